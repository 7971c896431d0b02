"""The pace of requests and beats: one in every cycle, across all that a program is made of."""

from dataclasses import replace

import numpy as np
import pytest

from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.bundle_port import BundlePortCycles
from gridloom.sim.cycles import run
from gridloom.specs.bundle_command import PortCommand, PortOpcode
from gridloom.specs.bundle_port import MEMORY_LATENCY, PRESETS, BundlePortSpec
from gridloom.testbench.bundle_port import program_inputs


DEFAULT = PRESETS["default"]
RAM = PRESETS["ulx3s"]
TABLE = PortCommand(PortOpcode.TABLE, count=256)
EXPERT = PortCommand(PortOpcode.WEIGHTS, count=401, address=77)
ATTEND = PortCommand(
    PortOpcode.ATTEND,
    tiles=5,
    lag=2,
    heads=3,
    value_table=128,
    key_stride=16,
    value_stride=16,
    key_beats=128,
    last_key_beats=37,
    value_beats=128,
)


def trace_of(spec, commands, **stalls):
    inputs = program_inputs(spec, np.random.default_rng(0), commands, holes=0)
    expected = find("bundle_port").golden(spec, inputs)
    assert not expected["o_status"]["status"].any()
    counts = {name: length(batch) for name, batch in expected.items()}
    return run(BundlePortCycles(spec, inputs), counts, stalls).transfers


PROGRAMS = {
    "rows and experts": [replace(EXPERT, address=n) for n in (0, 100, 1000)],
    "pages, heads and commands": [TABLE, ATTEND, ATTEND],
    "experts and heads": [TABLE, EXPERT, ATTEND, EXPERT, ATTEND, EXPERT],
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_beat_in_every_cycle_from_block_ram(name):
    """All beats are wanted: a read is one."""
    fill = PortCommand(PortOpcode.FILL, count=RAM.memory_reads)
    assert np.all(np.diff(trace_of(RAM, [fill, *PROGRAMS[name]])["o"]) == 1)


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_beat_of_the_memory_in_every_cycle(name):
    taken = trace_of(DEFAULT, PROGRAMS[name])
    assert np.all(np.diff(taken["i_bundle"]) == 1)


@pytest.mark.parametrize("tile", range(1, 9))
def test_a_request_in_every_cycle_however_short_the_tiles(tile):
    """Of pages of two reads; the buffer is large enough for all of them."""
    spec = BundlePortSpec(
        beats_per_read=1, columns=4, page_reads=2, table_entries=128, buffer_reads=1024
    )
    table = PortCommand(PortOpcode.TABLE, count=128)
    shape = {"key_beats": tile, "last_key_beats": max(1, tile - 1), "value_beats": 9 - tile}
    attend = replace(ATTEND, key_stride=0, value_stride=0, key_start=1, value_table=60, **shape)
    taken = trace_of(spec, [table, attend])
    assert np.all(np.diff(taken["o_request"]) == 1)


def test_requests_stop_when_the_row_buffer_is_promised():
    """A unit that takes nothing: as many beats are asked for as there are places."""
    late = np.repeat([True, False], 3000)
    taken = trace_of(DEFAULT, [replace(EXPERT, count=513)], o=late)
    before = np.count_nonzero(taken["o_request"] < 3000)
    assert before == DEFAULT.buffer_reads


def test_a_long_latency_is_hidden_by_the_row_buffer():
    """Of 64 reads of 8 beats, 500 cycles from a request to its beats."""
    spec = DEFAULT
    inputs = program_inputs(spec, np.random.default_rng(0), [replace(EXPERT, count=8 * 400)])
    counts = {"o_request": 400, "o": 3200, "o_status": 1}
    asked = np.zeros(400, dtype=np.int64)
    while True:  # until beats come 500 cycles after their requests
        come = np.maximum.accumulate(np.repeat(asked, 8) + 500 - np.tile(np.arange(8), 400))
        come = np.maximum(come + np.tile(np.arange(8), 400), 0)
        taken = run(BundlePortCycles(spec, inputs), counts, {}, {"i_bundle": come}).transfers
        if np.array_equal(taken["o_request"], asked):
            break
        asked = taken["o_request"]
    assert np.all(np.diff(taken["o"]) == 1)


def test_latencies_are_those_of_the_readme():
    fill = PortCommand(PortOpcode.FILL, count=RAM.memory_reads)
    for spec, before, latency in (DEFAULT, [], 0), (RAM, [fill], MEMORY_LATENCY - 1):
        taken = trace_of(spec, [*before, replace(EXPERT, count=1)])
        asked = taken["o_status"][-1] + 3
        if not before:
            assert taken["o_request"][0] == asked
            assert taken["i_bundle"][0] == asked + 1
        assert taken["o"][0] == asked + 1 + latency + 2
    assert trace_of(DEFAULT, [EXPERT])["o_status"][0] == DEFAULT.table_entries + 2


def test_a_reset_makes_every_entry_a_hole():
    """Words are taken meanwhile, and the first command waits."""
    block = find("bundle_port")
    spec = block.preset("snapshot")
    inputs = program_inputs(spec, np.random.default_rng(0), [ATTEND])
    outputs = block.golden(spec, inputs)
    assert outputs["o_status"]["status"].tolist() == [4]
    trace = run(block.cycles(spec, inputs), {"o_request": 0, "o": 0, "o_status": 1})
    assert trace.transfers["o_status"][0] == spec.table_entries + 2 + 2
