"""``gridloom demo``: the main job in one go."""

from pathlib import Path

import typer

from .options import Directory, Json
from .output import print_json, print_pairs, progress_bar
from .run import load_workload, print_report


__all__ = ["HELP", "command"]

HELP = """Take the tour: Verilog, bench, and a real model through the compiled RTL.

Generates the blocks of a sentence encoder, verifies them with cocotb, sends
the activations of real sentences through the compiled RTL, and compares the
embeddings bit for bit. Writes the Verilog, a report and a picture.

\b
Examples:
  gridloom demo
  gridloom demo -o tour --json
"""


def command(output: Directory = Path("gridloom-demo"), json: Json = False) -> None:
    """Run every step, then print the report and where the files are."""
    workload = load_workload()
    with progress_bar("demo") as progress:
        report = workload.demo(output, progress=progress)
    if json:
        print_json(report.as_dict())
    else:
        print_report(report)
        print()
        print_pairs("", report.files)
    if not report.passed:
        raise typer.Exit(1)
