"""Piecewise polynomials in integer arithmetic: the search for the cheapest that is good enough.

An unsigned input of ``in_width`` bits covers the interval ``[low, high)``. Its upper bits choose a
segment; its lower bits, with the top one inverted, are a signed offset ``t`` from the segment's
middle, in ``[-1/2, 1/2)`` of the segment. Horner's rule, with arithmetic shifts that drop bits
(rounding towards minus infinity), gives

    degree 2:  y = c0 + (((c1 + (c2 t >> s2)) t) >> s1)

in units of ``2**-frac_bits``. The constant of each segment is chosen after the others are rounded,
from the integer evaluation itself, so that rounding of one coefficient is made good by the next.
"""

import functools
import itertools
from dataclasses import dataclass, replace

import numpy as np

from .functions import evaluate


__all__ = ["PiecewiseTable", "Target", "search"]


@dataclass(frozen=True)
class Target:
    """What is to be approximated, and how well.

    Parameters
    ----------
    function : str
        A name in :data:`tables.functions.FUNCTIONS`.
    low, high : float
        The interval ``[low, high)`` that the input covers.
    in_width : int
        Input bits; input ``n`` stands for ``low + (high - low) n / 2**in_width``.
    out_frac_bits : int
        Fraction bits of the result's unit in the last place (ulp).
    budget_ulp : float
        Largest error allowed, in that ulp.
    is_rounded : bool
        Whether the error counts after rounding (half up) to ``out_frac_bits`` or before.
    """

    function: str
    low: float
    high: float
    in_width: int
    out_frac_bits: int
    budget_ulp: float
    is_rounded: bool = False

    def values(self, n: np.ndarray) -> np.ndarray:
        """The exact function (float64) of inputs ``n``."""
        return evaluate(self.function, self.low + (self.high - self.low) * n / 2.0**self.in_width)

    def error(self, result: np.ndarray, exact: np.ndarray, guard: int) -> np.ndarray:
        """Error in ulps of integer ``result``, which has ``guard`` bits below the ulp."""
        if self.is_rounded:
            result = ((result + ((1 << guard) >> 1)) >> guard) << guard
        return np.abs(result / 2.0**guard - exact * 2.0**self.out_frac_bits)


@dataclass(frozen=True)
class PiecewiseTable:
    """A piecewise polynomial: everything hardware and model need to evaluate it identically.

    Parameters
    ----------
    in_width, segment_width : int
        Bits of the input and how many of them choose the segment.
    frac_bits : int
        Fraction bits of the result, guard bits included.
    shifts : tuple of int
        ``shifts[k]`` is the right shift after the product that is added to ``c[k]``.
    coefficients : tuple of tuples of int
        ``coefficients[k][segment]``, the constant first.
    max_error_ulp : float
        Largest error over every input checked, in ulps of the target.
    """

    in_width: int
    segment_width: int
    frac_bits: int
    shifts: tuple[int, ...]
    coefficients: tuple[tuple[int, ...], ...]
    max_error_ulp: float

    @property
    def degree(self) -> int:
        """Degree of the polynomials."""
        return len(self.coefficients) - 1

    @property
    def offset_width(self) -> int:
        """Bits of the offset within a segment."""
        return self.in_width - self.segment_width

    def coefficient_range(self, k: int) -> tuple[int, int]:
        """Smallest and largest coefficient of degree ``k``."""
        return min(self.coefficients[k]), max(self.coefficients[k])

    @property
    def table_bits(self) -> int:
        """Bits of all coefficients; a sign that never changes is not stored."""
        segments = 1 << self.segment_width
        return segments * sum(map(_stored_width, self.coefficients))

    @property
    def multipliers(self) -> int:
        """Multiplications per evaluation."""
        return self.degree

    def partial_sum(self, k: int, product: np.ndarray | int, segment: np.ndarray) -> np.ndarray:
        """``c[k] + (product >> shifts[k])``: one step of Horner's rule."""
        return np.asarray(self.coefficients[k], dtype=np.int64)[segment] + (
            product >> self.shifts[k]
        )

    def evaluate(self, n: np.ndarray) -> np.ndarray:
        """The integer result, in units of ``2**-frac_bits``, for unsigned inputs ``n``."""
        n = np.asarray(n, dtype=np.int64)
        segment = n >> self.offset_width
        t = _offset(n, self.offset_width)
        result = np.asarray(self.coefficients[-1], dtype=np.int64)[segment]
        for k in reversed(range(self.degree)):
            result = self.partial_sum(k, result * t, segment)
        return result


def _offset(n: np.ndarray, width: int) -> np.ndarray:
    """The signed offset from the middle of the segment: low bits with the top one inverted."""
    return (n & ((1 << width) - 1)) - ((1 << width) >> 1)


def _stored_width(values: tuple[int, ...]) -> int:
    low, high = min(values), max(values)
    if low >= 0 or high <= 0:
        return max(abs(low), abs(high)).bit_length()
    return max((-low - 1).bit_length(), high.bit_length()) + 1


MAX_SEGMENT_WIDTH = 10
MAX_GUARD = 6
EXHAUSTIVE_WIDTH = 15  # inputs up to this many bits are all looked at while searching
SAMPLES_PER_SEGMENT = 64  # of wider ones; the winner is checked on every input


@functools.lru_cache(maxsize=1024)
def search(target: Target, degree: int) -> PiecewiseTable:
    """The piecewise polynomial of ``degree`` with the fewest table bits that meets ``target``.

    Tries segment counts upwards and, for each, coefficient precisions downwards; the winner is
    verified on every input. Raises ``ValueError`` if no table within ``2**10`` segments is good
    enough.
    """
    aim = target
    if target.is_rounded and target.in_width > EXHAUSTIVE_WIDTH:
        # A sample of rounded errors misses the worst; unrounded ones are smooth.
        aim = replace(target, is_rounded=False, budget_ulp=target.budget_ulp - 0.5)
    for _ in range(8):
        table = _search_sampled(aim, degree)
        if table is None:
            break
        error = _verified_error(target, table)
        if error <= target.budget_ulp:
            return replace(table, max_error_ulp=error)
        # Below what was found, or the same table would be found again.
        reached = min(aim.budget_ulp, table.max_error_ulp)
        aim = replace(aim, budget_ulp=reached - 1.25 * (error - target.budget_ulp))
    raise ValueError(
        f"no piecewise polynomial of degree {degree} with at most 2**{MAX_SEGMENT_WIDTH} "
        f"segments gives {target.function} within {target.budget_ulp} ulp at "
        f"{target.out_frac_bits} fraction bits"
    )


def _search_sampled(target: Target, degree: int) -> PiecewiseTable | None:
    best: PiecewiseTable | None = None
    for segment_width in range(min(MAX_SEGMENT_WIDTH, target.in_width) + 1):
        fit = _Fit(target, degree, segment_width)
        if fit.error_floor() > target.budget_ulp:
            continue
        table = fit.cheapest()
        if table is None:
            continue
        if best is not None and table.table_bits >= best.table_bits:
            break  # more segments only cost more from here on
        best = table
    return best


def _verified_error(target: Target, table: PiecewiseTable) -> float:
    """Largest error over every input, in ulps."""
    guard = table.frac_bits - target.out_frac_bits
    worst = 0.0
    for start in range(0, 1 << target.in_width, 1 << 20):
        n = np.arange(start, min(start + (1 << 20), 1 << target.in_width))
        error = target.error(table.evaluate(n), target.values(n), guard)
        worst = max(worst, float(error.max()))
    return worst


class _Fit:
    """Coefficients for one target, degree and number of segments, at any precision."""

    def __init__(self, target: Target, degree: int, segment_width: int):
        self.target = target
        self.degree = degree
        self.segment_width = segment_width
        self.offset_width = target.in_width - segment_width
        self.n = self._inputs()
        self.t = _offset(self.n, self.offset_width)
        self.exact = target.values(self.n)
        self.tau = self.t[0] / 2.0**self.offset_width  # in [-1/2, 1/2)
        self._solvers: dict[int, np.ndarray] = {}

    def _inputs(self) -> np.ndarray:
        """Inputs by segment: all of them, or evenly spaced ones with both ends."""
        span = 1 << self.offset_width
        if self.target.in_width <= EXHAUSTIVE_WIDTH or span <= SAMPLES_PER_SEGMENT:
            offsets = np.arange(span)
        else:
            offsets = np.unique(np.linspace(0, span - 1, SAMPLES_PER_SEGMENT).astype(np.int64))
        starts = np.arange(1 << self.segment_width, dtype=np.int64) << self.offset_width
        return starts[:, None] + offsets

    def _minimax(self, residual: np.ndarray, degree: int) -> np.ndarray:
        """Near-minimax coefficients, by segment: least squares with Chebyshev's weight."""
        degree = min(degree, len(self.tau) - 1)
        if degree not in self._solvers:
            weight = np.sqrt(1 / np.sqrt(np.maximum(1e-9, 0.501**2 - self.tau**2)))
            basis = np.stack([self.tau**k for k in range(degree + 1)], axis=1)
            self._solvers[degree] = np.linalg.pinv(basis * weight[:, None]) * weight
        return residual @ self._solvers[degree].T

    def error_floor(self) -> float:
        """Error of unrounded coefficients, in ulps: below it no precision helps."""
        coefficients = self._minimax(self.exact, self.degree)
        powers = np.stack([self.tau**k for k in range(coefficients.shape[1])])
        error = self.exact - coefficients @ powers
        middle = (error.max(axis=1) - error.min(axis=1)) / 2
        return float(middle.max() * 2.0**self.target.out_frac_bits)

    def cheapest(self) -> PiecewiseTable | None:
        """The fewest bits that meet the budget: by guard bits, slopes narrowed one by one."""
        found = [t for guard in range(MAX_GUARD + 1) if (t := self._narrowest(guard)) is not None]
        return min(found, key=lambda table: table.table_bits, default=None)

    def _narrowest(self, guard: int) -> PiecewiseTable | None:
        frac_bits = self.target.out_frac_bits + guard
        precisions = [frac_bits + 3] * self.degree
        table = self._within_budget(precisions, frac_bits)
        for k in range(self.degree) if table else ():
            while precisions[k] > 1:
                trial = [*precisions[:k], precisions[k] - 1, *precisions[k + 1 :]]
                narrower = self._within_budget(trial, frac_bits)
                if narrower is None:
                    break
                precisions, table = trial, narrower
        return table

    def _within_budget(self, precisions: list[int], frac_bits: int) -> PiecewiseTable | None:
        """The best table at these precisions (fraction bits of c1, c2, ...) if good enough."""
        scales = [frac_bits, *precisions]
        shifts = [scales[k + 1] - scales[k] + self.offset_width for k in range(self.degree)]
        if min(shifts, default=0) < 0:
            return None
        coefficients, error = self._round_jointly(scales, shifts)
        if error.max() > self.target.budget_ulp:
            return None
        return PiecewiseTable(
            in_width=self.target.in_width,
            segment_width=self.segment_width,
            frac_bits=frac_bits,
            shifts=tuple(shifts),
            coefficients=tuple(tuple(map(int, c)) for c in coefficients),
            max_error_ulp=float(error.max()),
        )

    def _round_jointly(
        self, scales: list[int], shifts: list[int]
    ) -> tuple[list[np.ndarray], np.ndarray]:
        """Coefficients, constant first, and error by segment: the best of a few nearby roundings.

        Slopes are rounded from the highest degree down, each refitted to those before it.
        """
        is_small = self.target.in_width <= EXHAUSTIVE_WIDTH
        nudges = itertools.product((0, -1, 1), repeat=self.degree) if is_small else [()]
        best: list[np.ndarray] = []
        best_error = np.full(len(self.n), np.inf)
        for nudge in nudges:
            slopes = self._slopes(scales, nudge)
            constant, error = self._constant(self._horner(slopes, shifts), scales[0])
            candidate = [constant, *reversed(slopes)]
            better = error < best_error
            best = [
                np.where(better, c, b) for c, b in zip(candidate, best or candidate, strict=True)
            ]
            best_error = np.minimum(error, best_error)
            if best_error.max() <= self.target.budget_ulp:
                break
        return best, best_error

    def _slopes(self, scales: list[int], nudge: tuple[int, ...]) -> list[np.ndarray]:
        """Rounded coefficients from the highest degree down to 1."""
        slopes: list[np.ndarray] = []
        residual = self.exact
        for k in range(self.degree, 0, -1):
            fitted = self._minimax(residual, k)
            c = fitted[:, k] if fitted.shape[1] > k else np.zeros(len(residual))
            stored = np.rint(c * 2.0 ** scales[k]).astype(np.int64)
            if nudge:
                stored = stored + nudge[k - 1]
            slopes.append(stored)
            residual = residual - (stored / 2.0 ** scales[k])[:, None] * self.tau**k
        return slopes

    def _horner(self, slopes: list[np.ndarray], shifts: list[int]) -> np.ndarray:
        """The polynomial without its constant, in integers, for the inputs looked at."""
        if not slopes:
            return np.zeros(self.n.shape, dtype=np.int64)
        result = np.broadcast_to(slopes[0][:, None], self.n.shape)
        for k, c in zip(range(self.degree - 1, 0, -1), slopes[1:], strict=True):
            result = c[:, None] + ((result * self.t) >> shifts[k])
        return (result * self.t) >> shifts[0]

    def _constant(self, slope: np.ndarray, frac_bits: int) -> tuple[np.ndarray, np.ndarray]:
        """The best constant of each segment, and the error it leaves."""
        guard = frac_bits - self.target.out_frac_bits
        wanted = self.exact * 2.0**frac_bits - slope
        middle = np.rint((wanted.max(axis=1) + wanted.min(axis=1)) / 2).astype(np.int64)
        steps = (0, -1, 1) if self.target.is_rounded else (0,)
        errors = np.stack(
            [
                self.target.error(slope + (middle + step)[:, None], self.exact, guard).max(axis=1)
                for step in steps
            ]
        )
        return middle + np.asarray(steps)[errors.argmin(axis=0)], errors.min(axis=0)
