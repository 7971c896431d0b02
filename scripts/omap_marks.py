"""Rate, latency and timers of the oblivious map, by its exact cycle model.

    python scripts/omap_marks.py [--keys N] [--queries N] [--markdown]

For each number of rounds and each latency of the secret memories: the interval that was given to
the timers by rule, the tightest timers that would not have been missed, queries a second and the
time from a request to its response at 250 MHz behind a link of 12.8 GB/s each way and 1 us.
"""

import argparse

from rich.console import Console
from rich.table import Table

from gridloom.sim.omap_link import Link
from gridloom.sim.omap_system import run_system
from gridloom.specs.omap import OmapSpec


CLOCK = 250e6
LINK = Link(bytes_per_s=12.8e9, round_trip_s=1e-6, clock_hz=CLOCK).in_cycles()
COLUMNS = ("rounds", "latency", "interval", "read offset", "answer offset", "M queries/s", "us")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keys", type=int, default=1 << 8, help="keys; only the sweep depends")
    parser.add_argument("--queries", type=int, default=60, help="queries of each run")
    parser.add_argument("--markdown", action="store_true", help="a table for a README")
    given = parser.parse_args()
    rows = []
    table = Table(*COLUMNS, title="oblivious map: 8-byte keys and values, 250 MHz, 3 engines")
    for rounds in (1, 2, 4, 8):
        for latency in (25, 50):
            spec = OmapSpec(
                num_keys=given.keys,
                rounds_per_cycle=rounds,
                memory_latency=latency,
                in_flight=16,
            )
            run = run_system(spec, given.queries, latency, LINK)
            if run.is_halted:
                raise SystemExit(f"a timer was missed: {spec!r}")
            rows.append(
                (
                    str(rounds),
                    str(latency),
                    str(spec.interval),
                    f"{spec.read_offset} ({run.read_offset})",
                    f"{spec.answer_offset} ({run.answer_offset})",
                    f"{CLOCK / run.interval / 1e6:.2f}",
                    f"{run.latency / CLOCK * 1e6:.2f}",
                )
            )
    for row in rows:
        table.add_row(*row)
    if given.markdown:
        lines = [COLUMNS, ["---"] * len(COLUMNS), *rows]
        print("\n".join(f"| {' | '.join(line)} |" for line in lines))
    else:
        Console(width=100).print(table)


if __name__ == "__main__":
    main()
