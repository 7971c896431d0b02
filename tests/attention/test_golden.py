"""The golden model against float64, and against a loop that follows the definition."""

import math
from fractions import Fraction

import numpy as np
import pytest

from gridloom.kernels.attention import (
    LOG2_E,
    Command,
    Partial,
    assemble,
    attention,
    block_ranges,
    decode,
    divide,
    encode_scale,
    float_attention,
    golden,
    largest_scale,
    pack_head,
    partial_attention,
    relative_error,
)
from gridloom.registry import find
from gridloom.specs.attention import PRESETS, AttentionSpec, Mask
from gridloom.specs.errors import UserError


def operands(rng, rows, dim, spread=40):
    return np.clip(np.rint(rng.normal(0, spread, (rows, dim))), -128, 127).astype(np.int64)


def head(spec, queries, keys, seed=0):
    rng = np.random.default_rng(seed)
    dims = (queries, spec.head_dim), (keys, spec.head_dim), (keys, spec.value_dim)
    return [operands(rng, *shape) for shape in dims]


@pytest.mark.parametrize("rows", [8, 32])
@pytest.mark.parametrize("deviation", [8, 16, 32, 48])
@pytest.mark.parametrize("length", [64, 128, 256, 512])
def test_relative_error(length, deviation, rows):
    """The issue's mark: 0.2 % for normal logits of 8 to 48 int8 units."""
    assert relative_error(AttentionSpec(rows=rows), length, deviation) <= 0.002


@pytest.mark.parametrize("width, bound", [(8, 0.02), (10, 0.006), (12, 0.0015), (16, 0.0001)])
def test_error_falls_with_the_probabilities_width(width, bound):
    spec = AttentionSpec(probability_width=width, output_frac_bits=16)
    assert relative_error(spec, 512, 48) <= bound


@pytest.mark.parametrize("length", [1 << 10, 1 << 14])
def test_error_of_long_sequences(length):
    spec = AttentionSpec(probability_width=16, output_frac_bits=16)
    assert relative_error(spec, length, 32) <= 0.001


def definition(spec, query, key, value, scale, low, high):
    """Maximum, denominator and numerators of one query, key by key, in exact arithmetic."""
    maximum, denominator, numerator = spec.lowest_maximum, 0, [0] * spec.value_dim
    unit = 1 << spec.argument_frac_bits
    for start in range(0, len(key), spec.rows):
        rows = [r for r in range(start, min(start + spec.rows, len(key))) if low <= r < high]
        exponents = []
        for r in rows:
            score = sum(int(a) * int(b) for a, b in zip(query, key[r], strict=True))
            exact = Fraction(score * scale, 1 << spec.scale_frac_bits) * unit
            exponents.append(Fraction(math.floor(exact + Fraction(1, 2)), unit))
        new = max([maximum, *(math.floor(x) + 1 for x in exponents)])
        halved = Fraction(1, 1 << min(new - maximum, 100))
        denominator = math.floor(denominator * halved + Fraction(1, 2))
        numerator = [math.floor(n * halved + Fraction(1, 2)) for n in numerator]
        maximum = new
        for r, x in zip(rows, exponents, strict=True):
            top = (1 << spec.probability_width) - 1
            p = min(top, math.floor(2.0 ** float(x - maximum) * (top + 1) + 0.5))
            denominator += p
            numerator = [n + p * int(v) for n, v in zip(numerator, value[r], strict=True)]
    return maximum, denominator, numerator


@pytest.mark.parametrize("seed", range(6))
def test_follows_the_definition(seed):
    """Maxima are equal; sums are, but for probabilities whose table rounds the other way."""
    spec = AttentionSpec(
        rows=3, cols=2, head_dim=4, value_dim=2, sharing=1, probability_width=10, max_length=64
    )
    rng = np.random.default_rng(seed)
    query, key, value = head(spec, 5, 17, seed)
    scale = int(2.0 ** rng.uniform(8, 18))
    low, high = rng.integers(0, 5, 5), rng.integers(0, 18, 5)
    result = partial_attention(spec, query, key, value, scale, low, high)
    for n in range(5):
        maximum, denominator, numerator = definition(
            spec, query[n], key, value, scale, low[n], high[n]
        )
        assert result.maximum[n] == maximum
        assert abs(result.denominator[n] - denominator) <= 17
        assert np.abs(result.numerator[n] - numerator).max() <= 17 * 128


def test_result_does_not_depend_on_columns():
    wide, narrow = (AttentionSpec(cols=c, sharing=1) for c in (8, 2))
    query, key, value = head(wide, 11, 50)
    command = Command(encode_scale(wide, 5e-4), 11, 50)
    results = [attention(spec, query, key, value, command) for spec in (wide, narrow)]
    assert np.array_equal(*results)


@pytest.mark.parametrize("mask", Mask)
def test_resident_blocks_share_keys_and_values(mask):
    """The same results from fewer reads."""
    results, reads = [], []
    for resident in (1, 3):
        spec = AttentionSpec(rows=4, cols=4, sharing=2, head_dim=8, value_dim=3, resident=resident)
        command = Command(30_000, 22, 50, mask=mask, offset=20, window=9, group=2)
        packed = pack_head(spec, command, *head(spec, 22, 50))
        results.append(golden(spec, assemble(spec, [command], [packed]))["o"]["value"])
        reads.append(len(packed["i_key"]) // spec.head_dim)
    assert np.array_equal(*results)
    assert reads[1] < 0.6 * reads[0]


@pytest.mark.parametrize("mask, offset, window", [(0, 0, 1), (1, 0, 1), (1, -3, 1), (2, 30, 9)])
def test_masks(mask, offset, window):
    spec = AttentionSpec()
    query, key, value = head(spec, 20, 41)
    command = Command(
        encode_scale(spec, 5e-4), 20, 41, mask=mask, offset=offset, window=window, group=2
    )
    low, high = command.bounds(np.arange(20))
    position = np.arange(20) // 2
    assert np.all(high == (41 if mask == 0 else np.clip(position + offset + 1, 0, 41)))
    assert np.all(low == (0 if mask < 2 else np.clip(position + offset + 1 - window, 0, 41)))
    scale = command.scale / 2.0**spec.scale_frac_bits / LOG2_E
    exact = float_attention(query, key, value, scale, low, high)
    ours = decode(spec, attention(spec, query, key, value, command))
    assert np.abs(ours - exact).max() < 0.1
    assert not ours[high <= low].any()


@pytest.mark.parametrize("mask", Mask)
@pytest.mark.parametrize("offset", [-30, -1, 0, 7, 60])
def test_key_blocks_hold_every_key_that_counts(mask, offset):
    spec = AttentionSpec(rows=4, cols=4, sharing=4)
    command = Command(0, 25, 50, mask=mask, offset=offset, window=6, group=3)
    for ((start, blocks),) in block_ranges(spec, command):
        low, high = command.bounds(np.arange(start, min(start + 4, 25)))
        needed = {k // 4 for a, b in zip(low, high, strict=True) for k in range(a, b)}
        assert len(blocks) == max(1, len(needed))
        assert not needed or set(blocks) == needed
        assert blocks.start >= 0
        assert blocks.stop <= 13


def test_division_of_nothing_is_nothing():
    spec = AttentionSpec(value_dim=2)
    zero = Partial(np.zeros(1, int), np.zeros(1, int), np.zeros((1, 2), int))
    assert divide(spec, zero).tolist() == [[0, 0]]


def test_extremes_of_the_quotient():
    spec = AttentionSpec(value_dim=2, output_frac_bits=8)
    for denominator in (1, 3, 4095, (1 << 32) - 4096):
        numerator = np.array([[-128 * denominator, 127 * denominator]])
        partial = Partial(np.zeros(1, int), np.array([denominator]), numerator)
        assert np.abs(divide(spec, partial) - [[-128 << 8, 127 << 8]]).max() <= 1


def test_scale_has_a_limit():
    spec = AttentionSpec()
    assert encode_scale(spec, 0.999 * largest_scale(spec)) < 1 << 18
    for scale in (-1e-3, 1.001 * largest_scale(spec), math.nan):
        with pytest.raises(ValueError, match=r"scale must lie in 0 <= scale < .*, not"):
            encode_scale(spec, scale)


def command_inputs(spec, **fields):
    command = Command(**{"scale": 1, "queries": 3, "keys": 5, **fields})
    good = Command(1, 3, 5)
    return assemble(spec, [command], [pack_head(spec, good, *head(spec, 3, 5))])


@pytest.mark.parametrize(
    "fields, message",
    [
        ({"keys": 0}, "command 0: keys must be 1 to max_length = 64, not 0"),
        ({"queries": 65}, "queries must be 1 to max_length = 64, not 65"),
        ({"group": 4}, "group must be 1 to queries = 3, not 4"),
        ({"heads": 0}, "heads must be 1 to 65535, not 0"),
        ({"heads": 65536}, "heads must be 1 to 65535, not 65536"),
        ({"mask": 3}, "mask must be 0 \\(none\\), 1 \\(causal\\) or 2 \\(window\\), not 3"),
        ({"mask": 2, "window": 6}, "window must be 1 to keys = 5, not 6"),
        ({"mask": 2, "window": 0}, "window must be 1 to keys = 5, not 0"),
        (
            {"mask": 2, "window": 65, "is_partial": 1},
            "window must be 1 to max_length = 64, not 65",
        ),
        ({"offset": 65}, "offset must be -64 to 64, not 65"),
        ({"scale": 1 << 18}, "scale must be 0 to 262143, not 262144"),
        ({"heads": 2}, "i_query must hold at least 48 elements for these commands, not 32"),
        ({"keys": 1}, "i_key must hold 32 elements for these commands, not 96"),
    ],
)
def test_wrong_commands(fields, message):
    spec = PRESETS["snapshot"]
    with pytest.raises(ValueError, match=message):
        golden(spec, command_inputs(spec, **fields))


def test_shapes_that_disagree():
    spec = PRESETS["snapshot"]
    query, key, value = head(spec, 3, 5)
    with pytest.raises(ValueError, match=r"key must have shape \(6, 16\), not \(5, 16\)"):
        pack_head(spec, Command(1, 3, 6), query, key, value)


@pytest.mark.parametrize(
    "parameters, message",
    [
        ({"rows": 1}, "rows = 1: must be 2 to 256"),
        ({"logic_rows": 9}, "logic_rows must be 0 to rows = 8, not 9"),
        ({"sharing": 3}, "sharing must divide cols = 8, not be 3"),
        ({"output_lanes": 5}, "output_lanes must divide cols = 8, not be 5"),
        ({"probability_width": 17}, "must be 4 to 16"),
        ({"operand": "int4"}, "operand = 'int4': must be 'int8' or 'bf16'"),
    ],
)
def test_wrong_parameters(parameters, message):
    with pytest.raises(UserError, match=message):
        AttentionSpec.make(**parameters)


@pytest.mark.parametrize(
    "preset, error",
    [
        ("default", 0.002),
        ("snapshot", 0.02),
        ("bf16", 0.003),
        ("bf16_small", 0.02),
        ("icebreaker", 0.04),  # scores of six bits have no room for such deviations
    ],
)
def test_figures(preset, error):
    block = find("attention")
    figures = block.figures(block.preset(preset))
    assert figures["relative_l2_error"] < error
    assert figures["multipliers"] == block.preset(preset).rows * block.preset(preset).cols
