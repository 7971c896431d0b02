"""Every stream of the oblivious map."""

from typing import TYPE_CHECKING

from .ascon import BLOCK_BYTES
from .base import Spec
from .streams import Direction, Field, Stream


if TYPE_CHECKING:
    from .omap import OmapSpec

__all__ = ["MEMORIES", "MEMORY_PORTS", "ROWS_WIDTH", "memories_of", "omap_streams"]

# Streams of the parts that go out under another name: what is kept where, and by which part.
MEMORIES = {
    "position": ("position_map", ""),
    "bin": ("eviction_buffer", "bin_"),
    "frame": ("eviction_buffer", "frame_"),
    "page": ("resident_pages", ""),  # if there are any
}
ROWS_WIDTH = 32  # bits of the number of rows of a table
MEMORY_PORTS = (("i", "read"), ("i", "written"), ("o", "read"), ("o", "write"))


def memories_of(spec: "OmapSpec") -> dict[str, tuple[str, str]]:
    """Those of ``MEMORIES`` that a map has."""
    return {name: m for name, m in MEMORIES.items() if name != "page" or spec.resident_bins}


def omap_streams(spec: "OmapSpec") -> tuple[Stream, ...]:
    """The client's, the host memory's, and those of the memories that nobody sees."""
    block = Field("data", 8, count=BLOCK_BYTES)
    last = Field("last", 1)
    page = Field("page", spec.bin_width)
    rows = (Field("rows", ROWS_WIDTH),) * bool(spec.passes)
    key_summary = "the root key, once after reset"
    if spec.passes:
        key_summary += ", and how many rows the table has that comes first"
    ins = [
        ("i_key", (block, *rows), key_summary),
        ("i_request", (block,), "blocks of sealed requests, each with its tag"),
        ("i_host_read", (block,), "blocks of sealed pages, in order of o_host_read"),
        ("i_host_written", (Field("done", 1),), "a page has landed in the host's memory"),
    ]
    if spec.tape == "port":
        drawn = [Field("first", spec.bin_width)]
        if spec.choices == 2:
            drawn.append(Field("step", spec.bin_width))
        ins.append(
            ("i_tape", tuple(drawn), "a pair: a bin, and how far behind it, less 1, the other")
        )
    outs = (
        ("o_response", (block, last), "blocks of sealed responses, each with its tag"),
        ("o_host_read", (page,), "pages wanted"),
        ("o_host_write", (page, block, last), "blocks of sealed pages, each with its tag"),
    )
    given = tuple(
        Stream(name, direction, tuple(fields), summary=summary)
        for direction, group in ((Direction.IN, ins), (Direction.OUT, outs))
        for name, fields, summary in group
    )
    return given + _memory_streams(spec)


def _memory_streams(spec: "OmapSpec") -> tuple[Stream, ...]:
    """Reads and writes of the parts' memories."""
    streams: list[Stream] = []
    if spec.has_memories:
        return ()
    for memory, (part, prefix) in memories_of(spec).items():
        inner: Spec = getattr(spec, part)
        by_name = {s.name: s for s in inner.streams()}
        for side, what in MEMORY_PORTS:
            stream = by_name[f"{side}_{prefix}{what}"]
            streams.append(
                Stream(
                    f"{side}_{memory}_{what}",
                    stream.direction,
                    stream.fields,
                    stream.role,
                    stream.summary,
                )
            )
    return tuple(streams)
