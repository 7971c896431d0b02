"""The oblivious map with every byte but the cipher's, fast enough for millions of queries.

The steps of position map and eviction buffer are the golden models' own
(:mod:`gridloom.kernels.position_map`, :mod:`gridloom.kernels.eviction_buffer`), compiled; pages
lie open in an array, and hash and tape are a mixing function instead of Ascon. Keys and values are
integers, which fill the first bytes of a tuple's key and value.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from gridloom.specs.eviction_buffer import BLOCK_BYTES
from gridloom.specs.omap import OmapSpec

from ..kernels import eviction_buffer, position_map
from ..kernels.compiled import compiled
from ..kernels.eviction_buffer import (
    AVAILABLE,
    FRESH,
    PENDING,
    STOPPED,
    Asked,
    make_rebuilt,
    make_store,
)
from ..kernels.position_map import IS_FULL, IS_HIT, IS_STOPPED, empty_entries, new_map


__all__ = ["FULL", "NOT_FOUND", "OK", "STOPPED_STATUS", "FunctionalMap", "Replies"]

OK, NOT_FOUND, FULL, STOPPED_STATUS = range(4)
NOP, GET, PUT, DEL = range(4)
NUMBER_BYTES = 8  # of a key or value that its integer fills
STEP_OF_MIX = 0x9E3779B97F4A7C15
PEAK_STASH, PEAK_FRAMES, MAX_LIST = range(3)


@dataclass(frozen=True)
class Replies:
    """Of so many queries.

    Parameters
    ----------
    status : int64 array, shape (n,)
        0 OK, 1 NOT_FOUND, 2 FULL, 3 STOPPED.
    is_hit : bool array, shape (n,)
        Whether the key was there.
    old : int64 array, shape (n,)
        Its value before; 0 if it was not.
    pages : int64 array, shape (n, C)
        Host pages read and written, in order.
    """

    status: np.ndarray
    is_hit: np.ndarray
    old: np.ndarray
    pages: np.ndarray


class FunctionalMap:
    """An oblivious map of integers.

    Parameters
    ----------
    spec : OmapSpec
        Its cipher does not count.
    seed : int
        Of hash and tape.
    """

    def __init__(self, spec: OmapSpec, seed: int = 0):
        table, buffer = spec.position_map, spec.eviction_buffer
        self.spec = spec
        self._state, self._words = new_map(table), empty_entries(table, table.words)
        self._store, self._rebuilt = make_store(buffer), make_rebuilt(buffer)
        self._pages = np.zeros((spec.num_bins, spec.page_blocks, BLOCK_BYTES), np.uint8)
        limits = spec.key_bytes, table.buckets, (1 << buffer.load_width) - 1, seed
        self._limits = np.array(limits, np.int64)
        self._peaks = np.zeros(3, np.int64)
        self._version = np.ones(1, np.int64)

    def run(self, operations: Any, keys: Any, values: Any, tape: Any = None) -> Replies:
        """Answer queries.

        Parameters
        ----------
        operations, keys, values : array_like of int, shape (n,)
            0 NOP, 1 GET, 2 PUT, 3 DEL; keys must fit into the bytes of one.
        tape : array_like of int, shape (n, 2, C), or None
            Dummy and new bins of every query; drawn from the seed if not given.
        """
        count, choices = len(operations), self.spec.choices
        tape = np.zeros((0, 2, choices), np.int64) if tape is None else tape
        given = (operations, keys, values, tape)
        asked = tuple(np.ascontiguousarray(values, np.int64) for values in given)
        replies = Replies(
            np.zeros(count, np.int64),
            np.zeros(count, np.bool_),
            np.zeros(count, np.int64),
            np.zeros((count, choices), np.int64),
        )
        _compiled_run()(
            (self._state, self._words, self._store, self._rebuilt, self._pages),
            self._limits,
            self._peaks,
            self._version,
            asked,
            (replies.status, replies.is_hit, replies.old, replies.pages),
        )
        return replies

    @property
    def peak_stash(self) -> int:
        """Keys without a bucket, at most so far."""
        return int(self._peaks[PEAK_STASH])

    @property
    def peak_frames(self) -> int:
        """Tuples that waited for their page, at most so far."""
        return int(self._peaks[PEAK_FRAMES])

    @property
    def longest_list(self) -> int:
        """Tuples that waited for one page, at most so far, after a placement."""
        return int(self._peaks[MAX_LIST])


@cache
def _compiled_run() -> Callable:
    """Compiled anew in every process: numba's cache sees no changes in other files."""
    steps = compiled(position_map.STEP)  # tells what is missing
    from numba import njit

    map_step, candidate_of = steps.step, steps.candidate_of
    buffer_step = compiled(eviction_buffer.STEP).step

    @njit
    def mix(number):
        z = np.uint64(number) * np.uint64(STEP_OF_MIX) + np.uint64(STEP_OF_MIX)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))

    @njit
    def read(data, first, count):
        """Bytes as an integer, the lowest first."""
        total = np.uint64(0)
        for n in range(min(count, NUMBER_BYTES)):
            k = first + n
            total |= np.uint64(data[k // BLOCK_BYTES, k % BLOCK_BYTES]) << np.uint64(8 * n)
        return np.int64(total)

    @njit
    def write(data, first, count, number):
        for n in range(min(count, NUMBER_BYTES)):
            k = first + n
            data[k // BLOCK_BYTES, k % BLOCK_BYTES] = (number >> (8 * n)) & 255

    @njit
    def find_buckets(number, seed, buckets, rows, first):
        bits = mix(np.uint64(number) ^ (np.uint64(seed) << np.uint64(32)))
        for table in range(2):
            index = (bits >> np.uint64(32 * table)) & np.uint64(0xFFFFFFFF)
            share = (index * np.uint64(buckets)) >> np.uint64(32)
            rows[first + table] = table * buckets + np.int64(share)

    @njit
    def draw(number, seed, num_bins, pair):
        bits = mix(np.uint64(number) ^ (np.uint64(seed + 77) << np.uint64(40)))
        pair[0] = np.int64(bits & np.uint64(num_bins - 1))
        if len(pair) == 2:
            r = ((bits >> np.uint64(32)) * np.uint64(num_bins - 1)) >> np.uint64(32)
            pair[1] = (pair[0] + 1 + np.int64(r)) & (num_bins - 1)

    @njit
    def run(parts, limits, peaks, version, queries, replies):
        state, words, store, rebuilt, pages = parts
        operations, keys, values, tape = queries
        status, is_hit, old, touched = replies
        key_bytes, buckets, load_limit, seed = limits
        choices, num_bins = touched.shape[1], len(pages)
        given = np.zeros_like(rebuilt.taken)
        key = np.zeros(key_bytes, np.uint8)
        bins, rows = np.zeros(2 * choices, np.int64), np.zeros(4, np.int64)
        dummy, new = np.zeros(choices, np.int64), np.zeros(choices, np.int64)
        are_genuine = np.ones(choices, np.bool_)
        for t in range(len(operations)):
            operation = operations[t]
            write(given, 0, key_bytes, keys[t])
            for n in range(key_bytes):
                key[n] = given[n // BLOCK_BYTES, n % BLOCK_BYTES]
            for n in range(NUMBER_BYTES):
                k = key_bytes + n
                given[k // BLOCK_BYTES, k % BLOCK_BYTES] = (values[t] >> (8 * n)) & 255
            if len(tape):
                dummy[:], new[:] = tape[t, 0], tape[t, 1]
            else:
                draw(2 * version[0], seed, num_bins, dummy)
                draw(2 * version[0] + 1, seed, num_bins, new)
            find_buckets(keys[t], seed, buckets, rows, 0)
            place = candidate_of(state)
            waiting = np.int64(0)
            if place >= 0:
                for n in range(min(key_bytes, NUMBER_BYTES)):
                    waiting |= np.int64(state.stash.key[place, n]) << (8 * n)
            find_buckets(waiting, seed, buckets, rows, 2)
            flags = map_step(state, words, operation, key, new, rows)
            hit, full = flags & IS_HIT != 0, flags & IS_FULL != 0

            bins[:choices] = state.old if hit else dummy
            bins[choices:] = new
            touched[t] = bins[:choices]
            puts = 0
            if operation == GET and hit:
                puts = 1
            elif operation == PUT and not full:
                puts = 2
            if flags & IS_STOPPED:
                puts = 0
            asked = Asked(bins, given, key_bytes, hit, puts, version[0], load_limit)
            frame = buffer_step(store, asked, pages[bins[:choices]], are_genuine, rebuilt)
            for n in range(choices):
                pages[bins[n]] = rebuilt.pages[n]
            version[0] += 1

            stopped = flags & IS_STOPPED != 0 or store.pool[STOPPED] != 0
            is_hit[t] = hit and not stopped
            old[t] = read(rebuilt.taken, key_bytes, NUMBER_BYTES) if hit else 0
            status[t] = 0
            if stopped:
                status[t] = 3
            elif full:
                status[t] = 2
            elif (operation == GET or operation == DEL) and not hit:
                status[t] = 1
            stashed = 0
            for n in range(len(state.side)):
                stashed += state.stash.is_valid[n]
            peaks[PEAK_STASH] = max(peaks[PEAK_STASH], stashed)
            pool = store.pool
            used = pool[FRESH] - pool[AVAILABLE] - pool[PENDING]
            peaks[PEAK_FRAMES] = max(peaks[PEAK_FRAMES], used)
            if frame >= 0:
                for n in range(choices, 2 * choices):
                    peaks[MAX_LIST] = max(peaks[MAX_LIST], store.bins[bins[n], 1])

    return run
