"""Joules by counted commands: rows opened, bits read by path, multiply-adds.

Source of the constants: Duplex (MICRO 2024), whose HBM figures are those of O'Connor et al.,
*Fine-Grained DRAM* (MICRO 2017).
"""

from dataclasses import dataclass
from typing import Any

from gridloom.specs.duplex import Pim


__all__ = ["ACTIVATE_J", "MAC_J", "READ_J", "Count", "joules"]

ACTIVATE_J = 0.909e-9  # one row of a bank
ROW_BYTES = 1024
MAC_J = 0.46e-12  # FP16
READ_J = {  # a bit, from the cell to where it is used
    Pim.NONE: 3.48e-12,  # cell 0.44, column decoder 1.01, global mux 1.23, TSV 0.5, interposer 0.3
    Pim.LOGIC: 1.81e-12,
    Pim.BANK_GROUP: 2.68e-12,
    Pim.BANK: 0.73e-12,
}


@dataclass(frozen=True)
class Count:
    """What happened: bytes over each path, multiply-adds. Arrays go through.

    Parameters
    ----------
    xpu_bytes, pim_bytes : float or ndarray
        Read or written over the interposer, and by the units.
    macs : float or ndarray
        Multiply-adds.
    """

    xpu_bytes: Any = 0.0
    pim_bytes: Any = 0.0
    macs: Any = 0.0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.xpu_bytes + other.xpu_bytes,
            self.pim_bytes + other.pim_bytes,
            self.macs + other.macs,
        )

    def __mul__(self, factor: Any) -> "Count":
        return Count(self.xpu_bytes * factor, self.pim_bytes * factor, self.macs * factor)


def joules(count: Count, pim: Pim) -> tuple[Any, Any]:
    """Joules of DRAM and of arithmetic."""
    rows = (count.xpu_bytes + count.pim_bytes) / ROW_BYTES
    bits = 8 * count.xpu_bytes * READ_J[Pim.NONE] + 8 * count.pim_bytes * READ_J[pim]
    return rows * ACTIVATE_J + bits, count.macs * MAC_J
