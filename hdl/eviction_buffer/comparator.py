"""Does a tuple that streams by have the key?"""

from amaranth.hdl import Const, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.eviction_buffer import EvictionBufferSpec

from .layouts import BLOCK_BITS


__all__ = ["KeyComparator"]


class KeyComparator(wiring.Component):
    """Keep a key, and compare tuples with it, block by block.

    =============  =================================================================
    Latency        combinational in the last block of the key; then it holds
    Throughput     a block per cycle
    Back-pressure  none: it sees what is transferred
    Golden model   :func:`gridloom.kernels.eviction_step.is_same_key`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : EvictionBufferSpec
        Bytes of a key.

    Members
    -------
    block, number : In
        A block of a tuple, and which of its blocks it is.
    keeps : In(1)
        It is of the tuple with the key to keep.
    passes : In(1)
        It is of a tuple to compare.
    is_same : Out(1)
        The blocks so far, with this one, have the key; it counts in a tuple's last block.
    """

    def __init__(self, spec: EvictionBufferSpec):
        self.spec = spec
        super().__init__(
            {
                "block": In(BLOCK_BITS),
                "number": In(range(spec.tuple_blocks)),
                "keeps": In(1),
                "passes": In(1),
                "is_same": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        key_bits = 8 * self.spec.key_bytes
        key = Signal(key_bits, reset_less=True)
        was_same = Signal(reset_less=True)
        is_same_here = Const(1)
        for n in range(self.spec.key_blocks):
            part = key[n * BLOCK_BITS : (n + 1) * BLOCK_BITS]
            is_this = self.number == n
            with m.If(self.keeps & is_this):
                m.d.sync += part.eq(self.block)
            is_same_here = Mux(is_this, part == self.block[: len(part)], is_same_here)
        m.d.comb += self.is_same.eq(is_same_here & (was_same | (self.number == 0)))
        with m.If(self.passes):
            m.d.sync += was_same.eq(self.is_same)
        return m
