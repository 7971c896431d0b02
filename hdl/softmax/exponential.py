"""Powers of two of scaled scores."""

from collections.abc import Hashable

from amaranth.hdl import Module, Mux, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out

from gridloom.specs.softmax import SoftmaxSpec
from gridloom.tables.softmax import mantissa_table

from ..common.delay import delay
from ..common.polynomial import Polynomial
from ..common.product import Product
from ..common.streams import shape_of
from ..emit import Shareable, place


__all__ = ["Exponential"]


class Exponential(Shareable):
    """``2**(score * scale)`` as a mantissa in [1, 2) and an integer exponent.

    =============  =================================================================
    Latency        ``spec.exponential_latency`` cycles
    Throughput     1 per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.softmax.exponentials`
    Source         range reduction: Muller, Elementary Functions (3rd ed.), chapter 11
    =============  =================================================================

    Parameters
    ----------
    spec : SoftmaxSpec
        Formats and precisions.

    Members
    -------
    score, scale : In
        Operands of the exponent.
    mantissa, exponent : Out
        The result.
    """

    def __init__(self, spec: SoftmaxSpec):
        self.spec = spec
        super().__init__(
            {
                "score": In(shape_of(spec.in_fmt)),
                "scale": In(spec.scale_width),
                "mantissa": Out(spec.mantissa_width),
                "exponent": Out(signed(spec.exponent_width)),
            }
        )

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        table = mantissa_table(spec)

        product = Product(spec.scale_width + 1, shape_of(spec.in_fmt))
        place(m, platform, "product", product, en=1, a=self.scale, b=self.score)

        # Round to the fraction bits that the table takes; the rest is the integer exponent.
        drop = spec.in_fmt.frac_bits + spec.scale_frac_bits - spec.argument_frac_bits
        argument = Signal(signed(spec.exponent_width + spec.argument_frac_bits), reset_less=True)
        m.d.sync += argument.eq(_round_shift(product.p, drop))

        polynomial = Polynomial(table)
        place(m, platform, "polynomial", polynomial)
        m.d.comb += [
            polynomial.en.eq(1),
            polynomial.x.eq(argument[: spec.argument_frac_bits]),
        ]
        exponent = argument[spec.argument_frac_bits :].as_signed()
        rounded = Signal(unsigned(spec.mantissa_width + 1))
        guard = table.frac_bits - spec.mantissa_width + 1
        m.d.comb += rounded.eq(_round_shift(polynomial.y, guard))
        highest = (1 << spec.mantissa_width) - 1
        m.d.sync += self.mantissa.eq(Mux(rounded[-1], highest, rounded))
        m.d.comb += self.exponent.eq(delay(m, exponent, polynomial.latency + 1, name="exponent"))
        return m


def _round_shift(value, shift):
    """``value / 2**shift``, rounded half up; a negative shift multiplies."""
    if shift <= 0:
        return value << -shift
    return (value + (1 << (shift - 1))).shift_right(shift)
