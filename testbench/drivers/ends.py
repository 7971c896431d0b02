"""The two ends of a stream and the rules between them, whatever the simulator.

Cycle 0 is the first after reset. A source with elements left offers one in cycle ``t`` unless its
pattern stalls ``t``; once it offers, it goes on until the transfer. A sink is ready in every cycle
its pattern does not stall. Patterns repeat. The drivers for Amaranth's simulator and for cocotb
only carry these decisions to their signals.
"""

from collections.abc import Sequence

import numpy as np

from gridloom.sim.cycles import Pattern


__all__ = ["Monitor", "Sink", "Source", "StreamError"]


class StreamError(AssertionError):
    """A stream rule was broken, or elements were lost, invented or late for ever."""


class Source:
    """Offers each payload, in order.

    Parameters
    ----------
    name : str
        Of the stream.
    payloads : sequence of int
        Payload bits of each element.
    pattern : bool array, optional
        Repeating stall pattern.
    """

    def __init__(self, name: str, payloads: Sequence[int], pattern: np.ndarray | None = None):
        self.name = name
        self.payloads = payloads
        self.cycles: list[int] = []  # of each transfer so far
        self._pattern = Pattern(pattern)
        self._offering = False

    @property
    def left(self) -> int:
        """Elements not transferred yet."""
        return len(self.payloads) - len(self.cycles)

    def drive(self, cycle: int) -> tuple[int, int]:
        """``valid`` and payload for this cycle."""
        self._offering = self.left > 0 and (self._offering or not self._pattern.stalls(cycle))
        return (1, self.payloads[len(self.cycles)]) if self._offering else (0, 0)

    def observe(self, cycle: int, ready: int) -> None:
        """Take note of ``ready`` at the end of this cycle."""
        if self._offering and ready:
            self.cycles.append(cycle)
            self._offering = False


class Sink:
    """Accepts elements whenever its pattern allows; more than ``count`` are an error."""

    def __init__(self, name: str, count: int, pattern: np.ndarray | None = None):
        self.name = name
        self.count = count
        self.payloads: list[int] = []
        self.cycles: list[int] = []
        self.ready = 0
        self._pattern = Pattern(pattern)

    @property
    def left(self) -> int:
        """Elements still expected."""
        return self.count - len(self.cycles)

    def drive(self, cycle: int) -> int:
        """``ready`` for this cycle."""
        self.ready = int(not self._pattern.stalls(cycle))
        return self.ready

    def observe(self, cycle: int, valid: int, payload: int) -> None:
        """Take note of ``valid`` and payload at the end of this cycle."""
        if not (valid and self.ready):
            return
        if not self.left:
            raise StreamError(
                f"cycle {cycle}: {self.name} gave an element after the {self.count} expected"
            )
        self.cycles.append(cycle)
        self.payloads.append(payload)


class Monitor:
    """Checks that a stream, once valid, holds ``valid`` and payload until the transfer."""

    def __init__(self, name: str):
        self.name = name
        self._held: int | None = None  # payload of an offer that was not taken

    def observe(self, cycle: int, valid: int, ready: int, payload: int) -> None:
        """Check one cycle; the payload is looked at only where ``valid``."""
        if self._held is not None:
            if not valid:
                raise StreamError(f"cycle {cycle}: {self.name}.valid dropped before a transfer")
            if payload != self._held:
                raise StreamError(
                    f"cycle {cycle}: {self.name}.payload changed before a transfer, "
                    f"from {self._held:#x} to {payload:#x}"
                )
        self._held = payload if valid and not ready else None
