"""Commands as words: eight of 32 bits, each field in its place.

A block with a command queue derives its commands from :class:`WordCommand` and says in ``LAYOUT``
where each field lies; RTL, golden model and assembler read it there. Bits that no field has are
ignored.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar, NamedTuple, Self


__all__ = ["NUM_WORDS", "WORD_WIDTH", "Place", "WordCommand"]

WORD_WIDTH = 32
NUM_WORDS = 8


class Place(NamedTuple):
    """Where a field lies: word, lowest bit, number of bits."""

    word: int
    low: int
    width: int


class WordCommand:
    """One command: a frozen dataclass whose fields are those of ``LAYOUT``, 0 unless given.

    Attributes
    ----------
    LAYOUT : mapping of str to Place
        Every field.
    HEAD : tuple of str
        Fields that every command has, the opcode first.
    FIELDS : mapping of int to tuple of str
        The others of each opcode.
    """

    LAYOUT: ClassVar[Mapping[str, Place]]
    HEAD: ClassVar[tuple[str, ...]]
    FIELDS: ClassVar[Mapping[int, tuple[str, ...]]]

    opcode: int

    def words(self) -> list[int]:
        """The binary command; raises ``ValueError`` for a field that does not fit."""
        words = [0] * NUM_WORDS
        for name, value in self.fields.items():
            place = self.LAYOUT[name]
            if not 0 <= value < 1 << place.width:
                raise ValueError(f"{name} must be 0 to {(1 << place.width) - 1}, not {value}")
            words[place.word] |= value << place.low
        return words

    @classmethod
    def from_words(cls, words: list[int]) -> Self:
        """The command that ``words`` are; of one with an unknown opcode only the first word."""
        values = {
            name: words[place.word] >> place.low & ((1 << place.width) - 1)
            for name, place in cls.LAYOUT.items()
        }
        stored = cls(**values).fields
        return cls(**{name: value for name, value in values.items() if name in stored})

    @classmethod
    def program(cls, words: Iterable[int]) -> list[Self]:
        """The commands that ``words`` are; raises ``ValueError`` where one is incomplete."""
        words = [int(word) for word in words]
        if len(words) % NUM_WORDS:
            raise ValueError(
                f"i_command must hold a multiple of {NUM_WORDS} words, {NUM_WORDS} a command, not "
                f"{len(words)}"
            )
        starts = range(0, len(words), NUM_WORDS)
        return [cls.from_words(words[n : n + NUM_WORDS]) for n in starts]

    @property
    def fields(self) -> dict[str, int]:
        """The fields that the opcode has, by name."""
        names = *self.HEAD, *self.FIELDS.get(self.opcode, ())
        return {name: getattr(self, name) for name in names}
