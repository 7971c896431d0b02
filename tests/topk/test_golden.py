"""The golden model against sorts that others wrote, and every error message."""

import heapq

import ml_dtypes
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.kernels.topk import golden, order_keys, topk
from gridloom.sim.cycles import run
from gridloom.sim.topk import TopkCycles
from gridloom.specs.errors import UserError
from gridloom.specs.formats import BFLOAT16, QFormat
from gridloom.specs.topk import TopkSpec
from gridloom.testbench.topk import draw_spec, framed, stimulus


ROWS = st.lists(st.lists(st.integers(-4, 3), min_size=1, max_size=12), min_size=1, max_size=6)


def results_of(rows, k, **options):
    """One list of (value, index) for each row."""
    batch = framed([np.array(row) for row in rows])["i"]
    value, index, last = topk(batch["value"], batch["last"], k, max_length=1 << 20, **options)
    results, row = [], []
    for triple in zip(value.tolist(), index.tolist(), last.tolist(), strict=True):
        row.append(triple[:2])
        if triple[2]:
            results.append(row)
            row = []
    assert not row
    return results


@given(rows=ROWS, k=st.integers(1, 14))
def test_equals_a_stable_sort(rows, k):
    expected = [
        sorted(((v, i) for i, v in enumerate(row)), key=lambda pair: (-pair[0], pair[1]))[:k]
        for row in rows
    ]
    assert results_of(rows, k) == expected


@given(rows=ROWS, k=st.integers(1, 14))
def test_equals_heapq(rows, k):
    expected = [heapq.nlargest(k, ((v, -i) for i, v in enumerate(row))) for row in rows]
    assert results_of(rows, k) == [[(v, -i) for v, i in row] for row in expected]


@given(row=st.lists(st.integers(-(2**31), 2**32 - 1), min_size=1, max_size=50))
def test_k_1_is_argmax(row):
    assert results_of([row], 1) == [[(max(row), int(np.argmax(row)))]]


@given(patterns=st.lists(st.integers(0, 0xFFFF), min_size=1, max_size=40), k=st.integers(1, 9))
def test_bfloat16_is_in_the_order_of_its_values(patterns, k):
    with np.errstate(invalid="ignore"):  # signalling NaNs
        values = np.array(patterns, dtype=np.uint16).view(ml_dtypes.bfloat16).astype(np.float64)
    kept = ~np.isnan(values) & (values != 0)  # those have no order or are equal as numbers
    patterns, values = np.array(patterns)[kept], values[kept]
    if len(values):
        order = np.argsort(-values, kind="stable")[:k]
        expected = [[(int(patterns[i]), int(i)) for i in order]]
        assert results_of([patterns], k, score_fmt=BFLOAT16) == expected


def test_bfloat16_orders_what_has_no_order():
    total = [0xFFFF, 0xFF80, 0xBF80, 0x8000, 0x0000, 0x3F80, 0x7F80, 0x7FFF]
    assert np.all(np.diff(order_keys(total, BFLOAT16)) > 0)


def test_worked_example_of_the_readme():
    spec = TopkSpec(k=2, score_fmt=QFormat(8, 0), max_length=4)
    outputs = golden(spec, framed([np.array([3, 7, 7, -1]), np.array([5])]))["o"]
    assert outputs["value"].tolist() == [7, 7, 5]
    assert outputs["index"].tolist() == [1, 2, 0]
    assert outputs["last"].tolist() == [0, 1, 1]
    trace = run(TopkCycles(spec, framed([np.array([3, 7, 7, -1]), np.array([5])])), {"o": 3})
    assert trace.transfers["o"].tolist() == [8, 9, 10]


def test_an_unfinished_row_gives_nothing():
    value, _, _ = topk([5, 6, 7], [0, 1, 0], 2, max_length=4)
    assert value.tolist() == [6, 5]


def test_no_scores_give_no_results():
    assert [len(a) for a in topk([], [], 2, max_length=4)] == [0, 0, 0]


@pytest.mark.parametrize("seed", range(60))
def test_stimulus_is_legal_and_has_the_lengths_that_matter(seed):
    rng = np.random.default_rng(seed)
    spec = draw_spec(rng)
    batch = stimulus(spec, rng, 12 * spec.k + 40)["i"]
    ends = np.flatnonzero(batch["last"])
    lengths = set(np.diff(ends, prepend=-1).tolist())
    near = {spec.k - 1, spec.k, spec.k + 1} & set(range(1, spec.max_length + 1))
    assert near <= lengths
    assert max(lengths) <= spec.max_length
    assert len(batch["value"]) == ends[-1] + 1


def test_stimulus_of_one_element():
    spec = TopkSpec(k=4, max_length=8)
    assert stimulus(spec, np.random.default_rng(0), 1)["i"]["last"].tolist() == [1]


@pytest.mark.parametrize(
    "parameters, message",
    [
        ({"k": 0}, "topk: k = 0: must be 1 to 64"),
        ({"k": 65}, "topk: k = 65: must be 1 to 64"),
        ({"k": 1, "max_length": 0}, "max_length = 0: must be 1 to 1048576"),
        ({"max_length": 1 << 21}, "max_length = 2097152: must be 1 to 1048576"),
        ({"score_fmt": "Q20.13"}, "score_fmt Q20.13 has 33 bits; at most 32 are supported"),
        ({"score_fmt": "float"}, "'float' is not a score format; write e.g. 'Q8.8'"),
        ({"score_fmt": "Q1.-1"}, "'Q1.-1' is not a score format; write e.g. 'Q8.8'"),
        ({"score_fmt": 7}, "7 is not a score format; write e.g. 'Q8.8', 'UQ0.16' or 'bfloat16'"),
        ({"k": 8, "max_length": 4}, "k = 8 is more than max_length = 4; no row could give that"),
    ],
)
def test_errors_of_the_spec(parameters, message):
    with pytest.raises(UserError) as error:
        TopkSpec.make(**parameters)
    assert message in str(error.value)


def test_error_of_a_long_row():
    with pytest.raises(ValueError, match="row 1 has 3 scores, more than max_length = 2"):
        topk([1, 2, 3, 4], [1, 0, 0, 1], 1, max_length=2)


def test_error_of_a_long_row_without_end():
    with pytest.raises(ValueError, match="row 1 has more than max_length = 2 scores"):
        topk([1, 2, 3, 4], [1, 0, 0, 0], 1, max_length=2)
