"""Continuous batching: stages one after the other, requests entering and leaving between them.

Between two events (a request ends, arrives, or is prefilled) nothing changes but the contexts, each
by a token a stage, so that all those stages are computed at once.
"""

import itertools
import math
from collections.abc import Callable, Iterator
from typing import Protocol

import numpy as np

from gridloom.specs.duplex import RequestsSpec, Scheduling

from .capacity import Capacity
from .cost import Cost
from .metrics import Log, ServingReport, report
from .requests import Request, arrivals, lengths
from .scheduling import Work, next_work
from .stage import StageModel


__all__ = ["Batch", "Server", "serve"]

LONGEST_RUN = 1024  # stages computed at once
POISSON_BATCHES = 4  # full batches of requests that an open run serves at least


class Observer(Protocol):
    """Who wants to see each stage, for a timeline."""

    def __call__(self, start_s: float, cost: Cost, work: Work, decoding: int) -> None:
        """Stages that begin at ``start_s``."""


class Batch:
    """The sequences that decode: contexts and tokens to come, by node."""

    def __init__(self, nodes: int) -> None:
        self.nodes = nodes
        self.requests: list[Request] = []
        self._context = np.zeros(0, dtype=np.int64)
        self._left = np.zeros(0, dtype=np.int64)

    def __len__(self) -> int:
        return len(self.requests)

    def add(self, request: Request, done: int = 1) -> None:
        """A request of which ``done`` tokens are out."""
        self.requests.append(request)
        self._context = np.append(self._context, request.prompt + done)
        self._left = np.append(self._left, request.output - done)

    @property
    def shortest(self) -> int:
        """Stages until the next one ends."""
        return int(self._left.min())

    def contexts(self, stages: int) -> list[np.ndarray]:
        """What each sequence attends to in each of the next stages, by node."""
        steps = self._context[:, None] + np.arange(stages)
        if self.nodes == 1:
            return [steps]
        node = np.array([r.node for r in self.requests], dtype=np.int64)
        return [steps[node == n] for n in range(self.nodes)]

    def advance(self, stages: int) -> list[Request]:
        """After so many stages: the requests that have ended."""
        self._context += stages
        self._left -= stages
        ended = np.flatnonzero(self._left <= 0)
        if not len(ended):
            return []
        gone = [self.requests[i] for i in ended]
        stay = self._left > 0
        self.requests = list(itertools.compress(self.requests, stay))
        self._context, self._left = self._context[stay], self._left[stay]
        return gone


class Server:
    """Serves requests on one cluster.

    Parameters
    ----------
    model : StageModel
        Costs of stages.
    spec : RequestsSpec
        What comes.
    fast : bool
        Whether stages between events are computed at once; one by one gives the same.
    observer : Observer or None
        Sees every stage.
    """

    CLUSTERS = 1  # among which busy time is shared

    def __init__(
        self,
        model: StageModel,
        spec: RequestsSpec,
        *,
        fast: bool = True,
        observer: Observer | None = None,
    ) -> None:
        self.model, self.spec, self.observer = model, spec, observer
        self.fast = fast
        # Lengths, routing and arrivals each have a stream, so that systems see the same requests.
        seeds = np.random.SeedSequence(spec.seed).spawn(3)
        self._length_rng, self.rng, self._start_rng = map(np.random.default_rng, seeds)
        self.batch = Batch(model.cluster.nodes)
        self.waiting: list[Request] = []  # with a slot, but without a first token
        self.now = 0.0
        self.log = Log()
        self._lengths = lengths(spec, self._length_rng)
        self._queue: Iterator[Request] = iter(())
        self._next: Request | None = None
        if not spec.is_closed:
            self._queue = arrivals(spec, self._length_rng)
            self._next = next(self._queue)
        self._limit = _limit(model, spec)

    def run(self) -> ServingReport:
        """Serve until the window is over, or the trace."""
        if self.spec.is_closed:
            self._fill()
            self._run_lengths(self.spec.warm_up)
            self.log = Log()
            self._run_lengths(self.spec.window)
        elif self.spec.trace:
            while self._step(LONGEST_RUN):
                pass
        else:
            self._run_requests(round(self.spec.warm_up * self._limit))
            self.log = Log()
            self._run_requests(round(self.spec.window * POISSON_BATCHES * self._limit))
        return report(self.log, self.model.device.pim, self._limit, self.CLUSTERS)

    def _run_lengths(self, outputs: float) -> None:
        """So many output lengths, and as many batches of requests even if slots wait."""
        stages, requests = round(outputs * self.spec.output), round(outputs * self._limit)
        while self.log.stages < stages or len(self.log.finished) < requests:
            self._step(max(1, stages - self.log.stages))

    def _run_requests(self, count: int) -> None:
        end = len(self.log.finished) + count
        while len(self.log.finished) < end:
            self._step(LONGEST_RUN)

    def _fill(self) -> None:
        """A batch in the middle of its work, so that requests do not end together."""
        for _ in range(self._limit):
            request = self._new(*next(self._lengths), arrival_s=0.0)
            done = 1 + int(self._start_rng.integers(0, request.output))
            self.batch.add(request, done=min(done, max(1, request.output - 1)))

    # ---- who is in the batch

    def _new(self, prompt: int, output: int, arrival_s: float) -> Request:
        load = [0] * self.batch.nodes
        for request in (*self.batch.requests, *self.waiting):
            load[request.node] += 1
        return Request(arrival_s, prompt, output, node=load.index(min(load)))

    @property
    def _slots(self) -> int:
        return self._limit - len(self.batch) - len(self.waiting)

    def _admit(self) -> None:
        """Requests that have come take free slots."""
        if self.spec.is_closed:
            while self._slots > 0:
                self.waiting.append(self._new(*next(self._lengths), arrival_s=self.now))
            return
        while self._next is not None and self._next.arrival_s <= self.now and self._slots > 0:
            came = self._next
            self.waiting.append(self._new(came.prompt, came.output, came.arrival_s))
            self._next = next(self._queue, None)

    # ---- stages

    def _step(self, most: int) -> bool:
        """The next stage, or the stages to the next event; false if there is nothing left."""
        self._admit()
        work = next_work(self.model.policy, self.waiting)
        if work.chunks:
            self._stage(work)
        elif len(self.batch):
            self._decode(min(most, self.batch.shortest, LONGEST_RUN) if self.fast else 1)
        elif self._next is not None:
            self._idle(self._next.arrival_s)
        else:
            return False
        return True

    def _idle(self, until: float) -> None:
        self.log.seconds += max(0.0, until - self.now)
        self.now = until

    def _decode(self, stages: int) -> None:
        """Stages without a prompt, until one ends after which a request could enter."""

        def keep(cost: Cost) -> int:
            return self._begun_by(cost, self._entry_s)

        self._pass(self._cost_of(self.model, stages, keep), Work())

    @property
    def _entry_s(self) -> float:
        """When the next request can enter, if nobody leaves before."""
        return self._next.arrival_s if self._next is not None and self._slots > 0 else math.inf

    def _begun_by(self, cost: Cost, until_s: float) -> int:
        """How many stages begin before then, and it may be one more than there are."""
        ends = self.now + np.cumsum(cost.seconds)
        return 1 + int(np.searchsorted(ends, until_s))

    def _cost_of(self, model: StageModel, stages: int, keep: Callable[[Cost], int]) -> Cost:
        """Cost of the next stages, as many as ``keep`` says when it sees what they take.

        Those that are not kept leave no trace in the random numbers.
        """
        state = self.rng.bit_generator.state
        cost = model.cost(self.batch.contexts(stages), rng=self.rng)
        kept = keep(cost)
        if kept >= stages:
            return cost
        self.rng.bit_generator.state = state
        return model.cost(self.batch.contexts(kept), rng=self.rng)

    def _stage(self, work: Work) -> None:
        contexts = self.batch.contexts(1)
        cost = self.model.cost(contexts, work.chunks, rng=self.rng)
        if work.layers < 1:
            rest = self.model.cost(contexts, rng=self.rng)
            cost = cost * work.layers + rest * (1 - work.layers)
        self._pass(cost, work)

    def _pass(self, cost: Cost, work: Work) -> None:
        """The stages are over."""
        seconds = np.atleast_1d(cost.seconds)
        if self.observer:
            self.observer(self.now, cost, work, len(self.batch))
        self.log.stage(cost, seconds, len(self.batch), mixed=bool(work.chunks))
        self.log.prompt_tokens += sum(c.tokens for c in work.chunks) * work.layers
        self.now += float(seconds.sum())
        ended = self.batch.advance(len(seconds)) if len(self.batch) else []
        for request, done in work.progress:
            request.prefilled = done
        for request in work.finished:
            self.waiting.remove(request)
            ended += self._begin(request)
        for request in ended:
            request.end_s = self.now
            self.log.finished.append(request)

    def _begin(self, request: Request, at_s: float | None = None) -> list[Request]:
        """The first token is out; it may have been the only one."""
        request.first_s = self.now if at_s is None else at_s
        self.log.began(request)
        if request.output == 1:
            return [request]
        self.batch.add(request)
        return []


def _limit(model: StageModel, spec: RequestsSpec) -> int:
    """The batch that was asked for, if it fits."""
    capacity = Capacity(model.model, model.device, model.cluster)
    tokens = spec.prompt + spec.output
    capacity.check(spec.batch, tokens)
    return spec.batch


def serve(
    model: StageModel, spec: RequestsSpec, *, fast: bool = True, observer: Observer | None = None
) -> ServingReport:
    """Serve ``spec``'s requests by ``model``'s stages.

    Raises
    ------
    UserError
        If the batch does not fit, or a trace is wrong.
    """
    from .overlapping import ShadowServer, SplitServer

    servers = {Scheduling.SPLIT: SplitServer, Scheduling.SHADOW: ShadowServer}
    server = servers.get(model.policy.scheduling, Server)
    return server(model, spec, fast=fast, observer=observer).run()
