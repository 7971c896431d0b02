"""From a sum with an exponent to bf16 and fp32."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import EXPONENT_BIAS, EXPONENT_WIDTH
from gridloom.specs.formats import Rounding
from gridloom.specs.pim_unit import FLOAT_LATENCY, LEADING_STAGES

from ..common.delay import delay
from ..common.normalizer import Normalizer
from ..common.scaler import Scaler
from ..emit import Shareable, place


__all__ = ["FloatingRounding"]

INFINITY = (1 << EXPONENT_WIDTH) - 1  # as an exponent
SCALER_STAGES = FLOAT_LATENCY - LEADING_STAGES - 2


class FloatingRounding(Shareable):
    """``integer * 2**(exponent - offset)``, rounded once to each of some formats.

    =============  =================================================================
    Latency        ``FLOAT_LATENCY`` cycles
    Throughput     1 number per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.pim_unit.to_fp32`,
                   :func:`gridloom.tables.minifloat.to_bfloat16`
    Source         rounding: IEEE 754-2019, section 4.3.1; bfloat16: its upper half of binary32
    =============  =================================================================

    Parameters
    ----------
    width, exponent_width : int
        Bits of the signed integer and of the exponent.
    offset : int
        What the exponent counts from.
    formats : tuple of int
        Bits of the formats: 16, 32.

    Members
    -------
    integer, exponent : In
        A number.
    narrow, wide : Out
        Bits in the first and in the last of the formats, ties to even; beyond the greatest number
        infinity.
    """

    def __init__(self, width: int, exponent_width: int, offset: int, formats: tuple[int, ...]):
        self.width = width
        self.exponent_width = exponent_width
        self.offset = offset
        self.formats = formats
        super().__init__(
            {
                "integer": In(signed(width)),
                "exponent": In(exponent_width),
                "narrow": Out(formats[0]),
                "wide": Out(formats[-1]),
            }
        )

    def parameters(self) -> Hashable:
        """All of them."""
        return self.width, self.exponent_width, self.offset, self.formats

    def elaborate(self, platform):
        m = Module()
        width = self.width
        magnitude = Signal(width, reset_less=True)
        m.d.sync += magnitude.eq(Mux(self.integer < 0, -self.integer, self.integer))
        normalizer = Normalizer(width, LEADING_STAGES)
        place(m, platform, "normalizer", normalizer, en=1, x=magnitude)
        known = Cat(self.integer[-1], self.exponent)
        known = delay(m, known, 1 + LEADING_STAGES, name="known")
        # As a format has it: 1 is that of the least normal number, and of what lies below.
        biased = Signal(signed(max(self.exponent_width, self.offset.bit_length()) + 2))
        top = width - 1 + EXPONENT_BIAS - self.offset
        m.d.comb += biased.eq(known[1:] + top - normalizer.count)
        results = [
            self._rounded(m, platform, normalizer, known[0], biased, size) for size in self.formats
        ]
        m.d.comb += [self.narrow.eq(results[0]), self.wide.eq(results[-1])]
        return m

    def _rounded(self, m, platform, normalizer, sign, biased, size):
        """In a format of ``size`` bits."""
        fraction = size - 1 - EXPONENT_WIDTH
        kept = fraction + 1  # bits of a significand
        mantissa = normalizer.mantissa
        if self.width < kept:
            mantissa = Cat(Const(0, kept - self.width), mantissa)
        # Subnormals lose one bit for each step below the least exponent.
        shift_width = (kept + 1).bit_length()
        most = (1 << shift_width) - 1
        shift = Signal(shift_width, name=f"shift_{size}")
        scaler = Scaler(
            unsigned(len(mantissa)),
            unsigned(kept + 1),
            shift_width=shift_width,
            stages=SCALER_STAGES,
            drop=len(mantissa) - kept,
            rounding=Rounding.HALF_EVEN,
        )
        m.d.comb += shift.eq(Mux(biased > 0, 0, Mux(biased < 1 - most, most, 1 - biased)))
        x = mantissa
        place(m, platform, f"scaler_{size}", scaler, en=1, x=x, shift=shift, overflow=0)

        base = Signal(len(biased) - 1, name=f"base_{size}")
        m.d.comb += base.eq(Mux(biased > 0, biased - 1, 0))
        later = delay(m, Cat(sign, normalizer.zero, base), SCALER_STAGES, name=f"base_{size}")
        # A leading one, and the carry of a rounding, are added to the exponent.
        infinity = INFINITY << fraction
        packed = Signal(fraction + len(base) + 1, name=f"packed_{size}")
        bits = Signal(size, name=f"bits_{size}", reset_less=True)
        m.d.comb += packed.eq(Cat(Const(0, fraction), later[2:]) + scaler.y)
        finite = Mux(packed > infinity, infinity, packed)[: size - 1]
        m.d.sync += bits.eq(Mux(later[1], 0, Cat(finite, later[0])))
        return bits
