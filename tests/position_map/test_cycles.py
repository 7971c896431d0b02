"""The cycle model: exact on any stalls; and cycles that are the same whatever a command is."""

import numpy as np
import pytest

from gridloom.hdl.emit import emit_verilog
from gridloom.hdl.position_map import PositionMap
from gridloom.kernels.payload import length
from gridloom.kernels.position_map import golden
from gridloom.registry import find
from gridloom.sim.cycles import random_stalls
from gridloom.sim.position_map import at_latency
from gridloom.sim.rtl import compile_verilog
from gridloom.specs.position_map import Operation, PositionMapSpec
from gridloom.testbench.checks import check_block, check_seeds
from gridloom.testbench.drivers.amaranth_streams import simulate
from gridloom.testbench.position_map import batches, stimulus


SPEC = PositionMapSpec(num_keys=5, key_bytes=4, bin_width=3, num_buckets=2, stash_depth=5)


@pytest.mark.parametrize("memory_cycles, hash_cycles", [(1, 1), (4, 2), (25, 5), (25, 20), (80, 1)])
@pytest.mark.parametrize("depth", [4, 32])
def test_contract_is_the_model(memory_cycles, hash_cycles, depth):
    spec = PositionMapSpec(num_keys=4, stash_depth=depth)
    commands, results = at_latency(spec, 5, memory_cycles, hash_cycles)
    latencies = set(np.subtract(results, commands).tolist())
    assert latencies == {spec.result_cycles(memory_cycles, hash_cycles)}
    period = spec.period_cycles(memory_cycles, hash_cycles)
    assert set(np.diff(commands).tolist()) == {period}


def test_the_first_command_follows_the_sweep():
    spec = PositionMapSpec(num_keys=4)
    commands, _ = at_latency(spec, 1, 25, 5)
    # The last word is sent a cycle after it is decided on, lands 25 later, and is counted.
    assert commands == [spec.words + 27]


@pytest.mark.parametrize("slow", ["i_command", "i_hash", "i_read", "i_written"])
@pytest.mark.parametrize("full", ["o_result", "o_hash", "o_read", "o_write"])
def test_exact_under_regular_stalls(slow, full):
    stalls = {slow: np.arange(5) > 0, full: np.arange(7) > 0}
    check_block("position_map", SPEC, 5, 40, stalls=stalls)


@pytest.mark.parametrize("name", ["i_command", "i_hash", "i_read", "i_written"])
def test_exact_where_an_input_comes_late(name):
    """Acknowledgements, too, that the next command has to wait for."""
    check_block("position_map", SPEC, 6, 40, stalls={name: np.arange(90) > 0})


@pytest.mark.compiled
def test_exact_under_many_random_stalls():
    block = find("position_map")
    check_seeds(block, SPEC, range(25), 400, "compiled")


def other_inputs(spec, seed, count):
    """As many commands as others have, with nothing else in common."""
    return stimulus(spec, np.random.default_rng([seed, 77]), 4 * count)


@pytest.mark.compiled
def test_cycles_are_the_same_whatever_is_secret():
    """Other operations, keys, hashes and contents: the same cycle for every transfer."""
    text = emit_verilog(PositionMap(SPEC), name="position_map")
    library = compile_verilog(text, "position_map", SPEC.streams())
    outcomes = set()
    for seed in range(5):
        stalls = random_stalls(np.random.default_rng(seed), SPEC)
        traces = []
        for other in range(8):
            inputs = other_inputs(SPEC, 10 * seed + other, 30)
            counts = {name: length(batch) for name, batch in golden(SPEC, inputs).items()}
            done = library.run(inputs, counts, stalls, strict=True)
            result = done.outputs["o_result"]
            flags = zip(
                *(result[n].tolist() for n in ("is_hit", "is_full", "is_stopped")), strict=True
            )
            outcomes |= set(flags)
            traces.append(done.trace)
        assert all(trace == traces[0] for trace in traces)
    assert outcomes == {(0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1)}


def test_stash_empty_or_full_takes_as_long():
    """Every operation, with nothing in the map, and with all places of the stash taken."""
    spec = PositionMapSpec(num_keys=30, key_bytes=4, num_buckets=2, stash_depth=4)
    keys = [np.array([n, 0, 0, 0]) for n in range(21)]
    ask = [(int(o), keys[n], np.zeros(2, np.int64)) for n, o in enumerate(Operation)]
    nothing = [(int(Operation.NOP), keys[20], np.zeros(2, np.int64))] * 20
    fill = [(int(Operation.PUT), key, np.ones(2, np.int64)) for key in keys[:20]]
    traces, held = [], []
    for before in (nothing, fill):
        inputs = batches(
            spec, before + ask, np.random.default_rng(0), indices=np.array([0], dtype=np.int64)
        )
        counts = {name: length(batch) for name, batch in golden(spec, inputs).items()}
        outputs, trace = simulate(PositionMap(spec), spec, inputs, counts)
        traces.append(trace)
        held.append(outputs["o_result"]["is_hit"][20:].tolist())
    assert held == [[0, 0, 0, 0], [0, 1, 1, 1]]
    assert traces[0] == traces[1]
