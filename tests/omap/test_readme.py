"""The worked example of the README is what the models give."""

import runpy
from pathlib import Path

import pytest


ROOT = Path(__file__).parents[2]
README = (ROOT / "hdl" / "omap" / "README.md").read_text(encoding="utf-8")
ROWS = [tuple(c.strip() for c in line.split("|")[1:-1]) for line in README.splitlines()]


@pytest.fixture(scope="module")
def marks():
    return runpy.run_path(str(ROOT / "scripts" / "omap_marks.py"))


def test_pages_that_are_touched(marks):
    rows = marks["touched"]()
    assert len(rows) == 4
    for row in rows:
        (found,) = (r for r in ROWS if r[:4] == row[:4])
        assert found[5] == row[4]


def test_cycles_that_the_host_sees(marks):
    rows = marks["timed"]()
    assert len(rows) == 3
    assert set(rows) <= set(ROWS)
