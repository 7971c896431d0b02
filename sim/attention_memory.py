"""Cycle model of attention on tensors in memory: the array, and all between it and the memory."""

from collections import deque

import numpy as np

from gridloom.specs.attention import AttentionSpec
from gridloom.specs.attention_memory import output_row, row_layouts
from gridloom.specs.memory_port import MemoryPort

from ..kernels.attention import Command, block_ranges
from ..kernels.attention_memory import Tensor
from .attention import AttentionCycles, tiles_of
from .port_memory import CHANNELS, MemoryTrace, PortMemory, Taken


__all__ = ["run_on_memory"]

KINDS = ("query", "key", "value")
STREAMS = {"query": 2, "key": 4, "value": 8}  # masks of the array's inputs
COMMAND = 1


def run_on_memory(
    spec: AttentionSpec,
    port: MemoryPort,
    command: Command,
    tensors: dict[str, Tensor],
    memory: PortMemory,
    limit: int = 1 << 30,
) -> MemoryTrace:
    """One command from ``start`` to ``done``, exactly as the RTL takes it, without its data.

    Raises ``RuntimeError`` if it takes more than ``limit`` cycles.
    """
    command.check(spec)
    model = _Master(spec, port, command, tensors, memory)
    while not model.is_done:
        if model.cycle > limit:
            raise RuntimeError(f"not done after {limit} cycles")
        model.clock()
    model.trace.cycles = model.cycle
    return model.trace


class _Splitter:
    """Runs of words into bursts."""

    def __init__(self, port: MemoryPort):
        self._port = port
        self._address = 0
        self._words = 0
        self.length = 0  # words of the burst that is offered, or 0

    @property
    def is_busy(self) -> bool:
        return bool(self._words or self.length)

    def next_length(self) -> int:
        in_page = self._port.page_words - self._address % self._port.page_words
        return min(self._words, in_page, self._port.longest_burst)

    def issues(self, enable: bool, ready: bool) -> bool:
        return bool(self._words) and enable and (not self.length or ready)

    def accepts(self, issues: bool) -> bool:
        return not self._words or (issues and self.next_length() == self._words)

    def clock(self, issues: bool, ready: bool, request: tuple[int, int] | None) -> None:
        if ready:
            self.length = 0
        if issues:
            self.length = self.next_length()
            self._address += self.length
            self._words -= self.length
        if request:
            self._address, self._words = request


class _Transposer:
    """Some tiles; words in, features out."""

    def __init__(self, features: int, row_words: int, places: int):
        self._places = places
        self._features = features
        self._row_words = row_words
        self._claimed = 0
        self._held = 0
        self._words = 0
        self._feature = 0
        self._is_read = False
        self.is_valid = False

    @property
    def is_free(self) -> bool:
        return self._claimed < self._places

    def take_word(self, rows: int) -> bool:
        """Whether this word completes its tile of so many rows."""
        self._words += 1
        if self._words < rows * self._row_words:
            return False
        self._words = 0
        return True

    def clock(self, claim: bool, complete: bool, ready: bool) -> None:
        released = False
        if not self.is_valid or ready:
            self.is_valid, self._is_read = self._is_read, self._held > 0
            if self._held:
                self._feature = (self._feature + 1) % self._features
                released = self._feature == 0
        self._claimed += claim - released
        self._held += complete - released


class _Collector:
    """Some groups; elements of all lanes in, words of rows out."""

    def __init__(self, elements: int, row_words: int, places: int):
        self._places = places
        self._elements = elements
        self._row_words = row_words
        self._held = 0
        self._column = 0
        self._rows_left = 0
        self._word = 0
        self._is_read = False
        self.is_valid = False

    @property
    def is_ready(self) -> bool:
        return self._held < self._places

    @property
    def is_available(self) -> bool:
        return self._held > 0 and not self._rows_left

    def clock(self, accept: bool, take: int, ready: bool) -> None:
        released = False
        if not self.is_valid or ready:
            self.is_valid, self._is_read = self._is_read, self._rows_left > 0
            if self._rows_left:
                self._word = (self._word + 1) % self._row_words
                if self._word == 0:
                    self._rows_left -= 1
                    released = self._rows_left == 0
        if take:
            self._rows_left = take
        self._column = (self._column + accept) % self._elements
        self._held += (accept and self._column == 0) - released


class _Fetcher:
    """The tiles of the command, and the state machine that asks for their rows."""

    def __init__(self, spec: AttentionSpec, port: MemoryPort, command: Command, tensors):
        self._spec = spec
        layouts = row_layouts(spec)
        self._words = {name: port.words(layouts[name].size_bytes) for name in KINDS}
        self._addresses = {
            name: tensors[name].rows(
                command.heads,
                command.queries if name == "query" else command.keys,
                command.group if name == "query" else 1,
            )
            // port.word_bytes
            for name in KINDS
        }
        self._joins = {
            name: tensors[name].row_stride == self._words[name] * port.word_bytes
            and (name != "query" or command.group == 1)
            for name in KINDS
        }
        self._command = command
        self._tiles = deque(tiles_of(spec, command))
        self._bases = deque(_bases(spec, command))
        self._offered_at = self._tiles[0].wait
        self._state = "TILE"
        self._left = 0
        self._next_base = 0
        self._head = -1
        self._queries = command.queries  # asked for, of the head
        self._rows: deque[int] = deque()

    def claims(self, free: dict[str, bool]) -> tuple[str, int] | None:
        """A tile asked for in this cycle: which kind, how many rows."""
        kind = self._state.removesuffix("_PLACE").lower()
        if not self._state.endswith("_PLACE") or not free[kind]:
            return None
        return kind, self._num_rows(kind)

    def request(self) -> tuple[int, int] | None:
        """Address and words of the row, or of rows without gaps, asked for in this cycle."""
        if not self._state.endswith("_ROWS"):
            return None
        kind = self._state.removesuffix("_ROWS").lower()
        return self._rows[0], self._words[kind] * (len(self._rows) if self._joins[kind] else 1)

    def _num_rows(self, kind: str) -> int:
        if kind == "query":
            return self._tile.queries
        return min(self._spec.rows, self._command.keys - self._base)

    def clock(self, cycle: int, claimed: tuple[str, int] | None, ready: bool) -> None:
        match self._state:
            case "TILE":
                if self._tiles and cycle >= self._offered_at:
                    self._tile, self._base = self._tiles.popleft(), self._bases.popleft()
                    if self._tiles:
                        self._offered_at = cycle + self._tiles[0].wait
                    self._state = "JUDGE"
            case "JUDGE":
                if self._tile.is_first and self._queries == self._command.queries:
                    self._head, self._queries, self._next_base = self._head + 1, 0, 0
                self._state = "LOCATE" if self._tile.opens else "TILE"
                if self._tile.is_first:
                    self._state = "QUERY_PLACE"
            case "LOCATE":
                follows = self._base == self._next_base and self._base
                self._left = 0 if follows else self._base.bit_length()
                self._next_base = self._base + self._spec.rows
                self._state = "LOCATED"
            case "LOCATED":
                if not self._left:
                    self._state = "KEY_PLACE"
                self._left -= 1
            case _:
                self._clock_rows(claimed, ready)

    def _clock_rows(self, claimed: tuple[str, int] | None, ready: bool) -> None:
        kind = self._state.split("_")[0].lower()
        if claimed:
            first = self._queries if kind == "query" else self._base
            addresses = self._addresses[kind][self._head]
            self._rows.extend(int(a) for a in addresses[first : first + claimed[1]])
            self._queries += claimed[1] if kind == "query" else 0
            self._state = f"{kind.upper()}_ROWS"
        elif self._state.endswith("_ROWS") and ready:
            self._rows.popleft()
            if not self._rows or self._joins[kind]:
                self._rows.clear()
                after_query = "LOCATE" if self._tile.opens else "TILE"
                self._state = {"query": after_query, "key": "VALUE_PLACE", "value": "TILE"}[kind]


def _bases(spec: AttentionSpec, command: Command):
    """First key of every tile, in the order of :func:`tiles_of`."""
    for _ in range(command.heads):
        for blocks in block_ranges(spec, command):
            for key_block in range(blocks[0][1].start, blocks[-1][1].stop):
                for _, taken in blocks:
                    if key_block in taken:
                        yield key_block * spec.rows


class _Storer:
    """The state machine that asks for room for every row of results."""

    def __init__(self, spec: AttentionSpec, port: MemoryPort, command: Command, tensor: Tensor):
        self._lanes = spec.output_lanes
        layout = output_row(spec, is_partial=bool(command.is_partial))
        self._words = port.words(layout.size_bytes)
        addresses = tensor.rows(command.heads, command.queries, command.group) // port.word_bytes
        self._heads = deque(deque(row.tolist()) for row in addresses)
        self._joins = tensor.row_stride == self._words * port.word_bytes and command.group == 1
        self._left = 0  # rows of the group
        self._state = "START"
        self.is_stored = False

    def takes(self, available: bool) -> int:
        """Rows of the group that is given out from this cycle on."""
        if self._state != "GROUP" or not available:
            return 0
        return min(self._lanes, len(self._heads[0]))

    def request(self) -> tuple[int, int] | None:
        """Address and words of the row, or of rows without gaps, asked for in this cycle."""
        if self._state != "ROWS":
            return None
        return self._heads[0][0], self._words * (self._left if self._joins else 1)

    def clock(self, takes: int, ready: bool) -> None:
        match self._state:
            case "START":
                self._state = "GROUP"
            case "GROUP":
                if takes:
                    self._left, self._state = takes, "ROWS"
            case "ROWS":
                if ready:
                    for _ in range(self._left if self._joins else 1):
                        self._heads[0].popleft()
                        self._left -= 1
                    if not self._left:
                        self._state = "GROUP" if self._heads[0] else "HEAD"
            case "HEAD":
                self._heads.popleft()
                self._state = "GROUP" if self._heads else "FINISHED"
            case "FINISHED":
                self.is_stored, self._state = True, "DONE"


class _Master:
    """Everything from the start of a command to its last response."""

    def __init__(self, spec, port, command, tensors, memory):
        self.spec, self.port, self.memory = spec, port, memory
        self.cycle = 0
        self.trace = MemoryTrace()
        fields = {name: np.array([int(value)]) for name, value in vars(command).items()}
        self._array = AttentionCycles(spec, {"i_command": fields})
        self._is_new = False
        self._is_partial = bool(command.is_partial)
        self._fetcher = _Fetcher(spec, port, command, tensors)
        self._storer = _Storer(spec, port, command, tensors["output"])
        self._arrivals: deque[tuple[str, int]] = deque()
        features = {"query": spec.head_dim, "key": spec.head_dim, "value": spec.value_dim}
        layouts = row_layouts(spec)
        self._transposers = {
            name: _Transposer(features[name], port.words(layouts[name].size_bytes), port.tiles)
            for name in KINDS
        }
        row = output_row(spec, is_partial=self._is_partial)
        self._collector = _Collector(row.count, port.words(row.size_bytes), port.tiles)
        self._beats = 0  # of partial results
        self._part = 0
        self._reads, self._writes = _Splitter(port), _Splitter(port)
        self._reads_under_way = self._writes_under_way = 0
        self._next_length = 0  # of the burst whose words come next
        self._words_left = 0  # of the burst whose words come now

    @property
    def is_done(self) -> bool:
        """All is stored and answered."""
        reads = self._reads.is_busy or self._reads_under_way
        writes = self._writes.is_busy or self._writes_under_way
        return self._storer.is_stored and not reads and not writes

    def clock(self) -> None:
        """One cycle."""
        memory, now = self.memory, self.cycle
        accepted = self._array.accepts(0, 0)
        offered = self._array.offers()
        ar, r, complete = self._clock_reads(memory.ready("ar", now), memory.read_valid(now))
        came = self._clock_operands(accepted, complete)
        aw, w, b, given = self._clock_results(offered)
        if self._is_new and accepted & COMMAND:
            came |= COMMAND
        self._is_new = now == 0 or (self._is_new and not came & COMMAND)
        self._array.clock(came, given)
        taken = Taken(ar, r, aw, w, b)
        memory.clock(now, taken)
        for name in CHANNELS:
            if getattr(taken, name):
                self.trace.transfers[name].append(now)
        self.cycle += 1

    def _clock_reads(self, ready: bool, valid: bool) -> tuple[int, bool, str | None]:
        """Requests of the fetcher, bursts, and the word that comes; which tile it completes."""
        fetcher, reads = self._fetcher, self._reads
        burst = reads.length if ready else 0
        issues = reads.issues(self._reads_under_way < self.port.outstanding_reads, ready)
        self._claimed = fetcher.claims({n: t.is_free for n, t in self._transposers.items()})
        request = fetcher.request()
        is_taken = reads.accepts(issues)
        last = self.memory.read_last
        complete = None
        if valid:
            kind, rows = self._arrivals[0]
            if self._transposers[kind].take_word(rows):
                complete = kind
                self._arrivals.popleft()
        reads.clock(issues, ready, request if is_taken else None)
        self._reads_under_way += issues - (valid and last)
        if self._claimed:
            self._arrivals.append(self._claimed)
        fetcher.clock(self.cycle, self._claimed, is_taken)
        return burst, valid, complete

    def _clock_operands(self, accepted: int, complete: str | None) -> int:
        """What the array takes from the transposers."""
        came = 0
        for name, transposer in self._transposers.items():
            ready = bool(accepted & STREAMS[name])
            if transposer.is_valid and ready:
                came |= STREAMS[name]
            claimed = self._claimed is not None and self._claimed[0] == name
            transposer.clock(claimed, complete == name, ready)
        return came

    def _clock_results(self, offered: int) -> tuple[int, bool, bool, int]:
        """What the array gives, through the collector to memory."""
        memory, now, collector, writes = self.memory, self.cycle, self._collector, self._writes
        ready = memory.ready("aw", now)
        burst = writes.length if ready else 0
        sent = collector.is_valid and self._words_left > 0 and memory.ready("w", now)
        begins = self._next_length and (not self._words_left or (sent and self._words_left == 1))
        room = self._writes_under_way < self.port.outstanding_writes
        issues = writes.issues(room and (not self._next_length or bool(begins)), ready)
        is_taken = writes.accepts(issues)
        request = self._storer.request()
        takes = self._storer.takes(collector.is_available)
        answered = memory.response_valid(now)
        accepts = bool(offered) and collector.is_ready
        given = offered if accepts and self._ends_beat(accepts) else 0
        drained = self._words_left > 0 and memory.ready("w", now)

        length = writes.next_length()
        collector.clock(accepts, takes, drained)
        if begins:
            self._words_left, self._next_length = self._next_length, 0
        elif sent:
            self._words_left -= 1
        if issues:
            self._next_length = length
        writes.clock(issues, ready, request if is_taken else None)
        self._writes_under_way += issues - answered
        self._storer.clock(takes, is_taken)
        return burst, sent, answered, given

    def _ends_beat(self, accepts: bool) -> bool:
        """Whether the array's beat is used up: the last of partial results takes three cycles."""
        if not self._is_partial:
            return True
        is_last = self._beats % self.spec.value_dim == self.spec.value_dim - 1
        if is_last and self._part < 2:
            self._part += 1
            return False
        self._part = 0
        self._beats += 1
        return True
