"""bfloat16 functions as runs of exponents: correctly rounded by construction, and compact.

The correctly rounded result of every one of the 2**16 inputs is computed first. The 128 inputs
of one sign and exponent form a *block*. Most blocks need no table: their results are all equal, or
are the inputs with another exponent. The others are pages of 128 results, where a page may serve a
whole run of exponents whose results differ by a power of two. Neighbouring blocks of one kind make
a run, and the runs are compared with all results before they are used.
"""

import enum
import functools
from dataclasses import dataclass

import numpy as np

from .functions import evaluate


__all__ = ["NAN", "Bfloat16Table", "Kind", "Run", "bfloat16_results", "from_bfloat16"]
__all__ += ["search_bfloat16", "to_bfloat16"]

NAN = 0x7FC0  # the one that is given; every NaN is understood
MANTISSA_BITS = 7
PAGE_DEPTH = 1 << MANTISSA_BITS
NUM_EXPONENTS = 256
SPECIAL = 255  # exponent of infinities and NaNs
_SMALLEST_QUANTUM = -133  # the subnormals are multiples of 2**-133
_MAGNITUDE = 0x7FFF


def from_bfloat16(bits: np.ndarray) -> np.ndarray:
    """The float64 values of bfloat16 ``bits``."""
    with np.errstate(invalid="ignore"):  # signalling NaNs
        return (np.asarray(bits).astype(np.uint32) << 16).view(np.float32).astype(np.float64)


def to_bfloat16(values: np.ndarray) -> np.ndarray:
    """Bits of float64 ``values`` rounded once, to nearest, ties to even; int64."""
    values = np.asarray(values, dtype=np.float64)
    _, exponent = np.frexp(values)
    quantum = np.maximum(exponent - MANTISSA_BITS - 1, _SMALLEST_QUANTUM)
    with np.errstate(over="ignore", invalid="ignore"):
        rounded = np.ldexp(np.rint(np.ldexp(values, -quantum)), quantum)
        bits = rounded.astype(np.float32).view(np.uint32).astype(np.int64) >> 16
    return np.where(np.isnan(values), NAN, bits)


@functools.lru_cache(maxsize=16)
def bfloat16_results(function: str) -> np.ndarray:
    """Bits of the correctly rounded result, by bits of the input."""
    inputs = np.arange(1 << 16)
    x = from_bfloat16(inputs)
    results = to_bfloat16(evaluate(function, np.where(np.isnan(x), 0.0, x)))
    results[np.isnan(x)] = NAN
    results.flags.writeable = False
    return results


class Kind(enum.Enum):
    """How a run of exponents gets its results' magnitudes."""

    CONSTANT = enum.auto()  # `value`
    SCALED = enum.auto()  # the input's, with `value` added to the exponent
    PAGES = enum.auto()  # page `value` for the first exponent, the next page for the next, ...
    REPEATED = enum.auto()  # page `value`, with exponents counted from the first added


@dataclass(frozen=True)
class Run:
    """Consecutive exponents, from ``first`` to the next run of the sign, with one description."""

    sign: int
    first: int
    kind: Kind
    value: int
    result_sign: int


@dataclass(frozen=True)
class Bfloat16Table:
    """A bfloat16 function.

    Parameters
    ----------
    runs : tuple of Run
        By sign, then by first exponent. NaNs are not in them: their result is :data:`NAN`.
    pages : tuple of tuple of int
        128 magnitudes (15 bits) each, by the input's mantissa.
    """

    runs: tuple[Run, ...]
    pages: tuple[tuple[int, ...], ...]

    @property
    def table_bits(self) -> int:
        """Bits of all pages."""
        return len(self.pages) * PAGE_DEPTH * 15

    def evaluate(self, inputs: np.ndarray) -> np.ndarray:
        """Bits of the results for bits of the ``inputs``."""
        inputs = np.asarray(inputs, dtype=np.int64)
        block, mantissa = inputs >> MANTISSA_BITS, inputs & (PAGE_DEPTH - 1)
        starts = np.array([r.sign * NUM_EXPONENTS + r.first for r in self.runs])
        which = np.searchsorted(starts, block, side="right") - 1
        results = np.zeros_like(inputs)
        pages = np.array(self.pages or ((0,) * PAGE_DEPTH,), dtype=np.int64)
        for n, run in enumerate(self.runs):
            here = which == n
            magnitude = self._magnitude(run, pages, block[here] - starts[n], mantissa[here])
            results[here] = magnitude + (run.result_sign << 15)
        return np.where((inputs & _MAGNITUDE) > SPECIAL << MANTISSA_BITS, NAN, results)

    def _magnitude(
        self, run: Run, pages: np.ndarray, distance: np.ndarray, mantissa: np.ndarray
    ) -> np.ndarray | int:
        match run.kind:
            case Kind.CONSTANT:
                return run.value
            case Kind.SCALED:
                return ((run.first + distance + run.value) << MANTISSA_BITS) + mantissa
            case Kind.PAGES:
                return pages[run.value + distance, mantissa]
            case Kind.REPEATED:
                return pages[run.value, mantissa] + (distance << MANTISSA_BITS)


@functools.lru_cache(maxsize=16)
def search_bfloat16(function: str) -> Bfloat16Table:
    """The runs and pages of ``function``, compared with all 2**16 correctly rounded results."""
    results = bfloat16_results(function)
    search = _Search(results)
    table = search.table()
    assert np.array_equal(table.evaluate(np.arange(1 << 16)), results), function
    return table


class _Search:
    """Greedy: each exponent joins the run before it if one description fits both."""

    def __init__(self, results: np.ndarray):
        blocks = results.reshape(2, NUM_EXPONENTS, PAGE_DEPTH)
        self.magnitudes = blocks & _MAGNITUDE
        self.signs = blocks[:, :, 0] >> 15
        # The last block is its infinity; the NaNs there are no part of it.
        self.magnitudes[:, SPECIAL] = self.magnitudes[:, SPECIAL, :1]
        self.pages: list[tuple[int, ...]] = []

    def table(self) -> Bfloat16Table:
        runs = [run for sign in range(2) for run in self._runs(sign)]
        return Bfloat16Table(tuple(runs), tuple(self.pages))

    def _runs(self, sign: int) -> list[Run]:
        runs, first = [], 0
        while first < NUM_EXPONENTS:
            kind, value, length = self._longest(sign, first)
            if kind in (Kind.PAGES, Kind.REPEATED):
                stored = 1 if kind is Kind.REPEATED else length
                value = self._store(sign, first, stored)
            runs.append(Run(sign, first, kind, value, int(self.signs[sign, first])))
            first += length
        return runs

    def _longest(self, sign: int, first: int) -> tuple[Kind, int, int]:
        """Kind, value and length of the run that starts at ``first``."""
        block = self.magnitudes[sign, first]
        if (block == block[0]).all():
            value = int(block[0])
            same = (self.magnitudes[sign] == value).all(axis=1)
            return Kind.CONSTANT, value, self._extent(sign, first, same)
        shift = self._shift(sign, first)
        if shift is not None:
            same = np.array([self._shift(sign, e) == shift for e in range(NUM_EXPONENTS)])
            return Kind.SCALED, shift, self._extent(sign, first, same)
        repeated = (
            self.magnitudes[sign] - block
            == (np.arange(NUM_EXPONENTS)[:, None] - first) * PAGE_DEPTH
        ).all(axis=1)
        length = self._extent(sign, first, repeated)
        if length > 1:
            return Kind.REPEATED, 0, length
        return Kind.PAGES, 0, self._extent(sign, first, self._needs_page(sign))

    def _needs_page(self, sign: int) -> np.ndarray:
        """Exponents whose block is neither constant nor scaled nor repeated by the next."""
        blocks = self.magnitudes[sign]
        follows = (blocks[1:] - blocks[:-1] == PAGE_DEPTH).all(axis=1)
        return np.array(
            [
                (blocks[e] != blocks[e, 0]).any()
                and self._shift(sign, e) is None
                and not follows[e : e + 1].any()
                for e in range(NUM_EXPONENTS)
            ]
        )

    def _shift(self, sign: int, exponent: int) -> int | None:
        """What is added to the exponent, if the block is its inputs with another exponent."""
        block = self.magnitudes[sign, exponent]
        shift, rest = divmod(int(block[0]) - exponent * PAGE_DEPTH, PAGE_DEPTH)
        scaled = (exponent + shift) * PAGE_DEPTH + np.arange(PAGE_DEPTH)
        return shift if rest == 0 and (block == scaled).all() else None

    def _extent(self, sign: int, first: int, fits: np.ndarray) -> int:
        """How many exponents from ``first`` fit and have the same sign of result."""
        fits = fits & (self.signs[sign] == self.signs[sign, first])
        stop = np.flatnonzero(~fits[first:])
        return int(stop[0]) if len(stop) else NUM_EXPONENTS - first

    def _store(self, sign: int, first: int, count: int) -> int:
        """Number of the first of ``count`` pages, which are added unless already there."""
        wanted = [tuple(map(int, b)) for b in self.magnitudes[sign, first : first + count]]
        for start in range(len(self.pages) - count + 1):
            if self.pages[start : start + count] == wanted:
                return start
        self.pages += wanted
        return len(self.pages) - count
