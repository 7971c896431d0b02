"""Reproducible stimulus: corners first, then stored integers of every magnitude.

Magnitudes are log-uniform. Uniform ones would nearly all be huge: 99.6 % of uniform ``Q12.8``
values saturate in ``Q4.4``, so a wrong tie-break would go unnoticed.
"""

from collections.abc import Sequence

import numpy as np

from gridloom.specs.formats import QFormat


__all__ = ["corners", "log_uniform", "permutation", "row_lengths", "rows", "stored_values"]


def corners(fmt: QFormat) -> np.ndarray:
    """The stored integers of ``fmt`` where mistakes gather, each once: ends, zero, +-1, halves."""
    half = fmt.max // 2 + 1
    unit = 1 << max(0, min(fmt.frac_bits, fmt.width - 1))  # one, where the format has a one
    near = [fmt.min, fmt.min + 1, fmt.max - 1, fmt.max, 0, 1, -1, half, half - 1, -half]
    near += [unit, unit - 1, unit + 1, -unit, -unit - 1, unit // 2, -(unit // 2)]
    return np.array([v for v in dict.fromkeys(near) if fmt.min <= v <= fmt.max], dtype=np.int64)


def log_uniform(rng: np.random.Generator, fmt: QFormat, shape: int | tuple[int, ...]) -> np.ndarray:
    """Stored integers of ``fmt`` whose number of significant bits is uniform."""
    bits = rng.integers(0, fmt.width + 1, shape)
    magnitude = rng.integers(0, 1 << 62, shape) >> np.maximum(62 - bits, 0)
    if fmt.is_signed:
        magnitude = np.where(rng.integers(0, 2, shape) == 1, -magnitude, magnitude)
    return np.clip(magnitude, fmt.min, fmt.max).astype(np.int64)


def stored_values(
    rng: np.random.Generator, fmt: QFormat, shape: int | tuple[int, ...]
) -> np.ndarray:
    """Stored integers of ``fmt``: all of them if they fit, else corners, then log-uniform ones."""
    size = int(np.prod(shape))
    if size >= 1 << fmt.width:
        first = rng.permutation(np.arange(fmt.min, fmt.max + 1, dtype=np.int64))
    else:
        first = corners(fmt)[:size]
    rest = log_uniform(rng, fmt, size - len(first))
    return np.concatenate([first, rest]).reshape(shape)


def row_lengths(
    rng: np.random.Generator, total: int, longest: int, *, shortest: int = 1
) -> np.ndarray:
    """Lengths of rows, about ``total`` elements in all: the shortest, the longest, log-uniform.

    The longest possible row comes only where it fits in ``total``; there is always one row.
    """
    longest = max(shortest, min(longest, total))
    lengths = [shortest]
    left = total - shortest
    for candidate in (longest, min(shortest + 1, longest)):
        if candidate <= left:
            lengths.append(candidate)
            left -= candidate
    while left >= shortest:
        high = np.log2(min(longest, left) + 1)
        length = int(2 ** rng.uniform(np.log2(shortest), high))
        lengths.append(int(np.clip(length, shortest, min(longest, left))))
        left -= lengths[-1]
    return np.array(lengths, dtype=np.int64)


def rows(rng: np.random.Generator, fmt: QFormat, lengths: Sequence[int]) -> list[np.ndarray]:
    """A row of each length, taking turns among the shapes that break reductions."""
    shapes = [
        lambda n: stored_values(rng, fmt, n),
        lambda n: np.full(n, fmt.max),
        lambda n: np.sort(log_uniform(rng, fmt, n)),  # a new maximum with every element
        lambda n: _spike(rng, fmt, n),
        lambda n: np.full(n, fmt.min),
        lambda n: rng.integers(fmt.min, fmt.max, n, endpoint=True),
        lambda n: np.sort(log_uniform(rng, fmt, n))[::-1],
        lambda n: np.where(np.arange(n) % 2 == 0, fmt.min, fmt.max),
        lambda n: log_uniform(rng, fmt, 1).repeat(n),  # constant
        lambda n: log_uniform(rng, fmt, n),
    ]
    return [
        np.ascontiguousarray(shapes[i % len(shapes)](int(n)), dtype=np.int64)
        for i, n in enumerate(lengths)
    ]


def permutation(rng: np.random.Generator, n: int) -> np.ndarray:
    """Each of ``0..n-1`` once, in random order."""
    return rng.permutation(n).astype(np.int64)


def _spike(rng: np.random.Generator, fmt: QFormat, n: int) -> np.ndarray:
    row = np.full(n, fmt.min, dtype=np.int64)
    row[rng.integers(n)] = fmt.max
    return row
