"""Shift registers."""

from typing import Any

from amaranth.hdl import Cat, Module, ShapeCastable, Signal, Value


__all__ = ["delay"]


def delay(
    m: Module, value: Any, cycles: int, *, name: str, en: Any = 1, reset: bool = False
) -> Any:
    """``value`` as it was ``cycles`` enabled cycles ago; ``reset`` for control, not for payload.

    All of its past is one signal: as many names as cycles would say no more.
    """
    if cycles == 0:
        return value
    bits = Value.cast(value)
    past = Signal(len(bits) * cycles, name=f"{name}_past", reset_less=not reset)
    with m.If(en):
        m.d.sync += past.eq(Cat(bits, past))
    shape, oldest = value.shape(), past[-len(bits) :]
    if isinstance(shape, ShapeCastable):
        return shape(oldest)
    return oldest.as_signed() if shape.signed else oldest
