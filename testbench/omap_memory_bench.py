"""The cocotb bench of the oblivious map on AXI, with cocotbext-axi's memories, sources and sink.

Runs inside a simulator; :func:`.omap_memory.run_memory_bench` starts it.
"""

import itertools
import json
import logging
import os
import random
from pathlib import Path

import cocotb
from cocotb.triggers import ClockCycles, RisingEdge, with_timeout
from cocotbext.axi import (
    AxiBus,
    AxiRam,
    AxiResp,
    AxiStreamBus,
    AxiStreamFrame,
    AxiStreamSink,
    AxiStreamSource,
)

from gridloom.kernels.omap import Client
from gridloom.specs.omap import OmapSpec, Status

from .drivers.axi_registers import RegisterBench
from .drivers.recorded import recorder
from .job import JOB_VARIABLE


FOLDER = Path(os.environ[JOB_VARIABLE])
DOCUMENT = json.loads((FOLDER / "memory.json").read_text(encoding="utf-8"))
REGISTERS = {r["name"]: r for r in DOCUMENT["registers"]}
SPEC = OmapSpec(**DOCUMENT["spec"])
PAGES = DOCUMENT["memory"]["host"]
SECRET = [name for name in DOCUMENT["memory"] if name != "host"]
RUNS = DOCUMENT["runs"]
COMPARED = DOCUMENT["compared"]
WORD_BYTES = DOCUMENT["axi4"]["host"]["data_width"] // 8
PAGE_BYTES = PAGES["page_bytes"]
PAGE_ADDRESS = 0x2F80  # so that some pages cross 4 KB
SWEPT = 500  # cycles in which the secret memories are
LIMIT_US = 2_000
HALTED = 1  # of the register `status`
READ_SLAVE, WRITE_SLAVE = 1, 4  # of the register `error`
recorded = recorder(FOLDER)


def wanted(name):
    """Whether a scenario was asked for."""
    return not DOCUMENT["scenarios"] or any(word in name for word in DOCUMENT["scenarios"])


class Bench(RegisterBench):
    """The map, a host and a client around it, HBM behind it."""

    def __init__(self, dut):
        super().__init__(dut, REGISTERS)
        logging.getLogger(f"cocotb.{dut._name}").setLevel(logging.WARNING)  # not each transfer
        self.rams = {}
        for name, master in DOCUMENT["axi4"].items():
            end = PAGES["pages"] * PAGES["stride"] + PAGE_ADDRESS
            if name != "host":
                end = DOCUMENT["memory"][name]["end"]
            self.rams[name] = AxiRam(
                AxiBus.from_prefix(dut, master["prefix"]), **self.domain, size=1 << end.bit_length()
            )
        self.ends = {}
        for name, layout in DOCUMENT["axi4_stream"].items():
            kind = AxiStreamSource if name.startswith("i_") else AxiStreamSink
            self.ends[name] = kind(AxiStreamBus.from_prefix(dut, layout["prefix"]), **self.domain)

    async def start(self, *, host=0.0, hbm=0.0, hbm_seed=0):
        """Rubbish in all memories, a reset, pauses; then the address of pages."""
        rng = random.Random(DOCUMENT["seed"])  # cocotb's own is another for each test
        self.before = {}
        for name, ram in self.rams.items():
            share, pauses = host, random.Random(DOCUMENT["seed"])
            if name != "host":
                share, pauses = hbm, random.Random(f"{name} {hbm_seed}")
            content = rng.randbytes(ram.size)
            ram.write(0, content)
            self.before[name] = content
            for way in ram.read_if, ram.write_if:
                for channel in ("ar", "r", "aw", "w", "b"):
                    end = getattr(way, f"{channel}_channel", None)
                    if end is not None and share:
                        end.set_pause_generator(draws(pauses.random(), share))
        for name, end in self.ends.items():
            if host and name != "i_tape":
                end.set_pause_generator(draws(rng.random(), host))
        await self.reset()
        assert await self.write("page_address", PAGE_ADDRESS) == AxiResp.OKAY
        assert await self.read("page_address") == PAGE_ADDRESS

    async def ask(self, name):
        """Send what a run has; its responses, sealed, one after the other."""
        run = RUNS[name]
        if "i_tape" in run:
            layout = DOCUMENT["axi4_stream"]["i_tape"]
            frame = b"".join(word_of(layout, pair) for pair in run["i_tape"])
            await self.ends["i_tape"].send(AxiStreamFrame(frame))
        key = [int.from_bytes(bytes.fromhex(run["i_key"]), "little")]
        word = word_of(DOCUMENT["axi4_stream"]["i_key"], key + [run["rows"]] * bool(SPEC.passes))
        await self.ends["i_key"].send(AxiStreamFrame(word))
        await self.ends["i_request"].send(AxiStreamFrame(bytes.fromhex(run["i_request"])))
        found = []
        for _ in range(run["messages"]):
            frame = await with_timeout(self.ends["o_response"].recv(), LIMIT_US, "us")
            found.append(bytes(frame.tdata))
        await ClockCycles(self.dut.aclk, 300)  # until the last pages have landed
        return found

    def opened(self, name, sealed):
        """What a client reads in responses to a run."""
        client = Client(SPEC, bytes.fromhex(RUNS[name]["i_key"]))
        return [client.response(message) for message in sealed]

    def check(self, name, sealed):
        """Responses, and every byte of the host's memory, as the golden model has them."""
        run = RUNS[name]
        assert b"".join(sealed).hex() == run["o_response"]
        expected = bytearray(self.before["host"])
        for page, content in run["pages"].items():
            start = PAGE_ADDRESS + int(page) * PAGES["stride"]
            whole = -(-PAGE_BYTES // WORD_BYTES) * WORD_BYTES
            expected[start : start + whole] = bytes.fromhex(content).ljust(whole, b"\0")
        assert self.rams["host"].read(0, len(expected)) == bytes(expected)


def word_of(layout, values):
    """An element of a stream, its fields at their places."""
    bits = sum(v << f["offset"] for v, f in zip(values, layout["fields"], strict=True))
    return bits.to_bytes(layout["tdata_width"] // 8, "little")


def draws(seed, share):
    """Pauses, so often."""
    rng = random.Random(seed)
    return (rng.random() < share for _ in itertools.count())


def is_stopped_in_the_end(bench, name, sealed):
    """From some query on, for good; what comes before is right, what comes then is zeros."""
    answers = bench.opened(name, sealed)
    expected = bench.opened(name, chunks(bytes.fromhex(RUNS[name]["o_response"])))
    stops = [answer.status is Status.STOPPED for answer in answers]
    assert stops[-1], "it went on"
    first = stops.index(True)
    assert all(stops[first:])
    assert answers[:first] == expected[:first]
    assert not any(any(answer.key + answer.value) for answer in answers[first:])


def chunks(data):
    """Sealed responses."""
    size = SPEC.message_bytes
    return [data[n : n + size] for n in range(0, len(data), size)]


@cocotb.test(skip=not wanted("answers_and_pages"))
@recorded
async def answers_and_pages(dut):
    """Those of the golden model, whoever pauses; the registers know of no error."""
    bench = Bench(dut)
    await bench.start(host=0.3, hbm=0.3)
    bench.check("drawn", await bench.ask("drawn"))
    assert await bench.read("error") == 0
    assert await bench.read("status") == 0


# ---- what the host sees

ALWAYS = {  # in every cycle
    **{f"m_axi_host_{c}": ("valid", "ready") for c in ("ar", "r", "aw", "w", "b")},
    "s_axis_i_request_t": ("valid", "ready"),
    "m_axis_o_response_t": ("valid", "ready"),
}
UNDER_VALID = {
    "m_axi_host_ar": ("addr", "len", "size", "burst", "cache", "prot", "id"),
    "m_axi_host_aw": ("addr", "len", "size", "burst", "cache", "prot", "id"),
    "m_axi_host_w": ("strb", "last"),
    "m_axis_o_response_t": ("last",),
}


async def watch(dut, trace):
    """The host's pins, cycle by cycle, but for ciphertext."""
    handles = [
        (
            [getattr(dut, prefix + name) for name in names],
            [getattr(dut, prefix + name) for name in UNDER_VALID.get(prefix, ())],
        )
        for prefix, names in ALWAYS.items()
    ]
    while True:
        await RisingEdge(dut.aclk)
        row = []
        for pair, others in handles:
            row += [int(handle.value) for handle in pair]
            if row[-2]:
                row += [int(handle.value) for handle in others]
        trace.append(row)


@cocotb.test(skip=not wanted("traces_are_equal"))
@cocotb.parametrize(number=list(range(len(COMPARED))))
@recorded
async def traces_are_equal(dut, number):
    """Other operations, keys, values and root key, another HBM: the same pins in every cycle.

    The registers, which are read all the time, too.
    """
    bench = Bench(dut)
    await bench.start(host=0.3, hbm=(0.1, 0.3, 0.0)[number % 3], hbm_seed=number)
    await ClockCycles(dut.aclk, SWEPT)
    trace, polls = [], []
    tasks = [cocotb.start_soon(watch(dut, trace)), cocotb.start_soon(poll(bench, trace, polls))]
    bench.check(COMPARED[number], await bench.ask(COMPARED[number]))
    for task in tasks:
        task.cancel()
    found = json.loads(json.dumps({"trace": trace, "polls": polls}))
    path = FOLDER / "trace_0.json"
    if not number:
        path.write_text(json.dumps(found), encoding="utf-8")
    first = json.loads(path.read_text(encoding="utf-8"))
    for cycle, (row, other) in enumerate(zip(found["trace"], first["trace"], strict=True)):
        assert row == other, f"cycle {cycle}: {row}, not {other}"
    assert found["polls"] == first["polls"]
    assert len(polls) > 10
    bursts = sum(row[0] and row[1] for row in trace)
    assert bursts >= RUNS[COMPARED[number]]["asked"]


async def poll(bench, trace, polls):
    """All registers, again and again."""
    while True:
        polls.append([len(trace), [await bench.read(name) for name in REGISTERS]])


# ---- errors


def answer_wrongly(channel, name, numbers):
    """Answers of a channel are errors where their numbers are among these."""
    send, count = channel.send, itertools.count()

    async def send_wrongly(answer):
        if next(count) in numbers:
            setattr(answer, name, AxiResp.SLVERR)
        await send(answer)

    channel.send = send_wrongly


@cocotb.test(skip=not SECRET or not wanted("an_error_of_a_secret_memory_stops"))
@cocotb.parametrize(name=SECRET or [None], way=["read", "write"])
@recorded
async def an_error_of_a_secret_memory_stops(dut, name, way):
    """Answers are STOPPED from then on, and the host's registers do not say why."""
    bench = Bench(dut)
    await bench.start()
    await ClockCycles(dut.aclk, SWEPT)
    ram = bench.rams[name]
    if way == "read":  # of frames, rubbish behind the end of a list is read, too: any number of it
        last = 1_000 if name == "frame" else 2
        answer_wrongly(ram.read_if.r_channel, "rresp", range(1, last))
    else:
        answer_wrongly(ram.write_if.b_channel, "bresp", [3])
    sealed = await bench.ask("short")
    is_stopped_in_the_end(bench, "short", sealed)
    assert await bench.read("error") == 0
    assert await bench.read("status") == 0


@cocotb.test(skip=not wanted("an_error_of_the_host_stops"))
@recorded
async def an_error_of_the_host_stops(dut):
    """A page that could not be read is not genuine; the registers say what was answered."""
    bench = Bench(dut)
    await bench.start()
    ram = bench.rams["host"]
    words = RUNS["short"]["asked"] * -(-PAGE_BYTES // WORD_BYTES)
    answer_wrongly(ram.read_if.r_channel, "rresp", range(words // 2, words))
    answer_wrongly(ram.write_if.b_channel, "bresp", [0])
    sealed = await bench.ask("short")
    is_stopped_in_the_end(bench, "short", sealed)
    assert await bench.read("error") == READ_SLAVE | WRITE_SLAVE
    assert await bench.write("error", READ_SLAVE) == AxiResp.OKAY
    assert await bench.read("error") == WRITE_SLAVE
    assert await bench.write("status", 0) == AxiResp.SLVERR
    assert await bench.read("status") == 0


@cocotb.test(skip=not SECRET or not wanted("a_memory_that_is_late_halts"))
@recorded
async def a_memory_that_is_late_halts(dut):
    """The host sees that, and then nothing more."""
    bench = Bench(dut)
    await bench.start()
    await ClockCycles(dut.aclk, SWEPT)
    bench.rams["position"].read_if.r_channel.pause = True
    run = RUNS["short"]
    await bench.ends["i_key"].send(AxiStreamFrame(bytes.fromhex(run["i_key"])))
    await bench.ends["i_request"].send(AxiStreamFrame(bytes.fromhex(run["i_request"])))
    await ClockCycles(dut.aclk, 3 * SPEC.read_offset)
    assert await bench.read("status") == HALTED
    bench.rams["position"].read_if.r_channel.pause = False
    for _ in range(1_000):
        await RisingEdge(dut.aclk)
        for pin in "m_axi_host_arvalid", "m_axi_host_awvalid", "m_axis_o_response_tvalid":
            assert not int(getattr(dut, pin).value), pin
    assert await bench.read("status") == HALTED
