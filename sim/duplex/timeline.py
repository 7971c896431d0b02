"""When each processor works on what in one MoE layer of one stage, as bars."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridloom.specs.errors import UserError

from .stage import Chunk, StageModel


__all__ = ["Bar", "layer_timeline"]


@dataclass(frozen=True)
class Bar:
    """A piece of work.

    Parameters
    ----------
    lane : str
        ``"xPU"``, ``"PIM"`` or ``"links"``.
    what : str
        The work.
    start_s, seconds : float
        From the start of the layer.
    """

    lane: str
    what: str
    start_s: float
    seconds: float


def layer_timeline(
    model: StageModel, contexts: np.ndarray, chunks: Sequence[Chunk], rng: np.random.Generator
) -> list[Bar]:
    """Bars of an average MoE layer on one node.

    The parts are those of :meth:`StageModel.cost`, in the order of the layer; the two processors'
    bars of attention and of experts begin together where the policy lets them.
    """
    if model.experts is None:
        raise UserError("a timeline of experts needs a model that has some")
    layers = model.model.layers
    decode = float(model._decode_seconds(contexts)[0]) / layers
    prefill = sum(model._prefill_seconds(c) for c in chunks) / layers
    tokens = contexts.shape[0] + sum(c.tokens for c in chunks)
    drawn = model.experts.draw(tokens, model.model.moe_layers, rng, mixed=bool(chunks))
    spec, devices, matmul = model.model, model.cluster.devices, model.xpu.matmul
    kv = spec.kv_heads * spec.head_dim
    bars = _Bars()
    wide = (spec.hidden + 2 * kv) / devices
    bars.then("xPU", "QKV", float(matmul(tokens, spec.hidden, wide)))
    _attention(bars, model, decode, prefill)
    moved = 2 * sum(c.tokens for c in chunks) * spec.kv_bytes / layers / devices
    if model.pim is not None and model.policy.has_migration:
        bars.then("xPU", "migration of K and V", moved / model.xpu.bandwidth)
    bars.then("xPU", "projection", float(matmul(tokens, spec.hidden / devices, spec.hidden)))
    vector = tokens * spec.hidden * spec.word_bytes
    bars.then("links", "all-reduce", float(model.links.all_reduce(vector)))
    communication = float(drawn.communication.mean())
    is_split = model.cluster.has_expert_tensors
    if not is_split:
        bars.then("links", "scatter", communication / 2)
    bars.beside(
        ("xPU", "experts", float(drawn.xpu_s.mean())),
        ("PIM", "experts", float(drawn.pim_s.mean())),
        least=float(drawn.seconds.mean()),
    )
    after = communication if is_split else communication / 2
    bars.then("links", "all-reduce" if is_split else "gather", after)
    return bars.bars


def _attention(bars: "_Bars", model: StageModel, decode: float, prefill: float) -> None:
    lane = "PIM" if model.pim is not None else "xPU"
    one, other = ("xPU", "prefill attention", prefill), (lane, "decode attention", decode)
    if lane == "PIM" and model.policy.has_attention_overlap:
        bars.beside(one, other)
    else:
        bars.then(*other)
        bars.then(*one)


class _Bars:
    def __init__(self) -> None:
        self.bars: list[Bar] = []
        self._now = 0.0

    def then(self, lane: str, what: str, seconds: float) -> None:
        """A piece of work after all others."""
        self.beside((lane, what, seconds))

    def beside(self, *works: tuple[str, str, float], least: float = 0.0) -> None:
        """Pieces of work that begin together; ``least``: what the slowest device takes."""
        self.bars += [Bar(lane, what, self._now, s) for lane, what, s in works if s > 0]
        self._now += max(least, *(s for _, _, s in works))
