"""Programs for units of bf16, built from arrays, against float64."""

import numpy as np
import pytest

from gridloom.kernels.activation import reference
from gridloom.kernels.attention import float_attention, relative_l2
from gridloom.kernels.pim_unit import golden
from gridloom.pim_floating import FloatingLayer, FloatingProgram
from gridloom.pim_program import PimProgram
from gridloom.specs.errors import UserError
from gridloom.specs.pim_unit import PimUnitSpec


SPEC = PimUnitSpec(
    lanes=8,
    columns=3,
    weight="bf16",
    function="gelu",
    buffer_words=64,
    max_head_dim=32,
    max_features=32,
)
TOKENS = np.random.default_rng(1).normal(size=(29, 50))
ROUNDED = 0.004  # relative L2 error of products of numbers rounded to 8 bits


def draw_layer(seed, rows, features, bias=None):
    rng = np.random.default_rng(seed)
    weights = rng.normal(size=(rows, features)) / features**0.5
    return FloatingLayer(weights, None if bias is None else rng.normal(0, bias, rows))


def real(layer, tokens):
    return tokens @ layer.weights.T + (0 if layer.bias is None else layer.bias)


def results(program, handle):
    return handle.read(golden(program.spec, program.inputs()))


@pytest.mark.parametrize("bias", [None, 0.1, 1000.0])
@pytest.mark.parametrize("features", [1, 8, 50, 700])
@pytest.mark.parametrize("output_width", [16, 32])
def test_linear(bias, features, output_width):
    """Few features and more than the buffer holds; biases that are small and great."""
    spec = SPEC.model_copy(update={"output_width": output_width})
    layer = draw_layer(features, 7, features, bias)
    tokens = np.random.default_rng(2).normal(size=(11, features))
    program = FloatingProgram(spec)
    got = results(program, program.linear(layer, tokens))
    assert relative_l2(got, real(layer, tokens)) < ROUNDED


def test_a_bias_has_24_bits():
    layer = FloatingLayer(np.zeros((3, 4)), np.array([1 / 3, -1e6 / 7, 1e-3 / 9]))
    program = FloatingProgram(SPEC)
    got = results(program, program.linear(layer, np.ones((1, 4))))
    np.testing.assert_allclose(got[0], layer.bias, rtol=2**-23)


@pytest.mark.parametrize("bias", [None, 0.5])
@pytest.mark.parametrize("is_gated", [False, True])
@pytest.mark.parametrize("hidden", [5, 64, 700])
def test_feed_forward(bias, is_gated, hidden):
    """Hidden features that leave a word ragged, and more than the buffer holds."""
    up, down = draw_layer(3, hidden, 50, bias), draw_layer(4, 9, hidden, bias)
    gate = draw_layer(5, hidden, 50) if is_gated else None
    program = FloatingProgram(SPEC)
    got = results(program, program.feed_forward(up, down, TOKENS, gate))
    first = reference(SPEC.activation, real(gate or up, TOKENS))
    expected = real(down, first * (real(up, TOKENS) if is_gated else 1))
    assert relative_l2(got, expected) < 3 * ROUNDED


def test_what_a_program_left_behind_does_not_count():
    """A ragged word of results lies where great numbers were."""
    up, down = draw_layer(3, 5, 8), draw_layer(4, 9, 5)
    program = FloatingProgram(SPEC)
    program.linear(draw_layer(6, 1, 512), np.full((3, 512), 1e38))
    handle = program.feed_forward(up, down, TOKENS[:3, :8])
    expected = real(down, reference(SPEC.activation, real(up, TOKENS[:3, :8])))
    assert relative_l2(results(program, handle), expected) < 3 * ROUNDED


@pytest.mark.parametrize(
    "heads, queries, keys, depth, features", [(1, 1, 1, 4, 8), (3, 5, 50, 20, 12)]
)
def test_attend(heads, queries, keys, depth, features):
    rng = np.random.default_rng(keys)
    shapes = (heads, queries, depth), (heads, keys, depth), (heads, keys, features)
    query, key, value = (rng.normal(size=shape) for shape in shapes)
    program = FloatingProgram(SPEC)
    got = results(program, program.attend(query, key, value, 0.3))
    exact = np.stack([float_attention(*x, 0.3) for x in zip(query, key, value, strict=True)])
    assert relative_l2(got, exact) < 2 * ROUNDED


def test_refused():
    integers = SPEC.model_copy(update={"weight": type(SPEC.weight).INT8})
    with pytest.raises(UserError, match="^weight must be bf16 for a FloatingProgram, not int8$"):
        FloatingProgram(integers)
    with pytest.raises(UserError, match="^weight must be int8, int4 or int2 for a PimProgram, not"):
        PimProgram(SPEC)
    with pytest.raises(ValueError, match="^weights must be floats of shape .* not int64 of shape"):
        FloatingLayer(np.ones((2, 3), dtype=int))
    with pytest.raises(ValueError, match=r"^bias must have shape \(2,\), not \(3,\)$"):
        FloatingLayer(np.ones((2, 3)), np.ones(3))
    program = FloatingProgram(SPEC)
    with pytest.raises(ValueError, match=r"^up must have weights of shape \(5, 4\), as down and"):
        program.feed_forward(draw_layer(0, 3, 4), draw_layer(0, 2, 5), np.ones((1, 4)))
    layers = draw_layer(0, 3, 504), draw_layer(0, 2, 3, bias=1.0)
    with pytest.raises(UserError, match="^a token's 63 words and those of its results need more"):
        program.feed_forward(*layers, np.ones((1, 504)))
    without = FloatingProgram(PimUnitSpec(**{**SPEC.model_dump(), "function": "none"}))
    with pytest.raises(UserError, match="need a unit with a function, not function = none$"):
        without.feed_forward(draw_layer(0, 3, 4), draw_layer(0, 2, 3), np.ones((1, 4)))
