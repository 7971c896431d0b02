"""The emitted Verilog under cocotb, in simulators that are not Amaranth's."""

import pytest

from gridloom.registry import find
from gridloom.testbench.bench import run_bench
from gridloom.testbench.checks import check_case, draw_case
from gridloom.testbench.drivers.runner import why_not


def check(spec, simulator, tmp_path, size):
    if reason := why_not(simulator):
        pytest.skip(reason)
    report = run_bench("omap", spec, simulator=simulator, seed=3, size=size, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]
    assert {s.scenario for s in report.scenarios} >= {"free_running", "stalling_sinks"}


@pytest.mark.cocotb
def test_icarus():
    """Stalls on every stream, with timers that fit: those of the presets are idle for long."""
    check_case(draw_case("omap", 1, 12), "icarus")


@pytest.mark.cocotb
@pytest.mark.slow
def test_preset(tmp_path):
    check(find("omap").preset("snapshot"), "icarus", tmp_path, 40)


@pytest.mark.cocotb
@pytest.mark.slow
def test_verilator(tmp_path):
    check(find("omap").preset("snapshot"), "verilator", tmp_path, 200)
