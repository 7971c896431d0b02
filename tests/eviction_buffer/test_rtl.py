"""The RTL against golden and cycle model, and between real arrays."""

import numpy as np
import pytest

from gridloom.hdl.eviction_buffer import EvictionBuffer
from gridloom.kernels.eviction_buffer import golden
from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.cycles import run
from gridloom.sim.eviction_buffer import EvictionBufferCycles
from gridloom.sim.rtl import compare_bits, compile_verilog
from gridloom.specs.eviction_buffer import BLOCK_BYTES, EvictionBufferSpec, Mode
from gridloom.testbench.checks import check_seeds
from gridloom.testbench.drivers.amaranth_streams import simulate
from gridloom.testbench.eviction_buffer import Map

from .memories import Bench
from .plain import Client, PlainMap, to_blocks, to_page


SPECS = {
    "two choices": EvictionBufferSpec(
        num_bins=4, slots=3, list_limit=6, num_frames=9, key_bytes=4, value_bytes=8
    ),
    "one choice": EvictionBufferSpec(
        num_bins=4, choices=1, slots=2, list_limit=12, num_frames=13, key_bytes=17, value_bytes=20
    ),
}
KEYS = {"two choices": 14, "one choice": 11}


@pytest.mark.parametrize("choices", [1, 2])
@pytest.mark.parametrize("key_bytes, value_bytes", [(4, 8), (16, 16), (32, 40)])
def test_every_kind_of_tuple(choices, key_bytes, value_bytes):
    spec = EvictionBufferSpec(
        num_bins=4,
        choices=choices,
        slots=2,
        list_limit=3,
        num_frames=5,
        key_bytes=key_bytes,
        value_bytes=value_bytes,
    )
    check_seeds("eviction_buffer", spec, (1, 4), 40)


@pytest.mark.compiled
@pytest.mark.slow
@pytest.mark.parametrize("preset", ["default", "ulx3s", "small"])
def test_presets_compiled(preset):
    block = find("eviction_buffer")
    check_seeds(block, block.preset(preset), range(4), 1000, "compiled")


def queries_of_client(spec, client, count):
    """A clear, then operations; and what is expected of each."""
    plain = PlainMap(spec.slots)
    zeros = [0] * spec.choices
    queries = [{"mode": Mode.CLEAR, "touch": zeros, "new": zeros, "takes": 0, "puts": 0}]
    expected = []
    for _ in range(count):
        touch, new, key, takes, puts, given, old = client.draw()
        assert plain.run(touch, new, key, takes, ["", "taken", (key, given)][puts]) == old
        tuple_given = to_blocks(spec, (key, given))
        queries.append(
            {
                "mode": Mode.QUERY,
                "touch": touch,
                "new": new,
                "takes": int(takes),
                "puts": puts,
                "given": tuple_given,
            }
        )
        taken = to_blocks(spec, (key, old)) if takes else 0 * tuple_given
        expected.append((taken, [to_page(spec, plain.pages[n]) for n in touch]))
    return queries, expected, plain


@pytest.mark.parametrize("name", SPECS)
@pytest.mark.parametrize("seed", range(2))
def test_between_real_arrays(name, seed):
    """Random latencies, in which a read may be overtaken by a write, and nothing is lost."""
    spec, rng = SPECS[name], np.random.default_rng(seed)
    client = Client(spec, rng, KEYS[name])
    queries, expected, plain = queries_of_client(spec, client, 60)
    longest = [2, 12, 40][seed]
    bench = Bench(spec, rng, queries, lambda: int(rng.integers(1, longest)), [0, 0.1, 0.4][seed])
    bench.run(60_000)
    assert not any(result["is_stopped"] for result in bench.results["o_result"])
    tuples = np.array([element["data"] for element in bench.results["o_tuple"]])
    tuples = tuples.reshape(-1, spec.tuple_blocks, BLOCK_BYTES)
    pages = np.array([element["data"] for element in bench.results["o_page"]])
    pages = pages.reshape(-1, spec.choices, spec.page_blocks, BLOCK_BYTES)
    for got, rebuilt, (taken, right) in zip(tuples, pages, expected, strict=True):
        assert np.array_equal(got, taken)
        assert np.array_equal(rebuilt, right)
    check_memories(spec, bench, plain)


def check_memories(spec, bench, plain):
    """At the end the lists in memory are those of Python, and their frames hold the tuples."""
    for number in range(spec.num_bins):
        record = bench.bins.words[number]
        assert record["load"] == plain.load(number)
        frames = record["frames"][: record["count"]]
        waiting = [to_blocks(spec, pair) for pair in plain.waiting[number]]
        assert len(frames) == len(waiting)
        for frame, blocks in zip(frames, waiting, strict=True):
            first = int(frame) * spec.tuple_blocks
            held = np.array(bench.frames.words[first : first + spec.tuple_blocks])
            assert np.array_equal(held, blocks)


@pytest.mark.parametrize("latency", [1, 25])
def test_cycles_between_real_arrays(latency):
    """Without stalls the cycles are those of the model with memories of a latency."""
    spec, rng = SPECS["two choices"], np.random.default_rng(7)
    queries, _, _ = queries_of_client(spec, Client(spec, rng, 14), 12)
    bench = Bench(spec, rng, queries[1:], lambda: latency, 0)
    for record in bench.bins.words:  # no clear
        for values in record:
            record[values] = 0 * record[values]
    bench.send_page = lambda: None
    blocks = 2 * spec.page_blocks * len(bench.scans)
    zeros = {"data": np.zeros((blocks, BLOCK_BYTES), int), "is_genuine": np.ones(blocks, int)}
    bench.offer("i_page", zeros)  # no page was written, or all are empty: that stops, in its cycles
    bench.run(20_000)
    counts = {name: len(bench.cycles[name]) for name in bench.results}
    inputs = {name: {"mode": np.zeros(len(bench.cycles[name]), int)} for name in bench.offered}
    answers = {
        "i_bin_read": ("o_bin_read", latency),
        "i_bin_written": ("o_bin_write", latency),
        "i_frame_read": ("o_frame_read", latency),
        "i_frame_written": ("o_frame_write", latency),
    }
    trace = run(EvictionBufferCycles(spec, inputs), counts, answers=answers)
    for name, cycles in bench.cycles.items():
        assert trace.transfers[name].tolist() == cycles, name


def simulated(spec, inputs, expected):
    counts = {name: length(batch) for name, batch in expected.items()}
    return simulate(EvictionBuffer(spec), spec, inputs, counts)[0]


def test_what_is_not_defined_is_nothing_or_a_query():
    """``puts`` 3 places nothing; modes above 1 are queries."""
    spec = SPECS["two choices"]
    world = Map(spec, np.random.default_rng(3), [0, 1, 2, 3])
    for _ in range(10):
        world.run()
    inputs = world.batch.arrays()
    expected = golden(spec, inputs)
    inputs["i_query"]["mode"][1::2] = 7
    inputs["i_query"]["puts"][inputs["i_query"]["puts"] == 0] = 3
    compare_bits(expected, simulated(spec, inputs, expected))


def test_nothing_is_accepted_that_was_not_asked_for():
    spec = SPECS["two choices"]
    world = Map(spec, np.random.default_rng(4), [0, 1, 2, 3])
    world.run()
    inputs = world.batch.arrays()
    expected = golden(spec, inputs)
    counts = {name: length(batch) for name, batch in expected.items()}
    stalls = {name: np.arange(400) < 90 for name in ("o_bin_read", "o_frame_read")}
    _, trace = simulate(EvictionBuffer(spec), spec, inputs, counts, stalls)
    for asked, came in (
        ("o_bin_read", "i_bin_read"),
        ("o_bin_write", "i_bin_written"),
        ("o_frame_read", "i_frame_read"),
        ("o_frame_write", "i_frame_written"),
    ):
        assert (trace.transfers[came] > trace.transfers[asked]).all()


@pytest.mark.compiled
def test_many_queries_compiled():
    """Long runs of one world: pages, lists and ring go round many times."""
    from gridloom.hdl.emit import emit_verilog

    spec = SPECS["two choices"]
    library = compile_verilog(
        emit_verilog(EvictionBuffer(spec), name="eviction_buffer"),
        "eviction_buffer",
        spec.streams(),
    )
    for seed in range(3):
        world = Map(spec, np.random.default_rng(seed), [0, 1, 2, 3])
        for number in range(1500):
            world.run()
            if number % 400 == 399:
                world.clear()
        inputs = world.batch.arrays()
        expected = golden(spec, inputs)
        counts = {name: length(batch) for name, batch in expected.items()}
        compare_bits(expected, library.run(inputs, counts, {}, strict=True).outputs)
