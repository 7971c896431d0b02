"""What a stage costs: seconds by part, each processor's own time, and counted commands."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .energy import Count


__all__ = ["KINDS", "PARTS", "Cost"]

PARTS = ("FC", "attention", "experts", "communication", "migration")
KINDS = ("FC", "attention", "MoE")  # of energy, as the paper divides it


@dataclass(frozen=True)
class Cost:
    """Seconds and counts, each an array with one value per stage.

    Parameters
    ----------
    parts : dict of str to ndarray
        Seconds that every part of :data:`PARTS` adds to the stage.
    xpu_s, pim_s : ndarray
        Seconds for which each processor works.
    conflict_s : ndarray
        Seconds that freely placed experts would have saved.
    migrated : ndarray
        Bytes of K and V moved to other bundles.
    counts : dict of str to Count
        Bytes and multiply-adds of every kind of :data:`KINDS`, over all devices.
    """

    parts: dict[str, Any]
    xpu_s: Any = 0.0
    pim_s: Any = 0.0
    conflict_s: Any = 0.0
    migrated: Any = 0.0
    counts: dict[str, Count] = field(default_factory=dict)

    @property
    def seconds(self) -> Any:
        """From the start of the stage to its end."""
        return sum(self.parts.values())

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(
            {p: self.parts.get(p, 0) + other.parts.get(p, 0) for p in PARTS},
            self.xpu_s + other.xpu_s,
            self.pim_s + other.pim_s,
            self.conflict_s + other.conflict_s,
            self.migrated + other.migrated,
            {k: self.counts.get(k, Count()) + other.counts.get(k, Count()) for k in KINDS},
        )

    def __mul__(self, factor: float) -> "Cost":
        return Cost(
            {part: seconds * factor for part, seconds in self.parts.items()},
            self.xpu_s * factor,
            self.pim_s * factor,
            self.conflict_s * factor,
            self.migrated * factor,
            {kind: count * factor for kind, count in self.counts.items()},
        )

    def over(self, stages: int) -> "Cost":
        """The same for each of ``stages`` stages, where it was one number for all."""
        return self._map(lambda values: np.broadcast_to(values, stages))

    def first(self, stages: int) -> "Cost":
        """The cost of the first ``stages`` stages."""
        return self._map(lambda values: values[:stages])

    def total(self) -> "Cost":
        """The sum over all stages."""
        return self._map(lambda values: float(np.sum(values)))

    def _map(self, function: Any) -> "Cost":
        return Cost(
            {part: function(seconds) for part, seconds in self.parts.items()},
            function(self.xpu_s),
            function(self.pim_s),
            function(self.conflict_s),
            function(self.migrated),
            {
                kind: Count(function(c.xpu_bytes), function(c.pim_bytes), function(c.macs))
                for kind, c in self.counts.items()
            },
        )
