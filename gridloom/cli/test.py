"""``gridloom test``: the cocotb bench."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.specs.errors import choose

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
from .output import note, print_json, print_table, step


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
    seed: Seed = 0,
    json: Json = False,
) -> None:
    """Run the bench and print the outcome of every scenario."""
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
