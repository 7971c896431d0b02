"""The emitted Verilog under cocotb, on both simulators."""

import pytest

from gridloom.registry import find
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


CASES = [
    ("icarus", "snapshot"),
    ("icarus", "leaf"),
    pytest.param("icarus", "root", marks=pytest.mark.slow),
    ("icarus", "bf16_small"),
    pytest.param("verilator", "default", marks=pytest.mark.slow),
]


@pytest.mark.cocotb
@pytest.mark.parametrize("simulator, preset", CASES)
def test_preset(simulator, preset, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    spec = find("attention_merge").preset(preset)
    report = run_bench("attention_merge", spec, simulator=simulator, seed=3, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]
