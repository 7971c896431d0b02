"""The golden model against exact integers and fractions, float64, and the attention array."""

import math
import re
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.kernels.attention import (
    decode_scale,
    float_attention,
    normal_scale,
    partial_attention,
    relative_l2,
)
from gridloom.kernels.attention_merge import merge
from gridloom.kernels.pim_codes import dequantise, join_parameters, split_parameters
from gridloom.kernels.pim_unit import gemm_sums, golden, group_scales, scale_beats
from gridloom.specs.attention_merge import AttentionMergeSpec, Form
from gridloom.specs.formats import QFormat
from gridloom.specs.pim_command import FIELDS, LAYOUT, Flag, Opcode, PimCommand, Status
from gridloom.specs.pim_unit import FUNCTION_FMT, PRESETS, PimFunction, PimUnitSpec, Weight
from gridloom.specs.word_command import NUM_WORDS, WORD_WIDTH
from gridloom.testbench.drivers.stimulus import log_uniform

from .programs import SMALL, attend, blocks_of, load, run


INTEGERS = [Weight.INT8, Weight.INT4, Weight.INT2]
INT2 = PimUnitSpec(**{**SMALL.model_dump(), "weight": Weight.INT2, "lanes": 8, "kv_group": 4})
FUNCTION_UNIT = 1 << FUNCTION_FMT.frac_bits
FUNCTION_ERROR = 1.0  # of an activation function, in units of its result


# ---- sums


def test_sums_are_exact():
    rng = np.random.default_rng(0)
    weights, activations = rng.integers(-128, 128, (5, 6, 4)), rng.integers(-128, 128, (6, 3, 4))
    scales = rng.integers(0, 1 << 16, (5, 2))
    sums = gemm_sums(weights, activations, scales, 4)
    for row, token in np.ndindex(sums.shape):
        exact = sum(
            int(scales[row, beat // 4])
            * int(weights[row, beat, lane] * activations[beat, token, lane])
            for beat, lane in np.ndindex(6, 4)
        )
        assert sums[row, token] == exact


def test_scales_survive_their_beats():
    for spec in PRESETS.values():
        scales = np.random.default_rng(1).integers(0, 1 << 16, 3 * spec.scales_per_beat - 1)
        beats = scale_beats(spec, scales)
        assert beats.shape == (3, spec.lanes)
        assert np.array_equal(group_scales(spec, beats)[: len(scales)], scales)


def rounded(value, shift):
    """``value / 2**shift`` to the nearest integer, half up."""
    return math.floor(Fraction(value, 1 << shift) + Fraction(1, 2))


def clipped(value, width):
    return max(-(1 << (width - 1)), min((1 << (width - 1)) - 1, value))


def weight_stream(spec, weights, scales, group):
    """Beats of rows of weights (rows, beats, lanes), a beat of scales wherever one is due."""
    rows, beats, _ = weights.shape
    if not group:
        return weights.reshape(-1, spec.lanes)
    flat, stream, used = [int(s) for s in scales.ravel()], [], 0
    for row in range(rows):
        for beat in range(beats):
            if beat % group == 0:
                if used % spec.scales_per_beat == 0:
                    some = np.array(flat[used : used + spec.scales_per_beat])
                    stream += list(scale_beats(spec, some))
                used += 1
            stream.append(weights[row, beat])
    return np.array(stream)


@st.composite
def gemms(draw):
    """A unit, activations, weights, scales, and a command for them."""
    weight = draw(st.sampled_from(INTEGERS))
    output_width = draw(st.sampled_from([8, 16, 32]))
    lanes = 8 if weight is Weight.INT2 else SMALL.lanes
    changes = {"weight": weight, "lanes": lanes, "output_width": output_width}
    spec = PimUnitSpec(**{**SMALL.model_dump(), **changes})
    rng = np.random.default_rng(draw(st.integers(0, 1 << 32)))
    tokens, beats = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    rows, group = draw(st.integers(1, 9)), draw(st.sampled_from([0, 1, 2, 3, 5, 9]))
    most = 1 << (spec.weight_width - 1)
    weights = rng.integers(-most, most, (rows, beats, spec.lanes))
    activations = rng.integers(-128, 128, (tokens, beats * spec.lanes))
    groups = -(-beats // (group or beats))
    scales = rng.integers(0, 1 << 16, (rows, groups)) if group else np.ones((rows, 1), np.int64)
    passes = -(-tokens // spec.columns)
    command = PimCommand(
        Opcode.GEMM,
        count=rows,
        beats=beats,
        group=group,
        tokens=tokens,
        passes=passes,
        shift=draw(st.sampled_from([0, 1, 4, 8, 16, 24, 63])),
    )
    return spec, command, activations, weights, scales


@given(gemms())
def test_gemm_is_exact_and_saturates(case):
    """Groups, scales, passes, tokens beyond the last pass, rounding and saturation."""
    spec, command, activations, weights, scales = case
    stream = weight_stream(spec, weights, scales, command.group)
    out = run(spec, [load(spec, activations), command], [activations], [stream])["o"]
    values = out["value"].reshape(command.count, command.passes * spec.columns)
    group = command.group or command.beats
    for row in range(command.count):
        for token in range(values.shape[1]):
            total = 0
            if token < command.tokens:
                for beat in range(command.beats):
                    some = activations[token, beat * spec.lanes :][: spec.lanes].tolist()
                    dot = sum(a * b for a, b in zip(some, weights[row, beat].tolist(), strict=True))
                    total += int(scales[row, beat // group]) * dot
            assert values[row, token] == clipped(rounded(total, command.shift), spec.output_width)
    assert out["last"].tolist() == [0] * (len(out["last"]) - 1) + [1]


@pytest.mark.parametrize("is_gated", [False, True])
def test_results_in_the_buffer_are_the_next_activations(is_gated):
    rng = np.random.default_rng(3)
    activations = rng.integers(-128, 128, (3, 8))
    rows = 6  # a word and a half: the lanes beyond hold what was there
    first = rng.integers(-128, 128, (rows * (1 + is_gated), 2, 4))
    second = rng.integers(-128, 128, (5, 2, 4))
    flags = Flag.TO_BUFFER | (Flag.GATED if is_gated else 0)
    shape = {"beats": 2, "tokens": 3, "passes": 2}
    shifts = {"shift": 9, "gate_shift": 7, "result_shift": 10}
    commands = [
        load(SMALL, activations),
        load(SMALL, np.zeros((3, 8), dtype=np.int64), target=8),
        PimCommand(Opcode.GEMM, flags, count=rows, target=8, **shape, **shifts),
        PimCommand(Opcode.GEMM, count=5, source=8, **shape),
    ]
    beats = [first.reshape(-1, 4), second.reshape(-1, 4)]
    got = run(SMALL, commands, [activations, np.zeros((3, 8))], beats)["o"]["value"]
    hidden = np.zeros((3, 8), dtype=np.int64)
    for token, row in np.ndindex(3, rows):
        sums = (first.reshape(-1, 8) @ activations[token]).tolist()
        if is_gated:
            gate = clipped(rounded(sums[2 * row], 7), 16)
            other = clipped(rounded(sums[2 * row + 1], 9), 16)
            hidden[token, row] = clipped(rounded(gate * other, 10), 8)
        else:
            hidden[token, row] = clipped(rounded(sums[row], 9), 8)
    expected = hidden @ second.reshape(5, 8).T
    assert np.array_equal(got.reshape(5, 4)[:, :3], expected.T)


# ---- functions


def silu(x):
    return x / (1 + math.exp(-x))


def gelu(x):
    return x * (1 + math.erf(x / math.sqrt(2))) / 2


@pytest.mark.parametrize("function, exact", [("silu", silu), ("gelu", gelu)])
@pytest.mark.parametrize("is_gated", [False, True])
def test_functions_are_near_float64(function, exact, is_gated):
    """Within ``FUNCTION_ERROR`` of the function, times the gate's other factor, and rounding."""
    spec = PimUnitSpec(**{**SMALL.model_dump(), "function": PimFunction(function)})
    rng = np.random.default_rng(5)
    rows = 400
    weights = log_uniform(rng, QFormat(8, 0), (rows * (1 + is_gated), 2, 4))
    activations = rng.integers(-128, 128, (2, 8))
    result_shift = 10 if is_gated else 0
    shifts = {"shift": 3, "gate_shift": 4, "result_shift": result_shift}
    flags = Flag.FUNCTION | (Flag.GATED if is_gated else 0)
    shape = {"count": rows, "beats": 2, "tokens": 2, "passes": 1}
    command = PimCommand(Opcode.GEMM, flags, **shape, **shifts)
    beats = [weights.reshape(-1, 4)]
    got = run(spec, [load(spec, activations), command], [activations], beats)["o"]["value"]
    sums = weights.reshape(-1, 8) @ activations.T
    for row, token in np.ndindex(rows, 2):
        gate = clipped(rounded(int(sums[row * (1 + is_gated), token]), 4), 16)
        value, factor = exact(gate / FUNCTION_UNIT) * FUNCTION_UNIT, 1
        if is_gated:
            factor = clipped(rounded(int(sums[2 * row + 1, token]), 3), 16)
        bound = FUNCTION_ERROR * abs(factor) / (1 << result_shift) + 0.5
        assert abs(got[row, token] - value * factor / (1 << result_shift)) <= bound


# ---- attention


def drawn_head(spec, keys, features, group, head_dim, seed=0):
    rng = np.random.default_rng(seed)

    def normal(*shape):
        most = 1 << (spec.weight_width - 1)
        return np.clip(np.rint(most / 3.2 * rng.normal(size=shape)), -most, most - 1).astype(int)

    query = np.clip(np.rint(40 * rng.normal(size=(group, head_dim))), -128, 127).astype(np.int64)
    return query, normal(keys, head_dim), normal(keys, features)


HEADS = [(1, 8, 1, 4), (4, 9, 2, 8), (5, 16, 1, 16), (63, 12, 2, 12), (64, 8, 2, 4), (201, 8, 2, 8)]


@pytest.mark.parametrize("weight", [Weight.INT8, Weight.INT4])
@pytest.mark.parametrize("keys, features, group, head_dim", HEADS)
def test_attend_is_the_array_and_near_float64(weight, keys, features, group, head_dim):
    spec = PimUnitSpec(**{**SMALL.model_dump(), "weight": weight})
    query, key, value = drawn_head(spec, keys, features, group, head_dim)
    array = spec.array.model_copy(update={"value_dim": features})
    scale = normal_scale(array)
    got = attend(spec, query, key, value, scale)

    # The scale's binary point is that of the longest head, so the array's head is that long.
    # It takes keys as 8 bits.
    longest = [(0, 0), (0, spec.max_head_dim - head_dim)]
    padded = np.pad(query, longest), np.pad(key << spec.key_shift, longest)
    bounds = np.zeros(group, dtype=np.int64), np.full(group, keys)
    expected = partial_attention(array, *padded, value, scale, *bounds)
    for name, field in expected.fields.items():
        assert np.array_equal(getattr(got, name), field), name

    real = decode_scale(spec.array, scale) * (1 << spec.key_shift)
    exact = float_attention(query, key, value, real)
    assert (
        relative_l2(got.numerator / got.denominator[:, None], exact) < 0.001
    )  # measured: at most 0.0006


def drawn_codes(rng, shape):
    """Codes, and scales and zero points (the last with the first axis of length 1), in exact terms.

    Returns the codes, a bit pattern of 16 bits for each pair, and the int8 that they stand for.
    """
    codes = rng.integers(0, 4, shape)
    scale = rng.integers(0, 256, (1, *shape[1:])) >> rng.integers(0, 8, (1, *shape[1:]))
    zero = rng.integers(-128, 128, (1, *shape[1:]))
    meant = np.zeros(shape, dtype=np.int64)
    for place in np.ndindex(shape):
        one = (0, *place[1:])
        exact = int(zero[one]) + Fraction(int(scale[one]), 2) * int(codes[place])
        meant[place] = clipped(math.floor(exact + Fraction(1, 2)), 8)
    return codes, (scale + 256 * (zero % 256))[0], meant


def signed_codes(codes):
    return codes - 4 * (codes >= 2)


@pytest.mark.parametrize(
    "keys, features, group, head_dim",
    [(1, 8, 1, 8), (5, 9, 2, 16), (8, 16, 1, 8), (21, 12, 2, 16), (64, 8, 2, 16)],
)
def test_codes_stand_for_int8(keys, features, group, head_dim):
    """A pair for each feature of a tile's keys, one for each token and group of features."""
    spec, rng = INT2, np.random.default_rng(keys)
    query = rng.integers(-128, 128, (group, head_dim))
    key_beats, value_beats, all_keys, all_values = [], [], [], []
    for start in range(0, keys, spec.lanes):
        count = min(spec.lanes, keys - start)
        codes, words, meant = drawn_codes(rng, (count, head_dim))
        all_keys.append(meant)
        beats = signed_codes(codes).reshape(-1, spec.lanes)
        key_beats.append(np.concatenate([scale_beats(spec, words), beats]))
        parts, columns = [], []
        for feature in range(0, features, spec.kv_group):
            some = min(spec.kv_group, features - feature)
            codes, words, meant = drawn_codes(rng, (some, spec.lanes))
            parts += [scale_beats(spec, words), signed_codes(codes)]
            columns.append(meant.T[:count])
        value_beats.append(np.concatenate(parts))
        all_values.append(np.concatenate(columns, axis=1))
    ordered = [key_beats[0]]
    for key, value in zip(key_beats[1:], value_beats, strict=False):  # `lag` 1
        ordered += [key, value]
    ordered.append(value_beats[-1])
    shape = {"count": keys, "beats": head_dim // spec.lanes, "group": group, "tokens": 1}
    command = PimCommand(Opcode.ATTEND, **shape, features=features, scale=50)
    got = run(spec, [load(spec, query), command], [query], ordered)["o_partial"]

    array = spec.array.model_copy(update={"value_dim": features})
    longest = [(0, 0), (0, spec.max_head_dim - head_dim)]
    padded = np.pad(query, longest), np.pad(np.concatenate(all_keys), longest)
    bounds = np.zeros(group, dtype=np.int64), np.full(group, keys)
    expected = partial_attention(array, *padded, np.concatenate(all_values), 50, *bounds)
    assert np.array_equal(got["numerator"][:, :group].T, expected.numerator)
    assert np.array_equal(got["denominator"][0, :group], expected.denominator)
    assert np.array_equal(got["maximum"][0, :group], expected.maximum)


def test_every_code_scale_and_zero_point():
    codes, scale, zero = np.ix_(range(4), range(256), range(-128, 128))
    exact = 2 * zero + codes * scale  # halves
    meant = np.minimum(127, (exact + 1) // 2)
    assert np.array_equal(dequantise(codes, scale, zero), meant)


def test_scales_and_zero_points_survive_their_words():
    scale, zero = (a.ravel() for a in np.meshgrid(range(256), range(-128, 128)))
    words = join_parameters(scale, zero)
    assert len(set(words.tolist())) == 1 << 16
    for found, given_ones in zip(split_parameters(words), (scale, zero), strict=True):
        assert np.array_equal(found, given_ones)


@pytest.mark.parametrize("ways", [2, 3, 4])
def test_ranges_of_keys_merge_to_attention_over_all(ways):
    """Several units, each with a range of the keys, as key-value caches are spread."""
    spec = PimUnitSpec(**{**SMALL.model_dump(), "max_length": 1 << 12})
    query, key, value = drawn_head(spec, 333, 16, 2, 16, seed=ways)
    scale = normal_scale(spec.array)
    ranges = np.array_split(np.arange(333), ways)
    parts = [attend(spec, query, key[r], value[r], scale) for r in ranges]
    merging = AttentionMergeSpec.of(spec.array, ways=ways, output_form=Form.PARTIAL)
    merged = merge(merging, parts)
    exact = float_attention(query, key, value, decode_scale(spec.array, scale))
    assert (
        relative_l2(merged.numerator / merged.denominator[:, None], exact) < 0.001
    )  # measured: at most 0.0006


def test_heads_follow_one_another_and_unused_queries_are_empty():
    heads = [drawn_head(SMALL, 7, 8, 1, 4, seed=n) for n in range(2)]
    queries = np.concatenate([q for q, _, _ in heads], axis=1)  # beats of head 0, then of head 1
    command = PimCommand(Opcode.ATTEND, count=7, beats=1, group=1, tokens=2, features=8, scale=1000)
    # Tiles of both heads in one row: k00 k01 v00 k10 v01 k11 v10 v11.
    tiles = [blocks_of(SMALL, key, value) for _, key, value in heads]
    (k00, k01, v00, v01), (k10, k11, v10, v11) = tiles
    beats = [k00, k01, v00, k10, v01, k11, v10, v11]
    out = run(SMALL, [load(SMALL, queries), command], [queries], beats)["o_partial"]
    assert np.flatnonzero(out["last"]).tolist() == [7, 15]
    for number, (query, key, value) in enumerate(heads):
        alone = attend(SMALL, query, key, value, 1000)
        rows = slice(8 * number, 8 * number + 8)
        assert np.array_equal(out["numerator"][rows, 0], alone.numerator[0])
        assert set(out["denominator"][rows, 0]) == set(alone.denominator)
    assert not out["numerator"][:, 1].any()
    assert set(out["maximum"][:, 1]) == {SMALL.array.lowest_maximum}


# ---- commands


@st.composite
def commands(draw):
    opcode = draw(st.sampled_from([*Opcode, 9]))
    names = ("opcode", "flags", "tag", *FIELDS.get(opcode, ()))
    values = {n: draw(st.integers(0, (1 << LAYOUT[n].width) - 1)) for n in names[1:]}
    return PimCommand(opcode, **values)


@given(commands())
def test_words_and_back(command):
    words = command.words()
    assert len(words) == NUM_WORDS
    assert all(0 <= word < 1 << WORD_WIDTH for word in words)
    assert PimCommand.from_words(words) == command


@pytest.mark.parametrize("opcode", Opcode)
def test_fields_do_not_overlap(opcode):
    taken = set()
    for name in ("opcode", "flags", "tag", *FIELDS[opcode]):
        place = LAYOUT[name]
        bits = {(place.word, place.low + n) for n in range(place.width)}
        assert max(bit for _, bit in bits) < WORD_WIDTH
        assert not bits & taken, name
        taken |= bits


GEMM = PimCommand(Opcode.GEMM, count=4, beats=2, tokens=2, passes=1)
ATTEND = PimCommand(Opcode.ATTEND, count=4, beats=1, group=1, tokens=1, features=8)
STATUSES = [
    (PimCommand(7), Status.BAD_OPCODE),
    (PimCommand(7, flags=255), Status.BAD_OPCODE),
    (PimCommand(Opcode.NOP, flags=1), Status.BAD_FLAGS),
    (PimCommand(Opcode.LOAD, flags=1), Status.BAD_FLAGS),
    (replace(GEMM, flags=8, count=0), Status.BAD_FLAGS),
    (replace(GEMM, count=0, source=99), Status.BAD_SIZE),
    (replace(GEMM, count=(1 << 20) + 1), Status.BAD_SIZE),
    (replace(GEMM, beats=0), Status.BAD_SIZE),
    (replace(GEMM, passes=4, tokens=7), Status.BAD_SIZE),
    (replace(GEMM, tokens=3), Status.BAD_SIZE),
    (replace(GEMM, tokens=2, passes=2), Status.BAD_SIZE),
    (replace(ATTEND, group=3), Status.BAD_SIZE),
    (replace(ATTEND, beats=5), Status.BAD_SIZE),
    (replace(ATTEND, tokens=0), Status.BAD_SIZE),
    (replace(ATTEND, features=SMALL.least_features - 1), Status.BAD_SIZE),
    (replace(ATTEND, features=17), Status.BAD_SIZE),
    (replace(GEMM, source=31), Status.BAD_ADDRESS),
    (replace(GEMM, flags=Flag.TO_BUFFER, target=32), Status.BAD_ADDRESS),
    (replace(ATTEND, tokens=33), Status.BAD_ADDRESS),
    (replace(GEMM, flags=Flag.TO_BUFFER, target=1), Status.OVERLAP),
    (replace(GEMM, flags=Flag.TO_BUFFER, target=2), Status.OK),
    (replace(GEMM, source=30), Status.OK),
]


@pytest.mark.parametrize("command, status", STATUSES)
def test_status(command, status):
    assert command.status(SMALL) is status


def test_weights_in_bf16_have_no_scales():
    floating = PimUnitSpec(**{**SMALL.model_dump(), "weight": Weight.BF16})
    command = replace(GEMM, group=1)
    assert command.status(SMALL) is Status.OK
    assert command.status(floating) is Status.BAD_SIZE


# ---- refusals


@pytest.mark.parametrize(
    "parameters, message",
    [
        ({"lanes": 12}, "lanes must be a power of two, not 12"),
        ({"buffer_words": 48}, "buffer_words must be a power of two, not 48"),
        ({"max_features": 24}, "max_features must be a power of two, not 24"),
        ({"queue_commands": 3}, "queue_commands must be a power of two, not 3"),
        ({"queue_results": 12}, "queue_results must be a power of two, not 12"),
        (
            {"lanes": 2, "weight": Weight.INT4},
            "lanes must be at least 4 with weight = 'int4', for a scale of 16 bits, not 2",
        ),
        (
            {"lanes": 4, "weight": Weight.INT2},
            "lanes must be at least 8 with weight = 'int2', for a scale of 16 bits, not 4",
        ),
        ({"weight": Weight.INT2, "kv_group": 24}, "kv_group must be a power of two, not 24"),
        ({"max_head_dim": 40}, "max_head_dim must be a multiple of lanes = 32, not 40"),
        (
            {"lanes": 256, "max_head_dim": 256, "buffer_words": 4096},
            "buffer_words must be at most 2048 with lanes = 256, not 4096",
        ),
        (
            {"weight": Weight.BF16, "output_width": 24},
            "output_width must be 16 or 32 with weight = 'bf16', for results in bf16 or fp32, "
            "not 24",
        ),
    ],
)
def test_spec_refuses(parameters, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        PimUnitSpec(**parameters)


def test_an_incomplete_command_is_refused():
    inputs = {"i_command": {"word": np.zeros(9)}}
    with pytest.raises(ValueError, match="a multiple of 8 words, 8 a command, not 9"):
        golden(SMALL, inputs)


@pytest.mark.parametrize(
    "activations, beats, message",
    [
        (3, 8, "i_activation must hold at least 4 elements for these commands, not 3"),
        (5, 8, "i_activation must hold 4 elements for these commands, not 5"),
        (4, 7, "i_weight must hold at least 8 elements for these commands, not 7"),
        (4, 9, "i_weight must hold 8 elements for these commands, not 9"),
    ],
)
def test_streams_that_do_not_fit_the_commands_are_refused(activations, beats, message):
    program = [load(SMALL, np.zeros((2, 8))), GEMM]
    with pytest.raises(ValueError, match=message):
        run(SMALL, program, [np.zeros((activations, 4))], [np.zeros((beats, 4))])


def test_beats_of_scales_are_needed_too():
    program = [load(SMALL, np.zeros((2, 8))), replace(GEMM, group=1)]
    with pytest.raises(ValueError, match="i_weight must hold at least 9 elements"):
        run(SMALL, program, [np.zeros((4, 4))], [np.zeros((8, 4))])


@pytest.mark.parametrize("name, value, most", [("tag", -1, 65535), ("beats", 65536, 65535)])
def test_a_field_that_does_not_fit_is_refused(name, value, most):
    with pytest.raises(ValueError, match=f"{name} must be 0 to {most}, not {value}"):
        replace(GEMM, **{name: value}).words()
