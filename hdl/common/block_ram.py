"""Memories that an FPGA is to keep in block RAM."""

from typing import Any


__all__ = ["block_ram", "small_memory"]

_FAMILIES = ("ecp5", "gowin")  # whose logic can be memory, too; that of iCE40 cannot
_BLOCK = {"ram_style": "block"}


def block_ram(platform: Any) -> dict[str, str]:
    """Attributes of a memory that synthesis would spend logic on where many stand side by side."""
    return _BLOCK if getattr(platform, "family", None) in _FAMILIES else {}


def small_memory(platform: Any) -> dict[str, str]:
    """Attributes of a memory of few words, read a cycle late, that an FPGA has better means for.

    iCE40 has none: out of block RAM it would be flip-flops and multiplexers.
    """
    return _BLOCK if getattr(platform, "family", None) == "ice40" else {}
