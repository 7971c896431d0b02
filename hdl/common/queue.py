"""A queue for results that come without back-pressure, because their maker counts places."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out


__all__ = ["ResultQueue"]


class ResultQueue(wiring.Component):
    """First in, first out, in a memory with a synchronous read port.

    =============  =================================================================
    Latency        2 cycles from ``write`` to the entry at the head
    Throughput     one write and one ``pop`` per cycle
    Back-pressure  none on the writing side: the writer keeps count of free places
    Golden model   ``collections.deque``
    Source         none
    =============  =================================================================

    Parameters
    ----------
    shape : ShapeLike
        Of an entry.
    depth : int
        Places, a power of two.

    Members
    -------
    write : In(1)
        Store ``entry``.
    entry : In(shape)
        What to store.
    valid : Out(1)
        ``head`` holds the oldest entry.
    head : Out(shape)
        The oldest entry.
    pop : In(1)
        Drop the head; only while ``valid``.
    """

    LATENCY = 2

    def __init__(self, shape: Any, depth: int):
        self.shape = shape
        self.depth = depth
        super().__init__(
            {
                "write": In(1),
                "entry": In(shape),
                "valid": Out(1),
                "head": Out(shape),
                "pop": In(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        m.submodules.memory = memory = Memory(shape=self.shape, depth=self.depth, init=[])
        write_port = memory.write_port()
        read_port = memory.read_port()
        write_index = Signal(range(self.depth))
        read_index = Signal(range(self.depth))
        count = Signal(range(self.depth + 1))
        arrived = Signal()  # an entry written in the last cycle can be read in this one

        next_index = Signal.like(read_index)
        index_after = Signal.like(
            read_index, init=1 % self.depth
        )  # pop comes late: no sum after it
        m.d.comb += [
            write_port.addr.eq(write_index),
            write_port.data.eq(self.entry),
            write_port.en.eq(self.write),
            next_index.eq(Mux(self.pop, index_after, read_index)),
            read_port.addr.eq(next_index),
            self.head.eq(read_port.data),
        ]
        m.d.sync += [
            write_index.eq(write_index + self.write),
            read_index.eq(next_index),
            index_after.eq(index_after + self.pop),
            arrived.eq(self.write),
            count.eq(count + arrived - self.pop),
            self.valid.eq(arrived | Mux(self.pop, count > 1, self.valid)),  # count will not be 0
        ]
        return m
