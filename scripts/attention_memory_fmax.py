#!/usr/bin/env python3
"""Fmax and cells of attention with its AXI4 master, placed and routed for the LFE5U-85F.

    python scripts/attention_memory_fmax.py [--preset ulx3s] [--bits 128] [--seed 1]

Its ports are shift chains, which need few pins and add a register to each bit.
"""

import argparse

from rich.console import Console
from rich.table import Table

from gridloom.fpga.boards import ULX3S_85F
from gridloom.fpga.flow import place_only
from gridloom.fpga.shift_chain import BehindShiftChains
from gridloom.hdl.attention.memory_top import AttentionMemoryTop
from gridloom.specs.attention import PRESETS
from gridloom.specs.memory_port import MemoryPort


def main() -> None:
    """Build and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--preset", choices=list(PRESETS), default="ulx3s", metavar="P")
    parser.add_argument("--bits", type=int, default=128, metavar="N", help="of a word")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    options = parser.parse_args()
    spec, port = PRESETS[options.preset], MemoryPort(data_width=options.bits)
    top = BehindShiftChains(AttentionMemoryTop(spec, port))
    report = place_only(top, ULX3S_85F, name="attention_memory", seed=options.seed)
    table = Table("what", "used", "of")
    for kind, usage in report.usage.items():
        table.add_row(kind, f"{usage.used:,}", f"{usage.available:,}")
    console = Console()
    console.print(table)
    console.print(f"{report.fmax:.1f} MHz")
    if path := report.critical_path:
        console.print(f"from {path.source} to {path.target}: {path.delay_ns:.1f} ns")


if __name__ == "__main__":
    main()
