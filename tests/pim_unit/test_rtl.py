"""The RTL against golden and cycle model."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.cycles import random_stalls, run
from gridloom.specs.pim_command import Flag, Opcode, PimCommand, Status
from gridloom.specs.pim_unit import PimFunction, PimUnitSpec, Weight
from gridloom.testbench.checks import (
    Case,
    check_case,
    check_seeds,
    draw_case,
    make_case,
)
from gridloom.testbench.pim_unit import program_inputs


SMALL = PimUnitSpec(
    lanes=4,
    columns=2,
    buffer_words=16,
    max_passes=2,
    max_head_dim=8,
    max_features=8,
    max_length=64,
    lag=1,
    queue_commands=2,
    queue_results=4,
)
INT4 = PimUnitSpec(**{**SMALL.model_dump(), "weight": Weight.INT4})
INT2 = PimUnitSpec(**{**SMALL.model_dump(), "weight": Weight.INT2, "lanes": 8, "kv_group": 4})


def check_program(spec, commands, seed=0):
    """Bits and cycles of a program: free, and with stalls if ``seed`` is not 0."""
    block = find("pim_unit")
    rng = np.random.default_rng(seed)
    inputs = program_inputs(spec, rng, commands)
    expected = block.golden(spec, inputs)
    stalls = random_stalls(rng, spec) if seed else {}
    counts = {name: length(batch) for name, batch in expected.items()}
    trace = run(block.cycles(spec, inputs), counts, stalls)
    check_case(Case(block, spec, seed, inputs, expected, stalls, trace))
    return expected, trace


@given(st.integers(0, 1 << 20), st.integers(1, 200))
@settings(max_examples=4)
def test_any_unit_and_program(seed, size):
    check_case(draw_case("pim_unit", seed, size))


@pytest.mark.compiled
@pytest.mark.parametrize("weight, lanes", [("int8", 4), ("int4", 4), ("int2", 8)])
def test_presets_compiled(weight, lanes):
    """The snapshot, and the same of other weights, with as few lanes."""
    block = find("pim_unit")
    changes = {"weight": Weight(weight), "lanes": lanes, "kv_group": 8}
    spec = PimUnitSpec(**{**block.preset("snapshot").model_dump(), **changes})
    check_seeds(block, spec, range(8), 2000, "compiled")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["int4", "kivi", "gelu", "default"])
def test_presets(name):
    block = find("pim_unit")
    spec = block.preset(name)
    check_case(make_case(block, spec, 1, 60))


# ---- commands

LOAD = PimCommand(Opcode.LOAD, count=4, beats=2, passes=2)
GEMM = PimCommand(Opcode.GEMM, count=6, beats=2, tokens=4, passes=2, shift=7)
TO_BUFFER = replace(GEMM, flags=Flag.TO_BUFFER, target=8)
ATTEND = PimCommand(Opcode.ATTEND, count=9, beats=2, group=2, tokens=2, features=8, scale=900)
BAD = {
    Status.BAD_OPCODE: [PimCommand(77), PimCommand(4)],
    Status.BAD_FLAGS: [
        replace(LOAD, flags=1),
        replace(GEMM, flags=8, count=0),
        replace(GEMM, flags=8),
        replace(ATTEND, flags=2),
    ],
    Status.BAD_SIZE: [
        replace(LOAD, beats=0),
        replace(LOAD, count=5),
        replace(LOAD, count=2),
        replace(GEMM, count=0),
        replace(GEMM, count=(1 << 20) + 1),
        replace(GEMM, count=(1 << 21) + 6),
        replace(GEMM, passes=3, tokens=6),
        replace(GEMM, tokens=2),
        replace(ATTEND, count=65),
        replace(ATTEND, beats=3),
        replace(ATTEND, group=3),
        replace(ATTEND, tokens=0),
        replace(ATTEND, features=4),
        replace(ATTEND, features=9),
    ],
    Status.BAD_ADDRESS: [
        replace(LOAD, target=13),
        replace(LOAD, beats=1 << 15),
        replace(GEMM, source=65535),
        replace(TO_BUFFER, target=13),
        replace(ATTEND, source=13),
        replace(ATTEND, tokens=9),
        replace(ATTEND, tokens=32768),
    ],
    Status.OVERLAP: [replace(TO_BUFFER, target=3), replace(TO_BUFFER, source=5, target=2)],
}


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("status", BAD, ids=lambda status: status.name)
def test_the_queue_goes_on_behind_a_bad_command(status, seed):
    commands = [LOAD]
    for number, bad in enumerate(BAD[status]):
        commands += [replace(bad, tag=number), replace(GEMM, tag=100 + number)]
    expected, _ = check_program(SMALL, commands, seed)
    statuses = expected["o_status"]["status"]
    assert set(statuses[1::2]) == {status}
    assert not statuses[::2].any()


HAZARDS = {
    "a load over what is read": [LOAD, GEMM, LOAD, GEMM],
    "a load over what is written": [LOAD, TO_BUFFER, replace(LOAD, target=8), GEMM],
    "a load beside what is read": [LOAD, GEMM, replace(LOAD, target=8), replace(GEMM, source=8)],
    "a load over queries": [LOAD, replace(ATTEND, count=30), LOAD, ATTEND],
    "loads that overlap": [LOAD, replace(LOAD, target=2), replace(LOAD, target=1), GEMM],
    "results read at once": [LOAD, TO_BUFFER, replace(GEMM, source=8)],
    "results of one word read at once": [
        LOAD,
        replace(TO_BUFFER, count=1),
        replace(GEMM, source=8, beats=1),
    ],
    "results as queries": [LOAD, replace(TO_BUFFER, count=16), replace(ATTEND, source=8)],
    "results twice": [LOAD, TO_BUFFER, replace(TO_BUFFER, source=8, target=0), GEMM],
    "results over results": [LOAD, TO_BUFFER, TO_BUFFER, replace(GEMM, source=8)],
    "a word before results": [LOAD, TO_BUFFER, replace(GEMM, source=4)],
    "words behind results": [LOAD, TO_BUFFER, replace(GEMM, source=12)],
}


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in (1, 2))])
@pytest.mark.parametrize("name", HAZARDS)
def test_commands_that_meet_in_the_buffer(name, seed):
    check_program(SMALL, HAZARDS[name], seed)


@pytest.mark.parametrize("spec", [SMALL, INT4, INT2], ids=["int8", "int4", "int2"])
@pytest.mark.parametrize("tokens", range(1, 5))
def test_only_tokens_that_there_are_count(spec, tokens):
    passes = -(-tokens // 2)
    gemm = replace(GEMM, tokens=tokens, passes=passes, group=1)
    expected, _ = check_program(spec, [LOAD, gemm], seed=tokens)
    values = expected["o"]["value"].reshape(6, 2 * passes)
    assert not values[:, tokens:].any()
    assert values[:, :tokens].any()


@pytest.mark.parametrize("seed", [1, *(pytest.param(n, marks=pytest.mark.slow) for n in (0, 2, 3))])
@pytest.mark.parametrize("kv_group", [4, 8, 64])
def test_scales_and_zero_points_come_in_time(kv_group, seed):
    """Behind and before commands whose weights are no codes, groups that end early, or never."""
    spec = PimUnitSpec(**{**INT2.model_dump(), "kv_group": kv_group, "max_head_dim": 16})
    short = replace(ATTEND, beats=1, features=6, tokens=1, count=1)
    long = replace(ATTEND, count=21, features=8)
    commands = [
        LOAD,
        long,
        GEMM,
        short,
        short,
        replace(GEMM, group=1),
        long,
        replace(GEMM, group=2),
    ]
    check_program(spec, commands, seed)


def test_one_load_does_not_stop_what_runs():
    """A load elsewhere is obeyed while a long command runs, one in its words only afterwards."""
    long = replace(GEMM, count=60)

    def loaded(target):
        _, trace = check_program(SMALL, [LOAD, long, replace(LOAD, target=target)])
        return trace.transfers["i_activation"][-1], trace.transfers["i_weight"][-1]

    beside, end = loaded(8)
    assert beside < end
    over, end = loaded(0)
    assert over > end


@pytest.mark.parametrize("function", PimFunction)
def test_gate_of_every_pass(function):
    spec = PimUnitSpec(**{**SMALL.model_dump(), "function": function})
    for flags in (Flag.GATED, Flag.GATED | Flag.FUNCTION, Flag.GATED | Flag.TO_BUFFER):
        allowed = spec.flags_of(Opcode.GEMM)
        gemm = replace(GEMM, flags=flags & allowed, target=8, gate_shift=5, result_shift=6)
        check_program(spec, [LOAD, gemm, replace(GEMM, source=8)], seed=4)
