"""Long delays, and how many parts are put into one module."""

from collections.abc import Hashable
from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal, Value
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from ..common.delay import delay
from ..emit import Shareable


__all__ = ["GROUP", "DelayLine", "age", "groups"]

GROUP = (
    8  # parts that a module holds where there are many: text grows with the root of their number
)

FEW = 3  # cycles that registers do better


def age(m: Module, flag: Any, cycles: int, *, name: str) -> Value:
    """A flag as it was ``cycles`` cycles ago, all of its past in one signal."""
    if cycles == 0:
        return Value.cast(flag)
    past = Signal(cycles, name=f"{name}_past")
    m.d.sync += past.eq(Cat(flag, past))
    return past[-1]


def groups(count: int, size: int = GROUP) -> list[tuple[int, int]]:
    """Start and length of groups of ``size`` among ``count``; the last may be smaller."""
    return [(start, min(size, count - start)) for start in range(0, count, size)]


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
        if self.cycles <= FEW:
            m.d.comb += self.o.eq(delay(m, self.i, self.cycles, name="i"))
            return m
        m.submodules.memory = memory = Memory(shape=self.width, depth=self.cycles, init=[])
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
