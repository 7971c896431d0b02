"""Cycle model of the oblivious map.

It is made from the number of queries, and of rows of a table, alone: no operation, no key, no value
and no bin has a cycle. If some pages stay in HBM, it is made from the pages that are touched, too.
The parts' own cycle models are between those of what is around them.
"""

from collections import deque
from collections.abc import Sequence
from typing import Any

import numpy as np

from gridloom.specs.ascon import BLOCK_BYTES, AsconSpec, Operation
from gridloom.specs.eviction_buffer import Mode
from gridloom.specs.omap import OmapSpec, Tape
from gridloom.specs.omap_load import Kind, message_of
from gridloom.specs.omap_streams import MEMORIES, memories_of

from ..kernels.omap import touched_bins
from ..kernels.payload import Batches, length
from .ascon import AsconCycles
from .command_words import Queue
from .cycles import CycleModel
from .eviction_buffer import EvictionBufferCycles
from .position_map import PositionMapCycles


__all__ = ["OmapCycles"]

COMMAND, BLOCK = 1, 2  # masks of the inputs of an engine
RESULT, MESSAGE = 1, 2  # and of its outputs
DERIVED_KEYS = 4


class OmapCycles(CycleModel):
    """A front, a position map, an eviction buffer, engines, queues, timers."""

    has_deadlines = True

    def __init__(
        self, spec: OmapSpec, inputs: Batches, touched: Sequence[tuple[int, ...]] | None = None
    ):
        """``touched``: bins of each message, where they count; by default the golden model's."""
        super().__init__(spec, inputs)
        queries = -(-length(inputs["i_request"]) // spec.sealed_message_blocks)
        self._now = 0
        self._map = _Part(PositionMapCycles(spec.position_map, {}))
        modes = [Mode.CLEAR] + [Mode.QUERY] * queries
        self._buffer = _Part(
            EvictionBufferCycles(spec.eviction_buffer, {"i_query": {"mode": np.array(modes)}})
        )
        self._parts = {"position_map": self._map, "eviction_buffer": self._buffer}
        rows = int(np.asarray(inputs["i_key"]["rows"])[0]) if spec.passes else 0
        if touched is None:
            touched = touched_bins(spec, inputs) if spec.resident_bins else ()
        messages = _Messages(spec, rows, touched)
        self._resident = _ResidentPages(spec, messages) if spec.resident_bins else None
        if self._resident:
            self._parts["resident_pages"] = _Part(self._resident)
        self._memories = _memory_masks(spec, self._parts)
        self._block_rams = [
            _BlockRam(self._parts[name], prefix)
            for name, prefix in memories_of(spec).values()
            if spec.has_memories
        ]
        self._in = {s.name: 1 << n for n, s in enumerate(spec.inputs())}
        self._out = {s.name: 1 << n for n, s in enumerate(spec.outputs())}
        self._admission = _Admission(spec)
        self._requests = Queue(0)
        self._request_place = 0
        self._engines = _engines(spec, queries)
        self._front = _Front(spec, self._engines["front"])
        self._jobs, self._tuples = Queue(0), Queue(0)
        self._requester = _Requester(spec, messages)
        self._intake = _Intake(spec)
        self._opener = _Opener(spec, self._engines["opener"])
        self._ring = _Ring(spec)
        self._sealer = _Sealer(spec, self._engines["sealer"])
        self._outbox = _Outbox(spec, messages)
        self._clears, self._is_cleared, self._is_swept = True, False, False
        self._awaited = 0
        # For whoever wants to know how tight the timers may be: of each query, when its request was
        # whole, when its pages could have been asked for, when its answer's time started, and when
        # the answer could have left.
        self.milestones: dict[str, list[int]] = {
            name: [] for name in ("accepted", "known", "started", "sealed")
        }

    def offers(self) -> int:
        """What the parts offer to memories, pages wanted and sealed, responses."""
        out = self._out
        mask = out["o_host_read"] * self._requester.offers(self._now)
        mask |= out["o_host_write"] * self._outbox.offers_page()
        mask |= out["o_response"] * (self._outbox.responses.released > 0)
        for part, inner, outer in self._memories["out"]:
            if part.offered & inner:
                mask |= outer
        return mask

    def accepts(self, valid: int, ready: int) -> int:
        """Blocks in their turn; what the parts take from their memories."""
        front = self._front
        self._inner_ready(valid, ready)
        names = self._in
        may_begin = self._admission.may_begin(self._is_open())
        mask = names["i_key"] * (front.step == "KEY")
        mask |= names["i_request"] * (self._request_place > 0 or may_begin)
        mask |= names["i_host_read"] * self._intake.accepts(self._now)
        mask |= names["i_host_written"] * (self._awaited > 0)
        if "i_tape" in names:
            mask |= names["i_tape"] * (front.step == "PAIR")
        for part, inner, outer in self._memories["in"]:
            if part.accepted & inner:
                mask |= outer
        return mask

    @property
    def missed(self) -> str | None:
        """The timer that has been missed."""
        if self._requester.is_missed(self._now):
            return "read_offset"
        return "answer_offset" if self._outbox.is_missed(self._now) else None

    def _is_open(self) -> bool:
        return self._front.has_keys and self._is_swept and not self.missed

    def _inner_ready(self, valid: int, ready: int) -> None:
        """What each part would take and give in this cycle, in the order in which it follows."""
        now, front, opener, sealer = self._now, self._front, self._opener, self._sealer
        position, buffer = self._map, self._buffer
        front.decide(self._requests.has_head(now))
        for part in self._parts.values():
            part.begin()
        for part, inner, outer in self._memories["in"]:
            part.valid |= inner * bool(valid & outer)
        for part, inner, outer in self._memories["out"]:
            part.ready |= inner * bool(ready & outer)
        for ram in self._block_rams:
            ram.offer()

        position.valid |= position.i["i_command"] * (front.step == "LOOK_UP")
        position.valid |= position.i["i_hash"] * (front.step == "HASHED")
        position.ready |= position.o["o_result"] * (front.step == "ANSWER")
        position.ready |= position.o["o_hash"] * (front.step == "HASH")

        has_block = self._intake.queue.has_head(now)
        if self._resident:
            kept = self._parts["resident_pages"]
            has_block &= self._resident.is_here(now, bool(kept.valid & kept.i["i_read"]))
        opener.decide(now, bool(buffer.offered & buffer.o["o_version"]), has_block)
        if self._resident:
            self._resident.decide(opener.takes)
        offered = buffer.offered
        sealer.decide(
            now,
            has_page=self._ring.valid,
            has_tuple=bool(offered & buffer.o["o_tuple"]),
            has_result=self._is_cleared and bool(offered & buffer.o["o_result"]),
        )
        buffer.valid |= buffer.i["i_query"] * (self._clears or self._jobs.has_head(now))
        buffer.valid |= buffer.i["i_tuple"] * self._tuples.has_head(now)
        buffer.valid |= buffer.i["i_page"] * opener.offers_page
        buffer.ready |= buffer.o["o_version"] * opener.begins
        buffer.ready |= buffer.o["o_page"]
        buffer.ready |= buffer.o["o_tuple"] * sealer.takes_tuple
        buffer.ready |= buffer.o["o_result"] * (sealer.takes_result or not self._is_cleared)
        self._settle()
        if self._block_rams:  # whether they take something depends on what is taken from them
            for ram in self._block_rams:
                ram.accept()
            self._settle()

    def _settle(self) -> None:
        for part in self._parts.values():
            part.settle()

    def clock(self, taken_in: int, taken_out: int) -> None:
        """Everything at once, from what was true in this cycle."""
        now, spec = self._now, self.spec
        names, outs = self._in, self._out
        position, buffer = self._map, self._buffer
        is_whole, begins = False, False
        if taken_in & names["i_request"]:
            begins = self._request_place == 0
            self._requests.write(now)
            self._request_place += 1
            if self._request_place == spec.sealed_message_blocks:
                self._request_place, is_whole = 0, True
        if self._is_cleared and position.accepted & position.i["i_command"]:
            self._is_swept = True
        if buffer.offered & buffer.o["o_result"]:
            self._is_cleared = True

        # The eviction buffer with opener, ring and sealer.
        took_query = bool(buffer.taken_in & buffer.i["i_query"])
        took_tuple = bool(buffer.taken_in & buffer.i["i_tuple"])
        took_page = bool(buffer.taken_in & buffer.i["i_page"])
        gave_page = bool(buffer.taken_out & buffer.o["o_page"])
        stored = self._ring.clock(gave_page, self._sealer.takes_page)
        intake_pop = self._opener.clock(now, took_page, stored)
        sealed = self._sealer.clock(now)
        starts = self._intake.clock(
            now,
            skipped=self._requester.skips(now),
            asked=bool(taken_out & outs["o_host_read"]),
            came=bool(taken_in & names["i_host_read"]),
            pops=intake_pop,
        )
        answered, page_goes, page_drops = self._outbox.clock(
            now,
            starts,
            sealed,
            bool(taken_out & outs["o_host_write"]),
            bool(taken_out & outs["o_response"]),
        )
        self._requester.clock(now, is_whole, bool(taken_out & outs["o_host_read"]))
        if took_query and self._clears:
            self._clears = False
        elif took_query:
            self._jobs.pop()
        if took_tuple:
            self._tuples.pop()

        # The front with the position map.
        pushes, block, pops = self._front.clock(
            now,
            bool(taken_in & names["i_key"]),
            bool("i_tape" in names and taken_in & names["i_tape"]),
            {name for name, bit in position.i.items() if position.taken_in & bit}
            | {name for name, bit in position.o.items() if position.taken_out & bit},
        )
        if pops:
            self._requests.pop()
        if block:
            self._tuples.write(now)
        if pushes:
            self._jobs.write(now)
            self._requester.pages.write(now)
            self._opener.push(now)
            self._sealer.queries.write(now)
        lands = bool(taken_in & names["i_host_written"])
        self._awaited += page_goes - lands
        self._admission.clock(begins, lands + page_drops, answered)
        for ram in self._block_rams:
            ram.clock()
        if self._resident:
            self._resident.end(now, pushes, intake_pop, sealed[0])
        for part in (*self._parts.values(), *self._engines.values()):
            part.clock()
        marks = zip(self.milestones.values(), (is_whole, pushes, starts, sealed[2]), strict=True)
        for cycles, happens in marks:
            if happens:
                cycles.append(now)
        self._now = now + 1


class _Part:
    """A part's cycle model between its neighbours; masks by the names of its streams."""

    def __init__(self, model: CycleModel):
        self.model = model
        self.offered = model.offers()  # of its state, so once a cycle is enough
        self.i = {s.name: 1 << n for n, s in enumerate(model.spec.inputs())}
        self.o = {s.name: 1 << n for n, s in enumerate(model.spec.outputs())}
        self.begin()
        self.settle()

    def begin(self) -> None:
        """Nothing is offered or wanted yet in this cycle."""
        self.valid = self.ready = 0

    def settle(self) -> None:
        """All is: what it takes and gives."""
        self.accepted = self.model.accepts(self.valid, self.ready)
        self.taken_in = self.accepted & self.valid
        self.taken_out = self.offered & self.ready

    def clock(self) -> None:
        self.model.clock(self.taken_in, self.taken_out)
        self.offered = self.model.offers()


class _BlockRam:
    """Block RAM behind one memory of a part: a word and an acknowledgement a cycle later."""

    def __init__(self, part: _Part, prefix: str):
        self._part = part
        self._word, self._done = part.i[f"i_{prefix}read"], part.i[f"i_{prefix}written"]
        self._address, self._write = part.o[f"o_{prefix}read"], part.o[f"o_{prefix}write"]
        self._has_word = self._has_done = False

    def offer(self) -> None:
        """What is there for the part."""
        self._part.valid |= self._word * self._has_word | self._done * self._has_done

    def accept(self) -> None:
        """What it takes from the part, which takes what is there, or not."""
        part = self._part
        if not self._has_word or part.accepted & self._word:
            part.ready |= self._address
        if not self._has_done or part.accepted & self._done:
            part.ready |= self._write

    def clock(self) -> None:
        part = self._part
        reads, writes = bool(part.taken_out & self._address), bool(part.taken_out & self._write)
        self._has_word = reads or (self._has_word and not part.taken_in & self._word)
        self._has_done = writes or (self._has_done and not part.taken_in & self._done)


def _memory_masks(spec: OmapSpec, parts: dict[str, _Part]) -> dict[str, list]:
    """(part, its bit, the map's bit) of each stream of a memory."""
    masks: dict[str, list] = {"in": [], "out": []}
    for side, streams in (("in", spec.inputs()), ("out", spec.outputs())):
        for number, stream in enumerate(streams):
            first, _, rest = stream.name.partition("_")
            memory, _, what = rest.partition("_")
            if memory not in MEMORIES:
                continue
            name, prefix = MEMORIES[memory]
            part = parts[name]
            inner = (part.i if side == "in" else part.o)[f"{first}_{prefix}{what}"]
            masks[side].append((part, inner, 1 << number))
    return masks


class _Timers:
    """When each of several beginnings is due."""

    def __init__(self, offset: int):
        self._offset = offset
        self._due: deque[int] = deque()

    def start(self, now: int) -> None:
        self._due.append(now + self._offset)

    def is_due(self, now: int) -> bool:
        return bool(self._due) and self._due[0] <= now

    def take(self) -> None:
        self._due.popleft()


class _Interval:
    """What begins so many cycles apart at least."""

    def __init__(self, cycles: int):
        self._cycles = cycles
        self._wait = 0

    @property
    def is_over(self) -> bool:
        """Whether something may begin."""
        return not self._wait

    def clock(self, begins: bool) -> None:
        self._wait = self._cycles - 1 if begins else max(0, self._wait - 1)


class _Admission:
    """Interval and queries in flight."""

    def __init__(self, spec: OmapSpec):
        self._spec = spec
        self._interval = _Interval(spec.interval)
        self._in_flight = self._pages = self._answers = 0

    def may_begin(self, is_open: bool) -> bool:
        return is_open and self._interval.is_over and self._in_flight < self._spec.in_flight

    def clock(self, begins: bool, pages: int, is_answered: bool) -> None:
        retires = self._pages >= self._spec.choices and self._answers > 0
        self._in_flight += begins - retires
        self._answers += is_answered - retires
        self._pages += pages - retires * self._spec.choices
        self._interval.clock(begins)


class _Engine:
    """An engine of Ascon between its neighbours."""

    def __init__(self, engine: AsconSpec, commands: list[tuple[Operation, int]]):
        codes = np.array([c for c, _ in commands], dtype=np.int64)
        sizes = np.array([b for _, b in commands], dtype=np.int64)
        fields = {"operation": codes, "ad_bytes": 0 * sizes, "message_bytes": sizes}
        self.part = _Part(AsconCycles(engine, {"i_command": fields}))

    def decide(self, command: bool, block: bool, result: bool, message: bool) -> None:
        part = self.part  # of which another user may have decided before
        part.valid |= COMMAND * command | BLOCK * block
        part.ready |= RESULT * result | MESSAGE * message
        part.settle()

    @property
    def begins(self) -> bool:
        return bool(self.part.taken_in & COMMAND)

    @property
    def takes(self) -> bool:
        return bool(self.part.taken_in & BLOCK)

    @property
    def judges(self) -> bool:
        return bool(self.part.taken_out & RESULT)

    @property
    def gives(self) -> bool:
        return bool(self.part.taken_out & MESSAGE)

    @property
    def accepts_block(self) -> bool:
        return bool(self.part.accepted & BLOCK)

    @property
    def offers_block(self) -> bool:
        return bool(self.part.offered & MESSAGE)

    def give(self) -> None:
        """A block is taken from it after all."""
        self.part.taken_out |= MESSAGE

    def clock(self) -> None:
        self.part.clock()
        self.part.begin()


class _Team:
    """Engines that take turns, each with a queue of blocks; as one engine to its neighbours."""

    accepts_block = True

    def __init__(self, engines: list[_Engine], sizes: list[int]):
        self._engines = engines
        self._queues = [Queue(0) for _ in engines]
        self._sizes = deque(sizes)  # blocks of each message
        self._next = self._fed = self._leaving = self._given = self._now = 0

    def decide(self, command: bool, block: bool, result: bool, message: bool) -> None:
        self.takes = block
        for turn, (engine, queue) in enumerate(zip(self._engines, self._queues, strict=True)):
            leaves = turn == self._leaving
            engine.decide(
                command and turn == self._next,
                queue.has_head(self._now),
                result and leaves,
                message and leaves,
            )

    @property
    def begins(self) -> bool:
        return self._engines[self._next].begins

    @property
    def judges(self) -> bool:
        return self._engines[self._leaving].judges

    @property
    def gives(self) -> bool:
        return self._engines[self._leaving].gives

    @property
    def offers_block(self) -> bool:
        return self._engines[self._leaving].offers_block

    def give(self) -> None:
        self._engines[self._leaving].give()

    def clock(self) -> None:
        begins, gives = self.begins, self.gives
        for engine, queue in zip(self._engines, self._queues, strict=True):
            if engine.takes:
                queue.pop()
            engine.clock()
        if self.takes:
            self._queues[self._fed].write(self._now)
        if begins:
            self._fed, self._next = self._next, (self._next + 1) % len(self._engines)
        self._given += gives
        if gives and self._given == self._sizes[0]:
            self._given, self._leaving = 0, (self._leaving + 1) % len(self._engines)
            self._sizes.popleft()
        self._now += 1


class _User:
    """An engine that is another's as well, whoever gave it a command last; to its user."""

    def __init__(self, engine: _Engine, users: list["_User"]):
        self._engine, self._users = engine, users  # all of them, this one included
        self._commands = False
        self._owns = False
        users.append(self)

    def decide(self, command: bool, block: bool, result: bool, message: bool) -> None:
        owns, self._commands = self._owns, command
        self._engine.decide(command, block and owns, result and owns, message and owns)

    @property
    def begins(self) -> bool:
        return self._commands and self._engine.begins

    @property
    def takes(self) -> bool:
        return self._owns and self._engine.takes

    @property
    def judges(self) -> bool:
        return self._owns and self._engine.judges

    @property
    def gives(self) -> bool:
        return self._owns and self._engine.gives

    @property
    def accepts_block(self) -> bool:
        return self._owns and self._engine.accepts_block

    @property
    def offers_block(self) -> bool:
        return self._owns and self._engine.offers_block

    def give(self) -> None:
        self._engine.give()

    def clock(self) -> None:
        """The first of them is clocked for all."""
        if self is not self._users[0]:
            return
        if self._engine.begins:
            for user in self._users:
                user._owns = user._commands
        self._engine.clock()


def _engines(spec: OmapSpec, queries: int) -> dict[str, Any]:
    """The engine of each part: one, a team, or the same for all."""
    prf = (Operation.PRF, BLOCK_BYTES)
    page, message = BLOCK_BYTES * spec.page_blocks, BLOCK_BYTES * spec.message_blocks
    hashes = [(Operation.PRF, min(spec.key_bytes, BLOCK_BYTES))]
    hashes += [prf] * (spec.key_bytes > BLOCK_BYTES)
    keys = [prf] * DERIVED_KEYS
    commands = {  # of a query
        "front": [(Operation.OPEN, message), *[prf, prf] * (spec.tape is Tape.PRF), *hashes * 2],
        "opener": [(Operation.OPEN, page)] * spec.choices,
        "sealer": [(Operation.SEAL, page)] * spec.choices + [(Operation.SEAL, message)],
    }
    if spec.shares_engine:
        shared = _Engine(spec.engine("opener"), keys + sum(commands.values(), []) * queries)
        users: list[_User] = []
        return {part: _User(shared, users) for part in commands}
    teams: dict[str, Any] = {}
    for part, of_query in commands.items():
        every = keys * (part == "front") + of_query * queries
        count = 1 if part == "front" else spec.engines_per_way
        engines = [_Engine(spec.engine(part), every[turn::count]) for turn in range(count)]
        sizes = [-(-size // BLOCK_BYTES) for _, size in every]
        teams[part] = engines[0] if count == 1 else _Team(engines, sizes)
    return teams


class _Front:
    """The steps of the front, one after the other."""

    def __init__(self, spec: OmapSpec, engine: Any):
        self._spec = spec
        self._hash_blocks = 1 + (spec.key_bytes > BLOCK_BYTES)
        self._engine = engine
        self.step = "KEY"
        self.has_keys = False
        self._draws = 0  # pseudorandom blocks still to come for what is being done
        self._then = ""
        self._place = 0
        self._count = 0

    def decide(self, has_block: bool) -> None:
        """What the engine takes and gives."""
        step = self.step
        self._has_block = has_block
        self._engine.decide(
            command=(step == "REQUEST" and has_block) or step == "PRF_COMMAND",
            block=step == "PRF_BLOCK" or (step == "BLOCKS" and has_block),
            result=step in ("VERDICT", "PRF_RESULT"),
            message=step == "MESSAGE",
        )

    def _draw(self, blocks: int, then: str) -> None:
        self.step, self._draws, self._then = "PRF_COMMAND", blocks, then

    def clock(self, now: int, key: bool, pair: bool, moved: set[str]) -> tuple[bool, bool, bool]:
        """Whether a query is pushed, a block of its tuple given, one of its request taken."""
        spec, engine, step = self._spec, self._engine, self.step
        pushes = block = pops = False
        if step == "KEY":
            if key:
                self._draw(DERIVED_KEYS, "REQUEST")
        elif step == "REQUEST":
            if engine.begins:
                self.step = "BLOCKS"
        elif step == "BLOCKS":
            if engine.takes:
                pops = True
                self._place += 1
                if self._place == spec.sealed_message_blocks:
                    self.step, self._place = "VERDICT", 0
        elif step == "VERDICT":
            if engine.judges:
                self.step = "MESSAGE"
        elif step == "MESSAGE":
            if engine.gives:
                block = self._place > 0
                self._place += 1
                if self._place == spec.message_blocks:
                    self._place = self._count = 0
                    if spec.tape is Tape.PORT:
                        self.step = "PAIR"
                    else:
                        self._draw(2, "LOOK_UP")
        elif step == "PAIR":
            if pair:
                self._count += 1
                if self._count == 2:
                    self.step = "LOOK_UP"
        elif step == "LOOK_UP":
            if "i_command" in moved:
                self.step, self._count = "HASH", 0
        elif step == "HASH":
            if "o_hash" in moved:
                self._draw(self._hash_blocks, "HASHED")
        elif step == "PRF_COMMAND":
            if engine.begins:
                self.step = "PRF_BLOCK"
        elif step == "PRF_BLOCK":
            if engine.takes:
                self.step = "PRF_RESULT"
        elif step == "PRF_RESULT":
            if engine.judges:
                self._draws -= 1
                self.step = "PRF_COMMAND" if self._draws else self._then
                self.has_keys |= self.step == "REQUEST"
        elif step == "HASHED":
            if "i_hash" in moved:
                self._count += 1
                self.step = "HASH" if self._count < 2 else "ANSWER"
        elif step == "ANSWER":
            if "o_result" in moved:
                self.step = "DONE"
        else:
            self.step, pushes = "REQUEST", True
        return pushes, block, pops


class _Messages:
    """Which pages of each message are read, or written, and where they are."""

    def __init__(self, spec: OmapSpec, rows: int, touched: Sequence[tuple[int, ...]]):
        self._spec, self._rows, self._touched = spec, rows, touched

    def kind(self, number: int) -> Kind:
        """Of message ``number``, from 0 on."""
        return message_of(self._spec, self._rows, number + 1).kind

    def is_resident(self, number: int, side: int) -> bool:
        """Whether a page stays in HBM."""
        spec = self._spec
        known = spec.resident_bins and number < len(self._touched)
        return bool(known) and self._touched[number][side] >= spec.host_pages


class _Steps:
    """A place among the blocks of pages of messages, one after the other."""

    def __init__(self, spec: OmapSpec, messages: _Messages, kinds: tuple[Kind, ...]):
        self._choices, self._blocks = spec.choices, spec.sealed_page_blocks
        self._messages, self._kinds = messages, kinds
        self._number = self._side = self._place = 0

    @property
    def is_of_kind(self) -> bool:
        """Whether the message is one of those whose pages count."""
        return self._messages.kind(self._number) in self._kinds

    @property
    def is_resident(self) -> bool:
        """Whether the page counts, and stays in HBM."""
        return self.is_of_kind and self._messages.is_resident(self._number, self._side)

    @property
    def is_shown(self) -> bool:
        """Whether the page counts, and the host has it."""
        return self.is_of_kind and not self.is_resident

    @property
    def num_resident(self) -> int:
        """Of the message's pages."""
        sides = range(self._choices)
        return sum(self._messages.is_resident(self._number, s) for s in sides) * self.is_of_kind

    @property
    def is_last(self) -> bool:
        """Whether the block is the message's last."""
        return self._side == self._choices - 1 and self._place == self._blocks - 1

    def page(self) -> bool:
        """On to the next page; whether it is the next message's."""
        self._side = (self._side + 1) % self._choices
        self._number += not self._side
        return not self._side

    def block(self) -> tuple[bool, bool]:
        """On to the next block; whether it is the next page's, the next message's."""
        self._place = (self._place + 1) % self._blocks
        ends = not self._place
        return ends, ends and self.page()


class _ResidentPages:
    """Pages of HBM wanted, put in the place of zeros, and kept as they are sealed."""

    READ, WRITTEN = 1, 2  # masks of the memory's streams, as the record has them
    READS, WRITES = 1, 2

    def __init__(self, spec: OmapSpec, messages: _Messages):
        self.spec = spec.resident_pages
        self._in_flight, self._blocks = spec.in_flight, spec.sealed_page_blocks
        self._reader, self._merger, self._sealed = (
            _Steps(spec, messages, kinds)
            for kinds in ((Kind.QUERY,), (Kind.QUERY,), (Kind.QUERY, Kind.PAGES))
        )
        self._wanted, self._merged, self._kept, self._owed = (Queue(0) for _ in range(4))
        self._debts: deque[int] = deque()
        self._ahead = self._behind = self._due = self._away = self._landed = self._land_place = 0
        self._now = 0
        self._takes = False

    def offers(self) -> int:
        """Blocks wanted, blocks to keep."""
        is_wanted = self._may_read and self._reader.is_resident
        return self.READS * is_wanted | self.WRITES * self._kept.has_head(self._now)

    @property
    def _may_read(self) -> bool:
        return self._wanted.has_head(self._now) and self._behind != self._in_flight

    def is_here(self, now: int, has_word: bool) -> bool:
        """Whether the next block is the host's, or has come."""
        if not (self._merged.has_head(now) and (self._ahead or not self._merger.is_last)):
            return False
        return not self._merger.is_resident or (has_word and self._due > 0)

    def decide(self, takes: bool) -> None:
        """Whether a block is taken."""
        self._takes = takes and self._merger.is_resident

    def accepts(self, valid: int, ready: int) -> int:
        """Blocks and acknowledgements."""
        return self.READ * self._takes | self.WRITTEN * (self._away > 0)

    def end(self, now: int, pushes: bool, takes: bool, sealed: bool) -> None:
        """What else happens in this cycle: a query comes, a block leaves, one is sealed."""
        skips = self._may_read and not self._reader.is_resident
        self._events = pushes, skips, takes, sealed

    def clock(self, taken_in: int, taken_out: int) -> None:
        """The end of a cycle."""
        now = self._now
        pushes, skips, takes, sealed = self._events
        self._read(bool(taken_out & self.READS), skips)
        self._due += bool(taken_out & self.READS) - bool(taken_in & self.READ)
        if takes and self._merger.block()[1]:
            self._merged.pop()
            self._ahead -= 1
        writes, lands = bool(taken_out & self.WRITES), bool(taken_in & self.WRITTEN)
        if writes:
            self._kept.pop()
        self._land(lands)
        self._away += writes - lands
        if sealed:
            self._seal(now)
        if pushes:
            self._wanted.write(now)
            self._merged.write(now)
        self._now = now + 1

    def _read(self, moves: bool, skips: bool) -> None:
        ends = self._reader.page() if skips else moves and self._reader.block()[1]
        if ends:
            self._wanted.pop()
        self._ahead += ends
        self._behind += ends

    def _land(self, lands: bool) -> None:
        retires = self._owed.has_head(self._now) and self._landed >= self._debts[0]
        if lands:
            self._land_place = (self._land_place + 1) % self._blocks
            self._landed += not self._land_place
        if retires:
            self._owed.pop()
            self._landed -= self._debts.popleft()
        self._behind -= retires

    def _seal(self, now: int) -> None:
        steps = self._sealed
        if steps.is_resident:
            self._kept.write(now)
        debt = steps.num_resident
        if steps.block()[1]:
            self._owed.write(now)
            self._debts.append(debt)


class _Requester:
    """Pages asked for when it is time."""

    def __init__(self, spec: OmapSpec, messages: _Messages):
        self._steps = _Steps(spec, messages, (Kind.QUERY,))
        self._timers = _Timers(spec.read_offset)
        self.pages = Queue(0)
        self._was_missed = False

    def is_missed(self, now: int) -> bool:
        return self._was_missed or (self._timers.is_due(now) and not self.pages.has_head(now))

    def _goes(self, now: int) -> bool:
        return self._timers.is_due(now) and self.pages.has_head(now) and not self._was_missed

    def offers(self, now: int) -> bool:
        return self._goes(now) and self._steps.is_shown

    def skips(self, now: int) -> bool:
        return self._goes(now) and not self._steps.is_shown

    def clock(self, now: int, start: bool, asked: bool) -> None:
        moves = asked or self.skips(now)
        self._was_missed = self.is_missed(now)
        if moves and self._steps.page():
            self._timers.take()
            self.pages.pop()
        if start:
            self._timers.start(now)


class _Intake:
    """Blocks that were asked for, and when a query has all of its own."""

    def __init__(self, spec: OmapSpec):
        self._spec = spec
        self._each = spec.choices * spec.sealed_page_blocks
        self.queue = Queue(0)
        self._due = 0  # blocks, if all pages are the host's
        self._order, self._is_zero = Queue(0), deque[bool]()  # pages, else
        self._place = 0
        self._interval = _Interval(spec.interval)
        self._came = self._whole = 0

    def accepts(self, now: int) -> bool:
        if not self._spec.skips_pages:
            return self._due > 0
        return self._order.has_head(now) and not self._is_zero[0]

    def clock(self, now: int, skipped: bool, asked: bool, came: bool, pops: bool) -> bool:
        """Whether the time of a query starts."""
        starts = self._whole > 0 and self._interval.is_over
        came = came or (self._order.has_head(now) and self._is_zero[0])
        if not self._spec.skips_pages:
            self._due += asked * self._spec.sealed_page_blocks - came
        elif came:
            self._place = (self._place + 1) % self._spec.sealed_page_blocks
            if not self._place:
                self._order.pop()
                self._is_zero.popleft()
        if self._spec.skips_pages and (asked or skipped):
            self._order.write(now)
            self._is_zero.append(skipped)
        self._whole -= starts
        self._interval.clock(starts)
        if pops:
            self.queue.pop()
        if came:
            self.queue.write(now)
            self._came += 1
            if self._came == self._each:
                self._came, self._whole = 0, self._whole + 1
        return starts


class _Opener:
    """Commands and blocks into an engine, verdicts and blocks out of it."""

    def __init__(self, spec: OmapSpec, engine: Any):
        self._spec = spec
        self._engine = engine
        self._pages, self._held = Queue(0), Queue(0)
        self._feed_side = self._leave_side = 0
        self._left = 0
        self._leaves = False
        self._place = 0
        self._is_behind = False

    def push(self, now: int) -> None:
        """A query is under way."""
        self._pages.write(now)
        self._held.write(now)

    def decide(self, now: int, has_version: bool, has_block: bool) -> None:
        """What the engine takes, but for a page's blocks."""
        self._has_block = has_block
        self._command = self._left == 0 and self._pages.has_head(now) and has_version
        may_leave = self._held.has_head(now) and not self._is_behind
        self._judges = not self._leaves and may_leave
        self._engine.decide(
            command=self._command,
            block=self._left > 0 and has_block,
            result=self._judges,
            message=False,
        )
        self.begins = self._engine.begins
        self.takes = self._engine.takes
        self.offers_page = self._leaves and self._engine.offers_block

    def clock(self, now: int, took_page: bool, stored: bool) -> bool:
        """Whether a block of the host's is taken."""
        spec, engine = self._spec, self._engine
        pops = self.takes
        if took_page:
            engine.give()
        if self.begins:
            self._left = spec.sealed_page_blocks
            self._feed_side = (self._feed_side + 1) % spec.choices
            if not self._feed_side:
                self._pages.pop()
        elif pops:
            self._left -= 1
        if stored:
            self._is_behind = False
        if engine.judges:
            self._leaves = True
        elif took_page:
            self._place += 1
            if self._place == spec.page_blocks:
                self._place, self._leaves = 0, False
                self._leave_side = (self._leave_side + 1) % spec.choices
                if not self._leave_side:
                    self._held.pop()
                    self._is_behind = True
        return pops


class _Ring:
    """Blocks stored, and given in their order."""

    def __init__(self, spec: OmapSpec):
        self._each = spec.choices * spec.page_blocks
        self._stored = self._waiting = 0
        self.valid = False

    def clock(self, write: bool, takes: bool) -> bool:
        """Whether the pages of a query are whole."""
        fetch = self._waiting > 0 and (not self.valid or takes)
        self._waiting += write - fetch
        self.valid = fetch or (self.valid and not takes)
        self._stored += write
        if write and self._stored == self._each:
            self._stored = 0
            return True
        return False


class _Sealer:
    """Pages, then a response, into an engine, and out of it with their tags."""

    def __init__(self, spec: OmapSpec, engine: Any):
        self._spec = spec
        self._engine = engine
        self.queries = Queue(0)
        self._give, self._leave = "COMMAND", "TAG"
        self._turn = self._leave_turn = 0
        self._left = 0
        self._place = 0

    def decide(self, now: int, has_page: bool, has_tuple: bool, has_result: bool) -> None:
        """What the engine takes and gives."""
        is_response = self._turn == self._spec.choices
        blocks = self._give == "BLOCKS"
        self._engine.decide(
            command=self._give == "COMMAND"
            and self.queries.has_head(now)
            and (has_result if is_response else has_page or not self._spec.shares_engine),
            block=self._give == "HEADER" or (blocks and (has_tuple if is_response else has_page)),
            result=self._leave == "TAG",
            message=self._leave == "BLOCKS",
        )
        accepts_block = blocks and self._engine.accepts_block
        self.takes_result = self._engine.begins and is_response
        self.takes_page = accepts_block and not is_response
        self.takes_tuple = accepts_block and is_response

    def clock(self, now: int) -> tuple[bool, bool, bool]:
        """Whether a page's block is sealed, a response's, and the last of a query."""
        spec, engine = self._spec, self._engine
        is_response = self._turn == spec.choices
        if engine.begins:
            self._give = "HEADER" if is_response else "BLOCKS"
            self._left = spec.tuple_blocks if is_response else spec.page_blocks
        elif engine.takes and self._give == "HEADER":
            self._give = "BLOCKS"
        elif engine.takes:
            self._left -= 1
            if not self._left:
                self._give = "COMMAND"
                self._turn = (self._turn + 1) % (spec.choices + 1)
                if is_response:
                    self.queries.pop()

        stores = self._leave == "STORE"
        gives = engine.gives or stores
        is_last = self._leave_turn == spec.choices
        sealed = (gives and not is_last, gives and is_last, stores and is_last)
        if engine.judges:
            self._leave = "BLOCKS"
            self._place = spec.message_blocks if is_last else spec.page_blocks
        elif engine.gives:
            self._place -= 1
            if not self._place:
                self._leave = "STORE"
        elif stores:
            self._leave = "TAG"
            self._leave_turn = (self._leave_turn + 1) % (spec.choices + 1)
        return sealed


class _Released:
    """Blocks of one kind that are let go."""

    def __init__(self, blocks: int):
        self._blocks = blocks
        self._given = 0
        self.released = 0

    def clock(self, releases: bool, moves: bool) -> bool:
        """Whether the last block of a query goes."""
        self._given += moves
        is_done = self._given == self._blocks
        if is_done:
            self._given = 0
        self.released += releases - is_done
        return is_done


class _Outbox:
    """Sealed blocks, until it is time."""

    def __init__(self, spec: OmapSpec, messages: _Messages):
        self._steps = _Steps(spec, messages, (Kind.QUERY, Kind.PAGES))
        self._timers = _Timers(spec.answer_offset)
        self.pages = _Released(spec.choices * spec.sealed_page_blocks)
        self.responses = _Released(spec.sealed_message_blocks)
        self._whole = 0
        self._was_missed = False

    def is_missed(self, now: int) -> bool:
        return self._was_missed or (self._timers.is_due(now) and not self._whole)

    def offers_page(self) -> bool:
        return self.pages.released > 0 and self._steps.is_shown

    def clock(
        self, now: int, starts: bool, sealed: tuple[bool, bool, bool], writes: bool, answers: bool
    ) -> tuple[bool, bool, bool]:
        """Whether the last block of a response goes, of a page, of a page that nobody gets."""
        is_shown = self.offers_page()
        writes = writes or (self.pages.released > 0 and not is_shown)
        is_missed = self.is_missed(now)
        releases = self._timers.is_due(now) and self._whole > 0 and not self._was_missed
        self._was_missed = is_missed
        if releases:
            self._timers.take()
        if starts:
            self._timers.start(now)
        self._whole += sealed[2] - releases
        self.pages.clock(releases, writes)
        answered = self.responses.clock(releases, answers)
        page_goes = writes and self._steps.block()[0]
        return answered, page_goes and is_shown, page_goes and not is_shown
