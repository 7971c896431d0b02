"""From a score with an exponent to fixed point."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import (
    ALIGN_STAGES,
    EXPONENT_BIAS,
    EXPONENT_WIDTH,
    STEP_BITS,
    UNIT_BITS,
    AttentionSpec,
)
from gridloom.specs.formats import Rounding

from ..common.scaler import Scaler
from ..emit import Shareable, place


__all__ = ["ScoreAligner"]


class ScoreAligner(Shareable):
    """A score, scaled by the exponent of the scale, as fixed point.

    =============  =================================================================
    Latency        ``spec.align_latency`` cycles
    Throughput     1 score per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention_floating.scaled_scores`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths.

    Members
    -------
    score : In
        Integer and exponent.
    scale_exponent : In
        Biased.
    fixed : Out(signed)
        Rounded half up, saturated; ``argument_frac_bits + 1`` fraction bits.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        super().__init__(
            {
                "score": In(spec.score_width),
                "scale_exponent": In(EXPONENT_WIDTH),
                "fixed": Out(signed(spec.scaled_width)),
            }
        )

    def parameters(self) -> Hashable:
        """The widths."""
        spec = self.spec
        return spec.score_integer_width, spec.scaled_width, spec.argument_frac_bits

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        width, result_width = spec.score_integer_width, spec.scaled_width
        # Moved left first, as far as any score that does not saturate.
        furthest = width + result_width
        shift_width = furthest.bit_length()
        most = (1 << shift_width) - 1
        unit = spec.argument_frac_bits + 1 - 3 * EXPONENT_BIAS - UNIT_BITS
        exponent = Signal(EXPONENT_WIDTH + 2)
        distance = Signal(signed(len(exponent) + 1))
        integer = Signal(signed(width), reset_less=True)
        shift = Signal(shift_width, reset_less=True)
        m.d.comb += [
            exponent.eq(Cat(Const(0, STEP_BITS), self.score[width:]) + self.scale_exponent),
            distance.eq(result_width - unit - exponent),
        ]
        m.d.sync += [
            integer.eq(self.score[:width].as_signed()),
            shift.eq(Mux(distance < 0, 0, Mux(distance > most, most, distance))),
        ]
        scaler = Scaler(
            signed(furthest),
            signed(result_width),
            shift_width=shift_width,
            stages=ALIGN_STAGES,
            rounding=Rounding.HALF_UP,
        )
        x = Cat(Const(0, result_width), integer)
        place(m, platform, "scaler", scaler, en=1, x=x, shift=shift, overflow=0)
        m.d.comb += self.fixed.eq(scaler.y)
        return m
