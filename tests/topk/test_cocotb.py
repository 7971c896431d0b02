"""The emitted Verilog under cocotb, in simulators that are not Amaranth's."""

import pytest

from gridloom.registry import find
from gridloom.specs.formats import BFLOAT16
from gridloom.specs.topk import TopkSpec
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


SPECS = {
    "snapshot": find("topk").preset("snapshot"),
    "argmax": TopkSpec(k=1, max_length=30),
    "bfloat16": TopkSpec(k=5, score_fmt=BFLOAT16, max_length=30),
}


def check(spec, simulator, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    report = run_bench("topk", spec, simulator=simulator, seed=3, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]
    assert {s.scenario for s in report.scenarios} >= {"free_running", "stalling_sinks"}


@pytest.mark.cocotb
@pytest.mark.parametrize("name", SPECS)
def test_icarus(name, tmp_path):
    check(SPECS[name], "icarus", tmp_path)


@pytest.mark.cocotb
@pytest.mark.slow
def test_verilator(tmp_path):
    check(SPECS["bfloat16"], "verilator", tmp_path)
