"""The oblivious map with AXI4 masters to the host's memory and to HBM."""

from typing import Any

from amaranth.hdl import Cat, ClockDomain, ClockSignal, Module, ResetSignal, Value
from amaranth.lib import wiring
from amaranth.lib.wiring import In

from gridloom.specs.omap import OmapSpec
from gridloom.specs.omap_ports import OmapPorts
from gridloom.specs.omap_streams import MEMORY_PORTS
from gridloom.specs.streams import Stream

from ..common.axi_layout import axis_layout
from ..common.axi_lite import AxiLiteSlave, lite_ports
from ..common.axi_master import read_ports, write_ports
from ..common.axi_stream import axis_ports, axis_prefix, connect_axis
from ..common.page_port import PagePort
from ..common.pins import connect_pins
from ..common.register_file import RegisterFile
from ..common.word_port import WordPort
from .memory_registers import HostFault, memory_registers
from .rtl import Omap


__all__ = ["OmapMemoryTop"]

LITE_PREFIX = "s_axi"
HOST_STREAMS = {
    "i_read": "o_host_read",
    "o_read": "i_host_read",
    "i_write": "o_host_write",
    "o_written": "i_host_written",
}
PORT_OF = {"iread": "o_read", "iwritten": "o_written", "oread": "i_read", "owrite": "i_write"}


class OmapMemoryTop(wiring.Component):
    """An oblivious map whose pages are in the host's memory and whose secrets are in HBM.

    =============  =================================================================
    Latency        the map's, 2 cycles for buffers of requests and responses, those of the host's
                   port; HBM's ports are part of ``spec.memory_latency``
    Throughput     the map's, if the host's memory takes and gives a word per cycle
    Back-pressure  lossless; what the host sees waits for the host and for timers alone
    Golden model   :func:`gridloom.kernels.omap.golden` (bit-exact)
    Source         AMBA AXI (IHI 0022) and AXI-Stream (IHI 0051) protocol specifications
    =============  =================================================================

    The host's port has a reader and a writer of pages between the map's host side and its pins,
    and they know of nothing else. A word that the host answers with an error is zeros, so its page
    is not genuine. An error of HBM is one of the record, or of all from then on: both end in
    STOPPED, in the shape and the cycles of any other query.

    Addresses in HBM are constants: a register with them would let the host exchange what is there.

    Parameters
    ----------
    spec : OmapSpec
        The map.
    ports : OmapPorts
        Widths of the masters, addresses in HBM.

    Members
    -------
    aclk, aresetn : In(1)
        Clock and active-low synchronous reset.
    s_axi_* : AXI4-Lite slave
        32 bits, without ``axprot``.
    s_axis_i_key_*, s_axis_i_request_*, m_axis_o_response_* : AXI4-Stream
        The client's.
    m_axi_host_* : AXI4 master
        Pages.
    m_axi_position_*, m_axi_bin_*, m_axi_frame_* : AXI4 masters
        Secret memories, if they are not in block RAM.
    """

    def __init__(self, spec: OmapSpec, ports: OmapPorts):
        ports.check(spec)
        self.spec = spec
        self.ports = ports
        self.regions = ports.regions(spec)
        self.registers = memory_registers(spec, ports)
        self.address_width = (4 * len(self.registers) - 1).bit_length()
        self._lite_ports = lite_ports(self.address_width)
        self._masters = {"host": ports.host(spec)}
        self._masters |= {name: ports.hbm(spec) for name in self.regions}
        pins: dict[str, Any] = {"aclk": In(1), "aresetn": In(1)}
        pins |= {f"{LITE_PREFIX}_{name}": p for name, p in self._lite_ports.items()}
        for s in self._clients():
            pins |= axis_ports(s)
        for name, port in self._masters.items():
            channels = read_ports(port) | write_ports(port)
            pins |= {f"{_prefix(name)}_{channel}": p for channel, p in channels.items()}
        super().__init__(pins)

    def _clients(self) -> list[Stream]:
        """The streams that are AXI4-Streams."""
        inside = {*HOST_STREAMS.values()}
        inside |= {f"{side}_{name}_{what}" for name in self.regions for side, what in MEMORY_PORTS}
        return [s for s in self.spec.streams() if s.name not in inside]

    def register_map(self) -> list[dict[str, Any]]:
        """Every register, for the manifest."""
        return [register.as_dict() for register in self.registers]

    def bus_map(self) -> dict[str, Any]:
        """Streams, masters, and what lies where, for the manifest."""
        spec, ports = self.spec, self.ports
        memory: dict[str, Any] = {
            "host": {
                "pages": spec.host_pages,
                "page_bytes": spec.page_bytes,
                "stride": ports.page_stride(spec),
                "base": "page_address",
            }
        }
        for name, region in self.regions.items():
            memory[name] = {
                "base": region.base,
                "end": region.end,
                "records": region.records,
                "record_bytes": region.record_bytes,
                "record_width": region.record_bits,
                "port_cycles": ports.port_cycles(spec, name),
                "hbm_cycles": ports.hbm_cycles(spec, name),
            }
        return {
            "axi4_stream": {
                s.name: {"prefix": axis_prefix(s), **axis_layout(s).describe()}
                for s in self._clients()
            },
            "axi4": {
                name: {"prefix": _prefix(name), **port.model_dump(exclude={"tiles"})}
                for name, port in self._masters.items()
            },
            "memory": memory,
        }

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        m.domains.sync = ClockDomain("sync")
        m.d.comb += [ClockSignal().eq(self.aclk), ResetSignal().eq(~self.aresetn)]
        m.submodules.omap = self._omap = Omap(self.spec)
        m.submodules.bus = bus = AxiLiteSlave(self.address_width)
        connect_pins(m, self, bus, self._lite_ports, f"{LITE_PREFIX}_")
        for s in self._clients():
            connect_axis(m, platform, self, s, getattr(self._omap, s.name))
        pages = self._host_port(m)
        for name in self.regions:
            self._hbm_port(m, name)
        registers = RegisterFile(m, bus, self.registers)
        self._registers(m, registers, pages)
        registers.finish()
        return m

    def _host_port(self, m: Module) -> PagePort:
        spec, streams = self.spec, HOST_STREAMS
        shapes = {
            name: getattr(self._omap, streams[port]).payload.shape()
            for name, port in (
                ("page", "i_read"),
                ("block", "o_read"),
                ("write", "i_write"),
                ("written", "o_written"),
            )
        }
        m.submodules.pages = pages = PagePort(
            self._masters["host"],
            blocks=spec.sealed_page_blocks,
            stride=self.ports.page_stride(spec),
            **shapes,
        )
        for port, name in streams.items():
            wiring.connect(m, getattr(pages, port), getattr(self._omap, name))
        self._master(m, pages, "host")
        return pages

    def _hbm_port(self, m: Module, name: str) -> None:
        inner = {
            f"{side}{what}": getattr(self._omap, f"{side}_{name}_{what}")
            for side, what in MEMORY_PORTS
        }
        m.submodules[f"{name}_port"] = port = WordPort(
            self._masters[name],
            base=self.regions[name].base,
            address=inner["oread"].payload.shape(),
            word=inner["iread"].payload.shape(),
            write=inner["owrite"].payload.shape(),
            written=inner["iwritten"].payload.shape(),
        )
        for key, stream in inner.items():
            wiring.connect(m, stream, getattr(port, PORT_OF[key]))
        self._master(m, port, name)

    def _master(self, m: Module, part: Any, name: str) -> None:
        port = self._masters[name]
        connect_pins(m, self, part, read_ports(port) | write_ports(port), f"{_prefix(name)}_")

    def _registers(self, m: Module, registers: RegisterFile, pages: PagePort) -> None:
        for name in ("id", "version", "spec_hash"):
            registers.reads[name] = Value.cast(registers.by_name[name].reset)
        registers.reads["status"] = self._omap.is_halted
        faults = {
            HostFault.READ_SLAVE: pages.read_slave_error,
            HostFault.READ_DECODE: pages.read_decode_error,
            HostFault.WRITE_SLAVE: pages.write_slave_error,
            HostFault.WRITE_DECODE: pages.write_decode_error,
            HostFault.UNEXPECTED: pages.read_unexpected | pages.write_unexpected,
        }
        for fault, condition in faults.items():
            registers.report(fault, condition)
        port = self._masters["host"]
        address = registers.storage("page_address", min(32, port.address_width))
        if port.address_width > 32:
            high = registers.storage("page_address_high", port.address_width - 32)
            address = Cat(address, high)
        m.d.comb += pages.base.eq(address[port.offset_width :])


def _prefix(master: str) -> str:
    return f"m_axi_{master}"
