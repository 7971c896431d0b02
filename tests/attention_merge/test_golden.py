"""The golden model against exact rational arithmetic, and against attention over all keys."""

import math
from fractions import Fraction
from itertools import permutations, product

import ml_dtypes
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.kernels.attention import (
    Partial,
    decode,
    decode_scale,
    divide,
    draw_normal,
    float_attention,
    normal_scale,
    partial_attention,
    relative_l2,
)
from gridloom.kernels.attention_merge import (
    exact_sum,
    golden,
    merge,
    merge_digits,
    to_digits,
)
from gridloom.registry import find
from gridloom.specs.attention import EXPONENT_BIAS, UNIT_BITS, AttentionSpec
from gridloom.specs.attention import PRESETS as ARRAYS
from gridloom.specs.attention_merge import PRESETS, AttentionMergeSpec, Form
from gridloom.specs.errors import UserError
from gridloom.tables.minifloat import from_bfloat16
from gridloom.testbench.attention_merge import draw_partials


OPERANDS = "int8", "bf16"


def same(left, right):
    """Whether two records of arrays, partial results or digits, are equal bit for bit."""
    return all(np.array_equal(values, vars(right)[name]) for name, values in vars(left).items())


@st.composite
def ranges(draw):
    """A spec, and the results of a few ranges for one query: fields of a partial result.

    Their sums saturate nowhere. A bf16 numerator may be anything, whatever the denominator.
    """
    digit_width = draw(st.sampled_from([2, 4, 8, 16]))
    operand = draw(st.sampled_from(OPERANDS))
    spec = AttentionMergeSpec(operand=operand, digit_width=digit_width, ranges=2)
    count = draw(st.integers(2, 6))
    top = draw(st.integers(-8000, 8191))
    most = ((1 << 32) - 1) // count
    largest = (1 << (spec.array.numerator_width - 1)) // count - 1
    top_exponent = draw(st.integers(0, 255))
    parts = []
    for _ in range(count):
        maximum = max(top - draw(st.integers(0, 70)), -8191)
        denominator = draw(st.integers(2048, most))
        if operand == "int8":
            numerator = draw(st.integers(-128 * denominator, 127 * denominator))
            parts.append((maximum, denominator, numerator))
            continue
        exponent = max(top_exponent - draw(st.integers(0, 80)), 0)
        parts.append((maximum, denominator, draw(st.integers(-largest, largest)), exponent))
    return spec, parts


def partial_of(maximum, denominator, numerator, exponent=None):
    exponent = None if exponent is None else np.array([[exponent]])
    return Partial(np.array([maximum]), np.array([denominator]), np.array([[numerator]]), exponent)


def definition(spec, units, values, digits):
    """The rule in the words of the golden model's first lines, in exact arithmetic."""
    top, width = max(units), spec.digit_width
    line = top // width * width
    total = sum(
        math.floor(Fraction(v) * Fraction(2) ** (u - line))
        for u, v in zip(units, values, strict=True)
        if top // width - u // width < digits
    )
    return math.floor(Fraction(total, 1 << (top - line)) + Fraction(1, 2))


@given(ranges())
def test_follows_the_definition_and_its_bound(case):
    spec, parts = case
    merged = merge(spec, [partial_of(*part) for part in parts])
    maxima, denominators, numerators, *exponents = zip(*parts, strict=True)
    units = maxima
    assert merged.maximum[0] == max(maxima)
    if exponents:
        units = [m + e for m, e in zip(maxima, *exponents, strict=True)]
        assert merged.exponent[0, 0] == max(units) - max(maxima)
    for units_of, values, got, digits in (
        (maxima, denominators, merged.denominator[0], spec.denominator_digits),
        (units, numerators, merged.numerator[0, 0], spec.numerator_digits),
    ):
        assert got == definition(spec, units_of, values, digits)
        assert abs(exact_sum(units_of, values) - int(got)) <= len(parts) - 0.5


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


@pytest.mark.parametrize("preset", ["default", "snapshot", "bf16", "bf16_small"])
def test_three_ranges_in_every_order_and_grouping(preset):
    spec = PRESETS[preset]
    drawn = draw_partials(spec, np.random.default_rng(1), (500,), 3)
    parts = [to_digits(spec, part) for part in drawn]
    whole = merge_digits(spec, parts)
    for a, b, c in permutations(parts):
        assert same(merge_digits(spec, [merge_digits(spec, [a, b]), c]), whole)
        assert same(merge_digits(spec, [a, merge_digits(spec, [b, c])]), whole)


@pytest.mark.parametrize("operand", OPERANDS)
def test_rounding_after_every_merge_would_depend_on_the_order(operand):
    """Why digits: results that are partial again between two merges differ in their last bits."""
    spec = AttentionMergeSpec(operand=operand)
    a, b, c = draw_partials(spec, np.random.default_rng(1), (2000,), 3)
    left = merge(spec, [merge(spec, [a, b]), c])
    right = merge(spec, [a, merge(spec, [b, c])])
    assert np.array_equal(left.maximum, right.maximum)
    saturates = np.max([np.abs(x.numerator) for x in (a, b, c)], axis=0) >> (
        spec.array.numerator_width - 4
    )
    for name in ("denominator", "numerator"):
        difference = np.abs(vars(left)[name] - vars(right)[name])[saturates == 0]
        assert 0 < difference.max() <= 2


@pytest.mark.parametrize("operand", OPERANDS)
def test_no_key_is_neutral(operand):
    spec = AttentionMergeSpec(operand=operand)
    (some,) = draw_partials(spec, np.random.default_rng(2), (300,), 1)
    fields = {name: np.zeros_like(values) for name, values in some.fields.items()}
    none = Partial(**fields | {"maximum": np.full(300, spec.array.lowest_maximum)})
    assert same(merge(spec, [some, none]), some)
    assert same(merge(spec, [none, none]), none)


def test_a_floating_numerator_far_above_the_maximum_counts():
    """The range of the greatest maximum has small values, another one large ones."""
    spec = PRESETS["bf16"]
    small, large = partial_of(900, 3000, 5, 10), partial_of(850, 3000, -7, 200)
    merged = merge(spec, [small, large])
    assert (merged.maximum[0], merged.denominator[0]) == (900, 3000)
    assert (merged.numerator[0, 0], merged.exponent[0, 0]) == (-7, 150)


@pytest.mark.parametrize("sign", [-1, 1])
def test_floating_sums_saturate(sign):
    spec = AttentionMergeSpec(operand="bf16")
    end = min(sign << 52, (1 << 52) - 1)
    for maximum in (15, 16):
        part = partial_of(maximum, (1 << 32) - 1, end, 200)
        merged = merge(spec, [part, partial_of(0, 2048, end, 200), part])
        assert (merged.denominator[0], merged.numerator[0, 0]) == ((1 << 32) - 1, end)


def test_sums_saturate():
    spec = PRESETS["snapshot"]  # 16 keys of a probability of 15 at most
    most = partial_of(3, 255, -(1 << 15))
    merged = merge(spec, [most, most])
    assert (merged.denominator[0], merged.numerator[0, 0]) == (255, -(1 << 15))
    merged = merge(spec, [partial_of(3, 255, (1 << 15) - 1)] * 2)
    assert merged.numerator[0, 0] == (1 << 15) - 1


def attention_case(array, queries, keys, seed):
    """Stored operands, a scale, and the keys that each query counts."""
    rng = np.random.default_rng(seed)
    dims = (queries, array.head_dim), (keys, array.head_dim), (keys, array.value_dim)
    operands = [draw_normal(array, rng, shape) for shape in dims]
    low = rng.integers(0, keys // 3, queries)
    return operands, normal_scale(array), low, rng.integers(keys // 3, keys + 1, queries)


def partials_of(array, case, bounds):
    """Partial results over neighbouring ranges of keys."""
    (query, key, value), scale, low, high = case
    return [
        partial_attention(
            array, query, key[a:b], value[a:b], scale, low - a, np.minimum(high, b) - a
        )
        for a, b in zip([0, *bounds], bounds, strict=False)
    ]


@pytest.mark.parametrize("arrays", [2, 5, 16])
@pytest.mark.parametrize("preset, bound", [("default", 2e-3), ("square16", 2e-3), ("bf16", 4e-3)])
def test_merged_ranges_are_attention_over_all_keys(preset, bound, arrays):
    """Against float64 the merge is as near as one array; masks cut where they will."""
    array = ARRAYS[preset]
    spec = AttentionMergeSpec.of(array, ways=arrays)
    case = attention_case(array, 12, 700, arrays)
    bounds = np.linspace(0, 700, arrays + 1).astype(int)[1:]
    merged = decode(array, divide(array, merge(spec, partials_of(array, case, bounds))))
    whole = decode(array, divide(array, partials_of(array, case, [700])[0]))
    operands, scale, low, high = case
    real = [from_bfloat16(x) if array.is_floating else x for x in operands]
    exact = float_attention(*real, decode_scale(array, scale), low, high)
    errors = [relative_l2(result, exact) for result in (merged, whole)]
    assert errors[0] <= bound
    assert errors[0] <= 1.1 * errors[1] + 1e-4
    assert relative_l2(merged, whole) <= bound


def test_quotients_follow_ml_dtypes():
    """Exact sums of drawn bf16 ranges, divided and rounded by others; subnormals and infinities."""
    spec = AttentionMergeSpec(operand="bf16", ways=4, probability_width=16)
    inputs = find("attention_merge").stimulus(spec, np.random.default_rng(3), 4000)
    ours = golden(spec, inputs)["o"]["value"][:, 0]
    batches = list(inputs.values())
    # Where sums neither saturate nor cancel, the ranges' losses are far below an output's.
    fields = [
        {n: np.asarray(x)[:, 0].tolist() for n, x in b.items() if n != "last"} for b in batches
    ]
    checked = 0
    for beat, stored in enumerate(ours.tolist()):
        known = [{name: values[beat] for name, values in f.items()} for f in fields]
        maxima = [k["maximum"] for k in known]
        units = [k["maximum"] + k["exponent"] for k in known]
        denominator = exact_sum(maxima, [k["denominator"] for k in known])
        numerator = exact_sum(units, [k["numerator"] for k in known])
        if not 1 << 24 < denominator < 1 << 36 or not 1 << 16 < abs(numerator) < 1 << 52:
            continue
        checked += 1
        ratio = Fraction(numerator, denominator) * Fraction(2) ** (
            max(units) - max(maxima) - EXPONENT_BIAS - UNIT_BITS + spec.probability_width
        )
        with np.errstate(over="ignore"):
            theirs = np.array([float(ratio)]).astype(ml_dtypes.bfloat16).view(np.int16)[0]
        ordered = [-(b & 0x7FFF) if b & 0x8000 else b for b in (int(theirs), stored)]
        assert abs(ordered[0] - ordered[1]) <= 1, (beat, ratio)
    assert checked > 500


@pytest.mark.parametrize("operand", OPERANDS)
@pytest.mark.parametrize("forms", list(product(("partial", "digits"), ("partial", "quotient"))))
def test_a_tree_of_blocks_is_one_block(forms, operand):
    """Two leaves of two and a root, as batches, equal one merge of four."""
    leaf_form, root_form = forms
    spec = AttentionMergeSpec(ways=4, output_form=root_form, operand=operand)
    inputs = find("attention_merge").stimulus(spec, np.random.default_rng(5), 1000)
    leaf = AttentionMergeSpec(output_form=leaf_form, operand=operand)
    root = AttentionMergeSpec(inputs_form=leaf_form, output_form=root_form, operand=operand)
    halves = [golden(leaf, {f"i_{n}": inputs[f"i_{n + k}"] for n in (0, 1)})["o"] for k in (0, 2)]
    tree = golden(root, {f"i_{n}": half for n, half in enumerate(halves)})["o"]
    whole = golden(spec, inputs)["o"]
    equal = all(np.array_equal(tree[name], whole[name]) for name in whole)
    assert equal == (leaf_form == "digits")


@pytest.mark.parametrize("preset", ["default", "bf16"])
def test_denominators_of_nothing_give_zero(preset):
    spec = PRESETS[preset]
    none = dict.fromkeys((field.name for field in spec.form_fields(Form.PARTIAL)), 0)
    none["maximum"] = spec.array.lowest_maximum
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
            {"operand": "bf16", "output_frac_bits": 4},
            "output_frac_bits must be left at 12 with operand = 'bf16', whose outputs are bf16",
        ),
    ],
)
def test_wrong_parameters(parameters, message):
    with pytest.raises(UserError, match=message):
        AttentionMergeSpec.make(**parameters)


@pytest.mark.parametrize("operand", OPERANDS)
def test_spec_of_an_array(operand):
    array = AttentionSpec(
        output_lanes=4, probability_width=10, max_length=4096, rows=16, operand=operand
    )
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
