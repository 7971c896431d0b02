"""Rate and latency of the oblivious map behind a link to the host's memory.

A derived model, term by term, which tests hold to the exact one (:mod:`.omap_system`): cycles of
the parts from the record (``OmapSpec.stages``), bytes of pages and messages over a link of so many
bytes a second each way, and its round trip. The link's transfers of a query follow each other;
nothing else uses it; its bandwidth has no overhead.
"""

import math
from dataclasses import dataclass
from typing import Any

from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.omap import OmapSpec


__all__ = ["Link", "LinkCycles", "LinkTimes", "initialisation", "link_times"]


@dataclass(frozen=True)
class Link:
    """To the host's memory.

    Parameters
    ----------
    bytes_per_s : float
        Each way.
    round_trip_s : float
        From a read to the first byte of its datum.
    clock_hz : float
        Of the map.
    """

    bytes_per_s: float = 12.8e9
    round_trip_s: float = 1e-6
    clock_hz: float = 250e6

    def in_cycles(self) -> "LinkCycles":
        """The same for the exact model; a round trip is rounded to cycles."""
        return LinkCycles(
            bytes_per_cycle=self.bytes_per_s / self.clock_hz,
            round_trip=round(self.round_trip_s * self.clock_hz),
        )


@dataclass(frozen=True)
class LinkCycles:
    """A link as the exact model has it, cycle by cycle.

    Parameters
    ----------
    bytes_per_cycle : float
        Each way.
    round_trip : int
        Cycles from an address to the first block, and from a page's last block to its
        acknowledgement.
    """

    bytes_per_cycle: float = 16.0
    round_trip: int = 250

    @property
    def block_cycles(self) -> int:
        """Cycles of a block, at least one."""
        return max(1, math.ceil(BLOCK_BYTES / self.bytes_per_cycle))


@dataclass(frozen=True)
class LinkTimes:
    """Of one query.

    Parameters
    ----------
    terms : dict of float
        Seconds from a request's arrival to its response's departure, by cause, in order.
    intervals : dict of float
        Seconds between queries that each resource allows; the greatest counts.
    """

    terms: dict[str, float]
    intervals: dict[str, float]

    @property
    def latency(self) -> float:
        """Seconds at the chip's ports."""
        return sum(self.terms.values())

    @property
    def interval(self) -> float:
        """Seconds between queries."""
        return max(self.intervals.values())

    @property
    def rate(self) -> float:
        """Queries a second, with as many in flight as the record has."""
        return 1 / self.interval

    @property
    def slowest(self) -> str:
        """What the rate waits for."""
        return max(self.intervals, key=lambda name: self.intervals[name])

    def to_json(self) -> dict[str, Any]:
        """All of it."""
        return {
            "latency_s": self.latency,
            "rate": self.rate,
            "slowest": self.slowest,
            "terms_s": self.terms,
            "intervals_s": self.intervals,
        }


def link_times(spec: OmapSpec, link: Link) -> LinkTimes:
    """Rate and latency of ``spec`` behind ``link``.

    With resident bins the terms are means: a query touches no host page with probability
    ``alpha ** choices``, as public randomness says. For a resident page as many zeros pass as it
    has blocks, and it is opened and sealed as the others are.
    """
    stages, cycle = spec.stages, 1 / link.clock_hz
    alpha = spec.resident_bins / spec.num_bins
    pages = spec.choices * (1 - alpha)
    reads_any = 1 - alpha**spec.choices
    transfer = pages * spec.page_bytes / link.bytes_per_s
    zeros = spec.choices * alpha * spec.sealed_page_blocks * cycle
    answer = stages.answer_offset * cycle
    terms = {
        "request opened": stages.request * cycle,
        "pairs drawn": stages.tape * cycle,
        "key hashed": stages.hash * cycle,
        "position found": stages.find * cycle,
        "host's round trip": reads_any * link.round_trip_s,
        "pages over the link": transfer,
        "pages from HBM": zeros + stages.resident * cycle,
        "pages opened": stages.open * cycle,
        "pages and lists scanned": stages.scan * cycle,
        "response sealed": stages.response * cycle,
        "pages sealed, margin": (stages.answer_offset - stages.open - stages.scan) * cycle
        - (stages.response + stages.resident) * cycle,
    }
    # A query is under way until its pages have landed.
    in_flight = 2 * (link.round_trip_s + transfer) + stages.read_offset * cycle + answer
    intervals = {
        "front": stages.read_offset * cycle,
        "position map": stages.map_interval * cycle,
        "eviction buffer": stages.scan_interval * cycle,
        "engines": stages.engine_interval * cycle,
        "timer": spec.interval * cycle,
        "link": (pages * spec.page_bytes + spec.message_bytes) / link.bytes_per_s,
        "queries in flight": in_flight / spec.in_flight,
    }
    return LinkTimes(terms, intervals)


def initialisation(spec: OmapSpec, link: Link, hbm_free: float = 0.0) -> dict[str, float]:
    """Seconds to fill the map with all its keys, by either way.

    Parameters
    ----------
    hbm_free : float
        Bytes of HBM for tuples beside those that may wait anyway; they decide the passes.

    Returns
    -------
    dict of float
        ``puts``, ``passes_s``: seconds by PUTs, by the oblivious passes. ``passes``: how many, the
        fewest whose tuples have room while they wait.
    """
    frames = spec.num_frames + int(hbm_free) // (BLOCK_BYTES * spec.tuple_blocks)
    loaded = spec.model_copy(update={"passes": 1})
    while loaded.rows_waiting > frames:
        loaded = loaded.model_copy(update={"passes": 2 * loaded.passes})
    each = max(
        spec.interval / link.clock_hz,
        spec.latency / link.clock_hz / spec.in_flight,
        spec.message_bytes / link.bytes_per_s,
    )
    writes = max(each, spec.choices * spec.page_bytes / link.bytes_per_s)
    rows = loaded.passes * spec.num_keys
    return {
        "puts": spec.num_keys * link_times(spec, link).interval,
        "passes_s": rows * each + (loaded.load_messages(spec.num_keys) - rows) * writes,
        "passes": loaded.passes,
    }
