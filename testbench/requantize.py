"""Stimulus and parameter space of the requantizer."""

import numpy as np

from gridloom.specs.formats import QFormat, Rounding
from gridloom.specs.requantize import RequantizeSpec

from .drivers.stimulus import stored_values


__all__ = ["draw_spec", "stimulus"]


def stimulus(spec: RequantizeSpec, rng: np.random.Generator, size: int) -> dict:
    """``size`` stored integers of every magnitude, corners first."""
    return {"i": {"value": stored_values(rng, spec.in_fmt, size)}}


def draw_spec(rng: np.random.Generator) -> RequantizeSpec:
    """A legal pair of formats and a rounding."""
    is_signed = bool(rng.integers(2))
    in_fmt = QFormat(int(rng.integers(1, 17)), int(rng.integers(0, 17)), is_signed)
    frac_bits = int(rng.integers(1 - in_fmt.int_bits, in_fmt.frac_bits + 1))
    int_bits = int(rng.integers(1 - frac_bits, in_fmt.int_bits + 1))
    rounding = Rounding(rng.choice([r.value for r in Rounding]))
    return RequantizeSpec(
        in_fmt=in_fmt, out_fmt=QFormat(int_bits, frac_bits, is_signed), rounding=rounding
    )
