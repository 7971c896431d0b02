"""``gridloom boards``: what a bitstream can be built for."""

from typing import Any

from .options import Json
from .output import print_json, print_table


__all__ = ["HELP", "command"]

HELP = """List the boards: device, clock, and what fits.

DSP are multipliers of 18 x 18 bits (iCE40: 16 x 16), BRAM blocks of 18 kb
(iCE40: 4 kb). LUTs have four inputs.

\b
Examples:
  gridloom boards
  gridloom boards --json
"""


def command(json: Json = False) -> None:
    """Print every board."""
    from gridloom.fpga.boards import BOARDS

    described = [_describe(board) for board in BOARDS.values()]
    if json:
        print_json(described)
        return
    rows = [
        (
            b["board"],
            b["description"],
            f"{b['clock_hz'] / 1e6:g}",
            *(b["capacity"].get(key) for key in ("logic", "dsp", "bram")),
            b["uart"],
        )
        for b in described
    ]
    columns = ("board", "what it is", "MHz", "LUT", "DSP", "BRAM", "host link")
    print_table("", columns, rows, right=("MHz", "LUT", "DSP", "BRAM"))


def _describe(board: Any) -> dict[str, Any]:
    return {
        "board": board.name,
        "description": board.description,
        "family": board.family,
        "device": board.device,
        "clock_hz": board.clock_hz,
        "target_mhz": board.target_mhz,
        "capacity": dict(board.capacity),
        "uart": board.usb,
        "bitstream_suffix": board.suffix,
    }
