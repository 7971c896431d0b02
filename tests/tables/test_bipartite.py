"""Split tables: what the search promises, checked on every input against float64."""

import numpy as np
import pytest

from gridloom.tables.bipartite import search_bipartite
from gridloom.tables.functions import FUNCTIONS
from gridloom.tables.piecewise import Target


TARGETS = [
    Target("gelu_delta", 0, 4, 14, 12, 1.0, is_rounded=True),
    Target("sigmoid_tail", 0, 8, 10, 8, 0.8, is_rounded=True),
    Target("tanh", 0, 4, 8, 7, 0.75, is_rounded=True),
    Target("exp2_negative", 0, 1, 12, 12, 1.0),
]


@pytest.mark.parametrize("target", TARGETS)
def test_meets_its_budget_on_every_input(target):
    table = search_bipartite(target)
    n = np.arange(1 << target.in_width)
    x = target.low + (target.high - target.low) * n / 2.0**target.in_width
    exact = FUNCTIONS[target.function](x) * 2.0**target.out_frac_bits
    result = table.evaluate(n) / 2.0 ** (table.frac_bits - target.out_frac_bits)
    if target.is_rounded:
        result = np.floor(result + 0.5)
    assert np.abs(result - exact).max() <= target.budget_ulp
    assert np.abs(result - exact).max() == pytest.approx(table.max_error_ulp)


def test_gelu_q4_12_needs_less_than_half_of_the_published_study():
    assert search_bipartite(TARGETS[0]).table_bits <= 15_360 / 2


def test_bits_are_those_of_the_entries():
    table = search_bipartite(TARGETS[2])
    stored = [table.values, *(o.values for o in table.offsets)]
    # A table without a change of sign needs no sign bit, which is all that may be saved.
    widths = [max(v if v >= 0 else ~v for v in t).bit_length() for t in stored]
    least = sum(len(t) * w for t, w in zip(stored, widths, strict=True))
    assert least <= table.table_bits <= least + sum(map(len, stored))


def test_is_deterministic():
    assert search_bipartite.__wrapped__(TARGETS[1]) == search_bipartite(TARGETS[1])


def test_impossible_budget_is_refused():
    with pytest.raises(ValueError, match=r"no sum of split tables .* within 0\.01 ulp"):
        search_bipartite(Target("tanh", 0, 4, 8, 12, 0.01))


def test_wide_input_is_refused():
    with pytest.raises(ValueError, match="in_width must be at most 16, not 17"):
        search_bipartite(Target("tanh", 0, 4, 17, 12, 1.0))
