"""Commands of the Logic-PIM unit: their binary format, what they may ask for, and in what order.

A command is eight words of 32 bits (:mod:`.word_command`), in which :data:`LAYOUT` gives the place
of each field.

The order of beats on ``i_weight``
----------------------------------
A ``gemm`` takes its rows one after the other, each of ``beats`` beats; with the flag ``GATED``
each row of the gate is followed by that of the other factor. With ``group`` above 0 every ``group``
beats of a row (fewer at its end) have a scale of their own: a beat of scales comes before the beats
that need the first of them, and its scales serve group by group, row by row. Weights in
bf16 have none.

An ``attend`` takes tiles of ``lanes`` keys and of their values: the beats of a tile's keys, token
by token, ``beats`` each; and ``features`` beats of its values, each one feature of all tokens.
Values follow ``spec.lag`` tiles behind keys, over all heads of the command (:func:`tiles_of`); a
head's last tile has only the keys that there are, and its values' lanes beyond hold anything.

Where keys and values are codes (weights of 2 bits), a scale and a zero point of 8 bits each for
every lane, lowest bits first as group scales are, take ``parameter_beats`` beats: before a tile's
keys for each of the ``beats`` of a key, and before every ``kv_group`` features of its values.
"""

import enum
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import ClassVar, NamedTuple

from .word_command import Place, WordCommand


__all__ = [
    "LAYOUT",
    "MOST_ROWS",
    "Flag",
    "Opcode",
    "PimCommand",
    "Status",
    "Tile",
    "tiles_of",
]

MOST_ROWS = 1 << 20  # of a gemm


class Opcode(enum.IntEnum):
    """What a command does."""

    NOP = 0  # nothing: its status tells that the queue has come so far
    LOAD = 1  # activations from i_activation into the buffer
    GEMM = 2  # rows of weights times buffered activations
    ATTEND = 3  # buffered queries over keys and values, one pass


class Flag(enum.IntFlag):
    """Options of a ``gemm``."""

    TO_BUFFER = 1  # results become activations in the buffer, in place of going out
    FUNCTION = 2  # the unit's activation function of each result
    GATED = 4  # rows in pairs: function of the first, times the second


class Status(enum.IntEnum):
    """What became of a command; any but ``OK`` was skipped."""

    OK = 0
    BAD_OPCODE = 1  # none of the unit's
    BAD_FLAGS = 2  # none of the opcode's
    BAD_SIZE = 3  # a count that is zero or beyond the unit's
    BAD_ADDRESS = 4  # beyond the end of the buffer
    OVERLAP = 5  # results would overwrite the activations they come from


LAYOUT = {
    "opcode": Place(0, 0, 8),
    "flags": Place(0, 8, 8),
    "tag": Place(0, 16, 16),
    "count": Place(1, 0, 32),
    "beats": Place(2, 0, 16),
    "group": Place(2, 16, 16),
    "source": Place(3, 0, 16),
    "target": Place(3, 16, 16),
    "tokens": Place(4, 0, 16),
    "passes": Place(4, 16, 8),
    "features": Place(4, 16, 16),
    "shift": Place(5, 0, 6),
    "gate_shift": Place(5, 8, 6),
    "result_shift": Place(5, 16, 6),
    "scale": Place(5, 0, 26),
    "address": Place(6, 0, 32),
    "value_address": Place(7, 0, 32),
}
FIELDS = {
    Opcode.NOP: (),
    Opcode.LOAD: ("count", "beats", "target", "passes"),
    Opcode.GEMM: (
        *("count", "beats", "group", "source", "target", "tokens", "passes"),
        *("shift", "gate_shift", "result_shift", "address"),
    ),
    Opcode.ATTEND: (
        *("count", "beats", "group", "source", "tokens", "features", "scale"),
        *("address", "value_address"),
    ),
}


@dataclass(frozen=True)
class PimCommand(WordCommand):
    """One command, its fields as they are stored.

    Parameters
    ----------
    opcode : int
        One of :class:`Opcode`, if it is to be obeyed.
    tag : int
        Comes back with the status.
    count : int
        ``load``: tokens; ``gemm``: rows, or pairs of them; ``attend``: keys of each head.
    beats : int
        Words of ``lanes`` features that a token has in the buffer (``attend``: in each head).
    group : int
        ``gemm``: beats that share a scale, 0 for no scales; ``attend``: queries of a head.
    source, target : int
        First word of the buffer that is read, and written.
    tokens : int
        ``gemm``: tokens in the buffer; ``attend``: heads.
    passes : int
        Columns' worth of tokens: ``tokens`` over ``columns``, rounded up.
    features : int
        ``attend``: features of a value.
    shift, gate_shift, result_shift : int
        Bits dropped of a sum, of the sum of a gate or of a function's argument, and of what the
        function or the product gives.
    scale : int
        ``attend``: of the scores, as :func:`gridloom.kernels.attention.encode_scale` gives it; the
        unit takes as many bits as its format of scales has.
    address, value_address : int
        Of weights or keys, and of values, for the port to memory; the unit ignores them.
    """

    LAYOUT: ClassVar = LAYOUT
    HEAD: ClassVar = ("opcode", "flags", "tag")
    FIELDS: ClassVar = FIELDS

    opcode: int
    flags: int = 0
    tag: int = 0
    count: int = 0
    beats: int = 0
    group: int = 0
    source: int = 0
    target: int = 0
    tokens: int = 0
    passes: int = 0
    features: int = 0
    shift: int = 0
    gate_shift: int = 0
    result_shift: int = 0
    scale: int = 0
    address: int = 0
    value_address: int = 0

    def has(self, flag: Flag) -> bool:
        """Whether a flag is set."""
        return bool(self.flags & flag)

    @property
    def rows(self) -> int:
        """Rows of weights of a ``gemm``: two of each pair."""
        return self.count * (2 if self.has(Flag.GATED) else 1)

    @property
    def group_sizes(self) -> list[int]:
        """Beats of each group of a ``gemm``'s weights, row by row; without scales a row is one."""
        size = self.group or self.beats
        return [min(size, self.beats - n) for n in range(0, self.beats, size)] * self.rows

    def spans(self, lanes: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """First word read, and the one after the last; the same of those written."""
        source = target = (0, 0)
        match self.opcode:
            case Opcode.LOAD:
                target = self.target, self.target + self.beats * self.passes
            case Opcode.GEMM:
                source = self.source, self.source + self.beats * self.passes
                if self.has(Flag.TO_BUFFER):
                    words = -(-self.count // lanes) * self.passes
                    target = self.target, self.target + words
            case Opcode.ATTEND:
                source = self.source, self.source + self.beats * self.tokens
        return source, target

    def status(self, spec) -> Status:
        """Whether a unit of ``spec`` obeys, and if not why: the first reason in order."""
        if self.opcode not in spec.opcodes:
            return Status.BAD_OPCODE
        if self.flags & ~spec.flags_of(self.opcode):
            return Status.BAD_FLAGS
        if not self._has_good_size(spec):
            return Status.BAD_SIZE
        source, target = self.spans(spec.lanes)
        if max(source[1], target[1]) > spec.buffer_words:
            return Status.BAD_ADDRESS
        if max(source[0], target[0]) < min(source[1], target[1]):
            return Status.OVERLAP
        return Status.OK

    def _has_good_size(self, spec) -> bool:
        if self.opcode == Opcode.NOP:
            return True
        if self.opcode == Opcode.ATTEND:
            return (
                1 <= self.count <= spec.max_length
                and 1 <= self.beats <= spec.max_head_dim // spec.lanes
                and 1 <= self.group <= spec.columns
                and 1 <= self.tokens
                and spec.least_features <= self.features <= spec.max_features
            )
        tokens = self.count if self.opcode == Opcode.LOAD else self.tokens
        return (
            1 <= self.beats
            and 1 <= self.passes <= spec.max_passes
            and (self.passes - 1) * spec.columns < tokens <= self.passes * spec.columns
            and (self.opcode == Opcode.LOAD or 1 <= self.count <= MOST_ROWS)
            and not (self.opcode == Opcode.GEMM and spec.is_floating and self.group)
        )


assert {f.name for f in fields(PimCommand)} == set(LAYOUT)


class Tile(NamedTuple):
    """A tile's keys, or its values: head, place among the head's tiles, tokens."""

    is_value: bool
    head: int
    number: int
    tokens: int
    is_first: bool  # of its head
    is_last: bool


def tiles_of(command: PimCommand, lanes: int, lag: int) -> Iterator[Tile]:
    """Tiles of an ``attend`` in the order of their beats."""
    per_head = -(-command.count // lanes)

    def tile(index: int, is_value: bool) -> Tile:
        head, number = divmod(index, per_head)
        tokens = min(lanes, command.count - number * lanes)
        return Tile(is_value, head, number, tokens, number == 0, number == per_head - 1)

    total = command.tokens * per_head
    for index in range(total + lag):
        if index < total:
            yield tile(index, False)
        if index >= lag:
            yield tile(index - lag, True)
