"""Cycles of the parts of a query of the oblivious map, from its record.

They come from the engine's exact cycles (``AsconSpec.unstalled_cycles``), from one element a cycle
on every stream, and from what each part adds to that, rounded up: timers that follow from them are
never missed by memories that take ``memory_latency`` cycles at most. Tests hold them to the exact
cycle model. One engine opens requests and gives keys, tape and hashes; of the others one half opens
pages and one half seals pages and responses. Or one engine does all of it, one query at a time.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .ascon import BLOCK_BYTES, Operation


if TYPE_CHECKING:
    from .omap import OmapSpec

__all__ = ["Stages", "stages_of"]

PRF_STEPS = 3  # of the front beside a pseudorandom block: command, block, result
HASH_STEPS = 2  # of the front beside a hash: its key, its indices
FRONT_STEPS = 8  # queue, command, verdict, header, what follows from the answer
VERSION_STEPS = 4  # from a query to the versions of its pages, beside a memory access
FETCH_STEPS = 12  # of the eviction buffer from a query to its lists, beside two memory accesses
QUEUED = 4  # of blocks for engines that take turns, to open or seal
SCAN_STEPS = 16  # between queries that wait for each other's pages, queues included
RESIDENT_STEPS = 8  # of a resident page, beside an access of HBM
MARGIN = 12  # cycles that the answer's timer waits beyond the longest way
CHAIN_BYTES = 16  # of a key that one call of the PRF takes


@dataclass(frozen=True)
class Stages:
    """Cycles of the parts.

    Parameters
    ----------
    request, response : int
        A message opened, sealed.
    hash : int
        A key's two indices.
    tape : int
        Two pairs.
    find : int
        From a key's hash to its position.
    map_interval, scan_interval : int
        Between commands of the position map, between queries of the eviction buffer.
    resident : int
        From the time that the host could have given a page until one of HBM has come, if there are
        resident ones.
    open, seal : int
        All pages of a query, by half of the engines; opened once their versions are there.
    scan : int
        From the pages' first block to their last rebuilt one.
    engine_interval : int
        Between queries, for the half of the engines that has more to do, or for the only one.
    """

    request: int
    response: int
    hash: int
    tape: int
    find: int
    map_interval: int
    scan_interval: int
    resident: int
    open: int
    seal: int
    scan: int
    engine_interval: int

    @property
    def read_offset(self) -> int:
        """From a request to its host reads."""
        return self.request + self.tape + self.hash + self.find

    @property
    def answer_offset(self) -> int:
        """From the last block of all pages to the writes and the response."""
        return self.resident + self.open + self.scan + self.seal + self.response + MARGIN

    @property
    def interval(self) -> int:
        """Between queries, but for the host's link."""
        return max(
            self.map_interval,
            self.scan_interval,
            self.engine_interval,
            self.read_offset,  # the front has one request at a time
        )


def stages_of(spec: "OmapSpec") -> Stages:
    """The parts of a query of ``spec``."""
    table, buffer, latency = spec.position_map, spec.eviction_buffer, spec.memory_latency
    message = _pass(spec, spec.message_blocks) + spec.message_blocks
    prf = spec.engine("front").latency + PRF_STEPS
    hash_cycles = prf * -(-spec.key_bytes // CHAIN_BYTES) + HASH_STEPS
    side_by_side = spec.choices - spec.pages_per_engine  # one page is given after the other
    pages = spec.pages_per_engine * _pass(spec, spec.page_blocks)
    pages += side_by_side * (spec.sealed_page_blocks + 1) + QUEUED * (spec.engines_per_way > 1)
    words = spec.choices * spec.page_blocks
    lists = buffer.list_entries * spec.tuple_blocks
    arrival = spec.choices * spec.sealed_page_blocks  # of all pages, from a host that has them
    opened = pages + max(0, latency + VERSION_STEPS - arrival)
    seals = pages + message
    alone = message + 2 * prf + 2 * hash_cycles + pages  # of an engine that does all else as well
    return Stages(
        request=message + FRONT_STEPS,
        response=message,
        hash=hash_cycles,
        tape=2 * prf,
        find=table.result_cycles(latency, hash_cycles) - hash_cycles,
        map_interval=table.period_cycles(latency, hash_cycles),
        scan_interval=SCAN_STEPS
        + max(buffer.scan_cycles(latency) + words, buffer.record_cycles(latency)),
        resident=latency + RESIDENT_STEPS if spec.resident_bins else 0,
        open=opened,
        seal=pages,
        scan=max(2 * latency + FETCH_STEPS - arrival - opened, words) + lists + SCAN_STEPS,
        engine_interval=seals + alone * spec.shares_engine + SCAN_STEPS,
    )


def _pass(spec: "OmapSpec", blocks: int) -> int:
    """A message of so many blocks through an engine."""
    return spec.engine("opener").unstalled_cycles(Operation.OPEN, 0, blocks * BLOCK_BYTES)
