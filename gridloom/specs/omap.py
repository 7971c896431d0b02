"""Parameters of the oblivious map."""

import enum
import math
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .ascon import BLOCK_BYTES, ROUNDS, AsconSpec
from .base import Spec
from .eviction_buffer import EvictionBufferSpec
from .omap_loads import excess
from .omap_streams import omap_streams
from .omap_times import Stages, stages_of
from .position_map import PositionMapSpec
from .resident_pages import ResidentPagesSpec
from .streams import Stream


__all__ = ["PRESETS", "Memory", "OmapSpec", "Status", "Tape"]

BURST_BYTES = 64  # pages begin at multiples of it in the host's memory
WAITING = {1: 1.04, 2: 0.509}  # tuples per bin that wait for their page, with a margin of 0.01
SIGMAS = {1: 12, 2: 8}  # frames beyond that, in square roots of the bins


class Status(enum.IntEnum):
    """What a response says."""

    OK = 0
    NOT_FOUND = 1  # no such key
    FULL = 2  # the key is new, and there are as many as there may be
    STOPPED = 3  # nothing is kept any more


class Memory(enum.StrEnum):
    """What keeps the position map, bin records and waiting tuples."""

    PORT = "port"  # HBM, or whatever is behind the streams
    BLOCK_RAM = "block_ram"  # memory of the FPGA


class Tape(enum.StrEnum):
    """Where the pairs of bins come from."""

    PRF = "prf"  # Ascon-PRF-short of a counter
    PORT = "port"  # a stream, for the security bench alone


class OmapSpec(Spec):
    """A key-value map in a secure chip, whose host memory tells nothing of keys and operations.

    What is None is decided by rule when the record is made; no view reads a None.
    """

    BLOCK: ClassVar[str] = "omap"

    num_keys: int = Field(1 << 20, ge=8, le=1 << 32, description="live keys at most")
    key_bytes: int = Field(8, ge=4, le=32, description="bytes of a key")
    value_bytes: int = Field(8, ge=8, le=1024, description="bytes of a value")
    choices: int = Field(2, ge=1, le=2, description="bins a key may be in")
    keys_per_bin: int = Field(
        8, ge=2, le=16, description="keys of a bin on average, at most; bins are a power of two"
    )
    slots: int | None = Field(
        None, ge=2, le=64, description="tuples of a page; by default c + 2, 1 choice: c + 2 sqrt(c)"
    )
    num_frames: int | None = Field(
        None, ge=1, le=1 << 32, description="tuples that may wait for their pages; default by rule"
    )
    list_limit: int | None = Field(
        None, ge=1, le=64, description="waiting tuples of a bin; by default c + 8, 1 choice: 64"
    )
    stash_depth: int = Field(32, ge=4, le=64, description="keys without a bucket, at most")
    resident_bins: int = Field(
        0, ge=0, le=1 << 32, description="bins whose pages stay in HBM, public: the last ones"
    )
    rounds_per_cycle: int = Field(4, ge=1, le=12, description="rounds of Ascon in one cycle")
    engines: int = Field(
        2,
        ge=1,
        le=4,
        description="Ascon engines for pages, 2 or 4: half of them seal; 1: for requests, too",
    )
    in_flight: int = Field(8, ge=1, le=64, description="queries between host read and write")
    memory_latency: int = Field(
        32, ge=1, le=1024, description="cycles an HBM access takes at most; timers count on it"
    )
    interval: int | None = Field(
        None, ge=1, le=1 << 24, description="cycles between queries; by default the slowest part's"
    )
    read_offset: int | None = Field(
        None, ge=1, le=1 << 24, description="cycles from a request to its host reads; default: rule"
    )
    answer_offset: int | None = Field(
        None, ge=1, le=1 << 24, description="cycles from all pages to writes and response; rule"
    )
    memory: Memory = Field(
        Memory.PORT, description="where all that is secret is kept; block RAM is for FPGAs"
    )
    passes: int = Field(
        0,
        ge=0,
        le=1 << 16,
        description="passes of an initialisation over a table's rows, a power of 2; 0: none",
    )
    tape: Tape = Field(Tape.PRF, description="source of the pairs; 'port' is for the bench")

    @model_validator(mode="after")
    def _check(self) -> Self:
        for name, default in self._defaults().items():
            if getattr(self, name) is None:  # resolved once: every view reads the same number
                object.__setattr__(self, name, default)
        if self.num_frames is None:
            object.__setattr__(self, "num_frames", self._frames_by_rule())
        self._check_engines()
        self._check_bins()
        self._check_passes()
        for name in ("interval", "read_offset", "answer_offset"):
            if getattr(self, name) is None:
                object.__setattr__(self, name, getattr(self.stages, name))
        return self

    def _defaults(self) -> dict[str, int]:
        """What follows from the keys of a bin, where it is not given."""
        c, root = self.keys_per_bin, math.isqrt(4 * self.keys_per_bin)
        slots = self.slots or c + (2 if self.choices == 2 else root)
        return {
            "slots": slots,
            "list_limit": c + 8 if self.choices == 2 else 64,
        }

    def _frames_by_rule(self) -> int:
        """Waiting tuples on average, a margin, so many square roots of the bins; or all keys.

        And as many as wait while a table is loaded.
        """
        share = WAITING[self.choices] + excess(self.mean_load, self.choices, self.slots)
        frames = share * self.num_bins + SIGMAS[self.choices] * math.sqrt(self.num_bins)
        least = self.rows_waiting if self.passes else 0
        return max(least, min(self.num_keys, math.ceil(frames)))

    def _check_engines(self) -> None:
        if self.engines == 3:
            raise ValueError("engines = 3 cannot be shared by two pages; choose 1, 2 or 4")
        if self.engines == 1 and self.in_flight != 1:
            raise ValueError(
                f"in_flight = {self.in_flight} is too many for engines = 1, which serves one query "
                "at a time; set in_flight to 1, or engines to 2 or 4"
            )
        if self.rounds_per_cycle not in ROUNDS:
            raise ValueError(
                f"rounds_per_cycle = {self.rounds_per_cycle} divides neither 12 nor 8, the rounds "
                f"of a permutation; choose from {', '.join(map(str, ROUNDS))}"
            )

    def _check_bins(self) -> None:
        if self.in_flight & (self.in_flight - 1):
            raise ValueError(f"in_flight = {self.in_flight} is not a power of 2, 1 to 64")
        if self.slots <= self.mean_load:
            raise ValueError(
                f"slots = {self.slots} hold no more than the {self.mean_load:g} keys of a bin on "
                f"average; give at least {math.floor(self.mean_load) + 1}"
            )
        if self.resident_bins > self.num_bins:
            raise ValueError(
                f"resident_bins = {self.resident_bins} is more than the {self.num_bins} bins "
                f"of {self.num_keys} keys"
            )

    def _check_passes(self) -> None:
        passes, pages = self.passes, self.num_bins // self.choices
        if passes & (passes - 1):
            raise ValueError(
                f"passes = {passes} is not a power of 2; the next is {1 << passes.bit_length()}"
            )
        if passes > pages:
            raise ValueError(
                f"passes = {passes} is more than {pages}: a pass writes {self.choices} of the "
                f"{self.num_bins} pages at least"
            )
        if passes and self.rows_waiting > self.num_frames:
            raise ValueError(
                f"passes = {passes} is too few: {self.rows_waiting} tuples would wait at once, "
                f"and there are num_frames = {self.num_frames} for them; give more of either"
            )

    # ---- bins and pages

    @property
    def num_bins(self) -> int:
        """The least power of two of at least ``num_keys / keys_per_bin``, and 2."""
        needed = -(-self.num_keys // self.keys_per_bin)
        return max(2, 1 << (needed - 1).bit_length())

    @property
    def mean_load(self) -> float:
        """Keys of a bin on average when the map is full; at most ``keys_per_bin``."""
        return self.num_keys / self.num_bins

    @property
    def bin_width(self) -> int:
        """Bits of the number of a bin."""
        return (self.num_bins - 1).bit_length()

    @property
    def tuple_blocks(self) -> int:
        """Blocks of a key with its value."""
        return -(-(self.key_bytes + self.value_bytes) // BLOCK_BYTES)

    @property
    def page_blocks(self) -> int:
        """Blocks of a page: a header, the slots."""
        return 1 + self.slots * self.tuple_blocks

    @property
    def page_bytes(self) -> int:
        """Bytes of a sealed page, with its tag."""
        return BLOCK_BYTES * self.sealed_page_blocks

    @property
    def page_stride(self) -> int:
        """Bytes from a page to the next in the host's memory."""
        return BURST_BYTES * -(-self.page_bytes // BURST_BYTES)

    @property
    def message_blocks(self) -> int:
        """Blocks of a request or response: a header, a tuple."""
        return 1 + self.tuple_blocks

    @property
    def message_bytes(self) -> int:
        """Bytes of a sealed request or response, with its tag."""
        return BLOCK_BYTES * self.sealed_message_blocks

    @property
    def host_pages(self) -> int:
        """Pages in the host's memory, those of the first bins."""
        return self.num_bins - self.resident_bins

    @property
    def skips_pages(self) -> bool:
        """Whether a message may touch pages that the host does not see."""
        return bool(self.passes or self.resident_bins)

    @property
    def slots_moved(self) -> int:
        """Slots that a query reads and writes in the host's memory, no bin resident."""
        return 2 * self.choices * self.slots

    # ---- initialisation

    @property
    def rows_waiting(self) -> int:
        """Tuples that wait before a pass writes its pages: its own, and what earlier ones kept."""
        passes = max(1, self.passes)
        kept = excess(self.mean_load, self.choices, self.slots) * self.num_bins
        of_pass = self.num_keys / passes + 8 * math.sqrt(self.num_bins / passes)
        return min(self.num_keys, math.ceil(of_pass + (kept if passes > 1 else 0)))

    @property
    def pages_per_pass(self) -> int:
        """Messages of a pass that write pages, ``choices`` each."""
        return self.num_bins // (max(1, self.passes) * self.choices)

    def table_rows(self, rows: int) -> int:
        """Messages of a table of so many rows: those that write pages are behind them."""
        return rows + self.pages_per_pass if rows else 0

    def load_messages(self, rows: int) -> int:
        """Messages of an initialisation by a table of so many rows."""
        return self.passes * self.table_rows(rows)

    def load_cycles(self, rows: int) -> int:
        """Cycles from the first row of a table to the first request behind it, no one late."""
        return self.load_messages(rows) * self.interval

    # ---- where everything lies

    @property
    def host_bytes(self) -> int:
        """Bytes of the pages in the host's memory; resident bins have none."""
        return self.host_pages * self.page_stride

    @property
    def hbm_bytes(self) -> dict[str, int]:
        """Bytes of HBM by what they hold."""
        table, buffer = self.position_map, self.eviction_buffer
        bits = 1 + 8 * self.key_bytes + self.choices * self.bin_width
        record = sum(field.total_width for field in buffer.record_fields)
        return {
            "position map": table.words * _whole_words(bits),
            "bin records": (self.num_bins + 1) * _whole_words(record),
            "waiting tuples": buffer.ring_address * BLOCK_BYTES,
            "ring of free frames": buffer.frames * BLOCK_BYTES,
            "resident pages": self.resident_bins * self.page_bytes,
        }

    # ---- parts

    def streams(self) -> tuple[Stream, ...]:
        """The client's, the host memory's, and those of the memories that nobody sees."""
        return omap_streams(self)

    @property
    def latency(self) -> int:
        """From a whole request to its response, but for the time that the host takes."""
        return self.read_offset + self.answer_offset

    @property
    def initiation_interval(self) -> int:
        """Cycles from query to query."""
        return self.interval

    @property
    def has_memories(self) -> bool:
        """Whether what is secret is kept in block RAM."""
        return self.memory is Memory.BLOCK_RAM

    @property
    def memory_words(self) -> dict[str, int]:
        """Words of each memory that is secret."""
        buffer = self.eviction_buffer
        words = {
            "position": self.position_map.words,
            "bin": buffer.num_bins + 1,
            "frame": buffer.frame_words,
        }
        return words | ({"page": self.resident_pages.words} if self.resident_bins else {})

    @property
    def sealed_page_blocks(self) -> int:
        """Blocks of a page in the host's memory: its tag is the last."""
        return self.page_blocks + 1

    @property
    def sealed_message_blocks(self) -> int:
        """Blocks of a request or response on its way: its tag is the last."""
        return self.message_blocks + 1

    @property
    def engines_per_way(self) -> int:
        """Engines that open pages, and as many that seal; or one that does both."""
        return max(1, self.engines // 2)

    @property
    def shares_engine(self) -> bool:
        """Whether requests, pages to open and pages to seal go through the same engine."""
        return self.engines == 1

    @property
    def pages_per_engine(self) -> int:
        """Pages of a query that an engine opens, at most."""
        return -(-self.choices // self.engines_per_way)

    def engine(self, part: str) -> AsconSpec:
        """Of ``"front"``, ``"opener"`` or ``"sealer"``; if it is the same, it has room for all."""
        blocks = {
            "front": self.message_blocks,
            # All pages of a query are opened while those of the one before are rebuilt.
            "opener": self.pages_per_engine * self.page_blocks,
            "sealer": self.page_blocks,
        }
        most = max(blocks.values()) if self.shares_engine else blocks[part]
        return AsconSpec(rounds_per_cycle=self.rounds_per_cycle, max_bytes=most * BLOCK_BYTES)

    @property
    def position_map(self) -> PositionMapSpec:
        """From a key to its bins."""
        return PositionMapSpec(
            num_keys=self.num_keys,
            key_bytes=self.key_bytes,
            choices=self.choices,
            bin_width=self.bin_width,
            stash_depth=self.stash_depth,
        )

    @property
    def eviction_buffer(self) -> EvictionBufferSpec:
        """Bins, their lists and pages."""
        return EvictionBufferSpec(
            num_bins=self.num_bins,
            choices=self.choices,
            slots=self.slots,
            list_limit=self.list_limit,
            num_frames=self.num_frames,
            key_bytes=self.key_bytes,
            value_bytes=self.value_bytes,
            passes=self.passes,
        )

    @property
    def resident_pages(self) -> ResidentPagesSpec:
        """Pages that stay in HBM; only if there are any."""
        return ResidentPagesSpec(num_pages=self.resident_bins, page_blocks=self.sealed_page_blocks)

    @property
    def stages(self) -> Stages:
        """Cycles of the parts of a query."""
        return stages_of(self)


def _whole_words(bits: int) -> int:
    """Bytes of so many bits in words of 8 bytes."""
    return 8 * -(-bits // 64)


PRESETS = {
    "default": OmapSpec(num_keys=256, in_flight=16),  # swept in some hundred cycles
    "million": OmapSpec(in_flight=16),
    "snapshot": OmapSpec(
        num_keys=8,
        key_bytes=4,
        keys_per_bin=2,
        slots=3,
        list_limit=10,
        stash_depth=4,
        rounds_per_cycle=1,
        in_flight=2,
    ),
    # 30,522 rows of a table of token embeddings.
    "embeddings": OmapSpec(num_keys=30_522, key_bytes=4, value_bytes=384),
    "ulx3s": OmapSpec(
        num_keys=1 << 10, value_bytes=24, rounds_per_cycle=1, in_flight=2, memory=Memory.BLOCK_RAM
    ),
    "colorlight_i5": OmapSpec(
        num_keys=256,
        key_bytes=4,
        keys_per_bin=4,
        slots=6,
        stash_depth=8,
        rounds_per_cycle=1,
        in_flight=1,
        memory=Memory.BLOCK_RAM,
    ),
    # One engine and two keys a bin: the memories of what waits, in LUTs, are small.
    "tangnano20k": OmapSpec(
        num_keys=1 << 10,
        key_bytes=4,
        keys_per_bin=2,
        stash_depth=16,
        rounds_per_cycle=1,
        engines=1,
        in_flight=1,
        memory=Memory.BLOCK_RAM,
    ),
}
