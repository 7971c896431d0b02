"""Published results from their formulas, beside our own array of the same size."""

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from .files import write_files
from .sim import fusemax
from .sim.attention_estimate import (
    Array,
    ArrayPipeline,
    Estimate,
    RunShape,
    estimate,
)
from .sim.attention_io import IoReport, io_report
from .specs.errors import choose


__all__ = ["LABELS", "FusemaxReport", "Ours", "RunReport", "reproduce_fusemax", "run_report"]
__all__ += ["shape_and_array", "short"]

LABELS = {
    "unfused": "unfused",
    "flat": "FLAT",
    "cascade": "+Cascade",
    "architecture": "+Architecture",
    "fusemax": "FuseMax",
}
ITEMS = "products", "ragged", "mask", "softmax", "fill", "drain", "fetch", "stall", "store"
SHOWN = ("BERT", "XLM")  # where TrXL and T5 would repeat BERT's row


@dataclass(frozen=True)
class Ours:
    """Our array on a workload of the paper, or on a variant of one."""

    workload: str
    length: int
    shape: RunShape
    estimate: Estimate
    io: IoReport

    @property
    def name(self) -> str:
        """Workload and length, as the tables have it."""
        return f"{self.workload} {short(self.length)}"

    def to_json(self) -> dict[str, Any]:
        """The record as numbers and dicts."""
        return {
            "workload": self.workload,
            "length": self.length,
            **self.estimate.to_json(),
            "io": self.io.to_json(),
        }


@dataclass(frozen=True)
class FusemaxReport:
    """The published table, our array beside it, and what a mask or a ragged length changes.

    Parameters
    ----------
    machine : fusemax.Machine
        Hardware of the published designs.
    array : Array
        Ours, of the same size under the same memory.
    points : tuple of fusemax.Point
        Five designs, four workloads, six lengths.
    ours : tuple of Ours
        The workloads and lengths.
    variants : dict of Ours by name
        One workload and length with masks and ragged lengths; the first is the plain one.
    """

    machine: fusemax.Machine
    array: Array
    points: tuple[fusemax.Point, ...]
    ours: tuple[Ours, ...]
    variants: dict[str, Ours]

    LATENCY = ("layer", *LABELS.values(), "ours")
    SPEEDUP = (
        *("layer", "FuseMax / unfused", "FuseMax / FLAT"),
        *("ours / unfused", "ours / FLAT", "ours / FuseMax"),
    )
    UTILISATION = (
        *("layer", "unfused", "FLAT", "+Cascade", "+Arch.", "+Arch. useful"),
        *("FuseMax", "FuseMax useful", "ours"),
    )
    CYCLES = ("layer", "products", *ITEMS[3:], "busy")
    VARIANTS = ("run", "tiles", "skipped", "of first", "ragged", "mask", "other", "busy")
    TRAFFIC = (
        *("layer", "least", "ours", "FuseMax / least", "ours / least"),
        *("bound, order", "ours / bound", "DRAM busy"),
    )

    def point(self, design: str, workload: str, length: int) -> fusemax.Point:
        """One published point."""
        key = design, workload, length
        return next(p for p in self.points if (p.design, p.workload, p.length) == key)

    def _designs(self, ours: Ours) -> dict[str, fusemax.Point]:
        return {d: self.point(d, ours.workload, ours.length) for d in LABELS}

    def means(self) -> dict[str, float]:
        """Arithmetic means of the ratios of all 24 points."""
        means = {}
        for design in [d for d in LABELS if d != "fusemax"]:
            ratios = fusemax.speedups(self.points, design)
            means[f"FuseMax over {LABELS[design]}"] = fusemax.mean_of_ratios(ratios)
        for design, label in LABELS.items():
            ratios = [self._designs(o)[design].seconds / o.estimate.seconds for o in self.ours]
            means[f"ours over {label}"] = fusemax.mean_of_ratios(ratios)
        return means

    def latency_rows(self) -> list[tuple[str, ...]]:
        """Seconds of a layer."""
        rows = []
        for o in self.ours:
            seconds = [*(p.seconds for p in self._designs(o).values()), o.estimate.seconds]
            rows.append((o.name, *(f"{s:.5g}" for s in seconds)))
        return rows

    def speedup_rows(self) -> list[tuple[str, ...]]:
        """Ratios of latencies."""
        rows = []
        for o in self.ours:
            seconds = {d: p.seconds for d, p in self._designs(o).items()}
            paper = [seconds[d] / seconds["fusemax"] for d in ("unfused", "flat")]
            mine = [seconds[d] / o.estimate.seconds for d in ("unfused", "flat", "fusemax")]
            rows.append((o.name, *(f"{x:.2f}" for x in (*paper, *mine))))
        return rows

    def utilisation_rows(self) -> list[tuple[str, ...]]:
        """Shares of the multipliers' cycles; but for two designs, products are all they do."""
        rows = []
        for o in self._shown():
            p = self._designs(o)
            shares = [p[d].products for d in ("unfused", "flat", "cascade")]
            for design in ("architecture", "fusemax"):
                shares += [p[design].products, p[design].useful]
            rows.append((o.name, *(f"{s:.4f}" for s in (*shares, o.estimate.utilisation))))
        return rows

    def cycle_rows(self) -> list[tuple[str, ...]]:
        """Our cycles by cause, but for ragged tiles and masks, of which there are none."""
        rows = []
        for o in self._shown():
            cycles = o.estimate.cycles.to_json()
            rest = [f"{cycles[item]:,.0f}" for item in ITEMS[3:]]
            busy = f"{o.estimate.utilisation:.6f}"
            rows.append((o.name, f"{cycles['products']:.4g}", *rest, busy))
        return rows

    def variant_rows(self) -> list[tuple[str, ...]]:
        """What masks and ragged lengths change, as shares of the run's cycles."""
        first = next(iter(self.variants.values())).estimate.cycles.total
        rows = []
        for name, o in self.variants.items():
            result, cycles = o.estimate, o.estimate.cycles
            other = cycles.total - cycles.products - cycles.ragged - cycles.mask
            shares = [x / cycles.total for x in (cycles.ragged, cycles.mask, other)]
            counts = f"{result.tiles:,}", f"{result.skipped_tiles:,}"
            ratio = f"{cycles.total / first:.4f}"
            busy = f"{result.utilisation:.4f}"
            rows.append((name, *counts, ratio, *(f"{s:.4f}" for s in shares), busy))
        return rows

    def traffic_rows(self) -> list[tuple[str, ...]]:
        """Bytes moved, the least possible and the order of the lower bound."""
        rows = []
        for o in self._shown():
            published = self.point("fusemax", o.workload, o.length).bytes or 0
            least, moved, bound = o.io.compulsory.total, o.io.moved.total, o.io.bound
            sizes = [_gib(x) for x in (least, moved)]
            ratios = [f"{x / least:.2f}" for x in (published, moved)]
            busy = f"{o.estimate.dram_seconds / o.estimate.seconds:.1%}"
            cells = (*sizes, *ratios, _gib(bound), f"{moved / bound:.2f}", busy)
            rows.append((o.name, *cells))
        return rows

    def _shown(self) -> list[Ours]:
        return [o for o in self.ours if o.workload in SHOWN]

    def caveats(self) -> dict[str, str]:
        """What the comparison leaves out, or hides."""
        size = f"{self.array.rows} x {self.array.cols}"
        return {
            "the paper's model": "no fill, drain, DRAM latency, mask or ragged tile; ours has them",
            "its energy": "its figures leave out most register-file energy; none are given here",
            "means": "arithmetic means of 24 ratios, as in the paper",
            "baselines": f"FLAT and unfused have {_mib(self.machine.baseline_buffer_bytes)} on "
            f"chip, the other three and ours {_mib(self.machine.buffer_bytes)}, as in the paper's "
            "artifact",
            "unfused": "derived from the artifact's latencies, whose mapping was searched: 21 of "
            "24 to all digits, 0.02 % less for E = 64 at 1M",
            "FLAT": f"{fusemax.FLAT_QUERY_ROWS:,} query rows at a time where scores spill, its own "
            "mapper's choice, are an input here; its bytes while it fuses are not derived",
            "+Cascade": "its buffer use is inferred from published byte counts; it limits nothing",
            "softmax paths": self._path_caveat(),
            "our pipeline": "schedule, fill, drain and latencies are our RTL's, but nothing of "
            f"{size} is built: what one array cannot sustain is taken as several, sums going down "
            "through all of them; transfers overlap all but the first tile and the last",
        }

    def _path_caveat(self) -> str:
        """What our array has beside the PEs, and what it would do with one path per column."""
        longest = next(o for o in reversed(self.ours) if o.workload == SHOWN[0])
        shape = longest.shape
        pipeline = _pipeline(self.array, shape)
        single = _pipeline(self.array, shape, paths=1, columns=1)
        slow = estimate(shape, self.array, single)
        reference = self.point("fusemax", longest.workload, longest.length)
        units = self.array.cols * pipeline.paths // pipeline.columns
        return (
            f"ours has {units} exponential units beside the PEs at "
            f"E = F = {shape.head_dim}, the paper none (its PEs do it); with one per column a tile "
            f"would take {single.interval} cycles, not {shape.head_dim + shape.value_dim}, and "
            f"{longest.workload} at {short(longest.length)} {slow.seconds / reference.seconds:.2f} "
            "times FuseMax's time"
        )

    def as_dict(self) -> dict[str, Any]:
        """Everything, for machines."""
        return {
            "machine": vars(self.machine),
            "array": vars(self.array),
            "pipeline": {
                o.workload: vars(_pipeline(self.array, o.shape))
                for o in self.ours
                if o.length == fusemax.LENGTHS[0]
            },
            "published": [p.to_json() for p in self.points],
            "ours": [o.to_json() for o in self.ours],
            "variants": {name: o.to_json() for name, o in self.variants.items()},
            "arithmetic_means_of_ratios": self.means(),
            "caveats": self.caveats(),
        }


def reproduce_fusemax(output: Path | None = None) -> tuple[FusemaxReport, dict[str, Path]]:
    """Compute the table; write ``fusemax.json`` and the figures into ``output`` if given.

    Returns the report and the files by what they show.
    """
    machine = fusemax.MACHINE
    array = Array(
        rows=machine.size,
        cols=machine.size,
        clock_hz=machine.clock_hz,
        bandwidth=machine.bandwidth,
        buffer_bytes=machine.buffer_bytes,
        word_bytes=machine.word_bytes,
    )
    ours = tuple(
        _ours(array, workload.name, length, _shape(machine, workload, length))
        for workload in fusemax.WORKLOADS
        for length in fusemax.LENGTHS
    )
    variants = _variants(machine, array)
    report = FusemaxReport(machine, array, fusemax.table(machine), ours, variants)
    return report, {} if output is None else _write(report, Path(output))


def _pipeline(array: Array, shape: RunShape, **options: Any) -> ArrayPipeline:
    return ArrayPipeline.of(array, shape.head_dim, shape.value_dim, **options)


def _shape(
    machine: fusemax.Machine, workload: fusemax.Workload, length: int, **changes: Any
) -> RunShape:
    heads, features = machine.batch * workload.heads, workload.head_dim
    options = {"queries": length, "keys": length, **changes}
    return RunShape(head_dim=features, value_dim=features, heads=heads, **options)


def _ours(array: Array, workload: str, length: int, shape: RunShape) -> Ours:
    result = estimate(shape, array)
    io = io_report(shape, result.traffic, array.buffer_bytes, array.word_bytes)
    return Ours(workload, length, shape, result, io)


def _variants(machine: fusemax.Machine, array: Array) -> dict[str, Ours]:
    """One workload at 16K with every mask, and one query and key more than whole tiles."""
    workload, length = fusemax.WORKLOADS[0], fusemax.LENGTHS[2]
    name = f"{workload.name} {short(length)}"
    quarter, rest = length // 4, length - length // 4
    changes: dict[str, dict[str, Any]] = {
        f"{name}": {},
        "causal": {"mask": "causal"},
        f"causal, last {short(quarter)}": {
            "queries": quarter,
            "mask": "causal",
            "offset": rest,
        },
        f"window of {short(quarter)}": {"mask": "window", "window": quarter},
        "length + 1": {"queries": length + 1, "keys": length + 1},
        "length - 1": {"queries": length - 1, "keys": length - 1},
    }
    return {
        label: _ours(array, workload.name, length, _shape(machine, workload, length, **change))
        for label, change in changes.items()
    }


def _write(report: FusemaxReport, output: Path) -> dict[str, Path]:
    from .reproduce_figures import draw_speedup, draw_tile, draw_utilisation

    shape, array = RunShape(512, 512), Array(rows=32, cols=32)
    contents = {
        "fusemax.json": json.dumps(report.as_dict(), indent=2) + "\n",
        "utilisation.png": draw_utilisation(report),
        "speedup.png": draw_speedup(report),
        "timeline.png": draw_tile(shape, array, _pipeline(array, shape)),
    }
    write_files({output / name: content for name, content in contents.items()})
    whats = "all figures", "utilisation", "speed-up", "one tile"
    return {what: output / name for what, name in zip(whats, contents, strict=True)}


def _gib(size_bytes: float) -> str:
    gib = size_bytes / 2**30
    return f"{gib:,.1f}" if gib >= 1 else f"{gib:.2g}"


def _mib(size_bytes: int) -> str:
    return f"{size_bytes / 2**20:g} MiB"


def short(length: int) -> str:
    """A length as the paper writes it: 64K, 1M."""
    for unit, letter in ((2**20, "M"), (2**10, "K")):
        if length % unit == 0:
            return f"{length // unit}{letter}"
    return f"{length:,}"


# ---- any run


@dataclass(frozen=True)
class RunReport:
    """Cycles and traffic of one run, estimated."""

    shape: RunShape
    array: Array
    pipeline: ArrayPipeline
    estimate: Estimate
    io: IoReport

    def summary(self) -> dict[str, Any]:
        """Figures of the whole run."""
        return {
            "seconds": self.estimate.seconds,
            "multipliers busy with products": f"{self.estimate.utilisation:.2%}",
            "tiles": self.estimate.tiles,
            "tiles skipped by the mask": self.estimate.skipped_tiles,
            "super-blocks of queries": self.estimate.passes,
            **{f"cycles, {k}": round(v) for k, v in self.estimate.cycles.to_json().items()},
        }

    def as_dict(self) -> dict[str, Any]:
        """Everything, for machines."""
        return {
            "shape": vars(self.shape),
            "array": vars(self.array),
            "pipeline": vars(self.pipeline),
            **self.estimate.to_json(),
            "io": self.io.to_json(),
        }


def shape_and_array(parameters: dict[str, Any]) -> tuple[RunShape, Array]:
    """The run and the array that ``parameters`` describe; others have defaults.

    ``keys`` are as many as ``queries``, and ``value_dim`` as ``head_dim``, unless given.
    """
    names = {"shape": [f.name for f in fields(RunShape)], "array": [f.name for f in fields(Array)]}
    for key in parameters:
        choose("run parameter", key, names["shape"] + names["array"])
    shape = {"queries": 1024, "head_dim": 64}
    shape |= {k: v for k, v in parameters.items() if k in names["shape"]}
    shape = {"keys": shape["queries"], "value_dim": shape["head_dim"], **shape}
    array = {k: v for k, v in parameters.items() if k in names["array"]}
    return RunShape(**shape), Array(**array)


def run_report(parameters: dict[str, Any]) -> RunReport:
    """Estimate one run, and hold its traffic against the least possible and the bound."""
    shape, array = shape_and_array(parameters)
    pipeline = _pipeline(array, shape)
    result = estimate(shape, array, pipeline)
    io = io_report(shape, result.traffic, array.buffer_bytes, array.word_bytes)
    return RunReport(shape, array, pipeline, result, io)
