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

from gridloom.hdl.emit import Shareable, emit_verilog, place
from gridloom.registry import BLOCKS


SNAPSHOTS = Path(__file__).parent / "snapshots"


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


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_every_preset_has_an_rtl(block):
    for preset in block.presets:
        text = emit_verilog(block.component(block.preset(preset)), name=block.name)
        assert f"module {block.name}(" in text


def test_verilog_does_not_depend_on_hash_seed():
    code = (
        "from gridloom.hdl.emit import emit_verilog; from gridloom.registry import BLOCKS\n"
        "for b in BLOCKS: print(emit_verilog(b.component(b.preset('snapshot')), name=b.name))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "4242")
    }
    assert len(outputs) == 1
    assert outputs.pop() == "".join(f"{snapshot_of(block)}\n" for block in BLOCKS)


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
