#!/usr/bin/env python3
"""The attention array's marks, measured in its compiled RTL.

    python scripts/attention_marks.py [--preset P ...] [--emission] [--json F]

For each square preset: share of the cycles, from the first input to the last output, in which the
multipliers form products; cycles of a causal run beside the unmasked one; bytes that cross the
streams beside the least possible, every operand once; speed of the simulation.
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
from gridloom.sim.attention_io import measured
from gridloom.sim.attention_unstalled import unstalled
from gridloom.sim.cycles import run
from gridloom.sim.rtl import RtlLibrary, compare_bits, compare_cycles, compile_verilog
from gridloom.specs.attention import PRESETS, AttentionSpec, Mask


SQUARES = ("default", "square16", "square32")
DEVIATION = 40  # of queries, keys and values
RUNS = {  # fields of the command
    "N = 256": {"queries": 256, "keys": 256},
    "N = 512": {"queries": 512, "keys": 512},
    "N = 1K": {"queries": 1024, "keys": 1024},
    "eight heads, N = 256": {"queries": 256, "keys": 256, "heads": 8},
    "causal, N = 1K": {"queries": 1024, "keys": 1024, "mask": Mask.CAUSAL},
    "decode, group of 8, 4K keys": {"queries": 8, "keys": 4096, "group": 8},
}
COLUMNS = ("array", "run", "cycles", "busy", "of the unmasked cycles", "bytes / least")
COLUMNS += ("k cycles/s",)


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
    for name, fields in RUNS.items():
        with console.status(f"{spec.rows} x {spec.cols}, {name}"):
            figures = one_run(spec, library, fields)
        cycles[name] = figures["cycles"]
        whole = cycles.get(name.removeprefix("causal, "))
        share = f"{cycles[name] / whole:.1%}" if "mask" in fields and whole else None
        figures |= {"array": f"{spec.rows} x {spec.cols}", "run": name}
        rows.append(figures | {"of the unmasked cycles": share})
    return rows


def one_run(spec: AttentionSpec, library: RtlLibrary, fields: dict[str, int]) -> dict[str, Any]:
    """Cycles, utilisation and traffic of one command, compared with both models."""
    rng = np.random.default_rng(0)
    scale = encode_scale(spec, 1 / (DEVIATION**2 * spec.head_dim**0.5))
    command = Command(scale, **fields)
    shapes = (command.queries, spec.head_dim), (command.keys, spec.head_dim)
    shapes += ((command.keys, spec.value_dim),)
    packed = []
    for _ in range(command.heads):
        operands = (
            np.clip(np.rint(rng.normal(0, DEVIATION, shape)), -128, 127).astype(np.int64)
            for shape in shapes
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
    elements = {name: len(times) for name, times in done.trace.transfers.items()}
    io = measured(spec, [command], elements)
    return {
        "cycles": cycles,
        "busy": f"{products / cycles:.2%}",
        "bytes / least": f"{io.over_compulsory:.2f}",
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
