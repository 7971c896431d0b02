"""The cycle model under regular and random stalls."""

import numpy as np
import pytest

from gridloom.registry import find
from gridloom.specs.attention_merge import PRESETS
from gridloom.testbench.checks import check_block, check_seeds


@pytest.mark.parametrize("period_in", [1, 3])
@pytest.mark.parametrize("period_out", [1, 2, 5])
def test_regular_stalls(period_in, period_out):
    stalls = {"i_1": np.arange(period_in) > 0, "o": np.arange(period_out) > 0}
    trace = check_block("attention_merge", PRESETS["snapshot"], 1, 40, stalls=stalls)
    assert trace.cycles >= 40 * max(period_in, period_out) - max(period_in, period_out)


def test_inputs_that_never_offer_in_the_same_cycle_are_joined():
    stalls = {f"i_{n}": np.arange(3) != n for n in range(3)}
    trace = check_block("attention_merge", PRESETS["snapshot"], 2, 30, stalls=stalls)
    taken = [trace.transfers[f"i_{n}"] for n in range(3)]
    assert np.array_equal(taken[0], taken[1])
    assert np.array_equal(taken[0], taken[2])


@pytest.mark.compiled
def test_many_random_stalls():
    block = find("attention_merge")
    check_seeds(block, block.preset("snapshot"), range(40), 300, "compiled")
