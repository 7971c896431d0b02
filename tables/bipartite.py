"""Split tables: a function as a sum of small tables, without a multiplier.

The upper bits of an unsigned input choose a value in one table. Each further table adds
``slope * t`` for a part ``t`` of the remaining bits, with a slope that changes only with a few of
the uppermost bits. As ``t`` is counted from the middle of its range, ``slope * t`` is odd in it:
only half of it is stored and the other half is its complement. With one such table this is the
bipartite method, with more the multipartite one.

Source: F. de Dinechin, A. Tisserand, "Multipartite table methods", IEEE Trans. Computers 54(3),
2005.
"""

import functools
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .piecewise import Target


__all__ = ["BipartiteTable", "OffsetTable", "search_bipartite"]


@dataclass(frozen=True)
class OffsetTable:
    """Corrections for one part of the input.

    Parameters
    ----------
    slope_width : int
        How many of the input's uppermost bits choose the slope.
    low, part_width : int
        Position of the part's lowest bit, and its bits.
    values : tuple of int
        Correction less one half, by slope and by the part's bits below its top one, of a part
        above the middle. A part below the middle is looked up by the complement of those bits and
        has the complemented value, since ``-(v + 1/2) = ~v + 1/2``.
    """

    slope_width: int
    low: int
    part_width: int
    values: tuple[int, ...]

    def evaluate(self, n: np.ndarray, in_width: int) -> np.ndarray:
        """The correction, less one half, of unsigned inputs ``n``."""
        stored_width = self.part_width - 1
        part = (n >> self.low) & ((1 << self.part_width) - 1)
        is_below = 1 - (part >> stored_width)
        index = (part ^ -is_below) & ((1 << stored_width) - 1)
        address = ((n >> (in_width - self.slope_width)) << stored_width) | index
        return np.asarray(self.values, dtype=np.int64)[address] ^ -is_below


@dataclass(frozen=True)
class BipartiteTable:
    """A function as a sum of tables: everything hardware and model need to add them identically.

    Parameters
    ----------
    in_width, value_width : int
        Bits of the input and how many of them choose the value.
    frac_bits : int
        Fraction bits of the result, guard bits included.
    values : tuple of int
        The first table.
    offsets : tuple of OffsetTable
        The others.
    max_error_ulp : float
        Largest error over every input, in ulps of the target.
    """

    in_width: int
    value_width: int
    frac_bits: int
    values: tuple[int, ...]
    offsets: tuple[OffsetTable, ...]
    max_error_ulp: float

    @property
    def table_bits(self) -> int:
        """Bits of all tables; a sign that never changes is not stored."""
        return sum(_bits(table) for table in (self.values, *(o.values for o in self.offsets)))

    @property
    def multipliers(self) -> int:
        """None: that is the point."""
        return 0

    def evaluate(self, n: np.ndarray) -> np.ndarray:
        """The integer result, in units of ``2**-frac_bits``, for unsigned inputs ``n``."""
        n = np.asarray(n, dtype=np.int64)
        total = np.asarray(self.values, dtype=np.int64)[n >> (self.in_width - self.value_width)]
        for offset in self.offsets:
            total = total + offset.evaluate(n, self.in_width)
        return total


def _bits(values: tuple[int, ...]) -> int:
    low, high = min(values), max(values)
    if low >= 0 or high < 0:  # complements of the negative ones are stored
        width = max(high if low >= 0 else ~low, 0).bit_length()
    else:
        width = max((~low).bit_length(), high.bit_length()) + 1
    return len(values) * width


MAX_GUARD = 4
MAX_VALUE_WIDTH = 10
MAX_WIDTH = 16  # bits of input; every one is looked at for each candidate


@functools.lru_cache(maxsize=256)
def search_bipartite(target: Target) -> BipartiteTable:
    """The cheapest split of at most three tables that meets ``target``, checked on every input.

    Raises ``ValueError`` if none does.
    """
    if target.in_width > MAX_WIDTH:
        raise ValueError(f"in_width must be at most {MAX_WIDTH}, not {target.in_width}")
    fit = _Fit(target)
    best: BipartiteTable | None = None
    for split in sorted(fit.splits(), key=fit.estimated_bits):
        if best is not None and fit.estimated_bits(split) > 1.1 * best.table_bits:
            break
        if fit.real_error(split) > target.budget_ulp:
            continue
        table = fit.quantize(split)
        if table is not None and (best is None or table.table_bits < best.table_bits):
            best = table
    if best is None:
        raise ValueError(
            f"no sum of split tables gives {target.function} within {target.budget_ulp} ulp at "
            f"{target.out_frac_bits} fraction bits"
        )
    return best


# Bits of the input that choose the value, then (slope_width, part_width) from high part to low.
_Split = tuple[int, tuple[tuple[int, int], ...]]


class _Fit:
    """Tables for one target, split in any way and rounded to any precision."""

    def __init__(self, target: Target):
        self.target = target
        self.width = target.in_width
        self.n = np.arange(1 << self.width, dtype=np.int64)
        self.ulps = target.values(self.n) * 2.0**target.out_frac_bits
        self._slopes: dict[tuple[int, int], np.ndarray] = {}

    def splits(self) -> Iterator[_Split]:
        """Every way to split the input in up to three that is not plainly wasteful."""
        for value_width in range(max(1, self.width // 2 - 2), min(self.width, MAX_VALUE_WIDTH) + 1):
            rest = self.width - value_width
            if not rest:
                yield value_width, ()  # so few inputs that one table has them all
                continue
            for slope_width in range(1, value_width):
                yield value_width, ((slope_width, rest),)
            for high in range(1, rest):
                for slopes in itertools.combinations(range(value_width - 1, 0, -1), 2):
                    yield value_width, tuple(zip(slopes, (high, rest - high), strict=True))

    def estimated_bits(self, split: _Split) -> float:
        """Table bits at two guard bits."""
        value_width, parts = split
        span = max(4.0, np.ptp(self.ulps) * 4)
        total = (1 << value_width) * np.log2(span)
        low = self.width - value_width
        for slope_width, part_width in parts:
            low -= part_width
            steepest = np.abs(self._slope(slope_width, value_width)).max()
            reach = max(2.0, steepest * 4 * (1 << (low + part_width - 1)))
            total += (1 << (slope_width + part_width - 1)) * (1 + np.log2(reach))
        return float(total)

    def _slope(self, slope_width: int, value_width: int) -> np.ndarray:
        """Best common slope, in ulps by input, of the value cells under each slope."""
        key = slope_width, value_width
        if key not in self._slopes:
            cells = self.ulps.reshape(1 << value_width, -1)
            slopes = ((cells[:, -1] - cells[:, 0]) / max(1, cells.shape[1] - 1)).reshape(
                1 << slope_width, -1
            )
            self._slopes[key] = (slopes.max(axis=1) + slopes.min(axis=1)) / 2
        return self._slopes[key]

    def _parts(self, split: _Split) -> Iterator[tuple[int, int, int, np.ndarray]]:
        """(slope_width, low, part_width, slopes) of each offset table."""
        value_width, parts = split
        low = self.width - value_width
        for slope_width, part_width in parts:
            low -= part_width
            yield slope_width, low, part_width, self._slope(slope_width, value_width)

    def real_error(self, split: _Split) -> float:
        """Error of unrounded tables, in ulps."""
        left = self.ulps
        for slope_width, low, part_width, slopes in self._parts(split):
            part = (self.n >> low) & ((1 << part_width) - 1)
            t = (part - ((1 << part_width) - 1) / 2) * (1 << low)
            left = left - slopes[self.n >> (self.width - slope_width)] * t
        cells = left.reshape(1 << split[0], -1)
        return float(np.ptp(cells, axis=1).max() / 2)

    def quantize(self, split: _Split) -> BipartiteTable | None:
        """The fewest guard bits at which the rounded tables keep the budget."""
        for guard in range(MAX_GUARD + 1):
            offsets = tuple(
                OffsetTable(
                    slope_width, low, part_width, _rounded_offsets(slopes, low, part_width, guard)
                )
                for slope_width, low, part_width, slopes in self._parts(split)
            )
            values, error = self._values(split[0], offsets, guard)
            if error <= self.target.budget_ulp:
                frac_bits = self.target.out_frac_bits + guard
                return BipartiteTable(self.width, split[0], frac_bits, values, offsets, error)
        return None

    def _values(
        self, value_width: int, offsets: tuple[OffsetTable, ...], guard: int
    ) -> tuple[tuple[int, ...], float]:
        """The best first table for these others, and the error it leaves."""
        none = np.zeros(len(self.n), dtype=np.int64)
        correction = sum((o.evaluate(self.n, self.width) for o in offsets), none)
        wanted = (self.ulps * 2.0**guard - correction).reshape(1 << value_width, -1)
        middle = np.rint((wanted.max(axis=1) + wanted.min(axis=1)) / 2).astype(np.int64)
        exact = self.ulps.reshape(wanted.shape) / 2.0**self.target.out_frac_bits
        correction = correction.reshape(wanted.shape)
        steps = np.array((0, -1, 1)) if self.target.is_rounded else np.array((0,))
        errors = np.stack(
            [
                self.target.error(correction + (middle + step)[:, None], exact, guard).max(axis=1)
                for step in steps
            ]
        )
        values = middle + steps[errors.argmin(axis=0)]
        return tuple(map(int, values)), float(errors.min(axis=0).max())


def _rounded_offsets(slopes: np.ndarray, low: int, part_width: int, guard: int) -> tuple[int, ...]:
    above_middle = np.arange(1 << (part_width - 1)) + 0.5
    reals = slopes[:, None] * above_middle * 2.0 ** (low + guard)
    return tuple(map(int, np.floor(reals).reshape(-1)))
