"""Synthetic requests of one channel: streams, random reads, row conflicts, rows of bundles."""

from collections.abc import Sequence

import numpy as np

from gridloom.specs.dram import DramSpec

from .address import encode
from .requests import PimReads, XpuRequests


__all__ = ["bundle_rows", "conflict_reads", "mixed", "places", "random_reads", "stream_reads"]


def places(
    spec: DramSpec, numbers: np.ndarray, *, stacks: Sequence[int] = (), banks: Sequence[int] = ()
) -> dict[str, np.ndarray]:
    """Fields of neighbouring bursts: by pseudo-channel, group, column, bank, stack id, then row.

    ``stacks`` and ``banks`` (of a group) are those to use; by default all.
    """
    stacks, banks = stacks or range(spec.stacks), banks or range(spec.banks)
    fields, rest = {}, np.asarray(numbers, dtype=np.int64)
    rest, fields["pseudo"] = np.divmod(rest, spec.pseudo_channels)
    rest, fields["group"] = np.divmod(rest, spec.groups)
    rest, fields["column"] = np.divmod(rest, spec.columns)
    rest, bank = np.divmod(rest, len(banks))
    rest, stack = np.divmod(rest, len(stacks))
    fields["bank"], fields["stack"] = np.array(banks)[bank], np.array(stacks)[stack]
    fields["row"] = rest % spec.rows
    return fields


def stream_reads(
    spec: DramSpec, mapping: str, count: int, *, stacks: Sequence[int] = ()
) -> XpuRequests:
    """Reads of neighbouring bursts, all there in cycle 0."""
    return XpuRequests.reads(encode(spec, mapping, places(spec, np.arange(count), stacks=stacks)))


def random_reads(spec: DramSpec, mapping: str, count: int, *, seed: int = 0) -> XpuRequests:
    """Reads of places drawn evenly over the channel."""
    rng = np.random.default_rng(seed)
    sizes = spec.field_sizes() | {"channel": 1}
    fields = {name: rng.integers(0, size, count) for name, size in sizes.items()}
    return XpuRequests.reads(encode(spec, mapping, fields))


def conflict_reads(spec: DramSpec, mapping: str, count: int) -> XpuRequests:
    """Reads of one bank, each of another row than the one before."""
    return XpuRequests.reads(encode(spec, mapping, {"row": np.arange(count) % spec.rows}))


def mixed(spec: DramSpec, mapping: str, count: int, *, reads_per_write: int = 2) -> XpuRequests:
    """A stream of reads and one of writes in other banks, ``reads_per_write`` to one."""
    number = np.arange(count)
    # A write for every pseudo-channel at a time, so that each sees the same mixture.
    turn = number // spec.pseudo_channels % (reads_per_write + 1)
    is_write = turn == reads_per_write
    address = np.empty(count, dtype=np.int64)
    half = spec.banks // 2
    for kind, banks in ((False, range(half)), (True, range(half, spec.banks))):
        those = is_write == kind
        fields = places(spec, np.arange(those.sum()), banks=banks)
        address[those] = encode(spec, mapping, fields)
    return XpuRequests(np.zeros(count, dtype=np.int64), address, is_write)


def bundle_rows(spec: DramSpec, count: int, bundles: Sequence[int]) -> PimReads:
    """So many whole rows for the PIM unit of every pseudo-channel, of these bundles in turn."""
    number, pseudo = np.divmod(np.arange(count * spec.pseudo_channels), spec.pseudo_channels)
    turn, which = np.divmod(number, len(bundles))
    return PimReads.rows(spec, np.array(bundles)[which], turn % spec.rows, pseudo=pseudo)
