#!/usr/bin/env python3
"""The pace of the Logic-PIM unit: beats taken of beats offered, by mode, and what it costs.

    python scripts/pim_marks.py [--preset P ...] [--rtl] [--size N] [--cells PRESET ...] [--json F]

Weights, keys and values are always there and results always taken. ``--rtl`` runs the same programs
through compiled RTL and checks its bits and cycles. The last row is a GEMV of N x N.
``--cells`` counts cells for ECP5 out of context. Preset ``kivi`` has 2-bit keys and values.
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
from gridloom.kernels.attention import normal_scale
from gridloom.kernels.payload import length
from gridloom.kernels.pim_unit import golden
from gridloom.registry import find
from gridloom.sim.cycles import run
from gridloom.sim.pim_unit import PimUnitCycles
from gridloom.sim.rtl import compare_bits, compare_cycles, compile_verilog
from gridloom.specs.pim_command import Flag, Opcode, PimCommand
from gridloom.specs.pim_unit import PRESETS, PimUnitSpec
from gridloom.testbench.pim_unit import program_inputs


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--preset", nargs="+", default=["default"], choices=sorted(PRESETS), metavar="P"
    )
    parser.add_argument("--rtl", action="store_true", help="compiled RTL, too")
    parser.add_argument("--size", type=int, default=4096, metavar="N", help="of the GEMV")
    parser.add_argument("--cells", nargs="*", default=[], choices=sorted(PRESETS), metavar="PRESET")
    parser.add_argument("--json", type=Path, metavar="F", help="write the figures here")
    options = parser.parse_args()
    document = {
        f"paces of {preset}": paces(PRESETS[preset], options.size, options.rtl)
        for preset in options.preset
    }
    if options.cells:
        document["cells"] = [cells(preset) for preset in options.cells]
    console = Console()
    for name, rows in document.items():
        table = Table(*rows[0], title=name)
        for row in rows:
            table.add_row(*map(str, row.values()))
        console.print(table)
    if options.json:
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


# ---- programs


def load(spec: PimUnitSpec, beats: int, tokens: int) -> PimCommand:
    """Activations of ``tokens``, at the start of the buffer."""
    return PimCommand(Opcode.LOAD, count=tokens, beats=beats, passes=passes_of(spec, tokens))


def gemm(spec: PimUnitSpec, rows: int, beats: int, tokens: int, **fields: int) -> PimCommand:
    """Rows times what was loaded."""
    shape = {"count": rows, "beats": beats, "tokens": tokens, "passes": passes_of(spec, tokens)}
    return PimCommand(Opcode.GEMM, **shape, **{"shift": 8, "gate_shift": 4, **fields})


def attend(spec: PimUnitSpec, keys: int, heads: int, group: int) -> PimCommand:
    """Heads of the longest queries and values that the unit has."""
    return PimCommand(
        Opcode.ATTEND,
        count=keys,
        beats=spec.max_head_dim // spec.lanes,
        group=group,
        tokens=heads,
        features=spec.max_features,
        scale=normal_scale(spec.array),
    )


def passes_of(spec: PimUnitSpec, tokens: int) -> int:
    """Columns' worth of tokens."""
    return -(-tokens // spec.columns)


def gemv(spec: PimUnitSpec, size: int) -> list[PimCommand]:
    """One token, square weights."""
    beats = size // spec.lanes
    return [load(spec, beats, 1), gemm(spec, size, beats, 1)]


def modes(spec: PimUnitSpec) -> dict[str, list[PimCommand]]:
    """By name: some commands, one behind the other."""
    columns, quarter = spec.columns, spec.buffer_words // 4
    beats = max(1, quarter // 8)
    rows = 8 * spec.lanes
    hidden = -(-rows // spec.lanes)
    flags = Flag.GATED | Flag.TO_BUFFER
    if spec.flags_of(Opcode.GEMM) & Flag.FUNCTION:
        flags |= Flag.FUNCTION
    up = gemm(spec, rows, beats, columns, flags=flags, target=quarter)
    down = gemm(spec, rows, hidden, columns, source=quarter)
    loads = load(spec, beats, columns)
    names = {
        "gemv": [load(spec, beats, 1), *3 * [gemm(spec, rows, beats, 1)]],
        f"gemm, {columns} tokens": [loads, *3 * [gemm(spec, rows, beats, columns)]],
        "gated feed-forward, 2 experts": [loads, up, down, up, down],
    }
    if not spec.is_floating:
        command = gemm(spec, rows, beats, columns, group=max(1, beats // 4))
        names[f"gemm, {columns} tokens, scales"] = [loads, *3 * [command]]
    if spec.max_passes > 1:
        tokens = 2 * columns
        command = gemm(spec, rows, beats, tokens)
        names[f"gemm, {tokens} tokens"] = [load(spec, beats, tokens), *3 * [command]]
    if spec.has_attention:
        head = spec.max_head_dim // spec.lanes
        for group in sorted({1, columns}):
            command = attend(spec, min(spec.max_length, 10 * spec.lanes + 3), 2, group)
            names[f"attend, group {group}"] = [load(spec, 2 * head, columns), command, command]
    return names


# ---- measures


def paces(spec: PimUnitSpec, size: int, is_rtl: bool) -> list[dict[str, Any]]:
    """A row for each mode of a unit."""
    library = compiled(spec) if is_rtl else None
    programs = {**modes(spec), f"GEMV {size} x {size}": gemv(spec, size)}
    return [pace(spec, name, commands, library) for name, commands in programs.items()]


def pace(
    spec: PimUnitSpec, name: str, commands: list[PimCommand], library: Any = None
) -> dict[str, Any]:
    """Beats, the cycles from the first to the last, and the share in which one was wanted."""
    inputs = program_inputs(spec, np.random.default_rng(0), commands)
    expected = golden(spec, inputs)
    counts = {stream: length(batch) for stream, batch in expected.items()}
    trace = run(PimUnitCycles(spec, inputs), counts, {})
    taken = trace.transfers["i_weight"]
    passes = max(c.passes for c in commands if c.opcode != Opcode.LOAD) or 1
    cycles = int(taken[-1] - taken[0]) + 1
    ideal = (len(taken) - 1) * passes + 1
    row = {
        "mode": name,
        "beats": len(taken),
        "passes": passes,
        "cycles": cycles,
        "taken / offered": f"{ideal / cycles:.2%}",
        "whole run": trace.cycles,
    }
    if library is not None:
        start = time.perf_counter()
        got = library.run(inputs, counts, {}, strict=True)
        seconds = time.perf_counter() - start
        compare_bits(expected, got.outputs)
        compare_cycles(trace, got.trace)
        row["RTL, cycles/s"] = f"{trace.cycles / seconds:,.0f}"
    return row


def compiled(spec: PimUnitSpec) -> Any:
    """The unit as a library."""
    component = find("pim_unit").component(spec)
    return compile_verilog(emit_verilog(component, name="pim_unit"), "pim_unit", spec.streams())


def cells(preset: str) -> dict[str, Any]:
    """Cells after ``synth_ecp5``."""
    from gridloom.fpga import flow

    component = find("pim_unit").component(PRESETS[preset])
    return {"preset": preset, **flow.synthesize_only(component, "ecp5", name="pim_unit")}


if __name__ == "__main__":
    main()
