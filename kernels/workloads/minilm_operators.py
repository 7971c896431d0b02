"""Replaceable operators of the MiniLM encoder, and their float32 defaults.

A golden model or compiled RTL takes the place of any of them in an :class:`Operators` record.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np


__all__ = [
    "Operators",
    "erf",
    "float_attention",
    "float_gelu",
    "float_layer_norm",
    "float_softmax",
    "scaled_scores",
    "token_slots",
    "valid_queries",
]


def token_slots(counts: np.ndarray) -> np.ndarray:
    """Which slots of a padded batch hold a token, bool [batch, longest]."""
    return np.arange(counts.max()) < counts[:, None]


def valid_queries(scores_shape: tuple[int, ...], counts: np.ndarray) -> np.ndarray:
    """Which rows of scores belong to a token and not to padding, bool [batch, heads, q].

    ``scores[mask]`` is the list of rows [rows, k] that a one-row-at-a-time softmax has to
    process, and ``out[mask] = ...`` puts its results back into an array of zeros.
    """
    batch, heads, queries, _ = scores_shape
    valid = np.arange(queries) < counts[:, None]
    return np.broadcast_to(valid[:, None, :], (batch, heads, queries))


def float_softmax(scores: np.ndarray, counts: np.ndarray, layer: int) -> np.ndarray:
    """Softmax over the first ``counts[b]`` keys of every row; the other keys get exactly 0.

    ``scores`` is float32 [batch, heads, q, k], ``counts`` at least 1; returns the same shape.
    """
    del layer
    valid = (np.arange(scores.shape[-1]) < counts[:, None])[:, None, None, :]
    masked = np.where(valid, scores, np.float32(-np.inf))
    exponentials = np.exp(masked - masked.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


_ERF_STEPS = 64  # table entries per unit; the cubic below is then accurate to 1e-9
_ERF_END = 4  # erf(4) rounds to 1 in float32
_ERF_NODES = np.arange(_ERF_END * _ERF_STEPS + 1) / _ERF_STEPS
_ERF_VALUES = np.array([math.erf(node) for node in _ERF_NODES], dtype=np.float32)
_ERF_SLOPES = (2 / math.sqrt(math.pi) * np.exp(-(_ERF_NODES**2))).astype(np.float32)


def erf(x: np.ndarray) -> np.ndarray:
    """Error function of finite values in float32, any shape; absolute error below 1.5e-7.

    Third-order Taylor expansion about the nearest node of a table of :func:`math.erf`, as NumPy
    has no error function of its own.
    """
    magnitude = np.minimum(np.abs(x), np.float32(_ERF_END))
    index = np.rint(magnitude * _ERF_STEPS).astype(np.int32)
    node = index.astype(np.float32) / _ERF_STEPS
    t = magnitude - node
    shape = 1 - t * (node - t * (2 * node * node - 1) / 3)
    return np.copysign(_ERF_VALUES[index] + _ERF_SLOPES[index] * t * shape, x)


def float_gelu(x: np.ndarray, layer: int) -> np.ndarray:
    """``x * (1 + erf(x / sqrt 2)) / 2`` in float32, any shape."""
    del layer
    return x * (np.float32(0.5) * (1 + erf(x / np.float32(math.sqrt(2)))))


def float_layer_norm(
    x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float, name: str
) -> np.ndarray:
    """Layer normalisation of the last axis in float32, then scale ``gamma`` and shift ``beta``."""
    del name
    centred = x - x.mean(axis=-1, keepdims=True)
    variance = np.square(centred).mean(axis=-1, keepdims=True)
    return centred / np.sqrt(variance + np.float32(eps)) * gamma + beta


def scaled_scores(q: np.ndarray, k: np.ndarray) -> np.ndarray:
    """``q @ k.T / sqrt(d)``, float32 [batch, heads, q, k].

    Both factors are scaled by the fourth root of 1/d before the product, as the ONNX graph does.
    """
    scale = np.float32(q.shape[-1] ** -0.25)
    return (q * scale) @ (k * scale).swapaxes(-1, -2)


def float_attention(
    q: np.ndarray,
    k: np.ndarray,
    v: np.ndarray,
    counts: np.ndarray,
    layer: int,
    *,
    softmax: Callable = float_softmax,
) -> np.ndarray:
    """Scaled dot-product attention around a ``softmax`` operator; shapes as in Operators."""
    return softmax(scaled_scores(q, k), counts, layer) @ v


@dataclass(frozen=True)
class Operators:
    """What computes the non-linear parts of the encoder. All arrays are float32.

    Parameters
    ----------
    softmax : (scores, counts, layer) -> probabilities
        ``scores`` [batch, heads, q, k] are already scaled by 1/sqrt(d) and not masked;
        ``counts`` int [batch] is the number of valid tokens of each sentence. Probabilities of
        keys from ``counts[b]`` on must be 0. Rows of queries from there on are padding: their
        result is not used (:func:`valid_queries` leaves them out).
    gelu : (x, layer) -> y
        ``x`` [tokens, 1536], tokens of several sentences without padding.
    layer_norm : (x, gamma, beta, eps, name) -> y
        ``x`` [tokens, 384]; ``name`` is one of ``minilm.NORM_NAMES``.
    attention : (q, k, v, counts, layer) -> av, optional
        ``q``, ``k``, ``v`` [batch, heads, tokens, 32], not scaled, 0 in the padding; the result
        has the same shape. None is :func:`float_attention` around ``softmax``; another one
        replaces the attention whole, and ``softmax`` is then not called.

    feed_forward : (x, layer) -> y, optional
        Both fully connected layers and the GELU between them, [tokens, 384] to [tokens, 384];
        ``gelu`` is then not called.

    ``layer`` counts from 0.
    """

    softmax: Callable = float_softmax
    gelu: Callable = float_gelu
    layer_norm: Callable = float_layer_norm
    attention: Callable | None = None
    feed_forward: Callable | None = None

    def __post_init__(self):
        for name in ("softmax", "gelu", "layer_norm"):
            if not callable(getattr(self, name)):
                raise TypeError(f"{name} must be callable, not {getattr(self, name)!r}")
        for name in ("attention", "feed_forward"):
            value = getattr(self, name)
            if value is not None and not callable(value):
                raise TypeError(f"{name} must be callable or None, not {value!r}")

    @property
    def attend(self) -> Callable:
        """The attention operator in force."""
        return self.attention or partial(float_attention, softmax=self.softmax)
