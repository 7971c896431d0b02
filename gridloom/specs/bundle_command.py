"""Commands of the bundle port: what a Logic-PIM unit's beats are read from, in what order.

A command is eight words of 32 bits (:mod:`.word_command`), in which :data:`LAYOUT` gives the place
of each field. What is read lies in *reads*: ``spec.beats_per_read`` beats at one
column of a bundle's row. A run of beats begins with a read of its own, and what its last read has
beyond it is dropped.

``weights`` reads one run from an address on. ``attend`` reads runs by turns, tiles of keys and of
values, values ``lag`` tiles behind keys over all heads (:func:`runs_of`): the order in which
``pim_unit`` takes them. A head's tiles of keys lie one behind the other, from ``key_start`` reads
into the page of entry ``key_table + head * key_stride`` on, and go on in the page of the next
entry where a page ends; its tiles of values likewise. The port knows no formats: what a tile holds
is a number of beats, and only a head's last tile of keys may have another.
"""

import enum
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import ClassVar, NamedTuple

from .word_command import Place, WordCommand


__all__ = ["LAYOUT", "PortCommand", "PortOpcode", "PortStatus", "Run", "runs_of"]


class PortOpcode(enum.IntEnum):
    """What a command does."""

    NOP = 0  # nothing: its status tells that the queue has come so far
    WEIGHTS = 1  # a run of beats from an address on
    ATTEND = 2  # tiles of keys and values by the page table
    TABLE = 3  # entries from i_table into the page table
    FILL = 4  # beats from i_fill into the block RAM that plays the bundle


class PortStatus(enum.IntEnum):
    """What became of a command; of any but ``OK`` nothing was read or written."""

    OK = 0
    BAD_OPCODE = 1  # none of this port's
    BAD_SIZE = 2  # a count that is zero; a start beyond a page
    BAD_ADDRESS = 3  # beyond the end of the memory or of the page table
    BAD_PAGE = 4  # an entry of the page table that is not valid


LAYOUT = {
    "opcode": Place(0, 0, 8),
    "tag": Place(0, 16, 16),
    "count": Place(1, 0, 32),
    "address": Place(2, 0, 32),
    "tiles": Place(1, 0, 20),
    "lag": Place(1, 20, 4),
    "heads": Place(2, 0, 16),
    "key_table": Place(3, 0, 16),
    "value_table": Place(3, 16, 16),
    "key_stride": Place(4, 0, 16),
    "value_stride": Place(4, 16, 16),
    "key_start": Place(5, 0, 16),
    "value_start": Place(5, 16, 16),
    "key_beats": Place(6, 0, 16),
    "last_key_beats": Place(6, 16, 16),
    "value_beats": Place(7, 0, 16),
}
RUN = ("count", "address")
FIELDS = {
    PortOpcode.NOP: (),
    PortOpcode.WEIGHTS: RUN,
    PortOpcode.ATTEND: (
        *("tiles", "lag", "heads", "key_table", "value_table", "key_stride", "value_stride"),
        *("key_start", "value_start", "key_beats", "last_key_beats", "value_beats"),
    ),
    PortOpcode.TABLE: RUN,
    PortOpcode.FILL: RUN,
}


@dataclass(frozen=True)
class PortCommand(WordCommand):
    """One command, its fields as they are stored.

    Parameters
    ----------
    opcode : int
        One of :class:`PortOpcode`, if it is to be obeyed.
    tag : int
        Comes back with the status.
    count : int
        ``weights``, ``fill``: beats; ``table``: entries.
    address : int
        ``weights``, ``fill``: the first read; ``table``: the first entry.
    tiles : int
        ``attend``: tiles of each head.
    lag : int
        Tiles that values follow behind keys.
    heads : int
        Heads, one behind the other.
    key_table, value_table : int
        Entry of the page table for the first page of the first head's keys, and values.
    key_stride, value_stride : int
        Entries from one head to the next.
    key_start, value_start : int
        Reads in a head's first page that come before its first tile.
    key_beats, last_key_beats, value_beats : int
        Beats of a tile of keys, of a head's last one, and of a tile of values.
    """

    LAYOUT: ClassVar = LAYOUT
    HEAD: ClassVar = ("opcode", "tag")
    FIELDS: ClassVar = FIELDS

    opcode: int
    tag: int = 0
    count: int = 0
    address: int = 0
    tiles: int = 0
    lag: int = 0
    heads: int = 0
    key_table: int = 0
    value_table: int = 0
    key_stride: int = 0
    value_stride: int = 0
    key_start: int = 0
    value_start: int = 0
    key_beats: int = 0
    last_key_beats: int = 0
    value_beats: int = 0

    def own_status(self, spec) -> PortStatus:
        """What is wrong with the command whatever the page table holds: the first reason."""
        if self.opcode not in spec.opcodes:
            return PortStatus.BAD_OPCODE
        match self.opcode:
            case PortOpcode.ATTEND:
                sizes = (self.tiles, self.heads)
                sizes += (self.key_beats, self.last_key_beats, self.value_beats)
                if not all(sizes) or max(self.key_start, self.value_start) >= spec.page_reads:
                    return PortStatus.BAD_SIZE
            case PortOpcode.WEIGHTS | PortOpcode.TABLE | PortOpcode.FILL:
                if not self.count:
                    return PortStatus.BAD_SIZE
                is_table = self.opcode == PortOpcode.TABLE
                size = self.count if is_table else spec.reads_of(self.count)
                if self.address + size > (spec.table_entries if is_table else spec.memory_reads):
                    return PortStatus.BAD_ADDRESS
        return PortStatus.OK


assert {f.name for f in fields(PortCommand)} == set(LAYOUT)


class Run(NamedTuple):
    """A tile's keys, or its values: head, place among the head's tiles, beats."""

    is_value: bool
    head: int
    tile: int
    beats: int


def runs_of(command: PortCommand) -> Iterator[Run]:
    """Runs of an ``attend`` in the order of their beats."""
    total = command.heads * command.tiles
    for index in range(total + command.lag):
        if index < total:
            head, tile = divmod(index, command.tiles)
            is_last = tile == command.tiles - 1
            yield Run(False, head, tile, command.last_key_beats if is_last else command.key_beats)
        if index >= command.lag:
            yield Run(True, *divmod(index - command.lag, command.tiles), command.value_beats)
