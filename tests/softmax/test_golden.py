"""The golden model against float64, on the rows that break softmaxes."""

import numpy as np
import pytest

from gridloom.kernels.softmax import (
    LOG2_E,
    decode,
    encode_scale,
    exponentials,
    float_softmax,
    from_array,
    golden,
    max_error_ulp,
    softmax,
)
from gridloom.registry import find
from gridloom.specs.errors import UserError
from gridloom.specs.formats import QFormat
from gridloom.specs.softmax import PRESETS, Exponential, Probability, SoftmaxSpec
from gridloom.testbench.softmax import adversarial_row


# Stated in hdl/softmax/README.md; the marks are 0.6, 0.8 and none for bfloat16.
BOUNDS = {Probability.U8: 0.52, Probability.U16: 0.62, Probability.BFLOAT16: 0.56}
LENGTHS = [1, 2, 3, 5, 8, 16, 17, 64, 128, 255, 256, 1000, 1024, 2047, 4096]


@pytest.mark.parametrize("lanes", [1, 8])
@pytest.mark.parametrize("out_fmt", Probability)
@pytest.mark.parametrize("in_fmt", [QFormat(8, 0), QFormat(6, 10)])
def test_error_bound(in_fmt, out_fmt, lanes):
    spec = SoftmaxSpec(in_fmt=in_fmt, out_fmt=out_fmt, lanes=lanes, max_length=4096)
    rng = np.random.default_rng(1)
    for length in LENGTHS:
        rows = np.array([adversarial_row(rng, in_fmt, length) for _ in range(12)])
        for scale in (0.003, 0.05, 0.125, 0.3, 1.0):
            assert max_error_ulp(spec, rows, scale) <= BOUNDS[out_fmt], (length, scale)


def test_two_levels_at_every_distance():
    """One peak, all others equal: where a truncated sum shows most."""
    spec = PRESETS["int8_u16"]
    for length in (2, 33, 512, 4096):
        rows = np.full((256, length), -128)
        rows[:, length // 2] = np.arange(-128, 128)
        assert max_error_ulp(spec, rows, 0.0541) <= BOUNDS[Probability.U16]


def test_masked_scores_give_zero_and_do_not_count():
    spec = SoftmaxSpec(lanes=4, max_length=64)
    rng = np.random.default_rng(2)
    scores = rng.integers(-128, 128, (5, 23))
    valid = np.array([0, 1, 7, 22, 23])
    result = softmax(spec, scores, 0.1, valid)
    for row, count in enumerate(valid):
        assert not result[row, count:].any()
        alone = softmax(spec, scores[row : row + 1, :count], 0.1) if count else np.zeros((1, 0))
        assert result[row, :count].tolist() == alone[0].tolist()


def test_result_is_the_same_for_table_and_polynomial():
    scores = np.random.default_rng(3).integers(-128, 128, (20, 50))
    results = [
        softmax(SoftmaxSpec(exponential=how, max_length=50), scores, 0.07)
        for how in (Exponential.TABLE, Exponential.POLYNOMIAL)
    ]
    assert np.array_equal(*results)


def test_causal_command_masks_like_counts():
    spec = SoftmaxSpec(max_length=8)
    scores = np.random.default_rng(4).integers(-128, 128, (6, 8))
    command = {"length": 8, "valid": 6, "is_causal": 1, "offset": -2, "rows": 6}
    command["scale"] = encode_scale(spec, 0.1)
    inputs = {
        "i_command": {name: np.array([value]) for name, value in command.items()},
        "i": {"score": scores.reshape(-1, 1)},
    }
    result = golden(spec, inputs)["o"]["probability"].reshape(6, 8)
    assert np.array_equal(result, softmax(spec, scores, 0.1, np.array([0, 0, 1, 2, 3, 4])))


def test_probabilities_sum_to_about_one():
    spec = PRESETS["int8_u16"]
    scores = np.random.default_rng(5).integers(-128, 128, (50, 300))
    sums = decode(spec, softmax(spec, scores, 0.05)).sum(axis=1)
    assert np.abs(sums - 1).max() < 300 * 0.62 / 65535


@pytest.mark.parametrize("out_fmt", [Probability.U8, Probability.U16])
def test_no_probability_rounds_to_more_than_one(out_fmt):
    """The largest is a lone score's, whatever its mantissa: nothing need saturate."""
    spec = SoftmaxSpec(in_fmt=QFormat(1, 17), out_fmt=out_fmt, max_length=1, scale_int_bits=4)
    scores = np.arange(spec.in_fmt.min, spec.in_fmt.max + 1)[:, None]
    mantissas, _ = exponentials(spec, scores, encode_scale(spec, 11.0))
    assert len(np.unique(mantissas)) > 0.99 * (1 << (spec.mantissa_width - 1))
    assert set(softmax(spec, scores, 11.0).flat) == {(1 << spec.probability_width) - 1}


def test_float_softmax_of_nothing_is_zero():
    assert float_softmax(np.ones((2, 3)), np.array([0, 2])).tolist() == [[0] * 3, [0.5, 0.5, 0]]


def test_scale_is_encoded_exactly_where_it_can_be():
    spec = SoftmaxSpec()
    assert encode_scale(spec, 1 / LOG2_E) == 1 << spec.scale_frac_bits


@pytest.mark.parametrize("scale", [-0.1, 1.5, float("nan"), float("inf")])
def test_wrong_scale(scale):
    with pytest.raises(ValueError, match=r"scale must lie in 0 <= scale < 1\.386"):
        encode_scale(SoftmaxSpec(), scale)


def _inputs(length, elements):
    command = {
        "scale": 1,
        "length": length,
        "valid": length,
        "is_causal": 0,
        "offset": 0,
        "rows": 2,
    }
    return {
        "i_command": {name: np.array([value]) for name, value in command.items()},
        "i": {"score": np.zeros((elements, 1), dtype=int)},
    }


def test_wrong_length():
    with pytest.raises(ValueError, match="length of command 0 must be at most max_length = 1024"):
        golden(SoftmaxSpec(), _inputs(1025, 2050))


@pytest.mark.parametrize("elements", [9, 11])
def test_wrong_number_of_scores(elements):
    with pytest.raises(
        ValueError, match=f"i must hold 10 elements for these commands, not {elements}"
    ):
        golden(SoftmaxSpec(), _inputs(5, elements))


@pytest.mark.parametrize(
    "parameters, message",
    [
        ({"in_fmt": "UQ8.0"}, "in_fmt must be signed with 4 to 18 bits, not UQ8.0"),
        ({"in_fmt": "Q20.0"}, "in_fmt must be signed with 4 to 18 bits, not Q20.0"),
        ({"lanes": 65}, r"lanes = 65: must be 1 to 64 \(scores per cycle"),
        ({"max_length": 0}, "max_length = 0: must be 1 to 65536"),
        ({"in_fmt": "Q12.0", "exponential": "table"}, "at most 10 bits are supported"),
        ({"in_fmt": "Q1.7", "scale_int_bits": -8}, "choose scale_int_bits between 2 and 18"),
        ({"out_fmt": "u4"}, "out_fmt = 'u4': must be 'u8', 'u16' or 'bfloat16'"),
    ],
)
def test_wrong_parameters(parameters, message):
    with pytest.raises(UserError, match=message):
        SoftmaxSpec.make(**parameters)


@pytest.mark.parametrize("preset", PRESETS)
def test_figures(preset):
    block = find("softmax")
    figures = block.figures(block.preset(preset))
    assert figures["max_error_ulp"] <= BOUNDS[block.preset(preset).out_fmt]
    assert figures["table_bits"] > 0


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_logits_from_an_array(dtype):
    spec = SoftmaxSpec(in_fmt=QFormat(8, 4), lanes=4, max_length=64)
    logits = np.random.default_rng(5).normal(100, 3, (7, 50)).astype(dtype)
    inputs = from_array(spec, logits)
    probability = decode(spec, golden(spec, inputs)["o"]["probability"])
    ours = probability.reshape(7, -1)[:, :50]
    assert np.abs(ours - float_softmax(logits)).max() < 2e-3
    assert np.abs(inputs["i"]["score"]).max() == spec.in_fmt.max


def test_stored_scores_from_an_array():
    spec = SoftmaxSpec(in_fmt=QFormat(4, 4), max_length=64)
    scores = np.random.default_rng(5).integers(-128, 128, (5, 64))
    probability = golden(spec, from_array(spec, scores))["o"]["probability"]
    ours = decode(spec, probability).reshape(5, 64)
    assert np.abs(ours - float_softmax(scores / 16)).max() < 1.3e-5


def test_many_rows_from_an_array_take_several_commands():
    inputs = from_array(SoftmaxSpec(max_length=4), np.zeros((70000, 1)))
    assert inputs["i_command"]["rows"].tolist() == [65535, 4465]


@pytest.mark.parametrize(
    "values, message",
    [
        (np.zeros(4), r"array of shape \(rows, length\), not \(4,\)"),
        (np.zeros((2, 65)), "at most max_length = 64, not 65"),
        (np.full((1, 2), 128), r"scores must lie in -128\.\.127 \(Q8\.0\), not 128"),
        (np.full((1, 2), 1j), "needs integers or floats, not complex128"),
        (np.array([[0.0, 1e9]]), "scale must lie in"),
    ],
)
def test_wrong_array(values, message):
    with pytest.raises(ValueError, match=message):
        from_array(SoftmaxSpec(max_length=64), values)
