"""Ctrl-C: stop every child process, then unwind so that temporary files are removed."""

import contextlib
import os
import signal
import time
from pathlib import Path


__all__ = ["Terminated", "catch_signals", "descendants", "kill_children"]


class Terminated(KeyboardInterrupt):
    """SIGTERM; unwinds like Ctrl-C."""


def catch_signals() -> None:
    """Make SIGINT and SIGTERM kill the children and raise; the second one kills us at once.

    The children are killed by the handler, while they still are our descendants: once a compiler
    driver is dead, the compilers it started belong to init.
    """
    signal.signal(signal.SIGINT, _handle)
    signal.signal(signal.SIGTERM, _handle)


def _handle(number: int, _frame: object) -> None:
    signal.signal(number, signal.SIG_DFL)
    kill_children()
    raise KeyboardInterrupt if number == signal.SIGINT else Terminated


def kill_children(patience_s: float = 1.0) -> None:
    """Ask all descendants to end, and end those that have not after ``patience_s``."""
    pids = descendants()
    _send(pids, signal.SIGTERM)
    deadline = time.monotonic() + patience_s
    while (pids := [p for p in pids if _is_running(p)]) and time.monotonic() < deadline:
        time.sleep(0.02)
    _send(pids, signal.SIGKILL)


def descendants() -> list[int]:
    """Process ids of our children, their children, and so on; empty where there is no /proc."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        if (parent := _parent(entry)) is not None:
            children.setdefault(parent, []).append(int(entry.name))
    found, waiting = [], [os.getpid()]
    while waiting:
        fresh = children.get(waiting.pop(), [])
        found += fresh
        waiting += fresh
    return found


def _stat(entry: Path) -> list[str]:
    """State and parent of a process; the name before them may contain anything."""
    try:
        return (entry / "stat").read_text(errors="replace").rpartition(")")[2].split()[:2]
    except OSError:  # it has ended meanwhile
        return []


def _parent(entry: Path) -> int | None:
    stat = _stat(entry)
    return int(stat[1]) if stat else None


def _is_running(pid: int) -> bool:
    stat = _stat(Path(f"/proc/{pid}"))
    return bool(stat) and stat[0] != "Z"


def _send(pids: list[int], number: int) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, number)
