"""Pictures of a reproduced result, as PNG bytes."""

from typing import TYPE_CHECKING, Any

from matplotlib.figure import Figure

from .figure_style import GRID, INK, LINE, OUTSIDE, plain, png
from .sim.attention_estimate import Array, ArrayPipeline, RunShape, tile_schedule


if TYPE_CHECKING:
    from .reproduce import FusemaxReport

__all__ = ["draw_speedup", "draw_tile", "draw_utilisation"]

OURS = "#2a9d8f"
MIDDLE = "#e9a03b"
COLOURS = {
    "unfused": "#c9ced6",
    "flat": "#a9b1bd",
    "cascade": "#7b8794",
    "architecture": "#6d597a",
    "fusemax": MIDDLE,
}
MARKERS = {"unfused": "v", "flat": "^", "cascade": "D", "architecture": "o", "fusemax": "o"}


def draw_utilisation(report: "FusemaxReport") -> bytes:
    """Share of multiplier cycles against length, one panel for each head dimension."""
    from .reproduce import LABELS, SHOWN, short

    figure = Figure(figsize=(10, 4.6), layout="constrained")
    panels = figure.subplots(1, 2, sharey=True)
    for axes, workload in zip(panels, SHOWN, strict=True):
        ours = [o for o in report.ours if o.workload == workload]
        lengths = [o.length for o in ours]
        for design, label in LABELS.items():
            points = [report.point(design, workload, n) for n in lengths]
            style = {"color": COLOURS[design], "marker": MARKERS[design], "markersize": 4.5}
            axes.plot(lengths, [p.products for p in points], label=f"{label}, products", **style)
            if design in ("architecture", "fusemax"):
                useful = [p.useful for p in points]
                label = f"{label}, the paper's useful work"
                axes.plot(lengths, useful, linestyle="--", label=label, **style)
        shares = [o.estimate.utilisation for o in ours]
        style = {"color": OURS, "marker": "s", "markersize": 5, "linewidth": 2.4}
        axes.plot(lengths, shares, label="ours, products (all its PEs do)", **style)
        features = ours[0].shape.head_dim
        axes.set_title(f"{workload}, E = F = {features}", fontsize=11, color=INK, loc="left")
        axes.set_xscale("log", base=2)
        axes.set_xticks(lengths, [short(n) for n in lengths])
        axes.set_ylim(0, 1.04)
        axes.grid(axis="y", color=GRID, linewidth=0.8)
        axes.set_xlabel("queries = keys", fontsize=9, color=INK)
        axes.yaxis.set_major_formatter(lambda value, _: f"{value:.0%}")
        plain(axes, lines="", size=9)
    panels[0].set_ylabel("share of the multipliers' cycles", fontsize=9, color=INK)
    handles, labels = panels[0].get_legend_handles_labels()
    options = {**OUTSIDE, "ncols": 3, "fontsize": 8.5}
    figure.legend(handles, labels, **options)
    return png(figure)


def draw_speedup(report: "FusemaxReport") -> bytes:
    """Bars of the speed-up over the unfused design, as the paper's figure 8, with ours."""
    from .reproduce import LABELS, short

    figure = Figure(figsize=(11, 4.4), layout="constrained")
    workloads = list(dict.fromkeys(o.workload for o in report.ours))
    designs = [d for d in LABELS if d != "unfused"]
    width = 0.84 / (len(designs) + 1)
    for axes, workload in zip(
        figure.subplots(1, len(workloads), sharey=True), workloads, strict=True
    ):
        ours = [o for o in report.ours if o.workload == workload]
        base = [report.point("unfused", workload, o.length).seconds for o in ours]
        bars = {
            LABELS[d]: ([report.point(d, workload, o.length).seconds for o in ours], COLOURS[d])
            for d in designs
        }
        bars["ours"] = ([o.estimate.seconds for o in ours], OURS)
        for number, (label, (seconds, colour)) in enumerate(bars.items()):
            places = [n + (number - len(designs) / 2) * width for n in range(len(ours))]
            heights = [b / s for b, s in zip(base, seconds, strict=True)]
            axes.bar(places, heights, width=width, color=colour, label=label)
        axes.axhline(1, color=INK, linewidth=0.8, linestyle=":", label="unfused")
        axes.set_xticks(range(len(ours)), [short(o.length) for o in ours])
        axes.set_title(workload, fontsize=11, color=INK, loc="left")
        axes.grid(axis="y", color=GRID, linewidth=0.8)
        axes.set_axisbelow(True)
        plain(axes, lines="", size=9)
    first = figure.axes[0]
    first.set_ylabel("speed-up over the unfused design", fontsize=9, color=INK)
    handles, labels = first.get_legend_handles_labels()
    options = {**OUTSIDE, "ncols": 6}
    figure.legend(handles, labels, **options)
    return png(figure)


def draw_tile(shape: RunShape, array: Array, pipeline: ArrayPipeline) -> bytes:
    """Two steady-state periods of a column: whose tile every unit works on in each cycle.

    The tile that starts at 0 is drawn strong, its neighbours pale; all come from
    :func:`tile_schedule`, repeated every ``pipeline.interval`` cycles.
    """
    steps = tile_schedule(shape, array, pipeline)
    units = list(dict.fromkeys(step.unit for step in steps))
    end = max(step.start + step.cycles for step in steps)
    first, last = -pipeline.interval, -(-end // pipeline.interval) * pipeline.interval
    figure = Figure(figsize=(11, 3.9), layout="constrained")
    axes = figure.subplots()
    for number in range(
        first // pipeline.interval - pipeline.lag_tiles - 3, last // pipeline.interval + 1
    ):
        for step in steps:
            _draw_step(axes, step, units.index(step.unit), number, pipeline.interval, (first, last))
    for edge in range(first, last + 1, pipeline.interval):
        axes.axvline(edge, color=LINE, linewidth=0.8, linestyle=":", zorder=0)
    axes.set_xlim(first, last)
    axes.set_ylim(len(units) - 0.5, -0.5)
    axes.set_yticks(range(len(units)), units)
    axes.set_xticks(range(first, last + 1, pipeline.interval // 2))
    plain(axes, lines="", size=9)
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.set_xlabel(
        "cycle, seen from the first PE of a column; 0 is the first QK product of tile 0"
    )
    axes.xaxis.label.set(fontsize=9, color=INK)
    paths, columns = pipeline.paths, pipeline.columns
    shared = f"{paths} softmax path for {columns} columns" if columns > 1 else ""
    shared = shared or f"{paths} softmax path{'s' * (paths > 1)} for each column"
    title = (
        f"{array.rows} x {array.cols}, E = {shape.head_dim}, F = {shape.value_dim}: "
        f"{pipeline.interval} cycles a tile, {shared}"
    )
    axes.set_title(title, fontsize=11, color=INK, loc="left")
    return png(figure)


def _draw_step(
    axes: Any, step: Any, lane: int, number: int, interval: int, limits: tuple[int, int]
) -> None:
    """One tile's work on one unit; the text where there is room for it."""
    begin = max(step.start + number * interval, limits[0])
    stop = min(step.start + number * interval + step.cycles, limits[1])
    if stop <= begin:
        return
    colour = {"QK": OURS, "SV": "#1d6f66", "1D unit": "#6d597a"}
    face = colour.get(step.what) or colour.get(step.unit) or MIDDLE
    strength = 1.0 if number == 0 else 0.35
    box = {"height": 0.62, "color": face, "alpha": strength, "edgecolor": "white"}
    axes.barh(lane, stop - begin, left=begin, **box)
    text = f"{step.what}\ntile {number}"
    if stop - begin < (limits[1] - limits[0]) * 0.07:
        text = f"tile\n{number}"
    if stop - begin >= (limits[1] - limits[0]) * 0.03:
        ink = "white" if number == 0 and face != MIDDLE else INK
        axes.text((begin + stop) / 2, lane, text, ha="center", va="center", fontsize=7, color=ink)
