"""The two equalities of every block: golden bits and model cycles, over its whole parameter space.

Each shard draws its own specs, inputs and stalls, so that pytest-xdist can spread them. Amaranth's
simulator takes a new spec each time; the compiled Verilog takes one spec through many stalls.
``scripts/soak.py`` goes on where this ends.
"""

import pytest

from gridloom.registry import BLOCKS
from gridloom.testbench.checks import check_case, draw_case


SHARDS = 10
SPECS_PER_SHARD = 20  # 200 specs of each block
COMPILED_SPECS = 2
STALLS_PER_SPEC = 20
SIZE = 40

FIRST_SEED = 10_000  # away from those of the blocks' own tests
by_block = pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)


@by_block
@pytest.mark.parametrize("shard", range(SHARDS))
def test_drawn_specs(block, shard):
    first = FIRST_SEED + shard * SPECS_PER_SHARD
    for seed in range(first, first + SPECS_PER_SHARD):
        check_case(draw_case(block, seed, SIZE))
