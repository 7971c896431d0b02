"""The row unit: from a row's sums to the reciprocal root of its variance."""

from collections.abc import Hashable

from amaranth.hdl import Array, Cat, Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib.data import StructLayout
from amaranth.lib.wiring import In, Out

from gridloom.specs.norm import CHUNK, NORMALIZER_STAGES, NormSpec
from gridloom.tables.norm import root_table

from ..common.delay import delay
from ..common.multiplier import Multiplier
from ..common.normalizer import Normalizer
from ..common.polynomial import Polynomial
from ..common.queue import ResultQueue
from ..emit import Shareable, place


__all__ = ["RowUnit"]

ACCUMULATOR_WIDTH = 2 * CHUNK + 8  # products of a column, doubled, and the carry of the last


class RowUnit(Shareable):
    """``n T - S1**2`` by one small multiplier, column by column; then 1/sqrt by a table.

    =============  =================================================================
    Latency        ``spec.row_latency + 1`` cycles from ``done`` to ``valid``
    Throughput     a row every ``spec.row_interval`` cycles
    Back-pressure  none: whoever gives ``done`` keeps count of the queue's places
    Golden model   :func:`gridloom.kernels.norm.root_of`
    Source         Muller, Elementary Functions (3rd ed.), chapter 6
    =============  =================================================================

    Parameters
    ----------
    spec : NormSpec
        The block's parameters.

    Members
    -------
    done : In(1)
        The sums are those of a row.
    sum, square_sum, epsilon_sum, length : In
        The sums.
    valid : Out(1)
        The members below hold the oldest row's.
    head_last, head_sum : Out
        n - 1 and S1.
    root, shift : Out
        Mantissa of the reciprocal root, in [1/2, 1), and the left shift of deviations.
    pop : In(1)
        Drop the oldest row.
    """

    def __init__(self, spec: NormSpec):
        self.spec = spec
        super().__init__(
            {
                "done": In(1),
                "sum": In(signed(spec.sum_width)),
                "square_sum": In(spec.square_sum_width),
                "epsilon_sum": In(spec.epsilon_sum_width),
                "length": In(spec.length_width),
                "valid": Out(1),
                "head_last": Out(spec.length_width),
                "head_sum": Out(signed(spec.sum_width)),
                "root": Out(spec.root_width),
                "shift": Out(spec.shift_width),
                "pop": In(1),
            }
        )

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        m.submodules.sums = sums = ResultQueue(
            StructLayout({"last": spec.length_width, "sum": signed(spec.sum_width)}),
            spec.queue_depth,
        )
        m.submodules.roots = roots = ResultQueue(
            StructLayout({"root": spec.root_width, "shift": spec.shift_width}), spec.queue_depth
        )
        m.d.comb += [
            sums.write.eq(self.done),
            sums.entry.last.eq(self.length - 1),
            sums.entry.sum.eq(self.sum),
            sums.pop.eq(self.pop),
            self.head_last.eq(sums.head.last),
            self.head_sum.eq(sums.head.sum),
            self.valid.eq(roots.valid),  # a row's root comes after its sums
            self.root.eq(roots.head.root),
            self.shift.eq(roots.head.shift),
            roots.pop.eq(self.pop),
        ]
        valid, flags, product = self._products(m, platform)
        window, column, complete = self._columns(m, valid, flags, product)
        self._root(m, platform, window, column, complete, roots)
        return m

    def _products(self, m, platform):
        """One product per cycle, in the order of ``spec.steps``; with it, what it is for."""
        spec = self.spec
        steps = spec.steps
        names = ("negate", "double", "starts", "starts_row", "ends", "ends_row")
        layout = StructLayout(dict.fromkeys(names, 1))
        step = Signal(range(len(steps)))
        running = Signal()
        with m.If(running):
            m.d.sync += step.eq(step + 1)
            with m.If(step == len(steps) - 1):
                m.d.sync += [running.eq(0), step.eq(0)]
        with m.If(self.done):
            m.d.sync += [running.eq(1), step.eq(0)]

        is_total = Signal()
        low, high = self._magnitude(m)
        flags = Signal(layout)
        select = Signal(range(max(1, len(low))))
        other = Signal.like(select)
        starts = True
        # Decided anew with `running`: before the first change of an input, Icarus leaves X here.
        with m.If(running), m.Switch(step):
            for n, s in enumerate(steps):
                with m.Case(n):
                    m.d.comb += [
                        is_total.eq(s.is_total),
                        select.eq(s.pair[0] if s.pair else 0),
                        other.eq(s.pair[1] if s.pair else 0),
                        flags.negate.eq(s.pair is not None),
                        flags.double.eq(s.is_doubled),
                        flags.starts.eq(starts),
                        flags.starts_row.eq(n == 0),
                        flags.ends.eq(s.ends_column),
                        flags.ends_row.eq(n == len(steps) - 1),
                    ]
                starts = s.ends_column

        total = self._total(m, running & is_total)
        length = Signal(CHUNK, reset_less=True)
        with m.If(self.done):
            m.d.sync += length.eq(self.length)
        a, b = Signal(CHUNK, reset_less=True), Signal(CHUNK, reset_less=True)
        m.d.sync += [
            a.eq(Mux(is_total, total, Mux(flags.negate, low[select], 0))),
            b.eq(Mux(is_total, length, high[other])),
        ]
        multiplier = Multiplier(CHUNK, CHUNK)
        place(m, platform, "multiplier", multiplier, en=Const(1, 1), a=a, b=b)
        age = 1 + Multiplier.LATENCY
        flags = layout(delay(m, flags.as_value(), age, name="flags"))
        valid = delay(m, running, age, name="valid", reset=True)
        return valid, flags, multiplier.p

    def _magnitude(self, m):
        """The chunks of the magnitude of S1, to be selected from."""
        width = self.spec.magnitude_width
        magnitude = Signal(width, reset_less=True)
        with m.If(self.done):
            m.d.sync += magnitude.eq(Mux(self.sum < 0, -self.sum, self.sum))
        chunks = [magnitude[at : at + CHUNK] for at in range(0, width, CHUNK)]
        return Array(chunks), Array(chunks)

    def _total(self, m, take):
        """The next chunk of T, the lowest first: the two sums added chunk by chunk."""
        spec = self.spec
        width = -(-spec.max_total.bit_length() // CHUNK) * CHUNK
        squares = Signal(width, reset_less=True)
        epsilons = Signal(spec.epsilon_sum_width, reset_less=True)
        carry = Signal(reset_less=True)
        total = Signal(CHUNK + 1)
        m.d.comb += total.eq(squares[:CHUNK] + epsilons[:CHUNK] + carry)
        with m.If(take):
            m.d.sync += [
                squares.eq(squares[CHUNK:]),
                epsilons.eq(epsilons[CHUNK:]),
                carry.eq(total[CHUNK]),
            ]
        with m.If(self.done):
            m.d.sync += [
                squares.eq(Cat(Const(0, spec.epsilon_frac_bits), self.square_sum)),
                epsilons.eq(self.epsilon_sum),
                carry.eq(0),
            ]
        return total[:CHUNK]

    def _columns(self, m, valid, flags, product):
        """Sum each column, and keep the bits from the highest chunk that is not 0 downwards."""
        spec = self.spec
        accumulator = Signal(signed(ACCUMULATOR_WIDTH), reset_less=True)
        doubled = Signal(signed(2 * CHUNK + 2))
        m.d.comb += doubled.eq(Mux(flags.double, product << 1, product))
        before = Signal.like(accumulator)
        with m.If(~flags.starts):
            m.d.comb += before.eq(accumulator)
        with m.Elif(~flags.starts_row):
            m.d.comb += before.eq(accumulator >> CHUNK)
        with m.If(valid):
            m.d.sync += accumulator.eq(before + Mux(flags.negate, ~doubled, doubled) + flags.negate)

        # A cycle later the column is complete; its low chunk is the result's.
        emit = delay(m, valid & flags.ends, 1, name="emit", reset=True)
        ends_row = delay(m, flags.ends_row, 1, name="ends_row")
        chunk = accumulator[:CHUNK]
        below = Signal(spec.mantissa_width, reset_less=True)  # the bits under the next chunk
        window = Signal(CHUNK + spec.mantissa_width, reset_less=True)
        column = Signal(range(spec.num_columns), reset_less=True)  # of the window's top
        position = Signal(range(spec.num_columns))
        is_first = position == 0
        candidate = Cat(Mux(is_first, 0, below), chunk)
        with m.If(emit):
            m.d.sync += [
                position.eq(Mux(ends_row, 0, position + 1)),
                below.eq(candidate[CHUNK:]),
            ]
            with m.If(chunk != 0):  # where all are 0, so is every deviation: any root will do
                m.d.sync += [window.eq(candidate), column.eq(position)]
        complete = delay(m, emit & ends_row, 1, name="complete", reset=True)
        return window, column, complete

    def _root(self, m, platform, window, column, complete, roots):
        """Left-justify, look up, round; halve the exponent."""
        spec = self.spec
        normalizer = Normalizer(len(window), NORMALIZER_STAGES, max_count=CHUNK - 1)
        place(m, platform, "normalizer", normalizer, en=Const(1, 1), x=window)
        exponent = Cat(~normalizer.count, delay(m, column, NORMALIZER_STAGES, name="column"))
        octave, half = exponent[0], exponent[1:]
        mantissa = normalizer.mantissa[-1 - spec.mantissa_width : -1]

        table = root_table(spec)
        polynomial = Polynomial(table)
        argument = Cat(mantissa, octave)
        place(m, platform, "polynomial", polynomial, en=Const(1, 1), x=argument)
        root = self._rounded(m, polynomial.y, table.frac_bits - spec.root_width)

        shift = Signal(spec.shift_width)
        m.d.comb += shift.eq(spec.max_half_exponent - half)
        latency = polynomial.latency + 1
        m.d.comb += [
            roots.write.eq(
                delay(m, complete, NORMALIZER_STAGES + latency, name="found", reset=True)
            ),
            roots.entry.root.eq(root),
            roots.entry.shift.eq(delay(m, shift, latency, name="shift")),
        ]

    def _rounded(self, m: Module, y: Value, guard: int) -> Signal:
        """The root rounded half up; 1 becomes the largest below it."""
        width = self.spec.root_width
        rounded = Signal(unsigned(width + 1))
        root = Signal(width, reset_less=True)
        m.d.comb += rounded.eq((y + ((1 << guard) >> 1)) >> guard)
        m.d.sync += root.eq(Mux(rounded[width], (1 << width) - 1, rounded[:width]))
        return root
