"""The RTL against golden and cycle model."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.cycles import random_stalls, run
from gridloom.specs.bundle_command import PortCommand, PortOpcode
from gridloom.testbench.bundle_port import program_inputs
from gridloom.testbench.checks import (
    Case,
    check_case,
    check_seeds,
    draw_case,
    make_case,
)
from gridloom.testbench.drivers.amaranth_streams import simulate

from .test_golden import BAD, RAM, SMALL, Status, fill, replace


def check_program(spec, commands, seed=0):
    """Bits and cycles of a program: free, and with stalls if ``seed`` is not 0."""
    block = find("bundle_port")
    rng = np.random.default_rng(seed)
    inputs = program_inputs(spec, rng, commands, holes=0)
    expected = block.golden(spec, inputs)
    stalls = random_stalls(rng, spec) if seed else {}
    counts = {name: length(batch) for name, batch in expected.items()}
    trace = run(block.cycles(spec, inputs), counts, stalls)
    check_case(Case(block, spec, seed, inputs, expected, stalls, trace))
    return expected, trace


@pytest.mark.parametrize("seed", range(8))
def test_longer_programs(seed):
    check_case(draw_case("bundle_port", 1000 + seed, 500))


@given(st.integers(0, 1 << 20), st.integers(1, 200))
@settings(max_examples=12)
def test_any_port_and_program(seed, size):
    check_case(draw_case("bundle_port", seed, size))


@pytest.mark.compiled
def test_snapshot_compiled():
    block = find("bundle_port")
    check_seeds(block, block.preset("snapshot"), range(8), 1500, "compiled")


@pytest.mark.compiled
@pytest.mark.parametrize(
    "name",
    [
        "default",
        *(pytest.param(n, marks=pytest.mark.slow) for n in ("one_bundle", "ulx3s", "icebreaker")),
    ],
)
def test_presets_compiled(name):
    block = find("bundle_port")
    check_case(make_case(block, block.preset(name), 1, 4000), "compiled")


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("status", list(BAD)[:3], ids=lambda status: status.name)
def test_the_queue_goes_on_behind_a_bad_command(status, seed):
    """Holes are in drawn programs: these have a whole table."""
    good = PortCommand(PortOpcode.WEIGHTS, count=3, address=9)
    commands = [PortCommand(PortOpcode.TABLE, count=SMALL.table_entries)]
    for number, bad in enumerate(BAD[status]):
        commands += [replace(bad, tag=number), replace(good, tag=100 + number)]
    expected, _ = check_program(SMALL, commands, seed)
    statuses = expected["o_status"]["status"]
    assert set(statuses[1::2]) == {status}
    assert not statuses[::2].any()


@pytest.mark.parametrize("seed", range(3))
def test_a_page_moves_between_two_readings(seed):
    """The table is not written while an earlier command looks pages up."""
    attend = PortCommand(
        PortOpcode.ATTEND, tiles=2, heads=1, key_beats=9, last_key_beats=9, value_beats=8
    )
    table = PortCommand(PortOpcode.TABLE, count=32)
    check_program(SMALL, [table, attend, table, attend, table], seed)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_read_is_not_overwritten(seed):
    """Beats are filled when all that was asked for before is there."""
    weights = PortCommand(PortOpcode.WEIGHTS, count=40)
    again = PortCommand(PortOpcode.FILL, count=40)
    check_program(RAM, [fill(RAM), weights, again, weights, again, weights], seed)


def test_a_reset_makes_every_entry_a_hole():
    """Entries that were written before are none after it."""
    block = find("bundle_port")
    spec = block.preset("snapshot")
    attend = PortCommand(
        PortOpcode.ATTEND, tiles=1, heads=1, key_beats=1, last_key_beats=1, value_beats=1
    )
    commands = [attend, PortCommand(PortOpcode.TABLE, count=16), attend]
    inputs = program_inputs(spec, np.random.default_rng(0), commands, holes=0)
    expected = block.golden(spec, inputs)
    assert expected["o_status"]["status"].tolist() == [Status.BAD_PAGE, 0, 0]
    counts = {name: length(batch) for name, batch in expected.items()}
    outputs, _ = simulate(block.component(spec), spec, inputs, counts, warm_up=64)
    assert outputs["o_status"]["status"].tolist() == [Status.BAD_PAGE, 0, 0]
