"""Parameters of the power of two."""

from typing import ClassVar

from pydantic import Field

from .approximation import ApproximationSpec
from .formats import Format, QFormat


__all__ = ["PRESETS", "Exp2Spec"]


class Exp2Spec(ApproximationSpec):
    """``y = 2**x`` for fixed-point x, saturating, flushing to zero."""

    BLOCK: ClassVar[str] = "exp2"

    in_fmt: Format = Field(QFormat(6, 10), description="format of x, at most 24 bits")
    out_fmt: Format = Field(
        QFormat(0, 16, is_signed=False), description="format of y: unsigned, at most 24 bits"
    )

    def check_ranges(self) -> None:
        """Refuse formats in which every result is 0 or saturates."""
        if self.in_fmt.width > 24:
            raise ValueError(f"in_fmt must have at most 24 bits, not {self.in_fmt}")
        if self.precision < 0:
            raise ValueError(
                f"out_fmt {self.out_fmt} is too coarse for in_fmt {self.in_fmt}: even the largest "
                f"result, below 2**{self.max_exponent + 1}, would be 0"
            )
        if self.min_exponent >= self.out_fmt.int_bits:
            raise ValueError(
                f"out_fmt {self.out_fmt} is too small for in_fmt {self.in_fmt}: even the smallest "
                f"result, 2**{self.min_exponent} or more, would saturate"
            )

    @property
    def fraction_width(self) -> int:
        """Fraction bits of x."""
        return max(0, self.in_fmt.frac_bits)

    def exponent(self, x: int) -> int:
        """The integer part (floor) of a stored x."""
        frac = self.in_fmt.frac_bits
        return x >> frac if frac >= 0 else x << -frac

    @property
    def min_exponent(self) -> int:
        """Of the smallest x."""
        return self.exponent(self.in_fmt.min)

    @property
    def max_exponent(self) -> int:
        """Of the largest x."""
        return self.exponent(self.in_fmt.max)

    @property
    def top_exponent(self) -> int:
        """The largest that neither saturates nor lies beyond x."""
        return min(self.max_exponent, self.out_fmt.int_bits - 1)

    @property
    def precision(self) -> int:
        """Fraction bits of the table's result, where no shift drops any."""
        return self.top_exponent + self.out_fmt.frac_bits

    @property
    def argument_width(self) -> int:
        """Bits of the polynomial's argument; below them the input is dropped."""
        return max(1, min(self.fraction_width, self.precision + 3))

    @property
    def max_shift(self) -> int:
        """Largest right shift; beyond ``precision + 3`` every result is 0."""
        return min(self.top_exponent - self.min_exponent, self.precision + 3)


PRESETS = {
    "default": Exp2Spec(),
    "snapshot": Exp2Spec(
        in_fmt=QFormat(4, 4), out_fmt=QFormat(2, 6, is_signed=False), degree=1, max_error_ulp=0.9
    ),
    "int8": Exp2Spec(in_fmt=QFormat(4, 4), out_fmt=QFormat(0, 16, is_signed=False)),
    "q8_8": Exp2Spec(in_fmt=QFormat(8, 8), out_fmt=QFormat(8, 8, is_signed=False)),
    "q4_12": Exp2Spec(in_fmt=QFormat(4, 12), out_fmt=QFormat(4, 12, is_signed=False)),
    "q8_16": Exp2Spec(in_fmt=QFormat(8, 16), out_fmt=QFormat(0, 24, is_signed=False)),
    "ulx3s": Exp2Spec(lanes=16),
    "icebreaker": Exp2Spec(in_fmt=QFormat(6, 10), out_fmt=QFormat(0, 12, is_signed=False), lanes=2),
    "tang_nano": Exp2Spec(lanes=2),
}
