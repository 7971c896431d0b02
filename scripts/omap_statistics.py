#!/usr/bin/env python3
"""What the host sees of the oblivious map, tested; and of schemes with a fault.

    python scripts/omap_statistics.py [--queries N] [--keys N] [--bins M] [--slots Z] [--seed N]

The first table has the p-value of every test for every mix of queries, of the scheme as it is. The
second has, for each fault, how many of the mixes each test catches it in (p below 1e-9; "tape":
pages other than those that a tape made beforehand asks for). Exit status 1 if the scheme fails a
test at 1e-4, or a fault passes them all.
"""

import argparse
import sys

from rich.console import Console
from rich.table import Table

from gridloom.sim.omap_trace import MIXES, TESTS, Fault, catches, p_values, taped


PASSED = 1e-4


def main() -> int:
    """Both tables."""
    options = parse_arguments()
    console = Console(width=120)
    size = {"num_keys": options.keys, "num_bins": options.bins, "slots": options.slots}
    given = options.queries, options.seed
    found = p_values(Fault.SOUND, *given, **size)
    different = taped(Fault.SOUND, *given, **size)
    table = Table("mix", *TESTS, "tape", title=f"p-values, {options.queries:,} queries")
    for name, values in found.items():
        table.add_row(name, *(f"{values[t]:.3f}" for t in TESTS), f"{different[name]} differ")
    console.print(table)
    table = Table("fault", *TESTS, "tape", title=f"mixes of {len(MIXES)} in which it is caught")
    missed = 0
    for fault in list(Fault)[1:]:
        counts = catches(fault, *given, **size)
        missed += not any(counts.values())
        table.add_row(fault.name, *(str(n) if n else "" for n in counts.values()))
    console.print(table)
    is_sound = min(min(values.values()) for values in found.values()) > PASSED
    return 0 if is_sound and not missed and not any(different.values()) else 1


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--queries", type=int, default=10**6, help="default: %(default)s")
    parser.add_argument("--keys", type=int, default=128, help="default: %(default)s")
    parser.add_argument("--bins", type=int, default=16, help="a power of two; default: %(default)s")
    parser.add_argument("--slots", type=int, default=9, help="of a page; default: %(default)s")
    parser.add_argument("--seed", type=int, default=0, help="default: %(default)s")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
