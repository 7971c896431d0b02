"""A queue for results that come without back-pressure, because their maker counts places."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from .block_ram import small_memory, unguarded


__all__ = ["ResultQueue"]


class ResultQueue(wiring.Component):
    """First in, first out, in two memories that take turns.

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
        Places, a power of two, at least 2.

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

    def give(self, m: Module, port: stream.Interface) -> None:
        """The queue's entries on the stream ``port``, of as many bits."""
        m.d.comb += [
            port.valid.eq(self.valid),
            Value.cast(port.payload).eq(Value.cast(self.head)),
            self.pop.eq(self.valid & port.ready),
        ]

    def elaborate(self, platform):
        m = Module()
        write_index = Signal(range(self.depth))
        turn = Signal()  # which bank holds the head
        count = Signal(range(self.depth + 1))
        arrived = Signal()  # an entry written in the last cycle can be read in this one

        # Neighbours lie in different banks, so a bank has a cycle for its next address after each
        # `pop`, which comes late and would otherwise have the memory behind it.
        bank = self._register if self.depth == 2 else self._memory
        heads = [
            bank(
                m,
                platform,
                number,
                write=self.write & (write_index[0] == number),
                place=write_index[1:],
                pop=self.pop & (turn == number),
            )
            for number in range(2)
        ]
        m.d.comb += Value.cast(self.head).eq(Mux(turn, heads[1], heads[0]))
        m.d.sync += [
            write_index.eq(write_index + self.write),
            turn.eq(turn ^ self.pop),
            arrived.eq(self.write),
            count.eq(count + arrived - self.pop),
            self.valid.eq(arrived | Mux(self.pop, count > 1, self.valid)),  # count will not be 0
        ]
        return m

    def _memory(
        self, m: Module, platform: Any, number: int, write: Value, place: Value, pop: Value
    ) -> Value:
        """Half of the entries, of which the oldest is given."""
        memory = Memory(
            shape=self.shape,
            depth=self.depth // 2,
            init=[],
            attrs=small_memory(platform) | unguarded(platform),
        )
        m.submodules[f"bank_{number}"] = memory
        write_port = memory.write_port()
        read_port = memory.read_port()
        index = Signal(range(self.depth // 2), name=f"read_index_{number}")
        m.d.comb += [
            write_port.addr.eq(place),
            write_port.data.eq(self.entry),
            write_port.en.eq(write),
            read_port.addr.eq(index),
        ]
        m.d.sync += index.eq(index + pop)
        return Value.cast(read_port.data)

    def _register(
        self, m: Module, platform: Any, number: int, write: Value, place: Value, pop: Value
    ) -> Value:
        """One entry."""
        entry = Signal(self.shape, name=f"bank_{number}")
        with m.If(write):
            m.d.sync += entry.eq(self.entry)
        return Value.cast(entry)
