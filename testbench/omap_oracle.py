"""What an oblivious map must answer: a dict of at most so many keys."""

from collections.abc import MutableMapping, Sequence
from typing import Any

import numpy as np

from gridloom.specs.omap import Status
from gridloom.specs.position_map import Operation


__all__ = ["Oracle", "play"]


class Oracle:
    """A dict of integers, query by query.

    Parameters
    ----------
    limit : int
        Live keys at most.
    """

    def __init__(self, limit: int):
        self._limit = limit
        self._values: dict[int, int] = {}

    def answer(self, operation: int, key: int, value: int) -> tuple[int, bool, int]:
        """Status, whether the key was there, and its value before, 0 if it was not."""
        values = self._values
        is_hit = operation != Operation.NOP and key in values
        if operation == Operation.PUT and not is_hit and len(values) == self._limit:
            return int(Status.FULL), False, 0
        old = values[key] if is_hit else 0
        if operation == Operation.PUT:
            values[key] = value
        elif operation == Operation.DEL and is_hit:
            del values[key]
        is_missing = operation in (Operation.GET, Operation.DEL) and not is_hit
        return int(Status.NOT_FOUND if is_missing else Status.OK), is_hit, old


def play(
    ours: Any,
    oracle: MutableMapping[bytes, bytes],
    keys: Sequence[bytes],
    rng: np.random.Generator,
    count: int,
) -> None:
    """Put, get and remove so many times, here and there; ``AssertionError`` where they differ.

    ``ours`` is an :class:`~gridloom.sim.oblivious_dict.ObliviousDict` with room for all keys.
    """
    for _ in range(count):
        key, value = keys[int(rng.integers(len(keys)))], rng.bytes(ours.spec.value_bytes)
        match int(rng.integers(3)):
            case 0:
                ours[key] = oracle[key] = value
            case 1:
                assert ours.get(key) == oracle.get(key)
            case _:
                assert ours.pop(key, b"none") == oracle.pop(key, b"none")
