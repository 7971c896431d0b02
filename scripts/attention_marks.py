#!/usr/bin/env python3
"""The attention array's marks, measured in its compiled RTL.

    python scripts/attention_marks.py [--preset P ...] [--emission] [--json F]

For each square preset: share of the cycles, from the first input to the last output, in which the
multipliers form products; cycles of a causal run beside the unmasked one; speed of the simulation.
Every bit is compared with the golden model and every transfer with the cycle model, which takes
minutes for the wide ones. ``--emission`` also writes Verilog of 64 x 64 (and 256 x 256, minutes).
"""

import argparse
import json
import time
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.attention import Command, assemble, encode_scale, pack_head
from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.attention import unstalled
from gridloom.sim.cycles import run
from gridloom.sim.rtl import RtlLibrary, compare_bits, compare_cycles, compile_verilog
from gridloom.specs.attention import PRESETS, AttentionSpec, Mask


SQUARES = ("default", "square16", "square32")
DEVIATION = 40  # of queries, keys and values
RUNS = {  # queries = keys, heads, mask
    "N = 256": (256, 1, Mask.NONE),
    "N = 512": (512, 1, Mask.NONE),
    "N = 1K": (1024, 1, Mask.NONE),
    "eight heads, N = 256": (256, 8, Mask.NONE),
    "causal, N = 1K": (1024, 1, Mask.CAUSAL),
}
COLUMNS = ("array", "run", "cycles", "busy", "of the unmasked cycles", "k cycles/s")


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--preset", action="append", choices=sorted(PRESETS), metavar="P")
    parser.add_argument("--emission", action="store_true", help="size and time of wide Verilog")
    parser.add_argument("--json", type=Path, metavar="F", help="write the figures here")
    options = parser.parse_args()
    console = Console()
    rows = []
    for preset in options.preset or SQUARES:
        rows += measure(PRESETS[preset], console)
    table = Table(*COLUMNS)
    for row in rows:
        table.add_row(*("" if row[c] is None else str(row[c]) for c in COLUMNS))
    console.print(table)
    wide = [emission(n) for n in ((64, 256) if options.emission else ())]
    for figures in wide:
        console.print(f"{figures['array']}: {figures['bytes']:,} bytes in {figures['seconds']} s")
    if options.json:
        document = {"runs": rows, "emission": wide}
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def measure(spec: AttentionSpec, console: Console) -> list[dict[str, Any]]:
    """Every run on one array."""
    block = find("attention")
    text = emit_verilog(block.component(spec), name="attention")
    library = compile_verilog(text, "attention", spec.streams())
    rows: list[dict[str, Any]] = []
    cycles: dict[str, int] = {}
    for name, (number, heads, mask) in RUNS.items():
        with console.status(f"{spec.rows} x {spec.cols}, {name}"):
            figures = one_run(spec, library, number, heads, mask)
        cycles[name] = figures["cycles"]
        whole = cycles.get(name.removeprefix("causal, "))
        share = f"{cycles[name] / whole:.1%}" if mask is Mask.CAUSAL and whole else None
        figures |= {"array": f"{spec.rows} x {spec.cols}", "run": name}
        rows.append(figures | {"of the unmasked cycles": share})
    return rows


def one_run(
    spec: AttentionSpec, library: RtlLibrary, number: int, heads: int, mask: Mask
) -> dict[str, Any]:
    """Cycles and utilisation of one command, compared with both models."""
    rng = np.random.default_rng(0)
    scale = encode_scale(spec, 1 / (DEVIATION**2 * spec.head_dim**0.5))
    command = Command(scale, number, number, heads=heads, mask=mask)
    packed = []
    for _ in range(heads):
        operands = (
            np.clip(np.rint(rng.normal(0, DEVIATION, (number, width))), -128, 127).astype(np.int64)
            for width in (spec.head_dim, spec.head_dim, spec.value_dim)
        )
        packed.append(pack_head(spec, command, *operands))
    inputs = assemble(spec, [command], packed)
    block = find("attention")
    expected = block.golden(spec, inputs)
    counts = {name: length(batch) for name, batch in expected.items()}
    start = time.perf_counter()
    done = library.run(inputs, counts)
    seconds = time.perf_counter() - start
    compare_bits(expected, done.outputs)
    compare_cycles(run(block.cycles(spec, inputs), counts), done.trace)
    first = min(int(t[0]) for t in done.trace.transfers.values() if len(t))
    cycles = done.trace.cycles - first
    products = unstalled(spec, command).products
    return {
        "cycles": cycles,
        "busy": f"{products / cycles:.2%}",
        "k cycles/s": round(cycles / seconds / 1e3),
    }


def emission(size: int) -> dict[str, Any]:
    """Seconds and bytes of the Verilog of a square array."""
    spec = PRESETS["square64"].model_copy(update={"rows": size, "cols": size})
    start = time.perf_counter()
    text = emit_verilog(find("attention").component(spec), name="attention")
    seconds = round(time.perf_counter() - start, 1)
    return {"array": f"{size} x {size}", "seconds": seconds, "bytes": len(text)}


if __name__ == "__main__":
    main()
