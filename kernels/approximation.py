"""What the models of exp2, reciprocal and rsqrt share: one rounding shift, and their figures."""

from collections.abc import Callable
from typing import Any

import numpy as np

from gridloom.specs.approximation import ApproximationSpec
from gridloom.specs.formats import QFormat

from ..tables.approximation import dropped_error_ulp
from ..tables.piecewise import PiecewiseTable


__all__ = ["checked", "figures_of", "leading_bit", "scaled"]

EXHAUSTIVE_WIDTH = 20  # inputs up to this many bits are all measured
SAMPLES = 1 << 18  # of wider ones


def checked(values: Any, fmt: QFormat) -> np.ndarray:
    """``values`` as int64; ``ValueError`` if they are not stored integers of ``fmt``."""
    values = np.asarray(values, dtype=np.int64)
    if values.size and (values.min() < fmt.min or values.max() > fmt.max):
        raise ValueError(f"values must lie in {fmt.min}..{fmt.max} to be {fmt}")
    return values


def leading_bit(values: np.ndarray) -> np.ndarray:
    """Position of the highest set bit; 0 for 0. For values below 2**53."""
    return np.maximum(np.frexp(values.astype(np.float64))[1] - 1, 0).astype(np.int64)


def scaled(
    spec: ApproximationSpec, table: PiecewiseTable, mantissa: np.ndarray, shift: np.ndarray
) -> np.ndarray:
    """``mantissa / 2**shift`` in the output format, rounded half up; negative shifts saturate."""
    guard = table.frac_bits - spec.precision
    drop = guard + np.clip(shift, 0, spec.precision + 3)
    rounded = (mantissa + ((np.int64(1) << drop) >> 1)) >> drop
    return np.where(shift < 0, spec.out_fmt.max, np.minimum(rounded, spec.out_fmt.max))


def _inputs(fmt: QFormat) -> np.ndarray:
    if fmt.width <= EXHAUSTIVE_WIDTH:
        return np.arange(fmt.min, fmt.max + 1)
    rng = np.random.default_rng(0)
    magnitude = rng.integers(0, 1 << 62, SAMPLES) >> rng.integers(62 - fmt.width, 62, SAMPLES)
    ends = np.arange(1 << 12)
    values = [magnitude, -magnitude, fmt.max - ends, fmt.min + ends, ends]
    return np.clip(np.concatenate(values), fmt.min, fmt.max)


def figures_of(
    spec: ApproximationSpec,
    table: PiecewiseTable,
    model: Callable[[np.ndarray], np.ndarray],
    function: Callable[[np.ndarray], np.ndarray],
) -> dict[str, Any]:
    """Error against ``function`` (float64) over every input, or many, and the table's cost."""
    stored = _inputs(spec.in_fmt)
    with np.errstate(divide="ignore"):
        exact = function(stored * spec.in_fmt.lsb) / spec.out_fmt.lsb
    error = np.abs(model(stored) - np.minimum(exact, spec.out_fmt.max))
    return {
        "max_error_ulp": float(error.max()),
        "mean_error_ulp": float(error.mean()),
        "error_bound_ulp": 0.5 + table.max_error_ulp + dropped_error_ulp(spec),
        "inputs_checked": "all" if len(stored) == 1 << spec.in_fmt.width else len(stored),
        "table_bits": table.table_bits,
        "segments": 1 << table.segment_width,
        "degree": table.degree,
        "multipliers": table.multipliers,
    }
