"""Cycle model of the eviction buffer."""

import enum
from collections import deque

import numpy as np

from gridloom.specs.eviction_buffer import EvictionBufferSpec, Mode

from ..kernels.payload import Batches
from .cycles import CycleModel, run


__all__ = ["EvictionBufferCycles", "query_interval"]

QUERY, TUPLE, PAGE, BIN_READ, BIN_WRITTEN, FRAME_READ, FRAME_WRITTEN = (1 << n for n in range(7))
OUT_VERSION, OUT_PAGE, OUT_TUPLE, OUT_RESULT = (1 << n for n in range(4))
OUT_BIN_READ, OUT_BIN_WRITE, OUT_FRAME_READ, OUT_FRAME_WRITE = (1 << n for n in range(4, 8))

BUFFER_DEPTH = 2  # of addresses and words for the frame memory, on their way out


class _Phase(enum.Enum):
    """What is awaited, or done."""

    QUERY = enum.auto()
    REPLAY = enum.auto()
    SCAN = enum.auto()
    DECIDE = enum.auto()
    WRITE = enum.auto()
    CLEAR = enum.auto()
    SWEEP = enum.auto()
    LAND = enum.auto()


class _Fetcher:
    """The query ahead and its records, so far as they are asked for and have come."""

    def __init__(self, spec: EvictionBufferSpec, clears: deque[bool]):
        self._choices = spec.choices
        self._clears = clears  # of the queries to come
        self.is_empty = True
        self.is_clear = False
        self._issued = self._received = 2 * spec.choices
        self.has_version = False

    @property
    def is_full(self) -> bool:
        return not self.is_empty and self._received == 2 * self._choices

    def may_ask(self) -> bool:
        return self._issued < 2 * self._choices

    def may_receive(self) -> bool:
        has_room = self._received >= self._choices or not self.has_version
        return self._received < self._issued and has_room

    def clock(self, taken_in: int, taken_out: int, take: bool) -> None:
        if taken_in & BIN_READ:
            is_touched = self._received < self._choices
            self._received += 1
        else:
            is_touched = False
        if is_touched:
            self.has_version = True
        elif taken_out & OUT_VERSION:
            self.has_version = False
        self._issued += bool(taken_out & OUT_BIN_READ)
        if take:
            self.is_empty = True
        if taken_in & QUERY:
            self.is_empty = False
            self.is_clear = self._clears.popleft()
            self._issued = self._received = 2 * self._choices if self.is_clear else 0


class _Scanner:
    """Blocks in their fixed order; the head of the ring is one of them."""

    def __init__(self, spec: EvictionBufferSpec):
        blocks = spec.tuple_blocks
        self._tuple_blocks = blocks
        self._head = spec.list_entries * blocks  # blocks left when it comes
        self._pages = self._head + 1 + spec.choices * spec.page_blocks
        self._tuple = self._pages + blocks
        self._left = 0
        self._addresses = 0  # still to go into the buffer
        self.buffered = 0
        self._asked = 0  # left, and no word came

    @property
    def is_done(self) -> bool:
        return not self._left

    @property
    def settles(self) -> bool:
        """Whether the word that comes is the last of an entry."""
        return self._left <= self._head and (self._left - 1) % self._tuple_blocks == 0

    def accepts(self, has_landed: bool, may_push: bool) -> int:
        if self._left > self._pages:
            return TUPLE
        if self._left > self._head + 1:
            return PAGE
        may_go = has_landed if self._left == self._head + 1 else may_push
        return FRAME_READ * (self._left > 0 and self._asked > 0 and may_go)

    def clock(self, taken_in: int, taken_out: int, starts: bool) -> None:
        asks = self._addresses > 0 and self.buffered < BUFFER_DEPTH
        leaves = bool(taken_out & OUT_FRAME_READ)
        self._addresses -= asks
        self.buffered += asks - leaves
        self._asked += leaves - bool(taken_in & FRAME_READ)
        self._left -= bool(taken_in & (TUPLE | PAGE | FRAME_READ))
        if starts:
            self._left, self._addresses = self._tuple, self._head + 1


class _Sender:
    """Blocks that leave through a memory's read register."""

    def __init__(self, blocks: int):
        self._blocks = blocks
        self._left = 0
        self.is_valid = False

    @property
    def is_busy(self) -> bool:
        return bool(self._left) or self.is_valid

    def clock(self, is_taken: bool, starts: bool) -> None:
        if self._left and (not self.is_valid or is_taken):
            self._left -= 1
            self.is_valid = True
        elif is_taken:
            self.is_valid = False
        if starts:
            self._left = self._blocks


class EvictionBufferCycles(CycleModel):
    """Every loop with its count: of a query only ``mode`` is looked at.

    A query ahead fetches its records; one scans, decides and writes; the answer of the one before
    leaves.
    """

    spec: EvictionBufferSpec

    def __init__(self, spec: EvictionBufferSpec, inputs: Batches):
        super().__init__(spec, inputs)
        modes = np.asarray(inputs["i_query"]["mode"]).tolist()
        self._fetcher = _Fetcher(spec, deque(mode == Mode.CLEAR for mode in modes))
        self._scanner = _Scanner(spec)
        self._pages = _Sender(spec.choices * spec.page_blocks)
        self._tuple = _Sender(spec.tuple_blocks)
        self._has_result = False
        self._phase = _Phase.QUERY
        self._is_held = False  # the query before was no clear
        self._has_written = False
        self._has_captured = False
        self._turns_left = 0
        self._words_left = 0
        self._bins_away = 0
        self._words = 0  # buffered
        self._words_away = 0

    def offers(self) -> int:
        """What is there to leave."""
        phase = self._phase
        is_clearing = phase in (_Phase.CLEAR, _Phase.SWEEP, _Phase.LAND)
        may_use_bins = self._has_written or not self._bins_away
        writes = phase is _Phase.WRITE and self._turns_left > 0 and may_use_bins
        reads = self._fetcher.may_ask() and may_use_bins and not is_clearing
        return (
            OUT_VERSION * self._fetcher.has_version
            | OUT_PAGE * self._pages.is_valid
            | OUT_TUPLE * self._tuple.is_valid
            | OUT_RESULT * self._has_result
            | OUT_BIN_READ * reads
            | OUT_BIN_WRITE * (writes or phase is _Phase.SWEEP)
            | OUT_FRAME_READ * (self._scanner.buffered > 0)
            | OUT_FRAME_WRITE * (self._words > 0)
        )

    def accepts(self, valid: int, ready: int) -> int:
        """What was asked for, where there is room."""
        return (
            QUERY * self._fetcher.is_empty
            | BIN_READ * self._fetcher.may_receive()
            | self._scanner.accepts(self._words_landed(), self._words < BUFFER_DEPTH)
            | BIN_WRITTEN * (self._bins_away > 0)
            | FRAME_WRITTEN * (self._words_away > 0)
        )

    def clock(self, taken_in: int, taken_out: int) -> None:
        """One query ahead, one at work, one that leaves."""
        fetcher, scanner = self._fetcher, self._scanner
        may_take = fetcher.is_clear or self._has_captured or not self._is_held
        take = self._phase is _Phase.QUERY and fetcher.is_full and may_take
        is_busy = self._pages.is_busy or self._tuple.is_busy or self._has_result
        decide = self._phase is _Phase.DECIDE and not is_busy
        pushes = bool(taken_in & FRAME_READ) and scanner.settles
        places = self._phase is _Phase.WRITE and self._words_left > 0 and self._words < BUFFER_DEPTH
        self._step(take, decide, places, is_busy, bool(taken_out & OUT_BIN_WRITE))

        starts = take and not fetcher.is_clear
        if take:
            self._is_held = starts
        fetcher.clock(taken_in, taken_out, take)
        scanner.clock(taken_in, taken_out, starts)
        self._pages.clock(bool(taken_out & OUT_PAGE), decide)
        self._tuple.clock(bool(taken_out & OUT_TUPLE), decide)
        self._has_result = self._has_result and not taken_out & OUT_RESULT or decide
        self._has_result = self._has_result or self._is_cleared
        leaves = bool(taken_out & OUT_FRAME_WRITE)
        self._words += pushes + places - leaves
        self._words_away += leaves - bool(taken_in & FRAME_WRITTEN)
        self._bins_away += bool(taken_out & OUT_BIN_WRITE) - bool(taken_in & BIN_WRITTEN)

    def _words_landed(self) -> bool:
        return not self._words_away and not self._words

    def _step(self, take: bool, decide: bool, places: bool, is_busy: bool, writes: bool) -> None:
        """The phase, and what it counts."""
        records = 2 * self.spec.choices
        self._is_cleared = False
        match self._phase:
            case _Phase.QUERY if take:
                self._has_captured = self._has_written = False
                self._phase = _Phase.CLEAR if self._fetcher.is_clear else _Phase.SCAN
            case _Phase.QUERY if self._fetcher.is_full:
                self._phase, self._turns_left = _Phase.REPLAY, records
            case _Phase.REPLAY:
                self._turns_left -= 1
                if not self._turns_left:
                    self._phase, self._has_captured = _Phase.QUERY, True
            case _Phase.SCAN if self._scanner.is_done:
                self._phase = _Phase.DECIDE
            case _Phase.DECIDE if decide:
                self._has_captured = self._fetcher.is_full
                self._turns_left, self._words_left = records, self.spec.tuple_blocks
                self._phase = _Phase.WRITE
            case _Phase.WRITE:
                self._has_written |= writes
                self._turns_left -= writes
                self._words_left -= places
                if not self._turns_left and not self._words_left:
                    self._phase = _Phase.QUERY
            case _Phase.CLEAR if not self._bins_away and self._words_landed() and not is_busy:
                self._phase, self._turns_left = _Phase.SWEEP, self.spec.num_bins + 1
            case _Phase.SWEEP:
                self._turns_left -= writes
                if not self._turns_left:
                    self._phase = _Phase.LAND
            case _Phase.LAND if not self._bins_away:
                self._phase, self._is_cleared = _Phase.QUERY, True


def query_interval(spec: EvictionBufferSpec, latency: int) -> int:
    """Cycles from query to query where both memories answer ``latency`` cycles after each access.

    Queries and pages are there when they are wanted, and nothing stalls. Of two that follow each
    other the longer.
    """
    count = 6
    blocks, entries = spec.tuple_blocks, spec.list_entries
    records, pages = 2 * spec.choices, spec.choices * spec.page_blocks
    words, writes = 1 + entries * blocks, entries + blocks
    each = {"i_query": 1, "i_tuple": blocks, "i_page": pages, "i_bin_read": records}
    each |= {"i_bin_written": records, "i_frame_read": words, "i_frame_written": writes}
    each |= {"o_version": spec.choices, "o_page": pages, "o_tuple": blocks, "o_result": 1}
    each |= {"o_bin_read": records, "o_bin_write": records}
    each |= {"o_frame_read": words, "o_frame_write": writes}
    inputs = {s.name: {"mode": np.zeros(count * each[s.name], int)} for s in spec.inputs()}
    outputs = {s.name: count * each[s.name] for s in spec.outputs()}
    answers = {
        "i_bin_read": ("o_bin_read", latency),
        "i_bin_written": ("o_bin_write", latency),
        "i_frame_read": ("o_frame_read", latency),
        "i_frame_written": ("o_frame_write", latency),
    }
    trace = run(EvictionBufferCycles(spec, inputs), outputs, answers=answers)
    return int(np.diff(trace.transfers["o_result"])[-2:].max())
