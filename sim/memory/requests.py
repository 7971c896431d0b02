"""What the memory is asked to do: bursts of the xPU and row reads of PIM units, as arrays."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from gridloom.specs.dram import DramSpec
from gridloom.specs.errors import UserError


__all__ = ["PimReads", "XpuRequests", "check_arrays", "check_pim"]

MAX_CYCLE = 1 << 50


@dataclass(frozen=True)
class XpuRequests:
    """Ordinary reads and writes of a burst each, in order of arrival.

    Parameters
    ----------
    arrival : int64 array
        Cycle of CK in which the request reaches its controller.
    address : int64 array
        In bytes; the burst that holds it is meant.
    is_write : bool array
        Whether it writes.
    """

    arrival: np.ndarray
    address: np.ndarray
    is_write: np.ndarray

    @classmethod
    def none(cls) -> "XpuRequests":
        """No requests."""
        return cls(*(np.zeros(0, dtype=np.int64) for _ in fields(cls)))

    @classmethod
    def reads(cls, address: np.ndarray) -> "XpuRequests":
        """Reads that are all there in cycle 0."""
        none = np.zeros(len(address), dtype=np.int64)
        return cls(none, np.asarray(address), none)


@dataclass(frozen=True)
class PimReads:
    """Row reads of PIM units, in order: ``reads`` lock-step reads from ``column`` on.

    Parameters
    ----------
    arrival : int64 array
        Cycle of CK from which the unit wants the data.
    channel, pseudo, bundle, row, column, reads : int64 arrays
        Where; one unit belongs to each pseudo-channel, which does its reads in order.
    """

    arrival: np.ndarray
    channel: np.ndarray
    pseudo: np.ndarray
    bundle: np.ndarray
    row: np.ndarray
    column: np.ndarray
    reads: np.ndarray

    @classmethod
    def none(cls) -> "PimReads":
        """No reads."""
        return cls(*(np.zeros(0, dtype=np.int64) for _ in fields(cls)))

    @classmethod
    def rows(cls, spec: DramSpec, bundle: np.ndarray, row: np.ndarray, **where: Any) -> "PimReads":
        """Whole rows of the first pseudo-channel, or as ``where`` says, wanted from cycle 0."""
        given = {"arrival": 0, "channel": 0, "pseudo": 0, "column": 0, "reads": spec.columns}
        given |= {"bundle": bundle, "row": row, **where}
        values = np.broadcast_arrays(*(np.asarray(given[f.name], np.int64) for f in fields(cls)))
        return cls(*(np.atleast_1d(v).copy() for v in values))


def check_pim(spec: DramSpec, pim: PimReads) -> None:
    """Raise :class:`UserError` unless every row read is in the memory."""
    check_arrays("pim", pim)
    limits = {
        "channel": spec.channels,
        "pseudo": spec.pseudo_channels,
        "bundle": spec.num_bundles,
        "row": spec.rows,
        "column": spec.columns,
    }
    for name, limit in limits.items():
        _check_range(f"pim.{name}", getattr(pim, name), 0, limit - 1)
    _check_range("pim.reads", pim.reads, 1, spec.columns)
    beyond = np.flatnonzero(pim.column + pim.reads > spec.columns)
    if len(beyond):
        n = beyond[0]
        raise UserError(
            f"row read {n} has {pim.reads[n]} reads from column {pim.column[n]} on, "
            f"but a row has {spec.columns} columns"
        )


def check_broadcast(spec: DramSpec, pim: PimReads) -> None:
    """Raise :class:`UserError` unless all pseudo-channels of a channel read the same rows."""
    for channel in np.unique(pim.channel).tolist():
        of = [(pim.channel == channel) & (pim.pseudo == p) for p in range(spec.pseudo_channels)]
        for name in ("arrival", "bundle", "row", "column", "reads"):
            first, *others = (getattr(pim, name)[ours] for ours in of)
            if not all(np.array_equal(first, other) for other in others):
                raise UserError(
                    f"pim_broadcast: the pseudo-channels of channel {channel} must read the same "
                    f"rows, but their pim.{name} differ"
                )


def check_arrays(what: str, arrays: XpuRequests | PimReads) -> None:
    """Raise :class:`UserError` unless of one length, whole numbers and in order of arrival."""
    lengths = {f.name: np.shape(getattr(arrays, f.name)) for f in fields(arrays)}
    if len(set(lengths.values())) != 1 or len(lengths["arrival"]) != 1:
        raise UserError(f"{what}: all arrays must have one dimension and one length, not {lengths}")
    for name in lengths:
        if np.asarray(getattr(arrays, name)).dtype.kind not in "iub":
            kind = np.asarray(getattr(arrays, name)).dtype
            raise UserError(f"{what}.{name} must hold whole numbers, not {kind}")
    _check_range(f"{what}.arrival", arrays.arrival, 0, MAX_CYCLE)
    late = np.flatnonzero(np.diff(arrays.arrival) < 0)
    if len(late):
        n = late[0]
        raise UserError(
            f"{what} must be in order of arrival: number {n + 1} comes in cycle "
            f"{arrays.arrival[n + 1]}, number {n} in {arrays.arrival[n]}"
        )


def _check_range(what: str, values: np.ndarray, least: int, most: int) -> None:
    wrong = np.flatnonzero((values < least) | (values > most))
    if len(wrong):
        n = wrong[0]
        raise UserError(f"{what}[{n}] = {values[n]} must be {least} to {most}")
