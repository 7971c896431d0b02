"""Stimulus and parameter space of the oblivious map: a client, a host, and all secret memories."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from gridloom.kernels.omap import Client, Errors, Map, Query, Request, drawn_pair
from gridloom.kernels.payload import Batches
from gridloom.sim.cycles import random_stalls
from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.omap import OmapSpec, Tape
from gridloom.specs.omap_streams import memories_of
from gridloom.specs.position_map import READS, Operation


__all__ = ["Host", "Table", "brisk", "draw_requests", "draw_spec", "draw_stalls", "draw_table"]
__all__ += ["inputs_of", "stimulus"]

FEWEST = 6  # requests of a stimulus
ALTERED, FILLED = 0.1, 0.3  # share of stimuli with a bit changed; of those that may with all keys
FAILING = 0.25  # share of stimuli with a secret memory that fails


class Table(NamedTuple):
    """What a map is initialised with.

    Parameters
    ----------
    items : sequence of (key, value)
        The first rows.
    rows : int
        In all.
    """

    items: Sequence[tuple[bytes, bytes]]
    rows: int


class Host:
    """A host that keeps pages; of those it was not given yet it gives rubbish.

    ``altered`` is the share of pages that it gives with a bit changed.
    """

    def __init__(self, spec: OmapSpec, rng: np.random.Generator, altered: float = 0.0):
        self._rng, self._altered = rng, altered
        self._bytes = BLOCK_BYTES * spec.sealed_page_blocks
        self.pages: dict[int, bytes] = {}

    def read(self, page: int) -> bytes:
        """What it has."""
        sealed = self.pages.get(page) or self._rng.bytes(self._bytes)
        return _altered(self._rng, sealed) if self._rng.random() < self._altered else sealed

    def write(self, query: Query) -> None:
        """The pages of a query."""
        self.pages.update(zip(query.touch, query.pages, strict=True))


class _DrawnErrors(Errors):
    """Of the reads of one secret memory a share comes with an error."""

    def __init__(self, spec: OmapSpec, rng: np.random.Generator):
        super().__init__(None)
        self._rng, self._share = rng, 10 ** rng.uniform(-3, -1)
        self._memory = str(rng.choice([*memories_of(spec), "page"]))

    def take(self, memory: str, count: int) -> np.ndarray:
        """Of the next reads."""
        return self._rng.random(count) < self._share * (memory == self._memory)


def draw_requests(
    spec: OmapSpec, rng: np.random.Generator, count: int, known: Sequence[bytes] = ()
) -> list[Request]:
    """Of every kind, on few keys beside the known, so that they come again soon."""
    most = min(2 * spec.num_keys + 2, max(3, count // 2))
    keys = [rng.bytes(spec.key_bytes) for _ in range(int(rng.integers(2, most + 1)))]
    keys = [*known, *keys[: len(keys) // 2]] if known else keys
    shares = rng.choice([[1, 4, 4, 2], [0, 1, 6, 1], [1, 1, 1, 1], [0, 8, 1, 0]])
    requests = []
    for _ in range(count):
        operation = Operation(int(rng.choice(4, p=np.array(shares) / sum(shares))))
        value = rng.bytes(spec.value_bytes)
        requests.append(Request(operation, keys[int(rng.integers(len(keys)))], value))
    return requests


def inputs_of(
    spec: OmapSpec,
    requests: Sequence[Request],
    rng: np.random.Generator,
    pairs: Sequence[tuple[int, int]] | None = None,
    host: Host | None = None,
    table: Table | None = None,
    *,
    altered: float = 0.0,
    errors: Errors | None = None,
) -> Batches:
    """Batches that a client, a host and the secret memories give for ``requests``.

    ``pairs`` are two for each request, as they come through a port; drawn where not given. A page
    that is still on its way to the host is read as it was before, or after. If the map has passes,
    ``table`` comes first. ``altered`` is the share of messages with a bit changed on their way,
    ``errors`` those of the secret memories.
    """
    root = rng.bytes(BLOCK_BYTES)
    table = table or Table((), 0)
    client, omap = Client(spec, root), Map(spec, root, errors, table.rows)
    host = host or Host(spec, rng)
    messages = client.table(table.items, table.rows) * spec.passes if table.rows else []
    row_pairs = _draw_pairs(spec, rng, spec.table_rows(table.rows)) * spec.passes
    pairs = [*row_pairs, *(pairs or _draw_pairs(spec, rng, len(requests)))]
    messages += [client.request(*request) for request in requests]
    messages = [_altered(rng, m) if rng.random() < altered else m for m in messages]
    given, late, written = [], [], 0
    for number, sealed in enumerate(messages):
        drawn = [drawn_pair(spec, *p) for p in pairs[2 * number : 2 * number + 2]]
        touch = omap.look_up(sealed, drawn if spec.tape is Tape.PORT else None)
        # The writes of the last queries may have landed, or not.
        least = int(rng.integers(spec.in_flight))
        while len(late) > least:
            host.write(late.pop(0))
        pages = [host.read(page) for page in touch.asked]
        given += pages
        late.append(omap.rebuild(touch, pages))
        written += len(late[-1].touch)
    batches = omap.log.batches()
    batches["i_key"] = {"data": _blocks([root])}
    if spec.passes:
        batches["i_key"]["rows"] = np.array([table.rows])
    batches["i_request"] = {"data": _blocks(messages)}
    batches["i_host_read"] = {"data": _blocks(given)}
    batches["i_host_written"] = {"done": np.ones(written, np.int64)}
    if spec.tape is Tape.PORT:
        first, step = (np.array([p[n] for p in pairs], dtype=np.int64) for n in range(2))
        batches["i_tape"] = {"first": first} | ({"step": step} if spec.choices == 2 else {})
    return {s.name: batches[s.name] for s in spec.inputs()}


def _altered(rng: np.random.Generator, sealed: bytes) -> bytes:
    """With one bit changed."""
    place = int(rng.integers(len(sealed)))
    changed = sealed[place] ^ 1 << int(rng.integers(8))
    return sealed[:place] + bytes([changed]) + sealed[place + 1 :]


def _draw_pairs(spec: OmapSpec, rng: np.random.Generator, messages: int) -> list[tuple[int, int]]:
    """Two for each message, as they come through a port."""
    steps = max(1, spec.num_bins - 1)
    return [
        (int(rng.integers(spec.num_bins)), int(rng.integers(steps))) for _ in range(2 * messages)
    ]


def draw_table(spec: OmapSpec, rng: np.random.Generator, rows: int) -> Table:
    """Keys that come more than once, and padding; all rows full now and then."""
    most = rng.choice([rows // 2 + 1, rows + 1])
    keys = [rng.bytes(spec.key_bytes) for _ in range(int(rng.integers(1, most + 1)))]
    count = int(rng.choice([0, rows, rng.integers(rows + 1)], p=[0.1, 0.4, 0.5]))
    items = [
        (keys[int(rng.integers(len(keys)))], rng.bytes(spec.value_bytes)) for _ in range(count)
    ]
    return Table(items, rows)


def _blocks(messages: Sequence[bytes]) -> np.ndarray:
    data = np.frombuffer(b"".join(messages), np.uint8).reshape(-1, BLOCK_BYTES)
    return data.astype(np.int64)


def stimulus(spec: OmapSpec, rng: np.random.Generator, size: int) -> Batches:
    """About ``size`` blocks of pages' worth of requests, but enough for keys to come again."""
    count = max(FEWEST, -(-size // (spec.choices * spec.page_blocks)))
    # Now and then a host that alters a page, or a request or a row, or a secret memory that fails;
    # nothing is kept after that.
    share = 1 / (2 * count)
    altered = share if rng.random() < ALTERED else 0.0
    fails = rng.random() < FAILING and not spec.has_memories
    wrong = {"altered": altered, "errors": _DrawnErrors(spec, rng) if fails else None}
    host = Host(spec, rng, altered=share if rng.random() < ALTERED else 0.0)
    if not spec.passes or rng.random() < 0.2:
        requests = _with_unknown(rng, draw_requests(spec, rng, count))
        if rng.random() < FILLED and spec.num_keys <= 2 * count:
            requests = _filling(spec, rng) + requests
        return inputs_of(spec, requests, rng, host=host, **wrong)
    most = max(4, count // spec.passes - spec.pages_per_pass)  # keys come again
    table = draw_table(spec, rng, int(rng.integers(1, 1 + min(most, spec.num_keys + 4))))
    keys = [key for key, _ in table.items]
    requests = draw_requests(spec, rng, count, keys)
    return inputs_of(spec, requests, rng, host=host, table=table, **wrong)


def _with_unknown(rng: np.random.Generator, requests: list[Request]) -> list[Request]:
    """Now and then with an operation that no map knows, which stops it."""
    if rng.random() < ALTERED:
        place, unknown = int(rng.integers(len(requests))), int(rng.integers(len(Operation), 256))
        requests[place] = requests[place]._replace(operation=unknown)  # type: ignore[arg-type]
    return requests


def _filling(spec: OmapSpec, rng: np.random.Generator) -> list[Request]:
    """As many keys as there may be, and two that are refused."""
    return [
        Request(Operation.PUT, rng.bytes(spec.key_bytes), rng.bytes(spec.value_bytes))
        for _ in range(spec.num_keys + 2)
    ]


def draw_spec(rng: np.random.Generator) -> OmapSpec:
    """Small maps, that fill up; timers by rule, or longer, for memories that are slower."""
    c = int(rng.choice([2, 2, 3, 4, 8]))
    spec = OmapSpec(
        num_keys=int(rng.choice([8, 9, 16, 24, 40])),
        key_bytes=int(rng.choice([4, 5, 8, 16, 17, 32])),
        value_bytes=int(rng.choice([8, 8, 9, 12, 24, 40])),
        choices=int(rng.integers(1, 3)),
        keys_per_bin=c,
        slots=int(rng.integers(c + 1, c + 4)),
        list_limit=c + 8,
        stash_depth=int(rng.choice([4, 5, 8, 32])),
        rounds_per_cycle=int(rng.choice([1, 2, 3, 4, 6, 8])),
        engines=int(rng.choice([2, 2, 4])),
        in_flight=int(rng.choice([1, 2, 4, 8])),
        tape=Tape(str(rng.choice(["prf", "port"]))),
    )
    if rng.random() < 0.3:  # as many as may be come at once
        spec = spec.model_copy(update={"interval": int(rng.choice([1, 50]))})
    spec = _with_passes(spec, int(rng.choice([0, 1, 2, 4], p=[0.85, 0.05, 0.05, 0.05])))
    if rng.random() < (0.5 if spec.passes else 0.35):  # some pages, or all
        bins = spec.num_bins
        spec = spec.model_copy(update={"resident_bins": int(rng.choice([1, bins // 2, bins]))})
    if spec.in_flight == 1 and rng.random() < 0.5:
        spec = spec.model_copy(update={"engines": 1})
    longer, stages = (
        float(rng.choice([1, 2, 4, 8] if spec.resident_bins else [1, 1, 2])),
        spec.stages,
    )
    waiting = (spec.in_flight - 1) * max(0, stages.interval - spec.interval)
    timers = {
        "read_offset": int(longer * (stages.read_offset + waiting)),
        "answer_offset": int(longer * (stages.answer_offset + waiting)),
    }
    return spec.model_copy(update=timers)


def draw_stalls(rng: np.random.Generator, spec: OmapSpec) -> dict[str, np.ndarray]:
    """Of every stream; now and then HBM lands some queries' pages at once, or is asked some."""
    patterns = random_stalls(rng, spec)
    if spec.resident_bins and not spec.has_memories and rng.random() < 0.7:
        pages = spec.choices * spec.sealed_page_blocks
        is_open = int(rng.integers(1, 4)) * pages
        name = str(rng.choice(["i_page_written", "o_page_read"]))
        if name == "o_page_read":
            is_open = int(rng.integers(1, is_open + 1))
        patterns[name] = np.arange(int(2.0 ** rng.uniform(7, 11))) >= is_open
    return patterns


def _with_passes(spec: OmapSpec, passes: int) -> OmapSpec:
    """The same with passes, if there are enough pages, and room for all that wait."""
    passes = min(passes, spec.num_bins // spec.choices)
    drawn = spec.model_copy(update={"passes": passes})
    return drawn.model_copy(update={"num_frames": max(spec.num_frames, drawn.rows_waiting)})


def brisk(spec: OmapSpec) -> OmapSpec:
    """The same with timers for memories that stall every other cycle at most."""
    stages, buffer = spec.stages, spec.eviction_buffer
    accesses = 2 * buffer.list_entries * spec.tuple_blocks + 2 * spec.choices * spec.page_blocks
    if spec.resident_bins:
        accesses += 2 * spec.choices * spec.sealed_page_blocks
    at_once = spec.in_flight if spec.interval < stages.interval else min(2, spec.in_flight)
    timers = {
        "read_offset": at_once * (3 * READS + stages.read_offset + 200),
        "answer_offset": at_once * (3 * accesses + stages.answer_offset + 200),
    }
    return spec.model_copy(update=timers)
