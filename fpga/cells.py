"""Verilog models of hard cells that Yosys knows only as black boxes.

Written from the vendors' documents for what our netlists use of each cell: multipliers with their
registers (Lattice FPGA-TN-02205, Gowin UG287) and block RAM (Lattice FPGA-TN-02204, Gowin UG285).
Cells that Yosys models itself (LUTs, flip-flops, carries, SB_MAC16, SB_RAM40_4K, ...) are taken
from its share folder; see :func:`gridloom.fpga.netlist.cell_models`.
"""

__all__ = ["MODELS", "models_for"]


def _bits(name: str, width: int) -> str:
    """Scalar ports ``name<width-1> ... name0``, as Lattice's cells have them."""
    return ", ".join(f"{name}{n}" for n in reversed(range(width)))


def _ecp5_multiplier() -> str:
    unused = [f"C{n}" for n in range(18)] + [f"SRI{s}{n}" for s in "AB" for n in range(18)]
    unused += [f"{kind}{n}" for kind in ("CLK", "CE", "RST") for n in (1, 2, 3)]
    unused += ["SOURCEA", "SOURCEB"]
    undriven = [f"SRO{s}{n}" for s in "AB" for n in range(18)]
    undriven += [f"RO{s}{n}" for s in "ABC" for n in range(18)]
    parameters = [f"REG_{stage}_CE" for stage in ("INPUTA", "INPUTB", "INPUTC", "PIPELINE")]
    parameters += [f"REG_{stage}_RST" for stage in ("INPUTA", "INPUTB", "INPUTC", "PIPELINE")]
    parameters += ["REG_OUTPUT_CE", "REG_OUTPUT_RST", "REG_INPUTC_CLK", "HIGHSPEED_CLK", "GSR"]
    parameters += [f"CLK{n}_DIV" for n in range(4)] + ["CAS_MATCH_REG", "SOURCEB_MODE"]
    parameters += ["MULT_BYPASS", "RESETMODE"]
    # nextpnr routes clock, enable and reset through these multiplexers' parameters.
    muxes = [f"{kind}{n}MUX" for kind in ("CLK", "CE", "RST") for n in range(4)]
    muxes += [f"{name}MUX" for name in ("SIGNEDA", "SIGNEDB", "SOURCEA", "SOURCEB")]
    ignored = "\n".join(f'  parameter {p} = "";' for p in parameters + muxes)
    return f"""
module MULT18X18D(input {_bits("A", 18)}, input {_bits("B", 18)},
  input SIGNEDA, SIGNEDB, CLK0, CE0, RST0, input {", ".join(unused)},
  output {_bits("P", 36)}, output SIGNEDP, output {", ".join(undriven)});
  parameter REG_INPUTA_CLK = "NONE";
  parameter REG_INPUTB_CLK = "NONE";
  parameter REG_PIPELINE_CLK = "NONE";
  parameter REG_OUTPUT_CLK = "NONE";
{ignored}
  wire [17:0] a = {{{_bits("A", 18)}}};
  wire [17:0] b = {{{_bits("B", 18)}}};
  // An unrouted enable is on.
  wire enable = (CE0 === 1'bz) ? 1'b1 : CE0;
  wire clear = (RST0 === 1'b1);
  reg [18:0] a_register = 0, b_register = 0;
  reg [35:0] pipeline_register = 0, output_register = 0;
  // One more bit than the operand carries its sign.
  wire [18:0] a_in = {{SIGNEDA & a[17], a}};
  wire [18:0] b_in = {{SIGNEDB & b[17], b}};
  wire signed [18:0] a_used = (REG_INPUTA_CLK == "NONE") ? a_in : a_register;
  wire signed [18:0] b_used = (REG_INPUTB_CLK == "NONE") ? b_in : b_register;
  wire signed [37:0] product = a_used * b_used;
  wire [35:0] before_output = (REG_PIPELINE_CLK == "NONE") ? product[35:0] : pipeline_register;
  always @(posedge CLK0)
    if (clear) begin
      a_register <= 0;
      b_register <= 0;
      pipeline_register <= 0;
      output_register <= 0;
    end else if (enable) begin
      a_register <= a_in;
      b_register <= b_in;
      pipeline_register <= product[35:0];
      output_register <= before_output;
    end
  assign {{{_bits("P", 36)}}} = (REG_OUTPUT_CLK == "NONE") ? before_output : output_register;
endmodule
"""


def _gowin_multiplier(width: int) -> str:
    return f"""
module MULT{width}X{width}(input [{width - 1}:0] A, SIA, B, SIB, input ASIGN, BSIGN, ASEL, BSEL,
  input CE, CLK, RESET, output [{2 * width - 1}:0] DOUT, output [{width - 1}:0] SOA, SOB);
  parameter AREG = 1'b0;
  parameter BREG = 1'b0;
  parameter OUT_REG = 1'b0;
  parameter PIPE_REG = 1'b0;
  parameter ASIGN_REG = 1'b0;
  parameter BSIGN_REG = 1'b0;
  parameter SOA_REG = 1'b0;
  parameter MULT_RESET_MODE = "SYNC";
  reg [{width}:0] a_register = 0, b_register = 0;
  reg [{2 * width - 1}:0] pipe_register = 0, out_register = 0;
  wire [{width}:0] a_in = {{ASIGN & A[{width - 1}], A}};
  wire [{width}:0] b_in = {{BSIGN & B[{width - 1}], B}};
  wire signed [{width}:0] a_used = AREG ? a_register : a_in;
  wire signed [{width}:0] b_used = BREG ? b_register : b_in;
  wire signed [{2 * width + 1}:0] product = a_used * b_used;
  wire [{2 * width - 1}:0] before_output = PIPE_REG ? pipe_register : product[{2 * width - 1}:0];
  always @(posedge CLK)
    if (RESET === 1'b1) begin
      a_register <= 0;
      b_register <= 0;
      pipe_register <= 0;
      out_register <= 0;
    end else if (CE) begin
      a_register <= a_in;
      b_register <= b_in;
      pipe_register <= product[{2 * width - 1}:0];
      out_register <= before_output;
    end
  assign DOUT = OUT_REG ? out_register : before_output;
endmodule
"""


# Cell name to its model.
MODELS = {
    "MULT18X18D": _ecp5_multiplier(),
    "MULT9X9": _gowin_multiplier(9),
    "MULT18X18": _gowin_multiplier(18),
}


def models_for(cells: set[str]) -> str:
    """Our models of those of ``cells`` that have one here."""
    return "".join(text for name, text in MODELS.items() if name in cells)
