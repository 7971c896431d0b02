"""What was seen while requests were served, and its percentiles."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gridloom.specs.duplex import Pim

from .cost import KINDS, PARTS, Cost
from .energy import joules
from .requests import Request


__all__ = ["Log", "Percentiles", "ServingReport", "percentiles"]

QUANTILES = (0.5, 0.9, 0.99)


@dataclass(frozen=True)
class Percentiles:
    """Median, 90th and 99th percentile, seconds; each the smallest value that so many reach."""

    median: float
    p90: float
    p99: float

    def to_json(self) -> dict[str, float]:
        """The record."""
        return vars(self) | {}


def percentiles(values: Any, weights: Any = None) -> Percentiles | None:
    """Of ``values``, each counted ``weights`` times; ``None`` if there are none."""
    values = np.asarray(values, dtype=float)
    weights = np.ones(len(values)) if weights is None else np.asarray(weights, dtype=float)
    if not weights.sum():
        return None
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weights[order])
    places = np.searchsorted(reached, np.array(QUANTILES) * reached[-1] * (1 - 1e-12))
    return Percentiles(*(float(v) for v in values[order][places]))


@dataclass
class Log:
    """Notes of a run from the end of its warm-up on.

    Parameters
    ----------
    cost : Cost
        The sum over all stages.
    seconds : float
        Time that has passed, idle time included.
    """

    cost: Cost = field(default_factory=lambda: Cost({}).total())
    seconds: float = 0.0
    stages: int = 0
    mixed_stages: int = 0
    tokens: int = 0
    prompt_tokens: float = 0.0
    steps: list[np.ndarray] = field(default_factory=list)
    decoding: list[np.ndarray] = field(default_factory=list)
    finished: list[Request] = field(default_factory=list)
    first: list[float] = field(default_factory=list)

    def stage(self, cost: Cost, seconds: np.ndarray, decoding: int, *, mixed: bool) -> None:
        """Successive stages in each of which ``decoding`` sequences got a token."""
        self.cost = self.cost + cost.total()
        self.seconds += float(seconds.sum())
        self.stages += len(seconds)
        self.mixed_stages += mixed
        self.tokens += decoding * len(seconds)
        self.steps.append(seconds)
        self.decoding.append(np.full(len(seconds), decoding))

    def began(self, request: Request) -> None:
        """A first token came out."""
        assert request.first_s is not None
        self.tokens += 1
        self.first.append(request.first_s - request.arrival_s)


@dataclass(frozen=True)
class ServingReport:
    """How a system served requests.

    Parameters
    ----------
    throughput : float
        Generated tokens per second.
    ttft, tbt, e2e : Percentiles or None
        Seconds to the first token, between tokens, from arrival to the end; ``None`` if none.
    energy : dict of str to float
        Joules per generated token, by kind of layer and by DRAM or arithmetic.
    parts : dict of str to float
        Shares of the time, by part of a stage.
    xpu_busy, pim_busy : float
        Shares of the time.
    conflict : float
        Share of the time that freely placed experts would have saved.
    migrated : float
        Bytes of K and V moved after prefill, per generated token.
    stages, mixed_stages, requests, tokens : int
        What was averaged over.
    batch : int
        Requests at once, at most, after the limit by capacity.
    """

    throughput: float
    ttft: Percentiles | None
    tbt: Percentiles | None
    e2e: Percentiles | None
    energy: dict[str, float]
    parts: dict[str, float]
    xpu_busy: float
    pim_busy: float
    conflict: float
    migrated: float
    stages: int
    mixed_stages: int
    requests: int
    tokens: int
    batch: int

    @property
    def joules(self) -> float:
        """Of a generated token."""
        return sum(self.energy.values())

    def to_json(self) -> dict[str, Any]:
        """The record as numbers and dicts."""
        latencies = {
            n: v and v.to_json() for n in ("ttft", "tbt", "e2e") for v in [getattr(self, n)]
        }
        return {**vars(self), **latencies, "joules": self.joules}


def report(log: Log, pim: Pim, batch: int, clusters: int = 1) -> ServingReport:
    """The figures of a run; processors of several clusters share their busy time."""
    tokens, seconds = max(1, log.tokens), log.seconds or 1.0
    cost = log.cost
    steps = np.concatenate(log.steps) if log.steps else np.zeros(0)
    decoding = np.concatenate(log.decoding) if log.decoding else np.zeros(0)
    return ServingReport(
        throughput=log.tokens / seconds,
        ttft=percentiles(log.first),
        tbt=percentiles(steps, decoding),
        e2e=percentiles(_durations(log.finished)),
        energy={name: j / tokens for name, j in _energy(cost, pim).items()},
        parts={part: cost.parts.get(part, 0.0) / seconds for part in PARTS},
        xpu_busy=cost.xpu_s / seconds / clusters,
        pim_busy=cost.pim_s / seconds / clusters,
        conflict=cost.conflict_s / seconds,
        migrated=cost.migrated / tokens,
        stages=log.stages,
        mixed_stages=log.mixed_stages,
        requests=len(log.finished),
        tokens=log.tokens,
        batch=batch,
    )


def _durations(requests: Sequence[Request]) -> list[float]:
    return [r.end_s - r.arrival_s for r in requests if r.end_s is not None]


def _energy(cost: Cost, pim: Pim) -> dict[str, float]:
    energy = {}
    for kind in KINDS:
        if kind in cost.counts:
            dram, arithmetic = joules(cost.counts[kind], pim)
            energy |= {f"{kind}, DRAM": dram, f"{kind}, arithmetic": arithmetic}
    return energy
