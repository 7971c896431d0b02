"""What each message of an initialisation of the oblivious map is; all of it is public.

A table of rows goes over the map ``passes`` times, the same messages each time: the rows, then so
many messages that a pass's pages can be written, ``choices`` with each. Bins of a pass are those
whose upper bits are its number, so pages are written once each, in their order.
"""

import enum
from typing import TYPE_CHECKING, NamedTuple


if TYPE_CHECKING:
    from .omap import OmapSpec

__all__ = ["Kind", "Message", "message_of"]


class Kind(enum.IntEnum):
    """What a message is for."""

    QUERY = 0  # an operation of the client
    ROW = 1  # a row of the table; no page is read or written
    PAGES = 2  # the next pages are written, and none is read


class Message(NamedTuple):
    """A message to the map.

    Parameters
    ----------
    kind : Kind
    row : int
        Place in the table, from 1 on; 0 of a query.
    turn : int
        Pass, from 0 on.
    pages : tuple of int
        What ``PAGES`` writes.
    """

    kind: Kind
    row: int = 0
    turn: int = 0
    pages: tuple[int, ...] = ()


def message_of(spec: "OmapSpec", rows: int, number: int) -> Message:
    """Message ``number``, from 1 on, after a reset that told of a table of ``rows`` rows."""
    if number > spec.load_messages(rows):
        return Message(Kind.QUERY)
    turn, place = divmod(number - 1, spec.table_rows(rows))
    if place < rows:
        return Message(Kind.ROW, place + 1, turn)
    first = spec.choices * (turn * spec.pages_per_pass + place - rows)
    return Message(Kind.PAGES, place + 1, turn, tuple(range(first, first + spec.choices)))
