"""Amaranth implementation of the reciprocal."""

from amaranth.hdl import Module, Signal, signed
from amaranth.lib import stream, wiring

from gridloom.specs.reciprocal import ReciprocalSpec
from gridloom.tables.approximation import reciprocal_table

from ..common.approximation import Lane, elaborate_lanes
from ..common.normalizer import Normalizer
from ..common.streams import members
from ..emit import place


__all__ = ["Reciprocal", "ReciprocalLane"]


class Reciprocal(wiring.Component):
    """``y = 1 / x``: x is left-justified, the table inverts its mantissa, a shift undoes.

    =============  =================================================================
    Latency        ``spec.latency`` cycles from a transfer on ``i`` to ``o.valid``: half the
                   bits of x's position, the table (1, or 2 per degree and 2), half the
                   shift's bits, and 1
    Throughput     ``lanes`` values per cycle (II = 1), sustained
    Back-pressure  lossless; ``i.ready`` depends combinationally on ``o.ready``
    Golden model   :func:`gridloom.kernels.reciprocal.golden` (bit-exact)
    Source         Muller, Elementary Functions (3rd ed.), chapter 6
    =============  =================================================================

    Parameters
    ----------
    spec : ReciprocalSpec
        Formats, accuracy, degree and lanes.

    Members
    -------
    i : In(stream)
        ``x``: stored integers of ``in_fmt``.
    o : Out(stream)
        ``y``: stored integers of ``out_fmt``; the largest where 1/x is larger, and for 0.
    """

    II = 1

    i: stream.Interface  # seen by type checkers only; the signature is given to __init__
    o: stream.Interface

    def __init__(self, spec: ReciprocalSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        return elaborate_lanes(platform, self.spec, self.i, self.o, ReciprocalLane)


class ReciprocalLane(Lane):
    """Left-justifies x; see :class:`Reciprocal`."""

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        width = spec.in_fmt.width
        normalizer = Normalizer(width, spec.normalizer_stages)
        place(m, platform, "normalizer", normalizer)
        m.d.comb += [normalizer.en.eq(self.en), normalizer.x.eq(self.x)]

        fraction = normalizer.mantissa[: width - 1]  # below the leading one
        argument = Signal(spec.argument_width)
        m.d.comb += argument.eq(fraction[max(0, width - 1 - spec.argument_width) :])

        above = Signal(signed(len(normalizer.count) + 2))  # the last position that saturates
        m.d.comb += above.eq(width - 1 - spec.saturating_exponents - normalizer.count)
        overflow = (above < 0) | normalizer.zero
        self.finish(m, platform, reciprocal_table(spec), argument, self.clamped(m, above), overflow)
        return m
