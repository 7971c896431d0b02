"""How full it gets: the counting simulator against a plain one, the limit and the bounds."""

import math

import numpy as np
import pytest

from gridloom.sim.omap_bounds import Bound, failure_bounds, log2_sum, waiting
from gridloom.sim.omap_occupancy import OccupancyRun, Pattern, compiled, simulate
from gridloom.sim.omap_published import QUEUES
from gridloom.specs.omap import OmapSpec
from gridloom.specs.omap_loads import load_shares, tail


pytest.importorskip("numba")


def test_counts_are_those_of_lists():
    """The compiled run against bins as lists of keys, by the placements that it made."""
    engine, slots, num_keys, num_bins = compiled(), 5, 64, 16
    bins, pairs = np.zeros(num_bins, engine.OCCUPANCY), np.zeros(num_keys, engine.PAIR)
    counts = np.zeros(1, engine.COUNTS)
    engine.place_all(bins, pairs, slots, 2, 2, np.uint64(5), counts)
    pages = [[] for _ in range(num_bins)]
    waits = [[] for _ in range(num_bins)]
    for key, holder in enumerate(pairs["holder"].tolist()):
        (pages if len(pages[holder]) < slots or holder < 2 else waits)[holder].append(key)
    for query in range(2000):
        key = query % num_keys
        touched = pairs["holder"][key], pairs["other"][key]
        engine.occupy(bins, pairs, slots, 2, 2, 1, 1, np.uint64(query), counts)
        for b in touched:
            stay = [k for k in pages[b] + waits[b] if k != key]
            room = len(stay) if b < 2 else slots
            pages[b], waits[b] = stay[:room], stay[room:]
        holder = pairs["holder"][key]
        (pages if holder < 2 else waits)[holder].append(key)
        loads = [len(p) + len(w) for p, w in zip(pages, waits, strict=True)]
        assert bins["load"].tolist() == loads
        assert bins["waiting"].tolist() == [len(w) for w in waits]
        assert counts["frames"][0] == sum(map(len, waits))
    assert loads[holder] <= min(loads[b] for b in (holder, pairs["other"][key])) + 1


@pytest.mark.parametrize("queue", QUEUES, ids=lambda q: f"{q.resident:.0%}")
def test_published_queues(queue):
    """A hundredth of the published accesses come within 2 % of the largest queue."""
    run = OccupancyRun(1 << 20, 1 << 17, resident=queue.resident, queries=10**6)
    found = simulate(run)
    assert abs(found.peak / queue.largest - 1) < 0.02
    assert found.peak < queue.bound
    assert found.max_load == queue.max_load
    assert found.pages == pytest.approx(2 * (1 - queue.resident), rel=0.01)


@pytest.mark.parametrize("pattern", Pattern)
def test_frames_suffice(pattern):
    spec = OmapSpec(num_keys=1 << 15)
    shape = {"slots": spec.slots, "queries": 10**6, "pattern": pattern}
    found = simulate(OccupancyRun(spec.num_keys, spec.num_bins, **shape))
    mean, deviation = waiting(spec)
    assert found.mean < mean + 3 * deviation
    assert found.peak < spec.num_frames
    assert found.max_list < spec.list_limit


def test_loads_are_those_of_the_limit():
    found = simulate(OccupancyRun(1 << 18, 1 << 15, slots=10, queries=2 * 10**6))
    at_least = tail(load_shares(8, 2))
    placed = np.cumsum(found.loads[::-1])[::-1] / sum(found.loads)
    for k in range(6, 12):
        assert placed[k] == pytest.approx(at_least[k - 1] ** 2, rel=0.05)


def test_frame_bound_is_a_normal_tail():
    spec = OmapSpec()
    mean, deviation = waiting(spec)
    for z, log2 in ((3, math.log2(1.35e-3)), (6, math.log2(9.87e-10))):
        frames = OmapSpec(num_frames=round(mean + z * deviation))
        assert failure_bounds(frames, lifetime=0)[1].log2 == pytest.approx(log2, abs=0.2)


def test_bounds():
    spec = OmapSpec()
    bounds = failure_bounds(spec)
    assert [b.what for b in bounds] == ["a list", "frames", "a forged page"]
    assert log2_sum(bounds) < -80
    assert log2_sum([Bound("x", -3.0, ""), Bound("y", -3.0, "")]) == -2
    assert failure_bounds(OmapSpec(list_limit=12))[0].log2 > -20  # a load of 12 is common
    assert failure_bounds(OmapSpec(num_frames=67_000))[1].log2 == 0
    share = tail(load_shares(8, 2))[16]
    assert failure_bounds(spec, lifetime=48)[0].log2 == pytest.approx(2 * math.log2(share) + 48)
    one = failure_bounds(OmapSpec(choices=1, keys_per_bin=4), lifetime=0)[0]
    poisson = sum(math.exp(k * math.log(4) - 4 - math.lgamma(k + 1)) for k in range(64, 200))
    assert math.log2(poisson) < one.log2 < math.log2(poisson) + 8
