"""The table search: what it promises, checked on every input against float64."""

import numpy as np
import pytest

from gridloom.tables.functions import FUNCTIONS
from gridloom.tables.piecewise import Target, search


TARGETS = [
    (Target("gelu_delta", 0, 4, 14, 12, 0.75, is_rounded=True), 2),
    (Target("gelu_delta", 0, 4, 14, 12, 0.75, is_rounded=True), 1),
    (Target("silu_delta", 0, 8, 11, 8, 0.6, is_rounded=True), 2),
    (Target("exp2_negative", 0, 1, 18, 17, 0.5), 2),
    (Target("reciprocal", 1, 2, 12, 12, 0.4), 1),
    (Target("rsqrt", 1, 4, 10, 9, 0.4), 2),
    (Target("tanh", 0, 4, 6, 7, 0.5, is_rounded=True), 0),
]


@pytest.mark.parametrize("target, degree", TARGETS)
def test_meets_its_budget_on_every_input(target, degree):
    table = search(target, degree)
    n = np.arange(1 << target.in_width)
    x = target.low + (target.high - target.low) * n / 2.0**target.in_width
    exact = FUNCTIONS[target.function](x) * 2.0**target.out_frac_bits
    result = table.evaluate(n) / 2.0 ** (table.frac_bits - target.out_frac_bits)
    if target.is_rounded:
        result = np.floor(result + 0.5)
    assert np.abs(result - exact).max() <= target.budget_ulp
    assert np.abs(result - exact).max() == pytest.approx(table.max_error_ulp)


def test_gelu_q4_12_needs_fewer_bits_than_the_published_study():
    table = search(*TARGETS[0])
    assert table.table_bits <= 700
    assert table.multipliers == 2


def test_is_deterministic():
    target, degree = TARGETS[3]
    assert search.__wrapped__(target, degree) == search(target, degree)


def test_impossible_budget_is_refused():
    with pytest.raises(ValueError, match="no piecewise polynomial of degree 0 .* within 0.01 ulp"):
        search(Target("tanh", 0, 4, 14, 13, 0.01), 0)
