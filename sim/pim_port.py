"""The Logic-PIM unit behind its bundle port, and the port before a DRAM's bundles.

Each of the three is asked in turn when it would do what, given what the others did, until nothing
changes: the DRAM when a row is there that was asked for, the port when it asks and when a beat
leaves its row buffer, the unit when it takes one. A time that depends only on earlier ones that are
right is right, so each turn makes more of them right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from gridloom.specs.bundle_port import BundlePortSpec
from gridloom.specs.dram import ControllerSpec, DramSpec
from gridloom.specs.errors import UserError
from gridloom.specs.pim_unit import PimUnitSpec
from gridloom.specs.timing import QUEUE_LATENCY

from ..kernels.bundle_port import golden as port_golden
from ..kernels.bundle_port import obey_all
from ..kernels.payload import Batches, length
from ..kernels.pim_unit import golden as unit_golden
from .bundle_port import BundlePortCycles
from .cycles import Trace, run
from .memory import PimReads, XpuRequests, simulate
from .pim_unit import PimUnitCycles


__all__ = ["Bundles", "PortRun", "run_behind_port"]


@dataclass(frozen=True)
class Bundles:
    """The bundles of a DRAM, read in lock step.

    Parameters
    ----------
    dram, controller : DramSpec, ControllerSpec
        The memory; ``controller.pim_window`` rows may be open at once.
    clocks : int
        Cycles of CK in one of the unit.
    """

    dram: DramSpec
    controller: ControllerSpec = field(default_factory=ControllerSpec)
    clocks: int = 2

    def check(self, port: BundlePortSpec) -> None:
        """Raise :class:`UserError` unless the port's bundles are the DRAM's."""
        each = self.dram.burst_bytes * self.dram.bundle_banks * self.dram.groups
        wanted = {
            "beat_bytes x beats_per_read": (port.beat_bytes * port.beats_per_read, each),
            "columns": (port.columns, self.dram.columns),
        }
        for name, (ours, theirs) in wanted.items():
            if ours != theirs:
                raise UserError(f"{name} must be {theirs}, as this DRAM's, not {ours}")
        for name, ours, most in (
            ("bundles", port.bundles, self.dram.num_bundles),
            ("rows", port.rows, self.dram.rows),
        ):
            if ours > most:
                raise UserError(f"{name} must be at most {most}, as this DRAM has, not {ours}")

    def arrivals(
        self, port: BundlePortSpec, requests: Mapping[str, np.ndarray], asked: np.ndarray
    ) -> np.ndarray:
        """Cycles of the unit in which each beat comes.

        Parameters
        ----------
        requests : batch of ``o_request``
        asked : int array
            Cycle of each request. A row is opened when all that is read of it has been asked for,
            or as much of it as the row buffer holds.
        """
        visit = _visits(port, requests)
        first = np.flatnonzero(np.diff(visit, prepend=-1))
        lengths = np.diff(first, append=len(visit))
        last = first + lengths - 1
        rows = PimReads.rows(
            self.dram,
            bundle=requests["bundle"][first],
            row=requests["row"][first],
            column=requests["column"][first],
            arrival=(asked[last] + 1) * self.clocks,
            reads=lengths,
        )
        done = simulate(self.dram, self.controller, XpuRequests.none(), rows).pim_completion
        # The reads of a row come every tCCDL, whatever happens to others.
        before = last[visit] - np.arange(len(visit))
        there = -(-(done[visit] - before * self.dram.ccd_l) // self.clocks)
        # Beats come one by one, however wide a read is.
        beats = np.repeat(there, port.beats_per_read)
        number = np.arange(len(beats))
        return np.maximum.accumulate(beats - number) + number


def _visits(port: BundlePortSpec, requests: Mapping[str, np.ndarray]) -> np.ndarray:
    """Which stay at a row each read belongs to: columns one behind the other, and not too many."""
    bundle, row, column = (requests[n] for n in ("bundle", "row", "column"))
    follows = (np.diff(bundle) == 0) & (np.diff(row) == 0) & (np.diff(column) == 1)
    visit, reads, visits = 0, 1, [0]
    for goes_on in follows.tolist():
        reads += 1
        if not goes_on or reads > port.buffer_reads:
            visit, reads = visit + 1, 1
        visits.append(visit)
    return np.array(visits, dtype=np.int64)


@dataclass(frozen=True)
class PortRun:
    """What happened when.

    Parameters
    ----------
    port, unit : Trace
        Of each: the port's ``o`` is the unit's ``i_weight``, transfer by transfer.
    arrivals : int array
        Cycle in which each beat of the memory comes.
    offered : int array
        Cycle from which each beat is there for the unit, if it has taken all before.
    """

    port: Trace
    unit: Trace
    arrivals: np.ndarray
    offered: np.ndarray


def run_behind_port(
    bundles: Bundles,
    port: BundlePortSpec,
    port_inputs: Batches,
    unit: PimUnitSpec,
    unit_inputs: Batches,
) -> PortRun:
    """Run a unit's program on the beats of a port's program, from a DRAM's bundles.

    Raises :class:`UserError` if the port's beats are not as many as the unit takes.
    """
    bundles.check(port)
    outputs = port_golden(port, port_inputs)
    port_counts = {name: length(batch) for name, batch in outputs.items()}
    unit_counts = {name: length(batch) for name, batch in unit_golden(unit, unit_inputs).items()}
    given, taken = port_counts["o"], length(unit_inputs["i_weight"])
    if given != taken or not given:
        raise UserError(f"the port gives {given} beats for a program that takes {taken}")
    wanted = np.concatenate(obey_all(port, port_inputs)[0].kept)
    asked = np.zeros(port_counts["o_request"], dtype=np.int64)
    while True:
        arrivals = bundles.arrivals(port, outputs["o_request"], asked)
        offered = arrivals[wanted] + QUEUE_LATENCY
        unit_trace = run(PimUnitCycles(unit, unit_inputs), unit_counts, None, {"i_weight": offered})
        beats = unit_trace.transfers["i_weight"]
        takes = np.ones(unit_trace.cycles + 1, dtype=bool)
        takes[beats] = False
        port_trace = run(
            BundlePortCycles(port, port_inputs),
            port_counts,
            {"o": takes},
            {"i_bundle": arrivals},
        )
        if np.array_equal(port_trace.transfers["o_request"], asked):
            return PortRun(port_trace, unit_trace, arrivals, offered)
        asked = port_trace.transfers["o_request"]
