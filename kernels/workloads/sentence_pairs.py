"""Text for the MiniLM workload, and how far two sets of embeddings of it agree.

The text is ``data/sentences.toml``: 64 sentences, and 32 pairs of them, half of which say the
same thing twice ("paraphrase") and half of which have nothing to do with each other
("unrelated").
"""

import tomllib
from dataclasses import dataclass
from functools import cache

import numpy as np

from .minilm_weights import data_text


__all__ = ["Comparison", "RankedPair", "compare", "pairs", "rank_pairs", "sentences"]


@cache
def _text() -> dict:
    return tomllib.loads(data_text("sentences.toml"))


def sentences() -> list[str]:
    """The 64 sentences."""
    return list(_text()["sentences"].values())


@cache
def pairs() -> tuple[tuple[int, int, str], ...]:
    """The 32 pairs: two indices into :func:`sentences` and the label."""
    index = {key: position for position, key in enumerate(_text()["sentences"])}
    return tuple(
        (index[first], index[second], label)
        for label, keys in _text()["pairs"].items()
        for first, second in keys
    )


@dataclass(frozen=True)
class RankedPair:
    """Pair of sentences (indices), its label and the cosine of its embeddings."""

    first: int
    second: int
    label: str
    cosine: float


@dataclass(frozen=True)
class Comparison:
    """Agreement of embeddings with a reference.

    ``min_cosine`` and ``mean_cosine`` are over the sentences, ``worst`` is the index of the one
    with the least. ``swapped_pairs`` counts the couples of pairs, of 496, that the two rankings
    order differently.
    """

    min_cosine: float
    mean_cosine: float
    worst: int
    swapped_pairs: int

    @property
    def ranking_unchanged(self) -> bool:
        """Whether the 32 pairs have the same order in both."""
        return self.swapped_pairs == 0


def rank_pairs(embeddings: np.ndarray) -> tuple[RankedPair, ...]:
    """The 32 pairs by falling cosine; ``embeddings`` [64, n] are those of :func:`sentences`.

    Embeddings need not have length 1. Raises ValueError for another shape, NaN, or a zero vector.
    """
    cosines = _pair_cosines(_units("embeddings", embeddings))
    ranked = [
        RankedPair(*pair, float(cosine)) for pair, cosine in zip(pairs(), cosines, strict=True)
    ]
    return tuple(sorted(ranked, key=lambda pair: -pair.cosine))


def compare(embeddings: np.ndarray, reference: np.ndarray) -> Comparison:
    """Cosine of each embedding with its reference, and whether the pairs keep their ranking.

    Both are [64, n]. Errors as :func:`rank_pairs`.
    """
    units, reference_units = _units("embeddings", embeddings), _units("reference", reference)
    if units.shape != reference_units.shape:
        raise ValueError(
            f"embeddings must have the shape of reference, {reference_units.shape}, "
            f"not {units.shape}"
        )
    cosines = np.sum(units * reference_units, axis=1)
    return Comparison(
        min_cosine=float(cosines.min()),
        mean_cosine=float(cosines.mean()),
        worst=int(cosines.argmin()),
        swapped_pairs=_swaps(_pair_cosines(units), _pair_cosines(reference_units)),
    )


def _units(name: str, embeddings: np.ndarray) -> np.ndarray:
    """Embeddings in float64, each divided by its norm."""
    embeddings = np.asarray(embeddings, dtype=np.float64)
    if embeddings.ndim != 2 or len(embeddings) != len(sentences()):
        raise ValueError(
            f"{name} must have shape ({len(sentences())}, n), one row per sentence, "
            f"not {embeddings.shape}"
        )
    norms = np.linalg.norm(embeddings, axis=1, keepdims=True)
    bad = np.flatnonzero(~np.isfinite(norms) | (norms == 0))
    if bad.size:
        raise ValueError(f"{name}[{bad[0]}] must be finite and not zero")
    return embeddings / norms


def _pair_cosines(units: np.ndarray) -> np.ndarray:
    first, second = np.array([pair[:2] for pair in pairs()]).T
    return np.sum(units[first] * units[second], axis=1)


def _swaps(cosines: np.ndarray, reference: np.ndarray) -> int:
    """Couples that are in strictly opposite order."""
    order = np.subtract.outer(cosines, cosines)
    reference_order = np.subtract.outer(reference, reference)
    return int(np.count_nonzero(order * reference_order < 0)) // 2
