"""A sentence encoder's feed-forward layers and attention as commands of the Logic-PIM unit.

Feed-forward: int8 weights as they are; units of activations are fixed beforehand, by layer, from
recorded values (:class:`~gridloom.pim_feed_forward.FeedForward`), with one word of residuals. The
bias is in the unit, and hidden activations never leave it. So many tokens as fit go together.

Attention, as a decoder would ask for it: all heads of a sentence in a command, a group of queries
as wide as the unit over all of the sentence's keys and values. Their units are those of the
sentence's greatest, by head, and of values by feature.
"""

from collections.abc import Iterator

import numpy as np

from .kernels.payload import Batches
from .kernels.pim_needs import needs_of
from .kernels.pim_unit import commands_of
from .kernels.workloads.minilm import Linear, Recording, load_weights
from .pim_feed_forward import FeedForward
from .pim_layers import Layer
from .pim_program import Attended, PimProgram
from .specs.pim_unit import PimFunction, PimUnitSpec, Weight


__all__ = [
    "KIVI_SPEC",
    "PIM_SPEC",
    "attention_program",
    "chunks",
    "num_beats",
    "num_chunks",
    "num_steps",
    "prepare",
]

PIM_SPEC = PimUnitSpec(
    function=PimFunction.GELU, max_head_dim=32, max_features=32, max_length=512, buffer_words=512
)
KIVI_SPEC = PIM_SPEC.model_copy(update={"weight": Weight.INT2})
TOKENS = PIM_SPEC.columns * PIM_SPEC.max_passes  # of a program
RESIDUALS = 1  # words of a token; 0 leaves a smallest cosine of 0.9976 instead of 0.9988


def prepare(spec: PimUnitSpec, recording: Recording, layer: int) -> FeedForward:
    """A layer's feed-forward part, its units fixed by what was recorded."""
    weights = load_weights().layers[layer]
    sample = recording.norm_outputs[f"layer{layer}.attention"]
    up, down = _layer(weights.intermediate), _layer(weights.output)
    return FeedForward(spec, up, down, sample, residuals=RESIDUALS)


def _layer(linear: Linear) -> Layer:
    return Layer(linear.stored.T, linear.scale[0], linear.bias)


def num_chunks(tokens: int) -> int:
    """Programs that so many tokens of a layer are."""
    return -(-tokens // TOKENS)


def chunks(x: np.ndarray) -> Iterator[np.ndarray]:
    """Tokens in the numbers that share a weight."""
    for number in range(num_chunks(len(x))):
        yield x[number * TOKENS : (number + 1) * TOKENS]


def attention_program(
    spec: PimUnitSpec, q: np.ndarray, k: np.ndarray, v: np.ndarray, counts: np.ndarray
) -> tuple[PimProgram, list[Attended]]:
    """Commands for a batch [batch, heads, tokens, 32], and where each sentence's results are."""
    program = PimProgram(spec)
    scale = q.shape[-1] ** -0.5
    handles = [
        program.attend(*(x[sentence, :, :count] for x in (q, k, v)), scale)
        for sentence, count in enumerate(counts.tolist())
    ]
    return program, handles


def num_beats(inputs: Batches) -> int:
    """Beats of weights, keys and values that a program takes, those of scales among them."""
    return len(inputs["i_weight"]["weight"])


def num_steps(spec: PimUnitSpec, inputs: Batches) -> int:
    """Cycles in which its multipliers work."""
    return sum(needs_of(spec, command).steps for command in commands_of(inputs))
