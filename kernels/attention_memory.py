"""What attention on tensors in memory reads and leaves there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridloom.specs.attention import AttentionSpec
from gridloom.specs.attention_memory import (
    RowLayout,
    feature_fields,
    field_of,
    output_row,
    row_layouts,
)
from gridloom.specs.memory_port import MemoryPort

from .attention import (
    OPERANDS,
    Command,
    OperandReader,
    Partial,
    block_ranges,
    commands_of,
    divide,
    partial_attention,
    shared_range,
)
from .payload import Batches


__all__ = ["Tensor", "dense", "load", "operands_of", "result_rows", "settings", "store", "words_of"]


@dataclass(frozen=True)
class Tensor:
    """Where a tensor lies, in bytes: as the registers take it."""

    address: int
    head_stride: int
    row_stride: int
    group_stride: int = 0

    def rows(self, heads: int, rows: int, group: int = 1) -> np.ndarray:
        """Address of every row: (heads, rows)."""
        position, member = np.divmod(np.arange(rows), group)
        within = position * self.row_stride + member * self.group_stride
        return self.address + np.arange(heads)[:, None] * self.head_stride + within


def dense(
    address: int, layout: RowLayout, port: MemoryPort, heads: int, rows: int, group: int = 1
) -> Tensor:
    """A tensor ``[head][position][feature]`` without gaps but those that fill the last words.

    ``heads`` are those of keys; each has ``group`` of queries, which follow each other.
    """
    row = port.words(layout.size_bytes) * port.word_bytes
    head = -(-rows // group) * row
    return Tensor(address, group * head, row, head)


def store(memory: np.ndarray, addresses: np.ndarray, layout: RowLayout, rows: np.ndarray) -> None:
    """Write integers, rows last but one, where their rows lie in a memory of bytes."""
    kind = np.dtype(f"<i{layout.element_width // 8}")
    for address, row in zip(addresses.ravel(), rows.reshape(-1, layout.count), strict=True):
        memory[address : address + layout.size_bytes] = row.astype(kind).view(np.uint8)


def load(memory: np.ndarray, addresses: np.ndarray, layout: RowLayout) -> np.ndarray:
    """Read what :func:`store` wrote, shape ``(*addresses.shape, layout.count)``."""
    kind = np.dtype(f"<i{layout.element_width // 8}")
    rows = [memory[a : a + layout.size_bytes].view(kind) for a in addresses.ravel()]
    return np.array(rows, dtype=np.int64).reshape(*addresses.shape, layout.count)


def operands_of(spec: AttentionSpec, inputs: Batches) -> Iterator[tuple[Command, list[np.ndarray]]]:
    """Commands, each with the queries, keys and values that its streams hold.

    Operands have shape (heads, rows, features): those that :func:`.attention.pack_head` packed;
    keys and values that no query sees are 0. Raises ``ValueError`` for a wrong command, elements
    that do not match the commands, or a key or value that comes again as another.
    """
    readers = {
        stream: OperandReader(stream, np.asarray(inputs[stream][name], dtype=np.int64))
        for stream, name in OPERANDS.items()
    }
    for command in commands_of(spec, inputs):
        heads = [_head_of(spec, command, readers) for _ in range(command.heads)]
        yield command, [np.stack(tensors) for tensors in zip(*heads, strict=True)]
    for reader in readers.values():
        reader.finish()


def _head_of(
    spec: AttentionSpec, command: Command, readers: dict[str, OperandReader]
) -> list[np.ndarray]:
    """Queries, keys and values of the next head: (rows, features) each."""
    queries = []
    known = {
        "i_key": np.zeros((command.keys, spec.head_dim), dtype=np.int64),
        "i_value": np.zeros((command.keys, spec.value_dim), dtype=np.int64),
    }
    end = 0  # keys that have come
    for blocks in block_ranges(spec, command):
        query = readers["i_query"].take(len(blocks), spec.head_dim)
        queries.append(query.reshape(-1, spec.head_dim))
        tiles = shared_range(blocks)
        first = tiles.start * spec.rows
        for stream, rows in known.items():
            features = rows.shape[1]
            taken = readers[stream].take(len(tiles), features).reshape(-1, features)
            place = rows[first : first + len(taken)]
            again = max(0, end - first)
            if not np.array_equal(place[:again], taken[:again][: len(place)]):
                raise ValueError(
                    f"{stream} must hold the same rows whenever they come again, as a memory does"
                )
            place[:] = taken[: len(place)]
        end = max(end, min(first + len(tiles) * spec.rows, command.keys))
    return [np.concatenate(queries)[: command.queries], *known.values()]


def result_rows(
    spec: AttentionSpec, command: Command, query: np.ndarray, key: np.ndarray, value: np.ndarray
) -> np.ndarray:
    """Rows of results as the array leaves them in memory, shape ``(heads, queries, elements)``.

    Parameters
    ----------
    query, key, value : int arrays of shapes (heads, queries, head_dim), (heads, keys, head_dim),
        (heads, keys, value_dim)
        Queries of a group follow each other.

    Raises ``ValueError`` with one sentence if the command cannot be, or operands disagree with it.
    """
    command.check(spec)
    _check_operands(spec, command, query, key, value)
    low, high = command.bounds(np.arange(command.queries))
    rows = []
    for operands in zip(query, key, value, strict=True):
        part = partial_attention(spec, *operands, command.scale, low, high)
        if command.is_partial:
            ends = np.stack([part.denominator, part.maximum], axis=1)
            rows.append(np.concatenate([_features(spec, part), ends], axis=1))
        else:
            rows.append(divide(spec, part))
    return np.stack(rows)


def _features(spec: AttentionSpec, part: Partial) -> np.ndarray:
    """Numerators, each in one element with what else belongs to it."""
    position = output_row(spec, is_partial=True).element_width
    elements = part.numerator
    for other in reversed(feature_fields(spec)[1:]):
        position -= other.width
        below = elements & ((1 << position) - 1)
        elements = below | getattr(part, other.name) << position
    return elements


def _check_operands(spec: AttentionSpec, command: Command, query, key, value) -> None:
    """Raise ``ValueError`` if an operand has another shape than the command says, or is no int8."""
    expected = {
        "query": (query, command.queries, spec.head_dim),
        "key": (key, command.keys, spec.head_dim),
        "value": (value, command.keys, spec.value_dim),
    }
    for name, (operand, rows, features) in expected.items():
        shape = command.heads, rows, features
        if np.shape(operand) != shape:
            raise ValueError(
                f"{name} must have shape {shape} (heads, rows, features), not {np.shape(operand)}"
            )
        if not np.issubdtype(operand.dtype, np.integer):
            raise ValueError(f"{name} must hold integers, not {operand.dtype}")
        stored = field_of(spec, f"i_{name}", name)
        least = -(1 << (stored.width - 1)) if stored.is_signed else 0
        most = least + (1 << stored.width) - 1
        if operand.min() < least or operand.max() > most:
            raise ValueError(
                f"{name} must hold {least} to {most}, not {operand.min()} to {operand.max()}"
            )


def words_of(spec: AttentionSpec, port: MemoryPort, command: Command) -> dict[str, int]:
    """Words that a command reads and writes: nothing that a mask removes."""
    words = {name: port.words(row.size_bytes) for name, row in row_layouts(spec).items()}
    keys = 0
    for blocks in block_ranges(spec, command):
        first, end = blocks[0][1].start * spec.rows, blocks[-1][1].stop * spec.rows
        keys += min(end, command.keys) - first
    reads = command.queries * words["query"] + keys * (words["key"] + words["value"])
    row = words["partial" if command.is_partial else "output"]
    return {
        "words_read": command.heads * reads,
        "words_written": command.heads * command.queries * row,
    }


def settings(command: Command, tensors: dict[str, Tensor], port: MemoryPort) -> dict[str, Any]:
    """What to write into which register of the top with an AXI master."""
    values: dict[str, int] = {name: int(value) for name, value in vars(command).items()}
    for name, tensor in tensors.items():
        for field, value in vars(tensor).items():
            if field != "group_stride" or name in ("query", "output"):
                values[f"{name}_{field}"] = int(value)
        if port.address_width > 32:
            values[f"{name}_address_high"] = tensor.address >> 32
    return {name: value & 0xFFFFFFFF for name, value in values.items()}
