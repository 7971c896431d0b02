"""Numerators of fixed point over their denominators."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Shape, Signal, Value, signed

from gridloom.specs.attention import GUARD_BITS, RECIPROCAL_FRAC_BITS, SHIFT_STAGES, AttentionSpec

from ..common.delay import delay
from ..common.product import Product
from ..common.scaler import saturate
from ..emit import place
from .few_cells import saves_cells


__all__ = ["quotient_of"]


def quotient_of(
    m: Module,
    platform: Any,
    spec: AttentionSpec,
    numerator: Value,
    count: Value,
    reciprocal: Value,
    *,
    shape: Shape,
    en: Any,
    headroom: int = 0,
) -> Signal:
    """``numerator << count`` times ``reciprocal``, rounded and saturated to ``shape``.

    On the scale of its denominator no numerator overflows: their quotient is a value. Where it may
    lie beyond, ``headroom`` bits keep it until it saturates.
    """
    low = len(count) // 2  # bits of the shift that the second stage does
    wide = signed(spec.numerator_width + headroom)
    width = spec.quotient_width + headroom
    coarse = Signal(wide, reset_less=True)
    fine = Signal(max(1, low), reset_less=True)
    moved = Signal(wide)
    quotient = Signal(signed(width), reset_less=True)
    drop = spec.denominator_width - 1 - spec.output_frac_bits - GUARD_BITS
    m.d.comb += moved.eq(coarse << fine)
    with m.If(en):
        m.d.sync += [
            coarse.eq(numerator << Cat(Const(0, low), count[low:])),
            fine.eq(count[:low]),
            quotient.eq(moved.shift_right(drop) if drop > 0 else moved << -drop),
        ]
    factor = delay(m, reciprocal, SHIFT_STAGES, name="factor", en=en)
    saves = saves_cells(spec, platform)
    product = Product(width, RECIPROCAL_FRAC_BITS + 1, saves_cells=saves)
    place(m, platform, "product", product, en=en, a=quotient, b=factor)
    guard = RECIPROCAL_FRAC_BITS + GUARD_BITS
    up = product.p[guard - 1]
    result, _ = saturate(m, product.p.shift_right(guard), up, shape)
    value = Signal(shape, name="value_held", reset_less=True)
    with m.If(en):
        m.d.sync += value.eq(result)
    return value
