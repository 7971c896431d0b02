"""Cycle model of the Logic-PIM unit."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from gridloom.specs.pim_command import Flag, Opcode, PimCommand, Status, tiles_of
from gridloom.specs.pim_unit import CHECK_CYCLES, REPLAY_START, PimUnitSpec

from ..kernels.payload import Batches
from ..kernels.pim_unit import commands_of
from .command_words import Queue, WordReader
from .cycles import CycleModel


__all__ = ["PimUnitCycles", "Segment", "segments_of"]

COMMAND, ACTIVATION, WEIGHT = 1, 2, 4  # masks of the input streams


@dataclass(frozen=True)
class Segment:
    """Rows of one kind: all of a ``gemm``, a tile's keys, or its values feature by feature."""

    rows: int
    beats: int
    passes: int
    group: int  # beats that share a scale, 0 for none
    source: int
    target: int
    target_end: int
    is_key: bool = False
    is_value: bool = False
    is_last: bool = False  # tile of its head
    is_gated: bool = False
    to_buffer: bool = False
    regions: int = 0
    writes: int = 0


def segments_of(spec: PimUnitSpec, command: PimCommand) -> Iterator[Segment]:
    """The segments of a command, in order."""
    _, target = command.spans(spec.lanes)
    regions, writes = _regions(spec, command), _parts(spec, *target)
    if command.opcode == Opcode.GEMM:
        yield Segment(
            command.count,
            command.beats,
            command.passes,
            command.group,
            command.source,
            *target,
            is_gated=command.has(Flag.GATED),
            to_buffer=command.has(Flag.TO_BUFFER),
            regions=regions,
            writes=writes,
        )
        return
    for tile in tiles_of(command, spec.lanes, spec.lag):
        yield Segment(
            command.features if tile.is_value else tile.tokens,
            1 if tile.is_value else command.beats,
            1,
            0,
            command.source + tile.head * command.beats,
            *target,
            is_key=not tile.is_value,
            is_value=tile.is_value,
            is_last=tile.is_last,
            regions=regions,
        )


def _regions(spec: PimUnitSpec, command: PimCommand) -> int:
    """The parts of the buffer that a command reads or writes, by a bit each."""
    source, target = command.spans(spec.lanes)
    return _parts(spec, *source) | _parts(spec, *target)


def _parts(spec: PimUnitSpec, start: int, end: int) -> int:
    size = spec.region_words
    return sum(1 << number for number in range(start // size, -(-end // size)))


class _Walker:
    """The segment under way, step by step."""

    def __init__(self, spec: PimUnitSpec):
        self._spec = spec
        self.current: Segment | None = None

    def begin(self, segment: Segment) -> None:
        self.current = segment
        self.row = self.beat = self.number = self._place = self._left = 0
        self.is_second = False
        self.word = segment.source
        self._parameters = 0  # beats of scales and zero points that the next step needs
        if self._spec.has_codes and (segment.is_key or segment.is_value):
            self._parameters = segment.beats * self._spec.parameter_beats

    @property
    def needs_scales(self) -> bool:
        if self._parameters:
            return True
        return bool(self.current.group) and not (self._place or self.number or self._left)

    @property
    def ends_beat(self) -> bool:
        return self.number + 1 == self.current.passes

    @property
    def ends_row(self) -> bool:
        return self.beat + 1 == self.current.beats

    @property
    def ends_pair(self) -> bool:
        return self.is_second or not self.current.is_gated

    @property
    def gives(self) -> bool:
        """Whether the step ends a row that gives a result."""
        current = self.current
        return self.ends_row and self.ends_pair and not (current.is_key or current.is_value)

    @property
    def ends(self) -> bool:
        last = self.row + 1 == self.current.rows
        return self.ends_beat and self.ends_row and self.ends_pair and last

    def take_scales(self) -> None:
        if self._parameters:
            self._parameters -= 1
        else:
            self._left = self._spec.scales_per_beat

    def step(self) -> None:
        ends_beat, ends_row, ends_pair = self.ends_beat, self.ends_row, self.ends_pair
        self.number += 1
        self.word += 1
        if not ends_beat:
            return
        self.number = 0
        self.beat += 1
        self._place += 1
        if ends_row or self._place == self.current.group:
            self._place = 0
            self._left -= bool(self.current.group)
        if ends_row:
            self.beat, self.word = 0, self.current.source
            self.is_second = not ends_pair
            self.row += ends_pair
            if self._spec.has_codes and self.current.is_value:
                starts_group = self.row % self._spec.kv_group == 0
                self._parameters = starts_group * self._spec.parameter_beats


class _Softmax:
    """Tiles from their last score to the end of their values."""

    def __init__(self, spec: PimUnitSpec):
        self._spec = spec
        self._free_at = 0
        self._ready: deque[int] = deque()  # from when on each tile's probabilities are there

    def ends_tile(self, now: int, tokens: int) -> None:
        """A step ends a tile's keys."""
        start = max(now + self._spec.score_latency + REPLAY_START, self._free_at)
        self._free_at = start + tokens + 1
        self._ready.append(start + tokens - 1 + self._spec.probability_latency)

    def may_weigh(self, now: int) -> bool:
        return bool(self._ready) and self._ready[0] <= now

    def weighed(self) -> None:
        self._ready.popleft()


class PimUnitCycles(CycleModel):
    """A reader, a loader, a planner and a walker; what follows a step comes at a fixed time."""

    def __init__(self, spec: PimUnitSpec, inputs: Batches):
        super().__init__(spec, inputs)
        self._commands = deque((c, c.status(spec)) for c in commands_of(inputs))
        self._now = 0
        self._beat_valid = False
        self._has_status = False
        self._reader = WordReader(spec.queue_commands, CHECK_CYCLES)
        self._loads_left = 0
        self._planned: deque[Segment] = deque()
        self._next: Segment | None = None
        self._walker = _Walker(spec)
        self._softmax = _Softmax(spec)
        # Results under way to the buffer: when each is written, where to, and by which tracker.
        self._writes: deque[tuple[int, int, int, int]] = deque()
        self._tracker = 0
        self._under_way = [0, 0]
        self._unwritten = [range(0), range(0)]
        self._unwritten_regions = [0, 0]
        self._on_the_way: dict[str, deque[int]] = {"o": deque(), "o_partial": deque()}
        self._queues = {name: Queue(spec.queue_results) for name in self._on_the_way}
        self._masks = {s.name: 1 << n for n, s in enumerate(spec.outputs())}

    def offers(self) -> int:
        """Heads of queues, and the status of the last command."""
        mask = self._masks["o_status"] * self._has_status
        for name, queue in self._queues.items():
            if queue.has_head(self._now):
                mask |= self._masks[name]
        return mask

    def accepts(self, valid: int, ready: int) -> int:
        """Words for which there is a place; activations of a load; a beat that may be used up."""
        self._beat_valid = bool(valid & WEIGHT)  # one that stays for further passes is used, too
        walker = self._walker
        mask = COMMAND * (self._reader.queue.places > 0)
        mask |= ACTIVATION * (self._loads_left > 0 and not self._is_writing())
        if walker.current:
            uses_up = walker.needs_scales or (walker.ends_beat and self._may_step())
            mask |= WEIGHT * uses_up
        return mask

    def _is_writing(self) -> bool:
        return bool(self._writes) and self._writes[0][0] == self._now

    def _is_settled(self, tracker: int) -> bool:
        return not self._under_way[tracker]

    def _may_step(self) -> bool:
        walker, current = self._walker, self._walker.current
        if current.is_value:
            has_place = not current.is_last or self._queues["o_partial"].places > 0
            return self._softmax.may_weigh(self._now) and has_place
        if any(walker.word in self._unwritten[n] for n in (0, 1) if not self._is_settled(n)):
            return False
        return not walker.gives or current.to_buffer or self._queues["o"].places > 0

    def clock(self, taken_in: int, taken_out: int) -> None:
        """What is decided in this cycle, by the state at its start; then what it changes."""
        now = self._now
        obeyed = self._dispatched()
        may_write = self._is_settled(1 - self._tracker)
        self._step(bool(taken_in & WEIGHT))
        self._plan(may_write)
        if taken_in & ACTIVATION:
            self._loads_left -= 1
        if obeyed:
            self._start(*obeyed)
        self._reader.clock(now, obeyed is not None, bool(taken_in & COMMAND))
        self._finish()
        for name, queue in self._queues.items():
            if taken_out & self._masks.get(name, 0):
                queue.pop()
        if obeyed or taken_out & self._masks["o_status"]:
            self._has_status = obeyed is not None
        self._now += 1

    def _dispatched(self) -> tuple[PimCommand, Status] | None:
        """The command whose turn it is, unless it must wait."""
        if not self._reader.is_valid(self._now) or self._has_status:
            return None
        command, status = self._commands[0]
        waits = False
        if status is Status.OK and command.opcode == Opcode.LOAD:
            waits = self._loads_left or _regions(self.spec, command) & self._regions_in_use()
        elif status is Status.OK and command.opcode != Opcode.NOP:
            waits = self._loads_left or self._planned
        return None if waits else self._commands.popleft()

    def _regions_in_use(self) -> int:
        mask = 0
        for number in (0, 1):
            mask |= 0 if self._is_settled(number) else self._unwritten_regions[number]
        segments = (self._walker.current, self._next, *list(self._planned)[:1])
        for segment in filter(None, segments):
            mask |= segment.regions
        return mask

    def _start(self, command: PimCommand, status: Status) -> None:
        if status is not Status.OK:
            return
        if command.opcode == Opcode.LOAD:
            self._loads_left = command.count * command.beats
        elif command.opcode != Opcode.NOP:
            self._planned.extend(segments_of(self.spec, command))

    def _step(self, is_used_up: bool) -> None:
        """A step, or a beat of scales, if there is a segment."""
        walker, current, spec = self._walker, self._walker.current, self.spec
        if not current or not self._beat_valid:
            return
        if walker.needs_scales:
            walker.take_scales()
            return
        if not self._may_step():
            return
        if walker.gives:
            self._give()
        if current.is_value and current.is_last:
            self._queues["o_partial"].places -= 1
            self._on_the_way["o_partial"].append(self._now + spec.foot_latency)
        if walker.ends:
            if current.is_key:
                self._softmax.ends_tile(self._now, current.rows)
            if current.is_value:
                self._softmax.weighed()
            walker.current = None
            return
        walker.step()

    def _give(self) -> None:
        walker, current, spec = self._walker, self._walker.current, self.spec
        written = self._now + spec.result_latency
        if not current.to_buffer:
            self._queues["o"].places -= 1
            self._on_the_way["o"].append(written)
            return
        block, lane = divmod(walker.row, spec.lanes)
        word = current.target + block * current.passes + walker.number
        self._writes.append((written, word, lane, self._tracker))
        self._under_way[self._tracker] += 1

    def _plan(self, may_write: bool) -> None:
        """Hand a segment to the walker, and the next one to its place."""
        walker, segment = self._walker, self._next
        if segment and not walker.current and (may_write or not segment.to_buffer):
            walker.begin(segment)
            self._next = None
            if segment.to_buffer:
                self._tracker = number = 1 - self._tracker
                self._unwritten[number] = range(segment.target, segment.target_end)
                self._unwritten_regions[number] = segment.writes
        if self._planned and not self._next:
            self._next = self._planned.popleft()

    def _finish(self) -> None:
        """Results that are written in this cycle."""
        if self._is_writing():
            _, word, lane, number = self._writes.popleft()
            self._under_way[number] -= 1
            if lane == self.spec.lanes - 1:
                self._unwritten[number] = range(word + 1, self._unwritten[number].stop)
        for name, times in self._on_the_way.items():
            if times and times[0] == self._now:
                times.popleft()
                self._queues[name].write(self._now)
