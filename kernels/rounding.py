"""Rounding of integer arrays."""

import numpy as np


__all__ = ["round_shift"]


def round_shift(values: np.ndarray, shift: np.ndarray | int) -> np.ndarray:
    """``values / 2**shift`` rounded half up; a negative shift multiplies."""
    shift = np.asarray(shift)
    right = np.maximum(shift, 0)
    return ((values << np.maximum(-shift, 0)) + ((np.int64(1) << right) >> 1)) >> right
