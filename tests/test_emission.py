"""Verilog is what the snapshots say, the same everywhere, and written once per component."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from amaranth.hdl import Module
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from amaranth.sim import Simulator

from gridloom.hdl.emit import Shareable, emit_verilog, place, yosys_verilog
from gridloom.hdl.verilog_text import tidy
from gridloom.registry import BLOCKS, find
from gridloom.specs.activation import ActivationSpec
from gridloom.testbench.formal import equal_registers, why_no_proofs


SNAPSHOTS = Path(__file__).parent / "snapshots"
WHOLES = ("omap",)  # too large to be proved at once; their parts are proved
LARGE = ("attention", "omap", "pim_unit")  # whose presets take a minute to emit
SMALL = [block for block in BLOCKS if block.name not in LARGE]
MANY_PRESETS = ("activation", "attention_merge", "norm", "softmax")  # a quarter of a minute
SLOW_PROOFS = ("softmax", "attention", "pim_unit", "bundle_port", "ascon", "eviction_buffer")
needs_proofs = pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs()))


def snapshot_of(block):
    return emit_verilog(block.component(block.preset("snapshot")), name=block.name)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_verilog_snapshot(block, request):
    text = snapshot_of(block)
    path = SNAPSHOTS / f"{block.name}.v"
    if request.config.getoption("--update-snapshots"):
        path.write_text(text, encoding="utf-8")
    assert path.is_file(), f"{path.name} is missing; run --update-snapshots and review it"
    assert text == path.read_text(encoding="utf-8"), (
        f"{path.name} changed; review and run --update-snapshots"
    )


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(b, marks=pytest.mark.slow if b.name in LARGE + MANY_PRESETS else ())
        for b in BLOCKS
    ],
    ids=lambda block: block.name,
)
def test_every_preset_has_an_rtl(block):
    for preset in block.presets:
        text = emit_verilog(block.component(block.preset(preset)), name=block.name)
        assert f"module {block.name}(" in text


def test_verilog_does_not_depend_on_hash_seed():
    code = (
        "from gridloom.hdl.emit import emit_verilog; from gridloom.registry import find\n"
        f"for b in map(find, {[block.name for block in SMALL]}):\n"
        "    print(emit_verilog(b.component(b.preset('snapshot')), name=b.name))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "4242"}  # the snapshots' tests have their own
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    snapshots = [(SNAPSHOTS / f"{block.name}.v").read_text() for block in SMALL]
    assert run.stdout == "".join(f"{text}\n" for text in snapshots)


class Cell(Shareable):
    """Adds a constant to its input in every cycle."""

    def __init__(self, step):
        self.step = step
        super().__init__({"i": In(8), "o": Out(8)})

    def parameters(self):
        return self.step

    def elaborate(self, platform):
        m = Module()
        m.d.sync += self.o.eq(self.i + self.step)
        return m


class Row(wiring.Component):
    """Sixteen cells in a row, of which every ``num_kinds``-th has the same parameters."""

    def __init__(self, num_kinds):
        self.num_kinds = num_kinds
        super().__init__({"i": In(8), "o": Out(8)})

    def elaborate(self, platform):
        m = Module()
        value = self.i
        for n in range(16):
            cell = Cell(1 + n % self.num_kinds)
            place(m, platform, f"cell_{n}", cell)
            m.d.comb += cell.i.eq(value)
            value = cell.o
        m.d.comb += self.o.eq(value)
        return m


@pytest.mark.parametrize("num_kinds", [1, 3, 16])
def test_each_distinct_module_is_written_once(num_kinds):
    text = emit_verilog(Row(num_kinds), name="row")
    modules = [line for line in text.splitlines() if line.startswith("module ")]
    assert len(modules) == 1 + num_kinds
    instances = [line for line in text.splitlines() if line.strip().startswith("row_cell")]
    assert len(instances) == 16
    for port in ("clk", "rst", "i", "o"):  # each is connected
        assert text.count(f"    .{port}(") == 16


def test_simulator_sees_ordinary_submodules():
    row = Row(3)

    async def testbench(ctx):
        ctx.set(row.i, 5)
        for _ in range(16):
            await ctx.tick()
        assert ctx.get(row.o) == 5 + sum(1 + n % 3 for n in range(16))

    sim = Simulator(row)
    sim.add_clock(1e-6)
    sim.add_testbench(testbench)
    sim.run()


RAW = r"""module top(clk, rst, en, i, o);
  reg \$auto$verilog_backend.cc:1:dump_module$1  = 0;
  reg [7:0] \$1 ;
  wire [7:0] \$2 ;
  input clk;
  wire clk;
  input [7:0] i;
  wire [7:0] i;
  output [7:0] o;
  reg [7:0] o = 8'h00;
  reg [7:0] before = 8'h00;
  reg [7:0] memory [7:0];
  initial begin
    memory[0] = 8'h00;
    memory[1] = 8'h00;
    memory[2] = 8'h01;
    memory[3] = 8'h00;
    memory[4] = 8'h00;
    memory[5] = 8'h00;
    memory[6] = 8'h00;
    memory[7] = 8'h01;
  end
  always @(posedge clk)
    o <= \$1 ;
  always @(posedge clk)
    before <= \$2 ;
  always @* begin
    if (\$auto$verilog_backend.cc:1:dump_module$1 ) begin end
    \$1  = o;
    casez (state)
      2'h0:
          /* empty */;
      2'h1:
          \$1 [0] = i[0];
    endcase
    if (rst) begin
      \$1  = 8'h00;
    end
  end
  assign \$2  = { i[7], i[7], i[7], i[7:3] };
endmodule
"""

TIDY = r"""module top(clk, rst, en, i, o);
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  input [7:0] i;
  output [7:0] o;
  reg [7:0] o = 8'h0;
  reg [7:0] before = 8'h0;
  reg [7:0] memory [7:0];
  initial begin
    memory[0] = 8'h0;
    memory[1] = 8'h0;
    memory[2] = 8'h01;
    for (\$row  = 3; \$row  < 7; \$row  = \$row  + 1)
      memory[\$row ] = 8'h0;
    memory[7] = 8'h01;
  end
  always @(posedge clk) begin
    casez (state)
      2'h1:
          o[0] <= i[0];
    endcase
    if (rst)
      o <= 8'h0;
  end
  always @(posedge clk)
    before <= { {3{i[7]}}, i[7:3] };
endmodule
"""


def test_tidy_says_the_same_in_fewer_words():
    assert tidy(RAW) == TIDY


PARTS = """\
module a(i, o);
  input i;
  always @*
    o[1] = i;
  always @*
    o[0] = 1'h0;
end"""
STARTED = """\
  always @* begin
    if (\\$start ) begin end
    o[1] = i;
    o[0] = 1'h0;
  end
"""


def test_tidy_starts_parts_that_yosys_does_not():
    """Else a part that never changes stays undefined in Icarus."""
    said = tidy(PARTS)
    assert "  initial \\$start  = 0;\n" in said
    assert STARTED in said


def test_tidy_leaves_the_register_of_a_port_behind_it():
    """Icarus takes `output` before `reg`, not after; nets that are no ports move up."""
    ports = "  output [7:0] \\o$1 ;\n  reg [7:0] \\o$1 ;\n"
    said = tidy(f"module a(\\o$1 );\n{ports}  wire \\n$2 ;\nend")
    assert ports in said
    assert said.startswith("module a(\\o$1 );\n  wire \\n$2 ;\n")


@pytest.mark.parametrize(
    "old, new",
    [
        ("2'h1:", "2'h?:"),  # another arm might take the empty one's place
        ("2'h1:", "default:"),
    ],
)
def test_tidy_keeps_empty_arms_that_matter(old, new):
    assert "2'h0:\n          /* empty */;" in tidy(RAW.replace(old, new))


@pytest.mark.parametrize(
    "old, new",
    [
        ("  reg [7:0] \\$1 ;", "  reg [8:0] \\$1 ;"),  # a carry may be cut off
        ("assign \\$2 ", "assign other = \\$1 ;\n  assign \\$2 "),  # read elsewhere
        ("\\$1 [0] = i[0]", "\\$1 [0] = \\$1 [1]"),  # reads what it has just assigned
        ("\\$1 [0] = i[0]", "other = i[0]"),  # decides something else, too
    ],
)
def test_tidy_keeps_next_values_that_are_more(old, new):
    assert "o <= \\$1 ;" in tidy(RAW.replace(old, new))


@needs_proofs
@pytest.mark.parametrize(
    "block",
    [
        pytest.param(b, marks=pytest.mark.slow if b.name in SLOW_PROOFS else ())
        for b in BLOCKS
        if b.name not in WHOLES
    ],
    ids=lambda block: block.name,
)
def test_tidy_is_proved_equal(block, tmp_path):
    raw = yosys_verilog(block.component(block.preset("snapshot")), name=block.name)
    assert equal_registers(raw, tidy(raw), block.name, tmp_path)


@needs_proofs
def test_tidy_is_proved_equal_where_tables_have_zeros(tmp_path):
    spec = ActivationSpec(function="silu", in_fmt="Q1.9", out_fmt="Q5.3", method="rom")
    raw = yosys_verilog(find("activation").component(spec), name="activation")
    assert tidy(raw).count("for (") == 2  # results about zero, of either sign, round to zero
    assert equal_registers(raw, tidy(raw), "activation", tmp_path)


@needs_proofs
def test_equal_registers_sees_a_difference(tmp_path):
    block = find("requantize")
    raw = yosys_verilog(block.component(block.preset("snapshot")), name="requantize")
    assert not equal_registers(raw, tidy(raw).replace(" + ", " - ", 1), "requantize", tmp_path)
