"""A design with more ports than a package has pins, behind two shift chains: for its Fmax alone."""

from typing import Any

from amaranth.hdl import Cat, ClockDomain, ClockSignal, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out


__all__ = ["BehindShiftChains"]


class BehindShiftChains(wiring.Component):
    """An AXI top whose ports begin and end at registers, each in a chain to one pin.

    What synthesis finds is all of the top, and every path of its ports is one between registers.

    =============  =================================================================
    Latency        as many cycles as there are bits of inputs, or of outputs
    Throughput     1 bit per cycle
    Back-pressure  none
    Golden model   none
    Source         none
    =============  =================================================================

    Parameters
    ----------
    top : wiring.Component
        With ``aclk`` and ``aresetn``, and plain ports.

    Members
    -------
    aclk, aresetn : In(1)
        Those of the top.
    shift_in : In(1)
        Goes through all inputs.
    load : In(1)
        Take all outputs.
    shift_out : Out(1)
        The last of what was taken; then the one before, and so on.
    """

    def __init__(self, top: wiring.Component):
        self.top = top
        names = ("aclk", "aresetn", "shift_in", "load")
        super().__init__({**{name: In(1) for name in names}, "shift_out": Out(1)})

    def elaborate(self, platform: Any) -> Module:
        """Two registers around the top; their clock domain has the same clock as its own."""
        m = Module()
        m.domains.chains = ClockDomain("chains", reset_less=True)
        m.submodules.top = top = self.top
        ports = dict(top.signature.members.items())
        driven = Cat(
            getattr(top, name)
            for name, port in ports.items()
            if port.flow is In and name not in ("aclk", "aresetn")
        )
        outputs = Cat(getattr(top, name) for name, port in ports.items() if port.flow is Out)
        before = Signal(len(driven))
        after = Signal(len(outputs))
        m.d.comb += [
            ClockSignal("chains").eq(self.aclk),
            top.aclk.eq(self.aclk),
            top.aresetn.eq(self.aresetn),
            driven.eq(before),
            self.shift_out.eq(after[-1]),
        ]
        m.d.chains += [
            before.eq(Cat(self.shift_in, before)),
            after.eq(Mux(self.load, outputs, Cat(after[-1], after))),
        ]
        return m
