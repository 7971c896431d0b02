"""Real arrays behind the streams: memories that answer late, a host that keeps pages, a client."""

from collections import deque

import numpy as np
from amaranth.sim import Simulator

from gridloom.hdl.eviction_buffer import EvictionBuffer
from gridloom.kernels.payload import from_ints, to_ints
from gridloom.specs.eviction_buffer import BLOCK_BYTES, Mode
from gridloom.testbench.drivers.amaranth_streams import Wires
from gridloom.testbench.drivers.ends import Monitor


def bytes_of(version):
    return np.frombuffer(int(version).to_bytes(8, "little"), np.uint8)


class Memory:
    """An array of words. A read sees what has landed when its address comes, or when it answers.

    Which of the two is drawn, so that a read which could see a write that is on its way is found
    out. Answers keep the order of the addresses; writes land in any order.
    """

    def __init__(self, rng, depth, draw, latency):
        self.rng = rng
        self.words = [draw() for _ in range(depth)]
        self.draw_latency = latency
        self.reads = deque()  # cycle due, address, word seen early or None
        self.writes = []  # cycle due, address, word
        self.landed = 0  # acknowledgements that are due

    def read(self, cycle, address):
        early = self.words[address] if self.rng.random() < 0.5 else None
        due = cycle + self.draw_latency()
        self.reads.append((max(due, self.reads[-1][0] if self.reads else 0), address, early))

    def write(self, cycle, address, word):
        assert 0 <= address < len(self.words)
        self.writes.append((cycle + self.draw_latency(), address, word))

    def step(self, cycle):
        """Let writes land."""
        for write in [w for w in self.writes if w[0] <= cycle]:
            self.writes.remove(write)
            self.words[write[1]] = write[2]
            self.landed += 1

    def answer(self, cycle):
        """The word of the oldest read that is due, or None."""
        if not self.reads or self.reads[0][0] > cycle:
            return None
        _, address, early = self.reads.popleft()
        return self.words[address] if early is None else early


class Bench:
    """The RTL in Amaranth's simulator between arrays.

    Parameters
    ----------
    spec : EvictionBufferSpec
        The block.
    rng : numpy.random.Generator
        For latencies, stalls and what the memories hold at first.
    queries : list of dict
        ``mode``, ``touch``, ``new``, ``takes``, ``puts``, and the tuple as blocks in ``given``.
    latency : callable
        Cycles that a memory takes, for each access.
    stalls : float
        Share of the cycles in which each stream stalls.
    """

    def __init__(self, spec, rng, queries, latency, stalls):
        self.spec, self.rng, self.stalls = spec, rng, stalls
        self.dut = EvictionBuffer(spec)
        self.streams = {s.name: s for s in spec.streams()}
        self.wires = Wires(self.dut, spec.streams())
        self.monitors = {s.name: Monitor(s.name) for s in spec.outputs()}
        self.offered = {s.name: deque() for s in spec.inputs()}  # payloads that may be sent
        self.current = dict.fromkeys(self.offered)
        self.cycles = {name: [] for name in self.streams}
        self.results = {s.name: [] for s in spec.outputs()}
        self.ready = {}
        self.queries = queries
        self.bins = Memory(rng, spec.num_bins + 1, self.any_record, latency)
        self.frames = Memory(rng, spec.frame_words, self.any_block, latency)
        shape = (spec.num_bins, spec.page_blocks, BLOCK_BYTES)
        self.pages = rng.integers(0, 256, shape)
        self.pages_kept = 0  # queries whose pages have come back
        self.pages_sent = 0
        scans = [query for query in queries if query["mode"] == Mode.QUERY]
        self.scans = scans
        for number, query in enumerate(queries, 1):
            self.offer("i_query", self.query_fields(number, query))
        for query in scans:
            self.offer("i_tuple", {"data": query["given"]})

    def any_record(self):
        fields = {s.name: s for s in self.spec.outputs()}["o_bin_write"].fields[1:]
        return {
            f.name: self.rng.integers(0, 1 << f.width, f.count or None, dtype=np.int64)
            for f in fields
        }

    def any_block(self):
        return self.rng.integers(0, 256, BLOCK_BYTES)

    def query_fields(self, number, query):
        names = ("mode", "touch", "new", "takes", "puts")
        return {
            **{name: np.array([query[name]]) for name in names},
            "version": bytes_of(number)[None],
        }

    def offer(self, name, batch):
        self.offered[name].extend(to_ints(self.streams[name], batch))

    def run(self, limit):
        simulator = Simulator(self.wires.module)
        simulator.add_clock(1e-6)

        async def testbench(ctx):
            for cycle in range(limit):
                self.drive(ctx, cycle)
                self.observe(cycle, await self.wires.tick(ctx))
                if self.is_done():
                    return
            raise AssertionError(f"not done after {limit} cycles: {self.counts()}")

        simulator.add_testbench(testbench)
        simulator.run()

    def counts(self):
        return {name: len(cycles) for name, cycles in self.cycles.items()}

    def is_done(self):
        counts = self.counts()
        return (
            counts["o_result"] == len(self.queries)
            and self.pages_kept == len(self.scans)
            and counts["o_tuple"] == self.spec.tuple_blocks * len(self.scans)
            and counts["i_frame_written"] == counts["o_frame_write"]
            and counts["i_bin_written"] == counts["o_bin_write"]
            and counts["o_bin_read"] == 2 * self.spec.choices * len(self.scans)
        )

    def drive(self, ctx, cycle):
        for memory in (self.bins, self.frames):
            memory.step(cycle)
        self.answer(cycle)
        self.send_page()
        for name, queue in self.offered.items():
            if self.current[name] is None and queue and self.rng.random() >= self.stalls:
                self.current[name] = queue.popleft()
            self.wires.ports[name].offer(self.current[name])
        for name in self.results:
            self.ready[name] = bool(self.rng.random() >= self.stalls)
            self.wires.ports[name].allow(self.ready[name])
        self.wires.drive(ctx)

    def answer(self, cycle):
        """What the memories have to say."""
        while (record := self.bins.answer(cycle)) is not None:
            batch = {name: np.asarray(values)[None] for name, values in record.items()}
            self.offer("i_bin_read", {**batch, "is_error": np.zeros(1, int)})
        while (block := self.frames.answer(cycle)) is not None:
            is_error = np.zeros(1, int)
            self.offer("i_frame_read", {"data": np.asarray(block)[None], "is_error": is_error})
        for memory, name in ((self.bins, "i_bin_written"), (self.frames, "i_frame_written")):
            self.offer(name, {"done": np.zeros(memory.landed, int)})
            memory.landed = 0

    def send_page(self):
        """Pages of the next query, once the pages of all before have come back."""
        if self.pages_sent == self.pages_kept < len(self.scans):
            touch = self.scans[self.pages_sent]["touch"]
            data = self.pages[touch].reshape(-1, BLOCK_BYTES)
            self.offer("i_page", {"data": data, "is_genuine": np.ones(len(data), int)})
            self.pages_sent += 1

    def observe(self, cycle, seen):
        for name, port in self.wires.ports.items():
            if name in self.current:
                if self.current[name] is not None and port.high(seen):
                    self.cycles[name].append(cycle)
                    self.current[name] = None
                continue
            valid, ready, payload = port.high(seen), self.ready[name], port.payload(seen)
            self.monitors[name].observe(cycle, valid, ready, payload)
            if valid and ready:
                self.cycles[name].append(cycle)
                self.take(cycle, name, from_ints(self.streams[name], [payload]))

    def take(self, cycle, name, batch):
        element = {field: values[0] for field, values in batch.items()}
        self.results[name].append(element)
        match name:
            case "o_bin_read":
                self.bins.read(cycle, element["address"])
            case "o_frame_read":
                self.frames.read(cycle, element["address"])
            case "o_bin_write":
                self.bins.write(cycle, element.pop("address"), element)
            case "o_frame_write":
                self.frames.write(cycle, element["address"], element["data"])
            case "o_page":
                count = self.spec.choices * self.spec.page_blocks
                blocks = self.results["o_page"]
                if len(blocks) % count == 0:
                    touch = self.scans[self.pages_kept]["touch"]
                    data = np.array([block["data"] for block in blocks[-count:]])
                    self.pages[touch] = data.reshape(self.spec.choices, -1, BLOCK_BYTES)
                    self.pages_kept += 1
