"""Stimulus and parameter space of the merge of partial attention results."""

import numpy as np

from gridloom.kernels.attention import Partial
from gridloom.kernels.attention_merge import merge_digits, to_digits
from gridloom.specs.attention import EXPONENT_WIDTH, Operand
from gridloom.specs.attention_merge import AttentionMergeSpec, Form
from gridloom.specs.formats import QFormat

from .drivers.stimulus import log_uniform


__all__ = ["draw_partials", "draw_spec", "stimulus"]

HALF = 1 << 7  # of an operand's range: no value is larger
MOST_EXPONENT = (1 << EXPONENT_WIDTH) - 1  # of a bf16 numerator


def stimulus(spec: AttentionMergeSpec, rng: np.random.Generator, size: int) -> dict:
    """``size`` beats of every input, maxima near and far, results of no key among them."""
    per_way = 1
    if spec.inputs_form is Form.DIGITS:
        per_way = int(rng.integers(1, spec.ranges // spec.ways + 1))
    parts = draw_partials(spec, rng, (size, spec.lanes), spec.ways * per_way)
    last = rng.integers(0, 2, size)
    inputs = {}
    for way in range(spec.ways):
        own = parts[way * per_way : (way + 1) * per_way]
        inputs[f"i_{way}"] = {**_fields(spec, own), "last": last}
    return inputs


def draw_partials(
    spec: AttentionMergeSpec, rng: np.random.Generator, shape: tuple[int, ...], count: int
) -> list[Partial]:
    """Partial results of ``count`` ranges, as arrays emit them for ``max_length`` keys in all."""
    array = spec.array
    lowest, highest = array.lowest_maximum + 1, (1 << (array.maximum_width - 1)) - 1
    top = _ends(rng, lowest, highest, shape)
    top_unit = top + _ends(rng, 0, MOST_EXPONENT, shape)
    most = (1 << array.denominator_width) - 1
    share = most // spec.ranges if rng.random() < 0.8 else most
    nothing = rng.random(shape) < 0.1  # queries that count no key in any range
    losing = rng.random(shape) < 0.1
    top = np.where(losing, top & -spec.digit_width, top)
    parts = []
    for number in range(count):
        distance = _distances(spec, rng, shape)
        denominator, numerator = _sums(spec, rng, shape, max(share, 1))
        ones = _ones(spec, rng, shape, share)
        is_odd = losing & (ones > 0)
        distance = np.where(is_odd, np.log2(ones + 1).astype(int) * (number > 0), distance)
        denominator = np.where(is_odd, ones, denominator)
        numerator = np.where(is_odd, -HALF * ones, numerator)
        maximum = np.maximum(top - distance, lowest)
        is_empty = (rng.random(shape) < 0.1) | nothing
        fields = {"maximum": maximum, "denominator": denominator, "numerator": numerator}
        if spec.is_floating:
            fields["numerator"] = _floating_numerators(spec, rng, shape)
            unit = top_unit - _distances(spec, rng, shape)
            fields["exponent"] = np.clip(unit - maximum, 0, MOST_EXPONENT)
        none = {"maximum": array.lowest_maximum}
        parts.append(
            Partial(**{n: np.where(is_empty, none.get(n, 0), x) for n, x in fields.items()})
        )
    return parts


def _ends(
    rng: np.random.Generator, lowest: int, highest: int, shape: tuple[int, ...]
) -> np.ndarray:
    """Integers of a range, often its ends."""
    kind = rng.random(shape)
    free = rng.integers(lowest, highest, shape, endpoint=True)
    return np.where(kind < 0.1, highest, np.where(kind < 0.2, lowest, free))


def _floating_numerators(
    spec: AttentionMergeSpec, rng: np.random.Generator, shape: tuple[int, ...]
) -> np.ndarray:
    """Any that ``ranges`` of them can be added; a few ends, whose sums saturate."""
    width = spec.array.numerator_width
    few = QFormat(width - spec.carry_width, 0)
    ends = rng.choice([-(1 << (width - 1)), (1 << (width - 1)) - 1], shape)
    return np.where(rng.random(shape) < 0.05, ends, log_uniform(rng, few, shape))


def _distances(
    spec: AttentionMergeSpec, rng: np.random.Generator, shape: tuple[int, ...]
) -> np.ndarray:
    """How far below the greatest maximum: often within a digit, at its ends, or past the last."""
    width = spec.digit_width
    places = width * rng.integers(0, spec.numerator_digits + 2, shape)
    kinds = [
        np.zeros(shape, dtype=np.int64),
        rng.integers(0, 2 * width, shape),
        places + rng.integers(-1, 2, shape),
        rng.integers(0, width * (spec.numerator_digits + 1), shape),
        rng.integers(0, 1 << spec.array.maximum_width, shape),
    ]
    return np.maximum(np.choose(rng.integers(0, len(kinds), shape), kinds), 0)


def _ones(
    spec: AttentionMergeSpec, rng: np.random.Generator, shape: tuple[int, ...], most: int
) -> np.ndarray:
    """Denominators of which a shift by their width leaves nothing, though it was all but a unit.

    Their numerators keep a value more than that, so a quotient lies beyond what a value can be.
    """
    bits = rng.integers(spec.probability_width, spec.array.denominator_width + 1, shape)
    ones = (1 << bits) - 1
    return np.where(ones <= most, ones, 0)


def _sums(
    spec: AttentionMergeSpec, rng: np.random.Generator, shape: tuple[int, ...], most: int
) -> tuple[np.ndarray, np.ndarray]:
    """Denominators up to ``most``, a probability of a half at least; numerators of any value."""
    least = min(1 << (spec.probability_width - 1), most)
    fmt = QFormat(spec.array.denominator_width, 0, is_signed=False)
    denominator = np.clip(log_uniform(rng, fmt, shape), least, most)
    kind = rng.integers(0, 6, shape)
    denominator = np.where(kind == 0, least, np.where(kind == 1, most, denominator))
    kind = rng.integers(0, 5, shape)
    value = np.where(kind == 0, -HALF, np.where(kind == 1, HALF - 1, 0))
    signed = QFormat(spec.array.numerator_width, 0)
    free = np.clip(log_uniform(rng, signed, shape), -HALF * denominator, (HALF - 1) * denominator)
    return denominator, np.where(kind > 2, free, value * denominator)


def _fields(spec: AttentionMergeSpec, parts: list[Partial]) -> dict[str, np.ndarray]:
    """Fields of one input: a partial result, or the digits of several."""
    if spec.inputs_form is Form.PARTIAL:
        return parts[0].fields
    return merge_digits(spec, [to_digits(spec, part) for part in parts]).fields(spec)


def draw_spec(rng: np.random.Generator) -> AttentionMergeSpec:
    """Any forms and widths that go together."""
    operand = Operand(str(rng.choice(["int8", "bf16"])))
    digit_width = int(rng.choice([2, 4, 4, 8, 8, 16, 16]))
    probability_width = int(rng.choice([4, 5, 8, 11, 12, 16]))
    most = min(1 << (min(digit_width, probability_width) - 1), 16)
    ways = int(rng.choice([n for n in (2, 2, 3, 4, 5, 8, 16) if n <= most]))
    ranges = int(rng.choice([n for n in (ways, 2 * ways, 64) if n <= most] or [ways]))
    output_frac_bits = int(rng.choice([0, 4, 12, 16]))
    return AttentionMergeSpec(
        ways=ways,
        inputs_form=Form(str(rng.choice(["partial", "partial", "digits"]))),
        output_form=Form(str(rng.choice(["partial", "digits", "quotient", "quotient"]))),
        lanes=int(rng.choice([1, 1, 2, 3])),
        operand=operand,
        probability_width=probability_width,
        exponent_width=int(rng.choice([6, 9, 12, 16])),
        output_frac_bits=12 if operand is Operand.BF16 else output_frac_bits,
        max_length=int(rng.choice([2, 16, 100, 1 << 16, 1 << 20])),
        digit_width=digit_width,
        ranges=ranges,
    )
