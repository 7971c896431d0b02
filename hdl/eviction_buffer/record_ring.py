"""The records of the query that streams."""

from amaranth.hdl import Module, Mux, Signal, Value
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.eviction_buffer import EvictionBufferSpec

from .layouts import VERSION_BITS, held_layout, record_layout


__all__ = ["RecordRing"]


class RecordRing(wiring.Component):
    """Hold the records of a query, shorten their lists, and turn, to give one after the other.

    =============  =================================================================
    Latency        1 cycle
    Throughput     a record per cycle, an entry of a list per cycle
    Back-pressure  none: it does what it is told
    Golden model   :func:`gridloom.kernels.eviction_buffer.query`
    Source         none
    =============  =================================================================

    A turn gives the record at the front, with the tuple that is placed there, and brings it to the
    end. Records of the same bin that are still to come become equal to it: so a bin that was
    touched and is placed in has one record. After ``2 C`` turns all are where they were.

    Parameters
    ----------
    spec : EvictionBufferSpec
        Records.

    Members
    -------
    load, bins, records : In
        Take these.
    turn : In(1)
        The record at the front was given.
    appends, target, frame : In
        A tuple is placed in bin ``target``; it is in ``frame``. It is appended in the first turn
        that gives the bin, and not again until the next ``load``.
    front : Out
        The record that ``turn`` gives.
    page : In(range(C))
        Bin touched that the rest is about.
    takes : In(1)
        One tuple less.
    settles, entry, stays, waiting : In
        Entry ``entry`` of the list was examined: it stays behind ``waiting`` others, or leaves.
    seals, count, version : In
        The list was examined: so many stay. The page gets this version.
    keeps_versions, counts, rows : In
        If there is a mode ROW: pages keep their versions; bin ``target`` gets this count of rows.
    held : Out
        All records.
    """

    def __init__(self, spec: EvictionBufferSpec):
        self.spec = spec
        entries = range(spec.list_limit)
        held = data.ArrayLayout(held_layout(spec), 2 * spec.choices)
        counting = {
            "keeps_versions": In(1),
            "counts": In(1),
            "rows": In(spec.load_width + 1),
        }
        super().__init__(
            {
                **(counting if spec.passes else {}),
                "load": In(1),
                "bins": In(data.ArrayLayout(spec.bin_width, 2 * spec.choices)),
                "records": In(data.ArrayLayout(record_layout(spec), 2 * spec.choices)),
                "turn": In(1),
                "appends": In(1),
                "target": In(spec.bin_width),
                "frame": In(spec.frame_width),
                "front": Out(held_layout(spec)),
                "page": In(range(spec.choices)),
                "takes": In(1),
                "settles": In(1),
                "entry": In(entries),
                "stays": In(1),
                "waiting": In(entries),
                "seals": In(1),
                "count": In(spec.count_width),
                "version": In(VERSION_BITS),
                "held": Out(held),
            }
        )

    def elaborate(self, platform):
        m = Module()
        self.stored = Signal.like(self.held, reset_less=True)
        m.d.comb += self.held.eq(self.stored)
        for n in range(self.spec.choices):
            with m.If(self.page == n):
                self._examine(m, self.stored[n].record)
        self._append(m)
        self._turn(m)
        with m.If(self.load):
            for n in range(2 * self.spec.choices):
                m.d.sync += [
                    self.stored[n].bin.eq(self.bins[n]),
                    self.stored[n].record.eq(self.records[n]),
                ]
        return m

    def _examine(self, m: Module, record: data.View) -> None:
        """Entries that stay move up; behind them are zeros."""
        with m.If(self.takes):
            m.d.sync += record.load.eq(record.load - 1)
        index = record.frames[self.entry]
        for place in range(self.spec.list_limit):
            with m.If(self.settles & self.stays & (self.waiting == place)):
                m.d.sync += record.frames[place].eq(index)
            with m.Elif(self.settles & (self.entry == place)):
                m.d.sync += record.frames[place].eq(0)
        with m.If(self.seals):
            m.d.sync += record.count.eq(self.count)
            with m.If(~self.keeps_versions if self.spec.passes else 1):
                m.d.sync += record.version.eq(self.version)

    def _append(self, m: Module) -> None:
        """The record at the front, and the tuple that is placed."""
        was_appended = Signal()
        appends, is_target = Signal(name="appends_here"), Signal()
        first, front = self.stored[0], self.front
        m.d.comb += [
            is_target.eq(~was_appended & (first.bin == self.target)),
            appends.eq(self.appends & is_target),
            front.eq(first),
            front.record.load.eq(first.record.load + appends),
            front.record.count.eq(first.record.count + appends),
        ]
        for place in range(self.spec.list_limit):
            with m.If(appends & (first.record.count == place)):
                m.d.comb += front.record.frames[place].eq(self.frame)
        changes = appends
        if self.spec.passes:
            changes = is_target & (self.appends | self.counts)
            with m.If(is_target & self.counts):
                m.d.comb += front.record.rows.eq(self.rows)
        with m.If(self.load):
            m.d.sync += was_appended.eq(0)
        with m.Elif(self.turn & changes):
            m.d.sync += was_appended.eq(1)

    def _turn(self, m: Module) -> None:
        num_records = 2 * self.spec.choices
        with m.If(self.turn):
            m.d.sync += self.stored[num_records - 1].eq(self.front)
            for n in range(1, num_records):
                is_same = self.stored[n].bin == self.front.bin
                record = Mux(is_same, Value.cast(self.front), Value.cast(self.stored[n]))
                m.d.sync += Value.cast(self.stored[n - 1]).eq(record)
