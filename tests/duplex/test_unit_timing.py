"""Exact units in the place of closed forms: where they agree, and what they count besides.

That they are those of the RTL, to the cycle, is in ``tests/pim_unit/test_timing.py``.
"""

import numpy as np
import pytest

from gridloom.sim.duplex.timing import PimTiming, pim_of
from gridloom.sim.duplex.unit_timing import UnitTiming, units_of
from gridloom.specs.duplex import DeviceSpec
from gridloom.specs.errors import UserError


pytest.importorskip("numba")


def device(**changes):
    return DeviceSpec.make(xpu_flops=989.4e12, pim="logic", **changes)


CLOSED, EXACT = units_of(device()), units_of(device(pim_times="unit"))


def test_a_device_says_which():
    assert type(CLOSED) is PimTiming
    assert type(EXACT) is UnitTiming
    assert pim_of(device()) == CLOSED
    assert units_of(DeviceSpec.make(xpu_flops=1e12)) is None


@pytest.mark.parametrize("bundles", [1, 2])
def test_long_products_agree(bundles):
    """One token: the memory decides."""
    closed, exact = (
        units_of(device(bundles_in_turn=bundles, pim_times=t)) for t in ("closed", "unit")
    )
    assert exact.matmul(1, 4096, 32768) == pytest.approx(closed.matmul(1, 4096, 32768), rel=0.03)


def test_activations_have_to_be_loaded_first():
    """Each unit takes all features of its tokens, 64 a cycle, before it works on them."""
    some = EXACT.matmul(np.array([0, 8, 16]), 4096, 28672)
    load = 8 * 4096 / 64 * EXACT.cycle_s
    assert some[0] == 0
    # Two passes hide the gaps between rows, and of a refresh what the row buffer has work for.
    compute = CLOSED.matmul(16, 4096, 28672)
    assert compute + 2 * load < some[2] < 1.1 * (compute + 2 * load)


def test_more_tokens_than_the_buffer_holds_come_later():
    most = EXACT.unit.max_passes * EXACT.columns
    once, twice = EXACT.matmul(np.array([most, 2 * most]), 4096, 4096)
    assert twice == pytest.approx(2 * once)


def test_long_contexts_agree_and_short_ones_waste_tiles():
    contexts = np.full((64, 1), 8192)
    exact, closed = (t.attention(contexts, 2, 4, 128)[0] for t in (EXACT, CLOSED))
    assert exact == pytest.approx(closed, rel=0.05)
    short = np.full((5, 1), 20)
    assert EXACT.attention(short, 1, 4, 128)[0] > 1.5 * CLOSED.attention(short, 1, 4, 128)[0]


def test_heads_that_differ_take_their_mean():
    mixed = np.concatenate([np.full((32, 1), 4096), np.full((32, 1), 8192)])
    low, both, high = (
        EXACT.attention(c, 2, 4, 128)[0]
        for c in (np.full((64, 1), 4096), mixed, np.full((64, 1), 8192))
    )
    assert both == pytest.approx((low + high) / 2, rel=0.02)
    assert not len(EXACT.attention(np.zeros((0, 3)), 2, 4, 128).nonzero()[0])


def test_a_group_wider_than_the_unit_comes_again():
    contexts = np.full((64, 1), 4096)
    once, twice = (EXACT.attention(contexts, 2, group, 128)[0] for group in (8, 16))
    assert twice == pytest.approx(2 * once, rel=0.05)


@pytest.mark.parametrize(
    "changes, message",
    [
        ({"pim": "bank", "pim_times": "unit"}, "pim_times must be 'closed' with pim = 'bank'"),
        (
            {"pim": "logic", "pim_times": "unit", "has_row_gaps": False},
            "has_row_gaps must be true with pim_times = 'unit', not false",
        ),
    ],
)
def test_devices_without_an_exact_unit(changes, message):
    with pytest.raises(UserError, match=message):
        DeviceSpec.make(xpu_flops=1e12, **changes)


def test_impossible_units():
    with pytest.raises(UserError, match="memory must be given: the exact unit waits for rows"):
        UnitTiming(**vars(CLOSED))
    fields = {**vars(EXACT), "columns": 4}
    with pytest.raises(UserError, match="columns must be those of the unit, 8, not 4"):
        UnitTiming(**fields)
    small = EXACT.unit.model_copy(update={"buffer_words": 16})
    with pytest.raises(UserError, match="buffer_words must be at least 64 for 4096 features, not"):
        UnitTiming(**{**vars(EXACT), "unit": small}).matmul(1, 4096, 4096)
