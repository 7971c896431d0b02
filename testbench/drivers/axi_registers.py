"""A design behind AXI4-Lite, in cocotb: its clock, its reset and its registers by name."""

from collections.abc import Mapping
from typing import Any

from cocotb.clock import Clock
from cocotb.triggers import ClockCycles
from cocotbext.axi import AxiLiteBus, AxiLiteMaster, AxiResp


__all__ = ["PERIOD_NS", "RegisterBench"]

PERIOD_NS = 10


class RegisterBench:
    """An AXI top with a master before its registers.

    Parameters
    ----------
    dut : cocotb handle
        With ``aclk``, ``aresetn`` and ``s_axi_*``.
    registers : mapping of str to mapping
        Of the manifest, by name.
    """

    def __init__(self, dut: Any, registers: Mapping[str, Mapping[str, Any]]):
        self.dut = dut
        self._registers = registers
        self.domain = {"clock": dut.aclk, "reset": dut.aresetn, "reset_active_level": False}
        self.lite = AxiLiteMaster(AxiLiteBus.from_prefix(dut, "s_axi"), **self.domain)

    async def reset(self) -> None:
        """Start the clock and hold the reset for four cycles of it."""
        self.dut.aresetn.value = 0
        Clock(self.dut.aclk, PERIOD_NS, unit="ns").start()
        await ClockCycles(self.dut.aclk, 4)
        self.dut.aresetn.value = 1
        await ClockCycles(self.dut.aclk, 2)

    async def read(self, name: str) -> int:
        """Value of a register."""
        answer = await self.lite.read(self._registers[name]["offset"], 4)
        assert answer.resp == AxiResp.OKAY, f"reading {name} gave {answer.resp!r}"
        return int.from_bytes(answer.data, "little")

    async def write(self, name: str, value: int) -> AxiResp:
        """Write a register and return the response."""
        data = value.to_bytes(4, "little")
        return (await self.lite.write(self._registers[name]["offset"], data)).resp
