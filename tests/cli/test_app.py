"""Start-up, help, the one error path."""

import json
import subprocess
import sys

import pytest

import gridloom as package
from gridloom.cli import root
from gridloom.cli.root import PANELS, app


VERBS = [verb for verbs in PANELS.values() for verb in verbs]
SLOW = ["amaranth", "matplotlib", "cocotb", "numpy", "serial"]


@pytest.mark.parametrize("arguments", [["--help"], ["list"], ["show", "--help"], ["boards"]])
def test_starts_without_slow_imports(arguments):
    code = (
        "import sys\nfrom gridloom.cli import app\n"
        f"try:\n    app({arguments!r})\nexcept SystemExit:\n    pass\n"
        f"print([m for m in {SLOW} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_help_lists_every_verb(gridloom):
    outcome = gridloom("--help")
    assert outcome.status == 0
    for verb in VERBS:
        assert f" {verb} " in outcome.out


@pytest.mark.parametrize("verb", VERBS)
def test_help_has_examples_that_name_the_verb(gridloom, verb):
    outcome = gridloom(verb, "--help")
    assert outcome.status == 0
    assert "Examples:" in outcome.out
    assert f"  gridloom {verb}" in outcome.out
    assert "--json" in outcome.out


def test_help_fits_a_terminal_of_80_columns():
    for verbs in PANELS.values():
        for verb, module in verbs.items():
            for line in module.HELP.splitlines():
                assert len(line) <= 78, f"{verb}: {line}"
    assert all(len(line) <= 78 for line in root.HELP.splitlines())


def test_version(gridloom):
    assert gridloom("--version").out == f"gridloom {package.__version__}\n"


def test_unknown_verb_is_a_usage_error(gridloom):
    outcome = gridloom("shw")
    assert outcome.status == 2
    assert "Did you mean 'show'" in outcome.err


def test_usage_error_as_json(gridloom):
    outcome = gridloom("show", "--json")
    assert outcome.status == 2
    assert json.loads(outcome.err) == {"error": "Missing argument 'BLOCK'."}
    assert outcome.out == ""


def test_user_error_as_json(gridloom):
    outcome = gridloom("show", "requantise", "--json")
    assert outcome.status == 2
    assert outcome.out == ""
    assert json.loads(outcome.err)["error"].startswith("no block 'requantise'")


@pytest.mark.parametrize(
    "error, status, text",
    [
        (KeyboardInterrupt(), 130, "interrupted"),
        (root.Terminated(), 143, "terminated"),
        (OSError(28, "No space left on device", "/x/y"), 2, "/x/y: no space left on device"),
        (OSError(28, "No space left on device"), 2, "no space left on device"),
    ],
)
def test_errors_of_the_system(gridloom, monkeypatch, error, status, text):
    def fail(*_, **__):
        raise error

    monkeypatch.setattr("gridloom.cli.show.block_and_spec", fail)
    outcome = gridloom("show", "requantize")
    assert outcome.status == status
    assert outcome.err == f"gridloom: {text}\n"


def test_our_own_bugs_are_not_hidden(gridloom, monkeypatch):
    monkeypatch.setattr("gridloom.cli.show.block_and_spec", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        gridloom("show", "requantize")


def test_a_closed_pipe_is_no_error():
    command = f"{sys.executable} -c 'from gridloom.cli import main; main()' list --json | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_app_is_the_entry_point():
    assert app.info.name == "gridloom"
