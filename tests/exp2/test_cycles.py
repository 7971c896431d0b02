"""The cycle model: exact on any stalls."""

import numpy as np
import pytest

from gridloom.registry import find
from gridloom.sim.cycles import run
from gridloom.sim.exp2 import Exp2Cycles
from gridloom.specs.exp2 import Exp2Spec
from gridloom.testbench.checks import check_block, check_seeds


def test_free_running():
    spec = Exp2Spec()
    inputs = {"i": {"x": np.ones((10, 1), dtype=np.int64)}}
    trace = run(Exp2Cycles(spec, inputs), {"o": 10})
    assert trace.transfers["i"].tolist() == list(range(10))
    assert trace.transfers["o"].tolist() == [spec.latency + n for n in range(10)]


@pytest.mark.parametrize("period_in", [1, 2, 3])
@pytest.mark.parametrize("period_out", [1, 2, 5])
def test_exact_under_regular_stalls(period_in, period_out):
    stalls = {"i": np.arange(period_in) > 0, "o": np.arange(period_out) > 0}
    check_block("exp2", find("exp2").preset("snapshot"), 5, 60, stalls=stalls)


@pytest.mark.compiled
def test_exact_under_many_random_stalls():
    block = find("exp2")
    check_seeds(block, block.preset("default"), range(40), 1000, "compiled")
