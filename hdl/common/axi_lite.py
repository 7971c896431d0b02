"""The slave side of AXI4-Lite, reduced to a read and a write that take one cycle each."""

from typing import Any

from amaranth.hdl import Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out


__all__ = ["AxiLiteSlave", "lite_ports"]

BYTES = 4  # of a word: registers are 32 bits wide


def lite_ports(address_width: int) -> dict[str, Any]:
    """The five channels of an AXI4-Lite slave, without ``axprot``."""
    return {
        "awaddr": In(address_width),
        "awvalid": In(1),
        "awready": Out(1),
        "wdata": In(32),
        "wstrb": In(BYTES),
        "wvalid": In(1),
        "wready": Out(1),
        "bresp": Out(2),
        "bvalid": Out(1),
        "bready": In(1),
        "araddr": In(address_width),
        "arvalid": In(1),
        "arready": Out(1),
        "rdata": Out(32),
        "rresp": Out(2),
        "rvalid": Out(1),
        "rready": In(1),
    }


class AxiLiteSlave(wiring.Component):
    """AXI4-Lite, 32 bits, to single-cycle register accesses.

    =============  =================================================================
    Latency        2 cycles from the later of address and data to the response
    Throughput     1 write and 1 read per 2 cycles, independent of each other
    Back-pressure  address and data channels are independent; every output comes from a register
    Golden model   cocotbext-axi's master (:mod:`tests.common.test_axi`)
    Source         AMBA AXI and ACE protocol specification (IHI 0022), chapter B1
    =============  =================================================================

    Parameters
    ----------
    address_width : int
        Bits of byte address.

    Members
    -------
    awaddr ... rready : the five channels, without ``axprot``.
    write, write_index, write_data, write_strobe : Out
        In a cycle with ``write`` the word ``write_index`` is to be written where
        ``write_strobe`` has a bit for the byte.
    write_error : In(1)
        Answer in that cycle: the write was refused.
    read, read_index : Out
        In a cycle with ``read`` the word ``read_index`` is being read.
    read_data, read_error : In
        Answer in that cycle.
    """

    def __init__(self, address_width: int):
        self.address_width = address_width
        index_width = address_width - 2
        super().__init__(
            {
                **lite_ports(address_width),
                "write": Out(1),
                "write_index": Out(index_width),
                "write_data": Out(32),
                "write_strobe": Out(BYTES),
                "write_error": In(1),
                "read": Out(1),
                "read_index": Out(index_width),
                "read_data": In(32),
                "read_error": In(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        self._elaborate_write(m)
        self._elaborate_read(m)
        return m

    def _elaborate_write(self, m: Module) -> None:
        has_address = Signal()
        has_data = Signal()
        m.d.comb += [
            self.awready.eq(~has_address),
            self.wready.eq(~has_data),
            self.write.eq(has_address & has_data & ~self.bvalid),
        ]
        with m.If(self.awvalid & self.awready):
            m.d.sync += [has_address.eq(1), self.write_index.eq(self.awaddr[2:])]
        with m.If(self.wvalid & self.wready):
            m.d.sync += [has_data.eq(1), self.write_data.eq(self.wdata)]
            m.d.sync += self.write_strobe.eq(self.wstrb)
        with m.If(self.bready):
            m.d.sync += self.bvalid.eq(0)
        with m.If(self.write):
            m.d.sync += [has_address.eq(0), has_data.eq(0)]
            m.d.sync += [self.bvalid.eq(1), self.bresp.eq(self.write_error << 1)]

    def _elaborate_read(self, m: Module) -> None:
        has_address = Signal()
        m.d.comb += [
            self.arready.eq(~has_address),
            self.read.eq(has_address & ~self.rvalid),
        ]
        with m.If(self.arvalid & self.arready):
            m.d.sync += [has_address.eq(1), self.read_index.eq(self.araddr[2:])]
        with m.If(self.rready):
            m.d.sync += self.rvalid.eq(0)
        with m.If(self.read):
            m.d.sync += [has_address.eq(0), self.rvalid.eq(1)]
            m.d.sync += [self.rdata.eq(self.read_data), self.rresp.eq(self.read_error << 1)]
