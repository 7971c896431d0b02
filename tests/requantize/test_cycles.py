"""The cycle model under regular and random stalls."""

import numpy as np
import pytest

from gridloom.registry import find
from gridloom.testbench.checks import check_block, check_seeds


@pytest.mark.parametrize("period_in", [1, 2, 3])
@pytest.mark.parametrize("period_out", [1, 2, 5])
def test_regular_stalls(period_in, period_out):
    stalls = {"i": np.arange(period_in) > 0, "o": np.arange(period_out) > 0}
    trace = check_block("requantize", find("requantize").preset(), 1, 40, stalls=stalls)
    assert trace.cycles >= 40 * max(period_in, period_out) - max(period_in, period_out)


@pytest.mark.compiled
def test_many_random_stalls():
    block = find("requantize")
    check_seeds(block, block.preset("snapshot"), range(50), 300, "compiled")
