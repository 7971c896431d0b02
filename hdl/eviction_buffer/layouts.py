"""Layouts that the parts of the eviction buffer share."""

from amaranth.hdl import Const, Value
from amaranth.lib import data

from gridloom.specs.eviction_buffer import BLOCK_BYTES, VERSION_BYTES, EvictionBufferSpec


__all__ = ["BLOCK_BITS", "VERSION_BITS", "asked_layout", "held_layout", "is_of_turn"]
__all__ += ["record_layout", "times"]

BLOCK_BITS = 8 * BLOCK_BYTES
VERSION_BITS = 8 * VERSION_BYTES


def record_layout(spec: EvictionBufferSpec) -> data.StructLayout:
    """A word of the bin memory, its bits in the order of the streams."""
    rows = {"rows": spec.load_width + 1} if spec.passes else {}
    return data.StructLayout(
        {
            "load": spec.load_width,
            "count": spec.count_width,
            "version": VERSION_BITS,
            **rows,
            "frames": data.ArrayLayout(spec.frame_width, spec.list_limit),
        }
    )


def held_layout(spec: EvictionBufferSpec) -> data.StructLayout:
    """A record and the bin it is of."""
    return data.StructLayout({"bin": spec.bin_width, "record": record_layout(spec)})


def asked_layout(spec: EvictionBufferSpec) -> data.StructLayout:
    """What a query asks for; bins touched come before those to place in."""
    row = {"is_row": 1, "turn": spec.turn_width} if spec.passes else {}
    return data.StructLayout(
        {
            "is_clear": 1,
            "bins": data.ArrayLayout(spec.bin_width, 2 * spec.choices),
            "takes": 1,
            "puts": 2,
            "version": VERSION_BITS,
            **row,
        }
    )


def is_of_turn(spec: EvictionBufferSpec, number: Value, turn: Value) -> Value:
    """Whether a bin is of a pass: its upper bits are the number of the pass."""
    if spec.passes == 1:
        return Const(1)
    return number[spec.bin_width - spec.turn_width :] == turn


def times(value: Value, factor: int) -> Value:
    """``value * factor`` as a sum of shifted values, which no multiplier is spent on."""
    terms = [value << n for n in range(factor.bit_length()) if factor >> n & 1]
    total = terms[0]
    for term in terms[1:]:
        total = total + term
    return total
