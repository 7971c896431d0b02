"""How many tokens each expert gets in each layer."""

import csv
from functools import cached_property
from pathlib import Path

import numpy as np

from gridloom.specs.duplex import ModelSpec, RoutingSpec
from gridloom.specs.errors import UserError


__all__ = ["Router", "popularity", "read_routing"]

FEW_PAIRS = 64  # categories that a multinomial draws quicker than any tokens
TOKENS_PER_PAIR = 8  # that take as long as one category of a multinomial


def popularity(experts: int, zipf: float) -> np.ndarray:
    """Probabilities of the experts, the most popular first."""
    weights = np.arange(1, experts + 1) ** -float(zipf)
    return weights / weights.sum()


def read_routing(path: Path, model: ModelSpec) -> np.ndarray:
    """Experts of each token of a trace, shape ``(tokens, top_k)``.

    Raises
    ------
    UserError
        Naming the first row that is not ``top_k`` different expert numbers.
    """
    try:
        with Path(path).open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.reader(file) if row and not row[0].startswith("#")]
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text") from None
    except OSError as error:
        raise UserError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from None
    if not rows:
        raise UserError(f"{path} has no rows; each token wants {model.top_k} expert numbers")
    return np.array([_chosen(path, n, row, model) for n, row in enumerate(rows, 1)])


def _chosen(path: Path, number: int, row: list[str], model: ModelSpec) -> list[int]:
    try:
        chosen = [int(cell) for cell in row]
    except ValueError:
        chosen = []
    is_right = len(chosen) == model.top_k == len(set(chosen))
    if not (is_right and all(0 <= c < model.experts for c in chosen)):
        raise UserError(
            f"row {number} of {path}, {','.join(row)!r}, must be {model.top_k} different experts, "
            f"each 0 to {model.experts - 1}"
        )
    return chosen


class Router:
    """Draws of expert loads.

    Parameters
    ----------
    model : ModelSpec
        Experts and how many of them a token takes.
    routing : RoutingSpec
        How tokens choose.
    """

    def __init__(self, model: ModelSpec, routing: RoutingSpec) -> None:
        self.model = model
        self.routing = routing
        self._trace = read_routing(Path(routing.trace), model) if routing.trace else None
        self._popularity = popularity(model.experts, routing.zipf)

    def loads(self, tokens: int, layers: int, rng: np.random.Generator) -> np.ndarray:
        """Tokens of each expert in each of ``layers``, shape ``(layers, experts)``."""
        experts, top_k = self.model.experts, self.model.top_k
        if self._trace is not None:
            return self._traced(tokens, layers, rng)
        if top_k == 1 or not self.routing.is_distinct:
            return rng.multinomial(tokens * top_k, self._popularity, size=layers)
        if top_k == 2:
            # Both draw from one distribution; this only says which is quicker.
            if experts * (experts - 1) // 2 <= tokens // TOKENS_PER_PAIR + FEW_PAIRS:
                pairs = rng.multinomial(tokens, self._pair_odds, size=layers)
                return pairs @ self._pair_members
            return self._two_by_token(tokens, layers, rng)
        return np.array([self._by_gumbel(tokens, rng) for _ in range(layers)])

    @cached_property
    def _pairs(self) -> tuple[np.ndarray, np.ndarray]:
        return np.triu_indices(self.model.experts, k=1)

    @cached_property
    def _pair_odds(self) -> np.ndarray:
        """Of each pair: the second is drawn among those that the first left."""
        p = self._popularity
        a, b = self._pairs
        with np.errstate(divide="ignore"):
            odds = p[a] * p[b] * (1 / (1 - p[a]) + 1 / (1 - p[b]))
        return odds / odds.sum()

    @cached_property
    def _pair_members(self) -> np.ndarray:
        a, b = self._pairs
        members = np.zeros((len(a), self.model.experts), dtype=np.int64)
        members[np.arange(len(a)), a] = members[np.arange(len(b)), b] = 1
        return members

    def _two_by_token(self, tokens: int, layers: int, rng: np.random.Generator) -> np.ndarray:
        """The second expert from what the first leaves of the unit interval."""
        experts, p = self.model.experts, self._popularity
        edges = np.concatenate([[0.0], np.cumsum(p)[:-1]])
        first, second = rng.random((2, layers * tokens))
        if not self.routing.zipf:  # the same, without looking for edges
            one, two = (first * experts).astype(int), (second * (experts - 1)).astype(int)
            return _counted(one, two + (two >= one), tokens, layers, experts)
        one = np.searchsorted(edges, first, side="right") - 1
        rest = second * (1 - p[one])
        rest += np.where(rest >= edges[one], p[one], 0)
        two = np.searchsorted(edges, rest, side="right") - 1
        return _counted(one, two, tokens, layers, experts)

    def _by_gumbel(self, tokens: int, rng: np.random.Generator) -> np.ndarray:
        """Top-k of perturbed log-odds is drawing without replacement."""
        keys = np.log(self._popularity) + rng.gumbel(size=(tokens, self.model.experts))
        chosen = np.argpartition(-keys, self.model.top_k - 1, axis=1)[:, : self.model.top_k]
        return np.bincount(chosen.ravel(), minlength=self.model.experts)

    def _traced(self, tokens: int, layers: int, rng: np.random.Generator) -> np.ndarray:
        """Runs of the trace from a random row of it on, over its end to its start."""
        starts = rng.integers(0, len(self._trace), layers)
        rows = (starts[:, None] + np.arange(tokens)) % len(self._trace)
        chosen = self._trace[rows].reshape(layers, -1)
        return np.array([np.bincount(c, minlength=self.model.experts) for c in chosen])


def _counted(
    one: np.ndarray, two: np.ndarray, tokens: int, layers: int, experts: int
) -> np.ndarray:
    """Tokens of each expert in each layer, from both experts of all tokens, layer by layer."""
    layer = np.repeat(np.arange(layers) * experts, tokens)
    both = np.concatenate([layer + one, layer + two])
    return np.bincount(both, minlength=layers * experts).reshape(layers, experts)
