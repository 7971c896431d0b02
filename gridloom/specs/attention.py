"""Parameters of the attention array, and the widths, latencies and schedule that follow.

The schedule
------------
Time is cut into slots of ``spec.slot_cycles``. In a slot that starts in cycle ``t`` PE (r, c)
multiplies keys by queries (QK) in the ``head_dim`` cycles from ``t + r + c``, and in the
``value_dim`` cycles after them probabilities by values (SV) of the tile that began ``spec.lag``
slots before. A slot begins when its operands are buffered, and then nothing can stop it: what
happens to a tile happens at a fixed time after its start.

The order of elements
---------------------
For each command; for each of its heads; for each ``resident`` blocks of ``cols`` queries:
``i_query`` takes the blocks, one feature of all queries of a block per beat (``head_dim`` beats
each), and for each key block from the first to the last that the mask leaves to any of the queries,
``i_key`` takes one feature of ``rows`` keys per beat (``head_dim`` beats) and ``i_value`` one
feature of ``rows`` values per beat (``value_dim`` beats). Lanes past the end of the queries or keys
hold anything. A block whose queries see no key at all takes the one key block that is nearest.

Tiles go key block by key block, and in each from block to block of the queries.

Floating sums
-------------
With ``bf16`` operands every sum is an integer with an exponent: ``integer * 2**(exponent - bias)``.
Within an element the exponent counts whole steps of ``STEP`` bits: what a product has beyond whole
steps moves into its integer, which therefore is ``STEP - 1`` bits wider, and of two numbers that
are to be added the lesser one need only move by whole steps. A sum's exponent never falls, so its
integer cannot overflow and need not be normalised.
"""

import enum
from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from .base import Spec
from .streams import Direction, Role, Stream
from .streams import Field as StreamField
from .timing import MULTIPLIER_LATENCY, READ_LATENCY, polynomial_latency, product_latency


__all__ = ["PRESETS", "AttentionSpec", "Mask", "Operand", "check_output_frac_bits"]

SCALE_WIDTH = 18
RECIPROCAL_FRAC_BITS = 17
GUARD_BITS = 2  # of an output before its last rounding
LEAST_NORMALIZED = 5  # bits, of which a stage of the normaliser shifts by one bit or more
NORMALIZER_STAGES = 3
SHIFT_STAGES = 2  # of a numerator, to the scale of its reciprocal
EXPONENTIAL_DEGREE = 2
FEED_LATENCY = 2  # from the address of a buffered operand to the array
FOOT_READ = 2  # from a partial sum at the foot to the old numerator beside it
QUEUE_SLOTS = 2  # blocks of queries whose results wait for the way out

# Of bf16 operands.
EXPONENT_WIDTH = 8
EXPONENT_BIAS = 127
MANTISSA_BITS = 7  # of a significand, behind its leading one
STEP_BITS = 3
STEP = 1 << STEP_BITS  # bits by which the exponent of a sum counts within an element
UNIT_BITS = 24  # of a product below two, its operands' exponents being zero: those of fp32
ALIGN_STAGES = 4  # of the shift of a score to fixed point
ROUND_STAGES = 2  # of the shift of a quotient, and its rounding
QUOTIENT_WIDTH = 24  # bits of a numerator's leading ones before the reciprocal


class Operand(enum.Enum):
    """Format of queries, keys and values."""

    INT8 = "int8"
    BF16 = "bf16"


class Mask(enum.IntEnum):
    """Which keys a query at position ``p`` counts, by a command's ``mask``."""

    NONE = 0  # all
    CAUSAL = 1  # up to p + offset
    WINDOW = 2  # the last `window` of those


def check_output_frac_bits(spec: Any) -> None:
    """Raise ``ValueError`` if a record asks for fraction bits of outputs that are bf16."""
    default = type(spec).model_fields["output_frac_bits"].default
    if spec.is_floating and spec.output_frac_bits != default:
        raise ValueError(
            f"output_frac_bits must be left at {default} with operand = 'bf16', whose outputs "
            f"are bf16, not be {spec.output_frac_bits}"
        )


class AttentionSpec(Spec):
    """Attention of blocks of queries over streams of keys and values, in one pass."""

    BLOCK: ClassVar[str] = "attention"

    rows: int = Field(8, ge=2, le=256, description="keys of a tile, 2 to 256")
    cols: int = Field(8, ge=2, le=256, description="queries of a tile, 2 to 256")
    head_dim: int = Field(64, ge=1, le=1024, description="features of a query and a key, 1 to 1024")
    value_dim: int = Field(64, ge=1, le=1024, description="features of a value, 1 to 1024")
    operand: Operand = Field(Operand.INT8, description="format of queries, keys and values")
    probability_width: int = Field(
        12, ge=4, le=16, description="bits of an unsigned probability, 4 to 16"
    )
    exponent_width: int = Field(
        12, ge=6, le=16, description="bits of a scaled score left of the binary point, 6 to 16"
    )
    sharing: int = Field(
        8, ge=1, le=256, description="columns that share a softmax path; divides cols"
    )
    output_lanes: int = Field(
        1, ge=1, le=256, description="queries that an output beat holds; divides cols"
    )
    output_frac_bits: int = Field(
        12, ge=0, le=16, description="fraction bits of an int8 array's output, 0 to 16"
    )
    resident: int = Field(
        1, ge=1, le=16, description="blocks of queries that share each key and value, 1 to 16"
    )
    max_length: int = Field(
        1 << 20, ge=1, le=1 << 20, description="most queries and most keys of a head, to 2**20"
    )
    logic_rows: int = Field(
        0,
        ge=0,
        le=256,
        description="rows of elements whose multipliers an FPGA builds of logic, not of DSP cells, "
        "0 to rows",
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        for name in ("sharing", "output_lanes"):
            value = getattr(self, name)
            if self.cols % value:
                raise ValueError(f"{name} must divide cols = {self.cols}, not be {value}")
        if self.logic_rows > self.rows:
            raise ValueError(f"logic_rows must be 0 to rows = {self.rows}, not {self.logic_rows}")
        check_output_frac_bits(self)
        return self

    # Widths.

    @property
    def is_floating(self) -> bool:
        """Whether operands have exponents."""
        return self.operand is Operand.BF16

    @property
    def saves_cells(self) -> bool:
        """Whether logic multiplies in the place of DSP cells, so that both are spent with care."""
        return self.logic_rows > 0

    @property
    def operand_width(self) -> int:
        """Bits of an operand."""
        return 16 if self.is_floating else 8

    @property
    def significand_width(self) -> int:
        """Bits of the signed integer that the multipliers take of an operand."""
        return MANTISSA_BITS + 2 if self.is_floating else self.operand_width

    @property
    def unpacked_width(self) -> int:
        """Bits of an operand inside the array: signed integer and, of bf16, exponent."""
        return self.significand_width + (EXPONENT_WIDTH if self.is_floating else 0)

    @property
    def row_operand_width(self) -> int:
        """Bits of what enters a row: an operand or, of int8, the difference of two keys."""
        return self.unpacked_width + (not self.is_floating)

    @property
    def clears_sums(self) -> bool:
        """Whether elements clear a sum before a score: bf16, and multipliers out of logic."""
        return self.is_floating or self.logic_rows > 0

    @property
    def factor_frac_bits(self) -> int:
        """Fraction bits of what meets a bf16 key or value: a query, or a probability."""
        return max(MANTISSA_BITS, self.probability_width)

    @property
    def factor_width(self) -> int:
        """Bits of a signed query or probability at the multiplier."""
        if self.is_floating:
            return self.factor_frac_bits + 2
        return max(self.operand_width, self.probability_width + 1)

    @property
    def term_width(self) -> int:
        """Bits of a bf16 product's signed integer, below ``2**2`` and up to a step further."""
        return 1 + 2 + UNIT_BITS + STEP - 1

    @property
    def score_integer_width(self) -> int:
        """Bits of a signed sum of ``head_dim`` products, (-128)^2 among them."""
        if self.is_floating:
            return self.term_width + (self.head_dim - 1).bit_length()
        largest = self.head_dim << (2 * self.operand_width - 2)
        return largest.bit_length() + 1

    @property
    def weighted_width(self) -> int:
        """Bits of a tile's signed sum of probabilities times values."""
        growth = (self.rows - 1).bit_length()
        if self.is_floating:
            return self.term_width - 1 + growth
        return self.probability_width + self.operand_width + growth

    @property
    def sum_exponent_width(self) -> int:
        """Bits of a sum's exponent, in steps: none for int8."""
        return EXPONENT_WIDTH + 1 - STEP_BITS if self.is_floating else 0

    @property
    def sum_integer_width(self) -> int:
        """Bits of the signed integer of a PE's sum, which serves both."""
        return max(self.score_integer_width, self.weighted_width)

    @property
    def score_width(self) -> int:
        """Bits of a score: integer and exponent."""
        return self.score_integer_width + self.sum_exponent_width

    @property
    def sum_width(self) -> int:
        """Bits of a PE's sum: integer and exponent."""
        return self.sum_integer_width + self.sum_exponent_width

    @property
    def count_width(self) -> int:
        """Bits of a number of queries or keys."""
        return self.max_length.bit_length()

    @property
    def reach_width(self) -> int:
        """Bits of a signed position plus offset, window and rows."""
        return self.count_width + 3

    @property
    def denominator_width(self) -> int:
        """Bits of a row's sum of probabilities."""
        largest = self.max_length * ((1 << self.probability_width) - 1)
        return max(largest.bit_length(), LEAST_NORMALIZED)

    @property
    def numerator_width(self) -> int:
        """Bits of a row's signed sum of probabilities times values, in each feature."""
        if self.is_floating:
            return self.term_width - 1 + (self.max_length - 1).bit_length()
        return self.denominator_width + self.operand_width

    @property
    def numerator_exponent_width(self) -> int:
        """Bits of the exponent of that sum: none for int8."""
        return EXPONENT_WIDTH if self.is_floating else 0

    @property
    def state_width(self) -> int:
        """Bits of a numerator in memory: integer and exponent."""
        return self.numerator_width + self.numerator_exponent_width

    @property
    def argument_frac_bits(self) -> int:
        """Fraction bits of a scaled score."""
        return self.probability_width + 2

    @property
    def scale_width(self) -> int:
        """Bits of a scale: unsigned integer and, for bf16, exponent."""
        return SCALE_WIDTH + (EXPONENT_WIDTH if self.is_floating else 0)

    @property
    def scale_frac_bits(self) -> int:
        """Fraction bits of the product of score and scale.

        For int8 they are all the scale's: at its largest no score leaves ``exponent_width``. For
        bf16 a score has one fraction bit more than a scaled one, the scale the others.
        """
        if self.is_floating:
            return SCALE_WIDTH + self.argument_frac_bits + 1
        return SCALE_WIDTH + self.score_width - 1 - (self.exponent_width - 1)

    @property
    def scalable_width(self) -> int:
        """Bits of a signed score as it meets the scale."""
        return self.scaled_width if self.is_floating else self.score_width

    @property
    def scaled_width(self) -> int:
        """Bits of a signed scaled score."""
        return self.exponent_width + self.argument_frac_bits + 1

    @property
    def maximum_width(self) -> int:
        """Bits of the signed running maximum, an exponent one above that of the largest score."""
        return self.exponent_width + 2

    @property
    def lowest_maximum(self) -> int:
        """The running maximum of a row that has counted no key."""
        return -(1 << (self.maximum_width - 1))

    @property
    def furthest_rise(self) -> int:
        """A rise of the maximum that leaves nothing of any numerator."""
        return self.numerator_width + ((1 << self.numerator_exponent_width) - 1)

    @property
    def rise_width(self) -> int:
        """Bits of the shift that follows a rise of the maximum."""
        return self.furthest_rise.bit_length()

    @property
    def output_width(self) -> int:
        """Bits of an output: in units of ``2**-output_frac_bits`` of a value's, or a bf16."""
        return self.operand_width + (0 if self.is_floating else self.output_frac_bits)

    @property
    def quotient_width(self) -> int:
        """Bits of a signed numerator before the reciprocal, on the scale of its denominator.

        For bf16 on its own: its leading bits.
        """
        if self.is_floating:
            return QUOTIENT_WIDTH + 1
        return self.output_width + 1 + GUARD_BITS

    @property
    def num_paths(self) -> int:
        """Softmax paths."""
        return self.cols // self.sharing

    @property
    def num_groups(self) -> int:
        """Beats that hold one feature of every query of a block."""
        return self.cols // self.output_lanes

    @property
    def block_width(self) -> int:
        """Bits of the number of a resident block."""
        return max(1, (self.resident - 1).bit_length())

    @property
    def resident_places(self) -> int:
        """Words of a memory that has one for each resident block."""
        return 1 << (self.resident - 1).bit_length()

    # The schedule of a tile. A path belongs to `sharing` columns; its times are those of the wave
    # in the first of them, counted from the start of the tile's slot, feed latency left out.

    @property
    def sum_latency(self) -> int:
        """From an element's way into a PE to the sum it is in: product, exponent, sum."""
        return MULTIPLIER_LATENCY + self.is_floating + 1

    @property
    def align_latency(self) -> int:
        """From a bf16 score to fixed point: shift's distance, shift."""
        return 1 + ALIGN_STAGES if self.is_floating else 0

    @property
    def scaling_latency(self) -> int:
        """From a score at the foot to its exponent: choice, fixed point, product, rounding."""
        return 1 + self.align_latency + product_latency(self.scalable_width) + 1

    @property
    def exponential_latency(self) -> int:
        """From a scaled score to its probability: distance, table, shift, rounding."""
        return 1 + polynomial_latency(EXPONENTIAL_DEGREE) + 2

    @property
    def window_start(self) -> int:
        """When the first score of a tile is at the foot, all of its column captured."""
        return self.head_dim + self.rows + self.sum_latency - 1

    @property
    def path_latency(self) -> int:
        """From a tile's first score at the foot to its first probability, nothing delayed."""
        # All scores of a column, their maximum, the maximum of the row.
        return self.scaling_latency + self.rows + 1 + self.exponential_latency

    @property
    def _products(self) -> int:
        return max(self.head_dim + self.value_dim, self.cols)

    @property
    def _returned(self) -> int:
        """When the last probability of a tile is back in its column, nothing delayed."""
        return self.window_start + self.path_latency + self.sharing * self.rows

    @property
    def has_own_chain(self) -> bool:
        """Whether probabilities go up by a chain of their own: else that of the scores has time."""
        return self._returned >= self._products + self.head_dim

    @property
    def _margin(self) -> int:
        """What few rows lack so that the foot has taken a rise before the next one comes."""
        return max(0, FOOT_READ + self.sum_latency + 1 - self.rows) if self.has_own_chain else 0

    @property
    def slot_cycles(self) -> int:
        """Cycles of a slot: ``head_dim + value_dim`` unless rows or columns need more."""
        if not self.has_own_chain:
            return self._products
        chain = (self.sharing + 1) * self.rows + self._margin
        path = -(-(self._returned - self.head_dim + 1) // 2)
        return max(self._products, chain, path)

    @property
    def lag(self) -> int:
        """Slots from a tile's QK to its SV."""
        return 2 if self.has_own_chain else 1

    @property
    def probability_start(self) -> int:
        """When the first probability of a tile enters its column."""
        natural = self.window_start + self.path_latency
        if not self.has_own_chain:
            return natural
        return max(natural, self.slot_cycles + self.rows + self._margin)

    @property
    def probability_delay(self) -> int:
        """Cycles that probabilities wait, until the chain is free of those before them."""
        return self.probability_start - self.window_start - self.path_latency

    @property
    def load_delay(self) -> int:
        """From the end of a slot to the move of the next probabilities into the PEs."""
        returned = self.probability_start + self.sharing * self.rows
        return max(0, returned - self.lag * self.slot_cycles)

    @property
    def foot_latency(self) -> int:
        """From a sum at the foot to the new numerator: shift, sum; before, which of two moves."""
        return FOOT_READ + 2 * self.is_floating + 2

    # The way out.

    @property
    def reciprocal_latency(self) -> int:
        """From a denominator's address to its reciprocal in memory."""
        return READ_LATENCY + NORMALIZER_STAGES + polynomial_latency(2) + 1

    def division_latency(self, headroom: int = 0) -> int:
        """From a numerator and a reciprocal to their quotient: shift, product, rounding.

        ``headroom`` are bits that an int8 quotient may have more.
        """
        before, after = SHIFT_STAGES, 1
        if self.is_floating:
            before, after = 1 + NORMALIZER_STAGES, ROUND_STAGES + 1
        return before + product_latency(self.quotient_width + headroom) + after

    @property
    def output_latency(self) -> int:
        """From a numerator's address to ``o.valid``: memory, group, quotient."""
        return READ_LATENCY + 1 + self.division_latency()

    @property
    def latency(self) -> int:
        """From a single tile's start to its first output."""
        sums = self.lag * self.slot_cycles + self.head_dim + self.value_dim
        return FEED_LATENCY + sums + self.rows + self.cols + self.output_latency + self.foot_latency

    def streams(self) -> tuple[Stream, ...]:
        """``i_command``; ``i_query``, ``i_key``, ``i_value``; ``o``, ``o_partial``."""
        count, operand = self.count_width, self.operand_width
        is_signed = not self.is_floating  # those of bf16 are bits
        exponent = StreamField("exponent", EXPONENT_WIDTH, count=self.output_lanes)
        return (
            Stream(
                "i_command",
                Direction.IN,
                (
                    StreamField("scale", self.scale_width),
                    StreamField("queries", count),
                    StreamField("keys", count),
                    StreamField("heads", 16),
                    StreamField("group", count),
                    StreamField("mask", 2),
                    StreamField("offset", count + 1, is_signed=True),
                    StreamField("window", count),
                    StreamField("is_partial", 1),
                ),
                role=Role.COMMAND,
                summary="heads to come: scale times log2(e), queries and keys of each, queries "
                "that share a position, mask 0 none, 1 causal: keys up to position + offset, 2 "
                "the last window of those; partial results instead of quotients",
            ),
            Stream(
                "i_query",
                Direction.IN,
                (StreamField("query", operand, is_signed, self.cols),),
                summary="one feature of each query of a block",
            ),
            Stream(
                "i_key",
                Direction.IN,
                (StreamField("key", operand, is_signed, self.rows),),
                summary="one feature of each key of a block",
            ),
            Stream(
                "i_value",
                Direction.IN,
                (StreamField("value", operand, is_signed, self.rows),),
                summary="one feature of each value of a block",
            ),
            Stream(
                "o",
                Direction.OUT,
                (
                    StreamField("value", self.output_width, is_signed, self.output_lanes),
                    StreamField("last", 1),
                ),
                summary="one feature of output_lanes queries; last ends them, all features seen",
            ),
            Stream(
                "o_partial",
                Direction.OUT,
                (
                    StreamField("maximum", self.maximum_width, True, self.output_lanes),
                    StreamField("denominator", self.denominator_width, count=self.output_lanes),
                    StreamField("numerator", self.numerator_width, True, self.output_lanes),
                    *([exponent] if self.is_floating else []),
                    StreamField("last", 1),
                ),
                summary="the same for partial commands: exponent of the maximum, sum of "
                "probabilities, and their sum times one feature of the values"
                + (", with an exponent" if self.is_floating else ""),
            ),
        )


PRESETS = {
    "default": AttentionSpec(),
    "snapshot": AttentionSpec(
        rows=2,
        cols=2,
        head_dim=16,
        value_dim=16,
        probability_width=8,
        sharing=2,
        output_lanes=2,
        output_frac_bits=4,
        max_length=64,
    ),
    "bf16": AttentionSpec(operand=Operand.BF16),
    "bf16_small": AttentionSpec(
        rows=2,
        cols=2,
        head_dim=16,
        value_dim=16,
        operand=Operand.BF16,
        probability_width=8,
        sharing=2,
        output_lanes=2,
        max_length=1 << 12,
    ),
    "square16": AttentionSpec(rows=16, cols=16, sharing=4, output_lanes=4),
    "square32": AttentionSpec(rows=32, cols=32, sharing=1, output_lanes=32),
    "square64": AttentionSpec(rows=64, cols=64, sharing=1, output_lanes=16),
    "ulx3s": AttentionSpec(),
    "ulx3s_12x12": AttentionSpec(rows=12, cols=12, sharing=6, max_length=1 << 16, logic_rows=6),
    "colorlight_i5": AttentionSpec(max_length=1 << 16, logic_rows=6),
    "tangnano20k": AttentionSpec(rows=8, cols=6, sharing=6, max_length=1 << 16, logic_rows=2),
    "icebreaker": AttentionSpec(
        rows=2,
        cols=2,
        head_dim=8,
        value_dim=8,
        probability_width=6,
        exponent_width=6,
        sharing=2,
        output_frac_bits=0,
        max_length=64,
        logic_rows=1,
    ),
}
