"""What is printed on a terminal, and that nothing of it is printed off one."""

import json
import sys

import numpy as np
import pytest

from gridloom.cli import output


@pytest.fixture
def as_terminal(monkeypatch):
    """Call it to make standard error a terminal; pytest exchanges the stream before each call."""
    monkeypatch.setenv("TERM", "xterm")
    return lambda: monkeypatch.setattr(sys.stderr, "isatty", lambda: True)


def test_step_says_how_long_it_took(as_terminal, capsys):
    as_terminal()
    with output.step("compiling [all]"):
        pass
    assert capsys.readouterr().err.splitlines()[-1].endswith("compiling [all]: 0.0 s")


def test_bar_moves(as_terminal, capsys):
    as_terminal()
    with output.progress_bar("building") as report:
        report("placing", 0.5)
        report("", 1.0)
    printed = capsys.readouterr()
    assert "building" in printed.err
    assert printed.out == ""


def test_error_on_a_terminal(as_terminal, capsys):
    as_terminal()
    output.print_error("no block 'x[1]'")
    assert "no block 'x[1]'" in capsys.readouterr().err


def test_quiet_off_a_terminal(capsys):
    with output.step("compiling"), output.progress_bar("building") as report:
        report("placing", 0.5)
    printed = capsys.readouterr()
    assert printed.err == printed.out == ""


def test_json_has_no_nan_and_no_numpy(capsys):
    document = {"a": float("nan"), "b": np.float32(0.5), "c": np.arange(2), "d": {1}, "e": 1 + 2j}
    output.print_json(document)
    printed = json.loads(capsys.readouterr().out)
    assert printed == {"a": None, "b": 0.5, "c": [0, 1], "d": [1], "e": "(1+2j)"}


def test_cells(capsys):
    rows = [(None, True), (1234567, 0.25), ("a[b]", 123456.0)]
    output.print_table("Title [x]", ("one", "two"), rows, right=("two",))
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        ["Title", "[x]"],
        ["one", "two"],
        ["-", "yes"],
        ["1,234,567", "0.25"],
        ["a[b]", "123,456"],
    ]
