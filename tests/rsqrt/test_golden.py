"""The golden model against exact decimals, and every error message."""

from decimal import Decimal, getcontext

import numpy as np
import pytest

from gridloom.kernels.rsqrt import figures, rsqrt
from gridloom.registry import find
from gridloom.specs.errors import UserError
from gridloom.specs.formats import QFormat
from gridloom.specs.rsqrt import RsqrtSpec


getcontext().prec = 40


def error_ulp(spec, stored):
    """Distance from the exact result, which ends at the format's largest."""
    x = Decimal(int(stored)) / Decimal(2) ** spec.in_fmt.frac_bits
    exact = Decimal(1) / x.sqrt() * Decimal(2) ** spec.out_fmt.frac_bits
    exact = min(exact, Decimal(spec.out_fmt.max))
    return abs(float(Decimal(int(rsqrt(spec, [stored])[0])) - exact))


@pytest.mark.parametrize("preset", find("rsqrt").presets)
def test_within_the_bound_of_exact_results(preset):
    spec = find("rsqrt").preset(preset)
    rng = np.random.default_rng(1)
    values = np.maximum(rng.integers(1, spec.in_fmt.max + 1, 200) >> rng.integers(0, 30, 200), 1)
    ends = [1, 2, 3, spec.in_fmt.max, spec.in_fmt.max // 2, spec.in_fmt.max // 2 + 1]
    assert max(error_ulp(spec, x) for x in [*ends, *values]) <= spec.max_error_ulp


@pytest.mark.parametrize("seed", range(40))
def test_within_the_bound_for_drawn_specs(seed):
    spec = find("rsqrt").draw_spec(np.random.default_rng(seed))
    measured = figures(spec)
    assert measured["max_error_ulp"] <= spec.max_error_ulp
    assert measured["error_bound_ulp"] <= spec.max_error_ulp + 1e-9


@pytest.mark.parametrize("preset", find("rsqrt").presets)
def test_zero_saturates(preset):
    spec = find("rsqrt").preset(preset)
    assert rsqrt(spec, [0]).tolist() == [spec.out_fmt.max]


def test_any_shape():
    spec = find("rsqrt").preset("snapshot")
    values = np.arange(24).reshape(2, 3, 4)
    assert rsqrt(spec, values).tolist() == rsqrt(spec, values.ravel()).reshape(2, 3, 4).tolist()


def test_refuses_values_outside_the_format():
    spec = find("rsqrt").preset("snapshot")
    with pytest.raises(ValueError, match=r"values must lie in 0..255 to be UQ4.4"):
        rsqrt(spec, [256])


@pytest.mark.parametrize("frac_bits", [7, 8])
def test_even_powers_of_two(frac_bits):
    spec = RsqrtSpec(
        in_fmt=QFormat(16 - frac_bits, frac_bits, is_signed=False),
        out_fmt=QFormat(6, 8, is_signed=False),
    )
    exponents = np.arange(frac_bits % 2, 16, 2)
    halves = (exponents - frac_bits) // 2
    assert rsqrt(spec, 2**exponents).tolist() == [2 ** int(8 - h) for h in halves]


MESSAGES = [
    ({"in_fmt": "Q8.8"}, r"in_fmt must be unsigned \(UQ\) with at most 32 bits, not Q8.8"),
    ({"in_fmt": "UQ17.16"}, r"in_fmt must be unsigned \(UQ\) with at most 32 bits, not UQ17.16"),
    ({"out_fmt": "Q4.4"}, r"out_fmt must be unsigned \(UQ\) with at most 24 bits, not Q4.4"),
    ({"out_fmt": "UQ9.16"}, r"out_fmt must be unsigned \(UQ\) with at most 24 bits, not UQ9.16"),
    (
        {"in_fmt": "UQ8.0", "out_fmt": "UQ12.-1"},
        r"out_fmt UQ12.-1 is too coarse for in_fmt UQ8.0: even the largest result, 2\*\*0, would",
    ),
    (
        {"in_fmt": "UQ-4.12", "out_fmt": "UQ0.8"},
        r"out_fmt UQ0.8 is too small for in_fmt UQ-4.12: even the smallest result, above 2\*\*2",
    ),
    ({"degree": 0}, r"degree 0 needs a table of 2\*\*19 entries; at most 2\*\*10"),
    (
        {"degree": 1, "in_fmt": "UQ8.24", "out_fmt": "UQ4.20"},
        "degree 1 cannot reach 24 bits; at most 18",
    ),
]


@pytest.mark.parametrize("parameters, message", MESSAGES)
def test_refuses(parameters, message):
    with pytest.raises(UserError, match=message):
        RsqrtSpec.make(**parameters)
