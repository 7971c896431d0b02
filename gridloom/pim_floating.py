"""Programs of a Logic-PIM unit for bf16, from NumPy arrays.

    >>> program = FloatingProgram(spec)
    >>> result = program.linear(FloatingLayer(weights, bias), tokens)
    >>> outputs = golden(spec, program.inputs())  # or those of the RTL
    >>> result.read(outputs)  # floats, (tokens, rows)

Weights and activations are rounded to bf16; there is nothing else to choose. A bias is three
features more, whose activations are 1 and whose weights are its leading 24 bits, 8 in each.
"""

from dataclasses import dataclass

import numpy as np

from .kernels.attention import encode_scale
from .pim_builder import Attended, ProgramBuilder, Sums, check_tokens
from .specs.errors import UserError
from .specs.pim_command import Flag
from .specs.pim_unit import PimFunction, PimUnitSpec
from .tables.minifloat import from_bfloat16, to_bfloat16


__all__ = ["FloatingLayer", "FloatingProgram"]

BIAS_PARTS = 3
ONE = int(to_bfloat16(np.ones(1))[0])


@dataclass(frozen=True, eq=False)
class FloatingLayer:
    """``tokens @ weights.T + bias``.

    Parameters
    ----------
    weights : float array of shape (rows, features)
    bias : float array of shape (rows,), optional
    """

    weights: np.ndarray
    bias: np.ndarray | None = None

    def __post_init__(self):
        if self.weights.ndim != 2 or self.weights.dtype.kind != "f":
            raise ValueError(
                f"weights must be floats of shape (rows, features), not {self.weights.dtype} of "
                f"shape {self.weights.shape}"
            )
        if self.bias is not None and self.bias.shape != (len(self.weights),):
            raise ValueError(f"bias must have shape ({len(self.weights)},), not {self.bias.shape}")

    @property
    def features(self) -> int:
        """Of a token."""
        return self.weights.shape[1]

    @property
    def bits(self) -> np.ndarray:
        """Weights in bf16 (rows, features), those of the bias behind."""
        parts = [to_bfloat16(self.weights)]
        if self.bias is not None:
            left = self.bias.astype(np.float64)
            for _ in range(BIAS_PARTS):
                part = to_bfloat16(left)
                left = left - from_bfloat16(part)
                parts.append(part[:, None])
        return np.concatenate(parts, axis=1)


class FloatingProgram(ProgramBuilder):
    """Commands for a unit of bf16, and what they take from its streams."""

    def __init__(self, spec: PimUnitSpec):
        if not spec.is_floating:
            raise UserError(f"weight must be bf16 for a FloatingProgram, not {spec.weight.value}")
        super().__init__(spec)

    def linear(self, layer: FloatingLayer, tokens: np.ndarray) -> Sums:
        """A layer's results for real ``tokens`` (tokens, features)."""
        check_tokens(tokens, layer.features)
        weights, activations = self._words(layer.bits), self._words(_activations(layer, tokens))
        result = self._result(len(tokens), len(weights))
        for start in range(0, weights.shape[1], self.spec.buffer_words):
            part = slice(start, start + self.spec.buffer_words)
            beats = weights[:, part].shape[1]
            for some in self._chunks(len(tokens), beats):
                source = self._allocate(beats * self._passes(some))
                self._load(activations[some, part], source)
                self._sum(result, some, weights[:, part], source)
        return result

    def feed_forward(
        self,
        up: FloatingLayer,
        down: FloatingLayer,
        tokens: np.ndarray,
        gate: FloatingLayer | None = None,
    ) -> Sums:
        """``down(function(up(tokens)))``, or ``down(function(gate(tokens)) * up(tokens))``.

        Nothing leaves the unit in between, where results are rounded to bf16.
        """
        self._check_layers(up, down, gate, tokens)
        biased = next((x for x in (gate, up) if x is not None and x.bias is not None), up)
        activations = self._words(_activations(biased, tokens))
        width = activations.shape[1]
        constants = 0 if down.bias is None else 1
        most = self.spec.buffer_words - width - constants
        if most < 1:
            raise UserError(
                f"a token's {width} words and those of its results need more than the unit's "
                f"buffer_words = {self.spec.buffer_words}"
            )
        first = [self._padded(x, biased) for x in (gate, up) if x is not None]
        rows, flags = first[0], Flag.TO_BUFFER | Flag.FUNCTION
        if gate is not None:
            rows, flags = np.stack(first, axis=1), flags | Flag.GATED
        second = self._words(to_bfloat16(down.weights))
        result = self._result(len(tokens), len(second))
        hidden = second.shape[1]
        size = min(most, hidden)
        for some in self._chunks(len(tokens), width + size + constants):
            for start in range(0, hidden, size):
                words = slice(start, min(hidden, start + size))
                some_rows = rows[words.start * self.spec.lanes : words.stop * self.spec.lanes]
                weights = second[:, words]
                if constants and start == 0:
                    weights = np.concatenate([weights, self._bias(down)], axis=1)
                self._part(result, some, activations[some], some_rows, flags, weights, words)
        return result

    def attend(
        self, query: np.ndarray, key: np.ndarray, value: np.ndarray, scale: float
    ) -> Attended:
        """``softmax(scale query key^T) value`` of each head, its queries sharing keys and values.

        Parameters
        ----------
        query, key, value : float arrays
            (heads, queries, head_dim), (heads, keys, head_dim) and (heads, keys, features). More
            queries than columns take several commands.
        """
        self._check_heads(query, key, value)
        spec, depth = self.spec, query.shape[2]
        beats = -(-depth // spec.lanes)
        padding = ((0, 0), (0, 0), (0, beats * spec.lanes - depth))
        queries_stored, keys = (np.pad(to_bfloat16(x), padding) for x in (query, key))
        values, stored = to_bfloat16(value), encode_scale(spec.array, scale)
        unit = np.ones((len(value), value.shape[2]))
        return self._attend_heads(queries_stored, keys, values, stored, unit)

    # ---- parts

    def _check_layers(
        self,
        up: FloatingLayer,
        down: FloatingLayer,
        gate: FloatingLayer | None,
        tokens: np.ndarray,
    ) -> None:
        if self.spec.function is PimFunction.NONE:
            raise UserError("feed-forward layers need a unit with a function, not function = none")
        check_tokens(tokens, up.features)
        for name, layer in (("up", up), ("gate", gate)):
            if layer is not None and layer.weights.shape != (down.features, up.features):
                raise ValueError(
                    f"{name} must have weights of shape ({down.features}, {up.features}), as down "
                    f"and up have them, not {layer.weights.shape}"
                )

    def _result(self, tokens: int, rows: int) -> Sums:
        width = self.spec.output_width

        def decode(stored: np.ndarray) -> np.ndarray:
            bits = np.asarray(stored).astype(np.uint32) << (32 - width)
            return bits.view(np.float32).astype(np.float64)

        return Sums((tokens, rows), decode)

    def _words(self, bits: np.ndarray) -> np.ndarray:
        """Rows of bits as words of ``lanes``, zeros where there are no features."""
        lanes = self.spec.lanes
        padded = np.pad(bits, ((0, 0), (0, -bits.shape[1] % lanes)))
        return padded.reshape(len(bits), -1, lanes)

    def _padded(self, layer: FloatingLayer, biased: FloatingLayer) -> np.ndarray:
        """Words of a first layer's weights; rows of zeros fill the last word of its results.

        What a lane held before must not meet even a weight of 0: its exponent would count.
        """
        bits = layer.bits
        if layer.bias is None and biased.bias is not None:
            bits = np.pad(bits, ((0, 0), (0, BIAS_PARTS)))
        return self._words(np.pad(bits, ((0, -len(bits) % self.spec.lanes), (0, 0))))

    def _bias(self, layer: FloatingLayer) -> np.ndarray:
        """The word of a bias (rows, 1, lanes)."""
        return self._words(layer.bits[:, layer.features :])

    def _part(
        self,
        result: Sums,
        some: slice,
        activations: np.ndarray,
        rows: np.ndarray,
        flags: Flag,
        weights: np.ndarray,
        words: slice,
    ) -> None:
        """Some words of results of the first layer, and their part of the second's sums."""
        passes, width = self._passes(some), activations.shape[1]
        source = self._allocate((width + weights.shape[1]) * passes)
        target = source + width * passes
        self._load(activations, source)
        if weights.shape[1] > words.stop - words.start:
            ones = np.zeros((len(activations), 1, self.spec.lanes), dtype=np.int64)
            ones[:, :, :BIAS_PARTS] = ONE
            self._load(ones, target + (words.stop - words.start) * passes)
        self._rows(some, rows.reshape(-1, *rows.shape[-2:]), source, target, flags)
        self._sum(result, some, weights, target)

    def _rows(
        self, some: slice, weights: np.ndarray, source: int, target: int = 0, flags: int = 0
    ) -> None:
        self._gemm(some, weights, source, target, flags)
        self._weights.append(weights.reshape(-1, self.spec.lanes))

    def _sum(self, result: Sums, some: slice, weights: np.ndarray, source: int) -> None:
        """A ``gemm`` whose results go out."""
        self._rows(some, weights, source)
        passes = self._passes(some)
        result.parts.append((self._results, some, passes, 1.0))
        self._results += len(weights) * passes


def _activations(layer: FloatingLayer, tokens: np.ndarray) -> np.ndarray:
    """Tokens in bf16, and ones behind them for a bias."""
    ones = 0 if layer.bias is None else BIAS_PARTS
    return np.pad(to_bfloat16(tokens), ((0, 0), (0, ones)), constant_values=ONE)
