"""The polynomial tables of exp2, reciprocal and rsqrt, from their parameter records."""

from gridloom.specs.approximation import ApproximationSpec
from gridloom.specs.exp2 import Exp2Spec
from gridloom.specs.reciprocal import ReciprocalSpec
from gridloom.specs.rsqrt import RsqrtSpec

from .piecewise import PiecewiseTable, Target, search


__all__ = ["dropped_error_ulp", "exp2_table", "reciprocal_table", "rsqrt_table"]


def _centre(available: int, used: int) -> float:
    """The middle of what the bits below ``used`` of ``available`` fraction bits stand for."""
    dropped = max(0, available - used)
    return ((1 << dropped) - 1) / 2 / 2.0 ** max(available, used)


def dropped_error_ulp(spec: ApproximationSpec) -> float:
    """Error from bits of the argument that the table does not see, in ulps of the output."""
    match spec:
        case Exp2Spec():
            slope, centre = 1.3863, _centre(spec.fraction_width, spec.argument_width)
        case ReciprocalSpec():
            slope, centre = 1.0, _centre(spec.in_fmt.width - 1, spec.argument_width)
        case RsqrtSpec():
            slope, centre = 0.5, _centre(spec.in_fmt.width - 1, spec.mantissa_width)
        case _:
            raise TypeError(f"spec must be an exp2, reciprocal or rsqrt spec, not {spec!r}")
    return slope * centre * 2.0**spec.precision


def _search(spec: ApproximationSpec, function: str, interval: tuple[float, float], width: int):
    budget = spec.max_error_ulp - 0.5 - dropped_error_ulp(spec)
    target = Target(function, *interval, width, spec.precision, budget)
    return search(target, spec.degree)


def exp2_table(spec: Exp2Spec) -> PiecewiseTable:
    """``2**f`` of the fraction's upper bits."""
    centre = _centre(spec.fraction_width, spec.argument_width)
    return _search(spec, "exp2_mantissa", (centre, 1 + centre), spec.argument_width)


def reciprocal_table(spec: ReciprocalSpec) -> PiecewiseTable:
    """``1 / m`` of a mantissa's upper bits below its leading one."""
    centre = _centre(spec.in_fmt.width - 1, spec.argument_width)
    return _search(spec, "reciprocal", (1 + centre, 2 + centre), spec.argument_width)


def rsqrt_table(spec: RsqrtSpec) -> PiecewiseTable:
    """``1 / sqrt(m)`` by an upper bit, set for [2, 4), and a mantissa's upper bits."""
    centre = _centre(spec.in_fmt.width - 1, spec.mantissa_width)
    return _search(spec, "rsqrt_octaves", (centre, 2 + centre), spec.argument_width)
