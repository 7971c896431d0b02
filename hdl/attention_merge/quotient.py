"""A numerator over its denominator, one pair per cycle."""

from collections.abc import Hashable
from typing import Any

from amaranth.hdl import Cat, Module, Mux, Shape, Signal, Value, signed
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import EXPONENT_WIDTH, NORMALIZER_STAGES, RECIPROCAL_FRAC_BITS
from gridloom.specs.attention_merge import HEADROOM, AttentionMergeSpec
from gridloom.tables.attention import reciprocal_input_width, reciprocal_table

from ..attention.floating_quotient import FloatingQuotient
from ..attention.quotient import quotient_of
from ..common.delay import delay
from ..common.normalizer import Normalizer
from ..common.polynomial import Polynomial
from ..emit import Shareable, place


__all__ = ["Quotient"]


class Quotient(Shareable):
    """``numerator / denominator``, rounded as attention rounds its outputs; 0 over 0 is 0.

    =============  =================================================================
    Latency        ``spec.quotient_latency`` enabled cycles
    Throughput     1 quotient per cycle
    Back-pressure  none: ``en`` low holds every stage
    Golden model   :func:`gridloom.kernels.attention.divide`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionMergeSpec
        Widths.

    Members
    -------
    en : In(1)
        Advance.
    denominator, numerator : In
        Of one query and feature;
    exponent : In
        of a bf16 numerator.
    value : Out
        Their quotient.
    """

    def __init__(self, spec: AttentionMergeSpec):
        self.spec = spec
        array = spec.array
        super().__init__(
            {
                "en": In(1),
                "denominator": In(array.denominator_width),
                "numerator": In(signed(array.numerator_width)),
                **({"exponent": In(EXPONENT_WIDTH)} if spec.is_floating else {}),
                "value": Out(Shape(array.output_width, not spec.is_floating)),
            }
        )

    def parameters(self) -> Hashable:
        """The array's record."""
        return self.spec.array

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        count, reciprocal = self._reciprocal(m, platform)
        is_floating = self.spec.is_floating
        numerator = Cat(self.numerator, self.exponent) if is_floating else self.numerator
        stages = self.spec.reciprocal_latency
        numerator = delay(m, numerator, stages, name="numerator", en=self.en)
        divide = self._divide_floating if is_floating else self._divide
        m.d.comb += self.value.eq(divide(m, platform, numerator, count, reciprocal))
        return m

    def _divide(self, m: Module, platform: Any, *operands: Value) -> Value:
        shape = self.value.shape()
        array = self.spec.array
        # A quotient may lie just beyond the values: what ranges lost may be most of a denominator.
        return quotient_of(
            m, platform, array, *operands, shape=shape, en=self.en, headroom=HEADROOM
        )

    def _divide_floating(
        self, m: Module, platform: Any, numerator: Value, count: Value, reciprocal: Value
    ) -> Value:
        quotient = FloatingQuotient(self.spec.array)
        known = {"numerator": numerator, "count": count, "reciprocal": reciprocal}
        place(m, platform, "quotient", quotient, en=self.en, **known)
        return quotient.value

    def _reciprocal(self, m: Module, platform: Any) -> tuple[Value, Value]:
        """By how many bits the denominator was moved up, and the reciprocal of what it became."""
        array = self.spec.array
        normalizer = Normalizer(array.denominator_width, NORMALIZER_STAGES)
        place(m, platform, "normalizer", normalizer, en=self.en, x=self.denominator)
        table = reciprocal_table(array)
        polynomial = Polynomial(table)
        width = reciprocal_input_width(array)
        fraction = normalizer.mantissa[array.denominator_width - 1 - width : -1]
        place(m, platform, "polynomial", polynomial, en=self.en, x=fraction)
        guard = table.frac_bits - RECIPROCAL_FRAC_BITS
        rounded = (polynomial.y + ((1 << guard) >> 1)).shift_right(guard)
        zero = delay(m, normalizer.zero, polynomial.latency, name="zero", en=self.en)
        reciprocal = Signal(RECIPROCAL_FRAC_BITS + 1, reset_less=True)
        with m.If(self.en):
            m.d.sync += reciprocal.eq(Mux(zero, 0, rounded))
        age = polynomial.latency + 1
        return delay(m, normalizer.count, age, name="count", en=self.en), reciprocal
