"""The published results of Duplex from our device model, and why they differ where they do."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .files import write_files
from .sim.duplex.assumptions import ASSUMPTIONS, Assumption
from .sim.duplex.edap import INTENSITIES, PUBLISHED, edap_table
from .sim.duplex.metrics import ServingReport
from .sim.duplex.published import FIGURES, MOE, Figure, grid
from .sim.duplex.runs import Run, execute
from .sim.duplex.studies import POLICY_RUNS, SKEW_RUNS, policy_rows, published_skew, skew_rows
from .specs.duplex import Placement
from .specs.duplex_presets import MODELS, SOURCES, SYSTEMS
from .sweep import sweep


__all__ = ["DuplexReport", "Experiment", "reproduce_duplex"]

TRACED = 0.05  # deviations above this want an experiment
MARK = 0.15
WINDOW = (("requests", "window", 1.0), ("requests", "warm_up", 0.25))
DENSE_SYSTEMS = ("gpu", "bank-pim", "bankgroup-pim", "duplex", "duplex+pe+et")
MOVED = 0.005  # what an assumption must change to be shown
SHOWN = 3  # assumptions that move a figure most
Key = tuple[str, int, int, str]


@dataclass(frozen=True)
class Experiment:
    """One published figure under another assumption."""

    figure: Figure
    assumption: Assumption
    value: float

    def to_json(self) -> dict[str, Any]:
        """The record with the deviation."""
        return {
            "figure": self.figure.name,
            "assumption": self.assumption.name,
            "why": self.assumption.why,
            "value": self.value,
            "deviation": self.figure.deviation(self.value),
        }


@dataclass(frozen=True)
class DuplexReport:
    """All runs, the published figures beside ours, experiments.

    Parameters
    ----------
    reports : dict of ServingReport
        By model, batch, length and system.
    studies : dict of ServingReport
        Runs that compare policies, and placements under skewed routing.
    experiments : tuple of Experiment
        For every figure that deviates by more than 5 %.
    """

    reports: dict[Key, ServingReport]
    studies: dict[Run, ServingReport]
    experiments: tuple[Experiment, ...] = ()

    ROWS = ("figure", "published", "ours", "deviation", "within 15 %")
    WHY = ("figure", "ours", "assumed instead", "then", "deviation", "because")
    POLICIES = ("requests", "system", "policy", "tok/s", "first, ms", "token, ms", "p90", "p99")
    POLICIES += ("end to end, s", "J/token")
    SKEW = ("routing", *map(str, Placement))
    EDAP = ("operations per byte", *map(str, INTENSITIES))

    def rows(self) -> list[tuple[str, ...]]:
        """The published table with ours beside it."""
        rows = []
        for figure in FIGURES:
            ours = figure.ours(self.reports)
            published = f"{figure.sign} 1" if figure.sign else figure.text(figure.published)
            deviation = "" if figure.sign else f"{figure.deviation(ours):+.1%}"
            near = "yes" if figure.is_near(ours, MARK) else "no"
            rows.append((figure.name, published, figure.text(ours), deviation, near))
        return rows

    def why_rows(self) -> list[tuple[str, ...]]:
        """For every figure the assumptions that move it nearest to the published one."""
        rows = []
        for figure in dict.fromkeys(e.figure for e in self.experiments):
            ours = figure.ours(self.reports)
            tried = [e for e in self.experiments if e.figure == figure]
            tried.sort(key=lambda e: abs(figure.deviation(e.value)))
            moving = [e for e in tried if abs(e.value - ours) > MOVED * ours]
            for experiment in moving[:SHOWN]:
                cells = (
                    figure.text(experiment.value),
                    f"{figure.deviation(experiment.value):+.1%}",
                )
                names = figure.name, figure.text(ours), experiment.assumption.name
                rows.append((*names, *cells, experiment.assumption.why))
        return rows

    def untraced(self) -> list[str]:
        """Figures that no single assumption brings within 5 %."""
        names = []
        for figure in dict.fromkeys(e.figure for e in self.experiments):
            tried = [e.value for e in self.experiments if e.figure == figure]
            if not any(figure.is_near(value, TRACED) for value in tried):
                names.append(figure.name)
        return names

    def throughput_rows(self, model: str) -> list[tuple[str, ...]]:
        """Throughput over the GPU's, one row for a batch and length."""
        rows = []
        for place in grid(model):
            base = self.reports[*place, "gpu"]
            cells = [self.reports.get((*place, system)) for system in SYSTEMS]
            ratios = [f"{r.throughput / base.throughput:.2f}" if r else "" for r in cells]
            batch = f"{base.batch}" if base.batch == place[1] else f"{place[1]} ({base.batch} fit)"
            rows.append((batch, f"{place[2]}", f"{base.throughput:,.0f}", *ratios[1:]))
        return rows

    def policy_rows(self) -> list[tuple[str, ...]]:
        """Policies on the same requests."""
        return policy_rows(self.studies)

    def skew_rows(self) -> list[tuple[str, ...]]:
        """What skewed routing costs under each placement."""
        return skew_rows(self.studies)

    def edap_rows(self) -> list[tuple[str, ...]]:
        """Energy-delay-area products: published, ours, ours with two other assumptions."""
        tables = {
            "published": {name: list(row) for name, row in PUBLISHED.items()},
            "ours": edap_table(),
            "ours, rows and refresh take no time": edap_table(has_dead_time=False),
            "the same, a MAC of 2.4 x the energy in a DRAM die*": edap_table(
                has_dead_time=False, mac_in_dram=2.4
            ),
        }
        return [
            (f"{name}, {what}", *(f"{value:.2f}" for value in table[name]))
            for name in PUBLISHED
            for what, table in tables.items()
        ]

    def as_dict(self) -> dict[str, Any]:
        """Everything, for machines."""
        return {
            "figures": [
                {
                    "figure": f.name,
                    "published": f.sign + " 1" if f.sign else f.published,
                    "ours": f.ours(self.reports),
                    "deviation": None if f.sign else f.deviation(f.ours(self.reports)),
                    "within_15_percent": f.is_near(f.ours(self.reports), MARK),
                }
                for f in FIGURES
            ],
            "experiments": [e.to_json() for e in self.experiments],
            "untraced": self.untraced(),
            "policies": [
                {**vars(run), "report": self.studies[run].to_json()} for run in POLICY_RUNS
            ],
            "skew": [{**vars(run), "report": self.studies[run].to_json()} for run in SKEW_RUNS],
            "skew_of_one_layer": published_skew(),
            "edap": dict(zip(("operations_per_byte", *PUBLISHED), self._edap(), strict=True)),
            "runs": [
                {"model": m, "batch": b, "length": n, "system": s, **report.to_json()}
                for (m, b, n, s), report in self.reports.items()
            ],
            "sources": SOURCES,
        }

    def _edap(self) -> list[Any]:
        ours = edap_table()
        return [INTENSITIES, *({"published": PUBLISHED[n], "ours": ours[n]} for n in PUBLISHED)]


def _keys() -> list[Key]:
    """All runs of the paper's figures."""
    moe = [(*place, system) for place in grid(*MOE) for system in SYSTEMS]
    dense = [m for m in MODELS if m not in MOE]
    return moe + [(*place, system) for place in grid(*dense) for system in DENSE_SYSTEMS]


def _run(key: Key, changes: Sequence[Any] = ()) -> Run:
    model, batch, length, system = key
    return Run(model, system, batch, length, length, (*WINDOW, *changes))


def _applied(key: Key, assumption: Assumption) -> Run:
    """The run under an assumption; later changes win."""
    applies = not assumption.systems or key[3] in assumption.systems
    changed = {(c[0], c[1]) for c in assumption.changes} if applies else set()
    run = _run(key, assumption.changes if applies else ())
    return replace(run, changes=tuple(c for c in run.changes if (c[0], c[1]) not in changed
                                      or c in assumption.changes))  # fmt: skip


def reproduce_duplex(
    output: Path | None = None,
    *,
    quick: bool = False,
    processes: int | None = None,
    scheduler: str | None = None,
    report: Callable[[str, float], None] = lambda what, share: None,
) -> tuple[DuplexReport, dict[str, Path]]:
    """Run everything; write ``duplex.json`` and the figures into ``output`` if given.

    Parameters
    ----------
    output : Path or None
        Where to write.
    quick : bool
        Leave out the experiments.
    processes, scheduler, report
        As of :func:`~gridloom.sweep.sweep`.

    Returns
    -------
    tuple
        The report, and the files by what they show.
    """
    options: dict[str, Any] = {"processes": processes, "scheduler": scheduler, "report": report}
    keys, studies = _keys(), [*POLICY_RUNS, *SKEW_RUNS]
    served = sweep(execute, [*map(_run, keys), *studies], **options)
    reports = dict(zip(keys, served, strict=False))
    experiments = () if quick else _experiments(reports, options)
    studied = dict(zip(studies, served[len(keys) :], strict=True))
    result = DuplexReport(reports, studied, experiments)
    return result, {} if output is None else _write(result, Path(output))


def _experiments(reports: dict[Key, ServingReport], options: dict[str, Any]) -> tuple[Any, ...]:
    """Every deviating figure under every assumption."""
    deviating = [f for f in FIGURES if not f.is_near(f.ours(reports), TRACED)]
    needed = sorted(set().union(*(f.needed() for f in deviating)))
    pairs = [(a, key) for a in ASSUMPTIONS for key in needed if _applied(key, a) != _run(key)]
    runs = dict.fromkeys(_applied(key, a) for a, key in pairs)
    results = dict(zip(runs, sweep(execute, list(runs), **options), strict=True))
    experiments = []
    for assumption in ASSUMPTIONS:
        changed = {key: results[_applied(key, assumption)] for a, key in pairs if a is assumption}
        for figure in deviating:
            value = figure.ours({**reports, **changed})
            experiments.append(Experiment(figure, assumption, value))
    return tuple(experiments)


def _write(report: DuplexReport, output: Path) -> dict[str, Path]:
    from .duplex_figures import FIGURES as DRAWINGS

    contents: dict[str, str | bytes] = {
        "duplex.json": json.dumps(report.as_dict(), indent=2) + "\n",
        **{f"{name}.png": draw(report) for name, draw in DRAWINGS.items()},
    }
    write_files({output / name: content for name, content in contents.items()})
    whats = ("all figures", *DRAWINGS)
    return {what: output / name for what, name in zip(whats, contents, strict=True)}
