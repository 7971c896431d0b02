"""The record of the oblivious map: what follows from it, and what it refuses."""

import math

import numpy as np
import pytest

from gridloom.specs.errors import UserError
from gridloom.specs.omap import PRESETS, OmapSpec
from gridloom.specs.omap_loads import excess, load_shares, tail


def test_default_is_the_published_size():
    spec = OmapSpec()
    assert (spec.num_bins, spec.slots, spec.list_limit) == (1 << 17, 10, 16)
    assert spec.page_bytes == 192
    assert spec.slots_moved == 40
    assert spec.choices * spec.page_bytes == 384  # each way
    rule = 0.52 * spec.num_bins + 8 * math.sqrt(spec.num_bins)
    assert spec.num_frames == pytest.approx(rule, rel=0.002)
    assert OmapSpec(keys_per_bin=2, slots=3).slots_moved == 12


@pytest.mark.parametrize("spec", PRESETS.values(), ids=PRESETS)
def test_parts_agree(spec):
    table, buffer = spec.position_map, spec.eviction_buffer
    assert table.bin_width == buffer.bin_width == spec.bin_width
    assert buffer.frames == spec.num_frames
    assert (buffer.page_blocks, buffer.tuple_blocks) == (spec.page_blocks, spec.tuple_blocks)
    assert spec.engine("opener").max_bytes >= 16 * spec.page_blocks
    assert spec.num_bins & (spec.num_bins - 1) == 0
    assert spec.num_bins * spec.keys_per_bin >= spec.num_keys
    assert spec.page_stride % 64 == 0
    assert spec.page_stride >= spec.page_bytes


@pytest.mark.parametrize("num_keys", [8, 9, 1000, 1 << 20, (1 << 20) + 1, 1 << 32])
@pytest.mark.parametrize("c", [2, 7, 16])
def test_bins_are_the_least_power_of_two(num_keys, c):
    spec = OmapSpec(num_keys=num_keys, keys_per_bin=c)
    assert spec.mean_load <= c
    assert spec.num_bins == 2 or num_keys / (spec.num_bins // 2) > c


def test_no_default_stays_open():
    for spec in (*PRESETS.values(), OmapSpec(choices=1, keys_per_bin=16)):
        assert None not in spec.model_dump().values()
    assert OmapSpec(choices=1, keys_per_bin=16).slots == 24
    assert OmapSpec(num_keys=8).num_frames == 8  # more than all keys is never needed


def test_hbm_by_part():
    sizes = OmapSpec().hbm_bytes
    assert sizes["position map"] == (OmapSpec().position_map.slots + 1) * 16  # 20 bytes a key
    assert sizes["resident pages"] == 0
    resident = OmapSpec(resident_bins=1 << 16)
    assert resident.hbm_bytes["resident pages"] == (1 << 16) * 12 * 16  # sealed
    assert resident.host_bytes == OmapSpec().host_bytes // 2


def test_timers_are_those_of_the_stages():
    spec = OmapSpec()
    assert spec.read_offset == spec.stages.read_offset
    assert spec.answer_offset == spec.stages.answer_offset
    assert spec.interval == spec.stages.interval
    assert OmapSpec(interval=500).interval == 500


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"num_keys": 4}, "omap: num_keys = 4: must be 8 to 4294967296 (live keys at most)"),
        ({"key_bytes": 3}, "omap: key_bytes = 3: must be 4 to 32 (bytes of a key)"),
        ({"value_bytes": 7}, "omap: value_bytes = 7: must be 8 to 1024 (bytes of a value)"),
        ({"choices": 3}, "omap: choices = 3: must be 1 to 2 (bins a key may be in)"),
        (
            {"engines": 3},
            "omap: engines = 3 cannot be shared by two pages; choose 1, 2 or 4",
        ),
        (
            {"engines": 1, "in_flight": 4},
            "omap: in_flight = 4 is too many for engines = 1, which serves one query at a time; "
            "set in_flight to 1, or engines to 2 or 4",
        ),
        (
            {"rounds_per_cycle": 5},
            "omap: rounds_per_cycle = 5 divides neither 12 nor 8, the rounds of a permutation; "
            "choose from 1, 2, 3, 4, 6, 8, 12",
        ),
        (
            {"slots": 8},
            "omap: slots = 8 hold no more than the 8 keys of a bin on average; give at least 9",
        ),
        (
            {"num_keys": 64, "resident_bins": 9},
            "omap: resident_bins = 9 is more than the 8 bins of 64 keys",
        ),
    ],
)
def test_refusals(parameters, sentence):
    with pytest.raises(UserError) as error:
        OmapSpec.make(**parameters)
    assert str(error.value) == sentence


@pytest.mark.parametrize("choices", [1, 2])
@pytest.mark.parametrize("mean", [1.5, 2, 8, 16])
def test_loads_in_equilibrium(mean, choices):
    shares = np.array(load_shares(mean, choices))
    assert shares.sum() == pytest.approx(1)
    assert shares @ np.arange(len(shares)) == pytest.approx(mean)
    at_least = np.array(tail(list(shares)))
    arrivals = at_least[:-1] ** choices - at_least[1:] ** choices  # at a bin of load k
    leaving = np.arange(1, len(shares)) / mean * shares[1:]
    assert np.allclose(arrivals[:-1], leaving, atol=1e-12)


def test_excess_waits():
    assert excess(8, 2, 10) == pytest.approx(0.011, abs=0.0002)  # 0.1 % of the keys
    assert excess(8, 2, 16) < 1e-30
    assert excess(16, 1, 24) == pytest.approx(
        sum((k - 24) * p for k, p in enumerate(load_shares(16, 1)) if k > 24)
    )
