"""Keys and values in 2 bits for the Logic-PIM unit, quantised as KIVI does.

Keys are quantised per channel: a scale and a zero point for each feature of a tile of ``lanes``
tokens, so that an outlier channel costs the others nothing. Values are quantised per token: a pair
for each token and ``kv_group`` features. Both pairs are of 8 bits in units of an int8 operand,
which the unit makes of the codes (Liu et al., KIVI, ICML 2024, arXiv:2402.02750; there pairs are of
16 bits, and the latest tokens are not quantised).
"""

import numpy as np

from .kernels.pim_codes import dequantise, join_parameters
from .kernels.pim_unit import scale_beats
from .specs.pim_unit import KV_SCALE_FRAC_BITS, KV_SCALE_WIDTH, PimUnitSpec


__all__ = ["key_beats", "quantise", "restored", "value_beats"]

NUM_CODES = 4
CODES = np.arange(NUM_CODES)
LEAST, MOST = -128, 127  # of a zero point


def quantise(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Codes, and the scale and zero point that all values along ``axis`` share.

    Parameters
    ----------
    values : float or int array
        In units of an int8 operand, -127 to 127.

    Returns
    -------
    int64 arrays, the latter two with ``axis`` of length 1. The zero point is the least value, three
    steps the range, both rounded; each code is the one that comes nearest with them.
    """
    zero = np.clip(np.rint(values.min(axis=axis, keepdims=True)), LEAST, MOST)
    steps = (values.max(axis=axis, keepdims=True) - zero) / (NUM_CODES - 1)
    most = (1 << KV_SCALE_WIDTH) - 1
    scale = np.clip(np.rint(steps * (1 << KV_SCALE_FRAC_BITS)), 0, most)
    scale, zero = scale.astype(np.int64), zero.astype(np.int64)
    distances = [np.abs(dequantise(code, scale, zero) - values) for code in CODES]
    return np.argmin(distances, axis=0), scale, zero


def restored(values: np.ndarray, axis: int) -> np.ndarray:
    """What the unit makes of ``values``: int8, after :func:`quantise`."""
    return dequantise(*quantise(values, axis))


def key_beats(spec: PimUnitSpec, keys: np.ndarray) -> np.ndarray:
    """Beats of a tile's keys (tokens, beats of lanes): scales and zero points, then codes."""
    codes, scale, zero = quantise(keys.reshape(len(keys), -1), 0)
    parameters = scale_beats(spec, join_parameters(scale, zero).reshape(-1))
    return np.concatenate([parameters, _stored(codes).reshape(-1, spec.lanes)])


def value_beats(spec: PimUnitSpec, values: np.ndarray) -> np.ndarray:
    """Beats of a tile's values (tokens, features), each group behind its parameters."""
    padded = np.pad(values, ((0, spec.lanes - len(values)), (0, 0)))
    beats = []
    for start in range(0, values.shape[1], spec.kv_group):
        codes, scale, zero = quantise(padded[:, start : start + spec.kv_group], 1)
        parameters = join_parameters(scale, zero).reshape(-1)
        beats += [scale_beats(spec, parameters), _stored(codes).T]
    return np.concatenate(beats)


def _stored(codes: np.ndarray) -> np.ndarray:
    """Codes as the stream of weights has them: 2 bits with a sign."""
    return np.where(codes < NUM_CODES // 2, codes, codes - NUM_CODES)
