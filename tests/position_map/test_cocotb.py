"""The emitted Verilog under cocotb, in simulators that are not Amaranth's."""

import pytest

from gridloom.registry import find
from gridloom.specs.position_map import PositionMapSpec
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


SPECS = {
    "snapshot": find("position_map").preset("snapshot"),
    "odd": PositionMapSpec(
        num_keys=40, key_bytes=5, choices=1, bin_width=11, num_buckets=3, stash_depth=7
    ),
}


def check(spec, simulator, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    report = run_bench("position_map", spec, simulator=simulator, seed=3, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]
    assert {s.scenario for s in report.scenarios} >= {"free_running", "stalling_sinks"}


@pytest.mark.cocotb
@pytest.mark.parametrize("name", SPECS)
def test_icarus(name, tmp_path):
    check(SPECS[name], "icarus", tmp_path)


@pytest.mark.cocotb
@pytest.mark.slow
def test_verilator(tmp_path):
    check(SPECS["odd"], "verilator", tmp_path)
