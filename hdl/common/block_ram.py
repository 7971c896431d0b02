"""Memories that an FPGA is to keep in block RAM."""

from typing import Any


__all__ = ["block_ram", "small_memory", "unshared"]

_BLOCK = {"ram_style": "block"}


def block_ram(platform: Any) -> dict[str, str]:
    """Attributes of a memory that synthesis would spend logic on where many stand side by side."""
    return _BLOCK if getattr(platform, "family", None) is not None else {}


def small_memory(platform: Any) -> dict[str, str]:
    """Attributes of a memory of few words, read a cycle late, that logic may hold on most families.

    That of iCE40 cannot be memory: there it would be flip-flops and multiplexers.
    """
    return _BLOCK if getattr(platform, "family", None) == "ice40" else {}


def unshared(platform: Any) -> dict[str, int]:
    """Attributes of a memory of which no word that is read while it is written counts.

    Synthesis would guard each read port by registers and multiplexers of a word's width, to give
    what was there before. ``tests/omap/test_collisions.py`` has such memories give nonsense.
    """
    return {"no_rw_check": 1} if getattr(platform, "family", None) is not None else {}
