"""Cycle model of the position map."""

from collections import deque

from gridloom.specs.position_map import HASHES, READS, PositionMapSpec

from ..kernels.payload import Batches
from .cycles import CycleModel


__all__ = ["PositionMapCycles", "at_latency"]

COMMAND, HASH, READ, WRITTEN = (1 << n for n in range(4))  # masks of the inputs
RESULT, ASK, ADDRESS, WRITE = (1 << n for n in range(4))  # and of the outputs
HALF = READS // HASHES
# Cycles of the stash: from the command to its candidate, and from the end of the scan to the word
# that a decision waits for.
PICK_CYCLES, SCAN_END_CYCLES = 2, 2


class _Writes:
    """Writes that wait, and those that have not landed."""

    def __init__(self) -> None:
        self.unsent = 0
        self.unlanded = 0

    def is_clear(self) -> bool:
        return not self.unsent and not self.unlanded

    def clock(self, pushed: bool, sent: bool, landed: bool) -> None:
        self.unsent += pushed - sent
        self.unlanded += sent - landed


class _Stash:
    """When the candidate is there, and when all places have been searched."""

    def __init__(self, depth: int):
        self._depth = depth
        self._until: int | None = None  # the candidate is offered; None after that
        self._scanned = 0

    def offers(self, now: int) -> bool:
        return self._until is not None and now >= self._until

    def is_scanned(self, now: int) -> bool:
        return self._until is None and now >= self._scanned

    def begin(self, now: int) -> None:
        self._until = now + PICK_CYCLES

    def take(self, now: int) -> None:
        self._until = None
        self._scanned = now + self._depth + SCAN_END_CYCLES


class PositionMapCycles(CycleModel):
    """Counts of what was asked for and what came: nothing of the elements themselves."""

    def __init__(self, spec: PositionMapSpec, inputs: Batches):
        super().__init__(spec, inputs)
        self._now = 0
        self._writes = _Writes()
        self._stash = _Stash(spec.stash_depth)
        self._unswept = spec.words
        self._is_busy = True
        self._is_fresh = True
        self._has_result = False
        self._asks = False  # a key is on o_hash
        self._hashes_awaited = 0
        self._hashes = 0  # of the command
        self._asked = 0  # its words
        self._came = 0
        self._is_obeyed = False
        self._obeys_from: int | None = None
        self._ends_at: int | None = None

    def offers(self) -> int:
        """A result, a key, an address whose hash is known, a write."""
        has_address = self._asked < self._hashes * HALF
        return (
            RESULT * self._has_result
            | ASK * self._asks
            | ADDRESS * has_address
            | WRITE * (self._writes.unsent > 0)
        )

    def accepts(self, valid: int, ready: int) -> int:
        """What was asked for; of the words the second half only when the command is obeyed."""
        may_take = self._asked != self._came and (self._came < HALF or self._is_obeyed)
        return (
            COMMAND * (not self._is_busy)
            | HASH * (self._hashes_awaited > 0)
            | READ * may_take
            | WRITTEN * (self._writes.unlanded > 0)
        )

    def clock(self, taken_in: int, taken_out: int) -> None:
        """Sweep, begin, search, obey, repair."""
        now = self._now
        sent = bool(taken_out & WRITE)
        begins = bool(taken_in & COMMAND)
        obeys = (
            self._obeys_from is not None
            and now >= self._obeys_from
            and self._stash.is_scanned(now)
            and self._writes.is_clear()
            and not self._has_result
        )
        ends = now == self._ends_at
        sweeps = self._unswept > 0 and (self._writes.unsent - sent) == 0
        if ends or (self._is_fresh and not self._unswept and self._writes.is_clear()):
            self._is_busy = False
        self._writes.clock(sweeps or obeys or ends, sent, bool(taken_in & WRITTEN))
        self._unswept -= sweeps
        self._ask(now, begins, taken_out)
        self._read(now, taken_in, taken_out)
        if obeys:
            self._has_result, self._is_obeyed, self._obeys_from = True, True, None
        elif taken_out & RESULT:
            self._has_result = False
        if begins:
            self._begin(now)
        self._now += 1

    def _begin(self, now: int) -> None:
        """A command is taken."""
        self._is_busy, self._is_fresh = True, False
        self._is_obeyed = False
        self._hashes = self._asked = self._came = 0
        self._stash.begin(now)

    def _ask(self, now: int, begins: bool, taken_out: int) -> None:
        """Keys on o_hash: the command's, then the candidate's."""
        is_asked = bool(taken_out & ASK)
        offers = self._stash.offers(now)
        if offers and (is_asked or not self._asks):
            self._stash.take(now)
            self._asks = True
        elif is_asked:
            self._asks = False
        if begins:
            self._asks = True
        self._hashes_awaited += is_asked

    def _read(self, now: int, taken_in: int, taken_out: int) -> None:
        """Hashes, addresses and words."""
        if taken_in & HASH:
            self._hashes_awaited -= 1
            self._hashes += 1
        self._asked += bool(taken_out & ADDRESS)
        if taken_in & READ:
            self._came += 1
            if self._came == HALF:
                self._obeys_from = now + 2
            elif self._came == READS:
                self._ends_at = now + 2


def at_latency(
    spec: PositionMapSpec, count: int, memory_cycles: int, hash_cycles: int
) -> tuple[list[int], list[int]]:
    """Cycles of ``count`` commands and of their results, with nothing that stalls.

    Words come ``memory_cycles`` after their addresses and writes land as late; hashes come
    ``hash_cycles`` after their keys. Commands wait from the beginning.
    """
    model = PositionMapCycles(spec, {})
    delays = {ASK: (HASH, hash_cycles), ADDRESS: (READ, memory_cycles)}
    delays[WRITE] = (WRITTEN, memory_cycles)
    coming: dict[int, deque[int]] = {HASH: deque(), READ: deque(), WRITTEN: deque()}
    commands: list[int] = []
    results: list[int] = []
    everything = RESULT | ASK | ADDRESS | WRITE
    now = 0
    while len(results) < count:
        valid = COMMAND * (len(commands) < count)
        valid |= sum(i for i, times in coming.items() if times and times[0] <= now)
        taken_out = model.offers()
        taken_in = model.accepts(valid, everything) & valid
        for output, (answer, cycles) in delays.items():
            if taken_out & output:
                coming[answer].append(now + cycles)
        for answer, times in coming.items():
            if taken_in & answer:
                times.popleft()
        commands += [now] * bool(taken_in & COMMAND)
        results += [now] * bool(taken_out & RESULT)
        model.clock(taken_in, taken_out)
        now += 1
    return commands, results
