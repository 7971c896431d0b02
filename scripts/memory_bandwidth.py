#!/usr/bin/env python3
"""Bandwidth of the DRAM model by traffic, beside closed forms, and the model's own speed.

    python scripts/memory_bandwidth.py [--dram D ...] [--count N] [--markdown F]

``--markdown docs/memory.md`` replaces the table of that file. Requests per second are of one
process, in processor time, the best of three, with the controller compiled (and in numba's cache)
before.
"""

import argparse
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from gridloom.files import fill_in
from gridloom.sim.memory import simulate
from gridloom.sim.memory.experiments import Result, make_traffic, measure
from gridloom.specs.dram import ControllerSpec
from gridloom.specs.dram_presets import DRAM_PRESETS, dram_preset


COLUMNS = ("DRAM", *Result.HEADINGS)


def main() -> None:
    """Run, print, and fill in a file if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dram", action="append", choices=list(DRAM_PRESETS), metavar="D")
    parser.add_argument("--count", type=int, default=200_000, help="column commands, about")
    parser.add_argument("--markdown", type=Path, metavar="F", help="fill in this file's table")
    options = parser.parse_args()
    rows = [
        (name, *result.row())
        for name in options.dram or ["hbm3_a", "hbm3_b"]
        for result in measure(dram_preset(name).spec, options.count)
    ]
    table = Table(*COLUMNS)
    for row in rows:
        table.add_row(*row)
    console = Console(width=120)
    console.print(table)
    for traffic in ("stream", "random", "mixed"):
        rate = requests_per_second(traffic, options.count)
        console.print(f"hbm3_b, {traffic}: {rate / 1e3:,.0f} k requests/s")
    if options.markdown:
        lines = [COLUMNS, ["---"] * len(COLUMNS), *rows]
        text = "".join("| " + " | ".join(line).replace("%", " %") + " |\n" for line in lines)
        fill_in(options.markdown, "bandwidth table", text)


def requests_per_second(traffic: str, count: int) -> float:
    """Of one process, in set B with refresh."""
    spec, controller = dram_preset("hbm3_b").spec, ControllerSpec()
    requests, _ = make_traffic(traffic, spec, controller.mapping, count)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        simulate(spec, controller, requests)
        best = min(best, time.process_time() - start)
    return count / best


if __name__ == "__main__":
    main()
