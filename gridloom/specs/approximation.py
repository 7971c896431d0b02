"""What the element-wise approximators share: normalise or split, table, shift and round once."""

from typing import Self

from pydantic import Field, model_validator

from .base import Spec
from .formats import Format, QFormat
from .streams import Direction, Stream, field
from .timing import polynomial_latency


__all__ = ["ApproximationSpec", "normalizer_stages", "scaler_stages"]

DIRECT_WIDTH = 7  # arguments this narrow are looked up, not interpolated
LINEAR_PRECISION = 9  # results this narrow need a line only
MAX_SEGMENT_WIDTH = 10  # of the table search
MAX_LINEAR_PRECISION = 18  # with 2**10 segments


def normalizer_stages(width: int) -> int:
    """Register stages of a left-justification: two levels of its binary search in each."""
    return -(-max(1, (width - 1).bit_length()) // 2)


def scaler_stages(shift_width: int) -> int:
    """Register stages of a variable shift: two levels in each, and one to round."""
    return -(-shift_width // 2) + 1


class ApproximationSpec(Spec):
    """Base of the approximators.

    A subclass says how inputs map to the argument of a polynomial table (``argument_width`` bits,
    of which the result has ``precision`` fraction bits where it is largest) and to a right shift
    of its result (``max_shift``).
    """

    in_fmt: Format
    out_fmt: Format
    max_error_ulp: float = Field(
        0.75, ge=0.65, le=8, description="largest error over every input, in units of out_fmt's LSB"
    )
    degree: int | None = Field(
        None, ge=0, le=3, description="of the piecewise polynomial; by default chosen by width"
    )
    lanes: int = Field(1, ge=1, le=64, description="values per cycle, 1 to 64")

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.out_fmt.is_signed or self.out_fmt.width > 24:
            raise ValueError(
                f"out_fmt must be unsigned (UQ) with at most 24 bits, not {self.out_fmt}"
            )
        self.check_ranges()
        if self.degree is None:  # resolved once, so that every view reads the same number
            self.__dict__["degree"] = self._default_degree()
        if self.degree == 0 and self.argument_width > MAX_SEGMENT_WIDTH:
            raise ValueError(
                f"degree 0 needs a table of 2**{self.argument_width} entries; at most "
                f"2**{MAX_SEGMENT_WIDTH} are supported, use degree 1 to 3"
            )
        if self.degree == 1 and self.precision > MAX_LINEAR_PRECISION:
            raise ValueError(
                f"degree 1 cannot reach {self.precision} bits; at most {MAX_LINEAR_PRECISION} are "
                "supported, use degree 2 or 3"
            )
        return self

    def _default_degree(self) -> int:
        if self.argument_width <= DIRECT_WIDTH:
            return 0
        return 1 if self.precision <= LINEAR_PRECISION else 2

    def check_ranges(self) -> None:
        """Refuse formats in which no result is neither 0 nor saturated."""
        raise NotImplementedError

    @property
    def precision(self) -> int:
        """Fraction bits of the table's result, where no shift drops any."""
        raise NotImplementedError

    @property
    def argument_width(self) -> int:
        """Bits of the polynomial's argument; below them the input is dropped."""
        raise NotImplementedError

    @property
    def max_shift(self) -> int:
        """Largest right shift; beyond ``precision + 3`` every result is 0."""
        raise NotImplementedError

    @property
    def shift_width(self) -> int:
        """Bits of the right shift."""
        return max(1, self.max_shift.bit_length())

    @property
    def front_latency(self) -> int:
        """Cycles before the table."""
        return 0

    @property
    def table_latency(self) -> int:
        """Cycles of the polynomial."""
        return polynomial_latency(self.degree or 0)

    @property
    def latency(self) -> int:
        """Cycles from a transfer on ``i`` to ``o.valid``."""
        return self.front_latency + self.table_latency + scaler_stages(self.shift_width)

    def streams(self) -> tuple[Stream, ...]:
        """``i``: stored integers of ``in_fmt``; ``o``: of ``out_fmt``; ``lanes`` of each."""
        return (
            Stream("i", Direction.IN, (field("x", self.in_fmt, self.lanes),), summary="arguments"),
            Stream("o", Direction.OUT, (field("y", self.out_fmt, self.lanes),), summary="results"),
        )


def check_unsigned(fmt: QFormat) -> None:
    """Refuse what reciprocals cannot take."""
    if fmt.is_signed or fmt.width > 32:
        raise ValueError(f"in_fmt must be unsigned (UQ) with at most 32 bits, not {fmt}")
