"""What exp2, reciprocal and rsqrt share: lanes under one handshake, each table and shift."""

from collections.abc import Callable
from typing import Any

from amaranth.hdl import Cat, Module, Signal, Value, unsigned
from amaranth.lib import stream
from amaranth.lib.wiring import In, Out

from gridloom.specs.approximation import ApproximationSpec, scaler_stages
from gridloom.tables.piecewise import PiecewiseTable

from ..emit import Shareable, place
from .pipeline import Pipeline
from .polynomial import Polynomial
from .scaler import Scaler
from .streams import shape_of


__all__ = ["Lane", "elaborate_lanes"]


class Lane(Shareable):
    """One lane of an approximator: stages that advance while ``en`` is high.

    =============  =================================================================
    Latency        ``spec.latency`` enabled cycles
    Throughput     1 value per cycle (II = 1), sustained
    Back-pressure  none: ``en`` low holds every stage
    Golden model   that of the block
    Source         none
    =============  =================================================================

    Subclasses add what comes before the table and call :meth:`finish`.

    Parameters
    ----------
    spec : ApproximationSpec
        The block's parameters.

    Members
    -------
    en : In(1)
        Advance.
    x : In
        A stored integer of ``in_fmt``.
    y : Out
        A stored integer of ``out_fmt``.
    """

    def __init__(self, spec: ApproximationSpec):
        self.spec = spec
        super().__init__(
            {"en": In(1), "x": In(shape_of(spec.in_fmt)), "y": Out(shape_of(spec.out_fmt))}
        )

    def parameters(self) -> tuple:
        """The spec, but for the number of lanes."""
        return tuple((k, v) for k, v in self.spec.model_dump().items() if k != "lanes")

    def register(self, m: Module, value: Any, name: str, stages: int = 1) -> Signal:
        """``value``, ``stages`` enabled cycles later."""
        for stage in range(stages):
            held = Signal.like(value, name=f"{name}_{stage}", reset_less=True)
            with m.If(self.en):
                m.d.sync += held.eq(value)
            value = held
        return value

    def finish(
        self,
        m: Module,
        platform: Any,
        table: PiecewiseTable,
        argument: Value,
        shift: Value,
        overflow: Value,
    ) -> None:
        """Look up ``argument``, shift the result right, saturate if told so.

        ``argument``, ``shift`` and ``overflow`` come in the same cycle.
        """
        spec = self.spec
        polynomial = Polynomial(table)
        place(m, platform, "polynomial", polynomial)
        m.d.comb += [polynomial.en.eq(self.en), polynomial.x.eq(argument)]

        mantissa_width = table.frac_bits + 2  # at most 2.0, where rounding reaches it
        mantissa = Signal(unsigned(mantissa_width))
        m.d.comb += mantissa.eq(polynomial.y)
        control = self.register(m, Cat(shift, overflow), "control", spec.table_latency)
        scaler = Scaler(
            unsigned(mantissa_width),
            self.y.shape(),
            shift_width=spec.shift_width,
            stages=scaler_stages(spec.shift_width),
            drop=table.frac_bits - spec.precision,
        )
        place(m, platform, "scaler", scaler)
        m.d.comb += [
            scaler.en.eq(self.en),
            scaler.x.eq(mantissa),
            scaler.shift.eq(control[: spec.shift_width]),
            scaler.overflow.eq(control[-1]),
            self.y.eq(scaler.y),
        ]

    def clamped(self, m: Module, shift: Value) -> Signal:
        """A non-negative ``shift``, cut to where every result is 0."""
        clamped = Signal(self.spec.shift_width)
        with m.If(shift > self.spec.max_shift):
            m.d.comb += clamped.eq(self.spec.max_shift)
        with m.Else():
            m.d.comb += clamped.eq(shift)
        return clamped


def elaborate_lanes(
    platform: Any,
    spec: ApproximationSpec,
    i: stream.Interface,
    o: stream.Interface,
    make_lane: Callable[[ApproximationSpec], Lane],
) -> Module:
    """Lanes from ``i.payload.x`` to ``o.payload.y`` that advance together."""
    m = Module()
    pipeline = Pipeline(m, i, o, spec.latency)
    results = []
    for n in range(spec.lanes):
        lane = make_lane(spec)
        place(m, platform, f"lane_{n}", lane)
        m.d.comb += [lane.en.eq(pipeline.advance), lane.x.eq(i.payload.x[n])]
        results.append(lane.y)
    m.d.comb += Value.cast(o.payload).eq(Cat(*results))
    return m
