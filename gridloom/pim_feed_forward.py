"""Two layers with a function or a gate between them, prepared for the Logic-PIM unit.

The first layer's results become the second's activations in the unit's buffer. Its rows are put in
the order of their results' magnitudes, so that those that lie in one word of the buffer are of
about the same; each word has a unit of its own, and scales in the second layer make up for it.

A function's result is fixed point, so without a gate a word's unit is a power of two, and a few
results that reach far would be coarse. But far out GELU and SiLU are their arguments. So such
results saturate at a *knee* in one word, and in another the same rows without the function hold
what is beyond it: from -128, to which all below the knee saturates, to 127. The second layer's bias
takes the 128 back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

import numpy as np

from .kernels.activation import reference
from .pim_layers import (
    MOST_ACTIVATION,
    Encoding,
    Layer,
    Rows,
    alternate,
    bias_constants,
    join,
    pack,
)
from .specs.errors import UserError
from .specs.pim_command import Flag
from .specs.pim_unit import FUNCTION_FMT, PimFunction, PimUnitSpec


__all__ = ["FeedForward", "Part", "Up"]

SHIFTS = ("shift", "gate_shift", "result_shift")
LOWEST = -(MOST_ACTIVATION + 1)
MOST_FACTOR = (1 << (FUNCTION_FMT.width - 1)) - 1
# Bits dropped of a function's result so that 127 is where it equals its argument to 0.003 or less.
KNEE_SHIFTS = {PimFunction.GELU: 5, PimFunction.SILU: 6}
HEADROOM = 1.0 + 2.0**-6  # between the greatest second factor in the sample and saturation


@dataclass(frozen=True, eq=False)
class Up:
    """Rows of the first layer, for a command that fills words of the buffer."""

    rows: Rows
    flags: Flag
    shifts: dict[str, int]
    words: int = 1

    @property
    def key(self) -> tuple[int, ...]:
        """What rows of one command have in common."""
        return int(self.flags), *(self.shifts.get(name, 0) for name in SHIFTS)


@dataclass(frozen=True, eq=False)
class Part:
    """As much of the layers as goes through the buffer at once."""

    up: list[Up]
    down: Rows
    constants: np.ndarray | None  # of the second layer's bias: (1, lanes)


@dataclass(frozen=True, eq=False)
class _Word:
    """Results that lie in one word: rows of the first layer, and the real value of 1."""

    features: np.ndarray
    unit: float
    beyond: float | None = None  # the knee, of a word of what is beyond it


@dataclass(frozen=True, eq=False)
class FeedForward:
    """``down(function(up(tokens)))``, or ``down(function(gate(tokens)) * up(tokens))``.

    Parameters
    ----------
    spec : PimUnitSpec
        The unit; it must have the function.
    up, down : Layer
    sample : float array of shape (tokens, features)
        Real inputs: magnitudes that are met in them fix all units, once.
    gate : Layer, optional
    residuals : int
        Words of a token whose rounding errors get a beat of their own: those that reach farthest.
    """

    spec: PimUnitSpec
    up: Layer
    down: Layer
    sample: np.ndarray
    gate: Layer | None = None
    residuals: int = 0

    def __post_init__(self):
        self._check()
        _ = self.parts  # to tell now if they do not fit

    @cached_property
    def encoding(self) -> Encoding:
        """Of tokens."""
        biases = (x.bias for x in (self.up, self.gate) if x is not None)
        has_knees = any(word.beyond is not None for word in self._words)
        return Encoding.of(
            self.spec.lanes,
            np.abs(self.sample).max(axis=0).astype(np.float64),
            self.up.groups,
            residuals=self.residuals,
            has_bias=has_knees or any(bias is not None for bias in biases),
        )

    @cached_property
    def parts(self) -> list[Part]:
        """Words of results, as many at a time as there is place for."""
        words, tokens = self._words, self.encoding.beats
        most = self.spec.buffer_words - tokens - 1  # the constants' word
        if most < 1:
            raise UserError(
                f"a token's {tokens} words and those of its results need more than the unit's "
                f"buffer_words = {self.spec.buffer_words}"
            )
        runs = range(0, len(words), most)
        return [self._part(words[n : n + most], is_first=n == 0) for n in runs]

    @property
    def num_results(self) -> int:
        """Rows of the second layer."""
        return len(self.down.weights)

    @property
    def most_words(self) -> int:
        """Words of the buffer that a pass takes."""
        return self.encoding.beats + max(part.down.weights.shape[1] for part in self.parts)

    def _check(self) -> None:
        if self.spec.function is PimFunction.NONE:
            raise UserError("feed-forward layers need a unit with a function, not function = none")
        features = self.up.weights.shape[1]
        if self.sample.ndim != 2 or self.sample.shape[1] != features or not len(self.sample):
            raise ValueError(
                f"sample must have shape (tokens, {features}), not {self.sample.shape}"
            )
        if self.down.groups > 1:
            raise ValueError(
                "down must have one scale a row, as its features are put in another order"
            )
        if self.gate is not None and self.gate.groups != self.up.groups:
            raise ValueError(
                f"gate must have {self.up.groups} groups as up does, not {self.gate.groups}"
            )
        for name, layer in (("gate", self.gate), ("up", self.up)):
            if layer is not None and len(layer.weights) != self.down.weights.shape[1]:
                raise ValueError(
                    f"{name} must have a row for each of down's {self.down.weights.shape[1]} "
                    f"features, not {len(layer.weights)}"
                )

    # ---- words of results

    @cached_property
    def _words(self) -> list[_Word]:
        largest = np.abs(self._first * self._second).max(axis=0)
        order = np.argsort(-largest, kind="stable")
        runs = (order[n : n + self.spec.lanes] for n in range(0, len(order), self.spec.lanes))
        return [word for some in runs for word in self._word(some, float(largest[some].max() or 1))]

    @cached_property
    def _first(self) -> np.ndarray:
        """The function's results for the sample."""
        arguments = (self.gate or self.up)(self.sample.astype(np.float64))
        return reference(self.spec.activation, arguments)

    @cached_property
    def _second(self) -> np.ndarray | int:
        """What they are multiplied by."""
        return 1 if self.gate is None else self.up(self.sample.astype(np.float64))

    @cached_property
    def _finest(self) -> float:
        """Least unit of a second factor with which none in the sample saturates."""
        return float(np.abs(self._second).max() or 1) * HEADROOM / MOST_FACTOR

    def _word(self, features: np.ndarray, largest: float) -> Iterator[_Word]:
        if self.gate is not None:
            # A product's unit is that of its factors at least.
            finest = self._finest * FUNCTION_FMT.lsb
            yield _Word(features, max(largest / MOST_ACTIVATION, finest))
            return
        shift = max(0, int(np.ceil(np.log2(largest / MOST_ACTIVATION / FUNCTION_FMT.lsb))))
        knee_shift = KNEE_SHIFTS[self.spec.function]
        yield _Word(features, FUNCTION_FMT.lsb * 2 ** min(shift, knee_shift))
        if shift > knee_shift:
            knee = MOST_ACTIVATION * FUNCTION_FMT.lsb * 2**knee_shift
            yield _Word(features, (largest - knee) / (MOST_ACTIVATION - LOWEST), knee)

    # ---- commands

    def _part(self, words: list[_Word], is_first: bool) -> Part:
        lanes = self.spec.lanes
        index = np.full((len(words), lanes), -1)
        for number, word in enumerate(words):
            index[number, : len(word.features)] = word.features
        bias = np.zeros(self.num_results)
        if is_first and self.down.bias is not None:
            bias += self.down.bias
        for word in words:
            if word.beyond is not None:
                each = self.down.weights[:, word.features].sum(axis=1) * word.unit
                bias -= LOWEST * each * self.down.group_scales[:, 0]
        size = len(words)
        hidden = Encoding(
            index,
            np.zeros(size, dtype=int),
            np.array([word.unit for word in words]),
            np.zeros(size, dtype=bool),
            has_bias=bool(bias.any()),
        )
        down = pack(self.spec, self.down, hidden, bias)
        constants = bias_constants(self.spec)[None] if hidden.has_bias else None
        return Part(_joined(map(self._up, words)), down, constants)

    def _up(self, word: _Word) -> Up:
        """The rows that fill one word."""
        up = self.up.some_rows(word.features)
        if self.gate is not None:
            return self._gated(word, up)
        if word.beyond is not None:
            known = np.zeros(len(up.weights)) if up.bias is None else up.bias
            bias = known - word.beyond + LOWEST * word.unit
            rows = pack(self.spec, up, self.encoding, bias, unit=word.unit)
            return Up(rows, Flag.TO_BUFFER, {"shift": rows.shift})
        rows = pack(self.spec, up, self.encoding, unit=FUNCTION_FMT.lsb)
        drop = int(np.log2(word.unit / FUNCTION_FMT.lsb))
        shifts = {"gate_shift": rows.shift, "result_shift": drop}
        return Up(rows, Flag.TO_BUFFER | Flag.FUNCTION, shifts)

    def _gated(self, word: _Word, up: Layer) -> Up:
        gate = pack(
            self.spec, self.gate.some_rows(word.features), self.encoding, unit=FUNCTION_FMT.lsb
        )
        # The second factor's unit is free: the word's less the function's and some power of two.
        unit = word.unit / FUNCTION_FMT.lsb
        drop = int(np.floor(np.log2(unit / self._finest)))
        unit /= 2**drop
        rows = pack(self.spec, up, self.encoding, unit=unit)
        shifts = {"gate_shift": gate.shift, "shift": rows.shift, "result_shift": drop}
        flags = Flag.TO_BUFFER | Flag.FUNCTION | Flag.GATED
        return Up(alternate(gate, rows), flags, shifts)


def _joined(ups: Iterable[Up]) -> list[Up]:
    """Rows next to each other that one command can take."""
    groups = [list(some) for _, some in groupby(ups, key=lambda up: up.key)]
    return [
        replace(some[0], rows=join([up.rows for up in some]), words=len(some)) for some in groups
    ]
