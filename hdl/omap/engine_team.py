"""Engines of Ascon that take turns, so that messages are worked on side by side."""

from typing import Any

from amaranth.hdl import Module, Signal
from amaranth.lib import stream, wiring

from gridloom.specs.ascon import AsconSpec

from ..ascon import Ascon
from ..common.queue import ResultQueue
from ..common.streams import members
from .layout import BLOCK_BITS, following, power_of_two


__all__ = ["EngineTeam", "engines_of"]


def engines_of(spec: AsconSpec, count: int) -> wiring.Component:
    """One engine, or so many that look like one."""
    return Ascon(spec) if count == 1 else EngineTeam(spec, count)


class EngineTeam(wiring.Component):
    """Messages to engines in turn, each with a queue of blocks; what they give in the same order.

    =============  =================================================================
    Latency        that of an engine, and 2 cycles of its queue
    Throughput     1 block per cycle in and out; each engine has its messages at its own pace
    Back-pressure  a command waits until its engine has done with the message before; blocks are
                   never stopped, as there is a place for each of a message and its tag
    Golden model   :func:`gridloom.kernels.ascon.golden`, message by message
    Source         NIST SP 800-232
    =============  =================================================================

    What takes its results and messages takes a result, then the whole message, and has none but
    messages that are not empty.

    Parameters
    ----------
    spec : AsconSpec
        Of each engine.
    count : int
        Engines, at least 2.

    Members
    -------
    i_command, i, o_result, o : streams
        As :class:`gridloom.hdl.ascon.Ascon` has them.
    """

    i_command: stream.Interface
    i: stream.Interface
    o_result: stream.Interface
    o: stream.Interface

    def __init__(self, spec: AsconSpec, count: int):
        self.spec = spec
        self.count = count
        super().__init__(members(spec))

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        next_turn = Signal(range(self.count))  # whose command is next
        fed = Signal(range(self.count))  # whose blocks come
        leaving = Signal(range(self.count))  # whose message leaves
        with m.If(self.i_command.valid & self.i_command.ready):
            m.d.sync += [fed.eq(next_turn), next_turn.eq(following(next_turn, self.count))]
        with m.If(self.o.valid & self.o.ready & self.o.payload.last):
            m.d.sync += leaving.eq(following(leaving, self.count))
        m.d.comb += self.i.ready.eq(1)
        for turn in range(self.count):
            m.submodules[f"engine{turn}"] = engine = Ascon(self.spec)
            m.submodules[f"blocks{turn}"] = blocks = ResultQueue(
                BLOCK_BITS, power_of_two(self.spec.max_blocks + 1)
            )
            blocks.give(m, engine.i)
            m.d.comb += [
                blocks.write.eq(self.i.valid & (fed == turn)),
                blocks.entry.eq(self.i.payload.data.as_value()),
                engine.i_command.payload.eq(self.i_command.payload),
            ]
            with m.If(next_turn == turn):
                m.d.comb += [
                    engine.i_command.valid.eq(self.i_command.valid),
                    self.i_command.ready.eq(engine.i_command.ready),
                ]
            with m.If(leaving == turn):
                for mine, theirs in ((self.o_result, engine.o_result), (self.o, engine.o)):
                    m.d.comb += [
                        mine.valid.eq(theirs.valid),
                        mine.payload.eq(theirs.payload),
                        theirs.ready.eq(mine.ready),
                    ]
        return m
