"""Functions given by a table, and what goes along with their arguments."""

from collections.abc import Hashable

import numpy as np
from amaranth.hdl import Cat, Module
from amaranth.lib.wiring import In, Out

from gridloom.specs.timing import ROM_LATENCY
from gridloom.tables.piecewise import PiecewiseTable

from ..common.delay import delay
from ..common.polynomial import Polynomial
from ..common.rom import Rom
from ..emit import Shareable, place
from .delay_line import DelayLine
from .few_cells import has_few_cells


__all__ = ["TableFunction"]

WHOLE_WIDTH = 10  # bits of an argument whose every value has a place in block RAM


class TableFunction(Shareable):
    """A polynomial in pieces; where multipliers are few a table of all its values.

    =============  =================================================================
    Latency        that of :class:`~gridloom.hdl.common.polynomial.Polynomial`
    Throughput     1 value per cycle
    Back-pressure  none: it never stops
    Golden model   :meth:`gridloom.tables.piecewise.PiecewiseTable.evaluate`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    table : PiecewiseTable
        Coefficients and shifts.
    width : int
        Bits that go along.

    Members
    -------
    x : In(table.in_width)
        Unsigned argument.
    i, o : width
        What goes along with it.
    y : Out
        The value, in units of ``2**-table.frac_bits``.
    """

    def __init__(self, table: PiecewiseTable, width: int):
        self.table = table
        self.width = width
        self._polynomial = polynomial = Polynomial(table)
        polynomial._MustUse__silence = True
        self.latency = polynomial.latency
        self.result_shape = polynomial.result_shape
        super().__init__(
            {
                "x": In(table.in_width),
                "i": In(width),
                "o": Out(width),
                "y": Out(self.result_shape),
            }
        )

    def parameters(self) -> Hashable:
        """The table, and the bits that go along."""
        return self.table, self.width

    def elaborate(self, platform):
        m = Module()
        has_few = has_few_cells(platform)
        if has_few and self.table.in_width <= WHOLE_WIDTH:
            self._look_up(m, platform)
            return m
        place(m, platform, "polynomial", self._polynomial, en=1, x=self.x)
        m.d.comb += self.y.eq(self._polynomial.y)
        if has_few:
            line = DelayLine(self.width, self.latency)
            place(m, platform, "line", line, i=self.i)
            m.d.comb += self.o.eq(line.o)
        else:
            m.d.comb += self.o.eq(delay(m, self.i, self.latency, name="i"))
        return m

    def _look_up(self, m, platform):
        """The argument waits, with what goes along: it is narrower than the value."""
        values = self.table.evaluate(np.arange(1 << self.table.in_width)).tolist()
        line = DelayLine(len(self.x) + self.width, self.latency - ROM_LATENCY)
        place(m, platform, "line", line, i=Cat(self.x, self.i))
        rom = Rom(values, self.result_shape, in_block_ram=True)
        place(m, platform, "values", rom, en=1, address=line.o[: len(self.x)])
        m.d.comb += [
            self.y.eq(rom.data),
            self.o.eq(delay(m, line.o[len(self.x) :], ROM_LATENCY, name="i")),
        ]
