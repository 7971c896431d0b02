"""Bit-exact model of the eviction buffer, between its streams.

What a query does is in :mod:`.eviction_step`; here are the elements that it comes in and leaves in,
and what a query takes from the one before instead of from memory.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from gridloom.specs.eviction_buffer import BLOCK_BYTES, EvictionBufferSpec, Mode, Puts

from .eviction_row import row
from .eviction_step import (
    AVAILABLE,
    COUNT,
    FRAMES,
    FRESH,
    HEAD,
    LOAD,
    NO_FRAME,
    PENDING,
    ROWS,
    STEP,
    STOPPED,
    TAIL,
    VERSION,
    Asked,
    Rebuilt,
    Store,
    make_rebuilt,
    make_store,
    query,
    scan_list,
    scan_page,
    spare_frame,
    step,
)
from .payload import Batches, Collector


__all__ = ["AVAILABLE", "CLEAR", "COUNT", "FRAMES", "FRESH", "HEAD", "LOAD", "NO_FRAME", "PENDING"]
__all__ += [
    "ROWS",
    "STEP",
    "STOPPED",
    "TAIL",
    "VERSION",
    "Asked",
    "Query",
    "Rebuilt",
    "Store",
    "Streams",
]
__all__ += ["figures", "golden", "make_rebuilt", "make_store", "queries_of", "query", "scan_list"]
__all__ += ["record_columns", "records_of", "scan_page", "spare_frame", "step"]


class Query(NamedTuple):
    """One query with all that belongs to it.

    Parameters
    ----------
    mode : Mode
        Of a clear nothing else counts.
    asked : Asked
        What to do.
    pages, is_genuine : uint8 array, shape (C, 1 + Z T, 16); bool array, shape (C,)
        Of the bins touched.
    records, is_record_bad : int64 array, shape (2 C, 4 + W); bool array, shape (2 C,)
        As the memory gives them.
    head, tuples, is_bad : int; uint8 array, shape (C W, T, 16); bool array, shape (C W,)
        Head of the ring, ``NO_FRAME`` if it cannot be read, and words of the frames that wait, as
        the memory gives them.
    turn : int
        Pass of a row.
    """

    mode: Mode
    asked: Asked
    pages: np.ndarray
    is_genuine: np.ndarray
    records: np.ndarray
    is_record_bad: np.ndarray
    head: int
    tuples: np.ndarray
    is_bad: np.ndarray
    turn: int = 0


def queries_of(spec: EvictionBufferSpec, inputs: Batches) -> Iterator[Query]:
    """Every query with its elements; ``ValueError`` if one is not legal or elements are missing."""
    fields = {name: np.asarray(values) for name, values in inputs["i_query"].items()}
    versions = _to_integers(fields["version"])
    take = _Taker(inputs)
    blocks, entries = spec.tuple_blocks, spec.list_entries
    for number in range(len(versions)):
        mode = _mode_of(spec, number, fields["mode"])
        if mode is Mode.CLEAR:
            yield CLEAR
            continue
        given = take("i_tuple", number, blocks)["data"].astype(np.uint8)
        asked = Asked(
            bins=_bins_of(number, fields),
            given=given,
            key_bytes=spec.key_bytes,
            takes=bool(fields["takes"][number]),
            puts=int(fields["puts"][number]),
            version=int(versions[number]),
            load_limit=(1 << spec.load_width) - 1,
        )
        if asked.puts > max(Puts):
            raise ValueError(f"query {number} has puts {asked.puts}; 0, 1 and 2 are defined")
        page = take("i_page", number, spec.choices * spec.page_blocks)
        record = take("i_bin_read", number, 2 * spec.choices)
        head = take("i_frame_read", number, 1)
        index = int(head["data"][0, :4].astype(np.int64) @ (1 << 8 * np.arange(4)))
        words = take("i_frame_read", number, entries * blocks)
        yield Query(
            mode,
            asked,
            page["data"].astype(np.uint8).reshape(spec.choices, spec.page_blocks, BLOCK_BYTES),
            page["is_genuine"].reshape(spec.choices, -1).all(axis=1),
            records_of(*(record[field.name] for field in spec.record_fields)),
            record["is_error"] != 0,
            NO_FRAME if head["is_error"][0] else index & ((1 << spec.frame_width) - 1),
            words["data"].astype(np.uint8).reshape(entries, blocks, BLOCK_BYTES),
            words["is_error"].reshape(entries, blocks).any(axis=1),
            int(fields["turn"][number]) if spec.passes else 0,
        )


class _Taker:
    """Elements of the inputs, query after query."""

    def __init__(self, inputs: Batches):
        self._batches = {
            name: {field: np.asarray(values) for field, values in batch.items()}
            for name, batch in inputs.items()
        }
        self._places = dict.fromkeys(inputs, 0)

    def __call__(self, name: str, number: int, count: int) -> dict[str, np.ndarray]:
        start = self._places[name]
        self._places[name] = end = start + count
        batch = self._batches[name]
        there = len(next(iter(batch.values())))
        if end > there:
            raise ValueError(f"query {number} needs {end} elements on {name}, which has {there}")
        return {field: values[start:end] for field, values in batch.items()}


_EMPTY = np.zeros(0)
CLEAR = Query(
    Mode.CLEAR,
    Asked(_EMPTY, _EMPTY, 0, False, 0, 0, 0),
    *(_EMPTY, _EMPTY, _EMPTY, _EMPTY, NO_FRAME, _EMPTY, _EMPTY),
)


def _mode_of(spec: EvictionBufferSpec, number: int, modes: np.ndarray) -> Mode:
    if modes[number] not in list(Mode)[: 3 if spec.passes else 2]:
        defined = "0, 1 and 2" if spec.passes else "0 and 1"
        raise ValueError(f"query {number} has mode {modes[number]}; {defined} are defined")
    return Mode(int(modes[number]))


def _bins_of(number: int, fields: dict[str, np.ndarray]) -> np.ndarray:
    """Bins touched and bins to place in."""
    for name in ("touch", "new"):
        bins = fields[name][number]
        if len(set(bins.tolist())) < len(bins):
            raise ValueError(f"query {number} has {name} {bins.tolist()}, which must be two bins")
    return np.concatenate([fields["touch"][number], fields["new"][number]]).astype(np.int64)


def _to_integers(data: np.ndarray) -> np.ndarray:
    """Signed integers of 64 bits from rows of 8 bytes."""
    return np.ascontiguousarray(data, dtype=np.uint8).view("<i8")[:, 0].astype(np.int64)


def _to_bytes(integers: Any) -> np.ndarray:
    """Rows of 8 bytes."""
    integers = np.array(integers, dtype="<i8").reshape(-1, 1)
    return integers.view(np.uint8).astype(np.int64)


def records_of(
    load: np.ndarray, count: np.ndarray, version: np.ndarray, *rest: np.ndarray
) -> np.ndarray:
    """Records, shape (n, 4 + W), from a column for each field of a record."""
    *rows, frames = rest
    rows = rows or [np.zeros(len(load), np.int64)]  # of an initialisation
    columns = [load, count, _to_integers(version), *rows, frames]
    return np.column_stack(columns).astype(np.int64)


def record_columns(spec: EvictionBufferSpec, records: np.ndarray) -> list[np.ndarray]:
    """What :func:`records_of` makes ``records`` from."""
    rows = [records[:, ROWS]] if spec.passes else []
    version = _to_bytes(records[:, VERSION])
    return [records[:, LOAD], records[:, COUNT], version, *rows, records[:, FRAMES:]]


class Streams:
    """The eviction buffer between its streams: what it keeps from one query to the next.

    What the query before held, it does not take from memory again: records, unless it has stopped,
    and the tuple it placed.
    """

    def __init__(self, spec: EvictionBufferSpec):
        self._spec = spec
        self._pool = np.zeros(6, np.int64)
        self._rebuilt = make_rebuilt(spec)
        self._out = Collector(spec.outputs())
        self._forget()

    def _forget(self) -> None:
        self._held: dict[int, np.ndarray] = {}  # records by bin
        self._versions: dict[int, int] = {}  # given to bins touched
        self._frame, self._tuple = NO_FRAME, np.zeros(0)

    @property
    def pool(self) -> np.ndarray:
        """What the chip keeps, as in :class:`Store`."""
        return self._pool

    @property
    def parts(self) -> dict[str, list]:
        """What has come out of each stream: groups of elements, a column for each field."""
        return self._out.parts

    def run(self, given: Query) -> None:
        """One query."""
        if given.mode is Mode.CLEAR:
            self._clear()
        else:
            self._run(given)
        self._out.add("o_result", [self._pool[STOPPED]])

    def _clear(self) -> None:
        """Every word of the bin memory is zeros; no frame was ever used."""
        words = self._spec.num_bins + 1
        empty = np.zeros((words, FRAMES + self._spec.list_limit), np.int64)
        self._write_records(np.arange(words), empty)
        self._pool[:STOPPED] = 0
        self._forget()

    def _run(self, given: Query) -> None:
        spec, asked, pool, rebuilt = self._spec, given.asked, self._pool, self._rebuilt
        self._out.add("o_bin_read", asked.bins)
        records, stops = self._records(given)
        entries = records[: spec.choices, FRAMES:].copy()
        waits = np.arange(spec.list_limit) < records[: spec.choices, [COUNT]]
        self._read_frames(entries)
        tuples, is_bad = given.tuples.copy(), given.is_bad.copy()
        if self._frame != NO_FRAME:
            tuples[entries.ravel() == self._frame] = self._tuple
            is_bad[entries.ravel() == self._frame] = False
        stops |= bool((waits.ravel() & is_bad).any())
        tail = pool[TAIL]
        if given.mode is Mode.ROW:
            self._frame = row(
                spec, given.turn, records, asked, tuples, stops, given.head, pool, rebuilt
            )
        else:
            stops |= bool((~given.is_genuine & (records[: spec.choices, VERSION] != 0)).any())
            places = np.arange(spec.list_entries).reshape(waits.shape)
            self._frame = query(
                *(records, asked, given.pages, tuples, places),
                *(stops, spec.frames, given.head, pool, rebuilt),
            )
        self._tuple = asked.given if asked.puts == Puts.GIVEN else rebuilt.taken.copy()
        self._write_frames(tail)
        if pool[STOPPED]:
            self._held = {}
            scratch = np.full(2 * spec.choices, spec.num_bins)
            self._write_records(scratch, np.zeros_like(records))
        else:
            self._held = dict(zip(asked.bins.tolist(), records, strict=True))
            self._write_records(asked.bins, records)
        rebuilt_bins = [] if given.mode is Mode.ROW else asked.bins[: spec.choices].tolist()
        self._versions = dict.fromkeys(rebuilt_bins, asked.version)
        self._out.add("o_tuple", rebuilt.taken.copy())
        last = np.tile(np.arange(spec.page_blocks) == spec.page_blocks - 1, spec.choices)
        self._out.add("o_page", rebuilt.pages.reshape(-1, BLOCK_BYTES).copy(), last)

    def _records(self, given: Query) -> tuple[np.ndarray, bool]:
        """Records as they are before the query, and whether one could not be read."""
        records = given.records.copy()
        stops = False
        versions = []
        for n, number in enumerate(given.asked.bins.tolist()):
            versions.append(self._versions.get(number, records[n, VERSION]))
            if number in self._held:
                records[n] = self._held[number]
            else:
                stops |= bool(given.is_record_bad[n])
        self._out.add("o_version", _to_bytes(versions[: self._spec.choices]))
        return records, stops

    def _read_frames(self, entries: np.ndarray) -> None:
        """Head of the ring, and the words of every frame."""
        blocks = self._spec.tuple_blocks
        words = entries.reshape(-1, 1) * blocks + np.arange(blocks)
        head = self._spec.ring_address + self._pool[HEAD]
        self._out.add("o_frame_read", np.append(head, words))

    def _write_frames(self, tail: int) -> None:
        """Frames that were freed, to the ring; the tuple that is placed."""
        spec = self._spec
        freed = self._rebuilt.freed.ravel()
        is_freed = freed != NO_FRAME
        order = (tail + np.cumsum(is_freed) - 1) % spec.frames
        addresses = np.where(is_freed, spec.ring_address + order, spec.scratch_address)
        words = np.zeros((len(freed), BLOCK_BYTES), np.int64)
        words[:, :8] = _to_bytes(np.where(is_freed, freed, 0))
        self._out.add("o_frame_write", addresses, words)
        blocks = np.arange(spec.tuple_blocks)
        if self._frame == NO_FRAME:
            nothing = np.zeros((len(blocks), BLOCK_BYTES))
            self._out.add("o_frame_write", spec.scratch_address + blocks, nothing)
        else:
            self._out.add("o_frame_write", self._frame * len(blocks) + blocks, self._tuple)

    def _write_records(self, addresses: np.ndarray, records: np.ndarray) -> None:
        self._out.add("o_bin_write", addresses, *record_columns(self._spec, records))

    def batches(self) -> dict[str, dict[str, np.ndarray]]:
        """All that came out."""
        return self._out.batches()


def golden(spec: EvictionBufferSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for input batches, as the RTL gives them."""
    streams = Streams(spec)
    for given in queries_of(spec, inputs):
        streams.run(given)
    return streams.batches()


def figures(spec: EvictionBufferSpec) -> dict[str, Any]:
    """Exact; no tables, no multipliers."""
    return {"max_error_ulp": 0.0, "table_bits": 0, "multipliers": 0}
