"""The foot of a column: a row's numerators, as partial sums come down."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import FOOT_LATENCY, FOOT_READ, QUEUE_SLOTS, AttentionSpec
from gridloom.specs.timing import READ_LATENCY

from ..common.delay import delay
from ..emit import Shareable
from .operands import address_width


__all__ = ["ColumnFoot", "round_right"]


def round_right(m, value, shift, *, name):
    """``value / 2**shift`` rounded half up, as a value and the carry that its sum is to take."""
    extended = Cat(Const(0, 1), value)
    if value.shape().signed:
        extended = extended.as_signed()
    for bit in range(len(shift)):
        moved = Signal.like(extended, name=f"{name}_{bit}")
        m.d.comb += moved.eq(Mux(shift[bit], extended.shift_right(1 << bit), extended))
        extended = moved
    high = extended[1:]
    return (high.as_signed() if value.shape().signed else high), extended[0]


class ColumnFoot(Shareable):
    """Numerators of one query: shifted when its maximum rises, and the tile's sums added.

    =============  =================================================================
    Latency        ``FOOT_LATENCY`` cycles from a sum to the numerator in memory
    Throughput     1 feature per cycle
    Back-pressure  none on the way in; ``en`` low holds the way out
    Golden model   :func:`gridloom.kernels.attention.partial_attention`
    Source         FuseMax (MICRO 2024), its cascade; integer maxima: Stevens et al.,
                   Softermax (2021)
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths and number of features.

    Members
    -------
    total : In(signed)
        The column's sum for a feature of the values.
    valid, feature, block, is_last, slot : In
        There is one; which feature, of which resident block; of the last tile, whose numerators go
        to this slot.
    rise_write, rise : In
        Shift of the tile whose probabilities have just come back.
    loads : In(1)
        Those probabilities are in use from the next sum on.
    en, read_address : In
        Read the way out: slot and feature.
    numerator : Out(signed)
        ``READ_LATENCY`` enabled cycles later.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        super().__init__(
            {
                "total": In(signed(spec.weighted_width)),
                "valid": In(1),
                "feature": In(address_width(spec.value_dim) - 1),
                "block": In(spec.block_width),
                "is_last": In(1),
                "slot": In(1),
                "rise_write": In(1),
                "rise": In(spec.rise_width),
                "loads": In(1),
                "en": In(1),
                "read_address": In(address_width(spec.value_dim)),
                "numerator": Out(signed(spec.numerator_width)),
            }
        )

    def parameters(self) -> Hashable:
        """Widths and features."""
        spec = self.spec
        return spec.weighted_width, spec.numerator_width, spec.value_dim, spec.resident

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        shape = signed(spec.numerator_width)
        pending = Signal(spec.rise_width, reset_less=True)
        rise = Signal(spec.rise_width, name="rise_held", reset_less=True)
        with m.If(self.rise_write):
            m.d.sync += pending.eq(self.rise)
        with m.If(self.loads):
            m.d.sync += rise.eq(pending)

        m.submodules.running = running = Memory(
            shape=shape, depth=spec.resident << len(self.feature), init=[]
        )
        running_write = running.write_port()
        running_read = running.read_port()
        place = Cat(self.feature, self.block)
        m.d.comb += running_read.addr.eq(place)
        before = delay(m, running_read.data, FOOT_READ - 1, name="before")
        moved, carry = round_right(m, before, rise, name="moved")
        # Side by side, so that the carry costs no adder of its own.
        held = Signal(spec.numerator_width + 1, name="moved_held", reset_less=True)
        m.d.sync += held.eq(Cat(carry, moved))
        total = delay(m, self.total, FOOT_LATENCY - 1, name="total")
        numerator = Signal(shape, name="numerator_held", reset_less=True)
        m.d.sync += numerator.eq(held[1:].as_signed() + total + held[0])

        control = Cat(self.feature, self.slot)
        place = delay(m, place, FOOT_LATENCY, name="place")
        control = delay(m, control, FOOT_LATENCY, name="control")
        valid = delay(m, self.valid, FOOT_LATENCY, name="valid", reset=True)
        is_last = delay(m, self.is_last, FOOT_LATENCY, name="is_last")
        m.submodules.finished = finished = Memory(
            shape=shape, depth=QUEUE_SLOTS << len(self.feature), init=[]
        )
        finished_write = finished.write_port()
        finished_read = finished.read_port()
        m.d.comb += [
            running_write.en.eq(valid),
            running_write.addr.eq(place),
            running_write.data.eq(numerator),
            finished_write.en.eq(valid & is_last),
            finished_write.addr.eq(control),
            finished_write.data.eq(numerator),
            finished_read.en.eq(self.en),
            finished_read.addr.eq(self.read_address),
            self.numerator.eq(
                delay(m, finished_read.data, READ_LATENCY - 1, name="read", en=self.en)
            ),
        ]
        return m
