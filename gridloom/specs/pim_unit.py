"""Parameters of the Logic-PIM unit, and the widths and latencies that follow.

The unit takes one beat of ``lanes`` weights a cycle and multiplies each by ``columns`` activations:
a column has a multiplier for each lane, a tree that adds their products, and sums. A *step* is one
such cycle. What can stop, stops before a step; after it nothing does.

Floating sums
-------------
With ``bf16`` every sum is an integer and an exponent that counts steps of 8 bits, as in
:mod:`gridloom.specs.attention`, and the greater exponent holds: the products of a step are rounded
to the unit of the greatest of them and added, and so is their sum to that of the steps before.
"""

import enum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .activation import ActivationSpec, Function, Method
from .attention import (
    EXPONENT_WIDTH,
    EXPONENTIAL_DEGREE,
    FOOT_READ,
    MANTISSA_BITS,
    SCALE_WIDTH,
    STEP_BITS,
    AttentionSpec,
    Operand,
)
from .base import Spec
from .formats import BFLOAT16, QFormat
from .pim_command import Flag, Opcode, Status
from .streams import Direction, Role, Stream
from .streams import Field as StreamField
from .timing import (
    MULTIPLIER_LATENCY,
    QUEUE_LATENCY,
    READ_LATENCY,
    polynomial_latency,
    product_latency,
)
from .word_command import WORD_WIDTH


__all__ = ["PRESETS", "PimFunction", "PimUnitSpec", "Weight"]

GROUP_SCALE_WIDTH = 16  # bits of the unsigned scale of a group of weights
FUNCTION_FMT = QFormat(6, 10)  # of a function's argument and value, and of both of a product
REQUANTIZE_LATENCY = 2  # shift, saturation
LEADING_STAGES = 3  # of the search for a floating sum's leading one
FLOAT_LATENCY = 1 + LEADING_STAGES + 2 + 1  # magnitude, leading one, rounding, bits
CHECK_CYCLES = 5  # from a command's last word to its status: products, ends, comparisons
REPLAY_START = 3  # from a tile's last score to the first one again
NUM_REGIONS = 8  # equal parts of the buffer, by which commands that run at once are kept apart
MOST_DEPTH = 1 << 19  # features of a token: what the product by a scale takes
# Of codes of keys and values: an unsigned scale, and above it a signed zero point.
KV_SCALE_WIDTH = 8
KV_SCALE_FRAC_BITS = 1  # so three steps just span 8 bits: more would not, and none rounds coarser


class Weight(enum.Enum):
    """Format of weights, keys and values."""

    INT8 = "int8"
    INT4 = "int4"
    INT2 = "int2"  # keys and values are codes with scales and zero points, as KIVI has them
    BF16 = "bf16"  # so are activations


WEIGHT_WIDTHS = {Weight.INT8: 8, Weight.INT4: 4, Weight.INT2: 2, Weight.BF16: 16}
FLOAT_WIDTHS = 16, 32  # of results of bf16: that, or fp32


class PimFunction(enum.Enum):
    """The activation function that a unit has."""

    NONE = "none"
    GELU = "gelu"
    SILU = "silu"


def _power_of_two(value: int) -> bool:
    return value & (value - 1) == 0


class PimUnitSpec(Spec):
    """Narrow matrix products, gated feed-forward layers and decode attention at a memory's pace."""

    BLOCK: ClassVar[str] = "pim_unit"

    lanes: int = Field(32, ge=2, le=256, description="weights of a beat, a power of two, 2 to 256")
    columns: int = Field(8, ge=1, le=64, description="activations that meet each weight, 1 to 64")
    weight: Weight = Field(Weight.INT8, description="format of weights, keys and values")
    function: PimFunction = Field(PimFunction.SILU, description="activation function")
    has_attention: bool = Field(True, description="whether it can attend")
    buffer_words: int = Field(
        512, ge=4, le=1 << 12, description="words of lanes x columns activations, a power of two"
    )
    max_passes: int = Field(
        4, ge=1, le=16, description="columns' worth of tokens that share a weight, 1 to 16"
    )
    max_head_dim: int = Field(
        128, ge=2, le=1024, description="features of a key, a multiple of lanes, 2 to 1024"
    )
    max_features: int = Field(
        128, ge=8, le=1024, description="features of a value, a power of two, 8 to 1024"
    )
    kv_group: int = Field(
        32,
        ge=4,
        le=1024,
        description="features of an int2 value that share a scale, a power of two, 4 to 1024",
    )
    probability_width: int = Field(
        12, ge=4, le=16, description="bits of an unsigned probability, 4 to 16"
    )
    exponent_width: int = Field(
        12, ge=6, le=16, description="bits of a scaled score left of the binary point, 6 to 16"
    )
    max_length: int = Field(1 << 20, ge=1, le=1 << 20, description="most keys of a head, to 2**20")
    lag: int = Field(2, ge=1, le=4, description="tiles that values follow behind keys, 1 to 4")
    output_width: int = Field(
        32, ge=8, le=48, description="bits of a result, 8 to 48; with bf16 16 for bf16, 32 for fp32"
    )
    queue_commands: int = Field(
        4, ge=1, le=64, description="commands that wait, a power of two, 1 to 64"
    )
    queue_results: int = Field(
        64, ge=4, le=1024, description="results that wait, a power of two, 4 to 1024"
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        powers = ("lanes", "buffer_words", "max_features", "kv_group")
        powers += ("queue_commands", "queue_results")
        for name in powers:
            if not _power_of_two(getattr(self, name)):
                raise ValueError(f"{name} must be a power of two, not {getattr(self, name)}")
        if self.beat_width < GROUP_SCALE_WIDTH:
            raise ValueError(
                f"lanes must be at least {GROUP_SCALE_WIDTH // self.weight_width} with weight = "
                f"'{self.weight.value}', for a scale of {GROUP_SCALE_WIDTH} bits, not {self.lanes}"
            )
        if self.max_head_dim % self.lanes:
            raise ValueError(
                f"max_head_dim must be a multiple of lanes = {self.lanes}, not {self.max_head_dim}"
            )
        if self.lanes * self.buffer_words > MOST_DEPTH:
            raise ValueError(
                f"buffer_words must be at most {MOST_DEPTH // self.lanes} with lanes = "
                f"{self.lanes}, not {self.buffer_words}"
            )
        if self.is_floating and self.output_width not in FLOAT_WIDTHS:
            raise ValueError(
                f"output_width must be 16 or 32 with weight = 'bf16', for results in bf16 or fp32, "
                f"not {self.output_width}"
            )
        return self

    # What it can do.

    @property
    def opcodes(self) -> tuple[Opcode, ...]:
        """Opcodes that it obeys."""
        return tuple(o for o in Opcode if o is not Opcode.ATTEND or self.has_attention)

    def flags_of(self, opcode: int) -> int:
        """Flags that a command may have."""
        if opcode != Opcode.GEMM:
            return 0
        has_function = self.function is not PimFunction.NONE
        # An int, because the complement of a flag has known flags alone.
        return int(Flag.TO_BUFFER | Flag.GATED | (Flag.FUNCTION if has_function else 0))

    @property
    def is_floating(self) -> bool:
        """Whether weights and activations have exponents."""
        return self.weight is Weight.BF16

    @property
    def activation(self) -> ActivationSpec | None:
        """The function, if there is one."""
        if self.function is PimFunction.NONE:
            return None
        return ActivationSpec(
            function=Function(self.function.value),
            in_fmt=BFLOAT16 if self.is_floating else FUNCTION_FMT,
            out_fmt=BFLOAT16 if self.is_floating else FUNCTION_FMT,
            method=Method.AUTO if self.is_floating else Method.QUADRATIC,
        )

    @property
    def array(self) -> AttentionSpec:
        """The attention array that gives the same partial results: its tile has ``lanes`` keys."""
        return AttentionSpec(
            rows=self.lanes,
            cols=max(2, self.columns),
            head_dim=self.max_head_dim,
            value_dim=self.max_features,
            operand=Operand.BF16 if self.is_floating else Operand.INT8,
            probability_width=self.probability_width,
            exponent_width=self.exponent_width,
            sharing=1,
            max_length=self.max_length,
        )

    # Widths.

    @property
    def weight_width(self) -> int:
        """Bits of a weight."""
        return WEIGHT_WIDTHS[self.weight]

    @property
    def activation_width(self) -> int:
        """Bits of an activation."""
        return 16 if self.is_floating else 8

    @property
    def has_codes(self) -> bool:
        """Whether keys and values are unsigned codes, which scales and zero points make int8."""
        return self.has_attention and self.weight is Weight.INT2

    @property
    def significand_width(self) -> int:
        """Bits of the signed integer that the multipliers take of a weight, key or value."""
        if self.is_floating:
            return MANTISSA_BITS + 2
        return 8 if self.has_codes else self.weight_width

    @property
    def operand_width(self) -> int:
        """Bits of a weight, key or value behind the beat: signed integer and, of bf16, exponent."""
        return self.significand_width + (EXPONENT_WIDTH if self.is_floating else 0)

    @property
    def exponent_bits(self) -> int:
        """Bits of a floating sum's exponent, in steps."""
        return EXPONENT_WIDTH + 1 - STEP_BITS if self.is_floating else 0

    @property
    def key_shift(self) -> int:
        """Bits by which scores of narrower keys are moved left: a scale takes keys as 8 bits."""
        return 0 if self.is_floating else 8 - self.significand_width

    @property
    def parameter_beats(self) -> int:
        """Beats that hold a scale and a zero point for each lane."""
        return GROUP_SCALE_WIDTH // self.weight_width

    @property
    def parameter_words(self) -> int:
        """Words of scales and zero points that are kept: one of each beat of a key.

        Values use the first: they come between tiles, and each tile's keys bring their own.
        """
        return self.max_head_dim // self.lanes

    @property
    def beat_width(self) -> int:
        """Bits of a beat."""
        return self.lanes * self.weight_width

    @property
    def scales_per_beat(self) -> int:
        """Group scales that a beat holds."""
        return self.beat_width // GROUP_SCALE_WIDTH

    @property
    def factor_frac_bits(self) -> int:
        """Fraction bits of what meets a bf16 weight: an activation, or a probability."""
        return self.array.factor_frac_bits if self.has_attention else MANTISSA_BITS

    @property
    def factor_width(self) -> int:
        """Bits of what meets a weight: a signed activation, or a probability."""
        if self.is_floating:
            return self.factor_frac_bits + 2
        if not self.has_attention:
            return self.activation_width
        return max(self.activation_width, self.probability_width + 1)

    @property
    def tree_levels(self) -> int:
        """Levels of the tree that adds the products of a column."""
        return (self.lanes - 1).bit_length()

    @property
    def total_width(self) -> int:
        """Bits of a column's signed sum of a step; of a floating one its integer."""
        if self.is_floating:
            return self.array.term_width + self.tree_levels
        return self.significand_width + self.factor_width + self.tree_levels

    @property
    def group_width(self) -> int:
        """Bits of a signed sum of products of weights and activations, as many as a token has.

        Of a floating one its integer.
        """
        words = (self.buffer_words - 1).bit_length()
        product = self.weight_width + self.activation_width
        width = (self.array.term_width if self.is_floating else product) + self.tree_levels + words
        return max(width, self.array.score_integer_width) if self.has_attention else width

    @property
    def sum_width(self) -> int:
        """Bits of that sum with its exponent."""
        return self.group_width + self.exponent_bits

    @property
    def row_width(self) -> int:
        """Bits of a signed sum of groups times scales; a floating sum has no scales."""
        return self.sum_width if self.is_floating else self.group_width + GROUP_SCALE_WIDTH

    @property
    def scale_width(self) -> int:
        """Bits of the unsigned factor of a group's sum, or of a score."""
        return self.array.scale_width if self.has_attention else GROUP_SCALE_WIDTH

    @property
    def product_width(self) -> int:
        """Bits of a group's sum, or a score, times its factor."""
        if self.is_floating:
            return self.array.scaled_width + SCALE_WIDTH
        return self.group_width + self.scale_width

    @property
    def region_words(self) -> int:
        """Words of a part of the buffer."""
        return max(1, self.buffer_words // NUM_REGIONS)

    @property
    def num_slots(self) -> int:
        """Tiles that are under way."""
        return self.lag + 1

    # Latencies, from a step. `READ_LATENCY` cycles after it its operands are at the multipliers.

    @property
    def total_latency(self) -> int:
        """To the sum of its products."""
        return READ_LATENCY + MULTIPLIER_LATENCY + self.align_latency + self.tree_levels

    @property
    def align_latency(self) -> int:
        """Of a step's products: the greatest exponent, the distance from it, the shift."""
        return self.greatest_latency + 2 if self.is_floating else 0

    @property
    def greatest_latency(self) -> int:
        """Of the greatest exponent of a step: two levels of a tree in a cycle."""
        return -(-self.tree_levels // 2)

    @property
    def group_latency(self) -> int:
        """To the group's sum."""
        return self.total_latency + 1

    @property
    def product_latency(self) -> int:
        """To the group's sum times its scale."""
        if self.is_floating:
            array = self.array
            return self.group_latency + array.align_latency + product_latency(array.scaled_width)
        return self.group_latency + product_latency(self.group_width)

    @property
    def score_latency(self) -> int:
        """To a scaled score."""
        return self.product_latency + 1

    @property
    def row_latency(self) -> int:
        """To the row's sum: a floating one has no scales."""
        return self.group_latency if self.is_floating else self.product_latency + 1

    @property
    def function_latency(self) -> int:
        """Of the activation function."""
        return self.activation.latency if self.activation else 0

    @property
    def result_latency(self) -> int:
        """To a result: shift or rounding, function, gate, product, shift or rounding."""
        narrowed = FLOAT_LATENCY if self.is_floating else REQUANTIZE_LATENCY
        gate = 1 + MULTIPLIER_LATENCY
        return self.row_latency + narrowed + self.function_latency + gate + narrowed

    @property
    def latency(self) -> int:
        """From the beat that ends a row to its result at the head of an empty queue."""
        return self.result_latency + QUEUE_LATENCY

    @property
    def foot_latency(self) -> int:
        """To a new numerator: read, shift, sum."""
        return self.total_latency + self.array.foot_latency - FOOT_READ

    @property
    def least_features(self) -> int:
        """Steps until a numerator may be read again."""
        return self.array.foot_latency + 1

    @property
    def probability_latency(self) -> int:
        """From the read of a scaled score to its probability in the column's memory.

        Memory, distance from the maximum, table, shift, rounding, the write.
        """
        return 1 + 1 + polynomial_latency(EXPONENTIAL_DEGREE) + 2 + 1

    @property
    def softmax_steps(self) -> int:
        """Steps from a tile's last key to its values that nothing waits for.

        ``lag`` tiles of keys are in between, or, at the end, ``lag * features`` beats of values.
        """
        return self.score_latency + 2 + self.lanes + self.probability_latency

    def streams(self) -> tuple[Stream, ...]:
        """``i_command``, ``i_activation``, ``i_weight``; ``o``, ``o_partial``, ``o_status``."""
        array, columns, is_signed = self.array, self.columns, not self.is_floating
        exponent = StreamField("exponent", EXPONENT_WIDTH, count=columns)
        partial = Stream(
            "o_partial",
            Direction.OUT,
            (
                StreamField("maximum", array.maximum_width, True, columns),
                StreamField("denominator", array.denominator_width, count=columns),
                StreamField("numerator", array.numerator_width, True, columns),
                *([exponent] if self.is_floating else []),
                StreamField("last", 1),
            ),
            summary="of attend: one feature of each query, as attention and attention_merge have "
            "it; last ends a head",
        )
        return (
            Stream(
                "i_command",
                Direction.IN,
                (StreamField("word", WORD_WIDTH),),
                role=Role.COMMAND,
                summary="commands, eight words each",
            ),
            Stream(
                "i_activation",
                Direction.IN,
                (StreamField("activation", self.activation_width, is_signed, self.lanes),),
                summary="of load: lanes features of a token, token by token",
            ),
            Stream(
                "i_weight",
                Direction.IN,
                (StreamField("weight", self.weight_width, is_signed, self.lanes),),
                summary="of gemm and attend: lanes weights of a row, features of a key, or one "
                "feature of lanes values",
            ),
            Stream(
                "o",
                Direction.OUT,
                (
                    StreamField("value", self.output_width, is_signed, columns),
                    StreamField("last", 1),
                ),
                summary="of gemm: a row for each token of a pass; last ends the command",
            ),
            *([partial] if self.has_attention else []),
            Stream(
                "o_status",
                Direction.OUT,
                (StreamField("tag", 16), StreamField("status", len(Status).bit_length())),
                role=Role.COMMAND,
                summary="of each command, in order, as it is obeyed or skipped",
            ),
        )


PRESETS = {
    "default": PimUnitSpec(),
    "snapshot": PimUnitSpec(
        lanes=4,
        columns=2,
        function=PimFunction.GELU,
        buffer_words=16,
        max_passes=2,
        max_head_dim=16,
        max_features=16,
        probability_width=8,
        max_length=64,
        lag=1,
        queue_commands=2,
        queue_results=8,
    ),
    "int4": PimUnitSpec(weight=Weight.INT4),
    "kivi": PimUnitSpec(weight=Weight.INT2),
    "gelu": PimUnitSpec(function=PimFunction.GELU),
    "bf16": PimUnitSpec(weight=Weight.BF16),
    "ulx3s": PimUnitSpec(
        lanes=8,
        columns=4,
        function=PimFunction.GELU,
        buffer_words=256,
        max_head_dim=64,
        max_features=64,
        max_length=1 << 16,
    ),
    "icebreaker": PimUnitSpec(
        lanes=4,
        columns=1,
        function=PimFunction.NONE,
        has_attention=False,
        buffer_words=64,
        max_passes=1,
        max_head_dim=4,
        max_features=8,
        output_width=16,
        queue_commands=2,
        queue_results=16,
    ),
}
