"""Run a component of ``en``-gated stages without handshake."""

from collections.abc import Mapping, Sequence

import numpy as np
from amaranth.sim import Simulator


def run_enabled(
    dut,
    inputs: Sequence[Mapping[str, int]],
    latency: int,
    outputs: Sequence[str],
    rng: np.random.Generator,
) -> list[tuple[int, ...]]:
    """Outputs, ``latency`` enabled cycles after each input, with ``en`` low in random cycles."""
    results = []

    async def bench(ctx):
        advanced = 0
        while len(results) < len(inputs):
            enable = rng.random() < 0.7
            ctx.set(dut.en, enable)
            for name, value in inputs[min(advanced, len(inputs) - 1)].items():
                ctx.set(getattr(dut, name), value)
            await ctx.tick()
            if enable:
                advanced += 1
                if advanced >= latency:
                    results.append(tuple(ctx.get(getattr(dut, name)) for name in outputs))

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.run()
    return results
