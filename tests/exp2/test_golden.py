"""The golden model against exact powers of two, and every error message."""

from decimal import Decimal, getcontext

import numpy as np
import pytest

from gridloom.kernels.exp2 import exp2, figures
from gridloom.registry import find
from gridloom.specs.errors import UserError
from gridloom.specs.exp2 import Exp2Spec
from gridloom.specs.formats import QFormat


getcontext().prec = 40


def error_ulp(spec, stored):
    """Distance from the exact result, which ends at the format's largest."""
    exact = Decimal(2) ** (Decimal(int(stored)) / Decimal(2) ** spec.in_fmt.frac_bits)
    exact = min(exact * Decimal(2) ** spec.out_fmt.frac_bits, Decimal(spec.out_fmt.max))
    return abs(float(Decimal(int(exp2(spec, [stored])[0])) - exact))


@pytest.mark.parametrize("preset", find("exp2").presets)
def test_within_the_bound_of_exact_powers(preset):
    spec = find("exp2").preset(preset)
    rng = np.random.default_rng(1)
    values = rng.integers(spec.in_fmt.min, spec.in_fmt.max + 1, 200)
    ends = [spec.in_fmt.min, spec.in_fmt.max, 0, 1, -1 if spec.in_fmt.is_signed else 2]
    assert max(error_ulp(spec, x) for x in [*ends, *values]) <= spec.max_error_ulp


@pytest.mark.parametrize("seed", range(60))
def test_within_the_bound_for_drawn_specs(seed):
    spec = find("exp2").draw_spec(np.random.default_rng(seed))
    measured = figures(spec)
    assert measured["max_error_ulp"] <= spec.max_error_ulp
    assert measured["error_bound_ulp"] <= spec.max_error_ulp + 1e-9


def test_integers_are_exact():
    spec = Exp2Spec(in_fmt=QFormat(6, 10), out_fmt=QFormat(12, 8, is_signed=False))
    x = np.arange(-8, 12)
    assert exp2(spec, x << 10).tolist() == (2 ** (x + 8)).tolist()


def test_saturates_and_flushes():
    spec = Exp2Spec(in_fmt=QFormat(8, 8), out_fmt=QFormat(4, 4, is_signed=False))
    assert exp2(spec, [spec.in_fmt.max, 4 << 8, -6 << 8, spec.in_fmt.min]).tolist() == [
        255,
        255,
        0,
        0,
    ]


def test_any_shape():
    spec = find("exp2").preset("snapshot")
    values = np.arange(-12, 12).reshape(2, 3, 4)
    assert exp2(spec, values).tolist() == exp2(spec, values.ravel()).reshape(2, 3, 4).tolist()


def test_refuses_values_outside_the_format():
    with pytest.raises(ValueError, match=r"values must lie in -128..127 to be Q4.4"):
        exp2(Exp2Spec(in_fmt=QFormat(4, 4)), [128])


MESSAGES = [
    ({"in_fmt": "Q9.16"}, "in_fmt must have at most 24 bits, not Q9.16"),
    ({"out_fmt": "Q4.4"}, r"out_fmt must be unsigned \(UQ\) with at most 24 bits, not Q4.4"),
    ({"out_fmt": "UQ1.24"}, r"out_fmt must be unsigned \(UQ\) with at most 24 bits, not UQ1.24"),
    (
        {"in_fmt": "Q4.4", "out_fmt": "UQ20.-10"},
        r"out_fmt UQ20.-10 is too coarse for in_fmt Q4.4: even the largest result, below 2\*\*8",
    ),
    (
        {"in_fmt": "UQ4.4", "out_fmt": "UQ0.8"},
        r"out_fmt UQ0.8 is too small for in_fmt UQ4.4: even the smallest result, 2\*\*0 or more",
    ),
    ({"degree": 0, "in_fmt": "Q4.12"}, r"degree 0 needs a table of 2\*\*12 entries; at most"),
    ({"degree": 1, "out_fmt": "UQ0.24"}, "degree 1 cannot reach 23 bits; at most 18"),
    ({"degree": 4}, "degree = 4: must be 0 to 3"),
    ({"lanes": 0}, "lanes = 0: must be 1 to 64"),
    ({"lanes": 65}, "lanes = 65: must be 1 to 64"),
    ({"max_error_ulp": 0.5}, "max_error_ulp = 0.5: must be 0.65 to 8"),
    ({"max_error_ulp": 9}, "max_error_ulp = 9: must be 0.65 to 8"),
]


@pytest.mark.parametrize("parameters, message", MESSAGES)
def test_refuses(parameters, message):
    with pytest.raises(UserError, match=message):
        Exp2Spec.make(**parameters)
