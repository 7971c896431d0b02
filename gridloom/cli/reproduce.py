"""``gridloom reproduce``: a published result from its formulas, beside ours."""

from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.specs.errors import UserError, choose

from . import bolt, duplex
from .attention_traffic import print_traffic
from .options import Json, Parameters, parse_parameters
from .output import print_json, print_pairs, print_report, print_table
from .sweeps import Jobs, Scheduler


__all__ = ["HELP", "command"]

HELP = """Recompute a paper's table from its formulas, beside our array.

fusemax computes latency, utilisation and traffic of the five designs of the
FuseMax paper (MICRO 2024) on four transformers at six lengths, and of our
array of the same size under the same memory, with every cycle accounted for.
With -o it also writes the table as JSON and three figures.

duplex serves the five models of the Duplex paper (MICRO 2024) on its seven
systems by our device model, puts every published figure beside ours, and for
each that is more than 5 % off tries the paper's open assumptions one by one.
Minutes; with --quick, without those experiments, some seconds.

bolt simulates how full bins and eviction buffer of the oblivious map get over
10^9 accesses, puts them and our times beside the figures of the BOLT paper
(CCS 2025), and compares the host addresses of two clients. Some ten minutes;
with --quick, over 10^7 accesses, half a minute.

attention-io estimates one run of any shape: cycles by cause, and off-chip
bytes against the least possible and the known lower bound.

\b
Examples:
  gridloom reproduce fusemax
  gridloom reproduce fusemax -o fusemax --json
  gridloom reproduce duplex -o duplex --jobs 2
  gridloom reproduce duplex --quick --scheduler tcp://host:8786
  gridloom reproduce bolt -o bolt --jobs 2
  gridloom reproduce attention-io -p queries=4096 -p mask=causal
  gridloom reproduce attention-io -p rows=16 -p cols=16 -p buffer_bytes=65536

\b
Parameters of attention-io:
  queries, keys, head_dim, value_dim, heads, group
  mask (none, causal, window), offset, window
  rows, cols, clock_hz, bandwidth, buffer_bytes, word_bytes, state_bytes
"""

SWEEPS = {"duplex": duplex.reproduce, "bolt": bolt.reproduce}
EXPERIMENTS = ("fusemax", "duplex", "bolt", "attention-io")


def command(
    experiment: Annotated[
        str, typer.Argument(metavar="WHAT", help=f"What: {' or '.join(EXPERIMENTS)}.")
    ],
    parameters: Parameters = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="Write JSON and figures of a paper into it."
        ),
    ] = None,
    jobs: Jobs = None,
    scheduler: Scheduler = None,
    quick: Annotated[
        bool,
        typer.Option("--quick", help="duplex: leave out the experiments; bolt: fewer accesses."),
    ] = False,
    json: Json = False,
) -> None:
    """Compute, write what was asked for, and print the tables."""
    choose("experiment", experiment, EXPERIMENTS)
    given = parse_parameters(parameters or [])
    if given and experiment != "attention-io":
        raise UserError(f"{experiment} has no parameters; give -p to attention-io")
    if experiment in SWEEPS:
        SWEEPS[experiment](output=output, quick=quick, jobs=jobs, scheduler=scheduler, as_json=json)
        return
    if quick or jobs or scheduler:
        raise UserError(
            f"--quick, --jobs and --scheduler belong to duplex and bolt, not to {experiment}"
        )
    if experiment == "fusemax":
        _fusemax(output, json)
        return
    if output is not None:
        raise UserError("attention-io writes no files; take its --json")
    _attention_io(given, json)


def _fusemax(output: Path | None, as_json: bool) -> None:
    from gridloom.reproduce import reproduce_fusemax

    report, files = reproduce_fusemax(output)
    print_report(report, files, lambda: _tables(report), as_json)


def _tables(report: Any) -> None:
    size = f"{report.array.buffer_bytes / 2**20:g} MiB"
    tables = {
        "Latency of a layer in seconds": (report.LATENCY, report.latency_rows()),
        "Speed-up": (report.SPEEDUP, report.speedup_rows()),
        "Multipliers' cycles spent on products (useful: as the paper counts them)": (
            report.UTILISATION,
            report.utilisation_rows(),
        ),
        "Our cycles: products, slower softmax, empty slots, DRAM (nothing ragged, no mask)": (
            report.CYCLES,
            report.cycle_rows(),
        ),
        "Masks, ragged lengths: our tiles, cycles to the first run's, shares": (
            report.VARIANTS,
            report.variant_rows(),
        ),
        f"GiB from and to DRAM, {size} on chip (least: every operand once)": (
            report.TRAFFIC,
            report.traffic_rows(),
        ),
    }
    for title, (headings, rows) in tables.items():
        print_table(title, headings, rows, right=headings[1:])
        print()
    means = {name: f"{mean:.2f} x" for name, mean in report.means().items()}
    print_pairs("Arithmetic means of the 24 ratios of latencies", means)
    print()
    print_pairs("To be read with it", report.caveats())


def _attention_io(parameters: dict[str, Any], as_json: bool) -> None:
    from gridloom.reproduce import run_report

    report = run_report(parameters)
    if as_json:
        print_json(report.as_dict())
        return
    print_pairs("Estimate", report.summary())
    print()
    print_traffic(report.io)
