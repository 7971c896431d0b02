"""A transformer's layers as operations, bytes and operations per byte."""

from dataclasses import dataclass

from gridloom.specs.duplex import ModelSpec


__all__ = ["LayerRecord", "layer_records"]


@dataclass(frozen=True)
class LayerRecord:
    """One kind of work in one decoder block, over all devices.

    Parameters
    ----------
    name : str
        What it is.
    operations, size_bytes : float
        Additions and multiplications; bytes of weights, keys, values and activations.
    """

    name: str
    operations: float
    size_bytes: float

    @property
    def intensity(self) -> float:
        """Operations per byte."""
        return self.operations / self.size_bytes if self.size_bytes else 0.0


def _matmul(name: str, model: ModelSpec, tokens: float, inputs: int, outputs: int) -> LayerRecord:
    words = inputs * outputs + tokens * (inputs + outputs)
    return LayerRecord(name, 2.0 * tokens * inputs * outputs, words * model.word_bytes)


def _attention(model: ModelSpec, queries: float, keys: float, scores: float) -> tuple[float, float]:
    """Operations and bytes of a sequence's attention: so many (query, key) pairs."""
    operations = 4.0 * scores * model.heads * model.head_dim
    words = 2 * model.head_dim * (keys * model.kv_heads + queries * model.heads)
    return operations, words * model.word_bytes


def layer_records(
    model: ModelSpec, decoding: int, context: float, prompt: int = 0, *, is_causal: bool = True
) -> list[LayerRecord]:
    """A block's layers when ``decoding`` sequences of ``context`` tokens decode beside a prompt.

    Expert tokens are spread evenly, and an expert is read if it has at least one token.
    """
    tokens = decoding + prompt
    kv = model.kv_heads * model.head_dim
    records = [
        _matmul("QKV", model, tokens, model.hidden, model.hidden + 2 * kv),
        _matmul("projection", model, tokens, model.hidden, model.hidden),
    ]
    if decoding:
        operations, size_bytes = _attention(model, 1, context, context)
        work = decoding * operations, decoding * size_bytes
        records.append(LayerRecord("attention, decode", *work))
    if prompt:
        scores = prompt * (prompt + 1) / 2 if is_causal else prompt**2
        work = _attention(model, prompt, prompt, scores)
        records.append(LayerRecord("attention, prefill", *work))
    if model.experts:
        records.append(_experts(model, tokens))
    if model.dense_layers:
        records.append(_feed_forward("feed-forward", model, tokens, 1))
    return records


def _experts(model: ModelSpec, tokens: float) -> LayerRecord:
    each = tokens * model.top_k / model.experts
    return _feed_forward("experts", model, each, min(model.experts, tokens * model.top_k))


def _feed_forward(name: str, model: ModelSpec, tokens: float, count: float) -> LayerRecord:
    tokens = max(tokens, 1)  # a read expert has a token
    operations = 2.0 * tokens * model.expert_weights
    words = model.expert_weights + tokens * model.ffn_matrices * (model.hidden + model.ffn)
    return LayerRecord(name, count * operations, count * words * model.word_bytes)
