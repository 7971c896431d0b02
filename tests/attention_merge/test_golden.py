"""The golden model against exact rational arithmetic, and against attention over all keys."""

import math
from fractions import Fraction
from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.kernels.attention import Partial, divide, float_attention, partial_attention
from gridloom.kernels.attention_merge import (
    exact_sum,
    golden,
    merge,
    merge_digits,
    to_digits,
)
from gridloom.registry import find
from gridloom.specs.attention import PRESETS as ARRAYS
from gridloom.specs.attention import AttentionSpec
from gridloom.specs.attention_merge import PRESETS, AttentionMergeSpec, Form
from gridloom.specs.errors import UserError
from gridloom.testbench.attention_merge import draw_partials


NAMES = "maximum", "denominator", "numerator"


def same(left, right):
    return all(np.array_equal(getattr(left, name), getattr(right, name)) for name in NAMES)


@st.composite
def ranges(draw):
    """A spec, and the results of a few ranges for one query: maxima, denominators, numerators."""
    spec = AttentionMergeSpec(digit_width=draw(st.sampled_from([8, 16])))
    count = draw(st.integers(2, 6))
    top = draw(st.integers(-8000, 8191))
    most = ((1 << 32) - 1) // count
    parts = []
    for _ in range(count):
        maximum = max(top - draw(st.integers(0, 70)), -8191)
        denominator = draw(st.integers(2048, most))
        numerator = draw(st.integers(-128 * denominator, 127 * denominator))
        parts.append((maximum, denominator, numerator))
    return spec, parts


def partial_of(maximum, denominator, numerator):
    return Partial(np.array([maximum]), np.array([denominator]), np.array([[numerator]]))


def definition(spec, maxima, values, digits):
    """The rule in the words of the golden model's first lines, in exact arithmetic."""
    top, width = max(maxima), spec.digit_width
    line = top // width * width
    total = sum(
        math.floor(Fraction(v) * Fraction(2) ** (m - line))
        for m, v in zip(maxima, values, strict=True)
        if top // width - m // width < digits
    )
    return math.floor(Fraction(total, 1 << (top - line)) + Fraction(1, 2))


@given(ranges())
def test_follows_the_definition_and_its_bound(case):
    spec, parts = case
    merged = merge(spec, [partial_of(*part) for part in parts])
    maxima, *sums = zip(*parts, strict=True)
    assert merged.maximum[0] == max(maxima)
    results = merged.denominator[0], merged.numerator[0, 0]
    counts = spec.denominator_digits, spec.numerator_digits
    for values, got, digits in zip(sums, results, counts, strict=True):
        assert got == definition(spec, maxima, values, digits)
        assert abs(exact_sum(maxima, values) - int(got)) <= len(parts) - 0.5


@given(ranges(), st.randoms(use_true_random=False))
def test_any_tree_of_merges_gives_the_same_bits(case, random):
    spec, parts = case
    leaves = [to_digits(spec, partial_of(*part)) for part in parts]
    whole = merge_digits(spec, leaves)
    while len(leaves) > 1:
        random.shuffle(leaves)
        count = random.randint(2, len(leaves))
        leaves = [merge_digits(spec, leaves[:count]), *leaves[count:]]
    assert same(leaves[0], whole)


@pytest.mark.parametrize("preset", ["default", "snapshot"])
def test_three_ranges_in_every_order_and_grouping(preset):
    spec = PRESETS[preset]
    drawn = draw_partials(spec, np.random.default_rng(1), (500,), 3)
    parts = [to_digits(spec, part) for part in drawn]
    whole = merge_digits(spec, parts)
    for a, b, c in permutations(parts):
        assert same(merge_digits(spec, [merge_digits(spec, [a, b]), c]), whole)
        assert same(merge_digits(spec, [a, merge_digits(spec, [b, c])]), whole)


def test_rounding_after_every_merge_would_depend_on_the_order():
    """Why digits: results that are partial again between two merges differ in their last bits."""
    spec = PRESETS["partial"]
    a, b, c = draw_partials(spec, np.random.default_rng(1), (2000,), 3)
    left = merge(spec, [merge(spec, [a, b]), c])
    right = merge(spec, [a, merge(spec, [b, c])])
    assert np.array_equal(left.maximum, right.maximum)
    assert not np.array_equal(left.denominator, right.denominator)
    assert np.abs(left.denominator - right.denominator).max() <= 2


def test_no_key_is_neutral():
    spec = PRESETS["default"]
    (some,) = draw_partials(spec, np.random.default_rng(2), (300,), 1)
    lowest = np.full(300, spec.array.lowest_maximum)
    none = Partial(lowest, np.zeros(300, int), np.zeros(300, int))
    assert same(merge(spec, [some, none]), some)
    assert same(merge(spec, [none, none]), none)


def test_sums_saturate():
    spec = PRESETS["snapshot"]  # 16 keys of a probability of 15 at most
    most = partial_of(3, 255, -(1 << 15))
    merged = merge(spec, [most, most])
    assert (merged.denominator[0], merged.numerator[0, 0]) == (255, -(1 << 15))
    merged = merge(spec, [partial_of(3, 255, (1 << 15) - 1)] * 2)
    assert merged.numerator[0, 0] == (1 << 15) - 1


def attention_case(array, queries, keys, seed):
    rng = np.random.default_rng(seed)
    dims = (queries, array.head_dim), (keys, array.head_dim), (keys, array.value_dim)
    operands = [
        np.clip(np.rint(rng.normal(0, 40, shape)), -128, 127).astype(np.int64) for shape in dims
    ]
    low = rng.integers(0, keys // 3, queries)
    return operands, low, rng.integers(keys // 3, keys + 1, queries)


@pytest.mark.parametrize("arrays", [2, 5, 16])
@pytest.mark.parametrize("preset", ["default", "square16"])
def test_merged_ranges_are_attention_over_all_keys(preset, arrays):
    """Against float64 the merge is as near as one array; masks cut where they will."""
    array = ARRAYS[preset]
    spec = AttentionMergeSpec.of(array, ways=arrays)
    (query, key, value), low, high = attention_case(array, 12, 700, arrays)
    scale = 1 << 14
    bounds = np.linspace(0, 700, arrays + 1).astype(int)
    parts = [
        partial_attention(
            array, query, key[a:b], value[a:b], scale, low - a, np.minimum(high, b) - a
        )
        for a, b in zip(bounds, bounds[1:], strict=False)
    ]
    merged = divide(array, merge(spec, parts))
    whole = divide(array, partial_attention(array, query, key, value, scale, low, high))
    exact_scale = scale / 2.0**array.scale_frac_bits / math.log2(math.e)
    exact = float_attention(query, key, value, exact_scale, low, high) * 2.0**12
    norm = np.linalg.norm(exact)
    errors = [np.linalg.norm(result - exact) / norm for result in (merged, whole)]
    assert errors[0] <= 0.002
    assert errors[0] <= 1.1 * errors[1] + 1e-4
    assert np.linalg.norm(merged - whole) / norm <= 0.001


@pytest.mark.parametrize("forms", list(product(("partial", "digits"), ("partial", "quotient"))))
def test_a_tree_of_blocks_is_one_block(forms):
    """Two leaves of two and a root, as batches, equal one merge of four."""
    leaf_form, root_form = forms
    spec = AttentionMergeSpec(ways=4, output_form=root_form)
    inputs = find("attention_merge").stimulus(spec, np.random.default_rng(5), 200)
    leaf = AttentionMergeSpec(ways=2, output_form=leaf_form)
    root = AttentionMergeSpec(ways=2, inputs_form=leaf_form, output_form=root_form)
    halves = [golden(leaf, {f"i_{n}": inputs[f"i_{n + k}"] for n in (0, 1)})["o"] for k in (0, 2)]
    tree = golden(root, {f"i_{n}": half for n, half in enumerate(halves)})["o"]
    whole = golden(spec, inputs)["o"]
    equal = all(np.array_equal(tree[name], whole[name]) for name in whole)
    assert equal == (leaf_form == "digits")


def test_denominators_of_nothing_give_zero():
    spec = PRESETS["default"]
    none = {"maximum": spec.array.lowest_maximum, "denominator": 0, "numerator": 0}
    batch = {name: np.array([[value]]) for name, value in none.items()} | {"last": np.array([1])}
    assert golden(spec, {"i_0": batch, "i_1": batch})["o"]["value"].tolist() == [[0]]


def test_inputs_that_do_not_belong_together():
    spec = PRESETS["default"]
    inputs = find("attention_merge").stimulus(spec, np.random.default_rng(0), 20)
    short = {name: values[:19] for name, values in inputs["i_1"].items()}
    with pytest.raises(ValueError, match="i_1 must hold 20 elements, as i_0 does, not 19"):
        golden(spec, {**inputs, "i_1": short})
    last = inputs["i_1"]["last"].copy()
    last[7] ^= 1
    with pytest.raises(ValueError, match=r"i_1.last must be that of i_0, but differs in element 7"):
        golden(spec, {**inputs, "i_1": {**inputs["i_1"], "last": last}})


@pytest.mark.parametrize(
    "parameters, message",
    [
        ({"ways": 1}, "ways = 1: must be 2 to 16"),
        ({"digit_width": 6}, "digit_width must be 2, 4, 8 or 16, not 6"),
        ({"inputs_form": "quotient"}, "inputs_form must be partial or digits, not quotient"),
        ({"ways": 8, "ranges": 4}, "ranges must be at least ways = 8, not 4"),
        ({"digit_width": 4}, "ranges must be at most 8 for digit_width = 4, not 16"),
        ({"probability_width": 4}, "ranges must be at most 8 for probability_width = 4, not 16"),
        (
            {"probability_width": 16, "ranges": 32},
            "digit_width = 16 and ranges = 32 need sums of 64 bits; at most 63 are supported",
        ),
    ],
)
def test_wrong_parameters(parameters, message):
    with pytest.raises(UserError, match=message):
        AttentionMergeSpec.make(**parameters)


def test_spec_of_an_array():
    array = AttentionSpec(output_lanes=4, probability_width=10, max_length=4096, rows=16)
    spec = AttentionMergeSpec.of(array, ways=3)
    (partial,) = (s for s in array.streams() if s.name == "o_partial")
    assert spec.inputs()[0].fields == partial.fields
    assert spec.form_fields(Form.QUOTIENT) == array.streams()[4].fields[:1]
    with pytest.raises(UserError, match="ranges must be at least ways = 16, not 8"):
        AttentionMergeSpec.of(array, ways=16, ranges=8)


@pytest.mark.parametrize("preset", PRESETS)
def test_figures(preset):
    figures = find("attention_merge").figures(PRESETS[preset])
    divides = PRESETS[preset].output_form is Form.QUOTIENT
    assert figures["max_error_ulp"] == PRESETS[preset].ways - 0.5
    assert bool(figures["multipliers"]) == bool(figures["table_bits"]) == divides
