"""Stimulus and parameter space of the power of two."""

import numpy as np

from gridloom.specs.exp2 import Exp2Spec

from .approximation import draw_approximation, lane_stimulus


__all__ = ["draw_spec", "stimulus"]


def stimulus(spec: Exp2Spec, rng: np.random.Generator, size: int) -> dict:
    """``size`` elements of stored integers of every magnitude, corners first.

    A quarter lies just below and above where results saturate, become one LSB and vanish.
    """
    inputs = lane_stimulus(spec, rng, size)
    x = inputs["i"]["x"]
    out_fmt, one = spec.out_fmt, 2.0**spec.in_fmt.frac_bits
    octaves = rng.choice([out_fmt.int_bits, -out_fmt.frac_bits, -out_fmt.frac_bits - 1], x.shape)
    near = np.floor(octaves * one).astype(np.int64) + rng.integers(-3, 4, x.shape)
    chosen = rng.random(x.shape) < 0.25
    inputs["i"]["x"] = np.where(chosen, np.clip(near, spec.in_fmt.min, spec.in_fmt.max), x)
    return inputs


def draw_spec(rng: np.random.Generator) -> Exp2Spec:
    """A legal pair of formats with any degree and accuracy."""
    return draw_approximation(Exp2Spec, rng, is_signed=True, widest=20)
