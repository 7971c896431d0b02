#!/usr/bin/env python3
"""Write the tables and figures of docs/duplex.md.

Runs ``gridloom reproduce duplex`` with all its experiments, minutes on two processors.

    python scripts/duplex_tables.py [--jobs N]
"""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from gridloom.duplex_figures import FIGURES
from gridloom.files import fill_in, write_files
from gridloom.reproduce_duplex import DuplexReport, reproduce_duplex


ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def markdown(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of texts."""
    lines = [headings, ["---"] * len(headings), *rows]
    text = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return re.sub(r"(?<=\d)%", " %", text)


def main() -> None:
    """Run everything and fill in."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--jobs", type=int, default=None, metavar="N", help="processes")
    report, _ = reproduce_duplex(processes=parser.parse_args().jobs)
    tables = {
        "policies": (DuplexReport.POLICIES, report.policy_rows()),
        "figures": (DuplexReport.ROWS, report.rows()),
        "why": (DuplexReport.WHY, report.why_rows()),
    }
    for name, (headings, rows) in tables.items():
        fill_in(DOCS / "duplex.md", name, markdown(headings, rows))
    write_files({DOCS / f"duplex-{name}.png": draw(report) for name, draw in FIGURES.items()})
    print("brought within 5 % by no assumption:", ", ".join(report.untraced()) or "none")


if __name__ == "__main__":
    main()
