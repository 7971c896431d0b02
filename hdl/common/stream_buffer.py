"""A two-entry buffer that cuts the combinational path of ``ready``."""

from collections.abc import Hashable

from amaranth.hdl import Module, Signal
from amaranth.lib import stream
from amaranth.lib.wiring import In, Out

from ..emit import Shareable


__all__ = ["StreamBuffer"]


class StreamBuffer(Shareable):
    """Delay a stream by one cycle; every output, ``i.ready`` too, comes from a register.

    =============  =================================================================
    Latency        1 cycle from a transfer on ``i`` to ``o.valid``
    Throughput     1 element per cycle, sustained
    Back-pressure  lossless; ``i.ready`` does not depend on ``o.ready`` of the same cycle
    Golden model   the identity
    Source         the "skid buffer" of AXI register slices
    =============  =================================================================

    Parameters
    ----------
    width : int
        Bits of payload.

    Members
    -------
    i : In(stream)
        Elements in.
    o : Out(stream)
        The same elements.
    """

    i: stream.Interface
    o: stream.Interface

    def __init__(self, width: int):
        self.width = width
        super().__init__({"i": In(stream.Signature(width)), "o": Out(stream.Signature(width))})

    def parameters(self) -> Hashable:
        return self.width

    def elaborate(self, platform):
        m = Module()
        front = Signal(self.width, reset_less=True)
        spare = Signal(self.width, reset_less=True)
        front_valid = Signal()
        spare_valid = Signal()
        m.d.comb += [
            self.i.ready.eq(~spare_valid),
            self.o.valid.eq(front_valid),
            self.o.payload.eq(front),
        ]
        with m.If(self.i.valid & self.i.ready):
            with m.If(self.o.ready | ~front_valid):
                m.d.sync += [front.eq(self.i.payload), front_valid.eq(1)]
            with m.Else():
                m.d.sync += [spare.eq(self.i.payload), spare_valid.eq(1)]
        with m.Elif(self.o.ready):
            m.d.sync += [front.eq(spare), front_valid.eq(spare_valid), spare_valid.eq(0)]
        return m
