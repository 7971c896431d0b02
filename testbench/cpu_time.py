"""Processor time of a process and of everything that it started."""

import os
from pathlib import Path


__all__ = ["cpu_seconds"]


def cpu_seconds(pid: int) -> float:
    """Seconds of process ``pid`` and its descendants, dead ones they waited for included.

    0 for a process that is gone, and where there is no ``/proc``.
    """
    found = {int(entry.name): _stat(entry) for entry in Path("/proc").glob("[0-9]*")}
    stats = {number: stat for number, stat in found.items() if stat}
    children: dict[int, list[int]] = {}
    for number, (parent, _) in stats.items():
        children.setdefault(parent, []).append(number)
    ticks, waiting = 0, [pid]
    while waiting:
        number = waiting.pop()
        ticks += stats.get(number, (0, 0))[1]
        waiting += children.get(number, [])
    return ticks / os.sysconf("SC_CLK_TCK")


def _stat(entry: Path) -> tuple[int, int] | None:
    """Parent and clock ticks of a process: its own and, of its dead children, theirs (proc(5))."""
    try:
        # The name before them may contain anything.
        fields = (entry / "stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:  # it has ended meanwhile
        return None
    return int(fields[1]), sum(map(int, fields[11:15]))
