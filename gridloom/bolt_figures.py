"""Pictures of the reproduced results of BOLT, as PNG bytes."""

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.figure import Figure

from .figure_style import GRID, INK, OUTSIDE, plain, png
from .sim.omap_link import link_times
from .sim.omap_published import LATENCIES, QUEUES, UNPROTECTED_S
from .specs.omap import OmapSpec
from .specs.omap_loads import load_shares, tail


if TYPE_CHECKING:
    from .reproduce_bolt import BoltReport

__all__ = ["FIGURES"]

PAPER = "#8d97a5"
OURS = "#2a9d8f"
TERMS = (
    "#6d597a",
    "#826a92",
    "#9a86a8",
    "#c7b8d1",
    "#d98c7a",
    "#efc9bf",
    "#c98474",
    "#e9a03b",
    "#e9c46a",
    "#8ecfc4",
)
TERMS += ("#2a9d8f", "#1d5f58")
RATES = ("#6d597a", "#1d5f58", "#e9a03b", "#2a9d8f", "#8d97a5", "#c1443c")
US = 1e6


def _share_at_least(counts: tuple[int, ...]) -> np.ndarray:
    """Of placements, those that left so many or more."""
    sums = np.cumsum(counts[::-1])[::-1]
    return sums / max(1, sums[0])


def draw_occupancy(report: "BoltReport") -> bytes:
    """Largest queues; how often a placement leaves a bin, or a list, so full."""
    figure = Figure(figsize=(11, 4.4), layout="constrained")
    queues, loads, lists = figure.subplots(1, 3)
    _draw_queues(queues, report)
    default = report.occupancies[len(QUEUES)]
    queries = default.run.queries
    shares = tail(load_shares(default.run.num_keys / default.run.num_bins, default.run.choices))
    expected = np.array([1.0, *(s * s for s in shares[:15])])  # both bins drawn had one fewer
    measured = _share_at_least(default.loads)
    where = np.arange(1, 16)
    loads.plot(where, expected[where], color=INK, linewidth=1, label="equilibrium, in the limit")
    shown = measured[where] > 0
    loads.plot(where[shown], measured[where][shown], "o", color=OURS, label="simulated")
    plain(loads, "placements that leave a bin so full")
    for found in report.occupancies[len(QUEUES) :]:
        run = found.run
        label = f"{run.choices} choice{'s' * (run.choices > 1)}, c = {run.num_keys // run.num_bins}"
        label += f", Z = {run.slots}, {run.pattern.name.lower()}"
        at_least = _share_at_least(found.lists)
        seen = np.flatnonzero(at_least > 0)
        seen = seen[(seen > 0) & (seen < 40)]
        lists.plot(seen, at_least[seen], marker=".", linewidth=1, label=label)
    plain(lists, "placements that leave a list so long")
    for axes in (loads, lists):
        axes.set_yscale("log")
        axes.set_ylim(0.5 / queries, 2)
        axes.xaxis.get_major_locator().set_params(integer=True)
        axes.legend(frameon=False, fontsize=7.5)
    loads.set_xlabel("tuples of the bin", fontsize=9, color=INK)
    lists.set_xlabel("tuples that wait for its page", fontsize=9, color=INK)
    return png(figure)


def _draw_queues(axes: Any, report: "BoltReport") -> None:
    where = np.arange(len(QUEUES))
    ours = [found.peak for found in report.occupancies[: len(QUEUES)]]
    bars = {
        "proved bound": ([q.bound for q in QUEUES], GRID),
        "published": ([q.largest for q in QUEUES], PAPER),
        "ours": (ours, OURS),
    }
    for number, (label, (heights, colour)) in enumerate(bars.items()):
        axes.bar(where + (number - 1) * 0.27, heights, width=0.27, color=colour, label=label)
    axes.set_xticks(where, [f"{q.resident:.0%} in HBM" for q in QUEUES])
    axes.yaxis.set_major_formatter(lambda value, _: f"{value / 1000:g} k")
    axes.legend(frameon=False, fontsize=8)
    plain(axes, "largest eviction queue")


def draw_latency(report: "BoltReport") -> bytes:
    """Published time of a query beside ours by cause, and by keys, values and share of HBM."""
    figure = Figure(figsize=(11, 4.8), layout="constrained")
    axes, by_value = figure.subplots(1, 2, width_ratios=(3, 2))
    names = []
    for number, row in enumerate(LATENCIES):
        axes.bar(number - 0.21, row.seconds * US, width=0.38, color=PAPER,
                 label="BOLT, published" if not number else None)  # fmt: skip
        terms = {**report.times(row).terms, "client's trip": report.link.round_trip_s}
        bottom = 0.0
        for (name, seconds), colour in zip(terms.items(), TERMS, strict=True):
            label = f"ours: {name}" if not number else None
            height = seconds * US
            axes.bar(number + 0.21, height, 0.38, bottom, color=colour, label=label)
            bottom += height
        share = "share not said" if row.resident is None else f"{row.resident:.0%} in HBM"
        names.append(f"{row.num_keys / 1e6:g} M keys\n{row.value_bytes} B\n{share}")
    axes.axhline(UNPROTECTED_S * US, color=INK, linewidth=0.8, linestyle=":",
                 label="BOLT's table without protection")  # fmt: skip
    axes.set_xticks(range(len(LATENCIES)), names)
    axes.set_ylabel("microseconds", fontsize=9, color=INK)
    plain(axes, "one query")
    _draw_by_value(by_value, report)
    handles, labels = axes.get_legend_handles_labels()
    figure.legend(handles, labels, ncols=5, **{**OUTSIDE, "fontsize": 8})
    return png(figure)


def _draw_by_value(axes: Any, report: "BoltReport") -> None:
    from .reproduce_bolt import VALUES

    for share, colour in ((0.0, OURS), (0.5, "#e9a03b"), (1.0, "#6d597a")):
        times = []
        for value in VALUES:
            bins = OmapSpec(value_bytes=value).num_bins
            spec = OmapSpec(value_bytes=value, resident_bins=int(share * bins))
            times.append(link_times(spec, report.link).latency * US)
        axes.plot(VALUES, times, marker="o", markersize=4, color=colour,
                  label=f"{share:.0%} of bins in HBM")  # fmt: skip
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    axes.set_xticks(VALUES, [str(v) for v in VALUES], rotation=60)
    axes.set_yticks((1, 2, 5, 10, 20), ("1", "2", "5", "10", "20"))
    axes.minorticks_off()
    axes.set_xlabel("bytes of a value", fontsize=9, color=INK)
    axes.legend(frameon=False, fontsize=8)
    plain(axes, "ours at the chip's ports, us, any number of keys")


def draw_rate(report: "BoltReport") -> bytes:
    """What limits the rate, by bytes of a value."""
    from .reproduce_bolt import VALUES

    figure = Figure(figsize=(8, 4.2), layout="constrained")
    axes = figure.subplots()
    times = [link_times(OmapSpec(value_bytes=value), report.link) for value in VALUES]
    names = [name for name in times[0].intervals if name != "timer"]
    for name, colour in zip(names, RATES, strict=True):
        rates = [1e-6 / t.intervals[name] for t in times]
        axes.plot(VALUES, rates, marker=".", linewidth=1.2, color=colour, label=name)
    rates = [t.rate * 1e-6 for t in times]
    axes.plot(VALUES, rates, color=INK, linewidth=2.6, alpha=0.35, label="the map")
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    axes.set_xticks(VALUES, [str(v) for v in VALUES])
    axes.set_yticks((0.1, 0.3, 1, 3, 10, 30), ("0.1", "0.3", "1", "3", "10", "30"))
    axes.minorticks_off()
    axes.set_xlabel("bytes of a value", fontsize=9, color=INK)
    axes.set_ylabel("million queries a second", fontsize=9, color=INK)
    plain(axes, "what each part allows, 8-byte keys")
    figure.legend(ncols=4, **OUTSIDE)
    return png(figure)


def draw_addresses(report: "BoltReport") -> bytes:
    """Host addresses of a client of one key, of a uniform one, and without protection."""
    figure = Figure(figsize=(11, 3.6), layout="constrained")
    panels = figure.subplots(1, 3, sharex=True)
    titles = {"same key": "one key, again and again", "uniform": "uniform keys"}
    for axes, reveal in zip(panels, report.reveals, strict=False):
        counts = np.array(reveal.counts)
        axes.bar(np.arange(len(counts)), counts, width=1.0, color=OURS)
        mean = counts.mean()
        axes.axhline(mean, color=INK, linewidth=0.8, linestyle=":")
        axes.set_ylim(0, 1.5 * mean)
        plain(axes, f"{titles[reveal.client]}; p = {reveal.p_values['first bin']:.2f}")
    spike = np.zeros(len(report.reveals[0].counts))
    spike[len(spike) // 3] = sum(report.reveals[0].counts)
    panels[2].bar(np.arange(len(spike)), spike, width=1.0, color=PAPER)
    plain(panels[2], "one key in a table without protection")
    panels[0].set_ylabel("pages read", fontsize=9, color=INK)
    for axes in panels:
        axes.set_xlabel("host address, 64ths of the memory", fontsize=9, color=INK)
        axes.yaxis.set_major_formatter(lambda value, _: f"{value / 1000:g} k")
    return png(figure)


FIGURES = {
    "occupancy": draw_occupancy,
    "latency": draw_latency,
    "rate": draw_rate,
    "addresses": draw_addresses,
}
