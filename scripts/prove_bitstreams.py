#!/usr/bin/env python3
"""Bitstreams of every board, their speed, and their netlists under the bench: docs/bitstreams.md.

    python scripts/prove_bitstreams.py [--board BOARD ...] [--block BLOCK ...] [--preset PRESET ...]
                                       [--seeds N] [-o DIR] [--markdown F]

Each is built with its host link, then its routed netlist, and an iCE40 bitstream without
multipliers read back, is simulated through the UART pins: minutes each, for attention up to half an
hour, nearly all of it place and route.
"""

import argparse
import time
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from gridloom.fpga import boards, flow
from gridloom.fpga.link import DEFAULT_BAUD
from gridloom.prove import LARGE, prove
from gridloom.registry import find


@dataclass(frozen=True)
class Case:
    """One bitstream: for which board, of which block, at which rate, tried on how much."""

    board: str
    block: str
    preset: str
    baud: int = DEFAULT_BAUD
    size: int = 12  # elements
    seed: int = 1  # the first placement to try


CASES = (
    Case("ulx3s_85f", "activation", "default"),
    Case("ulx3s_85f", "softmax", "default"),
    Case("ulx3s_85f", "norm", "snapshot"),
    Case("ulx3s_85f", "attention", "ulx3s", size=1),
    Case("ulx3s_85f", "attention", "ulx3s_12x12", size=1),
    Case("ulx3s_85f", "pim_unit", "ulx3s"),
    Case("ulx3s_85f", "bundle_port", "ulx3s", size=1),
    Case("ulx3s_85f", "omap", "ulx3s", size=1),
    Case("colorlight_i5", "activation", "q4_12_tanh"),
    Case("colorlight_i5", "attention", "colorlight_i5", size=1),
    Case("colorlight_i5", "omap", "colorlight_i5", size=1),
    Case("icebreaker", "activation", "int8_gelu"),
    Case("icebreaker", "activation", "default"),
    Case("icebreaker", "softmax", "tiny"),
    Case("icebreaker", "norm", "icebreaker"),
    Case("icebreaker", "pim_unit", "icebreaker"),
    Case("icebreaker", "bundle_port", "icebreaker", size=1),
    Case("icebreaker", "attention", "icebreaker", baud=3_000_000, size=8, seed=5),
    Case("tangnano9k", "activation", "default"),
    Case("tangnano9k", "softmax", "tiny"),
    Case("tangnano9k", "norm", "tang_nano"),
    Case("tangnano20k", "activation", "int8_silu"),
    Case("tangnano20k", "attention", "tangnano20k", size=1),
    Case("tangnano20k", "omap", "tangnano20k", size=1),
)
COLUMNS = ("board", "block", "preset", "MHz", "logic", "DSP", "block RAM", "netlists that pass")


def main() -> None:
    """Build, prove, print, and write the page if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--board", action="append", metavar="BOARD", help="all by default")
    parser.add_argument("--block", action="append", metavar="BLOCK", help="all by default")
    parser.add_argument("--preset", action="append", metavar="PRESET", help="all by default")
    parser.add_argument(
        "--seeds", type=int, default=2, metavar="N", help="placements, 2 by default"
    )
    parser.add_argument("-o", "--output", type=Path, default=Path("bitstreams"), metavar="DIR")
    parser.add_argument("--markdown", type=Path, metavar="F", help="write the table here")
    options = parser.parse_args()
    console = Console()
    rows = []
    for case in CASES:
        chosen = options.board, options.block, options.preset
        names = case.board, case.block, case.preset
        if all(not some or name in some for some, name in zip(chosen, names, strict=True)):
            start = time.perf_counter()
            rows.append(row(case, options))
            console.print(*rows[-1], f"({time.perf_counter() - start:.0f} s)", sep=" | ")
    if options.markdown:
        options.markdown.write_text(markdown(rows), encoding="utf-8")


def row(case: Case, options: argparse.Namespace) -> tuple[str, ...]:
    """One line of the table."""
    block = find(case.block)
    spec = block.preset(case.preset)
    built = flow.build(
        block.component(spec),
        spec,
        boards.find(case.board),
        seeds=range(case.seed, case.seed + options.seeds),
        out_dir=options.output / case.preset,
        baud=case.baud,
    )
    passed = prove(block, spec, built, size=case.size)
    used = {kind: usage.used for kind, usage in built.report.usage.items()}
    cells = (f"{used.get(kind, 0):,}" for kind in ("logic", "dsp", "bram"))
    name = case.board, case.block, case.preset
    return *name, f"{built.report.fmax:.0f}", *cells, ", ".join(passed)


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
