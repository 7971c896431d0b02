"""The two tables of attention: powers of two, and the reciprocal of a row's denominator."""

from gridloom.specs.attention import (
    EXPONENTIAL_DEGREE,
    RECIPROCAL_FRAC_BITS,
    AttentionSpec,
)

from .piecewise import PiecewiseTable, Target, search


__all__ = ["mantissa_table", "reciprocal_input_width", "reciprocal_table"]


def mantissa_table(spec: AttentionSpec) -> PiecewiseTable:
    """``2**f`` for a fraction ``f`` of ``argument_frac_bits``, still to be rounded."""
    target = Target(
        "exp2_mantissa", 0, 1, spec.argument_frac_bits, spec.probability_width, budget_ulp=0.3
    )
    return search(target, EXPONENTIAL_DEGREE)


def reciprocal_input_width(spec: AttentionSpec) -> int:
    """Bits of the normalised denominator, its leading one left out."""
    return min(RECIPROCAL_FRAC_BITS + 1, spec.denominator_width - 1)


def reciprocal_table(spec: AttentionSpec) -> PiecewiseTable:
    """``1 / x`` of a denominator normalised to [1, 2); to be rounded."""
    target = Target(
        "reciprocal", 1, 2, reciprocal_input_width(spec), RECIPROCAL_FRAC_BITS, budget_ulp=0.4
    )
    return search(target, 2)
