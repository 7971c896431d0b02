"""One input of the merge: its partial result in digits, beside the greatest units."""

from collections.abc import Hashable, Sequence
from typing import Any

from amaranth.hdl import Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import data
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention_merge import AttentionMergeSpec, Form

from ..common.delay import delay
from ..emit import Shareable


__all__ = ["Alignment", "lane_layout", "way_layout"]


def lane_layout(spec: AttentionMergeSpec, form: Form) -> data.StructLayout:
    """What a beat of this form has of one query."""
    return data.StructLayout(
        {
            field.name: signed(field.width) if field.is_signed else unsigned(field.width)
            for field in spec.form_fields(form)
        }
    )


def way_layout(spec: AttentionMergeSpec) -> data.StructLayout:
    """What an alignment takes of one query: of bf16 numerators units, not exponents."""
    layout = lane_layout(spec, spec.inputs_form)
    if not spec.unit_stages:
        return layout
    fields = {name: shape for name, shape in layout.members.items() if name != "exponent"}
    return data.StructLayout({**fields, "unit": signed(spec.unit_width)})


class Alignment(Shareable):
    """Cut a partial result into digits, and move these down to the line of the sum.

    =============  =================================================================
    Latency        ``spec.tree_stages + ALIGN_STAGES`` enabled cycles
    Throughput     1 result per cycle
    Back-pressure  none: ``en`` low holds every stage
    Golden model   :func:`gridloom.kernels.attention_merge.merge_digits`
    Source         Demmel and Nguyen, Parallel Reproducible Summation, IEEE Trans.
                   Computers 64(7), 2015
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionMergeSpec
        Form of the input, widths.

    Members
    -------
    en : In(1)
        Advance.
    way : In(struct)
        One query's fields of the input.
    top : In(signed)
        The greatest maximum of all inputs, ``spec.tree_stages`` enabled cycles later,
    top_unit : In(signed)
        and the greatest unit of bf16 numerators.
    denominator_0, ..., numerator_0, ... : Out
        Digits above the line at or below it.
    """

    def __init__(self, spec: AttentionMergeSpec):
        self.spec = spec
        self._shapes = {name: self._shape(name) for name in ("denominator", "numerator")}
        super().__init__(
            {
                "en": In(1),
                "way": In(way_layout(spec)),
                "top": In(signed(spec.array.maximum_width)),
                **({"top_unit": In(signed(spec.unit_width))} if spec.is_floating else {}),
                **{
                    f"{name}_{n}": Out(shape)
                    for name, shape in self._shapes.items()
                    for n in range(getattr(spec, f"{name}_digits"))
                },
            }
        )

    def _shape(self, name: str) -> Any:
        """Of a digit: any place may be taken by the highest, which is signed in a numerator."""
        spec = self.spec
        is_signed = name == "numerator"
        width = spec.digit_width + is_signed
        if spec.inputs_form is Form.DIGITS:
            width = getattr(spec, f"{name}_digit_width")
        return signed(width) if is_signed else unsigned(width)

    def parameters(self) -> Hashable:
        """The record; lanes, their number and the output have nothing to do with it."""
        update = {"lanes": 1, "output_form": Form.PARTIAL}
        return self.spec.model_copy(update=update)

    def digits(self, name: str) -> list[Value]:
        """The outputs of one sum, the lowest digit first."""
        return [getattr(self, f"{name}_{n}") for n in range(getattr(self.spec, f"{name}_digits"))]

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        held = self._hold(m, self.way.as_value(), "way", spec.tree_stages)
        way = self.way.shape()(held)
        near = self._distance(m, way.maximum, self.top)
        sums = {"denominator": (way.maximum, near), "numerator": (way.maximum, near)}
        if spec.is_floating:
            near = self._distance(m, way.unit, self.top_unit, of="unit_")
            sums["numerator"] = way.unit, near
        for name, (unit, near) in sums.items():
            shape = self._shapes[name]
            places = self._digits(m, way, name, unit)
            for n in range(len(places)):
                chosen = Signal(shape, name=f"{name}_chosen_{n}")
                _choose(m, places[n:], near, chosen)
                held = self._hold(m, chosen, f"{name}_moved_{n}")
                m.d.comb += self.digits(name)[n].eq(held)
        return m

    def _distance(self, m: Module, unit: Value, top: Value, *, of: str = "") -> Value:
        """Lines from that of ``unit`` up to that of ``top``, or so many that nothing is left."""
        spec = self.spec
        highest, own = (value.shift_right(spec.fine_bits) for value in (top, unit))
        distance = Signal(len(highest), name=f"{of}distance")
        far = spec.numerator_digits  # nothing is left
        near = Signal(range(far + 1), name=f"{of}near", reset_less=True)
        m.d.comb += distance.eq(highest - own)
        with m.If(self.en):
            m.d.sync += near.eq(Mux(distance < far, distance, far))
        return near

    def _hold(self, m: Module, value: Value, name: str, stages: int = 1) -> Value:
        return delay(m, value, stages, name=name, en=self.en)

    def _digits(self, m: Module, way: Any, name: str, unit: Value) -> list[Value]:
        """As they come, or cut from a number; all but the highest are then unsigned."""
        count, width = getattr(self.spec, f"{name}_digits"), self.spec.digit_width
        if self.spec.inputs_form is Form.DIGITS:
            names = [f"{name}_{n}" for n in range(count)]
            return [self._hold(m, way[field], f"{field}_held") for field in names]
        fine = unit.as_unsigned()[: self.spec.fine_bits]
        value = way[name]
        held = self._hold(m, value << fine, f"{name}_cut")
        *lower, highest = (held[n * width : (n + 1) * width] for n in range(count))
        return [*lower, highest.as_signed() if value.shape().signed else highest]


def _choose(m: Module, places: Sequence[Value], distance: Value, chosen: Signal) -> None:
    """The digit ``distance`` places above the first, 0 where there is none."""
    with m.Switch(distance):
        for number, digit in enumerate(places):
            with m.Case(number):
                m.d.comb += chosen.eq(digit)
