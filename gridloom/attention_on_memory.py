"""One command on tensors in memory: cycles of all that it takes, beside the array alone."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from gridloom.kernels.attention import Command, draw_normal, normal_scale
from gridloom.kernels.attention_memory import (
    Tensor,
    dense,
    load,
    result_rows,
    settings,
    store,
    words_of,
)
from gridloom.sim.attention_memory import run_on_memory
from gridloom.sim.attention_unstalled import unstalled
from gridloom.sim.port_memory import CHANNELS, MemoryTrace, PortMemory
from gridloom.sim.rtl import Mismatch
from gridloom.sim.rtl_build import Progress
from gridloom.sim.rtl_memory import MemoryLibrary, compile_memory_top

from .generate import render
from .registry import find
from .specs.attention import AttentionSpec
from .specs.attention_memory import GROUPED, TENSORS, RowLayout, check_port, row_layouts
from .specs.errors import UserError, choose
from .specs.memory_port import PAGE_BYTES, MemoryPort


__all__ = ["MemoryReport", "OnMemory", "RtlResult", "compile_top", "draw_channel_stalls"]
__all__ += ["draw_operands", "make_command", "place_tensors"]

STALL_PERIOD = 997


@dataclass(frozen=True)
class MemoryReport:
    """What a command took.

    Parameters
    ----------
    cycles : int
        From the start to the last response of the memory.
    array_cycles : int
        Of the array alone, its operands always there: at least, unless ``array_is_exact``.
    array_is_exact : bool
        See :func:`gridloom.sim.attention_unstalled.unstalled`.
    products : int
        Cycles in which the multipliers form products.
    words_read, words_written, word_bytes : int
        Through the master.
    """

    cycles: int
    array_cycles: int
    array_is_exact: bool
    products: int
    words_read: int
    words_written: int
    word_bytes: int

    @property
    def busy(self) -> float:
        """Share of the cycles in which the multipliers form products."""
        return self.products / self.cycles

    def __add__(self, other: "MemoryReport") -> "MemoryReport":
        """Of two commands, one after the other."""
        return MemoryReport(
            cycles=self.cycles + other.cycles,
            array_cycles=self.array_cycles + other.array_cycles,
            array_is_exact=self.array_is_exact and other.array_is_exact,
            products=self.products + other.products,
            words_read=self.words_read + other.words_read,
            words_written=self.words_written + other.words_written,
            word_bytes=self.word_bytes,
        )

    def summary(self) -> dict[str, str]:
        """The figures in words."""
        least = "" if self.array_is_exact else "at least "
        read, written = self.words_read, self.words_written
        return {
            "cycles": f"{self.cycles:,}",
            "array alone": f"{least}{self.array_cycles:,} cycles",
            "multipliers busy": f"{self.busy:.1%}",
            "words read": f"{read:,}, {read * self.word_bytes:,} bytes, in "
            f"{read / self.cycles:.1%} of the cycles",
            "words written": f"{written:,}, {written * self.word_bytes:,} bytes",
        }

    def to_json(self) -> dict[str, Any]:
        """The record as numbers."""
        return {**asdict(self), "busy": self.busy}


@dataclass(frozen=True)
class RtlResult:
    """What the compiled RTL took and left.

    Parameters
    ----------
    trace : MemoryTrace
        Cycle of every transfer.
    rows : int array of shape (heads, queries, elements)
        Results, from memory.
    seconds : float
        Wall-clock time spent in the clock loop.
    """

    trace: MemoryTrace
    rows: np.ndarray
    seconds: float


def compile_top(
    spec: AttentionSpec, port: MemoryPort, progress: Progress | None = None
) -> MemoryLibrary:
    """The Verilog of ``gridloom generate attention --bus axi``, compiled, or from the cache.

    Raises :class:`UserError` if the port is too narrow, or a tool is missing.
    """
    texts = render(find("attention"), spec, bus="axi", port=port)
    registers = {r["name"]: r["offset"] for r in json.loads(texts["json"])["registers"]}
    return compile_memory_top(
        texts["v"], "attention", registers, port.word_bytes, progress=progress
    )


def make_command(spec: AttentionSpec, length: int, fields: Mapping[str, Any]) -> Command:
    """A command of ``length`` queries and keys, unless ``fields`` says otherwise.

    Raises :class:`UserError` for a field that is none, or a command that cannot be.
    """
    values: dict[str, Any] = {"scale": normal_scale(spec), "queries": length, "keys": length}
    for name, value in fields.items():
        choose("field of a command", name, Command.__dataclass_fields__)
        if not isinstance(value, int) or isinstance(value, bool):
            raise UserError(f"{name} must be a whole number, not {value!r}")
        values[name] = value
    command = Command(**values)
    try:
        command.check(spec)
    except ValueError as error:
        raise UserError(f"attention: {error}") from None
    return command


def draw_operands(spec: AttentionSpec, command: Command, seed: int) -> list[np.ndarray]:
    """Random queries, keys and values: (heads, rows, features) each."""
    rng = np.random.default_rng(seed)
    sizes = (command.queries, spec.head_dim), (command.keys, spec.head_dim)
    sizes += ((command.keys, spec.value_dim),)
    return [draw_normal(spec, rng, (command.heads, *size)) for size in sizes]


def place_tensors(
    spec: AttentionSpec, port: MemoryPort, command: Command
) -> tuple[dict[str, Tensor], int]:
    """Dense tensors one after another, each from the start of a page; and the bytes of them all."""
    tensors, address = {}, 0
    for name in TENSORS:
        rows, group = _rows(command, name)
        tensors[name] = tensor = dense(
            address, _layout(spec, command, name), port, command.heads, rows, group
        )
        last = int(tensor.rows(command.heads, rows, group).max())
        address = -(-(last + tensor.row_stride) // PAGE_BYTES) * PAGE_BYTES
    return tensors, address


def _rows(command: Command, name: str) -> tuple[int, int]:
    """Rows of a head, and of a group."""
    return (command.queries, command.group) if name in GROUPED else (command.keys, 1)


def _layout(spec: AttentionSpec, command: Command, name: str) -> RowLayout:
    is_partial = name == "output" and command.is_partial
    return row_layouts(spec)["partial" if is_partial else name]


class OnMemory:
    """A command with its tensors, before a memory of some latency.

    Parameters
    ----------
    spec, port, command
        The array, its AXI4 master, and what it is to do.
    latency : int
        Cycles from a burst's address to its first word, and from its last word to the response.
    stalls : dict of str to bool array, optional
        A repeating pattern for each channel of the master.

    Raises :class:`UserError` if the port is too narrow for the array or the tensors.
    """

    def __init__(
        self,
        spec: AttentionSpec,
        port: MemoryPort,
        command: Command,
        latency: int,
        stalls: Mapping[str, np.ndarray] | None = None,
    ):
        try:
            check_port(spec, port)
        except ValueError as error:
            raise UserError(f"attention: {error}") from None
        self.spec, self.port, self.command = spec, port, command
        self._latency, self._stalls = latency, stalls
        self.tensors, self.size = place_tensors(spec, port, command)
        if self.size > 1 << port.address_width:
            raise UserError(
                f"address_width must be at least {(self.size - 1).bit_length()} for "
                f"{self.size:,} bytes of tensors, not {port.address_width}"
            )

    def _memory(self) -> PortMemory:
        return PortMemory(self._latency, self._latency, self._stalls)

    def run(self) -> MemoryTrace:
        """By the cycle model."""
        return run_on_memory(self.spec, self.port, self.command, self.tensors, self._memory())

    def report(self, trace: MemoryTrace) -> MemoryReport:
        """What a run took, by either engine."""
        alone = unstalled(self.spec, self.command)
        return MemoryReport(
            cycles=trace.cycles,
            array_cycles=alone.cycles,
            array_is_exact=alone.is_exact,
            products=alone.products,
            words_read=len(trace.transfers["r"]),
            words_written=len(trace.transfers["w"]),
            word_bytes=self.port.word_bytes,
        )

    def results(self, operands: list[np.ndarray]) -> np.ndarray:
        """Rows of results by the golden model: (heads, queries, elements)."""
        return result_rows(self.spec, self.command, *operands)

    def run_rtl(
        self,
        library: MemoryLibrary,
        operands: list[np.ndarray],
        progress: Callable[[float], None] = lambda share: None,
    ) -> RtlResult:
        """By the compiled RTL; ``progress`` is called with the share of words that have moved."""
        image = np.zeros(self.size, dtype=np.uint8)
        for name, operand in zip(TENSORS, operands, strict=False):
            store(image, self._addresses(name), _layout(self.spec, self.command, name), operand)
        registers = settings(self.command, self.tensors, self.port)
        words = sum(words_of(self.spec, self.port, self.command).values())
        run = library.run(
            registers, self._memory(), image, progress=lambda moved: progress(moved / words)
        )
        layout = _layout(self.spec, self.command, "output")
        return RtlResult(run.trace, load(image, self._addresses("output"), layout), run.seconds)

    def check_rtl(self, trace: MemoryTrace, operands: list[np.ndarray], found: RtlResult) -> None:
        """The RTL must equal both models on every channel.

        Raises :class:`gridloom.sim.rtl.Mismatch` with the first difference.
        """
        _compare(trace, found.trace)
        rows, expected = found.rows, self.results(operands)
        if not np.array_equal(rows, expected):
            place = tuple(int(n) for n in np.argwhere(rows != expected)[0])
            raise Mismatch(
                f"head {place[0]}, query {place[1]}, element {place[2]} in memory is "
                f"{rows[place]}, but {expected[place]} in the golden model"
            )

    def _addresses(self, name: str) -> np.ndarray:
        return self.tensors[name].rows(self.command.heads, *_rows(self.command, name))


def _compare(expected: MemoryTrace, found: MemoryTrace) -> None:
    for name in CHANNELS:
        ours, theirs = found.transfers[name], expected.transfers[name]
        if ours != theirs:
            pairs = zip(ours, theirs, strict=False)
            first = next((n for n, (a, b) in enumerate(pairs) if a != b), None)
            where = f"transfer {first}" if first is not None else "the number of transfers"
            raise Mismatch(f"channel {name}: {where} differs between RTL and cycle model")
    if found.cycles != expected.cycles:
        raise Mismatch(f"the RTL takes {found.cycles} cycles, the cycle model {expected.cycles}")


def draw_channel_stalls(seed: int) -> dict[str, np.ndarray]:
    """A pattern for every channel: none, sparse or even."""
    rng = np.random.default_rng([seed, 1])
    return {name: rng.random(STALL_PERIOD) < rng.choice([0, 0.1, 0.5]) for name in CHANNELS}
