"""The last product of a bf16 output, and its only rounding to bfloat16."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import (
    EXPONENT_WIDTH,
    MANTISSA_BITS,
    NORMALIZER_STAGES,
    QUOTIENT_WIDTH,
    RECIPROCAL_FRAC_BITS,
    ROUND_STAGES,
    UNIT_BITS,
    AttentionSpec,
)
from gridloom.specs.formats import Rounding
from gridloom.specs.timing import product_latency

from ..common.delay import delay
from ..common.normalizer import Normalizer
from ..common.product import Product
from ..common.scaler import Scaler
from ..emit import Shareable, place
from .few_cells import saves_cells


__all__ = ["FloatingQuotient"]

INFINITY = 0x7F80


class FloatingQuotient(Shareable):
    """Numerator times reciprocal of the denominator, as bfloat16.

    =============  =================================================================
    Latency        enabled cycles of ``spec.output_latency`` that follow the numerator
    Throughput     1 per cycle
    Back-pressure  none: ``en`` low holds every stage
    Golden model   :func:`gridloom.kernels.attention_floating.quotient`
    Source         rounding: IEEE 754-2019, section 4.3.1; bfloat16: its upper half of binary32
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths.

    Members
    -------
    en : In(1)
        Advance.
    numerator : In
        Integer, exponent.
    reciprocal, count : In
        Of the denominator shifted left by ``count``.
    value : Out(16)
        Rounded once, ties to even.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        super().__init__(
            {
                "en": In(1),
                "numerator": In(spec.state_width),
                "reciprocal": In(RECIPROCAL_FRAC_BITS + 1),
                "count": In(Normalizer.levels(spec.denominator_width)),
                "value": Out(spec.output_width),
            }
        )

    def parameters(self) -> Hashable:
        """The widths."""
        spec = self.spec
        widths = spec.numerator_width, spec.denominator_width, spec.probability_width
        return *widths, spec.saves_cells

    def elaborate(self, platform):
        m = Module()
        leading, sign, exponent = self._leading(m)
        saves = saves_cells(self.spec, platform)
        product = Product(QUOTIENT_WIDTH + 1, RECIPROCAL_FRAC_BITS + 1, saves_cells=saves)
        reciprocal = delay(m, self.reciprocal, 1 + NORMALIZER_STAGES, name="reciprocal", en=self.en)
        place(m, platform, "product", product, en=self.en, a=leading, b=reciprocal)
        age = product_latency(QUOTIENT_WIDTH + 1)
        later = delay(m, Cat(sign, exponent), age, name="exponent", en=self.en)
        self._round(m, platform, product.p, later[0], later[1:].as_signed())
        return m

    def _leading(self, m):
        """Leading bits of the numerator, its sign, and the exponent of the product's lower bit."""
        spec = self.spec
        width = spec.numerator_width
        integer = self.numerator[:width].as_signed()
        magnitude = Signal(width, reset_less=True)
        normalizer = Normalizer(width, NORMALIZER_STAGES)
        m.submodules.normalizer = normalizer
        with m.If(self.en):
            m.d.sync += magnitude.eq(Mux(integer < 0, -integer, integer))
        m.d.comb += [normalizer.en.eq(self.en), normalizer.x.eq(magnitude)]

        # Of a product in [1, 2), were the numerator's leading one its top bit.
        top = width - 1 - UNIT_BITS
        least = top + spec.probability_width - (spec.denominator_width - 1) - 1
        age = 1 + NORMALIZER_STAGES
        known = Cat(self.numerator[width:], self.count)
        known = delay(m, known, age, name="known", en=self.en)
        exponent = Signal(signed(EXPONENT_WIDTH + 3))
        above = known[:EXPONENT_WIDTH] + known[EXPONENT_WIDTH:]
        m.d.comb += exponent.eq(above - normalizer.count + least)
        sign = delay(m, integer[-1], age, name="sign", en=self.en)
        return Cat(normalizer.mantissa[-QUOTIENT_WIDTH:], Const(0, 1)).as_signed(), sign, exponent

    def _round(self, m, platform, product, sign, exponent):
        """Bits of the product, which has its leading one in one of two places."""
        width = QUOTIENT_WIDTH + RECIPROCAL_FRAC_BITS  # 1 / 1 has a bit more than all others
        is_upper = product[width - 1]
        normal = Signal(width)
        biased = Signal(signed(len(exponent) + 1))
        shift = Signal(4)
        m.d.comb += [
            normal.eq(Mux(is_upper, product[:width], product[: width - 1] << 1)),
            biased.eq(exponent + is_upper),
            # Subnormals lose one bit for each step below the least exponent.
            shift.eq(Mux(biased > 0, 0, Mux(biased < -14, 15, 1 - biased))),
        ]
        kept = MANTISSA_BITS + 1
        scaler = Scaler(
            unsigned(width),
            unsigned(kept + 1),
            shift_width=4,
            stages=ROUND_STAGES,
            drop=width - kept,
            rounding=Rounding.HALF_EVEN,
        )
        place(m, platform, "scaler", scaler, en=self.en, x=normal, shift=shift, overflow=0)
        base = Mux(biased > 0, biased - 1, 0)[: EXPONENT_WIDTH + 1]
        later = Cat(sign, product[:width].any(), base)
        later = delay(m, later, ROUND_STAGES, name="base", en=self.en)
        # A leading one, and the carry of a rounding, are added to the exponent.
        packed = Signal(MANTISSA_BITS + EXPONENT_WIDTH + 2)
        value = Signal(self.spec.output_width, name="value_held", reset_less=True)
        m.d.comb += [
            packed.eq(Cat(Const(0, MANTISSA_BITS), later[2:]) + scaler.y),
            self.value.eq(value),
        ]
        with m.If(self.en):
            m.d.sync += value.eq(
                Mux(later[1], Cat(Mux(packed > INFINITY, INFINITY, packed)[:15], later[0]), 0)
            )
