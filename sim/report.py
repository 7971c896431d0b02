"""What a trace says: table, JSON, picture and Perfetto trace.

Every cycle of every stream is in one of four states. *Transfer*: an element crossed. *Outside*: it
could not, because the source or sink stalled. *Block*: it did not, although the outside was
willing. *Done*: all elements have crossed. A sink that stalls hides whether the block had an
element, so such cycles count as *outside*.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from rich.table import Table

from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError
from gridloom.specs.streams import Direction, Stream

from .cycles import Stalls, Trace


__all__ = ["BLOCK", "DONE", "OUTSIDE", "TRANSFER", "Report", "StreamReport", "make_report"]
__all__ += ["perfetto", "plot_timeline", "states", "write_perfetto"]

DONE, TRANSFER, OUTSIDE, BLOCK = range(4)
STATE_NAMES = "done", "transfer", "waits for outside", "waits for block"
MAX_BINS = 600  # of the picture; more cycles than this are shown as shares


@dataclass(frozen=True)
class StreamReport:
    """Figures of one stream.

    Parameters
    ----------
    name, direction : str
        Of the stream; direction is ``"in"`` or ``"out"``, seen from the block.
    transfers : int
        Elements that crossed.
    utilisation : float
        Transfers per cycle of the whole run, 0 to 1.
    throughput : float
        Elements per cycle from the first to the last transfer, both included; 0 if none.
    stalled_cycles : int
        Cycles before the last transfer lost to the outside.
    waiting_cycles : int
        Cycles before the last transfer lost to the block.
    """

    name: str
    direction: str
    transfers: int
    utilisation: float
    throughput: float
    stalled_cycles: int
    waiting_cycles: int


@dataclass(frozen=True)
class Report:
    """Figures of a run.

    Parameters
    ----------
    block : str
        Name of the block.
    cycles : int
        Cycles from reset up to and including the last transfer.
    latency : int or None
        Cycles from the first transfer in to the first transfer out.
    streams : tuple of StreamReport
        Inputs first.
    """

    block: str
    cycles: int
    latency: int | None
    streams: tuple[StreamReport, ...]

    HEADINGS = "stream", "flow", "elements", "utilisation", "per cycle", "stalled", "waiting"

    def to_json(self) -> dict[str, Any]:
        """The record as numbers, strings, lists and dicts."""
        return {**asdict(self), "streams": [asdict(s) for s in self.streams]}

    def rows(self) -> list[tuple[str, ...]]:
        """One row of text per stream, under :attr:`HEADINGS`."""
        return [
            (
                s.name,
                s.direction,
                f"{s.transfers:,}",
                f"{s.utilisation:.1%}",
                f"{s.throughput:.3f}",
                f"{s.stalled_cycles:,}",
                f"{s.waiting_cycles:,}",
            )
            for s in self.streams
        ]

    def table(self) -> Table:
        """The record as a rich table."""
        latency = "" if self.latency is None else f", first in to first out {self.latency:,}"
        table = Table(
            title=f"{self.block}: {self.cycles:,} cycles{latency}",
            title_justify="left",
            caption="in cycles, stalled: by the outside; waiting: for the block",
            caption_justify="left",
        )
        for number, heading in enumerate(self.HEADINGS):
            table.add_column(heading, justify="left" if number < 2 else "right")
        for row in self.rows():
            table.add_row(*row)
        return table


def make_report(trace: Trace, spec: Spec, stalls: Stalls | None = None) -> Report:
    """The figures of ``trace``; ``stalls`` are those it was recorded under."""
    stalls = stalls or {}
    reports = tuple(
        _stream_report(s, trace.transfers[s.name], stalls.get(s.name), trace.cycles)
        for s in spec.streams()
    )
    return Report(spec.BLOCK, trace.cycles, _latency(trace, spec), reports)


def _stream_report(
    stream: Stream, transfers: np.ndarray, pattern: np.ndarray | None, cycles: int
) -> StreamReport:
    state = states(stream.direction, transfers, pattern, cycles)
    number = len(transfers)
    span = int(transfers[-1] - transfers[0]) + 1 if number else 1
    return StreamReport(
        name=stream.name,
        direction=stream.direction.value,
        transfers=number,
        utilisation=number / max(1, cycles),
        throughput=number / span,
        stalled_cycles=int(np.count_nonzero(state == OUTSIDE)),
        waiting_cycles=int(np.count_nonzero(state == BLOCK)),
    )


def _latency(trace: Trace, spec: Spec) -> int | None:
    first = {
        direction: [
            int(trace.transfers[s.name][0])
            for s in spec.streams()
            if s.direction is direction and len(trace.transfers[s.name])
        ]
        for direction in Direction
    }
    if not all(first.values()):
        return None
    return min(first[Direction.OUT]) - min(first[Direction.IN])


def states(
    direction: Direction, transfers: np.ndarray, pattern: np.ndarray | None, cycles: int
) -> np.ndarray:
    """State of one stream in each of ``cycles`` cycles, as int8.

    Parameters
    ----------
    direction : Direction
        Whether the outside end is a source (``IN``) or a sink.
    transfers : int64 array
        Cycle of each transfer.
    pattern : bool array or None
        The repeating stall pattern of the outside.
    cycles : int
        Length of the result.
    """
    state = np.zeros(cycles, dtype=np.int8)
    if not len(transfers):
        return state
    last = int(transfers[-1])
    is_stalled = np.zeros(last + 1, dtype=bool)
    if pattern is not None and len(pattern):
        is_stalled = np.resize(np.asarray(pattern, dtype=bool), last + 1)
    if direction is Direction.IN:
        is_stalled = _before_offer(is_stalled, transfers)
    state[: last + 1] = np.where(is_stalled, OUTSIDE, BLOCK)
    state[transfers] = TRANSFER
    return state


def _before_offer(is_stalled: np.ndarray, transfers: np.ndarray) -> np.ndarray:
    """Cycles in which a source holds nothing: once it offers, it ignores its stalls."""
    free = np.flatnonzero(~is_stalled)  # ends with the last transfer at the latest
    starts = np.concatenate([[0], transfers[:-1] + 1])
    places = np.searchsorted(free, starts)
    offers = np.where(places < len(free), free[np.minimum(places, len(free) - 1)], transfers)
    edges = np.zeros(len(is_stalled) + 1, dtype=np.int64)
    np.add.at(edges, starts, 1)
    np.add.at(edges, np.minimum(offers, transfers), -1)
    return np.cumsum(edges)[:-1] > 0


# ---- Perfetto


def perfetto(
    trace: Trace, spec: Spec, stalls: Stalls | None = None, *, period_ns: float = 10.0
) -> dict[str, Any]:
    """The trace for ui.perfetto.dev or chrome://tracing: one track per stream.

    Neighbouring cycles in the same state are one slice; ``period_ns`` is the clock's period.
    """
    stalls = stalls or {}
    events: list[dict[str, Any]] = [_metadata("process_name", 0, spec.BLOCK)]
    for track, stream in enumerate(spec.streams(), start=1):
        events.append(_metadata("thread_name", track, f"{stream.name} ({stream.direction.value})"))
        transfers = trace.transfers[stream.name]
        state = states(stream.direction, transfers, stalls.get(stream.name), trace.cycles)
        events += _slices(state, track, period_ns / 1000)
    return {"traceEvents": events, "displayTimeUnit": "ns"}


def _metadata(kind: str, track: int, name: str) -> dict[str, Any]:
    return {"name": kind, "ph": "M", "pid": 1, "tid": track, "args": {"name": name}}


def _slices(state: np.ndarray, track: int, period_us: float) -> list[dict[str, Any]]:
    if not len(state):
        return []
    starts = np.concatenate([[0], np.flatnonzero(np.diff(state)) + 1])
    ends = np.concatenate([starts[1:], [len(state)]])
    elements = np.concatenate([[0], np.cumsum(state == TRANSFER)])
    slices = []
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        kind = int(state[start])
        if kind == DONE:
            continue
        arguments = {"first_cycle": start, "cycles": end - start}
        if kind == TRANSFER:
            arguments["first_element"] = int(elements[start])
        slices.append(
            {
                "name": STATE_NAMES[kind],
                "ph": "X",
                "pid": 1,
                "tid": track,
                "ts": start * period_us,
                "dur": (end - start) * period_us,
                "args": arguments,
            }
        )
    return slices


def write_perfetto(
    path: Path,
    trace: Trace,
    spec: Spec,
    stalls: Stalls | None = None,
    *,
    period_ns: float = 10.0,
) -> None:
    """Write :func:`perfetto` to ``path``; :class:`UserError` if it cannot be written."""
    text = json.dumps(perfetto(trace, spec, stalls, period_ns=period_ns))
    _replace(Path(path), lambda part: part.write_text(text, encoding="utf-8"))


def _replace(path: Path, write: Callable[[Path], object]) -> None:
    """Let ``write`` make a file beside ``path``, then move it there: complete or absent."""
    part = path.with_name(f".{path.name}.part")
    try:
        write(part)
        part.replace(path)
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror}") from None
    finally:
        part.unlink(missing_ok=True)


# ---- picture

COLOURS = {TRANSFER: "#2a9d8f", OUTSIDE: "#c9ced6", BLOCK: "#e9a03b"}
INK = "#2b2f36"
LINE = "#9aa1ab"
INCHES_PER_LANE = 0.62


def plot_timeline(path: Path, trace: Trace, spec: Spec, stalls: Stalls | None = None) -> None:
    """Draw a lane per stream, coloured by state, to a PNG (or whatever ``path`` ends in).

    With more cycles than :data:`MAX_BINS`, each column shows the shares of the states in its
    cycles. Raises :class:`UserError` if ``path`` cannot be written.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    report = make_report(trace, spec, stalls)
    figure = Figure(figsize=(10, 1.5 + INCHES_PER_LANE * len(report.streams)), dpi=150)
    FigureCanvasAgg(figure)
    labels = [f"{s.name} ({s.direction})" for s in report.streams]
    left = max(0.11, 0.02 + 0.009 * max(map(len, labels)))
    height = figure.get_figheight()
    axes = figure.add_axes((left, 0.55 / height, 0.86 - left, 1 - 1.35 / height))
    for lane, stream in enumerate(spec.streams()):
        transfers = trace.transfers[stream.name]
        pattern = (stalls or {}).get(stream.name)
        _draw_lane(axes, lane, states(stream.direction, transfers, pattern, trace.cycles))
    axes.set_yticks(range(len(labels)), labels)
    _label_axes(axes, report)
    _label_figure(figure, left, report)
    suffix = Path(path).suffix.removeprefix(".") or "png"
    if suffix not in figure.canvas.get_supported_filetypes():
        raise UserError(f"cannot draw a .{suffix} file; name it *.png, *.svg or *.pdf")
    _replace(Path(path), lambda part: figure.savefig(part, format=suffix))


def _shares(state: np.ndarray) -> tuple[np.ndarray, dict[int, np.ndarray]]:
    """Edges of the columns, and the share of each state in each column."""
    bins = min(len(state), MAX_BINS)
    edges = np.linspace(0, len(state), bins + 1)
    starts = np.floor(edges[:-1]).astype(np.int64)
    lengths = np.diff(np.append(starts, len(state)))
    shares = {kind: np.add.reduceat(state == kind, starts) / lengths for kind in COLOURS}
    return np.append(starts, len(state)), shares


def _draw_lane(axes: Any, lane: int, state: np.ndarray) -> None:
    axes.axhspan(lane - 0.36, lane + 0.36, color="#f4f5f7", zorder=0, linewidth=0)
    if not len(state):
        return
    edges, shares = _shares(state)
    bottom = np.full(len(edges) - 1, lane + 0.36)
    for kind in (TRANSFER, BLOCK, OUTSIDE):
        top = bottom - 0.72 * shares[kind]
        axes.fill_between(
            edges,
            np.append(bottom, bottom[-1]),
            np.append(top, top[-1]),
            step="post",
            color=COLOURS[kind],
            linewidth=0,
        )
        bottom = top


def _label_axes(axes: Any, report: Report) -> None:
    axes.set_xlim(0, max(1, report.cycles))
    axes.set_ylim(len(report.streams) - 0.5, -0.5)
    axes.tick_params(axis="y", length=0, labelsize=10, labelcolor=INK)
    axes.tick_params(axis="x", labelsize=9, labelcolor=INK, color=LINE)
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    per_column = report.cycles / MAX_BINS
    shares = f" (each column shows the shares of {per_column:.0f} cycles)" if per_column > 1 else ""
    axes.set_xlabel(f"cycle{shares}", fontsize=9, color=INK)
    for name, spine in axes.spines.items():
        spine.set_visible(name == "bottom")
        spine.set_color(LINE)
    place = {"xycoords": ("axes fraction", "data"), "va": "center", "fontsize": 8.5, "color": INK}
    for lane, stream in enumerate(report.streams):
        text = f"{stream.transfers:,} elements\n{stream.utilisation:.0%} of cycles"
        axes.annotate(text, (1.015, lane), **place)


def _label_figure(figure: Any, left: float, report: Report) -> None:
    height = figure.get_figheight()
    latency = f" · first in to first out: {report.latency:,}" if report.latency is not None else ""
    title = f"{report.block}: {report.cycles:,} cycles{latency}"
    figure.text(left, 1 - 0.33 / height, title, fontsize=12, color=INK, weight="bold")
    for number, kind in enumerate(COLOURS):
        x = left + 0.16 * number
        figure.text(x, 1 - 0.63 / height, "■", color=COLOURS[kind], fontsize=11)
        figure.text(x + 0.02, 1 - 0.62 / height, STATE_NAMES[kind], color=INK, fontsize=9)
