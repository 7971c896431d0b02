"""Shift registers."""

from typing import Any

from amaranth.hdl import Module, Signal


__all__ = ["delay"]


def delay(
    m: Module, value: Any, cycles: int, *, name: str, en: Any = 1, reset: bool = False
) -> Any:
    """``value`` as it was ``cycles`` enabled cycles ago; ``reset`` for control, not for payload."""
    for cycle in range(1, cycles + 1):
        held = Signal.like(value, name=f"{name}_{cycle}", reset_less=not reset)
        with m.If(en):
            m.d.sync += held.eq(value)
        value = held
    return value
