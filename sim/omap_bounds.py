"""How improbable it is that an oblivious map stops by itself, part by part.

A list longer than ``W`` needs a bin of ``W`` tuples that gets another. With one choice the load of
a bin is a sum of independent draws whatever the client does, so Chernoff's bound holds. With two
choices it is the equilibrium of :mod:`gridloom.specs.omap_loads`: the law of a uniform client in
the limit of many bins, no theorem for every client. Frames run out where the sum of all lists, of
which each is touched by few draws, is far above its mean; mean and deviation are measured
(:mod:`gridloom.sim.omap_occupancy`), the tail is a normal distribution's.
"""

import math
from dataclasses import dataclass

from gridloom.specs.omap import OmapSpec
from gridloom.specs.omap_loads import excess, load_shares, tail


__all__ = ["LIFETIME", "Bound", "failure_bounds", "log2_sum", "waiting"]

LIFETIME = 48  # log2 of the queries that a map answers: 2.7 years at 3.3 million a second
TAG_BITS = 128
LEAST = -4096.0  # log2 of what is called nothing
# Measured at N = 2^20 over uniform, sequential and churning clients, the greatest of each: tuples
# that wait for each bin beside those too many for their page, and deviation in roots of the bins.
MEANS = {1: 0.93, 2: 0.501}
DEVIATIONS = {1: 0.95, 2: 0.65}


@dataclass(frozen=True)
class Bound:
    """Probability of one way to stop, over ``2^LIFETIME`` queries.

    Parameters
    ----------
    what : str
        Runs out.
    log2 : float
        Of the probability.
    basis : str
        Where it comes from.
    """

    what: str
    log2: float
    basis: str


def failure_bounds(spec: OmapSpec, lifetime: float = LIFETIME) -> list[Bound]:
    """Every way for the map to stop without an attack, and forgery, which is one."""
    bounds = [_list_bound(spec), _frame_bound(spec)]
    bounds = [Bound(b.what, min(0.0, b.log2 + lifetime), b.basis) for b in bounds]
    forged = math.log2(spec.choices + 1) - TAG_BITS
    bounds.append(Bound("a forged page", forged, "a tag of 128 bits, one attempt stops the map"))
    return bounds


def log2_sum(bounds: list[Bound]) -> float:
    """Of the sum of probabilities, at most 0."""
    greatest = max(b.log2 for b in bounds)
    total = greatest + math.log2(sum(2 ** (b.log2 - greatest) for b in bounds))
    return min(0.0, total)


def waiting(spec: OmapSpec) -> tuple[float, float]:
    """Mean and deviation of the tuples that wait, all keys live."""
    mean = MEANS[spec.choices] + excess(spec.mean_load, spec.choices, spec.slots)
    return mean * spec.num_bins, DEVIATIONS[spec.choices] * math.sqrt(spec.num_bins)


def _list_bound(spec: OmapSpec) -> Bound:
    if spec.list_limit >= spec.num_keys:
        return Bound("a list", LEAST, "as many entries as keys")
    if spec.choices == 1:
        return Bound("a list", _chernoff(spec.mean_load, spec.list_limit), "Chernoff, any client")
    share = tail(load_shares(spec.mean_load, spec.choices))[spec.list_limit]
    log2 = 2 * math.log2(share) if share else LEAST
    return Bound("a list", max(LEAST, log2), "load in equilibrium, uniform client")


def _chernoff(mean: float, load: int) -> float:
    """Log2 of the bound on a bin's load of at least ``load``."""
    if load <= mean:
        return 0.0
    return (load - mean - load * math.log(load / mean)) / math.log(2)


def _frame_bound(spec: OmapSpec) -> Bound:
    if spec.num_frames >= spec.num_keys:
        return Bound("frames", LEAST, "as many frames as keys")
    mean, deviation = waiting(spec)
    return Bound("frames", _normal_tail((spec.num_frames - mean) / deviation), "measured, normal")


def _normal_tail(z: float) -> float:
    """Log2 of the probability of more than ``z`` deviations above the mean."""
    if z <= 1:
        return 0.0
    return max(LEAST, (-z * z / 2 - math.log(z * math.sqrt(2 * math.pi))) / math.log(2))
