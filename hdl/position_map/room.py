"""Where there is room in a pair of buckets."""

from amaranth.hdl import Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.position_map import BUCKET_SLOTS, TABLES


__all__ = ["Room"]

PAIR = TABLES * BUCKET_SLOTS


class Room(wiring.Component):
    """Find the lowest free slot in the emptier bucket of two.

    =============  =================================================================
    Latency        1 cycle from the last slot
    Throughput     1 slot per cycle
    Back-pressure  none
    Golden model   ``kernels.position_map._room``
    Source         Azar, Broder, Karlin, Upfal, Balanced allocations (SIAM J. Comput. 1999)
    =============  =================================================================

    Members
    -------
    enters : In(1)
        The next slot of the pair: those of the first bucket, then those of the second.
    is_first, is_second : In(1)
        It is the first of the pair; it is of the second bucket.
    is_taken : In(1)
        It has a key.
    slot : Out(4)
        The slot found, counted over both; the first bucket's if they have the same room.
    exists : Out(1)
        There is one.
    """

    def __init__(self):
        super().__init__(
            {
                "enters": In(1),
                "is_first": In(1),
                "is_second": In(1),
                "is_taken": In(1),
                "slot": Out(range(PAIR)),
                "exists": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        taken = Signal(PAIR)  # slot n at bit n once all are there
        surplus = Signal(signed(BUCKET_SLOTS.bit_length() + 1))  # free slots of the first bucket
        change = Mux(self.is_second, -1, 1)  # less those of the second
        with m.If(self.enters):
            m.d.sync += [
                taken.eq((taken | (self.is_taken << PAIR)) >> 1),
                surplus.eq(Mux(self.is_first, 0, surplus) + Mux(self.is_taken, 0, change)),
            ]

        chosen = Signal(BUCKET_SLOTS)
        is_second = Signal()
        m.d.comb += [
            is_second.eq(surplus < 0),
            chosen.eq(taken.word_select(is_second, BUCKET_SLOTS)),
            self.exists.eq(~taken.all()),
            self.slot[-1].eq(is_second),
        ]
        for slot in reversed(range(BUCKET_SLOTS)):
            with m.If(~chosen[slot]):
                m.d.comb += self.slot[:-1].eq(slot)
        return m
