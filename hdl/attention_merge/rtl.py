"""Amaranth implementation of the merge of partial attention results."""

from typing import Any

from amaranth.hdl import Cat, Module, Value
from amaranth.lib import stream, wiring

from gridloom.specs.attention_merge import AttentionMergeSpec

from ..common.pipeline import Pipeline
from ..common.streams import members
from ..emit import place
from .lane import MergeLane


__all__ = ["AttentionMerge"]


class AttentionMerge(wiring.Component):
    """Merge partial results of the same queries over several ranges of keys.

    =============  =================================================================
    Latency        ``spec.latency`` cycles from a transfer on every input to ``o.valid``
    Throughput     1 beat of every input per cycle (II = 1), sustained
    Back-pressure  lossless; the inputs are taken together: ``ready`` of each depends
                   combinationally on ``valid`` of all and on ``o.ready``
    Golden model   :func:`gridloom.kernels.attention_merge.golden` (bit-exact)
    Source         sums in digits on absolute lines: Demmel and Nguyen, Parallel
                   Reproducible Summation, IEEE Trans. Computers 64(7), 2015
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionMergeSpec
        Number of inputs, what they and the output carry, widths.

    Members
    -------
    i_0, i_1, ... : In(stream)
        One feature of ``lanes`` queries, as an array emits it on ``o_partial``, or in digits, as
        another merge does; ``last``, which must be the same on all of them.
    o : Out(stream)
        The same over the keys of all inputs: in digits, as a partial result, or divided.
    """

    o: stream.Interface

    def __init__(self, spec: AttentionMergeSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        inputs = [getattr(self, f"i_{n}") for n in range(spec.ways)]
        joined = stream.Signature(1).create(path=("joined",))
        pipeline = Pipeline(m, joined, self.o, spec.latency)
        m.d.comb += [
            joined.valid.eq(Cat(i.valid for i in inputs).all()),
            *(i.ready.eq(joined.valid & joined.ready) for i in inputs),
            joined.payload.eq(inputs[0].payload.last),
            self.o.payload.last.eq(
                pipeline.register(joined.payload, name="last", stages=spec.latency)
            ),
        ]
        lanes = [MergeLane(spec) for _ in range(spec.lanes)]
        for number, lane in enumerate(lanes):
            fields = {
                f"i_{way}": Cat(
                    Value.cast(getattr(i.payload, field.name)[number])
                    for field in spec.form_fields(spec.inputs_form)
                )
                for way, i in enumerate(inputs)
            }
            place(m, platform, f"lane_{number}", lane, en=pipeline.advance, **fields)
        for field in spec.form_fields(spec.output_form):
            values = (Value.cast(getattr(lane.o, field.name)) for lane in lanes)
            m.d.comb += getattr(self.o.payload, field.name).as_value().eq(Cat(values))
        return m
