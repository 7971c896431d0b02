"""Amaranth implementation of the reciprocal square root."""

from amaranth.hdl import Cat, Module, Signal, signed
from amaranth.lib import stream, wiring

from gridloom.specs.rsqrt import RsqrtSpec
from gridloom.tables.approximation import rsqrt_table

from ..common.approximation import Lane, elaborate_lanes
from ..common.normalizer import Normalizer
from ..common.streams import members
from ..emit import place


__all__ = ["Rsqrt", "RsqrtLane"]


class Rsqrt(wiring.Component):
    """``y = 1 / sqrt(x)``: x is left-justified by octaves of 4, a table, a shift of half as much.

    =============  =================================================================
    Latency        ``spec.latency`` cycles from a transfer on ``i`` to ``o.valid``: half the
                   bits of x's position, the table (1, or 2 per degree and 2), half the
                   shift's bits, and 1
    Throughput     ``lanes`` values per cycle (II = 1), sustained
    Back-pressure  lossless; ``i.ready`` depends combinationally on ``o.ready``
    Golden model   :func:`gridloom.kernels.rsqrt.golden` (bit-exact)
    Source         Muller, Elementary Functions (3rd ed.), chapter 6
    =============  =================================================================

    Parameters
    ----------
    spec : RsqrtSpec
        Formats, accuracy, degree and lanes.

    Members
    -------
    i : In(stream)
        ``x``: stored integers of ``in_fmt``.
    o : Out(stream)
        ``y``: stored integers of ``out_fmt``; the largest where 1/sqrt(x) is larger, and for 0.
    """

    II = 1

    i: stream.Interface  # seen by type checkers only; the signature is given to __init__
    o: stream.Interface

    def __init__(self, spec: RsqrtSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        return elaborate_lanes(platform, self.spec, self.i, self.o, RsqrtLane)


class RsqrtLane(Lane):
    """Left-justifies x; see :class:`Rsqrt`."""

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        width = spec.in_fmt.width
        normalizer = Normalizer(width, spec.normalizer_stages)
        place(m, platform, "normalizer", normalizer)
        m.d.comb += [normalizer.en.eq(self.en), normalizer.x.eq(self.x)]

        # Position of the leading one, counted from an even power of two.
        position = Signal(len(normalizer.count) + 1)
        m.d.comb += position.eq(width - 1 + spec.is_odd - normalizer.count)
        octave, half = position[0], position[1:]

        fraction = normalizer.mantissa[: width - 1]  # below the leading one
        mantissa = Signal(spec.mantissa_width)
        m.d.comb += mantissa.eq(fraction[max(0, width - 1 - spec.mantissa_width) :])

        above = Signal(signed(len(half) + 2 + spec.saturating_exponents.bit_length()))
        m.d.comb += above.eq(half - spec.saturating_exponents)
        overflow = (above < 0) | normalizer.zero
        argument = Cat(mantissa, octave)
        self.finish(m, platform, rsqrt_table(spec), argument, self.clamped(m, above), overflow)
        return m
