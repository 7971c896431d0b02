"""Stimulus and parameter space of the position map: a memory and a hash that are played for it."""

from dataclasses import dataclass, field

import numpy as np

from gridloom.kernels.position_map import (
    FORWARDED,
    Entries,
    decide,
    empty_entries,
    new_map,
    read_keys,
)
from gridloom.specs.position_map import (
    BUCKET_SLOTS,
    INDEX_WIDTH,
    READS,
    TABLES,
    WRITES,
    Operation,
    PositionMapSpec,
)


__all__ = ["PlayedMemory", "batches", "draw_spec", "stimulus"]

ERRORS = 0.004  # of the words, where there are any
FEW_BUCKETS = 0.6  # of the runs, so that keys meet
# Shares of NOP, GET, PUT, DEL by what a run is about. Keys that the memory held before a map could
# have put them there are not deleted: it would count fewer than none.
SHARES = {
    "any": (0.1, 0.25, 0.45, 0.2),
    "few keys": (0.05, 0.25, 0.45, 0.25),
    "flood": (0.02, 0.02, 0.94, 0.02),
    "doubles": (0.1, 0.4, 0.5, 0.0),
}


class PlayedMemory:
    """What reads return: the words as written, those of the last command as they are or were.

    Parameters
    ----------
    words : Entries
        Contents after the sweep; all free in a memory that keeps what it is told.
    rng : Generator
        Decides which reads overtake a write.
    """

    def __init__(self, words: Entries, rng: np.random.Generator):
        self._words = words
        self._before = [field.copy() for field in words]
        self._rng = rng

    def read(self, addresses: np.ndarray, into: Entries) -> Entries:
        """The words of one command into ``into``; what the memory gave instead is returned."""
        is_late = self._rng.random(len(addresses)) < 0.5
        given = []
        for target, now, before in zip(into, self._words, self._before, strict=True):
            target[:] = now[addresses]
            mask = is_late.reshape(-1, *[1] * (now.ndim - 1))
            given.append(np.where(mask, before[addresses], now[addresses]))
        return Entries(*given)

    def write(self, addresses: np.ndarray, entries: Entries) -> None:
        """The writes of one command, in order."""
        for now, before, new in zip(self._words, self._before, entries, strict=True):
            before[:] = now
            for address, value in zip(addresses, new, strict=True):
                now[address] = value


@dataclass
class _Recorder:
    """Elements of the inputs."""

    spec: PositionMapSpec
    commands: list = field(default_factory=list)
    hashes: list = field(default_factory=list)
    words: list = field(default_factory=list)
    errors: list = field(default_factory=list)

    def inputs(self, rng: np.random.Generator) -> dict:
        """As the harness takes them."""
        spec, count = self.spec, len(self.commands)
        operations, keys, positions = zip(*self.commands, strict=True)
        hashes = np.array(self.hashes, dtype=np.int64).reshape(-1, TABLES)
        words = [np.concatenate(parts).astype(np.int64) for parts in zip(*self.words, strict=True)]
        return {
            "i_command": {
                "operation": np.array(operations, dtype=np.int64),
                "key": np.array(keys, dtype=np.int64),
                "position": np.array(positions, dtype=np.int64),
            },
            "i_hash": {f"index_{table}": hashes[:, table] for table in range(TABLES)},
            "i_read": {
                **dict(zip(Entries._fields, words, strict=True)),
                "is_error": np.concatenate(self.errors).astype(np.int64),
            },
            "i_written": {"done": rng.integers(0, 2, spec.words + WRITES * count)},
        }


def batches(
    spec: PositionMapSpec,
    commands: list[tuple[int, np.ndarray, np.ndarray]],
    rng: np.random.Generator,
    *,
    indices: "np.ndarray | None" = None,
    words: Entries | None = None,
    error_rate: float = 0.0,
) -> dict:
    """Input batches of commands: operation, key, position.

    Parameters
    ----------
    indices : int64 array, shape (n,), optional
        The only ones that a hash gives; by default any.
    words : Entries, optional
        Contents of the memory after the sweep; by default as swept.
    error_rate : float
        Share of the words that cannot be read.
    """
    state = new_map(spec)
    memory = PlayedMemory(empty_entries(spec, spec.words) if words is None else words, rng)
    salt = rng.integers(1 << 32)
    record = _Recorder(spec)
    for operation, key, position in commands:
        hashes = [_hash(other, salt, indices) for other in read_keys(state, key)]
        rows = np.array(
            [spec.bucket(table, index) for pair in hashes for table, index in enumerate(pair)]
        )
        addresses = (rows[:, None] * BUCKET_SLOTS + np.arange(BUCKET_SLOTS)).reshape(-1)
        record.commands.append((operation, key, position))
        record.hashes += hashes
        record.words.append(memory.read(addresses, state.window))
        state.is_error[:] = rng.random(READS) < error_rate
        record.errors.append(state.is_error.copy())
        decide(state, operation, key, position, rows)
        memory.write(state.write_address, state.writes)
    return record.inputs(rng)


def stimulus(spec: PositionMapSpec, rng: np.random.Generator, size: int) -> dict:
    """About a command in 4 of ``size``: few keys, so that they are met again, few buckets.

    Often a memory that is full of strangers stands in for a map that was filled long ago. Now and
    then it holds keys twice, or cannot be read.
    """
    count = max(1, size // 4)
    scene = str(rng.choice(["any", "few keys", "flood", "doubles"], p=[0.3, 0.4, 0.2, 0.1]))
    num_keys = {"few keys": 1 + count // 5, "flood": count}.get(scene, 1 + count // 2)
    pool = _draw_keys(spec, rng, num_keys)
    chosen = rng.permutation(count) if scene == "flood" else rng.integers(0, num_keys, count)
    operations = rng.choice(len(Operation), count, p=SHARES[scene])
    positions = rng.integers(0, 1 << spec.bin_width, (count, spec.choices))
    commands = list(zip(operations.tolist(), pool[chosen], positions, strict=True))
    is_full = scene == "flood" or rng.random() < 0.5
    fill = 1.0 if is_full else rng.choice([0.0, 0.5, 0.9, 0.97])
    words = _strangers(spec, rng, fill)
    if scene == "doubles":
        known = rng.random(spec.words) < 0.3
        words.key[known] = pool[rng.integers(0, num_keys, known.sum())]
    indices = None
    if rng.random() < FEW_BUCKETS:
        indices = rng.integers(0, 1 << INDEX_WIDTH, int(rng.integers(1, 4)))
        indices[0] = rng.choice([0, (1 << INDEX_WIDTH) - 1, indices[0]])
    error_rate = ERRORS if rng.random() < 0.2 else 0.0
    return batches(spec, commands, rng, indices=indices, words=words, error_rate=error_rate)


def _draw_keys(spec: PositionMapSpec, rng: np.random.Generator, count: int) -> np.ndarray:
    """Any keys; now and then keys that differ in a byte, and the key of zeros."""
    keys = rng.integers(0, 256, (count, spec.key_bytes), dtype=np.uint8)
    if rng.random() < 0.3:
        keys[:] = keys[0]
        place = rng.choice([0, spec.key_bytes - 1, rng.integers(spec.key_bytes)])
        keys[:, place] = rng.permutation(256)[np.arange(count) % 256]
    if rng.random() < 0.2:
        keys[0] = 0
    return keys


def _strangers(spec: PositionMapSpec, rng: np.random.Generator, fill: float) -> Entries:
    """A memory with this share of its slots taken by keys that no command has."""
    words = empty_entries(spec, spec.words)
    # The sweep has just written the last words, which the map then knows without reading.
    num_free = spec.slots + 1 - FORWARDED
    words.is_valid[:num_free] = rng.random(num_free) < fill
    count = int(words.is_valid.sum())
    words.key[words.is_valid] = rng.integers(0, 256, (count, spec.key_bytes))
    words.position[words.is_valid] = rng.integers(0, 1 << spec.bin_width, (count, spec.choices))
    return words


def draw_spec(rng: np.random.Generator) -> PositionMapSpec:
    """Small tables for the most part, that are swept soon; every width, every depth.

    Often as many keys as the stash has places, so that both can be full at once.
    """
    buckets = int(rng.choice([1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 11, 16]))
    depth = int(rng.integers(4, 65)) if rng.random() < 0.3 else int(rng.integers(4, 9))
    slots = TABLES * BUCKET_SLOTS * buckets
    kind = rng.choice(["load", "stash", "any"], p=[0.25, 0.2, 0.55])
    most = {"load": 16, "stash": min(depth, slots), "any": slots}[kind]
    return PositionMapSpec(
        num_keys=most if kind == "stash" else int(rng.integers(1, most + 1)),
        key_bytes=int(rng.choice([4, 5, 8, 16, 31, 32])),
        choices=int(rng.integers(1, 3)),
        bin_width=int(rng.choice([1, 2, 7, 17, 31, 32])),
        num_buckets=0 if kind == "load" else buckets,
        stash_depth=depth,
    )


def _hash(key: np.ndarray, salt: int, indices: "np.ndarray | None") -> list[int]:
    """Indices of a key, always the same."""
    rng = np.random.default_rng([int(salt), *key.tolist()])
    if indices is None:
        return rng.integers(0, 1 << INDEX_WIDTH, TABLES).tolist()
    return rng.choice(indices, TABLES).tolist()
