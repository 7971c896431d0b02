"""When the Logic-PIM unit takes each beat, at once: for runs whose results do not wait.

A step is due a cycle after the one before it, unless its beat, the activations that it reads or its
probabilities come later. So step ``n`` is in cycle ``n + max over m <= n of (earliest[m] - m)``,
which NumPy has as a running maximum. :class:`gridloom.sim.pim_unit.PimUnitCycles` goes cycle by
cycle and allows for everything else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import Flag, Opcode, PimCommand, Status, tiles_of
from gridloom.specs.pim_unit import CHECK_CYCLES, REPLAY_START, PimUnitSpec
from gridloom.specs.timing import QUEUE_LATENCY
from gridloom.specs.word_command import NUM_WORDS

from ..kernels.pim_codes import is_parameter
from ..kernels.pim_needs import needs_of


__all__ = ["PimTimes", "pim_times"]


@dataclass(frozen=True)
class PimTimes:
    """Cycles, from 0 after reset.

    Parameters
    ----------
    beats : int64 array
        In which each beat is taken.
    results, partials : int64 arrays
        In which each element of ``o`` and ``o_partial`` leaves.
    """

    beats: np.ndarray
    results: np.ndarray
    partials: np.ndarray

    @property
    def cycles(self) -> int:
        """Up to and including the last beat, result or partial result."""
        return 1 + max(int(t.max()) for t in (self.beats, self.results, self.partials) if len(t))


@dataclass
class _Run:
    """What is known so far."""

    spec: PimUnitSpec
    arrivals: np.ndarray
    planned: int = 0  # from when on the planner may take a command
    emitted: int = 0  # when it gave out a segment
    taken_segment: int = 0  # when the walker took one
    last_step: int = -1
    # From when on no result of the last command that wrote the buffer, and of the one before it, is
    # under way.
    settled: tuple[int, int] = (0, 0)
    written: np.ndarray | None = None  # when each word of the buffer had its last result
    num_beats: int = 0
    beats: list[np.ndarray] = field(default_factory=list)
    results: list[np.ndarray] = field(default_factory=list)
    partials: list[np.ndarray] = field(default_factory=list)

    def begin(self, not_before: int = 0) -> int:
        """The next segment: emitted, taken, and when its first step may be."""
        self.emitted = max(self.emitted + 1, self.taken_segment)
        self.taken_segment = max(self.emitted + 1, self.last_step, not_before)
        return self.taken_segment + 1

    def steps(self, begin: int, uses: np.ndarray, earliest: np.ndarray) -> np.ndarray:
        """Cycles of steps: each beat serves some; a step is not before its ``earliest``."""
        number = np.repeat(np.arange(len(uses)), uses)
        arrival = self.arrivals[self.num_beats : self.num_beats + len(uses)]
        place = np.arange(len(earliest))
        due = np.maximum(np.maximum(earliest, arrival[number]), begin)
        cycles = place + np.maximum.accumulate(due - place)
        self.beats.append(cycles[np.cumsum(uses) - 1])
        self.num_beats += len(uses)
        self.last_step = int(cycles[-1])
        return cycles


def pim_times(
    spec: PimUnitSpec, commands: Sequence[PimCommand], arrivals: np.ndarray | None = None
) -> PimTimes:
    """Cycles of a program whose loads come first, its words and activations offered from cycle 0.

    Parameters
    ----------
    arrivals : int array, optional
        From which cycle on each beat is offered, once those before it are taken; by default all
        from cycle 0.

    Results and partial results must leave as fast as they come, from queues with places enough for
    those under way. Raises ``UserError`` for a command that the unit would skip, a load behind one
    that computes, or a wrong number of arrivals.
    """
    for number, command in enumerate(commands):
        status = command.status(spec)
        if status is not Status.OK:
            raise UserError(f"command {number} must be one that is obeyed, not {status.name}")
    total = sum(needs_of(spec, c).beats for c in commands)
    if arrivals is None:
        arrivals = np.zeros(total, dtype=np.int64)
    if len(arrivals) != total:
        raise UserError(f"arrivals must have {total} elements, not {len(arrivals)}")
    run = _Run(spec, np.asarray(arrivals, dtype=np.int64))
    queue = _Queue(spec)
    for command in commands:
        queue.turn(command, run)
        if command.opcode == Opcode.GEMM:
            _gemm(run, command)
        elif command.opcode == Opcode.ATTEND:
            _attend(run, command)
        run.planned = max(run.planned, run.emitted + 1)
    none = np.zeros(0, dtype=np.int64)
    return PimTimes(*(np.concatenate([none, *x]) for x in (run.beats, run.results, run.partials)))


class _Queue:
    """When each command's turn comes."""

    def __init__(self, spec: PimUnitSpec):
        self._depth = NUM_WORDS * spec.queue_commands
        self._popped: list[int] = []
        self._offered = -1
        self._free = self._loaded = 0
        self._has_computed = False

    def turn(self, command: PimCommand, run: _Run) -> None:
        """Read and check a command; load, or let the planner begin."""
        turn = max(self._read() + CHECK_CYCLES, self._loaded * (command.opcode != Opcode.NOP))
        if command.opcode == Opcode.LOAD:
            if self._has_computed:
                raise UserError("a load must come before all commands that compute")
            self._loaded = turn + 1 + command.count * command.beats
        elif command.opcode != Opcode.NOP:
            self._has_computed = True
            turn = max(turn, run.planned)
            run.emitted = turn
        self._free = turn + 1

    def _read(self) -> int:
        """The cycle in which a command's last word leaves the queue."""
        for _ in range(NUM_WORDS):
            waits = len(self._popped) >= self._depth
            place = self._popped[-self._depth] + 1 if waits else 0
            self._offered = max(self._offered + 1, place)
            last = self._popped[-1] + 1 if self._popped else 0
            self._popped.append(max(self._offered + QUEUE_LATENCY, last, self._free))
        return self._popped[-1]


def _is_scale(spec: PimUnitSpec, command: PimCommand) -> np.ndarray:
    """Of each beat of a ``gemm`` whether it is one of scales."""
    weights = np.zeros(command.rows * command.beats, dtype=bool)
    if not command.group:
        return weights
    sizes = np.array(command.group_sizes)
    return np.insert(weights, (np.cumsum(sizes) - sizes)[:: spec.scales_per_beat], True)


def _gemm(run: _Run, command: PimCommand) -> None:
    spec = run.spec
    to_buffer = command.has(Flag.TO_BUFFER)
    begin = run.begin(run.settled[1] if to_buffer else 0)
    is_scale = _is_scale(spec, command)
    uses = np.where(is_scale, 1, command.passes)
    of_scale = np.repeat(is_scale, uses)
    earliest = np.zeros(len(of_scale), dtype=np.int64)
    readable = _readable(run, command.source, command.beats * command.passes)
    earliest[~of_scale] = np.resize(readable, np.count_nonzero(~of_scale))
    cycles = run.steps(begin, uses, earliest)[~of_scale]
    ends = cycles.reshape(-1, command.beats, command.passes)[:, -1]
    written = ends[1::2] if command.has(Flag.GATED) else ends
    written = written + spec.result_latency
    if not to_buffer:
        run.results.append(written.reshape(-1) + QUEUE_LATENCY)
        return
    settled = int(written[-1, -1]) + 1
    run.settled = settled, run.settled[0]
    # A word is known to be complete by its last lane, or because no result is under way.
    words = written[spec.lanes - 1 :: spec.lanes].reshape(-1)
    if command.count % spec.lanes:
        words = np.append(words, np.full(command.passes, settled - 1))
    if run.written is None:
        run.written = np.full(spec.buffer_words, -1)
    run.written[command.target : command.target + len(words)] = words


def _readable(run: _Run, start: int, words: int) -> np.ndarray:
    """From when on each word of activations has the results of the commands before."""
    if run.written is None:
        return np.zeros(words, dtype=np.int64)
    return run.written[start : start + words] + 1


def _attend(run: _Run, command: PimCommand) -> None:
    spec = run.spec
    ready: list[int] = []
    free = 0
    for tile in tiles_of(command, spec.lanes, spec.lag):
        begin = run.begin()
        of_scale = is_parameter(spec, command, tile)
        if tile.is_value:
            earliest = np.where(of_scale, 0, ready.pop(0))
            cycles = run.steps(begin, np.ones_like(earliest), earliest)[~of_scale]
            if tile.is_last:
                run.partials.append(cycles + spec.foot_latency + QUEUE_LATENCY)
            continue
        readable = _readable(run, command.source + tile.head * command.beats, command.beats)
        earliest = np.zeros(len(of_scale), dtype=np.int64)
        earliest[~of_scale] = np.tile(readable, tile.tokens)
        last = int(run.steps(begin, np.ones_like(earliest), earliest)[-1])
        start = max(last + spec.score_latency + REPLAY_START, free)
        free = start + tile.tokens + 1
        ready.append(start + tile.tokens - 1 + spec.probability_latency)
