"""Notice that something takes too long."""

from typing import Any

from amaranth.hdl import Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out


__all__ = ["Watchdog"]


class Watchdog(wiring.Component):
    """Tell when something has been waited for in so many cycles in a row.

    =============  =================================================================
    Latency        none: ``expired`` is high in the ``limit``-th cycle of a wait, and in no other
    Throughput     every cycle
    Back-pressure  none
    Golden model   :mod:`tests.common.test_watchdog`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    width : int
        Bits of ``limit``.

    Members
    -------
    limit : In(width)
        Cycles; 0: for ever. It holds during a wait.
    waits : In(1)
        In this cycle nothing has come yet.
    expired : Out(1)
        This was too long.
    """

    def __init__(self, width: int):
        self.width = width
        super().__init__({"limit": In(width), "waits": In(1), "expired": Out(1)})

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        left = Signal(self.width)
        m.d.comb += self.expired.eq(self.waits & (left == 1))
        with m.If(~self.waits):
            m.d.sync += left.eq(self.limit)
        with m.Elif(left != 0):
            m.d.sync += left.eq(left - 1)
        return m
