"""The RTL against golden and cycle model."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gridloom.hdl.activation import Activation
from gridloom.hdl.activation.split import SplitTable
from gridloom.specs.activation import PRESETS, ActivationSpec
from gridloom.specs.formats import BFLOAT16
from gridloom.tables.bipartite import search_bipartite
from gridloom.tables.piecewise import Target
from gridloom.testbench.checks import check_block


@pytest.mark.parametrize("preset", PRESETS)
def test_presets(preset):
    check_block("activation", PRESETS[preset], seed=5, size=80)


@pytest.mark.parametrize("preset", [p for p in PRESETS if p.startswith("int8")])
def test_int8_exhaustively(preset):
    check_block("activation", PRESETS[preset], seed=0, size=256)


@pytest.mark.compiled
@pytest.mark.parametrize(
    "preset",
    ["default", "q4_12_no_multiplier", "q4_12_to_int8"]
    + [pytest.param(preset, marks=pytest.mark.slow) for preset in ("q4_12_linear", "q4_12_tanh")],
)
def test_16_bits_exhaustively(preset):
    check_block("activation", PRESETS[preset], seed=0, size=1 << 16, engine="compiled", stalls={})


@pytest.mark.compiled
@pytest.mark.parametrize(
    "function",
    ["gelu"]
    + [
        pytest.param(function, marks=pytest.mark.slow)
        for function in ("gelu_tanh", "silu", "sigmoid", "tanh", "erf")
    ],
)
def test_bfloat16_mostly(function):
    spec = ActivationSpec(function=function, in_fmt=BFLOAT16, out_fmt=BFLOAT16, lanes=4)
    check_block("activation", spec, seed=0, size=1 << 15, engine="compiled", stalls={})


@pytest.mark.parametrize("preset", ["snapshot", "default", "int8_rom", "bf16_gelu"])
def test_latency_and_throughput(preset):
    spec = PRESETS[preset]
    trace = check_block("activation", spec, seed=4, size=50, stalls={})
    taken, given = trace.transfers["i"], trace.transfers["o"]
    assert np.all(given - taken == spec.latency)
    assert np.all(np.diff(given) == Activation.II)


def test_data_waits_for_the_table():
    trace = check_block("activation", PRESETS["int8_table"], seed=4, size=50, stalls={})
    assert trace.transfers["i"][0] == trace.transfers["i_table"][-1] + 1


def test_a_second_load_replaces_the_table_and_holds_data_back():
    """Each load is seen by exactly the data that come after it, even if they are offered early."""
    dut = Activation(PRESETS["int8_table"])
    results, accepted = [], []

    async def bench(ctx):
        ctx.set(dut.o.ready, 1)
        ctx.set(dut.i.valid, 1)
        ctx.set(dut.i.payload.value[0], 7)
        for factor in 1, -1:
            ctx.set(dut.i_table.valid, 1)
            for address in range(256):
                ctx.set(dut.i_table.payload, {"address": address, "value": factor * address % 128})
                if address:
                    accepted.append(ctx.get(dut.i.ready))
                await ctx.tick()
            ctx.set(dut.i_table.valid, 0)
            for _ in range(4):
                await ctx.tick()
            assert ctx.get(dut.o.valid)
            results.append(ctx.get(dut.o.payload.value[0]))

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.run()
    assert results == [7, 121]
    assert not any(accepted)


def test_split_table_adds_what_its_model_adds():
    table = search_bipartite(Target("tanh", 0, 4, 10, 9, 0.8, is_rounded=True))
    assert len(table.offsets) >= 1
    dut = SplitTable(table)
    results = []

    async def bench(ctx):
        ctx.set(dut.en, 1)
        for n in range((1 << table.in_width) + SplitTable.LATENCY):
            ctx.set(dut.x, n % (1 << table.in_width))
            await ctx.tick()
            results.append(ctx.get(dut.y))

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.run()
    expected = table.evaluate(np.arange(1 << table.in_width)).tolist()
    assert results[SplitTable.LATENCY - 1 :][: len(expected)] == expected
