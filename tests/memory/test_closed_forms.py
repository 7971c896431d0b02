"""Simulated figures against forms derived by hand: exact where a cycle is, 2 % in a steady state.

Numbers in the tests are written out from the tables of both sets, not taken from the records.
"""

import numpy as np
import pytest

from gridloom.sim.memory import PimReads, XpuRequests, encode, simulate, streams
from gridloom.sim.memory import closed_forms as forms
from gridloom.specs.dram import ControllerSpec
from gridloom.specs.dram_presets import dram_preset


SPECS = {name: dram_preset(f"hbm3_{name}").spec for name in "ab"}
QUIET = ControllerSpec(refresh="none")
MAPPING = QUIET.mapping


def places(name, **fields):
    return encode(SPECS[name], MAPPING, fields)


def run(name, requests=None, pim=None, **changes):
    return simulate(SPECS[name], QUIET.model_copy(update=changes), requests, pim)


# ---- to the cycle


@pytest.mark.parametrize("name, cycles", [("a", 31 + 20 + 2), ("b", 19 + 19 + 2)])
def test_one_read_of_a_closed_bank(name, cycles):
    assert run(name, XpuRequests.reads([0])).completion.tolist() == [cycles]


@pytest.mark.parametrize("name, cycles", [("a", 15 + 10 + 2), ("b", 19 + 6 + 2)])
def test_one_write_of_a_closed_bank(name, cycles):
    once = np.zeros(1, dtype=np.int64)
    assert run(name, XpuRequests(once, once, once + 1)).completion.tolist() == [cycles]


def test_arrival_counts():
    requests = XpuRequests(np.array([1000]), np.array([0]), np.array([0]))
    done = run("a", requests)
    assert done.completion.tolist() == [1053]
    assert done.report.read_latency.longest == 53


@pytest.mark.parametrize("name, ccd_s, ccd_l, ccd_r", [("a", 2, 4, 3), ("b", 2, 4, 2)])
def test_two_reads_of_open_rows(name, ccd_s, ccd_l, ccd_r):
    for fields, distance in (
        ({"group": [0, 1]}, ccd_s),
        ({"column": [0, 1]}, ccd_l),
        ({"stack": [0, 1]}, ccd_r),
    ):
        opened, again = places(name, **fields), places(name, **fields)
        requests = XpuRequests(
            np.array([0, 0, 500, 500]), np.concatenate([opened, again]), np.zeros(4, dtype=int)
        )
        done = run(name, requests)
        assert done.completion[3] - done.completion[2] == distance
        assert done.report.hits == 2 + (fields.keys() == {"column"})


@pytest.mark.parametrize("name, period", [("a", 72), ("b", 64)])  # tRC; tRAS + tRP
def test_each_read_another_row_of_one_bank(name, period):
    requests = streams.conflict_reads(SPECS[name], MAPPING, 200)
    done = run(name, requests)
    assert set(np.diff(done.completion).tolist()) == {period}
    assert forms.conflict_period(SPECS[name]) == period
    assert (done.report.misses, done.report.conflicts) == (1, 199)


@pytest.mark.parametrize(
    "name, period, staggered",
    [
        ("a", 31 + 31 * 4 + 9 + 26, False),
        ("b", 19 + 31 * 4 + 6 + 19, False),  # 168
        ("a", (24 + 3 * 4) + 190, True),  # the last of eight activations 36 after the first
        ("b", (39 + 3 * 2) + 168, True),
    ],
)
def test_period_of_one_bundle(name, period, staggered):
    pim = PimReads.rows(SPECS[name], 2, np.arange(20))
    done = run(name, pim=pim, pim_staggered=staggered)
    assert set(np.diff(done.pim_completion).tolist()) == {period}
    assert forms.bundle_period(SPECS[name], staggered=staggered) == period


@pytest.mark.parametrize("name, first", [("a", 31 + 31 * 4 + 20 + 4), ("b", 19 + 124 + 19 + 4)])
def test_two_bundles_in_turn_have_no_gap(name, first):
    pim = PimReads.rows(SPECS[name], np.arange(40) % 2, np.arange(40) // 2)
    for staggered in (False, True):
        done = run(name, pim=pim, pim_staggered=staggered)
        late = forms.stagger(SPECS[name]) if staggered else 0
        assert done.pim_completion[0] == first + late
        assert set(np.diff(done.pim_completion).tolist()) == {128}


def test_the_next_row_of_a_bundle_that_stays_open():
    """Reads of one row (a KV head vector each) follow each other without closing it."""
    pim = PimReads.rows(SPECS["b"], 0, [5, 5, 5], column=[0, 1, 2], reads=1)
    done = run("b", pim=pim)
    assert np.diff(done.pim_completion).tolist() == [4, 4]
    assert done.report.commands == {"ACTB": 1, "RDB": 3}


@pytest.mark.parametrize("name, gap", [("a", 9 + 26 + 560 + 31), ("b", 6 + 19 + 586 + 19)])
def test_gap_of_a_refresh(name, gap):
    """A read late enough to be the last before the refresh, and one that waits for it."""
    refi = SPECS[name].refi
    last = refi - 1 if refi % 2 else refi - 2
    arrival, address = np.array([0, last, last + 2]), places(name, column=[0, 1, 2])
    requests = XpuRequests(arrival, address, np.zeros(3, dtype=int))
    done = simulate(SPECS[name], ControllerSpec(refresh="all-bank"), requests)
    assert done.completion[2] - done.completion[1] == gap == forms.refresh_gap(SPECS[name])
    assert done.report.commands["REFA"] == 2  # of both pseudo-channels


@pytest.mark.parametrize("name", "ab")
@pytest.mark.parametrize("refresh, number", [("all-bank", 1), ("stack", 2), ("per-bank", 32)])
def test_every_bank_is_refreshed_every_refi(name, refresh, number):
    spec = SPECS[name]
    arrival = np.array([0, 50 * spec.refi])
    requests = XpuRequests(arrival, np.zeros(2, dtype=int), np.zeros(2, dtype=int))
    report = simulate(spec, ControllerSpec(refresh=refresh), requests).report
    refreshes = sum(n for command, n in report.commands.items() if command.startswith("REF"))
    assert abs(refreshes - 2 * 50 * number) <= 2


# ---- in a steady state


@pytest.mark.parametrize("name, none, refresh", [("a", 1.0, 0.900), ("b", 1.0, 0.876)])
def test_stream(name, none, refresh):
    requests = streams.stream_reads(SPECS[name], MAPPING, 150_000)
    assert run(name, requests).report.share == pytest.approx(none, rel=0.01)
    assert run(name, requests, refresh="all-bank").report.share == pytest.approx(refresh, rel=0.01)
    assert forms.stream_share(SPECS[name], refresh=True) == pytest.approx(refresh, abs=5e-4)


@pytest.mark.parametrize("name, share", [("a", 4 * 2 / 24), ("b", 2 * 4 * 2 / 39)])
def test_random_reads_are_bound_by_tfaw(name, share):
    requests = streams.random_reads(SPECS[name], MAPPING, 40_000)
    assert run(name, requests, read_depth=64).report.share == pytest.approx(share, rel=0.02)
    assert forms.random_share(SPECS[name], refresh=False) == pytest.approx(share)


@pytest.mark.parametrize("name", "ab")
def test_a_short_queue_finds_fewer_banks(name):
    requests = streams.random_reads(SPECS[name], MAPPING, 20_000)
    shares = [run(name, requests, read_depth=depth).report.share for depth in (1, 4, 16, 64)]
    assert shares == sorted(shares)
    assert shares[0] < 0.2 * shares[-1]


@pytest.mark.parametrize(
    "name, share", [("a", 48 * 2 / (31 * 2 + 20 + 15 * 2 + 19)), ("b", 96 / (62 + 17 + 30 + 16))]
)
def test_two_reads_to_a_write(name, share):
    requests = streams.mixed(SPECS[name], MAPPING, 60_000)
    assert run(name, requests).report.share == pytest.approx(share, rel=0.02)
    assert forms.mixed_share(SPECS[name], QUIET, 2) == pytest.approx(share)


@pytest.mark.parametrize(
    "name, bundles, none, refresh",
    [
        ("a", [0], 0.674, 0.613),
        ("b", [0], 0.762, 0.674),
        ("a", [0, 1], 0.9997, 0.9003),
        ("b", [0, 1], 0.9997, 0.8765),
    ],
)
def test_rows_of_bundles(name, bundles, none, refresh):
    pim = streams.bundle_rows(SPECS[name], 1500, bundles)
    assert run(name, pim=pim).report.pim_share == pytest.approx(none, abs=1e-3)
    with_refresh = run(name, pim=pim, refresh="all-bank").report.pim_share
    assert with_refresh == pytest.approx(refresh, abs=2e-3)


def test_marks_of_two_bundles_in_turn():
    pim = streams.bundle_rows(SPECS["a"], 1500, [0, 1])
    assert run("a", pim=pim).report.pim_share >= 0.99
    assert run("a", pim=pim, refresh="all-bank").report.pim_share >= 0.90
    # Set B refreshes for 586 of 5070 cycles, so that nothing can reach 90 %.
    assert 1 - 586 / 5070 < 0.90


# ---- both at once


def test_xpu_and_pim_on_different_bundles_share_the_column_bus():
    """All-RD takes a column slot in four from each of two pseudo-channels: half is left.

    Three quarters, if one is for both.
    """
    spec = SPECS["b"]
    for changes, rows, share in (
        ({}, 800, 0.5),
        ({"pim_broadcast": True}, 600, 0.75),
        ({"pim_own_bus": True}, 400, 1.0),
    ):
        done = run(
            "b",
            streams.stream_reads(spec, MAPPING, 50_000, stacks=[1]),
            streams.bundle_rows(spec, rows, [0, 1]),
            **changes,
        )
        assert done.report.share == pytest.approx(share, rel=0.03)
        assert done.report.pim_share == pytest.approx(1.0, abs=5e-3)
        assert forms.xpu_beside_pim_share(spec, **changes) == share
        assert done.report.bundle_conflicts == 0
        assert (done.report.bus_conflicts > 0) is ("pim_own_bus" not in changes)


def test_the_xpu_waits_for_a_bundle_that_pim_has():
    spec = SPECS["b"]
    pim = PimReads.rows(spec, 0, [7])
    requests = XpuRequests.reads(places("b", bank=[0, 2], column=0))  # bundles 0 and 1
    done = run("b", requests, pim)
    assert done.report.bundle_conflicts == 1
    # The row is read: ACTB in cycle 0, 32 reads from 19 on, PREB 6 later, tRP, ACT, tRCD, data.
    assert done.completion[0] == 19 + 31 * 4 + 6 + 19 + 19 + 21
    assert done.completion[1] < 50


def test_pim_closes_what_the_xpu_has_open():
    spec = SPECS["b"]
    pim = PimReads.rows(spec, 0, [7], arrival=1000)
    done = simulate(
        spec, QUIET, XpuRequests.reads(places("b", bank=[0, 1])), pim, wants_commands=True
    )
    assert done.pim_completion.tolist() == [1000 + 19 + 19 + 31 * 4 + 19 + 4]
    assert done.report.commands == {"ACT": 2, "RD": 2, "PREB": 1, "ACTB": 1, "RDB": 32}
