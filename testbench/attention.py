"""Stimulus and parameter space of the attention array."""

import numpy as np

from gridloom.kernels.attention import Command, assemble, pack_head
from gridloom.specs.attention import (
    EXPONENT_BIAS,
    EXPONENT_WIDTH,
    SCALE_WIDTH,
    AttentionSpec,
    Mask,
    Operand,
)
from gridloom.specs.formats import QFormat
from gridloom.tables.minifloat import to_bfloat16

from .drivers.stimulus import log_uniform


__all__ = [
    "bfloat16_operands",
    "draw_command",
    "draw_heads",
    "draw_operands",
    "draw_scale",
    "draw_spec",
    "stimulus",
]

INT8 = QFormat(8, 0)
# Of bfloat16: zeros, the least and greatest subnormal, the least number, ones and their neighbours,
# the greatest number, infinities, NaNs.
CORNERS = (0x0000, 0x8000, 0x0001, 0x807F, 0x0080, 0x3F80, 0xBF80, 0x3F7F, 0x3FFF, 0xBF81)
CORNERS += (0x7F7F, 0xFF7F, 0x7F80, 0xFF80, 0x7FC0, 0xFFFF)


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
    shortest = min(2, spec.max_length)
    last_position = (queries - 1) // group
    offset = int(rng.integers(-last_position - 2, keys + 2))
    if rng.random() < 0.5:  # the last query's diagonal ends among the keys
        offset = int(rng.integers(-1, keys)) - last_position
    return Command(
        scale=draw_scale(spec, rng),
        queries=queries,
        keys=keys,
        heads=int(rng.choice([1, 1, 2])),
        group=group,
        mask=mask,
        offset=int(np.clip(offset, -spec.max_length, spec.max_length)),
        window=int(rng.integers(1, longest if mask == Mask.WINDOW else shortest, endpoint=True)),
        is_partial=is_partial,
    )


def _draw_count(rng: np.random.Generator, lanes: int, longest: int, blocks: int) -> int:
    """Often one, a whole block and its neighbours; else any number up to so many blocks."""
    most = min(longest, lanes * blocks)
    if rng.random() < 0.4:
        favourite = [1, lanes - 1, lanes, lanes + 1, 2 * lanes, most]
        return int(np.clip(rng.choice(favourite), 1, most))
    return int(rng.integers(1, most + 1))


def draw_scale(spec: AttentionSpec, rng: np.random.Generator) -> int:
    """A scale of any magnitude, zero and the largest among them."""
    if rng.random() < 0.15:
        return int(rng.choice([0, 1, (1 << spec.scale_width) - 1]))
    integer = int(2.0 ** rng.uniform(4, SCALE_WIDTH))
    if not spec.is_floating:
        return integer
    near = EXPONENT_BIAS + int(rng.integers(-8, 5))
    exponent = near if rng.random() < 0.7 else int(rng.integers(0, 1 << EXPONENT_WIDTH))
    return (exponent << SCALE_WIDTH) | integer


def draw_heads(
    spec: AttentionSpec, rng: np.random.Generator, command: Command
) -> list[dict[str, np.ndarray]]:
    """Operands of every head of a command, packed for the streams."""
    return [pack_head(spec, command, *head) for head in draw_operands(spec, rng, command)]


def draw_operands(
    spec: AttentionSpec, rng: np.random.Generator, command: Command
) -> list[list[np.ndarray]]:
    """Queries, keys and values of every head: (rows, features) each; masked ones are rubbish."""
    draw = _int8_operands
    if spec.is_floating:  # often ordinary ones, whose scores are neither alike nor far apart
        draw = _bfloat16_normal if rng.random() < 0.4 else bfloat16_operands
    shapes = (command.queries, spec.head_dim), (command.keys, spec.head_dim)
    shapes += ((command.keys, spec.value_dim),)
    return [[draw(rng, shape) for shape in shapes] for _ in range(command.heads)]


def _int8_operands(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
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


def _bfloat16_normal(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    return to_bfloat16(rng.normal(0, 1, shape))


def bfloat16_operands(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Rows of one kind or another, as bits; exponents near 127 keep scores apart."""
    kind = rng.choice([0, 0, 0, 1, 2, 3, 4, 5, 6, 7])
    bits = rng.integers(0, 1 << 16, shape)
    if kind == 0:  # every exponent, subnormals, infinities, NaNs; zeros beside the greatest
        return np.where(rng.random(shape) < 0.3, 0, bits)
    if kind == 1:
        return np.full(shape, rng.choice(CORNERS), dtype=np.int64)
    if kind == 2:
        return rng.choice(CORNERS, shape).astype(np.int64)
    if kind == 3:  # of both signs, that cancel but for little
        row = bits[:1] & 0xFF | (EXPONENT_BIAS << 7)
        signs = np.arange(shape[1]) % 2 << 15
        flips = rng.random(shape) < 0.1
        return row ^ signs ^ (flips * (1 << rng.integers(0, 7, shape)))
    exponent = EXPONENT_BIAS + rng.integers(-3, 4, shape)
    if kind == 4:  # log-uniform
        exponent = EXPONENT_BIAS + rng.integers(-40, 30, shape)
    if kind == 5:  # a new maximum with every row
        exponent = np.linspace(EXPONENT_BIAS - 24, EXPONENT_BIAS + 3, shape[0]).astype(np.int64)
        exponent = np.broadcast_to(exponent[:, None], shape)
    if kind == 6:  # often none
        return np.where(rng.random(shape) < 0.5, bits & 0x8000, (bits & 0x807F) | (exponent << 7))
    return (bits & 0x807F) | (exponent << 7)


def draw_spec(rng: np.random.Generator) -> AttentionSpec:
    """Any small array, with or without a chain of the probabilities' own."""
    is_floating = rng.random() < 0.5
    cols = int(rng.choice([2, 3, 4, 6, 8]))
    divisors = [n for n in range(1, cols + 1) if cols % n == 0]
    spec = AttentionSpec(
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
    if not is_floating:
        # Rows of either kind of element: those that take differences, and those that clear sums.
        logic_rows = int(rng.integers(spec.rows + 1)) if rng.random() < 0.3 else 0
        return spec.model_copy(update={"logic_rows": logic_rows})
    fields = spec.model_dump(exclude={"operand", "output_frac_bits"})
    return AttentionSpec(operand=Operand.BF16, **fields)
