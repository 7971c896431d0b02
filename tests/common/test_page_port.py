"""Pages in a memory behind AXI4, whatever stalls; errors; what the memory sees."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gridloom.hdl.common.page_port import PagePort
from gridloom.specs.memory_port import MemoryPort
from gridloom.testbench.drivers.axi_memory import AxiMemory


PAGES, PAGE_WIDTH, BLOCK_BYTES = 16, 4, 16
CYCLES = 4000  # the watchdog
# Bits of a word, blocks of a page: halves, whole blocks, words that are not full at the end.
CASES = [(64, 5), (128, 5), (256, 5), (512, 5), (512, 8), (1024, 3)]


class Run:
    """A port on a memory of rubbish; pages written and read at the same time."""

    def __init__(self, data_width, blocks, seed, *, pace=1.0, under_way=2, **memory):
        rng = np.random.default_rng(seed)
        word = data_width // 8
        self.size = BLOCK_BYTES * blocks
        self.stride = (-(-self.size // word) + 1) * word
        self.base = 4096 - 2 * word  # so pages cross 4 KB
        port = MemoryPort(
            data_width=data_width,
            address_width=20,
            longest_burst=3,
            outstanding_reads=under_way + 1,
            outstanding_writes=under_way,
        )
        self.rng, self.pace, self.blocks, self.cycle = rng, pace, blocks, 0
        self.dut = PagePort(
            port,
            blocks=blocks,
            stride=self.stride,
            page=PAGE_WIDTH,
            block=8 * BLOCK_BYTES,
            write=PAGE_WIDTH + 8 * BLOCK_BYTES + 1,
            written=1,
        )
        self.image = rng.integers(0, 256, 1 << 14, dtype=np.uint8)
        self.memory = AxiMemory(self.dut, port, self.image, rng, **memory)
        self.errors = set()

    def stored(self, page):
        """The bytes of a page."""
        return self.image[self.base + page * self.stride :][: self.size].tobytes()

    def run(self, wanted, pages):
        """Blocks of the pages ``wanted``, after ``pages`` (number, bytes each) were written."""
        word_bytes = self.memory.port.word_bytes
        writes = []
        for page, content in pages:
            for n in range(self.blocks):
                block = content[n * BLOCK_BYTES :][:BLOCK_BYTES]
                bits = int.from_bytes(block, "little") | (n == self.blocks - 1) << 128
                writes.append(page | bits << PAGE_WIDTH)
        found = {"i_read": 0, "i_write": 0, "o_read": [], "o_written": []}
        ends = {"o_read": len(wanted) * self.blocks, "o_written": len(pages)}
        given = {"i_read": wanted, "i_write": writes}

        async def testbench(ctx):
            ctx.set(self.dut.base, self.base // word_bytes)
            offers = {"i_read": False, "i_write": False}
            for _ in range(CYCLES):
                self.memory.drive(ctx)
                for name, payloads in given.items():
                    left = payloads[found[name] :]
                    offers[name] = bool(left) and (offers[name] or self.rng.random() < self.pace)
                    source = getattr(self.dut, name)
                    ctx.set(source.valid, offers[name])
                    if left:
                        ctx.set(source.payload, left[0])
                for name in ends:
                    ctx.set(getattr(self.dut, name).ready, self.rng.random() < self.pace)
                self.memory.observe(ctx)
                for name in offers:
                    if offers[name] and ctx.get(getattr(self.dut, name).ready):
                        found[name] += 1
                        offers[name] = False
                for name in ends:
                    sink = getattr(self.dut, name)
                    if ctx.get(sink.valid) and ctx.get(sink.ready):
                        found[name].append(ctx.get(sink.payload))
                for way in "read", "write":
                    for error in "slave_error", "decode_error", "unexpected":
                        if ctx.get(getattr(self.dut, f"{way}_{error}")):
                            self.errors.add(f"{way}_{error}")
                landed = sum(words for _, _, words in self.memory.bursts["aw"])
                assert len(found["o_written"]) <= landed * word_bytes // self.size
                await ctx.tick()
                if all(len(found[name]) == count for name, count in ends.items()):
                    return
            raise AssertionError(f"{found} after {CYCLES} cycles")

        sim = Simulator(self.dut)
        sim.add_clock(1e-6)
        sim.add_testbench(testbench)
        sim.run()
        blocks = b"".join(block.to_bytes(BLOCK_BYTES, "little") for block in found["o_read"])
        return [blocks[n : n + self.size] for n in range(0, len(blocks), self.size)]


@pytest.mark.parametrize("data_width, blocks", CASES)
@pytest.mark.parametrize("stalls", [0.0, 0.4])
def test_pages_are_kept(data_width, blocks, stalls):
    """Written while others are read; what fills a last word is zeros, nothing else is touched."""
    run = Run(data_width, blocks, 1, pace=1 - stalls, stalls=stalls, latency=5)
    before = run.image.copy()
    wanted = [0, 3, 1, 1, 2]
    expected = [run.stored(page) for page in wanted]
    pages = [(page, run.rng.bytes(run.size)) for page in (9, 5, 15, 7, 5)]
    assert run.run(wanted, pages) == expected
    word = data_width // 8
    for page, content in dict(pages).items():
        start = run.base + page * run.stride
        before[start : start + -(-run.size // word) * word] = 0
        before[start : start + run.size] = np.frombuffer(content, np.uint8)
    assert np.array_equal(run.image, before)
    assert not run.errors


@pytest.mark.parametrize("data_width, blocks", CASES)
def test_a_word_with_an_error_is_zeros(data_width, blocks):
    run = Run(data_width, blocks, 2, pace=0.7, stalls=0.3)
    word = data_width // 8
    bad = run.base + run.stride + word  # the second of page 1
    if blocks * BLOCK_BYTES <= word:
        bad -= word
    run.memory._bad_reads = {bad}
    expected = [bytearray(run.stored(page)) for page in range(3)]
    first = (bad - run.base - run.stride) // BLOCK_BYTES * BLOCK_BYTES
    size = min(max(word, BLOCK_BYTES), run.size - first)
    expected[1][first : first + size] = bytes(size)
    assert run.run([0, 1, 2], []) == [bytes(page) for page in expected]
    assert run.errors == {"read_slave_error"}


def test_a_write_that_failed_is_told_and_lands():
    run = Run(128, 5, 3, bad_writes={4096})
    pages = [(0, run.rng.bytes(run.size)), (1, run.rng.bytes(run.size))]
    run.run([2], pages)
    assert run.errors == {"write_slave_error"}
    assert run.stored(1) == pages[1][1]
    assert run.stored(0) != pages[0][1]


def test_a_page_takes_so_many_cycles():
    """A word in each, three more for a page that is written; and the same for any content."""
    seen = []
    for content in bytes(80), bytes(range(80)):
        run = Run(128, 5, 4, under_way=8, latency=6)
        run.run([0, 1, 8], [(n, content) for n in (3, 4, 9)])
        seen.append(run.memory.bursts)
    assert seen[0] == seen[1]
    # From AW to AW of the next page: one that crosses no boundary is a burst of 3 and one of 2.
    assert [words for _, _, words in seen[0]["aw"]][:4] == [3, 2, 3, 2]
    assert seen[0]["aw"][2][0] - seen[0]["aw"][0][0] == 5 + 3
