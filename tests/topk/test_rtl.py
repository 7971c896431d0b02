"""The RTL against the golden model, its contract, and what happens past its limits."""

import numpy as np
import pytest

from gridloom.hdl.topk import Topk
from gridloom.kernels.topk import golden
from gridloom.specs.formats import BFLOAT16, QFormat
from gridloom.specs.topk import TopkSpec
from gridloom.testbench.checks import check_seeds
from gridloom.testbench.drivers.amaranth_streams import simulate
from gridloom.testbench.topk import framed


@pytest.mark.parametrize(
    "score_fmt", [QFormat(3, 0), QFormat(3, 0, False), QFormat(1, 0), BFLOAT16]
)
@pytest.mark.parametrize("k", [1, 2, 3, 7])
def test_every_order_of_scores(k, score_fmt):
    check_seeds("topk", TopkSpec(k=k, score_fmt=score_fmt, max_length=40), (1, 4), 300)


@pytest.mark.compiled
@pytest.mark.parametrize(
    "preset",
    [
        "default",
        "argmax",
        pytest.param("moe", marks=pytest.mark.slow),
        pytest.param("top64", marks=pytest.mark.slow),
    ],
)
def test_presets_compiled(preset):
    from gridloom.registry import find

    block = find("topk")
    check_seeds(block, block.preset(preset), range(4), 3000, "compiled")


def run(spec, rows, stalls=None):
    inputs = framed([np.array(row) for row in rows])
    expected = golden(spec, inputs)
    outputs, trace = simulate(Topk(spec), spec, inputs, {"o": len(expected["o"]["value"])}, stalls)
    for name, values in expected["o"].items():
        assert outputs["o"][name].tolist() == values.tolist(), name
    return trace.transfers["i"].tolist(), trace.transfers["o"].tolist()


@pytest.mark.parametrize("k, length", [(1, 1), (1, 5), (4, 2), (4, 4), (4, 9)])
def test_latency_from_the_last_score(k, length):
    spec = TopkSpec(k=k, max_length=16)
    came, left = run(spec, [range(length)])
    assert left == [came[-1] + spec.latency + n for n in range(min(k, length))]


@pytest.mark.parametrize("k, length", [(1, 1), (1, 4), (4, 1), (4, 3), (4, 4), (4, 5), (8, 8)])
def test_rows_follow_without_a_gap(k, length):
    spec = TopkSpec(k=k, max_length=16)
    came, left = run(spec, [np.arange(length) * (-1) ** n for n in range(12)])
    assert np.all(np.diff(came) == 1)
    if k >= length:  # a result for each score
        assert np.all(np.diff(left) == 1)


def test_input_stalls_only_while_results_have_not_left():
    spec = TopkSpec(k=4, max_length=16)
    came, left = run(spec, [range(4), *[[n] for n in range(8)]])
    assert np.all(np.diff(left) == 1)  # the output never rests
    assert came[:7] == list(range(7))  # one row leaves, one waits, two are in the stages
    assert came[7:] == [left[2] + n for n in range(5)]  # one more with each row that leaves


def test_a_whole_row_enters_while_the_output_is_stuck():
    spec = TopkSpec(k=4, max_length=16)
    stalls = {"o": np.arange(100) < 90}
    came, left = run(spec, [range(4), range(9)], stalls)
    assert came == list(range(13))
    assert left[0] == 90


@pytest.mark.parametrize("max_length", [4, 5])
def test_index_stays_at_the_greatest_in_a_row_too_long(max_length):
    spec = TopkSpec(k=2, score_fmt=QFormat(8, 0), max_length=max_length)
    rows = framed([np.arange(max_length + 7), np.array([1, 2])])
    outputs, _ = simulate(Topk(spec), spec, rows, {"o": 4})
    assert outputs["o"]["value"].tolist() == [max_length + 6, max_length + 5, 2, 1]
    assert outputs["o"]["index"].tolist() == [max_length - 1, max_length - 1, 1, 0]
