"""Frames that nobody uses."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.eviction_buffer import EvictionBufferSpec


__all__ = ["FramePool"]


class FramePool(wiring.Component):
    """Hand out frames never used before, then those of the ring; say where freed ones go.

    =============  =================================================================
    Latency        1 cycle
    Throughput     a frame out, and one in, per cycle
    Back-pressure  none: ``has_spare`` says whether there is one
    Golden model   :func:`gridloom.kernels.eviction_buffer.spare_frame`
    Source         none
    =============  =================================================================

    What a query frees may be handed out from the second query after it on: then it has landed.

    Parameters
    ----------
    spec : EvictionBufferSpec
        Frames.

    Members
    -------
    clear : In(1)
        None is in use.
    head, head_frame, head_is_bad : Out, In, In
        Place in the ring that was read, what it held, and whether it could not be read.
    spare, has_spare : Out
        The frame to hand out next.
    frees, tail : In, Out
        A frame is freed: its index goes to this place of the ring.
    ends, takes : In(1)
        A query ends, and takes the spare.
    """

    def __init__(self, spec: EvictionBufferSpec):
        self.spec = spec
        super().__init__(
            {
                "clear": In(1),
                "head": Out(spec.frame_width),
                "head_frame": In(spec.frame_width),
                "head_is_bad": In(1),
                "spare": Out(spec.frame_width),
                "has_spare": Out(1),
                "frees": In(1),
                "tail": Out(spec.frame_width),
                "ends": In(1),
                "takes": In(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        frames = self.spec.frames
        fresh, available = Signal(range(frames + 1)), Signal(range(frames + 1))
        freed = Signal(range(self.spec.list_entries + 1))  # by the query
        pending = Signal.like(freed)  # by the one before
        is_fresh, pops = Signal(), Signal()
        m.d.comb += [
            is_fresh.eq(fresh != frames),
            self.spare.eq(Mux(is_fresh, fresh, self.head_frame)),
            self.has_spare.eq(is_fresh | ((available != 0) & ~self.head_is_bad)),
            pops.eq(self.ends & self.takes & ~is_fresh),
        ]
        self._step(m, self.head, pops)
        self._step(m, self.tail, self.frees)
        with m.If(self.frees):
            m.d.sync += freed.eq(freed + 1)
        with m.If(self.ends):
            m.d.sync += [
                fresh.eq(fresh + (self.takes & is_fresh)),
                available.eq(available + pending - pops),
                pending.eq(freed),
                freed.eq(0),
            ]
        with m.If(self.clear):
            m.d.sync += [
                register.eq(0)
                for register in (fresh, available, pending, freed, self.head, self.tail)
            ]
        return m

    def _step(self, m: Module, place: Signal, advance: Signal) -> None:
        """Count ``place`` round the ring."""
        with m.If(advance):
            m.d.sync += place.eq(Mux(place == self.spec.frames - 1, 0, place + 1))
