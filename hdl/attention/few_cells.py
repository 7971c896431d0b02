"""Whether an FPGA has multipliers to spare."""

from typing import Any


__all__ = ["has_few_cells"]


def has_few_cells(platform: Any) -> bool:
    """Eight DSP cells are all that the iCE40 UP5K has."""
    return getattr(platform, "family", None) == "ice40"
