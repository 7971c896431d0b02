"""The emitted Verilog under cocotb, on both simulators."""

import pytest

from gridloom.registry import find
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


@pytest.mark.cocotb
@pytest.mark.parametrize(
    "simulator, preset", [("icarus", "snapshot"), ("icarus", "default"), ("verilator", "default")]
)
def test_preset(simulator, preset, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    spec = find("requantize").preset(preset)
    report = run_bench("requantize", spec, simulator=simulator, seed=3, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]
