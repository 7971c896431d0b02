#!/usr/bin/env python3
"""Cycles and cells of the Ascon engine by rounds in a cycle: the tables of hdl/ascon/README.md.

    python scripts/ascon_marks.py [--rounds N ...] [--page BYTES] [--mhz F] [--no-cells]

Cycles are the cycle model's, of a stream of pages that are opened, each with 8 bytes of associated
data, without stalls; of the PRF, of a stream of 16-byte inputs. Cells are of the engine alone with
a buffer of one page, after ``synth_ecp5``; a carry cell counts as two LUT4.
"""

import argparse

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.fpga.flow import synthesize_only
from gridloom.hdl.ascon import Ascon
from gridloom.kernels.ascon import Command
from gridloom.sim.ascon import AsconCycles
from gridloom.sim.cycles import run
from gridloom.specs.ascon import BLOCK_BYTES, ROUNDS, AsconSpec, Operation
from gridloom.testbench.ascon import batches


PAGE_NUMBER = 8  # bytes of associated data
COUNT = 8  # pages, of which the last intervals count
ZEROS = np.zeros(BLOCK_BYTES, np.uint8)


def main() -> None:
    """Measure and print."""
    options = parse_arguments()
    table = Table(title=f"pages of {options.page} bytes at {options.mhz:g} MHz")
    for heading in ("rounds", "page, cycles", "us", "GB/s", "PRF, cycles", "LUT4", "FF", "RAM"):
        table.add_column(heading, justify="right")
    for rounds in options.rounds:
        spec = AsconSpec(rounds_per_cycle=rounds, max_bytes=options.page)
        page = interval(spec, Operation.OPEN, options.page)
        row = [rounds, page, f"{page / options.mhz:.2f}"]
        row.append(f"{options.page * options.mhz / page / 1000:.2f}")
        row.append(interval(spec, Operation.PRF, BLOCK_BYTES))
        if not options.no_cells:
            cells = synthesize_only(Ascon(spec), "ecp5", name="ascon")
            row += [cells["logic"], cells["ff"], cells["bram"]]
        table.add_row(*map(str, row))
    Console().print(table)


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, nargs="+", default=ROUNDS, choices=ROUNDS)
    parser.add_argument("--page", type=int, default=640, help="bytes (default: %(default)s)")
    parser.add_argument("--mhz", type=float, default=250, help="clock (default: %(default)s)")
    parser.add_argument("--no-cells", action="store_true", help="cycles only")
    return parser.parse_args()


def interval(spec: AsconSpec, operation: Operation, message_bytes: int) -> int:
    """Cycles from result to result where commands follow each other."""
    is_prf = operation is Operation.PRF
    ad, message = np.zeros(0 if is_prf else PAGE_NUMBER), np.zeros(message_bytes)
    command = Command(operation, ZEROS, ZEROS, ad, message, ZEROS)
    inputs = batches([command] * COUNT, np.random.default_rng(0))
    blocks = 0 if is_prf else -(-message_bytes // BLOCK_BYTES)
    trace = run(AsconCycles(spec, inputs), {"o_result": COUNT, "o": COUNT * blocks})
    return int(np.diff(trace.transfers["o_result"])[-1])


if __name__ == "__main__":
    main()
