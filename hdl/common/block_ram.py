"""Memories that an FPGA is to keep in block RAM."""

from typing import Any


__all__ = ["block_ram", "small_memory", "unguarded"]

_BLOCK = {"ram_style": "block"}


def block_ram(platform: Any) -> dict[str, str]:
    """Attributes of a memory that synthesis would spend logic on where many stand side by side."""
    return _BLOCK if _family(platform) else {}


def small_memory(platform: Any) -> dict[str, str]:
    """Attributes of a memory of few words, read a cycle late, that logic may hold on most families.

    That of iCE40 cannot be memory: there it would be flip-flops and multiplexers.
    """
    return _BLOCK if _family(platform) == "ice40" else {}


def unguarded(platform: Any) -> dict[str, int]:
    """Attributes of a memory of which no word that is read while it is written counts.

    Synthesis would guard each read port by registers and multiplexers of a word's width, to give
    what was there before. ``tests/omap/test_collisions.py`` has such memories give nonsense.
    """
    return {"no_rw_check": 1} if _family(platform) else {}


def _family(platform: Any) -> str | None:
    """Of an FPGA that is built for; Verilog for whatever it may be has none."""
    return getattr(platform, "family", None)
