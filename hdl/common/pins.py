"""Pins of a part, brought out under other names."""

from typing import Any

from amaranth.hdl import Module
from amaranth.lib.wiring import In


__all__ = ["connect_pins"]


def connect_pins(
    m: Module, outer: Any, inner: Any, ports: dict[str, Any], prefix: str = ""
) -> None:
    """Connect members ``ports`` of ``inner`` with those of ``outer``, ``prefix`` before a name."""
    for name, port in ports.items():
        outside, inside = getattr(outer, prefix + name), getattr(inner, name)
        m.d.comb += inside.eq(outside) if port.flow is In else outside.eq(inside)
