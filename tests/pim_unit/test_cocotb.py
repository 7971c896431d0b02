"""The emitted Verilog under cocotb."""

import pytest

from gridloom.registry import find
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


@pytest.mark.cocotb
@pytest.mark.parametrize("simulator, preset", [("icarus", "snapshot")])
def test_preset(simulator, preset, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    spec = find("pim_unit").preset(preset)
    report = run_bench("pim_unit", spec, simulator=simulator, seed=3, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]
