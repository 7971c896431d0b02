"""Bench of the host link: talks to a top module through its UART pins and nothing else.

Runs on emitted Verilog, on the netlist that place and route wrote, and on a decoded bitstream
alike. The case (streams, inputs, expected outputs) is in the JSON file that the environment
variable ``GRIDLOOM_LINK_CASE`` names, written by
:func:`gridloom.testbench.netlist_bench.run_netlist`.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cocotb
from cocotb.clock import Clock
from cocotb.queue import Queue
from cocotb.triggers import FallingEdge, SimTimeoutError, Timer, with_timeout

from gridloom.fpga.link import Client, Decoder, Frame, Receive, Send
from gridloom.hdl.common.link_protocol import Identity, Kind, Reason
from gridloom.specs.streams import Direction, Field, Stream


RESET_CYCLES = 400  # a little more than the top's power-on reset
PATIENCE_BITS = 2000  # silence after which an answer counts as lost


@dataclass(frozen=True)
class Case:
    """What the board should be and do."""

    data: dict[str, Any]

    @property
    def BLOCK(self) -> str:  # noqa: N802 (stands for a spec)
        """The block's name."""
        return self.data["block"]

    def inputs(self) -> tuple[Stream, ...]:
        """The block's input streams, as far as the link needs them."""
        return self._streams("inputs", Direction.IN)

    def outputs(self) -> tuple[Stream, ...]:
        """The block's output streams."""
        return self._streams("outputs", Direction.OUT)

    def _streams(self, which: str, direction: Direction) -> tuple[Stream, ...]:
        widths = self.data["widths"]
        return tuple(Stream(n, direction, (Field("bits", widths[n]),)) for n in self.data[which])

    def payloads(self, which: str) -> dict[str, list[int]]:
        """Payloads of the inputs or outputs by stream."""
        return {name: [int(p, 16) for p in values] for name, values in self.data[which].items()}


class Line:
    """The PC's end of the serial line."""

    def __init__(self, dut: Any, case: Case):
        self._dut = dut
        self._period_ps = 2 * round(5e11 / case.data["clock_hz"])
        self._bit_ps = self._period_ps * case.data["divisor"]
        self._received: Queue[int] = Queue()

    async def start(self) -> None:
        """Power on."""
        self._dut.rx.value = 1
        Clock(self._dut.clk, self._period_ps, "ps").start()
        await Timer(self._period_ps * RESET_CYCLES, "ps")
        cocotb.start_soon(self._listen())

    async def drive(self, steps: Any) -> Any:
        """Run a client's generator and return its result."""
        answer = None
        while True:
            try:
                step = steps.send(answer)
            except StopIteration as stop:
                return stop.value
            answer = await self._carry_out(step)

    async def _carry_out(self, step: Send | Receive) -> bytes | None:
        if isinstance(step, Send):
            for byte in step.data:
                for bit in (0, *(byte >> n & 1 for n in range(8)), 1):
                    self._dut.rx.value = bit
                    await Timer(self._bit_ps, "ps")
            return None
        try:
            first = await with_timeout(self._received.get(), self._bit_ps * PATIENCE_BITS, "ps")
        except SimTimeoutError:
            return b""
        data = [first]
        while not self._received.empty():
            data.append(self._received.get_nowait())
        return bytes(data)

    async def _listen(self) -> None:
        """Sample the middle of each bit."""
        while True:
            await FallingEdge(self._dut.tx)
            await Timer(self._bit_ps // 2, "ps")
            byte = 0
            for n in range(8):
                await Timer(self._bit_ps, "ps")
                byte |= int(self._dut.tx.value) << n
            await Timer(self._bit_ps, "ps")
            assert int(self._dut.tx.value) == 1, "a byte without a stop bit"
            self._received.put_nowait(byte)


def exchange_raw(data: bytes) -> Any:
    """Send bytes and return the frame that answers them."""
    decoder = Decoder()
    yield Send(data)
    while True:
        piece = yield Receive(1.0)
        assert piece, "no answer"
        for frame in decoder.feed(piece):
            return frame


async def check_link(line: Line, case: Case) -> None:
    """Identity, loop-back, a damaged frame, a repeated request."""
    client = Client(sequence=0)
    identity = await line.drive(client.identify())
    assert identity == Identity.decode(bytes.fromhex(case.data["identity"]))
    await line.drive(client.echo(bytes([0x00, 0xFF, 0xA5, 0x5A, 0x80, *range(1, 40, 3)])))

    read = Frame(Kind.ECHO, 100, b"once")
    damaged = bytearray(read.encode())
    damaged[5] ^= 0x10
    nak = await line.drive(exchange_raw(bytes(damaged)))
    assert nak == Frame(Kind.NAK, 100, bytes([Reason.CHECKSUM]))
    answers = [await line.drive(exchange_raw(read.encode())) for _ in range(2)]
    assert answers == [Frame(Kind.ECHO | 0x80, 100, b"once")] * 2

    # One byte of an element, three times under one number: one byte, not three, is taken.
    write = Frame(Kind.WRITE, 101, bytes([0, 0x55]))
    answers = [await line.drive(exchange_raw(write.encode())) for _ in range(3)]
    assert answers == [Frame(Kind.WRITE | 0x80, 101, b"\x01")] * 3
    await line.drive(client.reset())


@cocotb.test()
async def streams_match(dut: Any) -> None:
    """Every expected output arrives, bit for bit, and no more."""
    case = Case(json.loads(Path(os.environ["GRIDLOOM_LINK_CASE"]).read_text()))
    line = Line(dut, case)
    await line.start()
    await check_link(line, case)
    client = Client(sequence=50)
    expected = case.payloads("outputs")
    counts = {name: len(values) for name, values in expected.items()}
    found = await line.drive(client.exchange(case, case.payloads("inputs"), counts))
    assert found == expected
    assert client.num_retries == 0
    for n in range(len(case.outputs())):
        assert await line.drive(client.read(n, 8)) == b"", "more outputs than expected"
