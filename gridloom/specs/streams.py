"""What crosses a block's boundary: streams of records, described once for every view.

RTL ports, NumPy packing, AXI wrappers, the manifest and the host link are all made from these.
"""

import enum
from dataclasses import dataclass


__all__ = ["Direction", "Field", "Role", "Stream", "field"]


class Direction(enum.Enum):
    """Which way a stream flows, seen from the block."""

    IN = "in"
    OUT = "out"


class Role(enum.Enum):
    """What a stream carries; a bus wrapper gives each kind its customary port."""

    DATA = "data"  # AXI4-Stream
    COMMAND = "command"  # AXI4-Lite registers, pushed by a write to the last of them


@dataclass(frozen=True)
class Field:
    """One named member of a stream's payload: ``count`` integers of ``width`` bits.

    ``count`` is 0 for a plain integer and the number of lanes for an array; arrays put element 0
    in the least significant bits.
    """

    name: str
    width: int
    is_signed: bool = False
    count: int = 0

    @property
    def total_width(self) -> int:
        """Bits of the whole member."""
        return self.width * max(1, self.count)


def field(name: str, fmt, count: int = 0) -> Field:
    """A :class:`Field` holding stored integers of the QFormat ``fmt``."""
    return Field(name, fmt.width, fmt.is_signed, count)


@dataclass(frozen=True)
class Stream:
    """A ready/valid stream whose payload is a record of fields, the first in the lowest bits."""

    name: str
    direction: Direction
    fields: tuple[Field, ...]
    role: Role = Role.DATA
    summary: str = ""

    @property
    def width(self) -> int:
        """Bits of payload."""
        return sum(f.total_width for f in self.fields)

    @property
    def offsets(self) -> dict[str, int]:
        """Position of each field's lowest bit in the payload."""
        offsets, position = {}, 0
        for f in self.fields:
            offsets[f.name] = position
            position += f.total_width
        return offsets
