"""The emitted Verilog under cocotb."""

import pytest

from gridloom.registry import find
from gridloom.specs.bundle_port import BundleMemory
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers.runner import why_not


SNAPSHOT = find("bundle_port").preset("snapshot")
SPECS = {
    "snapshot": SNAPSHOT,
    "block_ram": SNAPSHOT.model_copy(update={"memory": BundleMemory.BLOCK_RAM, "rows": 4}),
}


@pytest.mark.cocotb
@pytest.mark.parametrize(
    "simulator, name",
    [
        ("icarus", "snapshot"),
        ("icarus", "block_ram"),
        pytest.param("verilator", "snapshot", marks=pytest.mark.slow),
    ],
)
def test_spec(simulator, name, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    report = run_bench("bundle_port", SPECS[name], simulator=simulator, seed=3, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]
