import json

import numpy as np
import pytest
from matplotlib.image import imread
from rich.console import Console

from gridloom.sim.cycles import PipelineModel, Trace, random_stalls, run
from gridloom.sim.report import (
    BLOCK,
    DONE,
    OUTSIDE,
    TRANSFER,
    make_report,
    perfetto,
    plot_timeline,
    states,
    write_perfetto,
)
from gridloom.specs.errors import UserError
from gridloom.specs.streams import Direction


LETTERS = {DONE: ".", TRANSFER: "T", OUTSIDE: "o", BLOCK: "b"}


def letters(direction, transfers, pattern, cycles):
    state = states(direction, np.array(transfers, dtype=np.int64), pattern, cycles)
    return "".join(LETTERS[s] for s in state.tolist())


@pytest.fixture
def stalled(pipe):
    spec = pipe.Spec(latency=2)
    stalls = {"i": np.array([0, 1, 0, 0], bool), "o": np.array([0, 0, 0, 0, 1, 1, 1], bool)}
    inputs = pipe.stimulus(spec, 20)
    return spec, run(PipelineModel(spec, inputs), {"o": 20}, stalls), stalls


def test_states_of_a_source_that_holds_its_offer():
    # Stalled in cycle 0, offers in 1, ignores the stall of 2, is taken in 3; then offers in 4.
    pattern = np.array([1, 0, 1, 1, 0, 0], bool)
    assert letters(Direction.IN, [3, 4], pattern, 7) == "obbTT.."


def test_states_of_a_sink():
    pattern = np.array([1, 0, 1, 0], bool)
    assert letters(Direction.OUT, [3, 5], pattern, 7) == "oboToT."


def test_states_without_stalls_or_transfers():
    assert letters(Direction.IN, [], None, 3) == "..."
    assert letters(Direction.OUT, [2], None, 3) == "bbT"


def test_states_equal_a_simple_simulation(pipe):
    """Sources, against the definition stepped cycle by cycle, on drawn stalls."""
    rng = np.random.default_rng(5)
    spec = pipe.Spec(latency=3)
    for _ in range(40):
        stalls = random_stalls(rng, spec, period=13)
        trace = run(PipelineModel(spec, pipe.stimulus(spec, 15)), {"o": 15}, stalls)
        transfers = set(trace.transfers["i"].tolist())
        left, is_held, expected = 15, False, []
        for cycle in range(trace.cycles):
            is_held = left > 0 and (is_held or not stalls["i"][cycle % 13])
            if not left:
                expected.append(DONE)
            elif cycle in transfers:
                expected.append(TRANSFER)
                left, is_held = left - 1, False
            else:
                expected.append(BLOCK if is_held else OUTSIDE)
        state = states(Direction.IN, trace.transfers["i"], stalls["i"], trace.cycles)
        assert state.tolist() == expected


def test_figures_of_a_free_run(pipe):
    spec = pipe.Spec(latency=3)
    report = make_report(run(PipelineModel(spec, pipe.stimulus(spec, 17)), {"o": 17}), spec)
    assert (report.block, report.cycles, report.latency) == ("pipe", 20, 3)
    source, sink = report.streams
    assert (source.transfers, source.utilisation, source.throughput) == (17, 0.85, 1.0)
    assert (source.stalled_cycles, source.waiting_cycles) == (0, 0)
    assert (sink.direction, sink.waiting_cycles) == ("out", 3)


def test_states_add_up(stalled):
    spec, trace, stalls = stalled
    for stream in make_report(trace, spec, stalls).streams:
        last = trace.transfers[stream.name][-1]
        assert stream.transfers + stream.stalled_cycles + stream.waiting_cycles == last + 1


def test_empty_run(pipe, tmp_path):
    spec = pipe.Spec()
    trace = Trace({name: np.array([], dtype=np.int64) for name in ("i", "o")})
    report = make_report(trace, spec)
    assert (report.cycles, report.latency) == (0, None)
    assert report.streams[0].throughput == 0
    plot_timeline(tmp_path / "empty.png", trace, spec)
    assert perfetto(trace, spec)["traceEvents"]


def test_json_and_table(stalled):
    spec, trace, stalls = stalled
    report = make_report(trace, spec, stalls)
    assert json.loads(json.dumps(report.to_json()))["streams"][1]["transfers"] == 20
    console = Console(width=80, record=True, file=None, quiet=False, force_terminal=False)
    with console.capture() as captured:
        console.print(report.table())
    text = captured.get()
    assert f"pipe: {trace.cycles} cycles, first in to first out 2" in text
    assert "…" not in text  # it fits an ordinary terminal


def test_perfetto_slices_tile_the_run(stalled, tmp_path):
    spec, trace, stalls = stalled
    path = tmp_path / "trace.json"
    write_perfetto(path, trace, spec, stalls, period_ns=5.0)
    events = json.loads(path.read_text())["traceEvents"]
    names = [e["args"]["name"] for e in events if e["name"] == "thread_name"]
    assert names == ["i (in)", "o (out)"]
    slices = [e for e in events if e["ph"] == "X" and e["tid"] == 2]
    assert slices[0]["ts"] == 0
    for left, right in zip(slices, slices[1:], strict=False):
        assert left["ts"] + left["dur"] == pytest.approx(right["ts"])
    end = slices[-1]["ts"] + slices[-1]["dur"]
    assert end == pytest.approx(trace.cycles * 0.005)  # microseconds
    transferred = sum(e["args"]["cycles"] for e in slices if e["name"] == "transfer")
    assert transferred == 20


@pytest.mark.parametrize("number", [20, 5000])
def test_picture_shows_the_states(pipe, tmp_path, number):
    spec = pipe.Spec()
    trace = run(PipelineModel(spec, pipe.stimulus(spec, number)), {"o": number})
    path = tmp_path / "timeline.png"
    plot_timeline(path, trace, spec)
    image = (imread(path)[..., :3] * 255).round()
    teal = np.all(np.abs(image - [0x2A, 0x9D, 0x8F]) < 3, axis=-1)
    assert teal.mean() > 0.2  # both lanes transfer nearly always
    assert not list(tmp_path.glob(".*"))


def test_unwritable_files_are_named(stalled, tmp_path):
    spec, trace, stalls = stalled
    with pytest.raises(UserError, match=r"cannot write .*missing/x\.png: No such file"):
        plot_timeline(tmp_path / "missing" / "x.png", trace, spec)
    with pytest.raises(UserError, match=r"cannot write .*missing/x\.json"):
        write_perfetto(tmp_path / "missing" / "x.json", trace, spec, stalls)
    with pytest.raises(UserError, match=r"cannot draw a \.doc file"):
        plot_timeline(tmp_path / "x.doc", trace, spec)
