"""A registered multiplier that becomes one DSP cell on the FPGA families that have them."""

from typing import Any

from amaranth.hdl import Cat, ClockSignal, Const, Instance, Module, Shape, Signal, Value
from amaranth.lib.wiring import In, Out

from ..emit import Shareable
from .booth import booth_product


__all__ = ["Multiplier"]

# Widest operand of one DSP cell. ECP5 and Gowin take 18 bits whether signed or not.
_WIDEST = {"ecp5": 18, "ice40": 16, "gowin": 18}


class Multiplier(Shareable):
    """Product of two integers, registered before and after.

    =============  =================================================================
    Latency        2 cycles with ``en`` high from ``a`` and ``b`` to ``p``
    Throughput     1 product per cycle (II = 1), sustained
    Back-pressure  none; everything stands still while ``en`` is low
    Golden model   ``a * b``
    Source         Lattice FPGA-TN-02205 (ECP5), FPGA-TN-02007 (iCE40), Gowin UG287
    =============  =================================================================

    Plain arithmetic, except where ``platform.family`` is ``"ecp5"``, ``"ice40"`` (UP5K) or
    ``"gowin"`` and both operands fit one DSP cell: then that cell is instantiated with its own
    registers, which synthesis would leave outside. Wider products stay arithmetic, which synthesis
    splits over several cells.

    Parameters
    ----------
    a_shape, b_shape : ShapeLike
        Shapes of the operands, signed or unsigned, 1 to 64 bits.
    in_logic : bool
        Spend logic instead of a DSP cell where ``platform.family`` has some.

    Members
    -------
    en : In(1)
        Advances both register stages.
    a, b : In
        Operands.
    p : Out
        The full product: as wide as both operands together.
    """

    LATENCY = 2  # cycles
    II = 1  # initiation interval, cycles per product

    def __init__(self, a_shape: Any, b_shape: Any, *, in_logic: bool = False):
        self.a_shape, self.b_shape = Shape.cast(a_shape), Shape.cast(b_shape)
        for name, shape in ("a_shape", self.a_shape), ("b_shape", self.b_shape):
            if not 1 <= shape.width <= 64:
                raise ValueError(f"{name} must have 1 to 64 bits, not {shape.width}")
        self.in_logic = in_logic
        super().__init__(
            {
                "en": In(1),
                "a": In(self.a_shape),
                "b": In(self.b_shape),
                "p": Out(self.product_shape),
            }
        )

    @property
    def product_shape(self) -> Shape:
        """Shape of ``p``."""
        is_signed = self.a_shape.signed or self.b_shape.signed
        return Shape(self.a_shape.width + self.b_shape.width, is_signed)

    def parameters(self) -> tuple[Shape, Shape, bool]:
        """What decides the contents: the operands' shapes, and where it is built."""
        return self.a_shape, self.b_shape, self.in_logic

    def elaborate(self, platform):
        family = getattr(platform, "family", None)
        m = Module()
        if family is not None and self.in_logic:
            product = Signal(self.product_shape, reset_less=True)
            with m.If(self.en):
                m.d.sync += product.eq(booth_product(m, self.a, self.b, self.en))
            m.d.comb += self.p.eq(product)
        elif family in _WIDEST and self._widest() <= _WIDEST[family]:
            product = Signal(36)
            m.submodules.cell = getattr(self, f"_{family}")(product)
            m.d.comb += self.p.eq(product[: len(self.p)])
        else:
            self._arithmetic(m)
        return m

    def _widest(self) -> int:
        return max(self.a_shape.width, self.b_shape.width)

    def _arithmetic(self, m: Module) -> None:
        a = Signal(self.a_shape, reset_less=True)
        b = Signal(self.b_shape, reset_less=True)
        product = Signal(self.product_shape, reset_less=True)
        with m.If(self.en):
            m.d.sync += [a.eq(self.a), b.eq(self.b), product.eq(a * b)]
        m.d.comb += self.p.eq(product)

    def _operands(self, width: int) -> tuple[Value, Value]:
        """Both operands extended to ``width`` bits, each by its own sign."""
        extended = []
        for operand, shape in (self.a, self.a_shape), (self.b, self.b_shape):
            fill = operand[-1] if shape.signed else Const(0, 1)
            padding = [fill] * (width - shape.width)
            extended.append(Cat(operand, *padding))
        return extended[0], extended[1]

    def _ecp5(self, product: Signal) -> Instance:
        a, b = self._operands(18)
        registers = {
            f"REG_{stage}_{what}": value
            for stage in ("INPUTA", "INPUTB", "OUTPUT")
            for what, value in (("CLK", "CLK0"), ("CE", "CE0"), ("RST", "RST0"))
        }
        ports = {f"A{n}": a[n] for n in range(18)} | {f"B{n}": b[n] for n in range(18)}
        ports |= {f"C{n}": Const(0, 1) for n in range(18)}
        ports |= {f"{kind}{n}": Const(0, 1) for kind in ("CLK", "CE", "RST") for n in (1, 2, 3)}
        ports |= {"CLK0": ClockSignal(), "CE0": self.en, "RST0": Const(0, 1)}
        ports |= {"SIGNEDA": _bit(self.a_shape.signed), "SIGNEDB": _bit(self.b_shape.signed)}
        ports |= {"SOURCEA": Const(0, 1), "SOURCEB": Const(0, 1)}
        return Instance(
            "MULT18X18D",
            **{f"p_{name}": value for name, value in registers.items()},
            **{f"i_{name}": value for name, value in ports.items()},
            **{f"o_P{n}": product[n] for n in range(36)},
        )

    def _ice40(self, product: Signal) -> Instance:
        a, b = self._operands(16)
        on = ("A_REG", "B_REG", "PIPELINE_16x16_MULT_REG2")
        parameters = {name: Const(1, 1) for name in on}
        parameters |= {"TOPOUTPUT_SELECT": Const(3, 2), "BOTOUTPUT_SELECT": Const(3, 2)}
        parameters |= {"A_SIGNED": _bit(self.a_shape.signed), "B_SIGNED": _bit(self.b_shape.signed)}
        return Instance(
            "SB_MAC16",
            **{f"p_{name}": value for name, value in parameters.items()},
            i_CLK=ClockSignal(),
            i_CE=self.en,
            i_A=a,
            i_B=b,
            **{f"i_{name}": Const(0, width) for name, width in _MAC16_IDLE.items()},
            o_O=product[:32],
        )

    def _gowin(self, product: Signal) -> Instance:
        width = 9 if self._widest() <= 9 else 18
        a, b = self._operands(width)
        registers = {name: Const(1, 1) for name in ("AREG", "BREG", "OUT_REG")}
        registers |= {
            name: Const(0, 1) for name in ("PIPE_REG", "ASIGN_REG", "BSIGN_REG", "SOA_REG")
        }
        return Instance(
            f"MULT{width}X{width}",
            **{f"p_{name}": value for name, value in registers.items()},
            p_MULT_RESET_MODE="SYNC",
            i_CLK=ClockSignal(),
            i_CE=self.en,
            i_RESET=Const(0, 1),
            i_A=a,
            i_B=b,
            i_SIA=Const(0, width),
            i_SIB=Const(0, width),
            i_ASEL=Const(0, 1),
            i_BSEL=Const(0, 1),
            i_ASIGN=_bit(self.a_shape.signed),
            i_BSIGN=_bit(self.b_shape.signed),
            o_DOUT=product[: 2 * width],
        )


# Inputs of SB_MAC16 that a plain multiplication leaves at zero, with their widths.
_MAC16_IDLE = {"C": 16, "D": 16} | dict.fromkeys(
    (
        *("AHOLD", "BHOLD", "CHOLD", "DHOLD", "IRSTTOP", "IRSTBOT", "ORSTTOP", "ORSTBOT"),
        *("OLOADTOP", "OLOADBOT", "ADDSUBTOP", "ADDSUBBOT", "OHOLDTOP", "OHOLDBOT"),
        *("CI", "ACCUMCI", "SIGNEXTIN"),
    ),
    1,
)


def _bit(value: bool) -> Const:
    return Const(int(value), 1)
