"""The cycle model: exact on any stalls, and right about what it is for."""

import numpy as np
import pytest

from gridloom.kernels.topk import golden
from gridloom.registry import find
from gridloom.sim.cycles import run
from gridloom.sim.topk import TopkCycles
from gridloom.specs.topk import TopkSpec
from gridloom.testbench.checks import check_block, check_seeds
from gridloom.testbench.topk import framed


def trace_of(spec, rows, stalls=None):
    inputs = framed([np.array(row) for row in rows])
    count = len(golden(spec, inputs)["o"]["value"])
    return run(TopkCycles(spec, inputs), {"o": count}, stalls)


def test_one_row():
    spec = TopkSpec(k=3, max_length=8)
    trace = trace_of(spec, [range(5)])
    assert trace.transfers["i"].tolist() == [0, 1, 2, 3, 4]
    assert trace.transfers["o"].tolist() == [9, 10, 11]
    assert trace.cycles == 12


def test_cycles_of_long_rows_are_their_scores():
    spec = TopkSpec(k=8, max_length=1024)
    assert trace_of(spec, [range(100)] * 50).cycles == 5000 - 1 + spec.latency + spec.k


def test_cycles_of_short_rows_are_their_results():
    spec = TopkSpec(k=8, max_length=1024)
    rows = [range(8), *[[1]] * 20]
    assert trace_of(spec, rows).cycles == 8 - 1 + spec.latency + 8 + 20


@pytest.mark.parametrize("period_in", [1, 2, 3])
@pytest.mark.parametrize("period_out", [1, 2, 5])
def test_exact_under_regular_stalls(period_in, period_out):
    spec = TopkSpec(k=3, max_length=12)
    stalls = {"i": np.arange(period_in) > 0, "o": np.arange(period_out) > 0}
    check_block("topk", spec, 5, 150, stalls=stalls)


@pytest.mark.compiled
@pytest.mark.parametrize(
    "k", [2, pytest.param(1, marks=pytest.mark.slow), pytest.param(5, marks=pytest.mark.slow)]
)
def test_exact_under_many_random_stalls(k):
    block = find("topk")
    check_seeds(block, TopkSpec(k=k, max_length=20), range(25), 400, "compiled")
