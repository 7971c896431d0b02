"""Policies that prefill while others decode: on the xPU in PIM's shadow, or on other devices."""

import math
from typing import Any

import numpy as np

from gridloom.specs.duplex import SPACES, ClusterSpec, Pim, PolicySpec, Scheduling, Split
from gridloom.specs.errors import UserError

from .communication import Links
from .cost import Cost
from .requests import Request
from .scheduling import Work, next_work
from .serving import LONGEST_RUN, Server
from .stage import StageModel


__all__ = ["ShadowServer", "SplitServer", "halves"]


class ShadowServer(Server):
    """Ours: prompts pass through the layers on the xPU while PIM works for the batch.

    A decode stage leaves the xPU idle for as long as PIM reads weights, keys and values. Whatever
    waits is prefilled together in those gaps, layer after layer, without delaying a token. Two
    things are paid: the xPU finds a quarter of the bundles taken and waits for them, and reads with
    the bandwidth that PIM leaves it. When hiding would cost more than a mixed stage (slots that
    wait, experts that only PIM may read), the stage is mixed, as in the paper.
    """

    def __init__(self, model: StageModel, *rest: Any, **options: Any) -> None:
        if model.device.pim is not Pim.LOGIC:
            raise UserError(
                "scheduling = shadow needs bank bundles, which xPU and PIM read side by side; "
                "choose a system with Logic-PIM"
            )
        super().__init__(model, *rest, **options)
        pim_only = _changed(model.policy, split=Split.STAGE)
        self._pim_only = model.under(pim_only)
        self._beside = model.under(model.policy, beside_pim=True)
        self._hidden: list[Request] = []
        self._left_s = 0.0
        self._work = Cost({})

    def _step(self, most: int) -> bool:
        self._admit()
        if not self._hidden and self.waiting and len(self.batch) and self._pays():
            self._hidden = list(self.waiting)
        if not self._hidden:
            return super()._step(most)
        if not len(self.batch):
            self._pass(self._rest(), self._finish())
            return True
        stages = min(most, self.batch.shortest, LONGEST_RUN) if self.fast else 1
        cost = self._cost_of(self._pim_only, stages, self._needed)
        lit = float(np.cumsum(_shadow(cost))[-1])
        is_done = lit >= self._left_s
        self._left_s -= lit
        self._pass(cost, self._finish() if is_done else Work())
        return True

    def _needed(self, cost: Cost) -> int:
        """Stages until the hidden prefill is done, or a request can enter."""
        done = int(np.searchsorted(np.cumsum(_shadow(cost)), self._left_s)) + 1
        return min(done, self._begun_by(cost, self._entry_s))

    def _rest(self) -> Cost:
        """What is left of the hidden prefill when nobody decodes beside it."""
        work = next_work(self.model.policy, self._hidden)
        alone = self.model.prompts(work.chunks, self.rng)
        share = self._left_s / float(self._work.seconds[0])
        return Cost({part: seconds * share for part, seconds in alone.parts.items()}).over(1)

    def _pays(self) -> bool:
        """Whether hiding all that waits costs less time than a mixed stage."""
        if len(self.waiting) > self.model.policy.patience * self._limit:
            return False
        work = next_work(self.model.policy, self.waiting)
        rng = np.random.default_rng([self.spec.seed, len(self.waiting)])  # not the run's own
        contexts = self.batch.contexts(1)
        plain, alone, mixed = (
            m.cost(contexts, chunks, rng=rng)
            for m, chunks in ((self.model, ()), (self._pim_only, ()), (self.model, work.chunks))
        )
        self._work = self._beside.prompts(work.chunks, rng)
        self._left_s = float(self._work.seconds[0])
        stages = math.ceil(self._left_s / max(float(_shadow(alone)[0]), 1e-12))
        base = float(plain.seconds[0])
        slower = stages * (float(alone.seconds[0]) - base)
        absent = stages * base * len(self.waiting) / self._limit  # tokens they do not make yet
        return slower + absent < float(mixed.seconds[0]) - base

    def _finish(self) -> Work:
        """All that was hidden is done; its bytes and operations count, its time is passed."""
        work = next_work(self.model.policy, self._hidden)
        done = self._work.total()
        conflict = done.seconds / (SPACES - 1)
        self.log.cost = self.log.cost + Cost(
            {}, done.seconds, 0.0, conflict, done.migrated, done.counts
        )
        self.log.prompt_tokens += sum(c.tokens for c in work.chunks)
        self._hidden = []
        return Work((), 1.0, work.progress, work.finished)


def _shadow(cost: Cost) -> np.ndarray:
    """Seconds of each stage in which the xPU can prefill: while PIM reads other bundles."""
    return np.asarray(cost.pim_s * (1 - 1 / SPACES))


def _changed(policy: PolicySpec, **changes: Any) -> PolicySpec:
    return PolicySpec.make(**{**policy.model_dump(), **changes})


def halves(cluster: ClusterSpec) -> ClusterSpec:
    """Half of a cluster: half of its nodes, or of the devices of its only one."""
    if cluster.size < 2:
        raise UserError("scheduling = split needs at least two devices, not one")
    half = {"nodes": cluster.nodes // 2} if cluster.nodes > 1 else {"devices": cluster.devices // 2}
    return ClusterSpec.make(**{**cluster.model_dump(), **half})


class SplitServer(Server):
    """Prefill on one half of the devices, decoding on the other, K and V sent between them."""

    CLUSTERS = 2

    def __init__(self, model: StageModel, *rest: Any, **options: Any) -> None:
        half = model.under(
            _changed(model.policy, scheduling=Scheduling.WHOLE), halves(model.cluster)
        )
        super().__init__(half, *rest, **options)
        self._links = Links(model.cluster)
        self._prefill_rng = np.random.default_rng([self.spec.seed, 1])
        self._free_s = 0.0
        self._sent: list[tuple[float, Request]] = []  # in the order of their arrival

    def _step(self, most: int) -> bool:
        self._admit()
        self._prefill()
        self._join()
        if len(self.batch):
            stages = min(most, self.batch.shortest, LONGEST_RUN) if self.fast else 1
            self._decode(stages)
        elif self._sent:
            self._idle(self._sent[0][0])
        elif self._next is not None:
            self._idle(self._next.arrival_s)
        else:
            return False
        return True

    def _decode(self, stages: int) -> None:
        def keep(cost: Cost) -> int:
            joins_s = self._sent[0][0] if self._sent else math.inf
            return self._begun_by(cost, min(joins_s, self._entry_s))

        self._pass(self._cost_of(self.model, stages, keep), Work())

    def _prefill(self) -> None:
        """The other half takes all that wait, whenever it is free."""
        ready = [r for r in self.waiting if r.prefilled == 0]
        if not ready:
            return
        start = max(self._free_s, ready[0].arrival_s)
        ready = [r for r in ready if r.arrival_s <= start]
        if start > self.now:
            return
        work = next_work(self.model.policy, ready)
        cost = self.model.prompts(work.chunks, self._prefill_rng)
        self._free_s = start + float(cost.seconds[0])
        total = cost.total()
        self.log.cost = self.log.cost + Cost(
            {}, total.xpu_s, 0.0, total.conflict_s, total.migrated, total.counts
        )
        self.log.prompt_tokens += sum(c.tokens for c in work.chunks)
        for request in ready:
            request.prefilled = request.prompt
            self._sent.append((self._free_s + self._transfer_s(request), request))

    def _transfer_s(self, request: Request) -> float:
        size_bytes = request.prompt * self.model.model.kv_bytes / self.model.cluster.devices
        if self._links.cluster.nodes > 1:
            return self._links.between_nodes(size_bytes)
        return self._links.hop(size_bytes)

    def _join(self) -> None:
        """Whose keys and values have come decode from now on; their first token is out."""
        while self._sent and self._sent[0][0] <= self.now:
            sent_s, request = self._sent.pop(0)
            self.waiting.remove(request)
            for ended in self._begin(request, at_s=sent_s):
                ended.end_s = sent_s
                self.log.finished.append(ended)
