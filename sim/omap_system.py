"""The oblivious map between a client, a host on a link, and secret memories of some latency.

The exact cycle model (:class:`.omap.OmapCycles`) runs; what is around it is simple: a link passes
so many bytes in a cycle each way and takes a time there and back, a memory answers in order, each
access ``latency`` cycles after it was asked for, or so many as are drawn.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from gridloom.specs.errors import UserError
from gridloom.specs.omap import OmapSpec
from gridloom.specs.omap_streams import memories_of
from gridloom.specs.timing import QUEUE_LATENCY

from .omap import OmapCycles
from .omap_link import LinkCycles


__all__ = ["SystemRun", "run_system"]

DEAD_END = 20_000  # cycles without a transfer to the client or the host, but for the sweep


@dataclass(frozen=True)
class SystemRun:
    """What happened when, query by query.

    Parameters
    ----------
    requested, accepted, asked, whole, answered : int64 arrays, shape (queries,)
        Cycles in which a request's first block and its last were taken, its last page was asked for
        and had come, its response's last block left. A table's messages are requests, too; of them,
        and of queries all of whose pages are in HBM, none is asked for.
    is_halted : bool
        A timer was missed.
    read_offset, answer_offset : int
        The tightest timers that would not have been missed.
    """

    requested: np.ndarray
    accepted: np.ndarray
    asked: np.ndarray
    whole: np.ndarray
    answered: np.ndarray
    is_halted: bool
    read_offset: int
    answer_offset: int

    @property
    def interval(self) -> float:
        """Cycles between answers, the first half left out."""
        rest = self.answered[len(self.answered) // 2 :]
        return float(rest[-1] - rest[0]) / max(1, len(rest) - 1)

    @property
    def latency(self) -> float:
        """Cycles from a request to its response, on average, the first half left out."""
        half = len(self.answered) // 2
        return float(np.mean((self.answered - self.requested[: len(self.answered)])[half:]))


class _Delayed:
    """Elements that may be taken from a cycle on, in order."""

    def __init__(self) -> None:
        self._from: deque[int] = deque()

    def __len__(self) -> int:
        return len(self._from)

    def add(self, when: int) -> None:
        self._from.append(max(when, self._from[-1] if self._from else 0))

    def offers(self, now: int) -> bool:
        return bool(self._from) and self._from[0] <= now

    def take(self) -> None:
        self._from.popleft()


class _Host:
    """The link's two ways, and the pages that have landed."""

    def __init__(self, spec: OmapSpec, link: LinkCycles):
        self._spec, self._link = spec, link
        self.blocks, self.landed = _Delayed(), _Delayed()
        self._read_free = self._write_free = 0
        self._written = 0

    def ask(self, now: int) -> None:
        """A page is wanted."""
        start = max(now + self._link.round_trip, self._read_free)
        each = self._link.block_cycles
        for number in range(self._spec.sealed_page_blocks):
            self.blocks.add(start + number * each)
        self._read_free = start + self._spec.sealed_page_blocks * each

    def is_ready(self, now: int) -> bool:
        """Whether a block may be written."""
        return now >= self._write_free

    def write(self, now: int) -> None:
        """A block is written."""
        self._write_free = now + self._link.block_cycles
        self._written += 1
        if self._written == self._spec.sealed_page_blocks:
            self._written = 0
            self.landed.add(now + self._link.round_trip)


def run_system(
    spec: OmapSpec,
    queries: int,
    latency: int | Callable[[], int],
    link: LinkCycles | None = None,
    rows: int = 0,
    seed: int = 0,
    outstanding: int | None = None,
) -> SystemRun:
    """Put a table and ``queries`` requests, as fast as they go, through the exact cycle model.

    Parameters
    ----------
    spec : OmapSpec
        With its memories outside.
    queries : int
        Requests.
    latency : int, or function of none to int
        Cycles of an access of a secret memory, at least 1.
    link : LinkCycles
        By default 16 bytes a cycle, 250 cycles there and back.
    rows : int
        Of a table that comes before the requests, if the map has passes.
    seed : int
        Of the pages touched, which count only where some of them are in HBM.
    outstanding : int
        Reads that a secret memory takes before one of their words is taken; by default any number.
    """
    if spec.has_memories:
        raise UserError("omap: memory = 'block_ram' has no latency to choose; give memory=port")
    blocks = spec.sealed_message_blocks
    queries += spec.load_messages(rows)
    inputs = {
        "i_key": {"rows": np.array([rows])},
        "i_request": {"data": np.zeros((queries * blocks, 1))},
    }
    touched = np.random.default_rng(seed).integers(spec.num_bins, size=(queries, spec.choices))
    model = OmapCycles(spec, inputs, touched)
    ins = {s.name: 1 << n for n, s in enumerate(spec.inputs())}
    outs = {s.name: 1 << n for n, s in enumerate(spec.outputs())}
    draw = latency if callable(latency) else lambda: latency
    host = _Host(spec, link or LinkCycles())
    memories = memories_of(spec)
    answers = {
        f"i_{memory}_{what}": _Delayed() for memory in memories for what in ("read", "written")
    }
    asks = {f"o_{memory}_read": answers[f"i_{memory}_read"] for memory in memories}
    asks |= {f"o_{memory}_write": answers[f"i_{memory}_written"] for memory in memories}
    always = ins["i_key"] | ins.get("i_tape", 0)
    log: dict[str, list[int]] = {
        n: [] for n in ("i_request", "o_host_read", "i_host_read", "o_response")
    }
    left, now, last = queries * blocks, 0, 10 * max(spec.memory_words.values())
    while len(log["o_response"]) < queries * blocks and now - last < DEAD_END:
        valid = always | ins["i_request"] * (left > 0)
        valid |= ins["i_host_read"] * host.blocks.offers(now)
        valid |= ins["i_host_written"] * host.landed.offers(now)
        for name, delayed in answers.items():
            if delayed.offers(now):
                valid |= ins[name]
        ready = sum(outs.values()) - outs["o_host_write"] * (not host.is_ready(now))
        for memory in memories:
            if len(answers[f"i_{memory}_read"]) == outstanding:
                ready -= outs[f"o_{memory}_read"]
        taken_out = model.offers() & ready
        taken_in = model.accepts(valid, ready) & valid
        for name, delayed in answers.items():
            if taken_in & ins[name]:
                delayed.take()
        for name, delayed in asks.items():
            if taken_out & outs[name]:
                delayed.add(now + draw())
        if taken_in & ins["i_host_read"]:
            host.blocks.take()
        if taken_in & ins["i_host_written"]:
            host.landed.take()
        if taken_out & outs["o_host_read"]:
            host.ask(now)
        if taken_out & outs["o_host_write"]:
            host.write(now)
        left -= bool(taken_in & ins["i_request"])
        for name, cycles in log.items():
            if (taken_in & ins[name]) if name in ins else (taken_out & outs[name]):
                cycles.append(now)
                last = now
        model.clock(taken_in, taken_out)
        now += 1
    pages = np.sum(touched[spec.load_messages(rows) :] < spec.host_pages, axis=1)
    last_pages = np.cumsum(pages[pages > 0]) - 1
    last_blocks = (last_pages + 1) * spec.sealed_page_blocks - 1
    return SystemRun(
        requested=np.array(log["i_request"][::blocks]),
        accepted=np.array(log["i_request"][blocks - 1 :: blocks]),
        asked=_of_last(log["o_host_read"], last_pages),
        whole=_of_last(log["i_host_read"], last_blocks),
        answered=np.array(log["o_response"][blocks - 1 :: blocks]),
        is_halted=len(log["o_response"]) < queries * blocks,
        read_offset=_longest(model, "accepted", "known"),
        answer_offset=_longest(model, "started", "sealed"),
    )


def _of_last(cycles: list[int], places: np.ndarray) -> np.ndarray:
    """Those at ``places``, as far as they happened."""
    return np.array(cycles)[places[places < len(cycles)]]


def _longest(model: OmapCycles, since: str, until: str) -> int:
    """The tightest timer: what is queued can be seen after the queue's latency."""
    pairs = zip(model.milestones[since], model.milestones[until], strict=False)
    return max((end - start for start, end in pairs), default=0) + QUEUE_LATENCY
