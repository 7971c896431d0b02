#!/usr/bin/env python3
"""Accuracy, cells and speed of block presets: the table in the README.

    python scripts/block_table.py [BLOCK ...] [--fmax] [--json F]

Cells are of the block alone after ``synth_ecp5``; ``--fmax`` also places and routes each preset
with its host link on the ULX3S 85F (one seed, minutes each).
"""

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from gridloom.fpga import boards, flow
from gridloom.hdl.emit import emit_verilog
from gridloom.hdl.softmax.statistics import Statistics
from gridloom.registry import BLOCKS, Block, find
from gridloom.specs.base import Spec


COLUMNS = ("block", "preset", "lanes", "error, ulp", "table bits", "LUT4", "DSP", "RAM", "MHz")


def measure(block: Block, preset: str, with_fmax: bool) -> dict[str, Any]:
    """One row of the table."""
    spec = block.preset(preset)
    figures = block.figures(spec)
    cells = flow.synthesize_only(block.component(spec), "ecp5", name=block.name)
    row = {
        "block": block.name,
        "preset": preset,
        "lanes": getattr(spec, "lanes", 1),
        "error, ulp": figures.get("max_error_ulp"),
        "table bits": figures.get("table_bits"),
        "LUT4": cells["logic"],
        "DSP": cells["dsp"],
        "RAM": cells["bram"],
        "MHz": fmax(block, spec) if with_fmax else None,
    }
    if block.name == "softmax":
        row["statistics"] = statistics_per_lane(spec)
    return row


def fmax(block: Block, spec: Spec) -> float:
    """MHz of the routed bitstream, host link included."""
    with tempfile.TemporaryDirectory() as folder:
        built = flow.build(
            block.component(spec), spec, boards.find("ulx3s_85f"), out_dir=Path(folder)
        )
        return max(built.fmax_by_seed.values())


def statistics_per_lane(spec: Spec) -> dict[str, float]:
    """Cells of maximum and sum alone, by lane, without the shared exponential unit."""
    cells = flow.synthesize_only(Statistics(spec), "ecp5", name="statistics")
    return {kind: round(count / spec.lanes, 2) for kind, count in cells.items()}


def emission(lanes: int = 64) -> dict[str, float]:
    """Seconds and bytes of the Verilog of a wide softmax."""
    import time

    softmax = find("softmax")
    spec = softmax.spec(lanes=lanes, max_length=4096)
    start = time.perf_counter()
    text = emit_verilog(softmax.component(spec), name="softmax")
    return {"lanes": lanes, "seconds": round(time.perf_counter() - start, 2), "bytes": len(text)}


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("blocks", nargs="*", metavar="BLOCK", help="all by default")
    parser.add_argument("--fmax", action="store_true", help="place and route as well")
    parser.add_argument("--json", type=Path, metavar="F", help="write the figures here")
    options = parser.parse_args()
    blocks = [find(name) for name in options.blocks] or BLOCKS
    console = Console()
    table = Table(*COLUMNS)
    rows = []
    for block in blocks:
        for preset in block.presets:
            rows.append(measure(block, preset, options.fmax))
            table.add_row(*("-" if rows[-1][c] is None else str(rows[-1][c]) for c in COLUMNS))
    console.print(table)
    for row in rows:
        if "statistics" in row:
            console.print(
                f"softmax {row['preset']}: maximum and sum, per lane: {row['statistics']}"
            )
    wide = emission()
    console.print(
        f"softmax of {wide['lanes']} lanes: {wide['bytes']:,} bytes in {wide['seconds']} s"
    )
    if options.json:
        document = {"rows": rows, "emission": wide}
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
