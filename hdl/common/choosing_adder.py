"""An adder that chooses one of its operands, in the logic cells of the addition itself."""

from typing import Any

from amaranth.hdl import Cat, Const, Instance, Module, Mux, Signal, signed
from amaranth.lib.wiring import In, Out

from ..emit import Shareable


__all__ = ["ChoosingAdder"]

# Half of an ECP5's CCU2C: the sum bit is its LUT of (D, C, B, A) exclusive-or the carry in; the
# carry out is the carry in where that LUT gives 1, and else what the LUT has for C = D = 0, which
# must therefore be A. It is: the LUT has A ^ (D ? B : C), and where that is 0 A is the carry.
_CARRY_LUT = sum(((i ^ (i >> 1 if i >> 3 else i >> 2)) & 1) << i for i in range(16))


class ChoosingAdder(Shareable):
    """``addend`` plus one of two others.

    =============  =================================================================
    Latency        0: combinational
    Throughput     1 sum per cycle
    Back-pressure  none: it never stops
    Golden model   ``addend + (first if takes_first else second)``, modulo ``2**width``
    Source         Lattice FPGA-DS-02012 (ECP5), ripple mode of a slice
    =============  =================================================================

    Plain arithmetic, for which synthesis spends a LUT on each bit of the choice before the carry
    chain; except where ``platform.family`` is ``"ecp5"``: its carry cells have two inputs to spare
    in each bit, which synthesis leaves idle, so that they choose as well.

    Parameters
    ----------
    width : int
        Bits of every operand and of the sum, which wraps.

    Members
    -------
    addend, first, second : In(signed(width))
        Operands.
    takes_first : In(1)
        Add ``first``, not ``second``.
    o : Out(signed(width))
        The sum.
    """

    def __init__(self, width: int):
        self.width = width
        operands = dict.fromkeys(("addend", "first", "second"), In(signed(width)))
        super().__init__({**operands, "takes_first": In(1), "o": Out(signed(width))})

    def parameters(self) -> int:
        """The width."""
        return self.width

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        if getattr(platform, "family", None) == "ecp5":
            self._carry_cells(m)
        else:
            chosen = Mux(self.takes_first, self.first, self.second)
            m.d.comb += self.o.eq(self.addend + chosen)
        return m

    def _carry_cells(self, m: Module) -> None:
        bits = Signal(self.width + self.width % 2, name="sum")
        operands = [Cat(operand, Const(0, 1)) for operand in (self.addend, self.first, self.second)]
        carry: Any = Const(0, 1)
        for start in range(0, self.width, 2):
            carry_out = Signal(name=f"carry_{start}")
            ports: dict[str, Any] = {"i_CIN": carry, "o_COUT": carry_out}
            for half in 0, 1:
                given = (*(operand[start + half] for operand in operands), self.takes_first)
                names = zip("ABCD", given, strict=True)
                ports |= {f"i_{name}{half}": value for name, value in names}
                ports[f"o_S{half}"] = bits[start + half]
                ports |= {f"p_INIT{half}": Const(_CARRY_LUT, 16), f"p_INJECT1_{half}": "NO"}
            m.submodules[f"cell_{start}"] = Instance("CCU2C", **ports)
            carry = carry_out
        m.d.comb += self.o.eq(bits[: self.width])
