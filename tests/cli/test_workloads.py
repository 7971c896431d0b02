"""``gridloom run`` and ``gridloom demo``: what they ask of the workload, and how they report it."""

import sys
from types import ModuleType, SimpleNamespace

import pytest


class Report(SimpleNamespace):
    HEADINGS = ("operator", "cosine")
    files = {"picture": "demo.png"}
    passed = True

    def as_dict(self):
        return {"passed": self.passed}

    def summary(self):
        return {"smallest cosine": 0.9999}

    def rows(self):
        return [("softmax", "0.9999")]


@pytest.fixture
def workload(monkeypatch):
    """A workload that remembers how it was called."""
    module = ModuleType("gridloom.workload")
    module.report = Report()
    module.calls = []

    def run_minilm(operators, **options):
        options.pop("progress")("softmax", 0.5)
        module.calls.append((operators, options))
        return module.report

    def demo(directory, progress):
        progress("softmax", 0.5)
        module.calls.append(str(directory))
        return module.report

    module.run_minilm, module.demo = run_minilm, demo
    monkeypatch.setitem(sys.modules, "gridloom.workload", module)
    return module


def test_run(gridloom, workload):
    outcome = gridloom("run", "minilm")
    assert outcome.status == 0
    assert "0.9999" in outcome.out
    options = {"bits": None, "engine": "golden", "plot": None}
    assert workload.calls == [(("softmax", "gelu", "layernorm"), options)]


def test_run_with_options(gridloom, workload):
    arguments = ["--with", "gelu, softmax,gelu", "--bits", 8, "--engine", "rtl", "--json"]
    assert gridloom("run", "minilm", *arguments).json == {"passed": True}
    assert workload.calls == [
        (("gelu", "softmax"), {"bits": 8, "engine": "rtl", "plot": None}),
    ]


def test_run_with_attention(gridloom, workload):
    gridloom("run", "minilm", "--with", "attention,gelu")
    options = {"bits": None, "engine": "golden", "plot": None}
    assert workload.calls == [(("attention", "gelu"), options)]


@pytest.mark.parametrize("verb", [["run", "minilm"], ["demo"]])
def test_failure_is_status_1(gridloom, workload, verb):
    workload.report.passed = False
    assert gridloom(*verb).status == 1


def test_demo(gridloom, workload, tmp_path):
    outcome = gridloom("demo", "-o", tmp_path)
    assert "demo.png" in outcome.out
    assert workload.calls == [str(tmp_path)]
    assert gridloom("demo", "--json").json == {"passed": True}


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["bert"], "no model 'bert'; choose from minilm"),
        (["minilm", "--engine", "gold"], "no engine 'gold'; did you mean 'golden'? "
         "choose from golden, rtl"),
        (["minilm", "--bits", 4], "--bits must be 2, 8 or 16, not 4"),
        (["minilm", "--with", "relu"], "no operator 'relu'; did you mean 'gelu'? "
         "choose from softmax, gelu, layernorm, attention, pim, pim-attention"),
        (["minilm", "--with", ""], "no operator ''; choose from softmax, gelu, layernorm, "
         "attention, pim, pim-attention"),
        (["minilm", "--plot", "x.gif"], "--plot must end in .png, not x.gif"),
    ],
)  # fmt: skip
def test_refused(refused, workload, arguments, message):
    assert refused("run", *arguments) == message


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["--with", "softmax,attention"], "operators must have one of attention and softmax, "
         "not both, as attention computes its own softmax"),
        (["--with", "gelu,pim"], "operators must have one of pim and gelu, not both, as pim "
         "computes its own GELU"),
        (["--with", "attention,pim-attention"], "operators must have one of pim-attention and "
         "attention, not both, as pim-attention computes all of the attention"),
        (["--with", "pim", "--bits", 16], "--bits must be 8 with pim, not 16"),
    ],
)  # fmt: skip
def test_refused_by_the_workload(refused, arguments, message):
    assert refused("run", "minilm", *arguments) == message
