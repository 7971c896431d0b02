"""One lane of a beat of codes: to int8, by a scale and a zero point."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_unit import (
    GROUP_SCALE_WIDTH,
    KV_SCALE_FRAC_BITS,
    KV_SCALE_WIDTH,
    PimUnitSpec,
)

from ..emit import Shareable


__all__ = ["CodeLane"]

HALF = (1 << KV_SCALE_FRAC_BITS) >> 1


class CodeLane(Shareable):
    """``zero + code * scale``, rounded half up and saturated, or a weight extended.

    =============  =================================================================
    Latency        1 cycle
    Throughput     1 code per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.pim_codes.dequantise`
    Source         Liu et al., KIVI (ICML 2024), arXiv:2402.02750
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Width of a code.

    Members
    -------
    code : In
        It, or a signed weight.
    is_code : In(1)
        Which of the two.
    scaling : In
        Scale, and above it the zero point.
    operand : Out
        8 bits.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        super().__init__(
            {
                "code": In(spec.weight_width),
                "is_code": In(1),
                "scaling": In(GROUP_SCALE_WIDTH),
                "operand": Out(spec.operand_width),
            }
        )

    def parameters(self) -> Hashable:
        """Widths."""
        return self.spec.weight_width, self.spec.operand_width

    def elaborate(self, platform):
        m = Module()
        scale = self.scaling[:KV_SCALE_WIDTH]
        zero = self.scaling[KV_SCALE_WIDTH:]
        # The scale's bits below the point are still there in the register.
        width = KV_SCALE_WIDTH + len(self.code) + 1
        total = Signal(signed(width), name="value", reset_less=True)
        steps = [Mux(bit, scale << place, 0) for place, bit in enumerate(self.code)]
        affine = sum(steps, Cat(Const(HALF, KV_SCALE_FRAC_BITS), zero).as_signed())
        weight = self.code.as_signed() << KV_SCALE_FRAC_BITS
        m.d.sync += total.eq(Mux(self.is_code, affine, weight))
        value = total.shift_right(KV_SCALE_FRAC_BITS)
        # A code only adds to its zero point, so nothing is below the least.
        sign = len(self.operand) - 1
        is_over = ~value[-1] & value[sign:-1].any()
        m.d.comb += self.operand.eq(Mux(is_over, (1 << sign) - 1, value))
        return m
