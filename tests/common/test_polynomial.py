"""The polynomial evaluator equals the table's own integer arithmetic."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gridloom.hdl.common.polynomial import Polynomial
from gridloom.tables.piecewise import Target, search


TABLES = [
    (Target("gelu_delta", 0, 4, 14, 12, 0.75, is_rounded=True), 2),
    (Target("exp2_negative", 0, 1, 9, 12, 0.5), 1),
    (Target("tanh", 0, 4, 6, 7, 0.5, is_rounded=True), 0),
    (Target("reciprocal", 1, 2, 14, 24, 1.0), 2),
]


@pytest.mark.parametrize("target, degree", TABLES)
def test_equals_the_table(target, degree):
    table = search(target, degree)
    dut = Polynomial(table)
    rng = np.random.default_rng(1)
    inputs = np.concatenate([[0, 2**target.in_width - 1], rng.integers(0, 2**target.in_width, 200)])
    enables = rng.random(2000) < 0.7
    results = []

    async def bench(ctx):
        advanced = 0
        for enable in enables:
            ctx.set(dut.en, bool(enable))
            ctx.set(dut.x, int(inputs[min(advanced, len(inputs) - 1)]))
            await ctx.tick()
            if enable:
                advanced += 1
                if advanced >= dut.latency:
                    results.append(ctx.get(dut.y))

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.run()
    assert results[: len(inputs)] == table.evaluate(inputs).tolist()
