#!/usr/bin/env python3
"""Accuracy, cells and speed of block presets: docs/blocks.md and the table in the README.

    python scripts/block_table.py [BLOCK ...] [--fmax] [--seeds N] [--json F] [--markdown F]

Cells are of the block alone after ``synth_ecp5``; ``--fmax`` also places and routes each preset
with its host link on the ULX3S 85F, with one seed after another (a minute or so each) until one
reaches the mark; the best of ``--seeds`` if none does. What the fit check finds too large for that
board has neither.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from gridloom.files import write_files
from gridloom.fpga import boards, fit, flow
from gridloom.hdl.emit import emit_verilog
from gridloom.hdl.softmax.statistics import Statistics
from gridloom.registry import BLOCKS, Block, find
from gridloom.specs.base import Spec


BOARD = boards.find("ulx3s_85f")
MARK_MHZ = 110
COLUMNS = ("block", "preset", "lanes", "error, ulp", "table bits", "LUT4", "DSP", "RAM", "MHz")


def measure(block: Block, preset: str, seeds: int) -> dict[str, Any]:
    """One row of the table; no Fmax if there are no ``seeds``."""
    spec = block.preset(preset)
    figures = block.figures(spec)
    fits = fit.check(block.component(spec), spec, BOARD).verdict != "does not fit"
    cells = {}
    if fits:
        cells = flow.synthesize_only(block.component(spec), "ecp5", name=block.name)
    row = {
        "block": block.name,
        "preset": preset,
        "lanes": getattr(spec, "lanes", 1),
        "error, ulp": figures.get("max_error_ulp"),
        "table bits": figures.get("table_bits"),
        "LUT4": cells.get("logic"),
        "DSP": cells.get("dsp"),
        "RAM": cells.get("bram"),
        "MHz": fmax(block, spec, seeds) if seeds and fits else None,
    }
    if block.name == "softmax":
        row["statistics"] = statistics_per_lane(spec)
    return row


def fmax(block: Block, spec: Spec, seeds: int) -> float:
    """MHz of the routed bitstream, host link included: of the first seed that reaches the mark."""
    best = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for count in range(1, seeds + 1):
            built = flow.build(
                block.component(spec), spec, BOARD, seeds=count, out_dir=Path(folder)
            )
            best = max(built.fmax_by_seed.values())
            if best >= MARK_MHZ:
                break
    return best


def statistics_per_lane(spec: Spec) -> dict[str, float]:
    """Cells of maximum and sum alone, by lane, without the shared exponential unit."""
    cells = flow.synthesize_only(Statistics(spec), "ecp5", name="statistics")
    return {kind: round(count / spec.lanes, 2) for kind, count in cells.items()}


def emission(lanes: int = 64) -> dict[str, float]:
    """Seconds and bytes of the Verilog of a wide softmax."""
    softmax = find("softmax")
    spec = softmax.spec(lanes=lanes, max_length=4096)
    start = time.perf_counter()
    text = emit_verilog(softmax.component(spec), name="softmax")
    return {"lanes": lanes, "seconds": round(time.perf_counter() - start, 2), "bytes": len(text)}


def markdown(rows: list[dict[str, Any]]) -> str:
    """The table as a page of the documentation."""
    lines = [
        "# Every preset, measured",
        "",
        f"Written by `python scripts/block_table.py {' '.join(sys.argv[1:])}`.",
        "",
        "Error: largest, in units of the last place. Cells: block alone after `synth_ecp5`. MHz: "
        "nextpnr's, of the whole ULX3S 85F bitstream with its host link, with the first seed that "
        f"reaches {MARK_MHZ}. Empty: too large for that board.",
        "",
        f"| {' | '.join(COLUMNS)} |",
        f"|{' --- |' * len(COLUMNS)}",
    ]
    lines += [f"| {' | '.join(cell(row[c]) for c in COLUMNS)} |" for row in rows]
    lines += [
        "",
        "Maximum and sum of a softmax alone, per lane, its shared exponential unit not counted:",
    ]
    lines += ["", "| preset | lanes | LUT4 | DSP | RAM |", "| --- | --- | --- | --- | --- |"]
    for row in rows:
        if "statistics" in row:
            per_lane = (cell(row["statistics"][kind]) for kind in ("logic", "dsp", "bram"))
            lines.append(f"| {row['preset']} | {row['lanes']} | {' | '.join(per_lane)} |")
    return "\n".join(lines) + "\n"


def cell(value: Any) -> str:
    """A figure as it is read."""
    if isinstance(value, float):
        return f"{value:.4g}"
    return "" if value is None else str(value)


def main() -> None:
    """Measure, print, and write files if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("blocks", nargs="*", metavar="BLOCK", help="all by default")
    parser.add_argument("--fmax", action="store_true", help="place and route as well")
    parser.add_argument(
        "--seeds", type=int, default=6, metavar="N", help="placements at most, 6 by default"
    )
    parser.add_argument("--json", type=Path, metavar="F", help="write the figures here")
    parser.add_argument("--markdown", type=Path, metavar="F", help="write them as a page here")
    options = parser.parse_args()
    blocks = [find(name) for name in options.blocks] or BLOCKS
    presets = [(block, preset) for block in blocks for preset in block.presets]
    console = Console()
    table = Table(*COLUMNS)
    rows = []
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("", total=len(presets))
        for block, preset in presets:
            progress.update(task, description=f"{block.name} {preset}")
            rows.append(measure(block, preset, options.seeds if options.fmax else 0))
            table.add_row(*(cell(rows[-1][c]) for c in COLUMNS))
            if options.json:  # each as it is known: a run takes an hour
                write_files({options.json: json.dumps(rows, indent=2) + "\n"})
            progress.advance(task)
    console.print(table)
    wide = emission()
    console.print(
        f"softmax of {wide['lanes']} lanes: {wide['bytes']:,} bytes in {wide['seconds']} s"
    )
    if options.markdown:
        options.markdown.write_text(markdown(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
