"""Beats of the Logic-PIM unit as a DRAM's bundles give them.

A program's beats lie one after the other in rows of a bundle, or of several in turn. A row is read
in lock step once the unit's row buffer has a place for all of it; when that is, depends on the
unit, which depends on the rows before. So the two are asked in turn until nothing changes: a row
that waits for a place is right as soon as those before it are.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from gridloom.specs.dram import ControllerSpec, DramSpec
from gridloom.specs.errors import UserError
from gridloom.specs.pim_unit import PimUnitSpec

from .cycles import Trace
from .memory import PimReads, XpuRequests, simulate


__all__ = ["PimFeed", "feed", "pattern_of"]


@dataclass(frozen=True)
class PimFeed:
    """What lies between DRAM and unit.

    Parameters
    ----------
    dram, controller : DramSpec, ControllerSpec
        The memory; ``controller.pim_window`` rows may be open at once.
    bundles : int
        Bundles that hold the program's rows in turn.
    buffer_rows : int
        Rows for which the unit has places.
    clocks : int
        Cycles of CK in one of the unit: Duplex's has one every tCCDS.
    """

    dram: DramSpec
    controller: ControllerSpec = field(default_factory=ControllerSpec)
    bundles: int = 1
    buffer_rows: int = 2
    clocks: int = 2

    def __post_init__(self):
        if not 1 <= self.bundles <= self.dram.num_bundles:
            raise UserError(
                f"bundles must be 1 to {self.dram.num_bundles} of this DRAM, not {self.bundles}"
            )
        for name in ("buffer_rows", "clocks"):
            if getattr(self, name) < 1:
                raise UserError(f"{name} must be at least 1, not {getattr(self, name)}")

    def read_bytes(self) -> int:
        """Bytes of a lock-step read: a burst of each bank of the bundle."""
        return self.dram.burst_bytes * self.dram.bundle_banks * self.dram.groups

    def beats_per_read(self, spec: PimUnitSpec) -> int:
        """Beats of the unit in a lock-step read."""
        bits = 8 * self.read_bytes()
        if bits % spec.beat_width:
            raise UserError(
                f"lanes x bits of a weight must divide {bits}, the bits of a lock-step read, "
                f"which {spec.beat_width} does not"
            )
        return bits // spec.beat_width

    def arrivals(self, spec: PimUnitSpec, count: int, wanted: np.ndarray) -> np.ndarray:
        """Cycles of the unit from which ``count`` beats are there.

        Parameters
        ----------
        wanted : int array
            Cycle from which each row has a place.
        """
        per_read, columns = self.beats_per_read(spec), self.dram.columns
        reads = -(-count // per_read)
        numbers = np.arange(-(-reads // columns))
        lengths = np.minimum(columns, reads - numbers * columns)
        rows = PimReads.rows(
            self.dram,
            bundle=numbers % self.bundles,
            row=numbers // self.bundles,
            arrival=np.asarray(wanted) * self.clocks,
            reads=lengths,
        )
        done = simulate(self.dram, self.controller, XpuRequests.none(), rows).pim_completion
        # The reads of a row come every tCCDL, whatever happens to others.
        read = np.arange(reads)
        row = read // columns
        before = lengths[row] - 1 - read % columns
        there = -(-(done[row] - before * self.dram.ccd_l) // self.clocks)
        return np.repeat(there, per_read)[:count]


def feed(
    memory: PimFeed,
    spec: PimUnitSpec,
    count: int,
    taken: Callable[[np.ndarray], np.ndarray],
) -> np.ndarray:
    """Cycles from which ``count`` beats are there for a unit that takes them as ``taken`` says.

    ``taken(arrivals)`` gives the cycle in which the unit takes each beat.
    """
    per_row = memory.beats_per_read(spec) * memory.dram.columns
    rows = -(-count // per_row)
    wanted = np.zeros(rows, dtype=np.int64)
    while True:
        arrivals = memory.arrivals(spec, count, wanted)
        last = np.minimum((np.arange(rows) + 1) * per_row, count) - 1
        freed = taken(arrivals)[last] + 1
        places = np.zeros(rows, dtype=np.int64)
        places[memory.buffer_rows :] = freed[: max(0, rows - memory.buffer_rows)]
        if np.array_equal(places, wanted):
            return arrivals
        wanted = places


def pattern_of(trace: Trace, stream: str, arrivals: np.ndarray) -> np.ndarray:
    """The stall pattern by which a source offers each element when it has arrived.

    It holds for a run in which the elements are taken as in ``trace``.
    """
    taken = trace.transfers[stream]
    stalls = np.ones(trace.cycles + 1, dtype=bool)
    before = np.concatenate([[0], taken[:-1] + 1]) if len(taken) else taken
    stalls[np.maximum(before, arrivals)] = False
    return stalls
