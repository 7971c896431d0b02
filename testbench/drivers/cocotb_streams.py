"""Stream ends for cocotb 2.x, on the port names Amaranth gives a flattened stream.

Every end is stepped by :class:`StreamBench`, one trigger per clock cycle, so sources and sinks
behave as :mod:`gridloom.sim.cycles` says, cycle for cycle, and the trace of a correct design equals
its cycle model's. Signals are read at the rising edge, where simulators still show the values from
before it.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from cocotb.clock import Clock
from cocotb.triggers import RisingEdge, Timer

from . import ends
from .ends import StreamError


__all__ = ["Scoreboard", "StreamBench", "StreamMonitor", "StreamSink", "StreamSource"]

CLOCK_PERIOD_NS = 10
RESET_CYCLES = 2


class _StreamEnd:
    def __init__(self, dut, name: str):
        self.dut = dut
        self.name = name
        self.valid = dut[f"{name}__valid"]
        self.ready = dut[f"{name}__ready"]
        self.payload = dut[f"{name}__payload"]

    def _bit(self, cycle: int, signal: str) -> int:
        value = getattr(self, signal).value
        if not value.is_resolvable:
            raise StreamError(f"cycle {cycle}: {self.name}.{signal} is {value}")
        return int(value)


class StreamSource(_StreamEnd):
    """Drives ``<name>__payload`` and ``<name>__valid``."""

    def __init__(self, dut, name: str, payloads: Sequence[int], stalls: np.ndarray | None = None):
        super().__init__(dut, name)
        self._restart = lambda: ends.Source(name, payloads, stalls)
        self.driver = self._restart()
        self._shown: tuple[int, int] | None = None

    def idle(self) -> None:
        """Offer nothing, and begin again with the first element."""
        self.driver = self._restart()
        self.valid.value = 0
        self.payload.value = 0
        self._shown = (0, 0)

    def drive(self, cycle: int) -> None:
        """Offer what is due in this cycle."""
        shown = self.driver.drive(cycle)
        if shown != self._shown:
            self.valid.value, self.payload.value = shown
            self._shown = shown

    def observe(self, cycle: int) -> None:
        """See whether it was taken."""
        self.driver.observe(cycle, self._bit(cycle, "ready"))


class StreamMonitor(_StreamEnd):
    """Checks a stream: nothing undefined, and valid and payload hold until the transfer."""

    def __init__(self, dut, name: str):
        super().__init__(dut, name)
        self.rules = ends.Monitor(name)

    def observe(self, cycle: int) -> tuple[int, int]:
        """Check one cycle and return its ``valid`` and payload (0 where not valid)."""
        valid = self._bit(cycle, "valid")
        payload = self._bit(cycle, "payload") if valid else 0
        self.rules.observe(cycle, valid, self._bit(cycle, "ready"), payload)
        return valid, payload


class StreamSink(_StreamEnd):
    """Drives ``<name>__ready`` and collects payloads, under a :class:`StreamMonitor`."""

    def __init__(self, dut, name: str, count: int, stalls: np.ndarray | None = None):
        super().__init__(dut, name)
        self._restart = lambda: ends.Sink(name, count, stalls)
        self.driver = self._restart()
        self.monitor = StreamMonitor(dut, name)
        self._shown: int | None = None

    def idle(self) -> None:
        """Accept nothing, and forget what was received."""
        self.driver = self._restart()
        self.monitor = StreamMonitor(self.dut, self.name)
        self.ready.value = self._shown = 0

    def drive(self, cycle: int) -> None:
        """Accept or stall, as is due in this cycle."""
        shown = self.driver.drive(cycle)
        if shown != self._shown:
            self.ready.value = self._shown = shown

    def observe(self, cycle: int) -> None:
        """See whether an element came."""
        self.driver.observe(cycle, *self.monitor.observe(cycle))


class Scoreboard:
    """Compares a run with what the models say: payload bits and the cycle of every transfer.

    Parameters
    ----------
    expected : dict of str to list of int
        Payload bits of every element of each output.
    cycles : dict of str to sequence of int, optional
        Cycle of each transfer of each stream; ``None`` compares bits only.
    describe : callable, optional
        ``describe(name, payload)`` writes a payload for a person, field by field.
    """

    def __init__(self, expected, cycles=None, describe=lambda name, payload: f"{payload:#x}"):
        self.expected = expected
        self.cycles = cycles
        self.describe = describe

    def check(self, sources: Iterable[StreamSource], sinks: Iterable[StreamSink]) -> None:
        """Raise :class:`StreamError` at the first difference."""
        for sink in sinks:
            self._check_bits(sink.driver)
        if self.cycles is not None:
            for end in [*sources, *sinks]:
                self._check_cycles(end.driver)

    def _check_bits(self, sink: ends.Sink) -> None:
        pairs = zip(sink.payloads, self.expected[sink.name], strict=True)
        for index, (got, want) in enumerate(pairs):
            if got != want:
                raise StreamError(
                    f"{sink.name}[{index}] (cycle {sink.cycles[index]}) is "
                    f"{self.describe(sink.name, got)}, not {self.describe(sink.name, want)}"
                )

    def _check_cycles(self, end: ends.Source | ends.Sink) -> None:
        pairs = zip(end.cycles, self.cycles[end.name], strict=True)
        for index, (got, want) in enumerate(pairs):
            if got != want:
                raise StreamError(
                    f"{end.name}[{index}] was transferred in cycle {got}; "
                    f"the cycle model says {want}"
                )


class StreamBench:
    """Steps every source and sink of a design through the same clock cycles.

    Parameters
    ----------
    dut : handle
        Top module with ``clk``, ``rst`` and a port per stream.
    sources, sinks : lists
        One end per stream.
    """

    def __init__(self, dut, sources: Sequence[StreamSource], sinks: Sequence[StreamSink]):
        self.dut = dut
        self.sources = list(sources)
        self.sinks = list(sinks)

    async def run(self, limit: int, *, warm_up: int = 0, drain_cycles: int = 16) -> None:
        """Reset, transfer everything, then see that ``drain_cycles`` bring nothing more.

        ``warm_up`` cycles are run before, and thrown away with another reset, so that nothing which
        reset forgets goes unnoticed.
        """
        self._idle()
        await Timer(CLOCK_PERIOD_NS, unit="ns")  # no edge before the inputs are defined
        Clock(self.dut.clk, CLOCK_PERIOD_NS, unit="ns").start()
        await self._reset()
        for cycle in range(warm_up):
            await self._step(cycle)
        if warm_up:
            await self._reset()
        drained = 0
        for cycle in range(limit):
            await self._step(cycle)
            if not any(end.driver.left for end in self.sources + self.sinks):
                drained += 1
                if drained > drain_cycles:
                    return
        ends_left = [end.driver for end in self.sources + self.sinks if end.driver.left]
        left = ", ".join(f"{e.name}: {e.left} left" for e in ends_left)
        raise StreamError(f"not done after {limit} cycles ({left})")

    async def _step(self, cycle: int) -> None:
        for end in self.sources + self.sinks:
            end.drive(cycle)
        await RisingEdge(self.dut.clk)
        for end in self.sources + self.sinks:
            end.observe(cycle)

    def _idle(self) -> None:
        for end in self.sources + self.sinks:
            end.idle()
        self.dut.rst.value = 1

    async def _reset(self) -> None:
        """Leave the design at the start of cycle 0: reset just released, all ends idle."""
        self._idle()
        for _ in range(RESET_CYCLES):
            await RisingEdge(self.dut.clk)
        self.dut.rst.value = 0
