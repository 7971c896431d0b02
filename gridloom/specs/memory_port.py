"""Parameters of an AXI4 master."""

from typing import ClassVar, Literal

from pydantic import Field

from .base import Spec


__all__ = ["PAGE_BYTES", "MemoryPort"]

PAGE_BYTES = 4096  # no burst of AXI crosses a multiple of this


class MemoryPort(Spec):
    """How a block reaches memory: widths, and how much may be under way.

    A memory that takes long to answer wants more ``outstanding_reads`` and ``tiles``.
    """

    BLOCK: ClassVar[str] = "memory_port"

    data_width: Literal[64, 128, 256, 512, 1024] = Field(
        128, description="bits of a word, a power of two from 64 to 1024"
    )
    address_width: int = Field(32, ge=16, le=64, description="bits of a byte address, 16 to 64")
    outstanding_reads: int = Field(
        8, ge=1, le=256, description="bursts of reads under way at most, 1 to 256"
    )
    outstanding_writes: int = Field(
        4, ge=1, le=256, description="bursts of writes under way at most, 1 to 256"
    )
    tiles: Literal[2, 4, 8] = Field(
        2, description="tiles of each operand and groups of results under way, 2, 4 or 8"
    )
    longest_burst: int = Field(64, ge=1, le=256, description="words of a burst at most, 1 to 256")

    @property
    def word_bytes(self) -> int:
        """Bytes of a word; addresses and strides are multiples of it."""
        return self.data_width // 8

    @property
    def offset_width(self) -> int:
        """Bits of a byte's place in a word."""
        return self.word_bytes.bit_length() - 1

    @property
    def index_width(self) -> int:
        """Bits of a word's address."""
        return self.address_width - self.offset_width

    @property
    def page_words(self) -> int:
        """Words of a page."""
        return PAGE_BYTES // self.word_bytes

    def words(self, size_bytes: int) -> int:
        """Words that hold so many bytes from the start of one."""
        return -(-size_bytes // self.word_bytes)
