"""Bit-exact model of the top-k selector."""

from typing import Any

import numpy as np

from gridloom.specs.formats import BFLOAT16
from gridloom.specs.topk import TopkSpec

from .payload import Batches


__all__ = ["figures", "golden", "order_keys", "topk"]


def order_keys(values: Any, score_fmt: Any) -> np.ndarray:
    """Integers in the order of the scores.

    Stored integers are their own keys. The bit patterns of bfloat16 are ordered as IEEE 754-2019
    section 5.10 (totalOrder) has it: -NaN < -inf < ... < -0 < +0 < ... < +inf < +NaN.
    """
    values = np.asarray(values, dtype=np.int64)
    if score_fmt != BFLOAT16:
        return values
    magnitude = values & 0x7FFF
    return np.where(values >> 15 == 1, -1 - magnitude, magnitude)


def topk(
    values: Any, last: Any, k: int, *, max_length: int, score_fmt: Any = None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The ``k`` greatest of each row, greatest first; of equal scores the earlier goes first.

    Parameters
    ----------
    values : array_like of int, shape (n,)
        Scores of all rows: stored integers, or bit patterns where ``score_fmt`` is bfloat16.
    last : array_like of int, shape (n,)
        Set where a row ends. Scores after the last row's end give nothing.
    max_length : int
        A row with more scores raises ``ValueError``.

    Returns
    -------
    (int64 array, int64 array, int64 array)
        Scores, their indices in the row, and whether each is its row's last result. A row with
        fewer than ``k`` scores gives that many.
    """
    values, last = np.asarray(values, dtype=np.int64), np.asarray(last, dtype=np.int64)
    ends = np.flatnonzero(last) + 1
    starts = np.concatenate([[0], ends[:-1]]).astype(np.int64)
    lengths = ends - starts
    if len(values) > (ends[-1] if len(ends) else 0) + max_length:
        raise ValueError(f"row {len(ends)} has more than max_length = {max_length} scores")
    if lengths.max(initial=0) > max_length:
        row = int(np.argmax(lengths > max_length))
        raise ValueError(
            f"row {row} has {lengths[row]} scores, more than max_length = {max_length}"
        )

    count = int(lengths.sum())
    keys = order_keys(values[:count], score_fmt)
    rows = np.repeat(np.arange(len(lengths)), lengths)
    order = np.lexsort((-keys, rows))  # by row, then descending; stable, so ties stay in order
    rank = np.arange(count) - starts[rows]
    kept = rank < k
    chosen = order[kept]
    is_last = rank[kept] == np.minimum(lengths, k)[rows[kept]] - 1
    return values[chosen], chosen - starts[rows[kept]], is_last.astype(np.int64)


def golden(spec: TopkSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for input batches, as the RTL gives them."""
    value, index, last = topk(
        inputs["i"]["value"],
        inputs["i"]["last"],
        spec.k,
        max_length=spec.max_length,
        score_fmt=spec.score_fmt,
    )
    return {"o": {"value": value, "index": index, "last": last}}


def figures(spec: TopkSpec) -> dict[str, Any]:
    """Exact; no tables, no multipliers."""
    return {"max_error_ulp": 0.0, "table_bits": 0, "multipliers": 0}
