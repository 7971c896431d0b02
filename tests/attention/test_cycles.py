"""The cycle model under regular and random stalls, and the closed form."""

import time

import numpy as np
import pytest

from gridloom.kernels.attention import Command, assemble, golden
from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.attention import AttentionCycles, unstalled
from gridloom.sim.cycles import run
from gridloom.specs.attention import PRESETS, AttentionSpec, Operand
from gridloom.testbench.attention import draw_heads
from gridloom.testbench.checks import check_block


SPEC = AttentionSpec(rows=2, cols=4, head_dim=5, value_dim=4, sharing=2, resident=2, max_length=64)


@pytest.mark.parametrize("operand", Operand)
@pytest.mark.parametrize("stream", ["i_command", "i_query", "i_key", "i_value", "o", "o_partial"])
@pytest.mark.parametrize("period", [3, 50])
def test_one_stream_stalls(stream, period, operand):
    spec = SPEC.model_copy(update={"operand": operand})
    check_block("attention", spec, 1, 80, stalls={stream: np.arange(period) > 0})


def test_a_sink_that_sleeps_fills_both_places():
    stalls = {name: np.arange(1200) < 1190 for name in ("o", "o_partial")}
    check_block("attention", SPEC, 3, 120, stalls=stalls)


@pytest.mark.compiled
def test_many_random_stalls():
    block = find("attention")
    for seed in range(40):
        check_block(block, block.preset("snapshot"), seed, 200, engine="compiled")


@pytest.mark.parametrize("resident", [1, 2])
@pytest.mark.parametrize("preset", ["default", "square16", "bf16"])
@pytest.mark.parametrize(
    "queries, keys, heads, mask", [(8, 256, 1, 0), (33, 300, 2, 0), (1, 1, 1, 0), (16, 512, 1, 1)]
)
def test_closed_form_is_exact(preset, resident, queries, keys, heads, mask):
    update = {"resident": resident, "output_lanes": 8}  # as fast as blocks are finished
    spec = PRESETS[preset].model_copy(update=update)
    command = Command(1000, queries, keys, heads=heads, mask=mask, offset=keys)
    drawn = draw_heads(spec, np.random.default_rng(0), command)
    inputs = assemble(spec, [command], drawn)
    counts = {name: length(batch) for name, batch in golden(spec, inputs).items()}
    trace = run(AttentionCycles(spec, inputs), counts)
    assert unstalled(spec, command).cycles == trace.cycles


def test_closed_form_answers_at_once():
    spec = AttentionSpec(rows=64, cols=64, sharing=1, output_lanes=64)
    start = time.perf_counter()
    answer = unstalled(spec, Command(1000, 1 << 20, 1 << 20, heads=768))
    assert time.perf_counter() - start < 0.01
    assert answer.utilisation > 0.9999


@pytest.mark.parametrize("preset, cycles", [("square32", 33_200)])
def test_mark_of_512_keys(preset, cycles):
    """ITA takes 32,769 cycles in its fixed shape; FuseMax's formula gives 36,352."""
    assert unstalled(PRESETS[preset], Command(1000, 512, 512)).cycles <= cycles


@pytest.mark.parametrize("preset", ["default", "bf16", "square16", "square32", "square64"])
def test_slots_take_only_products(preset):
    spec = PRESETS[preset]
    assert spec.slot_cycles == spec.head_dim + spec.value_dim
    assert unstalled(spec, Command(1000, 2048, 2048)).utilisation >= 0.99
