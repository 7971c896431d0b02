"""Amaranth implementation of the activation functions."""

from amaranth.hdl import Module, Signal
from amaranth.lib import stream, wiring

from gridloom.specs.activation import TABLE_DEPTH, ActivationSpec, Function, Method
from gridloom.tables.activation import plan_activation

from ..common.pipeline import Pipeline
from ..common.streams import members
from ..emit import place
from .bfloat16 import Bfloat16Lane
from .fixed import FixedLane, RomLane
from .loadable import LoadableLane


__all__ = ["Activation"]


class Activation(wiring.Component):
    """A non-linear function of each element: GELU, SiLU, sigmoid, tanh, erf or a loaded table.

    =============  =================================================================
    Latency        ``spec.latency`` cycles, 2 to 8, from a transfer on ``i`` to ``o.valid``
    Throughput     1 element per lane and cycle (II = 1), sustained
    Back-pressure  lossless; ``i.ready`` depends combinationally on ``o.ready``
    Golden model   :func:`gridloom.kernels.activation.golden` (bit-exact)
    Source         Edge-MoE (ICCAD 2023), section IV: GELU as a ramp and a small table
    =============  =================================================================

    Parameters
    ----------
    spec : ActivationSpec
        Function, formats, method, error budget and lanes.

    Members
    -------
    i : In(stream)
        ``value``: by lane, a stored integer of ``in_fmt``, or the bits of a bfloat16.
    i_table : In(stream)
        Only for ``function = table``: ``value``, the result for the input whose bits are
        ``address``. Always ready. ``i`` waits until all 256 have come.
    o : Out(stream)
        ``value``: by lane, the result in ``out_fmt``.
    """

    i: stream.Interface  # seen by type checkers only; the signature is given to __init__
    o: stream.Interface

    II = 1  # initiation interval, cycles per element

    def __init__(self, spec: ActivationSpec):
        self.spec = spec
        if not spec.is_stored and spec.chosen_method is not Method.ROM:
            plan_activation(spec)  # an impossible error budget is refused here, not while emitting
        self.stages = Signal(spec.latency)  # bit n: stage n holds an element; for proofs
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        is_loadable = self.spec.function is Function.TABLE
        source = self._once_loaded(m) if is_loadable else self.i
        pipeline = Pipeline(m, source, self.o, self.spec.latency)
        m.d.comb += self.stages.eq(pipeline.valid)
        for n in range(self.spec.lanes):
            lane = self._lane()
            assert lane.LATENCY == self.spec.latency
            place(m, platform, f"lane_{n}", lane)
            m.d.comb += [
                lane.en.eq(pipeline.advance),
                lane.x.eq(self.i.payload.value[n]),
                self.o.payload.value[n].eq(lane.y),
            ]
            if is_loadable:
                m.d.comb += [
                    lane.write.eq(self.i_table.valid),
                    lane.address.eq(self.i_table.payload.address),
                    lane.value.eq(self.i_table.payload.value),
                ]
        return m

    def _lane(self) -> wiring.Component:
        if self.spec.is_bfloat16:
            return Bfloat16Lane(self.spec.function.value)
        if self.spec.function is Function.TABLE:
            return LoadableLane()
        return RomLane(self.spec) if self.spec.chosen_method is Method.ROM else FixedLane(self.spec)

    def _once_loaded(self, m: Module) -> stream.Interface:
        """``i``, which is held back while a load of the table is due or under way."""
        num_written = Signal(range(TABLE_DEPTH))
        is_loaded = Signal()
        m.d.comb += self.i_table.ready.eq(1)
        with m.If(self.i_table.valid):
            m.d.sync += num_written.eq(num_written + 1)
            m.d.sync += is_loaded.eq(num_written == TABLE_DEPTH - 1)
        gated = stream.Signature(self.i.payload.shape()).create(path=("gated",))
        m.d.comb += [
            gated.valid.eq(self.i.valid & is_loaded),
            self.i.ready.eq(gated.ready & is_loaded),
        ]
        return gated
