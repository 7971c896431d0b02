"""What bfloat16 operands put in the place of plain integers: sums that carry an exponent.

The exponent of a sum does not depend on its integer, so it is known a cycle before: an element's
loops are a comparison, and a choice of whole bytes before an adder.
"""

from collections.abc import Hashable

from amaranth.hdl import Array, Cat, Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import (
    ALIGN_STAGES,
    EXPONENT_BIAS,
    EXPONENT_WIDTH,
    FOOT_READ,
    MANTISSA_BITS,
    NORMALIZER_STAGES,
    QUOTIENT_WIDTH,
    RECIPROCAL_FRAC_BITS,
    ROUND_STAGES,
    STEP,
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
from .rounding import round_right


__all__ = ["FloatingNumerator", "FloatingQuotient", "FloatingSum", "ScoreAligner"]
__all__ += ["unpack"]

FINE = STEP.bit_length() - 1  # bits of an exponent below whole steps
INFINITY = 0x7F80


def unpack(bits: Value) -> Value:
    """A bfloat16 as the array has it: signed significand, and above it the exponent from 1 on."""
    mantissa, field, sign = bits[:MANTISSA_BITS], bits[MANTISSA_BITS:-1], bits[-1]
    magnitude = Cat(mantissa, field.any())
    significand = Mux(sign, -magnitude, magnitude)[: MANTISSA_BITS + 2]
    return Cat(significand, field | ~field.any())


class FloatingSum(Shareable):
    """An element's sum of products: of keys and queries its own, of values that from above.

    =============  =================================================================
    Latency        2 cycles from ``product`` to ``total``
    Throughput     1 product per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention_floating.dot` and ``weighted_sums``
    Source         aligned accumulation in coarse steps, as of a long accumulator's words:
                   Kulisch, Computer Arithmetic and Validity (2013); the steps are ours
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths.

    Members
    -------
    product : In(signed)
        Its fraction bits: those of a key and of ``factor_frac_bits``.
    is_zero, exponent : In
        Of its operands, two cycles earlier: one of them is 0; their exponents' sum.
    is_first, is_passing : In(1)
        It starts a sum; it adds to the sum from above.
    above : In
        Integer of the sum above; its exponent, a cycle ahead.
    total : Out
        The same of this sum.
    total_exponent : Out
        That of the integer in ``total``.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        super().__init__(
            {
                "product": In(signed(spec.significand_width + spec.factor_width)),
                "is_zero": In(1),
                "exponent": In(EXPONENT_WIDTH + 1),
                "is_first": In(1),
                "is_passing": In(1),
                "above": In(signed(spec.sum_width)),
                "total": Out(signed(spec.sum_width)),
                "total_exponent": Out(spec.sum_exponent_width),
            }
        )

    def parameters(self) -> Hashable:
        """The widths."""
        spec = self.spec
        return spec.probability_width, spec.sum_integer_width

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        # As late as the product, which has the least exponent if it is 0.
        is_zero = delay(m, self.is_zero, 1, name="is_zero")
        exponent = delay(m, self.exponent, 1, name="exponent_sum")
        exponent = delay(m, Mux(is_zero, 0, exponent), 1, name="exponent")
        fine, coarse = exponent[:FINE], exponent[FINE:]

        # The exponent, and how far the integers are to move for it.
        width = spec.sum_integer_width
        steps = -(-width // STEP)  # after which nothing is left but the rounding
        held_exponent = Signal.like(coarse, name="exponent_held", reset_less=True)
        before = Signal.like(coarse, name="exponent_before")
        rises = Signal()  # the sum before moves, else the product
        distance = Signal.like(coarse, name="distance")
        moves = Signal(range(steps + 1), reset_less=True)
        rises_held = Signal(reset_less=True)
        term = Signal(signed(spec.term_width), reset_less=True)
        is_first = Signal(name="is_first_held", reset_less=True)
        is_passing = Signal(name="is_passing_held", reset_less=True)
        above_exponent = self.above[width:]
        m.d.comb += [
            before.eq(Mux(self.is_passing, above_exponent, Mux(self.is_first, 0, held_exponent))),
            rises.eq(coarse > before),
            distance.eq(Mux(rises, coarse - before, before - coarse)),
        ]
        m.d.sync += [
            held_exponent.eq(Mux(rises, coarse, before)),
            rises_held.eq(rises),
            moves.eq(Mux(distance > steps, steps, distance)),
            term.eq((self.product << (UNIT_BITS - MANTISSA_BITS - spec.factor_frac_bits)) << fine),
            is_first.eq(self.is_first),
            is_passing.eq(self.is_passing),
        ]

        # The integer: one of two moves, by whole steps.
        integer = Signal(signed(width), name="integer_held", reset_less=True)
        old = Signal(signed(width))
        moves_old, moves_term = Signal.like(moves), Signal.like(moves)
        m.d.comb += [
            old.eq(Mux(is_passing, self.above[:width].as_signed(), Mux(is_first, 0, integer))),
            moves_old.eq(Mux(rises_held, moves, 0)),
            moves_term.eq(Mux(rises_held, 0, moves)),
        ]
        moved_old, carry_old = self._move(m, old, moves_old, "old")
        moved_term, carry_term = self._move(m, term, moves_term, "term")
        m.d.sync += integer.eq(moved_old + moved_term + (carry_old | carry_term))
        m.d.comb += [
            self.total.eq(Cat(integer, held_exponent)),
            self.total_exponent.eq(delay(m, held_exponent, 1, name="total_exponent")),
        ]
        return m

    def _move(self, m, value, steps, name):
        """``value`` by so many steps to the right, and the carry of its rounding half up."""
        extended = Cat(Const(0, 1), value).as_signed()
        choices = Array(extended.shift_right(STEP * n) for n in range(1 << len(steps)))
        moved = Signal.like(extended, name=f"{name}_moved")
        m.d.comb += moved.eq(choices[steps])
        return moved[1:].as_signed(), moved[0]


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
            exponent.eq(Cat(Const(0, FINE), self.score[width:]) + self.scale_exponent),
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


class FloatingNumerator(Shareable):
    """A numerator's exponent falls by the rise of the maximum; then a tile's sum is added.

    =============  =================================================================
    Latency        ``spec.foot_latency - FOOT_READ`` cycles
    Throughput     1 feature per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention_floating.accumulate`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths.

    Members
    -------
    before : In
        The old numerator: integer, exponent.
    rise : In
        Of the maximum.
    total, exponent : In
        The tile's sum; its exponent in steps.
    after : Out
        The new numerator.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        super().__init__(
            {
                "before": In(spec.state_width),
                "rise": In(spec.rise_width),
                "total": In(signed(spec.weighted_width)),
                "exponent": In(EXPONENT_WIDTH - FINE),
                "after": Out(spec.state_width),
            }
        )

    def parameters(self) -> Hashable:
        """The widths."""
        spec = self.spec
        return spec.numerator_width, spec.weighted_width, spec.rise_width

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        width = spec.numerator_width
        shape = signed(width)
        # Which of the two is moved, and by how much.
        exponent = Cat(Const(0, FINE), self.exponent)
        fallen = Signal(signed(spec.rise_width + 2), name="exponent_fallen")
        lead = Signal(signed(len(fallen) + 1))
        lead_held = Signal.like(lead, name="lead_held", reset_less=True)
        exponent_held = Signal(EXPONENT_WIDTH, reset_less=True)
        m.d.comb += [fallen.eq(self.before[width:] - self.rise), lead.eq(fallen - exponent)]
        m.d.sync += [
            lead_held.eq(lead),
            exponent_held.eq(Mux(lead > 0, fallen, exponent)),
        ]
        before = delay(m, self.before[:width].as_signed(), 1, name="before")
        total = delay(m, self.total, 1, name="total")

        # The lesser one goes by the way that moves.
        leads = lead_held > 0
        distance = Signal(unsigned(len(lead)))
        lesser, greater = (Signal(shape, name=n, reset_less=True) for n in ("lesser", "greater"))
        shift = Signal(range(width + 1), reset_less=True)
        m.d.comb += distance.eq(Mux(leads, lead_held, -lead_held))
        m.d.sync += [
            lesser.eq(Mux(leads, total, before)),
            greater.eq(Mux(leads, before, total)),
            shift.eq(Mux(distance > width, width, distance)),
        ]

        moved, carry = round_right(m, lesser, shift, name="moved")
        held = Signal(width + 1, name="moved_held", reset_less=True)
        result = Signal(shape, reset_less=True)
        m.d.sync += [
            held.eq(Cat(carry, moved)),
            result.eq(held[1:].as_signed() + delay(m, greater, 1, name="greater") + held[0]),
        ]
        age = spec.foot_latency - FOOT_READ - 1
        m.d.comb += self.after.eq(Cat(result, delay(m, exponent_held, age, name="exponent")))
        return m


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
        return spec.numerator_width, spec.denominator_width, spec.probability_width

    def elaborate(self, platform):
        m = Module()
        leading, sign, exponent = self._leading(m)
        product = Product(QUOTIENT_WIDTH + 1, RECIPROCAL_FRAC_BITS + 1)
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
