"""Figures of a run: bandwidth, row hits, latency, conflicts, commands."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from gridloom.specs.dram import DramSpec

from .commands import NAMES
from .requests import PimReads, XpuRequests


__all__ = ["Latency", "MemoryReport", "Served", "make_report", "steady_interval"]


@dataclass(frozen=True)
class Served:
    """What a run leaves to be counted: arrays over requests and row reads, and the counters."""

    requests: XpuRequests
    pim: PimReads
    completion: np.ndarray
    pim_completion: np.ndarray
    was_held: np.ndarray
    counters: np.ndarray
    given: np.ndarray


@dataclass(frozen=True)
class Latency:
    """Cycles of CK from arrival to the last data."""

    mean: float
    median: float
    p90: float
    p99: float
    longest: int

    @classmethod
    def of(cls, cycles: np.ndarray) -> "Latency | None":
        """Of these; ``None`` if there are none."""
        if not len(cycles):
            return None
        median, p90, p99 = np.percentile(cycles, (50, 90, 99)).tolist()
        return cls(float(cycles.mean()), median, p90, p99, int(cycles.max()))


@dataclass(frozen=True)
class MemoryReport:
    """Figures of a run.

    Parameters
    ----------
    cycles : int
        Of CK, from the first arrival to the last data.
    reads, writes, row_reads : int
        Requests of the xPU and row reads of PIM.
    bandwidth, pim_bandwidth : float
        Bytes per second of each, from its own first arrival to its own last data.
    share, pim_share : float
        Of the data buses of the pseudo-channels in use; of their lock-step peak.
    hits, misses, conflicts : int
        Requests that found their row open, no row open, another row open.
    bundle_conflicts : int
        Requests that waited because PIM had their bundle.
    bus_conflicts : int
        How often a command of the xPU that was ready gave way to one of PIM on their command bus.
    read_latency, write_latency, row_latency : Latency or None
        In cycles.
    commands : dict of str to int
        How many, by name.
    """

    cycles: int
    reads: int
    writes: int
    row_reads: int
    bandwidth: float
    pim_bandwidth: float
    share: float
    pim_share: float
    hits: int
    misses: int
    conflicts: int
    bundle_conflicts: int
    bus_conflicts: int
    read_latency: Latency | None
    write_latency: Latency | None
    row_latency: Latency | None
    commands: dict[str, int]

    def to_json(self) -> dict[str, Any]:
        """The record as numbers and dicts."""
        return asdict(self)


def make_report(spec: DramSpec, served: Served, place: dict[str, np.ndarray]) -> MemoryReport:
    """The figures of what was served; ``place`` says where the requests went."""
    requests, pim = served.requests, served.pim
    waited = served.completion - requests.arrival
    is_write = requests.is_write.astype(bool)
    hits, misses, conflicts, bus_conflicts = served.counters.tolist()
    bandwidth = len(waited) * spec.burst_bytes / _seconds(spec, requests, served.completion)
    pim_bytes = int(pim.reads.sum()) * spec.bundle_bytes
    pim_bandwidth = pim_bytes / _seconds(spec, pim, served.pim_completion)
    return MemoryReport(
        cycles=_cycles(
            np.concatenate([requests.arrival, pim.arrival]),
            np.concatenate([served.completion, served.pim_completion]),
        ),
        reads=int((~is_write).sum()),
        writes=int(is_write.sum()),
        row_reads=len(pim.arrival),
        bandwidth=bandwidth,
        pim_bandwidth=pim_bandwidth,
        share=bandwidth / (spec.peak_bandwidth * _pseudos(place)),
        pim_share=pim_bandwidth / (spec.bundle_bandwidth * _pseudos(vars(pim))),
        hits=hits,
        misses=misses,
        conflicts=conflicts,
        bundle_conflicts=int(served.was_held.sum()),
        bus_conflicts=bus_conflicts,
        read_latency=Latency.of(waited[~is_write]),
        write_latency=Latency.of(waited[is_write]),
        row_latency=Latency.of(served.pim_completion - pim.arrival),
        commands={name: int(served.given[key]) for key, name in NAMES.items() if served.given[key]},
    )


def _cycles(arrival: np.ndarray, completion: np.ndarray) -> int:
    """From the first arrival to the last data."""
    return int(completion.max() - arrival.min()) if len(arrival) else 0


def _seconds(spec: DramSpec, what: XpuRequests | PimReads, completion: np.ndarray) -> float:
    return max(1, _cycles(what.arrival, completion)) * spec.tck_ps * 1e-12


def _pseudos(place: dict[str, np.ndarray]) -> int:
    """How many pseudo-channels are in use, at least one."""
    return max(1, len(set(zip(place["channel"].tolist(), place["pseudo"].tolist(), strict=True))))


def steady_interval(completion: np.ndarray) -> float:
    """Cycles of CK per completion, without the first and last tenth; what a long run tends to."""
    ends = np.sort(completion)
    first, last = len(ends) // 10, len(ends) - 1 - len(ends) // 10
    return float(ends[last] - ends[first]) / max(1, last - first)
