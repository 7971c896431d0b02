"""Parameters of the one-pass softmax, and the widths and latencies that follow from them."""

import enum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Spec
from .formats import Format, QFormat
from .streams import Direction, Role, Stream, field
from .streams import Field as StreamField
from .timing import QUEUE_LATENCY, READ_LATENCY, polynomial_latency, product_latency


__all__ = ["PRESETS", "Exponential", "Probability", "SoftmaxSpec"]

NORMALIZER_STAGES = 3
SHIFT_STAGES = 2  # of the output's variable shift
COARSE_BITS = 3  # the running maximum is kept in units of 2**COARSE_BITS exponents


class Probability(enum.Enum):
    """Format of the probabilities."""

    U8 = "u8"  # n stands for n / 255
    U16 = "u16"  # n stands for n / 65535
    BFLOAT16 = "bfloat16"


class Exponential(enum.Enum):
    """How an exponential is computed in each lane."""

    AUTO = "auto"  # table for scores of up to 9 bits, else polynomial
    TABLE = "table"  # one entry per score, in block RAM, filled when the scale changes
    POLYNOMIAL = "polynomial"  # the scale multiplies every score


# By output format: bits of an exponential's mantissa, fraction bits of its argument, fraction bits
# of the reciprocal, and bits below the largest exponential that the sum is good for. They put the
# error before the last rounding below 0.1 (u8), 0.25 (u16) ulp: see hdl/softmax/README.md.
PRECISION = {
    Probability.U8: (13, 14, 15, 14),
    Probability.U16: (18, 19, 20, 21),
    Probability.BFLOAT16: (14, 15, 15, 15),
}


class SoftmaxSpec(Spec):
    """Softmax of rows of scores, read once, with a run-time scale and masks."""

    BLOCK: ClassVar[str] = "softmax"

    in_fmt: Format = Field(QFormat(8, 0), description="format of a score: signed, 4 to 18 bits")
    out_fmt: Probability = Field(
        Probability.U16, description="format of a probability: n/255, n/65535, or bfloat16"
    )
    lanes: int = Field(1, ge=1, le=64, description="scores per cycle, 1 to 64")
    max_length: int = Field(1024, ge=1, le=65536, description="longest row, 1 to 65536 scores")
    exponential: Exponential = Field(
        Exponential.AUTO, description="table (scores of up to 10 bits) or polynomial"
    )
    scale_int_bits: int = Field(
        1,
        ge=-16,
        le=4,
        description="the run-time scale times log2(e) must stay below 2**scale_int_bits",
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        fmt = self.in_fmt
        if not fmt.is_signed or not 4 <= fmt.width <= 18:
            raise ValueError(f"in_fmt must be signed with 4 to 18 bits, not {fmt}")
        if self.exponential is Exponential.TABLE and fmt.width > 10:
            raise ValueError(
                f"exponential = 'table' needs a table of 2**{fmt.width} entries for in_fmt {fmt}; "
                f"at most 10 bits are supported, use 'polynomial'"
            )
        if not 4 <= self.exponent_width <= 20:
            raise ValueError(
                f"in_fmt {fmt} with scale_int_bits {self.scale_int_bits} gives exponents of "
                f"{self.exponent_width} bits; choose scale_int_bits between "
                f"{4 - fmt.int_bits - 1} and {20 - fmt.int_bits - 1}"
            )
        return self

    # Widths.

    @property
    def has_table(self) -> bool:
        """Whether exponentials are looked up rather than computed."""
        if self.exponential is Exponential.AUTO:
            return self.in_fmt.width <= 9
        return self.exponential is Exponential.TABLE

    @property
    def mantissa_width(self) -> int:
        """Bits of an exponential's mantissa in [1, 2), the leading one included."""
        return PRECISION[self.out_fmt][0]

    @property
    def argument_frac_bits(self) -> int:
        """Fraction bits of a scaled score, in units of powers of two."""
        return PRECISION[self.out_fmt][1]

    @property
    def reciprocal_frac_bits(self) -> int:
        """Fraction bits of the reciprocal of the row's sum."""
        return PRECISION[self.out_fmt][2]

    @property
    def sum_frac_bits(self) -> int:
        """Fraction bits of the sum, below the scale that the coarse maximum sets."""
        return self.length_width + (1 << COARSE_BITS) + PRECISION[self.out_fmt][3]

    @property
    def sum_width(self) -> int:
        """Bits of the sum: each exponential is below one, so it stays below the length."""
        return self.sum_frac_bits + self.length_width

    @property
    def length_width(self) -> int:
        """Bits of a row's length."""
        return self.max_length.bit_length()

    @property
    def scale_width(self) -> int:
        """Bits of the scale, an unsigned fraction of ``2**scale_int_bits``."""
        return 24

    @property
    def scale_frac_bits(self) -> int:
        """Fraction bits of the scale."""
        return self.scale_width - self.scale_int_bits

    @property
    def exponent_width(self) -> int:
        """Bits of the signed exponent of an exponential."""
        return self.in_fmt.int_bits + self.scale_int_bits + 1

    @property
    def max_chunks(self) -> int:
        """Cycles that the longest row takes."""
        return -(-self.max_length // self.lanes)

    @property
    def probability_width(self) -> int:
        """Bits of a probability."""
        return 8 if self.out_fmt is Probability.U8 else 16

    # Latencies, in cycles.

    @property
    def exponential_latency(self) -> int:
        """From a score to its exponential where it is computed: product, rounding, table."""
        return product_latency(self.scale_width + 1) + 1 + polynomial_latency(2) + 1

    @property
    def lookup_latency(self) -> int:
        """From the transfer of a score to its exponential."""
        return 1 if self.has_table else self.exponential_latency

    @property
    def tree_stages(self) -> int:
        """Stages of the trees over the lanes, of maxima and of sums, one level each."""
        return (self.lanes - 1).bit_length()

    @property
    def statistics_latency(self) -> int:
        """From the transfer of a row's last scores to its sum.

        Exponential, mask, maxima, running maximum, distance, alignment, adder tree, running sum.
        """
        return self.lookup_latency + 1 + self.tree_stages + 1 + 1 + 1 + self.tree_stages + 1

    @property
    def row_latency(self) -> int:
        """From a row's sum to its reciprocal at the head of the queue."""
        return NORMALIZER_STAGES + polynomial_latency(2) + QUEUE_LATENCY

    @property
    def product_latency(self) -> int:
        """From an exponential and its row's reciprocal, with a sign, to their product."""
        return product_latency(self.reciprocal_frac_bits + 2)

    @property
    def output_latency(self) -> int:
        """From a read of the row buffer to ``o.valid``: memory, product, shift, rounding."""
        return READ_LATENCY + self.product_latency + SHIFT_STAGES + 1

    @property
    def latency(self) -> int:
        """From the transfer of a row's last scores to its first probabilities, nothing stalled."""
        return self.statistics_latency + self.row_latency + self.output_latency

    @property
    def buffer_depth(self) -> int:
        """Rows of the row buffer: a whole row and what the latency adds, so that none waits."""
        wanted = self.max_chunks + self.latency
        return 1 << (wanted - 1).bit_length()

    @property
    def queue_depth(self) -> int:
        """Rows under way at once: enough for rows of one cycle each."""
        return 1 << (self.latency - 1).bit_length()

    @property
    def load_cycles(self) -> int:
        """Cycles to fill the tables when the scale changes; 0 where there are none."""
        return (1 << self.in_fmt.width) + self.exponential_latency if self.has_table else 0

    def streams(self) -> tuple[Stream, ...]:
        """``i_command``: what rows follow; ``i``: scores; ``o``: probabilities."""
        length = self.length_width
        return (
            Stream(
                "i_command",
                Direction.IN,
                (
                    StreamField("scale", self.scale_width),
                    StreamField("length", length),
                    StreamField("valid", length),
                    StreamField("is_causal", 1),
                    StreamField("offset", length + 1, is_signed=True),
                    StreamField("rows", 16),
                ),
                role=Role.COMMAND,
                summary="rows to come: scale times log2(e), scores per row, how many of them "
                "count, whether row r counts only r + offset + 1, number of rows",
            ),
            Stream(
                "i",
                Direction.IN,
                (field("score", self.in_fmt, self.lanes),),
                summary="scores, lane 0 first; lanes past the end of a row are ignored",
            ),
            Stream(
                "o",
                Direction.OUT,
                (
                    StreamField("probability", self.probability_width, count=self.lanes),
                    StreamField("last", 1),
                ),
                summary="probabilities in the order of the scores; last ends a row",
            ),
        )


PRESETS = {
    "default": SoftmaxSpec(),
    "snapshot": SoftmaxSpec(in_fmt=QFormat(4, 0), out_fmt=Probability.U8, lanes=2, max_length=16),
    "int8_u8": SoftmaxSpec(out_fmt=Probability.U8, lanes=8, max_length=4096),
    "int8_u16": SoftmaxSpec(out_fmt=Probability.U16, lanes=8, max_length=4096),
    "q6_10_u16": SoftmaxSpec(in_fmt=QFormat(6, 10), lanes=4, max_length=4096),
    "int16_bfloat16": SoftmaxSpec(
        in_fmt=QFormat(16, 0), out_fmt=Probability.BFLOAT16, scale_int_bits=-7, max_length=4096
    ),
    "tiny": SoftmaxSpec(out_fmt=Probability.U8, max_length=256),
}
