"""Stimulus and parameter space of the top-k selector."""

import numpy as np

from gridloom.specs.formats import BFLOAT16, QFormat
from gridloom.specs.topk import TopkSpec

from .drivers.stimulus import row_lengths, stored_values


__all__ = ["draw_spec", "framed", "stimulus"]

PATTERN = QFormat(16, 0, is_signed=False)  # the bits of a bfloat16
SHAPES = ("corners", "equal", "ascending", "ties", "descending", "one_hot", "lowest", "uniform")


def stimulus(spec: TopkSpec, rng: np.random.Generator, size: int) -> dict:
    """About ``size`` scores: rows as long as, and one shorter and longer than ``k``, then any."""
    near = [n for n in (spec.k, 1, spec.k + 1, spec.k - 1, 2) if 1 <= n <= spec.max_length]
    lengths: list[int] = []
    for length in near * 2:
        if sum(lengths) + length <= max(size, 1) or not lengths:
            lengths.append(min(length, max(size, 1)))
    left = size - sum(lengths)
    if left > 0:
        longest = min(spec.max_length, max(4 * spec.k, 16))
        more = row_lengths(rng, left, longest)
        lengths += rng.permutation(more).tolist()
    shapes = rng.permutation(SHAPES)
    return framed([_row(spec, rng, shapes[n % len(shapes)], m) for n, m in enumerate(lengths)])


def framed(rows: list) -> dict:
    """Input batches of the given rows."""
    last = [np.arange(len(row)) == len(row) - 1 for row in rows]
    return {
        "i": {
            "value": np.concatenate(rows).astype(np.int64),
            "last": np.concatenate(last).astype(np.int64),
        }
    }


def draw_spec(rng: np.random.Generator) -> TopkSpec:
    """Any format; ``k`` and the length mostly small, so that many fit into a minute."""
    k = int(rng.choice([1, 2, 3, 4, int(rng.integers(5, 13)), int(rng.integers(13, 65))]))
    if rng.random() < 0.75:
        k = min(k, 8)
    max_length = int(min(k * 2 ** rng.uniform(0, 5), 1 << 20))
    if rng.random() < 0.2:
        max_length = int(2 ** rng.uniform(np.log2(k), 20))
    width = int(rng.choice([1, 2, 4, 8, 16, 32, int(rng.integers(1, 33))]))
    frac_bits = int(rng.integers(-4, width + 5))
    score_fmt = QFormat(width - frac_bits, frac_bits, bool(rng.integers(2)))
    if rng.random() < 0.15:
        score_fmt = BFLOAT16
    return TopkSpec(k=k, score_fmt=score_fmt, max_length=max(k, max_length))


def _row(spec: TopkSpec, rng: np.random.Generator, shape: str, n: int) -> np.ndarray:
    """One row of a shape that breaks selectors."""
    fmt = PATTERN if spec.score_fmt == BFLOAT16 else spec.score_fmt
    match shape:
        case "corners":
            return rng.permutation(stored_values(rng, fmt, n))
        case "equal":
            return np.full(n, rng.integers(fmt.min, fmt.max, endpoint=True))
        case "ascending":  # every score goes to the top
            return np.sort(stored_values(rng, fmt, n))
        case "descending":
            return np.sort(stored_values(rng, fmt, n))[::-1]
        case "ties":  # few distinct values, each many times
            return rng.choice(stored_values(rng, fmt, max(1, n // 4)), n)
        case "one_hot":
            return np.where(np.arange(n) == rng.integers(n), fmt.max, fmt.min)
        case "lowest":  # below every score there could have been
            return np.full(n, fmt.min)
    return rng.integers(fmt.min, fmt.max, n, endpoint=True)
