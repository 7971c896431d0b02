"""Programs of the Logic-PIM unit from NumPy arrays: commands, streams, and results read back.

    >>> program = PimProgram(spec)
    >>> result = program.linear(Layer(weights, scales, bias), tokens)
    >>> outputs = golden(spec, program.inputs())  # or those of the RTL
    >>> result.read(outputs)  # floats, (tokens, rows)

What is asked for may be of any size: tokens that do not fit beside each other take several
commands, and of features that do not fit into the buffer the host adds partial sums.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .kernels.attention import Partial, decode, divide, encode_scale
from .kernels.payload import Batches
from .pim_feed_forward import FeedForward
from .pim_kivi import key_beats, value_beats
from .pim_layers import MOST_ACTIVATION, Encoding, Layer, Rows, interleave, pack
from .specs.errors import UserError
from .specs.pim_command import LAYOUT, Flag, Opcode, PimCommand, Status, tiles_of
from .specs.pim_unit import PimUnitSpec


__all__ = ["Attended", "PimProgram", "Sums"]

Outputs = Mapping[str, Mapping[str, np.ndarray]]


@dataclass
class Sums:
    """Where results of ``gemm`` commands lie in ``o``, and what they are worth."""

    shape: tuple[int, int]  # tokens, rows
    parts: list[Any] = field(default_factory=list)

    def read(self, outputs: Outputs) -> np.ndarray:
        """Real results (tokens, rows) from the unit's outputs."""
        result = np.zeros(self.shape)
        values = np.asarray(outputs["o"]["value"])
        for start, tokens, passes, unit in self.parts:
            rows = values[start : start + self.shape[1] * passes].reshape(self.shape[1], -1)
            result[tokens] += (rows.T * unit)[: tokens.stop - tokens.start]
        return result


@dataclass
class Attended:
    """Where partial results of ``attend`` commands lie in ``o_partial``."""

    spec: PimUnitSpec
    unit: np.ndarray  # of values: (heads, features)
    queries: int
    parts: list[Any] = field(default_factory=list)

    def partial(self, outputs: Outputs, head: int) -> Partial:
        """Maximum, denominator and numerators of a head's queries, as ``attention_merge`` takes."""
        parts = [self._columns(outputs, *part[1:]) for part in self.parts if part[0] == head]
        return Partial(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))

    def _columns(self, outputs: Outputs, start: int, count: int) -> tuple[np.ndarray, ...]:
        beats = slice(start, start + self.unit.shape[1])
        fields = ("maximum", "denominator", "numerator")
        some = [np.asarray(outputs["o_partial"][name])[beats, :count] for name in fields]
        return some[0][0], some[1][0], some[2].T

    def read(self, outputs: Outputs) -> np.ndarray:
        """Real results (heads, queries, features): quotients as ``attention_merge`` gives them."""
        array = self.spec.array
        stored = [divide(array, self.partial(outputs, head)) for head in range(len(self.unit))]
        return decode(array, np.stack(stored)) * self.unit[:, None]


class PimProgram:
    """Commands for a unit, one after the other, and what they take from its streams."""

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        self.commands: list[PimCommand] = []
        self._activations = [np.zeros((0, spec.lanes), dtype=np.int64)]
        self._weights = [np.zeros((0, spec.lanes), dtype=np.int64)]
        self._results = self._partials = 0  # elements of o and o_partial so far
        self._free = 0  # word of the buffer

    def inputs(self) -> Batches:
        """The streams of the program."""
        words = [word for command in self.commands for word in command.words()]
        return {
            "i_command": {"word": np.array(words, dtype=np.int64)},
            "i_activation": {"activation": np.concatenate(self._activations)},
            "i_weight": {"weight": np.concatenate(self._weights)},
        }

    # ---- what can be asked for

    def linear(self, layer: Layer, tokens: np.ndarray, largest: Any = None) -> Sums:
        """A layer's results for real ``tokens`` (tokens, features).

        Parameters
        ----------
        largest : float, or float array of shape (features,), optional
            Magnitude that becomes 127, of each feature or of all; of these tokens unless given.
        """
        _check_tokens(tokens, layer.weights.shape[1])
        largest = np.abs(tokens).max() if largest is None else largest
        largest = np.broadcast_to(np.asarray(largest, dtype=np.float64), tokens.shape[1])
        has_bias = layer.bias is not None
        encoding = Encoding.of(self.spec.lanes, largest, layer.groups, has_bias=has_bias)
        result = Sums((len(tokens), len(layer.weights)))
        for part in encoding.parts(self.spec.buffer_words):
            rows = pack(self.spec, layer, part)
            activations = part.encode(self.spec, tokens)
            for some in self._chunks(len(tokens), part.beats):
                passes = self._passes(some)
                source = self._allocate(part.beats * passes)
                self._load(activations[some], source)
                self._sum(result, some, rows, source)
        return result

    def feed_forward(self, layers: FeedForward, tokens: np.ndarray) -> Sums:
        """Two layers with a function or a gate between them; nothing leaves the unit in between."""
        _check_tokens(tokens, layers.encoding.index.max() + 1)
        result = Sums((len(tokens), layers.num_results))
        activations = layers.encoding.encode(self.spec, tokens)
        for some in self._chunks(len(tokens), layers.most_words):
            for part in layers.parts:
                self._feed_forward(result, some, part, activations[some])
        return result

    def _feed_forward(self, result: Sums, some: slice, part: Any, activations: np.ndarray) -> None:
        passes, width = self._passes(some), activations.shape[1]
        source = self._allocate((width + part.down.weights.shape[1]) * passes)
        hidden = target = source + width * passes
        self._load(activations, source)
        if part.constants is not None:
            end = hidden + (part.down.weights.shape[1] - 1) * passes
            self._load(np.tile(part.constants, (len(activations), 1, 1)), end)
        for up in part.up:
            self._gemm(some, up.rows, source, target, up.flags, **up.shifts)
            target += up.words * passes
        self._sum(result, some, part.down, hidden)

    def attend(
        self, query: np.ndarray, key: np.ndarray, value: np.ndarray, scale: float
    ) -> Attended:
        """``softmax(scale query key^T) value`` of each head, its queries sharing keys and values.

        Parameters
        ----------
        query, key, value : float arrays
            (heads, queries, head_dim), (heads, keys, head_dim) and (heads, keys, features). More
            queries than columns take several commands. A unit of int2 weights gets keys and values
            as KIVI quantises them.
        """
        self._check_heads(query, key, value)
        spec, (heads, queries, depth) = self.spec, query.shape
        beats = -(-depth // spec.lanes)
        # A command has one scale: the products of units are those of the head that needs most.
        key_unit = _units(key, (1, 2), self._most_operand)
        product = (_units(query, (1, 2)) * key_unit).max()
        stored = encode_scale(spec.array, scale * product)
        value_unit = _units(value, (1,), self._most_operand)
        padding = ((0, 0), (0, 0), (0, beats * spec.lanes - depth))
        queries_stored = np.pad(_stored(query * key_unit / product), padding)
        keys, values = np.pad(key / key_unit, padding), value / value_unit
        result = Attended(spec, value_unit[:, 0], queries)
        most = max(1, spec.buffer_words // beats)
        for first in range(0, heads, most):
            some = slice(first, min(heads, first + most))
            stream = _beats_of_heads(spec, keys[some], values[some])
            for start in range(0, queries, spec.columns):
                group = queries_stored[some, start : start + spec.columns]
                self._attend(result, first, group, stream, keys.shape[1], beats, stored)
        return result

    def reduce(self, vectors: np.ndarray, weights: np.ndarray, largest: Any = None) -> Sums:
        """Sums of ``vectors`` (vectors, elements), one for each row of ``weights``.

        Integers are taken as they are, floats are rounded to a unit of each element. A row of the
        ``gemm`` holds an element of all vectors; ``largest`` as of :meth:`linear`.
        """
        unit = np.ones(vectors.shape[1])
        if vectors.dtype.kind == "f":
            unit = _units(vectors, (0,), self._most_weight)[0]
        return self.linear(Layer(_rounded(vectors / unit).T, unit), np.atleast_2d(weights), largest)

    @property
    def _most_weight(self) -> int:
        return (1 << (self.spec.weight_width - 1)) - 1

    @property
    def _most_operand(self) -> int:
        """Of a key or value as it comes to the multipliers."""
        return (1 << (self.spec.operand_width - 1)) - 1

    def _check_heads(self, query: np.ndarray, key: np.ndarray, value: np.ndarray) -> None:
        spec, (heads, keys, features) = self.spec, value.shape
        if not spec.has_attention:
            raise UserError("attend needs a unit with attention, not has_attention = false")
        if key.shape != (heads, keys, query.shape[2]) or len(query) != heads:
            raise ValueError(
                "query, key and value must have shapes (heads, queries, head_dim), (heads, keys, "
                f"head_dim) and (heads, keys, features), not {query.shape}, {key.shape} and "
                f"{value.shape}"
            )
        for name, count, least, most in (
            ("head_dim", query.shape[2], 1, spec.max_head_dim),
            ("features", features, spec.least_features, spec.max_features),
            ("keys", keys, 1, spec.max_length),
        ):
            if not least <= count <= most:
                raise UserError(f"{name} must be {least} to {most} for this unit, not {count}")

    # ---- commands

    def _append(self, opcode: Opcode, flags: int = 0, **fields: int) -> None:
        tag = len(self.commands) % (1 << LAYOUT["tag"].width)
        command = PimCommand(opcode, int(flags), tag=tag, **fields)
        status = command.status(self.spec)
        if status is not Status.OK:
            raise UserError(f"the unit would answer {command} with {status.name.lower()}")
        self.commands.append(command)

    def _load(self, activations: np.ndarray, target: int) -> None:
        count, beats, lanes = activations.shape
        passes = -(-count // self.spec.columns)
        self._append(Opcode.LOAD, count=count, beats=beats, passes=passes, target=target)
        self._activations.append(activations.reshape(-1, lanes))

    def _gemm(
        self,
        some: slice,
        rows: Rows,
        source: int,
        target: int = 0,
        flags: int = 0,
        **shifts: int,
    ) -> None:
        count = len(rows.weights) // (2 if flags & Flag.GATED else 1)
        self._append(
            Opcode.GEMM,
            flags,
            count=count,
            beats=rows.weights.shape[1],
            group=rows.group,
            source=source,
            target=target,
            tokens=some.stop - some.start,
            passes=self._passes(some),
            **shifts,
        )
        self._weights.append(interleave(self.spec, rows))

    def _sum(self, result: Sums, some: slice, rows: Rows, source: int) -> None:
        """A ``gemm`` whose results go out, in as many of a sum's bits as they have."""
        shift = max(0, rows.bound.bit_length() + 1 - self.spec.output_width)
        self._gemm(some, rows, source, shift=shift)
        passes = self._passes(some)
        result.parts.append((self._results, some, passes, rows.unit * 2.0**shift))
        self._results += len(rows.weights) * passes

    def _attend(
        self,
        result: Attended,
        first: int,
        group: np.ndarray,
        stream: np.ndarray,
        keys: int,
        beats: int,
        scale: int,
    ) -> None:
        heads, queries = group.shape[:2]
        features = result.unit.shape[1]
        source = self._allocate(heads * beats)
        self._load(group.transpose(1, 0, 2).reshape(queries, heads * beats, -1), source)
        self._append(
            Opcode.ATTEND,
            count=keys,
            beats=beats,
            group=queries,
            source=source,
            tokens=heads,
            features=features,
            scale=scale,
        )
        self._weights.append(stream)
        for head in range(heads):
            result.parts.append((first + head, self._partials, queries))
            self._partials += features

    # ---- the buffer

    def _passes(self, some: slice) -> int:
        return -(-(some.stop - some.start) // self.spec.columns)

    def _chunks(self, count: int, words: int) -> list[slice]:
        """Tokens that go together, where those of one pass take so many words of the buffer."""
        passes = min(self.spec.max_passes, self.spec.buffer_words // words)
        if not passes:
            raise UserError(
                f"these layers need {words} words of the buffer, but the unit has "
                f"buffer_words = {self.spec.buffer_words}"
            )
        size = passes * self.spec.columns
        return [slice(n, min(count, n + size)) for n in range(0, count, size)]

    def _allocate(self, words: int) -> int:
        """So many words next to each other, in regions of the buffer that the last ones are not in.

        So the unit loads them while it works on the last; it waits while a region is in use.
        """
        region = self.spec.region_words
        start = -(-self._free // region) * region
        start = start if start + words <= self.spec.buffer_words else 0
        self._free = start + words
        return start


def _check_tokens(tokens: np.ndarray, features: int) -> None:
    if tokens.ndim != 2 or tokens.shape[1] != features or not len(tokens):
        raise ValueError(f"tokens must have shape (tokens, {features}), not {tokens.shape}")
    if not np.isfinite(tokens).all():
        raise ValueError("tokens must be finite, not NaN or infinity")


def _units(values: np.ndarray, axis: tuple[int, ...], most: int = MOST_ACTIVATION) -> np.ndarray:
    """Real value of 1 where the greatest magnitude along ``axis`` is ``most``."""
    largest = np.abs(values).max(axis=axis, keepdims=True).astype(np.float64)
    return np.where(largest > 0, largest, 1.0) / most


def _rounded(values: np.ndarray) -> np.ndarray:
    return np.rint(values).astype(np.int64)


def _stored(values: np.ndarray) -> np.ndarray:
    return np.clip(_rounded(values), -MOST_ACTIVATION, MOST_ACTIVATION)


def _beats_of_heads(spec: PimUnitSpec, keys: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Keys (heads, keys, beats of lanes) and values in the order of their tiles.

    Both in units of an operand; they are rounded here, or quantised where the unit takes codes.
    """
    if not spec.has_codes:
        keys, values = _stored(keys), _stored(values)
    beats = []
    command = PimCommand(Opcode.ATTEND, count=keys.shape[1], tokens=len(keys))
    for tile in tiles_of(command, spec.lanes, spec.lag):
        start = tile.number * spec.lanes
        some = (values if tile.is_value else keys)[tile.head, start : start + tile.tokens]
        if spec.has_codes:
            block = value_beats(spec, some) if tile.is_value else key_beats(spec, some)
        elif tile.is_value:
            block = np.zeros((values.shape[2], spec.lanes), dtype=np.int64)
            block[:, : tile.tokens] = some.T
        else:
            block = some.reshape(-1, spec.lanes)
        beats.append(block)
    return np.concatenate(beats)
