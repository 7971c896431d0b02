"""What the host sees tells nothing; what it would see of faulty schemes is caught, by name."""

import itertools

import numpy as np
import pytest

from gridloom.sim.omap_trace import (
    MIXES,
    TESTS,
    Fault,
    Trace,
    catches,
    chi_square,
    examine,
    mix,
    p_value,
    random_pairs,
    shows_what_the_tape_says,
    tapes_of_traces,
    trace,
)


pytest.importorskip("numba")

# Few bins, so that pairs of pairs are counted; pages that are full now and then.
SMALL = {"num_keys": 128, "num_bins": 16, "slots": 9}
COUNT = 400_000
TAPED = 20_000
PASSED, CAUGHT = 1e-4, 1e-9
TAPE = "tape"

# By which test each fault is caught, and on which mix.
CATCHES = {
    Fault.HOLDER_AND_RANDOM: ("first bin", "same key"),
    Fault.SKIPS_MISS: ("shape", "all miss"),
    Fault.REDRAWS_WHEN_FULL: ("pairs", "same key"),
    Fault.SKIPS_CLEAN_WRITE: ("shape", "churn"),
    Fault.EARLY_EXIT: ("shape", "uniform"),
    Fault.STOPS_AT_FIRST_PAGE: ("shape", "Zipf"),
    Fault.HOLDER_FIRST: ("first bin", "same key"),
    Fault.KEEPS_POSITION: ("pairs", "Zipf"),
    Fault.MISS_BY_KEY: ("successive", "missing key"),
    Fault.NEW_IS_DUMMY: ("successive", "churn"),
    Fault.PAIR_MAY_COINCIDE: ("pairs", "all miss"),
    Fault.NEAR_PAIR: ("pairs", "uniform"),
    Fault.WEAK_TAPE: ("successive", "all miss"),
    Fault.DRAWS_ON_DEMAND: (TAPE, "churn"),
    Fault.SCANS_LIST_LENGTH: ("shape", "sequential"),
    Fault.DELETES_IN_PLACE: ("shape", "churn"),
}


# Queries of a toy: NOP, and GET, PUT, DEL of two keys; bins, and length of a sequence.
TOY_QUERIES = [(0, 0), *itertools.product((1, 2, 3), (0, 1))]
TOYS = [(4, 2), (2, 4)]


def uneven(num_bins, length, limit, fault=Fault.SOUND):
    """Sequences of queries of which some trace is shown by more tapes than another."""
    found = []
    for sequence in itertools.product(TOY_QUERIES, repeat=length):
        operations, keys = np.array(sequence).T.copy()
        size = {"num_keys": limit, "num_bins": num_bins, "slots": 1}
        counts = tapes_of_traces(operations, keys, fault=fault, **size)
        assert counts.sum() == (num_bins * (num_bins - 1)) ** (2 * length - 1)
        if counts[-1] or counts[:-1].min() != counts[:-1].max():
            found.append(sequence)
    return found


def observe(name, fault, seed=0):
    operations, keys = mix(name, SMALL["num_keys"], COUNT, seed)
    return trace(operations, keys, fault=fault, seed=[*name.encode(), seed], **SMALL)


def taped(name, fault):
    operations, keys = mix(name, SMALL["num_keys"], TAPED)
    return shows_what_the_tape_says(operations, keys, fault=fault, **SMALL)


@pytest.mark.parametrize("name", MIXES)
def test_scheme_tells_nothing(name):
    findings = examine(observe(name, Fault.SOUND))
    assert [f.test for f in findings] == list(TESTS)
    assert min(f.p for f in findings) > PASSED, findings
    assert taped(name, Fault.SOUND) == 0


@pytest.mark.parametrize("fault", [f for f in Fault if f is not Fault.SOUND], ids=lambda f: f.name)
def test_fault_is_caught(fault):
    test, name = CATCHES[fault]
    if test == TAPE:
        assert taped(name, fault) > TAPED // 2
        return
    finding = next(f for f in examine(observe(name, fault)) if f.test == test)
    assert finding.p < CAUGHT, finding
    same = next(f for f in examine(observe(name, Fault.SOUND)) if f.test == test)
    assert same.p > PASSED, same


@pytest.mark.parametrize(
    "fault, count, columns", [(Fault.HOLDER_FIRST, 14, 1), (Fault.HOLDER_AND_RANDOM, 16, 2)]
)
def test_leak_of_one_key_among_a_million(fault, count, columns):
    """The bin that has the key, first or beside a random one: it comes up again too often.

    It is the less loaded of its pair, so it is likely to be one that stays so.
    """
    size = {"num_keys": 1 << 20, "num_bins": 1 << 17, "slots": 10}
    operations, keys = mix("same key", size["num_keys"], 1 << count)
    z = {}
    for which in (Fault.SOUND, fault):
        pages = trace(operations, keys, fault=which, **size).pages[:, :columns]
        touches = np.bincount(pages.ravel(), minlength=size["num_bins"])
        again = (touches * (touches - 1) / 2).sum()
        mean = pages.size * (pages.size - 1) / 2 / size["num_bins"]
        z[which] = (again - mean) / np.sqrt(mean)
    assert abs(z[Fault.SOUND]) < 4, z
    assert z[fault] > 6, z


@pytest.mark.parametrize("limit", [1, 2])
@pytest.mark.parametrize(
    "num_bins, length", [*TOYS, pytest.param(4, 3, marks=pytest.mark.long)], ids=str
)
def test_every_trace_of_a_toy_is_as_likely_as_any_other(num_bins, length, limit):
    """No sample: every tape there is, under every sequence of queries."""
    assert uneven(num_bins, length, limit) == []


@pytest.mark.parametrize("fault", [f for f in Fault if f is not Fault.SOUND], ids=lambda f: f.name)
def test_every_tape_of_a_toy_tells_a_fault(fault):
    if fault is Fault.REDRAWS_WHEN_FULL:
        pytest.skip("shows with three bins or more after four queries")
    assert any(uneven(*toy, 2, fault) for toy in TOYS)


def test_what_catches_a_fault_by_mix():
    size = {**SMALL, "num_bins": 8, "num_keys": 64}
    assert not any(catches(Fault.SOUND, 20_000, **size).values())
    counts = catches(Fault.NEAR_PAIR, 20_000, **size)
    assert counts["pairs"] == counts["tape"] == len(MIXES)
    assert counts["shape"] == 0


def test_every_fault_is_expected():
    assert set(CATCHES) == set(Fault) - {Fault.SOUND}
    assert {name for _, name in CATCHES.values()} <= set(MIXES)


@pytest.mark.parametrize("freedom, at_1_percent", [(16, 32.000), (100, 135.807), (1000, 1106.969)])
def test_p_value(freedom, at_1_percent):
    """Critical values of printed tables."""
    assert p_value(at_1_percent, freedom) == pytest.approx(0.01, rel=0.02)
    assert p_value(0.5 * freedom, freedom) > 0.9


def test_chi_square():
    assert chi_square(np.repeat([0, 1], [60, 40]), 2) == (4.0, 1)
    rng = np.random.default_rng(0)
    values = [p_value(*chi_square(rng.integers(0, 64, 6400), 64)) for _ in range(400)]
    counts, _ = np.histogram(values, bins=4, range=(0, 1))
    assert counts.min() > 60  # uniform, 100 each


def test_pairs_are_those_of_the_scheme():
    pairs = random_pairs(np.random.default_rng(0), 4, (10_000,))
    assert (pairs[:, 0] != pairs[:, 1]).all()
    assert len(np.unique(pairs, axis=0)) == 12


def test_traces_without_pages_have_a_shape_only():
    nothing = np.zeros(3, np.int64)
    shown = Trace(16, np.full((3, 2), -1), nothing, nothing, nothing, nothing)
    assert [f.test for f in examine(shown)] == ["shape"]
