"""``gridloom test``: the cocotb bench."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.specs.errors import UserError, choose

from .options import (
    SIMULATORS,
    BlockName,
    Config,
    Json,
    Parameters,
    Preset,
    Seed,
    block_and_spec,
)
from .output import note, print_json, print_table, progress_bar, step


__all__ = ["HELP", "command"]

HELP = """Verify a block's Verilog, or a netlist, with cocotb.

The same random elements go through four times: free running, with a stalling
source, with a stalling sink, and with everything stalling. Every output bit
is compared with the golden model, the cycle of every transfer with the cycle
model. Exit status 1 if anything differs.

\b
Examples:
  gridloom test softmax
  gridloom test softmax -p lanes=4 --simulator verilator --seed 7
  gridloom test softmax --netlist routed.v --netlist cells.v --top top
  gridloom test omap --security
"""

KEPT = ".kept"  # marks a folder of logs that someone will want to read


def command(
    name: BlockName,
    preset: Preset = None,
    config: Config = None,
    parameters: Parameters = None,
    simulator: Annotated[
        str,
        typer.Option(
            "--simulator",
            metavar="icarus|verilator",
            help="Icarus starts at once; Verilator compiles first, then runs faster.",
        ),
    ] = "icarus",
    netlist: Annotated[
        list[Path] | None,
        typer.Option(
            "--netlist",
            metavar="FILE.v",
            help="Test this Verilog instead of ours; repeat for the cell models it needs.",
        ),
    ] = None,
    top: Annotated[
        str | None,
        typer.Option(
            "--top",
            metavar="MODULE",
            help="The netlist's top module, if it is not called as the block.",
        ),
    ] = None,
    size: Annotated[
        int, typer.Option("--size", metavar="N", min=1, max=10**6, help="How many random elements.")
    ] = 200,
    security: Annotated[
        bool,
        typer.Option(
            "--security",
            help="Attack the oblivious map instead: traces, tampering, statistics (SECURITY.md).",
        ),
    ] = False,
    seed: Seed = 0,
    json: Json = False,
) -> None:
    """Run the bench and print the outcome of every scenario."""
    if security:
        choose("block with --security", name, ("omap",))
        if preset or config or parameters or netlist or top:
            raise UserError("--security has a map of its own; give --size and --seed alone")
        _attack(size, seed, json)
        return
    block, spec = block_and_spec(name, preset, config, parameters)
    choose("simulator", simulator, SIMULATORS)
    from gridloom.testbench.bench import run_bench  # slow to import

    with step(f"testing {block.name} with {simulator}"), _logs() as folder:
        report = run_bench(
            block,
            spec,
            simulator=simulator,
            netlist=netlist or None,
            top=top,
            seed=seed,
            size=size,
            work_dir=folder,
        )
        if not report.passed:
            note(f"logs and sources are in {_keep(folder)}")
    if json:
        print_json(report.as_dict())
    else:
        _print(report)
    if not report.passed:
        raise typer.Exit(1)


def _attack(size: int, seed: int, json: bool) -> None:
    """The security suite; exit status 1 if anything is found."""
    from gridloom.testbench.omap_security import run_suite  # slow to import

    with progress_bar("attacking omap") as report:
        findings = run_suite(size, seed, report)
    if json:
        print_json([finding.as_dict() for finding in findings])
    else:
        rows = [
            (f.check, f.subject, "passed" if f.passed else "FAILED", f.queries, f.detail)
            for f in findings
        ]
        columns = ("check", "subject", "outcome", "queries", "detail")
        print_table("omap: security suite", columns, rows, right=("queries",))
    if not all(finding.passed for finding in findings):
        raise typer.Exit(1)


@contextlib.contextmanager
def _logs() -> Iterator[Path]:
    """A folder that is removed unless :func:`_keep` was called on it."""
    folder = Path(tempfile.mkdtemp(prefix="gridloom-test-"))
    try:
        yield folder
    finally:
        if not (folder / KEPT).exists():
            shutil.rmtree(folder, ignore_errors=True)


def _keep(folder: Path) -> Path:
    """Differences name log files, so these must outlive the program."""
    (folder / KEPT).touch()
    return folder


def _print(report: Any) -> None:
    title = f"{report.block}: {report.design} in {report.simulator}, seed {report.seed}"
    rows = [
        (
            scenario.scenario.replace("_", " "),
            "passed" if scenario.passed else "FAILED",
            scenario.cycles if scenario.passed else None,
            scenario.outputs if scenario.passed else None,
            scenario.message,
        )
        for scenario in report.scenarios
    ]
    columns = ("scenario", "outcome", "cycles", "outputs", "difference")
    print_table(title, columns, rows, right=("cycles", "outputs"))
