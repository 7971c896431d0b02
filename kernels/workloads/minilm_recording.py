"""What the MiniLM encoder's operators really see, kept for choosing formats and feeding RTL."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .minilm_operators import Operators, scaled_scores, token_slots, valid_queries
from .minilm_weights import LAYERS


__all__ = ["NORM_NAMES", "LayerRecording", "Recorder", "Recording", "pool"]

#: Names of the 13 normalisations, in order: ``embedding``, ``layer0.attention``, ...
NORM_NAMES = (
    "embedding",
    *(f"layer{layer}.{part}" for layer in range(LAYERS) for part in ("attention", "output")),
)


def pool(hidden: list[np.ndarray]) -> np.ndarray:
    """Sentence embeddings: mean over the tokens, divided by its Euclidean norm."""
    means = np.stack([tokens.mean(axis=0) for tokens in hidden])
    return means / np.linalg.norm(means, axis=1, keepdims=True)


@dataclass(frozen=True, eq=False)
class LayerRecording:
    """Real data of one layer, float32, padding left out.

    ``queries``, ``keys``, ``values`` and ``attention_outputs`` are [tokens, 12, 32]; split them
    at the token counts of the recording. ``scores`` is [rows, longest], one row per sentence,
    head and query in this order, scaled and not masked, of which the first ``row_lengths[r]``
    elements are real and the others 0. ``gelu_inputs`` and ``gelu_outputs`` are [tokens, 1536].
    """

    queries: np.ndarray
    keys: np.ndarray
    values: np.ndarray
    attention_outputs: np.ndarray
    scores: np.ndarray
    row_lengths: np.ndarray
    gelu_inputs: np.ndarray
    gelu_outputs: np.ndarray

    @cached_property
    def ranges(self) -> dict[str, float]:
        """Greatest magnitude of each array."""
        names = (name for name in self.__dataclass_fields__ if name != "row_lengths")
        return {name: _max_abs(getattr(self, name)) for name in names}


@dataclass(frozen=True, eq=False)
class Recording:
    """What :meth:`MiniLM.record` saw.

    ``counts`` int [sentences] are the tokens of each sentence; ``norm_inputs`` and
    ``norm_outputs`` hold [tokens, 384] for each of ``NORM_NAMES``; ``embeddings`` are those of
    :meth:`MiniLM.encode`, and ``token_embeddings`` [tokens, 384].
    """

    counts: np.ndarray
    layers: tuple[LayerRecording, ...]
    norm_inputs: dict[str, np.ndarray]
    norm_outputs: dict[str, np.ndarray]
    token_embeddings: np.ndarray
    embeddings: np.ndarray

    @cached_property
    def norm_ranges(self) -> dict[str, tuple[float, float]]:
        """Greatest magnitude before and after each normalisation."""
        return {
            name: (_max_abs(self.norm_inputs[name]), _max_abs(self.norm_outputs[name]))
            for name in NORM_NAMES
        }


def _max_abs(values: np.ndarray) -> float:
    return float(np.abs(values).max())


class Recorder:
    """Operators that pass everything on to ``inner`` and keep what they saw."""

    def __init__(self, inner: Operators):
        self._inner = inner
        self._layers = [{name: [] for name in _RECORDED} for _ in range(LAYERS)]
        self._norms = {name: ([], []) for name in NORM_NAMES}
        self._counts = []
        self.operators = Operators(
            attention=self._attention, gelu=self._gelu, layer_norm=self._layer_norm
        )

    def _attention(self, q, k, v, counts, layer):
        result = self._inner.attend(q, k, v, counts, layer)
        kept, slots = self._layers[layer], token_slots(counts)
        for name, array in zip(_RECORDED, (q, k, v, result), strict=False):
            kept[name].append(array.swapaxes(1, 2)[slots])
        # An attention that is replaced whole has no scores of its own to show.
        scores = scaled_scores(q, k)
        mask = valid_queries(scores.shape, counts)
        lengths = np.broadcast_to(counts[:, None, None], mask.shape)[mask]
        rows = scores[mask]
        kept["scores"].append(np.where(np.arange(rows.shape[1]) < lengths[:, None], rows, 0))
        kept["row_lengths"].append(lengths)
        if layer == 0:
            self._counts.append(counts)
        return result

    def _gelu(self, x, layer):
        result = self._inner.gelu(x, layer)
        self._layers[layer]["gelu_inputs"].append(x)
        self._layers[layer]["gelu_outputs"].append(result)
        return result

    def _layer_norm(self, x, gamma, beta, eps, name):
        result = self._inner.layer_norm(x, gamma, beta, eps, name)
        for kept, array in zip(self._norms[name], (x, result), strict=True):
            kept.append(array)
        return result

    def result(self, hidden: list[np.ndarray]) -> Recording:
        """Everything seen so far; ``hidden`` is the encoder's result, [tokens, 384] each."""
        counts = np.concatenate(self._counts)
        inputs, outputs = (
            {name: np.concatenate(kept[side]) for name, kept in self._norms.items()}
            for side in (0, 1)
        )
        return Recording(
            counts=counts,
            layers=tuple(_layer_recording(kept, counts.max()) for kept in self._layers),
            norm_inputs=inputs,
            norm_outputs=outputs,
            token_embeddings=np.concatenate(hidden),
            embeddings=pool(hidden),
        )


_RECORDED = tuple(LayerRecording.__dataclass_fields__)  # queries, keys, values, outputs come first


def _layer_recording(kept: dict[str, list[np.ndarray]], longest: int) -> LayerRecording:
    """Join batches; score rows of all of them are padded to the longest sentence."""
    kept["scores"] = [
        np.pad(rows, ((0, 0), (0, longest - rows.shape[1]))) for rows in kept["scores"]
    ]
    return LayerRecording(**{name: np.concatenate(arrays) for name, arrays in kept.items()})
