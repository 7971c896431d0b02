#!/usr/bin/env python3
"""Bitstreams of every board, their speed, and their netlists under the bench: docs/bitstreams.md.

    python scripts/prove_bitstreams.py [--board BOARD ...] [--seeds N] [--size N] [-o DIR]
                                       [--markdown F]

Each is built with its host link, then its routed netlist, and an iCE40 bitstream without
multipliers read back, is simulated through the UART pins: minutes each, for attention up to half an
hour, nearly all of it place and route.
"""

import argparse
import time
from pathlib import Path

from rich.console import Console

from gridloom.fpga import boards, flow
from gridloom.prove import LARGE, prove
from gridloom.registry import find


CASES = (  # board, block, preset
    ("ulx3s_85f", "activation", "default"),
    ("ulx3s_85f", "softmax", "default"),
    ("ulx3s_85f", "norm", "snapshot"),
    ("ulx3s_85f", "attention", "ulx3s"),
    ("colorlight_i5", "activation", "q4_12_tanh"),
    ("colorlight_i5", "attention", "colorlight_i5"),
    ("icebreaker", "activation", "int8_gelu"),
    ("icebreaker", "activation", "default"),
    ("icebreaker", "softmax", "tiny"),
    ("icebreaker", "norm", "icebreaker"),
    ("icebreaker", "attention", "icebreaker"),
    ("tangnano9k", "activation", "default"),
    ("tangnano9k", "softmax", "tiny"),
    ("tangnano9k", "norm", "tang_nano"),
    ("tangnano20k", "activation", "int8_silu"),
)
COLUMNS = ("board", "block", "preset", "MHz", "logic", "DSP", "block RAM", "netlists that pass")


def main() -> None:
    """Build, prove, print, and write the page if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--board", action="append", metavar="BOARD", help="all by default")
    parser.add_argument(
        "--seeds", type=int, default=2, metavar="N", help="placements, 2 by default"
    )
    parser.add_argument("--size", type=int, default=12, metavar="N", help="elements, 12 by default")
    parser.add_argument("-o", "--output", type=Path, default=Path("bitstreams"), metavar="DIR")
    parser.add_argument("--markdown", type=Path, metavar="F", help="write the table here")
    options = parser.parse_args()
    console = Console()
    rows = []
    for board, block, preset in CASES:
        if not options.board or board in options.board:
            start = time.perf_counter()
            rows.append(row(board, block, preset, options))
            console.print(*rows[-1], f"({time.perf_counter() - start:.0f} s)", sep=" | ")
    if options.markdown:
        options.markdown.write_text(markdown(rows), encoding="utf-8")


def row(board: str, name: str, preset: str, options: argparse.Namespace) -> tuple[str, ...]:
    """One line of the table."""
    block = find(name)
    spec = block.preset(preset)
    built = flow.build(
        block.component(spec),
        spec,
        boards.find(board),
        seeds=options.seeds,
        out_dir=options.output / preset,
    )
    passed = prove(block, spec, built, size=options.size)
    used = {kind: usage.used for kind, usage in built.report.usage.items()}
    cells = (f"{used.get(kind, 0):,}" for kind in ("logic", "dsp", "bram"))
    return board, name, preset, f"{built.report.fmax:.0f}", *cells, ", ".join(passed)


def markdown(rows: list[tuple[str, ...]]) -> str:
    """The table as a page of the documentation."""
    lines = [
        "# Bitstreams",
        "",
        "Written by `python scripts/prove_bitstreams.py --markdown docs/bitstreams.md`.",
        "",
        "Block and host link together; MHz as nextpnr has it, best of the seeds. No board was",
        "attached: the netlist that place and route wrote, and the bitstream where IceStorm can",
        "read it back, was simulated through its UART pins and gave the golden model's outputs, in",
        f"Icarus or, from {LARGE:,} logic cells, in Verilator.",
        "",
        f"| {' | '.join(COLUMNS)} |",
        f"|{' --- |' * len(COLUMNS)}",
        *(f"| {' | '.join(cells)} |" for cells in rows),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
