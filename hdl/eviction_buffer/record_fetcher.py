"""The query ahead: its records are fetched while the one before it streams."""

from amaranth.hdl import Cat, Const, Module, Signal, Value
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.eviction_buffer import EvictionBufferSpec, Mode

from ..common.streams import members
from .layouts import VERSION_BITS, asked_layout, held_layout, record_layout


__all__ = ["RecordFetcher", "previous_layout"]


def previous_layout(spec: EvictionBufferSpec) -> data.StructLayout:
    """Which pages the query before touches, and the version it gives them."""
    return data.StructLayout(
        {
            "is_valid": 1,
            "touch": data.ArrayLayout(spec.bin_width, spec.choices),
            "version": VERSION_BITS,
        }
    )


class Phase(enum.Enum, shape=2):
    """What is awaited."""

    QUERY = 0
    RECORDS = 1
    TAKE = 2


class RecordFetcher(wiring.Component):
    """Take a query, fetch the records of its bins, give the versions of the pages it touches.

    =============  =================================================================
    Latency        1 cycle from a query to its first read, from a touched record to its version, and
                   from the last record to ``is_full``
    Throughput     a read per cycle; a touched record every other cycle, for its version leaves
    Back-pressure  lossless; every ``ready`` comes from registers
    Golden model   :func:`gridloom.kernels.eviction_buffer.golden`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : EvictionBufferSpec
        Bins and records.

    Members
    -------
    i_query, i_bin_read, o_version, o_bin_read : streams
        As of the block.
    may_read : In(1)
        What was written by all but the query before has landed; once high, high until ``take``.
    previous : In
        The query before.
    captures, captured : In
        A record as the query before left it, for every bin of this one that is the same.
    is_full : Out(1)
        All records are there.
    take : In(1)
        They are taken; only while ``is_full``.
    asked, records, is_bad : Out
        What the query asks for, its records, and whether one could not be read.
    """

    def __init__(self, spec: EvictionBufferSpec):
        self.spec = spec
        ports = {"i_query", "i_bin_read", "o_version", "o_bin_read"}
        super().__init__(
            {
                **{name: member for name, member in members(spec).items() if name in ports},
                "may_read": In(1),
                "previous": In(previous_layout(spec)),
                "captures": In(1),
                "captured": In(held_layout(spec)),
                "is_full": Out(1),
                "take": In(1),
                "asked": Out(asked_layout(spec)),
                "records": Out(data.ArrayLayout(record_layout(spec), 2 * spec.choices)),
                "is_bad": Out(1),
            }
        )

    i_query: stream.Interface
    i_bin_read: stream.Interface
    o_version: stream.Interface
    o_bin_read: stream.Interface

    def elaborate(self, platform):
        m = Module()
        num_records = 2 * self.spec.choices
        self.phase = Signal(Phase)
        self.issued = Signal(range(num_records + 1))
        self.received = Signal(range(num_records + 1))
        self._load(m)
        self._ask(m)
        arrives = self._receive(m)
        self._give_version(m, arrives)
        m.d.comb += self.is_full.eq(self.phase == Phase.TAKE)
        with m.If(self.take):
            m.d.sync += self.phase.eq(Phase.QUERY)
        return m

    def _load(self, m: Module) -> None:
        """Take a query; a clear has no records."""
        query = self.i_query.payload
        m.d.comb += self.i_query.ready.eq(self.phase == Phase.QUERY)
        with m.If(self.i_query.ready & self.i_query.valid):
            is_clear = query.mode == Mode.CLEAR
            bins = Cat(query.touch.as_value(), query.new.as_value())
            m.d.sync += [
                self.asked.is_clear.eq(is_clear),
                self.asked.bins.eq(bins),
                self.asked.takes.eq(query.takes),
                self.asked.puts.eq(query.puts),
                self.asked.version.eq(query.version.as_value()),
                self.issued.eq(0),
                self.received.eq(0),
            ]
            if self.spec.passes:
                is_row = query.mode == Mode.ROW
                m.d.sync += [self.asked.is_row.eq(is_row), self.asked.turn.eq(query.turn)]
            with m.If(is_clear):
                m.d.sync += self.phase.eq(Phase.TAKE)
            with m.Else():
                m.d.sync += self.phase.eq(Phase.RECORDS)

    def _ask(self, m: Module) -> None:
        """A read for each bin."""
        is_left = self.issued != 2 * self.spec.choices
        m.d.comb += [
            self.o_bin_read.valid.eq((self.phase == Phase.RECORDS) & is_left & self.may_read),
            self.o_bin_read.payload.address.eq(self.asked.bins[self.issued]),
        ]
        with m.If(self.o_bin_read.valid & self.o_bin_read.ready):
            m.d.sync += self.issued.eq(self.issued + 1)

    def _receive(self, m: Module) -> Signal:
        """Records as they come, or as the query before leaves them; high when one comes."""
        num_records = 2 * self.spec.choices
        width = record_layout(self.spec).size
        came = Value.cast(self.i_bin_read.payload)
        held = Signal(num_records * width, reset_less=True)
        errors = Signal(num_records)
        arrives = Signal()
        is_expected = (self.phase == Phase.RECORDS) & (self.received != self.issued)
        has_room = (self.received >= self.spec.choices) | ~self.o_version.valid
        m.d.comb += [
            self.i_bin_read.ready.eq(is_expected & has_room),
            arrives.eq(self.i_bin_read.ready & self.i_bin_read.valid),
            Value.cast(self.records).eq(held),
            self.is_bad.eq(errors.any()),
        ]
        with m.If(arrives):
            m.d.sync += [
                held.eq(Cat(held, came[:width])[width:]),
                errors.eq(Cat(errors, came[width])[1:]),
                self.received.eq(self.received + 1),
            ]
            with m.If(self.received == num_records - 1):
                m.d.sync += self.phase.eq(Phase.TAKE)
        with m.If(self.captures):
            for n in range(num_records):
                with m.If(self.asked.bins[n] == self.captured.bin):
                    m.d.sync += [
                        held[n * width : (n + 1) * width].eq(Value.cast(self.captured.record)),
                        errors[n].eq(0),
                    ]
        return arrives

    def _give_version(self, m: Module, arrives: Signal) -> None:
        """The version of a touched page, which may be the one that it is just given."""
        version = Signal(VERSION_BITS, reset_less=True)
        m.d.comb += self.o_version.payload.version.as_value().eq(version)
        is_touched = self.received < self.spec.choices
        with m.If(arrives & is_touched):
            number = Signal(self.spec.bin_width)
            m.d.comb += number.eq(self.asked.bins[self.received])
            came = self.i_bin_read.payload.version.as_value()
            m.d.sync += [self.o_version.valid.eq(1), version.eq(came)]
            is_same = Const(0)
            for n in range(self.spec.choices):
                is_same |= self.previous.touch[n] == number
            with m.If(self.previous.is_valid & is_same):
                m.d.sync += version.eq(self.previous.version)
        with m.Elif(self.o_version.ready):
            m.d.sync += self.o_version.valid.eq(0)
