"""Stimulus and parameter space of the power of two."""

import numpy as np

from gridloom.specs.exp2 import Exp2Spec

from .approximation import draw_approximation, lane_stimulus


__all__ = ["draw_spec", "stimulus"]


def stimulus(spec: Exp2Spec, rng: np.random.Generator, size: int) -> dict:
    """``size`` elements of stored integers of every magnitude, corners first."""
    return lane_stimulus(spec, rng, size)


def draw_spec(rng: np.random.Generator) -> Exp2Spec:
    """A legal pair of formats with any degree and accuracy."""
    return draw_approximation(Exp2Spec, rng, is_signed=True, widest=20)
