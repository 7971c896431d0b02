"""The cycle model under regular and random stalls."""

import numpy as np
import pytest

from gridloom.registry import find
from gridloom.sim.activation import ActivationCycles
from gridloom.sim.cycles import run
from gridloom.specs.activation import PRESETS
from gridloom.specs.errors import UserError
from gridloom.testbench.checks import check_block, check_seeds


@pytest.mark.parametrize("period_in", [1, 2, 3])
@pytest.mark.parametrize("period_out", [1, 2, 5])
@pytest.mark.parametrize("preset", ["default", "int8_gelu", "int8_table"])
def test_regular_stalls(preset, period_in, period_out):
    stalls = {"i": np.arange(period_in) > 0, "o": np.arange(period_out) > 0}
    trace = check_block("activation", PRESETS[preset], 1, 40, stalls=stalls)
    assert trace.cycles >= 40 * max(period_in, period_out) - max(period_in, period_out)


@pytest.mark.parametrize("seed", range(4))
def test_stalled_loads(seed):
    stalls = {"i_table": np.random.default_rng(seed).random(97) < 0.5, "i": np.arange(seed + 1) > 0}
    check_block("activation", PRESETS["int8_table"], seed, 40, stalls=stalls)


@pytest.mark.compiled
@pytest.mark.parametrize("preset", ["snapshot", "int8_table"])
def test_many_random_stalls(preset):
    check_seeds("activation", PRESETS[preset], range(50), 300, "compiled")


def test_half_a_load_is_stuck():
    spec = PRESETS["int8_table"]
    inputs = find("activation").stimulus(spec, np.random.default_rng(0), 5)
    inputs["i_table"] = {name: column[:100] for name, column in inputs["i_table"].items()}
    with pytest.raises(UserError, match="stuck"):
        run(ActivationCycles(spec, inputs), {"o": 5})
