"""An AXI top for any block, made from the streams of its spec.

- A DATA stream becomes an AXI4-Stream: ``s_axis_<name>_*`` in, ``m_axis_<name>_*`` out. TDATA is
  laid out like a C structure (:mod:`.axi_layout`); a field called ``last`` is TLAST.
- A COMMAND stream becomes AXI4-Lite registers: one or more for each field, then one that pushes.
- Registers with identity, counters and errors are always there (:mod:`.axi_registers`).

Clock and reset are ``aclk`` and ``aresetn`` (active low, synchronous). Every output comes from a
register or a two-entry buffer: no ready depends on another of the same cycle.
"""

from collections.abc import Iterator
from typing import Any

from amaranth.hdl import Cat, ClockDomain, ClockSignal, Module, Mux, ResetSignal, Signal, Value
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.base import Spec
from gridloom.specs.streams import Direction, Field, Role, Stream

from ..emit import place
from .axi_layout import axis_layout
from .axi_lite import AxiLiteSlave, lite_ports
from .axi_registers import ILLEGAL_ACCESS_BIT, Register, registers_of
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
        For each DATA input; ``tlast`` only where the stream has a field ``last``.
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
                ports |= _axis_ports(s)
        self._lite_ports = lite_ports(self.address_width)
        ports |= {f"{LITE_PREFIX}_{name}": port for name, port in self._lite_ports.items()}
        super().__init__(ports)

    def register_map(self) -> list[dict[str, Any]]:
        """Every register, for the manifest."""
        return [register.as_dict() for register in self.registers]

    def stream_map(self) -> dict[str, dict[str, Any]]:
        """Prefix and TDATA layout of every AXI4-Stream, for the manifest."""
        return {
            s.name: {"prefix": _prefix(s), **axis_layout(s).describe()}
            for s in self.spec.streams()
            if s.role is Role.DATA
        }

    def elaborate(self, platform):
        m = Module()
        self._platform = platform
        m.domains.sync = ClockDomain("sync")
        m.d.comb += [ClockSignal().eq(self.aclk), ResetSignal().eq(~self.aresetn)]
        m.submodules.component = self.component
        self._bus = m.submodules.bus = AxiLiteSlave(self.address_width)
        for name, port in self._lite_ports.items():
            outer, inner = getattr(self, f"{LITE_PREFIX}_{name}"), getattr(self._bus, name)
            m.d.comb += inner.eq(outer) if port.flow is In else outer.eq(inner)

        registers = _RegisterFile(m, self._bus, self.registers)
        self._elaborate_common(m, registers)
        for n, s in enumerate(self.spec.streams()):
            build = {
                (Role.DATA, Direction.IN): self._elaborate_slave,
                (Role.DATA, Direction.OUT): self._elaborate_master,
                (Role.COMMAND, Direction.IN): self._elaborate_push,
                (Role.COMMAND, Direction.OUT): self._elaborate_take,
            }[s.role, s.direction]
            build(m, n, s, registers)
        registers.finish()
        return m

    # ---- registers that every block has

    def _elaborate_common(self, m: Module, registers: "_RegisterFile") -> None:
        for name in ("id", "version", "spec_hash"):
            registers.reads[name] = Value.cast(registers.by_name[name].reset)
        streams = [getattr(self.component, s.name) for s in self.spec.streams()]
        registers.reads["status"] = Cat(Cat(s.valid, s.ready) for s in streams)
        clear = Signal()
        m.d.comb += clear.eq(registers.written("control") & self._bus.write_data[0])
        registers.reads["control"] = Value.cast(0)

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

    def _elaborate_slave(self, m, number: int, s: Stream, registers: "_RegisterFile") -> None:
        layout = axis_layout(s)
        buffer = self._buffer(m, s, s.width)
        tlast = self._axis(s, "tlast") if layout.has_last else None
        interface = getattr(self.component, s.name)
        m.d.comb += [
            buffer.i.valid.eq(self._axis(s, "tvalid")),
            buffer.i.payload.eq(layout.to_payload(self._axis(s, "tdata"), tlast)),
            self._axis(s, "tready").eq(buffer.i.ready),
            interface.valid.eq(buffer.o.valid),
            Value.cast(interface.payload).eq(buffer.o.payload),
            buffer.o.ready.eq(interface.ready),
        ]

    def _elaborate_master(self, m, number: int, s: Stream, registers: "_RegisterFile") -> None:
        layout = axis_layout(s)
        interface = getattr(self.component, s.name)
        payload = Value.cast(interface.payload)
        # TLAST goes through the buffer with its element, so that it holds while TVALID waits.
        is_last = layout.last_of(payload) if layout.has_last else self._packet_end(m, s, registers)
        buffer = self._buffer(m, s, s.width + 1)
        m.d.comb += [
            buffer.i.valid.eq(interface.valid),
            buffer.i.payload.eq(Cat(payload, is_last)),
            interface.ready.eq(buffer.i.ready),
            self._axis(s, "tvalid").eq(buffer.o.valid),
            self._axis(s, "tdata").eq(layout.from_payload(buffer.o.payload[: s.width])),
            self._axis(s, "tlast").eq(buffer.o.payload[-1]),
            buffer.o.ready.eq(self._axis(s, "tready")),
        ]

    def _packet_end(self, m, s: Stream, registers: "_RegisterFile") -> Value:
        """Whether this element ends a packet, of a stream that does not say so itself."""
        interface = getattr(self.component, s.name)
        name = f"{s.name}_packet_length"
        length = registers.storage(name, 32)
        position = Signal(32, name=f"{s.name}_packet_position")
        is_last = Signal(name=f"{s.name}_packet_end")
        m.d.comb += is_last.eq(position + 1 == length)
        with m.If(interface.valid & interface.ready):
            m.d.sync += position.eq(Mux(is_last, 0, position + 1))
        with m.If(registers.written(name)):
            m.d.sync += position.eq(0)
        return is_last

    # ---- COMMAND streams

    def _elaborate_push(self, m, number: int, s: Stream, registers: "_RegisterFile") -> None:
        """Field registers, copied into a buffer by a write to the last register."""
        interface = getattr(self.component, s.name)
        buffer = self._buffer(m, s, s.width)
        parts = [
            registers.storage(register.name, width)
            for register, _, width in _words(self.registers, s)
        ]
        push = Signal(name=f"{s.name}_push")
        m.d.comb += [
            push.eq(registers.written(f"{s.name}_push") & self._bus.write_data[0]),
            buffer.i.valid.eq(push),
            buffer.i.payload.eq(Cat(parts)),
            interface.valid.eq(buffer.o.valid),
            Value.cast(interface.payload).eq(buffer.o.payload),
            buffer.o.ready.eq(interface.ready),
        ]
        registers.reads[f"{s.name}_push"] = Cat(~buffer.i.ready, buffer.o.valid)
        registers.refuse(number, push & ~buffer.i.ready)

    def _elaborate_take(self, m, number: int, s: Stream, registers: "_RegisterFile") -> None:
        """The oldest element readable in field registers, dropped by a write to the last one."""
        interface = getattr(self.component, s.name)
        buffer = self._buffer(m, s, s.width)
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
        return getattr(self, f"{_prefix(s)}_{name}")


class _RegisterFile:
    """What is read from and done on a write to each register, collected, then built at the end."""

    def __init__(self, m: Module, bus: AxiLiteSlave, registers: list[Register]):
        self.by_name = {r.name: r for r in registers}
        self.reads: dict[str, Value] = {}  # by name; 32 bits at most
        self._m = m
        self._bus = bus
        self._refusals: list[tuple[int, Value]] = []

    def written(self, name: str) -> Value:
        """High in the cycle in which the lowest byte of a register is written."""
        return self._selected(name) & self._bus.write_strobe[0]

    def was_read(self, name: str) -> Value:
        """High in the cycle in which a register is read."""
        return self._bus.read & (self._bus.read_index == self.by_name[name].offset // 4)

    def storage(self, name: str, width: int) -> Signal:
        """A register that holds what is written to it, byte by byte."""
        held = Signal(width, name=name)
        self.reads[name] = held
        with self._m.If(self._selected(name)):
            for byte in range(0, width, 8):
                end = min(byte + 8, width)
                with self._m.If(self._bus.write_strobe[byte // 8]):
                    self._m.d.sync += held[byte:end].eq(self._bus.write_data[byte:end])
        return held

    def refuse(self, bit: int, condition: Value) -> None:
        """Answer a write with an error, and remember it, where ``condition`` holds."""
        self._refusals.append((bit, condition))

    def finish(self) -> None:
        """Build the multiplexer, the answers to the bus and the register ``error``."""
        m, bus = self._m, self._bus
        errors = Signal(32)
        self.reads["error"] = errors
        with m.Switch(bus.read_index):
            for name, value in self.reads.items():
                with m.Case(self.by_name[name].offset // 4):
                    m.d.comb += bus.read_data.eq(value)
            with m.Default():
                m.d.comb += bus.read_error.eq(1)

        is_writable = Signal()
        with m.Switch(bus.write_index):
            writable = [r.offset // 4 for r in self.by_name.values() if r.access != "ro"]
            with m.Case(*writable):
                m.d.comb += is_writable.eq(1)
        refused = Signal()
        illegal = Signal()
        m.d.comb += [
            refused.eq(Cat(condition for _, condition in self._refusals).any()),
            bus.write_error.eq(~is_writable | refused),
            illegal.eq((bus.write & ~is_writable) | (bus.read & bus.read_error)),
        ]
        # Set wins over clear, so that no error is lost.
        cleared = Signal(32)
        with m.If(self._selected("error")):
            strobes = Cat(strobe.replicate(8) for strobe in bus.write_strobe)
            m.d.comb += cleared.eq(bus.write_data & strobes)
        raised = Signal(32)
        m.d.comb += raised[ILLEGAL_ACCESS_BIT].eq(illegal)
        for bit, condition in self._refusals:
            m.d.comb += raised[bit].eq(condition)
        m.d.sync += errors.eq((errors & ~cleared) | raised)

    def _selected(self, name: str) -> Value:
        return self._bus.write & (self._bus.write_index == self.by_name[name].offset // 4)


def _prefix(s: Stream) -> str:
    return f"{'s' if s.direction is Direction.IN else 'm'}_axis_{s.name}"


def _axis_ports(s: Stream) -> dict[str, Any]:
    layout = axis_layout(s)
    forward, back = (In, Out) if s.direction is Direction.IN else (Out, In)
    prefix = _prefix(s)
    ports = {
        f"{prefix}_tdata": forward(layout.width),
        f"{prefix}_tvalid": forward(1),
        f"{prefix}_tready": back(1),
    }
    if layout.has_last or s.direction is Direction.OUT:
        ports[f"{prefix}_tlast"] = forward(1)
    return ports


def _words(registers: list[Register], s: Stream) -> Iterator[tuple[Register, int, int]]:
    """The registers that hold a command's payload, each with its first bit and its width."""
    fields = {f.name: f for f in s.fields}
    for register in registers:
        if register.stream == s.name and register.field is not None:
            field: Field = fields[register.field]
            start = s.offsets[field.name] + (register.element or 0) * field.width
            width = min(32, field.width - 32 * register.word)
            yield register, start + 32 * register.word, width
