"""One query of the merge: its partial results aligned, added, rounded and divided."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import data
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import EXPONENT_WIDTH
from gridloom.specs.attention_merge import (
    ALIGN_STAGES,
    FOLD_STAGES,
    ROUND_STAGES,
    AttentionMergeSpec,
    Form,
)

from ..common.delay import delay
from ..common.scaler import Scaler
from ..emit import Shareable, place
from .alignment import Alignment, lane_layout, way_layout
from .quotient import Quotient


__all__ = ["MergeLane"]


@dataclass
class Digits:
    """A partial result in digits, the lowest first; ``unit`` is that of the numerator."""

    maximum: Value
    unit: Value
    denominator: Sequence[Value]
    numerator: Sequence[Value]


class MergeLane(Shareable):
    """One query's partial results, merged.

    =============  =================================================================
    Latency        ``spec.latency`` enabled cycles
    Throughput     1 result per cycle
    Back-pressure  none: ``en`` low holds every stage
    Golden model   :func:`gridloom.kernels.attention_merge.golden`
    Source         Demmel and Nguyen, Parallel Reproducible Summation, IEEE Trans.
                   Computers 64(7), 2015
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionMergeSpec
        Forms and widths.

    Members
    -------
    en : In(1)
        Advance.
    i_0, i_1, ... : In(struct)
        The query's fields of each input.
    o : Out(struct)
        Those of the output.
    """

    def __init__(self, spec: AttentionMergeSpec):
        self.spec = spec
        layout = lane_layout(spec, spec.inputs_form)
        super().__init__(
            {
                "en": In(1),
                **{f"i_{n}": In(layout) for n in range(spec.ways)},
                "o": Out(lane_layout(spec, spec.output_form)),
            }
        )

    def parameters(self) -> Hashable:
        """The record; lanes and their number have nothing to do with each other."""
        return self.spec.model_copy(update={"lanes": 1})

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        ways = self._ways(m)
        tops = {"top": self._tree(m, [way.maximum for way in ways], _greater, "top")}
        if spec.is_floating:
            tops["top_unit"] = self._tree(m, [way.unit for way in ways], _greater, "top_unit")
        parts = [self._align(m, platform, n, way, tops) for n, way in enumerate(ways)]
        total = self._sum(m, parts, **tops)
        if spec.output_form is Form.DIGITS:
            units = [total.maximum, total.unit][: 1 + spec.is_floating]
            m.d.comb += Value.cast(self.o).eq(Cat(*units, *total.denominator, *total.numerator))
            return m
        result = {
            "denominator": self._round(m, platform, total, "denominator", total.maximum),
            "numerator": self._round(m, platform, total, "numerator", total.unit),
        }
        stages = FOLD_STAGES + ROUND_STAGES
        if spec.is_floating:
            exponent = (total.unit - total.maximum)[:EXPONENT_WIDTH]
            result["exponent"] = self._hold(m, exponent, "exponent_kept", stages)
        if spec.output_form is Form.PARTIAL:
            maximum = self._hold(m, total.maximum, "maximum_kept", stages)
            m.d.comb += Value.cast(self.o).eq(Cat(maximum, *result.values()))
            return m
        quotient = Quotient(spec)
        place(m, platform, "quotient", quotient, en=self.en, **result)
        m.d.comb += self.o.value.eq(quotient.value)
        return m

    def _ways(self, m: Module) -> list[data.View]:
        """The inputs; where numerators have exponents, a cycle later with their units instead."""
        spec = self.spec
        ways = [getattr(self, f"i_{n}") for n in range(spec.ways)]
        if not spec.unit_stages:
            return ways
        layout = way_layout(spec)
        held = []
        for number, way in enumerate(ways):
            unit = way.maximum + way.exponent
            fields = (unit if name == "unit" else way[name] for name in layout.members)
            bits = Cat(Value.cast(field) for field in fields)
            held.append(layout(self._hold(m, bits, f"way_{number}_held", spec.unit_stages)))
        return held

    def _hold(self, m: Module, value: Value, name: str, stages: int = 1) -> Value:
        return delay(m, value, stages, name=name, en=self.en)

    def _tree(self, m: Module, terms: Sequence[Value], combine: Callable, name: str) -> Value:
        """All ``terms`` combined, two by two, a level of the tree in a stage."""
        for stage in range(self.spec.tree_stages):
            pairs = [terms[n : n + 2] for n in range(0, len(terms), 2)]
            terms = [
                self._hold(
                    m,
                    pair[0] if len(pair) == 1 else combine(m, *pair, f"{name}_{stage}_{n}"),
                    f"{name}_held_{stage}_{n}",
                )
                for n, pair in enumerate(pairs)
            ]
        return terms[0]

    def _align(
        self, m: Module, platform: Any, number: int, way: data.View, tops: dict[str, Value]
    ) -> Alignment:
        alignment = Alignment(self.spec)
        inputs = {"en": self.en, "way": way.as_value(), **tops}
        place(m, platform, f"way_{number}", alignment, **inputs)
        return alignment

    def _sum(
        self, m: Module, parts: Sequence[Alignment], top: Value, top_unit: Value | None = None
    ) -> Digits:
        """Digits of equal weight added."""
        spec = self.spec
        stages = ALIGN_STAGES + spec.tree_stages
        maximum = self._hold(m, top, "maximum_summed", stages)
        unit = maximum if top_unit is None else self._hold(m, top_unit, "unit_summed", stages)

        def added(name: str) -> list[Value]:
            width = getattr(spec, f"{name}_digit_width")
            combine = _adder(signed(width) if name == "numerator" else unsigned(width))
            columns = zip(*(part.digits(name) for part in parts), strict=True)
            return [
                self._tree(m, list(column), combine, f"{name}_sum_{n}")
                for n, column in enumerate(columns)
            ]

        return Digits(maximum, unit, added("denominator"), added("numerator"))

    def _round(self, m: Module, platform: Any, total: Digits, name: str, unit: Value) -> Value:
        """Digits as one integer in such units, rounded and saturated."""
        spec = self.spec
        shape = lane_layout(spec, Form.PARTIAL)[name].shape
        folded = self._fold(m, getattr(total, name), name)
        fine = unit.as_unsigned()[: spec.fine_bits]
        fine = self._hold(m, fine, f"{name}_fine", FOLD_STAGES)
        scaler = Scaler(folded.shape(), shape, shift_width=spec.fine_bits, stages=ROUND_STAGES)
        place(m, platform, name, scaler, en=self.en, x=folded, shift=fine, overflow=0)
        return scaler.y

    def _fold(self, m: Module, digits: Sequence[Value], name: str) -> Value:
        """Digits as one integer. Low parts, and carries into the next digit, lie side by side."""
        spec = self.spec
        width, is_signed = spec.digit_width, digits[0].shape().signed
        carry_width = len(digits[0]) - width
        folded_width = getattr(spec, f"{name}_folded_width")
        shape = signed(folded_width) if is_signed else unsigned(folded_width)
        gap = Const(0, width - carry_width)
        low = Cat(digit[:width] for digit in digits)
        carries = Cat(Const(0, width), *(Cat(digit[width:], gap) for digit in digits))
        # The top bit of a negative carry counts down, not up: twice that bit is too much.
        negative = Cat(
            Const(0, width + carry_width),
            *(Cat(digit[-1], Const(0, width - 1)) for digit in digits),
        )
        borrowed = Signal(shape, name=f"{name}_borrowed", reset_less=True)
        folded = Signal(shape, name=f"{name}_folded", reset_less=True)
        held = Signal(len(carries), name=f"{name}_carries", reset_less=True)
        with m.If(self.en):
            m.d.sync += [
                borrowed.eq(low - negative if is_signed else low),
                held.eq(carries),
                folded.eq(borrowed + held),
            ]
        return folded


def _greater(m: Module, left: Value, right: Value, name: str) -> Value:
    greater = Signal.like(left, name=name)
    m.d.comb += greater.eq(Mux(left > right, left, right))
    return greater


def _adder(shape: Any) -> Callable:
    """What adds two digits."""

    def add(m: Module, left: Value, right: Value, name: str) -> Value:
        total = Signal(shape, name=name)
        m.d.comb += total.eq(left + right)
        return total

    return add
