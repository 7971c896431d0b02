"""Amaranth implementation of the power of two."""

from amaranth.hdl import Module, Signal, signed
from amaranth.lib import stream, wiring

from gridloom.specs.exp2 import Exp2Spec
from gridloom.tables.approximation import exp2_table

from ..common.approximation import Lane, elaborate_lanes
from ..common.streams import members


__all__ = ["Exp2", "Exp2Lane"]


class Exp2(wiring.Component):
    """``y = 2**x``: the fraction chooses a mantissa, the integer part shifts it.

    =============  =================================================================
    Latency        ``spec.latency`` cycles from a transfer on ``i`` to ``o.valid``: the table
                   (1, or 2 per degree and 2), half the shift's bits, and 1
    Throughput     ``lanes`` values per cycle (II = 1), sustained
    Back-pressure  lossless; ``i.ready`` depends combinationally on ``o.ready``
    Golden model   :func:`gridloom.kernels.exp2.golden` (bit-exact)
    Source         Muller, Elementary Functions (3rd ed.), chapters 6 and 11
    =============  =================================================================

    Parameters
    ----------
    spec : Exp2Spec
        Formats, accuracy, degree and lanes.

    Members
    -------
    i : In(stream)
        ``x``: stored integers of ``in_fmt``.
    o : Out(stream)
        ``y``: stored integers of ``out_fmt``; the largest where 2**x is larger.
    """

    II = 1

    i: stream.Interface  # seen by type checkers only; the signature is given to __init__
    o: stream.Interface

    def __init__(self, spec: Exp2Spec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        return elaborate_lanes(platform, self.spec, self.i, self.o, Exp2Lane)


class Exp2Lane(Lane):
    """Splits x; see :class:`Exp2`."""

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        frac = spec.in_fmt.frac_bits

        # x as exponent.fraction; a format may lack either.
        exponent_width = max(1, spec.in_fmt.int_bits) + 1
        fixed = Signal(signed(exponent_width + spec.fraction_width))
        m.d.comb += fixed.eq(self.x << max(0, -frac))
        fraction = fixed[: spec.fraction_width]
        exponent = fixed[spec.fraction_width :].as_signed()

        argument = Signal(spec.argument_width)
        m.d.comb += argument.eq(fraction[max(0, spec.fraction_width - spec.argument_width) :])

        # The shift is ready within the first cycle of the table.
        below_top = Signal(signed(exponent_width + 2))
        m.d.comb += below_top.eq(spec.top_exponent - exponent)
        overflow = below_top < 0
        self.finish(m, platform, exp2_table(spec), argument, self.clamped(m, below_top), overflow)
        return m
