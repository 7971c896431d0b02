"""The register map of the oblivious map on AXI: nothing here that the host does not see anyway."""

import enum

from gridloom.specs.omap import OmapSpec
from gridloom.specs.omap_ports import OmapPorts

from ..common.axi_registers import ILLEGAL_ACCESS_BIT, Register, entry, identity_rows


__all__ = ["HostFault", "memory_registers"]


class HostFault(enum.IntEnum):
    """A bit of ``error``: what the host's memory answered."""

    READ_SLAVE = 0
    READ_DECODE = 1
    WRITE_SLAVE = 2
    WRITE_DECODE = 3
    UNEXPECTED = 4


FAULT_TEXTS = {
    HostFault.READ_SLAVE: "a page read was answered with SLVERR",
    HostFault.READ_DECODE: "with DECERR",
    HostFault.WRITE_SLAVE: "a page written was answered with SLVERR",
    HostFault.WRITE_DECODE: "with DECERR",
    HostFault.UNEXPECTED: "an answer belongs to nothing that was asked for",
}


def memory_registers(spec: OmapSpec, ports: OmapPorts) -> list[Register]:
    """All registers, by offset."""
    faults = "; ".join(f"bit {fault}: {text}" for fault, text in FAULT_TEXTS.items())
    word_bytes = ports.host(spec).word_bytes
    rows = [
        *identity_rows(spec, ports),
        entry("status", "ro", "bit 0: halted, a timer was missed, until a reset"),
        entry(
            "error",
            "w1c",
            f"of the host's memory: {faults}; bit {ILLEGAL_ACCESS_BIT}: no such register, or a "
            "read-only one was written",
        ),
        entry(
            "page_address",
            "rw",
            f"first byte of page 0 in the host's memory, a multiple of {word_bytes}: lower bits do "
            "not count; to be set before the first request",
        ),
    ]
    if ports.host_address_width > 32:
        rows.append(entry("page_address_high", "rw", "its bits from 32 on"))
    return [Register(offset=4 * n, **fields) for n, fields in enumerate(rows)]
