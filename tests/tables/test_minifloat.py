"""bfloat16 conversion against ml_dtypes, and the runs and pages of each function."""

import ml_dtypes
import numpy as np
import pytest

from gridloom.tables.minifloat import (
    NAN,
    Kind,
    bfloat16_results,
    from_bfloat16,
    search_bfloat16,
    to_bfloat16,
)


ALL = np.arange(1 << 16)
FUNCTIONS = ["gelu", "gelu_tanh", "silu", "sigmoid", "tanh", "erf"]


def test_to_bfloat16_rounds_as_ml_dtypes_does():
    rng = np.random.default_rng(1)
    values = rng.standard_normal(100_000) * 2.0 ** rng.integers(-150, 129, 100_000)
    ends = [0.0, -0.0, np.inf, -np.inf, 3.3895e38, 3.39e38, 3.4e38, 1e39, 2.0**-134, 1.5 * 2**-133]
    ties = from_bfloat16(np.arange(0x3F80, 0x4080)) * (1 + 2.0**-9)
    values = np.concatenate([values, ends, ties, -ties])
    with np.errstate(over="ignore"):
        wanted = values.astype(ml_dtypes.bfloat16).view(np.uint16)
    np.testing.assert_array_equal(to_bfloat16(values), wanted)
    assert to_bfloat16([np.nan]) == [NAN]


def test_from_bfloat16_is_exact():
    values = from_bfloat16(ALL)
    assert values.dtype == np.float64
    numbers = ~np.isnan(values)
    np.testing.assert_array_equal(to_bfloat16(values)[numbers], ALL[numbers])


@pytest.mark.parametrize("function", FUNCTIONS)
def test_table_gives_every_result(function):
    table = search_bfloat16(function)
    np.testing.assert_array_equal(table.evaluate(ALL), bfloat16_results(function))


@pytest.mark.parametrize("function, pages", [("gelu", 26), ("tanh", 6), ("erf", 11)])
def test_few_blocks_need_a_page(function, pages):
    table = search_bfloat16(function)
    assert len(table.pages) <= pages
    assert len(table.runs) <= 10
    assert table.table_bits == len(table.pages) * 128 * 15


def test_odd_functions_share_pages_between_signs():
    runs = [r for r in search_bfloat16("tanh").runs if r.kind is Kind.PAGES]
    assert [(r.first, r.value) for r in runs[: len(runs) // 2]] == [
        (r.first, r.value) for r in runs[len(runs) // 2 :]
    ]
