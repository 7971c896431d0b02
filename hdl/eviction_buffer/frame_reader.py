"""Addresses of what a query reads from the frame memory."""

from amaranth.hdl import Module, Signal, Value
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.eviction_buffer import EvictionBufferSpec

from ..common.stream_buffer import StreamBuffer
from ..common.streams import members
from ..emit import place
from .layouts import times


__all__ = ["FrameReader"]


class FrameReader(wiring.Component):
    """Ask for the head of the ring, then for all words of every entry of the lists.

    =============  =================================================================
    Latency        2 cycles from ``start`` to the first address
    Throughput     an address per cycle
    Back-pressure  lossless; ``expects`` counts what left
    Golden model   :func:`gridloom.kernels.eviction_buffer.golden`
    Source         none
    =============  =================================================================

    Entries past the end of a list are read like any other, whatever frame they name.

    Parameters
    ----------
    spec : EvictionBufferSpec
        Frames and lists.

    Members
    -------
    start : In(1)
        Begin; ``frames`` and ``head`` are there from the next cycle on.
    head : In(range(E))
        Place of the ring's head.
    frames : In
        Indices of the entries, list after list. An entry may change once it was asked for.
    o_frame_read : Out(stream)
        As of the block.
    received : In(1)
        A word came; only while ``expects``.
    expects : Out(1)
        A word that was asked for is to come.
    """

    def __init__(self, spec: EvictionBufferSpec):
        self.spec = spec
        super().__init__(
            {
                "start": In(1),
                "head": In(spec.frame_width),
                "frames": In(data.ArrayLayout(spec.frame_width, spec.list_entries)),
                "o_frame_read": members(spec)["o_frame_read"],
                "received": In(1),
                "expects": Out(1),
            }
        )

    o_frame_read: stream.Interface

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        is_running, is_head = Signal(), Signal()
        entry, block = Signal(range(spec.list_entries)), Signal(range(spec.tuple_blocks))
        address = Signal(spec.frame_address_width)
        place(m, platform, "buffer", buffer := StreamBuffer(spec.frame_address_width))
        words = times(self.frames[entry], spec.tuple_blocks)
        with m.If(is_head):
            m.d.comb += address.eq(self.head + spec.ring_address)
        with m.Else():
            m.d.comb += address.eq(words + block)
        asks = Signal()
        m.d.comb += [
            buffer.i.valid.eq(is_running),
            buffer.i.payload.eq(address),
            asks.eq(is_running & buffer.i.ready),
            self.o_frame_read.valid.eq(buffer.o.valid),
            Value.cast(self.o_frame_read.payload).eq(buffer.o.payload),
            buffer.o.ready.eq(self.o_frame_read.ready),
        ]
        with m.If(self.start):
            m.d.sync += [is_running.eq(1), is_head.eq(1)]
        with m.Elif(asks):
            m.d.sync += is_head.eq(0)
            with m.If(~is_head):
                m.d.sync += block.eq(block + 1)
                with m.If(block == spec.tuple_blocks - 1):
                    m.d.sync += [block.eq(0), entry.eq(entry + 1)]
                    with m.If(entry == spec.list_entries - 1):
                        m.d.sync += [entry.eq(0), is_running.eq(0)]
        self._count(m)
        return m

    def _count(self, m: Module) -> None:
        """Words that left as addresses and have not come."""
        asked = Signal(range(2 + self.spec.list_entries * self.spec.tuple_blocks))
        leaves = self.o_frame_read.valid & self.o_frame_read.ready
        m.d.sync += asked.eq(asked + leaves - self.received)
        m.d.comb += self.expects.eq(asked != 0)
