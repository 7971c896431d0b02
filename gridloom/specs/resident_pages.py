"""Pages of an oblivious map that stay in HBM."""

from typing import ClassVar

from pydantic import Field as Parameter

from .ascon import BLOCK_BYTES
from .base import Spec
from .streams import Direction, Field, Stream


__all__ = ["ResidentPagesSpec"]


class ResidentPagesSpec(Spec):
    """Sizes of what is kept, sealed as at the host, and read and written block by block."""

    BLOCK: ClassVar[str] = "resident_pages"

    num_pages: int = Parameter(1, ge=1, le=1 << 32, description="pages that are kept")
    page_blocks: int = Parameter(2, ge=2, description="blocks of a page, its tag among them")

    @property
    def words(self) -> int:
        """Blocks of all pages."""
        return self.num_pages * self.page_blocks

    def streams(self) -> tuple[Stream, ...]:
        """Those of the memory."""
        address = Field("address", (self.words - 1).bit_length())
        block = Field("data", 8, count=BLOCK_BYTES)
        ins = (
            ("i_read", (block, Field("is_error", 1)), "blocks, in order of o_page_read"),
            ("i_written", (Field("done", 1),), "a block has landed"),
        )
        outs = (
            ("o_read", (address,), "blocks of resident pages wanted"),
            ("o_write", (address, block), "blocks of resident pages to keep"),
        )
        return tuple(
            Stream(name, direction, fields, summary=summary)
            for direction, group in ((Direction.IN, ins), (Direction.OUT, outs))
            for name, fields, summary in group
        )
