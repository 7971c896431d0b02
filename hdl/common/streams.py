"""From the stream descriptions of a spec to Amaranth signatures."""

from typing import Any

from amaranth.hdl import Shape, signed, unsigned
from amaranth.lib import data, stream
from amaranth.lib.wiring import In, Out

from gridloom.specs.base import Spec
from gridloom.specs.formats import QFormat
from gridloom.specs.streams import Direction, Field, Stream


__all__ = ["members", "payload_layout", "shape_of"]


def shape_of(fmt: QFormat) -> Shape:
    """The Amaranth shape of a stored integer of ``fmt``."""
    return signed(fmt.width) if fmt.is_signed else unsigned(fmt.width)


def _field_shape(field: Field) -> Any:
    shape = signed(field.width) if field.is_signed else unsigned(field.width)
    return data.ArrayLayout(shape, field.count) if field.count else shape


def payload_layout(description: Stream) -> data.StructLayout:
    """The payload of a stream: its fields in order, the first in the lowest bits."""
    return data.StructLayout({f.name: _field_shape(f) for f in description.fields})


def members(spec: Spec) -> dict[str, Any]:
    """The signature members of the component that ``spec`` describes, one per stream."""
    directions = {Direction.IN: In, Direction.OUT: Out}
    return {
        s.name: directions[s.direction](stream.Signature(payload_layout(s))) for s in spec.streams()
    }
