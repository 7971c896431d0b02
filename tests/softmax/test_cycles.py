"""The cycle model under regular and random stalls."""

import numpy as np
import pytest

from gridloom.registry import find
from gridloom.specs.softmax import SoftmaxSpec
from gridloom.testbench.checks import check_block, check_seeds


@pytest.mark.parametrize("period_in", [1, 3])
@pytest.mark.parametrize("period_out", [1, 2, 5])
def test_regular_stalls(period_in, period_out):
    stalls = {
        "i_command": np.arange(7) > 0,
        "i": np.arange(period_in) > 0,
        "o": np.arange(period_out) > 0,
    }
    check_block("softmax", SoftmaxSpec(lanes=2, max_length=40), 1, 150, stalls=stalls)


@pytest.mark.parametrize("max_length", [1, 3, 64])
def test_a_sink_that_sleeps_fills_the_buffer_and_the_queue(max_length):
    """So long a stall that first rows, then room, run out."""
    stalls = {"o": np.arange(900) < 890}
    spec = SoftmaxSpec(in_fmt="Q4.0", max_length=max_length)
    check_block("softmax", spec, 3, 300, stalls=stalls)


@pytest.mark.compiled
def test_many_random_stalls():
    block = find("softmax")
    check_seeds(block, block.preset("snapshot"), range(40), 300, "compiled")
