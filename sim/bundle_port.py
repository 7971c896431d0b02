"""Cycle model of the bundle port."""

from collections import deque
from collections.abc import Iterator

from gridloom.specs.bundle_command import PortCommand, PortOpcode, PortStatus
from gridloom.specs.bundle_port import CHECK_CYCLES, MEMORY_LATENCY, BundlePortSpec

from ..kernels.bundle_port import Piece, commands_of, pieces_of
from ..kernels.payload import Batches
from .command_words import Queue, WordReader
from .cycles import CycleModel


__all__ = ["BundlePortCycles"]

LOOK_UP_CYCLES = 2  # from a command's turn to the first piece's entry
READS = PortOpcode.WEIGHTS, PortOpcode.ATTEND


class _Requester:
    """Pieces of the command, the piece whose page is known, the piece that is read."""

    def __init__(self) -> None:
        self._pieces: Iterator[Piece] = iter(())
        self._next: Piece | None = None
        self._after: Piece | None = None
        self._found: Piece | None = None
        self._current: Piece | None = None
        self._left = 0

    @property
    def has_read(self) -> bool:
        return self._current is not None

    @property
    def idle(self) -> bool:
        return self._next is None and self._found is None

    @property
    def quiet(self) -> bool:
        return self.idle and self._current is None

    @property
    def wanted(self) -> int | None:
        """Beats of the next read that are wanted, if it is a piece's last."""
        return self._current.last_beats if self._left == 1 else None

    def _takes(self, asks: bool) -> bool:
        return self._current is None or (asks and self._left == 1)

    def ready(self, asks: bool) -> bool:
        """Whether a command may start, if a read is asked for or not in this cycle."""
        moves = self._found is None or self._takes(asks)
        return self._next is None or (moves and self._after is None)

    def clock(self, asks: bool, start: Iterator[Piece] | None) -> None:
        takes = self._takes(asks)
        moves = self._found is None or takes
        if takes:
            self._current = self._found
            self._left = self._found.reads if self._found else 0
        elif asks:
            self._left -= 1
        if moves:
            self._found = self._next
            self._next, self._after = self._after, next(self._pieces, None)
        if start is not None:
            self._pieces = start
            self._next, self._after = next(start), next(start, None)


class _Memory:
    """Block RAM: one request, its beats, and those on their way."""

    def __init__(self, spec: BundlePortSpec):
        self._each = spec.beats_per_read
        self._left = 0
        self._coming: deque[int] = deque()

    def ready(self) -> bool:
        return self._left <= 1

    def has_beat(self, now: int) -> bool:
        return bool(self._coming) and self._coming[0] == now

    def clock(self, now: int, asked: bool) -> None:
        if self.has_beat(now):
            self._coming.popleft()
        if self._left:
            self._coming.append(now + MEMORY_LATENCY - 1)
            self._left -= 1
        if asked:
            self._left = self._each


class BundlePortCycles(CycleModel):
    """A reader, a dispatcher, a requester, two requests on their way, and the row buffer."""

    def __init__(self, spec: BundlePortSpec, inputs: Batches):
        super().__init__(spec, inputs)
        self._now = 0
        self._commands = deque(commands_of(inputs))
        self._reader = WordReader(spec.queue_commands, CHECK_CYCLES)
        self._requester = _Requester()
        self._memory = _Memory(spec) if spec.has_memory else None
        self._buffer = Queue(spec.buffer_beats)
        self._wanted: deque[int] = deque()  # beats of each read, from its promise on
        self._requests = 0  # promised, and not asked for
        self._expected = 0  # reads asked for, and not there
        self._beat = 0
        # The dispatcher: what it does from which cycle on, and the command.
        self._state = "CLEAR" if spec.has_pages else "COMMAND"
        self._until = spec.table_entries - 1
        self._command: PortCommand | None = None
        self._status = PortStatus.OK
        self._left = 0
        self._valid_entries: list[bool] = [False] * spec.table_entries
        self._written = 0
        self._has_status = False
        self._in = {s.name: 1 << n for n, s in enumerate(spec.inputs())}
        self._out = {s.name: 1 << n for n, s in enumerate(spec.outputs())}

    def offers(self) -> int:
        """The oldest request, the queue's head, and the status of the last command."""
        mask = self._out["o"] * self._buffer.has_head(self._now)
        mask |= self._out["o_status"] * self._has_status
        if self._memory is None:
            mask |= self._out["o_request"] * (self._requests > 0)
        return mask

    def accepts(self, valid: int, ready: int) -> int:
        """Words for which there is a place; what a command takes; beats that were asked for."""
        mask = self._in["i_command"] * (self._reader.queue.places > 0)
        if self.spec.has_pages:
            mask |= self._in["i_table"] * (self._state == "ENTRIES" and self._requester.idle)
        if self._memory is None:
            mask |= self._in["i_bundle"] * (self._expected > 0)
        else:
            mask |= self._in["i_fill"] * (self._state == "BEATS" and self._is_quiet())
        return mask

    def _is_quiet(self) -> bool:
        return self._requester.quiet and not self._requests and not self._expected

    def clock(self, taken_in: int, taken_out: int) -> None:
        """What is decided in this cycle, by the state at its start; then what it changes."""
        now = self._now
        asked = bool(taken_out & self._out.get("o_request", 0))
        arrives = bool(taken_in & self._in.get("i_bundle", 0))
        if self._memory is not None:
            asked = self._requests > 0 and self._memory.ready()
            arrives = self._memory.has_beat(now)
            self._memory.clock(now, asked)
        asks = self._asks()
        is_taken, start = self._dispatch(asks, taken_in)
        self._transfer(now, asks, asked, arrives)
        self._requester.clock(asks, start)
        self._reader.clock(now, is_taken, bool(taken_in & self._in["i_command"]))
        if taken_out & self._out["o"]:
            self._buffer.pop()
        if is_taken or taken_out & self._out["o_status"]:
            self._has_status = is_taken
        self._now += 1

    def _asks(self) -> bool:
        has_room = self._buffer.places >= self.spec.beats_per_read
        return self._requester.has_read and has_room and self._requests < 2

    def _transfer(self, now: int, asks: bool, asked: bool, arrives: bool) -> None:
        """A read is promised, another asked for, a beat of a third comes."""
        spec = self.spec
        if asks:
            self._buffer.places -= spec.beats_per_read
            wanted = self._requester.wanted
            self._wanted.append(spec.beats_per_read if wanted is None else wanted)
        self._requests += asks - asked
        if arrives:
            self._arrive(now)
        self._expected += asked

    def _arrive(self, now: int) -> None:
        if self._beat < self._wanted[0]:
            self._buffer.write(now)
        else:
            self._buffer.places += 1
        self._beat += 1
        if self._beat == self.spec.beats_per_read:
            self._beat = 0
            self._wanted.popleft()
            self._expected -= 1

    # ---- the dispatcher

    def _dispatch(self, asks: bool, taken_in: int) -> tuple[bool, Iterator[Piece] | None]:
        """Whether a command has been dealt with, and what the requester gets of it."""
        match self._state:
            case "CLEAR" | "PAGES":
                if self._now == self._until:
                    self._state = "COMMAND" if self._state == "CLEAR" else "REPORT"
            case "COMMAND":
                if self._reader.is_valid(self._now):
                    self._begin(self._commands.popleft())
            case "ENTRIES":
                if taken_in & self._in["i_table"]:
                    self._write_entry()
            case "BEATS":
                self._count_down(bool(taken_in & self._in["i_fill"]))
            case "REPORT":
                return self._report(asks)
        return False, None

    def _begin(self, command: PortCommand) -> None:
        self._command = command
        self._status = command.own_status(self.spec)
        self._left = command.count
        self._state = "REPORT"
        if self._status is not PortStatus.OK:
            return
        match command.opcode:
            case PortOpcode.ATTEND:
                self._state = "PAGES"
                self._until = self._now + LOOK_UP_CYCLES + self._look_up(command)
            case PortOpcode.TABLE:
                self._state = "ENTRIES"
            case PortOpcode.FILL:
                self._state = "BEATS"

    def _look_up(self, command: PortCommand) -> int:
        """Pieces before the one that ends the check; what it finds becomes the status."""
        pieces = 0
        for piece in pieces_of(self.spec, command):
            if piece.entry >= self.spec.table_entries:
                self._status = PortStatus.BAD_ADDRESS
                return pieces
            if not self._valid_entries[piece.entry]:
                self._status = PortStatus.BAD_PAGE
                return pieces
            pieces += 1
        return pieces - 1

    def _write_entry(self) -> None:
        place = self._command.address + self._command.count - self._left
        self._valid_entries[place] = bool(self.inputs["i_table"]["valid"][self._written])
        self._written += 1
        self._count_down(True)

    def _count_down(self, taken: bool) -> None:
        self._left -= taken
        if not self._left:
            self._state = "REPORT"

    def _report(self, asks: bool) -> tuple[bool, Iterator[Piece] | None]:
        starts = self._status is PortStatus.OK and self._command.opcode in READS
        if self._has_status or (starts and not self._requester.ready(asks)):
            return False, None
        self._state = "COMMAND"
        return True, pieces_of(self.spec, self._command) if starts else None
