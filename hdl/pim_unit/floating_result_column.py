"""From a row's floating sum to its result: rounding, function, gate, rounding."""

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed

from gridloom.specs.attention import (
    EXPONENT_BIAS,
    EXPONENT_WIDTH,
    MANTISSA_BITS,
    STEP_BITS,
    UNIT_BITS,
)
from gridloom.specs.pim_unit import FLOAT_LATENCY, PimFunction
from gridloom.specs.timing import MULTIPLIER_LATENCY

from ..activation.bfloat16 import Bfloat16Lane
from ..attention.delay_line import DelayLine
from ..attention.operands import unpack
from ..common.delay import delay
from ..common.multiplier import Multiplier
from ..emit import place
from .floating_rounding import FloatingRounding
from .result_column import ResultColumn


__all__ = ["FloatingResultColumn"]

ONE = EXPONENT_BIAS << MANTISSA_BITS
SIGNIFICAND = MANTISSA_BITS + 2


class FloatingResultColumn(ResultColumn):
    """The result of each floating sum, or of each pair.

    =============  =================================================================
    Latency        ``spec.result_latency - spec.row_latency`` cycles from ``row`` to ``value``
    Throughput     1 sum per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.pim_unit.golden`
    Source         gated units: Shazeer, GLU Variants Improve Transformer, arXiv:2002.05202
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Function and widths.

    Members
    -------
    row, control : In
        As those of :class:`ResultColumn`; ``row`` has its exponent above its integer.
    value : Out
        bf16 for the buffer; else of ``output_width`` bits.
    """

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        formats = tuple(sorted({spec.activation_width, spec.output_width}))
        exponent = Cat(Const(0, STEP_BITS), self.row[spec.group_width :])
        offset = 2 * EXPONENT_BIAS + UNIT_BITS
        first = FloatingRounding(spec.group_width, len(exponent), offset, formats)
        integer = self.row[: spec.group_width].as_signed()
        place(m, platform, "sum", first, integer=integer, exponent=exponent)
        control = self._later(m, self.control, FLOAT_LATENCY, "rounded")
        plain = Mux(control.to_buffer, first.narrow, first.wide)

        value = self._function(m, platform, first.narrow, control)
        control = self._later(m, control, spec.function_latency, "valued")
        argument = delay(m, first.narrow, spec.function_latency, name="argument")
        product, exponent = self._product(m, platform, value, argument, control)
        offset = 2 * (EXPONENT_BIAS + MANTISSA_BITS)
        second = FloatingRounding(2 * SIGNIFICAND, EXPONENT_WIDTH + 1, offset, formats)
        place(m, platform, "product_rounded", second, integer=product, exponent=exponent)

        age = 1 + MULTIPLIER_LATENCY + FLOAT_LATENCY
        control = self._later(m, control, age, "last")
        line = DelayLine(spec.output_width, spec.function_latency + age)
        place(m, platform, "plain_line", line, i=plain)
        result = Mux(control.to_buffer, second.narrow, second.wide)
        m.d.comb += self.value.eq(Mux(control.is_plain, line.o, result))
        return m

    def _function(self, m, platform, argument, control):
        """The function of the argument, or the argument, when the function is known."""
        spec = self.spec
        if spec.function is PimFunction.NONE:
            return argument
        lane = Bfloat16Lane(spec.function.value)
        place(m, platform, "function", lane, en=1, x=argument)
        age = spec.function_latency
        has_function = delay(m, control.has_function, age, name="has_function")
        return Mux(has_function, lane.y, delay(m, argument, age, name="identity"))

    def _product(self, m, platform, value, argument, control):
        """Value times one, or the gate's value times the argument, and its exponent."""
        gate = self._gate(m, value, control)
        chosen = Mux(control.is_gated, gate, value), Mux(control.is_gated, argument, ONE)
        factors = []
        for name, bits in zip(("left", "right"), chosen, strict=True):
            factor = Signal(SIGNIFICAND + EXPONENT_WIDTH, name=name, reset_less=True)
            m.d.sync += factor.eq(unpack(bits[: len(argument)]))
            factors.append(factor)
        product = Multiplier(signed(SIGNIFICAND), signed(SIGNIFICAND))
        left, right = (factor[:SIGNIFICAND].as_signed() for factor in factors)
        place(m, platform, "product", product, en=1, a=left, b=right)
        exponent = Signal(EXPONENT_WIDTH + 1, name="product_exponent")
        m.d.comb += exponent.eq(factors[0][SIGNIFICAND:] + factors[1][SIGNIFICAND:])
        return product.p, delay(m, exponent, MULTIPLIER_LATENCY, name="exponent")
