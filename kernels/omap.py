"""Bit-exact model of the oblivious map, query by query.

The scheme is that of ``hdl/omap/README.md``: the position map and the eviction buffer have their
own models, here is what is around them: keys, requests, pairs of bins, pages, responses.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.eviction_buffer import Mode, Puts
from gridloom.specs.omap import Memory, OmapSpec, Status, Tape
from gridloom.specs.omap_load import Kind, Message, message_of
from gridloom.specs.omap_streams import MEMORIES, ROWS_WIDTH
from gridloom.specs.position_map import BUCKET_SLOTS, INDEX_WIDTH, READS, Operation

from . import ascon_scalar, eviction_buffer, position_map
from .ascon_scalar import prf_short
from .eviction_buffer import FRAMES, VERSION, record_columns, records_of
from .payload import Batches, Collector


__all__ = ["Client", "Keys", "Map", "ObliviousMap", "Query", "Request", "Response", "Touch"]
__all__ += ["drawn_pair", "figures", "golden", "page_nonce", "table_indices", "tape_pairs"]
__all__ += ["touched_bins"]

REQUEST, RESPONSE, ROW = 1, 2, 3  # second half of a message's nonce
ROW_TAPE = 1 << 65  # added to the counter of the tape for rows, whose pairs are of their own


def _number(value: int, count: int = 8) -> bytes:
    return int(value).to_bytes(count, "little")


class Keys(NamedTuple):
    """What is derived from the root key, 16 bytes each."""

    page: bytes
    hash: bytes
    tape: bytes
    channel: bytes

    @classmethod
    def derive(cls, root: bytes) -> "Keys":
        """Ascon-PRF-short of the numbers 0 to 3 under the root key."""
        return cls(*(prf_short(root, _number(n, BLOCK_BYTES)) for n in range(4)))


class Request(NamedTuple):
    """What a client wants.

    Parameters
    ----------
    operation : Operation
    key : bytes
        Of ``spec.key_bytes``.
    value : bytes
        Of ``spec.value_bytes``, for a PUT; may be empty otherwise.
    """

    operation: Operation
    key: bytes
    value: bytes = b""


class Response(NamedTuple):
    """What it is told.

    Parameters
    ----------
    status : Status
        What became of the query.
    key, value : bytes
        Of the tuple as it was before; zeros if there was none.
    """

    status: Status
    key: bytes
    value: bytes


def page_nonce(version: int, page: int) -> bytes:
    """Of a page's seal; no version comes twice for a page."""
    return _number(version) + _number(page)


def drawn_pair(spec: OmapSpec, first: int, step: int) -> tuple[int, ...]:
    """The bin ``first`` and the one ``1 + step`` behind it; with one choice the first alone."""
    if spec.choices == 1:
        return (first,)
    return first, (first + 1 + step) % spec.num_bins


def tape_pairs(
    spec: OmapSpec, key: bytes, query: int, is_row: bool = False
) -> Iterator[tuple[int, ...]]:
    """Two pairs of a query, or of a row: for who is not there, and where the tuple goes.

    A row's are the same in every pass.
    """
    for which in range(2):
        counter = ROW_TAPE * is_row + 2 * query + which
        drawn = int.from_bytes(prf_short(key, _number(counter, BLOCK_BYTES)), "little")
        first = drawn % spec.num_bins
        yield drawn_pair(spec, first, (drawn >> 64) * (spec.num_bins - 1) >> 64)


def table_indices(hash_key: bytes, key: bytes) -> tuple[int, int]:
    """Two numbers of 32 bits of a key: its index in either table of the position map.

    Bytes of a long key beyond 16 are added to the PRF of the first 16, and that taken again.
    """
    drawn = prf_short(hash_key, key[:BLOCK_BYTES])
    if len(key) > BLOCK_BYTES:
        rest = key[BLOCK_BYTES:].ljust(BLOCK_BYTES, b"\0")
        drawn = prf_short(hash_key, bytes(a ^ b for a, b in zip(drawn, rest, strict=True)))
    both = int.from_bytes(drawn, "little")
    mask = (1 << INDEX_WIDTH) - 1
    return both & mask, both >> INDEX_WIDTH & mask


class Client:
    """Who holds the channel's key: makes requests, reads responses.

    Parameters
    ----------
    spec : OmapSpec
        Of the map.
    root : bytes, 16 of them
        Its key.
    cipher : module
        ``seal`` and ``open_sealed``: :mod:`.ascon_scalar`, or :mod:`.ascon_compiled`.
    """

    def __init__(self, spec: OmapSpec, root: bytes, cipher: ModuleType = ascon_scalar):
        self.spec = spec
        self._key = Keys.derive(root).channel
        self._cipher = cipher
        self._asked = self._answered = 0

    def request(self, operation: Operation, key: bytes = b"", value: bytes = b"") -> bytes:
        """The next request; ``ValueError`` if key or value are not of the map's sizes.

        Both may be left out where they do not count.
        """
        self._asked += 1
        return self._seal(self._asked, REQUEST, Request(operation, key, value))

    def table(self, items: Sequence[tuple[bytes, bytes]], rows: int) -> list[bytes]:
        """The messages of a table of ``rows`` rows, of which the items are the first.

        The host keeps them, and sends all of them ``passes`` times, before any request. Where a key
        comes twice the later row wins. How many items there are nobody can tell.
        """
        spec = self.spec
        if not spec.passes:
            raise ValueError("a table needs a map with passes, and this one has none")
        if self._asked:
            raise ValueError(f"a table must come before the first of {self._asked} requests")
        if not len(items) <= rows < 1 << ROWS_WIDTH:
            raise ValueError(f"rows must be {len(items)} at least, 2^32 - 1 at most, not {rows}")
        self._asked = self._answered + spec.load_messages(rows)
        padding = [Request(Operation.NOP, b"")] * (spec.table_rows(rows) - len(items))
        requests = [Request(Operation.PUT, *item) for item in items]
        return [self._seal(n, ROW, r) for n, r in enumerate(requests + padding, 1)]

    def _seal(self, number: int, direction: int, request: Request) -> bytes:
        spec = self.spec
        for name, given, size in (
            ("key", request.key, spec.key_bytes),
            ("value", request.value, spec.value_bytes),
        ):
            if given and len(given) != size:
                raise ValueError(f"{name} must have {size} bytes, not {len(given)}")
        body = (request.key.ljust(spec.key_bytes, b"\0") + request.value).ljust(
            BLOCK_BYTES * spec.tuple_blocks, b"\0"
        )
        nonce = _number(number) + _number(direction)
        return self._cipher.seal(self._key, nonce, _number(request.operation, BLOCK_BYTES) + body)

    def response(self, sealed: bytes) -> Response:
        """The next response; ``ValueError`` if it is not genuine."""
        self._answered += 1
        nonce = _number(self._answered) + _number(RESPONSE)
        message = self._cipher.open_sealed(self._key, nonce, sealed)
        if message is None:
            raise ValueError(f"response {self._answered} is not the map's")
        body, split = message[BLOCK_BYTES:], self.spec.key_bytes
        end = split + self.spec.value_bytes
        return Response(Status(message[0]), body[:split], body[split:end])


@dataclass
class Query:
    """What one message moved, stream by stream; of the pages those that the host has."""

    bins: tuple[int, ...] = ()  # touched, resident or not
    asked: tuple[int, ...] = ()  # pages
    touch: tuple[int, ...] = ()  # pages written
    pages: list[bytes] = field(default_factory=list)  # sealed, as they are to be kept
    response: bytes = b""


class Errors:
    """Which elements of the memories' reads came with an error, taken in order."""

    def __init__(self, inputs: Batches | None):
        self._flags = {}
        for memory in MEMORIES:
            given = (inputs or {}).get(f"i_{memory}_read")
            self._flags[memory] = None if given is None else np.asarray(given["is_error"])
        self._places = dict.fromkeys(MEMORIES, 0)

    def take(self, memory: str, count: int) -> np.ndarray:
        """Of the next reads."""
        start = self._places[memory]
        self._places[memory] = start + count
        flags = self._flags[memory]
        if flags is None:
            return np.zeros(count, dtype=np.bool_)
        return flags[start : start + count] != 0


class Map:
    """The map with its secret memories, query by query.

    Parameters
    ----------
    spec : OmapSpec
        Sizes.
    root : bytes
        The root key.
    errors : Errors
        Of reads of the secret memories; by default none.
    rows : int
        Of the table that comes first.
    cipher : module
        As for :class:`Client`.
    is_logged : bool
        Whether ``log`` keeps what goes to the secret memories.
    """

    def __init__(
        self,
        spec: OmapSpec,
        root: bytes,
        errors: Errors | None = None,
        rows: int = 0,
        *,
        cipher: ModuleType = ascon_scalar,
        is_logged: bool = True,
    ):
        self.spec = spec
        self.rows = rows
        self._cipher = cipher
        self.keys = Keys.derive(root)
        # Of memories in block RAM, too, which nobody asks for.
        streams = spec.model_copy(update={"memory": Memory.PORT}).streams()
        self.log = Collector(streams if is_logged else ())
        self._is_front_stopped = self._is_buffer_stopped = False
        self.errors = errors or Errors(None)
        self._number = 0
        self._recent: deque[tuple[tuple[int, ...], list[np.ndarray]]] = deque(
            maxlen=spec.in_flight - 1
        )
        self._positions = _Positions(self)
        self._waiting = _Waiting(self)
        self._resident = _Resident(self) if spec.resident_bins else None

    @property
    def is_stopped(self) -> bool:
        """Whether nothing is kept any more; the front is not told what stopped the buffer."""
        return self._is_front_stopped or self._is_buffer_stopped

    def look_up(self, sealed: bytes, pairs: list[tuple[int, ...]] | None = None) -> "Touch":
        """The part of a query before its pages.

        Parameters
        ----------
        sealed : bytes
            The request.
        pairs : two tuples of bins
            What is drawn for the query, if not by the PRF.
        """
        self._number += 1
        spec, number = self.spec, self._number
        of = message_of(spec, self.rows, number)
        is_query = of.kind is Kind.QUERY
        place = (number, REQUEST) if is_query else (of.row, ROW)
        opened = self._cipher.open_sealed(self.keys.channel, b"".join(map(_number, place)), sealed)
        self._is_front_stopped |= opened is None
        message = opened or bytes(BLOCK_BYTES * spec.message_blocks)
        dummy, new = pairs or tape_pairs(spec, self.keys.tape, place[0], not is_query)
        allowed = list(Operation) if is_query else [Operation.NOP, Operation.PUT]
        self._is_front_stopped |= message[0] not in allowed
        is_idle = self._is_front_stopped or of.kind is Kind.PAGES
        operation = Operation.NOP if is_idle else Operation(message[0])
        body = np.frombuffer(message[BLOCK_BYTES:], np.uint8).reshape(-1, BLOCK_BYTES)
        flags, old = self._positions.run(operation, message[BLOCK_BYTES:][: spec.key_bytes], new)
        is_hit = bool(flags & position_map.IS_HIT) and not self._is_front_stopped
        self._is_front_stopped |= bool(flags & position_map.IS_STOPPED)
        is_hit &= not self._is_front_stopped
        is_full = bool(flags & position_map.IS_FULL)
        status, puts = Status.OK, Puts.NOTHING
        if self._is_front_stopped:
            status = Status.STOPPED
        elif operation is Operation.GET:
            puts = Puts.TAKEN if is_hit else Puts.NOTHING
        elif operation is Operation.PUT:
            puts = Puts.NOTHING if is_full else Puts.GIVEN
        if is_full:
            status = Status.FULL
        elif operation in (Operation.GET, Operation.DEL) and not (is_hit or self._is_front_stopped):
            status = Status.NOT_FOUND
        touch = of.pages or (tuple(old) if is_hit else dummy)
        asked = self._of_host(touch) if of.kind is Kind.QUERY else ()
        return Touch(number, touch, asked, new, is_hit, puts, status, body, of)

    def _of_host(self, bins: Sequence[int]) -> tuple[int, ...]:
        """Those whose pages the host has."""
        return tuple(bin_ for bin_ in bins if bin_ < self.spec.host_pages)

    def rebuild(self, touch: "Touch", given: list[bytes]) -> Query:
        """The rest of a query, with the pages that it was to ask the host for."""
        spec, kind = self.spec, touch.of.kind
        pages, is_genuine = [], []
        for bin_, sealed in zip(touch.touch, self._given(touch, given), strict=True):
            page = self._forwarded(bin_)
            if page is None:
                nonce = page_nonce(self._waiting.version(bin_), bin_)
                opened = self._cipher.open_sealed(self.keys.page, nonce, sealed)
                is_genuine.append(opened is not None)
                opened = opened or bytes(BLOCK_BYTES * spec.page_blocks)
                page = np.frombuffer(opened, np.uint8).reshape(-1, BLOCK_BYTES)
            else:
                is_genuine.append(True)
            pages.append(page)
        rebuilt, taken, stops = self._waiting.run(touch, np.stack(pages), np.array(is_genuine))
        self._recent.append(((), []) if kind is Kind.ROW else (touch.touch, list(rebuilt)))
        self._is_buffer_stopped = stops
        status = Status.STOPPED if stops else touch.status
        body = bytes(taken.size) if status is Status.STOPPED else taken.tobytes()
        nonce = _number(touch.number) + _number(RESPONSE)
        response = self._cipher.seal(self.keys.channel, nonce, _number(status, BLOCK_BYTES) + body)
        if kind is Kind.ROW:
            return Query(touch.touch, response=response)
        sealed = {
            bin_: self._cipher.seal(self.keys.page, page_nonce(touch.number, bin_), page.tobytes())
            for bin_, page in zip(touch.touch, rebuilt, strict=True)
        }
        written = self._of_host(touch.touch)
        for bin_, page in sealed.items():
            if bin_ not in written:
                self._resident.write(bin_, page)
        pages = [sealed[bin_] for bin_ in written]
        return Query(touch.touch, touch.asked, written, pages, response)

    def _given(self, touch: "Touch", given: list[bytes]) -> list[bytes]:
        """A sealed page for each that is touched: the host's, a resident one, or zeros."""
        if touch.of.kind is not Kind.QUERY:
            return [bytes(self.spec.page_bytes)] * self.spec.choices
        of_host = dict(zip(touch.asked, given, strict=True))
        return [of_host[b] if b in of_host else self._resident.read(b) for b in touch.touch]

    def _forwarded(self, bin_: int) -> np.ndarray | None:
        """A page that a query just before had."""
        for bins, pages in reversed(self._recent):
            if bin_ in bins:
                return pages[bins.index(bin_)]
        return None


class ObliviousMap:
    """The map with a host's memory beside it, query by query.

    Parameters
    ----------
    spec : OmapSpec
        Sizes.
    root : bytes, 16 of them
        Key.
    tape : callable or None
        ``tape(query)`` gives dummy and new bins, two tuples, in place of the PRF.
    rows : int
        Of the table that comes first.
    cipher : module
        As for :class:`Client`.

    Attributes
    ----------
    host : dict of int to bytes
        The host's pages, whose owner may do with them what he likes.
    touched : list of tuples of int
        Pages that each query read and wrote, in their order; of a table's messages those written.
    """

    def __init__(
        self,
        spec: OmapSpec,
        root: bytes,
        tape: Callable[[int], Any] | None = None,
        rows: int = 0,
        cipher: ModuleType = ascon_scalar,
    ):
        self.spec = spec
        self.host: dict[int, bytes] = {}
        self.touched: list[tuple[int, ...]] = []
        self._map = Map(spec, root, rows=rows, cipher=cipher, is_logged=False)
        self._tape = tape
        self._never_written = bytes(spec.page_bytes)

    @property
    def is_stopped(self) -> bool:
        """Whether nothing is done any more."""
        return self._map.is_stopped

    def answer(self, request: bytes) -> bytes:
        """One query: a sealed request to the sealed response, and pages of ``host``."""
        if len(request) != self.spec.message_bytes:
            raise ValueError(
                f"a request must have {self.spec.message_bytes} bytes, not {len(request)}"
            )
        pairs = self._tape(len(self.touched) + 1) if self._tape else None
        touch = self._map.look_up(request, pairs)
        given = [self.host.get(page, self._never_written) for page in touch.asked]
        query = self._map.rebuild(touch, given)
        self.host.update(zip(query.touch, query.pages, strict=True))
        self.touched.append(query.touch)
        return query.response


class Touch(NamedTuple):
    """What the first part of a query leaves to the second."""

    number: int
    touch: tuple[int, ...]
    asked: tuple[int, ...]  # of the host
    new: tuple[int, ...]
    takes: bool
    puts: Puts
    status: Status
    given: np.ndarray
    of: Message


class _Positions:
    """The position map before an array."""

    def __init__(self, owner: Map):
        self._owner = owner
        self.spec = spec = owner.spec.position_map
        self.state = position_map.new_map(spec)
        self.memory = position_map.empty_entries(spec, spec.words)
        owner.log.add("o_position_write", np.arange(spec.words), *(f.copy() for f in self.memory))
        owner.log.add("i_position_written", np.ones(spec.words))

    def run(self, operation: Operation, key: bytes, new: tuple[int, ...]) -> tuple[int, list[int]]:
        """One command: its flags, and the position before."""
        spec, state, log = self.spec, self.state, self._owner.log
        own = np.frombuffer(key, np.uint8)
        asked = position_map.read_keys(state, own)
        rows = np.array(
            [
                spec.bucket(table, index)
                for k in asked
                for table, index in enumerate(table_indices(self._owner.keys.hash, k.tobytes()))
            ]
        )
        addresses = (rows[:, None] * BUCKET_SLOTS + np.arange(BUCKET_SLOTS)).ravel()
        state.is_error[:] = self._owner.errors.take("position", READS)
        log.add("o_position_read", addresses)
        words = [f[addresses].copy() for f in self.memory]
        log.add("i_position_read", *words, state.is_error.copy())
        flags = position_map.step(
            state, self.memory, int(operation), own, np.array(new, dtype=np.int64), rows
        )
        log.add("o_position_write", state.write_address.copy(), *(f.copy() for f in state.writes))
        log.add("i_position_written", np.ones(len(state.write_address)))
        return flags, [int(b) for b in state.old]


class _Resident:
    """Pages that stay in HBM, before an array."""

    def __init__(self, owner: Map):
        self._owner = owner
        self._blocks = owner.spec.sealed_page_blocks
        self._words = np.zeros((owner.spec.resident_pages.words, BLOCK_BYTES), np.uint8)

    def _addresses(self, bin_: int) -> np.ndarray:
        first = (bin_ - self._owner.spec.host_pages) * self._blocks
        return np.arange(first, first + self._blocks)

    def read(self, bin_: int) -> bytes:
        """A sealed page; what comes with an error is zeros."""
        addresses, log = self._addresses(bin_), self._owner.log
        is_bad = self._owner.errors.take("page", self._blocks)
        log.add("o_page_read", addresses)
        log.add("i_page_read", self._words[addresses], is_bad)
        return np.where(is_bad[:, None], np.uint8(0), self._words[addresses]).tobytes()

    def write(self, bin_: int, sealed: bytes) -> None:
        """Keep a sealed page."""
        addresses, log = self._addresses(bin_), self._owner.log
        blocks = np.frombuffer(sealed, np.uint8).reshape(-1, BLOCK_BYTES)
        self._words[addresses] = blocks
        log.add("o_page_write", addresses, blocks)
        log.add("i_page_written", np.ones(self._blocks))


class _Waiting:
    """The eviction buffer before arrays."""

    def __init__(self, owner: Map):
        self._owner = owner
        self.spec = spec = owner.spec.eviction_buffer
        self._streams = eviction_buffer.Streams(spec)
        self._seen = dict.fromkeys((s.name for s in spec.outputs()), 0)
        self._records = np.zeros((spec.num_bins + 1, FRAMES + spec.list_limit), np.int64)
        self._words = np.zeros((spec.frame_words, BLOCK_BYTES), np.uint8)
        self._streams.run(eviction_buffer.CLEAR)
        self._move()

    def version(self, bin_: int) -> int:
        """Of the page of a bin."""
        return int(self._records[bin_, VERSION])

    def run(
        self, touch: Touch, pages: np.ndarray, is_genuine: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, bool]:
        """One query: its pages, the tuple that was taken, whether it has stopped."""
        spec, owner = self.spec, self._owner
        errors = owner.errors
        bins = np.array([*touch.touch, *touch.new], dtype=np.int64)
        records = self._records[bins]
        lists = records[: spec.choices, FRAMES:].ravel()
        frames = (lists[:, None] * spec.tuple_blocks + np.arange(spec.tuple_blocks)).ravel()
        head = spec.ring_address + self._streams.pool[eviction_buffer.HEAD]
        words = self._words[np.append(head, frames)]
        is_bad = errors.take("frame", len(words))
        is_record_bad = errors.take("bin", len(bins))
        index = int.from_bytes(words[0, :8].tobytes(), "little") & (1 << spec.frame_width) - 1
        shape = (spec.list_entries, spec.tuple_blocks)
        asked = eviction_buffer.Asked(
            bins=bins,
            given=touch.given,
            key_bytes=spec.key_bytes,
            takes=touch.takes,
            puts=int(touch.puts),
            version=touch.number,
            load_limit=(1 << spec.load_width) - 1,
        )
        owner.log.add("i_bin_read", *record_columns(spec, records), is_record_bad)
        owner.log.add("i_frame_read", words, is_bad)
        self._streams.run(
            eviction_buffer.Query(
                Mode.ROW if touch.of.kind is Kind.ROW else Mode.QUERY,
                asked,
                pages,
                is_genuine,
                records,
                is_record_bad,
                eviction_buffer.NO_FRAME if is_bad[0] else index,
                words[1:].reshape(*shape, BLOCK_BYTES),
                is_bad[1:].reshape(shape).any(axis=1),
                touch.of.turn,
            )
        )
        moved = self._move()
        ((rebuilt, _),), ((taken,),), ((stops,),) = (
            moved[n] for n in ("o_page", "o_tuple", "o_result")
        )
        return rebuilt.reshape(pages.shape), taken, bool(stops[0])

    def _move(self) -> dict[str, list]:
        """New elements of the eviction buffer's outputs, after what they write is written."""
        moved = {}
        for name, parts in self._streams.parts.items():
            moved[name] = parts[self._seen[name] :]
            self._seen[name] = len(parts)
        log = self._owner.log
        for name in ("bin_read", "frame_read", "bin_write", "frame_write"):
            for columns in moved[f"o_{name}"]:
                log.add(f"o_{name}", *columns)
        for address, *columns in moved["o_bin_write"]:
            self._records[address] = records_of(*columns)
            log.add("i_bin_written", np.ones(len(address)))
        for address, words in moved["o_frame_write"]:
            self._words[address] = words
            log.add("i_frame_written", np.ones(len(address)))
        return moved


# ---- streams


def golden(spec: OmapSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for the root key, requests, pages that the host gives and pairs of a port.

    Of the secret memories' reads only ``is_error`` is taken from the inputs: the rest is what was
    written there.
    """
    omap, queries = _queries(spec, inputs)
    found = {**omap.log.batches(), **client_and_host(spec, queries)}
    return {s.name: found[s.name] for s in spec.outputs()}


def touched_bins(spec: OmapSpec, inputs: Batches) -> list[tuple[int, ...]]:
    """Bins of each message, from the inputs of :func:`golden`; those of a row nobody sees."""
    return [query.bins for query in _queries(spec, inputs, is_logged=False)[1]]


def _queries(spec: OmapSpec, inputs: Batches, *, is_logged: bool = True) -> tuple[Map, list[Query]]:
    blocks = {
        name: np.asarray(inputs[name]["data"]).astype(np.uint8)
        for name in ("i_key", "i_request", "i_host_read")
    }
    requests = blocks["i_request"].reshape(-1, spec.sealed_message_blocks, BLOCK_BYTES)
    pages = iter(blocks["i_host_read"].reshape(-1, spec.sealed_page_blocks, BLOCK_BYTES))
    pairs = _pairs_of(spec, inputs, len(requests))
    rows = int(inputs["i_key"]["rows"][0]) if spec.passes else 0
    root = blocks["i_key"][0].tobytes()
    omap = Map(spec, root, Errors(inputs), rows, is_logged=is_logged)
    queries = []
    for request, drawn in zip(requests, pairs, strict=True):
        touch = omap.look_up(request.tobytes(), drawn)
        queries.append(omap.rebuild(touch, [next(pages).tobytes() for _ in touch.asked]))
    return omap, queries


def _pairs_of(spec: OmapSpec, inputs: Batches, count: int) -> list:
    """Two pairs for each query, where they come through a port."""
    if spec.tape is not Tape.PORT:
        return [None] * count
    drawn = {name: np.asarray(v).tolist() for name, v in inputs["i_tape"].items()}
    steps = drawn.get("step", drawn["first"])
    pairs = [drawn_pair(spec, *d) for d in zip(drawn["first"], steps, strict=True)]
    return [list(pair) for pair in zip(pairs[::2], pairs[1::2], strict=True)]


def client_and_host(spec: OmapSpec, queries: list[Query]) -> dict[str, dict[str, np.ndarray]]:
    """Batches of responses, and of pages asked for and written."""
    asked, pages = (
        np.array([bin_ for q in queries for bin_ in bins(q)], dtype=np.int64)
        for bins in (lambda q: q.asked, lambda q: q.touch)
    )
    return {
        "o_response": _blocks([q.response for q in queries], spec.sealed_message_blocks),
        "o_host_read": {"page": asked},
        "o_host_write": {
            "page": pages.repeat(spec.sealed_page_blocks),
            **_blocks([page for q in queries for page in q.pages], spec.sealed_page_blocks),
        },
    }


def _blocks(messages: list[bytes], count: int) -> dict[str, np.ndarray]:
    data = np.frombuffer(b"".join(messages), np.uint8).reshape(-1, BLOCK_BYTES)
    last = np.tile(np.arange(count) == count - 1, len(messages))
    return {"data": data.astype(np.int64), "last": last.astype(np.int64)}


def figures(spec: OmapSpec) -> dict[str, Any]:
    """Exact; bits of the secret memories."""
    return {
        "max_error_ulp": 0.0,
        "table_bits": 0,
        "multipliers": 0,
        "hbm_bytes": sum(spec.hbm_bytes.values()),
    }
