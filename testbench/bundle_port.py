"""Stimulus and parameter space of the bundle port: programs, good commands and bad, holes."""

from dataclasses import replace

import numpy as np

from gridloom.kernels.bundle_port import Port, pieces_of
from gridloom.kernels.payload import Batches
from gridloom.specs.bundle_command import LAYOUT, PortCommand, PortOpcode, PortStatus
from gridloom.specs.bundle_port import BundleMemory, BundlePortSpec


__all__ = ["draw_command", "draw_spec", "program_inputs", "stimulus"]

MOST_COMMANDS = 40
HOLES = 0.0, 0.03, 0.1, 0.3  # share of entries that are written
FILLED = 64  # most beats of a fill
REGION = 128  # beats of block RAM that a program reads, or a page


def stimulus(spec: BundlePortSpec, rng: np.random.Generator, size: int) -> dict:
    """A program that asks for about ``size`` beats, its entries, and beats of the memory."""
    region = _region(spec, rng)
    program = _Program(spec, rng, _preamble(spec, region), float(rng.choice(HOLES)), region)
    while program.beats < size and len(program.commands) < MOST_COMMANDS:
        command = draw_command(spec, rng, max(1, size - program.beats), program.pages, region)
        last = program.commands[-1] if program.commands else command
        if spec.has_memory and last.opcode == PortOpcode.WEIGHTS and rng.random() < 0.3:
            command = replace(last, opcode=PortOpcode.FILL)  # over what is being read
        if rng.random() < 0.15:
            command = _spoiled(rng, command)
            if rng.random() < 0.4:  # the first reason counts
                command = _spoiled(rng, command)
        if program.allows(command, 2 * size + 64):
            program.add(replace(command, tag=int(rng.integers(1 << 16))))
    return program.inputs()


def program_inputs(
    spec: BundlePortSpec,
    rng: np.random.Generator,
    commands: list[PortCommand],
    holes: float = 0.1,
) -> Batches:
    """The streams of a program, all that is not in it drawn; ``holes`` of entries are not valid."""
    return _Program(spec, rng, commands, holes, range(spec.memory_reads)).inputs()


def _region(spec: BundlePortSpec, rng: np.random.Generator) -> range:
    """Reads that a program uses: of a block RAM only some, as all that is read is filled first."""
    size = max(spec.page_reads, REGION // spec.beats_per_read)
    if not spec.has_memory or size >= spec.memory_reads:
        return range(spec.memory_reads)
    pages = (spec.memory_reads - size) // spec.page_reads
    start = int(rng.choice([0, pages, rng.integers(0, pages + 1)])) * spec.page_reads
    return range(start, start + size)


def _preamble(spec: BundlePortSpec, region: range) -> list[PortCommand]:
    """What a block RAM holds at first is not known."""
    if not spec.has_memory:
        return []
    beats = len(region) * spec.beats_per_read
    return [PortCommand(PortOpcode.FILL, count=beats, address=region.start)]


class _Program:
    """A program as it grows: what it takes depends on the page table that it has written."""

    def __init__(
        self,
        spec: BundlePortSpec,
        rng: np.random.Generator,
        commands: list[PortCommand],
        holes: float,
        region: range,
    ):
        self.spec = spec
        self._region = region
        self._holes = holes
        self._rng = rng
        self.commands: list[PortCommand] = []
        self.beats = 0
        none = np.zeros((0, 2), dtype=np.int64)
        self._entries = [none]
        self._filled = [np.zeros((0, spec.beat_bytes), dtype=np.int64)]
        self._port = Port(spec, none, self._filled[0])
        for command in commands:
            self.add(command)

    @property
    def pages(self) -> np.ndarray:
        """The page of each entry as it is now."""
        return self._port.pages

    def allows(self, command: PortCommand, most: int) -> bool:
        """Whether a command reads or writes not much more than ``most``, and nothing unknown."""
        if command.own_status(self.spec) is not PortStatus.OK or command.opcode == PortOpcode.NOP:
            return True
        if command.opcode == PortOpcode.WEIGHTS:
            end = command.address + self.spec.reads_of(command.count)
            if not self._region.start <= command.address <= end <= self._region.stop:
                return False
        if command.opcode != PortOpcode.ATTEND:
            return command.count <= most
        for number, piece in enumerate(pieces_of(self.spec, command)):
            if piece.entry >= self.spec.table_entries or self.pages[piece.entry] < 0:
                return True
            if number == most:
                return False
        return True

    def add(self, command: PortCommand) -> None:
        """Append a command, and draw what it takes."""
        if self._port.status(command) is PortStatus.OK:
            match command.opcode:
                case PortOpcode.TABLE:
                    self._entries.append(self._draw_entries(command.count))
                    self._port.entries = np.concatenate(self._entries)
                case PortOpcode.FILL:
                    shape = command.count, self.spec.beat_bytes
                    self._filled.append(self._rng.integers(0, 256, shape))
                    self._port.beats = np.concatenate(self._filled)
        self._port.obey(command)
        self.commands.append(command)
        self.beats = sum(map(len, self._port.kept))

    def _draw_entries(self, count: int) -> np.ndarray:
        size = self.spec.page_reads
        first, end = self._region.start // size, self._region.stop // size
        pages = self._rng.integers(first, end, count)
        if self._rng.random() < 0.3:  # an allocator's: one behind the other
            pages = first + (pages[0] - first + np.arange(count)) % (end - first)
        return np.stack([pages, self._rng.random(count) >= self._holes], axis=1).astype(np.int64)

    def inputs(self) -> Batches:
        """All streams."""
        words = [word for command in self.commands for word in command.words()]
        inputs = {"i_command": {"word": np.array(words, dtype=np.int64)}}
        if self.spec.has_pages:
            page, valid = np.concatenate(self._entries).T
            inputs["i_table"] = {"page": page, "valid": valid}
        if self.spec.has_memory:
            return {**inputs, "i_fill": {"byte": np.concatenate(self._filled)}}
        shape = self.beats, self.spec.beat_bytes
        return {**inputs, "i_bundle": {"byte": self._rng.integers(0, 256, shape)}}


def draw_command(
    spec: BundlePortSpec,
    rng: np.random.Generator,
    most_beats: int,
    pages: np.ndarray,
    region: range,
) -> PortCommand:
    """A command that will be obeyed, most of the time; of about ``most_beats`` at most.

    Parameters
    ----------
    pages : int array
        The page of each entry, -1 for none.
    region : range
        Reads that weights lie in.
    """
    kind = rng.random()
    if kind < 0.05:
        return PortCommand(PortOpcode.NOP)
    if kind < 0.2 and spec.has_memory:
        everywhere = range(spec.memory_reads)
        return _run_of(spec, rng, PortOpcode.FILL, FILLED, everywhere)
    if spec.has_pages:
        is_written = np.count_nonzero(pages >= 0)
        if kind < 0.3 or not is_written:
            count = _few(rng, spec.table_entries) if is_written else spec.table_entries
            start = rng.integers(0, spec.table_entries - count + 1)
            return PortCommand(PortOpcode.TABLE, count=count, address=int(start))
        if kind < 0.7:
            return _attend(spec, rng, most_beats)
    return _run_of(spec, rng, PortOpcode.WEIGHTS, most_beats, region)


def _few(rng: np.random.Generator, most: int) -> int:
    """1 to ``most``, the lesser the more often; the ends often."""
    if rng.random() < 0.2:
        return int(rng.choice([1, most]))
    return int(np.exp(rng.uniform(0, np.log(most + 1)))) if most > 1 else 1


def _run_of(
    spec: BundlePortSpec,
    rng: np.random.Generator,
    opcode: PortOpcode,
    most_beats: int,
    region: range,
) -> PortCommand:
    """A run somewhere in a region, or next to one of its ends."""
    count = _few(rng, min(most_beats, len(region) * spec.beats_per_read))
    last = region.stop - spec.reads_of(count)
    address = int(rng.choice([region.start, last, rng.integers(region.start, last + 1)]))
    return PortCommand(opcode, count=count, address=address)


def _attend(spec: BundlePortSpec, rng: np.random.Generator, most_beats: int) -> PortCommand:
    """Heads whose pages lie in the table, if it is large enough for them."""
    key, value = (_few(rng, max(1, min(most_beats // 4, 40))) for _ in range(2))
    heads = _few(rng, 4)
    tiles = _few(rng, max(1, min(9, most_beats // (heads * (key + value)))))
    fields = {}
    for kind, beats in ("key", key), ("value", value):
        start = _start(spec, rng)
        pages = -(-(start + tiles * spec.reads_of(beats)) // spec.page_reads)
        stride = int(rng.choice([0, pages, pages + 1]))
        last = max(0, spec.table_entries - pages - (heads - 1) * stride)
        fields[f"{kind}_start"] = start
        fields[f"{kind}_stride"] = stride
        fields[f"{kind}_table"] = int(rng.choice([last, rng.integers(0, last + 1)]))
    return PortCommand(
        PortOpcode.ATTEND,
        tiles=tiles,
        heads=heads,
        lag=int(rng.choice([0, 1, 1, 2, 2, 3, 15])),
        key_beats=key,
        last_key_beats=_few(rng, key),
        value_beats=value,
        **fields,
    )


def _start(spec: BundlePortSpec, rng: np.random.Generator) -> int:
    """Mostly the start of a page, now and then its end, which is none."""
    kind = rng.random()
    if kind < 0.6:
        return 0
    return spec.page_reads if kind > 0.96 else int(rng.integers(0, spec.page_reads))


def _spoiled(rng: np.random.Generator, command: PortCommand) -> PortCommand:
    """With one field that is wrong, or nearly."""
    names = [n for n in command.fields if n != "tag"]
    name = str(rng.choice(names))
    value, most = getattr(command, name), (1 << LAYOUT[name].width) - 1
    wrong = int(rng.choice([0, most, value + 1, value - 1, rng.integers(most + 1)]))
    return replace(command, **{name: int(np.clip(wrong, 0, most))})


def draw_spec(rng: np.random.Generator) -> BundlePortSpec:
    """Any small port."""
    has_memory = rng.random() < 0.4  # all of which is filled first
    each = int(rng.choice([1, 1, 2, 4] if has_memory else [1, 1, 2, 4, 8]))
    columns = int(rng.choice([2, 4, 8] if has_memory else [2, 4, 8, 16]))
    bundles = int(rng.choice([1, 2] if has_memory else [1, 2, 4]))
    return BundlePortSpec(
        beat_bytes=int(rng.choice([2, 3, 4, 8])),
        beats_per_read=each,
        columns=columns,
        bundles=bundles,
        rows=int(rng.choice([2, 4] if has_memory else [2, 4, 1 << 8, 1 << 20])),
        page_reads=int(rng.choice([n for n in (1, 2, 4, 8, 16) if n <= columns])),
        table_entries=int(rng.choice([0, 2, 8, 16, 32, 32])),
        buffer_reads=max(-(-4 // each), int(rng.choice([1, 2, 4, 8, 32]))),
        queue_commands=int(rng.choice([1, 2, 4])),
        memory=BundleMemory.BLOCK_RAM if has_memory else BundleMemory.OUTSIDE,
    )
