"""bf16: sums with exponents against exact arithmetic, results against float64 and ml_dtypes."""

import math
from fractions import Fraction

import ml_dtypes
import numpy as np
import pytest

from gridloom.kernels.attention import (
    LOG2_E,
    Command,
    assemble,
    attention,
    decode,
    decode_scale,
    divide,
    encode_scale,
    float_attention,
    golden,
    largest_scale,
    pack_head,
    partial_attention,
    relative_error,
)
from gridloom.kernels.attention_floating import (
    Floating,
    accumulate,
    add,
    dot,
    scaled_scores,
    unpack,
    weighted_sums,
)
from gridloom.specs.attention import EXPONENT_BIAS, STEP, UNIT_BITS, AttentionSpec
from gridloom.specs.errors import UserError
from gridloom.tables.minifloat import from_bfloat16, to_bfloat16
from gridloom.testbench.attention import CORNERS


BIAS = EXPONENT_BIAS + UNIT_BITS
ALL = np.arange(1 << 16)
INFINITY, NAN, MASKED_NAN = 0x7F80, 0x7FC0, 0xFFFF
SPEC = AttentionSpec(operand="bf16", rows=4, cols=4, head_dim=6, value_dim=3, sharing=2)


def bits_of(values):
    return to_bfloat16(np.asarray(values, dtype=np.float64))


def drawn(rng, *shape, low=-30, high=30):
    """Bits with exponents from a range around that of 1, some of them zeros and corners."""
    exponent = EXPONENT_BIAS + rng.integers(low, high + 1, shape)
    bits = (rng.integers(0, 1 << 16, shape) & 0x807F) | (exponent << 7)
    bits[rng.random(shape) < 0.1] = 0
    return np.where(rng.random(shape) < 0.05, rng.choice(CORNERS, shape), bits)


def exactly(bits):
    """The value, where an exponent of 255 is no exception."""
    sign, field, mantissa = -1 if bits >> 15 else 1, bits >> 7 & 255, bits & 127
    significand = mantissa + 128 if field else mantissa
    return sign * Fraction(significand) * Fraction(2) ** (max(field, 1) - 127 - 7)


def finite_values(bits):
    """Which are finite, and those as ml_dtypes reads them."""
    finite = bits & 0x7F80 != 0x7F80
    return finite, bits[finite].astype(np.uint16).view(ml_dtypes.bfloat16).astype(np.float64)


class Sum:
    """A sum by the rule of the golden model's docstring, number by number."""

    def __init__(self):
        self.integer, self.exponent = 0, 0

    def add(self, integer, exponent):
        both = (self.integer, self.exponent), (integer, exponent)
        self.exponent = max(self.exponent, exponent)
        half = Fraction(1, 2)
        units = (i * Fraction(2) ** (e - self.exponent) for i, e in both)
        self.integer = sum(math.floor(unit + half) for unit in units)

    def add_term(self, value, field, bias):
        """Add an exact product, given the sum of its factors' exponents."""
        exponent = field // STEP * STEP
        integer = value / Fraction(2) ** (exponent - bias - UNIT_BITS)
        assert integer.denominator == 1
        self.add(int(integer), exponent)


def field_of(bits):
    return max(bits >> 7 & 255, 1)


# Operands


def test_every_number_is_unpacked_exactly():
    integer, exponent = unpack(ALL)
    values = np.ldexp(integer.astype(float), exponent - EXPONENT_BIAS - 7)
    finite, theirs = finite_values(ALL)
    assert np.array_equal(values[finite], theirs)
    for special in (INFINITY, NAN, MASKED_NAN):
        assert Fraction(float(values[special])) == exactly(special)
    assert values[INFINITY] == 2.0**128


# Scores


@pytest.mark.parametrize("seed", range(8))
def test_scores_follow_the_definition(seed):
    rng = np.random.default_rng(seed)
    features = int(rng.integers(1, 20))
    query, key = drawn(rng, 3, features), drawn(rng, 5, features, low=-3, high=3)
    integer, exponent = dot(query, key)
    for q in range(3):
        for k in range(5):
            expected = Sum()
            for a, b in zip(query[q].tolist(), key[k].tolist(), strict=True):
                bias = 2 * EXPONENT_BIAS
                field = field_of(a) + field_of(b) if a & 0x7FFF else 0
                expected.add_term(exactly(a) * exactly(b), field, bias)
            assert (integer[q, k], exponent[q, k]) == (expected.integer, expected.exponent)


def real(number, bias):
    return np.ldexp(number.integer.astype(float), number.exponent - bias - UNIT_BITS)


@pytest.mark.parametrize("spread", [0, 2, 20])
def test_scores_lose_no_more_than_fp32(spread):
    """Each product at most half of 2**-24 of the greatest one, as fp32 does with every sum."""
    rng = np.random.default_rng(spread)
    features = 128
    query, key = (drawn(rng, 40, features, low=-spread, high=spread) & 0xBFFF for _ in range(2))
    products = from_bfloat16(query)[:, None] * from_bfloat16(key)  # exact in float64
    exact = np.array([[math.fsum(row) for row in rows] for rows in products])
    error = np.abs(real(dot(query, key), 2 * EXPONENT_BIAS) - exact)
    assert np.all(error <= features * 2.0**-25 * np.abs(products).max(axis=2))
    single = np.zeros(exact.shape, dtype=np.float32)
    for feature in range(features):
        single += products[:, :, feature].astype(np.float32)
    assert np.sqrt(np.mean((error / np.abs(products).max(axis=2)) ** 2)) <= np.sqrt(
        np.mean(((single - exact) / np.abs(products).max(axis=2)) ** 2)
    )


def test_what_cancels_leaves_nothing_behind():
    big, one = bits_of([3e30, 1.0])
    assert dot(np.array([[big, big ^ 0x8000]]), np.array([[big, big]])).integer == 0
    row = np.array([[one, one, one ^ 0x8000]])
    assert real(dot(row, np.array([[big, one, big]])), 2 * EXPONENT_BIAS) == 0  # 1 is far below
    assert real(dot(row[:, [0, 2, 1]], np.array([[big, big, one]])), 2 * EXPONENT_BIAS) == 0
    small = bits_of([2.0**-7])[0]
    kept = dot(row, np.array([[one, small, one]]))
    assert real(kept, 2 * EXPONENT_BIAS) == 2.0**-7


def test_zero_times_the_greatest_changes_nothing():
    one, least = bits_of([1.0, 2.0**-20])
    query, key = np.array([[0, least]]), np.array([[INFINITY, one]])
    assert real(dot(query, key), 2 * EXPONENT_BIAS) == 2.0**-20


@pytest.mark.parametrize("seed", range(4))
def test_scaled_scores_are_rounded_and_saturated(seed):
    rng = np.random.default_rng(seed)
    query, key = drawn(rng, 4, 6, low=-9, high=9), drawn(rng, 20, 6, low=-9, high=9)
    scale = (int(rng.integers(110, 140)) << 18) | int(rng.integers(1 << 17, 1 << 18))
    integer, exponent = dot(query, key)
    scaled = scaled_scores(SPEC, query, key, scale)
    unit = Fraction(2) ** (SPEC.argument_frac_bits + 1)
    half = Fraction(1, 2)
    highest = 2 ** (SPEC.scaled_width - 1) - 1
    for n in np.ndindex(scaled.shape):
        score = int(integer[n]) * Fraction(2) ** (int(exponent[n]) - 2 * EXPONENT_BIAS - UNIT_BITS)
        fixed = math.floor(score * Fraction(2) ** ((scale >> 18) - 127) * unit + half)
        fixed = min(max(fixed, -highest - 1), highest)
        assert scaled[n] == math.floor(fixed * Fraction(scale % (1 << 18), 1 << 19) + half)
    exact = real(Floating(integer, exponent), 2 * EXPONENT_BIAS)
    exact = exact * decode_scale(SPEC, scale) * LOG2_E * 2.0**SPEC.argument_frac_bits
    inside = np.abs(exact) < highest / 4
    assert inside.any()
    assert np.abs(scaled - exact)[inside].max() <= 0.75 + 1e-6


def test_a_score_of_infinities_saturates():
    one = bits_of([1.0])[0]
    query = np.array([[INFINITY, 0], [INFINITY ^ 0x8000, 0], [0, one]])
    scaled = scaled_scores(SPEC, query, np.array([[INFINITY, one]]), encode_scale(SPEC, 1.0))
    top = 2.0 ** (SPEC.exponent_width - 1 + SPEC.argument_frac_bits)
    assert scaled[:2, 0] / top == pytest.approx([LOG2_E / 2, -LOG2_E / 2], rel=1e-5)
    assert scaled[2, 0] / 2.0**SPEC.argument_frac_bits == pytest.approx(LOG2_E, rel=1e-4)


# Weighted values


def weighted(rng, spec, queries, blocks):
    probability = rng.integers(0, 1 << spec.probability_width, (queries, blocks, spec.rows))
    probability[rng.random(probability.shape) < 0.3] = 0
    return probability, drawn(rng, blocks, spec.rows, spec.value_dim)


@pytest.mark.parametrize("width", [4, 7, 12, 16])
def test_sums_of_values_follow_the_definition(width):
    spec = SPEC.model_copy(update={"probability_width": width})
    rng = np.random.default_rng(width)
    probability, value = weighted(rng, spec, 3, 12)
    rises = np.where(rng.random((12, 3)) < 0.4, rng.integers(0, 300, (12, 3)), 0)
    sums = weighted_sums(spec, probability, value)
    result = accumulate(Floating(*np.zeros((2, 3, spec.value_dim), dtype=int)), rises, sums)
    for q, f in np.ndindex(3, spec.value_dim):
        total = Sum()
        for block in range(12):
            tile = Sum()
            for row in range(spec.rows):
                bits, p = int(value[block, row, f]), int(probability[q, block, row])
                product = exactly(bits) * Fraction(p, 1 << width)
                tile.add_term(product, field_of(bits) if p else 0, EXPONENT_BIAS)
            assert tile.integer == sums.integer[block, q, f]
            assert tile.exponent == sums.exponent[block, q, f]
            total.exponent -= int(rises[block, q])
            total.add(tile.integer, tile.exponent)
        assert (result.integer[q, f], result.exponent[q, f]) == (total.integer, total.exponent)


@pytest.mark.parametrize("deviation", [1, 4])
def test_numerators_lose_no_more_than_fp32(deviation):
    """Against float64, the probabilities being the array's; fp32 adds the same products."""
    spec = AttentionSpec(operand="bf16", probability_width=16, value_dim=16)
    rng = np.random.default_rng(deviation)
    blocks = 1 << 12
    scores = rng.normal(0, deviation, (2, blocks * spec.rows))
    probability = np.minimum(2.0 ** (scores - scores.max(axis=1, keepdims=True)) * 65536, 65535)
    probability = np.rint(probability).astype(int).reshape(2, blocks, spec.rows)
    value = bits_of(rng.normal(0, 1, (blocks, spec.rows, spec.value_dim)) * 2.0**deviation)
    sums = weighted_sums(spec, probability, value)
    zero = Floating(*np.zeros((2, 2, spec.value_dim), dtype=int))
    result = accumulate(zero, np.zeros((blocks, 2), dtype=int), sums)
    products = probability[..., None] / 65536 * from_bfloat16(value)
    exact, magnitude = (x.sum(axis=(1, 2)) for x in (products, np.abs(products)))
    error = (real(result, EXPONENT_BIAS) - exact) / magnitude
    single = products.astype(np.float32).reshape(2, -1, spec.value_dim).cumsum(axis=1)[:, -1]
    assert np.abs(error).max() <= 2.0**-23
    assert np.linalg.norm(error) < 1.5 * np.linalg.norm((single - exact) / magnitude)


def test_many_blocks_are_summed_as_one_by_one():
    spec = SPEC
    rng = np.random.default_rng(0)
    probability, value = weighted(rng, spec, 2, 300)
    value = np.where(rng.random(value.shape) < 0.99, bits_of(rng.normal(0, 1, value.shape)), value)
    rises = np.where(rng.random((300, 2)) < 0.02, 1, 0)
    sums = weighted_sums(spec, probability, value)
    zero = Floating(*np.zeros((2, 2, spec.value_dim), dtype=int))
    single = zero
    for block in range(300):
        part = Floating(*(field[block] for field in sums))
        single = add(single._replace(exponent=single.exponent - rises[block][:, None]), part)
    result = accumulate(zero, rises, sums)
    assert np.array_equal(result.integer, single.integer)
    assert np.array_equal(result.exponent, single.exponent)


# Results


def result_of(spec, query, key, value, scale=0.5):
    command = Command(encode_scale(spec, scale), len(query), len(key))
    return attention(spec, query, key, value, command)


@pytest.mark.parametrize("size", [0, 100, -100])
def test_outputs_are_rounded_once(size):
    """Within 0.52 units in the last place of numerator over denominator, whatever the exponent."""
    rng = np.random.default_rng(1)
    spec = AttentionSpec(operand="bf16", value_dim=32)
    query, key = bits_of(rng.normal(0, 1, (9, 64))), bits_of(rng.normal(0, 1, (70, 64)))
    value = bits_of(rng.normal(0, 1, (70, 32)) * 2.0**size)
    zeros, whole = np.zeros(9, dtype=int), np.full(9, 70)
    partial = partial_attention(spec, query, key, value, encode_scale(spec, 0.1), zeros, whole)
    ratio = np.ldexp(partial.numerator.astype(float), partial.exponent - BIAS)
    ratio /= partial.denominator[:, None] / 2.0**spec.probability_width
    ulp = np.ldexp(1.0, np.frexp(ratio)[1] - 8)
    error = np.abs(from_bfloat16(divide(spec, partial)) - ratio) / ulp
    assert error.max() <= 0.52
    assert error.max() > 0.48


def test_one_key_gives_its_value():
    """Every finite value, subnormals too, returns as it was; the others are infinite."""
    spec = AttentionSpec(operand="bf16", rows=2, head_dim=1, value_dim=1 << 10)
    one = bits_of([[1.0]])
    for start in range(0, 1 << 16, 1 << 10):
        value = ALL[start : start + (1 << 10)]
        result = result_of(spec, one, one, value[None])[0]
        finite, theirs = finite_values(value)
        assert np.array_equal(decode(spec, result[finite]), theirs)
        expected = np.where(finite, value, value & 0x8000 | INFINITY)
        assert np.array_equal(result, np.where(value == 0x8000, 0, expected))


@pytest.mark.parametrize("length", [5, 300])
@pytest.mark.parametrize("width, bound", [(8, 0.02), (12, 0.0045), (16, 0.004)])
def test_close_to_float64(length, width, bound):
    """Below 2**-8, the rounding of bf16, if probabilities are fine enough."""
    spec = AttentionSpec(operand="bf16", probability_width=width)
    assert relative_error(spec, length, 32) <= bound


def test_masked_keys_hold_anything():
    spec = AttentionSpec(operand="bf16", rows=4)
    rng = np.random.default_rng(0)
    query, key, value = (bits_of(rng.normal(0, 1, (10, 64))) for _ in range(3))
    command = Command(encode_scale(spec, 0.1), 10, 10, mask=1, offset=-2)
    expected = attention(spec, query, key, value, command)
    key[8:], value[8:] = MASKED_NAN, INFINITY
    assert np.array_equal(attention(spec, query, key, value, command), expected)
    assert not expected[:2].any()


def test_infinite_values_count_as_the_power_of_two_above_all():
    spec = AttentionSpec(operand="bf16", value_dim=3)
    one = bits_of(np.ones((2, 64)))
    value = np.array([[INFINITY, NAN, INFINITY], [INFINITY, 0, INFINITY | 0x8000]])
    result = from_bfloat16(result_of(spec, one[:1], one, value))[0]
    assert result[0] == np.inf
    assert result[1] == 1.5 * 2.0**127
    assert result[2] == 0


def test_follows_ml_dtypes():
    """Operands that ml_dtypes rounded, results that it reads."""
    rng = np.random.default_rng(5)
    reals = [rng.normal(0, 1, (n, 64)).astype(ml_dtypes.bfloat16) for n in (7, 50, 50)]
    spec = AttentionSpec(operand="bf16", probability_width=16)
    stored = [x.view(np.uint16).astype(np.int64) for x in reals]
    result = result_of(spec, *stored, scale=0.125)
    theirs = result.astype(np.uint16).view(ml_dtypes.bfloat16).astype(float)
    assert np.array_equal(theirs, decode(spec, result))
    exact = float_attention(*(x.astype(float) for x in reals), 0.125)
    rounded = exact.astype(ml_dtypes.bfloat16).astype(float)
    ulp = np.ldexp(1.0, np.frexp(exact)[1] - 8)
    assert np.abs(theirs - exact).max() < np.abs(rounded - exact).max() * 1.1
    assert (np.abs(theirs - rounded) / ulp).max() <= 1
    assert np.mean(theirs == rounded) > 0.95


def test_partial_results_have_exponents():
    spec = SPEC
    rng = np.random.default_rng(0)
    command = Command(encode_scale(spec, 0.5), 5, 9, is_partial=1)
    operands = [drawn(rng, n, w, low=-2, high=2) for n, w in ((5, 6), (9, 6), (9, 3))]
    batch = golden(spec, assemble(spec, [command], [pack_head(spec, command, *operands)]))
    assert list(batch["o_partial"]) == ["maximum", "denominator", "numerator", "exponent", "last"]
    assert batch["o_partial"]["exponent"].max() > 100


# Scales and parameters


@pytest.mark.parametrize("scale", [0.0, 1e-38, 0.125, 1 / LOG2_E, 3.3e5, 1e38])
def test_scales_of_every_size(scale):
    assert decode_scale(SPEC, encode_scale(SPEC, scale)) == pytest.approx(scale, rel=2.0**-18)


def test_scale_that_rounds_up_to_a_power_of_two():
    stored = encode_scale(SPEC, (1 - 2.0**-30) / LOG2_E)
    assert (stored >> 18, stored % (1 << 18)) == (128, 1 << 17)


def test_scale_has_a_limit():
    for scale in (-1e-3, 1.001 * largest_scale(SPEC), math.nan):
        with pytest.raises(ValueError, match=r"scale must lie in 0 <= scale < .*, not"):
            encode_scale(SPEC, scale)
    assert encode_scale(SPEC, 0.999 * largest_scale(SPEC)) >> 18 == 255
    assert encode_scale(SPEC, 1e-60) == 0


def test_no_fraction_bits_of_the_output():
    message = (
        "attention: output_frac_bits must be left at 12 with operand = 'bf16', whose outputs are "
        "bf16, not be 4"
    )
    with pytest.raises(UserError) as caught:
        AttentionSpec.make(operand="bf16", output_frac_bits=4)
    assert str(caught.value) == message
