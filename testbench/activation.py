"""Stimulus and parameter space of the activation functions."""

import numpy as np

from gridloom.specs.activation import TABLE_DEPTH, ActivationSpec, Function, Method
from gridloom.specs.formats import BFLOAT16, QFormat

from .drivers.stimulus import stored_values


__all__ = ["draw_spec", "stimulus"]

COMPUTED = [f for f in Function if f is not Function.TABLE]
WIDTHS = {  # bits of x at which a method keeps every budget drawn here, whatever the output
    Method.AUTO: (2, 18),
    Method.ROM: (2, 11),
    Method.CONSTANT: (2, 9),
    Method.LINEAR: (2, 11),
    Method.QUADRATIC: (2, 16),
    Method.BIPARTITE: (7, 10),  # below, nothing is split
}


def stimulus(spec: ActivationSpec, rng: np.random.Generator, size: int) -> dict:
    """``size`` elements of every magnitude, corners first; before them, a table to be loaded."""
    shape = (size, spec.lanes)
    if spec.is_bfloat16:
        return {"i": {"value": _bfloat16(rng, shape)}}
    inputs = {"i": {"value": stored_values(rng, spec.in_fmt, shape)}}
    if spec.function is Function.TABLE:
        inputs["i_table"] = {
            "address": rng.permutation(TABLE_DEPTH).astype(np.int64),
            "value": rng.integers(-128, 128, TABLE_DEPTH),
        }
    return inputs


def _bfloat16(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Bits: zeros, subnormals, ones, infinities and NaNs first, then mostly near one."""
    corners = [0, 1, 0x7F, 0x80, 0xFF, 0x100, 0x3F80, 0x4049, 0x7F7F, 0x7F80, 0x7F81, 0x7FC0]
    corners = np.array([c | sign for c in corners for sign in (0, 0x8000)])
    size = shape[0] * shape[1]
    exponents = np.where(rng.random(size) < 0.7, rng.integers(112, 140, size), 0)
    anywhere = rng.integers(0, 256, size)
    exponents = np.where(exponents > 0, exponents, anywhere)
    drawn = (rng.integers(0, 2, size) << 15) | (exponents << 7) | rng.integers(0, 128, size)
    return np.concatenate([corners, drawn])[:size].reshape(shape).astype(np.int64)


def draw_spec(rng: np.random.Generator) -> ActivationSpec:
    """A function, a way to compute it, formats within its reach, an error budget and lanes."""
    kind = rng.random()
    lanes = int(rng.choice([1, 1, 2, 3, 8]))
    if kind < 0.1:
        fmt = QFormat(int_bits := int(rng.integers(0, 9)), 8 - int_bits)
        return ActivationSpec(function=Function.TABLE, in_fmt=fmt, out_fmt=fmt, lanes=lanes)
    function = COMPUTED[rng.integers(len(COMPUTED))]
    if kind < 0.25:
        return ActivationSpec(function=function, in_fmt=BFLOAT16, out_fmt=BFLOAT16, lanes=lanes)
    method = list(WIDTHS)[rng.integers(len(WIDTHS))]
    in_fmt = _draw_format(rng, *WIDTHS[method])
    return ActivationSpec(
        function=function,
        in_fmt=in_fmt,
        out_fmt=_draw_out_format(rng, function, in_fmt),
        method=method,
        max_error_ulp=float(rng.choice([0.75, 1.0, 2.0])),
        lanes=lanes,
    )


def _draw_format(rng: np.random.Generator, narrowest: int, widest: int) -> QFormat:
    width = int(rng.integers(narrowest, widest + 1))
    frac_bits = int(rng.integers(max(0, width - 6), width + 1))
    return QFormat(width - frac_bits, frac_bits)


def _draw_out_format(rng: np.random.Generator, function: Function, in_fmt: QFormat) -> QFormat:
    """That of x, or any; where the function is bounded by 1, often just too narrow for 1."""
    if "lu" not in function.value and rng.random() < 0.4:
        return QFormat(int(rng.integers(0, 2)), int(rng.integers(2, 15)))
    return in_fmt if rng.random() < 0.4 else _draw_format(rng, 2, 16)
