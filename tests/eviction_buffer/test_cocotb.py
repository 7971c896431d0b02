"""The emitted Verilog under cocotb, in simulators that are not Amaranth's."""

import pytest

from gridloom.registry import find
from gridloom.specs.eviction_buffer import EvictionBufferSpec
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


SPECS = {
    "snapshot": find("eviction_buffer").preset("snapshot"),
    "two choices": EvictionBufferSpec(
        num_bins=4, slots=3, list_limit=2, num_frames=5, key_bytes=17, value_bytes=10
    ),
}


def check(spec, simulator, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    report = run_bench(
        "eviction_buffer", spec, simulator=simulator, seed=3, size=60, work_dir=tmp_path
    )
    assert report.passed, [s.message for s in report.scenarios]
    assert {s.scenario for s in report.scenarios} >= {"free_running", "stalling_sinks"}


@pytest.mark.cocotb
@pytest.mark.parametrize("name", SPECS)
def test_icarus(name, tmp_path):
    check(SPECS[name], "icarus", tmp_path)


@pytest.mark.cocotb
@pytest.mark.slow
def test_verilator(tmp_path):
    check(SPECS["two choices"], "verilator", tmp_path)
