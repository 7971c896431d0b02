"""Stream payloads between NumPy and bits.

The elements of a stream are held as a *batch*: one int64 array per field, shaped ``(n,)`` or, for
a field with lanes, ``(n, count)``. :func:`pack` turns a batch into the words a simulator takes,
:func:`unpack` turns them back.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from gridloom.specs.streams import Field, Stream


__all__ = ["Batch", "Batches", "Collector", "concatenate", "equal", "from_ints", "length"]
__all__ += ["pack", "to_ints", "unpack"]

Batch = Mapping[str, np.ndarray]  # field name to stored integers
Batches = Mapping[str, Batch]  # stream name to batch

WORD_BITS = 32


def length(batch: Batch) -> int:
    """Number of elements in the batch."""
    return len(next(iter(batch.values())))


def concatenate(batches: Sequence[Batch]) -> dict[str, np.ndarray]:
    """The elements of several batches of one stream, one after the other."""
    return {name: np.concatenate([b[name] for b in batches]) for name in batches[0]}


class Collector:
    """Elements of streams, as they come.

    Parameters
    ----------
    streams : iterable of Stream
        Those that are kept; what is added to others is let go.

    Attributes
    ----------
    parts : dict of str to list
        What was added to each stream: groups of elements, a column for each field.
    """

    def __init__(self, streams: Iterable[Stream]):
        self._streams = tuple(streams)
        self.parts: dict[str, list[tuple]] = {s.name: [] for s in self._streams}

    def add(self, name: str, *columns: Any) -> None:
        """Some elements of a stream, a column for each field."""
        if name in self.parts:
            self.parts[name].append(columns)

    def batches(self) -> dict[str, dict[str, np.ndarray]]:
        """All elements of every stream."""
        return {stream.name: self._batch(stream) for stream in self._streams}

    def _batch(self, stream: Stream) -> dict[str, np.ndarray]:
        columns = list(zip(*self.parts[stream.name], strict=True))
        return {
            field.name: np.concatenate(columns[n]).astype(np.int64)
            if columns
            else np.zeros((0, field.count) if field.count else 0, np.int64)
            for n, field in enumerate(stream.fields)
        }


def equal(left: Batches, right: Batches) -> bool:
    """Whether two sets of batches hold the same streams, fields and integers."""
    return left.keys() == right.keys() and all(
        left[s].keys() == right[s].keys()
        and all(np.array_equal(left[s][f], right[s][f]) for f in left[s])
        for s in left
    )


def pack(stream: Stream, batch: Batch) -> np.ndarray:
    """Payload bits as ``uint32`` words, shape ``(n, ceil(width / 32))``, lowest word first.

    Raises ``ValueError`` where a field is missing, has a wrong shape or a value out of range.
    """
    n = length(batch)
    bits = np.concatenate([_to_bits(f, _checked(stream, f, batch, n)) for f in stream.fields], 1)
    num_words = -(-stream.width // WORD_BITS)
    padded = np.zeros((n, num_words * WORD_BITS), dtype=np.uint8)
    padded[:, : stream.width] = bits
    return np.packbits(padded, axis=1, bitorder="little").view("<u4").astype(np.uint32)


def unpack(stream: Stream, words: np.ndarray) -> dict[str, np.ndarray]:
    """The batch whose :func:`pack` is ``words``."""
    words = np.ascontiguousarray(words, dtype="<u4")
    bits = np.unpackbits(words.view(np.uint8), axis=1, bitorder="little")
    batch, position = {}, 0
    for f in stream.fields:
        batch[f.name] = _from_bits(f, bits[:, position : position + f.total_width])
        position += f.total_width
    return batch


def to_ints(stream: Stream, batch: Batch) -> list[int]:
    """Payload bits of each element as one Python integer, for benches."""
    return [int.from_bytes(row.tobytes(), "little") for row in pack(stream, batch).astype("<u4")]


def from_ints(stream: Stream, payloads: Sequence[int]) -> dict[str, np.ndarray]:
    """The batch whose :func:`to_ints` is ``payloads``."""
    num_words = -(-stream.width // WORD_BITS)
    raw = b"".join(p.to_bytes(4 * num_words, "little") for p in payloads)
    return unpack(stream, np.frombuffer(raw, dtype="<u4").reshape(-1, num_words))


def _checked(stream: Stream, field: Field, batch: Batch, n: int) -> np.ndarray:
    if field.name not in batch:
        raise ValueError(f"stream {stream.name} needs a field {field.name!r}, has {list(batch)}")
    values = np.asarray(batch[field.name])
    shape = (n, field.count) if field.count else (n,)
    if values.shape != shape:
        raise ValueError(f"{stream.name}.{field.name} must have shape {shape}, not {values.shape}")
    low = -(1 << (field.width - 1)) if field.is_signed else 0
    high = (1 << (field.width - field.is_signed)) - 1
    if n and (values.min() < low or values.max() > high):
        raise ValueError(
            f"{stream.name}.{field.name} must lie in {low}..{high}, "
            f"not {values.min()}..{values.max()}"
        )
    return values.astype(np.int64).reshape(n, max(1, field.count))


def _to_bits(field: Field, values: np.ndarray) -> np.ndarray:
    n, count = values.shape
    shifts = np.arange(field.width, dtype=np.int64)
    return ((values[:, :, None] >> shifts) & 1).astype(np.uint8).reshape(n, count * field.width)


def _from_bits(field: Field, bits: np.ndarray) -> np.ndarray:
    count = max(1, field.count)
    weights = np.int64(1) << np.arange(field.width, dtype=np.int64)
    values = bits.reshape(len(bits), count, field.width).astype(np.int64) @ weights
    if field.is_signed:
        values -= (values >> (field.width - 1)) << field.width
    return values if field.count else values[:, 0]
