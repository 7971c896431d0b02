"""Drive attention with its AXI4 master in Amaranth's simulator, on a memory that keeps time."""

from typing import Any

import numpy as np
from amaranth.hdl import Module
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out, connect
from amaranth.sim import Simulator

from gridloom.hdl.attention.memory_fed import MemoryFedAttention
from gridloom.hdl.common.axi_master import BurstReader, BurstWriter
from gridloom.kernels.attention import Command
from gridloom.kernels.attention_memory import Tensor
from gridloom.sim.port_memory import MemoryTrace, PortMemory, Taken
from gridloom.specs.attention import AttentionSpec
from gridloom.specs.memory_port import MemoryPort

from .amaranth_streams import CLOCK_PERIOD_S, StreamError


__all__ = ["simulate_on_memory"]


class _Master(wiring.Component):
    """The top without its registers."""

    def __init__(self, spec: AttentionSpec, port: MemoryPort):
        self.core = MemoryFedAttention(spec, port)
        self.reader = BurstReader(port)
        self.writer = BurstWriter(port)
        super().__init__({"start": In(1), "done": Out(1)})

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        m.submodules.core = core = self.core
        m.submodules.reader = reader = self.reader
        m.submodules.writer = writer = self.writer
        connect(m, core.read_request, reader.i)
        connect(m, reader.o, core.read_word)
        connect(m, core.write_request, writer.i_request)
        connect(m, core.write_word, writer.i)
        m.d.comb += [
            core.start.eq(self.start),
            self.done.eq(core.stored & ~reader.busy & ~writer.busy),
        ]
        return m


def simulate_on_memory(
    spec: AttentionSpec,
    port: MemoryPort,
    command: Command,
    tensors: dict[str, Tensor],
    memory: PortMemory,
    image: np.ndarray,
    limit: int,
) -> MemoryTrace:
    """Run one command; ``image`` holds the bytes of the memory, before and after.

    Raises :class:`StreamError` if it is not done after ``limit`` cycles.
    """
    dut = _Master(spec, port)
    trace = MemoryTrace()
    size = port.word_bytes

    async def testbench(ctx):
        reads: list[int] = []  # addresses of the words to come
        bursts: list[tuple[int, int]] = []
        words: list[tuple[int, int]] = []
        ctx.set(dut.core.command, {name: int(value) for name, value in vars(command).items()})
        for name, tensor in tensors.items():
            ctx.set(getattr(dut.core, name), {k: v // size for k, v in vars(tensor).items()})
        for cycle in range(limit):
            ctx.set(dut.start, cycle == 0)
            reader, writer = dut.reader, dut.writer
            ctx.set(reader.arready, memory.ready("ar", cycle))
            ctx.set(reader.rvalid, memory.read_valid(cycle))
            ctx.set(reader.rlast, memory.read_last)
            if reads:
                ctx.set(reader.rdata, int.from_bytes(image[reads[0] :][:size].tobytes(), "little"))
            ctx.set(writer.awready, memory.ready("aw", cycle))
            ctx.set(writer.wready, memory.ready("w", cycle))
            ctx.set(writer.bvalid, memory.response_valid(cycle))
            if cycle and ctx.get(dut.done):
                trace.cycles = cycle
                return
            taken = Taken(
                ar=_burst(ctx, reader.arvalid, reader.arready, reader.arlen),
                r=bool(ctx.get(reader.rvalid) and ctx.get(reader.rready)),
                aw=_burst(ctx, writer.awvalid, writer.awready, writer.awlen),
                w=bool(ctx.get(writer.wvalid) and ctx.get(writer.wready)),
                b=bool(ctx.get(writer.bvalid) and ctx.get(writer.bready)),
            )
            if taken.r:
                reads.pop(0)
            if taken.ar:
                reads += [ctx.get(reader.araddr) + n * size for n in range(taken.ar)]
            if taken.aw:
                bursts.append((ctx.get(writer.awaddr), taken.aw))
            if taken.w:
                words.append((ctx.get(writer.wdata), ctx.get(writer.wstrb)))
            _write(image, bursts, words, size)
            memory.clock(cycle, taken)
            for name, cycles in trace.transfers.items():
                if getattr(taken, name):
                    cycles.append(cycle)
            await ctx.tick()
        raise StreamError(f"not done after {limit} cycles")

    sim = Simulator(dut)
    sim.add_clock(CLOCK_PERIOD_S)
    sim.add_testbench(testbench)
    sim.run()
    return trace


def _burst(ctx: Any, valid: Any, ready: Any, length: Any) -> int:
    return ctx.get(length) + 1 if ctx.get(valid) and ctx.get(ready) else 0


def _write(image: np.ndarray, bursts: list, words: list, size: int) -> None:
    """The words of every burst that is complete, as their strobes say."""
    while bursts and len(words) >= bursts[0][1]:
        address, count = bursts.pop(0)
        for n in range(count):
            data, strobe = words.pop(0)
            for byte in range(size):
                if strobe >> byte & 1:
                    image[address + n * size + byte] = data >> 8 * byte & 0xFF
