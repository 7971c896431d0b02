"""A bf16 row's numerators, as its maximum rises and partial sums come down."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import EXPONENT_WIDTH, FOOT_READ, STEP_BITS, AttentionSpec

from ..common.delay import delay
from ..emit import Shareable
from .rounding import round_right


__all__ = ["FloatingNumerator"]


class FloatingNumerator(Shareable):
    """A numerator's exponent falls by the rise of the maximum; then a tile's sum is added.

    =============  =================================================================
    Latency        ``spec.foot_latency - FOOT_READ`` cycles
    Throughput     1 feature per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention_floating.accumulate`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths.

    Members
    -------
    before : In
        The old numerator: integer, exponent.
    rise : In
        Of the maximum.
    total, exponent : In
        The tile's sum; its exponent in steps.
    after : Out
        The new numerator.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        super().__init__(
            {
                "before": In(spec.state_width),
                "rise": In(spec.rise_width),
                "total": In(signed(spec.weighted_width)),
                "exponent": In(EXPONENT_WIDTH - STEP_BITS),
                "after": Out(spec.state_width),
            }
        )

    def parameters(self) -> Hashable:
        """The widths."""
        spec = self.spec
        return spec.numerator_width, spec.weighted_width, spec.rise_width

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        width = spec.numerator_width
        shape = signed(width)
        # Which of the two is moved, and by how much.
        exponent = Cat(Const(0, STEP_BITS), self.exponent)
        fallen = Signal(signed(spec.rise_width + 2), name="exponent_fallen")
        lead = Signal(signed(len(fallen) + 1))
        lead_held = Signal.like(lead, name="lead_held", reset_less=True)
        exponent_held = Signal(EXPONENT_WIDTH, reset_less=True)
        m.d.comb += [fallen.eq(self.before[width:] - self.rise), lead.eq(fallen - exponent)]
        m.d.sync += [
            lead_held.eq(lead),
            exponent_held.eq(Mux(lead > 0, fallen, exponent)),
        ]
        before = delay(m, self.before[:width].as_signed(), 1, name="before")
        total = delay(m, self.total, 1, name="total")

        # The lesser one goes by the way that moves.
        leads = lead_held > 0
        distance = Signal(unsigned(len(lead)))
        lesser, greater = (Signal(shape, name=n, reset_less=True) for n in ("lesser", "greater"))
        shift = Signal(range(width + 1), reset_less=True)
        m.d.comb += distance.eq(Mux(leads, lead_held, -lead_held))
        m.d.sync += [
            lesser.eq(Mux(leads, total, before)),
            greater.eq(Mux(leads, before, total)),
            shift.eq(Mux(distance > width, width, distance)),
        ]

        moved, carry = round_right(m, lesser, shift, name="moved")
        held = Signal(width + 1, name="moved_held", reset_less=True)
        result = Signal(shape, reset_less=True)
        m.d.sync += [
            held.eq(Cat(carry, moved)),
            result.eq(held[1:].as_signed() + delay(m, greater, 1, name="greater") + held[0]),
        ]
        age = spec.foot_latency - FOOT_READ - 1
        m.d.comb += self.after.eq(Cat(result, delay(m, exponent_held, age, name="exponent")))
        return m
