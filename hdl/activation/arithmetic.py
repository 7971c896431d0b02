"""Sign handling and saturation that the activation's lanes share."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value


__all__ = ["clip", "held", "negate_if"]

WIDEST_LOGIC = 6  # bits up to which a negation is cheapest without a carry chain


def held(m: Module, en: Value, value: Any, name: str, stages: int = 1) -> Signal:
    """``value`` as it was ``stages`` enabled cycles ago."""
    for stage in range(stages):
        suffix = f"_{stage}" if stage else ""
        register = Signal.like(value, name=f"{name}{suffix}", reset_less=True)
        with m.If(en):
            m.d.sync += register.eq(value)
        value = register
    return value


def negate_if(condition: Value, value: Value) -> Value:
    """The bits of ``-value`` where ``condition``, else of ``value``: modulo ``2**len(value)``.

    A narrow value needs no carry chain: a bit changes where any lower one is set. In a wide one
    synthesis would spend eight LUTs on every bit to save levels that no clock waits for.
    """
    if len(value) > WIDEST_LOGIC:
        inverted = value.as_unsigned() ^ condition.replicate(len(value))
        return (inverted + condition)[: len(value)]
    bits = [value[n] ^ (condition & value[:n].any()) for n in range(1, len(value))]
    return Cat(value[0], *bits)


def clip(value: Value, fmt: Any, low: int, high: int) -> Value:
    """Signed ``value``, known to lie in ``low..high``, saturated to ``fmt``."""
    result, upper = value[: fmt.width], value[fmt.width - 1 : -1]
    if low < fmt.min:
        result = Mux(value[-1] & ~upper.all(), Const(fmt.min & ((1 << fmt.width) - 1)), result)
    if high > fmt.max:
        result = Mux(~value[-1] & upper.any(), Const(fmt.max, fmt.width), result)
    return result
