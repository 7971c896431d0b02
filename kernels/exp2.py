"""Bit-exact model of the power of two."""

from typing import Any

import numpy as np

from gridloom.specs.exp2 import Exp2Spec

from ..tables.approximation import exp2_table
from .approximation import checked, figures_of, scaled
from .payload import Batches


__all__ = ["exp2", "figures", "golden"]


def exp2(spec: Exp2Spec, values: Any) -> np.ndarray:
    """``2**x`` of stored integers ``values``, any shape, as stored integers of ``out_fmt``.

    The fraction's upper bits choose a mantissa in [1, 2); the integer part shifts it.
    """
    fixed = checked(values, spec.in_fmt) << max(0, -spec.in_fmt.frac_bits)
    exponent, fraction = np.divmod(fixed, 1 << spec.fraction_width)
    argument = fraction >> max(0, spec.fraction_width - spec.argument_width)
    table = exp2_table(spec)
    return scaled(spec, table, table.evaluate(argument), spec.top_exponent - exponent)


def golden(spec: Exp2Spec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for input batches, as the RTL gives them."""
    return {"o": {"y": exp2(spec, inputs["i"]["x"])}}


def figures(spec: Exp2Spec) -> dict[str, Any]:
    """Accuracy against float64, table bits and multipliers of a lane."""
    with np.errstate(over="ignore"):
        return figures_of(spec, exp2_table(spec), lambda x: exp2(spec, x), np.exp2)
