"""Memories that an FPGA is to keep in block RAM."""

from typing import Any


__all__ = ["block_ram"]

_FAMILIES = ("ecp5", "gowin")  # whose logic can be memory, too; that of iCE40 cannot


def block_ram(platform: Any) -> dict[str, Any]:
    """Attributes of a memory that synthesis would spend logic on where many stand side by side."""
    return {"ram_style": "block"} if getattr(platform, "family", None) in _FAMILIES else {}
