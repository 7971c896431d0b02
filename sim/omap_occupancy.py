"""How full bins, lists and eviction buffer of an oblivious map get, over any number of queries."""

import enum
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any, Self

import numpy as np

from ..kernels.compiled import asks_for_numba


__all__ = ["Occupancy", "OccupancyRun", "Pattern", "compiled", "simulate"]

UNBOUNDED = 1 << 20  # slots of a page that all of a bin fits into
SETTLE = 4  # queries for each key before anything is counted
CHUNK = 1 << 24  # queries between looks at the clock


class Pattern(enum.IntEnum):
    """Which key a query is for."""

    UNIFORM = 0
    SEQUENTIAL = 1
    ONE_KEY = 2
    CHURN = 3  # the oldest key is deleted, then put again


def compiled() -> ModuleType:
    """What needs numba, which takes a second to import and is in an extra."""
    with asks_for_numba("the oblivious map's simulator needs"):
        from . import omap_engine
    return omap_engine


@dataclass(frozen=True)
class OccupancyRun:
    """One simulation.

    Parameters
    ----------
    num_keys, num_bins : int
        Bins are a power of two.
    choices : int
        Bins of a key.
    slots : int or None
        Of a page; None for pages that hold whatever their bin has.
    resident : float
        Share of bins whose page stays in HBM.
    queries : int
        After as many as settle it.
    """

    num_keys: int
    num_bins: int
    choices: int = 2
    slots: int | None = None
    resident: float = 0.0
    queries: int = 10**6
    pattern: Pattern = Pattern.UNIFORM
    seed: int = 1

    @property
    def resident_bins(self) -> int:
        """Bins without a page in the host's memory."""
        return int(self.resident * self.num_bins)

    def with_slots(self, slots: int | None) -> "OccupancyRun":
        """The same with other pages."""
        return replace(self, slots=slots)


@dataclass(frozen=True)
class Occupancy:
    """What a run found.

    Parameters
    ----------
    run : OccupancyRun
        Of what.
    peak, mean, deviation : int, float, float
        Tuples that wait in the eviction buffer.
    max_load, max_list : int
        Of any bin at any time.
    pages : float
        Host pages read by a query, on average; written are as many.
    loads, lists : tuple of int
        Placements by the load, and by the list, that they left behind.
    """

    run: OccupancyRun
    peak: int
    mean: float
    deviation: float
    max_load: int
    max_list: int
    pages: float
    loads: tuple[int, ...]
    lists: tuple[int, ...]

    def to_json(self) -> dict[str, Any]:
        """All of it."""
        run = {**vars(self.run), "pattern": self.run.pattern.name.lower()}
        return {**vars(self), "run": run}

    @classmethod
    def from_json(cls, document: dict[str, Any]) -> Self:
        """What :meth:`to_json` gave."""
        fields = dict(document["run"])
        run = OccupancyRun(**{**fields, "pattern": Pattern[fields["pattern"].upper()]})
        counts = {name: tuple(document[name]) for name in ("loads", "lists")}
        return cls(**{**document, **counts, "run": run})


def simulate(run: OccupancyRun) -> Occupancy:
    """Place all keys, let the map settle, then count over ``run.queries``."""
    engine = compiled()
    bins = np.zeros(run.num_bins, engine.OCCUPANCY)
    pairs = np.zeros(run.num_keys, engine.PAIR)
    slots = UNBOUNDED if run.slots is None else run.slots
    counts = np.zeros(1, engine.COUNTS)
    seeds = np.random.SeedSequence(run.seed).generate_state(3 + run.queries // CHUNK, np.uint64)
    shape = slots, run.resident_bins, run.choices
    engine.place_all(bins, pairs, *shape, seeds[0], counts)
    engine.occupy(bins, pairs, *shape, run.pattern, SETTLE * run.num_keys, seeds[1], counts)
    now = int(counts["frames"][0])
    counts[0] = np.zeros((), engine.COUNTS)
    counts["frames"] = counts["peak"] = now
    counts["max_load"], counts["max_list"] = bins["load"].max(), bins["waiting"].max()
    left = run.queries
    for seed in seeds[2:]:
        engine.occupy(bins, pairs, *shape, run.pattern, min(left, CHUNK), seed, counts)
        left -= min(left, CHUNK)
    return _found(run, counts[0])


def _found(run: OccupancyRun, counts: Any) -> Occupancy:
    queries = max(1, int(counts["queries"]))
    mean = counts["sum"] / queries
    variance = max(0.0, counts["squares"] / queries - mean**2)
    return Occupancy(
        run,
        peak=int(counts["peak"]),
        mean=float(mean),
        deviation=float(variance**0.5),
        max_load=int(counts["max_load"]),
        max_list=int(counts["max_list"]),
        pages=float(counts["pages"] / queries),
        loads=tuple(counts["made"].tolist()),
        lists=tuple(counts["waited"].tolist()),
    )
