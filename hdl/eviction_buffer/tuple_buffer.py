"""The tuple that came with a query, and the one that it takes."""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.eviction_buffer import EvictionBufferSpec

from ..common.block_ram import unguarded
from ..common.streams import members
from .block_sender import BlockSender
from .layouts import BLOCK_BITS


__all__ = ["TupleBuffer"]


class TupleBuffer(wiring.Component):
    """Keep the tuples given and taken of this query and of the one before.

    =============  =================================================================
    Latency        1 cycle from ``next_number`` to ``placed``; 2 from ``send`` to ``o_tuple``
    Throughput     a block in, one to the frames and one on ``o_tuple`` per cycle
    Back-pressure  ``o_tuple`` is lossless
    Golden model   :func:`gridloom.kernels.eviction_buffer.query`
    Source         none
    =============  =================================================================

    The tuple that a query places is read twice: to be written to its frame, and by the next query,
    should that find the frame in a list while the write is on its way.

    Parameters
    ----------
    spec : EvictionBufferSpec
        Tuples.

    Members
    -------
    open : In(1)
        A new query.
    write, is_given, block, number : In
        Block ``number`` of the tuple given, or of the one that may be taken.
    chooses, places_given : In(1)
        The query places the tuple given, or the one taken.
    next_number, placed : In, Out
        A block of the tuple that was placed last, a cycle later.
    send, hides : In(1)
        The tuple taken leaves, or zeros; only while not ``is_busy``.
    is_busy : Out(1)
        It is still to leave.
    o_tuple : Out(stream)
        As of the block.
    """

    def __init__(self, spec: EvictionBufferSpec):
        self.spec = spec
        number = range(spec.tuple_blocks)
        super().__init__(
            {
                "open": In(1),
                "write": In(1),
                "is_given": In(1),
                "block": In(BLOCK_BITS),
                "number": In(number),
                "chooses": In(1),
                "places_given": In(1),
                "next_number": In(number),
                "placed": Out(BLOCK_BITS),
                "send": In(1),
                "hides": In(1),
                "is_busy": Out(1),
                "o_tuple": members(spec)["o_tuple"],
            }
        )

    o_tuple: stream.Interface

    def elaborate(self, platform):
        m = Module()
        blocks = self.spec.tuple_blocks
        depth = 4 << (blocks - 1).bit_length()
        m.submodules.memory = memory = Memory(
            shape=BLOCK_BITS, depth=depth, init=[], attrs=unguarded(platform)
        )
        write_port, placed_port, sent_port = (
            memory.write_port(),
            memory.read_port(),
            memory.read_port(),
        )
        sender = BlockSender(depth, 1, blocks, self.o_tuple.signature, has_heads=False)
        m.submodules.sender = sender
        wiring.connect(m, wiring.flipped(self.o_tuple), sender.o)

        bank = Signal()
        source, last_source = Signal(2), Signal(2)  # of the tuple that is placed: kind, bank
        with m.If(self.open):
            m.d.sync += bank.eq(~bank)
        m.d.comb += source.eq(Mux(self.chooses, Cat(self.places_given, bank), last_source))
        m.d.sync += last_source.eq(source)
        first = Cat(Const(0, len(self.number) + 1), bank)  # of the tuple taken
        m.d.comb += [
            write_port.en.eq(self.write),
            write_port.addr.eq(Cat(self.number, self.is_given, bank)),
            write_port.data.eq(self.block),
            placed_port.addr.eq(Cat(self.next_number, source)),
            self.placed.eq(placed_port.data),
            sent_port.en.eq(sender.read_enable),
            sent_port.addr.eq(sender.read_address),
            sender.read_data.eq(sent_port.data),
            sender.start.eq(self.send),
            sender.address.eq(first),
            sender.ends[0].eq(Mux(self.hides, 0, first + blocks)),
            self.is_busy.eq(sender.is_busy),
        ]
        return m
