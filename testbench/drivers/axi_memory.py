"""A memory behind an AXI4 master in Amaranth's simulator, that answers when it likes."""

from collections import deque
from collections.abc import Container
from typing import Any

import numpy as np

from gridloom.specs.memory_port import PAGE_BYTES, MemoryPort


__all__ = ["AxiMemory"]

SLVERR = 2


class AxiMemory:
    """Bytes behind the channels of a component, driven a cycle at a time.

    Call :meth:`drive` once a cycle, then set the component's other inputs, then :meth:`observe`,
    then tick.

    Parameters
    ----------
    dut : wiring.Component
        With the ten channels' ports as members.
    port : MemoryPort
        Widths.
    image : uint8 array
        Its bytes; addresses count modulo their number.
    rng : numpy.random.Generator
        Of stalls.
    stalls : float
        Share of cycles in which a channel stalls.
    latency : int
        Cycles from an address, or a burst's last word, to the answer; at least 1.
    bad_reads, bad_writes : container of int
        Addresses of words that answer with an error.
    """

    def __init__(
        self,
        dut: Any,
        port: MemoryPort,
        image: np.ndarray,
        rng: np.random.Generator,
        *,
        stalls: float = 0.0,
        latency: int = 1,
        bad_reads: Container[int] = (),
        bad_writes: Container[int] = (),
    ):
        self.dut, self.port, self.image = dut, port, image
        self._rng, self._stalls, self._latency = rng, stalls, latency
        self._bad_reads, self._bad_writes = bad_reads, bad_writes
        self._cycle = 0
        self._words: deque[tuple[int, int, bool]] = deque()  # when, where, last
        self._bursts: deque[tuple[int, int]] = deque()  # addresses of writes, words
        self._data: deque[tuple[int, int, int]] = deque()
        self._answers: deque[tuple[int, int]] = deque()  # when, response
        self._offers = {"r": False, "b": False}
        self.bursts: dict[str, list[tuple[int, int, int]]] = {"ar": [], "aw": []}

    def _goes(self) -> bool:
        return self._rng.random() >= self._stalls

    def drive(self, ctx: Any) -> None:
        """Ready and valid of this cycle, words and responses."""
        dut = self.dut
        for name in ("ar", "aw", "w"):
            ctx.set(getattr(dut, f"{name}ready"), self._goes())
        for name, queue in (("r", self._words), ("b", self._answers)):
            is_due = bool(queue) and queue[0][0] <= self._cycle
            self._offers[name] = is_due and (self._offers[name] or self._goes())
            ctx.set(getattr(dut, f"{name}valid"), self._offers[name])
        if self._words:
            _, address, is_last = self._words[0]
            size = self.port.word_bytes
            place = address % len(self.image)
            ctx.set(dut.rdata, int.from_bytes(self.image[place:][:size].tobytes(), "little"))
            ctx.set(dut.rresp, SLVERR if address in self._bad_reads else 0)
            ctx.set(dut.rlast, is_last)
        if self._answers:
            ctx.set(dut.bresp, self._answers[0][1])

    def observe(self, ctx: Any) -> None:
        """What is transferred in this cycle."""
        dut, now = self.dut, self._cycle
        if self._moves(ctx, "r"):
            self._words.popleft()
            self._offers["r"] = False
        if self._moves(ctx, "b"):
            self._answers.popleft()
            self._offers["b"] = False
        if self._moves(ctx, "ar"):
            address, words = self._burst(ctx, "ar")
            addresses = [address + n * self.port.word_bytes for n in range(words)]
            self._words += [(now + self._latency, a, a == addresses[-1]) for a in addresses]
        if self._moves(ctx, "aw"):
            self._bursts.append(self._burst(ctx, "aw"))
        if self._moves(ctx, "w"):
            self._data.append((ctx.get(dut.wdata), ctx.get(dut.wstrb), ctx.get(dut.wlast)))
        self._write()
        self._cycle += 1

    def _moves(self, ctx: Any, name: str) -> bool:
        dut = self.dut
        return bool(ctx.get(getattr(dut, f"{name}valid")) and ctx.get(getattr(dut, f"{name}ready")))

    def _burst(self, ctx: Any, name: str) -> tuple[int, int]:
        """Address and words of a burst that AXI allows."""
        dut, size = self.dut, self.port.word_bytes
        address = ctx.get(getattr(dut, f"{name}addr"))
        words = ctx.get(getattr(dut, f"{name}len")) + 1
        assert address % size == 0
        assert address // PAGE_BYTES == (address + words * size - 1) // PAGE_BYTES
        assert words <= self.port.longest_burst
        self.bursts[name].append((self._cycle, address, words))
        return address, words

    def _write(self) -> None:
        """Words of bursts that are whole."""
        while self._bursts and len(self._data) >= self._bursts[0][1]:
            address, count = self._bursts.popleft()
            size = self.port.word_bytes
            addresses = [address + n * size for n in range(count)]
            is_bad = any(a in self._bad_writes for a in addresses)
            for n, a in enumerate(addresses):
                data, strobe, is_last = self._data.popleft()
                assert is_last == (n == count - 1)
                for byte in range(size):
                    if strobe >> byte & 1 and not is_bad:
                        self.image[(a + byte) % len(self.image)] = data >> 8 * byte & 0xFF
            self._answers.append((self._cycle + self._latency, SLVERR if is_bad else 0))
