# amaranth: UnusedElaboratable=no
"""The variable shift against exact rationals."""

from fractions import Fraction
from math import floor

import numpy as np
import pytest
from amaranth.hdl import signed, unsigned

from gridloom.hdl.common.scaler import Scaler
from gridloom.specs.formats import Rounding
from gridloom.testbench.drivers.enabled import run_enabled


def expected(x, shift, shape, rounding):
    exact = Fraction(x, 1 << shift)
    match rounding:
        case Rounding.FLOOR:
            rounded = floor(exact)
        case Rounding.HALF_UP:
            rounded = floor(exact + Fraction(1, 2))
        case Rounding.HALF_EVEN:
            rounded = round(exact)
    high = (1 << (shape.width - shape.signed)) - 1
    low = -high - 1 if shape.signed else 0
    return min(max(rounded, low), high), not low <= rounded <= high


@pytest.mark.parametrize("rounding", list(Rounding))
@pytest.mark.parametrize(
    "shape, out_shape, shift_width, stages, drop",
    [
        (unsigned(12), unsigned(8), 4, 3, 0),
        (signed(12), signed(8), 4, 2, 2),
        (signed(9), signed(12), 3, 4, 1),
        (unsigned(1), unsigned(4), 2, 1, 3),
        (signed(6), signed(1), 3, 1, 0),
        (unsigned(30), unsigned(24), 6, 4, 3),
    ],
)
def test_equals_rationals(shape, out_shape, shift_width, stages, drop, rounding):
    rng = np.random.default_rng(shape.width)
    dut = Scaler(
        shape, out_shape, shift_width=shift_width, stages=stages, drop=drop, rounding=rounding
    )
    low = -(1 << (shape.width - 1)) if shape.signed else 0
    high = low + (1 << shape.width) - 1
    xs = [low, high, 0, low, high] + [int(x) for x in rng.integers(low, high, 250, endpoint=True)]
    shifts = [0, 0, 1, (1 << shift_width) - 1, (1 << shift_width) - 1]
    shifts += [int(s) for s in rng.integers(0, 1 << shift_width, 250)]
    overflows = [int(v) for v in rng.random(len(xs)) < 0.05]
    inputs = [
        {"x": x, "shift": s, "overflow": v} for x, s, v in zip(xs, shifts, overflows, strict=True)
    ]
    results = run_enabled(dut, inputs, dut.latency, ["y", "saturated"], rng)
    largest = (1 << (out_shape.width - out_shape.signed)) - 1
    for case, (y, saturated) in zip(inputs, results, strict=True):
        if case["overflow"]:
            assert (y, saturated) == (largest, 1), case
        else:
            assert (y, saturated) == expected(
                case["x"], case["shift"] + drop, out_shape, rounding
            ), case


def test_refuses_mixed_signs():
    with pytest.raises(ValueError, match="must be both signed or both unsigned"):
        Scaler(signed(8), unsigned(8), shift_width=3, stages=2)


@pytest.mark.parametrize("width", [0, 9])
def test_refuses_shift_widths(width):
    with pytest.raises(ValueError, match=f"shift_width must be 1 to 8, not {width}"):
        Scaler(unsigned(8), unsigned(8), shift_width=width, stages=1)


def test_refuses_negative_drops():
    with pytest.raises(ValueError, match="drop must be 0 or more, not -1"):
        Scaler(unsigned(8), unsigned(8), shift_width=3, stages=2, drop=-1)


@pytest.mark.parametrize("stages", [0, 5])
def test_refuses_stages(stages):
    with pytest.raises(ValueError, match=f"stages must be 1 to 4 .* not {stages}"):
        Scaler(unsigned(8), unsigned(8), shift_width=3, stages=stages)
