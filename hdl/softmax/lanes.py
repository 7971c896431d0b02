"""Lanes side by side, in groups that are emitted once, so that text does not grow with lanes."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Module, signed
from amaranth.lib import data
from amaranth.lib.wiring import In, Out

from gridloom.specs.softmax import SoftmaxSpec

from ..emit import Shareable, place
from .lane import OutputLane, ScoreLane, coarse_shape, exponential_layout, exponential_width


__all__ = ["OutputLanes", "ScoreLanes", "load_layout"]


def load_layout(spec: SoftmaxSpec) -> data.StructLayout:
    """A write to the lanes' tables."""
    entry = exponential_layout(spec)
    return data.StructLayout({"en": 1, "address": spec.in_fmt.width, "entry": entry})


class _Lanes(Shareable):
    """``count`` lanes whose own ports stand side by side, lane 0 lowest, and share the others."""

    def __init__(self, spec, count, lane, own, shared):
        self.spec = spec
        self.count = count
        self._lane = lane
        self._own = own
        self._shared = shared
        super().__init__(
            {
                **{name: flow(count * width) for name, (flow, width) in own.items()},
                **{name: In(shape) for name, shape in shared.items()},
            }
        )

    def parameters(self) -> Hashable:
        """The record and the number of lanes."""
        return self.spec, self.count

    def elaborate(self, platform):
        m = Module()
        results = {name: [] for name, (flow, _) in self._own.items() if flow is Out}
        for number in range(self.count):
            lane = self._lane(self.spec)
            inputs = {name: getattr(self, name) for name in self._shared}
            for name, (flow, width) in self._own.items():
                if flow is In:
                    inputs[name] = getattr(self, name)[number * width : (number + 1) * width]
                else:
                    results[name].append(getattr(lane, name))
            place(m, platform, f"lane_{number}", lane, **inputs)
        for name, values in results.items():
            m.d.comb += getattr(self, name).eq(Cat(values))
        return m


class ScoreLanes(_Lanes):
    """A group of :class:`~.lane.ScoreLane`.

    =============  =================================================================
    Latency        as a lane's
    Throughput     ``count`` scores per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.softmax.exponentials`
    Source         none
    =============  =================================================================
    """

    def __init__(self, spec: SoftmaxSpec, count: int):
        own = {
            "score": (In, spec.in_fmt.width),
            "is_counted": (In, 1),
            "exponential": (Out, exponential_width(spec)),
            "aligned": (Out, spec.sum_frac_bits),
        }
        source = {"load": load_layout(spec)} if spec.has_table else {"scale": spec.scale_width}
        super().__init__(spec, count, ScoreLane, own, {**source, "top": coarse_shape(spec)})


class OutputLanes(_Lanes):
    """A group of :class:`~.lane.OutputLane`.

    =============  =================================================================
    Latency        as a lane's
    Throughput     ``count`` probabilities per cycle
    Back-pressure  as a lane's
    Golden model   :func:`gridloom.kernels.softmax.golden`
    Source         none
    =============  =================================================================
    """

    def __init__(self, spec: SoftmaxSpec, count: int):
        own = {
            "exponential": (In, exponential_width(spec)),
            "probability": (Out, spec.probability_width),
        }
        address = range(spec.buffer_depth)
        shared = {
            "write_en": 1,
            "write_address": address,
            "en": 1,
            "read_address": address,
            "reciprocal": spec.reciprocal_frac_bits + 1,
            "base": signed(spec.exponent_width + 2),
        }
        super().__init__(spec, count, OutputLane, own, shared)
