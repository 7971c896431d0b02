# amaranth: UnusedElaboratable=no
"""The queue of results against ``collections.deque``."""

from collections import deque

import numpy as np
import pytest
from amaranth.hdl import Module
from amaranth.lib import data, stream
from amaranth.sim import Simulator

from gridloom.hdl.common.queue import ResultQueue


@pytest.mark.parametrize("depth", [2, 4, 8, 64])
@pytest.mark.parametrize("written, taken", [(1, 1), (1, 0.2), (0.9, 0.9), (0.2, 1), (0.5, 0.5)])
def test_equals_deque(depth, written, taken):
    """With entries offered and taken in these shares of the cycles."""
    rng = np.random.default_rng(depth)
    dut = ResultQueue(8, depth)
    reference = deque()  # of entry, cycle of its write
    num_taken = 0

    async def testbench(ctx):
        nonlocal num_taken
        for cycle in range(600):
            due = bool(reference) and reference[0][1] + ResultQueue.LATENCY <= cycle
            assert ctx.get(dut.valid) == due
            if due:
                assert ctx.get(dut.head) == reference[0][0]
            pop = due and rng.random() < taken
            write = len(reference) < depth and rng.random() < written
            entry = int(rng.integers(256))
            ctx.set(dut.pop, pop)
            ctx.set(dut.write, write)
            ctx.set(dut.entry, entry)
            if pop:
                reference.popleft()
                num_taken += 1
            if write:
                reference.append((entry, cycle))
            await ctx.tick()

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(testbench)
    simulator.run()
    assert num_taken > 80


def test_gives_a_stream():
    """Of a payload with fields; nothing leaves while the stream is stalled, nothing twice."""
    layout = data.StructLayout({"low": 3, "high": 5})
    port = stream.Signature(layout).create()
    dut = ResultQueue(8, 4)
    m = Module()
    m.submodules.queue = dut
    dut.give(m, port)
    taken = []

    async def testbench(ctx):
        for cycle in range(24):
            ctx.set(dut.write, cycle < 3)
            ctx.set(dut.entry, 9 * cycle + 1)
            ctx.set(port.ready, cycle % 3 == 2)
            if ctx.get(port.valid) and cycle % 3 == 2:
                taken.append((ctx.get(port.payload.low), ctx.get(port.payload.high)))
            await ctx.tick()

    simulator = Simulator(m)
    simulator.add_clock(1e-6)
    simulator.add_testbench(testbench)
    simulator.run()
    assert taken == [(1, 0), (2, 1), (3, 2)]
