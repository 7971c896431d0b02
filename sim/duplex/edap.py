"""Energy-delay-area product of a product of matrices, normalised as the paper does."""

import numpy as np

from gridloom.specs.duplex import DeviceSpec, Pim

from .energy import MAC_J, Count, joules
from .timing import pim_of


__all__ = ["INTENSITIES", "PUBLISHED", "edap_table"]

INPUTS, OUTPUTS = 16384, 4096
INTENSITIES = (1, 2, 4, 8, 16, 32)  # operations per byte, tokens of an FP16 product
PUBLISHED = {
    "Logic-PIM": (0.66, 0.66, 0.65, 0.65, 0.61, 0.40),
    "Bank-PIM": (0.08, 0.16, 0.35, 0.81, 1.0, 1.0),
    "BankGroup-PIM": (1.0, 1.0, 1.0, 1.0, 0.96, 0.67),
}
LOGIC_DIE_MM2 = 121.0  # published; eight DRAM dies of the same outline lie on it
DRAM_DIES = 8
GEMM_MM2, BUFFERS_MM2, SOFTMAX_MM2, TSV_MM2 = 3.02, 2.26, 1.64, 10.89  # published, a stack
DRAM_PROCESS = 10.0  # area of logic in a DRAM process (Devaux, Hot Chips 31, as the paper has it)

_UNITS = GEMM_MM2 + BUFFERS_MM2
# Of a stack; Bank-PIM has half of the multipliers, and no TSVs are added for units in DRAM dies.
AREA_MM2 = {
    Pim.LOGIC: _UNITS + SOFTMAX_MM2 + TSV_MM2,
    Pim.BANK_GROUP: _UNITS * DRAM_PROCESS + SOFTMAX_MM2,
    Pim.BANK: (GEMM_MM2 / 2 + BUFFERS_MM2) * DRAM_PROCESS + SOFTMAX_MM2,
}
NAMES = {Pim.LOGIC: "Logic-PIM", Pim.BANK: "Bank-PIM", Pim.BANK_GROUP: "BankGroup-PIM"}


def edap_table(*, mac_in_dram: float = 1.0, has_dead_time: bool = True) -> dict[str, list[float]]:
    """Products by :data:`INTENSITIES`, each divided by the greatest of the three.

    Parameters
    ----------
    mac_in_dram : float
        Energy of a multiply-add in a DRAM die, of one on the logic die.
    has_dead_time : bool
        Whether opening rows and refresh take time.
    """
    rows = {pim: [_edap(pim, m, mac_in_dram, has_dead_time) for m in INTENSITIES] for pim in NAMES}
    greatest = np.max(list(rows.values()), axis=0)
    return {NAMES[pim]: [float(x) for x in np.array(row) / greatest] for pim, row in rows.items()}


def _edap(pim: Pim, tokens: int, mac_in_dram: float, has_dead_time: bool) -> float:
    timing = pim_of(
        DeviceSpec.make(
            xpu_flops=1e12,
            pim=pim,
            columns=1 if pim is Pim.BANK else 8,
            has_refresh=has_dead_time,
            has_row_gaps=has_dead_time,
        )
    )
    assert timing is not None
    macs = tokens * INPUTS * OUTPUTS
    dram, arithmetic = joules(Count(0.0, 2.0 * INPUTS * OUTPUTS, macs), pim)
    if pim is not Pim.LOGIC:
        arithmetic = macs * MAC_J * mac_in_dram
    area = (1 + DRAM_DIES) * LOGIC_DIE_MM2 + AREA_MM2[pim]
    return float((dram + arithmetic) * timing.matmul(tokens, INPUTS, OUTPUTS) * area)
