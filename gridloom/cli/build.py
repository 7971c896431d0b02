"""``gridloom build``: a bitstream, and how fast and large it is."""

from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.registry import Block
from gridloom.specs.base import Spec
from gridloom.specs.errors import choose

from .options import (
    SIMULATORS,
    BlockName,
    BoardName,
    Config,
    Directory,
    Json,
    Parameters,
    Preset,
    block_and_spec,
)
from .output import print_json, print_pairs, print_table, progress_bar, step


__all__ = ["HELP", "command"]

HELP = """Build a bitstream with open tools.

The bitstream holds the block and a host link, which 'gridloom run-on' drives
through the board's serial port. Of several seeds the fastest placement is
kept. Results are cached, so that building again is quick. With --prove the
routed netlist, and an iCE40 bitstream without multipliers read back, are run
under the bench of the host link, small ones in Icarus, large ones in
Verilator. Exit status 1 if the design is slower than the board's clock, or,
with --check, does not fit.

\b
Examples:
  gridloom build softmax --board icebreaker --preset tiny
  gridloom build softmax --board ulx3s_85f --seeds 8 -o out
  gridloom build activation --board icebreaker --preset int8_gelu --prove 20
  gridloom build topk --board ulx3s_85f --seed 5
  gridloom build attention --board ulx3s_85f --preset ulx3s --prove 1
  gridloom build softmax --board tangnano9k -p lanes=8 --check
"""


DOES_NOT_FIT = "does not fit"


def command(
    name: BlockName,
    board: BoardName,
    preset: Preset = None,
    config: Config = None,
    parameters: Parameters = None,
    seeds: Annotated[
        int,
        typer.Option("--seeds", metavar="N", min=1, max=1000, help="How many placements to try."),
    ] = 1,
    seed: Annotated[
        int, typer.Option("--seed", metavar="K", min=1, help="Number of the first placement.")
    ] = 1,
    check: Annotated[
        bool, typer.Option("--check", help="Only estimate whether it fits; seconds, no tools.")
    ] = False,
    baud: Annotated[
        int, typer.Option("--baud", metavar="N", min=1, help="Bits per second of the host link.")
    ] = 1_000_000,
    prove: Annotated[
        int,
        typer.Option(
            "--prove",
            metavar="N",
            min=0,
            help="Then simulate the routed netlist with N elements through its UART pins.",
        ),
    ] = 0,
    simulator: Annotated[
        str | None,
        typer.Option(
            "--simulator",
            metavar="icarus|verilator",
            help="What --prove simulates with; by default chosen by the netlist's size.",
        ),
    ] = None,
    output: Directory = Path(),
    json: Json = False,
) -> None:
    """Build, then print speed, size and critical path."""
    from gridloom.fpga.boards import find as find_board

    found = find_board(board)
    found.divisor(baud)  # refuses rates the board cannot make
    if simulator is not None:
        choose("simulator", simulator, SIMULATORS)
    block, spec = block_and_spec(name, preset, config, parameters)
    if check:
        _check(block, spec, found, json)
        return
    from gridloom.fpga.flow import build  # imports Amaranth

    with progress_bar(f"building {block.name} for {found.name}") as progress:
        result = build(
            block.component(spec),
            spec,
            found,
            seeds=range(seed, seed + seeds),
            out_dir=output,
            baud=baud,
            progress=progress,
        )
    proof = _prove(block, spec, result, prove, simulator) if prove else {}
    if json:
        files = {"bitstream": result.bitstream, "report": result.report_file}
        files |= {"verilog": result.verilog, "routed": result.routed}
        print_json({**result.to_json(), "files": files, "proof": proof})
    else:
        _print(result, proof)
    if not result.meets_clock:
        raise typer.Exit(1)


def _check(block: Block, spec: Spec, board: Any, json: bool) -> None:
    """Print the estimate; fail where it says that the design does not fit."""
    from gridloom.fpga.fit import check

    with step(f"counting {block.name}"):
        fit = check(block.component(spec), spec, board)
    if json:
        print_json(fit.to_json())
    else:
        verdict = {"close": "is a close fit for"}.get(fit.verdict, fit.verdict)
        print(f"{block.name} {verdict} {fit.board}; logic is estimated to +-{fit.error:.0%}\n")
        _print_usage(fit.usage)
    if fit.verdict == DOES_NOT_FIT:
        raise typer.Exit(1)


def _prove(
    block: Block, spec: Spec, result: Any, size: int, simulator: str | None
) -> dict[str, str]:
    """Simulate what place and route wrote."""
    from gridloom.prove import prove

    with progress_bar(f"proving {block.name} for {result.board}") as progress:
        return prove(block, spec, result, size=size, simulator=simulator, progress=progress)


def _print(result: Any, proof: dict[str, str]) -> None:
    verdict = "runs at" if result.meets_clock else "TOO SLOW for"
    speed = f"{result.report.fmax:.1f} MHz, {verdict} the board's {result.clock_mhz:g} MHz"
    figures = {"Fmax": f"{speed} (seed {result.seed})"}
    seeds = {s: f"{f:.1f}" for s, f in result.fmax_by_seed.items()}
    seeds |= dict.fromkeys(result.failed_seeds, "not placed")
    if len(seeds) > 1:
        figures["seeds"] = ", ".join(f"{s}: {seeds[s]}" for s in sorted(seeds))
    figures["bitstream"] = result.bitstream
    figures["report"] = result.report_file
    figures |= proof
    print_pairs(f"{result.block} on {result.board}", figures)
    print()
    _print_usage(result.report.usage)
    if result.report.critical_path:
        print()
        _print_path(result.report.critical_path)


def _print_usage(usages: Any) -> None:
    rows = [(kind, u.used, u.available, f"{u.share:.1%}") for kind, u in usages.items()]
    columns = ("cells", "used", "there are", "share")
    print_table("", columns, rows, right=columns[1:])


def _print_path(path: Any) -> None:
    title = f"Critical path: {path.delay_ns:.2f} ns, {path.routing_ns:.2f} of it routing"
    rows = [(s.kind, f"{s.delay_ns:.2f}", s.cell) for s in path.segments]
    print_table(title, ("step", "ns", "to"), rows, right=("ns",))
