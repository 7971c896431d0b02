"""``gridloom program``: a bitstream onto a board."""

import shutil
import subprocess
from pathlib import Path
from typing import Annotated

import typer

from gridloom.specs.errors import UserError

from .options import Json, choose
from .output import print_json, step


__all__ = ["HELP", "command"]

HELP = """Load a bitstream into a board's FPGA, until the power goes.

Needs openFPGALoader, and a user who may use the board's USB device.

\b
Examples:
  gridloom program icebreaker out/softmax.bin
  gridloom program ulx3s_85f out/softmax.bit --flash    keep it
"""

INSTALL = "sudo apt-get install openfpgaloader"


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
    from gridloom.fpga.boards import BOARDS

    found = BOARDS[choose("board", board, BOARDS)]
    if not file.is_file():
        raise UserError(f"cannot read {file}: no such file")
    if file.suffix != found.suffix:
        raise UserError(f"{file} is not for {found.name}, whose bitstreams end in {found.suffix}")
    line = [*found.programmer, *(["-f"] if flash else []), str(file)]
    if shutil.which(line[0]) is None:
        raise UserError(f"{line[0]} is not installed, but program needs it; {INSTALL}")
    with step(f"programming {found.name}"):
        done = subprocess.run(line, capture_output=True, text=True, errors="replace")
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no message"]
        raise UserError(f"{line[0]} failed with status {done.returncode}: {lines[-1].strip()}")
    if json:
        print_json({"board": found.name, "file": file, "command": line})
    else:
        print(f"{found.name} holds {file}")
