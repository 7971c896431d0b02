"""Ports behind shift chains."""

from amaranth.hdl import ClockDomain, ClockSignal, Module, ResetSignal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from amaranth.sim import Simulator

from gridloom.fpga.shift_chain import BehindShiftChains


class Flips(wiring.Component):
    """Some bits the other way round."""

    aclk: In(1)
    aresetn: In(1)
    a: In(3)
    b: In(2)
    c: Out(5)

    def elaborate(self, platform):
        m = Module()
        m.domains.sync = ClockDomain()
        m.d.comb += [
            ClockSignal().eq(self.aclk),
            ResetSignal().eq(~self.aresetn),
            self.c[:3].eq(self.a),
            self.c[3:].eq(~self.b),
        ]
        return m


def test_bits_go_in_and_come_out():
    dut = BehindShiftChains(Flips())
    came = []

    async def testbench(ctx):
        async def tick():
            for level in 1, 0:
                ctx.set(dut.aclk, level)
                await ctx.delay(1e-6)

        ctx.set(dut.aresetn, 1)
        for bit in 0, 1, 1, 0, 1:  # the first goes through to the end
            ctx.set(dut.shift_in, bit)
            await tick()
        ctx.set(dut.load, 1)
        await tick()
        ctx.set(dut.load, 0)
        for _ in range(5):
            came.append(ctx.get(dut.shift_out))
            await tick()

    simulator = Simulator(dut)
    simulator.add_testbench(testbench)
    simulator.run()
    assert came == [1, 0, 1, 0, 1]
