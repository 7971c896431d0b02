"""The RTL against golden and cycle model."""

import numpy as np
import pytest

from gridloom.kernels.softmax import encode_scale
from gridloom.registry import find
from gridloom.specs.softmax import PRESETS, SoftmaxSpec
from gridloom.testbench.checks import check_block, check_seeds


@pytest.mark.compiled
@pytest.mark.parametrize(
    "preset",
    [n if n == "default" else pytest.param(n, marks=pytest.mark.slow) for n in PRESETS],
)
def test_presets_compiled(preset):
    block = find("softmax")
    check_seeds(block, block.preset(preset), range(6), 2000, "compiled")


@pytest.mark.compiled
@pytest.mark.parametrize("lanes", [32, pytest.param(64, marks=pytest.mark.slow)])
def test_many_lanes(lanes):
    spec = SoftmaxSpec(lanes=lanes, max_length=500)
    check_seeds("softmax", spec, range(3), 400, "compiled")


def rows_of(spec, length, rows, seed=0):
    """One command of equal rows, as stimulus."""
    chunks = -(-length // spec.lanes)
    command = {"length": length, "valid": length, "is_causal": 0, "offset": 0, "rows": rows}
    command["scale"] = encode_scale(spec, 0.05)
    rng = np.random.default_rng(seed)
    return {
        "i_command": {name: np.array([value]) for name, value in command.items()},
        "i": {"score": rng.integers(-128, 128, (chunks * rows, spec.lanes))},
    }


@pytest.mark.parametrize("lanes, length", [(1, 1), (1, 40), (4, 4), (4, 130), (8, 60)])
def test_latency_and_rows_without_a_bubble(lanes, length, monkeypatch):
    """Rows enter and leave in every cycle, however short; the latency is the spec's."""
    spec = SoftmaxSpec(lanes=lanes, max_length=256)
    block = find("softmax")
    monkeypatch.setitem(block.__dict__, "stimulus", lambda s, rng, n: rows_of(s, length, 60))
    trace = check_block(block, spec, seed=0, size=0, stalls={})
    taken, given = trace.transfers["i"], trace.transfers["o"]
    chunks = -(-length // lanes)
    assert np.all(np.diff(taken) == 1)
    assert np.all(np.diff(given) == 1)
    assert given[0] - taken[chunks - 1] == spec.latency


def test_a_changed_scale_costs_the_load():
    spec = SoftmaxSpec(max_length=16)
    inputs = rows_of(spec, 16, 2)
    block = find("softmax")
    from gridloom.sim.cycles import run

    trace = run(block.cycles(spec, inputs), {"o": 32})
    # the command, its preparation, its start, the load
    assert trace.transfers["i"][0] == trace.transfers["i_command"][0] + 3 + spec.load_cycles
