"""How long the attention array takes if no stream stalls: exact, and without a step per cycle.

A tile starts a slot after the one before unless it has to wait, and only two kinds of tiles ever
do: the first of a set of resident blocks, for the sequencer, and the last of a block of queries,
for a place for its results. So a run is followed from block to block; where no tile waits, all
blocks of a head at once; and where a head ends as the one before did, all heads at once.
"""

from dataclasses import dataclass

import numpy as np

from gridloom.specs.attention import QUEUE_SLOTS, AttentionSpec, Mask

from ..kernels.attention import Command, block_bounds
from .attention import (
    BLOCK_STEPS,
    OPEN_STEPS,
    PARTIAL_STAGES,
    PICK_STEPS,
    TILE_STEPS,
    command_steps,
    known_after,
    summed_after,
    window_steps,
)


__all__ = ["Unstalled", "keeps_up", "results_after", "unstalled"]


@dataclass(frozen=True)
class Unstalled:
    """How long a run takes in which no stream stalls.

    ``products`` is the number of cycles in which every multiplier has a product to form, whether
    or not a mask or a ragged edge makes it useless. ``is_exact`` is false where operands cannot be
    buffered as fast as tiles take them (:func:`keeps_up`); ``cycles`` is a lower bound then, as if
    no tile ever waited.
    """

    cycles: int  # from the first input to the last output
    tiles: int
    products: int
    is_exact: bool

    @property
    def utilisation(self) -> float:
        """Share of the cycles in which the multipliers are busy."""
        return self.products / self.cycles


def unstalled(spec: AttentionSpec, command: Command) -> Unstalled:
    """Closed form for one command and operands that are always there."""
    head = _Head(spec, command)
    is_exact = keeps_up(spec, command)
    run = _Run(spec, waits=is_exact)
    run.start = max(command_steps(spec, command) + 1 + head.set_steps, spec.head_dim)
    run.start -= spec.slot_cycles  # of a tile before the first
    seen: dict[tuple[int, ...], tuple[int, int]] = {}
    skipped, left = 0, command.heads
    while left:
        run.take(head, is_first=left == command.heads)
        left -= 1
        number, start = seen.setdefault(run.relative, (left, run.start))
        if number > left:  # as it was some heads ago, and so it will be again
            repeats, left = divmod(left, number - left)
            skipped += repeats * (run.start - start)
            seen.clear()
    stages = PARTIAL_STAGES if command.is_partial else spec.output_latency
    tiles = head.num_tiles * command.heads
    products = tiles * (spec.head_dim + spec.value_dim)
    return Unstalled(skipped + run.ends[-1] + stages, tiles, products, is_exact)


def results_after(spec: AttentionSpec) -> int:
    """From the start of a block's last tile to the first read of its numerators."""
    return 1 + max(known_after(spec), spec.lag * spec.slot_cycles + summed_after(spec))


def keeps_up(spec: AttentionSpec, command: Command) -> bool:
    """Whether operands are buffered, and tiles of a set offered, as fast as slots pass.

    A place for operands is free again when the last row or column has taken its last feature, and
    then takes ``head_dim`` or ``value_dim`` cycles to fill. There are two of keys and of values.
    """
    two, queries = 2 * spec.slot_cycles, (spec.resident + 1) * spec.slot_cycles
    picks = PICK_STEPS * (spec.resident - 1) if command.mask != Mask.NONE else 0
    return (
        2 * spec.head_dim + spec.rows <= two
        and spec.head_dim + 2 * spec.value_dim + spec.rows <= two
        and 2 * spec.head_dim + spec.cols <= queries
        and TILE_STEPS + picks <= spec.slot_cycles
    )


class _Head:
    """The blocks of queries of a head, in order.

    ``gaps`` are tiles from the last one of a block to the last one of the next, ``beats`` those of
    its results, ``lateness`` the cycles beyond a slot that the first tile of its set takes, if it
    is the first block of one.
    """

    def __init__(self, spec: AttentionSpec, command: Command):
        starts = np.arange(0, command.queries, spec.cols)
        lasts = _last_tiles(spec, *block_bounds(spec, command, starts))
        self.num_tiles = int(lasts[-1]) + 1
        self.gaps = np.diff(lasts, prepend=-1)
        queries = np.minimum(command.queries - starts, spec.cols)
        self.beats = -(-queries // spec.output_lanes) * spec.value_dim
        steps = BLOCK_STEPS + (window_steps(spec) if command.mask == Mask.WINDOW else 0)
        sets = np.minimum(len(starts) - np.arange(0, len(starts), spec.resident), spec.resident)
        waits = OPEN_STEPS + steps * sets
        self.set_steps = int(waits[0])
        self.lateness = np.zeros(len(starts), dtype=np.int64)
        self.lateness[:: spec.resident] = np.maximum(1 + waits - spec.slot_cycles, 0)
        self.head_lateness = max(0, 2 + self.set_steps - spec.slot_cycles)


def _last_tiles(spec: AttentionSpec, low: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Number of the last tile of every block, whose keys are those blocks of them."""
    missing = -len(low) % spec.resident  # blocks that take no keys fill the last set
    low, end = (np.pad(x, (0, missing)).reshape(-1, spec.resident) for x in (low, end))
    before = np.zeros_like(low)  # tiles of a set up to the last of each block
    for other in range(spec.resident):
        first, stop = low[:, other, None], end[:, other, None]
        # Key block by key block: the last one is taken by the blocks before this one first.
        before += np.clip(np.minimum(stop, end - 1) - first, 0, None)
        is_before = np.arange(spec.resident) >= other
        before += is_before & (first <= end - 1) & (end - 1 < stop)
    tiles = (end - low).sum(axis=1)
    lasts = (np.cumsum(tiles) - tiles)[:, None] + before - 1
    return lasts.ravel()[: lasts.size - missing]


class _Run:
    """Where a run is after a block: when its last tile started, when results have been read.

    ``waits`` is false for a bound: tiles never wait.
    """

    def __init__(self, spec: AttentionSpec, *, waits: bool):
        self._waits = waits
        self._slot = spec.slot_cycles
        self._lag = spec.lag
        self._results = results_after(spec)
        self.start = 0
        self.ends = [-(1 << 60)] * QUEUE_SLOTS  # of the last blocks, oldest first

    @property
    def relative(self) -> tuple[int, ...]:
        """All that what comes depends on; the end of results long gone is no matter."""
        return tuple(max(end - self.start, 0) for end in self.ends)

    def take(self, head: _Head, *, is_first: bool) -> None:
        """All blocks of a head."""
        lateness = head.lateness.copy()
        lateness[0] = 0 if is_first else head.head_lateness
        if (self._waits and lateness.any()) or not self._take_at_once(head):
            self._take_in_turn(head, lateness)

    def _take_at_once(self, head: _Head) -> bool:
        """If none of its tiles waits, or waiting does not count."""
        starts = self.start + np.cumsum(head.gaps) * self._slot
        beats = np.cumsum(head.beats)
        # Each block's results follow those of the one before, or begin when they are there.
        begins = np.maximum.accumulate(starts + self._results - (beats - head.beats))
        ends = np.concatenate([self.ends, np.maximum(begins, self.ends[-1]) + beats])
        if self._waits and (ends[:-QUEUE_SLOTS] > starts).any():
            return False
        self.start = int(starts[-1])
        self.ends = [int(end) for end in ends[-QUEUE_SLOTS:]]
        return True

    def _take_in_turn(self, head: _Head, lateness: np.ndarray) -> None:
        """Block by block."""
        rows = np.stack([head.gaps, lateness, head.beats], axis=1).tolist()
        for gap, late, beats in rows:
            due = self.start + self._slot
            if gap > 1:
                due = self._started(due, due + late) + (gap - 1) * self._slot
                late = 0
            self.start = self._started(due, max(due + late, self.ends[0]))
            begin = max(self.start + self._results, self.ends[-1])
            self.ends = [*self.ends[1:], begin + beats]

    def _started(self, due: int, ready: int) -> int:
        """When a tile starts: slots go by without one as long as values of others are to come."""
        if ready <= due:
            return due
        empty = min(-(-(ready - due) // self._slot), self._lag)
        return max(due + empty * self._slot, ready)
