"""Measure error, table bits and multipliers of every preset of blocks that approximate.

python scripts/approximation_error.py                       the activation's
python scripts/approximation_error.py activation exp2 --json errors.json
python scripts/approximation_error.py --synthesize ecp5     and its cells by lane, from Yosys
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from gridloom.fpga.flow import synthesize_only
from gridloom.registry import Block, find
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError


FIGURES = ("max_error_ulp", "mean_error_ulp", "table_bits", "multipliers")
CELLS = ("logic", "ff", "dsp", "bram")


def main() -> int:
    """Measure, print, write."""
    options = parse_arguments()
    console = Console(width=None if sys.stdout.isatty() else 140)
    rows = []
    try:
        presets = [(b, p, s) for b in map(find, options.blocks) for p, s in b.presets.items()]
        with Progress(console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("", total=len(presets))
            for block, preset, spec in presets:
                progress.update(task, description=f"{block.name} {preset}")
                rows.append(measure(block, preset, spec, options.synthesize))
                progress.advance(task)
        console.print(table_of(rows))
        if options.json:
            options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    except (UserError, OSError) as error:
        print(f"approximation_error: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("blocks", nargs="*", metavar="BLOCK", default=["activation"])
    parser.add_argument(
        "--synthesize", choices=["ecp5", "ice40", "gowin"], help="also count cells for this family"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here, too")
    return parser.parse_args()


def measure(block: Block, preset: str, spec: Spec, family: str | None) -> dict[str, Any]:
    """The figures of one preset, and its cells by lane."""
    row: dict[str, Any] = {"block": block.name, "preset": preset}
    row["spec"] = spec.model_dump(mode="json")
    row |= {"latency": spec.latency, **block.figures(spec)}
    if family:
        lanes = getattr(spec, "lanes", 1)
        cells = synthesize_only(block.component(spec), family, name=block.name)
        row |= {name: cells[name] / lanes for name in CELLS}
    return row


def table_of(rows: list[dict[str, Any]]) -> Table:
    """All figures that any row has."""
    columns = [c for c in (*FIGURES, *CELLS) if any(c in row for row in rows)]
    table = Table(title="error, tables and multipliers, measured")
    for name in ("block", "preset"):
        table.add_column(name)
    for name in ("latency", *columns):
        table.add_column(name.replace("_", " "), justify="right")
    for row in rows:
        cells = [_text(row.get(name)) for name in ("latency", *columns)]
        table.add_row(row["block"], row["preset"], *cells)
    return table


def _text(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.4g}" if isinstance(value, float) else f"{value:,}"


if __name__ == "__main__":
    sys.exit(main())
