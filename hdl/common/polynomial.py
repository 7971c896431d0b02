"""Evaluate a piecewise polynomial table, one input per cycle."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Module, Shape, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from gridloom.specs.timing import polynomial_latency
from gridloom.tables.piecewise import PiecewiseTable

from ..emit import Shareable, place
from .delay import delay
from .multiplier import Multiplier
from .rom import Rom


__all__ = ["Polynomial", "range_shape"]


def range_shape(low: int, high: int) -> Shape:
    """The smallest shape that holds ``low`` to ``high``."""
    if low >= 0:
        return unsigned(max(1, high.bit_length()))
    return signed(max((-low - 1).bit_length(), high.bit_length() if high > 0 else 0) + 1)


class Polynomial(Shareable):
    """Horner's rule over a :class:`~gridloom.tables.piecewise.PiecewiseTable`.

    =============  =================================================================
    Latency        ``polynomial_latency(table.degree)`` enabled cycles
    Throughput     1 value per cycle
    Back-pressure  none: ``en`` low holds every stage
    Golden model   :meth:`gridloom.tables.piecewise.PiecewiseTable.evaluate`
    Source         Muller, Elementary Functions (3rd ed.), chapter 6
    =============  =================================================================

    Parameters
    ----------
    table : PiecewiseTable
        Coefficients and shifts.

    Members
    -------
    en : In(1)
        Advance.
    x : In(table.in_width)
        Unsigned input.
    y : Out
        Result in units of ``2**-table.frac_bits``; its shape is ``result_shape``.
    """

    def __init__(self, table: PiecewiseTable):
        self.table = table
        self.result_shape = self._partial_shape(0)
        super().__init__({"en": In(1), "x": In(table.in_width), "y": Out(self.result_shape)})

    @property
    def latency(self) -> int:
        """Enabled cycles from ``x`` to ``y``."""
        return polynomial_latency(self.table.degree)

    def parameters(self) -> Hashable:
        """The table."""
        return self.table

    def _partial_range(self, k: int) -> tuple[int, int]:
        """Bounds of Horner's partial result of degree ``k`` and above."""
        low, high = self.table.coefficient_range(k)
        if k == self.table.degree:
            return low, high
        below, above = self._partial_range(k + 1)
        half = (1 << self.table.offset_width) >> 1
        corners = [p * t for p in (below, above) for t in (-half, half)]
        shift = self.table.shifts[k]
        return low + (min(corners) >> shift), high + (max(corners) >> shift)

    def _partial_shape(self, k: int) -> Shape:
        return range_shape(*self._partial_range(k))

    def elaborate(self, platform):
        m = Module()
        table = self.table
        offset_width = table.offset_width

        # Coefficients, one cycle after the segment is known; later ones wait for their product.
        coefficients = []
        for k in range(table.degree + 1):
            rom = Rom(table.coefficients[k], range_shape(*table.coefficient_range(k)))
            place(m, platform, f"coefficient_{k}", rom)
            m.d.comb += [rom.en.eq(self.en), rom.address.eq(self.x[offset_width:])]
            coefficients.append(rom.data)

        if table.degree == 0:
            m.d.comb += self.y.eq(coefficients[0])
            return m

        # The offset from the middle of the segment: the top bit inverted, then signed.
        offset = Signal(signed(max(1, offset_width)))
        if offset_width:
            centred = Cat(self.x[: offset_width - 1], ~self.x[offset_width - 1])
            with m.If(self.en):
                m.d.sync += offset.eq(centred)

        partial: Value = coefficients[table.degree]
        for k in reversed(range(table.degree)):
            multiplier = Multiplier(partial.shape(), offset.shape())
            place(m, platform, f"multiplier_{k}", multiplier)
            m.d.comb += [
                multiplier.en.eq(self.en),
                multiplier.a.eq(partial),
                multiplier.b.eq(offset),
            ]
            age = (table.degree - k) * Multiplier.LATENCY
            constant = delay(m, coefficients[k], age, name=f"constant_{k}", en=self.en)
            if k:
                offset = delay(m, offset, Multiplier.LATENCY, name=f"offset_{k}", en=self.en)
            total = Signal(self._partial_shape(k), name=f"partial_{k}")
            m.d.comb += total.eq(constant + multiplier.p.shift_right(table.shifts[k]))
            partial = total
        result = Signal(self.result_shape, reset_less=True)
        with m.If(self.en):
            m.d.sync += result.eq(partial)
        m.d.comb += self.y.eq(result)
        return m
