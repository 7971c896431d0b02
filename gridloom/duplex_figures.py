"""Pictures of the reproduced results of Duplex, as PNG bytes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from .figure_style import INK, LINE, OUTSIDE, plain, png
from .sim.duplex.layers import LayerRecord, layer_records
from .sim.duplex.published import MOE, OURS, grid
from .sim.duplex.runs import Run, stage_model
from .sim.duplex.stage import Chunk
from .sim.duplex.timeline import layer_timeline
from .sim.duplex.timing import pim_of, xpu_of
from .specs.duplex_presets import MODELS, SYSTEMS


if TYPE_CHECKING:
    from .reproduce_duplex import DuplexReport

__all__ = ["FIGURES"]

COLOURS = {
    "gpu": "#c9ced6",
    "2xgpu": "#8d97a5",
    "bank-pim": "#e9c46a",
    "bankgroup-pim": "#e9a03b",
    "duplex": "#8ecfc4",
    "duplex+pe": "#2a9d8f",
    "duplex+pe+et": "#1d5f58",
}
ENERGY = {
    "FC, DRAM": "#8d97a5",
    "FC, arithmetic": "#c9ced6",
    "attention, DRAM": "#e9a03b",
    "attention, arithmetic": "#f2d59b",
    "MoE, DRAM": "#2a9d8f",
    "MoE, arithmetic": "#a8ddd5",
}
WORK = {
    "QKV": "#6d597a",
    "projection": "#9a86a8",
    "prefill attention": "#e9a03b",
    "decode attention": "#e9c46a",
    "migration of K and V": "#c1443c",
    "experts": "#2a9d8f",
    "links": LINE,
}
NEAR = 2.0  # ratio of intensities up to which layers share a label


def _legend(figure: Figure, axes: Any, columns: int) -> None:
    handles, labels = axes.get_legend_handles_labels()
    figure.legend(handles, labels, ncols=columns, **OUTSIDE)


def _batches(axes: Any, places: list[Any]) -> None:
    """Lengths under the groups, batches under those."""
    axes.set_xticks(range(len(places)), [f"{length}" for _, _, length in places])
    batches = list(dict.fromkeys(batch for _, batch, _ in places))
    each = len(places) // len(batches)
    for number, batch in enumerate(batches):
        middle = number * each + (each - 1) / 2
        axes.annotate(
            f"batch {batch}",
            (middle, 0),
            (0, -21),
            xycoords=("data", "axes fraction"),
            textcoords="offset points",
            ha="center",
            va="top",
            fontsize=8.5,
            color=INK,
        )
        if number:
            axes.axvline(number * each - 0.5, color=LINE, linewidth=0.8, linestyle=":")
    axes.set_xlim(-0.6, len(places) - 0.4)


def draw_throughput(report: "DuplexReport") -> bytes:
    """Throughput over the GPU's, a panel for each model."""
    figure = Figure(figsize=(11, 8.4), layout="constrained")
    panels = figure.subplots(len(MOE), 1)
    width = 0.86 / len(SYSTEMS)
    for axes, model in zip(panels, MOE, strict=True):
        places = grid(model)
        for number, (system, colour) in enumerate(COLOURS.items()):
            heights = [
                report.reports[*p, system].throughput / report.reports[*p, "gpu"].throughput
                for p in places
            ]
            offset = (number - (len(COLOURS) - 1) / 2) * width
            where = [n + offset for n in range(len(places))]
            axes.bar(where, heights, width=width, color=colour, label=SYSTEMS[system].name)
        _batches(axes, places)
        plain(axes, f"{MODELS[model].name}, by tokens of prompt and of output")
        axes.set_ylabel("throughput over GPU", fontsize=9, color=INK)
    _legend(figure, panels[0], 7)
    return png(figure)


def draw_latency(report: "DuplexReport") -> bytes:
    """Latencies of GLaM at batch 64, normalised to the GPU's."""
    kinds = [("tbt", "median"), ("tbt", "p90"), ("tbt", "p99"), ("ttft", "median")]
    kinds += [("e2e", "median")]
    names = {"tbt": "between tokens", "ttft": "to first token", "e2e": "end to end"}
    systems = ["gpu", "2xgpu", "duplex", "duplex+pe", "duplex+pe+et"]
    figure = Figure(figsize=(11, 3.9), layout="constrained")
    panels = figure.subplots(1, len(kinds), sharey=True)
    width = 0.84 / len(systems)
    places = grid("glam", batches=(64,))
    for axes, (kind, quantile) in zip(panels, kinds, strict=True):
        for number, system in enumerate(systems):
            ratios = [
                getattr(getattr(report.reports[*p, system], kind), quantile)
                / getattr(getattr(report.reports[*p, "gpu"], kind), quantile)
                for p in places
            ]
            offset = (number - (len(systems) - 1) / 2) * width
            where = [n + offset for n in range(len(places))]
            style = {"color": COLOURS[system], "label": SYSTEMS[system].name}
            axes.bar(where, ratios, width=width, **style)
        axes.set_xticks(range(len(places)), [str(length) for _, _, length in places])
        plain(axes, f"{names[kind]}, {quantile}")
    panels[0].set_ylabel("over GPU", fontsize=9, color=INK)
    middle = panels[len(panels) // 2]
    middle.set_xlabel("GLaM, batch 64, tokens of prompt and of output", fontsize=9, color=INK)
    _legend(figure, panels[0], 5)
    return png(figure)


def draw_energy(report: "DuplexReport") -> bytes:
    """Energy of a token by kind of layer, the GPU's beside Duplex's."""
    figure = Figure(figsize=(11, 8), layout="constrained")
    panels = figure.subplots(len(MOE), 1)
    for axes, model in zip(panels, MOE, strict=True):
        places = grid(model)
        whole = [report.reports[*p, "gpu"].joules for p in places]
        for side, system in ((-0.21, "gpu"), (0.21, OURS)):
            below = np.zeros(len(places))
            for kind, colour in ENERGY.items():
                parts = [report.reports[*p, system].energy.get(kind, 0.0) for p in places]
                heights = np.array(parts) / whole
                where = np.arange(len(places)) + side
                label = kind if system == "gpu" else None
                axes.bar(where, heights, 0.38, below, color=colour, label=label)
                below += heights
        _batches(axes, places)
        plain(axes, f"{MODELS[model].name}: left GPU, right {SYSTEMS[OURS].name}")
        axes.set_ylabel("energy of a token", fontsize=9, color=INK)
    _legend(figure, panels[0], 6)
    return png(figure)


def draw_roofline(report: "DuplexReport") -> bytes:
    """What each processor of a device makes of a layer's operations per byte."""
    figure = Figure(figsize=(11, 5), layout="constrained")
    panels = figure.subplots(1, 2, sharey=True)
    context, prompt, batch = 1536, 1024, 64
    for axes, model in zip(panels, ("mixtral", "glam"), strict=True):
        roofs = _rooflines(axes)
        decode = layer_records(MODELS[model].spec, batch, context)
        mixed = layer_records(MODELS[model].spec, batch - 1, context, prompt)
        mixed = [r for r in mixed if r.name != "attention, decode"]  # as without a prompt
        _layers(axes, decode, roofs, "o", f"{batch} sequences of {context} tokens decode")
        _layers(axes, mixed, roofs, "s", f"{batch - 1} of them, and a prompt of {prompt}")
        plain(axes, MODELS[model].name, lines="both")
        axes.set_xlabel("operations per byte", fontsize=9, color=INK)
    panels[0].set_ylabel("TFLOPS of a device", fontsize=9, color=INK)
    _legend(figure, panels[0], 5)
    return png(figure)


Roof = Callable[[float], float]


def _layers(
    axes: Any, records: list[LayerRecord], roofs: list[Roof], marker: str, stage: str
) -> None:
    """Each layer on the higher roof; neighbours share a label, the leftmost first."""
    points = sorted((r.intensity, max(roof(r.intensity) for roof in roofs), r.name)
                    for r in records)  # fmt: skip
    mark = {"linestyle": "none", "marker": marker, "markersize": 5.5, "color": INK, "zorder": 3}
    axes.plot([x for x, _, _ in points], [y for _, y, _ in points], label=stage, **mark)
    clusters: list[list[tuple[float, float, str]]] = []
    for point in points:
        is_near = clusters and point[0] < NEAR * clusters[-1][-1][0]
        clusters[-1].append(point) if is_near else clusters.append([point])
    for cluster in clusters:
        x, y, _ = cluster[-1]
        text = "\n".join(name for _, _, name in cluster)
        place: dict[str, Any] = {"xytext": (8, -3), "va": "top", "ha": "left"}
        if marker == "s":  # above the roof, where those of the other stage are not
            place = {"xytext": (-4, 5), "va": "bottom", "ha": "right"}
        box = {"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.8}
        style = {"fontsize": 8, "color": INK, "bbox": box, **place}
        axes.annotate(text, (x, y), textcoords="offset points", **style)


def _rooflines(axes: Any) -> list[Roof]:
    """Draws them; returns those of the xPU and of Logic-PIM, by which layers are placed."""
    intensity = np.logspace(-0.5, 3.7, 200)
    lines: list[Roof] = []
    xpu, logic = xpu_of(SYSTEMS["gpu"].device), pim_of(SYSTEMS["duplex"].device)
    bank = pim_of(SYSTEMS["bank-pim"].device)
    assert logic is not None
    assert bank is not None
    machines = [
        ("xPU", xpu.bandwidth, xpu.flops, COLOURS["2xgpu"]),
        ("Logic-PIM", logic.bandwidth * logic.share, logic.flops, COLOURS["duplex+pe"]),
        ("Bank-PIM", bank.bandwidth * bank.share, bank.flops, COLOURS["bank-pim"]),
    ]
    for name, bandwidth, flops, colour in machines:

        def roof(x: float, bandwidth: float = bandwidth, flops: float = flops) -> float:
            return float(min(x * bandwidth, flops) / 1e12)

        axes.plot(intensity, [roof(x) for x in intensity], color=colour, label=name, linewidth=2)
        lines.append(roof)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_ylim(0.7, 5e3)
    return lines[:2]


def draw_timeline(report: "DuplexReport") -> bytes:
    """One MoE layer of a mixed stage on GLaM, by processor, on each of four systems."""
    prompt, batch, context = 2048, 64, 3072
    systems = ["gpu", "duplex", "duplex+pe", "duplex+pe+et"]
    figure = Figure(figsize=(11, 6.4), layout="constrained")
    panels = figure.subplots(len(systems), 1, sharex=True)
    for axes, system in zip(panels, systems, strict=True):
        model = stage_model(Run("glam", system))
        contexts = np.full((batch - 1, 1), context)
        bars = layer_timeline(model, contexts, [Chunk(prompt)], np.random.default_rng(0))
        lanes = ["xPU", "PIM", "links"] if model.pim else ["xPU", "links"]
        for bar in bars:
            _bar(axes, lanes.index(bar.lane), bar)
        axes.set_yticks(range(len(lanes)), lanes)
        axes.set_ylim(len(lanes) - 0.5, -0.5)
        plain(axes, SYSTEMS[system].name, lines="x")
        axes.tick_params(axis="y", length=0)
    panels[-1].set_xlabel(
        f"microseconds; an average MoE layer of GLaM, {batch - 1} sequences of {context} tokens "
        f"decode beside a prompt of {prompt}; gaps wait for the slowest device",
        fontsize=9,
        color=INK,
    )
    panels[-1].set_xlim(left=0)
    handles = [Patch(color=colour, label=what) for what, colour in WORK.items()]
    figure.legend(handles=handles, ncols=len(handles), **OUTSIDE)
    return png(figure)


def _bar(axes: Any, lane: int, bar: Any) -> None:
    colour = WORK.get(bar.what, LINE)
    start, width = bar.start_s * 1e6, bar.seconds * 1e6
    axes.barh(lane, width, left=start, height=0.7, color=colour, linewidth=0)
    if width > 45:
        ink = "white" if colour not in ("#e9c46a", LINE) else INK
        style = {"ha": "center", "va": "center", "fontsize": 7.5, "color": ink}
        axes.text(start + width / 2, lane, bar.what, **style)


FIGURES = {
    "throughput": draw_throughput,
    "latency": draw_latency,
    "energy": draw_energy,
    "roofline": draw_roofline,
    "timeline": draw_timeline,
}
