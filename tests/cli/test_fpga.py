"""The verbs around boards: boards, program, run-on, build."""

from types import SimpleNamespace

import pytest

from gridloom.cli import run_on as run_on_module
from gridloom.fpga import tools
from gridloom.fpga.boards import BOARDS
from gridloom.fpga.flow import Build
from gridloom.fpga.report import CriticalPath, Segment, Usage
from gridloom.fpga.report import Report as FlowReport
from gridloom.kernels.payload import length, to_ints
from gridloom.registry import find


def test_boards(gridloom):
    outcome = gridloom("boards")
    assert outcome.status == 0
    for board in BOARDS.values():
        assert board.name in outcome.out


def test_boards_as_json(gridloom):
    listed = gridloom("boards", "--json").json
    assert [entry["board"] for entry in listed] == list(BOARDS)
    assert all(entry["capacity"]["logic"] > 0 for entry in listed)


@pytest.fixture(autouse=True)
def forget_tools():
    """Tools are looked for once in a process, but these tests change PATH."""
    yield
    tools._locate.cache_clear()


# ---- program


@pytest.fixture
def loader(tmp_path, monkeypatch):
    """A program called openFPGALoader that writes its arguments to a file, then ``exit``s."""
    log = tmp_path / "log"

    def install(ending="true"):
        path = tmp_path / "bin" / "openFPGALoader"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f'#!/bin/sh\necho "$@" >> {log}\n{ending}\n')
        path.chmod(0o755)
        monkeypatch.setenv("PATH", f"{path.parent}:/usr/bin:/bin")
        tools._locate.cache_clear()
        return log

    return install


@pytest.fixture
def bitstream(tmp_path):
    path = tmp_path / "softmax.bin"
    path.write_bytes(b"bits")
    return path


def test_program(gridloom, loader, bitstream):
    log = loader()
    outcome = gridloom("program", "icebreaker", bitstream)
    assert outcome.out == f"icebreaker holds {bitstream}\n"
    *options, path = log.read_text().split()
    assert options == list(BOARDS["icebreaker"].programmer[1:])
    assert path == str(bitstream)


def test_program_flash(gridloom, loader, bitstream):
    log = loader()
    outcome = gridloom("program", "icebreaker", bitstream, "--flash", "--json")
    assert outcome.json == {"board": "icebreaker", "file": str(bitstream), "flash": True}
    assert " -f " in log.read_text()


def test_program_failing(refused, loader, bitstream):
    loader("echo looking >&2; echo 'unable to open ftdi device' >&2; exit 3")
    message = "openFPGALoader failed: unable to open ftdi device"
    assert refused("program", "icebreaker", bitstream) == message


def test_program_without_loader(refused, bitstream, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    tools._locate.cache_clear()
    assert refused("program", "icebreaker", bitstream) == (
        "openFPGALoader is not installed; sudo apt-get install openfpgaloader"
    )


def test_program_absent_file(refused, tmp_path):
    path = tmp_path / "x.bin"
    message = f"no bitstream {path}; make it with gridloom build"
    assert refused("program", "icebreaker", path) == message


def test_program_wrong_kind_of_file(refused, bitstream):
    message = "ulx3s_85f takes a .bit file, not softmax.bin"
    assert refused("program", "ulx3s_85f", bitstream) == message


@pytest.mark.parametrize(
    "arguments",
    [
        ["program", "icebraker", "x.bin"],
        ["run-on", "icebraker", "requantize", "--port", "x"],
        ["build", "requantize", "--board", "icebraker"],
    ],
)
def test_unknown_board(refused, arguments):
    message = refused(*arguments)
    assert message.startswith("no board 'icebraker'; did you mean 'icebreaker'? choose from ")
    assert all(name in message for name in BOARDS)


# ---- run-on


@pytest.fixture
def board(monkeypatch):
    """A board that computes what the golden model computes, or has one bit wrong."""
    calls = []

    def install(wrong=0):
        block = find("requantize")

        def run_on(spec, port, payloads, counts, *, baud, progress):
            calls.append((port, baud))
            progress(1, 2)
            outputs = block.golden(spec, install.inputs)
            assert counts == {name: length(batch) for name, batch in outputs.items()}
            answers = {s.name: to_ints(s, outputs[s.name]) for s in spec.outputs()}
            answers["o"][0] ^= wrong
            return answers

        def stimulus(spec, rng, size):
            install.inputs = block_stimulus(spec, rng, size)
            return install.inputs

        block_stimulus = block.stimulus
        monkeypatch.setitem(block.__dict__, "stimulus", stimulus)
        monkeypatch.setattr("gridloom.fpga.link.run_on", run_on)
        return calls

    return install


def test_run_on(gridloom, board, tmp_path):
    calls = board()
    outcome = gridloom(
        "run-on", "icebreaker", "requantize", "--port", "/dev/x", "--random", 5,
        "--output", tmp_path / "out.npz", "--json",
    )  # fmt: skip
    report = {"board": "icebreaker", "block": "requantize", "outputs": 5, "equal": True}
    assert outcome.json == report
    assert calls == [("/dev/x", 1_000_000)]
    assert (tmp_path / "out.npz").is_file()
    assert "requantize" in gridloom("run-on", "icebreaker", "requantize", "--port", "x").out


def test_run_on_finds_a_wrong_bit(gridloom, board):
    board(wrong=1)
    outcome = gridloom("run-on", "icebreaker", "requantize", "--port", "/dev/x")
    assert outcome.status == 1
    assert outcome.err.startswith("gridloom: stream o, element 0, field value: expected ")


def test_run_on_absent_port(refused):
    message = refused("run-on", "icebreaker", "requantize", "--port", "/dev/nothing")
    assert message.startswith("cannot open port '/dev/nothing'")


def test_run_on_impossible_baud(refused):
    message = refused("run-on", "icebreaker", "requantize", "--port", "x", "--baud", 7777777)
    assert message.startswith("icebreaker cannot make 7777777 baud")


def test_run_on_output_name(refused):
    arguments = ["requantize", "--port", "x", "--output", "x.npy"]
    assert refused("run-on", "icebreaker", *arguments) == "--output must end in .npz, not x.npy"


def test_run_on_needs_a_port(gridloom):
    outcome = gridloom("run-on", "icebreaker", "requantize")
    assert outcome.status == 2
    assert "--port" in outcome.err
    assert run_on_module.HELP


# ---- build


@pytest.fixture
def flow(monkeypatch):
    """A flow that takes no time: what it was asked, and what it answers."""
    answer = SimpleNamespace(fmax=41.5, fmax_by_seed={1: 41.5, 3: 39.0}, cells=668, asked=None)
    segment = Segment("routing", 1.25, "link.framer", "a_net")

    def build(component, spec, board, *, seeds, out_dir, baud, progress):
        component._MustUse__silence = True
        progress("placing", 0.5)
        answer.asked = (spec, board.name, seeds, str(out_dir), baud)
        stem = out_dir / f"{spec.BLOCK}_{board.name}"
        path = CriticalPath("clk", 24.1, 16.4, "a", "b", (segment,))
        report = FlowReport({"clk": answer.fmax}, {"logic": Usage(answer.cells, 5280)}, {}, path)
        return Build(
            block=spec.BLOCK, board=board.name, bitstream=stem.with_suffix(board.suffix),
            report_file=stem.with_suffix(".json"), verilog=stem.with_suffix(".v"),
            routed=stem.with_suffix(".routed.json"), report=report, seed=1,
            fmax_by_seed=answer.fmax_by_seed, failed_seeds=[2],
            clock_mhz=board.clock_hz / 1e6, baud=baud,
            tools={"yosys": "0.70"}, is_cached=False,
        )  # fmt: skip

    monkeypatch.setattr("gridloom.fpga.flow.build", build)
    return answer


def test_build(gridloom, flow, tmp_path):
    arguments = ["--board", "icebreaker", "--preset", "int8", "--seeds", 3, "--seed", 4]
    outcome = gridloom("build", "requantize", *arguments, "-o", tmp_path)
    assert outcome.status == 0
    assert "41.5 MHz, runs at the board's 12 MHz (seed 1)" in outcome.out
    assert "1: 41.5, 2: not placed, 3: 39.0" in outcome.out
    assert "12.7%" in outcome.out
    assert "24.10 ns, 16.40 of it routing" in outcome.out
    assert "link.framer" in outcome.out
    spec = find("requantize").preset("int8")
    assert flow.asked == (spec, "icebreaker", range(4, 7), str(tmp_path), 1_000_000)


def test_build_as_json(gridloom, flow, tmp_path):
    built = gridloom("build", "requantize", "-b", "icebreaker", "-o", tmp_path, "--json").json
    assert built["files"]["bitstream"] == str(tmp_path / "requantize_icebreaker.bin")
    assert built["meets_clock"]
    assert built["usage"]["logic"]["used"] == 668
    assert built["critical_path"]["segments"][0]["kind"] == "routing"


@pytest.mark.parametrize(
    "cells,arguments,simulator",
    [
        (668, [], "icarus"),
        (16000, [], "verilator"),
        (668, ["--simulator", "verilator"], "verilator"),
    ],
)
def test_prove(gridloom, flow, monkeypatch, tmp_path, cells, arguments, simulator):
    asked = []
    monkeypatch.setattr(
        "gridloom.testbench.netlist_bench.check",
        lambda *_, simulator, **__: asked.append(simulator),
    )
    flow.cells = cells
    arguments = ["--board", "ulx3s_85f", "-o", tmp_path, "--prove", 5, *arguments]
    proof = gridloom("build", "requantize", *arguments, "--json").json["proof"]
    assert asked == [simulator]
    assert proof == {"routed netlist": f"5 elements equal the golden model ({simulator})"}


def test_prove_with_an_unknown_simulator(refused):
    arguments = ["--board", "icebreaker", "--prove", 5, "--simulator", "verilater"]
    message = refused("build", "requantize", *arguments)
    assert message.startswith("no simulator 'verilater'; did you mean 'verilator'?")


def test_build_too_slow_is_status_1(gridloom, flow):
    flow.fmax, flow.fmax_by_seed = 11.0, {1: 11.0}
    outcome = gridloom("build", "requantize", "--board", "icebreaker")
    assert outcome.status == 1
    assert "11.0 MHz, TOO SLOW for the board's 12 MHz" in outcome.out


def test_build_impossible_baud(refused):
    message = refused("build", "requantize", "--board", "icebreaker", "--baud", 7777777)
    assert message.startswith("icebreaker cannot make 7777777 baud")


def test_check(gridloom):
    outcome = gridloom("build", "requantize", "--board", "icebreaker", "--check")
    assert outcome.status == 0
    assert outcome.out.startswith("requantize fits icebreaker; ")
    checked = gridloom("build", "requantize", "-b", "icebreaker", "--check", "--json").json
    assert checked["verdict"] == "fits"
    assert 0 < checked["usage"]["logic"]["used"] < 5280


def test_check_that_fails_is_status_1(gridloom):
    arguments = ["-p", "lanes=32", "-p", "in_fmt=Q6.10", "--board", "icebreaker", "--check"]
    outcome = gridloom("build", "softmax", *arguments)
    assert outcome.status == 1
    assert outcome.out.startswith("softmax does not fit icebreaker; ")
