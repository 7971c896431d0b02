"""The exact sums of a row: of its values, of their squares, and epsilon once for each."""

from collections.abc import Hashable, Sequence

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib.data import StructLayout
from amaranth.lib.wiring import In, Out

from gridloom.specs.norm import NormSpec

from ..common.delay import delay
from ..common.multiplier import Multiplier
from ..common.streams import shape_of
from ..emit import Shareable, place


__all__ = ["Statistics"]


class Statistics(Shareable):
    """Sums over the lanes of a beat, then over the beats of a row.

    =============  =================================================================
    Latency        ``spec.statistics_latency - 1`` cycles from ``valid`` to ``done``
    Throughput     1 beat per cycle (II = 1), sustained
    Back-pressure  none
    Golden model   ``sum(x)``, ``sum(x * x)``, ``n``, ``n * epsilon``
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : NormSpec
        The block's parameters.

    Members
    -------
    valid, first, last : In(1)
        A beat comes; it starts its row; it ends it.
    keep : In
        How many of its lanes count.
    x : In
        All lanes, lane 0 in the lowest bits.
    write_en : Out(1)
        In the next cycle: ``masked`` holds the beat.
    masked : Out
        All lanes, 0 where they do not count.
    done : Out(1)
        The sums below are those of a whole row, in this cycle only.
    sum, square_sum, epsilon_sum, length : Out
        Exact sums.
    """

    def __init__(self, spec: NormSpec):
        self.spec = spec
        x_width = spec.lanes * spec.in_fmt.width
        super().__init__(
            {
                "valid": In(1),
                "first": In(1),
                "last": In(1),
                "keep": In(spec.lanes.bit_length()),
                "x": In(x_width),
                "write_en": Out(1),
                "masked": Out(x_width),
                "done": Out(1),
                "sum": Out(signed(spec.sum_width)),
                "square_sum": Out(spec.square_sum_width),
                "epsilon_sum": Out(spec.epsilon_sum_width),
                "length": Out(spec.length_width),
            }
        )

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        beat = StructLayout({"first": 1, "last": 1, "keep": len(self.keep)})
        flags = Signal(beat)
        m.d.comb += [
            flags.first.eq(self.first),
            flags.last.eq(self.last),
            flags.keep.eq(self.keep),
        ]
        values = self._masked(m)
        squares = []
        for n, value in enumerate(values):
            square = Multiplier(value.shape(), value.shape())
            place(m, platform, f"square_{n}", square, en=Const(1, 1), a=value, b=value)
            squares.append(square.p[:-1])  # never negative
        values = [
            delay(m, value, Multiplier.LATENCY, name=f"x_{n}") for n, value in enumerate(values)
        ]
        stages = spec.statistics_latency - 2
        valid = delay(m, self.valid, stages, name="valid", reset=True)
        before = delay(m, flags.as_value(), stages - 1, name="flags")
        epsilon = self._epsilon(m, beat(before).keep)
        flags = beat(delay(m, before, 1, name="flags_summed"))
        sums = [
            (self.sum, self._tree(m, values, "x_tree")),
            (self.square_sum, self._tree(m, squares, "square_tree")),
            (self.epsilon_sum, epsilon),
            (self.length, flags.keep),
        ]
        for total, term in sums:
            held = Signal.like(total, name=f"{total.name}_held", reset_less=True)
            with m.If(valid):
                m.d.sync += held.eq(Mux(flags.first, 0, held) + term)
            m.d.comb += total.eq(held)
        m.d.sync += self.done.eq(valid & flags.last)
        return m

    def _masked(self, m: Module) -> list[Value]:
        """The lanes that count, registered; 0 for the others."""
        spec = self.spec
        width = spec.in_fmt.width
        lanes = []
        for n in range(spec.lanes):
            value = Signal(shape_of(spec.in_fmt), name=f"masked_{n}", reset_less=True)
            part = self.x[n * width : (n + 1) * width].as_signed()
            m.d.sync += value.eq(Mux(self.keep > n, part, 0))
            lanes.append(value)
        m.d.sync += self.write_en.eq(self.valid)
        m.d.comb += self.masked.eq(Cat(*lanes))
        return lanes

    def _epsilon(self, m: Module, keep: Value) -> Signal:
        """Epsilon for each lane that counts: a table of its multiples."""
        spec = self.spec
        term = Signal(spec.epsilon_sum_width, reset_less=True)
        if spec.lanes == 1:
            m.d.comb += term.eq(spec.stored_epsilon)
            return term
        with m.Switch(keep):
            for count in range(1, spec.lanes + 1):
                with m.Case(count):
                    m.d.sync += term.eq(min(count, spec.max_length) * spec.stored_epsilon)
        return term

    def _tree(self, m: Module, terms: Sequence[Value], name: str) -> Value:
        """The sum of a power of two of terms, one level per cycle."""
        level = 0
        while len(terms) > 1:
            level += 1
            pairs = [a + b for a, b in zip(terms[::2], terms[1::2], strict=True)]
            terms = [
                delay(m, _named(m, pair, f"{name}_{level}_{n}"), 1, name=f"{name}_{level}_{n}_held")
                for n, pair in enumerate(pairs)
            ]
        return terms[0]


def _named(m: Module, value: Value, name: str) -> Signal:
    shape = value.shape()
    signal = Signal(signed(shape.width) if shape.signed else unsigned(shape.width), name=name)
    m.d.comb += signal.eq(value)
    return signal
