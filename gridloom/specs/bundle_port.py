"""Parameters of the bundle port, and the widths that follow.

The memory is ``bundles`` bundles of rows; a row has ``columns`` reads of ``beats_per_read`` beats.
Reads are numbered along a row, then over the bundles, then row by row, so that a long run opens a
row of each bundle in turn. A page is ``page_reads`` of them, within a row.
"""

import enum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Spec
from .bundle_command import PortOpcode, PortStatus
from .streams import Direction, Role, Stream
from .streams import Field as StreamField
from .timing import QUEUE_LATENCY
from .word_command import WORD_WIDTH


__all__ = ["CHECK_CYCLES", "MEMORY_LATENCY", "PRESETS", "BundleMemory", "BundlePortSpec"]

CHECK_CYCLES = 3  # from a command's last word to what its words alone say of it
MEMORY_LATENCY = 3  # of block RAM, from a request to its first beat
BYTE = 8
MOST_READS = 1 << 32  # what an address of a command reaches
PAGED = PortOpcode.ATTEND, PortOpcode.TABLE


class BundleMemory(enum.Enum):
    """Where the bundles are."""

    OUTSIDE = "outside"
    BLOCK_RAM = "block_ram"


class BundlePortSpec(Spec):
    """The memory's side of a Logic-PIM unit: addresses, pages, row buffer, credits."""

    BLOCK: ClassVar[str] = "bundle_port"

    beat_bytes: int = Field(32, ge=2, le=512, description="bytes of a beat, 2 to 512")
    beats_per_read: int = Field(
        8, ge=1, le=64, description="beats that a column of a bundle's row has, a power of two"
    )
    columns: int = Field(
        32, ge=2, le=1 << 10, description="reads of a bundle's row, a power of two, 2 to 1024"
    )
    bundles: int = Field(
        2, ge=1, le=16, description="bundles that take turns row by row, a power of two, 1 to 16"
    )
    rows: int = Field(1 << 14, ge=2, le=1 << 20, description="rows of a bundle, a power of two")
    page_reads: int = Field(
        16, ge=1, le=1 << 10, description="reads of a page, a power of two, to columns"
    )
    table_entries: int = Field(
        1 << 10, ge=0, le=1 << 16, description="pages of keys and values; 0 for none, or from 2"
    )
    buffer_reads: int = Field(
        64, ge=1, le=1 << 12, description="reads that the row buffer holds, a power of two"
    )
    queue_commands: int = Field(
        4, ge=1, le=64, description="commands that wait, a power of two, 1 to 64"
    )
    memory: BundleMemory = Field(BundleMemory.OUTSIDE, description="where the bundles are")

    @model_validator(mode="after")
    def _check(self) -> Self:
        powers = ("beats_per_read", "columns", "bundles", "rows", "page_reads", "buffer_reads")
        for name in (*powers, "queue_commands", "table_entries"):
            value = getattr(self, name)
            if value & (value - 1):
                raise ValueError(f"{name} must be a power of two, not {value}")
        if self.page_reads > self.columns:
            raise ValueError(
                f"page_reads must be at most columns = {self.columns}, because a page lies in a "
                f"row, not {self.page_reads}"
            )
        if self.table_entries == 1:
            raise ValueError("table_entries must be 0 or at least 2, not 1")
        if self.buffer_beats < 4:
            raise ValueError(
                f"buffer_reads must be at least {-(-4 // self.beats_per_read)} with "
                f"beats_per_read = {self.beats_per_read}, for 4 beats, not {self.buffer_reads}"
            )
        if self.memory_reads > MOST_READS:
            most = MOST_READS // (self.bundles * self.columns)
            raise ValueError(
                f"rows must be at most {most} with bundles x columns = "
                f"{self.bundles * self.columns}, for addresses of 32 bits, not {self.rows}"
            )
        return self

    # What it can do.

    @property
    def has_memory(self) -> bool:
        """Whether block RAM plays the bundles."""
        return self.memory is BundleMemory.BLOCK_RAM

    @property
    def has_pages(self) -> bool:
        """Whether there is a page table."""
        return self.table_entries > 0

    @property
    def opcodes(self) -> tuple[PortOpcode, ...]:
        """Opcodes that it obeys."""
        missing = () if self.has_pages else PAGED
        missing += () if self.has_memory else (PortOpcode.FILL,)
        return tuple(o for o in PortOpcode if o not in missing)

    def reads_of(self, beats: int) -> int:
        """Reads of a run."""
        return -(-beats // self.beats_per_read)

    # Sizes.

    @property
    def memory_reads(self) -> int:
        """Reads of the whole memory."""
        return self.rows * self.bundles * self.columns

    @property
    def buffer_beats(self) -> int:
        """Beats that the row buffer holds."""
        return self.buffer_reads * self.beats_per_read

    @property
    def num_pages(self) -> int:
        """Pages of the whole memory."""
        return self.memory_reads // self.page_reads

    @property
    def read_width(self) -> int:
        """Bits of the number of a read."""
        return (self.memory_reads - 1).bit_length()

    @property
    def page_width(self) -> int:
        """Bits of the number of a page."""
        return (self.num_pages - 1).bit_length()

    @property
    def beat_index_width(self) -> int:
        """Bits of a beat's place in its read; none if a read is a beat."""
        return (self.beats_per_read - 1).bit_length()

    @property
    def latency(self) -> int:
        """From a beat of the memory to ``o``, if it is wanted."""
        return QUEUE_LATENCY

    def place_of(self, read: int) -> tuple[int, int, int]:
        """Bundle, row and column of a read."""
        line, column = divmod(read, self.columns)
        return line % self.bundles, line // self.bundles, column

    def streams(self) -> tuple[Stream, ...]:
        """``i_command``, ``i_table``, ``i_bundle`` or ``i_fill``; ``o_request``, ``o_status``."""
        beat = StreamField("byte", BYTE, count=self.beat_bytes)
        table = Stream(
            "i_table",
            Direction.IN,
            (StreamField("page", self.page_width), StreamField("valid", 1)),
            summary="of table: number of a page, and whether the entry is one",
        )
        fill = Stream("i_fill", Direction.IN, (beat,), summary="of fill: beats of the block RAM")
        bundle = Stream(
            "i_bundle",
            Direction.IN,
            (beat,),
            summary="what was read, request by request; ready as long as something is to come",
        )
        request = Stream(
            "o_request",
            Direction.OUT,
            (
                StreamField("column", _index_width(self.columns)),
                StreamField("bundle", _index_width(self.bundles)),
                StreamField("row", _index_width(self.rows)),
            ),
            summary="a read of beats_per_read beats, for which there is room",
        )
        status = Stream(
            "o_status",
            Direction.OUT,
            (StreamField("tag", 16), StreamField("status", len(PortStatus).bit_length())),
            role=Role.COMMAND,
            summary="of each command, in order, before its first read",
        )
        return (
            Stream(
                "i_command",
                Direction.IN,
                (StreamField("word", WORD_WIDTH),),
                role=Role.COMMAND,
                summary="commands, eight words each",
            ),
            *([table] if self.has_pages else []),
            fill if self.has_memory else bundle,
            *([] if self.has_memory else [request]),
            Stream("o", Direction.OUT, (beat,), summary="beats for the unit"),
            status,
        )


def _index_width(count: int) -> int:
    return max(1, (count - 1).bit_length())


_FPGA = {"beats_per_read": 1, "bundles": 1, "memory": BundleMemory.BLOCK_RAM}
PRESETS = {
    # A row of 32 reads of 8 banks, 256 bytes each, as Duplex has; pages for 32 keys of 128 bytes.
    "default": BundlePortSpec(),
    "snapshot": BundlePortSpec(
        beat_bytes=4,
        beats_per_read=2,
        columns=4,
        rows=16,
        page_reads=2,
        table_entries=16,
        buffer_reads=8,
        queue_commands=2,
    ),
    "one_bundle": BundlePortSpec(bundles=1),
    "ulx3s": BundlePortSpec(
        beat_bytes=16, columns=64, rows=64, page_reads=32, table_entries=256, **_FPGA
    ),
    "icebreaker": BundlePortSpec(
        beat_bytes=4,
        columns=64,
        rows=16,
        table_entries=0,
        buffer_reads=16,
        queue_commands=2,
        **_FPGA,
    ),
}
