"""Stimulus and parameter space of the reciprocal square root."""

import numpy as np

from gridloom.specs.rsqrt import RsqrtSpec

from .approximation import draw_approximation, lane_stimulus


__all__ = ["draw_spec", "stimulus"]


def stimulus(spec: RsqrtSpec, rng: np.random.Generator, size: int) -> dict:
    """``size`` elements of stored integers of every magnitude, corners first."""
    return lane_stimulus(spec, rng, size)


def draw_spec(rng: np.random.Generator) -> RsqrtSpec:
    """A legal pair of formats with any degree and accuracy."""
    return draw_approximation(RsqrtSpec, rng, is_signed=False, widest=24)
