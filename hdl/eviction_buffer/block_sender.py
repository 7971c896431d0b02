"""Blocks out of a memory, one after the other."""

from amaranth.hdl import Module, Mux, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from .layouts import BLOCK_BITS


__all__ = ["BlockSender"]


class BlockSender(wiring.Component):
    """Give frames of blocks: ahead of each a block of its own, if there are heads.

    =============  =================================================================
    Latency        2 cycles from ``start`` to the first block
    Throughput     1 block per cycle
    Back-pressure  lossless; a block stays in the memory's read register until it has left
    Golden model   the identity, or zeros
    Source         none
    =============  =================================================================

    Parameters
    ----------
    depth : int
        Words of the memory.
    frames, blocks : int
        How many frames there are, and blocks of one in the memory; they lie one behind the other.
    has_heads : bool
        Each frame begins with a block whose byte 0 is its ``heads``.

    Members
    -------
    start : In(1)
        Begin; only while not ``is_busy``.
    address : In
        Of the first block; it and the rest are taken with ``start``.
    ends : In
        For each frame the address from which on its blocks are zeros.
    heads : In
        For each frame its byte.
    read_enable, read_address, read_data : Out, Out, In
        Read port of the memory.
    is_busy : Out(1)
        Not all has left.
    o : Out(stream)
        ``data``, and ``last`` if it has that field.
    """

    def __init__(
        self, depth: int, frames: int, blocks: int, signature: stream.Signature, has_heads: bool
    ):
        self.depth, self.frames, self.blocks = depth, frames, blocks
        self.has_heads = has_heads
        super().__init__(
            {
                "start": In(1),
                "address": In(range(depth)),
                "ends": In(range(depth + 1)).array(frames),
                "heads": In(8).array(frames),
                "read_enable": Out(1),
                "read_address": Out(range(depth)),
                "read_data": In(BLOCK_BITS),
                "is_busy": Out(1),
                "o": Out(signature),
            }
        )

    o: stream.Interface

    def elaborate(self, platform):
        m = Module()
        self.frame = Signal(range(self.frames))
        self.block = Signal(range(self.blocks + self.has_heads))
        self.is_left = Signal()
        self.fetch = Signal()
        address = Signal(range(self.depth))
        ends = [Signal.like(end, name=f"end_{n}") for n, end in enumerate(self.ends)]
        heads = [Signal(8, name=f"head_{n}") for n in range(self.frames)]
        is_head = Signal()
        m.d.comb += is_head.eq((self.block == 0) & int(self.has_heads))
        m.d.comb += [
            self.fetch.eq(self.is_left & (~self.o.valid | self.o.ready)),
            self.is_busy.eq(self.is_left | self.o.valid),
            self.read_enable.eq(self.fetch),
            self.read_address.eq(address),
        ]
        with m.If(self.start):
            m.d.sync += address.eq(self.address)
            m.d.sync += [kept.eq(new) for kept, new in zip(ends, self.ends, strict=True)]
            m.d.sync += [kept.eq(new) for kept, new in zip(heads, self.heads, strict=True)]
        with m.Elif(self.fetch & ~is_head):
            m.d.sync += address.eq(address + 1)
        self._count(m)
        is_past = address >= self._chosen(ends)
        self._give(m, is_head, self._chosen(heads), is_past)
        return m

    def _chosen(self, values: list[Signal]) -> Value:
        """The value of the frame that leaves."""
        chosen = values[0]
        for n in range(1, self.frames):
            chosen = Mux(self.frame == n, values[n], chosen)
        return chosen

    def _count(self, m: Module) -> None:
        """Which block of which frame."""
        with m.If(self.start):
            m.d.sync += self.is_left.eq(1)
        with m.Elif(self.fetch):
            m.d.sync += self.block.eq(self.block + 1)
            with m.If(self.block == self.blocks + self.has_heads - 1):
                m.d.sync += [self.block.eq(0), self.frame.eq(self.frame + 1)]
                with m.If(self.frame == self.frames - 1):
                    m.d.sync += [self.frame.eq(0), self.is_left.eq(0)]

    def _give(self, m: Module, is_head: Signal, head: Value, is_past: Value) -> None:
        """The block in the memory's register, or the head, or zeros."""
        shows, held = Signal(), Signal(8)  # the memory's block; a head
        data = self.read_data & shows.replicate(BLOCK_BITS)
        m.d.comb += self.o.payload.data.as_value().eq(data | held)
        with m.If(self.fetch):
            m.d.sync += [
                self.o.valid.eq(1),
                shows.eq(~(is_head | is_past)),
                held.eq(Mux(is_head, head, 0)),
            ]
            if self.has_heads:
                m.d.sync += self.o.payload.last.eq(self.block == self.blocks)
        with m.Elif(self.o.ready):
            m.d.sync += self.o.valid.eq(0)
