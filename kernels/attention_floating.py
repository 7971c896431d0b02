"""bfloat16 in the attention array: sums that carry an exponent, and what is made of them.

A number is an integer and the exponent of its unit. There is one rule for every sum, from that of
two products to that of two partial results: the greater exponent holds, and the integer with the
lesser one is rounded, half up, to its unit. So the order in which numbers are added matters, and is
defined here: features of a score from the first to the last, keys of a tile from its first row to
its last, then tile by tile. Units that add some products at once (``at_once``) take the unit of the
greatest of them for all, and add their sum to that of the products before. A product has the sum of
its factors' exponents, but the least of all where the query or the probability is 0: what does not
count may hold anything.

Subnormal operands count as what they are. An exponent of 255 is no exception: infinities count as
``2**128``, NaNs as a little more. Nothing overflows; a score saturates as it becomes fixed point.
"""

from typing import NamedTuple

import numpy as np

from gridloom.specs.attention import (
    EXPONENT_BIAS,
    MANTISSA_BITS,
    QUOTIENT_WIDTH,
    SCALE_WIDTH,
    STEP,
    UNIT_BITS,
    AttentionSpec,
)

from ..tables.minifloat import to_bfloat16
from .rounding import round_shift


__all__ = ["Floating", "accumulate", "add", "dot", "moved", "quotient", "scaled_scores", "unpack"]
__all__ += ["weighted_sums"]

MOST = 62  # bits of a shift after which nothing is left of any integer here
AT_ONCE = 1 << 22  # products held at a time
LOOK_AHEAD = 64  # blocks that are looked at together


class Floating(NamedTuple):
    """Integers, and the exponents of their units but for a bias; int64, of shapes that agree."""

    integer: np.ndarray
    exponent: np.ndarray


def add(left: Floating, right: Floating) -> Floating:
    """The sum by the rule above."""
    exponent = np.maximum(left.exponent, right.exponent)
    return Floating(moved(left, exponent) + moved(right, exponent), exponent)


def moved(number: Floating, exponent: np.ndarray) -> np.ndarray:
    """The integer of ``number`` in a unit of a greater ``exponent``, rounded half up."""
    shift = np.minimum(exponent - number.exponent, MOST)
    return (number.integer + ((np.int64(1) << shift) >> 1)) >> shift


def _add_all(start: Floating, terms: Floating, at_once: int = 1) -> Floating:
    """``start`` and then one term after the other, along the first axis, or some of them."""
    if at_once > 1:
        terms = _sums(terms, at_once)
    exponents = np.maximum(np.maximum.accumulate(terms.exponent), start.exponent)
    integers = moved(terms, exponents)
    result = start
    for integer, exponent in zip(integers, exponents, strict=True):
        result = Floating(moved(result, exponent) + integer, exponent)
    return result


def _sums(terms: Floating, count: int) -> Floating:
    """Sums of ``count`` terms each along the first axis, in the unit of the greatest."""
    integer, exponent = (np.reshape(field, (-1, count, *field.shape[1:])) for field in terms)
    greatest = exponent.max(axis=1, keepdims=True)
    return Floating(moved(Floating(integer, exponent), greatest).sum(axis=1), greatest[:, 0])


def unpack(bits: np.ndarray) -> Floating:
    """bfloat16 as ``integer * 2**(exponent - EXPONENT_BIAS - MANTISSA_BITS)``, exact."""
    bits = np.asarray(bits, dtype=np.int64)
    field = (bits >> MANTISSA_BITS) & 0xFF
    magnitude = (bits & 0x7F) | (np.minimum(field, 1) << MANTISSA_BITS)
    return Floating(np.where(bits >> 15, -magnitude, magnitude), np.maximum(field, 1))


def _term(product: np.ndarray, frac_bits: int, exponent: np.ndarray) -> Floating:
    """A product in units of ``2**-UNIT_BITS``, its exponent made a multiple of ``STEP``."""
    fine = exponent % STEP
    return Floating(product << (UNIT_BITS - frac_bits + fine), exponent - fine)


def _nothing(*shape: int) -> Floating:
    return Floating(np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64))


def dot(query: np.ndarray, key: np.ndarray, at_once: int = 1) -> Floating:
    """Scores of bfloat16 queries (queries, features) and keys (keys, features), biased twice.

    ``at_once`` divides features.
    """
    query, key = unpack(query.T), unpack(key.T)
    features, queries = query.integer.shape
    score = _nothing(queries, key.integer.shape[1])
    step = at_once * max(1, AT_ONCE // max(1, at_once * score.integer.size))
    for start in range(0, features, step):
        some = slice(start, start + step)
        product = query.integer[some, :, None] * key.integer[some, None]
        exponent = query.exponent[some, :, None] + key.exponent[some, None]
        exponent = np.where(query.integer[some, :, None], exponent, 0)
        score = _add_all(score, _term(product, 2 * MANTISSA_BITS, exponent), at_once)
    return score


def scaled_scores(
    spec: AttentionSpec, query: np.ndarray, key: np.ndarray, scale: int, at_once: int = 1
) -> np.ndarray:
    """Scores times scale in units of ``2**-argument_frac_bits``.

    A score becomes fixed point by the exponent of the scale, with one bit more than the result,
    and saturates; the integer of the scale, below 1, multiplies what is left. Both round half up.
    """
    mantissa, scale_exponent = scale % (1 << SCALE_WIDTH), scale >> SCALE_WIDTH
    score = dot(query, key, at_once)
    unit = score.exponent - 2 * EXPONENT_BIAS - UNIT_BITS + scale_exponent - EXPONENT_BIAS
    highest = (1 << (spec.scaled_width - 1)) - 1
    # Exact in float64: where the half matters, it is within 53 bits of the integer's first.
    fixed = np.floor(np.ldexp(score.integer, unit + spec.argument_frac_bits + 1) + 0.5)
    fixed = np.clip(fixed, -highest - 1, highest).astype(np.int64)
    return round_shift(fixed * mantissa, spec.scale_frac_bits - spec.argument_frac_bits)


def weighted_sums(
    spec: AttentionSpec, probability: np.ndarray, value: np.ndarray, at_once: int = 1
) -> Floating:
    """Sums over the rows of each block, biased once; ``at_once`` divides rows.

    Parameters
    ----------
    probability : int array of shape (queries, blocks, rows)
    value : bits, of shape (blocks, rows, features)

    Returns
    -------
    Floating of shape (blocks, queries, features)
    """
    value = unpack(value.transpose(1, 0, 2)[:, :, None])
    product = probability.transpose(2, 1, 0)[..., None] * value.integer
    exponent = np.where(probability.transpose(2, 1, 0)[..., None], value.exponent, 0)
    terms = _term(product, MANTISSA_BITS + spec.probability_width, exponent)
    return _add_all(_nothing(*product.shape[1:]), terms, at_once)


def accumulate(numerator: Floating, rises: np.ndarray, blocks: Floating) -> Floating:
    """``numerator`` after more blocks: its exponent falls by each rise, then a block is added.

    Parameters
    ----------
    numerator : Floating of shape (queries, features)
    rises : int array of shape (blocks, queries)
        By how much each block raises the maxima.
    blocks : Floating of shape (blocks, queries, features)
    """
    start, count = 0, len(rises)
    while start < count:
        fallen = numerator._replace(exponent=numerator.exponent - rises[start][:, None])
        numerator = add(fallen, Floating(*(field[start] for field in blocks)))
        start += 1
        # What changes no exponent is summed at once.
        ahead = slice(start, start + LOOK_AHEAD)
        some = Floating(*(field[ahead] for field in blocks))
        changes = rises[ahead].any(axis=1) | (some.exponent > numerator.exponent).any(axis=(1, 2))
        quiet = int(np.argmax(np.append(changes, True)))
        more = moved(Floating(*(field[:quiet] for field in some)), numerator.exponent)
        numerator = numerator._replace(integer=numerator.integer + more.sum(axis=0))
        start += quiet
    return numerator


def quotient(
    spec: AttentionSpec, numerator: Floating, reciprocal: np.ndarray, exponent: np.ndarray
) -> np.ndarray:
    """Bits of ``numerator * reciprocal * 2**exponent``, rounded once, ties to even.

    Of a numerator the ``QUOTIENT_WIDTH`` leading bits count.
    """
    magnitude = np.abs(numerator.integer)
    length = np.frexp(magnitude.astype(np.float64))[1].astype(np.int64)  # exact: 53 bits
    drop = length - QUOTIENT_WIDTH
    leading = (magnitude << np.maximum(-drop, 0)) >> np.maximum(drop, 0)
    unit = numerator.exponent + drop - EXPONENT_BIAS - UNIT_BITS + exponent
    return to_bfloat16(np.ldexp(np.sign(numerator.integer) * leading * reciprocal, unit))
