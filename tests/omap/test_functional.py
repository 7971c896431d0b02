"""The map with all its bytes against a dict, and what it shows against the tape."""

import importlib

import numpy as np
import pytest

from gridloom.sim.omap_functional import FULL, NOT_FOUND, OK, FunctionalMap
from gridloom.sim.omap_trace import MIXES, mix, random_pairs, trace
from gridloom.specs.omap import OmapSpec
from gridloom.testbench.omap_oracle import Oracle


pytest.importorskip("numba")
engine = importlib.import_module("gridloom.sim.omap_engine")

NOP, GET, PUT, DEL = range(4)


@pytest.mark.parametrize(
    "spec",
    [
        OmapSpec(num_keys=64),
        OmapSpec(num_keys=500, key_bytes=4, value_bytes=24, keys_per_bin=3, slots=4),
        OmapSpec(num_keys=100, key_bytes=20, value_bytes=40),
        OmapSpec(num_keys=200, choices=1, keys_per_bin=4),
    ],
    ids=lambda s: f"{s.num_keys}, {s.choices}, {s.key_bytes}, {s.value_bytes}",
)
def test_equals_a_dict(spec):
    rng, count = np.random.default_rng(spec.num_keys), 20_000
    table, oracle = FunctionalMap(spec), Oracle(spec.num_keys)
    operations = rng.choice(4, count, p=(0.05, 0.3, 0.5, 0.15))
    keys, values = rng.integers(0, spec.num_keys * 5 // 4, count), rng.integers(0, 1 << 62, count)
    replies = table.run(operations, keys, values)
    given = zip(operations.tolist(), keys.tolist(), values.tolist(), strict=True)
    found = zip(replies.status.tolist(), replies.is_hit.tolist(), replies.old.tolist(), strict=True)
    expected = [oracle.answer(*query) for query in given]
    assert list(found) == expected
    assert {status for status, _, _ in expected} == {OK, NOT_FOUND, FULL}
    assert table.longest_list <= spec.list_limit
    assert table.peak_frames <= spec.num_frames


@pytest.mark.parametrize("name", MIXES)
def test_shows_what_the_scheme_shows(name):
    """Pages touched by all bytes and by none, of the same tape; the latter has them chosen."""
    spec, count = OmapSpec(num_keys=128), 3000
    rng = np.random.default_rng(3)
    operations, keys = mix(name, spec.num_keys, count)
    wanted = random_pairs(rng, spec.num_bins, (count,))
    tape = random_pairs(rng, spec.num_bins, (count, 2))
    start = random_pairs(rng, spec.num_bins, (2 * spec.num_keys,))
    engine.program(operations, keys, wanted, start, tape, spec.num_keys, spec.num_keys)

    table = FunctionalMap(spec)
    filling = np.stack([start[: spec.num_keys]] * 2, axis=1)
    first = np.arange(spec.num_keys)
    assert not table.run(np.full(len(first), PUT), first, first, filling).is_hit.any()
    replies = table.run(operations, keys, keys, tape)
    shown = trace(
        operations,
        keys,
        num_keys=spec.num_keys,
        num_bins=spec.num_bins,
        slots=spec.slots,
        tape=tape,
        start=start,
    )
    assert np.array_equal(replies.pages, wanted)
    assert np.array_equal(shown.pages, wanted)
