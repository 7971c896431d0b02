"""The cocotb bench of attention on tensors in memory, with cocotbext-axi's memory and master.

Runs inside a simulator; :func:`.attention_memory.run_memory_bench` starts it.
"""

import itertools
import json
import os
import random
from pathlib import Path

import cocotb
import numpy as np
from cocotb.triggers import ClockCycles, RisingEdge, with_timeout
from cocotbext.axi import AxiBus, AxiRam, AxiResp

from gridloom.specs.attention import Mask
from gridloom.specs.attention_memory import Fault

from .drivers.axi_registers import PERIOD_NS, RegisterBench
from .drivers.recorded import recorder
from .job import JOB_VARIABLE


FOLDER = Path(os.environ[JOB_VARIABLE])
DOCUMENT = json.loads((FOLDER / "memory.json").read_text(encoding="utf-8"))
REGISTERS = {r["name"]: r for r in DOCUMENT["registers"]}
RUNS = DOCUMENT["runs"]
IMAGES = dict(np.load(FOLDER / "memory.npz"))
PAUSES = {  # probability of a pause on address, data and response channels
    "free_running": (0.0, 0.0),
    "slow_reads": (0.5, 0.0),
    "slow_writes": (0.0, 0.6),
    "all_pausing": (0.3, 0.3),
}
START, STOP = 1, 2  # of the register `control`
BUSY, DONE = 1, 2  # of the register `status`
HELD = {  # a channel's valid, its ready, and what may not change between them
    "ar": ("araddr", "arlen"),
    "aw": ("awaddr", "awlen"),
    "w": ("wdata", "wstrb", "wlast"),
}
recorded = recorder(FOLDER)


class Bench(RegisterBench):
    """The design, a memory behind its master, and a master before its registers."""

    def __init__(self, dut):
        super().__init__(dut, REGISTERS)
        size = 1 << max(len(image) - 1 for image in IMAGES.values()).bit_length()
        self.ram = AxiRam(AxiBus.from_prefix(dut, "m_axi"), **self.domain, size=size)
        self.watchers = []

    async def start(self, read_pause=0.0, write_pause=0.0):
        """Reset, with pauses of the given probabilities from then on."""
        reads, writes = self.ram.read_if, self.ram.write_if
        shares = {
            reads.ar_channel: read_pause,
            reads.r_channel: read_pause,
            writes.aw_channel: write_pause,
            writes.w_channel: write_pause,
            writes.b_channel: write_pause,
        }
        for n, (channel, share) in enumerate(shares.items()):
            if share:
                rng = random.Random(cocotb.RANDOM_SEED + n)
                channel.set_pause_generator(rng.random() < s for s in itertools.repeat(share))
        await self.reset()
        self.watchers = [cocotb.start_soon(self.watch(channel)) for channel in HELD]

    async def watch(self, channel):
        """Once valid, valid and what it offers hold until the transfer."""
        valid, ready = (getattr(self.dut, f"m_axi_{channel}{n}") for n in ("valid", "ready"))
        offered = [getattr(self.dut, f"m_axi_{name}") for name in HELD[channel]]
        waiting = None
        while True:
            await RisingEdge(self.dut.aclk)
            shown = (int(valid.value), *(str(s.value) for s in offered))
            assert waiting is None or shown == waiting, f"{channel} changed while it waited"
            waiting = shown if shown[0] and not int(ready.value) else None

    async def set_up(self, number, **changes):
        """The memory and the registers of a run, some of them changed."""
        self.ram.write(0, IMAGES[f"before_{number}"].tobytes())
        for name, value in {**RUNS[number]["settings"], **changes}.items():
            assert await self.write(name, value) == AxiResp.OKAY, name

    async def first(self, way):
        """Wait for an address of a read, or of a write."""
        valid = getattr(self.dut, f"m_axi_a{way[0]}valid")
        if not int(valid.value):
            await with_timeout(RisingEdge(valid), 10, "ms")

    async def end(self, factor=40):
        """Wait for ``done``, no longer than the watchdog allows; the status then."""

        async def poll():
            while not await self.read("status") & DONE:
                pass

        limit = 5000 + factor * max(
            run["ideal_cycles"] + 4 * sum(run["words"].values()) for run in RUNS
        )
        await with_timeout(poll(), limit * PERIOD_NS, "ns")
        return await self.read("status")

    async def finish(self):
        """Wait for an end that leaves nothing under way."""
        assert await self.end() == DONE, "busy and done"

    async def check(self, number):
        """The memory is as it should be, every byte; and what moved."""
        image = IMAGES[f"after_{number}"]
        found = np.frombuffer(self.ram.read(0, len(image)), dtype=np.uint8)
        wrong = np.flatnonzero(found != image)
        assert not len(wrong), f"run {number}: {len(wrong)} bytes differ, first at {wrong[0]:#x}"
        for name, count in RUNS[number]["words"].items():
            assert await self.read(name) == count, name
        assert await self.read("error") == 0

    async def run(self, number):
        """A whole run; its cycles."""
        await self.set_up(number)
        assert await self.write("control", START) == AxiResp.OKAY
        await self.finish()
        await self.check(number)
        return await self.read("cycles_low")


@cocotb.test()
@cocotb.parametrize(pauses=list(PAUSES))
@recorded
async def results_are_in_memory(dut, pauses):
    """Run after run; and words only for what no mask removes."""
    bench = Bench(dut)
    await bench.start(*PAUSES[pauses])
    for number in range(len(RUNS)):
        cycles = await bench.run(number)
        assert cycles >= RUNS[number]["ideal_cycles"], "faster than the array can be"
        if pauses == "free_running":
            dut._log.info("run %d: %d cycles, %s", number, cycles, RUNS[number])


@cocotb.test()
@recorded
async def interrupt_tells_the_end(dut):
    """High from the end of a run until ``done`` is cleared, if enabled."""
    bench = Bench(dut)
    await bench.start()
    await bench.run(0)
    assert not int(dut.interrupt.value)
    await bench.write("interrupt_enable", 1)
    assert int(dut.interrupt.value)
    await bench.write("status", DONE)
    assert not int(dut.interrupt.value)
    await bench.set_up(0)
    await bench.write("control", START)
    await with_timeout(RisingEdge(dut.interrupt), 10, "ms")
    await bench.check(0)


most = DOCUMENT["max_length"]
WRONG = {
    "no_queries": ({"queries": 0}, Fault.QUERIES, Fault.GROUP),
    "queries": ({"queries": most + 1}, Fault.QUERIES),
    "no_keys": ({"keys": 0}, Fault.KEYS),
    "keys": ({"keys": most + 1}, Fault.KEYS),
    "no_heads": ({"heads": 0}, Fault.HEADS),
    "heads": ({"heads": 1 << 16}, Fault.HEADS),
    "no_group": ({"group": 0}, Fault.GROUP),
    "group": ({"group": most + 1}, Fault.GROUP),
    "scale": ({"scale": 1 << 18}, Fault.SCALE),
    "mask": ({"mask": 3}, Fault.MASK),
    "offset": ({"offset": most + 1}, Fault.OFFSET),
    "low_offset": ({"offset": -most - 1 & 0xFFFFFFFF}, Fault.OFFSET),
    "no_window": ({"mask": int(Mask.WINDOW), "window": 0}, Fault.WINDOW),
    "window": ({"mask": int(Mask.WINDOW), "window": most + 1, "is_partial": 1}, Fault.WINDOW),
    "window_of_all": (
        {"mask": int(Mask.WINDOW), "window": RUNS[0]["settings"]["keys"] + 1, "is_partial": 0},
        Fault.WINDOW,
    ),
    "address": ({"key_address": 1}, Fault.ALIGNMENT),
    "stride": ({"output_row_stride": 4}, Fault.ALIGNMENT),
}


@cocotb.test()
@recorded
async def commands_that_cannot_be_are_refused(dut):
    """A bit of ``error`` for each cause, nothing read or written; then a run as if nothing were."""
    bench = Bench(dut)
    await bench.start()
    for name, (changes, *faults) in WRONG.items():
        await bench.set_up(0, **{"mask": 0, "window": 1, **changes})
        assert await bench.write("control", START) == AxiResp.OKAY
        await bench.finish()
        expected = sum(1 << fault for fault in faults)
        assert await bench.read("error") == expected, name
        await bench.write("error", expected)
        assert await bench.read("error") == 0
    assert await bench.read("words_read") == 0
    await bench.run(0)


@cocotb.test()
@recorded
async def registers_do_not_change_while_busy(dut):
    """A write or a start is refused and remembered; the run goes on unharmed."""
    bench = Bench(dut)
    await bench.start()
    await bench.set_up(0)
    await bench.write("control", START)
    for name in ("queries", "scale", "key_address", "output_row_stride"):
        assert await bench.write(name, 0) == AxiResp.SLVERR
        assert await bench.read(name) == RUNS[0]["settings"][name], f"{name} changed"
    assert await bench.write("control", START) == AxiResp.SLVERR
    assert await bench.read("status") == BUSY, "the run is too short for this test"
    assert await bench.read("error") == 1 << Fault.BUSY
    await bench.write("error", 1 << Fault.BUSY)
    await bench.finish()
    await bench.check(0)


RESPONSES = {
    "read_slverr": ("read", AxiResp.SLVERR, Fault.READ_SLAVE),
    "read_decerr": ("read", AxiResp.DECERR, Fault.READ_DECODE),
    "write_slverr": ("write", AxiResp.SLVERR, Fault.WRITE_SLAVE),
    "write_decerr": ("write", AxiResp.DECERR, Fault.WRITE_DECODE),
}


@cocotb.test()
@cocotb.parametrize(kind=list(RESPONSES), pauses=["free_running", "all_pausing"])
@recorded
async def errors_of_memory_end_a_run(dut, kind, pauses):
    """Whichever response it is: an error, an end that AXI allows, and the next run is right."""
    bench = Bench(dut)
    await bench.start(*PAUSES[pauses])
    way, response, fault = RESPONSES[kind]
    channel = bench.ram.read_if.r_channel if way == "read" else bench.ram.write_if.b_channel
    send, name = channel.send, "rresp" if way == "read" else "bresp"
    rng = random.Random(cocotb.RANDOM_SEED)
    for number, run in enumerate(RUNS[:3]):
        answers = itertools.count()
        words = run["words"]["words_read" if way == "read" else "words_written"]
        bad = rng.randrange(max(1, words // 4))

        async def send_wrongly(answer, answers=answers, bad=bad):
            if next(answers) == bad:
                setattr(answer, name, response)
            await send(answer)

        channel.send = send_wrongly
        await bench.set_up(number)
        await bench.write("control", START)
        await bench.finish()
        if next(answers) <= bad:
            continue  # a row fits in fewer bursts
        assert await bench.read("error") == 1 << fault
        await nothing_moves(bench)
        await bench.write("error", 1 << fault)
        channel.send = send
        await bench.run(number)


WAYS = {"ar": "read", "r": "read", "aw": "write", "w": "write", "b": "write"}  # of the channels
TIMEOUTS = {"read": Fault.READ_TIMEOUT, "write": Fault.WRITE_TIMEOUT}
TIMEOUT = 150  # cycles: more than this memory ever takes


@cocotb.test()
@cocotb.parametrize(channel=list(WAYS))
@recorded
async def a_memory_that_answers_no_more_ends_a_run(dut, channel):
    """An error, done and the interrupt; valids hold, and late answers are dropped."""
    bench = Bench(dut)
    await bench.start()
    way = WAYS[channel]
    fault = TIMEOUTS[way]
    dead = getattr(getattr(bench.ram, f"{way}_if"), f"{channel}_channel")
    number = max(range(len(RUNS)), key=lambda n: RUNS[n]["ideal_cycles"])
    rng = random.Random(cocotb.RANDOM_SEED)
    await bench.write("timeout", TIMEOUT)
    await bench.write("interrupt_enable", 1)
    for moment in "before the run", "in the run", "when it is stopped":
        await bench.set_up(number)
        dead.pause = moment != "in the run"
        await bench.write("control", START)
        if moment == "in the run":
            await ClockCycles(dut.aclk, rng.randint(1, RUNS[number]["ideal_cycles"] // 4 + 1))
            dead.pause = True
        if moment == "when it is stopped":
            await bench.first(way)
            await bench.write("control", STOP)
        status = await bench.end()
        if moment == "in the run" and status == DONE:  # nothing more was asked of that channel
            dead.pause = False
            await bench.check(number)
            continue
        assert status == BUSY | DONE, moment
        assert int(dut.interrupt.value)
        assert await bench.read("error") == 1 << fault
        assert await bench.write("control", START) == AxiResp.SLVERR
        await bench.write("error", 1 << fault | 1 << Fault.BUSY)
        await bench.write("status", DONE)
        assert await bench.read("status") == BUSY
        await ClockCycles(dut.aclk, 2 * TIMEOUT)
        assert not int(dut.interrupt.value)
        dead.pause = False
        await bench.finish()
        assert await bench.read("error") == 0
        await nothing_moves(bench)
        if way == "read":  # or all was written, and but for the last response this run was whole
            assert await bench.read("words_written") < RUNS[number]["words"]["words_written"]
        await bench.run(number)


@cocotb.test()
@recorded
async def a_slow_memory_is_waited_for(dut):
    """Up to ``timeout`` for anything, on either side; for ever if that is 0."""
    bench = Bench(dut)
    await bench.start()
    assert await bench.read("timeout") == REGISTERS["timeout"]["reset"]
    number = min(range(len(RUNS)), key=lambda n: sum(RUNS[n]["words"].values()))
    for channel, way in WAYS.items():
        slow = getattr(getattr(bench.ram, f"{way}_if"), f"{channel}_channel")
        for timeout, wait in (2 * TIMEOUT, TIMEOUT), (0, 4 * TIMEOUT):
            await bench.write("timeout", timeout)
            await bench.set_up(number)
            slow.pause = True
            await bench.write("control", START)
            await bench.first(way)
            await ClockCycles(dut.aclk, wait)
            slow.pause = False
            await bench.finish()
            await bench.check(number)
        await bench.write("timeout", TIMEOUT)
        slow.set_pause_generator(itertools.cycle([True] * (TIMEOUT // 3) + [False]))
        await bench.run(number)
        slow.clear_pause_generator()
        slow.pause = False


@cocotb.test()
@recorded
async def a_run_can_be_stopped(dut):
    """At any time, and the next run is right."""
    bench = Bench(dut)
    await bench.start(0.2, 0.2)
    rng = random.Random(cocotb.RANDOM_SEED)
    for _ in range(6):
        await bench.set_up(0)
        await bench.write("control", START)
        await ClockCycles(dut.aclk, rng.randrange(RUNS[0]["ideal_cycles"]))
        await bench.write("control", STOP)
        await bench.finish()
        await nothing_moves(bench)
        await bench.run(0)


async def nothing_moves(bench):
    """For some cycles no channel of the master is valid."""
    for _ in range(40):
        await RisingEdge(bench.dut.aclk)
        for channel in HELD:
            assert not int(getattr(bench.dut, f"m_axi_{channel}valid").value), channel
