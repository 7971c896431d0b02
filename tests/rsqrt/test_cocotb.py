"""The emitted Verilog under cocotb, in simulators that are not Amaranth's."""

import pytest

from gridloom.registry import find
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


def check(preset, simulator, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    spec = find("rsqrt").preset(preset)
    report = run_bench("rsqrt", spec, simulator=simulator, seed=3, size=150, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]


@pytest.mark.cocotb
@pytest.mark.parametrize("preset", ["snapshot", "default", "q16_16"])
def test_icarus(preset, tmp_path):
    check(preset, "icarus", tmp_path)


@pytest.mark.cocotb
@pytest.mark.slow
def test_verilator(tmp_path):
    check("default", "verilator", tmp_path)
