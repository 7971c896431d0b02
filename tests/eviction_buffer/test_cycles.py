"""The cycle model: exact on any stalls; the same cycles whatever is asked and held."""

import numpy as np
import pytest

from gridloom.hdl.eviction_buffer import EvictionBuffer
from gridloom.kernels.eviction_buffer import golden
from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.cycles import random_stalls, run
from gridloom.sim.eviction_buffer import EvictionBufferCycles, query_interval
from gridloom.specs.eviction_buffer import EvictionBufferSpec
from gridloom.testbench.checks import check_block, check_case, check_seeds, make_case
from gridloom.testbench.drivers.amaranth_streams import simulate
from gridloom.testbench.eviction_buffer import Map


SPEC = EvictionBufferSpec(
    num_bins=4, slots=3, list_limit=4, num_frames=30, key_bytes=4, value_bytes=13
)


def counts_of(spec, inputs):
    return {name: length(batch) for name, batch in golden(spec, inputs).items()}


@pytest.mark.parametrize("latency", [1, 10, 25, 100, 300])
@pytest.mark.parametrize(
    "changes", [{}, {"choices": 1}, {"slots": 20}, {"list_limit": 8}, {"value_bytes": 64}]
)
def test_interval(changes, latency):
    """A query by its parameters and the memories' latency.

    If that is long, records land, then others come, which long tuples hide a little of.
    """
    spec = EvictionBufferSpec(**changes)
    blocks, choices = spec.tuple_blocks, spec.choices
    streams = max(latency + 2, blocks + choices * (1 + spec.slots * blocks) + 1)
    right = streams + choices * spec.list_limit * blocks + 3 + max(2 * choices, blocks)
    waits = 2 * latency + 5 * choices
    assert spec.query_cycles(latency) == max(right, waits)
    hidden = blocks + 1 if waits > right and blocks > 2 * choices else 0
    assert query_interval(spec, latency) == max(right, waits - hidden)


def test_default_meets_its_mark():
    assert query_interval(EvictionBufferSpec(), 25) <= 25 + 2 * 16 * 1 + 12


@pytest.mark.parametrize("period_in", [1, 2, 3])
@pytest.mark.parametrize("period_out", [1, 2, 5])
def test_exact_under_regular_stalls(period_in, period_out):
    stalls = {
        "i_query": np.arange(3 * period_in) % 7 > 3,
        "i_page": np.arange(period_in) > 0,
        "i_frame_read": np.arange(2 * period_in) % 3 > 1,
        "i_bin_written": np.arange(5 * period_in) > 1,
        "o_page": np.arange(period_out) > 0,
        "o_version": np.arange(4 * period_out) > 1,
        "o_bin_write": np.arange(period_out) > 0,
        "o_frame_write": np.arange(2 * period_out) % 3 > 0,
    }
    check_block("eviction_buffer", SPEC, 5, 30, stalls=stalls)


STREAMS = [stream.name for stream in SPEC.streams()]


@pytest.mark.parametrize("name", STREAMS)
def test_exact_with_one_stream_that_stalls(name):
    check_block("eviction_buffer", SPEC, 6, 16, stalls={name: np.arange(40) < 36})


@pytest.mark.compiled
@pytest.mark.parametrize("choices", [1, 2])
def test_exact_under_many_random_stalls(choices):
    block = find("eviction_buffer")
    spec = EvictionBufferSpec(
        num_bins=4, choices=choices, slots=2, list_limit=3, num_frames=4, value_bytes=24
    )
    check_seeds(block, spec, range(25), 60, "compiled")


def world_of(seed, share, waiting, fault=""):
    """Queries of a world of its own: other keys, bins, fills, operations."""
    world = Map(SPEC, np.random.default_rng(seed), [0, 1, 2, 3])
    if share:
        world.fill(share, waiting)
    for number in range(10):
        world.run(fault if number == 4 else "")
    return world.batch.arrays()


@pytest.mark.parametrize("stalled", [False, True])
def test_constant_shape(stalled):
    """Cycle by cycle the same transfers, in the RTL: empty or full, hit or not, stopped or not."""
    worlds = [(1, 0, 0), (2, 1.0, 4), (3, 0.5, 2), (4, 0, 0, "key"), (5, 1.0, 4, "page")]
    stalls = random_stalls(np.random.default_rng(8), SPEC) if stalled else {}
    traces, pages, stops = [], [], set()
    for world in worlds:
        inputs = world_of(*world)
        outputs, trace = simulate(
            EvictionBuffer(SPEC), SPEC, inputs, counts_of(SPEC, inputs), stalls
        )
        traces.append(trace)
        pages.append(outputs["o_page"]["data"][:: SPEC.page_blocks, 0].mean())
        stops.add(bool(outputs["o_result"]["is_stopped"].any()))
    assert all(trace == traces[0] for trace in traces)
    assert max(pages) > min(pages) + 1
    assert stops == {False, True}


@pytest.mark.parametrize("changes", [{}, {"choices": 1}, {"value_bytes": 100}])
def test_latency_and_interval(changes):
    """The first result, and the time between results, of the RTL where nothing stalls."""
    spec = EvictionBufferSpec(num_bins=4, list_limit=3, num_frames=20, **changes)
    cases = (make_case("eviction_buffer", spec, seed, 60, {}) for seed in range(20))
    trace = check_case(next(c for c in cases if not c.inputs["i_query"]["mode"].any()))
    results = trace.transfers["o_result"]
    assert results[0] == spec.latency
    assert set(np.diff(results)) == {spec.initiation_interval}


def test_a_query_alone():
    """Where each of its elements is transferred."""
    inputs = world_of(1, 0, 0)
    one = {
        "i_query": 1,
        "i_tuple": 2,
        "i_page": 14,
        "i_bin_read": 4,
        "i_bin_written": 4,
        "i_frame_read": 17,
        "i_frame_written": 10,
    }
    inputs = {n: {f: v[: one[n]] for f, v in batch.items()} for n, batch in inputs.items()}
    trace = run(EvictionBufferCycles(SPEC, inputs), counts_of(SPEC, inputs)).transfers
    assert trace["i_query"].tolist() == [0]
    assert trace["o_bin_read"].tolist() == [1, 2, 3, 4]
    assert trace["i_bin_read"].tolist() == [2, 4, 5, 6]
    assert trace["o_version"].tolist() == [3, 5]
    assert trace["i_tuple"].tolist() == [8, 9]
    assert trace["o_frame_read"].tolist() == list(range(9, 26))
    assert trace["i_page"].tolist() == list(range(10, 24))
    assert trace["i_frame_read"].tolist() == list(range(24, 41))
    assert trace["o_bin_write"].tolist() == list(range(43, 47))
    assert trace["o_result"].tolist() == [43] == [SPEC.latency]
    assert trace["o_frame_write"][-2:].tolist() == [44, 45]
    assert trace["o_page"].tolist() == list(range(44, 58))
