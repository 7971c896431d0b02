"""Drive any stream component in Amaranth's simulator and record every transfer.

Sources and sinks behave as :mod:`gridloom.sim.cycles` says, cycle for cycle, so the trace of a
correct component equals its cycle model's.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
from amaranth.hdl import ResetInserter, Signal, Value
from amaranth.lib import wiring
from amaranth.sim import Simulator

from gridloom.kernels.payload import Batches, from_ints, to_ints
from gridloom.sim.cycles import Stalls, Trace, timeout
from gridloom.specs.base import Spec
from gridloom.specs.streams import Stream

from .ends import Monitor, Sink, Source, StreamError


__all__ = ["CLOCK_PERIOD_S", "StreamError", "simulate"]

CLOCK_PERIOD_S = 1e-6  # arbitrary: nothing under test depends on absolute time
DRAIN_CYCLES = 16  # watched after the last expected transfer for one too many
PROBED_CYCLES = 64  # in which valid is checked not to depend on ready


def simulate(
    component: wiring.Component,
    spec: Spec,
    inputs: Batches,
    output_counts: Mapping[str, int],
    stalls: Stalls | None = None,
    *,
    limit: int | None = None,
    warm_up: int = 0,
    vcd_file: Path | None = None,
) -> tuple[dict[str, dict[str, np.ndarray]], Trace]:
    """Send ``inputs`` through ``component`` and take ``output_counts`` elements of each output.

    Parameters
    ----------
    component : wiring.Component
        Has one stream for each of ``spec.streams()``.
    stalls : Stalls, optional
        Repeating pattern of each stream, true where its source or sink stalls.
    limit : int, optional
        Cycles after which the watchdog gives up.
    warm_up : int
        Cycles run and thrown away before a reset and the run that counts, so that nothing which
        reset forgets goes unnoticed.
    vcd_file : Path, optional
        Where to write the waveform.

    Returns
    -------
    (output batches, Trace)

    Raises
    ------
    StreamError
        A stream rule was broken, an output had an element too many, or one never came.
    """
    stalls = stalls or {}
    limit = limit or timeout(inputs, output_counts, stalls)
    bench = _Bench(component, spec, inputs, output_counts, stalls)
    reset = Signal()

    async def testbench(ctx):
        if warm_up:
            earlier = _Bench(component, spec, inputs, output_counts, stalls)
            await earlier.warm_up(ctx, warm_up)
            ctx.set(reset, 1)
            await ctx.tick()
            ctx.set(reset, 0)
        await bench.run(ctx, limit)

    sim = Simulator(ResetInserter(reset)(component) if warm_up else component)
    sim.add_clock(CLOCK_PERIOD_S)
    sim.add_testbench(testbench)
    if vcd_file is None:
        sim.run()
    else:
        with sim.write_vcd(str(vcd_file)):
            sim.run()
    return bench.outputs(), bench.trace()


class _Bench:
    """All ends of one component, stepped together: one testbench, one tick per cycle.

    Only single ticks are awaited: a testbench pending in ``.until()`` when another fails cannot
    be finalized cleanly (amaranth#1638) and the error then reported buries the real one.
    """

    def __init__(self, component, spec, inputs, output_counts, stalls):
        self.sources = [
            _End(component, s, Source(s.name, to_ints(s, inputs[s.name]), stalls.get(s.name)))
            for s in spec.inputs()
        ]
        self.sinks = [
            _End(component, s, Sink(s.name, output_counts[s.name], stalls.get(s.name)))
            for s in spec.outputs()
        ]

    async def run(self, ctx, limit: int) -> None:
        drained = 0
        for cycle in range(limit):
            self._drive(ctx, cycle)
            if cycle < PROBED_CYCLES:
                self._probe(ctx, cycle)
            self._observe(cycle, await ctx.tick().sample(*self._samples()))
            if not any(end.driver.left for end in self.sources + self.sinks):
                drained += 1
                if drained > DRAIN_CYCLES:
                    return
        left = ", ".join(
            f"{e.driver.name}: {e.driver.left} left"
            for e in self.sources + self.sinks
            if e.driver.left
        )
        raise StreamError(f"not done after {limit} cycles ({left})")

    async def warm_up(self, ctx, cycles: int) -> None:
        """Run for some cycles and leave every end idle."""
        for cycle in range(cycles):
            self._drive(ctx, cycle)
            self._observe(cycle, await ctx.tick().sample(*self._samples()))
        for end in self.sources:
            ctx.set(end.valid, 0)
        for end in self.sinks:
            ctx.set(end.ready, 0)

    def _drive(self, ctx, cycle: int) -> None:
        for end in self.sources:
            valid, payload = end.driver.drive(cycle)
            end.set(ctx, "valid", valid)
            if valid:
                end.set(ctx, "payload", payload)
        for end in self.sinks:
            end.set(ctx, "ready", end.driver.drive(cycle))

    def _probe(self, ctx, cycle: int) -> None:
        """Check that no output's ``valid`` depends on a ``ready`` in the same cycle."""
        before = [ctx.get(end.valid) for end in self.sinks]
        for end in self.sinks:
            ctx.set(end.ready, not end.driver.ready)
        for end, valid in zip(self.sinks, before, strict=True):
            if ctx.get(end.valid) != valid:
                raise StreamError(
                    f"cycle {cycle}: {end.driver.name}.valid depends on a ready of the same cycle"
                )
        for end in self.sinks:
            ctx.set(end.ready, end.driver.ready)

    def _samples(self) -> Iterable[Value]:
        for end in self.sources:
            yield end.ready
        for end in self.sinks:
            yield from (end.valid, end.payload)

    def _observe(self, cycle: int, sampled: tuple) -> None:
        values = iter(sampled[2:])  # after clock and reset
        for end in self.sources:
            end.driver.observe(cycle, next(values))
        for end in self.sinks:
            valid, payload = next(values), next(values)
            end.monitor.observe(cycle, valid, end.driver.ready, payload)
            end.driver.observe(cycle, valid, payload)

    def outputs(self) -> dict[str, dict[str, np.ndarray]]:
        return {e.stream.name: from_ints(e.stream, e.driver.payloads) for e in self.sinks}

    def trace(self) -> Trace:
        ends = self.sources + self.sinks
        return Trace({e.driver.name: np.array(e.driver.cycles, dtype=np.int64) for e in ends})


class _End:
    """The signals of one stream of a component, and who drives them."""

    def __init__(self, component: wiring.Component, stream: Stream, driver):
        interface = getattr(component, stream.name)
        self.stream = stream
        self.driver = driver
        self.monitor = Monitor(stream.name)
        self.valid = interface.valid
        self.ready = interface.ready
        self.payload = Value.cast(interface.payload).as_unsigned()
        self._set: dict[str, int] = {"valid": 0, "ready": 0}

    def set(self, ctx, name: str, value: int) -> None:
        """Set a signal, if it is not so already: setting settles the whole design."""
        if self._set.get(name) != value:
            self._set[name] = value
            ctx.set(getattr(self, name), value)
