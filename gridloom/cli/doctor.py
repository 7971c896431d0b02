"""``gridloom doctor``: which tools and packages are there, and how to get those that are not."""

import importlib.metadata
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import typer

from .options import Json
from .output import print_json, print_table, step


__all__ = ["HELP", "Finding", "command", "examine"]

HELP = """Say which tools and packages are there, and how to get the others.

Exit status 1 if something that Gridloom cannot do without is missing.

\b
Examples:
  gridloom doctor
  gridloom doctor --json
"""

TIMEOUT_S = 20  # for a tool to say its version


@dataclass(frozen=True)
class Tool:
    """A program Gridloom runs: how to ask its version, what for, and where it comes from."""

    name: str
    needed_for: str
    mend: str
    ask: tuple[str, ...] = ("--version",)  # empty: it cannot be asked
    at_least: tuple[int, ...] = ()
    is_required: bool = False


TOOLS = (
    Tool("iverilog", "test", "sudo apt-get install iverilog", ("-V",), (11,), True),
    Tool(
        "g++",
        "simulate --engine rtl",
        "sudo apt-get install g++",
        ("-dumpfullversion",),
        (10,),
        True,
    ),
    Tool("make", "test --simulator verilator", "sudo apt-get install make"),
    Tool("perl", "test --simulator verilator", "sudo apt-get install perl"),
)
NEEDED_FOR = {"openFPGALoader": "program", "icebox_vlog": "check of iCE40 bitstreams"}
HEADERS = (  # what Verilator's FST writer includes, and the package that has it
    ("zlib.h", "zlib1g-dev"),
    ("lz4.h", "liblz4-dev"),
)
EXTRAS = {
    "": "everything",
    "fpga": "build, run-on",
    "formal": "proofs",
    "memory": "the DRAM model",
    "models": "run minilm, demo",
    "test": "the test suite",
}


@dataclass(frozen=True)
class Finding:
    """One line of the report; ``mend`` is empty where nothing has to be done."""

    kind: str  # "tool", "header", "python" or "package"
    name: str
    status: str  # "found", "missing" or "too old"
    version: str
    needed_for: str
    mend: str
    is_required: bool


def command(json: Json = False) -> None:
    """Print the findings and fail if a required one is missing."""
    with step("looking around"):
        findings = examine()
    if json:
        print_json({"ok": _is_ok(findings), "findings": [asdict(f) for f in findings]})
    else:
        rows = [(f.name, f.status, f.version, f.needed_for, f.mend) for f in findings]
        print_table("", ("what", "status", "version", "needed for", "mend with"), rows)
        broken = sum(f.status != "found" for f in findings)
        print(f"\n{broken} to mend" if broken else "\nNothing to mend.")
    if not _is_ok(findings):
        raise typer.Exit(1)


def _is_ok(findings: list[Finding]) -> bool:
    return all(f.status == "found" for f in findings if f.is_required)


def examine() -> list[Finding]:
    """Look for every program, header and package."""
    findings = [_python(), *map(_tool, TOOLS), *_fpga_tools()]
    findings += [_header(name, package) for name, package in HEADERS]
    return findings + list(_packages())


def _python() -> Finding:
    ok = sys.version_info >= (3, 11)
    mend = "" if ok else "install Python 3.11 or newer"
    version = platform.python_version()
    return Finding("python", "Python", "found" if ok else "too old", version, "all", mend, True)


def _tool(tool: Tool) -> Finding:
    path = shutil.which(tool.name)
    version = _version([path, *tool.ask]) if path and tool.ask else ""
    if path is None:
        status = "missing"
    elif tool.at_least and version and _numbers(version) < tool.at_least:
        status = "too old"
    else:
        status = "found"
    mend = tool.mend if status != "found" else ""
    return Finding("tool", tool.name, status, version, tool.needed_for, mend, tool.is_required)


def _fpga_tools() -> Iterator[Finding]:
    """The programs of the FPGA flow, native or from pip; the flow itself looks for them."""
    from gridloom.fpga.tools import tools

    ours = {tool.name for tool in TOOLS}
    for tool in tools():
        if tool.name not in ours:
            status = "found" if tool.where else "missing"
            needed_for = NEEDED_FOR.get(tool.name, "build")
            mend = "" if tool.where else tool.mend
            yield Finding("tool", tool.name, status, tool.version, needed_for, mend, False)


def _version(command: list[str]) -> str:
    """The first thing that looks like a version in what the program says; empty if nothing does."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=TIMEOUT_S
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    match = re.search(r"\d+\.\d+[\w.+-]*", done.stdout + done.stderr)
    return match[0] if match else ""


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(n) for n in re.findall(r"\d+", version)[:3])


def _header(name: str, package: str) -> Finding:
    """Ask the preprocessor, which knows where headers are."""
    compiler = shutil.which("g++")
    found = (
        compiler is not None
        and not subprocess.run(
            [compiler, "-E", "-x", "c++", "-"],
            input=f"#include <{name}>\n".encode(),
            capture_output=True,
            timeout=TIMEOUT_S,
        ).returncode
    )
    mend = "" if found else f"sudo apt-get install {package}"
    status = "found" if found else "missing"
    return Finding("header", name, status, "", "simulate --wave F.fst", mend, False)


def _packages() -> Iterator[Finding]:
    """Every Python package that Gridloom's own metadata asks for, by extra."""
    from packaging.requirements import Requirement

    for text in importlib.metadata.requires("gridloom") or []:
        requirement = Requirement(text)
        extra = re.search(r'extra == "(\w+)"', text)
        group = extra[1] if extra else ""
        if requirement.name != "gridloom":
            yield _package(requirement.name, requirement.specifier, group)


def _package(name: str, specifier: Any, extra: str) -> Finding:
    try:
        version = importlib.metadata.version(name)
        status = "found" if version in specifier else "wrong version"
    except importlib.metadata.PackageNotFoundError:
        version, status = "", "missing"
    mend = "" if status == "found" else f"pip install '{name}{specifier}'"
    needed_for = EXTRAS.get(extra, extra) + (f" (extra {extra})" if extra else "")
    return Finding("package", name, status, version, needed_for, mend, not extra)
