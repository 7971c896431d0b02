"""Readers and writers of runs of words, on a memory that answers when it likes."""

import numpy as np
import pytest
from amaranth.hdl import Assert, Assume, Cat, Cover, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In
from amaranth.sim import Simulator

from gridloom.hdl.common.axi_master import SLVERR, BurstReader, BurstSplitter, BurstWriter
from gridloom.hdl.common.row_pointer import RowPointer
from gridloom.hdl.common.tile_collector import TileCollector
from gridloom.hdl.common.tile_transposer import TileTransposer
from gridloom.specs.errors import UserError
from gridloom.specs.memory_port import MemoryPort
from gridloom.testbench.formal import ProofFailedError, prove, why_no_proofs


CYCLES = 3000  # the watchdog


def simulate(component, testbench):
    sim = Simulator(component)
    sim.add_clock(1e-6)
    sim.add_testbench(testbench)
    sim.run()


def draw_port(rng, **fixed):
    return MemoryPort(
        data_width=64,
        address_width=20,
        outstanding_reads=int(rng.choice([1, 2, 5])),
        outstanding_writes=int(rng.choice([1, 3])),
        longest_burst=int(rng.choice([1, 4, 7, 256])),
        **fixed,
    )


def draw_runs(rng, port, count=12):
    """Runs of words, many of them across the end of a page."""
    pages = rng.integers(1, 8, count) * port.page_words
    starts = pages - rng.integers(0, 12, count)
    return [(int(a), int(w)) for a, w in zip(starts, rng.integers(1, 30, count), strict=True)]


def words_of(runs):
    return [a + n for a, words in runs for n in range(words)]


@pytest.mark.parametrize("seed", range(8))
def test_reader(seed):
    """All words in order, whatever stalls; bursts under way no more than allowed."""
    rng = np.random.default_rng(seed)
    port = draw_port(rng)
    dut = BurstReader(port)
    runs = draw_runs(rng, port)
    wanted, got, bursts = words_of(runs), [], []
    share = 0.0 if seed == 0 else 0.4

    async def testbench(ctx):
        pending = list(runs)
        for _ in range(CYCLES):
            ctx.set(dut.i.valid, bool(pending))
            if pending:
                ctx.set(dut.i.payload, {"address": pending[0][0], "words": pending[0][1]})
            ctx.set(dut.arready, int(rng.random() >= share))
            is_valid = bool(bursts) and rng.random() >= share
            ctx.set(dut.rvalid, is_valid)
            if bursts:
                address, left = bursts[0]
                ctx.set(dut.rdata, address)
                ctx.set(dut.rlast, left == 1)
            ctx.set(dut.o.ready, int(rng.random() >= share))
            assert len(bursts) <= port.outstanding_reads
            if pending and ctx.get(dut.i.ready):
                pending.pop(0)
            if is_valid and ctx.get(dut.rready):
                got.append(ctx.get(dut.o.payload))
                bursts[0] = (address + 1, left - 1)
                if left == 1:
                    bursts.pop(0)
            if ctx.get(dut.arvalid) and ctx.get(dut.arready):
                address, words = ctx.get(dut.araddr) // 8, ctx.get(dut.arlen) + 1
                assert address // port.page_words == (address + words - 1) // port.page_words
                assert words <= port.longest_burst
                bursts.append((address, words))
            await ctx.tick()
            if len(got) == len(wanted) and not ctx.get(dut.busy):
                return
        raise AssertionError(f"{len(got)} of {len(wanted)} words after {CYCLES} cycles")

    simulate(dut, testbench)
    assert got == wanted


@pytest.mark.parametrize("seed", range(8))
def test_writer(seed):
    """Every word at its address, whichever of address, data and response is slow."""
    rng = np.random.default_rng(seed)
    port = draw_port(rng)
    dut = BurstWriter(port)
    runs = draw_runs(rng, port)
    addresses = words_of(runs)
    memory, bursts, data, responses = {}, [], [], 0
    share = 0.0 if seed == 0 else 0.4

    async def testbench(ctx):
        nonlocal responses
        pending, words = list(runs), [a * 3 for a in addresses]
        offers = False
        for _ in range(CYCLES):
            ctx.set(dut.i_request.valid, bool(pending))
            if pending:
                run = {"address": pending[0][0], "words": pending[0][1]}
                ctx.set(dut.i_request.payload, run)
            offers = bool(words) and (offers or rng.random() >= share)
            ctx.set(dut.i.valid, offers)
            if words:
                ctx.set(dut.i.payload, {"data": words[0], "strobe": 0xFF})
            ctx.set(dut.awready, int(rng.random() >= share))
            ctx.set(dut.wready, int(rng.random() >= share))
            ctx.set(dut.bvalid, int(responses > 0 and rng.random() >= share))
            if pending and ctx.get(dut.i_request.ready):
                pending.pop(0)
            if ctx.get(dut.awvalid) and ctx.get(dut.awready):
                bursts.append((ctx.get(dut.awaddr) // 8, ctx.get(dut.awlen) + 1))
            if ctx.get(dut.wvalid) and ctx.get(dut.wready):
                data.append((ctx.get(dut.wdata), ctx.get(dut.wlast)))
                assert data[-1][0] == words.pop(0)
                offers = False
            responses -= ctx.get(dut.bvalid)
            # A burst is over when its address and all of its words have come, in either order.
            while bursts and len(data) >= bursts[0][1]:
                address, count = bursts.pop(0)
                taken = [data.pop(0) for _ in range(count)]
                assert [last for _, last in taken] == [0] * (count - 1) + [1]
                memory.update({address + n: word for n, (word, _) in enumerate(taken)})
                responses += 1
            await ctx.tick()
            if not pending and not ctx.get(dut.busy):
                return
        raise AssertionError(f"{len(memory)} of {len(set(addresses))} words")

    simulate(dut, testbench)
    assert memory == {a: 3 * a for a in addresses}


def test_a_reader_that_is_stopped_takes_what_was_asked_for():
    port = MemoryPort(data_width=64, address_width=20, longest_burst=4)
    dut = BurstReader(port)

    async def testbench(ctx):
        ctx.set(dut.i.valid, 1)
        ctx.set(dut.i.payload, {"address": 0, "words": 40})
        for _ in range(3):
            await ctx.tick()
        ctx.set(dut.i.valid, 0)
        ctx.set(dut.stop, 1)
        await ctx.tick()
        assert ctx.get(dut.arvalid), "valid fell before the transfer"
        ctx.set(dut.arready, 1)
        bursts = 0
        while ctx.get(dut.arvalid):
            bursts += 1
            await ctx.tick()
        ctx.set(dut.rvalid, 1)
        for n in range(4 * bursts):
            assert ctx.get(dut.busy)
            ctx.set(dut.rresp, SLVERR if n == 1 else 0)
            ctx.set(dut.rlast, n % 4 == 3)
            assert ctx.get(dut.slave_error) == (n == 1)
            assert not ctx.get(dut.o.valid)
            await ctx.tick()
        ctx.set(dut.rvalid, 0)
        assert not ctx.get(dut.busy)
        ctx.set(dut.rvalid, 1)
        assert ctx.get(dut.unexpected)

    simulate(dut, testbench)


@pytest.mark.parametrize("seed", range(8))
def test_transposer(seed):
    """Tiles come out column by column, and one fills while the other leaves."""
    rng = np.random.default_rng(seed)
    rows, features = int(rng.integers(1, 5)), int(rng.integers(1, 20))
    width = int(rng.choice([8, 16]))
    dut = TileTransposer(rows, features, width, 64)
    per_word = 64 // width
    tiles = []
    for _ in range(6):
        count = int(rng.integers(1, rows + 1))
        tiles.append(rng.integers(0, 1 << width, (count, features)))
    expected = [t[:, f].tolist() for t in tiles for f in range(features)]
    counts = [len(t) for t in tiles for _ in range(features)]
    share = 0.0 if seed == 0 else 0.3
    got = []

    async def testbench(ctx):
        words, left = [], list(tiles)
        for _ in range(CYCLES):
            if left and ctx.get(dut.free):
                tile = left.pop(0)
                padded = np.zeros((len(tile), dut.row_words * per_word), dtype=np.int64)
                padded[:, :features] = tile
                for word in padded.reshape(-1, per_word):
                    value = sum(int(v) << width * n for n, v in enumerate(word))
                    words.append((len(tile), value))
                ctx.set(dut.claim, 1)
            else:
                ctx.set(dut.claim, 0)
            is_valid = bool(words) and rng.random() >= share
            ctx.set(dut.valid, is_valid)
            if words:
                ctx.set(dut.num_rows, words[0][0])
                ctx.set(dut.word, words[0][1])
            ctx.set(dut.o.ready, int(rng.random() >= share))
            if is_valid:
                words.pop(0)
            if ctx.get(dut.o.valid) and ctx.get(dut.o.ready):
                value = ctx.get(dut.o.payload)
                lanes = [value >> width * n & ((1 << width) - 1) for n in range(rows)]
                got.append(lanes[: counts[len(got)]])
            if len(got) == len(expected):
                return
            await ctx.tick()
        raise AssertionError(f"{len(got)} of {len(expected)} columns")

    simulate(dut, testbench)
    assert got == expected


@pytest.mark.parametrize("seed", range(8))
def test_collector(seed):
    """Groups come out row by row, only those rows that are wanted, with strobes for the rest."""
    rng = np.random.default_rng(seed)
    rows, elements = int(rng.integers(1, 5)), int(rng.integers(1, 20))
    width = int(rng.choice([8, 16, 32, 64]))
    dut = TileCollector(rows, elements, width, 64)
    groups = rng.integers(0, 1 << (width - 1), (6, elements, rows))
    counts = rng.integers(1, rows + 1, len(groups))
    expected = b"".join(
        group[:, r].astype(f"<u{width // 8}").tobytes()
        for group, count in zip(groups, counts, strict=True)
        for r in range(count)
    )
    columns = [sum(int(v) << width * n for n, v in enumerate(c)) for g in groups for c in g]
    share = 0.0 if seed == 0 else 0.3
    got = b""

    async def testbench(ctx):
        nonlocal got
        left, taken = list(columns), 0
        for _ in range(CYCLES):
            is_valid = bool(left) and rng.random() >= share
            ctx.set(dut.i.valid, is_valid)
            if left:
                ctx.set(dut.i.payload, left[0])
            ctx.set(dut.o.ready, int(rng.random() >= share))
            take = ctx.get(dut.available) and rng.random() >= share
            ctx.set(dut.take, int(take))
            if take:
                ctx.set(dut.num_rows, int(counts[taken]))
                taken += 1
            if is_valid and ctx.get(dut.i.ready):
                left.pop(0)
            if ctx.get(dut.o.valid) and ctx.get(dut.o.ready):
                word = ctx.get(dut.o.payload)
                size = bin(word.strobe).count("1")
                assert word.strobe == (1 << size) - 1
                got += word.data.to_bytes(8, "little")[:size]
            if len(got) == len(expected):
                return
            await ctx.tick()
        raise AssertionError(f"{len(got)} of {len(expected)} bytes")

    simulate(dut, testbench)
    assert got == expected


def test_pointer_walks_groups_positions_and_heads():
    dut = RowPointer(16, 4)
    tensor = {"address": 100, "head_stride": 1000, "row_stride": 10, "group_stride": 300}
    got = []

    async def testbench(ctx):
        ctx.set(dut.tensor, tensor)
        ctx.set(dut.group, 3)
        ctx.set(dut.start, 1)
        await ctx.tick()
        ctx.set(dut.start, 0)
        for head in range(2):
            ctx.set(dut.next_head, head)
            if head:
                ctx.set(dut.step, 0)
                await ctx.tick()
            ctx.set(dut.next_head, 0)
            ctx.set(dut.step, 1)
            for _ in range(7):
                got.append(ctx.get(dut.address))
                await ctx.tick()

    simulate(dut, testbench)
    assert got == [
        100 + 1000 * head + 10 * (q // 3) + 300 * (q % 3) for head in range(2) for q in range(7)
    ]


@pytest.mark.parametrize(
    "name, value, message",
    [
        ("data_width", 48, "memory_port: data_width = 48: must be 64, 128, 256, 512 or 1024"),
        (
            "outstanding_reads",
            0,
            "memory_port: outstanding_reads = 0: must be 1 to 256 "
            "(bursts of reads under way at most, 1 to 256)",
        ),
    ],
)
def test_wrong_port(name, value, message):
    with pytest.raises(UserError) as caught:
        MemoryPort.make(**{name: value})
    assert str(caught.value) == message


# ---- proofs


NEEDS_SOLVER = pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs()))
TINY = MemoryPort(data_width=1024, address_width=16, longest_burst=5, outstanding_writes=2)


class Watched(wiring.Component):
    """A splitter under any requests and any ready: what AXI demands of an address channel."""

    def __init__(self, *, page_words=TINY.page_words):
        self.page_words = page_words
        inputs = {"valid": 1, "words": 6, "address": TINY.index_width}
        inputs |= {"ready": 1, "enable": 1, "stop": 1}
        super().__init__({name: In(width) for name, width in inputs.items()})

    def elaborate(self, platform):
        m = Module()
        m.submodules.splitter = splitter = BurstSplitter(TINY)
        burst = splitter.o.payload
        waiting = Signal()
        before = Signal.like(burst)
        left = Signal(range(128))  # words that were asked for and not issued yet
        m.d.comb += [
            splitter.i.valid.eq(self.valid),
            splitter.i.payload.address.eq(self.address),
            splitter.i.payload.words.eq(self.words),
            splitter.o.ready.eq(self.ready),
            splitter.enable.eq(self.enable),
            splitter.stop.eq(self.stop),
            # Valid, address and length hold until the transfer, stopped or not.
            Assert(~waiting | (splitter.o.valid & (burst.as_value() == before.as_value()))),
            # No burst crosses a page, nor is longer than allowed.
            Assert(
                ~splitter.o.valid
                | ((burst.address % self.page_words) + burst.length < self.page_words)
            ),
            Assert(~splitter.o.valid | (burst.length < TINY.longest_burst)),
            # Bursts hold the words that were asked for, no more and no fewer.
            Assert(~splitter.issue | (splitter.issue_length < left)),
            Assert(~(splitter.i.ready & ~splitter.issue) | (left == 0)),
            Cover(splitter.o.valid & (burst.length == 2)),
        ]
        m.d.sync += [waiting.eq(splitter.o.valid & ~self.ready), before.eq(burst)]
        with m.If(self.stop):
            m.d.sync += left.eq(0)
        with m.Else():
            came = Mux(self.valid & splitter.i.ready, self.words, 0)
            gone = Mux(splitter.issue, splitter.issue_length + 1, 0)
            m.d.sync += left.eq(left + came - gone)
        return m


class WatchedWriter(wiring.Component):
    """A writer under any requests, words and memory: its channel of words, and what it counts."""

    def __init__(self, *, most=TINY.outstanding_writes):
        self.most = most
        inputs = {"valid": 1, "words": 4, "address": TINY.index_width, "offered": 1, "data": 2}
        inputs |= {"awready": 1, "wready": 1, "bvalid": 1, "stop": 1}
        super().__init__({name: In(width) for name, width in inputs.items()})

    def elaborate(self, platform):
        m = Module()
        m.submodules.writer = writer = BurstWriter(TINY)
        held, waiting, given = Signal(), Signal(), Signal()
        before = Signal(3)
        word = Cat(writer.wdata[:2], writer.wlast)
        addresses, ends, answers = (Signal(8, name=n) for n in ("a", "e", "b"))
        m.d.comb += [
            writer.i_request.valid.eq(self.valid),
            writer.i_request.payload.address.eq(self.address),
            writer.i_request.payload.words.eq(self.words),
            writer.i.valid.eq(self.offered),
            writer.i.payload.data.eq(self.data),
            writer.awready.eq(self.awready),
            writer.wready.eq(self.wready),
            writer.bvalid.eq(self.bvalid),
            writer.stop.eq(self.stop),
            # Whoever gives the words keeps to the rules of streams, the memory to those of AXI.
            Assume(~held | (self.offered & (self.data == before[:2]))),
            Assume(~self.bvalid | ((answers < ends) & (answers < addresses))),
            # Valid, the word and WLAST hold until the transfer, stopped or not.
            Assert(~waiting | (writer.wvalid & (word == before))),
            # No more bursts under way than allowed; no end without them.
            Assert(addresses - answers <= self.most),
            Assert(writer.busy | (addresses == ends)),
            Cover(answers == 2),
        ]
        m.d.sync += [
            held.eq(self.offered & ~writer.i.ready),
            waiting.eq(writer.wvalid & ~self.wready),
            before.eq(word),
            addresses.eq(addresses + (writer.awvalid & self.awready)),
            ends.eq(ends + (given & writer.wlast)),
            answers.eq(answers + self.bvalid),
        ]
        m.d.comb += given.eq(writer.wvalid & self.wready)
        return m


@pytest.mark.formal
@NEEDS_SOLVER
def test_words_are_those_of_axi(tmp_path):
    prove(WatchedWriter(), directory=tmp_path, depth=14, induction=False)


@pytest.mark.formal
@NEEDS_SOLVER
def test_fewer_bursts_under_way_are_refuted(tmp_path):
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(WatchedWriter(most=1), directory=tmp_path, depth=14, induction=False, cover=False)


@pytest.mark.formal
@NEEDS_SOLVER
@pytest.mark.parametrize("depth", [9, pytest.param(12, marks=pytest.mark.slow)])
def test_bursts_are_those_of_axi(tmp_path, depth):
    prove(Watched(), directory=tmp_path, depth=depth, induction=False)


@pytest.mark.formal
@NEEDS_SOLVER
def test_a_smaller_page_is_refuted(tmp_path):
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(Watched(page_words=16), directory=tmp_path, depth=12, induction=False, cover=False)
