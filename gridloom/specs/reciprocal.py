"""Parameters of the reciprocal."""

from typing import ClassVar

from pydantic import Field

from .approximation import ApproximationSpec, check_unsigned, normalizer_stages
from .formats import Format, QFormat


__all__ = ["PRESETS", "ReciprocalSpec"]


class ReciprocalSpec(ApproximationSpec):
    """``y = 1 / x`` for unsigned fixed-point x; 0 saturates."""

    BLOCK: ClassVar[str] = "reciprocal"

    in_fmt: Format = Field(
        QFormat(8, 8, is_signed=False), description="format of x: unsigned, at most 32 bits"
    )
    out_fmt: Format = Field(
        QFormat(0, 16, is_signed=False), description="format of y: unsigned, at most 24 bits"
    )

    def check_ranges(self) -> None:
        """Refuse formats in which every result is 0 or saturates."""
        check_unsigned(self.in_fmt)
        if self.precision < 0:
            raise ValueError(
                f"out_fmt {self.out_fmt} is too coarse for in_fmt {self.in_fmt}: even the largest "
                f"result, 2**{self.in_fmt.frac_bits}, would be 0"
            )
        if self.max_shift < 0:
            raise ValueError(
                f"out_fmt {self.out_fmt} is too small for in_fmt {self.in_fmt}: even the smallest "
                f"result, above 2**{-self.in_fmt.int_bits}, would saturate"
            )

    @property
    def largest_exponent(self) -> int:
        """The result of the smallest x but 0 is 2 to this, in units of the output's LSB."""
        return self.in_fmt.frac_bits + self.out_fmt.frac_bits

    @property
    def precision(self) -> int:
        """Fraction bits of the table's result, where no shift drops any."""
        return min(self.out_fmt.width, self.largest_exponent)

    @property
    def saturating_exponents(self) -> int:
        """Positions of x's leading bit, from the LSB, that saturate."""
        return self.largest_exponent - self.precision

    @property
    def argument_width(self) -> int:
        """Bits of the polynomial's argument; below them the input is dropped."""
        return max(1, min(self.in_fmt.width - 1, self.precision + 3))

    @property
    def max_shift(self) -> int:
        """Largest right shift; beyond ``precision + 3`` every result is 0."""
        return min(self.in_fmt.width - 1 - self.saturating_exponents, self.precision + 3)

    @property
    def normalizer_stages(self) -> int:
        """Register stages of the left-justification."""
        return normalizer_stages(self.in_fmt.width)

    @property
    def front_latency(self) -> int:
        """Cycles before the table: the left-justification."""
        return self.normalizer_stages


PRESETS = {
    "default": ReciprocalSpec(),
    "snapshot": ReciprocalSpec(
        in_fmt=QFormat(4, 4, is_signed=False),
        out_fmt=QFormat(2, 6, is_signed=False),
        degree=1,
        max_error_ulp=0.9,
    ),
    "int8": ReciprocalSpec(
        in_fmt=QFormat(8, 0, is_signed=False), out_fmt=QFormat(0, 16, is_signed=False)
    ),
    "q16_16": ReciprocalSpec(
        in_fmt=QFormat(16, 16, is_signed=False), out_fmt=QFormat(2, 16, is_signed=False)
    ),
    "q8_24": ReciprocalSpec(
        in_fmt=QFormat(8, 24, is_signed=False),
        out_fmt=QFormat(4, 16, is_signed=False),
        max_error_ulp=0.7,  # narrows the products to one DSP cell each
    ),
    "ulx3s": ReciprocalSpec(lanes=16),
    "icebreaker": ReciprocalSpec(out_fmt=QFormat(0, 12, is_signed=False), lanes=2),
    "tang_nano": ReciprocalSpec(lanes=2),
}
