"""Bit-exact model of the position map: cuckoo hashing with buckets, a stash and one repair a step.

After Dietzfelbinger and Weidling, Balanced allocation and dictionaries with tightly packed constant
size bins (TCS 2007), with the stash of Kirsch, Mitzenmacher and Wieder (SIAM J. Comput. 2009) and
moves that are spread over later operations as by Arbitman, Naor and Segev (ICALP 2009).

:func:`decide` is one command on the words it read; :func:`step` reads and writes an array, too.
Both are plain Python that numba compiles: ``compiled(STEP).step`` is what millions of steps want.
"""

from typing import Any, NamedTuple

import numpy as np

from gridloom.specs.position_map import (
    BUCKET_SLOTS,
    HASHES,
    READS,
    TABLES,
    WRITES,
    Operation,
    PositionMapSpec,
)

from .payload import Batches, length


__all__ = ["FORWARDED", "IS_FULL", "IS_HIT", "IS_STOPPED", "LIVE", "STEP", "STOPPED", "Entries"]
__all__ += ["PositionMap", "candidate_of", "decide", "empty_entries", "figures", "golden"]
__all__ += ["new_map", "read_keys", "step"]

IS_HIT, IS_FULL, IS_STOPPED = 1, 2, 4  # of what a step gives
LIVE, POINTER, COUNT, STOPPED = range(4)  # registers: live keys, repairs' turn, commands mod 8
FORWARDED = 3  # writes that reads after them need not see
HALF = READS // HASHES  # reads for one key
NOP, GET, PUT, DEL = map(int, Operation)


class Entries(NamedTuple):
    """Words of the memory, or some.

    Parameters
    ----------
    is_valid : bool array, shape (n,)
    key : uint8 array, shape (n, key_bytes)
    position : int64 array, shape (n, choices)
    """

    is_valid: np.ndarray
    key: np.ndarray
    position: np.ndarray


class PositionMap(NamedTuple):
    """State of the map but for its memory, and room for one command.

    Parameters
    ----------
    sizes : int64 array, shape (2,)
        ``num_keys``, and the address of the scratch word.
    registers : int64 array, shape (4,)
        At ``LIVE``, ``POINTER``, ``COUNT``, ``STOPPED``.
    stash : Entries
        Of ``stash_depth`` places.
    side : int64 array, shape (stash_depth,)
        Table in which each waiting key changes places next.
    window : Entries
        The 32 words that a command reads.
    is_error : bool array, shape (32,)
        Of them, which could not be read.
    write_address : int64 array, shape (2,)
    writes : Entries
        The two words that a command writes, the second after the first.
    old : int64 array, shape (choices,)
        Position before the command, zeros if there was none.
    """

    sizes: np.ndarray
    registers: np.ndarray
    stash: Entries
    side: np.ndarray
    window: Entries
    is_error: np.ndarray
    write_address: np.ndarray
    writes: Entries
    old: np.ndarray


def empty_entries(spec: PositionMapSpec, count: int) -> Entries:
    """Words as they are after the first sweep."""
    return Entries(
        np.zeros(count, dtype=np.bool_),
        np.zeros((count, spec.key_bytes), dtype=np.uint8),
        np.zeros((count, spec.choices), dtype=np.int64),
    )


def new_map(spec: PositionMapSpec) -> PositionMap:
    """The map after reset; its memory is ``empty_entries(spec, spec.words)``."""
    return PositionMap(
        np.array([spec.num_keys, spec.slots], dtype=np.int64),
        np.zeros(4, dtype=np.int64),
        empty_entries(spec, spec.stash_depth),
        np.zeros(spec.stash_depth, dtype=np.int64),
        empty_entries(spec, READS),
        np.zeros(READS, dtype=np.bool_),
        np.zeros(WRITES, dtype=np.int64),
        empty_entries(spec, WRITES),
        np.zeros(spec.choices, dtype=np.int64),
    )


# ---- one command; all that numba compiles


def candidate_of(state):
    """Place of the stash that is repaired next: the first taken one from the pointer on, or -1."""
    depth, place = len(state.side), state.registers[POINTER]
    for _ in range(depth):
        if state.stash.is_valid[place]:
            return place
        place = place + 1 if place + 1 < depth else 0
    return -1


def _is_same(left, right):
    for n in range(len(left)):
        if left[n] != right[n]:
            return False
    return True


def _put(entries, n, is_valid, key, position):
    """Fill in entry ``n``; one that is not valid has zeros."""
    entries.is_valid[n] = is_valid
    for i in range(entries.key.shape[1]):
        entries.key[n, i] = key[i] if is_valid else 0
    for i in range(entries.position.shape[1]):
        entries.position[n, i] = position[i] if is_valid else 0


def _address(rows, n):
    """Of the ``n``-th word of the window."""
    return rows[n // BUCKET_SLOTS] * BUCKET_SLOTS + n % BUCKET_SLOTS


def _room(window, first):
    """Lowest free slot in the emptier bucket of two, the first if they are even; -1 if none."""
    best, most = -1, 0
    for bucket in range(first, first + HALF, BUCKET_SLOTS):
        lowest, free = -1, 0
        for n in range(bucket + BUCKET_SLOTS - 1, bucket - 1, -1):
            if not window.is_valid[n]:
                lowest, free = n, free + 1
        if free > most:
            best, most = lowest, free
    return best


def _write(state, rows, number, n, is_valid, key, position):
    """Write a word of the window, or the scratch word if ``n`` is -1.

    Where the window has the word a second time, it is new there, too.
    """
    _put(state.writes, number, is_valid and n >= 0, key, position)
    state.write_address[number] = state.sizes[1] if n < 0 else _address(rows, n)
    if n < 0:
        return
    for bucket in range(READS // BUCKET_SLOTS):
        if rows[bucket] == rows[n // BUCKET_SLOTS]:
            other = bucket * BUCKET_SLOTS + n % BUCKET_SLOTS
            _put(state.window, other, is_valid, key, position)


def _find(state, key):
    """Where a key is, words of the window before places of the stash, and how often."""
    where, times = -1, 0
    for n in range(HALF):
        if state.window.is_valid[n] and _is_same(state.window.key[n], key):
            where, times = n, times + 1
    for n in range(len(state.side)):
        if state.stash.is_valid[n] and _is_same(state.stash.key[n], key):
            where, times = HALF + n, times + 1
    return where, times


def _has_error(state, first):
    for n in range(first, first + HALF):
        if state.is_error[n]:
            return True
    return False


def _free_place(state):
    for n in range(len(state.side)):
        if not state.stash.is_valid[n]:
            return n
    return -1


def _obey(state, operation, key, position, rows):
    """What a command does and gives, but for the repair."""
    registers = state.registers
    where, times = _find(state, key)
    slot, place = _room(state.window, 0), _free_place(state)
    is_full = operation == PUT and times == 0 and registers[LIVE] == state.sizes[0]
    is_new = operation == PUT and times == 0 and not is_full
    state.old[:] = 0
    if times > 1 or _has_error(state, 0) or (is_new and slot < 0 and place < 0):
        registers[STOPPED] = 1
    if registers[STOPPED] or operation == NOP or is_full or (times == 0 and not is_new):
        _write(state, rows, 0, -1, False, key, position)
        if registers[STOPPED]:
            return IS_STOPPED
        return IS_FULL if is_full else 0

    if is_new:
        registers[LIVE] += 1
        where = slot if slot >= 0 else HALF + place
    else:
        known = state.window.position[where] if where < HALF else state.stash.position[where - HALF]
        state.old[:] = known
        registers[LIVE] -= operation == DEL
    if where < HALF:
        _write(state, rows, 0, where, operation != DEL, key, position)
    else:
        _write(state, rows, 0, -1, False, key, position)
        _put(state.stash, where - HALF, operation != DEL, key, position)
        if is_new:
            state.side[where - HALF] = 0
    return 0 if is_new else IS_HIT


def _repair(state, place, rows):
    """Move the key at ``place`` of the stash to one of its buckets, or let it change places."""
    registers, stash = state.registers, state.stash
    if _has_error(state, HALF):
        registers[STOPPED] = 1
    if place < 0 or not stash.is_valid[place] or registers[STOPPED]:
        _write(state, rows, 1, -1, False, state.window.key[0], state.old)
        return
    slot = _room(state.window, HALF)
    if slot >= 0:
        _write(state, rows, 1, slot, True, stash.key[place], stash.position[place])
        stash.is_valid[place] = False
        return
    slot = HALF + state.side[place] * BUCKET_SLOTS + registers[COUNT]
    key, position = state.window.key[slot].copy(), state.window.position[slot].copy()
    _write(state, rows, 1, slot, True, stash.key[place], stash.position[place])
    _put(stash, place, True, key, position)
    state.side[place] = 1 - state.side[place]


def decide(state, operation, key, position, rows):
    """One command on the words that it read.

    Parameters
    ----------
    state : PositionMap
        ``window`` and ``is_error`` have what was read; changed, as are the two ``writes``, and
        ``old`` is the position that the key had.
    operation : int
    key : uint8 array, shape (key_bytes,)
    position : int64 array, shape (choices,)
        The key's next one.
    rows : int64 array, shape (4,)
        Numbers of the buckets read: of the key, a table each, and of the key of
        :func:`candidate_of`.

    Returns
    -------
    int
        ``IS_HIT``, ``IS_FULL`` or ``IS_STOPPED``, or 0.
    """
    registers = state.registers
    place = candidate_of(state)
    flags = _obey(state, operation, key, position, rows)
    _repair(state, place, rows)
    registers[POINTER] = (registers[POINTER] + 1) % len(state.side)
    registers[COUNT] = (registers[COUNT] + 1) % BUCKET_SLOTS
    return flags


def step(state, memory, operation, key, position, rows):
    """One command with its reads and writes: :func:`decide` before ``memory``, an Entries."""
    window = state.window
    for bucket in range(READS // BUCKET_SLOTS):
        start, first = bucket * BUCKET_SLOTS, rows[bucket] * BUCKET_SLOTS
        end, last = start + BUCKET_SLOTS, first + BUCKET_SLOTS
        window.is_valid[start:end] = memory.is_valid[first:last]
        window.key[start:end] = memory.key[first:last]
        window.position[start:end] = memory.position[first:last]
    flags = decide(state, operation, key, position, rows)
    for n in range(WRITES):
        address = state.write_address[n]
        memory.is_valid[address] = state.writes.is_valid[n]
        memory.key[address, :] = state.writes.key[n]
        memory.position[address, :] = state.writes.position[n]
    return flags


# For `compiled`, each before those that call it.
STEP = (candidate_of, _is_same, _put, _address, _room, _write, _find, _has_error, _free_place)
STEP += (_obey, _repair, decide, step)


# ---- streams


def read_keys(state: PositionMap, key: np.ndarray) -> np.ndarray:
    """The two keys whose hashes a command asks for, shape (2, key_bytes); zeros for no repair."""
    place = candidate_of(state)
    other = np.zeros_like(key) if place < 0 else state.stash.key[place]
    return np.stack([key, other])


class _Recent:
    """The last writes, which a read that follows them takes from here."""

    def __init__(self, spec: PositionMapSpec):
        zeros = empty_entries(spec, 1)
        fields = zeros.is_valid[0], zeros.key[0], zeros.position[0]
        self._writes = [(spec.slots - n, *fields) for n in (2, 1, 0)]

    def forward(self, state: PositionMap, rows: np.ndarray, first: int, count: int) -> None:
        """Put into half the window what the last ``count`` writes have left there."""
        for n in range(first, first + HALF):
            for address, *fields in self._writes[FORWARDED - count :]:
                if address == _address(rows, n):
                    _put(state.window, n, *fields)

    def append(self, state: PositionMap) -> None:
        """Both writes of a command."""
        for address, *fields in zip(state.write_address, *state.writes, strict=True):
            copies = [field.copy() for field in fields]
            self._writes = [*self._writes[1:], (address, *copies)]


def golden(spec: PositionMapSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for commands, hashes and words read, as the RTL gives them.

    A word that the last command wrote may be read as it was before, or after. Raises ``ValueError``
    where hashes, words or acknowledgements are too few or too many.
    """
    fields = {
        stream: {name: np.asarray(values) for name, values in batch.items()}
        for stream, batch in inputs.items()
    }
    command, read = fields["i_command"], fields["i_read"]
    count = _checked_count(spec, inputs)
    state, recent = new_map(spec), _Recent(spec)
    flags = np.zeros(count, dtype=np.int64)
    old = np.zeros((count, spec.choices), dtype=np.int64)
    asked = np.zeros((count, HASHES, spec.key_bytes), dtype=np.int64)
    buckets = _buckets(spec, fields["i_hash"]).reshape(count, HASHES * TABLES)
    written = empty_entries(spec, spec.words + WRITES * count)
    write_address = np.arange(spec.words + WRITES * count)
    for n in range(count):
        key = command["key"][n].astype(np.uint8)
        asked[n] = read_keys(state, key)
        here = slice(READS * n, READS * (n + 1))
        for target, name in zip(state.window, Entries._fields, strict=True):
            target[:] = read[name][here]
        state.is_error[:] = read["is_error"][here]
        recent.forward(state, buckets[n], 0, FORWARDED)
        recent.forward(state, buckets[n], HALF, WRITES)
        flags[n] = decide(
            state, int(command["operation"][n]), key, command["position"][n], buckets[n]
        )
        old[n] = state.old
        recent.append(state)
        here = slice(spec.words + WRITES * n, spec.words + WRITES * (n + 1))
        write_address[here] = state.write_address
        for target, source in zip(written, state.writes, strict=True):
            target[here] = source
    addresses = buckets[:, :, None] * BUCKET_SLOTS + np.arange(BUCKET_SLOTS)
    return {
        "o_result": {
            "is_hit": flags & IS_HIT,
            "is_full": (flags & IS_FULL) // IS_FULL,
            "is_stopped": (flags & IS_STOPPED) // IS_STOPPED,
            "position": old,
        },
        "o_hash": {"key": asked.reshape(-1, spec.key_bytes)},
        "o_read": {"address": addresses.reshape(-1)},
        "o_write": {
            "address": write_address,
            **{
                name: values.astype(np.int64)
                for name, values in zip(Entries._fields, written, strict=True)
            },
        },
    }


def _buckets(spec: PositionMapSpec, hashes: Any) -> np.ndarray:
    """Numbers of buckets, shape (n, 2)."""
    indices = (np.asarray(hashes[f"index_{table}"]).tolist() for table in range(TABLES))
    columns = [[spec.bucket(t, i) for i in column] for t, column in enumerate(indices)]
    return np.array(columns, dtype=np.int64).reshape(TABLES, -1).T


def _checked_count(spec: PositionMapSpec, inputs: Batches) -> int:
    """Number of commands; ``ValueError`` where another stream does not have what they ask for."""
    count = length(inputs["i_command"])
    wanted = {"i_hash": HASHES, "i_read": READS, "i_written": WRITES}
    for name, each in wanted.items():
        total = each * count + (spec.words if name == "i_written" else 0)
        if length(inputs[name]) != total:
            raise ValueError(
                f"{name} must hold {total} elements for {count} commands, "
                f"not {length(inputs[name])}"
            )
    return count


def figures(spec: PositionMapSpec) -> dict[str, Any]:
    """Exact; bits of the tables outside and of the stash."""
    entry = 1 + 8 * spec.key_bytes + spec.choices * spec.bin_width
    return {
        "max_error_ulp": 0.0,
        "table_bits": 0,
        "multipliers": 0,
        "memory_bits": spec.words * entry,
        "stash_bits": spec.stash_depth * (entry + 1),
    }
