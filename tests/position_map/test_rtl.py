"""The RTL against the golden model, and before a memory that answers late."""

import numpy as np
import pytest

from gridloom.hdl.position_map import PositionMap
from gridloom.kernels.payload import length, to_ints
from gridloom.kernels.position_map import empty_entries, golden
from gridloom.registry import find
from gridloom.sim.rtl import compare_bits
from gridloom.specs.position_map import READS, Operation, PositionMapSpec
from gridloom.testbench.checks import check_block, check_seeds
from gridloom.testbench.drivers.amaranth_streams import simulate
from gridloom.testbench.position_map import batches, stimulus

from .arrays import play
from .plain import PlainMap, hash_of
from .test_golden import drawn_commands, few_buckets


SMALL = PositionMapSpec(num_keys=40, key_bytes=4, bin_width=8, num_buckets=3, stash_depth=4)


def command_bits(spec, commands):
    """Payloads of i_command."""
    batch = {
        "operation": np.array([int(o) for o, _, _ in commands]),
        "key": np.array([list(k) for _, k, _ in commands]),
        "position": np.array([list(p) for _, _, p in commands]),
    }
    return to_ints(next(s for s in spec.streams() if s.name == "i_command"), batch)


def result_bits(spec, answer):
    """Payload of o_result."""
    is_hit, is_full, is_stopped, position = answer
    bits = is_hit | is_full << 1 | is_stopped << 2
    for n, bin_number in enumerate(position or ()):
        bits |= bin_number << (3 + n * spec.bin_width)
    return bits


@pytest.mark.parametrize("seed", range(6))
def test_many_commands(seed):
    check_block("position_map", SMALL, seed, 400)


@pytest.mark.compiled
@pytest.mark.slow
@pytest.mark.parametrize("preset", ["default", "icebreaker", "ulx3s"])
def test_presets_compiled(preset):
    block = find("position_map")
    check_seeds(block, block.preset(preset), range(3), 400, "compiled")


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "memory_cycles, hash_cycles, stall", [(1, 1, 0), (25, 5, 0.2), (3, 9, 0.6)]
)
def test_before_a_memory(seed, memory_cycles, hash_cycles, stall):
    """Reads overtake writes as they may; results, tables and stash are those of the plain map."""
    rng = np.random.default_rng(seed)
    hash_of_key = few_buckets(1 + seed % 4)
    commands = list(drawn_commands(SMALL, rng, 60, 12 + 12 * (seed % 3)))
    played = play(
        SMALL,
        command_bits(SMALL, commands),
        hash_of_key,
        memory_cycles=memory_cycles,
        hash_cycles=hash_cycles,
        stall=stall,
        seed=seed,
    )
    plain = PlainMap(SMALL, hash_of_key)
    answers = [plain.command(*command) for command in commands]
    assert played.results == [result_bits(SMALL, answer) for answer in answers]
    slots = [entry for table in plain.tables for bucket in table for entry in bucket]
    for entry, word in zip(slots, played.memory, strict=False):
        key, position = (0, ()) if entry is None else (int.from_bytes(entry[0], "little"), entry[1])
        assert word & 1 == (entry is not None)
        assert word >> 1 & 0xFFFFFFFF == key
        assert word >> 33 == sum(p << 8 * n for n, p in enumerate(position))
    assert played.memory[-1] == 0


@pytest.mark.parametrize("memory_cycles", [1, 2, 25, 60])
@pytest.mark.parametrize("hash_cycles", [1, 5])
@pytest.mark.parametrize("depth", [4, 64])
def test_latency_and_period(memory_cycles, hash_cycles, depth):
    spec = PositionMapSpec(num_keys=10, key_bytes=4, num_buckets=1, stash_depth=depth)
    commands = list(drawn_commands(spec, np.random.default_rng(0), 6, 4))
    played = play(
        spec,
        command_bits(spec, commands),
        lambda key: hash_of(spec, key),
        memory_cycles=memory_cycles,
        hash_cycles=hash_cycles,
    )
    latencies = np.subtract(played.given, played.begun)
    assert set(latencies.tolist()) == {spec.result_cycles(memory_cycles, hash_cycles)}
    period = spec.period_cycles(memory_cycles, hash_cycles)
    assert set(np.diff(played.begun).tolist()) == {period}


def test_the_mark_of_a_million_keys():
    """A command in 68 cycles, memory 25 and hash 5 cycles away: 3.6 million a second at 250 MHz."""
    assert find("position_map").preset("million").period_cycles(25, 5) == 68


def test_results_do_not_wait_for_the_repair():
    spec = PositionMapSpec(num_keys=4, key_bytes=4, num_buckets=1, stash_depth=4)
    inputs = batches(spec, [(int(Operation.PUT), np.arange(4), np.array([1, 2]))], _rng())
    counts = {name: length(batch) for name, batch in golden(spec, inputs).items()}
    # Without the words of the candidate, all that was asked for is asked and the result is given.
    inputs["i_read"] = {name: values[:16] for name, values in inputs["i_read"].items()}
    inputs["i_written"] = {"done": inputs["i_written"]["done"][:-1]}
    counts["o_write"] -= 1
    outputs, trace = simulate(PositionMap(spec), spec, inputs, counts)
    assert len(outputs["o_result"]["is_hit"]) == 1
    assert trace.transfers["o_result"][0] - trace.transfers["i_command"][0] == spec.latency


def test_a_word_that_cannot_be_read_stops_from_there_on():
    """In the key's own buckets at once, in the candidate's from the next command on."""
    spec = PositionMapSpec(num_keys=9, key_bytes=4, num_buckets=1, stash_depth=4)
    put = [(int(Operation.PUT), np.full(4, n), np.array([n, n])) for n in range(4)]
    for word, first in ((32, 1), (47, 1), (48, 2), (63, 2)):
        inputs = batches(spec, put, _rng())
        inputs["i_read"]["is_error"][word] = 1
        expected = golden(spec, inputs)
        counts = {name: length(batch) for name, batch in expected.items()}
        outputs, _ = simulate(PositionMap(spec), spec, inputs, counts)
        compare_bits(expected, outputs)
        stopped = outputs["o_result"]["is_stopped"].tolist()
        assert stopped == [int(n >= first) for n in range(4)]
        # From then on only the scratch word is written, with zeros.
        written = {
            name: values[spec.words + 2 * first :] for name, values in outputs["o_write"].items()
        }
        assert set(written["address"].tolist()) == {spec.slots}
        assert not written["is_valid"].any()
        assert not written["key"].any()


def test_a_full_stash_stops():
    """Sixteen keys fill both buckets, four the stash; the next stops, and nothing is lost."""
    spec = PositionMapSpec(num_keys=30, key_bytes=4, num_buckets=2, stash_depth=4)
    keys = [np.array([n, 0, 0, 0]) for n in range(21)]
    commands = [(int(Operation.PUT), key, np.array([1, 2])) for key in keys]
    commands += [(int(Operation.GET), keys[0], np.array([1, 2]))]
    inputs = batches(spec, commands, _rng(), indices=np.array([0]))
    expected = golden(spec, inputs)
    counts = {name: length(batch) for name, batch in expected.items()}
    outputs, _ = simulate(PositionMap(spec), spec, inputs, counts)
    compare_bits(expected, outputs)
    assert outputs["o_result"]["is_stopped"].tolist() == [0] * 20 + [1, 1]


@pytest.mark.parametrize("word", range(1, 6))
def test_a_key_in_the_stash_and_in_a_bucket_stops(word):
    """Whichever is found first; word 1 comes as place 2 is searched."""
    spec = PositionMapSpec(num_keys=60, key_bytes=4, bin_width=5, num_buckets=4, stash_depth=6)
    rng = _rng()
    full = empty_entries(spec, spec.words)
    full.is_valid[: spec.slots] = True
    full.key[:] = rng.integers(0, 256, full.key.shape)
    keys = [np.array([n, 1, 2, 3]) for n in range(3)]
    # Six of nothing, that the repairs may write other words than those that lie.
    commands = [(int(Operation.NOP), keys[0], np.zeros(2, np.int64))] * 6
    commands += [(int(Operation.PUT), key, np.array([n, 7])) for n, key in enumerate(keys)]
    commands += [(int(Operation.GET), keys[2], np.array([1, 1]))]
    inputs = batches(spec, commands, rng, words=full, indices=np.array([0]))
    for lies in (False, True):
        if lies:
            inputs["i_read"]["key"][9 * READS + word] = keys[2]
        expected = golden(spec, inputs)
        counts = {name: length(batch) for name, batch in expected.items()}
        outputs, _ = simulate(PositionMap(spec), spec, inputs, counts)
        compare_bits(expected, outputs)
        assert outputs["o_result"]["is_stopped"].tolist() == [0] * 9 + [int(lies)]
        assert outputs["o_result"]["is_hit"][9] == (not lies)


def test_sweep_writes_every_word_once():
    spec = PositionMapSpec(num_keys=33, key_bytes=4, num_buckets=3, stash_depth=4)
    inputs = stimulus(spec, _rng(), 4)
    counts = {name: length(batch) for name, batch in golden(spec, inputs).items()}
    outputs, trace = simulate(PositionMap(spec), spec, inputs, counts)
    swept = {name: values[: spec.words] for name, values in outputs["o_write"].items()}
    assert swept["address"].tolist() == list(range(49))
    assert not any(swept[name].any() for name in ("is_valid", "key", "position"))
    # The first command waits for the last of them to land.
    landed = trace.transfers["i_written"][spec.words - 1]
    assert trace.transfers["i_command"][0] > landed


def _rng():
    return np.random.default_rng(0)
