#!/usr/bin/env python3
"""The oblivious map against a dict: any number of operations, and how full everything gets.

    python scripts/omap_operations.py [--keys N] [--operations N] [--seed N] [--choices C]

The functional simulator (the golden models' steps, compiled, all bytes but the cipher's) fills up,
then deletes the oldest key and puts a new one for half of the operations, then answers a mixture
with misses, refusals and NOPs. Every status and old value is compared with a dict's; every page
touched is counted, and tested for uniformity. Exit status 1 if anything differs.
"""

import argparse
import sys
import time
from collections.abc import Iterator

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.sim.omap_bounds import waiting
from gridloom.sim.omap_functional import FunctionalMap
from gridloom.sim.omap_trace import chi_square, p_value
from gridloom.specs.omap import OmapSpec
from gridloom.testbench.omap_oracle import Oracle


NOP, GET, PUT, DEL = range(4)
CHUNK = 1 << 18
SHARES = (0.02, 0.33, 0.5, 0.15)  # of the mixture's operations
SPREAD = 1.25  # its keys, for each that may live
CELLS = 1 << 10  # of bins, for the test


def main() -> int:
    """Run, compare, print."""
    options = parse_arguments()
    spec = OmapSpec(num_keys=options.keys, choices=options.choices)
    table, rng = FunctionalMap(spec, options.seed), np.random.default_rng(options.seed)
    oracle = Oracle(options.keys)
    wrong = done = 0
    counts = np.zeros(spec.num_bins, np.int64)
    seconds = 0.0
    for operations, keys in chunks(options.keys, options.operations, rng):
        values = rng.integers(0, 1 << 62, len(keys))
        start = time.perf_counter()
        replies = table.run(operations, keys, values)
        seconds += time.perf_counter() - start
        found = zip(replies.status, replies.is_hit, replies.old, strict=True)
        for asked, answer in zip(zip(operations, keys, values, strict=True), found, strict=True):
            wrong += answer != oracle.answer(*map(int, asked))
        counts += np.bincount(replies.pages.ravel(), minlength=spec.num_bins)
        done += len(keys)
    report(spec, table, done, wrong, seconds, counts)
    return 1 if wrong else 0


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--keys", type=int, default=1 << 20, help="live (default: %(default)s)")
    parser.add_argument("--operations", type=int, default=10**7, help="default: %(default)s")
    parser.add_argument("--seed", type=int, default=0, help="default: %(default)s")
    parser.add_argument("--choices", type=int, default=2, choices=(1, 2), help="bins of a key")
    return parser.parse_args()


def chunks(
    num_keys: int, count: int, rng: np.random.Generator
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Operations and keys, some at a time."""
    fill = min(num_keys, count)
    churn = (count - fill) // 2
    for start in range(0, fill, CHUNK):
        keys = np.arange(start, min(start + CHUNK, fill))
        yield np.full(len(keys), PUT), keys
    for start in range(0, churn, CHUNK):
        turn = np.arange(start, min(start + CHUNK, churn))
        keys = turn // 2 + np.where(turn % 2 == 0, 0, num_keys)
        yield np.where(turn % 2 == 0, DEL, PUT), keys
    for start in range(fill + churn, count, CHUNK):
        size = min(CHUNK, count - start)
        keys = churn // 2 + rng.integers(0, int(SPREAD * num_keys), size)
        yield rng.choice(4, size, p=SHARES), keys


def report(
    spec: OmapSpec, table: FunctionalMap, done: int, wrong: int, seconds: float, counts: np.ndarray
) -> None:
    """What was found."""
    cells = counts.reshape(min(CELLS, spec.num_bins), -1).sum(axis=1)
    mean, deviation = waiting(spec)
    statistic, freedom = chi_square(np.repeat(np.arange(len(cells)), cells), len(cells))
    rows = {
        "operations": f"{done:,}",
        "replies that differ from the dict's": f"{wrong:,}",
        "microseconds each, compilation included": f"{seconds / done * 1e6:.2f}",
        "stash, at most": f"{table.peak_stash} of {spec.stash_depth}",
        "waiting tuples, at most": f"{table.peak_frames:,} of {spec.num_frames:,} "
        f"(mean and deviation by sim.omap_bounds: {mean:,.0f}, {deviation:,.0f})",
        "longest list": f"{table.longest_list} of {spec.list_limit}",
        "pages touched, chi-square": f"{statistic:.0f} at {freedom}, "
        f"p = {p_value(statistic, freedom):.3f}",
    }
    view = Table(show_header=False, box=None)
    for name, text in rows.items():
        view.add_row(name, text)
    Console(width=120).print(view)


if __name__ == "__main__":
    sys.exit(main())
