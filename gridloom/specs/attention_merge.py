"""Parameters of the merge of partial attention results, and the widths and latencies that follow.

Digits
------
A partial result stands for ``denominator * 2**maximum`` and ``numerator * 2**unit``: the unit of an
int8 array's numerator is the maximum, that of a bf16 array's the sum of maximum and exponent. Added
to one with a greater unit a number would have to be rounded, and sums of rounded numbers depend on
the order in which they are made. So numbers are cut instead, along lines that are the same for
every result there can be: bits of weight ``2**(n * digit_width)`` up to the next such line are a
digit. Digits of the same weight are added without a carry between them. What is kept goes down to
the line at or below the greatest unit; digits below it are dropped, whole. A digit that is in the
final sum was in every sum before it, whatever the order: so merging is associative, of numbers with
exponents, too.
"""

import enum
from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from .attention import (
    EXPONENT_WIDTH,
    NORMALIZER_STAGES,
    AttentionSpec,
    Operand,
    check_output_frac_bits,
)
from .attention import PRESETS as ARRAYS
from .base import Spec
from .streams import Direction, Stream
from .streams import Field as StreamField
from .timing import polynomial_latency


__all__ = ["PRESETS", "AttentionMergeSpec", "Form"]

ALIGN_STAGES = 2  # distance to the greatest unit; the choice of digits by it
FOLD_STAGES = 2  # digits to one integer: borrows, carries
ROUND_STAGES = 2  # shift; rounding and saturation
HEADROOM = 1  # bits of an int8 quotient that may lie beyond the values, until it saturates


# Parameters that arrays and their merge have in common.
SHARED = ("operand", "probability_width", "exponent_width", "output_frac_bits", "max_length")


class Form(enum.Enum):
    """What a stream carries."""

    PARTIAL = "partial"  # as the attention array emits it
    DIGITS = "digits"  # between merges: exact, so that their order does not matter
    QUOTIENT = "quotient"  # numerator over denominator: the result of attention


class AttentionMergeSpec(Spec):
    """Merge partial results of the same queries over several ranges of keys."""

    BLOCK: ClassVar[str] = "attention_merge"

    ways: int = Field(2, ge=2, le=16, description="input streams, 2 to 16")
    inputs_form: Form = Field(
        Form.PARTIAL, description="what the inputs carry: partial, or digits of other merges"
    )
    output_form: Form = Field(
        Form.QUOTIENT, description="what the output carries: partial, digits or quotient"
    )
    lanes: int = Field(
        1, ge=1, le=256, description="queries that a beat holds: the arrays' output_lanes"
    )
    operand: Operand = Field(Operand.INT8, description="of the arrays: int8 or bf16")
    probability_width: int = Field(12, ge=4, le=16, description="of the arrays, 4 to 16")
    exponent_width: int = Field(12, ge=6, le=16, description="of the arrays, 6 to 16")
    output_frac_bits: int = Field(
        12, ge=0, le=16, description="fraction bits of an int8 array's quotient"
    )
    max_length: int = Field(1 << 20, ge=2, le=1 << 20, description="of the arrays, 2 to 2**20")
    digit_width: int = Field(16, ge=2, le=16, description="bits of a digit: 2, 4, 8 or 16")
    ranges: int = Field(
        16, ge=2, le=256, description="most ranges of keys in a result, over a whole tree of merges"
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.digit_width & (self.digit_width - 1):
            raise ValueError(f"digit_width must be 2, 4, 8 or 16, not {self.digit_width}")
        if self.inputs_form is Form.QUOTIENT:
            raise ValueError("inputs_form must be partial or digits, not quotient")
        if self.ranges < self.ways:
            raise ValueError(f"ranges must be at least ways = {self.ways}, not {self.ranges}")
        for name in ("digit_width", "probability_width"):
            width = getattr(self, name)
            if self.ranges > 1 << (width - 1):
                raise ValueError(
                    f"ranges must be at most {1 << (width - 1)} for {name} = {width}, "
                    f"not {self.ranges}"
                )
        check_output_frac_bits(self)
        return self

    @classmethod
    def of(cls, array: AttentionSpec, **parameters: Any) -> Self:
        """The merge of results of arrays like ``array``; ``parameters`` are those it has not."""
        fields = {name: getattr(array, name) for name in SHARED}
        return cls.make(lanes=array.output_lanes, **fields, **parameters)

    @property
    def array(self) -> AttentionSpec:
        """An array whose numbers have these widths."""
        return AttentionSpec(**{name: getattr(self, name) for name in SHARED})

    # Widths.

    @property
    def is_floating(self) -> bool:
        """Whether numerators have exponents."""
        return self.operand is Operand.BF16

    @property
    def unit_width(self) -> int:
        """Bits of the signed unit of a numerator: the sum of maximum and, of bf16, exponent."""
        maximum = self.array.maximum_width
        return max(maximum, EXPONENT_WIDTH + 1) + 1 if self.is_floating else maximum

    @property
    def fine_bits(self) -> int:
        """Bits of a unit that say where in a digit it lies."""
        return self.digit_width.bit_length() - 1

    @property
    def carry_width(self) -> int:
        """Bits by which sums of ``ranges`` digits outgrow a digit."""
        return (self.ranges - 1).bit_length()

    @property
    def denominator_digits(self) -> int:
        """Digits of a denominator, wherever in a digit its unit lies."""
        return -(-(self.array.denominator_width + self.digit_width - 1) // self.digit_width)

    @property
    def numerator_digits(self) -> int:
        """Digits of a numerator."""
        return -(-(self.array.numerator_width + self.digit_width - 1) // self.digit_width)

    @property
    def denominator_digit_width(self) -> int:
        """Bits of a sum of digits, unsigned."""
        return self.digit_width + self.carry_width

    @property
    def numerator_digit_width(self) -> int:
        """Bits of a sum of digits, signed: the first of a negative number is negative."""
        return self.digit_width + self.carry_width + 1

    @property
    def denominator_folded_width(self) -> int:
        """Bits of a sum of denominators in units of the lowest digit."""
        return self.array.denominator_width + self.digit_width - 1 + self.carry_width

    @property
    def numerator_folded_width(self) -> int:
        """Bits of a sum of numerators in units of the lowest digit."""
        return self.array.numerator_width + self.digit_width - 1 + self.carry_width

    # Latencies, in cycles.

    @property
    def tree_stages(self) -> int:
        """Stages of a tree over the ways, one level each."""
        return (self.ways - 1).bit_length()

    @property
    def unit_stages(self) -> int:
        """From a maximum and an exponent to the unit of a numerator, where there is one to form."""
        return int(self.is_floating and self.inputs_form is Form.PARTIAL)

    @property
    def merge_latency(self) -> int:
        """From the inputs to their sum in digits: units, the greatest, alignment, sum."""
        return self.unit_stages + self.tree_stages + ALIGN_STAGES + self.tree_stages

    @property
    def reciprocal_latency(self) -> int:
        """From a denominator to its reciprocal: normalisation, table, rounding."""
        return NORMALIZER_STAGES + polynomial_latency(2) + 1

    @property
    def quotient_latency(self) -> int:
        """From a denominator and a numerator to their quotient."""
        return self.reciprocal_latency + self.array.division_latency(HEADROOM)

    @property
    def latency(self) -> int:
        """Cycles from a transfer on every input to ``o.valid``."""
        latency = self.merge_latency
        if self.output_form is not Form.DIGITS:
            latency += FOLD_STAGES + ROUND_STAGES
        if self.output_form is Form.QUOTIENT:
            latency += self.quotient_latency
        return latency

    def form_fields(self, form: Form) -> tuple[StreamField, ...]:
        """Fields of a stream of this form, ``last`` left out."""
        array, lanes = self.array, self.lanes
        if form is Form.QUOTIENT:
            is_signed = not self.is_floating  # those of bf16 are bits
            return (StreamField("value", array.output_width, is_signed, lanes),)
        maximum = StreamField("maximum", array.maximum_width, True, lanes)
        if form is Form.PARTIAL:
            exponent = StreamField("exponent", EXPONENT_WIDTH, count=lanes)
            return (
                maximum,
                StreamField("denominator", array.denominator_width, count=lanes),
                StreamField("numerator", array.numerator_width, True, lanes),
                *([exponent] if self.is_floating else []),
            )
        unit = StreamField("unit", self.unit_width, True, lanes)
        return (
            maximum,
            *([unit] if self.is_floating else []),
            *(
                StreamField(f"denominator_{n}", self.denominator_digit_width, count=lanes)
                for n in range(self.denominator_digits)
            ),
            *(
                StreamField(f"numerator_{n}", self.numerator_digit_width, True, lanes)
                for n in range(self.numerator_digits)
            ),
        )

    def streams(self) -> tuple[Stream, ...]:
        """``i_0``, ``i_1``...: results of the arrays; ``o``: their merge."""
        last = StreamField("last", 1)
        inputs = (
            Stream(
                f"i_{n}",
                Direction.IN,
                (*self.form_fields(self.inputs_form), last),
                summary=f"results over the keys of range {n}, one feature of every lane's query",
            )
            for n in range(self.ways)
        )
        output = Stream(
            "o",
            Direction.OUT,
            (*self.form_fields(self.output_form), last),
            summary="the same over the keys of all ranges",
        )
        return (*inputs, output)


PRESETS = {
    "default": AttentionMergeSpec(),
    "snapshot": AttentionMergeSpec(
        ways=3,
        probability_width=4,
        exponent_width=6,
        output_frac_bits=4,
        max_length=16,
        digit_width=4,
        ranges=4,
    ),
    "partial": AttentionMergeSpec(ways=4, output_form=Form.PARTIAL),
    "leaf": AttentionMergeSpec(ways=4, output_form=Form.DIGITS, ranges=64),
    "root": AttentionMergeSpec(ways=4, inputs_form=Form.DIGITS, ranges=64),
    "square32": AttentionMergeSpec(ways=8, lanes=32),
    "bf16": AttentionMergeSpec(operand=Operand.BF16, digit_width=8),
    "bf16_leaf": AttentionMergeSpec(
        ways=4, operand=Operand.BF16, output_form=Form.DIGITS, digit_width=8, ranges=64
    ),
    "bf16_root": AttentionMergeSpec(
        ways=4, operand=Operand.BF16, inputs_form=Form.DIGITS, digit_width=8, ranges=64
    ),
    "bf16_small": AttentionMergeSpec.of(ARRAYS["bf16_small"], ways=3),
}
