"""Bit-exact model of the attention array, and the float function it approximates.

A score is scaled to a power of two and split into an integer and a fraction. The running maximum
is the integer above the largest of them, so a probability ``2**(score - maximum)`` lies below one,
and when the maximum rises, numerators and denominator move by whole bits, rounded half up. The
result depends on how keys fall into blocks of ``rows``, because a maximum holds for a whole block;
it does not depend on how queries fall into blocks, nor on blocks that a mask removes.

With bf16 operands scores, sums and numerators carry exponents: :mod:`.attention_floating`.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridloom.specs.attention import (
    EXPONENT_BIAS,
    EXPONENT_WIDTH,
    GUARD_BITS,
    RECIPROCAL_FRAC_BITS,
    SCALE_WIDTH,
    UNIT_BITS,
    AttentionSpec,
    Mask,
)

from ..tables.attention import mantissa_table, reciprocal_input_width, reciprocal_table
from ..tables.minifloat import from_bfloat16, to_bfloat16
from .attention_floating import Floating, accumulate, quotient, scaled_scores, weighted_sums
from .payload import Batches, concatenate
from .rounding import round_shift


__all__ = [
    "Command",
    "OperandReader",
    "Partial",
    "assemble",
    "attention",
    "block_bounds",
    "block_ranges",
    "commands_of",
    "decode",
    "decode_scale",
    "divide",
    "draw_normal",
    "encode_scale",
    "error_case",
    "figures",
    "float_attention",
    "golden",
    "largest_scale",
    "memory_bits",
    "normal_scale",
    "output_error",
    "pack_head",
    "partial_attention",
    "relative_error",
    "relative_errors",
    "relative_l2",
    "rows_of",
    "shared_range",
]

LOG2_E = math.log2(math.e)
MOST_HEADS = (1 << 16) - 1
AT_ONCE = 1 << 22  # scores held at a time
DEVIATION = 40  # of random int8 operands
OPERANDS = {"i_query": "query", "i_key": "key", "i_value": "value"}  # field of each stream


@dataclass(frozen=True)
class Command:
    """One command, its fields by name; ``scale`` as it is stored."""

    scale: int
    queries: int
    keys: int
    heads: int = 1
    group: int = 1
    mask: int = Mask.NONE
    offset: int = 0
    window: int = 1
    is_partial: int = 0

    def check(self, spec: AttentionSpec) -> None:
        """Raise ``ValueError`` with one sentence if the command asks for what cannot be."""
        for name in ("queries", "keys"):
            if not 1 <= getattr(self, name) <= spec.max_length:
                raise ValueError(
                    f"{name} must be 1 to max_length = {spec.max_length}, not {getattr(self, name)}"
                )
        if not 1 <= self.group <= self.queries:
            raise ValueError(f"group must be 1 to queries = {self.queries}, not {self.group}")
        if not 1 <= self.heads <= MOST_HEADS:
            raise ValueError(f"heads must be 1 to {MOST_HEADS}, not {self.heads}")
        if self.mask not in tuple(Mask):
            raise ValueError(f"mask must be 0 (none), 1 (causal) or 2 (window), not {self.mask}")
        # A range of a longer sequence's keys may be shorter than the window.
        name, most = ("max_length", spec.max_length) if self.is_partial else ("keys", self.keys)
        if self.mask == Mask.WINDOW and not 1 <= self.window <= most:
            raise ValueError(f"window must be 1 to {name} = {most}, not {self.window}")
        if abs(self.offset) > spec.max_length:
            raise ValueError(
                f"offset must be {-spec.max_length} to {spec.max_length}, not {self.offset}"
            )
        if not 0 <= self.scale < 1 << spec.scale_width:
            raise ValueError(f"scale must be 0 to {(1 << spec.scale_width) - 1}, not {self.scale}")

    def bounds(self, queries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """First key that each query counts, and the one after the last."""
        position = np.asarray(queries, dtype=np.int64) // self.group
        low, high = np.zeros_like(position), np.full_like(position, self.keys)
        if self.mask != Mask.NONE:
            high = np.clip(position + self.offset + 1, 0, self.keys)
        if self.mask == Mask.WINDOW:
            low = np.clip(position + self.offset + 1 - self.window, 0, self.keys)
        return low, high


@dataclass(frozen=True)
class Partial:
    """What is known of some queries after some keys.

    ``maximum`` and ``denominator`` have shape ``(queries,)``, ``numerator`` one row for each query;
    so has ``exponent``, that of a bf16 array's numerators.
    """

    maximum: np.ndarray
    denominator: np.ndarray
    numerator: np.ndarray
    exponent: np.ndarray | None = None

    @property
    def fields(self) -> dict[str, np.ndarray]:
        """All that there are, by name."""
        return {name: x for name, x in vars(self).items() if x is not None}


def float_attention(
    query: np.ndarray,
    key: np.ndarray,
    value: np.ndarray,
    scale: float,
    low: np.ndarray | int = 0,
    high: np.ndarray | int | None = None,
) -> np.ndarray:
    """``softmax(scale query key^T) value`` in float64; each query counts keys ``low..high - 1``.

    A query that counts no key gives zeros.
    """
    query, key, value = (np.asarray(a, dtype=np.float64) for a in (query, key, value))
    position = np.arange(len(key))
    high = len(key) if high is None else high
    bounds = (np.broadcast_to(bound, (len(query),))[:, None] for bound in (low, high))
    first, end = bounds
    logits = np.where((position >= first) & (position < end), scale * (query @ key.T), -np.inf)
    top = np.max(logits, axis=1, keepdims=True)
    p = np.exp(logits - np.where(np.isfinite(top), top, 0.0))
    total = p.sum(axis=1, keepdims=True)
    return (p / np.where(total > 0, total, 1.0)) @ value


def largest_scale(spec: AttentionSpec) -> float:
    """Scales (before log2(e)) must lie below this one.

    Then no int8 score can leave the format of a scaled one; a score of bf16 saturates instead.
    """
    if spec.is_floating:
        return 2.0 ** ((1 << EXPONENT_WIDTH) - EXPONENT_BIAS - 1) / LOG2_E
    return 2.0 ** (SCALE_WIDTH - spec.scale_frac_bits) / LOG2_E


def encode_scale(spec: AttentionSpec, scale: float) -> int:
    """The ``scale`` field for logits = scale * score: scale * log2(e), rounded.

    For bf16 an integer below 1, its top bit set, and above it the biased exponent. Raises
    ``ValueError`` if the scale is negative, or too large.
    """
    stored = -1
    if math.isfinite(scale):
        stored = _encode_floating(scale) if spec.is_floating else _encode_fixed(spec, scale)
    if not 0 <= stored < 1 << spec.scale_width:
        raise ValueError(
            f"scale must lie in 0 <= scale < {largest_scale(spec):g}, above which "
            + (
                "it has no exponent"
                if spec.is_floating
                else f"scores of {spec.head_dim} products leave {spec.exponent_width} bits"
            )
            + f", not {scale:g}"
        )
    return stored


def _encode_fixed(spec, scale):
    return round(scale * LOG2_E * 2.0**spec.scale_frac_bits)


def _encode_floating(scale):
    fraction, exponent = math.frexp(scale * LOG2_E)
    integer = round(math.ldexp(fraction, SCALE_WIDTH))
    exponent += EXPONENT_BIAS
    if integer >> SCALE_WIDTH:  # rounded up to 1
        integer, exponent = integer >> 1, exponent + 1
    return 0 if exponent < 0 and scale >= 0 else (exponent << SCALE_WIDTH) | integer


def decode_scale(spec: AttentionSpec, stored: int) -> float:
    """The factor of a score that a ``scale`` field stands for, without log2(e)."""
    if not spec.is_floating:
        return stored / 2.0**spec.scale_frac_bits / LOG2_E
    integer, exponent = stored % (1 << SCALE_WIDTH), stored >> SCALE_WIDTH
    return math.ldexp(integer, exponent - EXPONENT_BIAS - SCALE_WIDTH) / LOG2_E


def decode(spec: AttentionSpec, stored: np.ndarray) -> np.ndarray:
    """Stored outputs as float64, in units of a stored value."""
    if spec.is_floating:
        return from_bfloat16(stored)
    return np.asarray(stored) / 2.0**spec.output_frac_bits


def partial_attention(
    spec: AttentionSpec,
    query: np.ndarray,
    key: np.ndarray,
    value: np.ndarray,
    scale: int,
    low: np.ndarray,
    high: np.ndarray,
    at_once: int = 1,
) -> Partial:
    """Maximum, denominator and numerators of every query over its keys ``low..high - 1``.

    Parameters
    ----------
    query, key, value : int arrays of shapes (queries, head_dim), (keys, head_dim),
        (keys, value_dim)
        Stored integers, or the bits of bfloat16.
    scale : int
        As :func:`encode_scale` gives it.
    low, high : int arrays of shape (queries,)
    at_once : int
        Products that a floating sum takes together.
    """
    padded = -(-len(key) // spec.rows) * spec.rows
    step = max(1, AT_ONCE // padded)
    parts = [
        _some_queries(
            spec, query[n : n + step], key, value, scale, low[n:][:step], high[n:][:step], at_once
        )
        for n in range(0, len(query), step)
    ]
    return _joined(parts)


def _joined(parts):
    """Partial results of different queries as one."""
    fields = parts[0].fields
    return Partial(**{name: np.concatenate([vars(p)[name] for p in parts]) for name in fields})


def _some_queries(spec, query, key, value, scale, low, high, at_once):
    """The keys in order, some blocks at a time."""
    num = len(query)
    zeros = np.zeros((num, spec.value_dim), dtype=np.int64)
    known = Partial(
        np.full(num, spec.lowest_maximum), zeros[:, 0], zeros, zeros if spec.is_floating else None
    )
    step = spec.rows * max(1, AT_ONCE // (spec.rows * max(num, spec.head_dim, spec.value_dim)))
    for start in range(0, len(key), step):
        some = slice(start, start + step)
        bounds = low - start, high - start
        known = _more_keys(spec, known, query, key[some], value[some], scale, *bounds, at_once)
    return known


def _more_keys(spec, known, query, key, value, scale, low, high, at_once):
    num, num_blocks = len(query), -(-len(key) // spec.rows)
    scaled = np.zeros((num, num_blocks * spec.rows), dtype=np.int64)
    scores = (query, key, scale, at_once) if spec.is_floating else (query, key, scale)
    scaled[:, : len(key)] = (scaled_scores if spec.is_floating else _scaled)(spec, *scores)
    position = np.arange(scaled.shape[1])
    counted = (position >= low[:, None]) & (position < high[:, None])
    whole = scaled >> spec.argument_frac_bits

    # The maximum that holds for a block is that of all blocks up to it.
    blocks = (num, num_blocks, spec.rows)
    above = np.where(counted, whole + 1, spec.lowest_maximum).reshape(blocks)
    maximum = np.column_stack([known.maximum, above.max(axis=2)])
    maximum = np.maximum.accumulate(maximum, axis=1)
    rises = np.diff(maximum, axis=1).T

    probability = _probabilities(spec, scaled.reshape(blocks), maximum[:, 1:, None])
    probability = np.where(counted.reshape(blocks), probability, 0)
    padded = np.zeros((num_blocks * spec.rows, value.shape[1]), dtype=np.int64)
    padded[: len(value)] = value
    padded = padded.reshape(num_blocks, spec.rows, -1)
    sums = probability.sum(axis=2).T[:, :, None]
    denominator = _accumulate(known.denominator[:, None], rises, sums)[:, 0]
    if spec.is_floating:
        numerator = Floating(known.numerator, known.exponent)
        sums = weighted_sums(spec, probability, padded, at_once)
        numerator = accumulate(numerator, rises, sums)
    else:
        numerator = (_accumulate(known.numerator, rises, _weighted(probability, padded)),)
    return Partial(maximum[:, -1], denominator, *numerator)


def _scaled(spec, query, key, scale):
    """Scores times scale, in units of ``2**-argument_frac_bits``."""
    # Sums of products of int8 are exact in float64, and float64 is what BLAS multiplies fast.
    scores = (query.astype(np.float64) @ key.T.astype(np.float64)).astype(np.int64)
    return round_shift(scores * scale, spec.scale_frac_bits - spec.argument_frac_bits)


def _probabilities(spec: AttentionSpec, scaled: np.ndarray, maximum: np.ndarray) -> np.ndarray:
    """``2**(scaled - maximum)`` in units of ``2**-probability_width``, rounded half up, below 1."""
    table = mantissa_table(spec)
    width = spec.probability_width
    distance = np.minimum(maximum - 1 - (scaled >> spec.argument_frac_bits), width + 2)
    mantissa = table.evaluate(scaled & ((1 << spec.argument_frac_bits) - 1))
    # What lies above the maximum is masked.
    shift = table.frac_bits + 1 - width + np.maximum(distance, 0)
    return np.minimum(round_shift(mantissa, shift), (1 << width) - 1)


def _weighted(probability: np.ndarray, value: np.ndarray) -> np.ndarray:
    """Sums of each block of int8 values (blocks, rows, features), for each query."""
    factors = probability.astype(np.float64), value.astype(np.float64)
    return np.einsum("qbr,brf->bqf", *factors, optimize=True).astype(np.int64)


def _accumulate(total: np.ndarray, rises: np.ndarray, sums: np.ndarray) -> np.ndarray:
    """``total`` after more blocks: where a maximum rises, what came before moves down first.

    ``rises`` has shape (blocks, queries), ``sums`` (blocks, queries, features).
    """
    starts = sorted({0, *np.flatnonzero(rises.any(axis=1)).tolist()})
    for start, end in zip(starts, [*starts[1:], len(rises)], strict=True):
        rise = np.minimum(rises[start], 62)
        total = round_shift(total, rise[:, None]) + sums[start:end].sum(axis=0)
    return total


def divide(spec: AttentionSpec, partial: Partial) -> np.ndarray:
    """Numerators over denominators as outputs, rounded; 0 over 0 is 0."""
    width = spec.denominator_width
    table = reciprocal_table(spec)
    length = np.array([int(d).bit_length() for d in partial.denominator], dtype=np.int64)
    count = width - np.maximum(length, 1)
    normalised = (partial.denominator << count) & ((1 << (width - 1)) - 1)
    reciprocal = round_shift(
        table.evaluate(normalised >> (width - 1 - reciprocal_input_width(spec))),
        table.frac_bits - RECIPROCAL_FRAC_BITS,
    )
    reciprocal = np.where(partial.denominator > 0, reciprocal, 0)[:, None]
    count = count[:, None]
    if spec.is_floating:
        # The reciprocal is that of a number in [1, 2), a denominator a sum of fractions.
        exponent = count - (width - 1) + spec.probability_width - RECIPROCAL_FRAC_BITS
        numerator = Floating(partial.numerator, partial.exponent)
        return quotient(spec, numerator, reciprocal, exponent)
    # In units of 2**-(output_frac_bits + GUARD_BITS) of a power of two near the denominator.
    shift = width - 1 - spec.output_frac_bits - GUARD_BITS - count
    quotients = (partial.numerator << np.maximum(-shift, 0)) >> np.maximum(shift, 0)
    rounded = round_shift(quotients * reciprocal, RECIPROCAL_FRAC_BITS + GUARD_BITS)
    highest = (1 << (spec.output_width - 1)) - 1
    return np.clip(rounded, -highest - 1, highest)


def attention(
    spec: AttentionSpec,
    query: np.ndarray,
    key: np.ndarray,
    value: np.ndarray,
    command: Command,
) -> np.ndarray:
    """Outputs of one head, shape ``(queries, value_dim)``."""
    low, high = command.bounds(np.arange(len(query)))
    return divide(spec, partial_attention(spec, query, key, value, command.scale, low, high))


# ---- streams


def assemble(
    spec: AttentionSpec, commands: list[Command], heads: list[dict[str, np.ndarray]]
) -> dict[str, dict[str, np.ndarray]]:
    """Input batches for commands and, packed by :func:`pack_head`, all of their heads."""
    fields = [f.name for f in spec.streams()[0].fields]
    inputs = {
        "i_command": {
            f: np.array([getattr(c, f) for c in commands], dtype=np.int64) for f in fields
        }
    }
    for stream, name in OPERANDS.items():
        inputs[stream] = concatenate([{name: head[stream]} for head in heads])
    return inputs


def commands_of(spec: AttentionSpec, inputs: Batches) -> Iterator[Command]:
    """The commands, checked."""
    fields = inputs["i_command"]
    for n in range(len(fields["scale"])):
        command = Command(**{name: int(values[n]) for name, values in fields.items()})
        try:
            command.check(spec)
        except ValueError as error:
            raise ValueError(f"command {n}: {error}") from None
        yield command


def block_bounds(
    spec: AttentionSpec, command: Command, first_queries: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """First key block that blocks of queries take, given their first query, and the one after."""
    last = (command.keys - 1) // spec.rows
    final_queries = np.minimum(first_queries + spec.cols, command.queries) - 1
    low, end = np.zeros_like(first_queries), np.full_like(first_queries, command.keys - 1)
    if command.mask == Mask.WINDOW:
        low = first_queries // command.group + command.offset + 1 - command.window
    if command.mask != Mask.NONE:
        end = np.minimum(end, final_queries // command.group + command.offset)
    low = np.minimum(np.maximum(low, 0) // spec.rows, last)
    return low, np.maximum(low, np.maximum(end, 0) // spec.rows) + 1


def block_ranges(spec: AttentionSpec, command: Command) -> Iterator[list[tuple[int, range]]]:
    """For each set of resident blocks: the first query and the key blocks of each."""
    starts = np.arange(0, command.queries, spec.cols)
    low, end = block_bounds(spec, command, starts)
    rows = zip(starts.tolist(), low.tolist(), end.tolist(), strict=True)
    blocks = [(start, range(first, stop)) for start, first, stop in rows]
    for first in range(0, len(blocks), spec.resident):
        yield blocks[first : first + spec.resident]


def shared_range(blocks: list[tuple[int, range]]) -> range:
    """The key blocks of any: first and last never fall from a block to the next."""
    return range(blocks[0][1].start, blocks[-1][1].stop)


def pack_head(
    spec: AttentionSpec, command: Command, query: np.ndarray, key: np.ndarray, value: np.ndarray
) -> dict[str, np.ndarray]:
    """Elements of ``i_query``, ``i_key`` and ``i_value`` for one head, in the order of the array.

    Raises ``ValueError`` where shapes disagree with the command or each other.
    """
    shapes = {
        "query": (query, (command.queries, spec.head_dim)),
        "key": (key, (command.keys, spec.head_dim)),
        "value": (value, (command.keys, spec.value_dim)),
    }
    for name, (array, shape) in shapes.items():
        if array.shape != shape:
            raise ValueError(f"{name} must have shape {shape}, not {array.shape}")
    keys, values = _transposed(key, spec.rows), _transposed(value, spec.rows)
    order = [n for blocks in block_ranges(spec, command) for n in shared_range(blocks)]
    return {
        "i_query": _transposed(query, spec.cols).reshape(-1, spec.cols),
        "i_key": keys[order].reshape(-1, spec.rows),
        "i_value": values[order].reshape(-1, spec.rows),
    }


def _transposed(array: np.ndarray, lanes: int) -> np.ndarray:
    """Blocks of ``lanes`` rows, the last one padded with zeros: (blocks, features, lanes)."""
    blocks = -(-len(array) // lanes)
    padded = np.zeros((blocks * lanes, array.shape[1]), dtype=np.int64)
    padded[: len(array)] = array
    return padded.reshape(blocks, lanes, -1).transpose(0, 2, 1)


@dataclass
class OperandReader:
    """Takes a stream's elements in order."""

    name: str
    elements: np.ndarray
    taken: int = 0

    def take(self, blocks: int, features: int) -> np.ndarray:
        """The next ``blocks``, each turned back to rows: (blocks, lanes, features)."""
        start, self.taken = self.taken, self.taken + blocks * features
        taken = self.elements[start : self.taken]
        if len(taken) < blocks * features:
            raise ValueError(
                f"{self.name} must hold at least {self.taken} elements for these commands, "
                f"not {len(self.elements)}"
            )
        return taken.reshape(blocks, features, -1).transpose(0, 2, 1)

    def finish(self) -> None:
        """Raise ``ValueError`` if elements are left."""
        if self.taken != len(self.elements):
            raise ValueError(
                f"{self.name} must hold {self.taken} elements for these commands, "
                f"not {len(self.elements)}"
            )


def golden(spec: AttentionSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for commands and operands, as the RTL gives them.

    Raises ``ValueError`` for a wrong command or elements that do not match the commands.
    """
    readers = {
        stream: OperandReader(stream, np.asarray(inputs[stream][name], dtype=np.int64))
        for stream, name in OPERANDS.items()
    }
    quotients, partials = [], []
    for command in commands_of(spec, inputs):
        for _ in range(command.heads):
            for blocks in block_ranges(spec, command):
                result = _resident_blocks(spec, command, blocks, readers)
                (partials if command.is_partial else quotients).append(result)
    for reader in readers.values():
        reader.finish()
    return {"o": _quotients(spec, quotients), "o_partial": _partials(spec, partials)}


def _resident_blocks(
    spec: AttentionSpec,
    command: Command,
    blocks: list[tuple[int, range]],
    readers: dict[str, OperandReader],
) -> Partial:
    """Results of the queries of some resident blocks, of those alone that there are."""
    taken = shared_range(blocks)
    start = blocks[0][0]
    count = min(spec.cols * len(blocks), command.queries - start)
    query = readers["i_query"].take(len(blocks), spec.head_dim).reshape(-1, spec.head_dim)[:count]
    key = readers["i_key"].take(len(taken), spec.head_dim).reshape(-1, spec.head_dim)
    value = readers["i_value"].take(len(taken), spec.value_dim).reshape(-1, spec.value_dim)
    shift = taken.start * spec.rows
    low, high = command.bounds(np.arange(start, start + count))
    return partial_attention(spec, query, key, value, command.scale, low - shift, high - shift)


def _beats(spec: AttentionSpec, rows: np.ndarray) -> np.ndarray:
    """Rows of queries as beats: (beats, output_lanes); lanes without a query are 0."""
    lanes = spec.output_lanes
    groups = -(-len(rows) // lanes)
    padded = np.zeros((groups * lanes, spec.value_dim), dtype=np.int64)
    padded[: len(rows)] = rows
    return padded.reshape(groups, lanes, -1).transpose(0, 2, 1).reshape(-1, lanes)


def rows_of(spec: AttentionSpec, beats: np.ndarray) -> np.ndarray:
    """Beats of an output's field as rows of queries; those of lanes without a query at the end."""
    groups = beats.reshape(-1, spec.value_dim, spec.output_lanes)
    return groups.transpose(0, 2, 1).reshape(-1, spec.value_dim)


def _last(spec: AttentionSpec, beats: np.ndarray) -> np.ndarray:
    return (np.arange(len(beats)) % spec.value_dim == spec.value_dim - 1).astype(np.int64)


def _quotients(spec: AttentionSpec, results: list[Partial]) -> dict[str, np.ndarray]:
    none = np.zeros((0, spec.output_lanes), dtype=np.int64)
    beats = np.concatenate([none, *(_beats(spec, divide(spec, r)) for r in results)])
    return {"value": beats, "last": _last(spec, beats)}


def _partials(spec: AttentionSpec, results: list[Partial]) -> dict[str, np.ndarray]:
    none = np.zeros((0, spec.output_lanes), dtype=np.int64)

    def beats(name):
        return np.concatenate([none, *(_beats(spec, _spread(spec, r, name)) for r in results)])

    names = ("maximum", "denominator", "numerator", "exponent")
    batch = {name: beats(name) for name in names[: 3 + spec.is_floating]}
    return {**batch, "last": _last(spec, batch["numerator"])}


def _spread(spec: AttentionSpec, result: Partial, name: str) -> np.ndarray:
    values = getattr(result, name)
    return values if values.ndim == 2 else np.repeat(values[:, None], spec.value_dim, axis=1)


# ---- figures


def relative_error(
    spec: AttentionSpec, length: int, deviation: float, seed: int = 0, *, queries: int = 64
) -> float:
    """Relative L2 error of the outputs against float64, as :func:`relative_errors` draws them."""
    return relative_errors(spec, length, deviation, seed, queries=queries)[0]


def relative_errors(
    spec: AttentionSpec, length: int, deviation: float, seed: int = 0, *, queries: int = 64
) -> tuple[float, float]:
    """Relative L2 errors against float64: of the outputs, and of the sums divided in float64.

    Of the operands of :func:`error_case`.
    """
    command, operands, exact = error_case(spec, length, deviation, seed, queries=queries)
    low, high = command.bounds(np.arange(command.queries))
    query, key, value = operands
    partial = partial_attention(spec, query, key, value, command.scale, low, high)
    output, sums = decode(spec, divide(spec, partial)), _ratio(spec, partial)
    return relative_l2(output, exact), relative_l2(sums, exact)


def output_error(spec: AttentionSpec, beats: np.ndarray, exact: np.ndarray) -> float:
    """Relative L2 error of the ``value`` beats of a head, whose results in float64 are known."""
    return relative_l2(decode(spec, rows_of(spec, beats))[: len(exact)], exact)


def relative_l2(values: np.ndarray, exact: np.ndarray) -> float:
    """Norm of the differences over that of the exact values."""
    return float(np.linalg.norm(values - exact) / np.linalg.norm(exact))


def error_case(
    spec: AttentionSpec, length: int, deviation: float, seed: int = 0, *, queries: int = 64
) -> tuple[Command, list[np.ndarray], np.ndarray]:
    """A command, random queries, keys and values, and the results in float64.

    Logits are normal: ``deviation`` is in int8 units, of which 32 double a probability, as ITA
    counts them, or less where ``exponent_width`` leaves no room for it. Values are uniform over
    all of int8, or normal in bf16.
    """
    rng = np.random.default_rng(seed)
    operands = _drawn_operands(spec, rng, min(length, queries), length)
    real = [from_bfloat16(x) if spec.is_floating else x for x in operands]
    scale = deviation / 32 / LOG2_E / (real[0] @ real[1].T).std()
    scale = encode_scale(spec, min(scale, (1 - 2.0**-SCALE_WIDTH) * largest_scale(spec)))
    exact = float_attention(*real, decode_scale(spec, scale))
    return Command(scale, len(operands[0]), length), operands, exact


def _ratio(spec: AttentionSpec, partial: Partial) -> np.ndarray:
    """Numerators over denominators in float64."""
    ratio = partial.numerator / partial.denominator[:, None]
    if not spec.is_floating:
        return ratio
    unit = partial.exponent - EXPONENT_BIAS - UNIT_BITS + spec.probability_width
    return np.ldexp(ratio, unit)


def _drawn_operands(spec, rng, queries, keys):
    shapes = (queries, spec.head_dim), (keys, spec.head_dim), (keys, spec.value_dim)
    query, key = (draw_normal(spec, rng, shape) for shape in shapes[:2])
    if spec.is_floating:
        return [query, key, draw_normal(spec, rng, shapes[2])]
    return [query, key, rng.integers(-128, 128, shapes[2])]


def draw_normal(spec: AttentionSpec, rng: np.random.Generator, shape: tuple) -> np.ndarray:
    """Normal operands as they are stored, with a deviation of 1 in bf16, of 40 units in int8."""
    drawn = rng.normal(0, 1, shape)
    if spec.is_floating:
        return to_bfloat16(drawn)
    return np.clip(np.rint(DEVIATION * drawn), -128, 127).astype(np.int64)


def normal_scale(spec: AttentionSpec) -> int:
    """The scale that gives scores of such operands a deviation of log2(e)."""
    deviation = 1 if spec.is_floating else DEVIATION
    return encode_scale(spec, 1 / (deviation**2 * spec.head_dim**0.5))


def memory_bits(spec: AttentionSpec) -> int:
    """Of buffered operands and of numerators, those on their way out among them."""
    numerators = spec.cols * spec.value_dim * spec.state_width
    lines = 2 * spec.rows * (spec.head_dim + spec.value_dim)
    lines += (spec.resident + 1) * spec.cols * spec.head_dim
    return lines * spec.unpacked_width + (spec.resident + 2) * numerators


def figures(spec: AttentionSpec) -> dict[str, Any]:
    """Error for normal logits, bits of tables and memories, and multipliers."""
    lengths = sorted({min(n, spec.max_length) for n in (64, 256, 512)})
    error = max(relative_error(spec, n, sd) for n in lengths for sd in (8, 16, 48))
    tables = mantissa_table(spec), reciprocal_table(spec)
    return {
        "relative_l2_error": round(error, 6),
        "table_bits": tables[0].table_bits * spec.num_paths + tables[1].table_bits,
        "memory_bits": memory_bits(spec),
        "multipliers": spec.rows * spec.cols,
        "cycles_per_tile": spec.slot_cycles,
    }
