"""From scaled scores of one query to its probabilities, maximum, denominator and numerators."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import EXPONENT_WIDTH, FOOT_READ
from gridloom.specs.pim_unit import PimUnitSpec

from ..attention.exponential import exponential
from ..attention.floating_numerator import FloatingNumerator
from ..attention.rounding import round_right
from ..common.block_ram import block_ram
from ..common.delay import delay
from ..emit import Shareable, place
from .column import index_width, slot_width


__all__ = ["SoftmaxColumn"]


class SoftmaxColumn(Shareable):
    """Running maximum, probabilities, denominator and numerators of a query.

    =============  =================================================================
    Latency        ``spec.probability_latency`` cycles from ``replay_row`` to the probability's
                   place in memory; ``FOOT_READ + 2`` from ``feature`` to ``numerator``
    Throughput     1 score and 1 sum per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention.partial_attention`
    Source         FuseMax (MICRO 2024) for the cascade; Stevens et al., Softermax (2021)
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Widths.

    Members
    -------
    product : In
        A score times its scale, to be rounded.
    score_slot, score_row : In
        A cycle after ``product``: its tile, and its place in it.
    score_valid, starts_tile, ends_tile, is_first : In
        With ``score_slot``: there is a score, the first, the last of its tile; the tile is its
        head's first.
    replay_slot, replay_row, replay_valid, replay_starts, replay_ends, replay_first : In
        The score whose probability is to be found, the same of it.
    probability : Out
        ``spec.probability_latency - 1`` cycles after ``replay_row``.
    total : In
        Sum of a feature's values times probabilities.
    total_valid, total_slot : In
        With ``total``: there is one, of which tile.
    feature : In
        ``FOOT_READ`` cycles before ``total``: of which feature.
    total_exponent : In
        With ``total`` (this and the next only of bf16): its exponent, in steps.
    maximum, denominator, numerator, exponent : Out
        Two cycles after ``total``, or four: of the head so far; the former two of ``partial_slot``.
    partial_slot : In
        Whose maximum and denominator.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        array, slot = spec.array, slot_width(spec)
        row = index_width(spec.lanes)
        floating = {"total_exponent": In(spec.exponent_bits), "exponent": Out(EXPONENT_WIDTH)}
        super().__init__(
            {
                "product": In(signed(spec.product_width)),
                "score_slot": In(slot),
                "score_row": In(row),
                "score_valid": In(1),
                "starts_tile": In(1),
                "ends_tile": In(1),
                "is_first": In(1),
                "replay_slot": In(slot),
                "replay_row": In(row),
                "replay_valid": In(1),
                "replay_starts": In(1),
                "replay_ends": In(1),
                "replay_first": In(1),
                "probability": Out(spec.probability_width),
                "total": In(signed(spec.total_width)),
                "total_valid": In(1),
                "total_slot": In(slot),
                "feature": In(index_width(spec.max_features)),
                "partial_slot": In(slot),
                "maximum": Out(signed(array.maximum_width)),
                "denominator": Out(array.denominator_width),
                "numerator": Out(signed(array.numerator_width)),
                **(floating if spec.is_floating else {}),
            }
        )

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        scaled = self._scaled(m)
        self._running_maximum(m, scaled)
        probability, rise = self._probabilities(m, platform, scaled)
        self._denominators(m, probability, rise)
        self._numerators(m, platform)
        return m

    def _slots(self, m, name, shape):
        """A word for each tile under way: its memory's write port, and a way to read it at once."""
        m.submodules[name] = memory = Memory(shape=shape, depth=1 << slot_width(self.spec), init=[])

        def read(slot):
            port = memory.read_port(domain="comb")
            m.d.comb += port.addr.eq(slot)
            return port.data

        return memory.write_port(), read

    def _scaled(self, m):
        array = self.spec.array
        drop = array.scale_frac_bits - array.argument_frac_bits
        scaled = Signal(signed(array.scaled_width), reset_less=True)
        product = self.product.shift_left(self.spec.key_shift)
        m.d.sync += scaled.eq((product + ((1 << drop) >> 1)).shift_right(drop))
        return scaled

    def _running_maximum(self, m, scaled):
        """A tile's maximum a cycle after its last score, its rise two more, into their slots."""
        array = self.spec.array
        shape = signed(array.maximum_width)
        above = Signal(shape)
        top = Signal(shape, reset_less=True)
        whole = scaled[array.argument_frac_bits :].as_signed()
        m.d.comb += above.eq(whole + 1)
        # `above > top`, without the way through a sum.
        with m.If(self.score_valid & (self.starts_tile | (whole >= top))):
            m.d.sync += top.eq(above)

        ended = Signal()
        slot = delay(m, self.score_slot, 1, name="ended_slot")
        is_first = delay(m, self.is_first, 1, name="ended_first")
        m.d.sync += ended.eq(self.score_valid & self.ends_tile)
        current, replaced = (
            Signal(shape, name=n, reset_less=True) for n in ("current", "replaced")
        )
        new = Signal(shape)
        difference = Signal(unsigned(array.maximum_width + 1))
        rise = Signal(array.rise_width, reset_less=True)
        was_first = delay(m, is_first, 1, name="risen_first")
        m.d.comb += [
            new.eq(Mux(is_first | (top > current), top, current)),
            difference.eq(current - replaced),
        ]
        furthest = array.furthest_rise
        m.d.sync += rise.eq(Mux(was_first | (difference > furthest), furthest, difference))
        with m.If(ended):
            m.d.sync += [current.eq(new), replaced.eq(current)]
        write_maximum, self._read_maximum = self._slots(m, "maxima", shape)
        write_rise, self._read_rise = self._slots(m, "rises", array.rise_width)
        m.d.comb += [
            write_maximum.en.eq(ended),
            write_maximum.addr.eq(slot),
            write_maximum.data.eq(new),
            write_rise.en.eq(delay(m, ended, 2, name="risen", reset=True)),
            write_rise.addr.eq(delay(m, slot, 2, name="risen_slot")),
            write_rise.data.eq(rise),
        ]

    def _probabilities(self, m, platform, scaled):
        """Keep a tile's scores until its maximum is known."""
        spec = self.spec
        m.submodules.scores = scores = Memory(
            shape=signed(spec.array.scaled_width),
            depth=1 << (len(self.score_slot) + len(self.score_row)),
            init=[],
        )
        write_port = scores.write_port()
        read_port = scores.read_port()
        maximum = Signal(signed(spec.array.maximum_width), name="replay_maximum", reset_less=True)
        m.d.comb += [
            write_port.en.eq(self.score_valid),
            write_port.addr.eq(Cat(self.score_row, self.score_slot)),
            write_port.data.eq(scaled),
            read_port.addr.eq(Cat(self.replay_row, self.replay_slot)),
        ]
        m.d.sync += maximum.eq(self._read_maximum(self.replay_slot))
        word = Cat(read_port.data, Const(1, 1))
        probability = exponential(m, platform, spec.array, word, maximum)
        m.d.comb += self.probability.eq(probability)
        return probability, self._read_rise(self._replayed(m, self.replay_slot, "slot"))

    def _replayed(self, m, value, name, more=0, reset=False):
        """What came with a score, as its probability is there."""
        age = self.spec.probability_latency - 1 + more
        return delay(m, value, age, name=f"replayed_{name}", reset=reset)

    def _denominators(self, m, probability, rise):
        """Sum a tile's probabilities; move what was there before, and add."""
        spec = self.spec
        width = spec.array.denominator_width
        starts = self._replayed(m, self.replay_starts, "starts")
        is_first = self._replayed(m, self.replay_first, "first")
        ended = self._replayed(m, self.replay_valid & self.replay_ends, "ended", 1, reset=True)
        slot = self._replayed(m, self.replay_slot, "slot_ended", 1)
        tile = Signal(spec.probability_width + spec.tree_levels, reset_less=True)
        m.d.sync += tile.eq(Mux(starts, 0, tile) + probability)
        current = Signal(width, name="denominator_sum", reset_less=True)
        moved, carry = round_right(m, current, rise, name="denominator_moved")
        held = Signal(width + 1, name="denominator_held", reset_less=True)
        m.d.sync += held.eq(Mux(is_first, 0, Cat(carry, moved)))
        total = Signal(width)
        m.d.comb += total.eq(held[1:] + tile + held[0])
        with m.If(ended):
            m.d.sync += current.eq(total)
        write_port, read = self._slots(m, "denominators", width)
        m.d.comb += [
            write_port.en.eq(ended),
            write_port.addr.eq(slot),
            write_port.data.eq(total),
            self.denominator.eq(read(self.partial_slot)),
            self.maximum.eq(self._read_maximum(self.partial_slot)),
        ]

    def _numerators(self, m, platform):
        """Move a numerator by the tile's rise, and add the sum."""
        spec = self.spec
        m.submodules.numerators = memory = Memory(
            shape=spec.array.state_width,
            depth=spec.max_features,
            init=[],
            attrs=block_ram(platform),
        )
        write_port = memory.write_port()
        read_port = memory.read_port()
        m.d.comb += read_port.addr.eq(self.feature)
        before = delay(m, read_port.data, FOOT_READ - 1, name="numerator_before")
        rise = self._read_rise(self.total_slot)
        add = self._add_floating if spec.is_floating else self._add
        after = add(m, platform, before, rise)
        age = spec.array.foot_latency - FOOT_READ
        m.d.comb += [
            write_port.en.eq(delay(m, self.total_valid, age, name="total_valid", reset=True)),
            write_port.addr.eq(delay(m, self.feature, FOOT_READ + age, name="feature")),
            write_port.data.eq(after),
            self.numerator.eq(after[: len(self.numerator)]),
        ]
        if spec.is_floating:
            m.d.comb += self.exponent.eq(after[len(self.numerator) :])

    def _add(self, m, platform, before, rise):
        """The numerator after a tile's sum."""
        moved, carry = round_right(m, before.as_signed(), rise, name="numerator_moved")
        held = Signal(len(before) + 1, name="numerator_held", reset_less=True)
        total = delay(m, self.total, 1, name="total")
        numerator = Signal(signed(len(before)), name="numerator_new", reset_less=True)
        m.d.sync += [
            held.eq(Cat(carry, moved)),
            numerator.eq(held[1:].as_signed() + total + held[0]),
        ]
        return numerator

    def _add_floating(self, m, platform, before, rise):
        """The same with exponents."""
        array = self.spec.array
        part = FloatingNumerator(array)
        place(
            m,
            platform,
            "numerator",
            part,
            before=before,
            rise=rise,
            total=self.total[: array.weighted_width],
            exponent=self.total_exponent[: len(part.exponent)],
        )
        return part.after
