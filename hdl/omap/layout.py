"""What the parts of the map hand to each other."""

from amaranth.hdl import Cat, Const, Mux, Signal, Value
from amaranth.lib import data, enum, stream, wiring

from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.base import Spec
from gridloom.specs.eviction_buffer import Puts
from gridloom.specs.omap import OmapSpec, Status

from ..common.streams import members, payload_layout


__all__ = ["BLOCK_BITS", "Direction", "KeyUse", "bins_layout", "engine_signature", "following"]
__all__ += ["is_resident", "job_layout", "nonce", "of_host_layout", "power_of_two", "signature"]

BLOCK_BITS = 8 * BLOCK_BYTES
NUMBER_BITS = 64


class KeyUse(enum.IntEnum):
    """What each of the keys that are derived from the root key is for."""

    PAGE = 0
    HASH = 1
    TAPE = 2
    CHANNEL = 3


class Direction(enum.IntEnum):
    """Second half of the nonces of requests, responses and rows of a table."""

    REQUEST = 1
    RESPONSE = 2
    ROW = 3


def bins_layout(spec: OmapSpec) -> data.ArrayLayout:
    """The bins of a pair, or the one that takes its place."""
    return data.ArrayLayout(spec.bin_width, spec.choices)


def of_host_layout(spec: OmapSpec, mark: str) -> data.StructLayout:
    """The pages of a message, and a mark of each that the host sees, if it may be spared one."""
    marks = {mark: spec.choices} if spec.skips_pages else {}
    return data.StructLayout({"touch": bins_layout(spec), **marks})


def is_resident(spec: OmapSpec, touch: data.View) -> Value:
    """Of each page of a message, whether it stays in HBM."""
    if not spec.resident_bins:
        return Const(0, spec.choices)
    return Cat(page >= spec.host_pages for page in touch)


def job_layout(spec: OmapSpec) -> data.StructLayout:
    """A query as its front leaves it."""
    bins = bins_layout(spec)
    of_table = {"is_row": 1, "is_pages": 1} if spec.passes else {}
    if spec.passes:
        of_table["turn"] = spec.eviction_buffer.turn_width
    return data.StructLayout(
        {
            **of_table,
            "touch": bins,
            "new": bins,
            "takes": 1,
            "puts": range(len(Puts)),
            "status": range(len(Status)),
            "number": NUMBER_BITS,
        }
    )


def nonce(number: Value, second: Value) -> Value:
    """16 bytes: the number of a query, and that of a page or a direction in 64 bits."""
    return Cat(number, second, Const(0, NUMBER_BITS - len(second)))


def following(place: Signal, count: int) -> Value:
    """The next of ``count`` places, round and round."""
    return Mux(place == count - 1, 0, place + 1)


def power_of_two(count: int) -> int:
    """Places of a :class:`~gridloom.hdl.common.queue.ResultQueue` that holds so many."""
    return max(2, 1 << (count - 1).bit_length())


def signature(spec: Spec, name: str) -> stream.Signature:
    """Of a block's stream, whichever way it flows."""
    (found,) = (s for s in spec.streams() if s.name == name)
    return stream.Signature(payload_layout(found))


def engine_signature(spec: OmapSpec, part: str) -> wiring.Signature:
    """Of the engine of Ascon that a part has, or shares."""
    return wiring.Signature(members(spec.engine(part)))
