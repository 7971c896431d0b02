"""Rows of an initialisation to the eviction buffer, on arrays.

A pass goes over all rows of a table and keeps the tuples whose bins are its own, those whose upper
bits are its number. A row is counted for the less counted of its pair in every pass alike, so that
every pass comes to the same bin; there it waits in the list. See ``hdl/eviction_buffer/README.md``.
"""

import numpy as np

from gridloom.specs.eviction_buffer import EvictionBufferSpec, Puts

from .eviction_step import (
    COUNT,
    FRAMES,
    LOAD,
    NO_FRAME,
    ROWS,
    STOPPED,
    Asked,
    Rebuilt,
    is_same_key,
    settle_pool,
    spare_frame,
)


__all__ = ["counted_rows", "is_of_turn", "row"]


def is_of_turn(spec: EvictionBufferSpec, bin_: int, turn: int) -> bool:
    """Whether a bin is of pass ``turn``."""
    return bin_ * spec.passes // spec.num_bins == turn


def counted_rows(spec: EvictionBufferSpec, record: np.ndarray, turn: int) -> int:
    """Rows that pass ``turn`` has counted for a bin; those of the pass before are forgotten."""
    newest, rows = divmod(int(record[ROWS]), 1 << spec.load_width)
    return rows if newest == (turn + 1) % 2 else 0


def row(
    spec: EvictionBufferSpec,
    turn: int,
    records: np.ndarray,
    asked: Asked,
    tuples: np.ndarray,
    stops: bool,
    head_frame: int,
    pool: np.ndarray,
    rebuilt: Rebuilt,
) -> int:
    """One row: an earlier one of its key leaves its list, this one is counted and may wait.

    Parameters
    ----------
    spec : EvictionBufferSpec
        With passes.
    turn : int
        Pass.
    records : int64 array, shape (2 C, 4 + W)
        Of ``asked.bins``; changed to what they are after it, unless it stops.
    asked : Asked
        Of which ``puts`` may be ``GIVEN`` or ``NOTHING``.
    tuples : uint8 array, shape (C W, T, 16)
        Of every entry of the lists of the bins touched.
    stops : bool
        Something that was fetched is wrong.
    head_frame : int
        The index at the head of the ring; ``NO_FRAME`` if it could not be read.
    pool : int64 array, shape (6,)
        As in :class:`~.eviction_step.Store`; changed, but for ``STOPPED`` not once it has stopped.
    rebuilt : Rebuilt
        Filled; pages are zeros.

    Returns
    -------
    int
        The frame that the row goes to; ``NO_FRAME`` if it does not wait.
    """
    bins, choices = asked.bins.tolist(), spec.choices
    was_stopped = bool(pool[STOPPED])
    rebuilt.pages[:] = 0
    rebuilt.taken[:] = 0
    rebuilt.freed[:] = NO_FRAME
    by_bin: dict[int, np.ndarray] = {}  # a bin that is touched and placed in has one record
    for bin_, record in zip(bins, records, strict=True):
        by_bin.setdefault(bin_, record.copy())

    is_found = False
    for n, bin_ in enumerate(bins[:choices]):
        waiting = [
            (int(frame), tuples[n * spec.list_limit + place])
            for place, frame in enumerate(by_bin[bin_][FRAMES:][: by_bin[bin_][COUNT]])
        ]
        stay = []
        for place, (frame, waits) in enumerate(waiting):
            searches = asked.takes and not is_found and is_of_turn(spec, bin_, turn)
            if searches and is_same_key(waits, asked.given, asked.key_bytes):
                is_found = True
                rebuilt.taken[:] = waits
                rebuilt.freed[n, place] = frame
            else:
                stay.append(frame)
        _set_list(by_bin[bin_], stay)
        by_bin[bin_][LOAD] -= len(waiting) - len(stay)

    counted = [counted_rows(spec, by_bin[bin_], turn) for bin_ in bins[choices:]]
    home = bins[choices:][counted.index(min(counted))]
    record = by_bin[home]
    counts = asked.puts == Puts.GIVEN
    waits_here = counts and is_of_turn(spec, home, turn)
    frame = int(spare_frame(pool, spec.frames, head_frame))
    stops = stops or was_stopped or (counts and min(counted) == (1 << spec.load_width) - 1)
    if waits_here:
        is_full = record[COUNT] == spec.list_limit or record[LOAD] == asked.load_limit
        stops = stops or bool(is_full) or frame == NO_FRAME
    if stops:
        pool[STOPPED] = 1
        rebuilt.taken[:] = 0
        if was_stopped:
            rebuilt.freed[:] = NO_FRAME
        return NO_FRAME

    if counts:
        record[ROWS] = (turn + 1) % 2 << spec.load_width | min(counted) + 1
    if waits_here:
        _set_list(record, [*record[FRAMES:][: record[COUNT]].tolist(), frame])
        record[LOAD] += 1
    for n, bin_ in enumerate(bins):
        records[n] = by_bin[bin_]
    settle_pool(pool, spec.frames, waits_here, int(is_found))
    return frame if waits_here else NO_FRAME


def _set_list(record: np.ndarray, frames: list[int]) -> None:
    record[COUNT] = len(frames)
    record[FRAMES:] = frames + [0] * (len(record) - FRAMES - len(frames))
