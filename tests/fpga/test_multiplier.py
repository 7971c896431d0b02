# amaranth: UnusedElaboratable=no
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from amaranth.hdl import Shape, signed, unsigned
from amaranth.sim import Simulator

from gridloom.fpga.cells import models_for
from gridloom.fpga.netlist import yosys_share
from gridloom.hdl.common.multiplier import Multiplier
from gridloom.hdl.emit import emit_verilog


SHAPES = [
    (signed(8), signed(8)),
    (unsigned(9), signed(9)),
    (unsigned(16), unsigned(16)),
    (signed(16), unsigned(12)),
    (signed(1), unsigned(3)),
]
WIDER = [(signed(18), signed(18)), (unsigned(18), unsigned(17))]  # than the iCE40's cell
CASES = [(f, a, b) for f in ("ecp5", "ice40", "gowin") for a, b in SHAPES + WIDER]
CELLS = {"ecp5": {"MULT18X18D"}, "ice40": {"SB_MAC16"}, "gowin": {"MULT9X9", "MULT18X18"}}

# Icarus rejects the default values that Yosys gives to ports.
DEFINES = ["-DNO_ICE40_DEFAULT_ASSIGNMENTS"]

BENCH = """
module bench;
  reg clk = 0, en;
  reg [{a}-1:0] a;
  reg [{b}-1:0] b;
  wire [{p}-1:0] plain, cell_;
  plain u_plain(.clk(clk), .rst(1'b0), .en(en), .a(a), .b(b), .p(plain));
  hard u_cell(.clk(clk), .rst(1'b0), .en(en), .a(a), .b(b), .p(cell_));
  wire [63:0] ones = {{64{{1'b1}}}}, top_a = 64'b1 << ({a} - 1), top_b = 64'b1 << ({b} - 1);
  integer n, enables = 0;
  initial begin
    #1;
    for (n = 0; n < 4000; n = n + 1) begin
      en = $random;
      // corners as often as anything else
      a = ($random & 3) ? $random : ($random & 1) ? ones : top_a;
      b = ($random & 3) ? $random : ($random & 1) ? ones : top_b;
      #1 clk = 1;
      #1 clk = 0;
      enables = enables + en;
      // Yosys's SB_MAC16 starts undefined
      if (enables >= 2 && plain !== cell_) begin
        $display("FAIL %d: %h * %h: %h, not %h", n, a, b, cell_, plain);
        $finish;
      end
    end
    $display("PASS");
  end
endmodule
"""


def emit(a, b, name, family, *, in_logic=False):
    return emit_verilog(Multiplier(a, b, in_logic=in_logic), name=name, family=family)


def compare(folder: Path, a, b, hard: str, models: str = ""):
    """Both in one bench: plain arithmetic, and what is built instead."""
    if shutil.which("iverilog") is None:
        pytest.skip("iverilog is not installed (apt install iverilog)")
    bench = BENCH.format(a=a.width, b=b.width, p=a.width + b.width)
    (folder / "bench.v").write_text("\n".join([emit(a, b, "plain", None), hard, models, bench]))
    subprocess.run(
        ["iverilog", "-g2012", *DEFINES, "-o", "bench", "-s", "bench", "bench.v"],
        cwd=folder,
        check=True,
    )
    run = subprocess.run(["vvp", "-n", "bench"], cwd=folder, capture_output=True, text=True)
    assert "PASS" in run.stdout, run.stdout


@pytest.mark.parametrize("family,a,b", CASES)
def test_primitive_equals_arithmetic(tmp_path: Path, family, a, b):
    hard = emit(a, b, "hard", family)
    fits = max(a.width, b.width) <= (16 if family == "ice40" else 18)
    assert any(cell in hard for cell in CELLS[family]) == fits
    models = models_for(CELLS[family])
    if family == "ice40":
        models += (yosys_share() / "ice40" / "cells_sim.v").read_text()
    compare(tmp_path, a, b, hard, models)


@pytest.mark.parametrize("a,b", [*SHAPES, *WIDER, (signed(7), signed(13)), (signed(13), signed(8))])
def test_logic_equals_arithmetic(tmp_path: Path, a, b):
    hard = emit(a, b, "hard", "ecp5", in_logic=True)
    assert "MULT18X18D" not in hard
    assert " * " not in hard
    compare(tmp_path, a, b, hard)


@pytest.mark.parametrize("a,b", [*SHAPES, (signed(40), unsigned(33))])
def test_latency_is_two_enabled_cycles(a, b):
    dut = Multiplier(a, b)
    rng = random.Random(1)
    history = [0] * (dut.LATENCY + 1)

    def draw(shape: Shape):
        low = -(1 << (shape.width - 1)) if shape.signed else 0
        return rng.randint(low, low + (1 << shape.width) - 1)

    async def bench(ctx):
        for _ in range(200):
            x, y, en = draw(a), draw(b), rng.random() < 0.6
            ctx.set(dut.a, x)
            ctx.set(dut.b, y)
            ctx.set(dut.en, en)
            await ctx.tick()
            if en:
                history[:] = [x * y, *history[:-1]]
            assert ctx.get(dut.p) == history[dut.LATENCY - 1]

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.run()


def test_operand_out_of_range():
    with pytest.raises(ValueError, match="a_shape must have 1 to 64 bits, not 65"):
        Multiplier(65, 8)
