"""Bit-exact model of the reciprocal square root."""

from typing import Any

import numpy as np

from gridloom.specs.rsqrt import RsqrtSpec

from ..tables.approximation import rsqrt_table
from .approximation import checked, figures_of, leading_bit, scaled
from .payload import Batches


__all__ = ["figures", "golden", "rsqrt"]


def rsqrt(spec: RsqrtSpec, values: Any) -> np.ndarray:
    """``1 / sqrt(x)`` of stored integers ``values``, any shape, as stored integers of ``out_fmt``.

    x is m 4**k with m in [1, 4); the table gives 1/sqrt(m) of m's octave and upper bits.
    0 saturates.
    """
    x = checked(values, spec.in_fmt)
    position = leading_bit(x)
    half, octave = np.divmod(position + spec.is_odd, 2)
    fraction = np.maximum(x - (np.int64(1) << position), 0)
    mantissa = (fraction << spec.mantissa_width) >> position
    argument = (octave << spec.mantissa_width) + mantissa
    shift = np.where(x == 0, -1, half - spec.saturating_exponents)
    table = rsqrt_table(spec)
    return scaled(spec, table, table.evaluate(argument), shift)


def golden(spec: RsqrtSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for input batches, as the RTL gives them."""
    return {"o": {"y": rsqrt(spec, inputs["i"]["x"])}}


def figures(spec: RsqrtSpec) -> dict[str, Any]:
    """Accuracy against float64, table bits and multipliers of a lane."""
    table = rsqrt_table(spec)
    return figures_of(spec, table, lambda x: rsqrt(spec, x), lambda x: 1 / np.sqrt(x))
