"""Bit-exact model of the merge of partial attention results, and what it approximates.

The rule, for ranges ``i`` of keys, maxima ``m[i]``, denominators ``d[i]``; numerators alike::

    line = digit_width * (max(m) // digit_width)
    sum  = sum of floor(d[i] * 2**(m[i] - line)), or 0 where no digit reaches the line
    d    = round(sum / 2**(max(m) - line)), half up

A range loses less than ``2**line``, once, and ``line`` depends on the greatest maximum alone. Sums
are kept in digits (see :mod:`gridloom.specs.attention_merge`), so that ``line`` may rise later.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from gridloom.specs.attention_merge import AttentionMergeSpec, Form

from ..tables.attention import reciprocal_table
from .attention import Partial, divide
from .payload import Batches, length
from .rounding import round_shift


__all__ = ["Digits", "exact_sum", "figures", "golden", "merge", "merge_digits", "to_digits"]
__all__ += ["to_partial"]


@dataclass(frozen=True)
class Digits:
    """A partial result in digits: the last axis of both sums, the lowest digit first."""

    maximum: np.ndarray
    denominator: np.ndarray
    numerator: np.ndarray

    @property
    def fields(self) -> dict[str, np.ndarray]:
        """As a stream carries it: a field for each digit."""
        sums = {"denominator": self.denominator, "numerator": self.numerator}
        return {"maximum": self.maximum} | {
            f"{name}_{n}": values[..., n]
            for name, values in sums.items()
            for n in range(values.shape[-1])
        }


def to_digits(spec: AttentionMergeSpec, partial: Partial) -> Digits:
    """A partial result cut at the lines from the one at or below its unit."""
    fine = partial.maximum & (spec.digit_width - 1)
    return Digits(
        partial.maximum,
        _cut(spec, partial.denominator << fine, spec.denominator_digits),
        _cut(spec, partial.numerator << _beside(fine, partial.numerator), spec.numerator_digits),
    )


def _cut(spec: AttentionMergeSpec, values: np.ndarray, count: int) -> np.ndarray:
    """Digits of integers; all but the highest are unsigned."""
    parts = [values >> (n * spec.digit_width) for n in range(count)]
    lower = [part & ((1 << spec.digit_width) - 1) for part in parts[:-1]]
    return np.stack([*lower, parts[-1]], axis=-1)


def _beside(fields: np.ndarray, values: np.ndarray) -> np.ndarray:
    """``fields`` of queries, shaped so that they meet the ``values`` of each of their features."""
    return fields.reshape(fields.shape + (1,) * (values.ndim - fields.ndim))


def merge_digits(spec: AttentionMergeSpec, parts: Sequence[Digits]) -> Digits:
    """Digits of equal weight added; those below the line of the greatest maximum are dropped.

    Commutative and associative, bit for bit; a part that has counted no key is neutral.
    """
    maximum = np.maximum.reduce([part.maximum for part in parts])
    line = maximum >> spec.fine_bits
    moves = [line - (part.maximum >> spec.fine_bits) for part in parts]
    pairs = list(zip(parts, moves, strict=True))
    return Digits(
        maximum,
        sum(_move(part.denominator, move) for part, move in pairs),
        sum(_move(part.numerator, move) for part, move in pairs),
    )


def _move(digits: np.ndarray, distance: np.ndarray) -> np.ndarray:
    """Every digit ``distance`` places down; those that leave are lost."""
    count = digits.shape[-1]
    source = np.arange(count) + _beside(distance, digits)
    source = np.broadcast_to(source, digits.shape)
    moved = np.take_along_axis(digits, np.minimum(source, count - 1), axis=-1)
    return np.where(source < count, moved, 0)


def to_partial(spec: AttentionMergeSpec, digits: Digits) -> Partial:
    """Sums in units of the maximum, rounded half up, saturated to the format of the arrays."""
    fine = digits.maximum & (spec.digit_width - 1)
    denominator, numerator = (
        (values << (spec.digit_width * np.arange(values.shape[-1]))).sum(axis=-1)
        for values in (digits.denominator, digits.numerator)
    )
    highest = (1 << (spec.array.numerator_width - 1)) - 1
    return Partial(
        digits.maximum,
        np.minimum(round_shift(denominator, fine), (1 << spec.array.denominator_width) - 1),
        np.clip(round_shift(numerator, _beside(fine, numerator)), -highest - 1, highest),
    )


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
        names = "maximum", "denominator", "numerator"
        return to_digits(spec, Partial(*(fields[name] for name in names)))
    return Digits(
        fields["maximum"],
        _stacked(fields, "denominator", spec.denominator_digits),
        _stacked(fields, "numerator", spec.numerator_digits),
    )


def _stacked(fields: dict[str, np.ndarray], name: str, count: int) -> np.ndarray:
    return np.stack([fields[f"{name}_{n}"] for n in range(count)], axis=-1)


def _written(spec: AttentionMergeSpec, digits: Digits) -> dict[str, np.ndarray]:
    """Fields of the output, of any form."""
    if spec.output_form is Form.DIGITS:
        return digits.fields
    partial = to_partial(spec, digits)
    if spec.output_form is Form.PARTIAL:
        return partial.fields
    flat = Partial(
        partial.maximum.reshape(-1),
        partial.denominator.reshape(-1),
        partial.numerator.reshape(-1, 1),
    )
    return {"value": divide(spec.array, flat).reshape(partial.numerator.shape)}


# ---- figures


def exact_sum(maxima: Sequence[int], values: Sequence[int]) -> Fraction:
    """``values[i] * 2**maxima[i]`` added without rounding, in units of the greatest maximum."""
    top = max(maxima)
    return sum(
        (Fraction(v, 1 << (top - m)) for m, v in zip(maxima, values, strict=True)), Fraction(0)
    )


def figures(spec: AttentionMergeSpec) -> dict[str, Any]:
    """Bound of the error of a sum, in units of the greatest maximum; bits of tables, multipliers.

    All ranges but that of the greatest maximum lose less than a unit each; rounding adds a half.
    """
    divides = spec.output_form is Form.QUOTIENT
    each = 2 + 1 + (spec.array.quotient_width + 1 > 18)
    return {
        "max_error_ulp": spec.ways - 0.5,
        "table_bits": reciprocal_table(spec.array).table_bits * spec.lanes * divides,
        "multipliers": each * spec.lanes * divides,
    }
