"""Number formats, shared by every view of a block.

``Q<i>.<f>`` is signed two's complement, ``UQ<i>.<f>`` unsigned. ``i`` counts every bit left of the
binary point, *sign included*; ``f`` every bit right of it; the width is ``i + f`` and a stored
integer ``n`` means ``n * 2**-f`` (the Arm and ap_fixed convention). INT8 is ``Q8.0``.
"""

import enum
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema


__all__ = ["BFLOAT16", "Format", "QFormat", "Rounding"]

BFLOAT16 = "bfloat16"


class Rounding(enum.Enum):
    """How bits below the output LSB are dropped."""

    FLOOR = "floor"  # towards minus infinity; a plain arithmetic shift
    HALF_UP = "half-up"  # to nearest, ties towards plus infinity
    HALF_EVEN = "half-even"  # to nearest, ties to even (IEEE 754 default, unbiased)


@dataclass(frozen=True, order=True)
class QFormat:
    """A fixed-point number format. Immutable and hashable.

    Parameters
    ----------
    int_bits : int
        Bits left of the binary point, sign included. May be negative for tiny fractions.
    frac_bits : int
        Bits right of the binary point. May be negative for implied trailing zeros.
    is_signed : bool
        Two's complement if true.
    """

    int_bits: int
    frac_bits: int
    is_signed: bool = True

    def __post_init__(self):
        for name in ("int_bits", "frac_bits"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int):
                raise TypeError(f"{name} must be an int, not {value!r}")
        if self.width < 1:
            raise ValueError(f"{self} has a width of {self.width} bits; at least 1 is needed")

    @classmethod
    def parse(cls, text: str) -> "QFormat":
        """Build a format from its notation, e.g. ``QFormat.parse("Q4.12")``."""
        match = re.fullmatch(r"(U?)Q(-?\d{1,3})\.(-?\d{1,3})", text)
        if match is None:
            raise ValueError(f"{text!r} is not a format; write e.g. 'Q4.12' or 'UQ0.8'")
        return cls(int(match[2]), int(match[3]), is_signed=not match[1])

    @property
    def width(self) -> int:
        """Bits of storage."""
        return self.int_bits + self.frac_bits

    @property
    def min(self) -> int:
        """Smallest stored integer (not scaled)."""
        return -(1 << (self.width - 1)) if self.is_signed else 0

    @property
    def max(self) -> int:
        """Largest stored integer (not scaled)."""
        return (1 << (self.width - self.is_signed)) - 1

    @property
    def lsb(self) -> float:
        """Real value of one unit in the last place."""
        return 2.0**-self.frac_bits

    def __str__(self):
        return f"{'' if self.is_signed else 'U'}Q{self.int_bits}.{self.frac_bits}"


def _parse(value: Any) -> QFormat:
    if isinstance(value, QFormat):
        return value
    if isinstance(value, str):
        return QFormat.parse(value)
    raise ValueError(f"{value!r} is not a format; write e.g. 'Q4.12' or 'UQ0.8'")


# A spec field holding a QFormat: text in TOML and on the command line, a QFormat in Python.
Format = Annotated[
    QFormat,
    BeforeValidator(_parse),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^U?Q-?\d+\.-?\d+$"}),
]
