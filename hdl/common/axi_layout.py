"""How a stream's payload lies in TDATA: as a C structure would in memory.

Every element of every field, lanes too, fills 8, 16, 32 or 64 bits (or several times 64) and is
aligned to that, sign- or zero-extended on the way out and cut on the way in; TDATA is padded with
zeros to a power of two of bytes. So a DMA buffer is an array of C structures. A one-bit field
called ``last`` is TLAST and takes no room.
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Const, Value

from gridloom.specs.streams import Field, Stream


__all__ = ["AxisField", "AxisLayout", "axis_layout"]


@dataclass(frozen=True)
class AxisField:
    """Where one field lies in TDATA: element ``n`` at bit ``offset + n * element_width``."""

    field: Field
    offset: int
    element_width: int

    @property
    def count(self) -> int:
        """Elements, at least 1."""
        return max(1, self.field.count)

    @property
    def end(self) -> int:
        """The first bit after the field."""
        return self.offset + self.count * self.element_width


@dataclass(frozen=True)
class AxisLayout:
    """TDATA of one stream."""

    stream: Stream
    fields: tuple[AxisField, ...]
    width: int
    has_last: bool

    def to_payload(self, tdata: Value, tlast: Value | None) -> Value:
        """Payload bits from TDATA and TLAST."""
        parts = {
            f.field.name: Cat(
                tdata[f.offset + n * f.element_width :][: f.field.width] for n in range(f.count)
            )
            for f in self.fields
        }
        if self.has_last:
            parts["last"] = tlast
        return Cat(parts[f.name] for f in self.stream.fields)

    def from_payload(self, payload: Value) -> Value:
        """TDATA from payload bits."""
        parts, position = [], 0
        for f in self.fields:
            parts.append(Const(0, f.offset - position))
            parts += [_extended(self.stream, f, n, payload) for n in range(f.count)]
            position = f.end
        return Cat(*parts, Const(0, self.width - position))

    def last_of(self, payload: Value) -> Value:
        """TLAST from payload bits."""
        return payload[self.stream.offsets["last"]]

    def describe(self) -> dict:
        """For the manifest."""
        return {
            "tdata_width": self.width,
            "tlast": "last" if self.has_last else None,
            "fields": [
                {
                    "name": f.field.name,
                    "offset": f.offset,
                    "element_width": f.element_width,
                    "count": f.field.count,
                    "width": f.field.width,
                    "is_signed": f.field.is_signed,
                }
                for f in self.fields
            ],
        }


def axis_layout(stream: Stream) -> AxisLayout:
    """The layout of a stream's payload in TDATA."""
    fields: list[AxisField] = []
    position = 0
    for f in stream.fields:
        if not _is_last(f):
            width = _element_width(f.width)
            alignment = min(width, 64)
            offset = -(-position // alignment) * alignment
            fields.append(AxisField(f, offset, width))
            position = fields[-1].end
    width = 8
    while width < position:
        width *= 2
    return AxisLayout(stream, tuple(fields), width, any(map(_is_last, stream.fields)))


def _is_last(field: Field) -> bool:
    return field.name == "last" and field.width == 1 and not field.count


def _element_width(width: int) -> int:
    for choice in (8, 16, 32, 64):
        if width <= choice:
            return choice
    return -(-width // 64) * 64


def _extended(stream: Stream, f: AxisField, n: int, payload: Value) -> Value:
    """Element ``n`` of a field of the payload, extended to its room in TDATA."""
    start = stream.offsets[f.field.name] + n * f.field.width
    value = payload[start : start + f.field.width]
    missing = f.element_width - f.field.width
    filler = value[-1].replicate(missing) if f.field.is_signed else Const(0, missing)
    return Cat(value, filler)
