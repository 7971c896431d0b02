"""The control of a pipeline whose stages advance together."""

from typing import Any

from amaranth.hdl import Module, Signal
from amaranth.lib import stream

from .delay import delay


__all__ = ["Pipeline"]


class Pipeline:
    """Valid bits and handshake of ``latency`` stages between the streams ``i`` and ``o``.

    The pipeline advances in every cycle in which its last stage is empty or being taken, so
    ``i.ready`` depends combinationally on ``o.ready``. Its cycle model is
    :class:`gridloom.sim.cycles.PipelineModel`. The block does its arithmetic in registers that
    :meth:`register` makes.

    Parameters
    ----------
    m : Module
        Where the control is added.
    i, o : stream.Interface
        Both sides; ``o.payload`` is left to the block, which drives it from the last register.
    latency : int
        Stages, at least 1.
    """

    def __init__(self, m: Module, i: stream.Interface, o: stream.Interface, latency: int):
        self._m = m
        self.advance = Signal()
        self.valid = Signal(latency)  # bit n: stage n holds an element
        m.d.comb += [
            self.advance.eq(~self.valid[-1] | o.ready),
            i.ready.eq(self.advance),
            o.valid.eq(self.valid[-1]),
        ]
        with m.If(self.advance):
            m.d.sync += self.valid.eq((self.valid << 1) | i.valid)

    def register(self, value: Any, *, name: str, stages: int = 1) -> Signal:
        """``value`` delayed by ``stages`` advances."""
        return delay(self._m, value, stages, name=name, en=self.advance)
