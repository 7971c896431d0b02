"""Stimulus and parameter space of the eviction buffer: a small oblivious map around it."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gridloom.kernels.eviction_buffer import (
    AVAILABLE,
    COUNT,
    FRAMES,
    FRESH,
    HEAD,
    LOAD,
    NO_FRAME,
    ROWS,
    STOPPED,
    TAIL,
    VERSION,
    Asked,
    make_rebuilt,
    query,
)
from gridloom.specs.eviction_buffer import (
    BLOCK_BYTES,
    VERSION_BYTES,
    EvictionBufferSpec,
    Mode,
    Puts,
)


__all__ = ["Map", "Operation", "draw_spec", "stimulus"]

BLOCKS_PER_SIZE = 12
MOST_BLOCKS = 130  # of a query that is simulated often
MOST_BINS_TO_CLEAR = 64
FAULTS = ("page", "count", "key", "record", "tuple", "head", "version")


@dataclass(frozen=True)
class Operation:
    """What is done to a key: the tuple with it is taken, and one is placed."""

    takes: bool
    puts: Puts


GET = Operation(True, Puts.TAKEN)
REPLACE = Operation(True, Puts.GIVEN)
INSERT = Operation(False, Puts.GIVEN)
DELETE = Operation(True, Puts.NOTHING)
MISS = Operation(False, Puts.NOTHING)
GET_MISSED = Operation(False, Puts.TAKEN)  # nothing is taken, so nothing is placed


@dataclass
class _Bin:
    """Record and page of a bin, as memory and host hold them."""

    record: np.ndarray
    page: np.ndarray


@dataclass
class _Batch:
    """Elements of the inputs so far, by stream and field."""

    spec: EvictionBufferSpec
    columns: dict[str, dict[str, list]] = field(default_factory=dict)

    def __post_init__(self):
        for stream in self.spec.inputs():
            self.columns[stream.name] = {f.name: [] for f in stream.fields}

    def add(self, name: str, **fields: Any) -> None:
        """Elements of a stream: rows of each field."""
        for key, values in fields.items():
            self.columns[name][key].append(np.asarray(values))

    def arrays(self) -> dict[str, dict[str, np.ndarray]]:
        """All of them."""
        batches: dict[str, dict[str, np.ndarray]] = {}
        for stream in self.spec.inputs():
            parts = self.columns[stream.name]
            batches[stream.name] = {
                f.name: np.concatenate(
                    [np.zeros((0, f.count) if f.count else 0, np.int64), *parts[f.name]]
                ).astype(np.int64)
                for f in stream.fields
            }
        return batches


class Map:
    """Keys with their bins; bins with their records, pages and waiting tuples.

    It plays whatever is outside: position map, tape, host, both memories. What the block is not to
    look at is rubbish: pages never written, entries past the end of a list, and what the query
    before held.

    Parameters
    ----------
    spec : EvictionBufferSpec
        The block.
    rng : numpy.random.Generator
        For all that is drawn.
    bins : sequence of int
        Those in use, at least as many as the block has choices.
    """

    def __init__(self, spec: EvictionBufferSpec, rng: np.random.Generator, bins: list[int]):
        self.spec = spec
        self.rng = rng
        self.bins = bins
        self.batch = _Batch(spec)
        self.clock = 0  # queries, which versions are numbered by
        self._forget()

    def _forget(self) -> None:
        spec = self.spec
        self.positions: dict[bytes, list[int]] = {}
        self.contents = {number: self._empty() for number in self.bins}
        self.tuples: dict[int, np.ndarray] = {}
        self.ring: dict[int, int] = {}
        self.pool = np.zeros(6, np.int64)
        self.rebuilt = make_rebuilt(spec)
        self.held: list[int] = []  # bins of the query before, those touched first
        self.frame = NO_FRAME  # that it placed a tuple in

    def _empty(self) -> _Bin:
        spec = self.spec
        page = np.zeros((spec.page_blocks, BLOCK_BYTES), np.uint8)
        return _Bin(np.zeros(FRAMES + spec.list_limit, np.int64), page)

    # ---- what is there to begin with

    def fill(self, share: float, waiting: int) -> None:
        """Write pages, ``share`` of their slots full; ``waiting`` tuples wait in the last frames.

        As many queries may follow as there are frames that do not wait.
        """
        spec = self.spec
        frame = spec.frames
        for number, content in self.contents.items():
            most = (1 << spec.load_width) - 1
            count = min(self.rng.binomial(spec.slots, share), most)
            record, slots = content.record, content.page[1:].reshape(spec.slots, -1, BLOCK_BYTES)
            for slot in range(count):
                slots[slot] = self._new_tuple(number)
            content.page[0, 0] = count
            record[VERSION] = self._version()
            room = min(waiting, spec.list_limit, most - count)
            record[COUNT] = self.rng.integers(room + 1)
            for entry in range(record[COUNT]):
                frame -= 1
                record[FRAMES + entry] = frame
                self.tuples[frame] = self._new_tuple(number)
            record[LOAD] = count + record[COUNT]

    def _new_tuple(self, number: int) -> np.ndarray:
        """A tuple with a key of its own, whose bins are ``number`` and another."""
        key = self._new_key()
        bins = self.draw_bins()
        if number not in bins:
            bins[self.rng.integers(len(bins))] = number
        self.positions[key] = bins
        return self._tuple(key)

    def _new_key(self) -> bytes:
        """A key that is not live, often one bit from one that is."""
        while True:
            key = bytearray(self.rng.bytes(self.spec.key_bytes))
            if self.positions and self.rng.random() < 0.5:
                keys = list(self.positions)
                key = bytearray(keys[self.rng.integers(len(keys))])
                bit = int(self.rng.choice([0, 8 * len(key) - 1, self.rng.integers(8 * len(key))]))
                key[bit // 8] ^= 1 << bit % 8
            if bytes(key) not in self.positions:
                return bytes(key)

    def _tuple(self, key: bytes) -> np.ndarray:
        value = self.rng.bytes(self.spec.value_bytes)
        raw = (key + value).ljust(self.spec.tuple_blocks * BLOCK_BYTES, b"\0")
        return np.frombuffer(raw, np.uint8).reshape(-1, BLOCK_BYTES).copy()

    def draw_bins(self) -> list[int]:
        """Bins of a pair, which differ."""
        picked = self.rng.choice(len(self.bins), self.spec.choices, replace=False)
        return [self.bins[n] for n in picked]

    def _version(self) -> int:
        """A version that was not given before: a number, or it with upper bits."""
        self.clock += 1
        return self.clock | (int(self.rng.integers(1 << 31)) << 32 if self.clock % 2 else 0)

    # ---- queries

    def clear(self) -> None:
        """Forget all, and say so to the block."""
        query_fields = {
            f.name: self._rubbish(f.width, (1, f.count) if f.count else 1)
            for f in self.spec.inputs()[0].fields
        }
        self.batch.add("i_query", **{**query_fields, "mode": [Mode.CLEAR]})
        self._acknowledge(self.spec.num_bins + 1, 0)
        was_stopped = self.pool[STOPPED]
        self._forget()
        self.pool[STOPPED] = was_stopped

    def run(self, fault: str = "", patience: int = 8) -> None:
        """A query that does not stop the block, if one of ``patience`` does not; or a fault."""
        for left in reversed(range(patience)):
            if self._run(fault, is_last=not left):
                return

    def _run(self, fault: str, is_last: bool) -> bool:
        """Draw a query; add it and return whether, unless it would stop the block."""
        spec = self.spec
        operation, key = self._draw_operation()
        if fault == "key":
            operation, key = GET, self._new_key()
        given = self._tuple(key)
        touch, new = self.positions.get(key, self.draw_bins()), self.draw_bins()
        asked = Asked(
            bins=np.array(touch + new),
            given=given,
            key_bytes=spec.key_bytes,
            takes=operation.takes,
            puts=int(operation.puts),
            version=self._version(),
            load_limit=(1 << spec.load_width) - 1,
        )
        records = np.stack([self.contents[n].record for n in asked.bins.tolist()])
        before, pool = records.copy(), self.pool.copy()
        pages = np.stack([self.contents[n].page for n in touch])
        places = np.arange(spec.list_entries).reshape(spec.choices, -1)
        frames = before[: spec.choices, FRAMES:].ravel()
        none = np.zeros((spec.tuple_blocks, BLOCK_BYTES), np.uint8)
        tuples = np.stack([self.tuples.get(n, none) for n in frames.tolist()])
        is_faulty = fault in ("page", "count", "record", "tuple", "head", "version")
        head = self.ring.get(int(self.pool[HEAD]), 0)
        frame = query(
            *(records, asked, pages, tuples, places),
            *(False, spec.frames, head, pool, self.rebuilt),
        )
        if pool[STOPPED] and not self.pool[STOPPED] and not is_last and fault != "key":
            return False
        did = self._add(asked, before, pages, tuples, head, fault if is_faulty else "")
        if did:  # the fault is one that stops
            pool = self.pool.copy()
            pool[STOPPED] = 1
            frame = NO_FRAME
        self._commit(asked, key, records, pool, frame)
        return True

    def _draw_operation(self) -> tuple[Operation, bytes]:
        keys = list(self.positions)
        if not keys or self.rng.random() < 0.3:
            kinds = [INSERT, MISS, GET_MISSED]
            return kinds[self.rng.choice(3, p=[0.65, 0.2, 0.15])], self._new_key()
        key = keys[self.rng.integers(len(keys))]
        # A miss of a key that is there leaves it where it is.
        return [GET, REPLACE, DELETE, MISS][self.rng.choice(4, p=[0.35, 0.3, 0.25, 0.1])], key

    def _commit(self, asked: Asked, key: bytes, records: Any, pool: Any, frame: int) -> None:
        """What the query leaves in memory and at the host."""
        choices = self.spec.choices
        tail = int(self.pool[TAIL])
        self.pool = pool
        self.held = [] if pool[STOPPED] else asked.bins.tolist()
        self.frame = frame
        if pool[STOPPED]:
            return
        for number, record in zip(asked.bins.tolist(), records, strict=True):
            self.contents[number].record = record.copy()
        for number, page in zip(asked.bins[:choices].tolist(), self.rebuilt.pages, strict=True):
            self.contents[number].page = page.copy()
        for freed in self.rebuilt.freed.ravel().tolist():
            if freed != NO_FRAME:
                self.ring[tail] = freed
                tail = (tail + 1) % self.spec.frames
                del self.tuples[freed]
        if asked.takes:
            del self.positions[key]
        if frame != NO_FRAME:
            is_given = asked.puts == Puts.GIVEN
            self.tuples[frame] = (asked.given if is_given else self.rebuilt.taken).copy()
            self.positions[key] = asked.bins[choices:].tolist()

    # ---- elements

    def _add(
        self, asked: Asked, records: Any, pages: Any, tuples: Any, head: int, fault: str
    ) -> bool:
        """Elements of a query; whether it has the fault, which is not always possible."""
        spec, choices = self.spec, self.spec.choices
        # A fault counts where memory is looked at: not in what the query before held.
        is_free = [n for n, number in enumerate(asked.bins.tolist()) if number not in self.held]
        waits = np.arange(spec.list_limit) < records[:choices, [COUNT]]
        frames = records[:choices, FRAMES:]
        looked_at = np.flatnonzero((waits & (frames != self.frame)).ravel())
        written = np.flatnonzero(records[:choices, VERSION] != 0)
        most = asked.load_limit - records[:, COUNT]
        wide = [n for n in is_free if n in written and most[n] > spec.slots]
        pops = self.pool[FRESH] == spec.frames and asked.puts and self.pool[AVAILABLE]
        possible = {
            "page": len(written),
            "count": len(wide),
            "version": len(written) and pages[written[0]].any(),
            "record": len(is_free),
            "tuple": len(looked_at),
            "head": pops,
        }
        has_fault = bool(possible.get(fault, False))
        fault = fault if has_fault else ""
        if fault == "count":  # a page too long, and a record that says so, too
            records, pages = records.copy(), pages.copy()
            pages[wide[0], 0, 0] = spec.slots + 1
            records[wide[0], LOAD] = spec.slots + 1 + records[wide[0], COUNT]
        self.batch.add(
            "i_query",
            mode=[Mode.QUERY],
            touch=[asked.bins[:choices]],
            new=[asked.bins[choices:]],
            takes=[asked.takes],
            puts=[asked.puts],
            version=_bytes_of(asked.version)[None],
            **({"turn": self._rubbish(spec.turn_width, 1)} if spec.passes else {}),
        )
        self.batch.add("i_tuple", data=asked.given)
        self._add_pages(records, pages, fault, written)
        self._add_records(asked, records, fault, is_free)
        self._add_frames(tuples, head, fault, waits.ravel(), frames.ravel(), looked_at)
        self._acknowledge(2 * choices, spec.list_entries + spec.tuple_blocks)
        return has_fault

    def _add_pages(self, records: Any, pages: Any, fault: str, written: Any) -> None:
        spec = self.spec
        shown = pages.copy()
        is_genuine = np.ones(shown.shape[:2], np.int64)
        for n in range(spec.choices):
            if records[n, VERSION] == 0:
                shown[n] = self._rubbish(8, shown[n].shape)
                is_genuine[n] = self._rubbish(1, spec.page_blocks)
        if fault == "page":
            is_genuine[self.rng.choice(written)] = 0
            if self.rng.random() < 0.5:  # one block only
                is_genuine[:] = 1
                is_genuine[self.rng.choice(written), self.rng.integers(spec.page_blocks)] = 0
        if fault == "version":  # the page of another time, with another count
            shown[written[0], 0, 0] ^= 1
        is_genuine = is_genuine.ravel()
        self.batch.add("i_page", data=shown.reshape(-1, BLOCK_BYTES), is_genuine=is_genuine)

    def _add_records(self, asked: Asked, records: Any, fault: str, is_free: list[int]) -> None:
        spec = self.spec
        shown, errors = records.copy(), np.zeros(len(records), np.int64)
        for n, number in enumerate(asked.bins.tolist()):
            if number in self.held:
                shown[n, LOAD] = self._rubbish(spec.load_width, 1)[0]
                shown[n, COUNT] = self._rubbish(spec.count_width, 1)[0]
                shown[n, FRAMES:] = self._rubbish(spec.frame_width, spec.list_limit)
                errors[n] = self._rubbish(1, 1)[0]
                if number in self.held[: spec.choices]:
                    shown[n, VERSION] = self._rubbish(62, 1)[0]
        if fault == "record":
            errors[self.rng.choice(is_free)] = 1
        self.batch.add(
            "i_bin_read",
            load=shown[:, LOAD],
            count=shown[:, COUNT],
            version=np.stack([_bytes_of(version) for version in shown[:, VERSION]]),
            frames=shown[:, FRAMES:],
            is_error=errors,
            **({"rows": shown[:, ROWS]} if spec.passes else {}),
        )

    def _add_frames(
        self, tuples: Any, head: int, fault: str, waits: Any, frames: Any, looked_at: Any
    ) -> None:
        spec = self.spec
        word = self._rubbish(8, (1, BLOCK_BYTES))
        is_head_bad = self._rubbish(1, 1)
        if self.pool[AVAILABLE] and self.pool[FRESH] == spec.frames:
            index = np.frombuffer(head.to_bytes(BLOCK_BYTES, "little"), np.uint8).astype(np.int64)
            bits = np.unpackbits(index.astype(np.uint8), bitorder="little")
            other = np.unpackbits(word[0].astype(np.uint8), bitorder="little")
            bits[spec.frame_width :] = other[spec.frame_width :]
            word = np.packbits(bits, bitorder="little")[None].astype(np.int64)
            is_head_bad[:] = fault == "head"
        self.batch.add("i_frame_read", data=word, is_error=is_head_bad)
        shown = tuples.astype(np.int64)
        errors = np.zeros(shown.shape[:2], np.int64)
        is_unseen = ~waits | (frames == self.frame)
        for n in np.flatnonzero(is_unseen):
            errors[n] = self._rubbish(1, spec.tuple_blocks)
            if self.rng.random() < 0.5:  # else what was there
                shown[n] = self._rubbish(8, shown[n].shape)
        if fault == "tuple":
            errors[self.rng.choice(looked_at), self.rng.integers(spec.tuple_blocks)] = 1
        self.batch.add("i_frame_read", data=shown.reshape(-1, BLOCK_BYTES), is_error=errors.ravel())

    def _acknowledge(self, records: int, words: int) -> None:
        self.batch.add("i_bin_written", done=self._rubbish(1, records))
        self.batch.add("i_frame_written", done=self._rubbish(1, words))

    def _rubbish(self, width: int, shape: Any) -> np.ndarray:
        return self.rng.integers(0, 1 << width, shape, dtype=np.int64)


def stimulus(spec: EvictionBufferSpec, rng: np.random.Generator, size: int) -> dict:
    """Queries on few bins, some with nearly full pages and lists; now and then a clear, a fault."""
    blocks = spec.choices * spec.page_blocks + (spec.list_entries + 1) * spec.tuple_blocks
    count = max(3, min(size // 2, BLOCKS_PER_SIZE * size // blocks))
    world = Map(spec, rng, _draw_hot_bins(spec, rng))
    share = rng.choice([0, 0.5, 0.8, 0.95, 1.0])
    can_wait = spec.frames - count - 1 >= spec.list_limit * len(world.bins)
    if share:
        world.fill(share, spec.list_limit if can_wait and rng.random() < 0.7 else 0)
    fault_at = rng.integers(count // 2, count) if rng.random() < 0.5 else -1
    fault = str(rng.choice(FAULTS))
    clear_at = rng.integers(count) if rng.random() < 0.2 else -1
    patience = 1 if rng.random() < 0.3 else 8  # else full lists and loads stop it, and no frames
    for number in range(count):
        if number == clear_at and spec.num_bins <= MOST_BINS_TO_CLEAR:
            world.clear()
        is_due = 0 <= fault_at <= number and not world.pool[STOPPED]  # until it is possible
        world.run(fault if is_due else "", patience)
    return world.batch.arrays()


def _draw_hot_bins(spec: EvictionBufferSpec, rng: np.random.Generator) -> list[int]:
    """Few bins, that queries meet again: the first, the last, any."""
    most = min(spec.num_bins, int(rng.choice([2, 3, 4, 6])))
    bins = {0, spec.num_bins - 1}
    while len(bins) < most:
        bins.add(int(rng.integers(spec.num_bins)))
    return sorted(bins)


def draw_spec(rng: np.random.Generator) -> EvictionBufferSpec:
    """Any parameters; small ones for the most part, that fill and run out soon."""
    while True:
        spec = EvictionBufferSpec(
            num_bins=1 << int(rng.choice([1, 1, 2, 2, 3, 4, 6, 17, 32])),
            choices=int(rng.choice([1, 2, 2])),
            slots=int(rng.choice([2, 2, 3, 3, 4, 5, 10, 64])),
            list_limit=int(rng.choice([1, 2, 2, 3, 4, 5, 8, 16, 64])),
            num_frames=int(rng.choice([0, 1, 2, 3, 4, 5, 8, 13, 40, 1000, 1 << 32])),
            key_bytes=int(rng.choice([4, 5, 8, 15, 16, 17, 31, 32])),
            value_bytes=int(rng.choice([8, 8, 9, 12, 16, 24, 33, 64, 200, 1024])),
            load_width=int(rng.choice([2, 2, 2, 3, 3, 4, 5, 6, 8, 16])),
        )
        blocks = spec.choices * spec.page_blocks + (spec.list_entries + 1) * spec.tuple_blocks
        # Long queries take long to simulate.
        if blocks < MOST_BLOCKS or rng.random() < 0.02:
            return spec


def _bytes_of(version: int) -> np.ndarray:
    return np.frombuffer(int(version).to_bytes(VERSION_BYTES, "little"), np.uint8).astype(np.int64)
