#!/usr/bin/env python3
"""Write the tables and figures of docs/omap.md.

Runs ``gridloom reproduce bolt``, some ten minutes on two processors, or reads what it has written;
then the statistics of what the host sees, and the solver.

    python scripts/omap_tables.py [--jobs N] [--report bolt/bolt.json]
"""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from gridloom.bolt_figures import FIGURES
from gridloom.files import fill_in, write_files
from gridloom.omap_solver import Needs, solve
from gridloom.reproduce_bolt import BoltReport, read_bolt, reproduce_bolt
from gridloom.sim.omap_trace import TESTS, Fault, catches, p_values, taped


DOCS = Path(__file__).parent.parent / "docs"
QUERIES = 10**6  # of a mix
SIZE = {"num_keys": 128, "num_bins": 16, "slots": 9}
Rows = Sequence[Sequence[str]]


def markdown(headings: Sequence[str], rows: Rows) -> str:
    """A table of texts."""
    lines = [headings, ["---"] * len(headings), *rows]
    text = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return re.sub(r"(?<=\d)%", " %", text)


def main() -> None:
    """Compute what is not given, and fill in."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--jobs", type=int, default=None, metavar="N", help="processes")
    parser.add_argument("--report", type=Path, metavar="FILE", help="bolt.json; do not run")
    options = parser.parse_args()
    given = options.report
    report = read_bolt(given) if given else reproduce_bolt(processes=options.jobs)[0]
    for name, text in {**published(report), **statistics(), **solver()}.items():
        fill_in(DOCS / "omap.md", name, text)
    write_files({DOCS / f"bolt-{name}.png": draw(report) for name, draw in FIGURES.items()})


def published(report: BoltReport) -> dict[str, str]:
    """Tables of the report, by name."""
    addresses = ("client", *report.reveals[0].p_values)
    tables = {
        "latency": (report.LATENCY, report.latency_rows()),
        "terms": (report.TERMS, report.term_rows()),
        "moved": (report.MOVED, report.moved_rows()),
        "start": (report.START, report.start_rows()),
        "addresses": (addresses, report.reveal_rows()),
        "caveats": (("what", "of it"), list(report.caveats().items())),
    }
    texts = {name: markdown(*table) for name, table in tables.items()}
    queues = markdown(report.QUEUE, report.queue_rows())
    return {**texts, "occupancy": f"{queues}\n{markdown(report.OWN, report.own_rows())}"}


def statistics() -> dict[str, str]:
    """What the host sees."""
    different = taped(Fault.SOUND, QUERIES, **SIZE)
    rows = [
        (name, *(f"{values[test]:.3f}" for test in TESTS), f"{different[name]}")
        for name, values in p_values(Fault.SOUND, QUERIES, **SIZE).items()
    ]
    faults = []
    for fault in list(Fault)[1:]:
        counts = catches(fault, QUERIES, **SIZE).values()
        faults.append((f"`{fault.name}`", *(str(n) if n else "" for n in counts)))
    return {
        "statistics": markdown(("mix", *TESTS, "tape"), rows),
        "faults": markdown(("fault", *TESTS, "tape"), faults),
    }


def solver() -> dict[str, str]:
    """For 200 million values of 64 bytes."""
    solution = solve(Needs(hbm_bytes=16 << 30, num_keys=2 * 10**8, value_bytes=64))
    rows = [plan.row() for plan in solution.plans]
    return {"solved": markdown(solution.best.ROW, rows)}


if __name__ == "__main__":
    main()
