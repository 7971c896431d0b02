"""Whether an FPGA has multipliers to spare."""

from typing import Any

from gridloom.specs.attention import AttentionSpec


__all__ = ["has_few_cells", "saves_cells"]


def has_few_cells(platform: Any) -> bool:
    """Eight DSP cells are all that the iCE40 UP5K has."""
    return getattr(platform, "family", None) == "ice40"


def saves_cells(spec: AttentionSpec, platform: Any) -> bool:
    """Whether logic is to multiply where it needs little, by the record or by the FPGA."""
    return spec.saves_cells or has_few_cells(platform)
