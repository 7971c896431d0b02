"""The RTL against golden and cycle model."""

import numpy as np
import pytest

from gridloom.registry import find
from gridloom.specs.attention import Operand
from gridloom.specs.attention_merge import PRESETS, AttentionMergeSpec, Form
from gridloom.testbench.checks import check_block, check_seeds


@pytest.mark.parametrize("ways", [2, 3, 5, 16])
@pytest.mark.parametrize("operand", Operand)
@pytest.mark.parametrize("inputs_form", [Form.PARTIAL, Form.DIGITS])
def test_trees_of_one_to_four_stages(ways, inputs_form, operand):
    spec = AttentionMergeSpec(
        ways=ways, inputs_form=inputs_form, output_form=Form.PARTIAL, operand=operand
    )
    assert 1 << (spec.tree_stages - 1) < ways <= 1 << spec.tree_stages
    check_block("attention_merge", spec, ways, 60)


@pytest.mark.compiled
@pytest.mark.parametrize(
    "preset",
    ["default", "bf16_leaf"]
    + [
        pytest.param(preset, marks=pytest.mark.slow)
        for preset in ("partial", "leaf", "root", "bf16", "bf16_root")
    ],
)
def test_presets_compiled(preset):
    block = find("attention_merge")
    check_seeds(block, block.preset(preset), range(4), 2000, "compiled")


@pytest.mark.parametrize("preset", PRESETS)
def test_latency_and_throughput(preset):
    spec = PRESETS[preset].model_copy(update={"lanes": 1})
    trace = check_block("attention_merge", spec, seed=4, size=40, stalls={})
    for n in range(spec.ways):
        assert np.all(trace.transfers["o"] - trace.transfers[f"i_{n}"] == spec.latency)
    assert np.all(np.diff(trace.transfers["o"]) == 1)
