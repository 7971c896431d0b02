"""The cycle model: exact under any stalls, and right about what it is for."""

import numpy as np
import pytest

from gridloom.registry import find
from gridloom.sim.cycles import run
from gridloom.sim.norm import NormCycles
from gridloom.specs.norm import NormKind, NormSpec
from gridloom.testbench.checks import check_block, check_seeds


def inputs_of(spec, length, rows):
    beats = -(-length // spec.lanes) * rows
    return {
        "i_command": {"length": np.array([length]), "rows": np.array([rows])},
        "i": {"x": np.zeros((beats, spec.lanes), dtype=np.int64)},
    }


def trace_of(spec, length, rows):
    inputs = inputs_of(spec, length, rows)
    return run(NormCycles(spec, inputs), {"o": len(inputs["i"]["x"])})


@pytest.mark.parametrize("lanes", [1, 8])
@pytest.mark.parametrize("kind", list(NormKind))
def test_latency_of_a_row(lanes, kind):
    spec = NormSpec(kind=kind, lanes=lanes, affine=False)
    trace = trace_of(spec, 16 * lanes, 1)
    assert trace.transfers["o"][0] - trace.transfers["i"][-1] == spec.latency
    assert np.all(np.diff(trace.transfers["o"]) == 1)


@pytest.mark.parametrize("extra", [0, 1, 10, 200])
@pytest.mark.parametrize("preset", ["plain", "snapshot", "int8", "rms"])
def test_rows_follow_without_a_bubble(preset, extra):
    values = find("norm").preset(preset).model_dump() | {"affine": False, "max_length": 1024}
    spec = NormSpec(**values)
    length = (spec.min_row_cycles + extra) * spec.lanes
    trace = trace_of(spec, length, 30)
    assert np.all(np.diff(trace.transfers["i"]) == 1)
    assert np.all(np.diff(trace.transfers["o"]) == 1)


def test_shorter_rows_wait_for_the_row_unit():
    spec = NormSpec(affine=False)
    trace = trace_of(spec, 1, 30)
    assert set(np.diff(trace.transfers["i"])) == {spec.row_interval}


def test_two_rows_enter_while_the_output_is_stuck():
    spec = NormSpec(affine=False, max_length=256)
    inputs = inputs_of(spec, 256, 3)
    stalls = {"o": np.arange(2000) < 1500}
    trace = run(NormCycles(spec, inputs), {"o": 768}, stalls)
    assert np.all(np.diff(trace.transfers["i"][:512]) == 1)
    assert trace.transfers["i"][-1] > 1500


@pytest.mark.parametrize("period_in", [1, 2, 3])
@pytest.mark.parametrize("period_out", [1, 2, 5])
def test_exact_under_regular_stalls(period_in, period_out):
    stalls = {"i": np.arange(period_in) > 0, "o": np.arange(period_out) > 0}
    check_block("norm", find("norm").preset("snapshot"), 5, 100, stalls=stalls)


@pytest.mark.compiled
@pytest.mark.parametrize("preset", ["snapshot", pytest.param("icebreaker", marks=pytest.mark.slow)])
def test_exact_under_many_random_stalls(preset):
    block = find("norm")
    check_seeds(block, block.preset(preset), range(30), 600, "compiled")
