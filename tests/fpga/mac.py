"""A small block with everything a flow must cope with: lanes, commands, multipliers, memory."""

from typing import ClassVar

from amaranth.hdl import Module, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.fifo import SyncFIFOBuffered
from pydantic import Field

from gridloom.hdl.common.multiplier import Multiplier
from gridloom.hdl.common.streams import members
from gridloom.specs.base import Spec
from gridloom.specs.streams import Direction, Role, Stream
from gridloom.specs.streams import Field as StreamField


class MacSpec(Spec):
    BLOCK: ClassVar[str] = "mac"

    width: int = Field(6, ge=2, le=16)
    lanes: int = Field(2, ge=1, le=64)
    depth: int = Field(0, ge=0, le=4096)

    def streams(self):
        lanes, width = self.lanes, self.width
        operands = (StreamField("a", width, True, lanes), StreamField("b", width, False, lanes))
        return (
            Stream("i", Direction.IN, operands),
            Stream("i_offset", Direction.IN, (StreamField("offset", 8, True),), Role.COMMAND),
            Stream("o", Direction.OUT, (StreamField("sum", 2 * width + 1, True, lanes),)),
        )


class Mac(wiring.Component):
    """``o = a * b + offset``; waits for the first offset."""

    def __init__(self, spec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        has_offset, offset = Signal(), Signal(8)
        valid = Signal(2)
        advance = Signal()
        taken = Signal.like(self.o.payload)
        m.d.comb += [self.i_offset.ready.eq(1), self.i.ready.eq(advance & has_offset)]
        with m.If(self.i_offset.valid):
            m.d.sync += [has_offset.eq(1), offset.eq(self.i_offset.payload.offset)]
        with m.If(advance):
            m.d.sync += valid.eq((valid << 1) | (self.i.valid & has_offset))
        for lane in range(spec.lanes):
            multiplier = Multiplier(signed(spec.width), spec.width)
            m.submodules[f"multiplier_{lane}"] = multiplier
            m.d.comb += [
                multiplier.en.eq(advance),
                multiplier.a.eq(self.i.payload.a[lane]),
                multiplier.b.eq(self.i.payload.b[lane]),
                taken.sum[lane].eq(multiplier.p + offset.as_signed()),
            ]
        if spec.depth:
            m.submodules.fifo = fifo = SyncFIFOBuffered(
                width=len(taken.as_value()), depth=spec.depth
            )
            m.d.comb += [
                fifo.w_data.eq(taken),
                fifo.w_en.eq(valid[-1]),
                advance.eq(~valid[-1] | fifo.w_rdy),
                self.o.payload.eq(fifo.r_data),
                self.o.valid.eq(fifo.r_rdy),
                fifo.r_en.eq(self.o.ready),
            ]
        else:
            m.d.comb += [
                self.o.payload.eq(taken),
                self.o.valid.eq(valid[-1]),
                advance.eq(~valid[-1] | self.o.ready),
            ]
        return m


def stimulus(spec, rng, size, offset=-7):
    """Input payloads and the output payloads they give."""
    width = spec.width
    inputs, outputs = [], []
    for _ in range(size):
        a = [rng.randrange(-(1 << (width - 1)), 1 << (width - 1)) for _ in range(spec.lanes)]
        b = [rng.randrange(1 << width) for _ in range(spec.lanes)]
        inputs.append(_pack(a + b, width))
        outputs.append(_pack([x * y + offset for x, y in zip(a, b, strict=True)], 2 * width + 1))
    return {"i": inputs, "i_offset": [offset & 0xFF]}, {"o": outputs}


def _pack(values, width):
    return sum((v & ((1 << width) - 1)) << (width * n) for n, v in enumerate(values))
