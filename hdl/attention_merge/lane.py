"""One query of the merge: its partial results aligned, added, rounded and divided."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention_merge import (
    FOLD_STAGES,
    ROUND_STAGES,
    AttentionMergeSpec,
    Form,
)

from ..common.delay import delay
from ..common.scaler import Scaler
from ..emit import Shareable, place
from .alignment import Alignment, Digits, lane_layout
from .quotient import Quotient


__all__ = ["MergeLane"]


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
        ways = [getattr(self, f"i_{n}") for n in range(spec.ways)]
        top = self._tree(m, [way.maximum for way in ways], _greater, "top")
        total = self._sum(m, top, [self._align(m, platform, n, top) for n in range(spec.ways)])
        if spec.output_form is Form.DIGITS:
            m.d.comb += Value.cast(self.o).eq(
                Cat(total.maximum, *total.denominator, *total.numerator)
            )
            return m
        denominator = self._round(m, platform, total, "denominator")
        numerator = self._round(m, platform, total, "numerator")
        if spec.output_form is Form.PARTIAL:
            stages = FOLD_STAGES + ROUND_STAGES
            maximum = self._hold(m, total.maximum, "maximum_kept", stages)
            m.d.comb += Value.cast(self.o).eq(Cat(maximum, denominator, numerator))
            return m
        quotient = Quotient(spec)
        inputs = {"denominator": denominator, "numerator": numerator}
        place(m, platform, "quotient", quotient, en=self.en, **inputs)
        m.d.comb += self.o.value.eq(quotient.value)
        return m

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

    def _align(self, m: Module, platform: Any, number: int, top: Value) -> Digits:
        alignment = Alignment(self.spec)
        way = getattr(self, f"i_{number}").as_value()
        place(m, platform, f"way_{number}", alignment, en=self.en, way=way, top=top)
        return alignment.digits()

    def _sum(self, m: Module, top: Value, parts: Sequence[Digits]) -> Digits:
        """Digits of equal weight added."""
        spec = self.spec
        maximum = self._hold(m, top, "maximum_summed", spec.merge_latency - spec.tree_stages)

        def added(name: str) -> list[Value]:
            width = getattr(spec, f"{name}_digit_width")
            combine = _adder(signed(width) if name == "numerator" else unsigned(width))
            columns = zip(*(getattr(part, name) for part in parts), strict=True)
            return [
                self._tree(m, list(column), combine, f"{name}_sum_{n}")
                for n, column in enumerate(columns)
            ]

        return Digits(maximum, added("denominator"), added("numerator"))

    def _round(self, m: Module, platform: Any, total: Digits, name: str) -> Value:
        """Digits as one integer in units of the maximum, rounded and saturated."""
        spec = self.spec
        shape = lane_layout(spec, Form.PARTIAL)[name].shape
        folded = self._fold(m, getattr(total, name), name)
        fine = total.maximum.as_unsigned()[: spec.fine_bits]
        fine = self._hold(m, fine, f"{name}_fine", FOLD_STAGES)
        scaler = Scaler(folded.shape(), shape, shift_width=spec.fine_bits, stages=ROUND_STAGES)
        place(m, platform, name, scaler, en=self.en, x=folded, shift=fine, overflow=0)
        return scaler.y

    def _fold(self, m: Module, digits: Sequence[Value], name: str) -> Value:
        """Digits as one integer. Low parts, and carries into the next digit, lie side by side."""
        spec = self.spec
        width, is_signed = spec.digit_width, digits[0].shape().signed
        carry_width = len(digits[0]) - width
        folded_width = spec.folded_width - (0 if is_signed else spec.array.operand_width)
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
