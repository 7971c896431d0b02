"""Attention with an AXI4-Lite slave for commands and an AXI4 master for tensors in memory."""

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
from amaranth.lib.wiring import In, Out, connect

from gridloom.specs.attention import AttentionSpec, Mask
from gridloom.specs.attention_memory import TENSORS, Fault, row_layouts
from gridloom.specs.memory_port import MemoryPort

from ..common.axi_lite import AxiLiteSlave, lite_ports
from ..common.axi_master import BurstReader, BurstWriter, read_ports, write_ports
from ..common.pins import connect_pins
from ..common.register_file import RegisterFile
from ..common.watchdog import Watchdog
from .memory_fed import MemoryFedAttention
from .memory_registers import COMMAND_FIELDS, DEFAULT_TIMEOUT, memory_registers, tensor_fields


__all__ = ["AttentionMemoryTop"]

LITE_PREFIX, MASTER_PREFIX = "s_axi", "m_axi"


class AttentionMemoryTop(wiring.Component):
    """Attention that fetches queries, keys and values from memory and writes the outputs there.

    =============  =================================================================
    Latency        3 cycles from the write of ``control`` to the start
    Throughput     that of :class:`.memory_fed.MemoryFedAttention`
    Back-pressure  lossless; ``rready`` and ``bready`` are always 1
    Golden model   :func:`gridloom.kernels.attention_memory.result_rows`
    Source         AMBA AXI protocol specification (IHI 0022)
    =============  =================================================================

    A command that cannot be is refused with a bit of ``error`` for each cause. After an error of
    the memory nothing new is asked for, what is under way ends as AXI demands, and all but the
    registers is reset: ``done`` and the error tell, and another start works.

    A memory that owes something, of reads or of writes, while nothing of theirs moves for
    ``timeout`` cycles, ends the run with an error and ``done``. AXI lets no master take back what
    it has asked: valids hold, ``busy`` stays, a start is refused, until the answers have come after
    all, which are dropped (``done`` is set again then), or all is reset, the memory's side too.

    Parameters
    ----------
    spec : AttentionSpec
        The array.
    port : MemoryPort
        Widths of the master, and what it may have under way.

    Members
    -------
    aclk, aresetn : In(1)
        Clock and active-low synchronous reset.
    s_axi_* : AXI4-Lite slave
        32 bits, without ``axprot``.
    m_axi_* : AXI4 master
        INCR bursts of whole words, one ID.
    interrupt : Out(1)
        High while done, if enabled.
    """

    def __init__(self, spec: AttentionSpec, port: MemoryPort):
        self.spec = spec
        self.port = port
        self.registers = memory_registers(spec, port)
        self.address_width = (4 * len(self.registers) - 1).bit_length()
        self._lite_ports = lite_ports(self.address_width)
        ports: dict[str, Any] = {"aclk": In(1), "aresetn": In(1), "interrupt": Out(1)}
        ports |= {f"{LITE_PREFIX}_{name}": p for name, p in self._lite_ports.items()}
        channels = read_ports(port) | write_ports(port)
        ports |= {f"{MASTER_PREFIX}_{name}": p for name, p in channels.items()}
        super().__init__(ports)

    def register_map(self) -> list[dict[str, Any]]:
        """Every register, for the manifest."""
        return [register.as_dict() for register in self.registers]

    def bus_map(self) -> dict[str, Any]:
        """The master, and how a row of each tensor lies in memory, for the manifest."""
        return {
            "axi4": {"prefix": MASTER_PREFIX, **self.port.model_dump()},
            "memory": {name: row.as_dict() for name, row in row_layouts(self.spec).items()},
        }

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        m.domains.sync = ClockDomain("sync")
        m.domains.block = ClockDomain("block")  # of all that a stop resets
        self._clears = Signal()
        m.d.comb += [
            ClockSignal().eq(self.aclk),
            ResetSignal().eq(~self.aresetn),
            ClockSignal("block").eq(self.aclk),
            ResetSignal("block").eq(~self.aresetn | self._clears),
        ]
        core = MemoryFedAttention(self.spec, self.port)
        m.submodules.core = DomainRenamer("block")(core)
        m.submodules.bus = bus = AxiLiteSlave(self.address_width)
        m.submodules.reader = reader = BurstReader(self.port)
        m.submodules.writer = writer = BurstWriter(self.port)
        connect(m, core.read_request, reader.i)
        connect(m, reader.o, core.read_word)
        connect(m, core.write_request, writer.i_request)
        connect(m, core.write_word, writer.i)
        connect_pins(m, self, bus, self._lite_ports, f"{LITE_PREFIX}_")
        connect_pins(m, self, reader, read_ports(self.port), f"{MASTER_PREFIX}_")
        connect_pins(m, self, writer, write_ports(self.port), f"{MASTER_PREFIX}_")

        registers = RegisterFile(m, bus, self.registers)
        self._busy = Signal()
        faults = self._settings(m, registers, core)
        self._control(m, bus, registers, core, reader, writer, faults)
        self._counters(m, bus, registers, core, reader, writer)
        registers.finish()
        return m

    def _settings(self, m: Module, registers: RegisterFile, core: MemoryFedAttention) -> dict:
        """Command and tensors, which hold while busy; what is wrong with them."""
        spec, port = self.spec, self.port
        value = {name: self._setting(registers, name) for name in COMMAND_FIELDS}
        m.d.comb += [getattr(core.command, name).eq(value[name]) for name in COMMAND_FIELDS]
        strays = []  # bits that are 0 in a multiple of a word
        for tensor in TENSORS:
            fields = {
                field: self._setting(registers, f"{tensor}_{field}")
                for field in tensor_fields(tensor, port)
            }
            address = fields.pop("address")
            high = fields.pop("address_high", None)
            strays += [v[: port.offset_width] for v in (address, *fields.values())]
            address = address if high is None else Cat(address, high)
            target = getattr(core, tensor)
            m.d.comb += target.address.eq(address[port.offset_width : port.address_width])
            for name, stride in fields.items():
                m.d.comb += getattr(target, name).eq(stride[port.offset_width :])
        offset = value["offset"].as_signed()
        # A range of a longer sequence's keys may be shorter than the window.
        longest_window = Mux(value["is_partial"][0], spec.max_length, value["keys"])
        return {
            Fault.QUERIES: (value["queries"] == 0) | (value["queries"] > spec.max_length),
            Fault.KEYS: (value["keys"] == 0) | (value["keys"] > spec.max_length),
            Fault.HEADS: (value["heads"] == 0) | (value["heads"] > 0xFFFF),
            Fault.GROUP: (value["group"] == 0) | (value["group"] > value["queries"]),
            Fault.SCALE: value["scale"] >= 1 << len(core.command.scale),
            Fault.MASK: value["mask"] > max(Mask),
            Fault.OFFSET: (offset > spec.max_length) | (offset < -spec.max_length),
            Fault.WINDOW: (value["mask"] == Mask.WINDOW)
            & ((value["window"] == 0) | (value["window"] > longest_window)),
            Fault.ALIGNMENT: Cat(strays).any(),
        }

    def _setting(self, registers: RegisterFile, name: str, init: int = 0) -> Signal:
        """A register that is refused while busy."""
        registers.refuse(Fault.BUSY, registers.selected(name) & self._busy)
        return registers.storage(name, 32, init=init, when=~self._busy)

    def _timeouts(self, m: Module, registers: RegisterFile, reader, writer) -> dict:
        """Whether a side has waited too long for the memory, by its bit of ``error``."""
        timeout = self._setting(registers, "timeout", DEFAULT_TIMEOUT)
        sides = {Fault.READ_TIMEOUT: (reader, "read"), Fault.WRITE_TIMEOUT: (writer, "write")}
        expired = {}
        for fault, (side, name) in sides.items():
            m.submodules[f"{name}_watchdog"] = watchdog = Watchdog(len(timeout))
            m.d.comb += [watchdog.limit.eq(timeout), watchdog.waits.eq(side.busy & ~side.moves)]
            expired[fault] = watchdog.expired
        return expired

    def _control(self, m, bus, registers, core, reader, writer, faults) -> None:
        """Start, run, stop; and what is reported of each."""
        asked = Signal(2)
        done = Signal()
        enable = registers.storage("interrupt_enable", 1)
        wrong = Signal(len(faults))
        failed = Signal()
        late = Signal()
        runs = Signal()
        stops = Signal()
        responses = {
            Fault.READ_SLAVE: reader.slave_error,
            Fault.READ_DECODE: reader.decode_error,
            Fault.WRITE_SLAVE: writer.slave_error,
            Fault.WRITE_DECODE: writer.decode_error,
            Fault.UNEXPECTED: reader.unexpected | writer.unexpected,
        }
        timeouts = self._timeouts(m, registers, reader, writer)
        m.d.comb += [
            asked.eq(Mux(registers.written("control"), bus.write_data, 0)),
            wrong.eq(Cat(faults.values())),
            failed.eq(Cat(responses.values()).any()),
            late.eq(Cat(timeouts.values()).any()),
            reader.stop.eq(stops),
            writer.stop.eq(stops),
            self.interrupt.eq(done & enable),
        ]
        registers.reads["control"] = Value.cast(0)
        registers.reads["status"] = Cat(self._busy, done)
        registers.refuse(Fault.BUSY, asked[0] & self._busy)
        for n, fault in enumerate(faults):
            registers.report(fault, runs & wrong[n])
        for fault, condition in {**responses, **timeouts}.items():
            registers.report(fault, condition)
        with m.If(registers.written("status") & bus.write_data[1]):
            m.d.sync += done.eq(0)
        with m.If(late):  # what it waits for may never come
            m.d.sync += done.eq(1)

        m.d.comb += self._busy.eq(1)
        with m.FSM():
            with m.State("IDLE"):
                m.d.comb += self._busy.eq(0)
                with m.If(asked[0]):
                    m.d.sync += done.eq(0)
                    m.next = "CHECK"
            with m.State("CHECK"):
                m.d.comb += runs.eq(1)
                with m.If(wrong.any()):
                    m.d.sync += done.eq(1)
                    m.next = "IDLE"
                with m.Else():
                    m.d.comb += core.start.eq(1)
                    m.next = "RUN"
            with m.State("RUN"):
                with m.If(failed | late | asked[1]):
                    m.next = "STOP"
                with m.Elif(core.stored & ~writer.busy & ~reader.busy):
                    m.d.sync += done.eq(1)
                    m.next = "IDLE"
            with m.State("STOP"):
                m.d.comb += stops.eq(1)
                with m.If(~reader.busy & ~writer.busy):
                    m.next = "CLEAR"
            with m.State("CLEAR"):
                # Still stopped: what the core offers in this cycle must not be taken.
                m.d.comb += [self._clears.eq(1), stops.eq(1)]
                m.d.sync += done.eq(1)
                m.next = "IDLE"

    def _counters(self, m, bus, registers, core, reader, writer) -> None:
        """Identity; cycles and words of a run."""
        for name in ("id", "version", "spec_hash"):
            registers.reads[name] = Value.cast(registers.by_name[name].reset)
        cycles = Signal(64)
        latched = Signal(32)
        words = {
            "words_read": reader.rvalid & reader.rready,
            "words_written": writer.wvalid & writer.wready,
        }
        with m.If(core.start):
            m.d.sync += cycles.eq(0)
        with m.Elif(self._busy):
            m.d.sync += cycles.eq(cycles + 1)
        with m.If(registers.was_read("cycles_low")):
            m.d.sync += latched.eq(cycles[32:])
        registers.reads["cycles_low"] = cycles[:32]
        registers.reads["cycles_high"] = latched
        for name, moves in words.items():
            count = Signal(32, name=name)
            with m.If(core.start):
                m.d.sync += count.eq(0)
            with m.Elif(moves):
                m.d.sync += count.eq(count + 1)
            registers.reads[name] = count
