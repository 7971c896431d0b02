"""Rate, latency and timers of the oblivious map, by its exact cycle model.

    python scripts/omap_marks.py [--keys N] [--queries N] [--markdown]
    python scripts/omap_marks.py --example [--markdown]

For each number of engines and rounds and each latency of the secret memories: the interval that was
given to the timers by rule, the tightest timers that would not have been missed, queries a second
and the time from a request to its response at 250 MHz behind a link of 12.8 GB/s each way and 1 us.

``--example`` prints the worked example of hdl/omap/README.md instead: what the tape says for each
query of a small map and which pages it touches, by the golden model; when the host sees what, by
the cycle model.
"""

import argparse
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from gridloom.kernels.omap import Client, Keys, ObliviousMap, Request, tape_pairs
from gridloom.sim.omap_link import Link
from gridloom.sim.omap_system import run_system
from gridloom.specs.omap import OmapSpec
from gridloom.specs.position_map import Operation


CLOCK = 250e6
LINK = Link(bytes_per_s=12.8e9, round_trip_s=1e-6, clock_hz=CLOCK).in_cycles()
EXAMPLE = OmapSpec(num_keys=64, rounds_per_cycle=4, memory_latency=25, in_flight=8)
ROOT = bytes(range(16))
QUERIES = (
    Request(Operation.PUT, b"contact1", b"a number"),
    Request(Operation.GET, b"contact1"),
    Request(Operation.GET, b"contact2"),
    Request(Operation.GET, b"contact1"),
)
TIMED = 3  # queries of the example's second table
ENGINES = ((2, 1), (2, 2), (2, 4), (2, 8), (4, 4))  # for pages, and rounds a cycle of each
COLUMNS = (
    "engines",
    "rounds",
    "latency",
    "interval",
    "read offset",
    "answer offset",
    "M queries/s",
    "us",
)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keys", type=int, default=1 << 8, help="keys; only the sweep depends")
    parser.add_argument("--queries", type=int, default=60, help="queries of each run")
    parser.add_argument("--markdown", action="store_true", help="a table for a README")
    parser.add_argument("--example", action="store_true", help="the README's worked example")
    given = parser.parse_args()
    if given.example:
        columns = ("query", "dummy", "new", "pages touched", "response")
        show("64 keys in 8 bins, root key 00 .. 0f", columns, touched(), given.markdown)
        columns = ("query", "whole request", "pages asked for", "pages there", "response gone")
        show("cycles after the first block", columns, timed(), given.markdown)
        return
    rows = marks(given.keys, given.queries)
    title = "oblivious map: 8-byte keys and values, 250 MHz"
    show(title, COLUMNS, rows, given.markdown)


def marks(keys: int, queries: int) -> list[tuple[str, ...]]:
    """A row for each number of engines and rounds, and each latency."""
    rows = []
    for engines, rounds in ENGINES:
        for latency in (25, 50):
            spec = OmapSpec(
                num_keys=keys,
                engines=engines,
                rounds_per_cycle=rounds,
                memory_latency=latency,
                in_flight=16,
            )
            run = run_system(spec, queries, latency, LINK)
            if run.is_halted:
                raise SystemExit(f"a timer was missed: {spec!r}")
            rows.append(
                (
                    str(engines),
                    str(rounds),
                    str(latency),
                    str(spec.interval),
                    f"{spec.read_offset} ({run.read_offset})",
                    f"{spec.answer_offset} ({run.answer_offset})",
                    f"{CLOCK / run.interval / 1e6:.2f}",
                    f"{run.latency / CLOCK * 1e6:.2f}",
                )
            )
    return rows


def touched() -> list[tuple[str, ...]]:
    """Of each query of the example: what the tape says, the pages it touches, the response."""
    client, omap = Client(EXAMPLE, ROOT), ObliviousMap(EXAMPLE, ROOT)
    rows = []
    for number, query in enumerate(QUERIES, 1):
        dummy, new = tape_pairs(EXAMPLE, Keys.derive(ROOT).tape, number)
        response = client.response(omap.answer(client.request(*query)))
        value = "value" if any(response.value) else "zeros"
        bins = (", ".join(map(str, pair)) for pair in (dummy, new, omap.touched[-1]))
        name = f"{query.operation.name} {query.key.decode()}"
        rows.append((name, *bins, f"{response.status.name}, {value}"))
    return rows


def timed() -> list[tuple[str, ...]]:
    """Of the example's first queries: cycles after the first block of the first request."""
    run = run_system(EXAMPLE, len(QUERIES), EXAMPLE.memory_latency, LINK)
    rows = []
    for number in range(TIMED):
        times = (log[number] - run.requested[0] for log in (run.accepted, run.whole, run.answered))
        whole, there, gone = map(str, times)
        last = run.asked[number] - run.requested[0]  # of the pages, one a cycle
        asked = ", ".join(str(last - n) for n in reversed(range(EXAMPLE.choices)))
        rows.append((str(number + 1), whole, asked, there, gone))
    return rows


def show(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], markdown: bool) -> None:
    """A table for a terminal, or for a README."""
    if markdown:
        lines = [columns, ["---"] * len(columns), *rows]
        print("\n".join(f"| {' | '.join(line)} |" for line in lines))
        return
    table = Table(*columns, title=title)
    for row in rows:
        table.add_row(*row)
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
