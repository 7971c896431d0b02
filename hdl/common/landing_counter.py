"""How many writes are on their way."""

from amaranth.hdl import Module, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out


__all__ = ["LandingCounter"]


class LandingCounter(wiring.Component):
    """Count writes that left against acknowledgements that came; accept none too many.

    =============  =================================================================
    Latency        1 cycle from ``sent``, or an acknowledgement, to ``is_landed``
    Throughput     a write and an acknowledgement per cycle
    Back-pressure  ``i.ready`` is high while a write is on its way
    Golden model   none: it decides when, not what
    Source         none
    =============  =================================================================

    Parameters
    ----------
    most : int
        Writes on their way at most.
    signature : stream.Signature
        Of the acknowledgements.

    Members
    -------
    sent : In(1)
        A write leaves.
    i : In(stream)
        One has landed.
    is_landed : Out(1)
        None is on its way.
    """

    sent: Signal
    i: stream.Interface
    is_landed: Signal

    def __init__(self, most: int, signature: stream.Signature):
        self.most = most
        self.away = Signal(range(most + 1))
        super().__init__({"sent": In(1), "i": In(signature), "is_landed": Out(1)})

    def elaborate(self, platform):
        m = Module()
        lands = Signal()
        m.d.comb += [
            self.is_landed.eq(self.away == 0),
            self.i.ready.eq(~self.is_landed),
            lands.eq(self.i.valid & self.i.ready),
        ]
        m.d.sync += self.away.eq(self.away + self.sent - lands)
        return m
