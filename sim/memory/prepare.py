"""From records and arrays to what the compiled controller takes, and back."""

from typing import Any

import numpy as np

from gridloom.specs.dram import ControllerSpec, DramSpec, Refresh

from .commands import HALF, Scope
from .engine import JOB, POLICY, REQUEST, STATE, TIMING, run
from .requests import PimReads, XpuRequests


__all__ = ["run_channel"]

LONG_AGO = -(1 << 60)


def run_channel(
    spec: DramSpec,
    controller: ControllerSpec,
    requests: XpuRequests,
    place: dict[str, np.ndarray],
    ours: np.ndarray,
    pim: PimReads,
    rows: np.ndarray,
    wants_commands: bool,
) -> tuple[np.ndarray, ...]:
    """Serve one channel: the requests and row reads that the bool arrays ``ours``, ``rows`` mark.

    Returns ticks of completion of both, which requests found their bundle held, counters, commands
    given by kind and scope, and the trace.
    """
    state = _power_up(spec)
    xpu, its_order = _requests(spec, requests, place, ours, state)
    jobs, their_order = _jobs(spec, pim, rows, state)
    timing, policy = _timing(spec, controller), _policy(spec, controller)
    log, is_stuck = _run(timing, policy, xpu, jobs, state, wants_commands)
    assert not is_stuck, "requests wait although nothing can happen"
    return (
        _put_back(xpu["completion"], its_order),
        _put_back(jobs["completion"], their_order),
        _put_back(xpu["was_held"] != 0, its_order),
        state["counters"][0],
        state["given"][0],
        log,
    )


def _run(*arguments: Any) -> tuple[np.ndarray, bool]:
    """The compiled controller, from which Ctrl-C comes as what it is.

    An exception of a signal handler that runs while numba boxes the results is the cause of a
    SystemError, as CPython has it for every extension that returns a result beside an exception.
    """
    try:
        return run(*arguments)
    except SystemError as error:
        if isinstance(error.__cause__, KeyboardInterrupt):
            raise error.__cause__ from None
        raise


def _put_back(values: np.ndarray, order: np.ndarray) -> np.ndarray:
    result = np.empty_like(values)
    result[order] = values
    return result


def _timing(spec: DramSpec, controller: ControllerSpec) -> np.ndarray:
    written = spec.cwl + spec.burst
    cycles = {
        "write_pre": written + spec.wr,
        "write_read_s": written + spec.wtr_s,
        "write_read_l": written + spec.wtr_l,
        "rfc": spec.rfc_bank if controller.refresh is Refresh.PER_BANK else spec.rfc,
        "read_end": spec.cl + spec.burst,
        "write_end": written,
        "bundle_end": spec.cl + spec.ccd_l,
    }
    timing = np.zeros(1, dtype=TIMING)
    for name in TIMING.names:
        timing[name] = HALF * cycles.get(name, getattr(spec, name, 0))
    timing["act_bus"], timing["pre_bus"] = spec.act_half_cycles, spec.pre_half_cycles
    timing["column_bus"] = HALF
    return timing


UNITS = {  # of refresh: how many a pseudo-channel has, and the scope of their commands
    Refresh.NONE: lambda spec: (0, Scope.ALL),
    Refresh.ALL_BANK: lambda spec: (1, Scope.ALL),
    Refresh.STACK: lambda spec: (spec.stacks, Scope.STACK),
    Refresh.PER_BANK: lambda spec: (spec.num_banks, Scope.BANK),
}


def _policy(spec: DramSpec, controller: ControllerSpec) -> np.ndarray:
    buses = 1 + spec.has_column_bus
    others = {
        "refi": HALF * spec.refi,
        "column_bus": buses - 1,
        "pim_bus": buses if controller.pim_own_bus else 0,
        "pim_joint_act": controller.pim_broadcast and not controller.pim_staggered,
        "activations_by_stack": spec.activations_by_stack,
        "pseudos": spec.pseudo_channels,
        "num_banks": spec.num_banks,
        "banks_per_group": spec.banks,
        "banks_per_stack": spec.groups * spec.banks,
        "stacks": spec.stacks,
        "num_bundles": spec.num_bundles,
        "bundle_size": spec.groups * spec.bundle_banks,
    }
    policy = np.zeros(1, dtype=POLICY)
    for name in POLICY.names:
        policy[name] = others[name] if name in others else getattr(controller, name, 0)
    policy["refresh_units"], policy["refresh_scope"] = UNITS[controller.refresh](spec)
    return policy


def _requests(
    spec: DramSpec,
    requests: XpuRequests,
    place: dict[str, np.ndarray],
    ours: np.ndarray,
    state: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """The requests by pseudo-channel, and their order; notes in ``state`` where each begins."""
    order = _by_pseudo(spec, place["pseudo"][ours], state, "request")
    group = place["stack"] * spec.groups + place["group"]
    xpu = np.zeros(len(order), dtype=REQUEST)
    xpu["arrival"] = HALF * requests.arrival[ours].astype(np.int64)[order]
    xpu["bank"] = (group * spec.banks + place["bank"])[ours][order]
    xpu["row"], xpu["column"] = place["row"][ours][order], place["column"][ours][order]
    xpu["is_write"], xpu["age"] = requests.is_write[ours].astype(bool)[order], order
    return xpu, order


def _jobs(
    spec: DramSpec, pim: PimReads, ours: np.ndarray, state: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The row reads by pseudo-channel, as :func:`_requests`."""
    order = _by_pseudo(spec, pim.pseudo[ours], state, "job")
    jobs = np.zeros(len(order), dtype=JOB)
    for name in ("arrival", "bundle", "row", "column", "reads"):
        jobs[name] = getattr(pim, name)[ours][order]
    jobs["arrival"] *= HALF
    jobs["reads_left"] = jobs["reads"]
    return jobs, order


def _by_pseudo(spec: DramSpec, pseudo: np.ndarray, state: np.ndarray, what: str) -> np.ndarray:
    order = np.argsort(pseudo, kind="stable")
    bounds = np.searchsorted(pseudo[order], np.arange(spec.pseudo_channels + 1))
    state[f"next_{what}"][0, : spec.pseudo_channels] = bounds[:-1]
    state[f"end_{what}"][0, : spec.pseudo_channels] = bounds[1:]
    return order


def _power_up(spec: DramSpec) -> np.ndarray:
    """The state in which every bank is closed and nothing has to wait."""
    state = np.zeros(1, dtype=STATE)
    for name in ("row", "pim_row"):
        state[name] = -1
    state["window"] = LONG_AGO
    for bundle in range(spec.num_bundles):
        members = spec.bundle_members(bundle)
        state["members"][0, bundle, : len(members)] = members
        state["bundle_of"][0, list(members)] = bundle
    return state
