"""The two tables of attention, by polynomials and by block RAM of an FPGA with few multipliers."""

from types import SimpleNamespace

import pytest
from amaranth.hdl import Elaboratable
from amaranth.sim import Simulator

from gridloom.hdl.attention.table_function import WHOLE_WIDTH, TableFunction
from gridloom.specs.attention import PRESETS
from gridloom.tables.attention import mantissa_table, reciprocal_table


WIDTH = 5
SPEC = PRESETS["icebreaker"]


class OnBoard(Elaboratable):
    """A component as an FPGA of this family gets it."""

    def __init__(self, component, family):
        self.component = component
        self.platform = SimpleNamespace(family=family)

    def elaborate(self, platform):
        return self.component.elaborate(self.platform)


@pytest.mark.parametrize("family", [None, "ice40"])
@pytest.mark.parametrize("find_table", [mantissa_table, reciprocal_table])
def test_equals_the_table(find_table, family):
    table = find_table(SPEC)
    dut = TableFunction(table, WIDTH)
    inputs = list(range(0, 1 << table.in_width, 1 << max(0, table.in_width - WHOLE_WIDTH)))
    seen = []

    async def bench(ctx):
        for n in range(len(inputs) + dut.latency):
            x = inputs[n % len(inputs)]
            ctx.set(dut.x, x)
            ctx.set(dut.i, x % (1 << WIDTH))
            seen.append((ctx.get(dut.y), ctx.get(dut.o)))
            await ctx.tick()

    simulator = Simulator(OnBoard(dut, family))
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.run()
    values = table.evaluate(inputs).tolist()
    assert seen[dut.latency :] == [
        (y, x % (1 << WIDTH)) for x, y in zip(inputs, values, strict=True)
    ]
