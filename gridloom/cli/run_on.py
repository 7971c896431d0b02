"""``gridloom run-on``: a block on a board, driven through the host link."""

from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.registry import Block
from gridloom.specs.base import Spec

from .options import (
    BlockName,
    Config,
    Json,
    Parameters,
    Preset,
    Seed,
    block_and_spec,
    check_path,
)
from .output import print_json, print_pairs, progress_bar


__all__ = ["HELP", "command"]

HELP = """Run a block on a board and compare every bit with the golden model.

The board must hold a bitstream that 'gridloom build' made from the same
parameters; it says which it holds, and is refused if it holds another.
Exit status 1 if an output differs.

\b
Examples:
  gridloom run-on icebreaker --port /dev/ttyUSB1 softmax --preset tiny
  gridloom run-on ulx3s_85f --port /dev/ttyUSB0 softmax --input in.npz
"""


def command(
    board: Annotated[
        str, typer.Argument(metavar="BOARD", help="Which board; 'gridloom boards' names them.")
    ],
    name: BlockName,
    port: Annotated[
        str, typer.Option("--port", metavar="PORT", help="Serial port, e.g. /dev/ttyUSB0.")
    ],
    preset: Preset = None,
    config: Config = None,
    parameters: Parameters = None,
    input_file: Annotated[
        Path | None,
        typer.Option("--input", "-i", metavar="F.npy|F.npz", help="Input elements."),
    ] = None,
    random: Annotated[
        int | None,
        typer.Option("--random", metavar="N", min=1, max=10**6, help="N random elements."),
    ] = None,
    seed: Seed = 0,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="F.npz", help="Write the outputs.")
    ] = None,
    baud: Annotated[
        int, typer.Option("--baud", metavar="N", min=1, help="Bits per second, as built.")
    ] = 1_000_000,
    json: Json = False,
) -> None:
    """Send the inputs, compare the outputs, print the outcome."""
    from gridloom.fpga.boards import find as find_board

    found = find_board(board)
    block, spec = block_and_spec(name, preset, config, parameters)
    found.divisor(baud)  # refuses rates the board cannot make
    if output is not None:
        check_path("output", output, ".npz")
    from .batches import make_inputs, write_outputs

    inputs = make_inputs(block, spec, input_file, random, seed)
    outputs, count = _run(block, spec, port, baud, inputs)
    if output is not None:
        write_outputs(output, outputs)
    report = {"board": found.name, "block": block.name, "outputs": count, "equal": True}
    if json:
        print_json(report)
    else:
        print_pairs("", report)


def _run(block: Block, spec: Spec, port: str, baud: int, inputs: Any) -> tuple[dict[str, Any], int]:
    """Outputs of the board, which equal the golden model's, and how many elements they are."""
    from gridloom.fpga.link import run_on
    from gridloom.kernels.payload import from_ints, length, to_ints
    from gridloom.sim.rtl import compare_bits

    from .batches import run_golden

    golden = run_golden(block, spec, inputs)
    counts = {stream: length(batch) for stream, batch in golden.items()}
    payloads = {s.name: to_ints(s, inputs[s.name]) for s in spec.inputs()}
    with progress_bar(f"running {block.name}") as report:
        answers = run_on(
            spec,
            port,
            payloads,
            counts,
            baud=baud,
            progress=lambda done, total: report("", done / max(1, total)),
        )
    outputs = {s.name: from_ints(s, answers[s.name]) for s in spec.outputs()}
    compare_bits(golden, outputs)
    return outputs, sum(counts.values())
