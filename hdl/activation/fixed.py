"""One lane of a fixed-point activation."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Shape, Signal, Value, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.activation import ActivationSpec
from gridloom.tables.activation import Base, plan_activation, rom_values
from gridloom.tables.bipartite import BipartiteTable

from ..common.polynomial import Polynomial, range_shape
from ..common.rom import Rom
from ..common.streams import shape_of
from ..emit import Shareable, place
from .arithmetic import clip, held, negate_if
from .split import SplitTable


__all__ = ["FixedLane", "RomLane"]


class RomLane(Shareable):
    """Look every result up.

    Parameters
    ----------
    spec : ActivationSpec
        Fixed-point, with ``method = rom``.

    Members
    -------
    en : In(1)
        Advance.
    x : In
        Stored integer of ``in_fmt``.
    y : Out
        Stored integer of ``out_fmt``, two enabled cycles later.
    """

    LATENCY = 2  # cycles

    def __init__(self, spec: ActivationSpec):
        self.spec = spec
        super().__init__(
            {"en": In(1), "x": In(shape_of(spec.in_fmt)), "y": Out(shape_of(spec.out_fmt))}
        )

    def parameters(self) -> Hashable:
        """What decides the contents."""
        return self.spec.model_copy(update={"lanes": 1})

    def elaborate(self, platform):
        m = Module()
        rom = Rom(rom_values(self.spec), shape_of(self.spec.out_fmt))
        place(m, platform, "results", rom)
        m.d.comb += [rom.en.eq(self.en), rom.address.eq(self.x)]
        m.d.comb += self.y.eq(held(m, self.en, rom.data, "result"))
        return m


class FixedLane(Shareable):
    """A base and a table of the magnitude, as :class:`~gridloom.tables.activation.ActivationPlan`.

    Parameters
    ----------
    spec : ActivationSpec
        Fixed-point and not ``method = rom``.

    Members
    -------
    en : In(1)
        Advance.
    x : In
        Stored integer of ``in_fmt``.
    y : Out
        Stored integer of ``out_fmt``, ``LATENCY`` enabled cycles later.
    """

    def __init__(self, spec: ActivationSpec):
        self.spec = spec
        self.plan = plan_activation(spec)
        super().__init__(
            {"en": In(1), "x": In(shape_of(spec.in_fmt)), "y": Out(shape_of(spec.out_fmt))}
        )

    LATENCY = property(lambda self: self.spec.latency)

    def parameters(self) -> Hashable:
        """What decides the contents."""
        return self.spec.model_copy(update={"lanes": 1})

    def elaborate(self, platform):
        m = Module()
        between = self.spec.latency - 2  # stages from the magnitude's register to the sum
        sign = Signal()
        m.d.comb += sign.eq(self.x[-1])

        # Stage 1: the magnitude, if it is looked up. An address may stand for all beyond.
        correction = self._correction(m, platform, sign, between)

        # Last stage: the sum.
        if self.plan.base is Base.RAMP:
            ramp = held(m, self.en, Mux(sign, 0, self.x[:-1]), "ramp", 1 + between)
            result = self._ramp_less(m, ramp, correction)
        else:
            was_negative = held(m, self.en, sign, "was_negative", 1 + between)
            combine = self._step_less if self.plan.base is Base.STEP else self._odd
            result = combine(m, was_negative, correction)
        m.d.comb += self.y.eq(held(m, self.en, result, "result"))
        return m

    def _correction(self, m: Module, platform, sign: Signal, stages: int) -> Value:
        """The plan's correction, in its range, ``1 + stages`` enabled cycles after ``x``."""
        plan = self.plan
        if plan.table is None:
            return Const(plan.beyond, range_shape(plan.low, plan.high))
        width = plan.interval_width
        is_beyond = Signal()
        m.d.comb += is_beyond.eq(self._is_beyond(sign))
        address = negate_if(sign, self.x[:width])
        if plan.substitute is not None:
            address = Mux(is_beyond, plan.substitute, address)
        magnitude = held(m, self.en, address, "magnitude")

        evaluator = self._evaluator()
        place(m, platform, "table", evaluator)
        m.d.comb += evaluator.en.eq(self.en)
        if isinstance(evaluator, Rom):
            m.d.comb += evaluator.address.eq(magnitude[plan.table.offset_width :])
            result = evaluator.data
        else:
            m.d.comb += evaluator.x.eq(magnitude)
            result = evaluator.y
        correction = Signal(range_shape(plan.low, plan.high))
        m.d.comb += correction.eq(result.shift_right(plan.guard))
        if plan.substitute is None:
            was_beyond = held(m, self.en, is_beyond, "was_beyond", 1 + stages)
            with m.If(was_beyond):
                m.d.comb += correction.eq(plan.beyond)
        return correction

    def _is_beyond(self, sign: Signal) -> Value:
        """Whether the magnitude is ``2**interval_width`` or more; no carry has to be awaited."""
        width = self.plan.interval_width
        if width >= len(self.x):
            return Const(0, 1)
        upper, lower = self.x[width:], self.x[:width]
        return Mux(sign, ~(upper.all() & lower.any()), upper.any())

    def _evaluator(self) -> wiring.Component:
        table = self.plan.table
        if isinstance(table, BipartiteTable):
            return SplitTable(table)
        if table.degree == 0:
            values = table.coefficients[0]
            return Rom(values, range_shape(min(values), max(values)))
        return Polynomial(table)

    def _ramp_less(self, m: Module, ramp: Value, correction: Value) -> Value:
        """``max(x, 0) - correction``, with the output's fraction bits."""
        plan = self.plan
        ramp_zeros = plan.sum_frac_bits - plan.in_frac_bits
        zeros = plan.sum_frac_bits - plan.frac_bits
        drop = plan.sum_frac_bits - self.spec.out_fmt.frac_bits
        low = (-plan.high << zeros) >> drop
        high = ((self.spec.in_fmt.max << ramp_zeros) - (plan.low << zeros)) >> drop
        aligned = Signal(Shape(len(correction) + zeros, correction.shape().signed))
        m.d.comb += aligned.eq(Cat(Const(0, zeros), correction))
        total = Signal(range_shape(min(low, -1) << drop, (high << drop) + (1 << drop) - 1))
        m.d.comb += total.eq(Cat(Const(0, ramp_zeros), ramp) - aligned)
        return self._saturated(m, total.shift_right(drop), low, high)

    def _step_less(self, m: Module, was_negative: Value, correction: Value) -> Value:
        """``correction`` where x was negative, else one less it."""
        frac_bits = self.plan.frac_bits
        one = 1 << frac_bits
        low = min(self.plan.low, one - self.plan.high)
        high = max(self.plan.high, one - self.plan.low)
        extended = Signal(range_shape(min(low, -1), high))
        m.d.comb += extended.eq(correction)
        negated = negate_if(~was_negative, extended)
        # One has no bits below `frac_bits`, so adding it leaves those alone.
        upper = (negated[frac_bits:] + ~was_negative)[: len(extended) - frac_bits]
        if low >= 0:
            upper = Cat(negated[frac_bits] ^ ~was_negative, Const(0, 1))
        return self._saturated(m, Cat(negated[:frac_bits], upper).as_signed(), low, high)

    def _odd(self, m: Module, was_negative: Value, correction: Value) -> Value:
        """``correction`` with the sign of x."""
        reach = max(self.plan.high, -self.plan.low)
        extended = Signal(range_shape(-reach, reach))
        m.d.comb += extended.eq(correction)
        return self._saturated(m, negate_if(was_negative, extended).as_signed(), -reach, reach)

    def _saturated(self, m: Module, total: Value, low: int, high: int) -> Value:
        """``total`` as a stored integer of the output format."""
        fmt = self.spec.out_fmt
        width = max(range_shape(min(low, -1), high).width, fmt.width)
        extended = Signal(signed(width))
        m.d.comb += extended.eq(total)
        return clip(extended, fmt, low, high)
