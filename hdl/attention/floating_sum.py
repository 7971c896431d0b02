"""Sums of bf16 products: integers with exponents that count whole steps.

The exponent of a sum does not depend on its integer, so it is known a cycle before: an element's
loops are a comparison of exponents, and a choice of whole steps before an adder.
"""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import (
    EXPONENT_WIDTH,
    MANTISSA_BITS,
    STEP,
    STEP_BITS,
    UNIT_BITS,
    AttentionSpec,
)

from ..common.delay import delay
from ..emit import Shareable


__all__ = ["FloatingSum", "move_steps"]


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
        Of its factors, two cycles earlier: the query or probability is 0; sum of the exponents.
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
        # As late as the product; a probability of 0 hides any exponent.
        is_zero = delay(m, self.is_zero, 1, name="is_zero")
        exponent = delay(m, self.exponent, 1, name="exponent_sum")
        exponent = delay(m, Mux(is_zero, 0, exponent), 1, name="exponent")
        fine, coarse = exponent[:STEP_BITS], exponent[STEP_BITS:]

        # The exponent, and how far the integers are to move for it.
        width = spec.sum_integer_width
        steps = -(-width // STEP)  # after which nothing is left but the rounding
        held_exponent = Signal.like(coarse, name="exponent_held", reset_less=True)
        before = Signal.like(coarse, name="exponent_before")
        rises = Signal()  # the sum before moves, else the product
        distance = Signal.like(coarse, name="distance")
        moves = Signal(range(steps + 1), reset_less=True)
        is_far = Signal()  # farther than can be said: all ones do as well
        rises_held = Signal(reset_less=True)
        term = Signal(signed(spec.term_width), reset_less=True)
        is_first = Signal(name="is_first_held", reset_less=True)
        is_passing = Signal(name="is_passing_held", reset_less=True)
        above_exponent = self.above[width:]
        m.d.comb += [
            before.eq(Mux(self.is_passing, above_exponent, Mux(self.is_first, 0, held_exponent))),
            rises.eq(coarse > before),
            distance.eq(Mux(rises, coarse - before, before - coarse)),
            is_far.eq(distance[len(moves) :].any()),
        ]
        m.d.sync += [
            held_exponent.eq(Mux(rises, coarse, before)),
            rises_held.eq(rises),
            moves.eq(distance | is_far.replicate(len(distance))),
            term.eq((self.product << (UNIT_BITS - MANTISSA_BITS - spec.factor_frac_bits)) << fine),
            is_first.eq(self.is_first),
            is_passing.eq(self.is_passing),
        ]

        # The integer: one of two moves, by whole steps.
        integer = Signal(signed(width), name="integer_held", reset_less=True)
        old = Signal(signed(width))
        moves_old = Signal.like(moves, name="moves_old")
        moves_term = Signal.like(moves, name="moves_term")
        m.d.comb += [
            old.eq(Mux(is_passing, self.above[:width].as_signed(), Mux(is_first, 0, integer))),
            moves_old.eq(Mux(rises_held, moves, 0)),
            moves_term.eq(Mux(rises_held, 0, moves)),
        ]
        moved_old, carry_old = move_steps(m, old, moves_old, "old")
        moved_term, carry_term = move_steps(m, term, moves_term, "term")
        m.d.sync += integer.eq(moved_old + moved_term + (carry_old | carry_term))
        m.d.comb += [
            self.total.eq(Cat(integer, held_exponent)),
            self.total_exponent.eq(delay(m, held_exponent, 1, name="total_exponent")),
        ]
        return m


def move_steps(m: Module, value: Value, steps: Value, name: str) -> tuple[Value, Value]:
    """``value`` by so many steps to the right, and the carry of its rounding half up."""
    extended = Cat(Const(0, 1), value).as_signed()
    moved = Signal.like(extended, name=f"{name}_moved")
    m.d.comb += moved.eq(extended >> Cat(Const(0, STEP_BITS), steps))
    return moved[1:].as_signed(), moved[0]
