"""Evaluate a sum of split tables, one input per cycle, without a multiplier."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Module, Shape, Signal
from amaranth.lib.wiring import In, Out

from gridloom.tables.bipartite import BipartiteTable

from ..common.polynomial import range_shape
from ..common.rom import Rom
from ..emit import Shareable, place
from .arithmetic import held


__all__ = ["SplitTable"]


class SplitTable(Shareable):
    """Add the tables of a :class:`~gridloom.tables.bipartite.BipartiteTable`.

    =============  =================================================================
    Latency        3 enabled cycles from ``x`` to ``y``: tables, their registers, sum
    Throughput     1 value per cycle
    Back-pressure  none: ``en`` low holds every stage
    Golden model   :meth:`gridloom.tables.bipartite.BipartiteTable.evaluate`
    Source         de Dinechin and Tisserand, IEEE Trans. Computers 54(3), 2005
    =============  =================================================================

    Parameters
    ----------
    table : BipartiteTable
        Values and offsets.

    Members
    -------
    en : In(1)
        Advance.
    x : In(table.in_width)
        Unsigned input.
    y : Out
        Result in units of ``2**-table.frac_bits``.
    """

    LATENCY = 3  # cycles
    II = 1  # initiation interval, cycles per value

    def __init__(self, table: BipartiteTable):
        self.table = table
        super().__init__({"en": In(1), "x": In(table.in_width), "y": Out(self._result_shape())})

    def parameters(self) -> Hashable:
        """The table."""
        return self.table

    def _result_shape(self) -> Shape:
        low, high = min(self.table.values), max(self.table.values)
        for offset in self.table.offsets:
            reach = max(max(offset.values), ~min(offset.values))
            low, high = low + ~reach, high + reach
        return range_shape(low, high)

    def elaborate(self, platform):
        m = Module()
        table = self.table
        address = self.x[table.in_width - table.value_width :]
        total = self._rom(m, platform, "value", table.values, address)
        for number, offset in enumerate(table.offsets):
            part = self.x[offset.low : offset.low + offset.part_width]
            is_below = Signal(name=f"is_below_{number}")
            m.d.comb += is_below.eq(~part[-1])
            index = part[:-1] ^ is_below.replicate(offset.part_width - 1)
            slope = self.x[table.in_width - offset.slope_width :]
            data = self._rom(m, platform, f"offset_{number}", offset.values, Cat(index, slope))
            was_below = held(m, self.en, is_below, f"was_below_{number}", 2)
            # One bit wider, so that the complement of an unsigned value is negative.
            correction = Cat(data, data[-1] if data.shape().signed else 0)
            total = total + (correction ^ was_below.replicate(len(correction))).as_signed()
        m.d.comb += self.y.eq(held(m, self.en, total[: len(self.y)], "sum"))
        return m

    def _rom(self, m, platform, name, values, address):
        rom = Rom(values, range_shape(min(values), max(values)))
        place(m, platform, name, rom)
        m.d.comb += [rom.en.eq(self.en), rom.address.eq(address)]
        # Once more, as synthesis may choose a block RAM, which is slow to answer.
        return held(m, self.en, rom.data, f"{name}_entry")
