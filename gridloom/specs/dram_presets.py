"""Parameters of real DRAMs, each with where it was read.

No public source has all of HBM3. The two sets that simulators use differ by up to a factor of two,
so every report names its set.
"""

from dataclasses import dataclass, field
from typing import Any

from .dram import DramSpec
from .errors import choose


__all__ = ["DRAM_PRESETS", "DramPreset", "dram_preset"]


@dataclass(frozen=True)
class DramPreset:
    """A named part.

    Parameters
    ----------
    summary : str
        What it is.
    values : dict
        Parameters of :class:`DramSpec`.
    source : str
        Where they were read, but for those in ``sources``.
    sources : dict of str to str
        Parameter to source.
    """

    summary: str
    values: dict[str, Any]
    source: str
    sources: dict[str, str] = field(default_factory=dict)

    @property
    def spec(self) -> DramSpec:
        """The record."""
        return DramSpec.make(**self.values)

    def source_of(self, parameter: str) -> str:
        """Where the value of ``parameter`` was read."""
        return self.sources.get(parameter, self.source)


RAMULATOR = "Ramulator 2.1 (CMU-SAFARI/ramulator2), python/ramulator/dram/"
ATTACC = "AttAcc (scale-snu/attacc_simulator, ASPLOS 2024), HBM3_5.2Gbps of its Ramulator 2 patch"
DUPLEX = "Duplex (MICRO 2024), the bank bundle: two banks of each of four bank groups"
NO_PIM = "not a part with PIM; as in Duplex, so that the same studies run on it"
UNUSED = "0, a distance this part does not have"

HBM3 = {
    "channels": 16,
    "pseudo_channels": 2,
    "stacks": 2,
    "groups": 4,
    "banks": 4,
    "bundle_banks": 2,
    "rows": 16384,
    "page_bytes": 1024,
    "burst_bytes": 32,
    "act_half_cycles": 3,
    "pre_half_cycles": 1,
    "has_column_bus": True,
}
HBM3_SOURCES = {
    "channels": "JESD238A: 16 channels",
    "bundle_banks": DUPLEX,
    **dict.fromkeys(
        ("pseudo_channels", "stacks", "groups", "banks", "rows", "page_bytes", "burst_bytes"),
        f"{RAMULATOR}hbm3.py, HBM3_16Gb_8hi (JESD238 table 4)",
    ),
    **dict.fromkeys(
        ("act_half_cycles", "pre_half_cycles", "has_column_bus"),
        f"{RAMULATOR}hbm3.py, command_cycles (ACT on three edges, PRE and REF on one)",
    ),
}

DRAM_PRESETS = {
    "hbm3_a": DramPreset(
        "HBM3, 16 GB, 8-high, 6.4 Gb/s per pin: set A",
        HBM3
        | {
            "tck_ps": 625,
            "activations_by_stack": False,
            **{"burst": 2, "cl": 20, "cwl": 10, "rcd_read": 31, "rcd_write": 15},
            **{"rp": 26, "ras": 45, "rc": 72, "ccd_s": 2, "ccd_l": 4, "ccd_r": 3},
            **{"rrd_s": 4, "rrd_l": 5, "faw": 24, "wr": 33, "rtp_s": 9, "rtp_l": 9},
            **{"wtr_s": 7, "wtr_l": 10, "rtw": 20, "ppd": 2},
            **{"refi": 6240, "rfc": 560, "rfc_bank": 320, "rrefd": 13},
        },
        f"{RAMULATOR}hbm3.py, HBM3_6400Mbps",
        HBM3_SOURCES
        | {
            "activations_by_stack": f"{RAMULATOR}hbm3.py: nRRDS, nFAW at level PseudoChannel",
            "rfc": "350 ns for 8 Gb of a channel in each stack id (JESD238 table 84, as "
            "Ramulator 2.1)",
            "rrefd": "8 ns (JESD238, as _resolve_nRREFD of Ramulator 2.1; its preset has 8 CK, "
            "which is 5 ns)",
        },
    ),
    "hbm3_b": DramPreset(
        "HBM3, 16 GB, 8-high, 5.2 Gb/s per pin: set B, that of AttAcc and Duplex",
        HBM3
        | {
            "tck_ps": 769,
            "activations_by_stack": True,
            **{"burst": 2, "cl": 19, "cwl": 6, "rcd_read": 19, "rcd_write": 19},
            **{"rp": 19, "ras": 45, "rc": 63, "ccd_s": 2, "ccd_l": 4, "ccd_r": 2},
            **{"rrd_s": 2, "rrd_l": 4, "faw": 39, "wr": 21, "rtp_s": 6, "rtp_l": 8},
            **{"wtr_s": 8, "wtr_l": 11, "rtw": 17, "ppd": 0},
            **{"refi": 5070, "rfc": 586, "rfc_bank": 260, "rrefd": 11},
        },
        ATTACC,
        HBM3_SOURCES
        | {
            "activations_by_stack": f"{ATTACC}: nRRDS, nFAW at level rank",
            "ccd_r": f"{ATTACC}: ranks are only nBL apart",
            "rtw": f"{ATTACC}: its constraint is nCL + nBL + 2 - nCWL = 17; the nRTW = 3 listed "
            "is not read, and data would meet on the bus below 15",
            "rfc": f"{ATTACC}: 450 ns (16 Gb)",
            "ppd": UNUSED,
        },
    ),
    "hbm2e": DramPreset(
        "HBM2E, 8 GB, 3.8 Gb/s per pin",
        {
            **{"tck_ps": 526, "channels": 8, "pseudo_channels": 2, "stacks": 1, "groups": 4},
            **{"banks": 4, "bundle_banks": 2, "rows": 32768, "page_bytes": 1024},
            **{"burst_bytes": 32, "act_half_cycles": 4, "pre_half_cycles": 2},
            **{"has_column_bus": True, "activations_by_stack": False},
            **{"burst": 2, "cl": 27, "cwl": 10, "rcd_read": 27, "rcd_write": 22},
            **{"rp": 27, "ras": 63, "rc": 90, "ccd_s": 2, "ccd_l": 6, "ccd_r": 2},
            **{"rrd_s": 8, "rrd_l": 8, "faw": 29, "wr": 30, "rtp_s": 10, "rtp_l": 10},
            **{"wtr_s": 12, "wtr_l": 16, "rtw": 21, "ppd": 0},
            **{"refi": 7415, "rfc": 666, "rfc_bank": 305, "rrefd": 16},
        },
        f"{RAMULATOR}hbm2.py, HBM2_3800Mbps",
        {
            "channels": "JESD235D: 8 channels",
            "bundle_banks": NO_PIM,
            "rows": "8 Gb of a channel: 2 x 16 banks x 32768 x 1 KB",
            "ccd_r": "as ccd_s; there is one stack id",
            "activations_by_stack": "there is one stack id",
            "rtp_s": "as rtp_l; nRTPL is the only one given",
            "rrd_s": "4 ns (JESD235D, as Ramulator 2.1)",
            "rrd_l": "4 ns (JESD235D, as Ramulator 2.1)",
            "faw": "15 ns, typical (as Ramulator 2.1)",
            "rtw": f"{RAMULATOR}hbm2.py: nCL + nBL + 2 - nCWL",
            "ppd": UNUSED,
            "refi": "3.9 us (JESD235D, as Ramulator 2.1)",
            "rfc": "350 ns for 8 Gb (JESD235D, as Ramulator 2.1)",
            "rfc_bank": "160 ns (as Ramulator 2.1)",
            "rrefd": "8 ns (as Ramulator 2.1)",
        },
    ),
    "ddr4": DramPreset(
        "DDR4-3200AA, 8 GB: one rank of eight 8 Gb x8 chips",
        {
            **{"tck_ps": 625, "channels": 1, "pseudo_channels": 1, "stacks": 1, "groups": 4},
            **{"banks": 4, "bundle_banks": 2, "rows": 65536, "page_bytes": 8192},
            **{"burst_bytes": 64, "act_half_cycles": 2, "pre_half_cycles": 2},
            **{"has_column_bus": False, "activations_by_stack": False},
            **{"burst": 4, "cl": 22, "cwl": 16, "rcd_read": 22, "rcd_write": 22},
            **{"rp": 22, "ras": 52, "rc": 74, "ccd_s": 4, "ccd_l": 8, "ccd_r": 4},
            **{"rrd_s": 4, "rrd_l": 8, "faw": 34, "wr": 24, "rtp_s": 12, "rtp_l": 12},
            **{"wtr_s": 4, "wtr_l": 12, "rtw": 12, "ppd": 0},
            **{"refi": 12480, "rfc": 560, "rfc_bank": 0, "rrefd": 0},
        },
        f"{RAMULATOR}ddr4.py, DDR4_3200AA; the same in umd-memsys/DRAMsim3, DDR4_8Gb_x8_3200.ini",
        {
            "channels": "one module",
            "pseudo_channels": "JESD79-4: one data bus",
            "stacks": "one rank",
            "bundle_banks": NO_PIM,
            "ccd_r": "as ccd_s; there is one rank",
            "activations_by_stack": "there is one rank",
            "act_half_cycles": "JESD79-4: a command takes one CK",
            "pre_half_cycles": "JESD79-4: a command takes one CK",
            "has_column_bus": "JESD79-4: one command bus",
            "rtw": f"{RAMULATOR}ddr4.py: nCL + nBL + 2 - nCWL",
            "ppd": UNUSED,
            "rrefd": UNUSED,
            "rfc": "350 ns for 8 Gb (JESD79-4 tRFC1; DRAMsim3 has 560 CK, Ramulator 2.1 360 ns)",
            "rfc_bank": "JESD79-4 has no refresh of one bank",
        },
    ),
}


def dram_preset(name: str) -> DramPreset:
    """The preset called ``name``; a :class:`UserError` names the closest."""
    return DRAM_PRESETS[choose("DRAM", name, DRAM_PRESETS)]
