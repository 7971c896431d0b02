"""Pages of blocks in a memory behind an AXI4 master."""

from typing import Any

from amaranth.hdl import Module, Mux, ShapeLike, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.memory_port import MemoryPort

from .axi_master import BurstReader, BurstWriter, join_words, read_ports, write_ports
from .landing_reporter import LandingReporter
from .pins import connect_pins


__all__ = ["PagePort"]

ERRORS = ("slave_error", "decode_error", "unexpected")  # of either direction


class PagePort(wiring.Component):
    """Read pages block by block, write them, and tell of each that has landed.

    =============  =================================================================
    Latency        2 cycles from a page wanted to ``arvalid``, none from ``rvalid`` to ``o_read``; 3
                   from a page's first block to its ``awvalid``, 1 from its last ``bvalid`` to
                   ``o_written``
    Throughput     a block or a word per cycle, whichever is less; 3 cycles more for each page
                   written
    Back-pressure  lossless; ``rready`` depends combinationally on ``o_read.ready``,
                   ``i_write.ready`` on ``wready``
    Golden model   an array (:mod:`tests.common.test_page_port`)
    Source         AMBA AXI protocol specification (IHI 0022)
    =============  =================================================================

    Addresses, lengths, strobes and cycles follow from page numbers, ``base`` and what the memory
    does; nothing else is known here. What fills up a page's last word is zeros.

    Of a word that comes with an error the blocks are zeros.

    Parameters
    ----------
    port : MemoryPort
        Widths of the master, and what it may have under way.
    blocks : int
        Blocks of a page.
    stride : int
        Bytes from a page to the next: whole words.
    page, block, write, written : ShapeLike
        Payloads; ``write`` has the page, then the block, then ``last``. A power of two of blocks
        fill a word, or a power of two of words a block.

    Members
    -------
    arid ... bready : the channels of the master.
    base : In
        Of page 0, in words. It may change between pages.
    i_read, o_read, i_write, o_written : streams
        Pages wanted, their blocks; blocks to be written, in order; pages that landed.
    read_slave_error ... write_unexpected : Out(1)
        What went wrong in this cycle.
    """

    def __init__(
        self,
        port: MemoryPort,
        *,
        blocks: int,
        stride: int,
        page: ShapeLike,
        block: ShapeLike,
        write: ShapeLike,
        written: ShapeLike,
    ):
        self.port = port
        self.blocks = blocks
        self.stride = stride
        super().__init__(
            {
                **read_ports(port),
                **write_ports(port),
                "base": In(port.index_width),
                "i_read": In(stream.Signature(page)),
                "o_read": Out(stream.Signature(block)),
                "i_write": In(stream.Signature(write)),
                "o_written": Out(stream.Signature(written)),
                **{f"{way}_{error}": Out(1) for way in ("read", "write") for error in ERRORS},
            }
        )
        self._page_width = len(Value.cast(self.i_read.payload))
        self._width = len(Value.cast(self.o_read.payload))
        self._halves = max(1, self._width // port.data_width)  # words of a block
        self._each = max(1, port.data_width // self._width)  # blocks of a word

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        m.submodules.reader = self._reader = BurstReader(self.port)
        m.submodules.writer = self._writer = BurstWriter(self.port)
        connect_pins(m, self, self._reader, read_ports(self.port))
        connect_pins(m, self, self._writer, write_ports(self.port))
        for part, way in ((self._reader, "read"), (self._writer, "write")):
            m.d.comb += [
                getattr(self, f"{way}_{error}").eq(getattr(part, error)) for error in ERRORS
            ]
        self._elaborate_read(m)
        self._elaborate_write(m)
        return m

    def _request(self, m: Module, request: Value, page: Value) -> None:
        m.d.comb += [
            request.address.eq(self.base + page * (self.stride // self.port.word_bytes)),
            request.words.eq(-(-self.blocks * self._halves // self._each)),
        ]

    def _elaborate_read(self, m: Module) -> None:
        reader = self._reader
        self._request(m, reader.i.payload, Value.cast(self.i_read.payload))
        m.d.comb += [
            reader.i.valid.eq(self.i_read.valid),
            self.i_read.ready.eq(reader.i.ready),
        ]
        if self._halves > 1:
            block, is_bad = join_words(m, reader, self._halves, self.o_read)
        else:
            block, is_bad = self._cut_word(m)
        m.d.comb += Value.cast(self.o_read.payload).eq(Mux(is_bad, 0, block))

    def _cut_word(self, m: Module) -> tuple[Value, Value]:
        """Blocks from a word, whether it came with an error; the last of a page has fewer."""
        reader, given = self._reader, self.o_read
        place = Signal(range(self.blocks))
        ends, is_last = Signal(), Signal()  # of its word, of its page
        word = reader.o.payload
        m.d.comb += [is_last.eq(place == self.blocks - 1), ends.eq(1)]
        if self._each > 1:
            inner = place[: (self._each - 1).bit_length()]
            word = word.word_select(inner, self._width)
            m.d.comb += ends.eq((inner == self._each - 1) | is_last)
        m.d.comb += [
            given.valid.eq(reader.o.valid),
            reader.o.ready.eq(given.ready & ends),
        ]
        with m.If(given.valid & given.ready):
            m.d.sync += place.eq(Mux(is_last, 0, place + 1))
        return word, reader.rresp[1]

    def _elaborate_write(self, m: Module) -> None:
        """Ask for a page with its first block; then its blocks flow."""
        writer, given = self._writer, Value.cast(self.i_write.payload)
        self._request(m, writer.i_request.payload, given[: self._page_width])
        reporter = LandingReporter(self.port.outstanding_writes, self.o_written.payload.shape())
        m.submodules.reporter = reporter
        flows, begins, ends = Signal(), Signal(), Signal()
        m.d.comb += [
            writer.i_request.valid.eq(self.i_write.valid & ~flows & reporter.may_begin),
            begins.eq(writer.i_request.valid & writer.i_request.ready),
            ends.eq(self.i_write.valid & self.i_write.ready & given[-1]),
            reporter.begins.eq(begins),
            reporter.lands.eq(writer.landed),
        ]
        m.d.sync += flows.eq((flows | begins) & ~ends)
        wiring.connect(m, reporter.o, wiring.flipped(self.o_written))
        gives = self._give_halves if self._halves > 1 else self._fill_words
        gives(m, flows, given[self._page_width : -1], given[-1])

    def _give_halves(self, m: Module, flows: Signal, block: Value, is_last: Value) -> None:
        """A block in several words."""
        words = self._writer.i
        half = Signal(range(self._halves), name="write_half")
        m.d.comb += [
            words.valid.eq(flows & self.i_write.valid),
            words.payload.data.eq(block.word_select(half, self.port.data_width)),
            words.payload.strobe.eq(-1),
            self.i_write.ready.eq(flows & words.ready & (half == self._halves - 1)),
        ]
        with m.If(words.valid & words.ready):
            m.d.sync += half.eq(half + 1)

    def _fill_words(self, m: Module, flows: Signal, block: Value, is_last: Value) -> None:
        """A word of several blocks, or of what a page's last ones leave and zeros."""
        words = self._writer.i
        ends, takes = Signal(name="write_ends"), Signal()
        data = Signal(self.port.data_width)
        m.d.comb += [
            words.valid.eq(flows & self.i_write.valid & ends),
            words.payload.data.eq(data),
            words.payload.strobe.eq(-1),
            self.i_write.ready.eq(flows & (words.ready | ~ends)),
            takes.eq(self.i_write.valid & self.i_write.ready),
        ]
        if self._each == 1:
            m.d.comb += [data.eq(block), ends.eq(1)]
            return
        place = Signal(range(self._each), name="write_place")
        held = Signal(self.port.data_width)
        m.d.comb += [
            ends.eq(is_last | (place == self._each - 1)),
            data.eq(held),
            data.word_select(place, self._width).eq(block),
        ]
        with m.If(takes):
            m.d.sync += [place.eq(Mux(ends, 0, place + 1)), held.eq(Mux(ends, 0, data))]
