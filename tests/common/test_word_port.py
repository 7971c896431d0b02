"""Records of any width in a memory behind AXI4, whatever stalls; errors; cycles."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gridloom.hdl.common.word_port import WordPort
from gridloom.specs.memory_port import MemoryPort
from gridloom.specs.omap_ports import PORT_READ_CYCLES, PORT_WRITE_CYCLES
from gridloom.testbench.drivers.axi_memory import AxiMemory


RECORDS, ADDRESS_WIDTH = 48, 6
BASE = 4096
CYCLES = 4000  # the watchdog
# Record and word: several in one, one in one, several words to a record.
CASES = [(8, 64), (38, 64), (38, 256), (105, 128), (128, 128), (128, 64), (347, 128), (347, 512)]


class Run:
    """A port on a memory of rubbish, with a source and a sink that stall."""

    def __init__(self, width, data_width, rng, *, pace=1.0, under_way=8, **memory):
        port = MemoryPort(
            data_width=data_width,
            address_width=20,
            outstanding_reads=under_way,
            outstanding_writes=under_way,
        )
        self.width, self.rng, self.pace, self.cycle = width, rng, pace, 0
        self.record_bytes = 1 << (-(-width // 8) - 1).bit_length()
        self.words = port.words(self.record_bytes)
        self.dut = WordPort(
            port,
            base=BASE,
            address=ADDRESS_WIDTH,
            word=width + 1,
            write=ADDRESS_WIDTH + width,
            written=1,
        )
        self.image = rng.integers(0, 256, 1 << 14, dtype=np.uint8)
        self.memory = AxiMemory(self.dut, port, self.image, rng, **memory)

    def draw(self):
        return int.from_bytes(self.rng.bytes(64), "little") & ((1 << self.width) - 1)

    def stored(self, address):
        """What the memory has there."""
        place = BASE + address * self.record_bytes
        text = self.image[place:][: self.record_bytes].tobytes()
        return int.from_bytes(text, "little") & ((1 << self.width) - 1)

    async def write(self, ctx, records):
        """(address, value) each; cycles of writes, and of what landed."""
        payloads = [address | value << ADDRESS_WIDTH for address, value in records]
        given, came, told = await self._pass(ctx, "i_write", payloads, "o_written")
        assert set(told) == {1}
        return given, came

    async def read(self, ctx, addresses):
        """Records and errors; cycles of addresses and of records."""
        given, came, found = await self._pass(ctx, "i_read", addresses, "o_read")
        records = [w & ((1 << self.width) - 1) for w in found]
        return records, [w >> self.width for w in found], given, came

    async def _pass(self, ctx, name, payloads, answer):
        source, sink = getattr(self.dut, name), getattr(self.dut, answer)
        given, came, found = [], [], []
        offers, held = False, None
        for _ in range(CYCLES):
            self.memory.drive(ctx)
            offers = len(given) < len(payloads) and (offers or self.rng.random() < self.pace)
            ctx.set(source.valid, offers)
            if offers:
                ctx.set(source.payload, payloads[len(given)])
            ctx.set(sink.ready, self.rng.random() < self.pace)
            self.memory.observe(ctx)
            if offers and ctx.get(source.ready):
                given.append(self.cycle)
                offers = False
            if ctx.get(sink.valid):
                now = ctx.get(sink.payload)
                assert held in (None, now), "a payload changed while it waited"
                held = now
                if ctx.get(sink.ready):
                    found.append(now)
                    came.append(self.cycle)
                    held = None
            await ctx.tick()
            self.cycle += 1
            if len(found) == len(payloads):
                return given, came, found
        raise AssertionError(f"{len(found)} of {len(payloads)} after {CYCLES} cycles")

    def simulate(self, script):
        async def testbench(ctx):
            await script(ctx, self)

        sim = Simulator(self.dut)
        sim.add_clock(1e-6)
        sim.add_testbench(testbench)
        sim.run()


@pytest.mark.parametrize("width, data_width", CASES)
def test_records_are_kept(width, data_width):
    """Whatever stalls; and nothing around them is touched."""
    rng = np.random.default_rng([width, data_width])
    run = Run(width, data_width, rng, pace=0.6, stalls=0.4, latency=int(rng.integers(1, 12)))
    before = run.image.copy()

    async def script(ctx, run):
        for _ in range(2):
            chosen = rng.permutation(RECORDS)[: RECORDS // 2].tolist()
            written = [(address, run.draw()) for address in chosen]
            await run.write(ctx, written)
            assert [run.stored(address) for address in chosen] == [v for _, v in written]
            addresses = rng.integers(0, RECORDS, 40).tolist()
            records, errors, _, _ = await run.read(ctx, addresses)
            assert records == [run.stored(address) for address in addresses]
            assert not any(errors)

    run.simulate(script)
    end = BASE + RECORDS * run.record_bytes
    assert np.array_equal(run.image[:BASE], before[:BASE])
    assert np.array_equal(run.image[end:], before[end:])
    assert len({address for _, address, _ in run.memory.bursts["aw"]}) > 1


@pytest.mark.parametrize("width, data_width", CASES)
@pytest.mark.parametrize("latency", [1, 20])
def test_cycles_are_those_that_a_spec_counts(width, data_width, latency):
    """The first access takes the port's stages; those behind it wait for their words at most."""
    run = Run(width, data_width, np.random.default_rng(0), latency=latency, under_way=64)
    found = {}

    async def script(ctx, run):
        found["write"] = await run.write(ctx, [(n, n) for n in range(12)])
        found["read"] = (await run.read(ctx, list(range(12))))[2:]

    run.simulate(script)
    more = run.words - 1
    for way, stages in ("read", PORT_READ_CYCLES), ("write", PORT_WRITE_CYCLES):
        given, came = found[way]
        assert came[0] - given[0] == stages + latency + more
        late = [b - a - stages - latency for a, b in zip(given, came, strict=True)]
        assert max(late) <= 12 * more
        assert np.diff(came).tolist() == [run.words] * 11


@pytest.mark.parametrize("width, data_width", [(38, 256), (128, 128), (347, 128)])
def test_a_read_error_is_an_error_of_its_record(width, data_width):
    """Of those in the same word too; of no other."""
    run = Run(width, data_width, np.random.default_rng(1), pace=0.7, stalls=0.3)
    bad = 5 * run.record_bytes // run.memory.port.word_bytes * run.memory.port.word_bytes
    run.memory._bad_reads = {BASE + bad}

    async def script(ctx, run):
        _, errors, _, _ = await run.read(ctx, list(range(16)))
        places = [address * run.record_bytes for address in range(16)]
        size = max(run.record_bytes, run.memory.port.word_bytes)
        assert errors == [int(place // size == bad // size) for place in places]
        assert sum(errors) >= 1

    run.simulate(script)


def test_a_write_that_failed_makes_all_an_error():
    """For there is nobody else to tell; it is told to have landed all the same."""
    run = Run(105, 128, np.random.default_rng(2), bad_writes={BASE + 16 * 3})

    async def script(ctx, run):
        await run.write(ctx, [(2, 1)])
        assert (await run.read(ctx, [0, 1]))[1] == [0, 0]
        await run.write(ctx, [(3, 1)])
        assert (await run.read(ctx, [0, 1]))[1] == [1, 1]
        await run.write(ctx, [(4, 1)])
        assert (await run.read(ctx, [0, 4]))[1] == [1, 1]

    run.simulate(script)
