"""Organisation and timing of a DRAM, and how its controller works: records, checks, no numbers.

The numbers of real parts, each with its source, are in :mod:`gridloom.specs.dram_presets`.
"""

import enum
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from .base import Spec


__all__ = ["FIELDS", "ControllerSpec", "DramSpec", "Refresh"]

FIELDS = ("channel", "pseudo", "stack", "group", "bank", "row", "column")  # of an address
MAX_BANKS = 64  # of a pseudo-channel
ORDINARY = "row stack bank column group pseudo channel"  # neighbours in other bank groups


class Refresh(enum.StrEnum):
    """What one refresh command refreshes; each bank's turn comes every tREFI."""

    NONE = "none"
    ALL_BANK = "all-bank"  # a whole pseudo-channel
    STACK = "stack"  # the banks of one stack id, the stack ids in turn
    PER_BANK = "per-bank"  # one bank, the banks in turn


def _cycles(description: str, least: int = 1) -> int:
    return Field(ge=least, le=100_000, description=f"{description}, CK")


def _power_of_two(description: str) -> int:
    return Field(ge=1, le=1 << 24, description=f"{description}, a power of two")


class DramSpec(Spec):
    """One kind of DRAM: how it is organised and how far apart its commands must be.

    Times are distances between the first clock edges of two commands, in cycles of CK. A read
    reaches its precharge ``rtp_l`` later if that closes its bank alone, ``rtp_s`` later if it
    closes many banks at once.
    """

    BLOCK: ClassVar[str] = "dram"

    tck_ps: int = Field(ge=50, le=100_000, description="period of CK, ps")
    channels: int = _power_of_two("channels, each with command buses of its own")
    pseudo_channels: Literal[1, 2] = Field(
        description="data buses of a channel, which share its command buses, 1 or 2"
    )
    stacks: int = _power_of_two("stack ids (ranks) of a pseudo-channel")
    groups: int = _power_of_two("bank groups of a stack id")
    banks: int = _power_of_two("banks of a bank group")
    bundle_banks: int = _power_of_two("banks of each bank group in a bundle of Logic-PIM")
    rows: int = _power_of_two("rows of a bank")
    page_bytes: int = _power_of_two("bytes of a row")
    burst_bytes: int = _power_of_two("bytes of a read or write")

    act_half_cycles: int = Field(
        ge=1, le=8, description="time of ACT on the command bus, halves of CK"
    )
    pre_half_cycles: int = Field(
        ge=1, le=8, description="time of PRE and REF on the command bus, halves of CK"
    )
    has_column_bus: bool = Field(description="whether reads and writes have a command bus")
    activations_by_stack: bool = Field(
        description="whether tRRD and tFAW count in each stack id alone"
    )

    burst: int = _cycles("a burst on the data bus (BL)")
    cl: int = _cycles("read to its data (CL)")
    cwl: int = _cycles("write to its data (CWL)")
    rcd_read: int = _cycles("activate to read, same bank (tRCDRD)")
    rcd_write: int = _cycles("activate to write, same bank (tRCDWR)")
    rp: int = _cycles("precharge to activate or refresh, same bank (tRP)")
    ras: int = _cycles("activate to precharge, same bank (tRAS)")
    rc: int = _cycles("activate to activate or refresh, same bank (tRC)")
    ccd_s: int = _cycles("read to read and write to write, other bank group (tCCDS)")
    ccd_l: int = _cycles("the same, same bank group; also of bundle reads (tCCDL)")
    ccd_r: int = _cycles("the same, other stack id (tCCDR)")
    rrd_s: int = _cycles("activate to activate, other bank group (tRRDS)")
    rrd_l: int = _cycles("activate to activate, same bank group (tRRDL)")
    faw: int = _cycles("activate to the fourth activate after it (tFAW)")
    wr: int = _cycles("end of written data to precharge, same bank (tWR)")
    rtp_s: int = _cycles("read to a precharge of many banks (tRTPS)")
    rtp_l: int = _cycles("read to a precharge of its bank alone (tRTPL)")
    wtr_s: int = _cycles("end of written data to read, other bank group (tWTRS)")
    wtr_l: int = _cycles("end of written data to read, same bank group (tWTRL)")
    rtw: int = _cycles("read to write (tRTW)")
    ppd: int = _cycles("precharge to precharge (tPPD)", least=0)
    refi: int = _cycles("average time between refreshes of a bank (tREFI)")
    rfc: int = _cycles("refresh of many banks to their next command (tRFCab)")
    rfc_bank: int = _cycles(
        "refresh of one bank to its next command (tRFCpb), 0 if there is none", least=0
    )
    rrefd: int = _cycles("refresh to refresh or activate of other banks (tRREFD)", least=0)

    @model_validator(mode="after")
    def _check(self) -> Self:
        self._check_organisation()
        self._check_distances()
        return self

    def _check_organisation(self) -> None:
        for name, value in self:
            if str(type(self).model_fields[name].description).endswith("a power of two"):
                self._require(name, value & (value - 1) == 0, "a power of two")
        divides = self.page_bytes % self.burst_bytes == 0
        self._require("burst_bytes", divides, f"a divisor of page_bytes = {self.page_bytes}")
        self._require("bundle_banks", self.bundle_banks <= self.banks, f"at most {self.banks}")
        fits = self.num_banks <= MAX_BANKS
        self._require("stacks", fits, f"such that stacks x groups x banks is at most {MAX_BANKS}")

    def _check_distances(self) -> None:
        # Both sides are times rounded up to whole cycles, which may make one cycle of difference.
        self._at_least("ras", self.rcd_read + self.rtp_s - 1, "rcd_read + rtp_s - 1")
        self._at_least("rc", self.ras + self.rp - 1, "ras + rp - 1")
        self._at_least("ccd_s", self.burst, "burst")
        self._at_least("ccd_r", self.burst, "burst")
        for name in ("ccd", "rrd", "rtp", "wtr"):
            self._at_least(f"{name}_l", getattr(self, f"{name}_s"), f"{name}_s")
        least = self.cl + self.burst - self.cwl
        self._at_least("rtw", least, "cl + burst - cwl, or data would meet on the bus")
        self._at_least("rfc", max(self.rc, self.rrefd), "the greater of rc and rrefd")
        busy = self.rfc + self.rp + self.rcd_read
        self._at_least("refi", busy + 1, "rfc + rp + rcd_read + 1, or nothing else would happen")
        if self.rfc_bank:
            self._at_least("rfc_bank", self.rrefd, "rrefd")
            self._at_least("rfc", self.rfc_bank, "rfc_bank")
            each = self.num_banks * max(1, self.rrefd)
            self._at_least("refi", each, "rrefd for each of its banks")

    def _at_least(self, name: str, least: int, what: str) -> None:
        self._require(name, getattr(self, name) >= least, f"at least {least} = {what}")

    def _require(self, name: str, holds: bool, right: str) -> None:
        if not holds:
            raise ValueError(f"{name} = {getattr(self, name)} must be {right}")

    @property
    def num_banks(self) -> int:
        """Banks of a pseudo-channel, numbered by stack id, then bank group, then bank."""
        return self.stacks * self.groups * self.banks

    @property
    def num_bundles(self) -> int:
        """Bundles of a pseudo-channel, numbered by stack id, then half (or part) of its banks."""
        return self.stacks * (self.banks // self.bundle_banks)

    @property
    def columns(self) -> int:
        """Bursts of a row."""
        return self.page_bytes // self.burst_bytes

    @property
    def bundle_bytes(self) -> int:
        """Bytes of one lock-step read."""
        return self.burst_bytes * self.groups * self.bundle_banks

    @property
    def size_bytes(self) -> int:
        """Bytes of all channels."""
        banks = self.channels * self.pseudo_channels * self.num_banks
        return banks * self.rows * self.page_bytes

    @property
    def peak_bandwidth(self) -> float:
        """Bytes per second of one pseudo-channel's data bus, always busy."""
        return self.burst_bytes / (self.burst * self.tck_ps * 1e-12)

    @property
    def bundle_bandwidth(self) -> float:
        """Bytes per second of one pseudo-channel's lock-step reads, one every tCCDL."""
        return self.bundle_bytes / (self.ccd_l * self.tck_ps * 1e-12)

    def bundle_members(self, bundle: int) -> tuple[int, ...]:
        """The banks that read in lock step, bank groups in turn: the order to activate them in."""
        parts = self.banks // self.bundle_banks
        stack, part = divmod(bundle, parts)
        return tuple(
            (stack * self.groups + group) * self.banks + part * self.bundle_banks + bank
            for bank in range(self.bundle_banks)
            for group in range(self.groups)
        )

    def field_sizes(self) -> dict[str, int]:
        """How many values each field of an address has."""
        sizes = (self.channels, self.pseudo_channels, self.stacks, self.groups, self.banks)
        return dict(zip(FIELDS, (*sizes, self.rows, self.columns), strict=True))


class ControllerSpec(Spec):
    """How requests become commands: first ready, first come first served, rows left open."""

    BLOCK: ClassVar[str] = "controller"

    read_depth: int = Field(
        32, ge=1, le=1024, description="reads a pseudo-channel's queue holds, 1 to 1024"
    )
    write_depth: int = Field(
        32, ge=1, le=1024, description="writes a pseudo-channel's queue holds, 1 to 1024"
    )
    write_high: int = Field(
        24, ge=1, le=1024, description="waiting writes at which writing starts, 1 to 1024"
    )
    write_low: int = Field(
        8, ge=0, le=1024, description="waiting writes at which reading resumes, 0 to 1024"
    )
    hit_cap: int = Field(
        64,
        ge=1,
        le=1 << 20,
        description="accesses to an open row after which an older request may close it",
    )
    mapping: str = Field(
        ORDINARY, description="fields of an address, from the most significant, " + " ".join(FIELDS)
    )
    refresh: Refresh = Field(Refresh.ALL_BANK, description="what one refresh command refreshes")
    pim_window: int = Field(
        2, ge=1, le=4, description="row reads of a PIM unit that may be open at once, 1 to 4"
    )
    pim_staggered: bool = Field(
        False, description="whether a bundle's banks are activated one by one, under tRRD and tFAW"
    )
    pim_own_bus: bool = Field(
        False, description="whether PIM commands have command buses of their own"
    )
    pim_broadcast: bool = Field(
        False,
        description="whether one all-ACT or all-RD is for all pseudo-channels of a channel, "
        "whose units read the same rows",
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if not self.write_low < self.write_high <= self.write_depth:
            raise ValueError(
                f"write_high = {self.write_high} must be above write_low = {self.write_low} and "
                f"at most write_depth = {self.write_depth}"
            )
        if sorted(self.mapping.split()) != sorted(FIELDS):
            raise ValueError(
                f"mapping = {self.mapping!r} must name each of {', '.join(FIELDS)} once"
            )
        return self
