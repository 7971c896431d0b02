"""Programs built from arrays, against float64 and integers."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from gridloom.kernels.activation import reference
from gridloom.kernels.attention import float_attention, relative_l2
from gridloom.kernels.payload import length
from gridloom.kernels.pim_needs import needs_of
from gridloom.kernels.pim_unit import golden
from gridloom.pim_check import pace
from gridloom.pim_feed_forward import FeedForward
from gridloom.pim_layers import Encoding, Layer, bias_constants, pack
from gridloom.pim_program import PimProgram
from gridloom.registry import find
from gridloom.sim.cycles import run
from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import Flag, Opcode
from gridloom.specs.pim_unit import PRESETS, PimUnitSpec
from gridloom.testbench.checks import Case, check_case


SPEC = PimUnitSpec(
    lanes=8, columns=3, function="gelu", buffer_words=64, max_head_dim=32, max_features=32
)
INT4 = SPEC.model_copy(update={"weight": type(SPEC.weight).INT4})
INT2 = SPEC.model_copy(update={"weight": type(SPEC.weight).INT2, "kv_group": 8})
UNITS = pytest.mark.parametrize("spec", [SPEC, INT4, INT2], ids=["int8", "int4", "int2"])
MANUAL = (Path(__file__).parents[2] / "docs/pim.md").read_text(encoding="utf-8")
TOKENS = np.random.default_rng(1).normal(size=(29, 50))


def changed(**parameters):
    return PimUnitSpec.make(**{**SPEC.model_dump(exclude_unset=True), **parameters})


def most(spec):
    return (1 << (spec.weight_width - 1)) - 1


def draw_layer(spec, seed, rows, features, *, groups=None, bias=None, size=1.0):
    rng = np.random.default_rng(seed)
    weights = rng.integers(-most(spec), most(spec) + 1, (rows, features))
    scales = rng.uniform(0.5, 1.5, (rows, groups) if groups else rows) * size / most(spec)
    return Layer(weights, scales, None if bias is None else rng.normal(0, bias, rows))


def results(program, handle):
    return handle.read(golden(program.spec, program.inputs()))


# Linear layers


@UNITS
@pytest.mark.parametrize("largest", ["tokens", "features"])
@pytest.mark.parametrize("bias", [None, 0.1, 10])
@pytest.mark.parametrize("groups", [None, 1, 5])
def test_linear(spec, groups, bias, largest):
    layer = draw_layer(spec, 0, 37, 50, groups=groups, bias=bias)
    program = PimProgram(spec)
    chosen = np.abs(TOKENS).max(axis=0) if largest == "features" else None
    handle = program.linear(layer, TOKENS, chosen)
    assert relative_l2(results(program, handle), layer(TOKENS)) < 0.012


@UNITS
def test_integers_are_exact(spec):
    tokens = np.random.default_rng(2).integers(-127, 128, (7, 50))
    layer = draw_layer(spec, 0, 37, 50)
    layer.scales[:] = 1
    program = PimProgram(spec)
    handle = program.linear(layer, tokens, largest=127)
    np.testing.assert_array_equal(results(program, handle), layer(tokens))
    assert [c.group for c in program.commands if c.opcode == Opcode.GEMM] == [0]


def test_more_features_than_the_buffer_holds():
    layer = draw_layer(SPEC, 3, 20, 900, bias=100)
    tokens = np.random.default_rng(3).normal(size=(5, 900))
    program = PimProgram(SPEC)
    handle = program.linear(layer, tokens)
    assert relative_l2(results(program, handle), layer(tokens)) < 0.005
    assert max(needs_of(SPEC, command).buffer_end for command in program.commands) == 64


def test_groups_of_beats_share_scales():
    """64 features in groups of 32, which are 4 beats; and the bias."""
    layer = draw_layer(SPEC, 4, 5, 64, groups=2, bias=1)
    program = PimProgram(SPEC)
    program.linear(layer, np.ones((1, 64)))
    (gemm,) = (c for c in program.commands if c.opcode == Opcode.GEMM)
    assert (gemm.beats, gemm.group) == (9, 4)


@UNITS
def test_a_bias_is_exact_to_its_digits(spec):
    bias = np.array([3.0, -2.0, 1e-3, -1e-4, 0.0])
    layer = Layer(np.zeros((5, 8), dtype=int), np.ones(5) * 1e-4, bias)
    program = PimProgram(spec)
    found = results(program, program.linear(layer, np.ones((1, 8))))
    digits = 13 if spec is not INT2 else 7  # of 8 lanes, each of one bit and a sign
    np.testing.assert_allclose(found[0], bias, rtol=2.0**-digits, atol=1e-9)


@pytest.mark.parametrize("name, least", [("default", 14_000), ("int4", 14_000), ("kivi", 3500)])
def test_digits_of_a_bias(name, least):
    spec = PRESETS[name]
    assert most(spec) * bias_constants(spec).sum() >= least


def test_residuals_take_the_rounding_of_the_greatest_back():
    largest = np.concatenate([np.full(8, 100.0), np.ones(16)])
    tokens = np.random.default_rng(5).uniform(-1, 1, (20, 24)) * largest
    for residuals, bound in ((0, 0.4), (1, 0.004)):
        encoding = Encoding.of(8, largest, residuals=residuals)
        stored = encoding.encode(SPEC, tokens)
        back = np.zeros((20, 25))
        for number, features in enumerate(encoding.index):
            back[:, features] += stored[:, number] * encoding.unit[number]
        assert np.abs(back[:, :24] - tokens).max() < bound
        assert encoding.beats == 3 + residuals


# Feed-forward layers


def feed_forward_case(spec, is_gated, hidden=70, features=50, seed=6):
    up = draw_layer(spec, seed, hidden, features, bias=1, size=0.3)
    up.scales[:5] *= 8  # some results reach far
    gate = draw_layer(spec, seed + 1, hidden, features, size=0.3) if is_gated else None
    down = draw_layer(spec, seed + 2, 33, hidden, bias=1)

    def exact(tokens):
        first = reference(spec.activation, (gate or up)(tokens))
        return down(first * up(tokens) if is_gated else first)

    return up, down, gate, exact


@UNITS
@pytest.mark.parametrize("function", ["gelu", "silu"])
@pytest.mark.parametrize("is_gated", [False, True])
@pytest.mark.parametrize("buffer_words", [64, 16])
def test_feed_forward(spec, function, is_gated, buffer_words):
    spec = changed(weight=spec.weight, function=function, buffer_words=buffer_words)
    up, down, gate, exact = feed_forward_case(spec, is_gated)
    layers = FeedForward(spec, up, down, TOKENS, gate)
    program = PimProgram(spec)
    handle = program.feed_forward(layers, TOKENS)
    assert relative_l2(results(program, handle), exact(TOKENS)) < 0.025
    flags = {command.flags for command in program.commands if command.has(Flag.FUNCTION)}
    assert flags == {Flag.TO_BUFFER | Flag.FUNCTION | (Flag.GATED if is_gated else 0)}
    assert (len(layers.parts) > 1) == (buffer_words == 16)


def test_results_beyond_the_knee_of_layers_without_bias():
    up, down, _, _ = feed_forward_case(SPEC, False)
    up, down = Layer(up.weights, 2 * up.scales), Layer(down.weights, down.scales)
    program = PimProgram(SPEC)
    handle = program.feed_forward(FeedForward(SPEC, up, down, TOKENS), TOKENS)
    exact = down(reference(SPEC.activation, up(TOKENS)))
    assert relative_l2(results(program, handle), exact) < 0.015


def test_results_beyond_the_knee_are_as_fine_as_others():
    """Without the words beyond it the greatest results would have a far greater unit."""
    up, down, _, exact = feed_forward_case(SPEC, False)
    layers = FeedForward(SPEC, up, down, TOKENS, residuals=2)
    beyond = [u for u in layers.parts[0].up if not u.flags & Flag.FUNCTION]
    assert beyond
    program = PimProgram(SPEC)
    handle = program.feed_forward(layers, TOKENS)
    assert relative_l2(results(program, handle), exact(TOKENS)) < 0.009


# Attention


@pytest.mark.parametrize("heads, queries, keys", [(1, 1, 1), (5, 7, 43), (30, 3, 9)])
def test_attend(heads, queries, keys):
    """Heads share a scale, not units; more queries than columns, more heads than fit."""
    rng = np.random.default_rng(7)
    query, key = rng.normal(size=(heads, queries, 30)), rng.normal(size=(heads, keys, 30))
    value = rng.normal(size=(heads, keys, 20)) * np.arange(1, 21)
    key *= np.linspace(1, 3, heads)[:, None, None]
    program = PimProgram(SPEC)
    handle = program.attend(query, key, value, 0.1)
    exact = [float_attention(*head, 0.1) for head in zip(query, key, value, strict=True)]
    assert relative_l2(results(program, handle), np.stack(exact)) < 0.02


def test_queries_are_loaded_while_others_attend():
    """Beats are taken nearly every cycle: from the first on, none waits for a load."""
    query, key, value = np.random.default_rng(10).normal(size=(3, 4, 12, 32))
    program = PimProgram(SPEC)
    program.attend(query, key, value, 0.1)
    needs = [needs_of(SPEC, command) for command in program.commands]
    taken = pace(SPEC, program.commands, needs).transfers["i_weight"]
    assert len(taken) > 0.95 * (taken[-1] - taken[0] + 1)


# Reductions


@UNITS
def test_reduce(spec):
    rng = np.random.default_rng(8)
    vectors = rng.integers(-most(spec), most(spec) + 1, (11, 40))
    weights = rng.integers(-127, 128, (2, 11))
    program = PimProgram(spec)
    handle = program.reduce(vectors, weights, largest=127)
    np.testing.assert_array_equal(results(program, handle), weights @ vectors)
    real = rng.normal(size=(11, 40))
    program = PimProgram(SPEC)
    found = results(program, program.reduce(real, weights[0]))
    assert relative_l2(found, weights[:1] @ real) < 0.01


# All of it on the RTL


@UNITS
def test_rtl(spec):
    """One program of everything, bit for bit and cycle for cycle."""
    up, down, gate, _ = feed_forward_case(spec, True, hidden=11, features=20)
    tokens, program = TOKENS[:4, :20], PimProgram(spec)
    program.linear(draw_layer(spec, 0, 5, 20, groups=5, bias=1), tokens)
    program.feed_forward(FeedForward(spec, up, down, tokens, gate), tokens)
    program.feed_forward(FeedForward(spec, up, down, tokens, residuals=1), tokens)
    query, key, value = np.random.default_rng(9).normal(size=(3, 2, 5, 16))
    program.attend(query, key, value, 0.01)
    inputs = program.inputs()
    expected = golden(spec, inputs)
    counts = {name: length(batch) for name, batch in expected.items()}
    block = find("pim_unit")
    trace = run(block.cycles(spec, inputs), counts)
    check_case(Case(block, spec, 0, inputs, expected, {}, trace))


# Errors

WEIGHTS = np.ones((3, 4), dtype=int)


@pytest.mark.parametrize(
    "arguments, message",
    [
        ((np.ones((3, 4)), np.ones(3)), "weights must be integers of shape (rows, features), not "
         "float64 of shape (3, 4)"),
        ((WEIGHTS, np.ones(4)), "scales must have shape (3,) or (3, groups), not (4,)"),
        ((WEIGHTS, np.ones((3, 3))), "scales have 3 groups, which do not divide 4 features"),
        ((WEIGHTS, -np.ones(3)), "scales must be positive and finite"),
        ((WEIGHTS, np.ones(3), np.ones(4)), "bias must have shape (3,), not (4,)"),
    ],
)  # fmt: skip
def test_refused_layers(arguments, message):
    with pytest.raises(ValueError) as caught:  # noqa: PT011 (the message is compared)
        Layer(*arguments)
    assert str(caught.value) == message


def linear(weights=WEIGHTS, tokens=((1, 2, 3, 4),)):
    return PimProgram(INT4).linear(Layer(weights, np.ones(3)), np.array(tokens, dtype=float))


def two_layers(spec=SPEC, up=WEIGHTS, down=WEIGHTS.T, **options):
    gate = options.pop("gate", None)
    layers = [None if w is None else Layer(w, np.ones(len(w))) for w in (up, down, gate)]
    if groups := options.pop("groups", None):
        layers[groups] = Layer(layers[groups].weights, np.ones((len(layers[groups].weights), 2)))
    up, down, gate = layers
    sample = options.pop("sample", np.ones((1, up.weights.shape[1])))
    return FeedForward(spec, up, down, sample, gate, **options)


def attended(spec=SPEC, query=(1, 1, 4), key=(1, 2, 4), value=(1, 2, 20)):
    return PimProgram(spec).attend(*map(np.ones, (query, key, value)), 0.1)


@pytest.mark.parametrize(
    "call, kind, message",
    [
        (lambda: linear(9 * WEIGHTS), ValueError, "weights must lie in -8..7 to be int4, not 9..9"),
        (lambda: pack(INT2, Layer(2 * WEIGHTS, np.ones(3)), Encoding.of(8, np.ones(4))), ValueError,
         "weights must lie in -2..1 to be int2, not 2..2"),
        (lambda: linear(tokens=[[1.0]]), ValueError, "tokens must have shape (tokens, 4), not "
         "(1, 1)"),
        (lambda: linear(tokens=[[1, 2, 3, np.nan]]), ValueError, "tokens must be finite, not NaN "
         "or infinity"),
        (lambda: pack(SPEC, Layer(WEIGHTS, np.full(3, 1e9)), Encoding.of(8, np.ones(4)), unit=1.0),
         ValueError, "a layer's weights times its activations must be below 65535, for scales of "
         "16 bits, not 7.87402e+06"),
        (lambda: two_layers(changed(function="none")), UserError, "feed-forward layers need a unit "
         "with a function, not function = none"),
        (lambda: two_layers(up=np.ones((4, 4), dtype=int), down=np.ones((2, 4), dtype=int),
                            groups=1), ValueError, "down must have one scale a row, as its "
         "features are put in another order"),
        (lambda: two_layers(gate=WEIGHTS, groups=2), ValueError, "gate must have 1 groups as up "
         "does, not 2"),
        (lambda: two_layers(down=WEIGHTS), ValueError, "up must have a row for each of down's 4 "
         "features, not 3"),
        (lambda: two_layers(sample=np.ones((2, 3))), ValueError, "sample must have shape (tokens, "
         "4), not (2, 3)"),
        (lambda: two_layers(changed(buffer_words=4), up=np.ones((3, 32), dtype=int)), UserError,
         "a token's 5 words and those of its results need more than the unit's buffer_words = 4"),
        (lambda: attended(changed(has_attention=False)), UserError, "attend needs a unit with "
         "attention, not has_attention = false"),
        (lambda: attended(key=(1, 2, 5)), ValueError, "query, key and value must have shapes "
         "(heads, queries, head_dim), (heads, keys, head_dim) and (heads, keys, features), not "
         "(1, 1, 4), (1, 2, 5) and (1, 2, 20)"),
        (lambda: attended(value=(1, 2, 40)), UserError, f"features must be {SPEC.least_features} "
         "to 32 for this unit, not 40"),
    ],
)  # fmt: skip
def test_refused(call, kind, message):
    with pytest.raises(kind) as caught:
        call()
    assert str(caught.value) == message


def test_a_command_that_would_be_skipped_is_refused():
    program = PimProgram(SPEC)
    layers = SimpleNamespace(beats=SPEC.buffer_words + 1)
    with pytest.raises(UserError, match=r"^these layers need 65 words of the buffer, but the unit"):
        program._chunks(1, layers.beats)
    with pytest.raises(UserError, match=r"^the unit would answer PimCommand\(.*with bad_size$"):
        program._append(Opcode.LOAD)


# What the manual says


def test_the_example_of_the_manual():
    code = MANUAL.partition("```python\n")[2].partition("```")[0]
    names = {}
    exec(code, names)
    outputs, program = names["outputs"], names["program"]
    assert np.array_equal(outputs["o_status"]["status"], np.zeros(len(program.commands)))
    assert names["results"].read(outputs).shape == (10, 100)
    tokens, expert = names["tokens"], names["expert"]
    first = reference(expert.spec.activation, expert.gate(tokens)) * expert.up(tokens)
    assert relative_l2(names["results"].read(outputs), expert.down(first)) < 0.03
    np.testing.assert_allclose(names["mean"].read(outputs)[0], tokens.mean(axis=0), atol=0.02)
    more = MANUAL.partition("### bf16")[2].partition("```python\n")[2].partition("```")[0]
    exec(more, names)
    first = reference(expert.spec.activation, tokens @ names["gate"].weights.T)
    first = first * (tokens @ names["up"].weights.T)
    expected = first @ names["down"].weights.T + names["down"].bias
    got = names["outcome"].read(golden(names["unit"], names["floating"].inputs()))
    assert relative_l2(got, expected) < 0.01
