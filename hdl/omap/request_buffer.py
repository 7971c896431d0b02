"""Requests as they come, kept until they are opened."""

from amaranth.hdl import Module, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec

from ..common.queue import ResultQueue
from .layout import BLOCK_BITS, following, power_of_two


__all__ = ["RequestBuffer"]


class RequestBuffer(wiring.Component):
    """Take the blocks of a request once it may begin; give them to whom opens it, in time.

    =============  =================================================================
    Latency        2 cycles from a block of ``i`` to ``o``
    Throughput     1 block per cycle within a request
    Back-pressure  ``i.ready`` knows nothing of ``o.ready``: each query in flight has its place
    Golden model   the identity
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : OmapSpec
        Blocks of a request, queries in flight.

    Members
    -------
    i : In(stream)
        Blocks: of the sealed message, then its tag.
    may_begin : In(1)
        A query may begin.
    begins, is_whole : Out(1)
        The first block of one, or its last, is taken in this cycle.
    o : Out(stream)
        The same blocks.
    """

    i: stream.Interface
    o: stream.Interface

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        blocks = stream.Signature(BLOCK_BITS)
        super().__init__(
            {
                "i": In(blocks),
                "may_begin": In(1),
                "begins": Out(1),
                "is_whole": Out(1),
                "o": Out(blocks),
            }
        )

    def elaborate(self, platform):
        m = Module()
        count = self.spec.sealed_message_blocks
        depth = power_of_two(self.spec.in_flight * count)
        m.submodules.queue = queue = ResultQueue(BLOCK_BITS, depth)
        place = Signal(range(count))
        takes = Signal()
        m.d.comb += [
            self.i.ready.eq((place != 0) | self.may_begin),
            takes.eq(self.i.valid & self.i.ready),
            self.begins.eq(takes & (place == 0)),
            self.is_whole.eq(takes & (place == count - 1)),
            queue.write.eq(takes),
            queue.entry.eq(self.i.payload),
        ]
        queue.give(m, self.o)
        with m.If(takes):
            m.d.sync += place.eq(following(place, count))
        return m
