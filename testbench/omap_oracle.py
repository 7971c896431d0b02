"""What an oblivious map must answer: a dict of at most so many keys."""

from gridloom.specs.omap import Status
from gridloom.specs.position_map import Operation


__all__ = ["Oracle"]


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
