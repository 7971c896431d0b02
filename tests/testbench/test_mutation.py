"""Deliberate faults are applied without touching the tree, judged, and caught."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gridloom.hdl.emit import emit_verilog
from gridloom.registry import BLOCKS, find
from gridloom.specs.errors import UserError
from gridloom.testbench import mutation
from gridloom.testbench.cpu_time import cpu_seconds
from gridloom.testbench.mutation import (
    MARK,
    Fault,
    MutationReport,
    Verdict,
    load_faults,
    run_faults,
)
from gridloom.testbench.verilog_faults import draw_verilog_faults, run_verilog_faults


ROOT = Path(__file__).parent.parent.parent
FEW = 2  # faults of each block judged without --slow
SLOW = {"attention": 4, "omap": 3, "pim_unit": 8}  # of these one, by few cases and no large preset


def test_a_fault_is_caught_and_the_tree_is_untouched():
    path = ROOT / "hdl/requantize/rtl.py"
    before = path.read_bytes()
    fault = Fault(
        "requantize",
        "wraps",
        "hdl/requantize/rtl.py",
        "Mux(over, out_fmt.max, Mux(",
        "Mux(0, 0, Mux(",
    )
    verdict = run_faults("requantize", [fault], suites=["bits"], num_cases=2).verdicts[0]
    assert verdict.status == "caught"
    assert "expected" in verdict.findings["bits"]
    assert path.read_bytes() == before


def test_a_fault_that_changes_nothing_is_missed():
    fault = Fault("requantize", "none", "hdl/requantize/rtl.py", "over | under", "under | over")
    report = run_faults("requantize", [fault], suites=["bits", "cycles"], num_cases=1)
    assert report.verdicts[0].status == "MISSED"
    assert report.score == 0


def test_a_fault_that_cannot_be_built_is_invalid():
    fault = Fault("requantize", "typo", "hdl/requantize/rtl.py", "over | under", "over | nowhere")
    report = run_faults("requantize", [fault], suites=["bits"], num_cases=1)
    assert report.verdicts[0].invalid == "NameError: name 'nowhere' is not defined"
    assert report.counted == []


FILE = "hdl/requantize/rtl.py"
ELABORATE = "def elaborate(self, platform):\n"
BUSY = "import itertools; [0 for _ in itertools.count()]"
IDLE = "import time; time.sleep(600)"


@pytest.mark.parametrize(
    "step, limits, told",
    [(BUSY, (4, 600), "4 s of processor time"), (IDLE, (600, 20), "20 s")],
    ids=["busy", "idle"],
)
def test_a_fault_that_runs_into_a_limit_has_no_verdict(monkeypatch, step, limits, told):
    for name, seconds in zip(("LIMIT_S", "IDLE_LIMIT_S"), limits, strict=True):
        monkeypatch.setattr(mutation, name, seconds)
    verdict = _hanging("m = Module()", step)
    assert (verdict.status, verdict.limit, verdict.findings) == ("no verdict", told, {})


def test_a_block_that_needs_more_than_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(mutation, "LIMIT_S", 0)
    told = "requantize needs more than 0 s of processor time, with fewer cases less"
    with pytest.raises(UserError, match=told):
        run_faults("requantize", [], num_cases=30)


def test_what_was_noticed_before_the_limit_counts(monkeypatch):
    """The second case hangs; by then the first has shown wrong bits."""
    monkeypatch.setattr(mutation, "LIMIT_S", 4)
    step = "type(self).seen = getattr(self, 'seen', 0) + 1\n        if self.seen > 1: " + BUSY
    verdict = _hanging("over.eq(rounded > out_fmt.max)", step, "over.eq(1)")
    assert verdict.status == "caught"
    assert set(verdict.findings) == {"bits"}


def _hanging(old, step, new=""):
    """Verdict on a fault in requantize that does ``step`` while it is elaborated."""
    text = (ROOT / FILE).read_text()
    start, marker, rest = text.partition(ELABORATE)
    body = rest.replace(old, new or old, 1)
    fault = Fault("requantize", "hangs", FILE, marker + rest, f"{marker}        {step}\n{body}")
    return run_faults("requantize", [fault], suites=["bits", "cycles"], num_cases=1).verdicts[0]


def test_processor_time_of_a_process_and_its_children():
    burn = "import time\nwhile time.process_time() < 0.5: pass"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}]); {IDLE}"
    with subprocess.Popen([sys.executable, "-c", code]) as child:
        try:
            deadline = time.monotonic() + 60
            while cpu_seconds(child.pid) < 0.5 and time.monotonic() < deadline:
                time.sleep(0.1)
            assert 0.5 <= cpu_seconds(child.pid) < 5
        finally:
            child.kill()
    assert cpu_seconds(child.pid) == 0


def test_a_fault_that_no_longer_applies():
    fault = Fault("requantize", "old news", "hdl/requantize/rtl.py", "no such text", "")
    with pytest.raises(UserError, match="'old news' no longer applies: .* occurs 0 times"):
        run_faults("requantize", [fault])


def test_score_leaves_out_equivalent_and_invalid():
    verdicts = (
        Verdict("a", {"bits": "different", "cycles": ""}),
        Verdict("b", {"bits": "", "cycles": ""}),
        Verdict("c", {"bits": "", "cycles": ""}, equivalent="why"),
        Verdict("d", {}, invalid="why"),
        Verdict("e", {}, limit="why"),
        Verdict("f", {}, equivalent="why", limit="why"),
        Verdict("g", {"cycles": "different"}, limit="why"),
    )
    report = MutationReport("x", verdicts)
    statuses = ["caught", "MISSED", "equivalent", "invalid", "no verdict", "no verdict", "caught"]
    assert [v.status for v in verdicts] == statuses
    assert report.score == 0.5
    assert report.by_suite() == {"bits": 0.5, "cycles": pytest.approx(1 / 3)}
    json.dumps(report.as_dict())


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_named_faults_apply(block):
    faults = load_faults(block.name)
    assert len(faults) >= 10
    assert len({f.description for f in faults}) == len(faults)
    for fault in faults:
        path, text = fault.apply()
        compile(text, path, "exec")


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_some_named_faults_are_caught(block):
    faults = [f for f in load_faults(block.name) if not f.equivalent]
    few = faults[:: max(1, len(faults) // (2 * FEW))][:FEW]
    sample = {"num_cases": 8, "presets": ["snapshot", "default"], "size": 60}
    if block.name in SLOW:
        few = few[:1]
        sample |= {"num_cases": SLOW[block.name], "presets": ["snapshot"]}
    report = run_faults(block, few, suites=["bits", "cycles"], all_suites=False, **sample)
    assert report.score == 1, [v for v in report.verdicts if v.status != "caught"]


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_named_faults_are_caught(block):
    report = run_faults(block, all_suites=False)
    assert report.score >= MARK, [v for v in report.verdicts if v.status == "MISSED"]
    wrong = [v for v in report.verdicts if v.invalid or v.limit or (v.caught and v.equivalent)]
    assert not wrong


def test_drawn_faults_are_the_same_for_the_same_seed():
    block = find("requantize")
    text = emit_verilog(block.component(block.preset("snapshot")), name="requantize")
    drawn = draw_verilog_faults(text, 12, seed=3)
    assert drawn == draw_verilog_faults(text, 12, seed=3)
    assert len({(f.line, f.new) for f in drawn}) == 12
    for fault in drawn:
        assert text.splitlines()[fault.line] == fault.old
        assert fault.apply(text) != text


@pytest.mark.compiled
@pytest.mark.slow
@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_drawn_faults_are_caught(block):
    report = run_verilog_faults(block, count=24)
    assert report.score >= 0.9, [v for v in report.verdicts if v.status == "MISSED"]


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["nope"], "no block 'nope'"),
        (["requantize", "--suites", "bits,nope"], "no suite 'nope'"),
        ([], "name a block"),
    ],
)
def test_script_refuses(arguments, message):
    command = [sys.executable, str(ROOT / "scripts/mutate.py"), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert message in result.stderr
