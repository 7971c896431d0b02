"""Verilog models of hard cells that Yosys knows only as black boxes.

Written from the vendors' documents for what our netlists use of each cell: multipliers with their
registers (Lattice FPGA-TN-02205, Gowin UG287) and block RAM (Lattice FPGA-TN-02204, Gowin UG285).
Cells that Yosys models itself (LUTs, flip-flops, carries, SB_MAC16, SB_RAM40_4K, ...) are taken
from its share folder; see :func:`gridloom.fpga.netlist.routed_verilog`.
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


__all__ = ["ALU_TABLES", "MODELS", "PADS", "Pad", "models_for"]


@dataclass(frozen=True)
class Pad:
    """A kind of pad: its ports, and which settings make it a plain input or output.

    Parameters
    ----------
    pin, to_logic, from_logic : str
        Ports to the package's pin, into the device and out of it.
    mode : str
        The parameter that says what the pad does.
    modes : Mapping[str, str]
        Its values, without leading zeros, that stand for ``"input"`` and ``"output"``.
    """

    pin: str
    to_logic: str
    from_logic: str
    mode: str
    modes: Mapping[str, str]


# Pads with one cell for all directions; Gowin's IBUF and OBUF have one each.
PADS = {
    "TRELLIS_IO": Pad("B", "O", "I", "DIR", {"INPUT": "input", "OUTPUT": "output"}),
    "SB_IO": Pad("PACKAGE_PIN", "D_IN_0", "D_OUT_0", "PIN_TYPE", {"1": "input", "11001": "output"}),
}


def _bits(name: str, width: int) -> str:
    """Scalar ports ``name<width-1> ... name0``, as Lattice's cells have them."""
    return ", ".join(f"{name}{n}" for n in reversed(range(width)))


def _one_of_four(register: str, kind: str) -> str:
    """The clock, enable or reset that nextpnr chose for a register, from the cell's four."""
    choice = f"REG_{register}_{kind}"
    chain = " : ".join(f'({choice} == "{kind}{n}") ? {kind}{n}' for n in (1, 2, 3))
    return f"{chain} : {kind}0"


def _ecp5_multiplier() -> str:
    registers = ("INPUTA", "INPUTB", "PIPELINE", "OUTPUT")
    unused = [f"C{n}" for n in range(18)] + [f"SRI{s}{n}" for s in "AB" for n in range(18)]
    unused += ["SOURCEA", "SOURCEB"]
    control = [f"{kind}{n}" for kind in ("CLK", "CE", "RST") for n in range(4)]
    undriven = [f"SRO{s}{n}" for s in "AB" for n in range(18)]
    undriven += [f"RO{s}{n}" for s in "ABC" for n in range(18)]
    parameters = [f'  parameter REG_{r}_CLK = "NONE";' for r in registers]
    parameters += [f'  parameter REG_{r}_{k} = "{k}0";' for r in registers for k in ("CE", "RST")]
    # Dual clocks inside one cell are not modelled: all registers take the output's.
    clock = _one_of_four("OUTPUT", "CLK")
    wires = [f"  wire ce_{r} = {_one_of_four(r, 'CE')};" for r in registers]
    wires += [f"  wire rst_{r} = {_one_of_four(r, 'RST')};" for r in registers]
    values = ("a_in", "b_in", "product[35:0]", "before_output")
    updates = [
        f"  always @(posedge clock) if (rst_{r}) held_{r} <= 0;"
        f" else if (ce_{r}) held_{r} <= {value};"
        for r, value in zip(registers, values, strict=True)
    ]
    joined = {"p": "\n".join(parameters), "w": "\n".join(wires), "u": "\n".join(updates)}
    return f"""
module MULT18X18D(input {_bits("A", 18)}, input {_bits("B", 18)},
  input SIGNEDA, SIGNEDB, input {", ".join(control)}, input {", ".join(unused)},
  output {_bits("P", 36)}, output SIGNEDP, output {", ".join(undriven)});
{joined["p"]}
  wire clock = {clock};
{joined["w"]}
  wire [17:0] a = {{{_bits("A", 18)}}};
  wire [17:0] b = {{{_bits("B", 18)}}};
  reg [18:0] held_INPUTA = 0, held_INPUTB = 0;
  reg [35:0] held_PIPELINE = 0, held_OUTPUT = 0;
  // One more bit than the operand carries its sign.
  wire [18:0] a_in = {{SIGNEDA & a[17], a}};
  wire [18:0] b_in = {{SIGNEDB & b[17], b}};
  wire signed [18:0] a_used = (REG_INPUTA_CLK == "NONE") ? a_in : held_INPUTA;
  wire signed [18:0] b_used = (REG_INPUTB_CLK == "NONE") ? b_in : held_INPUTB;
  wire signed [37:0] product = a_used * b_used;
  wire [35:0] before_output = (REG_PIPELINE_CLK == "NONE") ? product[35:0] : held_PIPELINE;
{joined["u"]}
  assign {{{_bits("P", 36)}}} = (REG_OUTPUT_CLK == "NONE") ? before_output : held_OUTPUT;
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


def _lut(output: str, table: str, inputs: Sequence[str]) -> str:
    """Look ``inputs``, highest first, up in ``table``."""
    three, two, one, zero = inputs
    return f"""
`ifdef VERILATOR  // knows no undefined values, and is fast with one expression
  wire {output} = {table}[{{{", ".join(inputs)}}}];
`else
  // Nested choices, so that an undefined input that does not matter does no harm.
  wire [7:0] lut_3 = {three} ? {table}[15:8] : {table}[7:0];
  wire [3:0] lut_2 = {two} ? lut_3[7:4] : lut_3[3:0];
  wire [1:0] lut_1 = {one} ? lut_2[3:2] : lut_2[1:0];
  wire {output} = {zero} ? lut_1[1] : lut_1[0];
`endif"""


def _ecp5_comb() -> str:
    """One LUT of a slice. Yosys's model of it leaves the carry output undriven."""
    # Memory is addressed by A, C, B, D, highest first, but initialized like a LUT.
    places = [a + 2 * b + 4 * c + 8 * d for a, c, b, d in itertools.product((0, 1), repeat=4)]
    contents = ", ".join(f"INITVAL[{place}]" for place in reversed(places))
    return f"""
module TRELLIS_COMB(input A, B, C, D, M, FCI, F1, FXA, FXB, WD, WAD0, WAD1, WAD2, WAD3, WRE, WCK,
  output F, FCO, OFX);
  parameter MODE = "LOGIC";
  parameter [15:0] INITVAL = 0;
  parameter CCU2_INJECT1 = "NO";
  parameter IS_Z1 = 0;
{_lut("lut4", "INITVAL", "DCBA")}
  generate
    if (MODE == "CCU2") begin
      wire lut2 = INITVAL[{{1'b0, 1'b0, B, A}}];
      assign F = lut4 ^ ((CCU2_INJECT1 == "YES") ? 1'b0 : FCI);
      assign FCO = lut4 ? FCI : ((CCU2_INJECT1 == "YES") ? 1'b0 : lut2);
    end else if (MODE == "DPRAM") begin
      reg [15:0] ram = {{{contents}}};
      always @(posedge WCK) if (WRE) ram[{{WAD3, WAD2, WAD1, WAD0}}] <= WD;
      assign F = ram[{{A, C, B, D}}];
    end else
      assign F = lut4;
    if (IS_Z1) assign OFX = M ? FXB : FXA;
    else assign OFX = M ? F1 : F;
  endgenerate
endmodule
"""


def _ecp5_ramw() -> str:
    """The write side of LUT memory: wires from a slice's inputs to the LUTs beside it."""
    names = {"WADO0": "D0", "WADO1": "B0", "WADO2": "C0", "WADO3": "A0"}
    names |= {"WDO0": "C1", "WDO1": "A1", "WDO2": "D1", "WDO3": "B1"}
    assigns = "\n".join(f"  assign {o} = {i};" for o, i in names.items())
    inputs, outputs = ", ".join(sorted(names.values())), ", ".join(names)
    return f"\nmodule TRELLIS_RAMW(input {inputs}, output {outputs});\n{assigns}\nendmodule\n"


# A block RAM is 512 words of four nine-bit bytes, whatever its ports' widths.
_RAM_FUNCTIONS = """
  // Where a narrow word lies in a wide one; widths below 9 do not use a byte's top bit.
  function integer offset(input [13:0] address, input integer width);
    case (width)
      36: offset = 0;
      18: offset = address[4] * 18;
      9: offset = address[4:3] * 9;
      default: offset = address[4:3] * 9 + address[2:0];
    endcase
  endfunction
  // The bits that a write changes: wide words have an enable per byte in the lowest address bits.
  function [35:0] changed(input [13:0] address, input integer width);
    case (width)
      36: changed = {{9{address[3]}}, {9{address[2]}}, {9{address[1]}}, {9{address[0]}}};
      18: changed = {{9{address[1]}}, {9{address[0]}}} << offset(address, width);
      default: changed = ((36'd1 << width) - 36'd1) << offset(address, width);
    endcase
  endfunction
"""

_PORT_OF_RAM = """
  // Port {p}
  reg [35:0] read_{p} = 0, output_{p} = 0, mask_{p};
  always @(posedge CLK{p}) begin
    if ({output_enable}) output_{p} <= read_{p};
    if ({enable}) begin
      if ({reads}) read_{p} <= memory[{address}[13:5]] >> offset({address}, {width});
      if ({writes}) begin
        mask_{p} = changed({address}, {width});
        memory[{address}[13:5]] = (memory[{address}[13:5]] & ~mask_{p})
          | (({data} << offset({address}, {width})) & mask_{p});
        if ({writes_through}) read_{p} <= {data};
      end
    end
    if (RST_{p}) begin
      read_{p} <= 0;
      output_{p} <= 0;
    end
  end
"""


def _contents(parameter: str, size: int) -> str:
    """The 64 parameters of initial contents, ``size`` bits each, as one."""
    slices = ", ".join(f"{parameter}{n:02X}" for n in reversed(range(64)))
    return f"localparam [{64 * size - 1}:0] CONTENTS = {{{slices}}};"


def _ecp5_ram() -> str:
    ins = ", ".join(
        f"{_bits(f'DI{p}', 18)}, {_bits(f'AD{p}', 14)}, CLK{p}, CE{p}, OCE{p}, WE{p}, RST{p},"
        f" {_bits(f'CS{p}', 3)}"
        for p in "AB"
    )
    init = "\n".join(f"  parameter [319:0] INITVAL_{n:02X} = 0;" for n in range(64))
    wide = "DATA_WIDTH_A == 36"
    ports = "".join(
        _PORT_OF_RAM.format(
            p=p,
            address=f"ad_{p}",
            width=f"DATA_WIDTH_{p}",
            data=f"di_{p}",
            output_enable="1",
            enable=f"CE{p} & (cs_{p} == 0)",
            reads=f'!we_{p} || WRITEMODE_{p} == "READBEFOREWRITE"',
            writes=f"we_{p}",
            writes_through=f'WRITEMODE_{p} == "WRITETHROUGH"',
        )
        for p in "AB"
    )
    return f"""
module DP16KD(input {ins}, output {_bits("DOA", 18)}, {_bits("DOB", 18)});
  parameter DATA_WIDTH_A = 18;
  parameter DATA_WIDTH_B = 18;
  parameter REGMODE_A = "NOREG";
  parameter REGMODE_B = "NOREG";
  parameter WRITEMODE_A = "NORMAL";
  parameter WRITEMODE_B = "NORMAL";
{init}
  reg [35:0] memory [0:511];
  // Of every 20 bits of a parameter, 18 are contents.
  {_contents("INITVAL_", 320)}
  integer n;
  initial
    for (n = 0; n < 512; n = n + 1)
      memory[n] = {{CONTENTS[40 * n + 20 +: 18], CONTENTS[40 * n +: 18]}};
  wire RST_A = RSTA, RST_B = RSTB;
{_RAM_FUNCTIONS}
  wire [13:0] ad_A = {{{_bits("ADA", 14)}}};
  wire [13:0] ad_B = {{{_bits("ADB", 14)}}};
  wire we_A = WEA;
  wire we_B = ({wide}) ? 1'b0 : WEB;
  wire [2:0] cs_A = {{{_bits("CSA", 3)}}};
  wire [2:0] cs_B = {{{_bits("CSB", 3)}}};
  // In the widest mode port A only writes, with both ports' inputs, and port B only reads.
  wire [35:0] di_A = {{{_bits("DIB", 18)}, {_bits("DIA", 18)}}};
  wire [35:0] di_B = {{18'b0, {_bits("DIB", 18)}}};
{ports}
  wire [35:0] out_A = (REGMODE_A == "NOREG") ? read_A : output_A;
  wire [35:0] out_B = (REGMODE_B == "NOREG") ? read_B : output_B;
  assign {{{_bits("DOA", 18)}}} = ({wide}) ? out_B[17:0] : out_A[17:0];
  assign {{{_bits("DOB", 18)}}} = ({wide}) ? out_B[35:18] : out_B[17:0];
endmodule
"""


def _gowin_ram(name: str) -> str:
    """SDP (A writes, B reads) or DP (both do both), in nextpnr's shape: always nine-bit bytes."""
    is_dual = name == "DP"
    init = "\n".join(f"  parameter [287:0] INIT_RAM_{n:02X} = 0;" for n in range(64))
    ports = ""
    for n, p in enumerate("AB"):
        ports += _PORT_OF_RAM.format(
            p=p,
            address=f"AD{p}",
            width=f"WIDTH_{p}",
            data=f"DI{p}" if is_dual else "DI",
            output_enable=f"OCE{p}" if is_dual else "OCE",
            enable=f"CE{p} & (BLKSEL{p} == 0)",
            reads=f"!WRE{p} || WRITE_MODE{n} == 2" if is_dual else ("0", "1")[n],
            writes=f"WRE{p}" if is_dual else ("1", "0")[n],
            writes_through=f"WRITE_MODE{n} == 1" if is_dual else "0",
        )
    data = (
        "input [17:0] DIA, DIB, input OCEA, OCEB, output [17:0] DOA, DOB"
        if is_dual
        else "input [35:0] DI, input OCE, output [35:0] DO"
    )
    outputs = (
        "  assign DOA = READ_MODE0 ? output_A : read_A;\n"
        "  assign DOB = READ_MODE1 ? output_B : read_B;"
        if is_dual
        else "  assign DO = READ_MODE ? output_B : read_B;"
    )
    return f"""
module {name}(input [13:0] ADA, ADB, input [2:0] BLKSELA, BLKSELB, input CLKA, CLKB, CEA, CEB,
  input WREA, WREB, RESETA, RESETB, {data});
  parameter BIT_WIDTH_0 = 18;
  parameter BIT_WIDTH_1 = 18;
  parameter READ_MODE = 0;
  parameter READ_MODE0 = 0;
  parameter READ_MODE1 = 0;
  parameter WRITE_MODE0 = 0;
  parameter WRITE_MODE1 = 0;
{init}
  // Widths without the ninth bits are held with them.
  localparam WIDTH_A = (BIT_WIDTH_0 < 8) ? BIT_WIDTH_0 : (BIT_WIDTH_0 / 8) * 9;
  localparam WIDTH_B = (BIT_WIDTH_1 < 8) ? BIT_WIDTH_1 : (BIT_WIDTH_1 / 8) * 9;
  reg [35:0] memory [0:511];
  {_contents("INIT_RAM_", 288)}
  integer n;
  initial for (n = 0; n < 512; n = n + 1) memory[n] = CONTENTS[36 * n +: 36];
  wire RST_A = RESETA, RST_B = RESETB;
{_RAM_FUNCTIONS}
{ports}
{outputs}
endmodule
"""


_GOWIN_ALU = """
module ALU(input I0, I1, I2, I3, CIN, output SUM, COUT);
  // Bits 0 to 3 are both part of the LUT4 and the LUT2 that feeds the carry (apicula doc/alu.md).
  parameter [15:0] RAW_ALU_LUT = 0;
  wire lut4 = RAW_ALU_LUT[{I3, I2, I1, I0}];
  wire lut2 = RAW_ALU_LUT[{1'b0, 1'b0, I1, I0}];
  assign SUM = lut4 ^ CIN;
  assign COUT = lut4 ? CIN : lut2;
endmodule
"""

# The cells there are thousands of, without the nets and delta cycles that Yosys's models of them
# spend on options; tests/fpga/test_fpga_cells.py holds both against each other.
_ICE40_LC = """
module ICESTORM_LC(input I0, I1, I2, I3, CIN, CLK, CEN, SR, output LO, O, COUT);
  parameter [15:0] LUT_INIT = 0;
  parameter [0:0] NEG_CLK = 0, CARRY_ENABLE = 0, DFF_ENABLE = 0, SET_NORESET = 0, ASYNC_SR = 0;
  parameter [0:0] CIN_CONST = 0, CIN_SET = 0;
@LUT@
  assign LO = lut4;
  generate
    if (CARRY_ENABLE)
      assign COUT = (I1 & I2) | ((I1 | I2) & (CIN_CONST ? CIN_SET : CIN));
    if (!DFF_ENABLE)
      assign O = LO;
    else begin
      reg q = 0;
      assign O = q;
      if (ASYNC_SR)
        UNSUPPORTED_ASYNCHRONOUS_RESET error();
      else if (NEG_CLK) begin
        always @(negedge CLK) if (CEN) q <= SR ? SET_NORESET : LO;
      end else begin
        always @(posedge CLK) if (CEN) q <= SR ? SET_NORESET : LO;
      end
    end
  endgenerate
endmodule
"""
_ICE40_LC = _ICE40_LC.replace("@LUT@", _lut("lut4", "LUT_INIT", ["I3", "I2", "I1", "I0"]))

_ECP5_FF = """
module TRELLIS_FF(input CLK, LSR, CE, DI, M, output reg Q);
  parameter CEMUX = "1";
  parameter CLKMUX = "CLK";
  parameter LSRMUX = "LSR";
  parameter SRMODE = "LSR_OVER_CE";
  parameter REGSET = "RESET";
  localparam VALUE = (REGSET == "SET");
  initial Q = VALUE;
  generate
    if (SRMODE == "ASYNC" || CLKMUX == "INV" || LSRMUX == "INV" || CEMUX == "0")
      UNSUPPORTED_FLIP_FLOP error();
    else if (CEMUX == "1") begin
      always @(posedge CLK) Q <= LSR ? VALUE : DI;
    end else begin
      always @(posedge CLK)
        if (LSR) Q <= VALUE;
        else if ((CEMUX == "INV") ? !CE : CE) Q <= DI;
    end
  endgenerate
endmodule
"""

# What nextpnr's ALU modes stand for where it gives no table.
ALU_TABLES = {"C2L": "0" * 16, "ONE2C": "0000000000001111", "0": "0011000011001100"}
ALU_TABLES |= {"2": "0110000010011010", "9": "0111100010001000"}

# Cell name to its model.
MODELS = {
    "MULT18X18D": _ecp5_multiplier(),
    "TRELLIS_COMB": _ecp5_comb(),
    "TRELLIS_FF": _ECP5_FF,
    "ICESTORM_LC": _ICE40_LC,
    "TRELLIS_RAMW": _ecp5_ramw(),
    "DP16KD": _ecp5_ram(),
    "DCCA": "\nmodule DCCA(input CLKI, CE, output CLKO);\n  assign CLKO = CLKI;\nendmodule\n",
    "BUFG": "\nmodule BUFG(input I, output O);\n  assign O = I;\nendmodule\n",
    "MULT9X9": _gowin_multiplier(9),
    "MULT18X18": _gowin_multiplier(18),
    "SDP": _gowin_ram("SDP"),
    "DP": _gowin_ram("DP"),
    "ALU": _GOWIN_ALU,
    "GOWIN_VCC": "\nmodule GOWIN_VCC(output V);\n  assign V = 1'b1;\nendmodule\n",
    "GOWIN_GND": "\nmodule GOWIN_GND(output G);\n  assign G = 1'b0;\nendmodule\n",
}


def models_for(cells: set[str]) -> str:
    """Our models of those of ``cells`` that have one here."""
    return "".join(text for name, text in MODELS.items() if name in cells)
