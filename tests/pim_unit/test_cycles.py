"""The pace of beats: one in every cycle, across rows, heads and commands."""

import numpy as np
import pytest

from gridloom.kernels.payload import length
from gridloom.kernels.pim_unit import golden
from gridloom.sim.cycles import run
from gridloom.sim.pim_unit import PimUnitCycles
from gridloom.specs.pim_command import Flag, Opcode, PimCommand
from gridloom.specs.pim_unit import PRESETS, PimUnitSpec
from gridloom.testbench.pim_unit import program_inputs


def beats_of_run(spec, commands, **stalls):
    """Cycles in which beats of weights are taken."""
    inputs = program_inputs(spec, np.random.default_rng(0), commands)
    counts = {name: length(batch) for name, batch in golden(spec, inputs).items()}
    return run(PimUnitCycles(spec, inputs), counts, stalls).transfers["i_weight"]


def load(beats, passes=1, target=0, spec=PRESETS["default"]):
    tokens = passes * spec.columns
    return PimCommand(Opcode.LOAD, count=tokens, beats=beats, passes=passes, target=target)


def gemm(rows, beats, *, flags=0, group=0, source=0, target=0):
    shape = {"count": rows, "beats": beats, "group": group, "tokens": 8, "passes": 1}
    return PimCommand(Opcode.GEMM, flags, source=source, target=target, shift=8, **shape)


def attend(keys, *, heads=1, features=128, source=0):
    shape = {"count": keys, "beats": 4, "group": 8, "tokens": heads, "features": features}
    return PimCommand(Opcode.ATTEND, source=source, scale=100, **shape)


EXPERT = [
    gemm(64, 16, flags=Flag.GATED | Flag.FUNCTION | Flag.TO_BUFFER, group=4, target=64),
    gemm(128, 2, group=2, source=64),
]
PROGRAMS = {
    "rows": [load(16), gemm(100, 16), gemm(40, 16)],
    "rows of one beat": [load(1), gemm(100, 1), gemm(100, 1)],
    "scales": [load(16), gemm(50, 16, group=1), gemm(50, 16, group=5)],
    "heads": [load(16), attend(100, heads=4), attend(65, heads=2)],
    "attention and rows": [load(16), attend(64, heads=2), gemm(50, 16), attend(130), gemm(9, 16)],
}


@pytest.mark.parametrize("preset", ["default", "kivi"])
@pytest.mark.parametrize("name", PROGRAMS)
def test_a_beat_in_every_cycle(name, preset):
    assert np.all(np.diff(beats_of_run(PRESETS[preset], PROGRAMS[name])) == 1)


def test_scales_and_zero_points_are_beats_like_others():
    """Of 100 keys of 4 beats and 4 tiles of 128 features: 8 for each beat, and each 32 features."""
    spec = PRESETS["kivi"]
    assert len(beats_of_run(spec, [load(4), attend(100)])) == 400 + 4 * (128 + 8 * (4 + 4))


def test_feed_forward_waits_only_for_the_last_hidden_activations():
    spec = PRESETS["default"]
    taken = beats_of_run(spec, [load(16), *EXPERT, *EXPERT])
    bubbles = np.diff(taken) - 1
    # The down projection's first row reads the last word while its results are on their way.
    assert np.count_nonzero(bubbles) == 2
    assert bubbles.max() <= spec.result_latency


def test_passes_share_a_beat():
    spec = PRESETS["default"]
    command = PimCommand(Opcode.GEMM, count=20, beats=4, tokens=24, passes=3, shift=8)
    taken = beats_of_run(spec, [load(4, passes=3), command])
    assert np.all(np.diff(taken) == 3)


def test_values_wait_for_probabilities_behind_a_single_tile():
    spec = PRESETS["default"]
    taken = beats_of_run(spec, [load(4), attend(32)])
    gap = np.diff(taken).max() - 1
    assert gap == spec.softmax_steps - 1


@pytest.mark.parametrize("lag", [1, 2, 3])
def test_a_longer_lag_hides_the_softmax_of_short_values(lag):
    spec = PimUnitSpec(lag=lag)
    taken = beats_of_run(spec, [load(16), attend(1000, features=24, heads=4)])
    assert np.any(np.diff(taken) > 1) == (lag == 1)


def test_latency_is_that_of_the_record():
    spec = PRESETS["snapshot"]
    commands = [
        PimCommand(Opcode.LOAD, count=2, beats=1, passes=1),
        PimCommand(Opcode.GEMM, count=1, beats=1, tokens=2, passes=1),
    ]
    inputs = program_inputs(spec, np.random.default_rng(0), commands)
    counts = {name: length(batch) for name, batch in golden(spec, inputs).items()}
    taken = run(PimUnitCycles(spec, inputs), counts, {}).transfers
    assert taken["o"][0] - taken["i_weight"][0] == spec.latency


@pytest.mark.parametrize("words", [1, 8, 29, 30, 40])
def test_results_are_read_when_they_are_there(words):
    spec = PRESETS["default"]
    first = gemm(32 * words, 16, flags=Flag.TO_BUFFER, target=64)
    taken = beats_of_run(spec, [load(16), first, gemm(10, words, source=64)])
    assert np.diff(taken).max() - 1 == max(0, spec.result_latency + 1 - words)


def test_commands_that_write_the_buffer_follow_at_once():
    spec = PRESETS["default"]
    command = gemm(64, 16, flags=Flag.TO_BUFFER, target=64)
    assert np.all(np.diff(beats_of_run(spec, [load(16), *4 * [command]])) == 1)


def test_only_two_of_them_have_results_under_way():
    """Shorter commands wait for the last result of the one before the last."""
    spec = PRESETS["default"]
    command = gemm(8, 2, flags=Flag.TO_BUFFER, target=64)
    gaps = np.diff(beats_of_run(spec, [load(2), *4 * [command]])) - 1
    assert np.flatnonzero(gaps).tolist() == [31]  # the fourth follows the third at once
    assert gaps.max() == spec.result_latency + 1 - 16
