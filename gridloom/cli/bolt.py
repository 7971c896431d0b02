"""``gridloom reproduce bolt``: its tables."""

from typing import Any

from .output import print_pairs, print_table
from .sweeps import report_paper


__all__ = ["reproduce"]


def reproduce(**options: Any) -> None:
    """Simulate, compute and print the tables; options as of :func:`.sweeps.report_paper`."""
    from gridloom.reproduce_bolt import reproduce_bolt

    report_paper(reproduce_bolt, "simulating", _tables, **options)


def _tables(report: Any, quick: bool) -> None:
    queries = report.occupancies[0].run.queries
    value = ("bins in HBM", *report.GRID[1:])
    tables = {
        f"Largest eviction queue, N = 2^20, c = 8, {queries:.0e} uniform accesses".replace(
            "e+0", "e"
        ): (report.QUEUE, report.queue_rows()),
        "Our parameters, N = 2^20": (report.OWN, report.own_rows()),
        "Time of a query (deviation: with the client's trip)": (
            report.LATENCY,
            report.latency_rows(),
        ),
        "Where ours goes: a million keys, 8-byte values, no bin in HBM": (
            report.TERMS,
            report.term_rows(),
        ),
        "Latency in us by keys and value": (report.GRID, report.grid_rows("latency")),
        "Million queries a second by keys and value": (report.GRID, report.grid_rows("rate")),
        "Latency in us by share of bins in HBM, a million keys": (value, report.share_rows()),
        "Moved by a query; 2^20 keys, 8-byte values": (report.MOVED, report.moved_rows()),
        "Initialisation: N PUTs, or oblivious passes over the rows (in one pass: tuples in HBM)": (
            report.START,
            report.start_rows(),
        ),
        "Host addresses of 2^20 queries in 64 ranges: p-values": (
            ("client", *report.reveals[0].p_values),
            report.reveal_rows(),
        ),
    }
    for title, (headings, rows) in tables.items():
        print_table(title, headings, rows, right=headings[1:] if headings != report.TERMS else ())
        print()
    print_pairs("To be read with it", report.caveats())
