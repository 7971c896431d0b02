"""The emitted Verilog under cocotb, in simulators that are not Amaranth's."""

import pytest

from gridloom.registry import find
from gridloom.specs.norm import NormKind, NormSpec
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


SPECS = {
    "snapshot": find("norm").preset("snapshot"),
    "icebreaker": find("norm").preset("icebreaker"),
    "rms": NormSpec(kind=NormKind.RMS, lanes=4, max_length=50, affine=False),
}


def check(name, simulator, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    spec = SPECS[name]
    report = run_bench("norm", spec, simulator=simulator, seed=3, size=120, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]


@pytest.mark.cocotb
@pytest.mark.parametrize("name", SPECS)
def test_icarus(name, tmp_path):
    check(name, "icarus", tmp_path)


@pytest.mark.cocotb
@pytest.mark.slow
def test_verilator(tmp_path):
    check("snapshot", "verilator", tmp_path)
