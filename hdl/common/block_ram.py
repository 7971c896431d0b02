"""Memories that an FPGA is to keep in block RAM."""

from typing import Any


__all__ = ["block_ram", "small_memory"]

_BLOCK = {"ram_style": "block"}


def block_ram(platform: Any) -> dict[str, str]:
    """Attributes of a memory that synthesis would spend logic on where many stand side by side."""
    return _BLOCK if getattr(platform, "family", None) is not None else {}


def small_memory(platform: Any) -> dict[str, str]:
    """Attributes of a memory of few words, read a cycle late, that logic may hold on most families.

    That of iCE40 cannot be memory: there it would be flip-flops and multiplexers.
    """
    return _BLOCK if getattr(platform, "family", None) == "ice40" else {}
