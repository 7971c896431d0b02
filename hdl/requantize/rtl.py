"""Amaranth implementation of the requantizer."""

from amaranth.hdl import Const, Module, Mux, Signal, Value
from amaranth.lib import stream, wiring

from gridloom.specs.formats import Rounding
from gridloom.specs.requantize import RequantizeSpec

from ..common.pipeline import Pipeline
from ..common.streams import members


__all__ = ["Requantize"]


class Requantize(wiring.Component):
    """Narrow a stream of fixed-point values by rounding and saturating.

    =============  =================================================================
    Latency        1 cycle from a transfer on ``i`` to ``o.valid``
    Throughput     1 value per cycle (II = 1), sustained
    Back-pressure  lossless; ``i.ready`` depends combinationally on ``o.ready``
    Golden model   :func:`gridloom.kernels.requantize.golden` (bit-exact)
    Source         round half to even: IEEE 754-2019, section 4.3.1
    =============  =================================================================

    Parameters
    ----------
    spec : RequantizeSpec
        Formats before and after, and the rounding.

    Members
    -------
    i : In(stream)
        ``value``: a stored integer of ``in_fmt``, usually an accumulator sum.
    o : Out(stream)
        ``value``: the stored integer of ``out_fmt``; ``saturated``: it was clipped.
    """

    i: stream.Interface  # seen by type checkers only; the signature is given to __init__
    o: stream.Interface

    def __init__(self, spec: RequantizeSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        in_fmt, out_fmt = self.spec.in_fmt, self.spec.out_fmt

        # Round. `rounded` has one more bit than `truncated`, so the carry cannot be lost.
        drop = in_fmt.frac_bits - out_fmt.frac_bits
        value = self.i.payload.value
        truncated = value.shift_right(drop)
        rounded = Signal.like(truncated + 1)
        m.d.comb += rounded.eq(truncated + self._round_up(value, drop))

        # Saturate.
        over = Signal()
        under = Signal()
        result = Signal.like(self.o.payload)
        m.d.comb += [
            over.eq(rounded > out_fmt.max),
            under.eq(rounded < out_fmt.min),
            result.saturated.eq(over | under),
            result.value.eq(Mux(over, out_fmt.max, Mux(under, out_fmt.min, rounded))),
        ]

        pipeline = Pipeline(m, self.i, self.o, self.spec.latency)
        m.d.comb += self.o.payload.eq(pipeline.register(result, name="held"))
        return m

    def _round_up(self, value: Value, drop: int) -> Value:
        """Whether to add one to ``value >> drop``, from its guard, sticky and LSB bits."""
        if drop == 0 or self.spec.rounding is Rounding.FLOOR:
            return Const(0, 1)
        guard = value[drop - 1]
        if self.spec.rounding is Rounding.HALF_UP:
            return guard
        sticky = value[: drop - 1].any()
        lsb = value[drop]  # there is one, as a bit at least is kept
        return guard & (sticky | lsb)
