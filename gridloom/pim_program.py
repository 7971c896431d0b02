"""Programs of the Logic-PIM unit from NumPy arrays: commands, streams, and results read back.

    >>> program = PimProgram(spec)
    >>> result = program.linear(Layer(weights, scales, bias), tokens)
    >>> outputs = golden(spec, program.inputs())  # or those of the RTL
    >>> result.read(outputs)  # floats, (tokens, rows)

What is asked for may be of any size: tokens that do not fit beside each other take several
commands, and of features that do not fit into the buffer the host adds partial sums.
"""

from typing import Any

import numpy as np

from .kernels.attention import encode_scale
from .pim_builder import Attended, ProgramBuilder, Sums, check_tokens
from .pim_feed_forward import FeedForward
from .pim_layers import MOST_ACTIVATION, Encoding, Layer, Rows, interleave, pack
from .specs.errors import UserError
from .specs.pim_unit import PimUnitSpec


__all__ = ["Attended", "PimProgram", "Sums"]


class PimProgram(ProgramBuilder):
    """Commands for a unit of integers, and what they take from its streams."""

    def __init__(self, spec: PimUnitSpec):
        if spec.is_floating:
            raise UserError("weight must be int8, int4 or int2 for a PimProgram, not bf16")
        super().__init__(spec)

    # ---- what can be asked for

    def linear(self, layer: Layer, tokens: np.ndarray, largest: Any = None) -> Sums:
        """A layer's results for real ``tokens`` (tokens, features).

        Parameters
        ----------
        largest : float, or float array of shape (features,), optional
            Magnitude that becomes 127, of each feature or of all; of these tokens unless given.
        """
        check_tokens(tokens, layer.weights.shape[1])
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
        check_tokens(tokens, layers.encoding.index.max() + 1)
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
            self._rows(some, up.rows, source, target, up.flags, **up.shifts)
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
        spec, depth = self.spec, query.shape[2]
        beats = -(-depth // spec.lanes)
        # A command has one scale: the products of units are those of the head that needs most.
        key_unit = _units(key, (1, 2), self._most_operand)
        product = (_units(query, (1, 2)) * key_unit).max()
        stored = encode_scale(spec.array, scale * product / (1 << spec.key_shift))
        value_unit = _units(value, (1,), self._most_operand)
        padding = ((0, 0), (0, 0), (0, beats * spec.lanes - depth))
        queries_stored = np.pad(_stored(query * key_unit / product), padding)
        keys, values = np.pad(key / key_unit, padding), value / value_unit
        if not spec.has_codes:
            keys, values = _stored(keys), _stored(values)
        return self._attend_heads(queries_stored, keys, values, stored, value_unit[:, 0])

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

    # ---- commands

    def _rows(
        self,
        some: slice,
        rows: Rows,
        source: int,
        target: int = 0,
        flags: int = 0,
        **shifts: int,
    ) -> None:
        self._gemm(some, rows.weights, source, target, flags, group=rows.group, **shifts)
        self._weights.append(interleave(self.spec, rows))

    def _sum(self, result: Sums, some: slice, rows: Rows, source: int) -> None:
        """A ``gemm`` whose results go out, in as many of a sum's bits as they have."""
        shift = max(0, rows.bound.bit_length() + 1 - self.spec.output_width)
        self._rows(some, rows, source, shift=shift)
        passes = self._passes(some)
        result.parts.append((self._results, some, passes, rows.unit * 2.0**shift))
        self._results += len(rows.weights) * passes


def _units(values: np.ndarray, axis: tuple[int, ...], most: int = MOST_ACTIVATION) -> np.ndarray:
    """Real value of 1 where the greatest magnitude along ``axis`` is ``most``."""
    largest = np.abs(values).max(axis=axis, keepdims=True).astype(np.float64)
    return np.where(largest > 0, largest, 1.0) / most


def _rounded(values: np.ndarray) -> np.ndarray:
    return np.rint(values).astype(np.int64)


def _stored(values: np.ndarray) -> np.ndarray:
    return np.clip(_rounded(values), -MOST_ACTIVATION, MOST_ACTIVATION)
