"""A sentence encoder's attention in the number formats of the attention array.

Queries, keys and values of each head become int8 by scales fixed beforehand, or bf16 as they are. A
command is one head of one sentence: as many queries and keys as it has tokens, so padding never
reaches the array. Its scale register holds the scales of queries and keys times
``1 / sqrt(head_dim)``. The scales of
values never enter the array: features do not mix on their way through it, so each may have a scale
of its own, which an accelerator folds into the weights of the projection behind.
"""

import math
from dataclasses import dataclass

import numpy as np

from gridloom.kernels.attention import (
    Command,
    assemble,
    commands_of,
    decode,
    encode_scale,
    pack_head,
    rows_of,
)
from gridloom.kernels.payload import Batches
from gridloom.kernels.workloads.minilm import LayerRecording
from gridloom.sim.attention_unstalled import unstalled
from gridloom.tables.minifloat import to_bfloat16

from .specs.attention import AttentionSpec


__all__ = ["INT8_MAX", "HeadScales", "num_busy", "num_scores", "pack_heads", "unpack_heads"]

INT8_MAX = 127


@dataclass(frozen=True)
class HeadScales:
    """Real value of a stored unit in a layer.

    Parameters
    ----------
    query, key : float array of shape (heads,)
    value : float array of shape (heads, features)
    """

    query: np.ndarray
    key: np.ndarray
    value: np.ndarray

    @classmethod
    def of(cls, layer: LayerRecording) -> "HeadScales":
        """The scales at which the greatest recorded magnitude is 127.

        Smallest cosine on the workload's sentences: 0.9995 so, 0.9991 with one scale for all values
        of a head, and 0.997 if what is above the 99.9th percentile is then clipped.
        """
        recorded = ((layer.queries, (0, 2)), (layer.keys, (0, 2)), (layer.values, 0))
        largest = (np.abs(x).max(axis=axis).astype(np.float64) for x, axis in recorded)
        return cls(*(np.where(x > 0, x, 1.0) / INT8_MAX for x in largest))

    @classmethod
    def ones(cls, heads: int, features: int) -> "HeadScales":
        """Those of bf16, whose exponents hold whatever is recorded."""
        return cls(np.ones(heads), np.ones(heads), np.ones((heads, features)))


def pack_heads(
    spec: AttentionSpec,
    q: np.ndarray,
    k: np.ndarray,
    v: np.ndarray,
    counts: np.ndarray,
    scales: HeadScales,
) -> Batches:
    """Commands and operands for real ``q``, ``k``, ``v`` [batch, heads, tokens, head_dim].

    Sentence ``b`` has ``counts[b]`` tokens; what lies past them is left out.
    """
    commands, heads = [], []
    for sentence, count in enumerate(counts.tolist()):
        for head in range(q.shape[1]):
            unit = scales.query[head] * scales.key[head] / math.sqrt(spec.head_dim)
            command = Command(encode_scale(spec, unit), queries=count, keys=count)
            operands = (
                _stored(spec, x[sentence, head, :count].astype(np.float64) / scale[head])
                for x, scale in ((q, scales.query), (k, scales.key), (v, scales.value))
            )
            commands.append(command)
            heads.append(pack_head(spec, command, *operands))
    return assemble(spec, commands, heads)


def unpack_heads(
    spec: AttentionSpec,
    beats: np.ndarray,
    shape: tuple[int, ...],
    counts: np.ndarray,
    scales: HeadScales,
) -> np.ndarray:
    """Real results from the ``value`` beats of ``o``, of ``shape``, 0 in the padding."""
    result = np.zeros(shape)
    start = 0
    for sentence, count in enumerate(counts.tolist()):
        groups = -(-count // spec.output_lanes)
        for head in range(shape[1]):
            end = start + groups * spec.value_dim
            rows = rows_of(spec, beats[start:end])[:count]
            result[sentence, head, :count] = decode(spec, rows) * scales.value[head]
            start = end
    return result


def num_scores(spec: AttentionSpec, inputs: Batches) -> int:
    """Pairs of a query and a key that the commands ask for, no mask set."""
    return sum(c.queries * c.keys * c.heads for c in commands_of(spec, inputs))


def num_busy(spec: AttentionSpec, inputs: Batches) -> int:
    """Cycles in which the multipliers form products, those of ragged edges among them."""
    return sum(unstalled(spec, command).products for command in commands_of(spec, inputs))


def _stored(spec: AttentionSpec, values: np.ndarray) -> np.ndarray:
    """Operands nearest to ``values``; integers saturate at -127 and 127."""
    if spec.is_floating:
        return to_bfloat16(values)
    return np.clip(np.rint(values), -INT8_MAX, INT8_MAX).astype(np.int64)
