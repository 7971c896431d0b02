"""Products with one operand wider than a DSP cell takes."""

from collections.abc import Hashable
from typing import Any

from amaranth.hdl import Cat, Module, Shape, Signal, signed
from amaranth.lib.wiring import In, Out

from gridloom.specs.timing import product_latency

from ..emit import Shareable, place
from .multiplier import Multiplier


__all__ = ["Product"]

FEW = 5  # bits of an operand that logic multiplies by for less than a DSP cell is worth
LOW_WIDTH = 17  # bits of the lower part: unsigned, so that its cell takes it as signed, too


class Product(Shareable):
    """A signed integer of up to 35 bits times one of up to 18.

    =============  =================================================================
    Latency        ``product_latency(width)`` enabled cycles: 2, or 3 above 18 bits
    Throughput     1 product per cycle (II = 1), sustained
    Back-pressure  none: ``en`` low holds every stage
    Golden model   ``a * b``
    Source         none
    =============  =================================================================

    Parameters
    ----------
    width : int
        Bits of ``a``.
    b_shape : ShapeLike
        Of ``b``.
    saves_cells : bool
        Where ``a`` is wider than a DSP cell takes by a few bits, an FPGA is to multiply those in
        logic.

    Members
    -------
    en : In(1)
        Advance.
    a : In(signed(width))
        Wide operand.
    b : In(b_shape)
        Narrow operand.
    p : Out
        The full product.
    """

    def __init__(self, width: int, b_shape: Any, *, saves_cells: bool = False):
        if not 1 <= width <= 35:
            raise ValueError(f"width must be 1 to 35, not {width}")
        self.width = width
        self.b_shape = Shape.cast(b_shape)
        self.saves_cells = saves_cells
        super().__init__(
            {
                "en": In(1),
                "a": In(signed(width)),
                "b": In(self.b_shape),
                "p": Out(signed(width + self.b_shape.width)),
            }
        )

    @property
    def latency(self) -> int:
        """Enabled cycles from the operands to ``p``."""
        return product_latency(self.width)

    def parameters(self) -> Hashable:
        """Both shapes, and whether cells are to be saved."""
        return self.width, self.b_shape.width, self.b_shape.signed, self.saves_cells

    def elaborate(self, platform):
        m = Module()
        if self.latency == Multiplier.LATENCY:
            only = Multiplier(signed(self.width), self.b_shape)
            place(m, platform, "only", only, en=self.en, a=self.a, b=self.b)
            m.d.comb += self.p.eq(only.p)
            return m

        low = Multiplier(LOW_WIDTH, self.b_shape)
        rest = self.width - LOW_WIDTH
        in_logic = self.saves_cells and rest <= FEW
        high = Multiplier(signed(rest), self.b_shape, in_logic=in_logic)
        place(m, platform, "low", low, en=self.en, a=self.a[:LOW_WIDTH], b=self.b)
        place(m, platform, "high", high, en=self.en, a=self.a[LOW_WIDTH:].as_signed(), b=self.b)
        # The low bits of the lower product are those of the result: the sum runs above them.
        total = Signal(signed(self.width + self.b_shape.width - LOW_WIDTH), reset_less=True)
        below = Signal(LOW_WIDTH, reset_less=True)
        with m.If(self.en):
            m.d.sync += [
                total.eq(high.p + low.p.shift_right(LOW_WIDTH)),
                below.eq(low.p[:LOW_WIDTH]),
            ]
        m.d.comb += self.p.eq(Cat(below, total))
        return m
