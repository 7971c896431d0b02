"""The cocotb bench of the AXI top of any block, with cocotbext-axi's masters, sources and sinks.

Runs inside a simulator; :func:`gridloom.testbench.bench.run_axi_bench` starts it. Beside the job it
reads ``axi.json``: the register and stream maps of the manifest, from which TDATA is packed anew
here, so that the packing is tested too.
"""

import itertools
import json
import os
import random
from pathlib import Path

import cocotb
from cocotb.triggers import Combine, with_timeout
from cocotbext.axi import AxiResp, AxiStreamBus, AxiStreamFrame, AxiStreamSink, AxiStreamSource

from gridloom.specs.streams import Direction, Role

from .drivers.axi_registers import RegisterBench
from .drivers.cocotb_streams import StreamError
from .drivers.recorded import recorder
from .job import JOB_VARIABLE, read_job


FOLDER = Path(os.environ[JOB_VARIABLE])
JOB = read_job(FOLDER)
MAPS = json.loads((FOLDER / "axi.json").read_text(encoding="utf-8"))
REGISTERS = {r["name"]: r for r in MAPS["registers"]}
COMMANDS = [s for s in JOB.streams if s.role is Role.COMMAND]
PAUSES = {  # probability of a pause at sources and at sinks
    "free_running": (0.0, 0.0),
    "pausing_sources": (0.6, 0.0),
    "pausing_sinks": (0.0, 0.6),
    "all_pausing": (0.4, 0.4),
}
ILLEGAL_ACCESS = 1 << 31
CLEAR, STOPPED, GO_ON = 1, 2, 4  # of the register `control`
recorded = recorder(FOLDER)
ELEMENTS = {**JOB.inputs, **JOB.expected}
PACKETS = [name for name, layout in MAPS["streams"].items() if layout["tlast"] is None]
EARLY = [name for name in PACKETS if len(JOB.inputs.get(name, ())) > 1]


class Bench(RegisterBench):
    """The design with all its buses."""

    def __init__(self, dut):
        super().__init__(dut, REGISTERS)
        self.ends = {}
        for name, layout in MAPS["streams"].items():
            is_source = JOB.stream(name).direction is Direction.IN
            kind = AxiStreamSource if is_source else AxiStreamSink
            self.ends[name] = kind(AxiStreamBus.from_prefix(dut, layout["prefix"]), **self.domain)

    async def start(self, source_pause=0.0, sink_pause=0.0):
        """Reset, with pauses of the given probability from then on."""
        rng = random.Random(cocotb.RANDOM_SEED)
        for end in self.ends.values():
            share = source_pause if isinstance(end, AxiStreamSource) else sink_pause
            if share:
                end.set_pause_generator(rng.random() < share for _ in itertools.count())
        await self.reset()

    async def feed(self, name, payloads):
        """Send a DATA stream: one frame, or one per row where there is TLAST."""
        layout, stream = MAPS["streams"][name], JOB.stream(name)
        has_last = layout["tlast"] is not None
        frame = bytearray()
        for n, payload in enumerate(payloads):
            frame += to_tdata(stream, layout, payload)
            if n + 1 == len(payloads) or (has_last and field_of(stream, "last", payload)):
                await self.ends[name].send(AxiStreamFrame(bytes(frame)))
                frame.clear()

    async def collect(self, name, count):
        """TDATA, and TLAST with each, of ``count`` transfers of a DATA stream."""
        size = MAPS["streams"][name]["tdata_width"] // 8
        beats = []
        while len(beats) < count:
            frame = await self.ends[name].recv(compact=False)
            data = bytes(frame.tdata)
            starts = range(0, len(data), size)
            beats += [(data[n : n + size], n + size == len(data)) for n in starts]
        return beats

    async def push(self, stream, payloads, *, may_refuse=False):
        """Send a COMMAND stream through its registers; whether all of it was taken."""
        for payload in payloads:
            await self.load(stream, payload)
            while await self.read(f"{stream.name}_push") & 1:
                pass
            if await self.write(f"{stream.name}_push", 1) != AxiResp.OKAY:
                assert may_refuse, f"{stream.name} was refused"
                return False
        return True

    async def load(self, stream, payload):
        """Write the field registers of a command."""
        for register, start, width in words_of(stream):
            await self.write(register["name"], (payload >> start) & ((1 << width) - 1))

    async def take(self, stream, count):
        """Receive a COMMAND stream through its registers."""
        payloads = []
        for _ in range(count):
            while not await self.read(f"{stream.name}_take") & 1:
                pass
            payload = 0
            for register, start, _ in words_of(stream):
                payload |= await self.read(register["name"]) << start
            payloads.append(payload)
            assert await self.write(f"{stream.name}_take", 1) == AxiResp.OKAY
        return payloads


@cocotb.test()
@cocotb.parametrize(pauses=list(PAUSES))
@recorded
async def elements_pass(dut, pauses):
    """Every element arrives, framed as it should be, and the counters count them."""
    bench = Bench(dut)
    await bench.start(*PAUSES[pauses])
    await run_job(bench)
    assert await bench.read("error") == 0


async def run_job(bench):
    """Send and receive everything once, and see that all of it is right and counted."""
    for name in PACKETS:
        await bench.write(f"{name}_packet_length", len(ELEMENTS[name]))
    tasks, receivers = [], {}
    for name, payloads in JOB.inputs.items():
        stream = JOB.stream(name)
        is_data = stream.role is Role.DATA
        sending = bench.feed(name, payloads) if is_data else bench.push(stream, payloads)
        tasks.append(cocotb.start_soon(sending))
    for name, payloads in JOB.expected.items():
        stream, count = JOB.stream(name), len(payloads)
        is_data = stream.role is Role.DATA
        receiving = bench.collect(name, count) if is_data else bench.take(stream, count)
        receivers[name] = cocotb.start_soon(receiving)
    limit = 20 * max(s.limit for s in JOB.scenarios)
    await with_timeout(Combine(*tasks, *receivers.values()), limit, "ns")
    for name, task in receivers.items():
        check(JOB.stream(name), task.result())
    for name, payloads in {**JOB.inputs, **JOB.expected}.items():
        counted = await bench.read(f"{name}_transfers")
        assert counted == len(payloads), f"{name}_transfers is {counted}, not {len(payloads)}"


@cocotb.test(skip=not EARLY)
@cocotb.parametrize(name=EARLY or [None])
@recorded
async def a_packet_that_ends_early_stops(dut, name):
    """An error, nothing that waits for ever, and everything right once it may go on."""
    bench = Bench(dut)
    await bench.start()
    for packet in PACKETS:
        await bench.write(f"{packet}_packet_length", len(ELEMENTS[packet]))
    inputs = [s for s in JOB.streams if s.direction is Direction.IN]
    pushes = {}
    for stream in inputs:
        if stream.role is Role.COMMAND:
            pushing = bench.push(stream, ELEMENTS[stream.name], may_refuse=True)
            pushes[stream.name] = cocotb.start_soon(pushing)
        else:
            payloads = ELEMENTS[stream.name]
            is_early = stream.name == name
            await bench.feed(stream.name, payloads[: len(payloads) // 2] if is_early else payloads)
    for stream in inputs:  # taken, whether or not the block wants it
        if stream.role is Role.DATA:
            await with_timeout(bench.ends[stream.name].wait(), 1, "ms")
    number = [stream.name for stream in JOB.streams].index(name)
    assert await bench.read("control") == STOPPED
    assert await bench.read("error") & 1 << number
    for command, pushing in pushes.items():
        await pushing
        assert await bench.write(f"{command}_push", 1) == AxiResp.SLVERR
    for end in bench.ends.values():
        if isinstance(end, AxiStreamSink):
            assert end.idle(), "a packet was begun and not ended"
            end.clear()
    await bench.write("error", (1 << len(JOB.streams)) - 1)
    await bench.write("control", GO_ON | CLEAR)
    assert await bench.read("control") == 0
    await run_job(bench)
    assert await bench.read("error") == 0


@cocotb.test()
@recorded
async def registers_answer(dut):
    """Identity, counters, strobes, and errors for what is not there."""
    bench = Bench(dut)
    await bench.start()
    for name in ("id", "version", "spec_hash"):
        assert await bench.read(name) == REGISTERS[name]["reset"], name
    low, high = await bench.read("cycles_low"), await bench.read("cycles_high")
    assert (await bench.read("cycles_low"), high) > (low, 0)
    await bench.write("control", 1)
    assert await bench.read("cycles_low") < low

    assert await bench.write("id", 5) == AxiResp.SLVERR
    assert await bench.read("error") == ILLEGAL_ACCESS
    assert await bench.write("error", 1) == AxiResp.OKAY
    assert await bench.read("error") == ILLEGAL_ACCESS, "a bit was cleared that was not written"
    assert await bench.write("error", ILLEGAL_ACCESS) == AxiResp.OKAY
    assert await bench.read("error") == 0
    beyond = max(r["offset"] for r in REGISTERS.values()) + 4
    if beyond < 1 << len(dut.s_axi_araddr):
        assert (await bench.lite.read(beyond, 4)).resp == AxiResp.SLVERR
        assert await bench.read("error") == ILLEGAL_ACCESS

    storage = [r for r in REGISTERS.values() if r["name"].endswith("_packet_length")]
    for register in storage:  # byte strobes
        await bench.write(register["name"], 0x11223344)
        await bench.lite.write(register["offset"] + 1, b"\xaa")
        assert await bench.read(register["name"]) == 0x1122AA44


@cocotb.test()
@recorded
async def address_and_data_are_independent(dut):
    """A write completes whichever of its channels comes first, and responses wait for ready."""
    bench = Bench(dut)
    rng = random.Random(cocotb.RANDOM_SEED)
    interfaces = bench.lite.write_if, bench.lite.read_if
    channels = [getattr(interfaces[0], c) for c in ("aw_channel", "w_channel", "b_channel")]
    channels += [getattr(interfaces[1], c) for c in ("ar_channel", "r_channel")]
    await bench.start()
    for paused in [*channels, None]:
        for channel in channels:
            pauses = (rng.random() < 0.85 for _ in itertools.count())
            channel.set_pause_generator(pauses if paused in (channel, None) else None)
            channel.pause = False
        for _ in range(8):
            assert await bench.write("error", 0) == AxiResp.OKAY
            assert await bench.read("id") == REGISTERS["id"]["reset"]


@cocotb.test(skip=not any(s.direction is Direction.IN for s in COMMANDS))
@recorded
async def a_full_command_is_refused(dut):
    """Pushing into a full buffer is answered with an error and changes nothing."""
    bench = Bench(dut)
    await bench.start()
    for number, stream in enumerate(JOB.streams):
        if stream.role is not Role.COMMAND or stream.direction is Direction.OUT:
            continue
        for register, start, width in words_of(stream):
            value = (0x9E3779B97F4A7C15 >> start % 32) & ((1 << width) - 1)
            await bench.write(register["name"], value)
            assert await bench.read(register["name"]) == value
        responses = [await bench.write(f"{stream.name}_push", 1) for _ in range(MOST_PUSHES)]
        if responses[-1] == AxiResp.OKAY:
            continue  # the block takes them as fast as they come
        assert responses[:2] == [AxiResp.OKAY] * 2
        assert await bench.read(f"{stream.name}_push") == 3
        assert await bench.read("error") == 1 << number


MOST_PUSHES = 16


def words_of(stream):
    """Registers with the payload of a command: (register, first bit, bits)."""
    fields = {f.name: f for f in stream.fields}
    for register in REGISTERS.values():
        if register.get("stream") == stream.name and "field" in register:
            field = fields[register["field"]]
            start = stream.offsets[field.name] + register.get("element", 0) * field.width
            word = register["word"]
            yield register, start + 32 * word, min(32, field.width - 32 * word)


def field_of(stream, name, payload):
    """A plain field of a payload, unsigned."""
    field = next(f for f in stream.fields if f.name == name)
    return payload >> stream.offsets[name] & ((1 << field.width) - 1)


def to_tdata(stream, layout, payload):
    """The bytes of TDATA for a payload."""
    tdata = 0
    for entry in layout["fields"]:
        for n in range(max(1, entry["count"])):
            start = stream.offsets[entry["name"]] + n * entry["width"]
            value = payload >> start & ((1 << entry["width"]) - 1)
            if entry["is_signed"] and value >> entry["width"] - 1:
                value |= ((1 << entry["element_width"]) - 1) ^ ((1 << entry["width"]) - 1)
            tdata |= value << entry["offset"] + n * entry["element_width"]
    return tdata.to_bytes(layout["tdata_width"] // 8, "little")


def check(stream, received):
    """Raise :class:`StreamError` at the first element that is not the expected one."""
    expected = JOB.expected[stream.name]
    layout = MAPS["streams"].get(stream.name)
    for n, payload in enumerate(expected):
        want = payload
        if layout is not None:
            is_end = n + 1 == len(expected)
            has_last = layout["tlast"] is not None
            is_last = bool(field_of(stream, "last", payload)) if has_last else is_end
            want = to_tdata(stream, layout, payload), is_last
        if received[n] != want:
            raise StreamError(f"{stream.name}[{n}] is {received[n]}, not {want}")
