"""The emitted Verilog under cocotb, in simulators that are not Amaranth's."""

import numpy as np
import pytest

from gridloom.hdl.ascon import Ascon
from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.ascon import AsconCycles
from gridloom.sim.cycles import run
from gridloom.specs.ascon import AsconSpec
from gridloom.testbench.ascon import batches
from gridloom.testbench.bench import run_bench, run_cocotb
from gridloom.testbench.drivers.runner import why_not

from .known import expected_batches, known_answers


SPECS = {
    "snapshot": find("ascon").preset("snapshot"),
    "three": AsconSpec(rounds_per_cycle=3, max_bytes=64),
}


def check(spec, simulator, tmp_path):
    if reason := why_not(simulator):
        pytest.skip(reason)
    report = run_bench("ascon", spec, simulator=simulator, seed=3, work_dir=tmp_path)
    assert report.passed, [s.message for s in report.scenarios]
    assert {s.scenario for s in report.scenarios} >= {"free_running", "stalling_sinks"}


def check_vectors(step, simulator, folder):
    """Every ``step``-th published vector, bits and cycles."""
    if reason := why_not(simulator):
        pytest.skip(reason)
    spec = AsconSpec(rounds_per_cycle=4, max_bytes=64)
    commands, answers = known_answers(step)
    inputs, expected = batches(commands, np.random.default_rng(step)), expected_batches(answers)
    path = folder / "ascon.v"
    path.write_text(emit_verilog(Ascon(spec), name="ascon"), encoding="utf-8")
    counts = {name: length(batch) for name, batch in expected.items()}
    report = run_cocotb(
        path,
        "ascon",
        spec,
        simulator=simulator,
        inputs=inputs,
        expected=expected,
        stalls={},
        trace=run(AsconCycles(spec, inputs), counts),
        seed=step,
        work_dir=folder,
    )
    assert report.passed, [s.message for s in report.scenarios]


@pytest.mark.cocotb
@pytest.mark.parametrize("name", SPECS)
def test_icarus(name, tmp_path):
    check(SPECS[name], "icarus", tmp_path)


@pytest.mark.cocotb
def test_vectors_icarus(tmp_path):
    check_vectors(35, "icarus", tmp_path)  # of 33 lengths each: all are met


@pytest.mark.cocotb
@pytest.mark.slow
def test_every_vector_icarus(tmp_path):
    check_vectors(1, "icarus", tmp_path)


@pytest.mark.cocotb
@pytest.mark.slow
def test_verilator(tmp_path):
    check(SPECS["three"], "verilator", tmp_path)
