"""The pace of beats, and the cycle model under stalls."""

import numpy as np
import pytest

from gridloom.specs.pim_unit import PRESETS
from gridloom.testbench.checks import check_block


@pytest.mark.parametrize("period", [2, 5])
def test_regular_stalls(period):
    stalls = {"i_weight": np.arange(period) > 0}
    trace = check_block("pim_unit", PRESETS["snapshot"], 1, 60, stalls=stalls)
    assert np.all(np.diff(trace.transfers["i_weight"]) >= period)
