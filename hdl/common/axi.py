"""An AXI top for any block, made from the streams of its spec.

- A DATA stream becomes an AXI4-Stream: ``s_axis_<name>_*`` in, ``m_axis_<name>_*`` out. TDATA is
  laid out like a C structure (:mod:`.axi_layout`); a field called ``last`` is TLAST.
- A COMMAND stream becomes AXI4-Lite registers: one or more for each field, then one that pushes.
- Registers with identity, counters and errors are always there (:mod:`.axi_registers`).

An input packet that ends early or late stops the block: it is held in reset, what still comes is
taken and dropped, an output packet that was begun ends with an element of zeros, and ``control``
lets it go on. So no DMA engine waits for ever.

Clock and reset are ``aclk`` and ``aresetn`` (active low, synchronous). Every output comes from a
register or a two-entry buffer: no ready depends on another of the same cycle.
"""

from collections.abc import Iterator
from typing import Any

from amaranth.hdl import (
    Cat,
    ClockDomain,
    ClockSignal,
    DomainRenamer,
    Module,
    Mux,
    ResetSignal,
    Signal,
    Value,
)
from amaranth.lib import wiring
from amaranth.lib.wiring import In

from gridloom.specs.base import Spec
from gridloom.specs.streams import Direction, Field, Role, Stream

from ..emit import place
from .axi_layout import axis_layout
from .axi_lite import AxiLiteSlave, lite_ports
from .axi_registers import Register, registers_of
from .axi_stream import axis_ports, axis_prefix
from .pins import connect_pins
from .register_file import RegisterFile
from .stream_buffer import StreamBuffer


__all__ = ["AxiTop"]

LITE_PREFIX = "s_axi"


class AxiTop(wiring.Component):
    """A block with AXI4-Stream data and an AXI4-Lite slave.

    =============  =================================================================
    Latency        the block's, plus 1 cycle for each of the buffers at both ends
    Throughput     the block's
    Back-pressure  lossless; no combinational path from any input to any output
    Golden model   the block's
    Source         AMBA AXI (IHI 0022) and AXI-Stream (IHI 0051) protocol specifications
    =============  =================================================================

    Parameters
    ----------
    component : wiring.Component
        The block.
    spec : Spec
        Its record.

    Members
    -------
    aclk, aresetn : In(1)
        Clock and active-low synchronous reset.
    s_axis_<name>_tdata, _tvalid, _tready, _tlast : AXI4-Stream slave
        For each DATA input; ``tlast`` is the field ``last``, or else ends a packet.
    m_axis_<name>_tdata, _tvalid, _tready, _tlast : AXI4-Stream master
        For each DATA output.
    s_axi_* : AXI4-Lite slave
        32 bits, without ``axprot``.
    """

    def __init__(self, component: wiring.Component, spec: Spec):
        self.component = component
        self.spec = spec
        self.registers = registers_of(spec)
        self.address_width = max(6, (4 * len(self.registers) - 1).bit_length())
        ports: dict[str, Any] = {"aclk": In(1), "aresetn": In(1)}
        for s in spec.streams():
            if s.role is Role.DATA:
                ports |= axis_ports(s)
        self._lite_ports = lite_ports(self.address_width)
        ports |= {f"{LITE_PREFIX}_{name}": port for name, port in self._lite_ports.items()}
        super().__init__(ports)

    def register_map(self) -> list[dict[str, Any]]:
        """Every register, for the manifest."""
        return [register.as_dict() for register in self.registers]

    def stream_map(self) -> dict[str, dict[str, Any]]:
        """Prefix and TDATA layout of every AXI4-Stream, for the manifest."""
        return {
            s.name: {"prefix": axis_prefix(s), **axis_layout(s).describe()}
            for s in self.spec.streams()
            if s.role is Role.DATA
        }

    def elaborate(self, platform):
        m = Module()
        self._platform = platform
        m.domains.sync = ClockDomain("sync")
        m.domains.block = ClockDomain("block")  # of all that a stop resets
        self._stopped = Signal()
        m.d.comb += [
            ClockSignal().eq(self.aclk),
            ResetSignal().eq(~self.aresetn),
            ClockSignal("block").eq(self.aclk),
            ResetSignal("block").eq(~self.aresetn | self._stopped),
        ]
        self._inner = Module()
        self._inner.submodules.component = self.component
        m.submodules.block = DomainRenamer("block")(self._inner)
        self._bus = m.submodules.bus = AxiLiteSlave(self.address_width)
        connect_pins(m, self, self._bus, self._lite_ports, f"{LITE_PREFIX}_")

        registers = RegisterFile(m, self._bus, self.registers)
        self._elaborate_common(m, registers)
        for n, s in enumerate(self.spec.streams()):
            build = {
                (Role.DATA, Direction.IN): self._elaborate_slave,
                (Role.DATA, Direction.OUT): self._elaborate_master,
                (Role.COMMAND, Direction.IN): self._elaborate_push,
                (Role.COMMAND, Direction.OUT): self._elaborate_take,
            }[s.role, s.direction]
            build(m, n, s, registers)
        with m.If(self._stops.any()):
            m.d.sync += self._stopped.eq(1)
        registers.finish()
        return m

    # ---- registers that every block has

    def _elaborate_common(self, m: Module, registers: RegisterFile) -> None:
        for name in ("id", "version", "spec_hash"):
            registers.reads[name] = Value.cast(registers.by_name[name].reset)
        streams = [getattr(self.component, s.name) for s in self.spec.streams()]
        registers.reads["status"] = Cat(Cat(s.valid, s.ready) for s in streams)
        clear = Signal()
        control = Signal(3, name="control_bits")
        m.d.comb += [
            control.eq(Mux(registers.written("control"), self._bus.write_data, 0)),
            clear.eq(control[0]),
        ]
        self._stops = Signal(1 + len(streams))  # one for each cause; they win over going on
        m.d.comb += self._stops[0].eq(control[1])
        with m.If(control[2]):
            m.d.sync += self._stopped.eq(0)
        registers.reads["control"] = Cat(0, self._stopped)

        cycles = Signal(64)
        latched = Signal(32)
        m.d.sync += cycles.eq(Mux(clear, 0, cycles + 1))
        with m.If(registers.was_read("cycles_low")):
            m.d.sync += latched.eq(cycles[32:])
        registers.reads["cycles_low"] = cycles[:32]
        registers.reads["cycles_high"] = latched

        for s, interface in zip(self.spec.streams(), streams, strict=True):
            transfers = Signal(32, name=f"{s.name}_transfers")
            with m.If(clear):
                m.d.sync += transfers.eq(0)
            with m.Elif(interface.valid & interface.ready):
                m.d.sync += transfers.eq(transfers + 1)
            registers.reads[f"{s.name}_transfers"] = transfers

    # ---- DATA streams

    def _elaborate_slave(self, m, number: int, s: Stream, registers: RegisterFile) -> None:
        layout = axis_layout(s)
        buffer = self._buffer(self._inner, s, s.width)  # takes and drops what comes in a reset
        interface = getattr(self.component, s.name)
        if not layout.has_last:
            self._check_packets(m, number, s, registers)
        m.d.comb += [
            buffer.i.valid.eq(self._axis(s, "tvalid")),
            buffer.i.payload.eq(layout.to_payload(self._axis(s, "tdata"), self._axis(s, "tlast"))),
            self._axis(s, "tready").eq(buffer.i.ready),
            interface.valid.eq(buffer.o.valid),
            Value.cast(interface.payload).eq(buffer.o.payload),
            buffer.o.ready.eq(interface.ready),
        ]

    def _check_packets(self, m, number: int, s: Stream, registers: RegisterFile) -> None:
        """Stop where TLAST does not come with the last element of a packet, and with no other."""
        name = f"{s.name}_packet_length"
        length = registers.storage(name, 32)
        position = Signal(32, name=f"{s.name}_packet_position")
        is_end = Signal(name=f"{s.name}_packet_end")
        is_wrong = Signal(name=f"{s.name}_packet_wrong")
        taken = self._axis(s, "tvalid") & self._axis(s, "tready") & ~self._stopped
        m.d.comb += [
            is_end.eq(position + 1 == length),
            is_wrong.eq(taken & (length != 0) & (self._axis(s, "tlast") != is_end)),
            self._stops[1 + number].eq(is_wrong),
        ]
        registers.report(number, is_wrong)
        with m.If(taken):
            m.d.sync += position.eq(Mux(is_end, 0, position + 1))
        with m.If(registers.written(name) | self._stopped):
            m.d.sync += position.eq(0)

    def _elaborate_master(self, m, number: int, s: Stream, registers: RegisterFile) -> None:
        layout = axis_layout(s)
        interface = getattr(self.component, s.name)
        payload = Value.cast(interface.payload)
        # TLAST goes through the buffer with its element, so that it holds while TVALID waits.
        if layout.has_last:
            is_last, in_packets = layout.last_of(payload), 1
        else:
            is_last, in_packets = self._packet_end(m, s, registers)
        buffer = self._buffer(m, s, s.width + 1)
        is_open = Signal(name=f"{s.name}_packet_open")
        with m.If(buffer.i.valid & buffer.i.ready):
            m.d.sync += is_open.eq(in_packets & ~self._stopped & ~is_last)
        m.d.comb += [
            buffer.i.valid.eq(Mux(self._stopped, is_open, interface.valid)),
            buffer.i.payload.eq(Mux(self._stopped, 1 << s.width, Cat(payload, is_last))),
            interface.ready.eq(buffer.i.ready & ~self._stopped),
            self._axis(s, "tvalid").eq(buffer.o.valid),
            self._axis(s, "tdata").eq(layout.from_payload(buffer.o.payload[: s.width])),
            self._axis(s, "tlast").eq(buffer.o.payload[-1]),
            buffer.o.ready.eq(self._axis(s, "tready")),
        ]

    def _packet_end(self, m, s: Stream, registers: RegisterFile) -> tuple[Value, Value]:
        """Whether this element ends a packet, of a stream that does not say so; whether any do."""
        interface = getattr(self.component, s.name)
        name = f"{s.name}_packet_length"
        length = registers.storage(name, 32)
        position = Signal(32, name=f"{s.name}_packet_position")
        is_last = Signal(name=f"{s.name}_packet_end")
        m.d.comb += is_last.eq(position + 1 == length)
        with m.If(interface.valid & interface.ready):
            m.d.sync += position.eq(Mux(is_last, 0, position + 1))
        with m.If(registers.written(name) | self._stopped):
            m.d.sync += position.eq(0)
        return is_last, length != 0

    # ---- COMMAND streams

    def _elaborate_push(self, m, number: int, s: Stream, registers: RegisterFile) -> None:
        """Field registers, copied into a buffer by a write to the last register."""
        interface = getattr(self.component, s.name)
        buffer = self._buffer(self._inner, s, s.width)
        parts = [
            registers.storage(register.name, width)
            for register, _, width in _words(self.registers, s)
        ]
        push = Signal(name=f"{s.name}_push")
        m.d.comb += [
            push.eq(registers.written(f"{s.name}_push") & self._bus.write_data[0]),
            buffer.i.valid.eq(push & ~self._stopped),
            buffer.i.payload.eq(Cat(parts)),
            interface.valid.eq(buffer.o.valid),
            Value.cast(interface.payload).eq(buffer.o.payload),
            buffer.o.ready.eq(interface.ready),
        ]
        registers.reads[f"{s.name}_push"] = Cat(~buffer.i.ready, buffer.o.valid)
        registers.refuse(number, push & (self._stopped | ~buffer.i.ready))

    def _elaborate_take(self, m, number: int, s: Stream, registers: RegisterFile) -> None:
        """The oldest element readable in field registers, dropped by a write to the last one."""
        interface = getattr(self.component, s.name)
        buffer = self._buffer(self._inner, s, s.width)
        take = Signal(name=f"{s.name}_take")
        m.d.comb += [
            take.eq(registers.written(f"{s.name}_take") & self._bus.write_data[0]),
            buffer.i.valid.eq(interface.valid),
            buffer.i.payload.eq(interface.payload),
            interface.ready.eq(buffer.i.ready),
            buffer.o.ready.eq(take),
        ]
        for register, start, width in _words(self.registers, s):
            registers.reads[register.name] = buffer.o.payload[start : start + width]
        registers.reads[f"{s.name}_take"] = buffer.o.valid
        registers.refuse(number, take & ~buffer.o.valid)

    def _buffer(self, m, s: Stream, width: int) -> StreamBuffer:
        buffer = StreamBuffer(width)
        place(m, self._platform, f"{s.name}_buffer", buffer)
        return buffer

    def _axis(self, s: Stream, name: str) -> Signal:
        return getattr(self, f"{axis_prefix(s)}_{name}")


def _words(registers: list[Register], s: Stream) -> Iterator[tuple[Register, int, int]]:
    """The registers that hold a command's payload, each with its first bit and its width."""
    fields = {f.name: f for f in s.fields}
    for register in registers:
        if register.stream == s.name and register.field is not None:
            field: Field = fields[register.field]
            start = s.offsets[field.name] + (register.element or 0) * field.width
            width = min(32, field.width - 32 * register.word)
            yield register, start + 32 * register.word, width
