"""Parameters of an oblivious map from what there is: HBM, keys, values, a link to the host."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .sim.omap_bounds import Bound, failure_bounds, log2_sum
from .sim.omap_link import Link, LinkTimes, initialisation, link_times
from .specs.errors import UserError
from .specs.omap import OmapSpec


__all__ = ["TARGET", "Needs", "Plan", "Solution", "in_hbm_bytes", "parse_quantity", "solve"]

ENGINES = (2,)  # those that the RTL has
TARGET = -80.0  # log2 of the probability to stop within a lifetime
SPARE = (1, 2, 3, 4)  # slots beyond the keys of a bin
WIDE = 2  # of one choice: slots beyond, in roots of the keys of a bin
FLIGHTS = (4, 8, 16)  # queries between read and write
NEAR = 0.02  # rates and latencies this near each other count as equal
LOAD = 0.8  # of a hash table that is all in HBM
WORD_BYTES = 32  # that HBM gives in a cycle

DECIMAL = {"": 1, "k": 10**3, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}
BINARY = {f"{name}i": 1 << 10 * n for n, name in enumerate("KMGT", 1)}
SMALL = {"n": 1e-9, "u": 1e-6, "m": 1e-3}


def parse_quantity(option: str, text: str, unit: str = "") -> float:
    """``16GiB``, ``100M``, ``12.8GB/s``, ``1us`` as a number of ``unit``.

    Raises
    ------
    UserError
        If ``text`` is none, or not above 0.
    """
    match = re.fullmatch(r"([0-9.]+(?:e[0-9]+)?)\s*(.*)", text.strip())
    example = {"B": "16GiB", "B/s": "12.8GB/s", "s": "1us", "Hz": "250MHz"}.get(unit, "100M")
    prefixes = {**DECIMAL, **BINARY, **(SMALL if unit == "s" else {})}
    scale = prefixes.get(match[2].removesuffix(unit)) if match else None
    try:
        value = float(match[1]) * scale if match and scale is not None else math.nan
    except ValueError:
        value = math.nan
    if not value > 0:
        raise UserError(f"{option} must be a quantity above 0, as in {example}, not {text!r}")
    return value


@dataclass(frozen=True)
class Needs:
    """What is asked for.

    Parameters
    ----------
    hbm_bytes : int
        Of HBM there is.
    num_keys, key_bytes, value_bytes : int
        Live keys at most; bytes of each.
    link : Link
        To the host.
    target : float
        Log2 of the probability to stop, at most.
    """

    hbm_bytes: int
    num_keys: int
    value_bytes: int
    key_bytes: int = 8
    link: Link = Link()
    target: float = TARGET


@dataclass(frozen=True)
class Plan:
    """One record with what it would do."""

    spec: OmapSpec
    times: LinkTimes
    bounds: list[Bound]

    ROW = ("choices", "c", "Z", "E", "W", "engines", "F", "M queries/s", "us", "slots moved")
    ROW += ("HBM", "host", "log2 failure")

    @property
    def hbm_bytes(self) -> int:
        """Bytes of HBM in all."""
        return sum(self.spec.hbm_bytes.values())

    @property
    def log2_failure(self) -> float:
        """Of the probability to stop."""
        return log2_sum(self.bounds)

    def row(self) -> tuple[str, ...]:
        """Of the table of plans."""
        spec = self.spec
        return (
            f"{spec.choices}",
            f"{spec.mean_load:.2f}",
            f"{spec.slots}",
            f"{spec.num_frames:,}",
            f"{spec.list_limit}",
            f"{spec.engines}",
            f"{spec.in_flight}",
            f"{self.times.rate * 1e-6:.2f}",
            f"{self.times.latency * 1e6:.2f}",
            f"{spec.slots_moved}",
            _size(self.hbm_bytes),
            _size(spec.host_bytes),
            f"{self.log2_failure:.0f}",
        )

    def rank(self) -> tuple[float, ...]:
        """The least is best: rate, latency, engines, bytes moved, HBM, places in flight."""
        near = math.log1p(NEAR)
        return (
            round(-math.log(self.times.rate) / near),
            round(math.log(self.times.latency) / near),
            self.spec.engines,
            self.spec.choices * self.spec.page_bytes,
            self.hbm_bytes,
            self.spec.in_flight,
        )


@dataclass(frozen=True)
class Solution:
    """The best plan, the best of each shape, and the map that needs no host.

    Parameters
    ----------
    plans : list of Plan
        The best of each number of choices and bins, the best of all first.
    in_hbm_bytes : int
        Of a hash table with all keys and values.
    in_hbm_rate, in_hbm_latency : float
        Of such a table.
    """

    needs: Needs
    plans: list[Plan]
    in_hbm_bytes: int
    in_hbm_rate: float
    in_hbm_latency: float

    @property
    def best(self) -> Plan:
        """The plan to take."""
        return self.plans[0]

    @property
    def is_better_in_hbm(self) -> bool:
        """Whether all of it fits into HBM, which no host sees."""
        return self.in_hbm_bytes <= self.needs.hbm_bytes

    def advice(self) -> str:
        """Whether to keep everything in HBM."""
        size = f"{_size(self.in_hbm_bytes)} of {_size(self.needs.hbm_bytes)}"
        if not self.is_better_in_hbm:
            return f"a table with everything in HBM needs {size}: it does not fit"
        return (
            f"better: everything fits into HBM, {size}, as a hash table that the host never sees: "
            f"{self.in_hbm_rate * 1e-6:.2f} M queries/s, {self.in_hbm_latency * 1e6:.2f} us, "
            "no pages, no cipher but on requests"
        )

    def summary(self) -> dict[str, Any]:
        """The plan to take, in words."""
        spec, times = self.best.spec, self.best.times
        start = initialisation(spec, self.needs.link)
        link = self.needs.link
        return {
            "choices": spec.choices,
            "keys per bin c": f"{spec.mean_load:.3g}, {spec.num_bins:,} bins",
            "slots Z": f"{spec.slots}, a page of {spec.page_bytes} bytes",
            "frames E": spec.num_frames,
            "list limit W": spec.list_limit,
            "stash": spec.stash_depth,
            "engines": f"{spec.engines} of {spec.rounds_per_cycle} rounds a cycle",
            "queries in flight": spec.in_flight,
            "rate": f"{times.rate * 1e-6:.2f} M queries/s, held up by the {times.slowest}",
            "latency": f"{times.latency * 1e6:.2f} us at the chip's ports, "
            f"{(times.latency + link.round_trip_s) * 1e6:.2f} us with the client's trip",
            "moved": f"{spec.slots_moved} slots, {spec.choices * spec.page_bytes} bytes each way",
            "HBM": f"{_size(self.best.hbm_bytes)}: "
            + ", ".join(f"{part} {_size(size)}" for part, size in spec.hbm_bytes.items() if size),
            "host memory": _size(spec.host_bytes),
            "filled by PUTs in": f"{start['puts']:.3g} s",
            **{f"2^48 queries: {b.what}": f"2^{b.log2:.0f} ({b.basis})" for b in self.best.bounds},
            "stash full": "no bound; at most 3 of 32 places over 9 N replacements, N = 2^18",
            "all in HBM": self.advice(),
        }

    def to_json(self) -> dict[str, Any]:
        """Everything, for machines."""
        return {
            "parameters": self.best.spec.model_dump(mode="json"),
            "num_bins": self.best.spec.num_bins,
            "times": self.best.times.to_json(),
            "hbm_bytes": self.best.spec.hbm_bytes,
            "host_bytes": self.best.spec.host_bytes,
            "slots_moved": self.best.spec.slots_moved,
            "initialisation": initialisation(self.best.spec, self.needs.link),
            "log2_failure": {b.what: b.log2 for b in self.best.bounds},
            "all_in_hbm": {
                "bytes": self.in_hbm_bytes,
                "is_better": self.is_better_in_hbm,
                "rate": self.in_hbm_rate,
                "latency_s": self.in_hbm_latency,
            },
            "plans": [dict(zip(Plan.ROW, plan.row(), strict=True)) for plan in self.plans],
        }


def _size(count: int) -> str:
    """Bytes in the unit that suits them."""
    for shift, unit in ((30, "GiB"), (20, "MiB"), (10, "KiB")):
        if count >= 1 << shift:
            return f"{count / (1 << shift):.2f} {unit}"
    return f"{count} bytes"


def in_hbm_bytes(needs: Needs) -> int:
    """Bytes of a hash table of all keys and values, its slots filled as the position map's."""
    bits = 1 + 8 * (needs.key_bytes + needs.value_bytes)
    return math.ceil(needs.num_keys / LOAD) * 8 * -(-bits // 64)


def _shapes(needs: Needs) -> Iterator[OmapSpec]:
    """Every record that is tried."""
    for choices in (2, 1):
        for c in _keys_per_bin(needs.num_keys):
            spares = SPARE if choices == 2 else (WIDE * math.isqrt(c) + s for s in SPARE)
            for spare in spares:
                for engines in ENGINES:
                    for in_flight in FLIGHTS:
                        yield OmapSpec(
                            num_keys=needs.num_keys,
                            key_bytes=needs.key_bytes,
                            value_bytes=needs.value_bytes,
                            choices=choices,
                            keys_per_bin=c,
                            slots=c + spare,
                            engines=engines,
                            in_flight=in_flight,
                        )


def _keys_per_bin(num_keys: int) -> list[int]:
    """The least c of each number of bins, which is a power of two."""
    found: dict[int, int] = {}
    for c in range(16, 1, -1):
        bins = max(2, 1 << (-(-num_keys // c) - 1).bit_length())
        found[bins] = c
    return list(found.values())


def solve(needs: Needs) -> Solution:
    """The record of the highest rate, then lowest latency, that fits and is safe enough.

    Raises
    ------
    UserError
        If none fits into HBM, or none is as safe as asked.
    """
    base = {"key_bytes": needs.key_bytes, "value_bytes": needs.value_bytes}
    OmapSpec.make(num_keys=needs.num_keys, **base)  # what is out of range is told
    tried = [
        Plan(spec, link_times(spec, needs.link), failure_bounds(spec)) for spec in _shapes(needs)
    ]
    least = min(plan.hbm_bytes for plan in tried)
    fitting = [plan for plan in tried if plan.hbm_bytes <= needs.hbm_bytes]
    if not fitting:
        raise UserError(
            f"hbm = {_size(needs.hbm_bytes)} is too little for {needs.num_keys:,} keys, whose "
            f"positions and waiting tuples alone need {_size(least)}"
        )
    safe = [plan for plan in fitting if plan.log2_failure <= needs.target]
    if not safe:
        best = min(plan.log2_failure for plan in fitting)
        raise UserError(
            f"no parameters stop with a probability of at most 2^{needs.target:g} within 2^48 "
            f"queries; the best that fit have 2^{best:.0f}"
        )
    best_of: dict[tuple[int, int], Plan] = {}
    for plan in sorted(safe, key=Plan.rank):
        best_of.setdefault((plan.spec.choices, plan.spec.num_bins), plan)
    plans = sorted(best_of.values(), key=Plan.rank)
    return Solution(needs, plans, in_hbm_bytes(needs), *_in_hbm_times(plans[0].spec, needs))


def _in_hbm_times(spec: OmapSpec, needs: Needs) -> tuple[float, float]:
    """Rate and latency of a table whose entries have the values, too."""
    entry = 1 + 8 * (needs.key_bytes + needs.value_bytes)
    words = 16 * -(-entry // (8 * WORD_BYTES))  # of a command, as many again of its repair
    stages, cycle = spec.stages, 1 / needs.link.clock_hz
    interval = max(spec.memory_latency + 2 * words + 13, 2 * stages.request)
    latency = stages.request + stages.hash + spec.memory_latency + words + 10 + stages.response
    return 1 / (interval * cycle), latency * cycle
