"""The published results of BOLT from our simulator and times, with what they rest on."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .files import write_files
from .sim.omap_bounds import failure_bounds, log2_sum, waiting
from .sim.omap_link import Link, LinkTimes, initialisation, link_times
from .sim.omap_occupancy import Occupancy, compiled, simulate
from .sim.omap_published import (
    ASSUMED_SHARE,
    CPU,
    LATENCIES,
    QUEUES,
    UNPROTECTED_S,
    Latency,
    occupancy_runs,
    own_runs,
)
from .sim.omap_trace import Trace, examine, mix, trace
from .specs.omap import OmapSpec
from .sweep import sweep


__all__ = ["SHARES", "SIZES", "VALUES", "BoltReport", "Reveal", "read_bolt"]
__all__ += ["reproduce_bolt"]

QUERIES = 10**9  # as published
QUICK = 10**7
REVEALED = 1 << 20  # queries of a client whose addresses are shown
RANGES = 64  # of the host's addresses, in pictures and tests
SIZES = tuple(1 << n for n in range(16, 33, 4))
VALUES = (8, 24, 64, 120, 248, 504, 1016)  # with 8-byte keys: whole blocks, and 64
SHARES = (0.0, 0.01, 0.2, 0.5, 1.0)
CLIENTS = ("same key", "uniform")


@dataclass(frozen=True)
class Reveal:
    """Host addresses of a client.

    Parameters
    ----------
    client : str
        A mix of :mod:`gridloom.sim.omap_trace`.
    counts : tuple of int
        Pages read in each of so many equal ranges of the host's addresses.
    p_values : dict of float
        By test.
    """

    client: str
    counts: tuple[int, ...]
    p_values: dict[str, float]


@dataclass(frozen=True)
class BoltReport:
    """Ours beside the published figures.

    Parameters
    ----------
    occupancies : list of Occupancy
        Of the published rows, then of our parameters.
    link : Link
        To the host.
    reveals : list of Reveal
        One client after the other.
    """

    occupancies: list[Occupancy]
    link: Link
    reveals: list[Reveal]

    QUEUE = ("bins in HBM", "published", "ours", "deviation", "bound", "max load", "ours, max")
    OWN = ("choices", "c", "slots", "client", "queries", "mean / M", "sigma / sqrt M", "peak")
    OWN += ("frames E", "max load", "max list")
    LATENCY = ("keys", "value", "bins in HBM", "BOLT us", "ours us", "with the client's trip")
    LATENCY += ("deviation", "M queries/s")
    TERMS = ("term", "us", "from")
    GRID = ("keys", *(f"{v} B" for v in VALUES))
    MOVED = ("choices", "c", "Z", "slots moved", "bytes each way", "HBM, B/key", "host, B/key")
    START = ("keys", "value", "by PUTs", "passes", "in passes", "in one pass")

    def queue_rows(self) -> list[tuple[str, ...]]:
        """Largest eviction queues beside the published ones."""
        rows = []
        for queue, found in zip(QUEUES, self.occupancies, strict=False):
            off = found.peak / queue.largest - 1
            numbers = f"{queue.largest:,}", f"{found.peak:,}", f"{off:+.2%}", f"{queue.bound:,}"
            rows.append(
                (f"{queue.resident:.0%}", *numbers, f"{queue.max_load}", f"{found.max_load}")
            )
        return rows

    def own_rows(self) -> list[tuple[str, ...]]:
        """Occupancy of our parameters."""
        rows = []
        for found in self.occupancies[len(QUEUES) :]:
            run = found.run
            bins = run.num_bins
            frames = _spec_of(found).num_frames
            rows.append(
                (
                    f"{run.choices}",
                    f"{run.num_keys // bins}",
                    f"{run.slots}",
                    run.pattern.name.lower(),
                    f"{run.queries:.0e}".replace("e+0", "e"),
                    f"{found.mean / bins:.4f}",
                    f"{found.deviation / bins**0.5:.2f}",
                    f"{found.peak:,}",
                    f"{frames:,}",
                    f"{found.max_load}",
                    f"{found.max_list}",
                )
            )
        return rows

    def times(self, row: Latency) -> LinkTimes:
        """Of a published row's map."""
        return link_times(row.spec(), self.link)

    def latency_rows(self) -> list[tuple[str, ...]]:
        """Time of a query beside the published one; the deviation is with the client's trip."""
        rows = []
        for row in LATENCIES:
            times = self.times(row)
            trip = times.latency + self.link.round_trip_s
            share = "not said" if row.resident is None else f"{row.resident:.0%}"
            numbers = (row.seconds, times.latency, trip)
            texts = (f"{value * 1e6:.2f}" for value in numbers)
            off = f"{trip / row.seconds - 1:+.0%}"
            size = f"{row.num_keys / 1e6:g} M", f"{row.value_bytes} B"
            rows.append((*size, share, *texts, off, f"{times.rate / 1e6:.2f}"))
        return rows

    def term_rows(self) -> list[tuple[str, ...]]:
        """Where the time of a query goes: a million keys, 8-byte values, nothing in HBM."""
        terms = link_times(OmapSpec(num_keys=10**6), self.link).terms
        return [(name, f"{seconds * 1e6:.3f}", BASIS[name]) for name, seconds in terms.items()]

    def grid_rows(self, what: str) -> list[tuple[str, ...]]:
        """``latency`` in us, or ``rate`` in millions a second, by keys and bytes of a value."""
        scale = 1e6 if what == "latency" else 1e-6
        rows = []
        for size in SIZES:
            specs = (OmapSpec(num_keys=size, value_bytes=value) for value in VALUES)
            cells = (getattr(link_times(spec, self.link), what) * scale for spec in specs)
            rows.append((f"2^{size.bit_length() - 1}", *(f"{cell:.2f}" for cell in cells)))
        return rows

    def share_rows(self) -> list[tuple[str, ...]]:
        """Latency in us by value and share of bins in HBM, a million keys."""
        rows = []
        for share in SHARES:
            cells = []
            for value in VALUES:
                bins = OmapSpec(num_keys=10**6, value_bytes=value).num_bins
                spec = OmapSpec(num_keys=10**6, value_bytes=value, resident_bins=int(share * bins))
                cells.append(f"{link_times(spec, self.link).latency * 1e6:.2f}")
            rows.append((f"{share:.0%}", *cells))
        return rows

    def moved_rows(self) -> list[tuple[str, ...]]:
        """Slots that a query moves, and what fewer cost in HBM; 2^20 keys, 8-byte values."""
        rows = []
        for spec in MOVING:
            hbm = sum(spec.hbm_bytes.values()) / spec.num_keys
            host = spec.host_bytes / spec.num_keys
            each = spec.choices * spec.page_bytes
            head = f"{spec.choices}", f"{spec.mean_load:g}", f"{spec.slots}"
            rows.append((*head, f"{spec.slots_moved}", f"{each}", f"{hbm:.1f}", f"{host:.1f}"))
        return rows

    def start_rows(self) -> list[tuple[str, ...]]:
        """Seconds of initialisation."""
        rows = []
        for size, value in ((10**6, 8), (5 * 10**6, 8), (10**6, 64), (10**6, 1016), (10**8, 64)):
            spec = OmapSpec(num_keys=size, value_bytes=value)
            small = initialisation(spec, self.link)
            whole = initialisation(spec, self.link, hbm_free=float(size * 16 * spec.tuple_blocks))
            texts = (f"{seconds:.3g} s" for seconds in (small["passes_s"], whole["passes_s"]))
            head = f"{size / 1e6:g} M", f"{value} B", f"{small['puts']:.3g} s"
            rows.append((*head, f"{small['passes']:.0f}", *texts))
        return rows

    def reveal_rows(self) -> list[tuple[str, ...]]:
        """Tests of the addresses of either client."""
        names = list(self.reveals[0].p_values)
        return [(r.client, *(f"{r.p_values[name]:.3f}" for name in names)) for r in self.reveals]

    def caveats(self) -> dict[str, str]:
        """What to know before comparing."""
        return {
            "time": "ours is a derived model: cycles of each part by formula, near those of the "
            "exact model (scripts/omap_marks.py); BOLT's is measured on a card with its host",
            "cipher": "ours includes Ascon on pages, requests and responses; BOLT's kernels as "
            "published have none",
            "client": "ours ends at the chip's ports; the column with the trip adds the link's "
            "round trip, in which BOLT's host takes part",
            "bins in HBM": f"taken as {ASSUMED_SHARE:.0%} where BOLT's figure does not say",
            "initialisation": "BOLT's seconds are not in our source, only 279 x over the slowest "
            "rival; it lays out plain text on the host, ours is oblivious",
            "queue": "each is the largest of one run; ours share their draws between the rows",
            "max load": "13 is to be expected 6 times in 10^9 accesses (see docs/omap.md), 12 is "
            "what fewer show; BOLT's bound is 13.32",
            "CPU": f"obliviouslabs/oram, another machine: {CPU['latency_s'] * 1e6:g} us at 2^20 "
            f"keys, {CPU['rate'] / 1e6:g} M queries/s over {CPU['shards']} shards",
            "unprotected": f"BOLT's own table without protection: {UNPROTECTED_S * 1e6:g} us",
        }

    def as_dict(self) -> dict[str, Any]:
        """Everything, for machines."""
        default = OmapSpec()
        return {
            "link": vars(self.link),
            "queues": [
                {**vars(queue), "ours": found.to_json()}
                for queue, found in zip(QUEUES, self.occupancies, strict=False)
            ],
            "own": [found.to_json() for found in self.occupancies[len(QUEUES) :]],
            "latencies": [
                {
                    **vars(row),
                    "ours": self.times(row).to_json(),
                    "with_the_clients_trip_s": self.times(row).latency + self.link.round_trip_s,
                }
                for row in LATENCIES
            ],
            "terms": dict(row[:2] for row in self.term_rows()),
            "latency_us": self.grid_rows("latency"),
            "rate_millions": self.grid_rows("rate"),
            "shares_us": self.share_rows(),
            "moved": [dict(zip(self.MOVED, row, strict=True)) for row in self.moved_rows()],
            "initialisation": [
                dict(zip(self.START, row, strict=True)) for row in self.start_rows()
            ],
            "failure_log2": {
                **{b.what: b.log2 for b in failure_bounds(default)},
                "all": log2_sum(failure_bounds(default)),
            },
            "waiting": dict(zip(("mean", "deviation"), waiting(default), strict=True)),
            "reveals": [vars(r) for r in self.reveals],
            "cpu": CPU,
            "unprotected_s": UNPROTECTED_S,
            "caveats": self.caveats(),
        }


def read_bolt(path: Path) -> BoltReport:
    """The report whose ``bolt.json`` this is."""
    document = json.loads(path.read_text(encoding="utf-8"))
    found = [*(row["ours"] for row in document["queues"]), *document["own"]]
    reveals = [Reveal(r["client"], tuple(r["counts"]), r["p_values"]) for r in document["reveals"]]
    return BoltReport([*map(Occupancy.from_json, found)], Link(**document["link"]), reveals)


BASIS = {
    "request opened": "AsconSpec.unstalled_cycles, 1 + T blocks; steps of the front",
    "pairs drawn": "Ascon-PRF-short, two calls",
    "key hashed": "Ascon-PRF-short, one call for each 16 bytes of the key",
    "position found": "PositionMapSpec.result_cycles",
    "host's round trip": "the link's",
    "pages over the link": "page bytes over the link's bandwidth",
    "pages from HBM": "with bins in HBM: an access of HBM, and a cycle for each of their blocks",
    "pages opened": "AsconSpec.unstalled_cycles, half of the engines",
    "pages and lists scanned": "max(page blocks, what two accesses of HBM take longer) + C W T",
    "response sealed": "as the request",
    "pages sealed, margin": "as opened; 12 cycles before the timer",
}
MOVING = (
    OmapSpec(),
    OmapSpec(slots=16),
    OmapSpec(keys_per_bin=4, slots=6),
    OmapSpec(keys_per_bin=2, slots=3),
    OmapSpec(choices=1, keys_per_bin=16),
    OmapSpec(choices=1, keys_per_bin=4),
)


def _spec_of(found: Occupancy) -> OmapSpec:
    run = found.run
    return OmapSpec(
        num_keys=run.num_keys,
        choices=run.choices,
        keys_per_bin=run.num_keys // run.num_bins,
        slots=run.slots,
    )


def _reveal(client: str, number: int) -> Reveal:
    """Addresses that a client's queries show, by range."""
    spec = OmapSpec()
    operations, keys = mix(client, spec.num_keys, REVEALED, seed=number)
    shown = trace(
        operations,
        keys,
        num_keys=spec.num_keys,
        num_bins=spec.num_bins,
        slots=spec.slots,
        seed=number,
    )
    ranges = shown.pages * RANGES // spec.num_bins
    counts = np.bincount(ranges.ravel(), minlength=RANGES)
    coarse = Trace(RANGES, ranges, shown.reads, shown.writes, shown.beats, shown.draws)
    tests = ("first bin", "second bin", "successive")
    found = {f.test: f.p for f in examine(coarse) if f.test in tests}
    return Reveal(client, tuple(counts.tolist()), found)


def reproduce_bolt(
    output: Path | None = None,
    *,
    quick: bool = False,
    processes: int | None = None,
    scheduler: str | None = None,
    report: Callable[[str, float], None] = lambda what, share: None,
) -> tuple[BoltReport, dict[str, Path]]:
    """Simulate and compute everything; write ``bolt.json`` and the figures if asked.

    Parameters
    ----------
    output : Path or None
        Where to write.
    quick : bool
        10^7 accesses instead of the published 10^9.
    processes, scheduler, report
        As of :func:`~gridloom.sweep.sweep`.
    """
    compiled()  # a missing package is told before anything is simulated
    queries = QUICK if quick else QUERIES
    runs = [*occupancy_runs(queries), *own_runs(queries)]
    found = sweep(simulate, runs, processes=processes, scheduler=scheduler, report=report)
    reveals = [_reveal(client, number) for number, client in enumerate(CLIENTS)]
    result = BoltReport(found, Link(), reveals)
    return result, {} if output is None else _write(result, Path(output))


def _write(report: BoltReport, output: Path) -> dict[str, Path]:
    from .bolt_figures import FIGURES

    contents: dict[str, str | bytes] = {
        "bolt.json": json.dumps(report.as_dict(), indent=2) + "\n",
        **{f"{name}.png": draw(report) for name, draw in FIGURES.items()},
    }
    write_files({output / name: content for name, content in contents.items()})
    whats = ("all figures", *FIGURES)
    return {what: output / name for what, name in zip(whats, contents, strict=True)}
