"""Keys as they enter the array: the first feature of each without that of the key above."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import AttentionSpec

from ..emit import Shareable


__all__ = ["KeyDifferences"]


class KeyDifferences(Shareable):
    """Let a sum of scores begin with the sum above it, so that no element need clear its own.

    =============  =================================================================
    Latency        0: combinational, from an operand to itself or a difference
    Throughput     1 operand per row and cycle
    Back-pressure  none: it never stops
    Golden model   none: what it leaves out the sum from above brings
    Source         ours
    =============  =================================================================

    Row r begins a cycle after row r - 1, whose sum then is ``key[r - 1][0] query[0]``. That sum and
    ``(key[r][0] - key[r - 1][0]) query[0]`` are ``key[r][0] query[0]``, whatever was in row r.

    Parameters
    ----------
    spec : AttentionSpec
        Widths.
    rows : int
        Number of rows.
    logic_rows : int
        Of the last so many, elements clear their sums, and operands pass as they are.

    Members
    -------
    operands : In
        A key or a value for each row, a cycle later in each.
    begins : In(rows)
        It is the first feature of a key.
    above, above_out : signed
        The first feature of the key in the row above, a cycle after; of the last row's. Else 0.
    o : Out
        For each row what its first element multiplies, ``spec.row_operand_width`` bits.
    """

    def __init__(self, spec: AttentionSpec, rows: int, logic_rows: int):
        self.spec = spec
        self.rows = rows
        self.logic_rows = logic_rows
        width = spec.operand_width
        super().__init__(
            {
                "operands": In(width * rows),
                "begins": In(rows),
                "above": In(signed(width)),
                "above_out": Out(signed(width)),
                "o": Out(spec.row_operand_width * rows),
            }
        )

    def parameters(self) -> Hashable:
        """Width and rows."""
        return self.spec.operand_width, self.rows, self.logic_rows

    def elaborate(self, platform):
        m = Module()
        width = self.spec.operand_width
        above = self.above
        results = []
        for row in range(self.rows):
            operand = self.operands[row * width : (row + 1) * width].as_signed()
            result = Signal(signed(self.spec.row_operand_width), name=f"difference_{row}")
            has_cells = row < self.rows - self.logic_rows
            m.d.comb += result.eq(operand - above if has_cells else operand)
            above = Signal(signed(width), name=f"first_{row}", reset_less=True)
            m.d.sync += above.eq(Mux(self.begins[row], operand, 0))
            results.append(result)
        m.d.comb += [self.o.eq(Cat(results)), self.above_out.eq(above)]
        return m
