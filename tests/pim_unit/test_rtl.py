"""The RTL against golden and cycle model."""

import pytest

from gridloom.registry import find
from gridloom.testbench.checks import check_block, check_case, draw_case


@pytest.mark.parametrize("seed", range(60))
def test_drawn_specs(seed):
    check_case(draw_case("pim_unit", seed))


@pytest.mark.compiled
def test_presets_compiled():
    block = find("pim_unit")
    for seed in range(8):
        check_block(block, block.preset("snapshot"), seed, 2000, engine="compiled")
