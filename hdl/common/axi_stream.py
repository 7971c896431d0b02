"""AXI4-Stream ports of a stream of a spec, and what connects them."""

from typing import Any

from amaranth.hdl import Module, Value
from amaranth.lib import stream
from amaranth.lib.wiring import In, Out

from gridloom.specs.streams import Direction, Stream

from ..emit import place
from .axi_layout import axis_layout
from .stream_buffer import StreamBuffer


__all__ = ["axis_ports", "axis_prefix", "connect_axis"]


def axis_prefix(s: Stream) -> str:
    """What the names of a stream's ports begin with."""
    return f"{'s' if s.direction is Direction.IN else 'm'}_axis_{s.name}"


def axis_ports(s: Stream) -> dict[str, Any]:
    """Signature members of a stream's ports."""
    layout = axis_layout(s)
    forward, back = (In, Out) if s.direction is Direction.IN else (Out, In)
    prefix = axis_prefix(s)
    return {
        f"{prefix}_tdata": forward(layout.width),
        f"{prefix}_tvalid": forward(1),
        f"{prefix}_tready": back(1),
        f"{prefix}_tlast": forward(1),
    }


def connect_axis(m: Module, platform: Any, top: Any, s: Stream, block: stream.Interface) -> None:
    """A buffer between the ports of ``top`` and a stream of the block in it.

    TLAST is the field ``last``. Where there is none, it is 0 of an output, and nobody looks at that
    of an input.
    """
    layout = axis_layout(s)
    names = ("tdata", "tvalid", "tready", "tlast")
    port = {name: getattr(top, f"{axis_prefix(s)}_{name}") for name in names}
    place(m, platform, f"{s.name}_buffer", buffer := StreamBuffer(s.width))
    payload = Value.cast(block.payload)
    if s.direction is Direction.IN:
        m.d.comb += [
            buffer.i.valid.eq(port["tvalid"]),
            buffer.i.payload.eq(layout.to_payload(port["tdata"], port["tlast"])),
            port["tready"].eq(buffer.i.ready),
            block.valid.eq(buffer.o.valid),
            payload.eq(buffer.o.payload),
            buffer.o.ready.eq(block.ready),
        ]
        return
    m.d.comb += [
        buffer.i.valid.eq(block.valid),
        buffer.i.payload.eq(payload),
        block.ready.eq(buffer.i.ready),
        port["tvalid"].eq(buffer.o.valid),
        port["tdata"].eq(layout.from_payload(buffer.o.payload)),
        port["tlast"].eq(layout.last_of(buffer.o.payload) if layout.has_last else 0),
        buffer.o.ready.eq(port["tready"]),
    ]
