"""Buffers of queries, keys and values beside the array, two tiles of each."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Module, Mux, Signal, Value, signed
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import MANTISSA_BITS

from ..common.block_ram import block_ram, small_memory
from ..emit import Shareable, place


__all__ = ["OperandLane", "OperandLanes", "TileCounter", "address_width", "unpack"]

SLOTS = 2


def address_width(beats: int, slots: int = SLOTS) -> int:
    """Bits of an address: slot and beat."""
    return slot_width(slots) + max(1, (beats - 1).bit_length())


def slot_width(slots: int) -> int:
    """Bits of the number of a slot."""
    return (slots - 1).bit_length()


def unpack(bits: Value) -> Value:
    """A bfloat16 as the array has it: signed significand, and above it the exponent from 1 on."""
    mantissa, field, sign = bits[:MANTISSA_BITS], bits[MANTISSA_BITS:-1], bits[-1]
    magnitude = Cat(mantissa, field.any())
    significand = Mux(sign, -magnitude, magnitude)[: MANTISSA_BITS + 2]
    return Cat(significand, field | ~field.any())


class TileCounter(wiring.Component):
    """Count the beats of tiles into the slots of a buffer.

    =============  =================================================================
    Latency        1 cycle from a transfer to ``write``, and to ``available``
    Throughput     1 beat per cycle while a slot is free
    Back-pressure  lossless; ``ready`` comes from a register
    Golden model   none
    Source         none
    =============  =================================================================

    Parameters
    ----------
    beats : int
        Beats of a tile.
    slots : int
        Tiles that the buffer holds.

    Members
    -------
    valid, ready
        Handshake of the stream.
    write, address : Out
        Store the beat of the last transfer here.
    available : Out(1)
        A whole tile is held that nobody has claimed.
    claim : In(1)
        The oldest such tile is about to be used.
    release : In(1)
        The oldest tile is used up.
    """

    def __init__(self, beats: int, slots: int = SLOTS):
        self.beats = beats
        self.slots = slots
        super().__init__(
            {
                "valid": In(1),
                "ready": Out(1),
                "write": Out(1),
                "address": Out(address_width(beats, slots)),
                "available": Out(1),
                "claim": In(1),
                "release": In(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        beat = Signal(address_width(self.beats) - 1)
        slot = Signal(range(self.slots))
        accept = Signal()
        completes = Signal()
        held = Signal(range(self.slots + 1))
        unclaimed = Signal(range(self.slots + 1))
        m.d.comb += [
            self.ready.eq(held != self.slots),
            self.available.eq(unclaimed != 0),
            accept.eq(self.valid & self.ready),
            completes.eq(accept & (beat == self.beats - 1)),
        ]
        m.d.sync += [
            self.write.eq(accept),
            self.address.eq(Cat(beat, slot)),
            held.eq(held + completes - self.release),
            unclaimed.eq(unclaimed + completes - self.claim),
        ]
        with m.If(accept):
            m.d.sync += beat.eq(Mux(completes, 0, beat + 1))
        with m.If(completes):
            m.d.sync += slot.eq(Mux(slot == self.slots - 1, 0, slot + 1))
        return m


class OperandLane(Shareable):
    """One row's keys and values, or one column's queries.

    =============  =================================================================
    Latency        2 cycles from an address to the operand; 1 to the next lane's address
    Throughput     1 operand per cycle
    Back-pressure  none: it never stops
    Golden model   none
    Source         none
    =============  =================================================================

    Parameters
    ----------
    width : int
        Bits of an operand.
    beats : tuple of int
        Beats of a tile of each kind of operand; one or two kinds.
    slots : int
        Tiles of each that are held.
    in_block_ram : bool
        An FPGA is to have block RAM for them, which is slower and leaves it more logic.

    Members
    -------
    write, write_address, data : In
        For each kind, ``_0`` and ``_1``: store a beat.
    kind, address : In
        What to read.
    kind_out, address_out : Out
        The same for the next lane, a cycle later.
    operand : Out(signed(width))
        What was read.
    """

    def __init__(
        self, width: int, beats: tuple[int, ...], slots: int = SLOTS, in_block_ram: bool = False
    ):
        self.width = width
        self.beats = beats
        self.slots = slots
        self.in_block_ram = in_block_ram
        address = max(address_width(count, slots) for count in beats)
        members = {"kind": In(1), "kind_out": Out(1)}
        members |= {"address": In(address), "address_out": Out(address)}
        members["operand"] = Out(signed(width))
        for n, count in enumerate(beats):
            members |= {
                f"write_{n}": In(1),
                f"write_address_{n}": In(address_width(count, slots)),
                f"data_{n}": In(signed(width)),
            }
        super().__init__(members)

    def parameters(self) -> Hashable:
        """Width and depths, and of what memory."""
        return self.width, self.beats, self.slots, self.in_block_ram

    def elaborate(self, platform):
        m = Module()
        read = []
        for n, count in enumerate(self.beats):
            width = address_width(count, self.slots)
            above = slot_width(self.slots)
            attributes = (block_ram if self.in_block_ram else small_memory)(platform)
            memory = Memory(shape=signed(self.width), depth=1 << width, init=[], attrs=attributes)
            m.submodules[f"memory_{n}"] = memory
            write_port = memory.write_port()
            read_port = memory.read_port()
            m.d.comb += [
                write_port.en.eq(getattr(self, f"write_{n}")),
                write_port.addr.eq(getattr(self, f"write_address_{n}")),
                write_port.data.eq(getattr(self, f"data_{n}")),
                # The slot is at the top of the address, whatever the width of this kind.
                read_port.addr.eq(Cat(self.address[: width - above], self.address[-above:])),
            ]
            read.append(read_port.data)
        m.d.sync += [self.kind_out.eq(self.kind), self.address_out.eq(self.address)]
        operand = Signal(signed(self.width), name="operand_held", reset_less=True)
        m.d.sync += operand.eq(Mux(self.kind_out, read[-1], read[0]))
        m.d.comb += self.operand.eq(operand)
        return m


class OperandLanes(Shareable):
    """Some lanes side by side, of which each passes its address on to the next.

    =============  =================================================================
    Latency        that of :class:`OperandLane`, a cycle later in each lane
    Throughput     1 operand per lane and cycle
    Back-pressure  none: it never stops
    Golden model   none
    Source         none
    =============  =================================================================

    Parameters
    ----------
    width, beats, slots, in_block_ram
        As those of :class:`OperandLane`.
    count : int
        Number of lanes.

    Members
    -------
    data : In
        For each kind, ``_0`` and ``_1``: a beat, one operand for each lane.
    operands : Out
        One of each lane.
    others
        As those of :class:`OperandLane`.
    """

    def __init__(
        self, width: int, beats: tuple[int, ...], slots: int, in_block_ram: bool, count: int
    ):
        self.width = width
        self.beats = beats
        self.slots = slots
        self.in_block_ram = in_block_ram
        self.count = count
        lane = OperandLane(width, beats, slots, in_block_ram)
        lane._MustUse__silence = True
        wide = {f"data_{n}": In(width * count) for n in range(len(beats))}
        members = {**lane.signature.members, **wide, "operands": Out(width * count)}
        del members["operand"]
        super().__init__(members)

    def parameters(self) -> Hashable:
        """Width, depths and lanes, and of what memory."""
        return self.width, self.beats, self.slots, self.in_block_ram, self.count

    def elaborate(self, platform):
        m = Module()
        kind, address = self.kind, self.address
        operands = []
        for number in range(self.count):
            lane = OperandLane(self.width, self.beats, self.slots, self.in_block_ram)
            inputs = {"kind": kind, "address": address}
            for n in range(len(self.beats)):
                start = number * self.width
                inputs[f"data_{n}"] = getattr(self, f"data_{n}")[start : start + self.width]
                for name in f"write_{n}", f"write_address_{n}":
                    inputs[name] = getattr(self, name)
            place(m, platform, f"lane_{number}", lane, **inputs)
            kind, address = lane.kind_out, lane.address_out
            operands.append(lane.operand)
        m.d.comb += [
            self.kind_out.eq(kind),
            self.address_out.eq(address),
            self.operands.eq(Cat(operands)),
        ]
        return m
