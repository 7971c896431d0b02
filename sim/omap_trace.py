"""What the host sees of an oblivious map, and whether it tells anything.

The scheme of :mod:`gridloom.kernels.omap` without its bytes: pages that are touched, reads, writes,
cycles and draws of every query, over chosen mixes of queries, with tests that it must pass. Every
fault of :class:`Fault` is a scheme that looks much the same and is not oblivious; only the security
suite asks for one.
"""

import enum
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .omap_occupancy import compiled


__all__ = ["MIXES", "TESTS", "Fault", "Finding", "Trace", "chi_square", "examine", "mix"]
__all__ += ["catches", "p_value", "p_values", "random_pairs", "shows_what_the_tape_says", "taped"]
__all__ += ["tapes_of_traces", "trace"]

GROUPS = 4  # of bins, where two pairs are looked at together
NOP, GET, PUT, DEL = range(4)
ZIPF = 0.99  # exponent, as in YCSB
CAUGHT = 1e-9  # p below which a fault is called caught
TAPED = 20_000  # queries on a tape that is made beforehand


class Fault(enum.IntEnum):
    """What is wrong with the scheme."""

    SOUND = 0
    HOLDER_AND_RANDOM = 1  # touches the bin that has the key, and any other
    SKIPS_MISS = 2  # touches nothing if the key is not there
    REDRAWS_WHEN_FULL = 3  # draws another pair if the pages of both bins are full
    SKIPS_CLEAN_WRITE = 4  # writes only pages that changed
    EARLY_EXIT = 5  # ends the scan when the key is found
    STOPS_AT_FIRST_PAGE = 6  # reads the second page only if the key is not in the first
    HOLDER_FIRST = 7  # touches the bin that has the key first
    KEEPS_POSITION = 8  # moves only keys that are put anew
    MISS_BY_KEY = 9  # touches a pair made from the key if it is not there
    NEW_IS_DUMMY = 10  # one pair from the tape for both uses
    PAIR_MAY_COINCIDE = 11  # both bins of a pair may be the same
    NEAR_PAIR = 12  # one bit of the second bin is lost
    WEAK_TAPE = 13  # a linear congruential generator
    DRAWS_ON_DEMAND = 14  # takes from the tape only what it uses
    SCANS_LIST_LENGTH = 15  # examines as many entries as there are
    DELETES_IN_PLACE = 16  # writes one page of a deletion


@dataclass(frozen=True)
class Trace:
    """What the host sees.

    Parameters
    ----------
    num_bins : int
        M.
    pages : int64 array, shape (n, 2)
        In the order of their reads.
    reads, writes, beats, draws : int64 arrays, shape (n,)
        Pages read and written, cycles of the scan, pairs drawn.
    """

    num_bins: int
    pages: np.ndarray
    reads: np.ndarray
    writes: np.ndarray
    beats: np.ndarray
    draws: np.ndarray


@dataclass(frozen=True)
class Finding:
    """One test of one trace.

    Parameters
    ----------
    test : str
        Of :data:`TESTS`.
    p : float
        Probability of so much or more, if nothing is told.
    statistic : float
        Chi-square, or how many queries differ from the first.
    """

    test: str
    p: float
    statistic: float


# ---- queries


def _same_key(num_keys: int, count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    return np.full(count, GET), np.zeros(count, np.int64)


def _all_miss(num_keys: int, count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    return np.full(count, GET), num_keys + rng.integers(0, num_keys, count)


def _missing_key(
    num_keys: int, count: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    return np.full(count, DEL), np.full(count, num_keys)


def _churn(num_keys: int, count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """The oldest key goes, a new one comes and is read."""
    turn = np.arange(count)
    operations = np.array([DEL, PUT, GET])[turn % 3]
    oldest, newest = turn // 3 % (2 * num_keys), (turn // 3 + num_keys) % (2 * num_keys)
    return operations, np.where(turn % 3 == 0, oldest, newest)


def _zipf(num_keys: int, count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Half reads, half writes, of keys after Zipf's law."""
    shares = np.cumsum(1 / np.arange(1, num_keys + 1) ** ZIPF)
    keys = np.searchsorted(shares, rng.random(count) * shares[-1])
    return rng.choice([GET, PUT], count), keys


def _sequential(
    num_keys: int, count: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    return np.full(count, GET), np.arange(count) % num_keys


def _uniform(num_keys: int, count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    return np.full(count, GET), rng.integers(0, num_keys, count)


def _full(num_keys: int, count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """PUTs that are refused, NOPs between them."""
    return rng.choice([NOP, PUT], count), num_keys + rng.integers(0, num_keys, count)


Queries = Callable[[int, int, np.random.Generator], tuple[np.ndarray, np.ndarray]]
MIXES: dict[str, Queries] = {
    "same key": _same_key,
    "all miss": _all_miss,
    "missing key": _missing_key,
    "churn": _churn,
    "Zipf": _zipf,
    "sequential": _sequential,
    "uniform": _uniform,
    "full": _full,
}


def mix(name: str, num_keys: int, count: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Operations and keys of a mix; keys below ``num_keys`` are there from the start."""
    operations, keys = MIXES[name](
        num_keys, count, np.random.default_rng([seed, 7, *name.encode()])
    )
    return operations.astype(np.int64), keys.astype(np.int64)


# ---- traces


def random_pairs(rng: np.random.Generator, num_bins: int, shape: tuple[int, ...]) -> np.ndarray:
    """Ordered pairs of bins that differ, shape (..., 2)."""
    first = rng.integers(0, num_bins, shape)
    return pairs_of(first, rng.integers(0, num_bins - 1, shape), num_bins)


def pairs_of(firsts: np.ndarray, steps: np.ndarray, num_bins: int) -> np.ndarray:
    """Of each bin and the one that lies ``1 + step`` behind it, shape (..., 2)."""
    return np.stack([firsts, (firsts + 1 + steps) % num_bins], axis=-1)


def trace(
    operations: np.ndarray,
    keys: np.ndarray,
    *,
    num_keys: int,
    num_bins: int,
    slots: int,
    list_limit: int = 16,
    tape: np.ndarray | None = None,
    start: np.ndarray | None = None,
    fault: Fault = Fault.SOUND,
    seed: int | Sequence[int] = 0,
) -> Trace:
    """What the host sees of these queries.

    Parameters
    ----------
    operations, keys : int64 arrays, shape (n,)
        Keys below ``num_keys`` are there from the start; there are ``2 num_keys``.
    tape : int64 array, shape (n, 2, 2), or None
        Dummy and new pair of every query; drawn if not given.
    start : int64 array, shape (2 num_keys, 2), or None
        Pairs of the keys from the start; drawn if not given.
    fault : Fault
        For the security suite alone.
    seed : int or sequence of int
        Of what is drawn.
    """
    engine, rng = compiled(), np.random.default_rng([*np.atleast_1d(seed), 11])
    tape = random_pairs(rng, num_bins, (len(keys), 2)) if tape is None else tape
    state = np.zeros(2 * num_keys, engine.KEY)
    state["pair"] = random_pairs(rng, num_bins, (2 * num_keys,)) if start is None else start
    state["live"][:num_keys] = 1
    bins, shown = np.zeros(num_bins, engine.OCCUPANCY), np.zeros(len(keys), engine.REVEALED)
    limits = slots, list_limit, num_keys
    engine.reveal(bins, state, operations, keys, tape, *limits, int(fault), shown)
    names = ("pages", "reads", "writes", "beats", "draws")
    return Trace(num_bins, *(shown[name].copy() for name in names))


def shows_what_the_tape_says(
    operations: np.ndarray,
    keys: np.ndarray,
    *,
    num_keys: int,
    num_bins: int,
    slots: int,
    fault: Fault = Fault.SOUND,
    seed: int = 0,
) -> int:
    """Queries that show other pages than those chosen beforehand, whatever they are for.

    The tape is made by looking ahead: each pair is the one to be shown when it is next used.
    """
    rng = np.random.default_rng([seed, 13])
    wanted = random_pairs(rng, num_bins, (len(keys),))
    tape = random_pairs(rng, num_bins, (len(keys), 2))
    start = random_pairs(rng, num_bins, (2 * num_keys,))
    compiled().program(operations, keys, wanted, start, tape, num_keys, num_keys)
    shown = trace(
        operations,
        keys,
        num_keys=num_keys,
        num_bins=num_bins,
        slots=slots,
        tape=tape,
        start=start,
        fault=fault,
    )
    return int(np.any(shown.pages != wanted, axis=1).sum())


def tapes_of_traces(
    operations: np.ndarray,
    keys: np.ndarray,
    *,
    num_keys: int,
    num_bins: int,
    slots: int,
    list_limit: int = 16,
    fault: Fault = Fault.SOUND,
) -> np.ndarray:
    """By how many tapes each trace of a short sequence of queries is shown; every tape is tried.

    What the host sees is independent of the queries exactly if all are the same number and the
    last is 0, whatever the queries are. The map is empty before them.

    Parameters
    ----------
    operations, keys : int64 arrays, shape (n,)
        The sequence; there are (M (M - 1)) ** (2 n - 1) tapes.
    num_keys : int
        That may live.

    Returns
    -------
    int64 array, shape ((M (M - 1)) ** n + 1,)
        By the pages touched; the last is of traces that have another shape than all should.
    """
    engine = compiled()
    firsts, steps = np.divmod(np.arange(num_bins * (num_bins - 1)), num_bins - 1)
    pairs = pairs_of(firsts, steps, num_bins)
    bins, state = np.zeros(num_bins, engine.OCCUPANCY), np.zeros(max(keys) + 1, engine.KEY)
    counts = np.zeros(len(pairs) ** len(keys) + 1, np.int64)
    limits = slots, list_limit, num_keys
    engine.count_traces(bins, state, operations, keys, pairs, *limits, int(fault), counts)
    return counts


# ---- tests


def p_value(statistic: float, freedom: int) -> float:
    """Probability of a chi-square variable of at least ``statistic``.

    By the cube root of Wilson and Hilferty (1931): within 0.0015 from 16 degrees of freedom on, and
    within a few per cent of the logarithm far out.
    """
    spread = 2 / (9 * freedom)
    z = ((statistic / freedom) ** (1 / 3) - (1 - spread)) / math.sqrt(spread)
    return 0.5 * math.erfc(z / math.sqrt(2))


def chi_square(cells: np.ndarray, num_cells: int) -> tuple[float, int]:
    """Statistic of ``cells``, numbers below ``num_cells``, against uniform; and its freedom."""
    counts = np.bincount(cells, minlength=num_cells)
    expected = len(cells) / num_cells
    return float(((counts - expected) ** 2).sum() / expected), num_cells - 1


def _pair_numbers(pages: np.ndarray, num_bins: int) -> np.ndarray:
    """Ordered pairs, counted; those of one bin twice count as the last."""
    distance = (pages[:, 1] - pages[:, 0] - 1) % num_bins
    return pages[:, 0] * (num_bins - 1) + np.minimum(distance, num_bins - 2)


def _shape(shown: Trace) -> Finding:
    """Reads, writes, cycles and draws of every query are those of the first."""
    columns = np.stack([shown.reads, shown.writes, shown.beats, shown.draws])
    expected = np.array([2, 2, shown.beats.max(initial=0), 2])
    different = int(np.any(columns != expected[:, None], axis=0).sum())
    return Finding("shape", 0.0 if different else 1.0, different)


def _statistic(test: str, cells: np.ndarray, num_cells: int) -> Finding:
    statistic, freedom = chi_square(cells, num_cells)
    return Finding(test, p_value(statistic, freedom), statistic)


def _first(shown: Trace) -> Finding:
    return _statistic("first bin", shown.pages[:, 0], shown.num_bins)


def _second(shown: Trace) -> Finding:
    return _statistic("second bin", shown.pages[:, 1], shown.num_bins)


def _pairs(shown: Trace) -> Finding:
    cells = shown.num_bins * (shown.num_bins - 1)
    return _statistic("pairs", _pair_numbers(shown.pages, shown.num_bins), cells)


def _successive(shown: Trace) -> Finding:
    """The first bin of a query beside the first of the next."""
    first = shown.pages[:, 0]
    return _statistic("successive", first[:-1] * shown.num_bins + first[1:], shown.num_bins**2)


def _joint(shown: Trace) -> Finding:
    """First bin of a query and distance of its second, beside those of the next, in groups."""
    bins = shown.num_bins
    parts = 3 if (bins - 1) % 3 == 0 else 1  # of the distances, equally many in each
    distance = (shown.pages[:, 1] - shown.pages[:, 0] - 1) % bins
    near = np.minimum(distance * parts // (bins - 1), parts - 1)
    cell, cells = shown.pages[:, 0] * GROUPS // bins * parts + near, GROUPS * parts
    return _statistic("joint", cell[:-1] * cells + cell[1:], cells**2)


TESTS = {
    "shape": _shape,
    "first bin": _first,
    "second bin": _second,
    "pairs": _pairs,
    "successive": _successive,
    "joint": _joint,
}


def examine(shown: Trace) -> list[Finding]:
    """Every test; those of bins only where each query shows a pair."""
    whole = bool((shown.pages >= 0).all())
    return [test(shown) for name, test in TESTS.items() if whole or name == "shape"]


# ---- every mix


def p_values(fault: Fault, count: int, seed: int = 0, **size: int) -> dict[str, dict[str, float]]:
    """Of every test that can be made, by mix.

    Parameters
    ----------
    count : int
        Queries of a mix.
    **size : int
        ``num_keys``, ``num_bins``, ``slots``.
    """
    found = {}
    for name in MIXES:
        operations, keys = mix(name, size["num_keys"], count, seed)
        shown = trace(operations, keys, fault=fault, seed=[seed, *name.encode()], **size)
        found[name] = {finding.test: finding.p for finding in examine(shown)}
    return found


def taped(fault: Fault, count: int, seed: int = 0, **size: int) -> dict[str, int]:
    """Queries of every mix that show other pages than a tape made beforehand asks for."""
    found = {}
    for name in MIXES:
        operations, keys = mix(name, size["num_keys"], count, seed)
        found[name] = shows_what_the_tape_says(operations, keys, fault=fault, **size)
    return found


def catches(fault: Fault, count: int, seed: int = 0, **size: int) -> dict[str, int]:
    """In how many mixes each test, and the tape, catches a fault."""
    found = dict.fromkeys((*TESTS, "tape"), 0)
    for values in p_values(fault, count, seed, **size).values():
        for test, p in values.items():
            found[test] += p < CAUGHT
    found["tape"] = sum(n > 0 for n in taped(fault, min(count, TAPED), seed, **size).values())
    return found
