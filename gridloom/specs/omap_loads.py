"""How full the bins of an oblivious map are, in the limit of many bins.

Each query takes a tuple out of its bin and puts it into the less loaded of ``choices`` drawn at
random, so the load of a bin is a chain of births and deaths: with ``s(k)`` the share of bins of at
least ``k`` tuples, a bin of load ``k`` gains one at rate ``s(k) + s(k + 1)`` (two choices; 1 with
one choice) and loses one at rate ``k / c``. Its equilibrium is a fixed point, found by iteration.
Mitzenmacher, The Power of Two Choices in Randomized Load Balancing (1996), has the method. With
one choice the loads are Poisson's, which is exact in the limit and needs no assumption.
"""

import functools
import math


__all__ = ["excess", "load_shares", "tail"]

TOP = 256  # loads above this have no share that a float could hold
ROUNDS = 5_000  # of the iteration, at most
CONVERGED = 1e-14


def _poisson(mean: float, top: int) -> list[float]:
    return [math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(top)]


def tail(shares: tuple[float, ...] | list[float]) -> list[float]:
    """``s(k)``: the share of bins of at least ``k`` tuples, from those of exactly ``k``."""
    sums, total = [0.0] * (len(shares) + 1), 0.0
    for k in range(len(shares) - 1, -1, -1):
        total += shares[k]
        sums[k] = total
    return sums


@functools.lru_cache(maxsize=256)
def load_shares(mean: float, choices: int) -> tuple[float, ...]:
    """Share of bins of each load, where ``mean`` tuples belong to a bin.

    Parameters
    ----------
    mean : float
        Tuples per bin, above 0 and at most 64.
    choices : int
        1 or 2.
    """
    shares = _poisson(mean, TOP)
    if choices == 1:
        return tuple(shares)
    for _ in range(ROUNDS):
        at_least = tail(shares)
        found = [1.0]
        for k in range(TOP - 1):
            found.append(found[-1] * (at_least[k] + at_least[k + 1]) * mean / (k + 1))
        total = sum(found)
        found = [share / total for share in found]
        change = max(abs(a - b) for a, b in zip(shares, found, strict=True))
        shares = [(a + b) / 2 for a, b in zip(shares, found, strict=True)]
        if change < CONVERGED:
            break
    return tuple(shares)


def excess(mean: float, choices: int, slots: int) -> float:
    """Tuples per bin that do not fit into ``slots`` and wait, on average over all bins."""
    return sum(tail(load_shares(mean, choices))[slots + 1 :])
