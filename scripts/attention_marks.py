#!/usr/bin/env python3
"""The attention array's marks, measured in its compiled RTL.

    python scripts/attention_marks.py [--size 8 ...] [--full] [--markdown F] [--emission] [--json F]

For each square array with 64 features: share of the cycles, from the first input to the last
output, in which the multipliers form products; cycles of a causal run beside the unmasked one; keys
and values that cross the streams beside the least possible, each once; error against float64; speed
of the simulation. Every bit is compared with the golden model and every transfer with the cycle
model. Without ``--full`` runs of 1 K keys, which take a minute, are left out. ``--emission``
also writes Verilog of 64 x 64 and 256 x 256.

    python scripts/attention_marks.py --size 8 --size 16 --size 32 --full \\
        --markdown hdl/attention/README.md
"""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.files import fill_in
from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.attention import (
    Command,
    assemble,
    draw_normal,
    error_case,
    normal_scale,
    output_error,
    pack_head,
)
from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.attention_io import measured
from gridloom.sim.attention_unstalled import unstalled
from gridloom.sim.cycles import run
from gridloom.sim.rtl import RtlLibrary, RtlRun, compare_bits, compare_cycles, compile_verilog
from gridloom.specs.attention import PRESETS, AttentionSpec, Mask


PRESET = {8: "default", 16: "square16", 32: "square32"}
RUNS: dict[str, dict[str, int]] = {  # fields of the command
    "N = 256": {"queries": 256, "keys": 256},
    "eight heads, N = 256": {"queries": 256, "keys": 256, "heads": 8},
    "causal, N = 256": {"queries": 256, "keys": 256, "mask": Mask.CAUSAL},
    "N = 512": {"queries": 512, "keys": 512},
    "decode, group of 8, 4K keys": {"queries": 8, "keys": 4096, "group": 8},
}
LONG: dict[str, dict[str, int]] = {
    "N = 1K": {"queries": 1024, "keys": 1024},
    "causal, N = 1K": {"queries": 1024, "keys": 1024, "mask": Mask.CAUSAL},
}
ERRORS = [(n, deviation) for n in (64, 128, 256, 512) for deviation in (8, 16, 32, 48)]
COLUMNS = "array", "run", "cycles", "busy", "of the unmasked", "K and V / once", "k cycles/CPU s"


def busy(of: str) -> Callable[[dict[str, Any]], str]:
    """The share of a run."""
    return lambda runs: f"{runs[of]['busy']:.2%}"


# What the README says of each array, from its runs; the mark, and of which array.
FIGURES: list[tuple[str, Callable[[dict[str, Any]], str], str]] = [
    ("one head, N = 1K, busy", busy("N = 1K"), "99 %"),
    ("eight heads, N = 256, busy", busy("eight heads, N = 256"), "99 %"),
    (
        "one head, N = 512, cycles",
        lambda runs: f"{runs['N = 512']['cycles']:,}",
        "33,200 (32 x 32); ideal 32,768; ITA 32,769; FuseMax's formula 36,352",
    ),
    (
        "causal, N = 1K, of the unmasked cycles",
        lambda runs: f"{runs['causal, N = 1K']['of the unmasked']:.1%}",
        "52 % (16 x 16)",
    ),
    (
        "decode, group of 8 heads, 4K keys: busy",
        busy("decode, group of 8, 4K keys"),
        "",
    ),
    (
        "its keys and values read, times",
        lambda runs: f"{runs['decode, group of 8, 4K keys']['K and V / once']:.2f}",
        "1 (8 columns)",
    ),
    (
        "relative L2 error, worst of 64 to 512 keys, deviations of 8 to 48 units",
        lambda runs: f"{runs['errors']['worst']:.2%}",
        "0.2 %",
    ),
    (
        "k cycles per CPU second, NumPy arrays to NumPy arrays",
        lambda runs: f"{max(r['k cycles/CPU s'] for r in runs.values() if 'cycles' in r)}",
        "60 (32 x 32)",
    ),
]


def main() -> None:
    """Measure, print, and write what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", action="append", type=int, choices=list(PRESET), metavar="N")
    parser.add_argument("--full", action="store_true", help="also runs of 1 K keys")
    parser.add_argument("--emission", action="store_true", help="size and time of wide Verilog")
    parser.add_argument("--markdown", type=Path, metavar="F", help="fill in this file's table")
    parser.add_argument("--json", type=Path, metavar="F", help="write the figures here")
    options = parser.parse_args()
    if options.markdown and not options.full:
        parser.error("--markdown needs all runs: add --full")
    console = Console()
    runs = RUNS | (LONG if options.full else {})
    found = {size: measure(PRESETS[PRESET[size]], runs, console) for size in options.size or [8]}
    show(found, console)
    wide = [emission(n) for n in ((64, 256) if options.emission else ())]
    for figures in wide:
        console.print(f"{figures['array']}: {figures['bytes']:,} bytes in {figures['seconds']} s")
    if options.markdown:
        fill_in(options.markdown, "marks", markdown(found))
    if options.json:
        document = {"arrays": found, "emission": wide}
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def show(found: dict[int, dict[str, Any]], console: Console) -> None:
    """A row for every run, and the errors."""
    table = Table(*COLUMNS)
    for size, runs in found.items():
        for name, figures in runs.items():
            if name != "errors":
                cells = [figures[c] for c in COLUMNS[2:]]
                texts = [cells[0], *(None if c is None else f"{c:.2%}" for c in cells[1:3])]
                texts += [None if cells[3] is None else f"{cells[3]:.2f}", cells[4]]
                row = (f"{size} x {size}", name, *texts)
                table.add_row(*("" if text is None else str(text) for text in row))
    console.print(table)
    for size, runs in found.items():
        errors = ", ".join(f"{k} {v:.3%}" for k, v in runs["errors"].items())
        console.print(f"{size} x {size}: relative L2 error against float64: {errors}")


def markdown(found: dict[int, dict[str, Any]]) -> str:
    """The table of the README: a row for each figure, a column for each array."""
    arrays = [f"{size} x {size}" for size in found]
    rows = [["", *arrays, "mark"], ["---"] * (len(arrays) + 2)]
    rows += [[name, *(figure(runs) for runs in found.values()), mark]
             for name, figure, mark in FIGURES]  # fmt: skip
    text = "".join("| " + " | ".join(row) + " |\n" for row in rows)
    return text.replace("|  |", "| |").replace("%", " %").replace("  %", " %")


def measure(
    spec: AttentionSpec, runs: dict[str, dict[str, int]], console: Console
) -> dict[str, Any]:
    """Every run on one array, and its errors."""
    block = find("attention")
    text = emit_verilog(block.component(spec), name="attention")
    library = compile_verilog(text, "attention", spec.streams())
    found: dict[str, Any] = {}
    for name, fields in runs.items():
        with console.status(f"{spec.rows} x {spec.cols}, {name}"):
            figures = one_run(spec, library, fields)
        whole = found.get(name.removeprefix("causal, "))
        share = figures["cycles"] / whole["cycles"] if "mask" in fields and whole else None
        found[name] = figures | {"of the unmasked": share}
    with console.status(f"{spec.rows} x {spec.cols}, errors"):
        errors = [error(spec, library, *case) for case in ERRORS]
    found["errors"] = {"worst": max(errors), "least": min(errors)}
    return found


def one_run(spec: AttentionSpec, library: RtlLibrary, fields: dict[str, int]) -> dict[str, Any]:
    """Cycles, utilisation and traffic of one command."""
    rng = np.random.default_rng(0)
    command = Command(normal_scale(spec), **fields)
    shapes = (command.queries, spec.head_dim), (command.keys, spec.head_dim)
    shapes += ((command.keys, spec.value_dim),)
    heads = [[draw_normal(spec, rng, shape) for shape in shapes] for _ in range(command.heads)]
    done, seconds = compared(spec, library, command, heads)
    first = min(int(t[0]) for t in done.trace.transfers.values() if len(t))
    cycles = done.trace.cycles - first
    elements = {name: len(times) for name, times in done.trace.transfers.items()}
    io = measured(spec, [command], elements)
    operands = io.moved.k + io.moved.v
    return {
        "cycles": cycles,
        "busy": unstalled(spec, command).products / cycles,
        "K and V / once": operands / (io.compulsory.k + io.compulsory.v),
        "k cycles/CPU s": round(cycles / seconds / 1e3),
    }


def compared(
    spec: AttentionSpec, library: RtlLibrary, command: Command, heads: list
) -> tuple[RtlRun, float]:
    """The RTL's run, compared with both models; CPU seconds from NumPy to NumPy arrays."""
    inputs = assemble(spec, [command], [pack_head(spec, command, *head) for head in heads])
    block = find("attention")
    expected = block.golden(spec, inputs)
    counts = {name: length(batch) for name, batch in expected.items()}
    start = time.process_time()
    done = library.run(inputs, counts)
    seconds = time.process_time() - start
    compare_bits(expected, done.outputs)
    compare_cycles(run(block.cycles(spec, inputs), counts), done.trace)
    return done, seconds


def error(spec: AttentionSpec, library: RtlLibrary, keys: int, deviation: int) -> float:
    """Relative L2 error of the RTL's outputs against float64."""
    command, operands, exact = error_case(spec, keys, deviation)
    done, _ = compared(spec, library, command, [operands])
    return output_error(spec, done.outputs["o"]["value"], exact)


def emission(size: int) -> dict[str, Any]:
    """Seconds and bytes of the Verilog of a square array."""
    spec = PRESETS["square64"].model_copy(update={"rows": size, "cols": size})
    start = time.perf_counter()
    text = emit_verilog(find("attention").component(spec), name="attention")
    seconds = round(time.perf_counter() - start, 1)
    return {"array": f"{size} x {size}", "seconds": seconds, "bytes": len(text)}


if __name__ == "__main__":
    main()
