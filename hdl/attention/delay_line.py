"""Long delays."""

from collections.abc import Hashable

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from ..common.block_ram import small_memory
from ..common.delay import delay
from ..emit import Shareable
from .few_cells import has_few_cells


__all__ = ["DelayLine"]

FEW = 3  # cycles that registers do better, where each has not a logic cell of its own


class DelayLine(Shareable):
    """``i`` as it was ``cycles`` cycles ago.

    =============  =================================================================
    Latency        ``cycles``
    Throughput     1 word per cycle
    Back-pressure  none: it never stops
    Golden model   none
    Source         none
    =============  =================================================================

    Parameters
    ----------
    width : int
        Bits of a word.
    cycles : int
        By how much.

    Members
    -------
    i, o : width
        Words.
    """

    def __init__(self, width: int, cycles: int):
        self.width = width
        self.cycles = cycles
        super().__init__({"i": In(width), "o": Out(width)})

    def parameters(self) -> Hashable:
        """Width and cycles."""
        return self.width, self.cycles

    def elaborate(self, platform):
        m = Module()
        if self.cycles <= (1 if has_few_cells(platform) else FEW):
            m.d.comb += self.o.eq(delay(m, self.i, self.cycles, name="i"))
            return m
        m.submodules.memory = memory = Memory(
            shape=self.width, depth=self.cycles, init=[], attrs=small_memory(platform)
        )
        write_port = memory.write_port()
        read_port = memory.read_port()
        index = Signal(range(self.cycles))
        after = Signal(range(self.cycles))
        # The word next to be overwritten is the oldest; it is read a cycle before.
        m.d.comb += [
            after.eq(Mux(index == self.cycles - 1, 0, index + 1)),
            write_port.en.eq(1),
            write_port.addr.eq(index),
            write_port.data.eq(self.i),
            read_port.addr.eq(after),
            self.o.eq(read_port.data),
        ]
        m.d.sync += index.eq(after)
        return m
