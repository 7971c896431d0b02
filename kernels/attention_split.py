"""One sequence's keys split over several arrays: commands and operands for each.

An array takes whole tiles of keys, next to each other, and all queries. Its mask is that of the
sequence seen from its first key: ``offset`` falls by that key's number, nothing else changes. The
arrays emit partial results of the same queries in the same order, which
:mod:`gridloom.kernels.attention_merge` puts together.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from gridloom.specs.attention import AttentionSpec

from .attention import (
    OPERANDS,
    Command,
    OperandReader,
    assemble,
    block_ranges,
    commands_of,
    shared_range,
)
from .payload import Batches


__all__ = ["split_command", "split_inputs"]


def split_command(spec: AttentionSpec, command: Command, arrays: int) -> list[Command]:
    """The command of each array: as even numbers of whole tiles as can be.

    Raises ``ValueError`` if there are fewer tiles than arrays.
    """
    tiles = -(-command.keys // spec.rows)
    if not 1 <= arrays <= tiles:
        raise ValueError(
            f"arrays must be 1 to {tiles}, the tiles of {command.keys} keys, not {arrays}"
        )
    starts = [spec.rows * (n * tiles // arrays) for n in range(arrays)]
    ends = [*starts[1:], command.keys]
    return [
        replace(
            command,
            keys=end - start,
            # Below -max_length no query sees a key, whatever the mask.
            offset=max(command.offset - start, -spec.max_length),
            is_partial=1,
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def split_inputs(
    spec: AttentionSpec, inputs: Batches, arrays: int
) -> list[dict[str, dict[str, np.ndarray]]]:
    """Input batches of each array, from those of a single one.

    Raises ``ValueError`` for wrong commands, or where there are fewer tiles than arrays.
    """
    commands = list(commands_of(spec, inputs))
    parts = [split_command(spec, command, arrays) for command in commands]
    readers = {
        stream: OperandReader(stream, np.asarray(inputs[stream][name]))
        for stream, name in OPERANDS.items()
    }
    heads: list[list[dict[str, np.ndarray]]] = [[] for _ in range(arrays)]
    for command, split in zip(commands, parts, strict=True):
        for _ in range(command.heads):
            for number, packed in enumerate(_split_head(spec, command, split, readers)):
                heads[number].append(packed)
    return [assemble(spec, [split[n] for split in parts], heads[n]) for n in range(arrays)]


def _split_head(
    spec: AttentionSpec,
    command: Command,
    split: list[Command],
    readers: dict[str, OperandReader],
) -> list[dict[str, np.ndarray]]:
    """One head for each array, as :func:`gridloom.kernels.attention.pack_head` gives it."""
    packed: list[dict[str, list[np.ndarray]]] = [{s: [] for s in OPERANDS} for _ in split]
    first_tiles = np.cumsum([0, *(-(-part.keys // spec.rows) for part in split)])
    own_sets = [list(_sets(spec, part)) for part in split]
    for index, (blocks, taken) in enumerate(_sets(spec, command)):
        query = _take(readers["i_query"], blocks, spec.head_dim)
        tiles = {
            stream: _take(readers[stream], len(taken), features)
            for stream, features in (("i_key", spec.head_dim), ("i_value", spec.value_dim))
        }
        for number, first in enumerate(first_tiles[: len(split)]):
            _, own = own_sets[number][index]
            packed[number]["i_query"].append(query)
            for stream, values in tiles.items():
                packed[number][stream] += [_tile(values, int(first) + n - taken.start) for n in own]
    return [
        {stream: np.concatenate([t.reshape(-1, t.shape[-1]) for t in values])
         for stream, values in head.items()}
        for head in packed
    ]  # fmt: skip


def _sets(spec: AttentionSpec, command: Command) -> Iterator[tuple[int, range]]:
    """For each set of resident blocks of queries: their number, and the tiles they take."""
    for blocks in block_ranges(spec, command):
        yield len(blocks), shared_range(blocks)


def _tile(tiles: np.ndarray, number: int) -> np.ndarray:
    """A tile that was taken; of others no key counts, so zeros will do."""
    return tiles[number] if 0 <= number < len(tiles) else np.zeros_like(tiles[0])


def _take(reader: OperandReader, tiles: int, features: int) -> np.ndarray:
    """The next tiles as they are on the stream: (tiles, features, lanes)."""
    return reader.take(tiles, features).transpose(0, 2, 1)
