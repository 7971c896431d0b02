"""The two tables of a softmax: an exponential's mantissa, and the reciprocal of a row's sum."""

from gridloom.specs.softmax import Probability, SoftmaxSpec

from .piecewise import PiecewiseTable, Target, search


__all__ = ["mantissa_table", "reciprocal_input_width", "reciprocal_table"]

RECIPROCALS = {
    Probability.U8: "reciprocal_unorm8",
    Probability.U16: "reciprocal_unorm16",
    Probability.BFLOAT16: "reciprocal",
}


def mantissa_table(spec: SoftmaxSpec) -> PiecewiseTable:
    """``2**f`` for a fraction ``f`` of ``argument_frac_bits``, still to be rounded."""
    target = Target(
        "exp2_mantissa", 0, 1, spec.argument_frac_bits, spec.mantissa_width - 1, budget_ulp=0.2
    )
    return search(target, 2)


def reciprocal_input_width(spec: SoftmaxSpec) -> int:
    """Bits of the normalised sum, its leading one left out."""
    return min(spec.reciprocal_frac_bits + 1, spec.sum_width - 1)


def reciprocal_table(spec: SoftmaxSpec) -> PiecewiseTable:
    """``1 / x`` of a sum normalised to [1, 2), times 255/256 or 65535/65536; to be rounded."""
    target = Target(
        RECIPROCALS[spec.out_fmt],
        1,
        2,
        reciprocal_input_width(spec),
        spec.reciprocal_frac_bits,
        budget_ulp=0.4,
    )
    return search(target, 2)
