"""When what was begun earlier is due."""

from amaranth.hdl import Array, Module, Signal, Value
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out


__all__ = ["ReleaseTimers", "is_apart"]


def is_apart(m: Module, begins: Value, interval: int) -> Value:
    """Whether something may begin that must begin ``interval`` cycles apart at least."""
    wait = Signal(range(interval))
    with m.If(begins):
        m.d.sync += wait.eq(interval - 1)
    with m.Elif(wait != 0):
        m.d.sync += wait.eq(wait - 1)
    return wait == 0


class ReleaseTimers(wiring.Component):
    """Tell of several beginnings, in their order, when ``offset`` cycles have passed since.

    =============  =================================================================
    Latency        ``offset`` cycles from ``start`` to ``is_due``
    Throughput     one ``start`` and one ``take`` per cycle
    Back-pressure  none: no more than ``depth`` are under way, which the user counts
    Golden model   none; ``sim.omap`` has the cycles
    Source         none
    =============  =================================================================

    Parameters
    ----------
    depth : int
        Under way at once, at most.
    offset : int
        Cycles, at least 1.

    Members
    -------
    start : In(1)
        Something begins.
    is_due : Out(1)
        The time of the oldest has come, or is past.
    take : In(1)
        Forget it; only while ``is_due``.
    """

    def __init__(self, depth: int, offset: int):
        self.depth = depth
        self.offset = offset
        super().__init__({"start": In(1), "is_due": Out(1), "take": In(1)})

    def elaborate(self, platform):
        m = Module()
        counters = [Signal(range(self.offset), name=f"left_{n}") for n in range(self.depth)]
        first, last = Signal(range(self.depth)), Signal(range(self.depth))
        pending = Signal(range(self.depth + 1))
        m.d.comb += self.is_due.eq((pending != 0) & (Array(counters)[first] == 0))
        m.d.sync += pending.eq(pending + self.start - self.take)
        for place, advance in ((first, self.take), (last, self.start)):
            with m.If(advance):
                m.d.sync += place.eq(0 if self.depth == 1 else place + 1)
        for number, counter in enumerate(counters):
            with m.If(self.start & (last == number)):
                m.d.sync += counter.eq(self.offset - 1)
            with m.Elif(counter != 0):
                m.d.sync += counter.eq(counter - 1)
        return m
