"""Bit-exact model of the activation functions, and the float functions they approximate."""

import functools
from typing import Any

import numpy as np

from gridloom.specs.activation import TABLE_DEPTH, ActivationSpec, Function, Method
from gridloom.tables.activation import plan_activation, rom_values
from gridloom.tables.functions import evaluate
from gridloom.tables.minifloat import from_bfloat16, search_bfloat16

from .payload import Batches


__all__ = ["activation", "errors_ulp", "figures", "golden", "reference"]

EXHAUSTIVE_WIDTH = 16  # formats up to this many bits are measured on every input
NUM_SAMPLES = 1 << 18  # drawn inputs of wider ones


def reference(spec: ActivationSpec, x: Any) -> np.ndarray:
    """The function in float64, of real ``x``."""
    return evaluate(spec.function.value, x)


def activation(spec: ActivationSpec, values: Any, table: Any = None) -> np.ndarray:
    """Stored results of stored ``values`` of any shape; ``table`` has them for ``table`` only.

    Parameters
    ----------
    values : array_like of int
        Stored integers of ``in_fmt``; bits, for bfloat16.
    table : array_like of 256 int, optional
        Results by the input's 8 bits.

    Returns
    -------
    int64 array
        Stored integers of ``out_fmt``, shaped like ``values``; bits, for bfloat16.
    """
    values = np.asarray(values, dtype=np.int64)
    low, high = (0, 0xFFFF) if spec.is_bfloat16 else (spec.in_fmt.min, spec.in_fmt.max)
    if values.size and (values.min() < low or values.max() > high):
        raise ValueError(f"values must lie in {low}..{high} to be {spec.in_fmt}")
    if spec.is_bfloat16:
        return search_bfloat16(spec.function.value).evaluate(values)
    if spec.function is Function.TABLE:
        return np.asarray(table, dtype=np.int64)[values & (TABLE_DEPTH - 1)]
    if spec.chosen_method is Method.ROM:
        return np.asarray(rom_values(spec), dtype=np.int64)[values & ((1 << spec.in_fmt.width) - 1)]
    return plan_activation(spec).evaluate(values)


def golden(spec: ActivationSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for input batches, as the RTL gives them."""
    table = _loaded(inputs["i_table"]) if spec.function is Function.TABLE else None
    return {"o": {"value": activation(spec, inputs["i"]["value"], table)}}


def _loaded(writes: Any) -> np.ndarray:
    """The table after one load: the last write to an address counts."""
    if len(writes["address"]) != TABLE_DEPTH:
        raise ValueError(
            f"i_table must have {TABLE_DEPTH} elements, which are one load of the table, "
            f"not {len(writes['address'])}"
        )
    if len(set(np.asarray(writes["address"]).tolist())) != TABLE_DEPTH:
        raise ValueError("i_table must have every address once, as others would be undefined")
    table = np.zeros(TABLE_DEPTH, dtype=np.int64)
    table[writes["address"]] = writes["value"]
    return table


def errors_ulp(spec: ActivationSpec, values: np.ndarray) -> np.ndarray:
    """Error of the results of ``values``, in units of the last place.

    For fixed point the exact result is clipped to the format first. For bfloat16 the unit is that
    of the exact result; values whose result is not finite are left out.
    """
    results = activation(spec, values)
    if spec.is_bfloat16:
        exact = reference(spec, from_bfloat16(values))
        finite = np.isfinite(exact)
        exact, rounded = exact[finite], from_bfloat16(results[finite])
        return np.abs(rounded - exact) / np.ldexp(
            1.0,
            np.maximum(np.frexp(exact)[1] - 8, -133),  # 8 bits of significand; subnormals
        )
    fmt = spec.out_fmt
    exact = reference(spec, values * spec.in_fmt.lsb) * 2.0**fmt.frac_bits
    return np.abs(results - np.clip(exact, fmt.min, fmt.max))


@functools.lru_cache(maxsize=256)
def figures(spec: ActivationSpec) -> dict[str, Any]:
    """Measured error over every input (a large sample above 16 bits), table bits, multipliers."""
    if spec.function is Function.TABLE:
        return {"max_error_ulp": 0.5, "table_bits": 8 * TABLE_DEPTH, "multipliers": 0}
    errors = errors_ulp(spec, _measured_values(spec))
    return {
        "max_error_ulp": float(errors.max()),
        "mean_error_ulp": float(errors.mean()),
        "table_bits": _table_bits(spec),
        "multipliers": 0 if spec.chosen_method is Method.ROM else plan_activation(spec).multipliers,
    }


def _table_bits(spec: ActivationSpec) -> int:
    if spec.is_bfloat16:
        return search_bfloat16(spec.function.value).table_bits
    if spec.chosen_method is Method.ROM:
        return spec.out_fmt.width << spec.in_fmt.width
    return plan_activation(spec).table_bits


def _measured_values(spec: ActivationSpec) -> np.ndarray:
    if spec.is_bfloat16:
        return np.arange(1 << 16)
    low, high = spec.in_fmt.min, spec.in_fmt.max
    if spec.in_fmt.width <= EXHAUSTIVE_WIDTH:
        return np.arange(low, high + 1)
    rng = np.random.default_rng(0)
    inside = 1 << min(plan_activation(spec).interval_width, spec.in_fmt.width - 1)
    near = rng.integers(-inside, inside, NUM_SAMPLES)
    corners = np.array([low, low + 1, -inside - 1, -inside, -1, 0, 1, inside - 1, inside, high])
    return np.clip(np.concatenate([corners, near]), low, high)
