"""The RTL against the golden model, and its contract."""

import numpy as np
import pytest

from gridloom.hdl.exp2 import Exp2
from gridloom.registry import find
from gridloom.testbench.checks import check_block, check_seeds
from gridloom.testbench.drivers.amaranth_streams import simulate


@pytest.mark.parametrize("preset", find("exp2").presets)
def test_latency_and_throughput_contract(preset):
    spec = find("exp2").preset(preset)
    x = np.full((8, spec.lanes), 3, dtype=np.int64)
    _, trace = simulate(Exp2(spec), spec, {"i": {"x": x}}, {"o": 8})
    assert set(trace.transfers["o"] - trace.transfers["i"]) == {spec.latency}
    assert set(np.diff(trace.transfers["o"])) == {Exp2.II}


@pytest.mark.compiled
@pytest.mark.parametrize("preset", ["snapshot", "int8"])
def test_every_input(preset):
    """All values of the format, in the compiled RTL."""
    block = find("exp2")
    spec = block.preset(preset)
    check_block(block, spec, 0, 1 << spec.in_fmt.width, engine="compiled", stalls={})


@pytest.mark.compiled
@pytest.mark.slow
@pytest.mark.parametrize("preset", ["default", "icebreaker"])
def test_presets_compiled(preset):
    block = find("exp2")
    check_seeds(block, block.preset(preset), range(2), 1 << 16, "compiled")
