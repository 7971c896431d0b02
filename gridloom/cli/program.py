"""``gridloom program``: a bitstream onto a board."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from .options import Json
from .output import print_json, step


__all__ = ["HELP", "command"]

HELP = """Load a bitstream into a board's FPGA, until the power goes.

Needs openFPGALoader, and a user who may use the board's USB device.

\b
Examples:
  gridloom program icebreaker out/softmax.bin
  gridloom program ulx3s_85f out/softmax.bit --flash    keep it
"""


def command(
    board: Annotated[
        str, typer.Argument(metavar="BOARD", help="Which board; 'gridloom boards' names them.")
    ],
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The bitstream, as 'gridloom build' writes it.")
    ],
    flash: Annotated[
        bool, typer.Option("--flash", help="Write it to the board's flash memory instead.")
    ] = False,
    json: Json = False,
) -> None:
    """Run the board's loader."""
    from gridloom.fpga.boards import find as find_board

    found = find_board(board)
    if flash:
        found = replace(found, programmer=(*found.programmer, "-f"))
    from gridloom.fpga.flow import program

    with step(f"programming {found.name}"):
        program(found, file)
    if json:
        print_json({"board": found.name, "file": file, "flash": flash})
    else:
        print(f"{found.name} holds {file}")
