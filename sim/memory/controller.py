"""Requests in, completion cycles out: a DRAM behind its controllers, one for each pseudo-channel.

Modelled are banks, bank groups and stack ids with the distances of
:class:`~gridloom.specs.dram.DramSpec`, the command buses that the pseudo-channels of a channel
share, refresh, first-ready first-come-first-served scheduling with rows left open, and the
lock-step row reads of Logic-PIM units beside it. Data are not: a read may pass an older write to
its own burst, and nothing is forwarded.
"""

from dataclasses import dataclass, field
from types import ModuleType

import numpy as np

from gridloom.specs.dram import ControllerSpec, DramSpec, Refresh
from gridloom.specs.errors import UserError

from ...kernels.compiled import asks_for_numba
from .address import decode
from .commands import HALF
from .report import MemoryReport, Served, make_report
from .requests import PimReads, XpuRequests, check_arrays, check_broadcast, check_pim


__all__ = ["MemoryRun", "PimReads", "XpuRequests", "simulate"]


@dataclass(frozen=True)
class MemoryRun:
    """What became of requests and row reads.

    Parameters
    ----------
    completion : int64 array
        Cycle after the last data of each request, read or written.
    pim_completion : int64 array
        The same of each row read.
    report : MemoryReport
        Figures.
    commands : dict of int to array of COMMAND
        Trace of each channel, if asked for.
    """

    completion: np.ndarray
    pim_completion: np.ndarray
    report: MemoryReport
    commands: dict[int, np.ndarray] = field(default_factory=dict)


def simulate(
    spec: DramSpec,
    controller: ControllerSpec | None = None,
    requests: XpuRequests | None = None,
    pim: PimReads | None = None,
    *,
    wants_commands: bool = False,
) -> MemoryRun:
    """Serve requests of the xPU and row reads of PIM units.

    Parameters
    ----------
    spec, controller : DramSpec, ControllerSpec
        The memory, and how requests become commands.
    requests, pim : XpuRequests, PimReads
        What to do; by default nothing.
    wants_commands : bool
        Whether to keep the command traces.

    Raises
    ------
    UserError
        If an array is wrong, or numba is missing.
    """
    controller = controller or ControllerSpec()
    requests, pim = requests or XpuRequests.none(), pim or PimReads.none()
    if controller.refresh is Refresh.PER_BANK and not spec.rfc_bank:
        raise UserError("refresh = 'per-bank': this DRAM has none (rfc_bank = 0); use 'all-bank'")
    check_arrays("requests", requests)
    place = decode(spec, controller.mapping, requests.address)
    check_pim(spec, pim)
    if controller.pim_broadcast:
        check_broadcast(spec, pim)

    run_channel = _compiled().run_channel
    completion = np.zeros(len(requests.arrival), dtype=np.int64)
    pim_completion = np.zeros(len(pim.arrival), dtype=np.int64)
    was_held = np.zeros(len(requests.arrival), dtype=bool)
    counters, given, commands = np.zeros(4, np.int64), np.zeros((5, 4), np.int64), {}
    for channel in np.unique(np.concatenate([place["channel"], pim.channel])).tolist():
        ours, rows = place["channel"] == channel, pim.channel == channel
        *done, log = run_channel(spec, controller, requests, place, ours, pim, rows, wants_commands)
        completion[ours], pim_completion[rows] = done[0] // HALF, done[1] // HALF
        was_held[ours] = done[2]
        counters, given = counters + done[3], given + done[4]
        if wants_commands:
            commands[channel] = log
    served = Served(requests, pim, completion, pim_completion, was_held, counters, given)
    return MemoryRun(completion, pim_completion, make_report(spec, served, place), commands)


def _compiled() -> ModuleType:
    """What needs numba, which takes a second to import and is in an extra."""
    with asks_for_numba("the memory model needs"):
        from . import prepare
    return prepare
