"""Fully connected layers as the Logic-PIM unit takes them: stored integers, units, beats.

A sum of the unit is the sum over beats of ``scale * (sum over lanes of weight * activation)``, all
of them integers. The real value of a beat's activations may differ from beat to beat: scales make
up for it. So features that reach far lie together (:class:`Encoding`), and cost the others no
precision.

A bias is one more beat, whose activations are constants and whose weights are the bias in digits of
these: 15 bits and a scale of its own, for the unit has no adder for it.
"""

import math
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from .kernels.pim_unit import scale_beats
from .specs.pim_unit import GROUP_SCALE_WIDTH, PimUnitSpec


__all__ = ["MOST_ACTIVATION", "Encoding", "Layer", "Rows", "alternate", "bias_constants"]
__all__ += ["interleave", "join", "pack"]

MOST_ACTIVATION = 127
MOST_SCALE = (1 << GROUP_SCALE_WIDTH) - 1
MOST_SHIFT = 60  # bits dropped of a sum
RESIDUAL = 2 * MOST_ACTIVATION  # by how much finer the unit of what rounding has left is


@dataclass(frozen=True, eq=False)
class Layer:
    """``tokens @ (weights * scales).T + bias``.

    Parameters
    ----------
    weights : int array of shape (rows, features)
        As they are stored.
    scales : float array of shape (rows,) or (rows, groups)
        Real value of a weight's unit; of groups, each has as many features.
    bias : float array of shape (rows,), optional
    """

    weights: np.ndarray
    scales: np.ndarray
    bias: np.ndarray | None = None

    def __post_init__(self):
        if self.weights.ndim != 2 or self.weights.dtype.kind not in "iu":
            raise ValueError(
                f"weights must be integers of shape (rows, features), not {self.weights.dtype} "
                f"of shape {self.weights.shape}"
            )
        rows, features = self.weights.shape
        if self.scales.ndim not in (1, 2) or len(self.scales) != rows:
            raise ValueError(
                f"scales must have shape ({rows},) or ({rows}, groups), not {self.scales.shape}"
            )
        if features % self.groups:
            raise ValueError(
                f"scales have {self.groups} groups, which do not divide {features} features"
            )
        if not (np.isfinite(self.scales).all() and (self.scales > 0).all()):
            raise ValueError("scales must be positive and finite")
        if self.bias is not None and self.bias.shape != (rows,):
            raise ValueError(f"bias must have shape ({rows},), not {self.bias.shape}")

    @property
    def groups(self) -> int:
        """Groups of features with a scale of their own."""
        return 1 if self.scales.ndim == 1 else self.scales.shape[1]

    @cached_property
    def group_scales(self) -> np.ndarray:
        """Scales (rows, groups), float64."""
        return self.scales.reshape(len(self.scales), -1).astype(np.float64)

    def __call__(self, tokens: np.ndarray) -> np.ndarray:
        """What the layer is meant to give, in float64: (tokens, rows)."""
        each = self.weights.shape[1] // self.groups
        weights = self.weights * np.repeat(self.group_scales, each, axis=1)
        return tokens @ weights.T + (0 if self.bias is None else self.bias)

    def some_rows(self, rows: np.ndarray) -> "Layer":
        """The layer with these rows alone, in this order."""
        bias = None if self.bias is None else self.bias[rows]
        return Layer(self.weights[rows], self.scales[rows], bias)


@dataclass(frozen=True, eq=False)
class Encoding:
    """Which feature each lane of each beat of a token holds, and what it is worth.

    Parameters
    ----------
    index : int array of shape (beats, lanes)
        Features; -1 where a lane holds none.
    group : int array of shape (beats,)
        The weights' group that a beat's features are of.
    unit : float array of shape (beats,)
        Real value of 1.
    residual : bool array of shape (beats,)
        Whether a beat holds what the rounding of the same features, in an earlier one, has left.
    has_bias : bool
        Whether the constants of a bias follow as one more beat.
    """

    index: np.ndarray
    group: np.ndarray
    unit: np.ndarray
    residual: np.ndarray
    has_bias: bool = False

    @classmethod
    def of(
        cls,
        lanes: int,
        largest: np.ndarray,
        groups: int = 1,
        *,
        residuals: int = 0,
        has_bias: bool = False,
    ) -> "Encoding":
        """Features by falling magnitude, within each of ``groups`` of them.

        Parameters
        ----------
        largest : float array of shape (features,)
            Greatest magnitude of each feature; all the same keep their order.
        residuals : int
            How many beats, those of greatest magnitude, are followed by their residuals.
        """
        beats = []
        for group, some in enumerate(np.split(np.arange(len(largest)), groups)):
            order = some[np.argsort(-largest[some], kind="stable")]
            for start in range(0, len(order), lanes):
                features = order[start : start + lanes]
                beats.append((features, group, _unit(largest[features].max())))
        coarse = sorted(beats, key=lambda beat: -beat[2])[:residuals]
        index = np.full((len(beats) + len(coarse), lanes), -1)
        for number, (features, _, _) in enumerate(beats + coarse):
            index[number, : len(features)] = features
        return cls(
            index,
            np.array([group for _, group, _ in beats + coarse]),
            np.array([unit for *_, unit in beats] + [unit / RESIDUAL for *_, unit in coarse]),
            np.arange(len(index)) >= len(beats),
            has_bias,
        )

    @property
    def lanes(self) -> int:
        """Lanes of a beat."""
        return self.index.shape[1]

    @property
    def beats(self) -> int:
        """Beats of a token, that of the constants among them."""
        return len(self.index) + self.has_bias

    def encode(self, spec: PimUnitSpec, tokens: np.ndarray) -> np.ndarray:
        """Activations of real ``tokens`` (tokens, features): (tokens, beats, lanes)."""
        left = np.pad(tokens.astype(np.float64), ((0, 0), (0, 1)))  # feature -1 is 0
        beats = []
        for features, unit in zip(self.index, self.unit, strict=True):
            stored = np.rint(left[:, features] / unit)
            stored = np.clip(stored, -MOST_ACTIVATION, MOST_ACTIVATION)
            left[:, features] -= stored * unit
            left[:, -1] = 0
            beats.append(stored)
        if self.has_bias:
            beats.append(np.tile(bias_constants(spec), (len(tokens), 1)))
        return np.stack(beats, axis=1).astype(np.int64)

    def parts(self, most: int) -> list["Encoding"]:
        """The beats in runs of ``most``; the constants are in the last."""
        runs = range(0, self.beats, most)
        return [
            self._some(slice(start, start + most), start + most >= self.beats) for start in runs
        ]

    def _some(self, beats: slice, is_last: bool) -> "Encoding":
        arrays = (self.index, self.group, self.unit, self.residual)
        return Encoding(*(array[beats] for array in arrays), self.has_bias and is_last)

    def alike(self) -> int:
        """Greatest number of beats next to each other that may always share a scale.

        The constants have a group of their own, the last one.
        """
        worth = np.stack([self.group, self.unit], axis=1)
        count = len(worth)
        for size in range(count, 1, -1):
            if count % size == 0 or not self.has_bias:
                blocks = [worth[n : n + size] for n in range(0, count, size)]
                if all((block == block[0]).all() for block in blocks):
                    return size
        return 1


def _unit(largest: float) -> float:
    return float(largest or 1) / MOST_ACTIVATION


def bias_constants(spec: PimUnitSpec) -> np.ndarray:
    """Activations of the beat of a bias: the places of its digits, the lowest last."""
    most = (1 << (spec.weight_width - 1)) - 1  # a digit is at most this
    places = [1]
    while places[-1] * (2 * most + 1) < MOST_ACTIVATION:
        places.append(places[-1] * (2 * most + 1))
    # Enough of the highest place for 15 bits; few digits of int4 need many lanes.
    highest = min(spec.lanes - len(places), -(-MOST_ACTIVATION // most))
    constants = np.zeros(spec.lanes, dtype=np.int64)
    constants[:highest] = MOST_ACTIVATION
    constants[highest : highest + len(places)] = places[::-1]
    return constants


def _digits(spec: PimUnitSpec, values: np.ndarray) -> np.ndarray:
    """Weights (rows, lanes) whose products with the constants are ``values``, as near as can be."""
    most = (1 << (spec.weight_width - 1)) - 1
    digits = np.zeros((len(values), spec.lanes), dtype=np.int64)
    left = values.copy()
    for lane, place in enumerate(bias_constants(spec).tolist()):
        if place:
            digits[:, lane] = np.clip(np.rint(left / place), -most, most)
            left = left - digits[:, lane] * place
    return digits


def _largest_bias(spec: PimUnitSpec) -> int:
    most = (1 << (spec.weight_width - 1)) - 1
    return most * int(bias_constants(spec).sum())


@dataclass(frozen=True, eq=False)
class Rows:
    """Rows of weights as a ``gemm`` takes them.

    Parameters
    ----------
    weights : int array of shape (rows, beats, lanes)
    scales : int array of shape (rows, groups), or None where every beat counts alike
    group : int
        Beats that share a scale; 0 for no scales.
    unit : float, or float array of shape (rows,)
        Real value of a sum's unit.
    shift : int
        How many bits finer than asked for that is.
    """

    weights: np.ndarray
    scales: np.ndarray | None
    group: int
    unit: float | np.ndarray
    shift: int = 0

    @property
    def bound(self) -> int:
        """The greatest magnitude of a sum."""
        starts = np.arange(0, self.weights.shape[1], self.group or self.weights.shape[1])
        sums = np.add.reduceat(np.abs(self.weights).sum(axis=2), starts, axis=1)
        scaled = sums if self.scales is None else sums * self.scales
        return int(scaled.sum(axis=1).max()) * (MOST_ACTIVATION + 1)


def pack(
    spec: PimUnitSpec,
    layer: Layer,
    encoding: Encoding,
    bias: np.ndarray | None = None,
    unit: float | None = None,
) -> Rows:
    """A layer's weights in the order of the activations of ``encoding``, and scales for them.

    Parameters
    ----------
    bias : float array of shape (rows,), optional
        In place of the layer's; given or not, ``encoding.has_bias`` decides.
    unit : float, optional
        What a sum's unit times a power of two must be; as fine as it can be unless given.
    """
    _check_range(spec, layer.weights)
    index = np.where(encoding.index < 0, layer.weights.shape[1], encoding.index)
    weights = np.pad(layer.weights.astype(np.int64), ((0, 0), (0, 1)))[:, index]
    group, count = encoding.alike(), len(encoding.index)
    if unit is None and group == count and not encoding.has_bias:
        return Rows(weights, None, 0, layer.group_scales[:, encoding.group[0]] * encoding.unit[0])
    real = (layer.group_scales[:, encoding.group] * encoding.unit)[:, ::group]
    if encoding.has_bias:
        bias = layer.bias if bias is None else bias
        bias = np.zeros(len(weights)) if bias is None else bias.astype(np.float64)
        real = np.column_stack([real, np.abs(bias) / _largest_bias(spec)])
    finest = real.max() / MOST_SCALE
    shift = 0 if unit is None else _shift(unit, finest)
    unit = finest if unit is None else math.ldexp(unit, -shift)
    scales = np.clip(np.rint(real / unit), 0, MOST_SCALE).astype(np.int64)
    if encoding.has_bias:
        scales[:, -1] = np.clip(np.ceil(real[:, -1] / unit), 1, MOST_SCALE)
        digits = _digits(spec, np.rint(bias / (scales[:, -1] * unit)))
        weights = np.concatenate([weights, digits[:, None]], axis=1)
    return Rows(weights, scales, group, unit, shift)


def _shift(unit: float, finest: float) -> int:
    shift = math.floor(math.log2(unit / finest))
    if shift < 0:
        raise ValueError(
            f"a layer's weights times its activations must be below {unit * MOST_SCALE:g}, for "
            f"scales of {GROUP_SCALE_WIDTH} bits, not {finest * MOST_SCALE:g}"
        )
    return min(shift, MOST_SHIFT)


def _check_range(spec: PimUnitSpec, weights: np.ndarray) -> None:
    low, high = -(1 << (spec.weight_width - 1)), (1 << (spec.weight_width - 1)) - 1
    if weights.size and not (low <= weights.min() and weights.max() <= high):
        raise ValueError(
            f"weights must lie in {low}..{high} to be {spec.weight.value}, "
            f"not {weights.min()}..{weights.max()}"
        )


def join(rows: list[Rows]) -> Rows:
    """The rows of several, of equal groups and shifts, one after the other."""
    scales = None if rows[0].scales is None else np.concatenate([r.scales for r in rows])
    weights = np.concatenate([r.weights for r in rows])
    return replace(rows[0], weights=weights, scales=scales)


def alternate(gate: Rows, up: Rows) -> Rows:
    """Rows in pairs, as the flag ``GATED`` wants them."""
    weights, scales = (
        np.stack(pair, axis=1).reshape(-1, *pair[0].shape[1:])
        for pair in ((gate.weights, up.weights), (gate.scales, up.scales))
    )
    return replace(gate, weights=weights, scales=scales)


def interleave(spec: PimUnitSpec, rows: Rows) -> np.ndarray:
    """Beats of ``i_weight``: weights, and before those that need them beats of scales."""
    count, beats, lanes = rows.weights.shape
    flat = rows.weights.reshape(-1, lanes)
    if not rows.group:
        return flat
    starts = np.arange(0, beats, rows.group)
    places = (np.arange(count)[:, None] * beats + starts).reshape(-1)
    scales = scale_beats(spec, rows.scales.reshape(-1))
    return np.insert(flat, places[:: spec.scales_per_beat], scales, axis=0)
