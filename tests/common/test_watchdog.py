"""The watchdog against a count of the cycles waited."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gridloom.hdl.common.watchdog import Watchdog


@pytest.mark.parametrize("limit", [0, 1, 2, 7, 15])
def test_equals_a_count(limit):
    """Once in each wait that is long enough, in its ``limit``-th cycle; never if that is 0."""
    rng = np.random.default_rng(limit)
    dut = Watchdog(4)
    expirations = 0

    async def testbench(ctx):
        nonlocal expirations
        ctx.set(dut.limit, limit)
        await ctx.tick()  # takes the limit
        for _ in range(60):
            for waited in range(1, int(rng.integers(2, 40))):
                ctx.set(dut.waits, 1)
                assert ctx.get(dut.expired) == (waited == limit)
                expirations += ctx.get(dut.expired)
                await ctx.tick()
            ctx.set(dut.waits, 0)
            for _ in range(int(rng.integers(1, 4))):
                assert not ctx.get(dut.expired)
                await ctx.tick()

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(testbench)
    simulator.run()
    assert bool(expirations) == bool(limit)


def test_a_new_limit_counts_from_the_next_wait():
    dut = Watchdog(4)

    async def testbench(ctx):
        ctx.set(dut.limit, 2)
        await ctx.tick()
        ctx.set(dut.waits, 1)
        ctx.set(dut.limit, 9)
        await ctx.tick()
        assert ctx.get(dut.expired)
        await ctx.tick()
        assert not ctx.get(dut.expired)

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(testbench)
    simulator.run()
