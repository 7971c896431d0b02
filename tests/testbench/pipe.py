# amaranth: UnusedElaboratable=no

"""A one-stage pipeline that can be told to break one rule."""

from typing import ClassVar

import numpy as np
from amaranth.hdl import Module, Signal
from amaranth.lib import wiring

from gridloom.hdl.common.streams import members
from gridloom.sim.cycles import PipelineModel
from gridloom.specs.base import Spec
from gridloom.specs.streams import Direction, Field, Stream


class PipeSpec(Spec):
    """One signed value in, the same value and its sign out."""

    BLOCK: ClassVar[str] = "pipe"

    @property
    def latency(self):
        """One stage."""
        return 1

    def streams(self):
        """``i`` and ``o``."""
        value = Field("value", 40, is_signed=True)
        return (
            Stream("i", Direction.IN, (value,)),
            Stream("o", Direction.OUT, (value, Field("negative", 1))),
        )


FAULTS = (
    "drops_valid",
    "changes_payload",
    "valid_waits_for_ready",
    "loses_an_element",
    "wrong_bit",
    "late",
    "forgets_reset",
)


class Pipe(wiring.Component):
    """Its RTL; ``fault`` is one of ``FAULTS``."""

    def __init__(self, spec, fault=None):
        self.fault = fault
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        i, o, fault = self.i, self.o, self.fault
        valid = Signal(reset_less=fault == "forgets_reset")
        count = Signal(8)
        special = Signal()
        m.d.comb += [special.eq(count == 9), o.valid.eq(valid), i.ready.eq(~valid | o.ready)]
        if fault == "valid_waits_for_ready":
            m.d.comb += o.valid.eq(valid & o.ready)
        if fault == "late":
            waited = Signal()
            m.d.sync += waited.eq(special & ~waited)
            m.d.comb += i.ready.eq((~valid | o.ready) & ~(special & ~waited))
        with m.If(i.valid & i.ready):
            m.d.sync += [o.payload.value.eq(i.payload.value), count.eq(count + 1)]
            m.d.sync += o.payload.negative.eq(i.payload.value < 0)
            if fault == "wrong_bit":
                m.d.sync += o.payload.value[39].eq(i.payload.value[39] ^ special)
        with m.If(~valid | o.ready):
            lost = special if fault == "loses_an_element" else 0
            m.d.sync += valid.eq(i.valid & i.ready & ~lost)
        with m.If(valid & ~o.ready):
            if fault == "drops_valid":
                m.d.sync += valid.eq(0)
            if fault == "changes_payload":
                m.d.sync += o.payload.negative.eq(~o.payload.negative)
        return m


def inputs_of(rng, count):
    """Random values."""
    return {"i": {"value": rng.integers(-(1 << 39), 1 << 39, count)}}


def golden(inputs):
    """Output batches."""
    value = inputs["i"]["value"]
    return {"o": {"value": value, "negative": (value < 0).astype(np.int64)}}


PipeCycles = PipelineModel
