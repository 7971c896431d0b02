"""Bit-exact model of the Logic-PIM unit: a program of commands, one after the other.

A command sees what all commands before it have done; that the unit works on several at once
does not show. Sums of products of integers are exact, and so are sums of groups times scales.
Those of bf16 go by the rule of :mod:`.attention_floating`, the products of a step at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridloom.specs.attention import EXPONENT_BIAS, MANTISSA_BITS, UNIT_BITS
from gridloom.specs.pim_command import Flag, Opcode, PimCommand, Status, tiles_of
from gridloom.specs.pim_unit import (
    FUNCTION_FMT,
    GROUP_SCALE_WIDTH,
    PimUnitSpec,
)

from ..tables.attention import mantissa_table
from ..tables.minifloat import to_bfloat16
from .activation import activation
from .attention import Partial, partial_attention, relative_error
from .attention_floating import Floating, dot, unpack
from .payload import Batches
from .pim_codes import dequantise, split_parameters
from .rounding import round_shift


__all__ = ["Unit", "commands_of", "figures", "gemm_sums", "golden", "group_scales", "real"]
__all__ += ["saturate", "scale_beats", "to_fp32"]

ONE = 0x3F80  # in bf16
MOST_SHIFT = 60  # beyond which nothing is left of any sum


def saturate(values: np.ndarray, width: int) -> np.ndarray:
    """``values`` as signed integers of ``width`` bits."""
    high = (1 << (width - 1)) - 1
    return np.clip(values, -high - 1, high)


def commands_of(inputs: Batches) -> list[PimCommand]:
    """The commands on ``i_command``; raises ``ValueError`` where one is incomplete."""
    return PimCommand.program(inputs["i_command"]["word"])


def group_scales(spec: PimUnitSpec, beats: np.ndarray) -> np.ndarray:
    """The scales that beats of weights are: unsigned, lowest bits first."""
    bits = beats.reshape(len(beats), -1, 1) >> np.arange(spec.weight_width) & 1
    places = 1 << np.arange(GROUP_SCALE_WIDTH)
    return bits.reshape(-1, GROUP_SCALE_WIDTH) @ places


def scale_beats(spec: PimUnitSpec, scales: np.ndarray) -> np.ndarray:
    """Beats of weights that hold ``scales``, as many as it takes: the inverse of group_scales."""
    count = -(-len(scales) // spec.scales_per_beat)
    padded = np.zeros(count * spec.scales_per_beat, dtype=np.int64)
    padded[: len(scales)] = scales
    bits = padded[:, None] >> np.arange(GROUP_SCALE_WIDTH) & 1
    places = 1 << np.arange(spec.weight_width)
    places[-1] *= -1  # the sign
    return bits.reshape(count, spec.lanes, spec.weight_width) @ places


def gemm_sums(
    weights: np.ndarray, activations: np.ndarray, scales: np.ndarray, group: int
) -> np.ndarray:
    """Sums of each row: of each group times its scale.

    Parameters
    ----------
    weights : int array of shape (rows, beats, lanes)
    activations : int array of shape (beats, tokens, lanes)
    scales : int array of shape (rows, groups)
    group : int
        Beats that share a scale; the last group of a row may have fewer.

    Returns
    -------
    int64 array of shape (rows, tokens)
    """
    total = np.zeros((len(weights), activations.shape[1]), dtype=np.int64)
    for number in range(scales.shape[1]):
        some = slice(number * group, (number + 1) * group)
        # Below 2**53, so exact in float64, which is what BLAS multiplies fast.
        left = weights[:, some].reshape(len(weights), -1).astype(np.float64)
        right = activations[some].transpose(0, 2, 1).reshape(left.shape[1], -1)
        total += scales[:, number, None] * (left @ right.astype(np.float64)).astype(np.int64)
    return total


def real(number: Floating, frac_bits: int) -> np.ndarray:
    """Sums or products of two bf16 numbers as float64, exact: biased twice."""
    return np.ldexp(number.integer, number.exponent - 2 * EXPONENT_BIAS - frac_bits)


def to_fp32(values: np.ndarray) -> np.ndarray:
    """Bits of float64 ``values`` rounded once, to nearest, ties to even; int64."""
    with np.errstate(over="ignore"):
        return np.asarray(values, dtype=np.float32).view(np.uint32).astype(np.int64)


@dataclass
class _Reader:
    """Takes the beats of a stream in order."""

    name: str
    beats: np.ndarray
    taken: int = 0

    def take(self, count: int) -> np.ndarray:
        start, self.taken = self.taken, self.taken + count
        if self.taken > len(self.beats):
            raise ValueError(
                f"{self.name} must hold at least {self.taken} elements for these commands, not "
                f"{len(self.beats)}"
            )
        return self.beats[start : self.taken]

    def finish(self) -> None:
        if self.taken != len(self.beats):
            raise ValueError(
                f"{self.name} must hold {self.taken} elements for these commands, not "
                f"{len(self.beats)}"
            )


class Unit:
    """The buffer of a unit, and what commands make of it and of their beats.

    ``buffer`` has shape (words, columns, lanes).
    """

    def __init__(self, spec: PimUnitSpec, activations: np.ndarray, weights: np.ndarray):
        self.spec = spec
        self.buffer = np.zeros((spec.buffer_words, spec.columns, spec.lanes), dtype=np.int64)
        self._activations = _Reader("i_activation", np.asarray(activations, dtype=np.int64))
        self._weights = _Reader("i_weight", np.asarray(weights, dtype=np.int64))
        self.values: list[np.ndarray] = []  # of each gemm that gives results: (beats, columns)
        self.partials: list[Partial] = []  # of each head

    def obey(self, command: PimCommand) -> Status:
        """Carry out ``command`` if it may be; its status."""
        status = command.status(self.spec)
        if status is Status.OK:
            match command.opcode:
                case Opcode.LOAD:
                    self._load(command)
                case Opcode.GEMM:
                    self._gemm(command)
                case Opcode.ATTEND:
                    self._attend(command)
        return status

    def finish(self) -> None:
        """Raise ``ValueError`` if beats are left."""
        self._activations.finish()
        self._weights.finish()

    def _load(self, command: PimCommand) -> None:
        beats = self._activations.take(command.count * command.beats)
        for token, words in enumerate(beats.reshape(command.count, command.beats, -1)):
            number, column = divmod(token, self.spec.columns)
            end = command.target + command.beats * command.passes
            self.buffer[command.target + number : end : command.passes, column] = words

    def _gemm(self, command: PimCommand) -> None:
        spec, passes = self.spec, command.passes
        weights, scales = self._rows(command)
        start, end = command.spans(spec.lanes)[0]
        activations = self.buffer[start:end].reshape(command.beats, -1, spec.lanes)
        if spec.is_floating:
            results = self._floating_results(command, _floating_sums(weights, activations))
        else:
            sums = gemm_sums(weights, activations, scales, command.group or command.beats)
            results = self._results(command, sums)
        results = results.reshape(command.count, passes, spec.columns)
        if command.has(Flag.TO_BUFFER):
            for row, values in enumerate(results):
                number, lane = divmod(row, spec.lanes)
                start = command.target + number * passes
                self.buffer[start : start + passes, :, lane] = values
        else:
            live = np.arange(passes * spec.columns).reshape(passes, -1) < command.tokens
            self.values.append(np.where(live, results, 0).reshape(-1, spec.columns))

    def _rows(self, command: PimCommand) -> tuple[np.ndarray, np.ndarray]:
        """Weights (rows, beats, lanes), and the scales of their groups."""
        spec, rows, beats = self.spec, command.rows, command.beats
        if not command.group:
            weights = self._weights.take(rows * beats)
            return weights.reshape(rows, beats, spec.lanes), np.ones((rows, 1), dtype=np.int64)
        sizes = command.group_sizes
        weights, scales = [], []
        for start in range(0, len(sizes), spec.scales_per_beat):
            some = sizes[start : start + spec.scales_per_beat]
            taken = self._weights.take(1 + sum(some))
            scales.append(group_scales(spec, taken[:1])[: len(some)])
            weights.append(taken[1:])
        rows_of_weights = np.concatenate(weights).reshape(rows, beats, spec.lanes)
        return rows_of_weights, np.concatenate(scales).reshape(rows, -1)

    def _results(self, command: PimCommand, sums: np.ndarray) -> np.ndarray:
        """Sums (rows, tokens) as results (count, tokens)."""
        spec = self.spec
        width = spec.activation_width if command.has(Flag.TO_BUFFER) else spec.output_width
        if not command.flags & (Flag.FUNCTION | Flag.GATED):
            return saturate(_shifted(sums, command.shift), width)
        first, second = sums, np.int64(1)
        if command.has(Flag.GATED):
            first = sums[::2]
            second = saturate(_shifted(sums[1::2], command.shift), FUNCTION_FMT.width)
        value = saturate(_shifted(first, command.gate_shift), FUNCTION_FMT.width)
        if command.has(Flag.FUNCTION):
            value = activation(spec.activation, value)
        return saturate(_shifted(value * second, command.result_shift), width)

    def _floating_results(self, command: PimCommand, sums: np.ndarray) -> np.ndarray:
        """The same for sums as float64: every step rounds once, to bf16 but for the result."""
        spec = self.spec
        is_narrow = command.has(Flag.TO_BUFFER) or spec.output_width == spec.activation_width
        encode = to_bfloat16 if is_narrow else to_fp32
        if not command.flags & (Flag.FUNCTION | Flag.GATED):
            return encode(sums)
        rounded = to_bfloat16(sums)
        first, second = rounded, np.full_like(rounded, ONE)
        if command.has(Flag.GATED):
            first, second = rounded[::2], rounded[1::2]
        if command.has(Flag.FUNCTION):
            first = activation(spec.activation, first)
        (left, left_exponent), (right, right_exponent) = unpack(first), unpack(second)
        product = Floating(left * right, left_exponent + right_exponent)
        return encode(real(product, 2 * MANTISSA_BITS))

    def _attend(self, command: PimCommand) -> None:
        spec = self.spec
        keys: list[list[np.ndarray]] = [[] for _ in range(command.tokens)]
        values: list[list[np.ndarray]] = [[] for _ in range(command.tokens)]
        for tile in tiles_of(command, spec.lanes, spec.lag):
            if tile.is_value:
                beats = self._values(command.features)
                values[tile.head].append(beats.T[: tile.tokens])
            else:
                beats = self._keys(tile.tokens, command.beats)
                keys[tile.head].append(beats.reshape(tile.tokens, -1))
        array = spec.array.model_copy(update={"value_dim": command.features})
        bounds = np.zeros(command.group, dtype=np.int64)
        for head in range(command.tokens):
            start = command.source + head * command.beats
            words = self.buffer[start : start + command.beats, : command.group]
            query = words.transpose(1, 0, 2).reshape(command.group, -1)
            key = np.concatenate(keys[head]) << spec.key_shift
            value = np.concatenate(values[head])
            low, high = bounds, bounds + command.count
            scale = command.scale % (1 << array.scale_width)
            partial = partial_attention(
                array, query, key, value, scale, low, high, at_once=spec.lanes
            )
            self.partials.append(partial)

    def _keys(self, tokens: int, beats: int) -> np.ndarray:
        """A tile's keys (tokens, beats, lanes); scales and zero points of each feature first."""
        parameters = self._parameters(beats)
        keys = self._weights.take(tokens * beats).reshape(tokens, beats, -1)
        return self._decoded(keys, *parameters)

    def _values(self, features: int) -> np.ndarray:
        """A tile's values (features, lanes); before each group scales and zero points by token."""
        size = self.spec.kv_group if self.spec.has_codes else features
        groups = []
        for start in range(0, features, size):
            parameters = self._parameters(1)
            values = self._weights.take(min(size, features - start))
            groups.append(self._decoded(values, *parameters))
        return np.concatenate(groups)

    def _parameters(self, words: int) -> tuple[np.ndarray, ...]:
        """Scales and zero points (words, lanes); nothing where values come as they are."""
        if not self.spec.has_codes:
            return ()
        beats = self._weights.take(words * self.spec.parameter_beats)
        return split_parameters(group_scales(self.spec, beats).reshape(words, -1))

    def _decoded(self, beats: np.ndarray, *parameters: np.ndarray) -> np.ndarray:
        if not parameters:
            return beats
        return dequantise(beats & ((1 << self.spec.weight_width) - 1), *parameters)


def _floating_sums(weights: np.ndarray, activations: np.ndarray) -> np.ndarray:
    """Sums (rows, tokens) of bf16 weights (rows, beats, lanes), the lanes of a beat at once."""
    tokens = activations.transpose(1, 0, 2).reshape(activations.shape[1], -1)
    sums = dot(tokens, weights.reshape(len(weights), -1), weights.shape[2])
    return real(sums, UNIT_BITS).T


def _shifted(values: np.ndarray, shift: int) -> np.ndarray:
    return round_shift(values, min(shift, MOST_SHIFT))


def golden(spec: PimUnitSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for commands, activations and beats, as the RTL gives them.

    Raises ``ValueError`` where a command is incomplete, or activations or beats do not match.
    """
    commands = commands_of(inputs)
    unit = Unit(spec, inputs["i_activation"]["activation"], inputs["i_weight"]["weight"])
    status = [unit.obey(command) for command in commands]
    unit.finish()
    outputs = {
        "o": _framed({"value": (unit.values, (spec.columns,))}),
        "o_status": {
            "tag": np.array([c.tag for c in commands], dtype=np.int64),
            "status": np.array(status, dtype=np.int64),
        },
    }
    if spec.has_attention:
        outputs["o_partial"] = _partials(spec, unit.partials)
    return outputs


def _framed(
    parts: dict[str, tuple[Iterable[np.ndarray], tuple[int, ...]]],
) -> dict[str, np.ndarray]:
    """Fields by name: parts one after the other, and a mark at the end of each."""
    batch, last = {}, []
    for name, (arrays, shape) in parts.items():
        arrays = list(arrays)
        none = np.zeros((0, *shape), dtype=np.int64)
        batch[name] = np.concatenate([none, *arrays])
        last = [np.arange(len(a)) == len(a) - 1 for a in arrays]
    none = np.zeros(0, dtype=bool)
    return {**batch, "last": np.concatenate([none, *last]).astype(np.int64)}


def _partials(spec: PimUnitSpec, partials: list[Partial]) -> dict[str, np.ndarray]:
    columns = (spec.columns,)
    empty = {"maximum": spec.array.lowest_maximum, "denominator": 0, "numerator": 0}
    if spec.is_floating:
        empty["exponent"] = 0

    def beats(name):
        for partial in partials:
            group, features = partial.numerator.shape
            values = getattr(partial, name)
            values = values.T if values.ndim == 2 else np.tile(values, (features, 1))
            unused = np.full((features, spec.columns - group), empty[name], dtype=np.int64)
            yield np.concatenate([values, unused], axis=1)

    return _framed({name: (beats(name), columns) for name in empty})


def figures(spec: PimUnitSpec) -> dict[str, Any]:
    """Multipliers, bits of memories and tables, and the error of attention for normal logits."""
    word = spec.lanes * spec.columns
    result = {
        "multipliers": word,
        "buffer_bits": spec.buffer_words * word * spec.activation_width,
        "weights_per_cycle": spec.lanes,
        "bits_per_beat": spec.beat_width,
    }
    if spec.has_attention:
        error = max(relative_error(spec.array, 256, sd) for sd in (8, 16, 48))
        table = mantissa_table(spec.array)
        result |= {
            "relative_l2_error": round(error, 6),
            "table_bits": spec.columns * table.table_bits,
        }
    return result
