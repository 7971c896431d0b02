"""``gridloom list``: the blocks."""

from gridloom.registry import BLOCKS

from .options import Json
from .output import print_json, print_table


__all__ = ["HELP", "command"]

HELP = """List the blocks.

\b
Examples:
  gridloom list
  gridloom list --json
"""


def command(json: Json = False) -> None:
    """Print every block, its summary and its presets."""
    if json:
        print_json(
            [{"block": b.name, "summary": b.summary, "presets": list(b.presets)} for b in BLOCKS]
        )
        return
    rows = [(b.name, b.summary, ", ".join(b.presets)) for b in BLOCKS]
    print_table("", ("block", "what it does", "presets"), rows)
