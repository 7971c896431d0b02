"""What attention keeps in memory, and what its registers are told and tell, for every view.

Rows of queries, keys, values and outputs lie anywhere, each from the start of a word; strides say
how far apart. Query ``q`` of head ``h`` is at ``h head_stride + (q // group) row_stride +
(q % group) group_stride``: with ``group_stride`` that of the heads, GQA needs no re-ordering. A row
of partial results is its numerators, then its denominator, then its maximum.
"""

import enum

from .attention import AttentionSpec
from .memory_port import MemoryPort
from .streams import Field


__all__ = [
    "TENSORS",
    "Fault",
    "RowLayout",
    "element_width",
    "feature_fields",
    "field_of",
    "output_row",
    "row_layouts",
]

TENSORS = ("query", "key", "value", "output")
GROUPED = ("query", "output")  # tensors with a row for every head of a group


class Fault(enum.IntEnum):
    """Bits of the register ``error``."""

    QUERIES = 0
    KEYS = 1
    HEADS = 2
    GROUP = 3
    SCALE = 4
    MASK = 5
    OFFSET = 6
    WINDOW = 7
    ALIGNMENT = 8
    READ_SLAVE = 16
    READ_DECODE = 17
    WRITE_SLAVE = 18
    WRITE_DECODE = 19
    UNEXPECTED = 20
    READ_TIMEOUT = 21
    WRITE_TIMEOUT = 22
    BUSY = 24


FAULT_TEXTS = {
    Fault.QUERIES: "queries is not 1 to max_length",
    Fault.KEYS: "keys is not 1 to max_length",
    Fault.HEADS: "heads is not 1 to 65535",
    Fault.GROUP: "group is not 1 to queries",
    Fault.SCALE: "scale has more bits than it may",
    Fault.MASK: "mask is not 0 (none), 1 (causal) or 2 (window)",
    Fault.OFFSET: "offset is beyond max_length",
    Fault.WINDOW: "window is not 1 to keys, or to max_length for partial results, with mask 2",
    Fault.ALIGNMENT: "an address or stride is no multiple of a word",
    Fault.READ_SLAVE: "memory answered a read with SLVERR",
    Fault.READ_DECODE: "memory answered a read with DECERR",
    Fault.WRITE_SLAVE: "memory answered a write with SLVERR",
    Fault.WRITE_DECODE: "memory answered a write with DECERR",
    Fault.UNEXPECTED: "memory answered what was not asked",
    Fault.READ_TIMEOUT: "memory took no address and gave no word of a read for timeout cycles",
    Fault.WRITE_TIMEOUT: "memory took nothing of a write and gave no response for timeout cycles",
    Fault.BUSY: "a register was written, or start, while busy",
}


class RowLayout:
    """A row in memory: elements of so many bits, from the start of a word.

    Parameters
    ----------
    count : int
        Elements.
    element_width : int
        Bits of one, a power of two.
    """

    def __init__(self, count: int, element_width: int):
        self.count = count
        self.element_width = element_width

    @property
    def size_bytes(self) -> int:
        """Bytes of the row."""
        return self.count * self.element_width // 8

    def as_dict(self) -> dict[str, int]:
        """For the manifest."""
        return {"elements": self.count, "element_width": self.element_width}


def element_width(width: int) -> int:
    """Bits of the least integer of a programming language that holds ``width`` bits."""
    return max(8, 1 << (width - 1).bit_length())


def output_row(spec: AttentionSpec, *, is_partial: bool) -> RowLayout:
    """A query's row of outputs, or of partial results."""
    if not is_partial:
        return RowLayout(spec.value_dim, element_width(field_of(spec, "o", "value").width))
    widths = [field_of(spec, "o_partial", name).width for name in ("maximum", "denominator")]
    feature = sum(f.width for f in feature_fields(spec))
    return RowLayout(spec.value_dim + 2, element_width(max(feature, *widths)))


def field_of(spec: AttentionSpec, stream: str, field: str) -> Field:
    """A field of a stream."""
    fields = next(s.fields for s in spec.streams() if s.name == stream)
    return next(f for f in fields if f.name == field)


def feature_fields(spec: AttentionSpec) -> list[Field]:
    """What a partial result has for every feature: a numerator, and its exponent if it has one.

    They share an element, the numerator in its lowest bits and what follows in its highest.
    """
    fields = next(s.fields for s in spec.streams() if s.name == "o_partial")
    return [f for f in fields if f.name not in ("maximum", "denominator", "last")]


def row_layouts(spec: AttentionSpec) -> dict[str, RowLayout]:
    """The row of every tensor, ``partial`` for outputs of partial commands."""
    return {
        "query": RowLayout(spec.head_dim, spec.operand_width),
        "key": RowLayout(spec.head_dim, spec.operand_width),
        "value": RowLayout(spec.value_dim, spec.operand_width),
        "output": output_row(spec, is_partial=False),
        "partial": output_row(spec, is_partial=True),
    }


def check_port(spec: AttentionSpec, port: MemoryPort) -> None:
    """Raise ``ValueError`` if an element of some row is wider than a word."""
    widest = max(row.element_width for row in row_layouts(spec).values())
    if widest > port.data_width:
        raise ValueError(
            f"data_width must be at least {widest}, the bits of a partial result, "
            f"not {port.data_width}"
        )
