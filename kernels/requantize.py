"""Bit-exact model of the requantizer."""

from typing import Any

import numpy as np

from gridloom.specs.formats import QFormat, Rounding
from gridloom.specs.requantize import RequantizeSpec

from .payload import Batches


__all__ = ["figures", "golden", "requantize"]


def requantize(
    values: Any, in_fmt: QFormat, out_fmt: QFormat, *, rounding: Rounding = Rounding.HALF_EVEN
) -> tuple[np.ndarray, np.ndarray]:
    """Narrow ``values`` from ``in_fmt`` to ``out_fmt``.

    Written from the definition with floor division, so that it and the RTL's guard and sticky bits
    can only agree by both being right.

    Parameters
    ----------
    values : array_like of int, any shape
        Stored integers of ``in_fmt`` (not scaled).

    Returns
    -------
    (int64 array, bool array)
        Stored integers of ``out_fmt`` and whether each was clipped, both shaped like ``values``.
    """
    values = np.asarray(values, dtype=np.int64)
    if values.size and (values.min() < in_fmt.min or values.max() > in_fmt.max):
        raise ValueError(f"values must lie in {in_fmt.min}..{in_fmt.max} to be {in_fmt}")

    unit = 1 << (in_fmt.frac_bits - out_fmt.frac_bits)
    quotient, remainder = np.divmod(values, unit)
    match rounding:
        case Rounding.FLOOR:
            up = np.zeros(values.shape, dtype=bool)
        case Rounding.HALF_UP:
            up = 2 * remainder >= unit
        case Rounding.HALF_EVEN:
            up = (2 * remainder > unit) | ((2 * remainder == unit) & (quotient % 2 == 1))
    up &= unit > 1
    rounded = quotient + up
    clipped = np.clip(rounded, out_fmt.min, out_fmt.max)
    return clipped, clipped != rounded


def golden(spec: RequantizeSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for input batches, as the RTL gives them."""
    value, saturated = requantize(
        inputs["i"]["value"], spec.in_fmt, spec.out_fmt, rounding=spec.rounding
    )
    return {"o": {"value": value, "saturated": saturated.astype(np.int64)}}


def figures(spec: RequantizeSpec) -> dict[str, Any]:
    """Accuracy by definition of the rounding; no tables, no multipliers."""
    error = 1.0 if spec.rounding is Rounding.FLOOR else 0.5
    return {"max_error_ulp": error, "table_bits": 0, "multipliers": 0}
