"""Shifts to the right that round."""

from amaranth.hdl import Cat, Const, Mux, Signal


__all__ = ["round_right"]


def round_right(m, value, shift, *, name):
    """``value / 2**shift`` rounded half up, as a value and the carry that its sum is to take."""
    extended = Cat(Const(0, 1), value)
    if value.shape().signed:
        extended = extended.as_signed()
    for bit in range(len(shift)):
        moved = Signal.like(extended, name=f"{name}_{bit}")
        m.d.comb += moved.eq(Mux(shift[bit], extended.shift_right(1 << bit), extended))
        extended = moved
    high = extended[1:]
    return (high.as_signed() if value.shape().signed else high), extended[0]
