"""Codes of keys and values of the Logic-PIM unit: unsigned, with a scale and a zero point.

Keys have a pair for each feature and tile of ``lanes`` tokens, values one for each token and
``kv_group`` features: so an outlier channel of keys costs the others nothing (Liu et al., KIVI: A
Tuning-Free Asymmetric 2bit Quantization for KV Cache, ICML 2024, arXiv:2402.02750).
"""

import numpy as np

from gridloom.specs.pim_command import PimCommand, Tile
from gridloom.specs.pim_unit import KV_SCALE_FRAC_BITS, KV_SCALE_WIDTH, PimUnitSpec

from .rounding import round_shift


__all__ = ["dequantise", "is_parameter", "join_parameters", "split_parameters"]

MOST_VALUE = 127


def dequantise(codes: np.ndarray, scale: np.ndarray, zero: np.ndarray) -> np.ndarray:
    """``zero + codes * scale``, rounded half up to int8 and saturated; shapes broadcast.

    Parameters
    ----------
    codes, zero : int arrays
        0 to 3, and -128 to 127.
    scale : int array
        0 to 255, in units of ``2**-KV_SCALE_FRAC_BITS``.
    """
    exact = (zero << KV_SCALE_FRAC_BITS) + codes * scale
    return np.clip(round_shift(exact, KV_SCALE_FRAC_BITS), -MOST_VALUE - 1, MOST_VALUE)


def split_parameters(words: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Scales, and zero points, of words of 16 bits."""
    zero = words >> KV_SCALE_WIDTH
    return words & ((1 << KV_SCALE_WIDTH) - 1), np.where(zero > MOST_VALUE, zero - 256, zero)


def join_parameters(scale: np.ndarray, zero: np.ndarray) -> np.ndarray:
    """Words of 16 bits: the inverse of :func:`split_parameters`."""
    return scale | (zero & 255) << KV_SCALE_WIDTH


def is_parameter(spec: PimUnitSpec, command: PimCommand, tile: Tile) -> np.ndarray:
    """Of each beat of a tile of an ``attend`` whether it is one of scales and zero points."""
    if tile.is_value:
        codes, groups = command.features, np.arange(0, command.features, spec.kv_group)
    else:
        codes, groups = tile.tokens * command.beats, np.zeros(command.beats, dtype=np.int64)
    beats = np.zeros(codes, dtype=bool)
    if not spec.has_codes:
        return beats
    return np.insert(beats, np.repeat(groups, spec.parameter_beats), True)
