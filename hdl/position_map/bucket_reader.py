"""The four buckets of a command: their numbers, addresses, and words as they come."""

from amaranth.hdl import Array, Cat, Module, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.position_map import BUCKET_SLOTS, HASHES, READS, TABLES, PositionMapSpec

from ..common.streams import payload_layout
from .bucket_number import bucket_number


__all__ = ["BucketReader"]

SLOT_WIDTH = (BUCKET_SLOTS - 1).bit_length()
HALF = READS // HASHES


class BucketReader(wiring.Component):
    """Turn two hashes into 32 addresses, and know which word comes next.

    =============  =================================================================
    Latency        1 cycle from a transfer on ``i_hash`` to the first address of its buckets
    Throughput     1 address and 1 word per cycle
    Back-pressure  addresses wait for ``o_read.ready``; a word is taken only when it was asked for
    Golden model   ``PositionMapSpec.bucket``
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : PositionMapSpec
        Tables.

    Members
    -------
    begins : In(1)
        A command begins: nothing is known of it yet.
    asks : In(1)
        A hash has been asked for.
    i_hash : In(stream)
        ``index_0``, ``index_1`` of the command's key, then of the candidate's.
    o_read : Out(stream)
        ``address``.
    is_awaited : Out(1)
        A word has been asked for and not come.
    take : In(1)
        It comes.
    number : Out(5)
        Of the next word, 0 to 31: bucket in the upper bits, slot in the lower.
    address : Out
        Of the next word.
    own, other : Out
        Numbers of the command's buckets, and of the candidate's.
    """

    i_hash: stream.Interface
    o_read: stream.Interface

    def __init__(self, spec: PositionMapSpec):
        self.spec = spec
        self.hashes_awaited, self.hashes = Signal(range(HASHES + 1)), Signal(range(HASHES + 1))
        self.asked, self.came = Signal(range(READS + 1)), Signal(range(READS + 1))  # words
        hashes, read = (
            stream.Signature(payload_layout(s))
            for s in spec.streams()
            if s.name in ("i_hash", "o_read")
        )
        bucket = range(TABLES * spec.buckets)
        members = {"begins": In(1), "asks": In(1), "i_hash": In(hashes), "o_read": Out(read)}
        members |= {"is_awaited": Out(1), "take": In(1), "number": Out(range(READS))}
        members |= {"address": Out(spec.address_width)}
        members |= {
            f"{name}_{table}": Out(bucket) for name in ("own", "other") for table in range(TABLES)
        }
        super().__init__(members)

    def elaborate(self, platform):
        m = Module()
        self._take_hashes(m)
        asked, came = self.asked, self.came
        is_sent = self.o_read.valid & self.o_read.ready
        with m.If(self.begins):
            m.d.sync += [asked.eq(0), came.eq(0)]
        with m.Else():
            m.d.sync += [asked.eq(asked + is_sent), came.eq(came + self.take)]
        m.d.comb += [
            self.o_read.valid.eq(asked < self.hashes * HALF),
            self.o_read.payload.address.eq(self._address(asked)),
            self.is_awaited.eq(asked != came),
            self.number.eq(came),
            self.address.eq(self._address(came)),
        ]
        return m

    def _take_hashes(self, m: Module) -> None:
        """Take hashes that were asked for: of the command's key, then of the candidate's."""
        awaited, came = self.hashes_awaited, self.hashes
        takes = Signal()
        m.d.comb += [
            self.i_hash.ready.eq(awaited != 0),
            takes.eq(self.i_hash.valid & self.i_hash.ready),
        ]
        m.d.sync += awaited.eq(awaited + self.asks - takes)
        with m.If(self.begins):
            m.d.sync += came.eq(0)
        with m.Elif(takes):
            m.d.sync += came.eq(came + 1)
        for table in range(TABLES):
            index = self.i_hash.payload[f"index_{table}"]
            number = bucket_number(m, self.spec, table, index)
            own, other = (getattr(self, f"{name}_{table}") for name in ("own", "other"))
            with m.If(takes):
                with m.If(came == 0):
                    m.d.sync += own.eq(number)
                with m.Else():
                    m.d.sync += other.eq(number)

    def _address(self, number: Signal):
        """Of word ``number``."""
        rows = Array([self.own_0, self.own_1, self.other_0, self.other_1])
        return Cat(number[:SLOT_WIDTH], rows[number[SLOT_WIDTH:-1]])
