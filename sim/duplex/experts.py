"""Dividing the experts of a layer between the xPU and the units in memory.

Times come from tables by token count. Experts of one memory space go to the same processor, for
each bundle belongs to one of them at a time; :class:`~gridloom.specs.duplex.Placement` says which
experts share a space. All functions take many draws at once, along the first axis.
"""

import itertools
from dataclasses import dataclass

import numpy as np

from gridloom.specs.duplex import SPACES, Placement, Split


__all__ = ["Division", "Times", "best", "divide", "greedy", "space_of"]

MOST_SUBSETS = 8  # groups of which all divisions are tried


@dataclass(frozen=True)
class Times:
    """Seconds of experts, or of groups of them, each ``(draws, experts)``.

    Parameters
    ----------
    xpu, slowed : ndarray
        On the xPU alone, and while PIM takes its share of the command buses.
    pim : ndarray
        On PIM.
    """

    xpu: np.ndarray
    slowed: np.ndarray
    pim: np.ndarray

    def grouped(self, member: np.ndarray) -> "Times":
        """Of groups, from an ``(experts, groups)`` table of ones and zeros."""
        return Times(self.xpu @ member, self.slowed @ member, self.pim @ member)

    def busy(self, on_pim: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Seconds of the xPU and of PIM if those marked are on PIM."""
        on_pim = np.asarray(on_pim, dtype=float)
        xpu, slowed = (((1 - on_pim) * t).sum(axis=1) for t in (self.xpu, self.slowed))
        pim = (on_pim * self.pim).sum(axis=1)
        return xpu_beside(xpu, slowed, pim), pim


def xpu_beside(xpu: np.ndarray, slowed: np.ndarray, pim: np.ndarray) -> np.ndarray:
    """Seconds of the xPU that is slowed for as long as PIM works."""
    shared = np.minimum(pim, slowed)
    done = np.divide(shared, slowed, out=np.zeros(np.shape(slowed)), where=slowed > 0)
    return shared + (1 - done) * xpu


@dataclass(frozen=True)
class Division:
    """What each draw's experts take.

    Parameters
    ----------
    seconds : ndarray
        The longer of the two processors.
    xpu_s, pim_s : ndarray
        Each one's own.
    on_pim : ndarray of bool
        Shape ``(draws, experts)``.
    """

    seconds: np.ndarray
    xpu_s: np.ndarray
    pim_s: np.ndarray
    on_pim: np.ndarray

    @classmethod
    def of(cls, times: Times, on_pim: np.ndarray) -> "Division":
        """With those experts on PIM."""
        xpu_s, pim_s = times.busy(on_pim)
        return cls(np.maximum(xpu_s, pim_s), xpu_s, pim_s, on_pim)


def space_of(experts: int, placement: Placement) -> np.ndarray:
    """The memory space of each expert; freely placed ones have one each."""
    numbers = np.arange(experts)
    match placement:
        case Placement.FREE:
            return numbers
        case Placement.MODULO:
            return numbers % SPACES
        case Placement.CONSECUTIVE:
            return numbers * SPACES // max(experts, SPACES)


def divide(tokens: np.ndarray, times: Times, split: Split, placement: Placement) -> Division:
    """Divide experts.

    Parameters
    ----------
    tokens : ndarray
        Of every expert, ``(draws, experts)``.
    times : Times
        Its seconds on either processor.
    split : Split
        ``STAGE`` here means all on PIM.
    placement : Placement
        Which experts move together.
    """
    everything = np.ones(tokens.shape, dtype=bool)
    if split is Split.STAGE:
        return Division.of(times, everything)
    if split is Split.LAYER:
        is_faster = times.pim.sum(axis=1) < times.xpu.sum(axis=1)
        return Division.of(times, everything & is_faster[:, None])
    spaces = space_of(tokens.shape[1], placement)
    member = np.zeros((tokens.shape[1], spaces.max() + 1))
    member[np.arange(tokens.shape[1]), spaces] = 1
    choose = greedy if split is Split.GREEDY else best
    return Division.of(times, choose(tokens @ member, times.grouped(member))[:, spaces])


def greedy(tokens: np.ndarray, times: Times) -> np.ndarray:
    """Which groups move to PIM: from the fewest tokens up, the best point on that way."""
    return _along(np.argsort(tokens, axis=1, kind="stable"), times)


def _along(order: np.ndarray, times: Times) -> np.ndarray:
    """The best beginning of each draw's ``order``."""
    pim = _moved(times.pim, order)
    xpu, slowed = (_left(t, order) for t in (times.xpu, times.slowed))
    count = _first_least(np.maximum(xpu_beside(xpu, slowed, pim), pim))
    return np.argsort(order, axis=1) < count[:, None]


def _first_least(cost: np.ndarray) -> np.ndarray:
    """Of each row the first of the least; rounding, which goes with the number of rows, aside."""
    return np.argmax(cost <= cost.min(axis=1, keepdims=True) * (1 + 1e-12), axis=1)


def _moved(seconds: np.ndarray, order: np.ndarray) -> np.ndarray:
    """Sums over no group, the first of the order, the first two and so on."""
    sums = np.cumsum(np.take_along_axis(seconds, order, axis=1), axis=1)
    return np.hstack([np.zeros((len(order), 1)), sums])


def _left(seconds: np.ndarray, order: np.ndarray) -> np.ndarray:
    return np.maximum(seconds.sum(axis=1, keepdims=True) - _moved(seconds, order), 0)


def best(tokens: np.ndarray, times: Times) -> np.ndarray:
    """Which groups move: the best of all divisions, or with many groups of two orders.

    Many groups are tried by tokens, as :func:`greedy` does, and by how much PIM gains on each.
    """
    if times.xpu.shape[1] <= MOST_SUBSETS:
        subsets = np.array(list(itertools.product((0, 1), repeat=times.xpu.shape[1])))
        pim = times.pim @ subsets.T
        xpu, slowed = (t @ (1 - subsets).T for t in (times.xpu, times.slowed))
        cost = np.maximum(xpu_beside(xpu, slowed, pim), pim)
        return subsets[_first_least(cost)].astype(bool)
    gain = times.pim / (times.xpu + times.pim + np.finfo(float).tiny)
    both = [greedy(tokens, times), _along(np.argsort(gain, axis=1, kind="stable"), times)]
    costs = [Division.of(times, moved).seconds for moved in both]
    return np.where((costs[0] <= costs[1])[:, None], both[0], both[1])
