"""What programs of the Logic-PIM unit are built of: commands, streams, words of the buffer.

:mod:`gridloom.pim_program` builds them for units of integers, :mod:`gridloom.pim_floating` for
those of bf16.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .kernels.attention import Partial, decode, divide
from .kernels.payload import Batches
from .pim_kivi import key_beats, value_beats
from .specs.errors import UserError
from .specs.pim_command import LAYOUT, Flag, Opcode, PimCommand, Status, tiles_of
from .specs.pim_unit import PimUnitSpec


__all__ = ["Attended", "ProgramBuilder", "Sums", "check_tokens"]

Outputs = Mapping[str, Mapping[str, np.ndarray]]


@dataclass
class Sums:
    """Where results of ``gemm`` commands lie in ``o``, and what they are worth."""

    shape: tuple[int, int]  # tokens, rows
    decode: Callable[[np.ndarray], np.ndarray] = np.asarray  # elements of o as numbers
    parts: list[Any] = field(default_factory=list)

    def read(self, outputs: Outputs) -> np.ndarray:
        """Real results (tokens, rows) from the unit's outputs."""
        result = np.zeros(self.shape)
        values = self.decode(outputs["o"]["value"])
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
        partial = outputs["o_partial"]
        of_queries = [partial[name][beats, :count][0] for name in ("maximum", "denominator")]
        names = [name for name in ("numerator", "exponent") if name in partial]
        of_features = [partial[name][beats, :count].T for name in names]
        return *of_queries, *of_features

    def read(self, outputs: Outputs) -> np.ndarray:
        """Real results (heads, queries, features): quotients as ``attention_merge`` gives them."""
        array = self.spec.array
        stored = [divide(array, self.partial(outputs, head)) for head in range(len(self.unit))]
        return decode(array, np.stack(stored)) * self.unit[:, None]


class ProgramBuilder:
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
        weights: np.ndarray,
        source: int,
        target: int = 0,
        flags: int = 0,
        **fields: int,
    ) -> None:
        """Rows of weights (rows, beats, lanes); their beats are up to the caller."""
        self._append(
            Opcode.GEMM,
            flags,
            count=len(weights) // (2 if flags & Flag.GATED else 1),
            beats=weights.shape[1],
            source=source,
            target=target,
            tokens=some.stop - some.start,
            passes=self._passes(some),
            **fields,
        )

    def _attend_heads(
        self,
        query: np.ndarray,
        key: np.ndarray,
        value: np.ndarray,
        scale: int,
        unit: np.ndarray,
    ) -> Attended:
        """All as it is stored: features of queries and keys in whole beats; ``unit`` of values."""
        spec, (heads, queries, width) = self.spec, query.shape
        beats = width // spec.lanes
        result = Attended(spec, unit, queries)
        most = max(1, spec.buffer_words // beats)
        for first in range(0, heads, most):
            some = slice(first, min(heads, first + most))
            stream = _beats_of_heads(spec, key[some], value[some])
            for start in range(0, queries, spec.columns):
                group = query[some, start : start + spec.columns]
                self._attend(result, first, group, stream, key.shape[1], beats, scale)
        return result

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


def check_tokens(tokens: np.ndarray, features: int) -> None:
    """Raise ``ValueError`` unless ``tokens`` are finite and have so many features."""
    if tokens.ndim != 2 or tokens.shape[1] != features or not len(tokens):
        raise ValueError(f"tokens must have shape (tokens, {features}), not {tokens.shape}")
    if not np.isfinite(tokens).all():
        raise ValueError("tokens must be finite, not NaN or infinity")


def _beats_of_heads(spec: PimUnitSpec, keys: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Keys (heads, keys, beats of lanes) and values in the order of their tiles.

    Both as they are stored; where the unit takes codes, in units of an operand: they become codes
    here.
    """
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
