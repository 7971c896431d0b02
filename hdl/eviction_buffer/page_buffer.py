"""The pages that are rebuilt, and those that leave."""

from amaranth.hdl import Module, Mux, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.eviction_buffer import EvictionBufferSpec

from ..common.block_ram import block_ram, unguarded
from ..common.streams import members
from .block_sender import BlockSender
from .layouts import BLOCK_BITS


__all__ = ["PageBuffer"]


class PageBuffer(wiring.Component):
    """Put tuples into pages, compact from slot 0; give the pages of the query before.

    =============  =================================================================
    Latency        2 cycles from ``send`` to the first block on ``o_page``
    Throughput     a block in and a block out per cycle
    Back-pressure  ``o_page`` is lossless; what comes in has ``has_room``
    Golden model   :func:`gridloom.kernels.eviction_buffer.query`
    Source         none
    =============  =================================================================

    There are two banks: ``open`` goes to the other one. What ``send`` sends is of the bank open.

    Parameters
    ----------
    spec : EvictionBufferSpec
        Pages.

    Members
    -------
    open : In(1)
        New pages, without tuples.
    page : In(range(C))
        The one that the rest is about.
    write, block, number : In
        Block ``number`` of a tuple, which goes to the next free slot; only while ``has_room``.
    keeps : In(1)
        That tuple was whole and stays in its slot.
    has_room : Out(1)
        The page has a free slot.
    send, hides : In(1)
        The pages leave, or as many zeros; only while not ``is_busy``.
    is_busy : Out(1)
        Pages are still to leave.
    o_page : Out(stream)
        As of the block.
    """

    def __init__(self, spec: EvictionBufferSpec):
        self.spec = spec
        super().__init__(
            {
                "open": In(1),
                "page": In(range(spec.choices)),
                "write": In(1),
                "block": In(BLOCK_BITS),
                "number": In(range(spec.tuple_blocks)),
                "keeps": In(1),
                "has_room": Out(1),
                "send": In(1),
                "hides": In(1),
                "is_busy": Out(1),
                "o_page": members(spec)["o_page"],
            }
        )

    o_page: stream.Interface

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        words = spec.slots * spec.tuple_blocks  # of a page, without its head
        depth = 2 * spec.choices * words
        m.submodules.memory = memory = Memory(
            shape=BLOCK_BITS, depth=depth, init=[], attrs=block_ram(platform) | unguarded(platform)
        )
        write_port, read_port = memory.write_port(), memory.read_port()
        sender = BlockSender(depth, spec.choices, words, self.o_page.signature, has_heads=True)
        m.submodules.sender = sender
        wiring.connect(m, wiring.flipped(self.o_page), sender.o)

        is_upper = Signal()  # the upper half of the memory is open
        first = Mux(is_upper, depth // 2, 0)
        kept = [Signal(range(spec.slots + 1), name=f"kept_{n}") for n in range(spec.choices)]
        free = [Signal(range(depth + 1), name=f"free_{n}") for n in range(spec.choices)]
        with m.If(self.open):
            m.d.sync += is_upper.eq(~is_upper)
        for n in range(spec.choices):
            with m.If(self.open):
                next_first = n * words + Mux(is_upper, 0, depth // 2)
                m.d.sync += [kept[n].eq(0), free[n].eq(next_first)]
            with m.Elif(self.keeps & (self.page == n)):
                m.d.sync += [
                    kept[n].eq(kept[n] + 1),
                    free[n].eq(free[n] + spec.tuple_blocks),
                ]
            m.d.comb += [
                sender.ends[n].eq(Mux(self.hides, 0, free[n])),
                sender.heads[n].eq(Mux(self.hides, 0, kept[n])),
            ]
        m.d.comb += [
            self.has_room.eq(self._chosen(kept) != spec.slots),
            write_port.en.eq(self.write),
            write_port.addr.eq(self._chosen(free) + self.number),
            write_port.data.eq(self.block),
            read_port.en.eq(sender.read_enable),
            read_port.addr.eq(sender.read_address),
            sender.read_data.eq(read_port.data),
            sender.start.eq(self.send),
            sender.address.eq(first),
            self.is_busy.eq(sender.is_busy),
        ]
        return m

    def _chosen(self, values: list[Signal]) -> Value:
        """The value of ``page``."""
        return values[0] if len(values) == 1 else Mux(self.page, values[1], values[0])
