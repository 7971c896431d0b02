"""The real functions that tables approximate, in float64, each on its natural interval."""

import math
from collections.abc import Callable

import numpy as np


__all__ = ["FUNCTIONS", "evaluate"]

# `math.erfc` keeps its relative accuracy in the tail, which 1 - erf does not.
_erf = np.frompyfunc(math.erf, 1, 1)
_erfc = np.frompyfunc(math.erfc, 1, 1)


def _gelu_delta(a: np.ndarray) -> np.ndarray:
    return 0.5 * a * _erfc(a / math.sqrt(2)).astype(float)


def _gelu_tanh_delta(a: np.ndarray) -> np.ndarray:
    return a / (1 + np.exp(2 * math.sqrt(2 / math.pi) * (a + 0.044715 * a**3)))


def _gelu(x: np.ndarray) -> np.ndarray:
    return _times_gate(x, 0.5 * _erfc(-x / math.sqrt(2)).astype(float))


def _gelu_tanh(x: np.ndarray) -> np.ndarray:
    return _times_gate(x, 1 / (1 + np.exp(-2 * math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))))


def _silu(x: np.ndarray) -> np.ndarray:
    return _times_gate(x, 1 / (1 + np.exp(-x)))


def _times_gate(x: np.ndarray, gate: np.ndarray) -> np.ndarray:
    """``x * gate``, and its limit -0 where x is minus infinity and the gate shut."""
    return np.where(x == -np.inf, -0.0, x * gate)


FUNCTIONS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "exp2_negative": lambda x: np.exp2(-x),  # [0, 1)
    "exp2_mantissa": np.exp2,  # [0, 1)
    "reciprocal": lambda x: 1 / x,  # [1, 2)
    "reciprocal_unorm8": lambda x: 255 / 256 / x,  # [1, 2), for outputs n / 255
    "reciprocal_unorm16": lambda x: 65535 / 65536 / x,  # [1, 2), for outputs n / 65535
    "rsqrt": lambda x: 1 / np.sqrt(x),  # [1, 4)
    # [0, 2): of 1 + x below 1 and of 2 x from 1 on, so that the octave is the argument's upper bit.
    "rsqrt_octaves": lambda x: 1 / np.sqrt(np.where(x < 1, 1 + x, 2 * x)),
    # What GELU and SiLU lack of a ramp, by |x|: f(x) = max(x, 0) - delta(|x|).
    "gelu_delta": _gelu_delta,
    "gelu_tanh_delta": _gelu_tanh_delta,
    "silu_delta": lambda a: a / (1 + np.exp(a)),
    # Sigmoid and tanh by symmetry: sigmoid(x) = 1 - tail(x), tanh(-x) = -tanh(x).
    "sigmoid_tail": lambda a: 1 / (1 + np.exp(a)),
    "tanh": np.tanh,
    "erf": lambda a: _erf(a).astype(float),
    # The functions themselves, on the whole line, infinities included.
    "gelu": _gelu,
    "gelu_tanh": _gelu_tanh,
    "silu": _silu,
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
}


def evaluate(function: str, x: np.ndarray) -> np.ndarray:
    """``FUNCTIONS[function]`` of float64 ``x``."""
    with np.errstate(over="ignore", invalid="ignore"):  # e^-x far out, 0 times infinity
        return FUNCTIONS[function](np.asarray(x, dtype=np.float64))
