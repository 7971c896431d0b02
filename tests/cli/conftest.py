"""The program called in this process, with its exit status and what it printed."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from typer.testing import CliRunner

from gridloom.cli import app


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def gridloom(monkeypatch):
    """Call ``gridloom`` with these arguments; anything but a clean exit fails the test."""
    monkeypatch.setenv("COLUMNS", "200")

    def call(*arguments: Any) -> Outcome:
        result = CliRunner().invoke(app, [str(a) for a in arguments])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture
def refused(gridloom):
    """Call ``gridloom``, which must refuse with status 2 and one sentence; give the sentence."""

    def call(*arguments: Any) -> str:
        outcome = gridloom(*arguments)
        assert outcome.status == 2, (outcome.out, outcome.err)
        assert outcome.out == ""
        assert outcome.err.startswith("gridloom: ")
        assert outcome.err.count("\n") == 1
        return outcome.err.removeprefix("gridloom: ").rstrip("\n")

    return call
