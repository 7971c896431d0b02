"""Parameters of the eviction buffer."""

import enum
import math
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Spec
from .streams import Direction, Stream
from .streams import Field as StreamField


__all__ = ["BLOCK_BYTES", "MODE_WIDTH", "PRESETS", "VERSION_BYTES", "EvictionBufferSpec", "Mode"]
__all__ += ["Puts"]

BLOCK_BYTES = 16  # a word of the frame memory, a block of a page
VERSION_BYTES = 8
MODE_WIDTH = 3


class Mode(enum.IntEnum):
    """What a query asks for."""

    QUERY = 0  # pages rebuilt, at most one tuple taken and one placed
    CLEAR = 1  # every record emptied, no frame in use
    ROW = 2  # of an initialisation: no page counts, lists of the pass's bins change


class Puts(enum.IntEnum):
    """What a query places."""

    NOTHING = 0
    TAKEN = 1  # the tuple that it took
    GIVEN = 2  # the tuple that came with it


class EvictionBufferSpec(Spec):
    """Rebuild the pages of touched bins with the tuples that wait for them; place a tuple."""

    BLOCK: ClassVar[str] = "eviction_buffer"

    num_bins: int = Field(1 << 17, ge=2, le=1 << 32, description="bins, a page each; a power of 2")
    choices: int = Field(2, ge=1, le=2, description="bins that a query touches, and chooses from")
    slots: int = Field(10, ge=2, le=64, description="tuples of a page at most")
    list_limit: int = Field(
        16, ge=1, le=64, description="tuples that wait for a page at most, all of them examined"
    )
    num_frames: int = Field(
        0,
        ge=0,
        le=1 << 32,
        description="tuples that wait at most in all; 0 is by rule: 0.52 M + 8 sqrt(M) with two "
        "choices, 1.2 M + 12 sqrt(M) with one",
    )
    key_bytes: int = Field(8, ge=4, le=32, description="bytes of a key")
    value_bytes: int = Field(8, ge=8, le=1024, description="bytes of a value")
    load_width: int = Field(6, ge=2, le=16, description="bits of the count of a bin's tuples")
    passes: int = Field(
        0, ge=0, le=1 << 16, description="passes of an initialisation, a power of 2; 0: no mode ROW"
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.num_bins & (self.num_bins - 1):
            raise ValueError(
                f"num_bins = {self.num_bins} is not a power of 2; the next is "
                f"{1 << self.num_bins.bit_length()}"
            )
        if self.passes & (self.passes - 1):
            raise ValueError(
                f"passes = {self.passes} is not a power of 2; the next is "
                f"{1 << self.passes.bit_length()}"
            )
        if self.passes > self.num_bins:
            raise ValueError(
                f"passes = {self.passes} is more than the {self.num_bins} bins; give a pass one "
                "bin at least"
            )
        return self

    @property
    def frames(self) -> int:
        """Frames: ``num_frames``, or as the rule has it (E)."""
        if self.num_frames:
            return self.num_frames
        mean, deviations = ((0.52, 8), (1.2, 12))[self.choices == 1]
        return math.ceil(mean * self.num_bins + deviations * math.sqrt(self.num_bins))

    @property
    def tuple_blocks(self) -> int:
        """Blocks of a tuple: key, value, zeros (T)."""
        return -(-(self.key_bytes + self.value_bytes) // BLOCK_BYTES)

    @property
    def key_blocks(self) -> int:
        """Blocks of a tuple that have bytes of the key."""
        return -(-self.key_bytes // BLOCK_BYTES)

    @property
    def page_blocks(self) -> int:
        """Blocks of a page: the count of its tuples, then the slots."""
        return 1 + self.slots * self.tuple_blocks

    @property
    def list_entries(self) -> int:
        """Entries of the lists of all bins touched."""
        return self.choices * self.list_limit

    @property
    def frame_words(self) -> int:
        """Words of the frame memory: frames, a frame for what is not to be kept, ring."""
        return self.ring_address + self.frames

    @property
    def scratch_address(self) -> int:
        """First word of the frame that takes what is not to be kept."""
        return self.frames * self.tuple_blocks

    @property
    def ring_address(self) -> int:
        """First word of the ring of freed frames."""
        return (self.frames + 1) * self.tuple_blocks

    @property
    def bin_width(self) -> int:
        """Bits of the number of a bin."""
        return (self.num_bins - 1).bit_length()

    @property
    def bin_address_width(self) -> int:
        """Bits of an address of the bin memory; its last word is ``num_bins``, kept by nobody."""
        return self.num_bins.bit_length()

    @property
    def frame_width(self) -> int:
        """Bits of the index of a frame."""
        return max(1, (self.frames - 1).bit_length())

    @property
    def frame_address_width(self) -> int:
        """Bits of an address of the frame memory."""
        return (self.frame_words - 1).bit_length()

    @property
    def count_width(self) -> int:
        """Bits of the count of a list."""
        return self.list_limit.bit_length()

    @property
    def turn_width(self) -> int:
        """Bits of the number of a pass; a bin is of the pass that its upper bits name."""
        return max(1, (self.passes - 1).bit_length())

    @property
    def record_fields(self) -> tuple[StreamField, ...]:
        """A word of the bin memory."""
        # Rows of the pass that the uppermost bit names: 1 for the first, 0 for the second, ...
        rows = (StreamField("rows", self.load_width + 1),) * bool(self.passes)
        return (
            StreamField("load", self.load_width),
            StreamField("count", self.count_width),
            StreamField("version", 8, count=VERSION_BYTES),
            *rows,
            StreamField("frames", self.frame_width, count=self.list_limit),
        )

    def query_cycles(self, memory_latency: int) -> int:
        """Cycles from query to query, at most, if memories are so late and no stream stalls."""
        return max(self.scan_cycles(memory_latency), self.record_cycles(memory_latency))

    def scan_cycles(self, memory_latency: int) -> int:
        """Cycles of a query at work.

        The lists are fetched while pages stream; then they stream; records and a tuple leave.
        """
        blocks = self.tuple_blocks
        streams = max(memory_latency + 2, blocks + self.choices * self.page_blocks + 1)
        return streams + self.list_entries * blocks + 3 + max(2 * self.choices, blocks)

    def record_cycles(self, memory_latency: int) -> int:
        """Cycles that every other query waits if memories are slow, at most.

        Records of one land, then those of the next but one come.
        """
        return 2 * memory_latency + 5 * self.choices

    @property
    def initiation_interval(self) -> int:
        """Cycles from query to query, with memories that answer at once."""
        return self.query_cycles(1)

    @property
    def latency(self) -> int:
        """Cycles from the first query to its result, with memories that answer at once."""
        fetch = 3 * self.choices + 1  # records, the versions of touched pages between them
        return fetch + self.query_cycles(1) - max(2 * self.choices, self.tuple_blocks)

    def streams(self) -> tuple[Stream, ...]:
        """A query, its tuple and pages in; versions, pages, tuple and result out; two memories."""
        block = StreamField("data", 8, count=BLOCK_BYTES)
        is_error = StreamField("is_error", 1)
        bin_address = StreamField("address", self.bin_address_width)
        frame_address = StreamField("address", self.frame_address_width)
        bins = StreamField("touch", self.bin_width, count=self.choices)
        version = StreamField("version", 8, count=VERSION_BYTES)
        turn = (StreamField("turn", self.turn_width),) * bool(self.passes)
        modes = "0 query, 1 clear, 2 row" if self.passes else "0 query, 1 clear"
        ins = (
            (
                "i_query",
                (
                    StreamField("mode", MODE_WIDTH),
                    bins,
                    StreamField("new", self.bin_width, count=self.choices),
                    StreamField("takes", 1),
                    StreamField("puts", 2),
                    version,
                    *turn,
                ),
                f"{modes}; bins touched and bins to place in; what to take and place",
            ),
            ("i_tuple", (block,), "the tuple given with each query; its key is the key to take"),
            ("i_page", (block, StreamField("is_genuine", 1)), "pages of the bins touched"),
            ("i_bin_read", (*self.record_fields, is_error), "records, in order of o_bin_read"),
            ("i_bin_written", (StreamField("done", 1),), "a record has landed"),
            ("i_frame_read", (block, is_error), "words, in order of o_frame_read"),
            ("i_frame_written", (StreamField("done", 1),), "a word has landed"),
        )
        outs = (
            ("o_version", (version,), "of each page that a query touches; 0 was never written"),
            ("o_page", (block, StreamField("last", 1)), "pages rebuilt"),
            ("o_tuple", (block,), "the tuple taken, or zeros"),
            (
                "o_result",
                (StreamField("is_stopped", 1),),
                "of each query: whether it has stopped",
            ),
            ("o_bin_read", (bin_address,), "records wanted"),
            ("o_bin_write", (bin_address, *self.record_fields), "records to keep"),
            ("o_frame_read", (frame_address,), "words wanted"),
            ("o_frame_write", (frame_address, block), "words to keep"),
        )
        return tuple(
            Stream(name, direction, fields, summary=summary)
            for direction, group in ((Direction.IN, ins), (Direction.OUT, outs))
            for name, fields, summary in group
        )


PRESETS = {
    "default": EvictionBufferSpec(),
    "snapshot": EvictionBufferSpec(
        num_bins=4, choices=1, slots=2, list_limit=2, num_frames=4, key_bytes=4
    ),
    "ulx3s": EvictionBufferSpec(num_bins=256, slots=6, list_limit=12, value_bytes=24),
    "small": EvictionBufferSpec(num_bins=64, slots=4, list_limit=6, key_bytes=4),
}
