"""Stimulus and parameter space of the reciprocal."""

import numpy as np

from gridloom.specs.reciprocal import ReciprocalSpec

from .approximation import draw_approximation, lane_stimulus


__all__ = ["draw_spec", "stimulus"]


def stimulus(spec: ReciprocalSpec, rng: np.random.Generator, size: int) -> dict:
    """``size`` elements of stored integers of every magnitude, corners first."""
    return lane_stimulus(spec, rng, size)


def draw_spec(rng: np.random.Generator) -> ReciprocalSpec:
    """A legal pair of formats with any degree and accuracy."""
    return draw_approximation(ReciprocalSpec, rng, is_signed=False, widest=24)
