"""Parameters of LayerNorm and RMSNorm, and the widths and latencies that follow from them.

A row of stored integers x with n elements has the exact sums S1 = sum x and T = sum (x^2 + eps),
the latter with ``epsilon_frac_bits`` fraction bits. Its elements leave as

    layer:  (n x - S1) / sqrt(n T - S1^2)        rms:  n x / sqrt(n T)

times gamma, plus beta, rounded once.
"""

import enum
import math
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Spec
from .formats import Format, QFormat
from .streams import Direction, Role, Stream, field
from .streams import Field as StreamField
from .timing import (
    MULTIPLIER_LATENCY,
    QUEUE_LATENCY,
    READ_LATENCY,
    WIDEST_FACTOR,
    polynomial_latency,
    product_latency,
)


__all__ = ["CHUNK", "PRESETS", "NormKind", "NormSpec", "Step"]

CHUNK = 16  # bits of an operand of the row unit's multiplier: fits every family's DSP cell
DEGREE = 2  # of the polynomial for 1/sqrt
NORMALIZER_STAGES = 2


class NormKind(enum.Enum):
    """Which normalisation."""

    LAYER = "layer"  # mean and variance
    RMS = "rms"  # root mean square


@dataclass(frozen=True)
class Step:
    """One product of the row unit: ``n`` times the next chunk of T, or two chunks of \\|S1\\|.

    A step with neither adds nothing: its column only takes carries.
    """

    is_total: bool = False
    pair: tuple[int, int] | None = None
    ends_column: bool = False

    @property
    def is_doubled(self) -> bool:
        """Two chunks that differ stand for both orders."""
        return self.pair is not None and self.pair[0] != self.pair[1]


class NormSpec(Spec):
    """LayerNorm or RMSNorm of rows that are read once."""

    BLOCK: ClassVar[str] = "norm"

    kind: NormKind = Field(NormKind.LAYER, description="layer (LayerNorm) or rms (RMSNorm)")
    in_fmt: Format = Field(QFormat(8, 8), description="format of x: signed, 2 to 16 bits")
    out_fmt: Format = Field(
        QFormat(8, 8), description="format of y: signed, 2 to 16 bits, 0 or more fraction bits"
    )
    lanes: int = Field(1, ge=1, le=32, description="values per cycle: 1, 2, 4, 8, 16 or 32")
    max_length: int = Field(1024, ge=1, le=65535, description="longest row, 1 to 65535 values")
    epsilon: float = Field(1e-5, ge=0, le=0.1, description="added to the variance (mean square)")
    affine: bool = Field(True, description="multiply by gamma and add beta of each position")
    gamma_fmt: Format = Field(QFormat(2, 14), description="format of gamma, at most 18 bits")
    beta_fmt: Format = Field(QFormat(4, 12), description="format of beta, at most 18 bits")

    @model_validator(mode="after")
    def _check(self) -> Self:
        for name in ("in_fmt", "out_fmt"):
            fmt = getattr(self, name)
            if not fmt.is_signed or not 2 <= fmt.width <= 16:
                raise ValueError(f"{name} must be signed with 2 to 16 bits, not {fmt}")
        if self.out_fmt.frac_bits < 0:
            raise ValueError(f"out_fmt must have 0 or more fraction bits, not {self.out_fmt}")
        if self.lanes & (self.lanes - 1):
            raise ValueError(f"lanes must be 1, 2, 4, 8, 16 or 32, not {self.lanes}")
        for name in ("gamma_fmt", "beta_fmt") if self.affine else ():
            if getattr(self, name).width > WIDEST_FACTOR:
                raise ValueError(f"{name} must have at most 18 bits, not {getattr(self, name)}")
        if self.scaled_width > 35:
            raise ValueError(
                f"gamma_fmt {self.gamma_fmt} with out_fmt {self.out_fmt} needs "
                f"{self.scaled_width} bits before gamma; at most 35 are supported, so give "
                f"gamma_fmt fewer integer bits"
            )
        if self.result_width > 16:
            raise ValueError(
                f"out_fmt {self.out_fmt} with gamma_fmt {self.gamma_fmt} and beta_fmt "
                f"{self.beta_fmt} has products of up to 2**{self.result_width} LSB that do not "
                f"saturate; at most 2**16 are supported, so give beta_fmt fewer integer bits"
            )
        return self

    # What bounds the result.

    @property
    def gamma_bits(self) -> int:
        """Gamma is at most 2 to this."""
        return self.gamma_fmt.int_bits - self.gamma_fmt.is_signed if self.affine else 0

    @cached_property
    def result_width(self) -> int:
        """gamma y that does not saturate is at most 2 to this, in units of the output's LSB."""
        largest = 1 << (self.out_fmt.width - 1)
        if self.affine:
            beta = self.beta_fmt
            shift = self.out_fmt.frac_bits + beta.int_bits - beta.is_signed
            largest += 1 << max(0, shift)
        # |y| is at most the root of the length
        root = math.isqrt(self.max_length - 1) + 1 if self.max_length > 1 else 1
        shift = self.out_fmt.frac_bits + self.gamma_bits
        reachable = root << shift if shift >= 0 else -(-root >> -shift)
        return max(1, (min(largest, reachable) - 1).bit_length())

    # Widths on the way in.

    @property
    def length_width(self) -> int:
        """Bits of a row's length."""
        return self.max_length.bit_length()

    @property
    def max_beats(self) -> int:
        """Cycles that the longest row takes."""
        return -(-self.max_length // self.lanes)

    @property
    def sum_width(self) -> int:
        """Bits of S1, sign included."""
        return self.in_fmt.width + self.length_width

    @property
    def magnitude_width(self) -> int:
        """Bits of the magnitude of S1."""
        return (self.max_length << (self.in_fmt.width - 1)).bit_length()

    @property
    def square_sum_width(self) -> int:
        """Bits of the sum of squares."""
        return (self.max_length << (2 * self.in_fmt.width - 2)).bit_length()

    @cached_property
    def epsilon_frac_bits(self) -> int:
        """Fraction bits of epsilon: a few chunks, so that its rounding does not count.

        Either epsilon keeps its relative accuracy, or the smallest variance of a row that is not
        constant, (n - 1) / n^2, is far above the error.
        """
        exact = self._epsilon
        allowed = Fraction(1, 1 << (self.result_width + 4))
        for frac_bits in range(0, 129, CHUNK):
            error = abs(Fraction(round(exact * (1 << frac_bits)), 1 << frac_bits) - exact)
            if error <= allowed * exact or error * (self.max_length + 2) <= allowed:
                return frac_bits
        raise AssertionError(f"no epsilon for {self!r}")

    @property
    def _epsilon(self) -> Fraction:
        """In units of the square of the input's LSB."""
        scale = 2 * self.in_fmt.frac_bits
        factor = Fraction(1 << scale) if scale >= 0 else Fraction(1, 1 << -scale)
        return Fraction(self.epsilon) * factor

    @cached_property
    def stored_epsilon(self) -> int:
        """Epsilon in units of the square of the input's LSB, with ``epsilon_frac_bits``."""
        return round(self._epsilon * (1 << self.epsilon_frac_bits))

    @property
    def epsilon_sum_width(self) -> int:
        """Bits of n epsilon."""
        return max(1, (self.max_length * self.stored_epsilon).bit_length())

    @cached_property
    def max_total(self) -> int:
        """Largest T."""
        square = 1 << (2 * self.in_fmt.width - 2 + self.epsilon_frac_bits)
        return self.max_length * (square + self.stored_epsilon)

    @property
    def variance_width(self) -> int:
        """Bits of n T - S1^2."""
        return (self.max_length * self.max_total).bit_length()

    # The row unit: products by column of 16 bits, then 1 / sqrt.

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The products of n T - S1^2, by column of the result, lowest first."""
        num_totals = -(-self.max_total.bit_length() // CHUNK)
        num_magnitudes = -(-self.magnitude_width // CHUNK)
        if self.kind is NormKind.RMS:
            num_magnitudes = 0
        offset = self.epsilon_frac_bits // CHUNK
        steps = []
        for column in range(self.num_columns):
            products = [Step(is_total=True)] if column < num_totals else []
            for low in range(num_magnitudes):
                high = column - offset - low
                if low <= high < num_magnitudes:
                    products.append(Step(pair=(low, high)))
            products = products or [Step()]
            steps += products[:-1]
            last = products[-1]
            steps.append(Step(last.is_total, last.pair, ends_column=True))
        return tuple(steps)

    @property
    def num_columns(self) -> int:
        """Chunks of n T - S1^2."""
        return -(-self.variance_width // CHUNK)

    @property
    def root_width(self) -> int:
        """Fraction bits of the mantissa of 1/sqrt, which lies in [1/2, 1)."""
        return min(WIDEST_FACTOR, self.result_width + 3)

    @property
    def mantissa_width(self) -> int:
        """Bits of n T - S1^2 below its leading one that the polynomial sees."""
        return self.root_width + 2

    @property
    def max_half_exponent(self) -> int:
        """Halved exponent of the largest n T - S1^2."""
        return (self.variance_width - 1) >> 1

    @property
    def shift_width(self) -> int:
        """Bits of the left shift of a deviation; longer shifts are those of zeros."""
        return max(1, (self.max_half_exponent - self.epsilon_frac_bits // 2).bit_length())

    # Widths on the way out.

    @property
    def scaled_frac_bits(self) -> int:
        """Fraction bits of a deviation after its shift, and of y before gamma."""
        return self.out_fmt.frac_bits + (max(0, self.gamma_bits) + 4 if self.affine else 3)

    @property
    def scaled_width(self) -> int:
        """Bits of a deviation after its shift: below 2 sqrt(n)."""
        return math.isqrt(self.max_length << (2 * self.scaled_frac_bits + 2)).bit_length() + 1

    @property
    def scaled_drop(self) -> int:
        """Right shift after the left shift of a deviation; negative for more to the left."""
        return self.max_half_exponent - self.epsilon_frac_bits // 2 - self.scaled_frac_bits

    @property
    def affine_frac_bits(self) -> int:
        """Fraction bits of gamma y + beta."""
        return max(self.scaled_frac_bits + self.gamma_fmt.frac_bits, self.beta_fmt.frac_bits)

    # Latencies, in cycles.

    @property
    def statistics_latency(self) -> int:
        """From the transfer of a row's last values to its sums in the row unit.

        Mask, squares, adder tree over the lanes, running sums, handover.
        """
        return 1 + MULTIPLIER_LATENCY + (self.lanes - 1).bit_length() + 1 + 1

    @property
    def row_interval(self) -> int:
        """Cycles between the ends of two rows, at least: one per product of the row unit."""
        return len(self.steps)

    @property
    def row_latency(self) -> int:
        """From a row's sums to its result at the head of the queue.

        Products one by one, operands and product, sum, window, leading zeros, polynomial, rounding.
        """
        products = len(self.steps) - 1 + 1 + MULTIPLIER_LATENCY + 1 + 1
        return products + NORMALIZER_STAGES + polynomial_latency(DEGREE) + 1 + QUEUE_LATENCY

    @property
    def deviation_latency(self) -> int:
        """From a read of the row buffer to n x - S1, or n x."""
        return READ_LATENCY + MULTIPLIER_LATENCY + (self.kind is NormKind.LAYER)

    @property
    def shift_stages(self) -> int:
        """Stages of the shift, two levels in each."""
        return -(-self.shift_width // 2)

    @property
    def root_latency(self) -> int:
        """From a read of the row buffer to the product with 1/sqrt."""
        return self.deviation_latency + self.shift_stages + product_latency(self.scaled_width)

    @property
    def output_latency(self) -> int:
        """From a read of the row buffer to ``o.valid``: gamma, beta and rounding at the end."""
        affine = product_latency(self.scaled_width) + 1 if self.affine else 0
        return self.root_latency + affine + 1

    @property
    def latency(self) -> int:
        """From the transfer of a row's last values to its first results, nothing stalled."""
        return self.statistics_latency + self.row_latency + self.output_latency

    @property
    def min_row_cycles(self) -> int:
        """Rows of at least as many cycles follow each other without a bubble."""
        return self.row_interval

    @property
    def buffer_depth(self) -> int:
        """Rows of the row buffer: two of the longest, and what the latency of the sums takes."""
        flight = self.statistics_latency + self.row_latency + 2
        return 1 << (self.max_beats + max(self.max_beats, flight) - 1).bit_length()

    @property
    def queue_depth(self) -> int:
        """Rows under way at once: enough for the shortest that need not wait."""
        flight = self.statistics_latency + self.row_latency + 2
        return 1 << (flight // self.row_interval + 1).bit_length()

    def streams(self) -> tuple[Stream, ...]:
        """``i_command``: what follows; ``i_weight``: gamma, beta; ``i``: values; ``o``: results."""
        length = self.length_width
        command = (StreamField("length", length), StreamField("rows", 16))
        if self.affine:
            command = (StreamField("weights", length), *command)
        streams = [
            Stream(
                "i_command",
                Direction.IN,
                command,
                role=Role.COMMAND,
                summary="how many weights to take first (if any are loaded), then how many rows "
                "of which length",
            )
        ]
        if self.affine:
            weight = (
                StreamField("index", max(1, (self.max_length - 1).bit_length())),
                field("gamma", self.gamma_fmt),
                field("beta", self.beta_fmt),
            )
            streams.append(
                Stream(
                    "i_weight",
                    Direction.IN,
                    weight,
                    role=Role.COMMAND,
                    summary="gamma and beta of a position in the rows",
                )
            )
        streams += [
            Stream(
                "i",
                Direction.IN,
                (field("x", self.in_fmt, self.lanes),),
                summary="values, lane 0 first; lanes past the end of a row are ignored",
            ),
            Stream(
                "o",
                Direction.OUT,
                (field("y", self.out_fmt, self.lanes), StreamField("last", 1)),
                summary="results in the order of the values, 0 past the end of a row; last ends it",
            ),
        ]
        return tuple(streams)


PRESETS = {
    "default": NormSpec(),
    "snapshot": NormSpec(
        in_fmt=QFormat(4, 4),
        out_fmt=QFormat(4, 4),
        lanes=2,
        max_length=16,
        gamma_fmt=QFormat(2, 4),
        beta_fmt=QFormat(3, 3),
    ),
    "int8": NormSpec(in_fmt=QFormat(8, 0), out_fmt=QFormat(4, 4), max_length=4096),
    "q8_8": NormSpec(lanes=4, max_length=4096),
    "q4_12": NormSpec(
        in_fmt=QFormat(8, 8), out_fmt=QFormat(4, 12), lanes=4, max_length=4096, epsilon=1e-12
    ),
    "rms": NormSpec(kind=NormKind.RMS, lanes=4, max_length=4096, epsilon=1e-6),
    "minilm": NormSpec(out_fmt=QFormat(6, 10), max_length=384, epsilon=1e-12),
    "plain": NormSpec(affine=False, max_length=4096),
    "ulx3s": NormSpec(lanes=8, max_length=4096),
    "icebreaker": NormSpec(
        in_fmt=QFormat(8, 0),
        out_fmt=QFormat(4, 4),
        max_length=384,
        gamma_fmt=QFormat(2, 6),
        beta_fmt=QFormat(4, 4),
    ),
    "tang_nano": NormSpec(max_length=384),
}
