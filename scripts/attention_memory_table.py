#!/usr/bin/env python3
"""Throughput of attention on tensors in memory, by port and latency, from the cycle model.

    python scripts/attention_memory_table.py [--preset P ...] [--markdown F]

One head without a mask. The cycle model equals the RTL on every channel in every cycle
(``tests/attention/test_memory.py``). ``--markdown hdl/attention/README.md`` replaces the
table of that file.
"""

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Table

from gridloom.attention_on_memory import OnMemory, make_command
from gridloom.files import fill_in
from gridloom.specs.attention import PRESETS
from gridloom.specs.memory_port import MemoryPort


SLOW = {"outstanding_reads": 32, "outstanding_writes": 8, "tiles": 4}
RUNS = {  # preset: resident blocks, queries and keys, and ports with latencies
    "default": (1, 256, [(64, {}, 50), (128, {}, 50), (128, {}, 200), (128, SLOW, 200)]),
    "square16": (2, 256, [(64, {}, 50), (128, {}, 50), (128, SLOW, 200)]),
    "square32": (4, 512, [(128, {}, 50), (256, {}, 50), (256, SLOW, 200)]),
}
COLUMNS = "array, N", "bits", "reads, writes, `tiles`", "latency", "cycles", "array alone"
COLUMNS += ("multipliers busy",)


def main() -> None:
    """Run, print, and fill in a file if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--preset", action="append", choices=list(RUNS), metavar="P")
    parser.add_argument("--markdown", type=Path, metavar="F", help="fill in this file's table")
    options = parser.parse_args()
    rows = [row for preset in options.preset or RUNS for row in measure(preset)]
    table = Table(*COLUMNS)
    for row in rows:
        table.add_row(*row)
    Console().print(table)
    if options.markdown:
        lines = [COLUMNS, ["---"] * len(COLUMNS), *rows]
        text = "".join("| " + " | ".join(line) + " |\n" for line in lines)
        fill_in(options.markdown, "memory table", text.replace("|  |", "| |"))


def measure(preset: str) -> list[tuple[str, ...]]:
    """A row for each port; what is as in the row before is left out."""
    resident, length, ports = RUNS[preset]
    spec = PRESETS[preset].model_copy(update={"resident": resident})
    command = make_command(spec, length, {})
    name = f"{spec.rows} x {spec.cols}, " + (f"`resident` {resident}, " if resident > 1 else "")
    rows = []
    for number, (width, changes, latency) in enumerate(ports):
        port = MemoryPort(data_width=width, **changes)
        run = OnMemory(spec, port, command, latency)
        report = run.report(run.run())
        depths = f"{port.outstanding_reads}, {port.outstanding_writes}, {port.tiles}"
        first = f"{name}{length}", f"{report.array_cycles:,}"
        array, alone = ("", "") if number else first
        cells = (array, f"{width}", depths, f"{latency}", f"{report.cycles:,}", alone)
        rows.append((*cells, f"{report.busy:.1%}".replace("%", " %")))
    return rows


if __name__ == "__main__":
    main()
