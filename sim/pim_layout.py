"""Where a program of the Logic-PIM unit lies in a DRAM's bundles, and what its port has to do.

Weights lie one command's behind the other's from the first read on, the keys and the values of each
head in pages of their own behind them, in the order of the program. The addresses that a program
has are not asked: a drawn one's would lie over each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridloom.specs.bundle_command import PortCommand, PortOpcode
from gridloom.specs.bundle_port import BundlePortSpec
from gridloom.specs.dram import DramSpec
from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import Opcode, PimCommand
from gridloom.specs.pim_unit import PimUnitSpec

from ..kernels.bundle_port import Port
from ..kernels.payload import Batches, pack
from ..kernels.pim_port import page_address, port_command
from ..kernels.pim_unit import commands_of


__all__ = ["Layout", "lay_out"]

MOST_ENTRIES = 1 << 16
MOST_PAGE_READS = 16


@dataclass(frozen=True)
class Layout:
    """A port, and its program: what it takes to give the unit's beats.

    Parameters
    ----------
    port : BundlePortSpec
        With a table for all pages.
    inputs : Batches
        Its streams.
    """

    port: BundlePortSpec
    inputs: Batches


def lay_out(
    unit: PimUnitSpec, inputs: Batches, dram: DramSpec, *, bundles: int = 1, buffer_rows: int = 2
) -> Layout:
    """A port for ``unit`` before ``dram``, and the program that gives the beats of ``inputs``.

    Raises :class:`UserError` if the DRAM's reads are not whole beats, or the program is too large.
    """
    port = _port(unit, dram, bundles, buffer_rows)
    commands, entries, reads = _places(unit, port, commands_of(inputs))
    if entries > MOST_ENTRIES:
        raise UserError(
            f"the program has {entries:,} pages of keys and values; a page table has "
            f"{MOST_ENTRIES:,} at most"
        )
    first = -(-reads // port.page_reads)
    if first + entries > port.num_pages:
        raise UserError(
            f"the program takes {first + entries:,} pages; {bundles} bundles have "
            f"{port.num_pages:,}: take more bundles"
        )
    size = max(2, 1 << (entries - 1).bit_length()) if entries else 0
    port = BundlePortSpec.make(**{**port.model_dump(), "table_entries": size})
    table = [PortCommand(PortOpcode.TABLE, count=entries)] if entries else []
    program = [*table, *(port_command(unit, command) for command in commands)]
    streams = {"i_command": {"word": np.array([w for c in program for w in c.words()])}}
    pages = np.arange(first, first + entries)
    if entries:
        streams["i_table"] = {"page": pages, "valid": np.ones_like(pages)}
    return Layout(
        port, {**streams, "i_bundle": {"byte": _beats(unit, port, program, pages, inputs)}}
    )


def _port(unit: PimUnitSpec, dram: DramSpec, bundles: int, buffer_rows: int) -> BundlePortSpec:
    beat_bytes = unit.beat_width // 8
    read_bytes = dram.burst_bytes * dram.bundle_banks * dram.groups
    if read_bytes % beat_bytes:
        raise UserError(
            f"lanes x bits of a weight must divide {8 * read_bytes}, the bits of a lock-step read, "
            f"which {unit.beat_width} does not"
        )
    return BundlePortSpec.make(
        beat_bytes=beat_bytes,
        beats_per_read=read_bytes // beat_bytes,
        columns=dram.columns,
        bundles=bundles,
        rows=dram.rows,
        page_reads=min(dram.columns, MOST_PAGE_READS),
        table_entries=0,
        buffer_reads=buffer_rows * dram.columns,
    )


def _places(
    unit: PimUnitSpec, port: BundlePortSpec, commands: Sequence[PimCommand]
) -> tuple[list[PimCommand], int, int]:
    """The commands with addresses; entries of the page table, and reads of weights."""
    placed, entries, reads = [], 0, 0
    for command in commands:
        asked = port_command(unit, command)
        if asked.opcode == PortOpcode.WEIGHTS:
            placed.append(replace(command, address=reads))
            reads += port.reads_of(asked.count)
        elif asked.opcode == PortOpcode.ATTEND:
            tiles = [asked.tiles * port.reads_of(n) for n in (asked.key_beats, asked.value_beats)]
            keys, values = (-(-n // port.page_reads) for n in tiles)
            middle = entries + asked.heads * keys
            end = middle + asked.heads * values
            if end <= MOST_ENTRIES:
                command = replace(
                    command,
                    address=page_address(entries, keys),
                    value_address=page_address(middle, values),
                )
            placed.append(command)
            entries = end
        elif command.opcode == Opcode.NOP:
            placed.append(command)
    return placed, entries, reads


def _beats(
    unit: PimUnitSpec,
    port: BundlePortSpec,
    program: Sequence[PortCommand],
    pages: np.ndarray,
    inputs: Batches,
) -> np.ndarray:
    """What the memory gives: the unit's beats, and zeros where a run ends within a read."""
    model = Port(port, np.stack([pages, np.ones_like(pages)], 1), np.zeros((0, port.beat_bytes)))
    for command in program:
        model.obey(command)
    stream = next(s for s in unit.inputs() if s.name == "i_weight")
    words = pack(stream, inputs["i_weight"]).astype("<u4")
    kept = np.concatenate([np.zeros(0, dtype=bool), *model.kept])
    beats = np.zeros((len(kept), port.beat_bytes), dtype=np.int64)
    beats[kept] = words.view(np.uint8).reshape(len(words), -1)[:, : port.beat_bytes]
    return beats
