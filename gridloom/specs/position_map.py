"""Parameters of the position map, and the addresses and widths that follow.

Two tables of ``buckets`` buckets of 8 slots lie behind each other in a memory outside, a slot a
word; one more word behind them takes the writes that are to change nothing.
"""

import enum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Spec
from .streams import Direction, Stream
from .streams import Field as StreamField


__all__ = ["BUCKET_SLOTS", "HASHES", "INDEX_WIDTH", "PRESETS", "READS", "TABLES", "WRITES"]
__all__ += ["Operation", "PositionMapSpec"]

TABLES = 2
BUCKET_SLOTS = 8
INDEX_WIDTH = 32  # bits that choose a bucket, one index for each table
# Of every command: its own key and that of the repair, a bucket of each table, a write each.
HASHES = 2
READS = HASHES * TABLES * BUCKET_SLOTS
WRITES = 2
# Load 0.8 of the slots: 12.8 keys for a bucket of each table.
LOAD_KEYS, LOAD_BUCKETS = 64, 5


class Operation(enum.IntEnum):
    """What a command does."""

    NOP = 0  # nothing
    GET = 1  # give the position of a key and replace it
    PUT = 2  # the same, or insert the key
    DEL = 3  # give the position of a key and remove it


class PositionMapSpec(Spec):
    """A keyed cuckoo hash table from keys to positions, with a stash and a repair per command."""

    BLOCK: ClassVar[str] = "position_map"

    num_keys: int = Field(1 << 10, ge=1, le=1 << 32, description="keys that live at once, at most")
    key_bytes: int = Field(8, ge=4, le=32, description="bytes of a key, 4 to 32")
    choices: int = Field(2, ge=1, le=2, description="bins of a position, 1 or 2")
    bin_width: int = Field(17, ge=1, le=32, description="bits of a bin, 1 to 32")
    num_buckets: int = Field(
        0, ge=0, le=1 << 29, description="buckets of 8 slots in each table; 0 for load 0.8"
    )
    stash_depth: int = Field(32, ge=4, le=64, description="places of the stash, 4 to 64")

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.num_keys > self.slots:
            least = -(-self.num_keys // (TABLES * BUCKET_SLOTS))
            raise ValueError(
                f"num_buckets must be at least {least} with num_keys = {self.num_keys}, for a slot "
                f"each, not {self.num_buckets}"
            )
        return self

    @property
    def buckets(self) -> int:
        """Buckets in each table."""
        return self.num_buckets or -(-self.num_keys * LOAD_BUCKETS // LOAD_KEYS)

    @property
    def slots(self) -> int:
        """Slots of both tables; also the address of the scratch word."""
        return TABLES * self.buckets * BUCKET_SLOTS

    @property
    def words(self) -> int:
        """Words of the memory: the slots and the scratch word."""
        return self.slots + 1

    @property
    def address_width(self) -> int:
        """Bits of an address."""
        return self.slots.bit_length()

    @property
    def key_width(self) -> int:
        """Bits of a key."""
        return 8 * self.key_bytes

    @property
    def position_width(self) -> int:
        """Bits of a position."""
        return self.choices * self.bin_width

    def bucket(self, table: int, index: int) -> int:
        """Number of a bucket, counted over both tables; slot ``s`` is word 8 times that plus s."""
        return table * self.buckets + (index * self.buckets >> INDEX_WIDTH)

    def result_cycles(self, memory_cycles: int, hash_cycles: int) -> int:
        """Cycles from a command to its result, if nothing stalls.

        A word comes ``memory_cycles`` after its address, a hash ``hash_cycles`` after its key. Each
        of 16 words takes a cycle; or the scan of the stash takes longer than they.
        """
        return 1 + max(19 + hash_cycles + memory_cycles, 4 + self.stash_depth)

    def period_cycles(self, memory_cycles: int, hash_cycles: int) -> int:
        """Cycles from a command to the next, if nothing stalls: after the result 16 words more."""
        return self.result_cycles(memory_cycles, hash_cycles) + 18

    @property
    def latency(self) -> int:
        """From a command to its result, hash and memory a cycle away."""
        return self.result_cycles(1, 1)

    @property
    def initiation_interval(self) -> int:
        """From a command to the next, hash and memory a cycle away."""
        return self.period_cycles(1, 1)

    def streams(self) -> tuple[Stream, ...]:
        """Commands and results, hashes and what they are asked for, the memory."""
        key = StreamField("key", 8, count=self.key_bytes)
        position = StreamField("position", self.bin_width, count=self.choices)
        address = StreamField("address", self.address_width)
        entry = (StreamField("is_valid", 1), key, position)
        return (
            Stream(
                "i_command",
                Direction.IN,
                (StreamField("operation", 2), key, position),
                summary="0 nothing, 1 get, 2 put, 3 delete; the key and its next position",
            ),
            Stream(
                "i_hash",
                Direction.IN,
                tuple(StreamField(f"index_{n}", INDEX_WIDTH) for n in range(TABLES)),
                summary="of each key asked for, an index for each table",
            ),
            Stream(
                "i_read",
                Direction.IN,
                (*entry, StreamField("is_error", 1)),
                summary="words read, in order",
            ),
            Stream(
                "i_written",
                Direction.IN,
                (StreamField("done", 1),),
                summary="one for each write that has landed",
            ),
            Stream(
                "o_result",
                Direction.OUT,
                (
                    StreamField("is_hit", 1),
                    StreamField("is_full", 1),
                    StreamField("is_stopped", 1),
                    position,
                ),
                summary="of each command: whether the key was there, and its position before",
            ),
            Stream("o_hash", Direction.OUT, (key,), summary="two keys of each command"),
            Stream("o_read", Direction.OUT, (address,), summary="32 words of each command"),
            Stream(
                "o_write",
                Direction.OUT,
                (address, *entry),
                summary="every word once after reset; two words of each command",
            ),
        )


PRESETS = {
    "default": PositionMapSpec(),
    "snapshot": PositionMapSpec(num_keys=16, key_bytes=4, bin_width=3, stash_depth=4),
    # Of an oblivious map of a million keys, 8 to a bin.
    "million": PositionMapSpec(num_keys=1 << 20),
    "ulx3s": PositionMapSpec(num_keys=1 << 12, bin_width=9),
    "icebreaker": PositionMapSpec(num_keys=256, key_bytes=4, bin_width=5, stash_depth=8),
}
