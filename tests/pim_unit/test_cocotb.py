"""The emitted Verilog under cocotb."""

import pytest

from gridloom.registry import find
from gridloom.specs.pim_unit import PimFunction, PimUnitSpec, Weight
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


SNAPSHOT = find("pim_unit").preset("snapshot")
INT4 = {"weight": Weight.INT4, "function": PimFunction.NONE, "max_passes": 1, "lag": 2}
INT2 = {"weight": Weight.INT2, "lanes": 8, "function": PimFunction.NONE, "kv_group": 4}
SPECS = {
    "snapshot": SNAPSHOT,
    "int4": PimUnitSpec(**{**SNAPSHOT.model_dump(), **INT4}),
    "int2": PimUnitSpec(**{**SNAPSHOT.model_dump(), **INT2}),
}


@pytest.mark.cocotb
@pytest.mark.parametrize(
    "simulator, name",
    [
        ("icarus", "snapshot"),
        ("icarus", "int4"),
        ("icarus", "int2"),
        pytest.param("verilator", "snapshot", marks=pytest.mark.slow),
    ],
)
def test_spec(simulator, name, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    report = run_bench("pim_unit", SPECS[name], simulator=simulator, seed=3, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]
