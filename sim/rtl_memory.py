"""Compiled RTL of a top with an AXI4 master, before a memory: registers and bytes in, bytes out.

:func:`compile_memory_top` turns the Verilog of ``gridloom generate --bus axi`` into a
:class:`MemoryLibrary`. Its clock loop and its memory are written in C++ (``memory_harness.cpp``);
the memory keeps the time of :class:`.port_memory.PortMemory`, cycle by cycle.
"""

import ctypes
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from gridloom.specs.errors import UserError

from .port_memory import CHANNELS, MemoryTrace, PortMemory
from .rtl import FATAL, RULES, BrokenStream, Mismatch, Status, slices
from .rtl_build import Progress, build


__all__ = ["MemoryLibrary", "MemoryRtlRun", "compile_memory_top"]

HARNESS = Path(__file__).parent / "memory_harness.cpp"
OUTSIDE = FATAL + 1
START = 1  # of the register `control`
SEED = 1  # what memories without initial contents hold


class _Memory(ctypes.Structure):
    """Mirror of ``GlMemory`` in memory_harness.cpp."""

    _anonymous_ = ("status",)
    _fields_ = [
        ("status", Status),
        ("image", ctypes.c_void_p),
        ("size", ctypes.c_int64),
        ("word_bytes", ctypes.c_int64),
        ("read_latency", ctypes.c_int64),
        ("write_latency", ctypes.c_int64),
        ("stalls", ctypes.c_void_p * len(CHANNELS)),
        ("periods", ctypes.c_int64 * len(CHANNELS)),
        ("counts", ctypes.c_int64 * len(CHANNELS)),
    ]


@dataclass(frozen=True)
class MemoryRtlRun:
    """What a run of compiled RTL took.

    Parameters
    ----------
    trace : MemoryTrace
        Cycle of each transfer on each channel; ``cycles`` as the registers tell.
    seconds : float
        Wall-clock time spent in the clock loop.
    """

    trace: MemoryTrace
    seconds: float


def compile_memory_top(
    verilog: str,
    top: str,
    registers: Mapping[str, int],
    word_bytes: int,
    *,
    progress: Progress | None = None,
) -> "MemoryLibrary":
    """Compile the Verilog of a top with an AXI4 master, or find it in the cache.

    Parameters
    ----------
    verilog : str
        Source text with the module ``top`` and all it uses.
    registers : dict of str to int
        Offset of every register; ``control``, ``error``, ``interrupt_enable``, ``cycles_low`` and
        ``cycles_high`` among them.
    word_bytes : int
        Of the master.
    progress : callable, optional
        Called with a description and a share from 0 to 1.

    Raises :class:`UserError` as :func:`gridloom.sim.rtl.compile_verilog`.
    """
    path = build(
        verilog,
        top,
        (),
        trace=None,
        optimize=1,
        cache_dir=None,
        progress=progress,
        main=HARNESS,
    )
    return MemoryLibrary(path, top, dict(registers), word_bytes)


@dataclass(frozen=True)
class MemoryLibrary:
    """A compiled top. Runs are independent of each other: each begins with a reset.

    Parameters
    ----------
    path : Path
        The shared library.
    top : str
        Name of the top module.
    registers : dict of str to int
        Offset of every register.
    word_bytes : int
        Of the master.
    """

    path: Path
    top: str
    registers: dict[str, int]
    word_bytes: int

    def run(
        self,
        settings: Mapping[str, int],
        memory: PortMemory,
        image: np.ndarray,
        *,
        limit: int = 1 << 40,
        progress: Callable[[int], None] | None = None,
    ) -> MemoryRtlRun:
        """Write the registers, start, and go on to ``done``.

        Parameters
        ----------
        settings : dict of str to int
            Registers and what to write to them before the start.
        memory : PortMemory
            Its latencies and stalls; it is not changed.
        image : uint8 array
            The bytes of the memory, before and after.
        limit : int
            Cycles after which the design counts as stuck.
        progress : callable, optional
            Called every 0.05 s with the number of words moved so far.

        Raises
        ------
        BrokenStream
            If an address or a word changes before its transfer.
        Mismatch
            If a burst leaves the image, or ``error`` is not 0 at the end.
        UserError
            If the design is stuck.
        """
        if image.dtype != np.uint8 or image.ndim != 1 or not image.flags.c_contiguous:
            raise ValueError(f"image must be a contiguous array of bytes, not {image.dtype}")
        with _Run(self, memory, image) as run:
            for name, value in settings.items():
                run.write(name, value)
            run.write("interrupt_enable", 1)
            seconds = run.go(limit, progress)
            if error := run.read("error"):
                raise Mismatch(f"the register error of {self.top} is {error:#x} after the run")
            cycles = run.read("cycles_low") | run.read("cycles_high") << 32
            return MemoryRtlRun(MemoryTrace(run.transfers(), cycles), seconds)

    @cached_property
    def _library(self) -> ctypes.CDLL:
        library = ctypes.CDLL(str(self.path), mode=os.RTLD_LOCAL | os.RTLD_NOW)
        pointer, word = ctypes.c_void_p, ctypes.c_uint32
        signatures = {
            "open": (pointer, [pointer, ctypes.c_int]),
            "write": (None, [pointer, word, word]),
            "read": (word, [pointer, word]),
            "start": (None, [pointer, word, word]),
            "step": (None, [pointer, ctypes.c_int64]),
            "cycles": (None, [pointer, ctypes.c_int, pointer]),
            "close": (None, [pointer]),
        }
        for name, (result, arguments) in signatures.items():
            function = getattr(library, f"gl_memory_{name}")
            function.restype, function.argtypes = result, arguments
        library.gl_message.restype = ctypes.c_char_p
        return library


class _Run:
    """One instance of the design with the memory behind it."""

    def __init__(self, library: MemoryLibrary, memory: PortMemory, image: np.ndarray):
        self._top = library.top
        self._offsets = library.registers
        self._code = library._library
        patterns = [memory.stalls.get(name, ()) for name in CHANNELS]
        self._patterns = [np.ascontiguousarray(p, dtype=bool) for p in patterns]
        self._memory = _Memory(
            waiting=1,
            image=image.ctypes.data,
            size=len(image),
            word_bytes=library.word_bytes,
            read_latency=memory.read_latency,
            write_latency=memory.write_latency,
            stalls=(ctypes.c_void_p * len(CHANNELS))(*(p.ctypes.data for p in self._patterns)),
            periods=(ctypes.c_int64 * len(CHANNELS))(*map(len, self._patterns)),
        )
        self._handle = None

    def __enter__(self) -> "_Run":
        self._handle = self._code.gl_memory_open(ctypes.byref(self._memory), SEED)
        self._check()
        return self

    def __exit__(self, *_: object) -> None:
        handle, self._handle = self._handle, None
        if handle:
            self._code.gl_memory_close(handle)

    def write(self, name: str, value: int) -> None:
        """Write a register."""
        self._code.gl_memory_write(self._handle, self._offsets[name], value)
        self._check()

    def read(self, name: str) -> int:
        """Value of a register."""
        value = self._code.gl_memory_read(self._handle, self._offsets[name])
        self._check()
        return value

    def go(self, limit: int, progress: Callable[[int], None] | None) -> float:
        """Start and run to the interrupt, in slices short enough for Ctrl-C; the seconds."""
        memory = self._memory
        begin = time.perf_counter()
        self._code.gl_memory_start(self._handle, self._offsets["control"], START)
        for end in slices(lambda: memory.cycle):
            if not memory.waiting:
                break
            self._code.gl_memory_step(self._handle, min(end, limit + 1))
            self._check()
            if memory.waiting and memory.cycle > limit:
                raise UserError(f"{self._top} is stuck: not done after {limit} cycles")
            if progress:
                progress(memory.counts[CHANNELS.index("r")] + memory.counts[CHANNELS.index("w")])
        return time.perf_counter() - begin

    def transfers(self) -> dict[str, list[int]]:
        """Cycle of each transfer on each channel."""
        found = {}
        for number, name in enumerate(CHANNELS):
            cycles = np.empty(self._memory.counts[number], dtype=np.int64)
            self._code.gl_memory_cycles(self._handle, number, cycles.ctypes.data)
            found[name] = cycles.tolist()
        return found

    def _check(self) -> None:
        memory = self._memory
        if not memory.fault:
            return
        if memory.fault == FATAL:
            message = self._code.gl_message().decode(errors="replace")
            raise Mismatch(f"{self._top} stopped in cycle {memory.cycle}: {message}")
        channel = f"channel {CHANNELS[memory.stream]} of {self._top}"
        if memory.fault == OUTSIDE:
            raise Mismatch(
                f"{channel} leaves the memory's {memory.size} bytes in cycle {memory.cycle}"
            )
        raise BrokenStream(f"{channel} {RULES[memory.fault]}: cycle {memory.cycle}")
