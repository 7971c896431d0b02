"""Shift right by a run-time amount, round once, saturate."""

from collections.abc import Hashable
from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Shape, Signal, Value
from amaranth.lib.wiring import In, Out

from gridloom.specs.formats import Rounding

from ..emit import Shareable
from .normalizer import split_levels


__all__ = ["Scaler", "round_up", "saturate"]


def round_up(rounding: Rounding, lsb: Value, guard: Value, sticky: Value) -> Value:
    """Whether to add one to a truncated value, from its LSB and the bits that were dropped."""
    match rounding:
        case Rounding.FLOOR:
            return Const(0, 1)
        case Rounding.HALF_UP:
            return guard
        case Rounding.HALF_EVEN:
            return guard & (sticky | lsb)


def saturate(
    m: Module, truncated: Value, up: Value, shape: Shape, *, overflow: Value | int = 0
) -> tuple[Signal, Signal]:
    """``truncated + up`` clipped to ``shape``, and whether it was clipped.

    The carry runs over the bits of the result only; those above are compared beside it.
    ``overflow`` clips to the largest value, whatever ``truncated`` is.
    """
    width = shape.width
    sign = truncated[-1] if truncated.shape().signed else Const(0, 1)
    extended = Cat(truncated, *[sign] * max(1, width + 1 - len(truncated)))
    low = Value.as_signed(extended[:width]) if shape.signed else extended[:width]
    highest = (1 << (width - shape.signed)) - 1
    lowest = -highest - 1 if shape.signed else 0

    fits, carried, rescued, clipped = Signal(), Signal(), Signal(), Signal()
    result = Signal(shape)
    upper = extended[width - shape.signed :]
    m.d.comb += [
        fits.eq((upper == 0) | (upper.all() if shape.signed else 0)),
        carried.eq(fits & (low == highest) & up),
        # One below the lowest comes back in when rounded up.
        rescued.eq((truncated == lowest - 1) & up if shape.signed else 0),
        clipped.eq((~fits & ~rescued) | carried | overflow),
    ]
    with m.If(fits & ~carried & ~Value.cast(overflow)):
        m.d.comb += result.eq(low + up)
    with m.Elif(sign & ~fits & ~Value.cast(overflow)):
        m.d.comb += result.eq(lowest)
    with m.Else():
        m.d.comb += result.eq(highest)
    return result, clipped


class Scaler(Shareable):
    """``clip(round(x / 2**(shift + drop)))`` for a ``shift`` given with every value.

    =============  =================================================================
    Latency        ``stages`` enabled cycles
    Throughput     1 value per cycle (II = 1), sustained
    Back-pressure  none: ``en`` low holds every stage
    Golden model   floor division by ``2**(shift + drop)``, rounding of what is left, clip
    Source         guard and sticky bits: IEEE 754-2019, section 4.3.1
    =============  =================================================================

    Parameters
    ----------
    shape, out_shape : ShapeLike
        Of the integer before and after.
    shift_width : int
        Bits of ``shift``, 1 to 8.
    stages : int
        Register stages: all but the last shift, the last rounds and saturates. 1 to
        ``shift_width + 1``.
    drop : int
        Bits dropped from every value beyond the shift.
    rounding : Rounding
        How the bits shifted out are dropped.

    Members
    -------
    en : In(1)
        Advance.
    x : In(shape)
        Integer to narrow.
    shift : In(shift_width)
        By how many bits.
    overflow : In(1)
        Saturate to the largest value instead.
    y : Out(out_shape)
        Result.
    saturated : Out(1)
        ``y`` was clipped.
    """

    def __init__(
        self,
        shape: Any,
        out_shape: Any,
        *,
        shift_width: int,
        stages: int,
        drop: int = 0,
        rounding: Rounding = Rounding.HALF_UP,
    ):
        if not 1 <= shift_width <= 8:
            raise ValueError(f"shift_width must be 1 to 8, not {shift_width}")
        if not 1 <= stages <= shift_width + 1:
            raise ValueError(
                f"stages must be 1 to {shift_width + 1} for shifts of {shift_width} bits, "
                f"not {stages}"
            )
        if drop < 0:
            raise ValueError(f"drop must be 0 or more, not {drop}")
        self.shape, self.out_shape = Shape.cast(shape), Shape.cast(out_shape)
        if self.shape.signed != self.out_shape.signed:
            raise ValueError(
                f"shape {self.shape!r} and out_shape {self.out_shape!r} must be both signed or "
                "both unsigned"
            )
        self.shift_width = shift_width
        self.stages = stages
        self.drop = drop
        self.rounding = Rounding(rounding)
        super().__init__(
            {
                "en": In(1),
                "x": In(self.shape),
                "shift": In(shift_width),
                "overflow": In(1),
                "y": Out(self.out_shape),
                "saturated": Out(1),
            }
        )

    @property
    def latency(self) -> int:
        """Enabled cycles from ``x`` to ``y``."""
        return self.stages

    def parameters(self) -> Hashable:
        """Shapes, shift, stages, drop and rounding."""
        shapes = tuple((s.width, s.signed) for s in (self.shape, self.out_shape))
        return *shapes, self.shift_width, self.stages, self.drop, self.rounding

    def elaborate(self, platform):
        m = Module()
        # One bit more below, the guard, so that a shift by one still has the bit it drops.
        value = Signal(Shape(self.shape.width + 1, self.shape.signed), name="widened")
        m.d.comb += value.eq(Cat(Const(0, 1), self.x))
        sticky: Value = Const(0, 1)
        shift, overflow = self.shift, self.overflow

        position = 0
        shares = split_levels(self.shift_width, self.stages - 1) if self.stages > 1 else []
        for stage, share in enumerate(shares):
            for _ in range(share):
                value, sticky = self._level(m, value, sticky, shift[position], position)
                position += 1
            held = self._register(m, Cat(value, sticky, overflow, shift), f"shifted_{stage}")
            value = _like(held[: len(value)], value)
            sticky, overflow = held[len(value)], held[len(value) + 1]
            shift = held[len(value) + 2 :]
        for level in range(position, self.shift_width):
            value, sticky = self._level(m, value, sticky, shift[level], level)

        truncated = value.shift_right(1 + self.drop)
        guard, lsb = _bit(value, self.drop), _bit(value, self.drop + 1)
        sticky = sticky | value[: min(self.drop, len(value))].any()
        up = round_up(self.rounding, lsb, guard, sticky)
        result, clipped = saturate(m, truncated, up, self.out_shape, overflow=overflow)
        held_result = Signal.like(result, name="result_held", reset_less=True)
        held_clipped = Signal(name="clipped_held", reset_less=True)
        with m.If(self.en):
            m.d.sync += [held_result.eq(result), held_clipped.eq(clipped)]
        m.d.comb += [self.y.eq(held_result), self.saturated.eq(held_clipped)]
        return m

    def _level(
        self, m: Module, value: Value, sticky: Value, enable: Value, level: int
    ) -> tuple[Signal, Signal]:
        """Shift by ``2**level`` if ``enable``, and remember whether anything was lost."""
        distance = 1 << level
        shifted = Signal.like(value, name=f"level_{level}")
        lost = Signal(name=f"lost_{level}")
        dropped = value[: min(distance, len(value))]
        m.d.comb += [
            shifted.eq(Mux(enable, value.shift_right(distance), value)),
            lost.eq(sticky | (enable & dropped.any())),
        ]
        return shifted, lost

    def _register(self, m: Module, value: Any, name: str) -> Signal:
        held = Signal(len(value), name=name, reset_less=True)
        with m.If(self.en):
            m.d.sync += held.eq(value)
        return held


def _like(bits: Value, value: Value) -> Value:
    return bits.as_signed() if value.shape().signed else bits


def _bit(value: Value, position: int) -> Value:
    """Bit ``position`` of ``value``, extended by its sign."""
    if position < len(value):
        return value[position]
    return value[-1] if value.shape().signed else Const(0, 1)
