"""Queries to the eviction buffer, on arrays.

:func:`query` is a query's arithmetic on what was fetched for it; :func:`step` puts it between
arrays that stand for the two memories, for millions of queries (``compiled(STEP).step`` is the same
through numba). A record is a row of integers (``LOAD``, ``COUNT``, ``VERSION``, ``ROWS``, then the
indices of the frames that wait), a tuple ``T`` blocks of 16 bytes, a page ``1 + Z T`` of them.
"""

from typing import NamedTuple

import numpy as np

from gridloom.specs.eviction_buffer import BLOCK_BYTES, EvictionBufferSpec, Puts


__all__ = ["AVAILABLE", "COUNT", "FRAMES", "FRESH", "HEAD", "LOAD", "NO_FRAME", "PENDING", "ROWS"]
__all__ += ["STEP", "STOPPED", "TAIL", "VERSION", "Asked", "Rebuilt", "Store", "is_same_key"]
__all__ += [
    "make_rebuilt",
    "make_store",
    "query",
    "scan_list",
    "scan_page",
    "settle_pool",
    "spare_frame",
    "step",
]

# Columns of a record. ROWS is the initialisation's alone; frames go on to the end.
LOAD, COUNT, VERSION, ROWS, FRAMES = range(5)
FRESH, HEAD, TAIL, AVAILABLE, PENDING, STOPPED = range(6)  # of the pool, see `make_store`
NO_FRAME = -1
TAKEN, GIVEN = int(Puts.TAKEN), int(Puts.GIVEN)


class Asked(NamedTuple):
    """What a query asks for, in arrays that numba takes.

    Parameters
    ----------
    bins : int64 array, shape (2 C,)
        Those touched, which differ from each other, then those to place in, which do too.
    given : uint8 array, shape (T, 16)
        A tuple; its first ``key_bytes`` bytes are the key to take.
    key_bytes : int
        Bytes of a key.
    takes : bool
        The tuple with the key is taken out.
    puts : int
        A :class:`Puts`.
    version : int
        Of the touched pages from now on, as a signed integer of 64 bits; not 0.
    load_limit : int
        The greatest load that a record can hold.
    """

    bins: np.ndarray
    given: np.ndarray
    key_bytes: int
    takes: bool
    puts: int
    version: int
    load_limit: int


class Rebuilt(NamedTuple):
    """What a query leaves, in arrays that it fills.

    Parameters
    ----------
    pages : uint8 array, shape (C, 1 + Z T, 16)
        Byte 0 is the count of tuples; zeros behind the last.
    taken : uint8 array, shape (T, 16)
        The tuple taken, zeros if there is none.
    freed : int64 array, shape (C, W)
        Frames that left the lists, in their places; ``NO_FRAME`` elsewhere.
    """

    pages: np.ndarray
    taken: np.ndarray
    freed: np.ndarray


class Store(NamedTuple):
    """Both memories, as arrays, and what the chip keeps.

    Parameters
    ----------
    bins : int64 array, shape (M, 4 + W)
        Records.
    tuples : uint8 array, shape (E, T, 16)
        Frames.
    ring : int64 array, shape (E,)
        Frames freed and not used again.
    pool : int64 array, shape (6,)
        ``FRESH``: frames handed out of those never used before; ``HEAD``, ``TAIL``: of the ring;
        ``AVAILABLE``: entries of it that may be handed out; ``PENDING``: those that the last query
        added, which the next may not take yet; ``STOPPED``: 1 for good.
    """

    bins: np.ndarray
    tuples: np.ndarray
    ring: np.ndarray
    pool: np.ndarray


# ---- the arithmetic; numba compiles it as it stands


def is_same_key(left, right, key_bytes):
    """Whether two tuples, uint8 arrays of shape (T, 16), begin with the same bytes."""
    for n in range(key_bytes):
        if left[n // 16, n % 16] != right[n // 16, n % 16]:
            return False
    return True


def copy_blocks(target, first, source):
    """Put the blocks of ``source`` into ``target`` from block ``first`` on."""
    for block in range(source.shape[0]):
        for n in range(16):
            target[first + block, n] = source[block, n]


def scan_page(record, page, given, key_bytes, wants, pages, taken):
    """Copy the tuples of one page that stay to ``pages``; the one with the key to ``taken``.

    Returns (tuples that stay, whether the key was there, whether the page is not the record's).
    """
    blocks = given.shape[0]
    slots = (page.shape[0] - 1) // blocks
    count = 0 if record[VERSION] == 0 else int(page[0, 0])
    kept = 0
    found = False
    for slot in range(min(count, slots)):
        first = 1 + slot * blocks
        entry = page[first : first + blocks]
        if wants and not found and is_same_key(entry, given, key_bytes):
            copy_blocks(taken, 0, entry)
            found = True
        else:
            copy_blocks(pages, 1 + kept * blocks, entry)
            kept += 1
    return kept, found, count > slots or count + record[COUNT] != record[LOAD]


def scan_list(record, tuples, places, given, key_bytes, wants, kept, pages, taken, freed):
    """Move the tuples that wait for a page of ``kept`` tuples there, while there is room.

    ``places`` has the tuples' places in ``tuples``. The one with the key goes to ``taken``;
    those that stay keep their order in ``record``. Returns (tuples of the page, whether the key
    was there, frames freed).
    """
    blocks = given.shape[0]
    slots = (pages.shape[0] - 1) // blocks
    count = min(record[COUNT], len(places))
    waiting = 0
    found = False
    for n in range(len(places)):
        freed[n] = NO_FRAME
        frame = record[FRAMES + n]
        record[FRAMES + n] = 0
        if n < count:
            entry = tuples[places[n]]
            if wants and not found and is_same_key(entry, given, key_bytes):
                copy_blocks(taken, 0, entry)
                found = True
                freed[n] = frame
            elif kept < slots:
                copy_blocks(pages, 1 + kept * blocks, entry)
                kept += 1
                freed[n] = frame
            else:
                record[FRAMES + waiting] = frame
                waiting += 1
    record[COUNT] = waiting
    return kept, found, count - waiting


def spare_frame(pool, frames, head_frame):
    """The frame to hand out next, of ``frames``; ``NO_FRAME`` if there is none."""
    if pool[FRESH] < frames:
        return pool[FRESH]
    return head_frame if pool[AVAILABLE] else NO_FRAME


def settle_pool(pool, frames, places_one, freed):
    """The pool after a query that handed a frame out, or none, and got ``freed`` back."""
    popped = 0
    if places_one and pool[FRESH] < frames:
        pool[FRESH] += 1
    elif places_one:
        popped = 1
    pool[HEAD] = (pool[HEAD] + popped) % frames
    pool[TAIL] = (pool[TAIL] + freed) % frames
    pool[AVAILABLE] += pool[PENDING] - popped
    pool[PENDING] = freed


def query(records, asked, pages, tuples, places, stops, frames, head_frame, pool, rebuilt):
    """One query on what was fetched for it.

    Parameters
    ----------
    records : int64 array, shape (2 C, 4 + W)
        Of ``asked.bins``; changed to what they are after it, unless it stops.
    asked : Asked
        What to do.
    pages : uint8 array, shape (C, 1 + Z T, 16)
        Of the bins touched; nothing is read of one whose version is 0.
    tuples, places : uint8 array, shape (n, T, 16); int64 array, shape (C, W)
        The tuple in frame ``records[n, FRAMES + w]`` is ``tuples[places[n, w]]``.
    stops : bool
        Something that was fetched is wrong.
    frames : int
        E.
    head_frame : int
        The index at the head of the ring; ``NO_FRAME`` if it could not be read.
    pool : int64 array, shape (6,)
        As in :class:`Store`; changed, but for ``STOPPED`` not once it has stopped.
    rebuilt : Rebuilt
        Filled; pages and tuple are zeros once it has stopped.

    Returns
    -------
    int
        The frame that the tuple goes to which is placed; ``NO_FRAME`` if there is none.
    """
    choices = len(asked.bins) // 2
    given, key_bytes, takes = asked.given, asked.key_bytes, asked.takes
    was_stopped = pool[STOPPED] != 0
    kept = np.zeros(choices, np.int64)
    found = False
    rebuilt.pages[:] = 0
    rebuilt.taken[:] = 0

    for n in range(choices):
        wants = takes and not found
        kept[n], hit, is_wrong = scan_page(
            records[n], pages[n], given, key_bytes, wants, rebuilt.pages[n], rebuilt.taken
        )
        stops = stops or is_wrong
        if hit:
            found = True
            records[n, LOAD] -= 1
    freed = 0
    for n in range(choices):
        wants = takes and not found
        kept[n], hit, left = scan_list(
            records[n],
            tuples,
            places[n],
            given,
            key_bytes,
            wants,
            kept[n],
            rebuilt.pages[n],
            rebuilt.taken,
            rebuilt.freed[n],
        )
        if hit:
            found = True
            records[n, LOAD] -= 1
        freed += left
        rebuilt.pages[n, 0, 0] = kept[n]
        records[n, VERSION] = asked.version

    # Where a bin to place in was touched too, its record is the touched one's.
    homes = np.arange(2 * choices)
    for n in range(choices, 2 * choices):
        for touched in range(choices):
            if asked.bins[n] == asked.bins[touched]:
                homes[n] = touched
    home = homes[choices]
    if choices == 2 and records[homes[3], LOAD] < records[home, LOAD]:
        home = homes[3]
    record = records[home]
    places_one = asked.puts == GIVEN or (asked.puts == TAKEN and takes)
    frame = spare_frame(pool, frames, head_frame)
    stops = stops or was_stopped or (takes and not found)
    if places_one:
        is_full = record[COUNT] == len(record) - FRAMES or record[LOAD] == asked.load_limit
        stops = stops or is_full or frame == NO_FRAME

    if stops:
        pool[STOPPED] = 1
        rebuilt.pages[:] = 0
        rebuilt.taken[:] = 0
        if was_stopped:
            rebuilt.freed[:] = NO_FRAME
        return NO_FRAME
    if places_one:
        record[FRAMES + record[COUNT]] = frame
        record[COUNT] += 1
        record[LOAD] += 1
    for n in range(choices, 2 * choices):
        records[n] = records[homes[n]]
    settle_pool(pool, frames, places_one, freed)
    return frame if places_one else NO_FRAME


def step(store, asked, pages, is_genuine, rebuilt):
    """One query between the memories of ``store``, which it changes unless it stops.

    Parameters
    ----------
    store : Store
        Changed.
    asked : Asked
        What to do.
    pages : uint8 array, shape (C, 1 + Z T, 16)
        Of the bins touched; nothing is read of one whose version is 0.
    is_genuine : bool array, shape (C,)
        Whether each page is.
    rebuilt : Rebuilt
        Filled.

    Returns
    -------
    int
        The frame that the tuple went to which was placed; ``NO_FRAME`` if there is none.
        ``store.pool[STOPPED]`` says whether it has stopped.
    """
    choices = len(asked.bins) // 2
    pool, frames = store.pool, len(store.ring)
    records = store.bins[asked.bins]
    places = records[:choices, FRAMES:].copy()
    stops = False
    for n in range(choices):
        stops = stops or (records[n, VERSION] != 0 and not is_genuine[n])
    head_frame, tail = store.ring[pool[HEAD]], pool[TAIL]
    frame = query(
        records, asked, pages, store.tuples, places, stops, frames, head_frame, pool, rebuilt
    )
    if pool[STOPPED]:
        return NO_FRAME
    for n in range(2 * choices):
        store.bins[asked.bins[n]] = records[n]
    for n in range(choices):
        for freed in rebuilt.freed[n]:
            if freed != NO_FRAME:
                store.ring[tail] = freed
                tail = (tail + 1) % frames
    if frame != NO_FRAME:
        store.tuples[frame] = asked.given if asked.puts == GIVEN else rebuilt.taken
    return frame


# For `compiled`, each before those that call it.
STEP = (is_same_key, copy_blocks, scan_page, scan_list, spare_frame, settle_pool, query, step)


def make_store(spec: EvictionBufferSpec) -> Store:
    """Memories as after a clear: no tuple waits, no page was written."""
    return Store(
        np.zeros((spec.num_bins, FRAMES + spec.list_limit), np.int64),
        np.zeros((spec.frames, spec.tuple_blocks, BLOCK_BYTES), np.uint8),
        np.zeros(spec.frames, np.int64),
        np.zeros(6, np.int64),
    )


def make_rebuilt(spec: EvictionBufferSpec) -> Rebuilt:
    """Arrays for a query to fill."""
    return Rebuilt(
        np.zeros((spec.choices, spec.page_blocks, BLOCK_BYTES), np.uint8),
        np.zeros((spec.tuple_blocks, BLOCK_BYTES), np.uint8),
        np.full((spec.choices, spec.list_limit), NO_FRAME, np.int64),
    )
