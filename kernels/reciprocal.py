"""Bit-exact model of the reciprocal."""

from typing import Any

import numpy as np

from gridloom.specs.reciprocal import ReciprocalSpec

from ..tables.approximation import reciprocal_table
from .approximation import checked, figures_of, leading_bit, scaled
from .payload import Batches


__all__ = ["figures", "golden", "reciprocal"]


def reciprocal(spec: ReciprocalSpec, values: Any) -> np.ndarray:
    """``1 / x`` of stored integers ``values``, any shape, as stored integers of ``out_fmt``.

    x is m 2**e with m in [1, 2); the table gives 1/m of m's upper bits. 0 saturates.
    """
    x = checked(values, spec.in_fmt)
    exponent = leading_bit(x)
    fraction = x - (np.int64(1) << exponent)  # below the leading one
    argument = (fraction << spec.argument_width) >> exponent
    shift = np.where(x == 0, -1, exponent - spec.saturating_exponents)
    table = reciprocal_table(spec)
    return scaled(spec, table, table.evaluate(np.maximum(argument, 0)), shift)


def golden(spec: ReciprocalSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for input batches, as the RTL gives them."""
    return {"o": {"y": reciprocal(spec, inputs["i"]["x"])}}


def figures(spec: ReciprocalSpec) -> dict[str, Any]:
    """Accuracy against float64, table bits and multipliers of a lane."""
    table = reciprocal_table(spec)
    return figures_of(spec, table, lambda x: reciprocal(spec, x), lambda x: 1 / x)
