"""The experts of a layer on a cluster: loads drawn, divided, waited for, combined."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from gridloom.specs.duplex import ClusterSpec, ModelSpec, Placement, PolicySpec, Split
from gridloom.specs.errors import UserError

from .communication import Links
from .energy import Count
from .experts import Division, Times, divide
from .routing import Router
from .timing import PimTiming, Xpu


__all__ = ["ExpertLayer", "Layers"]


@dataclass(frozen=True)
class Layers:
    """Drawn layers, an array value for each.

    Parameters
    ----------
    seconds, communication : ndarray
        Of the slowest device, and of scattering and gathering.
    xpu_s, pim_s : ndarray
        Mean work of a device's processors, seconds.
    conflict_s : ndarray
        What a free placement would have saved.
    count : Count
        Bytes and multiply-adds of all devices.
    """

    seconds: np.ndarray
    communication: np.ndarray
    xpu_s: np.ndarray
    pim_s: np.ndarray
    conflict_s: np.ndarray
    count: Count


@dataclass(frozen=True)
class ExpertLayer:
    """One MoE layer.

    Parameters
    ----------
    model, cluster, policy : ModelSpec, ClusterSpec, PolicySpec
        What is divided, over what, and how.
    xpu, slowed : Xpu
        By itself, and while units read beside it.
    pim : PimTiming or None
        The units.
    router : Router
        Where tokens go.
    """

    model: ModelSpec
    cluster: ClusterSpec
    policy: PolicySpec
    xpu: Xpu
    slowed: Xpu
    pim: PimTiming | None
    router: Router

    @property
    def groups(self) -> int:
        """Groups of devices, each of which has experts of its own."""
        if self.cluster.has_expert_tensors:
            return self.cluster.nodes
        return min(self.model.experts, self.cluster.size)

    @property
    def slices(self) -> int:
        """Devices that share each expert."""
        return self.cluster.size // self.groups

    def check(self) -> None:
        """Raise a :class:`UserError` if experts cannot be dealt out evenly."""
        for what, whole, part in (
            ("experts", self.model.experts, self.groups),
            ("devices", self.cluster.size, self.groups),
        ):
            if whole % part:
                raise UserError(
                    f"{whole} {what} must be a multiple of the {part} groups that share experts"
                )

    def draw(self, tokens: int, layers: int, rng: np.random.Generator, *, mixed: bool) -> Layers:
        """Cost of ``layers`` layers, each with its own routing of ``tokens`` tokens."""
        loads = self.router.loads(tokens, layers, rng)
        return self.cost(loads, tokens, mixed=mixed)

    def tables(self, most: int) -> Times:
        """Seconds of an expert's slice by tokens from 0 to ``most``."""
        tokens = np.arange(most + 1)
        pim = np.zeros(most + 1) if self.pim is None else self._expert(self.pim, tokens, fused=True)
        return Times(self._expert(self.xpu, tokens), self._expert(self.slowed, tokens), pim)

    def _expert(self, processor: Any, tokens: np.ndarray, *, fused: bool = False) -> np.ndarray:
        """Gate and up, as one matrix or as two, then down."""
        hidden, inner = self.model.hidden, self.model.ffn / self.slices
        wide = self.model.ffn_matrices - 1
        first = processor.matmul(tokens, hidden, wide * inner) if fused else None
        if first is None:
            first = wide * processor.matmul(tokens, hidden, inner)
        return first + processor.matmul(tokens, inner, hidden)

    def cost(self, loads: np.ndarray, tokens: int, *, mixed: bool) -> Layers:
        """Cost of layers with these loads, shape ``(layers, experts)``."""
        layers, groups = len(loads), self.groups
        rows = loads.reshape(layers * groups, -1)
        table = self.tables(int(loads.max()))
        times = Times(table.xpu[rows], table.slowed[rows], table.pim[rows])
        division = self._divide(rows, times, mixed)
        reduction = self._reduction((rows * division.on_pim).sum(axis=1))
        slowest = (division.seconds + reduction).reshape(layers, groups).max(axis=1)
        copies = rows.sum(axis=1).reshape(layers, groups)
        return Layers(
            seconds=slowest,
            communication=self._communication(copies.max(axis=1), tokens),
            xpu_s=(division.xpu_s + reduction).reshape(layers, groups).mean(axis=1),
            pim_s=division.pim_s.reshape(layers, groups).mean(axis=1),
            conflict_s=self._conflict(rows, times, division, layers),
            count=self._count(loads, division.on_pim.reshape(loads.shape)),
        )

    def _divide(self, rows: np.ndarray, times: Times, mixed: bool) -> Division:
        split = self.policy.split
        if self.pim is None or (split is Split.STAGE and mixed):
            return Division.of(times, np.zeros(rows.shape, dtype=bool))
        return divide(rows, times, split, self.policy.placement)

    def _conflict(self, rows: np.ndarray, times: Times, ours: Division, layers: int) -> np.ndarray:
        if self.pim is None or not self.policy.is_coprocessing:
            return np.zeros(layers)
        free = divide(rows, times, self.policy.split, Placement.FREE)
        longest = [d.seconds.reshape(layers, -1).max(axis=1) for d in (ours, free)]
        return np.maximum(longest[0] - longest[1], 0)

    def _reduction(self, copies: np.ndarray) -> np.ndarray:
        """Seconds in which the xPU adds the partial results that every stack's units leave."""
        if self.pim is None:
            return np.zeros(len(copies))
        size_bytes = copies * self.model.hidden * self.pim.stacks * self.model.word_bytes
        return size_bytes / self.xpu.bandwidth

    def _communication(self, copies: np.ndarray, tokens: int) -> np.ndarray:
        """Seconds before and after the experts of the group with most ``copies`` of tokens."""
        links, cluster = Links(self.cluster), self.cluster
        vector = self.model.hidden * self.model.word_bytes
        if not cluster.has_expert_tensors:
            combine = links.all_reduce(copies * vector, self.slices) if self.slices > 1 else 0.0
            return 2 * links.all_to_all(copies * vector) + combine
        if cluster.nodes == 1:
            return np.full(len(copies), links.all_reduce(tokens * vector))
        far = copies * vector * (cluster.nodes - 1) / cluster.nodes / cluster.devices
        within = 2 * links.all_gather(copies * vector)  # and a reduce-scatter
        return (
            2 * links.between_nodes(far)
            + within
            + links.all_gather(tokens / cluster.nodes * vector)
        )

    def _count(self, loads: np.ndarray, on_pim: np.ndarray) -> Count:
        model = self.model
        words = (loads > 0) * model.expert_weights
        words = words + loads * model.ffn_matrices * (model.hidden + model.ffn)
        size_bytes = words * model.word_bytes
        return Count(
            (size_bytes * ~on_pim).sum(axis=1),
            (size_bytes * on_pim).sum(axis=1),
            (loads * model.expert_weights).sum(axis=1),
        )
