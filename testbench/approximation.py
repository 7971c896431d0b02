"""What the benches of exp2, reciprocal and rsqrt share."""

from typing import TypeVar

import numpy as np

from gridloom.specs.approximation import ApproximationSpec
from gridloom.specs.errors import UserError
from gridloom.specs.formats import QFormat

from .drivers.stimulus import stored_values


__all__ = ["draw_approximation", "lane_stimulus"]

AnySpec = TypeVar("AnySpec", bound=ApproximationSpec)


def lane_stimulus(spec: ApproximationSpec, rng: np.random.Generator, size: int) -> dict:
    """``size`` elements of ``lanes`` stored integers of every magnitude, corners first."""
    return {"i": {"x": stored_values(rng, spec.in_fmt, (size, spec.lanes))}}


def draw_approximation(
    cls: type[AnySpec], rng: np.random.Generator, *, is_signed: bool, widest: int
) -> AnySpec:
    """A legal spec: any formats, degrees and accuracies, few lanes."""
    while True:
        in_width, out_width = int(rng.integers(1, widest + 1)), int(rng.integers(1, 19))
        in_frac = int(rng.integers(-3, in_width + 4))
        out_frac = int(rng.integers(-3, out_width + 4))
        degree = rng.choice([-1, -1, 0, 1, 2, 3])
        try:
            return cls.make(
                in_fmt=QFormat(in_width - in_frac, in_frac, is_signed and bool(rng.integers(2))),
                out_fmt=QFormat(out_width - out_frac, out_frac, is_signed=False),
                max_error_ulp=float(rng.choice([0.75, 0.75, 0.7, 1.0, 2.0])),
                degree=None if degree < 0 else int(degree),
                lanes=int(rng.choice([1, 1, 2, 3, 8])),
            )
        except UserError:
            continue  # every result 0 or saturated, or a degree that cannot reach the accuracy
