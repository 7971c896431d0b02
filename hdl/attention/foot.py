"""The foot of a column: a row's numerators, as partial sums come down."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Module, Signal, signed
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import FOOT_READ, QUEUE_SLOTS, AttentionSpec
from gridloom.specs.timing import READ_LATENCY

from ..common.block_ram import block_ram, small_memory
from ..common.delay import delay
from ..emit import Shareable, place
from .floating_numerator import FloatingNumerator
from .operands import address_width
from .rounding import round_right


__all__ = ["ColumnFoot"]


class ColumnFoot(Shareable):
    """Numerators of one query: shifted when its maximum rises, and the tile's sums added.

    =============  =================================================================
    Latency        ``spec.foot_latency`` cycles from a sum to the numerator in memory
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
        The column's sum for a feature of the values: an integer,
    exponent : In
        and of bf16 the exponent of the next one.
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
        ``READ_LATENCY`` enabled cycles later; of bf16 with its exponent above it.
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
                "numerator": Out(signed(spec.state_width)),
                **({"exponent": In(spec.sum_exponent_width)} if spec.is_floating else {}),
            }
        )

    def parameters(self) -> Hashable:
        """Widths and features."""
        spec = self.spec
        widths = spec.operand, spec.weighted_width, spec.numerator_width
        return *widths, spec.value_dim, spec.resident

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        shape = signed(spec.state_width)
        pending = Signal(spec.rise_width, reset_less=True)
        rise = Signal(spec.rise_width, name="rise_held", reset_less=True)
        with m.If(self.rise_write):
            m.d.sync += pending.eq(self.rise)
        with m.If(self.loads):
            m.d.sync += rise.eq(pending)

        m.submodules.running = running = Memory(
            shape=shape,
            depth=spec.resident << len(self.feature),
            init=[],
            attrs=block_ram(platform),
        )
        running_write = running.write_port()
        running_read = running.read_port()
        address = Cat(self.feature, self.block)
        m.d.comb += running_read.addr.eq(address)
        before = delay(m, running_read.data, FOOT_READ - 1, name="before")
        new = self._new_floating if spec.is_floating else self._new_integer
        numerator = new(m, platform, before, rise)

        control = Cat(self.feature, self.slot)
        age = spec.foot_latency
        address = delay(m, address, age, name="place")
        control = delay(m, control, age, name="control")
        valid = delay(m, self.valid, age, name="valid", reset=True)
        is_last = delay(m, self.is_last, age, name="is_last")
        m.submodules.finished = finished = Memory(
            shape=shape,
            depth=QUEUE_SLOTS << len(self.feature),
            init=[],
            attrs=small_memory(platform),
        )
        finished_write = finished.write_port()
        finished_read = finished.read_port()
        m.d.comb += [
            running_write.en.eq(valid),
            running_write.addr.eq(address),
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

    def _new_integer(self, m, platform, before, rise):
        """The numerator shifted by the rise, and the sum added."""
        spec = self.spec
        moved, carry = round_right(m, before, rise, name="moved")
        # Side by side, so that the carry costs no adder of its own.
        held = Signal(spec.numerator_width + 1, name="moved_held", reset_less=True)
        m.d.sync += held.eq(Cat(carry, moved))
        total = delay(m, self.total, spec.foot_latency - 1, name="total")
        numerator = Signal(signed(spec.numerator_width), name="numerator_held", reset_less=True)
        m.d.sync += numerator.eq(held[1:].as_signed() + total + held[0])
        return numerator

    def _new_floating(self, m, platform, before, rise):
        """The same of numbers with exponents."""
        numerator = FloatingNumerator(self.spec)
        place(
            m,
            platform,
            "sum",
            numerator,
            before=before,
            rise=rise,
            total=delay(m, self.total, FOOT_READ, name="total"),
            exponent=delay(m, self.exponent, 1 + FOOT_READ, name="exponent"),
        )
        return numerator.after
