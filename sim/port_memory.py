"""A memory behind an AXI4 master, without its data: when it answers."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from .cycles import Pattern


__all__ = ["CHANNELS", "MemoryTrace", "PortMemory", "Taken"]

CHANNELS = ("ar", "r", "aw", "w", "b")


@dataclass(frozen=True)
class Taken:
    """What was transferred in a cycle: words of a burst whose address was taken, or 0."""

    ar: int = 0
    r: bool = False
    aw: int = 0
    w: bool = False
    b: bool = False


@dataclass
class MemoryTrace:
    """Cycle of every transfer on each channel of the master, from the start; and the end.

    ``cycles`` is what the register ``cycles_low`` shows after the run.
    """

    transfers: dict[str, list[int]] = field(default_factory=lambda: {c: [] for c in CHANNELS})
    cycles: int = 0


class PortMemory:
    """Bursts in order, each answered so many cycles later, with stalls on every channel.

    A word read is offered at the earliest ``read_latency`` cycles after its burst's address was
    taken, a response ``write_latency`` cycles after the last word and the address. What is offered
    stays until it is taken; a ready signal follows its pattern.

    Parameters
    ----------
    read_latency, write_latency : int
        Cycles, at least 1.
    stalls : dict of str to bool array, optional
        A repeating pattern for each of ``CHANNELS``.
    """

    def __init__(
        self,
        read_latency: int = 1,
        write_latency: int = 1,
        stalls: Mapping[str, np.ndarray] | None = None,
    ):
        for name, value in ("read_latency", read_latency), ("write_latency", write_latency):
            if value < 1:
                raise ValueError(f"{name} must be at least 1, not {value}")
        self.read_latency = read_latency
        self.write_latency = write_latency
        self.stalls = dict(stalls or {})
        self._patterns = {name: Pattern(self.stalls.get(name)) for name in CHANNELS}
        self._reads: deque[list[int]] = deque()  # when, and words left
        self._unwritten: deque[int] = deque()  # words of bursts whose address is taken
        self._words = 0  # that came and belong to them
        self._responses: deque[int] = deque()  # when
        self._held = {"r": False, "b": False}

    def ready(self, channel: str, cycle: int) -> bool:
        """Whether ``arready``, ``awready`` or ``wready`` is high."""
        return not self._patterns[channel].stalls(cycle)

    def read_valid(self, cycle: int) -> bool:
        """Whether ``rvalid`` is high."""
        return self._offers("r", bool(self._reads) and self._reads[0][0] <= cycle, cycle)

    @property
    def read_last(self) -> bool:
        """Whether the next word read ends its burst."""
        return bool(self._reads) and self._reads[0][1] == 1

    def response_valid(self, cycle: int) -> bool:
        """Whether ``bvalid`` is high."""
        return self._offers("b", bool(self._responses) and self._responses[0] <= cycle, cycle)

    def _offers(self, channel: str, is_due: bool, cycle: int) -> bool:
        return is_due and (self._held[channel] or not self._patterns[channel].stalls(cycle))

    def clock(self, cycle: int, taken: Taken) -> None:
        """The end of a cycle in which all that was transferred."""
        self._held = {
            "r": self.read_valid(cycle) and not taken.r,
            "b": self.response_valid(cycle) and not taken.b,
        }
        if taken.r:
            self._reads[0][1] -= 1
            if not self._reads[0][1]:
                self._reads.popleft()
        if taken.ar:
            self._reads.append([cycle + self.read_latency, taken.ar])
        if taken.b:
            self._responses.popleft()
        if taken.aw:
            self._unwritten.append(taken.aw)
        self._words += taken.w
        while self._unwritten and self._words >= self._unwritten[0]:
            self._words -= self._unwritten.popleft()
            self._responses.append(cycle + self.write_latency)
