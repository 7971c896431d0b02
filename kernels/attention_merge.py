"""Bit-exact model of the merge of partial attention results, and what it approximates.

The rule, for integers ``n[i]`` of ranges ``i`` of keys and the exponents ``u[i]`` of their units::

    line = digit_width * (max(u) // digit_width)
    sum  = sum of floor(n[i] * 2**(u[i] - line)), or 0 where no digit reaches the line
    n    = round(sum / 2**(max(u) - line)), half up

A denominator's unit is the maximum; so is a numerator's, but in bf16 it is the sum of maximum and
exponent. A range loses less than ``2**line``, once, and ``line`` depends on the greatest unit
alone. Sums are kept in digits (:mod:`gridloom.specs.attention_merge`), so that it may rise later.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from gridloom.specs.attention_merge import HEADROOM, AttentionMergeSpec, Form
from gridloom.specs.timing import WIDEST_FACTOR

from ..tables.attention import reciprocal_table
from .attention import Partial, divide
from .payload import Batches, length
from .rounding import round_shift


__all__ = ["Digits", "exact_sum", "figures", "golden", "merge", "merge_digits", "to_digits"]
__all__ += ["to_partial"]

MOST = 63  # bits of a shift after which nothing is left of any integer here but its sign


@dataclass(frozen=True)
class Digits:
    """A partial result in digits: the last axis of both sums, the lowest digit first.

    ``unit`` is that of each numerator.
    """

    maximum: np.ndarray
    unit: np.ndarray
    denominator: np.ndarray
    numerator: np.ndarray

    def fields(self, spec: AttentionMergeSpec) -> dict[str, np.ndarray]:
        """As a stream carries it: a field for each digit."""
        sums = {"denominator": self.denominator, "numerator": self.numerator}
        unit = {"unit": self.unit} if spec.is_floating else {}
        digits = {
            f"{name}_{n}": values[..., n]
            for name, values in sums.items()
            for n in range(values.shape[-1])
        }
        return {"maximum": self.maximum} | unit | digits


def to_digits(spec: AttentionMergeSpec, partial: Partial) -> Digits:
    """A partial result cut at the lines from the one at or below its units."""
    unit = _beside(partial.maximum, partial.numerator)
    if spec.is_floating:
        unit = unit + partial.exponent
    return Digits(
        partial.maximum,
        unit,
        _cut(spec, partial.denominator, partial.maximum, spec.denominator_digits),
        _cut(spec, partial.numerator, unit, spec.numerator_digits),
    )


def _cut(spec: AttentionMergeSpec, values: np.ndarray, unit: np.ndarray, count: int) -> np.ndarray:
    """Digits of integers in such units; all but the highest are unsigned."""
    width = spec.digit_width
    fine = unit & (width - 1)
    # Bits that the shift of the lowest digit loses are in the others.
    shifts = (np.minimum(n * width - fine, MOST) for n in range(1, count))
    parts = [values << fine, *(values >> shift for shift in shifts)]
    lower = [part & ((1 << width) - 1) for part in parts[:-1]]
    return np.stack([*lower, parts[-1]], axis=-1)


def _beside(fields: np.ndarray, values: np.ndarray) -> np.ndarray:
    """``fields`` of queries, shaped so that they meet the ``values`` of each of their features."""
    return fields.reshape(fields.shape + (1,) * (values.ndim - fields.ndim))


def merge_digits(spec: AttentionMergeSpec, parts: Sequence[Digits]) -> Digits:
    """Digits of equal weight added; those below the line of the greatest unit are dropped.

    Commutative and associative, bit for bit; a part that has counted no key is neutral.
    """
    maximum, denominator = _add(spec, [(part.maximum, part.denominator) for part in parts])
    unit, numerator = _add(spec, [(part.unit, part.numerator) for part in parts])
    return Digits(maximum, unit, denominator, numerator)


def _add(
    spec: AttentionMergeSpec, terms: Sequence[tuple[np.ndarray, np.ndarray]]
) -> tuple[np.ndarray, np.ndarray]:
    """The greatest unit, and the sum of digits; ``terms`` are pairs of both."""
    top = np.maximum.reduce([unit for unit, _ in terms])
    line = top >> spec.fine_bits
    return top, sum(_move(digits, line - (unit >> spec.fine_bits)) for unit, digits in terms)


def _move(digits: np.ndarray, distance: np.ndarray) -> np.ndarray:
    """Every digit ``distance`` places down; those that leave are lost."""
    count = digits.shape[-1]
    source = np.arange(count) + _beside(distance, digits)
    source = np.broadcast_to(source, digits.shape)
    moved = np.take_along_axis(digits, np.minimum(source, count - 1), axis=-1)
    return np.where(source < count, moved, 0)


def to_partial(spec: AttentionMergeSpec, digits: Digits) -> Partial:
    """Sums in their units, rounded half up, saturated to the format of the arrays."""
    highest = (1 << (spec.array.numerator_width - 1)) - 1
    denominator = _rounded(spec, digits.denominator, digits.maximum)
    numerator = _rounded(spec, digits.numerator, digits.unit)
    return Partial(
        digits.maximum,
        np.minimum(denominator, (1 << spec.array.denominator_width) - 1),
        np.clip(numerator, -highest - 1, highest),
        digits.unit - _beside(digits.maximum, digits.unit) if spec.is_floating else None,
    )


def _rounded(spec: AttentionMergeSpec, digits: np.ndarray, unit: np.ndarray) -> np.ndarray:
    """One integer in such units, rounded half up.

    The lowest digit is rounded alone: one integer of all digits may have more than 63 bits.
    """
    fine = _beside(unit & (spec.digit_width - 1), digits[..., 0])
    above = (digits[..., 1:] << (spec.digit_width * np.arange(digits.shape[-1] - 1))).sum(axis=-1)
    return (above << (spec.digit_width - fine)) + round_shift(digits[..., 0], fine)


def merge(spec: AttentionMergeSpec, parts: Sequence[Partial]) -> Partial:
    """What is known of the same queries after the keys of all ranges, in one step."""
    return to_partial(spec, merge_digits(spec, [to_digits(spec, part) for part in parts]))


# ---- streams


def golden(spec: AttentionMergeSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for input batches, as the RTL gives them.

    Raises ``ValueError`` where the inputs are not of the same queries.
    """
    batches = [inputs[s.name] for s in spec.inputs()]
    _check(batches)
    merged = merge_digits(spec, [_read(spec, batch) for batch in batches])
    return {"o": {**_written(spec, merged), "last": np.asarray(batches[0]["last"])}}


def _check(batches: Sequence[Any]) -> None:
    first = batches[0]
    for number, batch in enumerate(batches):
        if length(batch) != length(first):
            raise ValueError(
                f"i_{number} must hold {length(first)} elements, as i_0 does, not {length(batch)}"
            )
        differs = np.flatnonzero(np.asarray(batch["last"]) != np.asarray(first["last"]))
        if len(differs):
            raise ValueError(
                f"i_{number}.last must be that of i_0, but differs in element {differs[0]}"
            )


def _read(spec: AttentionMergeSpec, batch: Any) -> Digits:
    """Beats of an input, of either form."""
    fields = {name: np.asarray(values, dtype=np.int64) for name, values in batch.items()}
    if spec.inputs_form is Form.PARTIAL:
        return to_digits(spec, Partial(**{name: fields[name] for name in fields if name != "last"}))
    return Digits(
        fields["maximum"],
        fields["unit" if spec.is_floating else "maximum"],
        _stacked(fields, "denominator", spec.denominator_digits),
        _stacked(fields, "numerator", spec.numerator_digits),
    )


def _stacked(fields: dict[str, np.ndarray], name: str, count: int) -> np.ndarray:
    return np.stack([fields[f"{name}_{n}"] for n in range(count)], axis=-1)


def _written(spec: AttentionMergeSpec, digits: Digits) -> dict[str, np.ndarray]:
    """Fields of the output, of any form."""
    if spec.output_form is Form.DIGITS:
        return digits.fields(spec)
    fields = to_partial(spec, digits).fields
    if spec.output_form is Form.PARTIAL:
        return fields
    # Of a beat each lane is a query with one feature.
    queries = {name: fields[name].reshape(-1) for name in ("maximum", "denominator")}
    features = {name: x.reshape(-1, 1) for name, x in fields.items() if name not in queries}
    value = divide(spec.array, Partial(**queries, **features))
    return {"value": value.reshape(fields["numerator"].shape)}


# ---- figures


def exact_sum(units: Sequence[int], values: Sequence[int]) -> Fraction:
    """``values[i] * 2**units[i]`` added without rounding, in the greatest of these units."""
    top = max(units)
    return sum(
        (Fraction(v, 1 << (top - u)) for u, v in zip(units, values, strict=True)), Fraction(0)
    )


def figures(spec: AttentionMergeSpec) -> dict[str, Any]:
    """Bound of the error of a sum, in the greatest unit; bits of tables, multipliers.

    All ranges but that of the greatest unit lose less than a unit each; rounding adds a half.
    """
    divides = spec.output_form is Form.QUOTIENT
    each = 2 + 1 + (spec.array.quotient_width + HEADROOM > WIDEST_FACTOR)
    return {
        "max_error_ulp": spec.ways - 0.5,
        "table_bits": reciprocal_table(spec.array).table_bits * spec.lanes * divides,
        "multipliers": each * spec.lanes * divides,
    }
