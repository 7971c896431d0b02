"""One engine of Ascon for parts that need it one after the other."""

from typing import Any

from amaranth.hdl import Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import Out

from gridloom.specs.ascon import AsconSpec

from ..ascon import Ascon
from ..common.streams import members


__all__ = ["SharedEngine"]


class SharedEngine(wiring.Component):
    """Whoever gives a command has the engine until another does.

    =============  =================================================================
    Latency        that of an engine
    Throughput     that of an engine
    Back-pressure  that of an engine; a user whose turn it is not is given nothing and none of its
                   blocks are taken
    Golden model   :func:`gridloom.kernels.ascon.golden`
    Source         NIST SP 800-232
    =============  =================================================================

    A user gives its first command only when what the one before asked for has left, and no two
    give one in a cycle.

    Parameters
    ----------
    spec : AsconSpec
        Of the engine.
    count : int
        Users, at least 2.

    Members
    -------
    users : Out, an array
        As :class:`gridloom.hdl.ascon.Ascon` has its streams.
    """

    users: list[Any]

    def __init__(self, spec: AsconSpec, count: int):
        self.spec = spec
        self.count = count
        super().__init__({"users": Out(wiring.Signature(members(spec))).array(count)})

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        m.submodules.engine = engine = Ascon(self.spec)
        owner = Signal(range(self.count))
        for number, user in enumerate(self.users):
            m.d.comb += user.i_command.ready.eq(engine.i_command.ready)
            with m.If(user.i_command.valid):
                m.d.comb += [
                    engine.i_command.valid.eq(1),
                    engine.i_command.payload.eq(user.i_command.payload),
                ]
                with m.If(engine.i_command.ready):
                    m.d.sync += owner.eq(number)
            with m.If(owner == number):
                wiring.connect(m, wiring.flipped(user.i), engine.i)
                for outer, inner in ((user.o_result, engine.o_result), (user.o, engine.o)):
                    m.d.comb += [outer.valid.eq(inner.valid), inner.ready.eq(outer.ready)]
            m.d.comb += [
                user.o_result.payload.eq(engine.o_result.payload),
                user.o.payload.eq(engine.o.payload),
            ]
        return m
