"""The table of 1/sqrt in a norm."""

from gridloom.specs.norm import DEGREE, NormSpec

from .piecewise import PiecewiseTable, Target, search


__all__ = ["ROOT_SHARE", "root_table"]

ROOT_SHARE = 0.3  # of the half ulp that rounding the result leaves of an error of one


def root_table(spec: NormSpec) -> PiecewiseTable:
    """``1 / sqrt(m)`` of an octave and a mantissa's upper bits; still to be rounded.

    The result is in [1/2, 1], so an error of e is one of at most 2 e relative to it. Of what the
    root may take, its own rounding and the mantissa's missing bits come first.
    """
    allowed = 0.5 * ROOT_SHARE * 2.0 ** (spec.root_width - spec.result_width)
    missing = 2.0 ** (spec.root_width - spec.mantissa_width - 2)
    centre = 2.0 ** -(spec.mantissa_width + 1)
    target = Target(
        "rsqrt_octaves",
        centre,
        2 + centre,
        spec.mantissa_width + 1,
        spec.root_width,
        allowed - 0.5 - missing,
    )
    return search(target, DEGREE)
