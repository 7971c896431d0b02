"""The last pages of the queries in flight, open."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec

from ..common.block_ram import block_ram, unguarded
from .layout import BLOCK_BITS, following


__all__ = ["PageRing"]


class PageRing(wiring.Component):
    """Keep the pages of the last ``in_flight`` queries: to be sealed, and to be touched again.

    =============  =================================================================
    Latency        2 cycles from ``write`` to ``o``, 1 from a place to ``block``
    Throughput     one block written, one given and one looked up per cycle
    Back-pressure  none on the writing side: there is a place for each query in flight
    Golden model   an array
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : OmapSpec
        Queries in flight, pages of each, blocks of a page.

    Members
    -------
    write, written : In
        Store the next block: pages follow each other.
    is_stored : Out(1)
        With this block the pages of a query are whole.
    o : Out(stream)
        All blocks, in their order.
    slot, side, place : In
        A block to look up: of the query with this number modulo ``in_flight``, of which page.
    block : Out
        What is there.
    """

    o: stream.Interface

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        super().__init__(
            {
                "write": In(1),
                "written": In(BLOCK_BITS),
                "is_stored": Out(1),
                "o": Out(stream.Signature(BLOCK_BITS)),
                "slot": In(range(spec.in_flight)),
                "side": In(range(spec.choices)),
                "place": In(range(spec.page_blocks)),
                "block": Out(BLOCK_BITS),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        each = spec.choices * spec.page_blocks
        depth = spec.in_flight * each
        m.submodules.memory = memory = Memory(
            shape=BLOCK_BITS, depth=depth, init=[], attrs=block_ram(platform) | unguarded(platform)
        )
        writer, given, looked_up = memory.write_port(), memory.read_port(), memory.read_port()
        left = Signal(range(each), init=each - 1)  # blocks of the query behind this one
        waiting = Signal(range(depth + 1))  # to be given
        fetch = Signal()
        m.d.comb += [
            writer.data.eq(self.written),
            writer.en.eq(self.write),
            looked_up.addr.eq(self.slot * each + self.side * spec.page_blocks + self.place),
            self.block.eq(looked_up.data),
            self.is_stored.eq(self.write & (left == 0)),
            fetch.eq((waiting != 0) & (~self.o.valid | self.o.ready)),
            given.en.eq(fetch),
            self.o.payload.eq(given.data),
        ]
        m.d.sync += waiting.eq(waiting + self.write - fetch)
        for port, advance in ((writer, self.write), (given, fetch)):
            with m.If(advance):
                m.d.sync += port.addr.eq(following(port.addr, depth))
        with m.If(self.write):
            m.d.sync += left.eq(Mux(left == 0, each - 1, left - 1))
        with m.If(fetch):
            m.d.sync += self.o.valid.eq(1)
        with m.Elif(self.o.ready):
            m.d.sync += self.o.valid.eq(0)
        return m
