"""Drive any stream component in Amaranth's simulator and record every transfer.

Sources and sinks behave as :mod:`gridloom.sim.cycles` says, cycle for cycle, so the trace of a
correct component equals its cycle model's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from amaranth.hdl import Cat, Module, ResetInserter, Signal, Value
from amaranth.lib import wiring
from amaranth.sim import Simulator

from gridloom.kernels.payload import Batches, from_ints, to_ints
from gridloom.sim.cycles import Stalls, Trace, timeout
from gridloom.specs.base import Spec
from gridloom.specs.streams import Direction, Stream

from .ends import Monitor, Sink, Source, StreamError


__all__ = ["CLOCK_PERIOD_S", "Run", "StreamError", "Wires", "simulate", "simulate_runs"]

CLOCK_PERIOD_S = 1e-6  # arbitrary: nothing under test depends on absolute time
DRAIN_CYCLES = 16  # watched after the last expected transfer for one too many
PROBED_CYCLES = 64  # in which valid is checked not to depend on ready


@dataclass(frozen=True)
class Run:
    """What goes into a component from reset on, and how much is to come out.

    Parameters
    ----------
    inputs : Batches
        Elements of each input.
    output_counts : mapping
        Elements of each output.
    stalls : Stalls
        Repeating pattern of each stream, true where its source or sink stalls.
    limit : int, optional
        Cycles after which the watchdog gives up.
    """

    inputs: Batches
    output_counts: Mapping[str, int]
    stalls: Stalls = field(default_factory=dict)
    limit: int | None = None


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

    One :class:`Run`; the other parameters, the result and the errors are those of
    :func:`simulate_runs`.
    """
    run = Run(inputs, output_counts, stalls or {}, limit)
    return simulate_runs(component, spec, [run], warm_up=warm_up, vcd_file=vcd_file)[0]


def simulate_runs(
    component: wiring.Component,
    spec: Spec,
    runs: Sequence[Run],
    *,
    warm_up: int = 0,
    vcd_file: Path | None = None,
) -> list[tuple[dict[str, dict[str, np.ndarray]], Trace]]:
    """Run ``component`` once for each of ``runs``, with a reset in between.

    Parameters
    ----------
    component : wiring.Component
        Has one stream for each of ``spec.streams()``.
    warm_up : int
        Cycles of the first run that are run and thrown away before a reset and the runs that count,
        so that nothing which reset forgets goes unnoticed.
    vcd_file : Path, optional
        Where to write the waveform.

    Returns
    -------
    list of (output batches, Trace)

    Raises
    ------
    StreamError
        A stream rule was broken, an output had an element too many, or one never came.
    """
    reset = Signal()
    wires = Wires(component, spec.streams())
    benches = [_Bench(wires, run) for run in runs]

    async def testbench(ctx):
        needs_reset = False
        if warm_up:
            await _Bench(wires, runs[0]).warm_up(ctx, warm_up)
            needs_reset = True
        for bench in benches:
            if needs_reset:
                wires.idle(ctx)
                ctx.set(reset, 1)
                await ctx.tick()
                ctx.set(reset, 0)
            await bench.run(ctx)
            needs_reset = True

    is_reset = warm_up or len(runs) > 1
    sim = Simulator(ResetInserter(reset)(wires.module) if is_reset else wires.module)
    sim.add_clock(CLOCK_PERIOD_S)
    sim.add_testbench(testbench)
    if vcd_file is None:
        sim.run()
    else:
        with sim.write_vcd(str(vcd_file)):
            sim.run()
    return [(bench.outputs(), bench.trace()) for bench in benches]


class Wires:
    """All streams of a component as one word that is driven and one that is seen.

    The simulator settles the whole design after every signal that is set, and walks an expression
    for every one that is sampled: with one of each, both are done once in a cycle.

    Parameters
    ----------
    component : wiring.Component
        Has one member for each of ``streams``.
    streams : sequence of Stream
        Of its spec.
    """

    def __init__(self, component: wiring.Component, streams: Sequence[Stream]):
        self.module = Module()
        self.module.submodules.dut = component
        self.word = 0  # what is to be driven
        driven: list[Value] = []
        seen: list[Value] = []
        self.ports: dict[str, Port] = {}
        for s in streams:
            interface = getattr(component, s.name)
            payload = Value.cast(interface.payload).as_unsigned()
            is_input = s.direction is Direction.IN
            ours, theirs = [interface.valid, payload], [interface.ready]
            if not is_input:
                ours, theirs = theirs, ours
            self.ports[s.name] = Port(self, s, len(Cat(driven)), len(Cat(seen)), len(payload))
            driven += ours
            seen += theirs
        self._driven = Signal(len(Cat(driven)))
        self._seen = Signal(len(Cat(seen)))
        self._last = 0
        self.module.d.comb += [Cat(driven).eq(self._driven), self._seen.eq(Cat(seen))]

    def idle(self, ctx) -> None:
        """Offer and take nothing."""
        self.word = 0
        self.drive(ctx)

    def drive(self, ctx) -> None:
        """Set what the ports have decided."""
        if self.word != self._last:
            self._last = self.word
            ctx.set(self._driven, self.word)

    def now(self, ctx) -> int:
        """What is seen before the end of the cycle; for :meth:`Port.seen`."""
        return ctx.get(self._seen)

    async def tick(self, ctx) -> int:
        """End the cycle, and tell what was seen in it."""
        *_, seen = await ctx.tick().sample(self._seen)
        return seen


class Port:
    """One stream's places in the words of :class:`Wires`."""

    def __init__(self, wires: Wires, stream: Stream, driven_at: int, seen_at: int, width: int):
        self.stream = stream
        self._wires = wires
        self._driven_at, self._seen_at = driven_at, seen_at
        self._first = 1 << driven_at
        self._all = ((2 << width) - 1) << driven_at
        self._mask = (1 << width) - 1

    def offer(self, payload: int | None) -> None:
        """Of an input: drive it as valid, or not; then the payload stays what it was."""
        wires = self._wires
        if payload is None:
            wires.word &= ~self._first
        else:
            wires.word = wires.word & ~self._all | (payload << 1 | 1) << self._driven_at

    def allow(self, ready: int) -> None:
        """Of an output: be ready, or not."""
        wires = self._wires
        wires.word = wires.word | self._first if ready else wires.word & ~self._first

    def high(self, seen: int) -> int:
        """An input's ``ready``, an output's ``valid``."""
        return seen >> self._seen_at & 1

    def payload(self, seen: int) -> int:
        """An output's."""
        return seen >> self._seen_at + 1 & self._mask


class _Bench:
    """All ends of one component, stepped together: one testbench, one tick per cycle.

    Only single ticks are awaited: a testbench pending in ``.until()`` when another fails cannot
    be finalized cleanly (amaranth#1638) and the error then reported buries the real one.
    """

    def __init__(self, wires: Wires, run: Run):
        self.wires = wires
        self.limit = run.limit or timeout(run.inputs, run.output_counts, run.stalls)
        self.sources: list[tuple[Port, Source]] = []
        self.sinks: list[tuple[Port, Sink, Monitor]] = []
        for name, port in wires.ports.items():
            stall = run.stalls.get(name)
            if port.stream.direction is Direction.IN:
                source = Source(name, to_ints(port.stream, run.inputs[name]), stall)
                self.sources.append((port, source))
            else:
                sink = Sink(name, run.output_counts[name], stall)
                self.sinks.append((port, sink, Monitor(name)))

    @property
    def ends(self) -> list[Source | Sink]:
        """All of them."""
        return [source for _, source in self.sources] + [sink for _, sink, _ in self.sinks]

    async def run(self, ctx) -> None:
        drained = 0
        ends = self.ends
        for cycle in range(self.limit):
            self._drive(ctx, cycle)
            if cycle < PROBED_CYCLES:
                self._probe(ctx, cycle)
            self._observe(cycle, await self.wires.tick(ctx))
            if not any(end.left for end in ends):
                drained += 1
                if drained > DRAIN_CYCLES:
                    return
        left = ", ".join(f"{end.name}: {end.left} left" for end in ends if end.left)
        raise StreamError(f"not done after {self.limit} cycles ({left})")

    async def warm_up(self, ctx, cycles: int) -> None:
        """Run for some cycles."""
        for cycle in range(cycles):
            self._drive(ctx, cycle)
            self._observe(cycle, await self.wires.tick(ctx))

    def _drive(self, ctx, cycle: int) -> None:
        for port, source in self.sources:
            valid, payload = source.drive(cycle)
            port.offer(payload if valid else None)
        for port, sink, _ in self.sinks:
            port.allow(sink.drive(cycle))
        self.wires.drive(ctx)

    def _probe(self, ctx, cycle: int) -> None:
        """Check that no output's ``valid`` depends on a ``ready`` in the same cycle."""
        before = self.wires.now(ctx)
        for port, sink, _ in self.sinks:
            port.allow(not sink.ready)
        self.wires.drive(ctx)
        after = self.wires.now(ctx)
        for port, sink, _ in self.sinks:
            if port.high(before) != port.high(after):
                raise StreamError(
                    f"cycle {cycle}: {sink.name}.valid depends on a ready of the same cycle"
                )
            port.allow(sink.ready)
        self.wires.drive(ctx)

    def _observe(self, cycle: int, seen: int) -> None:
        for port, source in self.sources:
            source.observe(cycle, port.high(seen))
        for port, sink, monitor in self.sinks:
            valid, payload = port.high(seen), port.payload(seen)
            monitor.observe(cycle, valid, sink.ready, payload)
            sink.observe(cycle, valid, payload)

    def outputs(self) -> dict[str, dict[str, np.ndarray]]:
        return {sink.name: from_ints(port.stream, sink.payloads) for port, sink, _ in self.sinks}

    def trace(self) -> Trace:
        return Trace({end.name: np.array(end.cycles, dtype=np.int64) for end in self.ends})
