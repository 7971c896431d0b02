"""Achieved bandwidth of simple traffic beside its closed form."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from gridloom.specs.dram import ControllerSpec, DramSpec, Refresh
from gridloom.specs.errors import choose

from . import closed_forms as forms
from . import streams
from .controller import simulate
from .report import MemoryReport
from .requests import PimReads, XpuRequests


__all__ = ["TRAFFIC", "Result", "describe", "make_traffic", "measure", "plot"]

Traffic = tuple[XpuRequests | None, PimReads | None]
QUEUE = 64  # reads waiting; of 32 random ones too few find a free bank in set B


def _bundles(spec: DramSpec, count: int, bundles: list[int]) -> PimReads:
    return streams.bundle_rows(spec, max(1, count // spec.columns), bundles)


def _both(spec: DramSpec, mapping: str, count: int) -> Traffic:
    """PIM in the first stack id, as long as the xPU streams from the last."""
    reads = streams.stream_reads(spec, mapping, count, stacks=[spec.stacks - 1])
    return reads, _bundles(spec, count // spec.pseudo_channels, [0, spec.num_bundles // 2 - 1])


# By name: requests from a DRAM, a mapping and about how many column commands.
TRAFFIC: dict[str, Callable[[DramSpec, str, int], Traffic]] = {
    "stream": lambda spec, mapping, n: (streams.stream_reads(spec, mapping, n), None),
    "random": lambda spec, mapping, n: (streams.random_reads(spec, mapping, n), None),
    "mixed": lambda spec, mapping, n: (streams.mixed(spec, mapping, n), None),
    "conflict": lambda spec, mapping, n: (streams.conflict_reads(spec, mapping, n), None),
    "bundle": lambda spec, mapping, n: (None, _bundles(spec, n, [0])),
    "two-bundles": lambda spec, mapping, n: (None, _bundles(spec, n, [0, 1])),
    "both": _both,
}


def make_traffic(name: str, spec: DramSpec, mapping: str, count: int) -> Traffic:
    """The traffic called ``name``: at most ``count`` requests, or all-RDs of a PIM unit."""
    return TRAFFIC[choose("traffic", name, TRAFFIC)](spec, mapping, count)


@dataclass(frozen=True)
class Result:
    """One line of the table.

    Parameters
    ----------
    what, refresh : str
        The traffic, and what one refresh command refreshes.
    bandwidth : float
        Bytes per second of a pseudo-channel.
    share, expected : float
        Of the peak, as simulated and by the closed form.
    """

    what: str
    refresh: str
    bandwidth: float
    share: float
    expected: float

    HEADINGS = "traffic", "refresh", "GB/s", "of the peak", "closed form", "difference"

    @property
    def difference(self) -> float:
        """Of the share from the closed form, relative."""
        return self.share / self.expected - 1

    def row(self) -> tuple[str, ...]:
        """As text, under :attr:`HEADINGS`."""
        shares = f"{self.share:.1%}", f"{self.expected:.1%}", f"{self.difference:+.1%}"
        return (self.what, self.refresh, f"{self.bandwidth / 1e9:.2f}", *shares)

    def to_json(self) -> dict[str, Any]:
        """The record and the difference."""
        return {**asdict(self), "difference": self.difference}


def measure(spec: DramSpec, count: int = 100_000) -> Iterator[Result]:
    """Simulate every kind of traffic, about ``count`` column commands each."""
    for refresh in (Refresh.NONE, Refresh.ALL_BANK):
        is_on = refresh is not Refresh.NONE
        run = _Runner(spec, refresh, count)
        yield run("reads of a stream", "stream", forms.stream_share(spec, refresh=is_on))
        random = forms.random_share(spec, refresh=is_on)
        yield run(f"random reads, queue of {QUEUE}", "random", random, read_depth=QUEUE)
        for name, staggered in ("", False), (", activated one by one", True):
            one = forms.bundle_share(spec, refresh=is_on, staggered=staggered)
            two = forms.two_bundle_share(spec, refresh=is_on, staggered=staggered)
            changes = {"pim_staggered": staggered}
            yield run(f"rows of one bundle{name}", "bundle", one, pim=True, **changes)
            yield run(f"two bundles in turn{name}", "two-bundles", two, pim=True, **changes)
    run = _Runner(spec, Refresh.NONE, count)
    controller = ControllerSpec()
    mixed = forms.mixed_share(spec, controller, 2)
    yield run("two reads to a write, streams", "mixed", mixed)
    period = forms.conflict_period(spec)
    yield run("each read another row of one bank", "conflict", spec.burst / period, few=True)
    if spec.stacks > 1:
        for name, changes in (
            ("", {}),
            (", a command for both pseudo-channels", {"pim_broadcast": True}),
            (", its own command bus", {"pim_own_bus": True}),
        ):
            expected = forms.xpu_beside_pim_share(spec, **changes)
            yield run(f"xPU's stream beside PIM{name}", "both", expected, **changes)


@dataclass(frozen=True)
class _Runner:
    """Runs named traffic on one memory."""

    spec: DramSpec
    refresh: Refresh
    count: int

    def __call__(
        self,
        what: str,
        traffic: str,
        expected: float,
        *,
        pim: bool = False,
        few: bool = False,
        **changes: Any,
    ) -> Result:
        """One line; ``pim``: the share is PIM's; ``few``: slow traffic, of which less will do."""
        controller = ControllerSpec.make(refresh=self.refresh, **changes)
        count = self.count // 20 if few else self.count
        report = simulate(
            self.spec, controller, *make_traffic(traffic, self.spec, controller.mapping, count)
        ).report
        share = report.pim_share if pim else report.share
        peak = self.spec.bundle_bandwidth if pim else self.spec.peak_bandwidth
        return Result(what, str(self.refresh), share * peak, share, expected)


def plot(path: Path, title: str, results: list[Result]) -> None:
    """Draw the shares as bars and the closed forms as marks, as a PNG."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 0.34 * len(results) + 1.2), layout="constrained")
    axes = figure.subplots()
    names = [f"{r.what} ({r.refresh})" if r.refresh != "none" else r.what for r in results]
    places = range(len(results))
    axes.barh(places, [100 * r.share for r in results], color="#4c78a8", label="simulated")
    marks = [100 * r.expected for r in results]
    axes.plot(marks, places, "k|", markersize=14, markeredgewidth=2, label="closed form")
    axes.set_yticks(places, names)
    axes.invert_yaxis()
    axes.set_xlim(0, 105)
    axes.set_xlabel("per cent of the peak of a pseudo-channel")
    axes.set_title(title)
    figure.legend(loc="outside lower right", ncols=2, frameon=False)
    figure.savefig(path, dpi=120)


def describe(report: MemoryReport) -> dict[str, Any]:
    """The figures of a run, as names and texts for a person."""
    pairs: dict[str, Any] = {"cycles": report.cycles}
    if report.reads + report.writes:
        pairs |= {
            "reads, writes": f"{report.reads:,}, {report.writes:,}",
            "bandwidth": f"{report.bandwidth / 1e9:.2f} GB/s, {report.share:.1%} of the peak",
            "row hits, misses, conflicts": ", ".join(
                f"{n:,}" for n in (report.hits, report.misses, report.conflicts)
            ),
        }
    if report.row_reads:
        share = f"{report.pim_share:.1%} of the lock-step peak"
        pairs |= {
            "rows read by PIM": report.row_reads,
            "bandwidth of PIM": f"{report.pim_bandwidth / 1e9:.2f} GB/s, {share}",
            "requests that waited for a bundle": report.bundle_conflicts,
            "commands that gave way to PIM's": report.bus_conflicts,
        }
    for name in ("read", "write", "row"):
        if latency := getattr(report, f"{name}_latency"):
            texts = (latency.mean, latency.median, latency.p90, latency.p99, latency.longest)
            text = " / ".join(f"{value:,.0f}" for value in texts)
            pairs[f"{name} latency, mean / median / p90 / p99 / longest"] = f"{text} CK"
    return pairs | {"commands": ", ".join(f"{n:,} {name}" for name, n in report.commands.items())}
