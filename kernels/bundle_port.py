"""Bit-exact model of the bundle port: which reads a program of commands asks for, and its beats."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gridloom.specs.bundle_command import PortCommand, PortOpcode, PortStatus, runs_of
from gridloom.specs.bundle_port import BundlePortSpec

from .payload import Batches


__all__ = ["Piece", "Port", "commands_of", "figures", "golden", "obey_all", "pieces_of"]


def commands_of(inputs: Batches) -> list[PortCommand]:
    """The commands on ``i_command``; raises ``ValueError`` where one is incomplete."""
    return PortCommand.program(inputs["i_command"]["word"])


@dataclass(frozen=True)
class Piece:
    """Reads of a run that follow each other in memory: all of it, or those in one page.

    Parameters
    ----------
    entry : int
        Of the page table; -1 for a run that needs none.
    offset : int
        First read, in the page or in the memory.
    reads : int
        How many.
    last_beats : int
        Beats of the last read that the run has.
    """

    entry: int
    offset: int
    reads: int
    last_beats: int


def pieces_of(spec: BundlePortSpec, command: PortCommand) -> Iterator[Piece]:
    """The pieces of a command that reads, in order."""
    each = spec.beats_per_read
    if command.opcode == PortOpcode.WEIGHTS:
        last = (command.count - 1) % each + 1
        yield Piece(-1, command.address, spec.reads_of(command.count), last)
        return
    for run in runs_of(command):
        if run.is_value:
            table, stride, start = command.value_table, command.value_stride, command.value_start
            tile_reads = spec.reads_of(command.value_beats)
        else:
            table, stride, start = command.key_table, command.key_stride, command.key_start
            tile_reads = spec.reads_of(command.key_beats)
        read = start + run.tile * tile_reads  # counted from the head's first page on
        end = read + spec.reads_of(run.beats)
        while read < end:
            page, offset = divmod(read, spec.page_reads)
            reads = min(end - read, spec.page_reads - offset)
            read += reads
            last = (run.beats - 1) % each + 1 if read == end else each
            yield Piece(table + run.head * stride + page, offset, reads, last)


@dataclass
class Port:
    """The page table, the memory that plays the bundles, and what has been read.

    ``pages`` has a page for each entry, -1 where there is none; ``memory`` has shape
    (beats, beat_bytes).
    """

    spec: BundlePortSpec
    entries: np.ndarray
    beats: np.ndarray
    reads: list[np.ndarray] = field(default_factory=list)  # of each piece
    kept: list[np.ndarray] = field(default_factory=list)  # of their beats, which are given out
    given: list[np.ndarray] = field(default_factory=list)  # from the memory here
    taken: int = 0

    def __post_init__(self):
        spec = self.spec
        self.pages = np.full(spec.table_entries, -1, dtype=np.int64)
        size = spec.memory_reads * spec.beats_per_read if spec.has_memory else 0
        self.memory = np.zeros((size, spec.beat_bytes), dtype=np.int64)
        self._filled = 0

    def status(self, command: PortCommand) -> PortStatus:
        """Whether ``command`` is obeyed now; of pages the first that is missing says why."""
        status = command.own_status(self.spec)
        if status is not PortStatus.OK or command.opcode != PortOpcode.ATTEND:
            return status
        for piece in pieces_of(self.spec, command):
            if piece.entry >= self.spec.table_entries:
                return PortStatus.BAD_ADDRESS
            if self.pages[piece.entry] < 0:
                return PortStatus.BAD_PAGE
        return PortStatus.OK

    def obey(self, command: PortCommand) -> PortStatus:
        """Carry out ``command`` if it may be; its status."""
        status = self.status(command)
        if status is PortStatus.OK:
            match command.opcode:
                case PortOpcode.WEIGHTS | PortOpcode.ATTEND:
                    self._read(command)
                case PortOpcode.TABLE:
                    self._write_table(command)
                case PortOpcode.FILL:
                    self._fill(command)
        return status

    def _read(self, command: PortCommand) -> None:
        each = self.spec.beats_per_read
        for piece in pieces_of(self.spec, command):
            first = piece.offset
            if piece.entry >= 0:
                first += int(self.pages[piece.entry]) * self.spec.page_reads
            self.reads.append(first + np.arange(piece.reads, dtype=np.int64))
            kept = np.arange(piece.reads * each) < (piece.reads - 1) * each + piece.last_beats
            self.kept.append(kept)
            if self.spec.has_memory:
                beats = self.memory[first * each : (first + piece.reads) * each]
                self.given.append(beats[kept].copy())

    def _write_table(self, command: PortCommand) -> None:
        end = self.taken + command.count
        entries = _part("i_table", self.entries, self.taken, end)
        self.taken = end
        pages = np.where(entries[:, 1] == 1, entries[:, 0], -1)
        self.pages[command.address : command.address + command.count] = pages

    def _fill(self, command: PortCommand) -> None:
        end = self._filled + command.count
        start = command.address * self.spec.beats_per_read
        beats = _part("i_fill", self.beats, self._filled, end)
        self.memory[start : start + command.count] = beats
        self._filled = end

    def finish(self) -> None:
        """Raise ``ValueError`` if entries or beats are left or missing."""
        _all_taken("i_table", self.entries, self.taken)
        if self.spec.has_memory:
            _all_taken("i_fill", self.beats, self._filled)
        else:
            _all_taken("i_bundle", self.beats, len(_joined(self.kept)))

    def output(self) -> np.ndarray:
        """Beats for the unit, shape (n, beat_bytes)."""
        if self.spec.has_memory:
            none = np.zeros((0, self.spec.beat_bytes), dtype=np.int64)
            return np.concatenate([none, *self.given])
        return self.beats[_joined(self.kept).astype(bool)]


def _part(name: str, elements: np.ndarray, start: int, end: int) -> np.ndarray:
    if end > len(elements):
        raise ValueError(
            f"{name} must hold at least {end} elements for these commands, not {len(elements)}"
        )
    return elements[start:end]


def _all_taken(name: str, elements: np.ndarray, taken: int) -> None:
    if taken != len(elements):
        raise ValueError(
            f"{name} must hold {taken} elements for these commands, not {len(elements)}"
        )


def _joined(parts: list[np.ndarray]) -> np.ndarray:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])


def obey_all(spec: BundlePortSpec, inputs: Batches) -> tuple[Port, list[PortStatus]]:
    """The port after a program, and the status of each command.

    Raises ``ValueError`` where a command is incomplete, or entries or beats do not match.
    """
    commands = commands_of(inputs)
    entries = np.zeros((0, 2), dtype=np.int64)
    if spec.has_pages:
        table = inputs["i_table"]
        entries = np.stack([np.asarray(table["page"]), np.asarray(table["valid"])], axis=1)
    beats = inputs["i_fill" if spec.has_memory else "i_bundle"]["byte"]
    port = Port(spec, entries, np.asarray(beats, dtype=np.int64))
    statuses = [port.obey(command) for command in commands]
    port.finish()
    return port, statuses


def golden(spec: BundlePortSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for commands, entries and beats, as the RTL gives them.

    Raises ``ValueError`` where a command is incomplete, or entries or beats do not match.
    """
    port, statuses = obey_all(spec, inputs)
    outputs = {
        "o": {"byte": port.output()},
        "o_status": {
            "tag": np.array([c.tag for c in commands_of(inputs)], dtype=np.int64),
            "status": np.array(statuses, dtype=np.int64),
        },
    }
    if not spec.has_memory:
        bundle, row, column = spec.place_of(_joined(port.reads))
        outputs["o_request"] = {"column": column, "bundle": bundle, "row": row}
    return outputs


def figures(spec: BundlePortSpec) -> dict[str, Any]:
    """Bits of memories and bytes of a row; no multipliers."""
    beat = 8 * spec.beat_bytes
    return {
        "multipliers": 0,
        "bytes_per_row": spec.columns * spec.beats_per_read * spec.beat_bytes,
        "buffer_bits": spec.buffer_beats * beat,
        "table_bits": spec.table_entries * (spec.page_width + 1),
        "memory_bytes": spec.memory_reads * spec.beats_per_read * spec.beat_bytes,
    }
