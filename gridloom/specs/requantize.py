"""Parameters of the requantizer."""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Spec
from .formats import Format, QFormat, Rounding
from .streams import Direction, Stream, field
from .streams import Field as StreamField


__all__ = ["PRESETS", "RequantizeSpec"]


class RequantizeSpec(Spec):
    """Narrow a stream of fixed-point values by rounding and saturating."""

    BLOCK: ClassVar[str] = "requantize"

    in_fmt: Format = Field(QFormat(16, 16), description="format before, 1 to 62 bits")
    out_fmt: Format = Field(
        QFormat(8, 0), description="format after; no wider on either side of the binary point"
    )
    rounding: Rounding = Field(Rounding.HALF_EVEN, description="how bits below the LSB are dropped")

    @model_validator(mode="after")
    def _check_formats(self) -> Self:
        a, b = self.in_fmt, self.out_fmt
        if a.width > 62:
            raise ValueError(f"in_fmt {a} has {a.width} bits; at most 62 are supported")
        if a.is_signed != b.is_signed:
            raise ValueError(f"in_fmt {a} and out_fmt {b} must be both signed or both unsigned")
        if b.frac_bits > a.frac_bits:
            raise ValueError(
                f"out_fmt {b} has more fraction bits than in_fmt {a}; a requantizer only narrows"
            )
        if b.int_bits > a.int_bits:
            raise ValueError(
                f"out_fmt {b} has more integer bits than in_fmt {a}; it could never saturate"
            )
        return self

    @property
    def latency(self) -> int:
        """Cycles from a transfer on ``i`` to ``o.valid``."""
        return 1

    def streams(self) -> tuple[Stream, ...]:
        """``i``: stored integers of ``in_fmt``; ``o``: of ``out_fmt``, and whether clipped."""
        return (
            Stream("i", Direction.IN, (field("value", self.in_fmt),), summary="values to narrow"),
            Stream(
                "o",
                Direction.OUT,
                (field("value", self.out_fmt), StreamField("saturated", 1)),
                summary="narrowed values; saturated is set where one was clipped",
            ),
        )


PRESETS = {
    "default": RequantizeSpec(),
    "snapshot": RequantizeSpec(in_fmt=QFormat(4, 4), out_fmt=QFormat(2, 2)),
    "int8": RequantizeSpec(in_fmt=QFormat(24, 8), out_fmt=QFormat(8, 0)),
    "q4_12": RequantizeSpec(in_fmt=QFormat(8, 24), out_fmt=QFormat(4, 12)),
}
