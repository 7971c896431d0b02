"""Tell of each write, once, that it has landed."""

from typing import Any

from amaranth.hdl import Module, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out


__all__ = ["LandingReporter"]


class LandingReporter(wiring.Component):
    """An element of ``o`` for each write that landed, with a bound on those not yet told of.

    =============  =================================================================
    Latency        1 cycle from ``lands`` to ``o.valid``
    Throughput     a beginning, a landing and a report per cycle
    Back-pressure  lossless while nothing begins without ``may_begin``
    Golden model   a counter
    Source         none
    =============  =================================================================

    Parameters
    ----------
    most : int
        Writes between beginning and report, at most.
    payload : ShapeLike
        Of a report; all its bits are 1.

    Members
    -------
    may_begin : Out(1)
        Another write may.
    begins, lands : In(1)
        One does; the oldest has landed.
    o : Out(stream)
        It has landed.
    """

    o: stream.Interface

    def __init__(self, most: int, payload: Any = 1):
        self.most = most
        super().__init__(
            {
                "may_begin": Out(1),
                "begins": In(1),
                "lands": In(1),
                "o": Out(stream.Signature(payload)),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        pending = Signal(range(self.most + 1))  # begun and not told of
        landed = Signal(range(self.most + 1))  # of them
        told = Signal()
        m.d.comb += [
            self.may_begin.eq(pending != self.most),
            self.o.valid.eq(landed != 0),
            Value.cast(self.o.payload).eq(-1),
            told.eq(self.o.valid & self.o.ready),
        ]
        m.d.sync += [
            pending.eq(pending + self.begins - told),
            landed.eq(landed + self.lands - told),
        ]
        return m
