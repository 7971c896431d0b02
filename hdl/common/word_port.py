"""A memory of records behind an AXI4 master."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, ShapeLike, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.memory_port import MemoryPort

from .axi_master import BurstReader, BurstWriter, join_words, read_ports, write_ports
from .landing_reporter import LandingReporter
from .pins import connect_pins
from .queue import ResultQueue


__all__ = ["WordPort"]

WRITES_WAITING = 8  # records between their request and their words: four stages, and some more


class WordPort(wiring.Component):
    """A stream for each of addresses, records, writes and writes that landed, on AXI4.

    =============  =================================================================
    Latency        2 cycles from an address to ``arvalid``, none from its last ``rvalid`` to
                   ``o_read``; 3 from a write to its first ``wvalid``, 1 from ``bvalid`` to
                   ``o_written``
    Throughput     a record per cycle, or per as many cycles as it has words
    Back-pressure  lossless; ``i_read.ready``, ``i_write.ready`` and ``rready`` depend
                   combinationally on ``arready``, ``awready`` and ``o_read.ready``
    Golden model   an array (:mod:`tests.common.test_word_port`)
    Source         AMBA AXI protocol specification (IHI 0022)
    =============  =================================================================

    A record takes a power of two of bytes, the least that holds it: several records share a word,
    or a record takes several. So none crosses 4 KB. Its streams are those of a memory of the FPGA.

    An error of a read is an error of its record. A write that failed, or an answer to nothing,
    cannot be told of: every record is an error from then on.

    Parameters
    ----------
    port : MemoryPort
        Widths of the master, and what it may have under way.
    base : int
        Byte address of the first record, a multiple of 4096.
    address, word, write, written : ShapeLike
        Payloads; ``write`` has the address, then the record's fields, ``word`` these and
        ``is_error``.

    Members
    -------
    arid ... bready : the channels of the master.
    i_read, o_read, i_write, o_written : streams
    """

    def __init__(
        self,
        port: MemoryPort,
        *,
        base: int,
        address: ShapeLike,
        word: ShapeLike,
        write: ShapeLike,
        written: ShapeLike,
    ):
        self.port = port
        self.base = base
        super().__init__(
            {
                **read_ports(port),
                **write_ports(port),
                "i_read": In(stream.Signature(address)),
                "o_read": Out(stream.Signature(word)),
                "i_write": In(stream.Signature(write)),
                "o_written": Out(stream.Signature(written)),
            }
        )
        self._address_width = len(Value.cast(self.i_read.payload))
        self._record_width = len(Value.cast(self.i_write.payload)) - self._address_width
        record_bytes = 1 << (-(-self._record_width // 8) - 1).bit_length()
        self._words = port.words(record_bytes)  # of a record
        self._room = min(8 * record_bytes, port.data_width)  # bits of a word that a record has
        self._lanes = port.data_width // self._room  # records of a word

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        m.submodules.reader = self._reader = BurstReader(self.port)
        m.submodules.writer = self._writer = BurstWriter(self.port)
        connect_pins(m, self, self._reader, read_ports(self.port))
        connect_pins(m, self, self._writer, write_ports(self.port))
        self._elaborate_read(m)
        self._elaborate_write(m)
        return m

    def _request(self, m: Module, request: Value, address: Value) -> Value:
        """Ask for the words of a record; which of a word's records it is."""
        lane_bits = (self._lanes - 1).bit_length()
        m.d.comb += [
            request.address.eq(
                self.base // self.port.word_bytes + address[lane_bits:] * self._words
            ),
            request.words.eq(self._words),
        ]
        return address[:lane_bits]

    def _elaborate_read(self, m: Module) -> None:
        reader, given = self._reader, self.o_read
        lane = self._request(m, reader.i.payload, Value.cast(self.i_read.payload))
        m.d.comb += [
            reader.i.valid.eq(self.i_read.valid),
            self.i_read.ready.eq(reader.i.ready),
        ]
        if self._words > 1:
            record, is_bad = join_words(m, reader, self._words, given)
        else:
            record, is_bad = self._choose_lane(m, lane)
        payload = Value.cast(given.payload)
        m.d.comb += [
            payload[: self._record_width].eq(record),
            payload[-1].eq(is_bad | self._failed(m)),
        ]

    def _choose_lane(self, m: Module, lane: Value) -> tuple[Value, Value]:
        """A record from the word that it is in, and whether that came with an error."""
        reader, given = self._reader, self.o_read
        word = reader.o.payload
        if self._lanes > 1:
            # One is in the splitter when as many as may be are under way.
            depth = max(4, 1 << self.port.outstanding_reads.bit_length())
            m.submodules.lanes = lanes = ResultQueue(len(lane), depth)
            m.d.comb += [
                lanes.write.eq(self.i_read.valid & self.i_read.ready),
                lanes.entry.eq(lane),
                lanes.pop.eq(given.valid & given.ready),
            ]
            word = word.word_select(lanes.head, self._room)
        m.d.comb += [
            given.valid.eq(reader.o.valid),
            reader.o.ready.eq(given.ready),
        ]
        return word, reader.rresp[1]

    def _failed(self, m: Module) -> Signal:
        """Whether all is an error; a record that waits to be taken keeps what it said."""
        reader, writer, given = self._reader, self._writer, self.o_read
        has_failed, shown = Signal(), Signal()
        with m.If(writer.slave_error | writer.decode_error | writer.unexpected | reader.unexpected):
            m.d.sync += has_failed.eq(1)
        with m.If(~given.valid | given.ready):
            m.d.sync += shown.eq(has_failed)
        return shown

    def _elaborate_write(self, m: Module) -> None:
        """Ask at once; the record follows when the master takes its words."""
        writer = self._writer
        given = Value.cast(self.i_write.payload)
        record = given[self._address_width :]
        lane = self._request(m, writer.i_request.payload, given[: self._address_width])
        entry = Cat(record, lane)
        m.submodules.records = queue = ResultQueue(len(entry), WRITES_WAITING)
        reporter = LandingReporter(self.port.outstanding_writes, self.o_written.payload.shape())
        m.submodules.reporter = reporter
        waiting = Signal(range(WRITES_WAITING + 1))
        may_begin, begins = Signal(), Signal()
        m.d.comb += [
            may_begin.eq(reporter.may_begin & (waiting != WRITES_WAITING)),
            writer.i_request.valid.eq(self.i_write.valid & may_begin),
            self.i_write.ready.eq(writer.i_request.ready & may_begin),
            begins.eq(self.i_write.valid & self.i_write.ready),
            queue.write.eq(begins),
            queue.entry.eq(entry),
            reporter.begins.eq(begins),
            reporter.lands.eq(writer.landed),
        ]
        m.d.sync += waiting.eq(waiting + begins - queue.pop)
        wiring.connect(m, reporter.o, wiring.flipped(self.o_written))
        self._give_words(m, queue)

    def _give_words(self, m: Module, queue: ResultQueue) -> None:
        words = self._writer.i
        record, lane = queue.head[: self._record_width], queue.head[self._record_width :]
        data = Signal(self.port.data_width, name="write_data")
        strobe = Signal(self.port.word_bytes, name="write_strobe")
        moves = words.valid & words.ready
        m.d.comb += [
            words.valid.eq(queue.valid),
            words.payload.data.eq(data),
            words.payload.strobe.eq(strobe),
        ]
        if self._words > 1:
            place = Signal(range(self._words), name="write_place")
            m.d.comb += [
                data.eq(record.word_select(place, self.port.data_width)),
                strobe.eq(-1),
                queue.pop.eq(moves & (place == self._words - 1)),
            ]
            with m.If(moves):
                m.d.sync += place.eq(place + 1)
            return
        padded = Cat(record, Const(0, self._room - self._record_width))
        m.d.comb += [data.eq(padded.replicate(self._lanes)), queue.pop.eq(moves)]
        if self._lanes > 1:
            m.d.comb += strobe.word_select(lane, self._room // 8).eq(-1)
        else:
            m.d.comb += strobe.eq(-1)
