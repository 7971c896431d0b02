"""The array behind AXI4-Stream and AXI4-Lite, with cocotbext-axi's sources, sinks and master."""

import numpy as np
import pytest

from gridloom.registry import find
from gridloom.specs.attention import AttentionSpec
from gridloom.testbench.bench import run_axi_bench


BLOCK = find("attention")
SMALL = {"max_length": 64, "probability_width": 8}
SPECS = {
    "snapshot": BLOCK.preset("snapshot"),
    "resident": AttentionSpec(
        rows=3, cols=4, head_dim=5, value_dim=4, sharing=2, output_lanes=2, resident=2, **SMALL
    ),
}


@pytest.mark.cocotb
@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", SPECS)
def test_streams_on_axi(name, seed, tmp_path):
    """Commands by registers, packets in the array's order, quotients and partial results."""
    spec = SPECS[name]
    inputs = BLOCK.stimulus(spec, np.random.default_rng(seed), 60)
    expected = BLOCK.golden(spec, inputs)
    component = BLOCK.component(spec)
    report = run_axi_bench(component, spec, inputs, expected, work_dir=tmp_path)
    failed = [f"{s.scenario}: {s.message}" for s in report.scenarios if not s.passed]
    assert not failed, "\n".join(failed)
    scenarios = {s.scenario for s in report.scenarios}
    for stream in "i_query", "i_key", "i_value":
        assert f"a_packet_that_ends_early_stops_{stream}" in scenarios
