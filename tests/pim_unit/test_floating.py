"""The golden model of bf16 against fractions, NumPy's fp32, ml_dtypes and float64."""

import math
from fractions import Fraction

import ml_dtypes
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.kernels.attention import (
    decode_scale,
    encode_scale,
    float_attention,
    relative_l2,
)
from gridloom.kernels.attention_merge import merge
from gridloom.specs.attention_merge import AttentionMergeSpec, Form
from gridloom.specs.pim_command import Flag, Opcode, PimCommand
from gridloom.specs.pim_unit import PimFunction, PimUnitSpec, Weight
from gridloom.tables.minifloat import from_bfloat16, to_bfloat16
from gridloom.testbench.attention import bfloat16_operands

from .programs import SMALL, attend, load, run


FLOATING = PimUnitSpec(**{**SMALL.model_dump(), "weight": Weight.BF16})
GREATEST_FP32 = Fraction(2**128 - 2**104)


def gemm(spec, weights, activations, flags=0):
    """Bits of results (rows, tokens) of weights (rows, features), activations (tokens, features).

    With ``GATED`` rows are pairs.
    """
    passes = -(-len(activations) // spec.columns)
    rows = len(weights) // (2 if flags & Flag.GATED else 1)
    shape = {"count": rows, "tokens": len(activations), "passes": passes}
    command = PimCommand(Opcode.GEMM, int(flags), beats=weights.shape[1] // spec.lanes, **shape)
    stream = weights.reshape(-1, spec.lanes)
    out = run(spec, [load(spec, activations), command], [activations], [stream])["o"]["value"]
    return out.reshape(rows, -1)[:, : len(activations)]


# ---- sums


def number_of(bits):
    """Significand and exponent field, of subnormals 1; an exponent of 255 is no exception."""
    field = bits >> 7 & 255
    magnitude = bits & 127 | (128 if field else 0)
    return Fraction(-magnitude if bits >> 15 else magnitude, 128), max(field, 1)


def in_unit(value, exponent):
    """An integer, half up, times the unit of an exponent, which counts steps of 8 bits."""
    unit = Fraction(2) ** (exponent - 2 * 127 - 24)
    return math.floor(value / unit + Fraction(1, 2)) * unit


def sum_by_definition(weights, activations, lanes):
    """A row's sum, step by step: the greater exponent holds."""
    total, exponent = Fraction(0), 0
    for start in range(0, len(weights), lanes):
        terms = []
        for w, a in zip(weights[start:][:lanes], activations[start:][:lanes], strict=True):
            (left, left_exponent), (right, right_exponent) = number_of(w), number_of(a)
            own = (left_exponent + right_exponent) // 8 * 8 if right else 0
            value = left * right * Fraction(2) ** (left_exponent + right_exponent - 2 * 127)
            terms.append((value, own))
        greatest = max(own for _, own in terms)
        step = sum(in_unit(value, greatest) for value, _ in terms)
        holds = max(greatest, exponent)
        total, exponent = in_unit(total, holds) + in_unit(step, holds), holds
    return total


def fp32_of(value):
    """The bits of the nearest fp32, ties to even: by NumPy, which rounds an exact float64 once."""
    assert Fraction(float(value)) == value
    with np.errstate(over="ignore"):
        bits = int(np.float32(float(value)).view(np.uint32))
    if abs(value) < GREATEST_FP32:
        near = Fraction(float(np.uint32(bits).view(np.float32)))
        assert abs(near - value) <= Fraction(math.ulp(2.0**-126) if not value else abs(value)) / 2
    return bits


@st.composite
def products(draw):
    rng = np.random.default_rng(draw(st.integers(0, 1 << 32)))
    features = FLOATING.lanes * draw(st.integers(1, 5))
    weights = bfloat16_operands(rng, (draw(st.integers(1, 4)), features))
    return weights, bfloat16_operands(rng, (draw(st.integers(1, 3)), features))


@given(products())
def test_sums_go_by_the_definition(case):
    """Every exponent, subnormals, infinities and NaNs as numbers, sums that cancel."""
    weights, activations = case
    got = gemm(FLOATING, weights, activations)
    for row, token in np.ndindex(got.shape):
        total = sum_by_definition(weights[row].tolist(), activations[token].tolist(), 4)
        assert got[row, token] == fp32_of(total)


@pytest.mark.parametrize("output_width", [16, 32])
def test_sums_are_as_good_as_those_of_fp32(output_width):
    """Of normal numbers: an error below that of additions in fp32, before the last rounding."""
    spec = FLOATING.model_copy(update={"output_width": output_width, "buffer_words": 512})
    rng = np.random.default_rng(1)
    weights, activations = (to_bfloat16(rng.normal(size=(8, 1024))) for _ in range(2))
    got = gemm(spec, weights, activations[:2])
    real, tokens = from_bfloat16(weights), from_bfloat16(activations[:2])
    exact = real @ tokens.T
    if output_width == 16:
        assert np.array_equal(got, to_bfloat16(exact))
        return
    values = got.astype(np.uint32).view(np.float32).astype(np.float64)
    one_by_one = np.zeros(exact.shape, dtype=np.float32)
    for feature in range(1024):
        term = real[:, None, feature] * tokens[None, :, feature]
        one_by_one += term.astype(np.float32)
    assert np.abs(values - exact).max() < np.abs(one_by_one - exact).max()
    assert np.abs(values - exact).max() < 1e-5  # measured: 3e-6, of sums of about 32


def test_sums_beyond_fp32_are_infinite_and_small_ones_subnormal():
    weights = np.full((1, 4), 0x7F00)  # 2**127
    values = [gemm(FLOATING, weights, np.full((1, 4), bits))[0, 0] for bits in (0x7F00, 0xFF00)]
    assert values == [0x7F800000, 0xFF800000]
    tiny = np.array([[0x0080, 0, 0, 0]])  # 2**-126
    assert gemm(FLOATING, tiny, np.array([[0x3580, 0, 0, 0]]))[0, 0] == 1 << 3  # 2**-146
    assert gemm(FLOATING, tiny, np.array([[0x3380, 0, 0, 0]]))[0, 0] == 0  # 2**-150: to even
    assert gemm(FLOATING, tiny, np.array([[0x3381, 0, 0, 0]]))[0, 0] == 1
    narrow = FLOATING.model_copy(update={"output_width": 16})
    assert gemm(narrow, tiny, np.array([[0x3C80, 0, 0, 0]]))[0, 0] == 2  # 2**-132


# ---- functions and gates


def as_bfloat16(bits):
    return np.asarray(bits, dtype=np.uint16).view(ml_dtypes.bfloat16)


@pytest.mark.parametrize("function", ["silu", "gelu"])
def test_functions_and_gates_round_each_step_to_bf16(function):
    """With ml_dtypes: of the sum, of the function, and of the product."""
    spec = FLOATING.model_copy(update={"function": PimFunction(function)})
    rng = np.random.default_rng(2)
    weights, activations = (to_bfloat16(rng.normal(size=(120, 8))) for _ in range(2))
    activations = activations[:2]
    sums = from_bfloat16(weights) @ from_bfloat16(activations).T
    rounded = sums.astype(np.float32).astype(ml_dtypes.bfloat16)

    def valued(x):
        x = x.astype(np.float64)
        if function == "silu":
            exact = x / (1 + np.exp(-x))
        else:
            exact = x * np.vectorize(math.erfc)(-x / math.sqrt(2)) / 2
        return exact.astype(np.float32).astype(ml_dtypes.bfloat16)

    def widened(x):
        return x.astype(np.float32).view(np.uint32)

    got = gemm(spec, weights, activations, Flag.FUNCTION)
    assert np.array_equal(got, widened(valued(rounded)))
    got = gemm(spec, weights, activations, Flag.GATED)
    first, second = rounded[::2].astype(np.float32), rounded[1::2].astype(np.float32)
    assert np.array_equal(got, widened(first * second))  # exact in fp32
    got = gemm(spec, weights, activations, Flag.GATED | Flag.FUNCTION)
    assert np.array_equal(got, widened(valued(rounded[::2]).astype(np.float32) * second))


def test_results_in_the_buffer_are_bf16():
    rng = np.random.default_rng(3)
    activations, first, second = (
        to_bfloat16(rng.normal(size=shape)) for shape in ((3, 8), (16, 8), (5, 8))
    )
    shape = {"tokens": 3, "passes": 2}
    flags = int(Flag.TO_BUFFER | Flag.GATED)
    commands = [
        load(FLOATING, activations),
        PimCommand(Opcode.GEMM, flags, count=8, beats=2, target=8, **shape),
        PimCommand(Opcode.GEMM, count=5, beats=2, source=8, **shape),
    ]
    beats = [first.reshape(-1, 4), second.reshape(-1, 4)]
    got = run(FLOATING, commands, [activations], beats)["o"]["value"].reshape(5, 4)[:, :3]
    bits = gemm(FLOATING, first, activations, Flag.GATED).astype(np.uint32).view(np.float32)
    hidden = bits.astype(ml_dtypes.bfloat16).view(np.uint16).astype(np.int64)
    assert np.array_equal(got, gemm(FLOATING, second, hidden.T))


# ---- attention


def drawn_head(keys, features, group, head_dim, seed=0):
    rng = np.random.default_rng(seed)
    shapes = (group, head_dim), (keys, head_dim), (keys, features)
    return [to_bfloat16(rng.normal(size=shape)) for shape in shapes]


def values_of(partial):
    """Numerators over denominators, as float64."""
    unit = partial.exponent - 127 - 24 + FLOATING.probability_width
    return np.ldexp(partial.numerator.astype(np.float64), unit) / partial.denominator[:, None]


HEADS = [(1, 8, 1, 4), (4, 9, 2, 8), (5, 16, 1, 16), (63, 12, 2, 12), (64, 8, 2, 4), (201, 8, 2, 8)]


@pytest.mark.parametrize("keys, features, group, head_dim", HEADS)
def test_attend_is_near_float64(keys, features, group, head_dim):
    query, key, value = drawn_head(keys, features, group, head_dim)
    scale = encode_scale(FLOATING.array, 1.5 / math.sqrt(head_dim))
    got = attend(FLOATING, query, key, value, scale)
    real = [from_bfloat16(x) for x in (query, key, value)]
    exact = float_attention(*real, decode_scale(FLOATING.array, scale))
    assert relative_l2(values_of(got), exact) < 0.001  # measured: at most 0.0005


@pytest.mark.parametrize("ways", [2, 3])
def test_ranges_of_keys_merge_to_attention_over_all(ways):
    spec = FLOATING.model_copy(update={"max_length": 1 << 12})
    query, key, value = drawn_head(333, 16, 2, 16, seed=ways)
    scale = encode_scale(spec.array, 0.4)
    ranges = np.array_split(np.arange(333), ways)
    parts = [attend(spec, query, key[r], value[r], scale) for r in ranges]
    merging = AttentionMergeSpec.of(spec.array, ways=ways, output_form=Form.PARTIAL)
    merged = merge(merging, parts)
    real = [from_bfloat16(x) for x in (query, key, value)]
    exact = float_attention(*real, decode_scale(spec.array, scale))
    assert relative_l2(values_of(merged), exact) < 0.001
