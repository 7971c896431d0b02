"""Beats between a memory that cannot be stopped and a unit that can."""

from typing import Any

from amaranth.hdl import Const, Module, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.bundle_port import BundlePortSpec

from ..common.queue import ResultQueue


__all__ = ["RowBuffer"]


class RowBuffer(wiring.Component):
    """A queue of beats, and the count of its places that no read has been promised.

    A read is promised places for all its beats. A beat that is not wanted gives its place back
    when it comes, another when it leaves.

    =============  =================================================================
    Latency        2 cycles from a beat to ``o``
    Throughput     1 beat per cycle
    Back-pressure  ``i.ready`` is high while beats are to come that were asked for, so a memory
                   that gives no others is never stopped; all from registers
    Golden model   ``collections.deque``
    Source         credit flow control
    =============  =================================================================

    Parameters
    ----------
    spec : BundlePortSpec
        Sizes.

    Members
    -------
    room : Out(1)
        There are places for a read.
    reserve : In(1)
        Promise them; only while ``room``.
    last : In
        The place of the read's last beat that is wanted.
    asked : In(1)
        The memory has been asked for a read: the oldest for which it has not been.
    i : In(stream)
        Beats, read by read in the order of the requests.
    o : Out(stream)
        Beats that are wanted.
    expects : Out(1)
        Beats are to come.
    """

    i: stream.Interface
    o: stream.Interface

    def __init__(self, spec: BundlePortSpec):
        self.spec = spec
        width = 8 * spec.beat_bytes
        super().__init__(
            {
                "room": Out(1, init=1),
                "reserve": In(1),
                "last": In(spec.beat_index_width),
                "asked": In(1),
                "i": In(stream.Signature(width)),
                "o": Out(stream.Signature(width)),
                "expects": Out(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        m.submodules.queue = queue = ResultQueue(8 * spec.beat_bytes, spec.buffer_beats)
        taken, leaves, is_wanted, ends_read = (
            Signal(name=name) for name in ("taken", "leaves", "is_wanted", "ends_read")
        )
        places = Signal(range(spec.buffer_beats + 1), init=spec.buffer_beats)
        reads = Signal(range(spec.buffer_reads + 1))  # asked for and not there
        promised = Signal.like(places, name="places_promised")
        later = Signal.like(places, name="places_later")
        m.d.comb += [
            taken.eq(self.i.valid & self.i.ready),
            self.i.ready.eq(self.expects),
            self.expects.eq(reads != 0),
            queue.entry.eq(self.i.payload),
            queue.write.eq(taken & is_wanted),
            self.o.valid.eq(queue.valid),
            self.o.payload.eq(queue.head),
            leaves.eq(queue.valid & self.o.ready),
            queue.pop.eq(leaves),
            promised.eq(places - self.reserve * spec.beats_per_read),
            later.eq(promised + leaves + (taken & ~is_wanted)),
        ]
        m.d.sync += [
            places.eq(later),
            self.room.eq(later[spec.beat_index_width :].any()),
            reads.eq(reads + self.asked - (taken & ends_read)),
        ]
        if spec.beat_index_width:
            self._mark_wanted(m, taken, is_wanted, ends_read)
        else:
            m.d.comb += [is_wanted.eq(1), ends_read.eq(1)]
        return m

    def _mark_wanted(self, m, taken, is_wanted, ends_read):
        """Which beats of a read are wanted, remembered from its promise on."""
        spec = self.spec
        beat = Signal(spec.beat_index_width)
        promised = Signal(range(spec.buffer_reads))
        coming = Signal.like(promised)
        memory = Memory(shape=spec.beat_index_width, depth=spec.buffer_reads, init=[])
        m.submodules.wanted = memory
        writer, reader = memory.write_port(), memory.read_port()
        m.d.comb += [
            writer.en.eq(self.reserve),
            writer.addr.eq(promised),
            writer.data.eq(self.last),
            # Written two cycles before a beat of that read can come, and there when its second
            # comes; the first of a read is always wanted.
            reader.addr.eq(coming),
            is_wanted.eq(beat <= Value.cast(reader.data)),
            ends_read.eq(beat == Const(spec.beats_per_read - 1, spec.beat_index_width)),
        ]
        m.d.sync += [
            promised.eq(promised + self.reserve),
            coming.eq(coming + (taken & ends_read)),
            beat.eq(beat + taken),
        ]
