"""Traffic against the floor and the bound."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.kernels.attention import Command, assemble, golden, memory_bits
from gridloom.kernels.payload import length
from gridloom.sim.attention_estimate import Array, RunShape, Traffic, traffic
from gridloom.sim.attention_io import compulsory, io_report, lower_bound_bytes, measured
from gridloom.specs.attention import PRESETS, AttentionSpec
from gridloom.specs.errors import UserError
from gridloom.testbench.attention import draw_command, draw_heads

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


# ---- what a simulated array moved


def elements_of(spec, commands, seed=0):
    """Transfers on every stream of an array."""
    rng = np.random.default_rng(seed)
    heads = [head for command in commands for head in draw_heads(spec, rng, command)]
    inputs = assemble(spec, commands, heads)
    return {name: length(b) for name, b in {**inputs, **golden(spec, inputs)}.items()}


def measure(spec, *commands):
    return measured(spec, commands, elements_of(spec, commands))


def test_gqa_decode_reads_keys_and_values_once_for_the_group():
    """Eight query heads of one position on eight columns, over one K/V head of 1000 keys."""
    spec = PRESETS["default"]
    report = measure(spec, Command(1000, queries=8, keys=1000, group=8, mask=1, offset=999))
    assert report.moved == report.compulsory
    assert report.moved.k == 1000 * 64
    assert report.moved.v == 1000 * 64
    assert report.moved.q == 8 * 64
    assert report.moved.av == 8 * 64 * 20 // 8  # Q8.12


def test_heads_without_a_group_read_keys_and_values_each():
    spec = PRESETS["default"]
    report = measure(spec, Command(1000, queries=1, keys=1000, heads=8))
    assert report.moved.k == report.compulsory.k == 8 * 1000 * 64
    assert report.moved.q == 8 * report.compulsory.q  # seven columns of eight are empty


def test_resident_blocks_read_keys_less_often():
    small, large = (AttentionSpec(resident=n) for n in (1, 4))
    command = Command(1000, 64, 256)
    moved = [measure(spec, command).moved.k for spec in (small, large)]
    assert moved == [8 * 256 * 64, 2 * 256 * 64]


@pytest.mark.parametrize("seed", range(30))
def test_no_array_moves_less_than_the_floor(seed):
    rng = np.random.default_rng(seed)
    spec = AttentionSpec(rows=4, cols=4, head_dim=8, value_dim=3, sharing=2, max_length=256)
    commands = [draw_command(spec, rng, 40) for _ in range(3)]
    report = measure(spec, *commands)
    assert report.moved.q >= report.compulsory.q
    assert report.moved.k >= report.compulsory.k
    assert report.moved.v >= report.compulsory.v
    assert report.moved.av >= report.compulsory.av - len(commands)
    assert report.memory_bytes == memory_bits(spec) // 8
    assert report.bound > 0 or not report.compulsory.k


def test_partial_results_are_larger():
    spec = PRESETS["default"]
    plain, partial = (Command(1000, 8, 16, is_partial=n) for n in (0, 1))
    assert measure(spec, partial).moved.av == measure(spec, plain).moved.av * 86 // 20
