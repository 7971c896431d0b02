"""The emitted Verilog under cocotb, on both simulators."""

import pytest

from gridloom.registry import find
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


@pytest.mark.cocotb
@pytest.mark.parametrize(
    "preset, simulator",
    [
        ("snapshot", "icarus"),
        pytest.param("snapshot", "verilator", marks=pytest.mark.slow),
        ("bf16_small", "icarus"),
    ],
)
def test_preset(preset, simulator, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    spec = find("attention").preset(preset)
    report = run_bench("attention", spec, simulator=simulator, seed=3, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]
