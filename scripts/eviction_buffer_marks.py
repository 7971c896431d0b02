#!/usr/bin/env python3
"""Cycles, frames and cells of the eviction buffer: the tables of hdl/eviction_buffer/README.md.

    python scripts/eviction_buffer_marks.py [--latency N ...] [--bins M] [--cells PRESET ...]

Cycles are the cycle model's, from query to query, with memories that answer so many cycles after
each access, and without stalls. Frames in use, loads and lists are counted over 16 accesses a key,
each of a key drawn at random, after all were placed; that needs numba. Cells are of the block alone
after ``synth_ecp5``; a carry cell counts as two LUT4.
"""

import argparse

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.fpga.flow import synthesize_only
from gridloom.hdl.eviction_buffer import EvictionBuffer
from gridloom.kernels.compiled import compiled
from gridloom.kernels.eviction_buffer import (
    AVAILABLE,
    COUNT,
    FRESH,
    LOAD,
    PENDING,
    STEP,
    STOPPED,
    Asked,
    make_rebuilt,
    make_store,
)
from gridloom.sim.eviction_buffer import query_interval
from gridloom.specs.eviction_buffer import PRESETS, EvictionBufferSpec


SHAPES = (
    {},
    {"slots": 18},
    {"list_limit": 8},
    {"list_limit": 32},
    {"value_bytes": 64},
    {"slots": 3, "list_limit": 8},
    {"choices": 1, "slots": 20, "list_limit": 24},
)
FILLS = ((2, 8, 10), (2, 2, 3), (1, 16, 18), (1, 16, 20), (1, 16, 24))  # choices, c, slots
ROUNDS = 16  # accesses of a key


def main() -> None:
    """Measure and print."""
    options = parse_arguments()
    console = Console()
    console.print(cycles(options.latency, options.mhz))
    if options.bins:
        console.print(frames(options.bins))
    if options.cells:
        console.print(cells(options.cells))


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--latency", type=int, nargs="+", default=[1, 25, 50], help="cycles of a memory"
    )
    parser.add_argument("--mhz", type=float, default=250, help="clock (default: %(default)s)")
    parser.add_argument("--bins", type=int, default=0, help="count frames in use, of so many bins")
    parser.add_argument("--cells", nargs="+", default=[], choices=PRESETS, metavar="PRESET")
    return parser.parse_args()


def cycles(latencies: list[int], mhz: float) -> Table:
    """From query to query by parameters and latency."""
    table = Table(title=f"cycles of a query; M/s at {mhz:g} MHz")
    for heading in ("C", "Z", "W", "T", *(f"L = {n}" for n in latencies)):
        table.add_column(heading, justify="right")
    for shape in SHAPES:
        spec = EvictionBufferSpec(**shape)
        row = [spec.choices, spec.slots, spec.list_limit, spec.tuple_blocks]
        for latency in latencies:
            count = query_interval(spec, latency)
            row.append(f"{count} ({mhz / count:.1f})")
        table.add_row(*map(str, row))
    return table


def frames(num_bins: int) -> Table:
    """Frames in use at most, greatest load, longest list."""
    table = Table(title=f"{num_bins} bins")
    for heading in ("C", "c", "Z", "in use at most", "of M", "rule", "greatest load", "list"):
        table.add_column(heading, justify="right")
    for choices, share, slots in FILLS:
        spec = EvictionBufferSpec(
            num_bins=num_bins,
            choices=choices,
            slots=slots,
            list_limit=48,
            num_frames=4 * num_bins,
            load_width=7,
        )
        peak, load, longest = occupancy(spec, share * num_bins)
        rule = spec.model_copy(update={"num_frames": 0}).frames
        row = [choices, share, slots, peak, f"{peak / num_bins:.3f}", rule, load, longest]
        table.add_row(*map(str, row))
    return table


def occupancy(spec: EvictionBufferSpec, num_keys: int) -> tuple[int, int, int]:
    """Frames in use at most, greatest load, longest list; ``RuntimeError`` if it stops."""
    from numba import njit

    step = compiled(STEP).step

    @njit
    def play(store, rebuilt, pages, positions, count, key_bytes, load_limit):
        np.random.seed(1)
        num_bins, choices = len(store.bins), positions.shape[1]
        touched = np.zeros((choices, *pages.shape[1:]), np.uint8)
        given = np.zeros(rebuilt.taken.shape, np.uint8)
        genuine = np.ones(choices, np.bool_)
        bins = np.zeros(2 * choices, np.int64)
        peak = load = longest = 0
        for number in range(count):
            key = number if number < len(positions) else np.random.randint(len(positions))
            for n in range(2):
                first = np.random.randint(num_bins)
                bins[n * choices] = first
                if choices == 2:
                    bins[n * choices + 1] = (first + 1 + np.random.randint(num_bins - 1)) % num_bins
            is_live = positions[key, 0] >= 0
            for n in range(choices):
                if is_live:
                    bins[n] = positions[key, n]
                touched[n] = pages[bins[n]]
                positions[key, n] = bins[choices + n]
            for n in range(4):
                given[0, n] = key >> 8 * n & 255
            puts = 1 if is_live else 2
            asked = Asked(bins, given, key_bytes, is_live, puts, number + 1, load_limit)
            step(store, asked, touched, genuine, rebuilt)
            for n in range(choices):
                pages[bins[n]] = rebuilt.pages[n]
                record = store.bins[bins[choices + n]]
                load, longest = max(load, record[LOAD]), max(longest, record[COUNT])
            peak = max(peak, store.pool[FRESH] - store.pool[AVAILABLE] - store.pool[PENDING])
        return peak, load, longest

    store = make_store(spec)
    pages = np.zeros((spec.num_bins, *make_rebuilt(spec).pages.shape[1:]), np.uint8)
    positions = np.full((num_keys, spec.choices), -1, np.int64)
    count, limit = (1 + ROUNDS) * num_keys, (1 << spec.load_width) - 1
    result = play(store, make_rebuilt(spec), pages, positions, count, spec.key_bytes, limit)
    if store.pool[STOPPED]:
        raise RuntimeError(f"{spec!r} has stopped")
    return result


def cells(presets: list[str]) -> Table:
    """Of the block alone."""
    table = Table(title="cells of ECP5")
    for heading in ("preset", "M", "C", "Z", "W", "E", "T", "LUT4", "FF", "RAM"):
        table.add_column(heading, justify="right")
    for name in presets:
        spec = PRESETS[name]
        count = synthesize_only(EvictionBuffer(spec), "ecp5", name="eviction_buffer")
        row = [name, spec.num_bins, spec.choices, spec.slots, spec.list_limit, spec.frames]
        row += [spec.tuple_blocks, count["logic"], count["ff"], count["bram"]]
        table.add_row(*map(str, row))
    return table


if __name__ == "__main__":
    main()
