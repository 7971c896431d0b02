"""Rate and latency behind a link, by hand."""

import pytest

from gridloom.sim.omap_link import Link, LinkCycles, initialisation, link_times
from gridloom.sim.omap_system import run_system
from gridloom.specs.omap import OmapSpec


LINK = Link(bytes_per_s=12.8e9, round_trip_s=1e-6, clock_hz=250e6)


@pytest.mark.parametrize(
    "changes",
    [
        {"in_flight": 16},
        {"in_flight": 2},
        {"rounds_per_cycle": 1, "in_flight": 16},
        {"value_bytes": 64, "in_flight": 16},
        {"choices": 1, "keys_per_bin": 4, "memory_latency": 100},
    ],
    ids=str,
)
def test_equals_the_exact_model(changes):
    """But for some cycles: blocks that leave one by one, timers that wait for nobody."""
    spec = OmapSpec(num_keys=128, **changes)
    times = link_times(spec, LINK)
    found = run_system(spec, 40, spec.memory_latency, LINK.in_cycles())
    assert not found.is_halted
    assert times.latency * 250e6 == pytest.approx(found.latency, rel=0.08)
    assert times.interval * 250e6 == pytest.approx(found.interval, rel=0.01)


def test_in_cycles():
    assert LINK.in_cycles() == LinkCycles(bytes_per_cycle=51.2, round_trip=250)
    assert LINK.in_cycles().block_cycles == 1
    assert Link(bytes_per_s=1e9).in_cycles().block_cycles == 4


def test_marks():
    """2 M queries/s and 3 us with the client's trip: a million keys, 8-byte values."""
    times = link_times(OmapSpec(num_keys=10**6, in_flight=16, memory_latency=25), LINK)
    assert times.rate >= 2e6
    assert times.latency <= 3e-6


def test_longer_tuples():
    """64-byte values: 5 blocks; pages are longer than the memory's latency."""
    times = link_times(OmapSpec(value_bytes=64), LINK)
    assert times.slowest in ("eviction buffer", "timer")


def test_few_in_flight():
    one, two = (link_times(OmapSpec(in_flight=n), LINK) for n in (1, 2))
    assert one.slowest == "queries in flight"
    assert two.rate == pytest.approx(2 * one.rate)


def test_resident_bins():
    spec = OmapSpec(resident_bins=1 << 17)
    times = link_times(spec, LINK)
    assert times.terms["host's round trip"] == times.terms["pages over the link"] == 0
    half = link_times(OmapSpec(resident_bins=1 << 16), LINK)
    assert half.terms["host's round trip"] == pytest.approx(0.75e-6)


@pytest.mark.parametrize("engines", [2, 4])
def test_pages_in_hbm_alone(engines):
    """No page is the host's: zeros in their place, and an access of HBM."""
    shape = {"num_keys": 256, "memory_latency": 25, "in_flight": 16, "engines": engines}
    spec = OmapSpec(**shape, resident_bins=32)
    assert not spec.host_pages
    found = run_system(spec, 40, 25, LINK.in_cycles())
    assert not found.is_halted
    assert not len(found.asked)
    assert link_times(spec, LINK).latency * LINK.clock_hz == pytest.approx(found.latency, rel=0.05)


def test_slow_link():
    times = link_times(OmapSpec(), Link(bytes_per_s=1e8))
    assert times.slowest == "link"
    assert times.rate == pytest.approx(1e8 / (2 * 192 + 48))


def test_initialisation():
    spec = OmapSpec()
    small = initialisation(spec, LINK)
    assert small["puts"] == pytest.approx(spec.num_keys * link_times(spec, LINK).interval)
    assert small["passes"] == 16
    assert OmapSpec(passes=16).rows_waiting <= spec.num_frames < spec.num_keys / 8
    whole = initialisation(spec, LINK, hbm_free=16 * spec.num_keys)
    assert whole["passes"] == 1
    assert whole["passes_s"] < small["passes_s"]
    in_hbm = OmapSpec(passes=1, num_frames=spec.num_keys)
    assert whole["passes_s"] == pytest.approx(in_hbm.load_cycles(spec.num_keys) / 250e6)
