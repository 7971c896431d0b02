"""``gridloom test``: the bench, its report, and netlists."""

import tempfile

import pytest

from gridloom.generate import emit
from gridloom.registry import find


SCENARIOS = ["free_running", "stalling_sources", "stalling_sinks", "all_stalling"]


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """Where log files go."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.cocotb
def test_passes(gridloom, temporary):
    outcome = gridloom("test", "requantize", "--size", 30, "--json")
    assert outcome.status == 0
    assert outcome.json["passed"]
    assert [s["scenario"] for s in outcome.json["scenarios"]] == SCENARIOS
    assert list(temporary.iterdir()) == []


@pytest.mark.cocotb
def test_broken_netlist_fails(gridloom, tmp_path, temporary):
    verilog = emit(find("requantize"), find("requantize").preset())
    path = tmp_path / "broken.v"
    path.write_text(verilog.replace("assign under = ", "assign under = 1'h0 & "))
    assert path.read_text() != verilog
    outcome = gridloom("test", "requantize", "--netlist", path, "--size", 30)
    assert outcome.status == 1
    assert "FAILED" in outcome.out
    assert "broken.v" in outcome.out
    assert f"logs and sources are in {temporary}" in outcome.err
    (kept,) = temporary.iterdir()
    assert (kept / "test.log").is_file()


@pytest.mark.cocotb
def test_netlist_with_another_top(gridloom, tmp_path):
    verilog = emit(find("requantize"), find("requantize").preset())
    path = tmp_path / "renamed.v"
    path.write_text(verilog.replace("module requantize(", "module routed("))
    arguments = ["--netlist", path, "--top", "routed", "--size", 10]
    assert gridloom("test", "requantize", *arguments).status == 0


# ---- what is refused


def test_unknown_simulator(refused):
    expected = "no simulator 'veriltor'; did you mean 'verilator'? choose from icarus, verilator"
    assert refused("test", "requantize", "--simulator", "veriltor") == expected


def test_absent_netlist(refused, tmp_path, temporary):
    path = tmp_path / "x.v"
    assert refused("test", "requantize", "--netlist", path) == f"cannot read {path}: no such file"
    assert list(temporary.iterdir()) == []


@pytest.mark.cocotb
def test_netlist_that_is_not_verilog(refused, tmp_path):
    path = tmp_path / "x.v"
    path.write_text("this is not Verilog")
    message = refused("test", "requantize", "--netlist", path)
    assert message.startswith("icarus cannot build requantize from x.v: ")
    assert message.endswith("syntax error")


def test_missing_simulator(refused, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    message = refused("test", "requantize")
    assert message.startswith("iverilog is not installed")
    assert "apt-get install iverilog" in message


def test_simulators_are_those_of_the_bench():
    from gridloom.cli.test import SIMULATORS
    from gridloom.testbench.drivers.runner import SIMULATORS as BENCH_SIMULATORS

    assert SIMULATORS == BENCH_SIMULATORS
