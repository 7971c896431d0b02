"""Shift an integer left until its top bit is set, and say by how much."""

from collections.abc import Hashable
from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, unsigned
from amaranth.lib.wiring import In, Out

from ..emit import Shareable


__all__ = ["Normalizer", "split_levels"]


def split_levels(levels: int, stages: int) -> list[int]:
    """How many of ``levels`` each of ``stages`` does: as even as can be, the later ones more.

    Early levels of a normaliser look at the most bits, so they get the shorter stages.
    """
    return [(s + 1) * levels // stages - s * levels // stages for s in range(stages)]


class Normalizer(Shareable):
    """Left-justify an unsigned integer by binary search for its top bit.

    =============  =================================================================
    Latency        ``stages`` enabled cycles
    Throughput     1 value per cycle (II = 1), sustained
    Back-pressure  none: ``en`` low holds every stage
    Golden model   ``count = width - x.bit_length()``, ``mantissa = x << count``
    Source         Koren, Computer Arithmetic Algorithms (2nd ed.), section 4.6
    =============  =================================================================

    Parameters
    ----------
    width : int
        Bits of ``x``, 1 to 256.
    stages : int
        Register stages, 1 to the levels of the search; two levels in each are fast.
    max_count : int, optional
        Most leading zeros that an ``x`` other than 0 can have; by default ``width - 1``. The search
        has a level for each of its bits.

    Members
    -------
    en : In(1)
        Advance.
    x : In(width)
        Unsigned integer.
    mantissa : Out(width)
        ``x`` shifted left until its top bit is set; 0 for 0.
    count : Out
        By how many bits: the leading zeros of ``x``. Undefined for 0.
    zero : Out(1)
        ``x`` was 0.
    """

    def __init__(self, width: int, stages: int, *, max_count: int | None = None):
        if not 1 <= width <= 256:
            raise ValueError(f"width must be 1 to 256, not {width}")
        max_count = width - 1 if max_count is None else max_count
        if not 0 <= max_count < width:
            raise ValueError(f"max_count must be 0 to {width - 1}, not {max_count}")
        most = self.levels(max_count + 1)
        if not 1 <= stages <= most:
            raise ValueError(f"stages must be 1 to {most} for {width} bits, not {stages}")
        self.width = width
        self.stages = stages
        self.num_levels = most
        super().__init__(
            {
                "en": In(1),
                "x": In(width),
                "mantissa": Out(width),
                "count": Out(most),
                "zero": Out(1),
            }
        )

    @staticmethod
    def levels(width: int) -> int:
        """Levels of the search among ``width`` positions, at least 1."""
        return max(1, (width - 1).bit_length())

    @property
    def latency(self) -> int:
        """Enabled cycles from ``x`` to the outputs."""
        return self.stages

    def parameters(self) -> Hashable:
        """Width, stages and levels."""
        return self.width, self.stages, self.num_levels

    def elaborate(self, platform):
        m = Module()
        levels = self.num_levels
        mantissa: Value = self.x
        counted: list[Value] = []  # bits of the count, the highest first
        position = levels
        for stage, share in enumerate(split_levels(levels, self.stages)):
            for _ in range(share):
                position -= 1
                mantissa, bit = self._level(m, mantissa, 1 << position)
                counted.append(bit)
            mantissa = self._register(m, mantissa, f"mantissa_{stage}")
            held = self._register(m, Cat(*counted), f"count_{stage}")
            counted = list(held)
        m.d.comb += [
            self.mantissa.eq(mantissa),
            self.count.eq(Cat(*reversed(counted))),
            self.zero.eq(~mantissa[-1]),  # every level found nothing
        ]
        return m

    def _level(self, m: Module, x: Value, shift: int) -> tuple[Value, Value]:
        """``x``, shifted left by ``shift`` if its upper ``shift`` bits are empty, and whether."""
        if shift >= self.width:  # a single bit
            return x, Const(0, 1)
        empty = Signal(name=f"empty_{shift}")
        shifted = Signal(unsigned(self.width), name=f"shifted_{shift}")
        m.d.comb += [
            empty.eq(~x[-shift:].any()),
            shifted.eq(Mux(empty, Cat(Const(0, shift), x[:-shift]), x)),
        ]
        return shifted, empty

    def _register(self, m: Module, value: Any, name: str) -> Signal:
        held = Signal(len(value), name=name, reset_less=True)
        with m.If(self.en):
            m.d.sync += held.eq(value)
        return held
