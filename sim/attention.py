"""Cycle model of the attention array; :mod:`.attention_unstalled` has it in closed form."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass

from gridloom.specs.attention import (
    FEED_LATENCY,
    QUEUE_SLOTS,
    AttentionSpec,
    Mask,
)
from gridloom.specs.timing import READ_LATENCY

from ..kernels.attention import Command, block_ranges, commands_of
from ..kernels.payload import Batches
from .cycles import CycleModel


__all__ = ["AttentionCycles", "Tile", "tiles_of"]

COMMAND, QUERY, KEY, VALUE = 1, 2, 4, 8  # masks of the input streams
QUOTIENTS, PARTIALS = 1, 2  # and of the outputs
PARTIAL_STAGES = READ_LATENCY + 1
BLOCK_STEPS = 5  # of the sequencer, for each resident block
OPEN_STEPS = 3  # from the last of them to the first tile
PICK_STEPS = 2  # for a block that takes no part in a tile
TILE_STEPS = 3  # from a tile taken to the next one offered


@dataclass(frozen=True)
class Tile:
    """One tile: when it is offered after what went before, and its place."""

    wait: int  # cycles from the take of the tile before, or the take of the command
    is_first: bool  # of its queries
    is_last: bool
    opens: bool  # its keys and values
    closes: bool
    queries: int  # of its block
    is_partial: int


def command_steps(spec: AttentionSpec, command: Command) -> int:
    """Cycles of the sequencer from the take of a command to its first head: groups divide."""
    return 3 if command.group == 1 else 3 + 2 * (spec.count_width + 1)


def window_steps(spec: AttentionSpec) -> int:
    """Cycles of the sequencer to find a block's first keys behind a window."""
    return 1 + (spec.max_length // spec.rows).bit_length()


def tiles_of(spec: AttentionSpec, command: Command) -> Iterator[Tile]:
    """The tiles of a command in order."""
    wait = command_steps(spec, command)
    for _ in range(command.heads):
        wait += 1
        for blocks in block_ranges(spec, command):
            wait += BLOCK_STEPS * len(blocks) + OPEN_STEPS
            if command.mask == Mask.WINDOW:
                wait += window_steps(spec) * len(blocks)
            for key_block in range(blocks[0][1].start, blocks[-1][1].stop):
                places = [n for n, (_, taken) in enumerate(blocks) if key_block in taken]
                wait += PICK_STEPS * places[0]
                for place in places:
                    start, taken = blocks[place]
                    yield Tile(
                        wait,
                        is_first=key_block == taken[0],
                        is_last=key_block == taken[-1],
                        opens=place == places[0],
                        closes=place == places[-1],
                        queries=min(spec.cols, command.queries - start),
                        is_partial=command.is_partial,
                    )
                    wait = TILE_STEPS
            wait = 1


class _Buffer:
    """Tiles of operands."""

    def __init__(self, beats: int, slots: int = 2):
        self.slots = slots
        self._beats = beats
        self._beat = 0
        self.held = 0
        self.unclaimed = 0

    def accept(self) -> None:
        self._beat += 1
        if self._beat == self._beats:
            self._beat = 0
            self.held += 1
            self.unclaimed += 1


class _WayOut:
    """Finished blocks, and the pipeline that divides them."""

    def __init__(self, spec: AttentionSpec):
        self._spec = spec
        self.blocks: deque[tuple[int, int]] = deque()  # queries and kind, from their reservation
        self.known = 0
        self.summed = 0
        self._feature = 0
        self._covered = 0
        self._is_partial = 0
        self._stages = 0

    @property
    def _last_stage(self) -> int:
        stages = PARTIAL_STAGES if self._is_partial else self._spec.output_latency
        return 1 << (stages - 1)

    def offers(self) -> int:
        if not self._stages & self._last_stage:
            return 0
        return PARTIALS if self._is_partial else QUOTIENTS

    def clock(self, taken: int) -> bool:
        """Advance unless the last stage waits; whether a block's last numerators were read."""
        if self._stages & self._last_stage and not taken:
            return False
        stages = (self._stages & ~self._last_stage) << 1
        may_issue = self.known and self.summed
        if not may_issue or (self._stages and self.blocks[0][1] != self._is_partial):
            self._stages = stages
            return False
        queries, self._is_partial = self.blocks[0]
        self._stages = stages | 1
        self._feature += 1
        if self._feature < self._spec.value_dim:
            return False
        self._feature = 0
        self._covered += self._spec.output_lanes
        if self._covered < queries:
            return False
        self._covered = 0
        self.blocks.popleft()
        self.known -= 1
        self.summed -= 1
        return True


class AttentionCycles(CycleModel):
    """Buffers, a sequencer, slots that cannot be stopped once they start, and a way out."""

    def __init__(self, spec: AttentionSpec, inputs: Batches):
        super().__init__(spec, inputs)
        self._commands = deque(commands_of(spec, inputs))
        self._tiles: deque[Tile] = deque()  # of the command that runs
        self._cycle = 0
        self._is_pending = False
        self._is_idle = True  # the sequencer waits for a command
        self._offered_at = 0  # the first cycle in which the first of the tiles is offered
        self._buffers = {
            QUERY: _Buffer(spec.head_dim, spec.resident + 1),
            KEY: _Buffer(spec.head_dim),
            VALUE: _Buffer(spec.value_dim),
        }
        self._reserved = 0
        self._under_way: deque[Tile | None] = deque([None] * spec.lag)
        self._free_at = 0  # the first cycle in which a slot may start
        self._way_out = _WayOut(spec)
        self._events: dict[int, list[str | int]] = defaultdict(list)

    def offers(self) -> int:
        """Whatever the way out ends in."""
        return self._way_out.offers()

    def accepts(self, valid: int, ready: int) -> int:
        """A command if none waits; operands for which there is room."""
        accepted = 0 if self._is_pending else COMMAND
        for mask, buffer in self._buffers.items():
            if buffer.held < buffer.slots:
                accepted |= mask
        return accepted

    def clock(self, taken_in: int, taken_out: int) -> None:
        """Start a slot if it may; then what happens in this cycle, for use in the next."""
        taken = self._start_slot()
        released = self._way_out.clock(taken_out)
        self._reserved -= released
        for event in self._events.pop(self._cycle, ()):
            if event == "known":
                self._way_out.known += 1
            elif event == "summed":
                self._way_out.summed += 1
            else:
                self._buffers[event].held -= 1
        self._sequence(taken, taken_in)
        for mask, buffer in self._buffers.items():
            if taken_in & mask:
                buffer.accept()
        self._cycle += 1

    def _start_slot(self) -> bool:
        """Whether a tile starts in this cycle."""
        if self._cycle < self._free_at:
            return False
        tile = self._tiles[0] if self._tiles and self._cycle >= self._offered_at else None
        buffers = self._buffers
        if not (
            tile
            and (buffers[QUERY].unclaimed or not tile.is_first)
            and (buffers[KEY].unclaimed or not tile.opens)
            and not (tile.is_last and self._reserved == QUEUE_SLOTS)
        ):
            tile = None
        oldest = self._under_way[0]
        if oldest and oldest.opens and not buffers[VALUE].unclaimed:
            return False
        if not tile and not any(self._under_way):
            return False
        self._free_at = self._cycle + self.spec.slot_cycles
        self._under_way.popleft()
        self._under_way.append(tile)
        if oldest:
            self._start_weights(oldest)
        if tile:
            self._start_scores(tile)
        return tile is not None

    def _start_scores(self, tile: Tile) -> None:
        spec, now = self.spec, self._cycle
        self._buffers[KEY].unclaimed -= tile.opens
        self._buffers[QUERY].unclaimed -= tile.is_first
        if tile.closes:
            self._events[now + spec.head_dim + spec.rows - 1].append(KEY)
        if tile.is_last:
            self._events[now + spec.head_dim + spec.cols - 1].append(QUERY)
            self._reserved += 1
            self._way_out.blocks.append((tile.queries, tile.is_partial))
            self._events[now + known_after(spec)].append("known")

    def _start_weights(self, tile: Tile) -> None:
        spec, now = self.spec, self._cycle
        end = now + spec.head_dim + spec.value_dim
        self._buffers[VALUE].unclaimed -= tile.opens
        if tile.closes:
            self._events[end + spec.rows - 1].append(VALUE)
        if tile.is_last:
            self._events[now + summed_after(spec)].append("summed")

    def _sequence(self, taken: bool, taken_in: int) -> None:
        """Go on to the next tile, or to the next command."""
        if self._is_idle and self._is_pending:
            self._tiles.extend(tiles_of(self.spec, self._commands.popleft()))
            self._offered_at = self._cycle - 1 + self._tiles[0].wait
            self._is_idle = self._is_pending = False
        elif taken_in & COMMAND:
            self._is_pending = True
        if taken:
            self._tiles.popleft()
            if self._tiles:
                self._offered_at = self._cycle + self._tiles[0].wait
            else:
                self._is_idle = True


def known_after(spec: AttentionSpec) -> int:
    """From the start of a slot to the last reciprocal of its tile's queries."""
    entered = 1 + FEED_LATENCY
    last_path = (spec.num_paths - 1) * spec.sharing
    scores = spec.window_start + last_path + spec.sharing * spec.rows
    return entered + scores + spec.path_latency + spec.cols + spec.reciprocal_latency


def summed_after(spec: AttentionSpec) -> int:
    """From the start of a slot to the last numerator of the tile whose SV is in it."""
    entered = 1 + FEED_LATENCY
    last_sum = spec.head_dim + spec.value_dim - 1 + spec.rows - 1 + spec.sum_latency
    return entered + last_sum + spec.cols - 1 + spec.foot_latency
