"""What is read from each register and done when it is written."""

from typing import Any

from amaranth.hdl import Cat, Module, Signal, Value

from .axi_lite import AxiLiteSlave
from .axi_registers import ILLEGAL_ACCESS_BIT, Register


__all__ = ["RegisterFile"]


class RegisterFile:
    """What is read from and done on a write to each register, collected, then built at the end.

    Parameters
    ----------
    m : Module
        Where it is built.
    bus : AxiLiteSlave
        Who asks.
    registers : list of Register
        The map; one of them is ``error``, whose bits stay until a 1 is written to them.
    """

    def __init__(self, m: Module, bus: AxiLiteSlave, registers: list[Register]):
        self.by_name = {r.name: r for r in registers}
        self.reads: dict[str, Value] = {}  # by name; 32 bits at most
        self._m = m
        self._bus = bus
        self._refusals: list[tuple[int, Value]] = []
        self._errors: list[tuple[int, Value]] = []

    def written(self, name: str) -> Value:
        """High in the cycle in which the lowest byte of a register is written."""
        return self.selected(name) & self._bus.write_strobe[0]

    def was_read(self, name: str) -> Value:
        """High in the cycle in which a register is read."""
        return self._bus.read & (self._bus.read_index == self.by_name[name].offset // 4)

    def storage(self, name: str, width: int, *, init: int = 0, when: Any = 1) -> Signal:
        """A register that holds what is written to it, byte by byte, in cycles with ``when``."""
        held = Signal(width, name=name, init=init)
        self.reads[name] = held
        with self._m.If(self.selected(name) & when):
            for byte in range(0, width, 8):
                end = min(byte + 8, width)
                with self._m.If(self._bus.write_strobe[byte // 8]):
                    self._m.d.sync += held[byte:end].eq(self._bus.write_data[byte:end])
        return held

    def refuse(self, bit: int, condition: Value) -> None:
        """Answer a write with an error, and remember it, where ``condition`` holds."""
        self._refusals.append((bit, condition))

    def report(self, bit: int, condition: Value) -> None:
        """Remember an error of no write wherever ``condition`` holds."""
        self._errors.append((bit, condition))

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
        with m.If(self.selected("error")):
            strobes = Cat(strobe.replicate(8) for strobe in bus.write_strobe)
            m.d.comb += cleared.eq(bus.write_data & strobes)
        raised = Signal(32)
        m.d.comb += raised[ILLEGAL_ACCESS_BIT].eq(illegal)
        for bit in sorted({bit for bit, _ in self._refusals + self._errors}):
            causes = [c for number, c in self._refusals + self._errors if number == bit]
            m.d.comb += raised[bit].eq(Cat(causes).any())
        m.d.sync += errors.eq((errors & ~cleared) | raised)

    def selected(self, name: str) -> Value:
        """High in the cycle in which any byte of a register is written."""
        return self._bus.write & (self._bus.write_index == self.by_name[name].offset // 4)
