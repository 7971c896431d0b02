"""A pipeline of any width and latency as hand-written Verilog, so that no block is needed here."""

from types import SimpleNamespace

import numpy as np
import pytest

from gridloom.sim.cycles import PipelineModel
from gridloom.sim.rtl import compile_verilog
from gridloom.specs.base import Spec
from gridloom.specs.streams import Direction, Field, Stream


LANE_WIDTH = 13  # bits; no divisor of a word, so lanes straddle words


class PipeSpec(Spec):
    BLOCK = "pipe"
    width: int = 16
    latency: int = 1

    def streams(self):
        count, rest = divmod(self.width, LANE_WIDTH)
        fields = (Field("lanes", LANE_WIDTH, True, count),) if count else ()
        fields += (Field("rest", rest),) if rest else ()
        return Stream("i", Direction.IN, fields), Stream("o", Direction.OUT, fields)


VERILOG = """
module pipe(input clk, input rst,
  input i__valid, output i__ready, input [{width}-1:0] i__payload,
  output o__valid, input o__ready, output [{width}-1:0] o__payload);
  reg [{latency}-1:0] valid = 0;
  reg [{width}-1:0] held [0:{latency}-1];
  integer n;
  wire advance = ~valid[{latency}-1] | o__ready;
  assign i__ready = advance;
  assign o__valid = valid[{latency}-1];
  assign o__payload = held[{latency}-1];
  always @(posedge clk) begin
    if (rst) valid <= 0;
    else if (advance) begin
      valid <= (valid << 1) | i__valid;
      held[0] <= i__payload;
      for (n = 1; n < {latency}; n = n + 1) held[n] <= held[n-1];
    end
  end
endmodule
"""


def verilog(spec):
    return VERILOG.format(width=spec.width, latency=spec.latency)


def stimulus(spec, size, seed=0):
    rng = np.random.default_rng(seed)
    batch = {}
    for f in spec.streams()[0].fields:
        low = -(1 << (f.width - 1)) if f.is_signed else 0
        high = (1 << (f.width - f.is_signed)) - 1
        values = rng.integers(low, high, (size, f.count) if f.count else size, endpoint=True)
        values[:2] = np.array([low, high]).reshape((-1,) + (1,) * (values.ndim - 1))[:size]
        batch[f.name] = values
    return {"i": batch}


def library(spec, **options):
    return compile_verilog(verilog(spec), "pipe", spec.streams(), **options)


@pytest.fixture(scope="session")
def pipe():
    """The spec's class, its Verilog, stimulus and library, and a block for `check`."""
    block = SimpleNamespace(
        golden=lambda spec, inputs: {"o": dict(inputs["i"])}, cycles=PipelineModel
    )
    return SimpleNamespace(
        Spec=PipeSpec, verilog=verilog, stimulus=stimulus, library=library, block=block
    )
