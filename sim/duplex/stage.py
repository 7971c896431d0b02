"""The cost of a stage: every layer once, for sequences that decode and prompts that do not yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

import numpy as np

from gridloom.specs.duplex import (
    ClusterSpec,
    DeviceSpec,
    ModelSpec,
    Pim,
    PolicySpec,
    RoutingSpec,
)

from .communication import Links
from .cost import Cost
from .energy import Count
from .moe import ExpertLayer, Layers
from .routing import Router
from .timing import xpu_of
from .unit_timing import units_of


__all__ = ["Chunk", "StageModel"]

POOL = 128  # drawn layers of a decode-only stage, from which every stage picks its own
FEW = 4096  # stage shapes remembered


@dataclass(frozen=True)
class Chunk:
    """Tokens of a prompt in a stage.

    Parameters
    ----------
    tokens, past : int
        How many, and how many of the prompt are done.
    node : int
        The node that has the request.
    """

    tokens: int
    past: int = 0
    node: int = 0


class StageModel:
    """Costs of stages of one model on one cluster under one policy.

    Parameters
    ----------
    model, device, cluster, policy, routing : records
        What runs, on what, how.
    seed : int
        Of the routing.
    beside_pim : bool
        Whether this is the xPU alone, with what bandwidth PIM leaves it all the time.
    """

    def __init__(
        self,
        model: ModelSpec,
        device: DeviceSpec,
        cluster: ClusterSpec,
        policy: PolicySpec | None = None,
        routing: RoutingSpec | None = None,
        seed: int = 0,
        *,
        beside_pim: bool = False,
    ) -> None:
        self.model, self.device, self.cluster = model, device, cluster
        self.policy = policy or PolicySpec()
        self.routing = routing or RoutingSpec()
        self.seed = seed
        self.xpu = xpu_of(device, beside_pim=beside_pim)
        self.pim = None if beside_pim else units_of(device)
        self.links = Links(cluster)
        self.experts: ExpertLayer | None = None
        if model.experts:
            slowed = xpu_of(device, beside_pim=True)
            router = Router(model, self.routing)
            self.experts = ExpertLayer(
                model, cluster, self.policy, self.xpu, slowed, self.pim, router
            )
            self.experts.check()
        self._fc = lru_cache(FEW)(self._fc_seconds)
        self._decode_pool = lru_cache(FEW)(self._draw_pool)

    def under(
        self, policy: PolicySpec, cluster: ClusterSpec | None = None, **options: bool
    ) -> Self:
        """The same model and devices under another policy, or as another cluster."""
        cluster = cluster or self.cluster
        return type(self)(
            self.model, self.device, cluster, policy, self.routing, self.seed, **options
        )

    def prompts(self, chunks: Sequence[Chunk], rng: np.random.Generator) -> Cost:
        """Cost of a stage of prompts alone."""
        nobody = [np.zeros((0, 1), dtype=np.int64)] * self.cluster.nodes
        return self.cost(nobody, chunks, rng=rng)

    def cost(
        self,
        contexts: Sequence[np.ndarray],
        chunks: Sequence[Chunk] = (),
        *,
        rng: np.random.Generator,
    ) -> Cost:
        """Cost of successive stages.

        Parameters
        ----------
        contexts : sequence of ndarray
            For every node, the tokens that each of its decoding sequences attends to, shape
            ``(sequences, stages)``.
        chunks : sequence of Chunk
            Prompts in the stage; there must be only one stage then.
        rng : Generator
            Picks the routing of every layer.
        """
        stages = contexts[0].shape[1]
        if chunks and stages != 1:
            raise ValueError(f"chunks belong to one stage, not to {stages}")
        decoding = [len(c) for c in contexts]
        prefill = [sum(c.tokens for c in chunks if c.node == n) for n in range(len(contexts))]
        tokens = [d + p for d, p in zip(decoding, prefill, strict=True)]
        answers = [d + sum(c.node == n for c in chunks) for n, d in enumerate(decoding)]
        cost = self._fc_cost(tokens, answers) + self._attention_cost(contexts, chunks)
        if self.experts:
            cost = cost + self._experts_cost(sum(tokens), stages, bool(chunks), rng)
        return cost.over(stages)

    # ---- layers that every token passes through

    def _fc_seconds(self, tokens: int, answers: int) -> float:
        """Of one node: QKV, projection, dense feed-forward networks and LM head, all layers."""
        model, devices = self.model, self.cluster.devices
        kv = model.kv_heads * model.head_dim
        hidden, inner = model.hidden, model.ffn / devices
        matmul = self.xpu.matmul
        block = matmul(tokens, hidden, (hidden + 2 * kv) / devices)
        block = block + matmul(tokens, hidden / devices, hidden)
        dense = (model.ffn_matrices - 1) * matmul(tokens, hidden, inner)
        dense = dense + matmul(tokens, inner, hidden)
        head = matmul(answers, hidden, model.vocabulary / devices) if model.vocabulary else 0.0
        return float(model.layers * block + model.dense_layers * dense + head)

    def _fc_cost(self, tokens: list[int], answers: list[int]) -> Cost:
        model = self.model
        seconds = [self._fc(t, a) for t, a in zip(tokens, answers, strict=True)]
        all_reduces = model.layers + model.dense_layers
        vectors = max(tokens) * model.hidden * model.word_bytes
        communication = all_reduces * self.links.all_reduce(vectors) if any(tokens) else 0.0
        weights = model.layers * model.attention_weights + model.dense_layers * model.expert_weights
        head = model.hidden * model.vocabulary
        active = sum(t > 0 for t in tokens)
        size_bytes = active * model.shared_bytes + sum(tokens) * self._activation_bytes
        macs = sum(tokens) * weights + sum(answers) * head
        return Cost(
            {"FC": max(seconds), "communication": communication},
            xpu_s=sum(seconds) / len(seconds),
            counts={"FC": Count(size_bytes, 0.0, macs)},
        )

    @property
    def _activation_bytes(self) -> int:
        """Bytes that a token reads and writes around the matrices of all layers."""
        model = self.model
        block = 4 * model.hidden + 2 * model.kv_heads * model.head_dim
        dense = model.ffn_matrices * (model.hidden + model.ffn)
        return (model.layers * block + model.dense_layers * dense) * model.word_bytes

    # ---- attention

    def _attention_cost(self, contexts: Sequence[np.ndarray], chunks: Sequence[Chunk]) -> Cost:
        """The slowest node's; PIM decodes beside the xPU's prompts if the policy says so."""
        decode = np.array([self._decode_seconds(c) for c in contexts])
        prefill = np.zeros((len(contexts), 1))
        for chunk in chunks:
            prefill[chunk.node] += self._prefill_seconds(chunk)
        moved = sum(c.tokens for c in chunks) * self.model.kv_bytes if self._migrates else 0
        on_pim = self.pim is not None
        is_side_by_side = on_pim and self.policy.has_attention_overlap
        both = np.maximum(decode, prefill) if is_side_by_side else decode + prefill
        migration = 2 * moved / (self.cluster.devices * self.xpu.bandwidth)
        xpu = prefill.mean() + migration + (0.0 if on_pim else decode.mean(axis=0))
        return Cost(
            {"attention": both.max(axis=0), "migration": migration},
            xpu_s=xpu,
            pim_s=decode.mean(axis=0) if on_pim else 0.0,
            migrated=moved,
            counts={"attention": self._attention_count(contexts, chunks, 2 * moved)},
        )

    @property
    def _migrates(self) -> bool:
        """K and V of a prompt move to the bundles that PIM reads, whoever else works meanwhile."""
        return self.device.pim is not Pim.NONE and self.policy.has_migration

    def _decode_seconds(self, contexts: np.ndarray) -> np.ndarray:
        """All layers of one node's decoding sequences."""
        model, devices = self.model, self.cluster.devices
        if not len(contexts):
            return np.zeros(contexts.shape[1])
        if self.pim is not None:
            heads = model.kv_heads / devices
            seconds = self.pim.attention(contexts, heads, model.group, model.head_dim)
        else:
            size_bytes = contexts.sum(axis=0) * (model.kv_bytes / model.layers / devices)
            operations = contexts.sum(axis=0) * (4.0 * model.hidden / devices)
            seconds = self.xpu.seconds(operations, size_bytes)
        return model.layers * seconds

    def _scores(self, chunk: Chunk) -> float:
        """(Query, key) pairs of a chunk."""
        within = chunk.tokens**2
        if self.policy.is_causal:
            within = chunk.tokens * (chunk.tokens + 1) / 2
        return chunk.tokens * chunk.past + within

    def _prefill_seconds(self, chunk: Chunk) -> float:
        """All layers of a chunk."""
        devices = self.cluster.devices
        operations = 4.0 * self._scores(chunk) * self.model.hidden / devices
        size_bytes = self._prefill_bytes(chunk) / self.model.layers / devices
        return self.model.layers * float(self.xpu.seconds(operations, size_bytes))

    def _prefill_bytes(self, chunk: Chunk) -> float:
        queries = 2 * chunk.tokens * self.model.hidden * self.model.word_bytes * self.model.layers
        return queries + (chunk.tokens + chunk.past) * self.model.kv_bytes

    def _attention_count(
        self, contexts: Sequence[np.ndarray], chunks: Sequence[Chunk], moved: float
    ) -> Count:
        model = self.model
        keys = sum(c.sum(axis=0) for c in contexts)
        decode_bytes = keys * float(model.kv_bytes)
        macs = 2.0 * model.hidden * model.layers * keys
        xpu_bytes = sum(self._prefill_bytes(c) for c in chunks) + moved
        macs = macs + sum(2.0 * model.hidden * model.layers * self._scores(c) for c in chunks)
        if self.pim is not None:
            return Count(xpu_bytes, decode_bytes, macs)
        return Count(xpu_bytes + decode_bytes, 0.0, macs)

    # ---- experts

    def _draw_pool(self, tokens: int) -> Layers:
        assert self.experts is not None
        rng = np.random.default_rng([self.seed, tokens])
        return self.experts.draw(tokens, POOL, rng, mixed=False)

    def _experts_cost(
        self, tokens: int, stages: int, mixed: bool, rng: np.random.Generator
    ) -> Cost:
        """Every layer of every stage with a routing of its own."""
        assert self.experts is not None
        layers = self.model.moe_layers
        if not tokens:
            return Cost({})
        if mixed:
            drawn = self.experts.draw(tokens, layers, rng, mixed=True)
            picked = np.arange(layers)[None, :]
        else:
            drawn = self._decode_pool(tokens)
            picked = rng.integers(0, POOL, (stages, layers))

        def total(values: np.ndarray) -> np.ndarray:
            return values[picked].sum(axis=1)

        count = drawn.count
        return Cost(
            {"experts": total(drawn.seconds), "communication": total(drawn.communication)},
            total(drawn.xpu_s),
            total(drawn.pim_s),
            total(drawn.conflict_s),
            counts={
                "MoE": Count(total(count.xpu_bytes), total(count.pim_bytes), total(count.macs))
            },
        )
