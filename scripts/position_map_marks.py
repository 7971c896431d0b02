#!/usr/bin/env python3
"""Stash, cycles and cells of the position map: the tables of hdl/position_map/README.md.

    python scripts/position_map_marks.py [--log2-keys N] [--loads F ...] [--runs N] [--no-cells]

Stash: the map is filled, then each of 8 N times the oldest key is deleted and a new one put in; how
many places were taken at most, and on average, and after what share of the commands it was
not empty. The golden model's step does it, compiled (numba); hashes are those of a mixer with
another salt in each run. Cycles: the cycle model before a memory and a hash that answer after a
fixed time, without stalls. Cells: the block alone after synthesis, by preset and family; a carry
cell counts as two LUT4.
"""

import argparse
import math
import time
from collections.abc import Callable

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.fpga.flow import synthesize_only
from gridloom.hdl.position_map import PositionMap
from gridloom.kernels.compiled import compiled
from gridloom.kernels.position_map import STEP, empty_entries, new_map
from gridloom.sim.position_map import at_latency
from gridloom.specs.position_map import BUCKET_SLOTS, TABLES, Operation, PositionMapSpec
from gridloom.specs.position_map import PRESETS as PRESETS_OF_BLOCK


REPLACEMENTS = 8  # of each key
DISTANCES = ((1, 1), (2, 5), (10, 5), (25, 5), (25, 14), (60, 5))  # of memory and hash, cycles
CELLS = (("default", "ecp5"), ("million", "ecp5"), ("ulx3s", "ecp5"), ("icebreaker", "ice40"))


def main() -> None:
    """Measure and print."""
    options = parse_arguments()
    console = Console()
    console.print(stash_table(options))
    console.print(cycle_table(options))
    if not options.no_cells:
        console.print(cell_table())


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--log2-keys", type=int, default=20, help="live keys (default: %(default)s)"
    )
    parser.add_argument("--loads", type=float, nargs="+", default=[0.8], help="(default: 0.8)")
    parser.add_argument("--runs", type=int, default=1, help="hashes (default: %(default)s)")
    parser.add_argument("--mhz", type=float, default=250, help="clock (default: %(default)s)")
    parser.add_argument("--no-cells", action="store_true", help="no synthesis")
    return parser.parse_args()


def stash_table(options: argparse.Namespace) -> Table:
    """Places of the stash that were taken, by load and hash."""
    num_keys = 1 << options.log2_keys
    churn = compiled_churn()
    small = PositionMapSpec(num_keys=1)
    churn(new_map(small), empty_entries(small, small.words), 1, 0, 1)  # compiles it
    title = f"{num_keys:,} keys, {REPLACEMENTS * num_keys:,} replacements"
    table = Table(title=title)
    for heading in ("load", "run", "peak", "mean", "not empty, %", "wrong", "commands/s"):
        table.add_column(heading, justify="right")
    for load in options.loads:
        buckets = math.ceil(num_keys / (load * TABLES * BUCKET_SLOTS))
        spec = PositionMapSpec(num_keys=num_keys, num_buckets=buckets, stash_depth=64)
        for run in range(options.runs):
            state, memory = new_map(spec), empty_entries(spec, spec.words)
            start = time.perf_counter()
            peak, total, waits, wrong = churn(state, memory, spec.buckets, run, num_keys)
            seconds = time.perf_counter() - start
            count = (1 + 2 * REPLACEMENTS) * num_keys
            row = [f"{num_keys / spec.slots:.3f}", run, peak, f"{total / count:.4f}"]
            row += [f"{100 * waits / count:.2f}", wrong, f"{count / seconds:,.0f}"]
            table.add_row(*map(str, row))
    return table


def compiled_churn() -> Callable:
    """``churn(state, memory, buckets, salt, num_keys)``: peak and sum of the stash, and so on."""
    from numba import njit

    functions = compiled(STEP)
    step, candidate_of = functions.step, functions.candidate_of
    put, delete = int(Operation.PUT), int(Operation.DEL)
    replacements = REPLACEMENTS

    @njit
    def mixed(key, salt):
        """SplitMix64 of the key's 8 bytes."""
        word = np.uint64(salt + 1) * np.uint64(0x9E3779B97F4A7C15)
        for byte in key[::-1]:
            word = (word << np.uint64(8) | word >> np.uint64(56)) ^ np.uint64(byte)
        for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
            word = (word ^ word >> np.uint64(shift)) * np.uint64(factor)
        return word ^ word >> np.uint64(31)

    @njit
    def find_buckets(rows, first, key, buckets, salt):
        word = mixed(key, salt)
        low = np.int64(word & np.uint64(0xFFFFFFFF))
        rows[first] = low * buckets >> 32
        rows[first + 1] = buckets + (np.int64(word >> np.uint64(32)) * buckets >> 32)

    @njit
    def churn(state, memory, buckets, salt, num_keys):
        key, rows = np.zeros(8, dtype=np.uint8), np.zeros(4, dtype=np.int64)
        position = np.zeros(2, dtype=np.int64)
        peak, total, waits, wrong = 0, 0, 0, 0
        for n in range((1 + 2 * replacements) * num_keys):
            turn = n - num_keys
            is_put = turn < 0 or turn % 2 == 1
            number = n if turn < 0 else turn // 2 + is_put * num_keys
            for i in range(8):
                key[i] = number >> 8 * i & 255
            position[:] = number & 0xFFFF
            find_buckets(rows, 0, key, buckets, salt)
            place = candidate_of(state)
            if place >= 0:
                find_buckets(rows, 2, state.stash.key[place], buckets, salt)
            flags = step(state, memory, put if is_put else delete, key, position, rows)
            wrong += flags != (0 if is_put else 1) or state.old[0] != (1 - is_put) * position[0]
            taken = state.stash.is_valid.sum()
            peak, total, waits = max(peak, taken), total + taken, waits + (taken > 0)
        return peak, total, waits, wrong

    return churn


def cycle_table(options: argparse.Namespace) -> Table:
    """Cycles by the distance of memory and hash."""
    table = Table(title=f"cycles, and commands at {options.mhz:g} MHz")
    headings = ("memory", "hash", "to the result", "to the next command", "million a second")
    for heading in headings:
        table.add_column(heading, justify="right")
    for memory_cycles, hash_cycles in DISTANCES:
        commands, results = at_latency(PositionMapSpec(num_keys=1), 4, memory_cycles, hash_cycles)
        period = commands[-1] - commands[-2]
        row = [memory_cycles, hash_cycles, results[-1] - commands[-1], period]
        table.add_row(*map(str, row), f"{options.mhz / period:.2f}")
    return table


def cell_table() -> Table:
    """Cells by preset."""
    table = Table(title="the block alone")
    for heading in ("preset", "family", "LUT4", "FF", "DSP", "RAM"):
        table.add_column(heading, justify="right")
    for preset, family in CELLS:
        component = PositionMap(PRESETS_OF_BLOCK[preset])
        cells = synthesize_only(component, family, name="position_map")
        numbers = (cells[name] for name in ("logic", "ff", "dsp", "bram"))
        table.add_row(preset, family, *map(str, numbers))
    return table


if __name__ == "__main__":
    main()
