"""Traffic against the floor and the bound."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.sim.attention_estimate import Array, RunShape, Traffic, traffic
from gridloom.sim.attention_io import compulsory, io_report, lower_bound_bytes
from gridloom.specs.errors import UserError

from .test_attention_estimate import shapes


def test_compulsory_is_every_operand_once():
    least = compulsory(RunShape(100, 200, 64, 32, heads=3, group=2))
    assert least == Traffic(q=100 * 2 * 64 * 6, k=200 * 64 * 6, v=200 * 32 * 6, av=100 * 2 * 32 * 6)
    assert least.total == sum([least.q, least.k, least.v, least.av])


def test_compulsory_leaves_out_what_the_mask_hides():
    least = compulsory(RunShape(8, 64, mask="window", window=4, offset=20))
    assert least.k == (8 + 4 - 1) * 64 * 2
    assert compulsory(RunShape(8, 8, mask="causal", offset=-8)).q == 0


@given(shapes(), st.integers(1, 7), st.integers(1, 7))
def test_nothing_moves_less_than_the_floor(shape, rows, cols):
    array = Array(rows, cols)
    report = io_report(shape, traffic(shape, array)[0], array.buffer_bytes)
    moved, least = report.moved, report.compulsory
    assert moved.q >= least.q
    assert moved.k >= least.k
    assert moved.v >= least.v
    assert moved.av == least.av
    assert report.over_compulsory >= 1


def test_everything_resident_moves_the_floor():
    shape = RunShape(1024, 1024)
    assert traffic(shape, Array())[0] == compulsory(shape)


def test_bound_has_two_regimes_that_meet():
    shape = RunShape(4096, 4096)
    large = lower_bound_bytes(shape, 2 * 64**2)
    small = lower_bound_bytes(shape, 2 * 64**2 - 2)
    assert large == (4096**2 * 2, "M >= d^2")
    assert small[1] == "M < d^2"
    assert small[0] == pytest.approx(large[0], rel=1e-3)


def test_one_pass_stays_within_a_constant_of_the_bound():
    """2 N^2 (E + F + state) / M words: the ratio no longer grows with N or with M."""
    for buffer_bytes in (2**18, 2**20, 2**22):
        array = Array(64, 64, buffer_bytes=buffer_bytes)
        shape = RunShape(2**20, 2**20)
        report = io_report(shape, traffic(shape, array)[0], buffer_bytes)
        assert 2 <= report.moved.total / report.bound < 14


def test_bound_counts_the_scores_that_a_mask_leaves():
    full = lower_bound_bytes(RunShape(4096, 4096), 2**20)[0]
    causal = lower_bound_bytes(RunShape(4096, 4096, mask="causal"), 2**20)[0]
    assert causal / full == pytest.approx(0.5, abs=1e-3)


def test_rows_and_json():
    shape = RunShape(512, 512, mask="causal", offset=-600)  # no score at all
    report = io_report(shape, Traffic(0, 0, 0, 512 * 64 * 2), 2**20)
    assert [len(row) for row in report.rows()] == [len(report.HEADINGS)] * 3
    document = json.loads(json.dumps(report.to_json()))
    assert document["over_compulsory"] == 1
    assert document["bound_order"] == 0
    assert document["over_bound_or_compulsory"] == 1
    assert "arXiv:2402.07443" in report.remarks()["bound"]


def test_bad_memory():
    with pytest.raises(UserError, match="^memory must be at least one word, not 1 bytes$"):
        io_report(RunShape(8, 8), Traffic(0, 0, 0, 0), 1)
