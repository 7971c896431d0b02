"""The emitted Verilog under cocotb, on both simulators."""

import pytest

from gridloom.specs.activation import PRESETS
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


@pytest.mark.cocotb
@pytest.mark.parametrize(
    "simulator, preset",
    [
        ("icarus", "snapshot"),
        ("icarus", "default"),
        pytest.param("icarus", "int8_table", marks=pytest.mark.slow),
        pytest.param("icarus", "q4_12_no_multiplier", marks=pytest.mark.slow),
        ("icarus", "bf16_gelu"),
        pytest.param("verilator", "snapshot", marks=pytest.mark.slow),
    ],
)
def test_preset(simulator, preset, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    report = run_bench(
        "activation", PRESETS[preset], simulator=simulator, seed=3, work_dir=tmp_path
    )
    assert report.passed, [s.message for s in report.scenarios]
