"""Stimulus and parameter space of the attention array."""

import numpy as np

from gridloom.kernels.attention import Command, assemble, pack_head
from gridloom.specs.attention import SCALE_WIDTH, AttentionSpec, Mask
from gridloom.specs.formats import QFormat

from .drivers.stimulus import log_uniform


__all__ = ["draw_command", "draw_heads", "draw_spec", "stimulus"]

INT8 = QFormat(8, 0)


def stimulus(spec: AttentionSpec, rng: np.random.Generator, size: int) -> dict:
    """Commands of every kind, of about ``size`` / 8 tiles in all, and their operands."""
    commands, heads = [], []
    tiles = 0
    while tiles < max(1, size // 8):
        command = draw_command(spec, rng, max(1, size // 8 - tiles))
        commands.append(command)
        heads += draw_heads(spec, rng, command)
        tiles = sum(len(head["i_key"]) for head in heads) // spec.head_dim
    return assemble(spec, commands, heads)


def draw_command(spec: AttentionSpec, rng: np.random.Generator, tiles: int) -> Command:
    """A command of about so many tiles at most: often a corner."""
    keys = _draw_count(rng, spec.rows, spec.max_length, tiles)
    left = max(1, tiles // -(-keys // spec.rows))
    if rng.random() < 0.5:  # few keys and many queries instead
        left, keys = tiles, min(keys, 2 * spec.rows)
    queries = _draw_count(rng, spec.cols, spec.max_length, left)
    group = 1
    if rng.random() < 0.4:
        group = int(min(queries, rng.choice([2, 3, spec.cols, spec.cols + 1, queries])))
    mask = int(rng.integers(3))
    is_partial = int(rng.random() < 0.3)
    longest = keys
    if is_partial and rng.random() < 0.5:  # as for a range of a longer sequence's keys
        longest = min(4 * keys, spec.max_length)
    reach = int(rng.integers(-queries - 1, keys + 2))
    return Command(
        scale=_draw_scale(rng),
        queries=queries,
        keys=keys,
        heads=int(rng.choice([1, 1, 2])),
        group=group,
        mask=mask,
        offset=int(np.clip(reach, -spec.max_length, spec.max_length)),
        window=int(rng.integers(1, longest + 1))
        if mask == Mask.WINDOW
        else int(rng.integers(1, 3)),
        is_partial=is_partial,
    )


def _draw_count(rng: np.random.Generator, lanes: int, longest: int, blocks: int) -> int:
    """Often one, a whole block and its neighbours; else any number up to so many blocks."""
    most = min(longest, lanes * blocks)
    if rng.random() < 0.4:
        favourite = [1, lanes - 1, lanes, lanes + 1, 2 * lanes, most]
        return int(np.clip(rng.choice(favourite), 1, most))
    return int(rng.integers(1, most + 1))


def _draw_scale(rng: np.random.Generator) -> int:
    """A scale of any magnitude, zero and the largest among them."""
    if rng.random() < 0.15:
        return int(rng.choice([0, 1, (1 << SCALE_WIDTH) - 1]))
    return int(2.0 ** rng.uniform(4, SCALE_WIDTH))


def draw_heads(
    spec: AttentionSpec, rng: np.random.Generator, command: Command
) -> list[dict[str, np.ndarray]]:
    """Operands of every head of a command; what no query sees is rubbish."""
    return [
        pack_head(
            spec,
            command,
            _operands(rng, (command.queries, spec.head_dim)),
            _operands(rng, (command.keys, spec.head_dim)),
            _operands(rng, (command.keys, spec.value_dim)),
        )
        for _ in range(command.heads)
    ]


def _operands(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Rows of one kind or another: the extremes, log-uniform, normal, ever larger."""
    kind = rng.integers(5)
    if kind == 0:
        return np.full(shape, rng.choice([-128, 127]), dtype=np.int64)
    if kind == 1:
        return log_uniform(rng, INT8, shape)
    if kind == 2:  # a new maximum with every row
        rise = np.linspace(-128, 127, shape[0]).astype(np.int64)
        return np.repeat(rise[:, None], shape[1], axis=1)
    if kind == 3:
        return rng.choice([-128, 0, 127], shape).astype(np.int64)
    return np.clip(np.rint(rng.normal(0, 40, shape)), -128, 127).astype(np.int64)


def draw_spec(rng: np.random.Generator) -> AttentionSpec:
    """Any small array, with or without a chain of the probabilities' own."""
    cols = int(rng.choice([2, 3, 4, 6, 8]))
    divisors = [n for n in range(1, cols + 1) if cols % n == 0]
    return AttentionSpec(
        rows=int(rng.choice([2, 2, 2, 3, 3, 4, 5, 8])),
        cols=cols,
        head_dim=int(rng.choice([1, 2, 3, 4, 7, 8, 16, 17, 24, 32])),
        value_dim=int(rng.choice([1, 2, 3, 4, 7, 8, 16, 24, 33, 40])),
        probability_width=int(rng.choice([4, 8, 11, 12, 16])),
        exponent_width=int(rng.choice([6, 9, 12, 16])),
        sharing=int(rng.choice(divisors)),
        output_lanes=int(rng.choice(divisors)),
        output_frac_bits=int(rng.choice([0, 4, 12, 16])),
        resident=int(rng.choice([1, 1, 2, 3, 4])),
        max_length=int(rng.choice([2, 16, 64, 100, 1 << 20])),
    )
