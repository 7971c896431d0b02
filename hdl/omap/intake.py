"""Pages as the host gives them."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec

from ..common.queue import ResultQueue
from .layout import BLOCK_BITS, following, power_of_two
from .timers import is_apart


__all__ = ["PageIntake"]


class PageIntake(wiring.Component):
    """Take what was asked for, keep it until it is opened, and tell when a query has all of it.

    =============  =================================================================
    Latency        2 cycles from a block of ``i`` to ``o``, 1 from the last block of a query to
                   ``starts``, if the interval since the query before is over
    Throughput     1 block per cycle
    Back-pressure  blocks that were asked for are never stopped; others are never taken
    Golden model   the identity
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : OmapSpec
        Blocks, pages, queries in flight, interval.

    Members
    -------
    asked : In(1)
        A page has been asked for.
    skipped : In(1)
        If pages are skipped: zeros take the place of the next.
    i : In(stream)
        Blocks of pages, in the order in which they were asked for.
    o : Out(stream)
        The same blocks.
    starts : Out(1)
        The time of the next query starts from which its answer's is counted.
    """

    i: stream.Interface
    o: stream.Interface

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        blocks = stream.Signature(BLOCK_BITS)
        skipping = {"skipped": In(1)} if spec.skips_pages else {}
        super().__init__(
            {"asked": In(1), **skipping, "i": In(blocks), "o": Out(blocks), "starts": Out(1)}
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        each = spec.choices * spec.sealed_page_blocks
        most = spec.in_flight * each
        m.submodules.queue = queue = ResultQueue(BLOCK_BITS, power_of_two(most))
        left = Signal(range(each), init=each - 1)  # of the query, behind this block
        whole = Signal(range(spec.in_flight + 1))
        takes, completes = Signal(), Signal()
        if spec.skips_pages:
            m.submodules.order = order = ResultQueue(1, power_of_two(spec.in_flight * spec.choices))
            is_zero = order.head  # no page of the host's, but zeros come next
            place = Signal(range(spec.sealed_page_blocks))
            m.d.comb += [
                order.write.eq(self.asked | self.skipped),
                order.entry.eq(self.skipped),
                order.pop.eq(takes & (place == spec.sealed_page_blocks - 1)),
                self.i.ready.eq(order.valid & ~is_zero),
                takes.eq(order.valid & (self.i.valid | is_zero)),
                queue.entry.eq(Mux(is_zero, 0, self.i.payload)),
            ]
            with m.If(takes):
                m.d.sync += place.eq(following(place, spec.sealed_page_blocks))
        else:
            due = Signal(range(most + 1))
            m.d.sync += due.eq(due + Mux(self.asked, spec.sealed_page_blocks, 0) - takes)
            m.d.comb += [
                self.i.ready.eq(due != 0),
                takes.eq(self.i.valid & self.i.ready),
                queue.entry.eq(self.i.payload),
            ]
        m.d.comb += [
            completes.eq(takes & (left == 0)),
            queue.write.eq(takes),
            self.starts.eq((whole != 0) & is_apart(m, self.starts, spec.interval)),
        ]
        queue.give(m, self.o)
        m.d.sync += whole.eq(whole + completes - self.starts)
        with m.If(takes):
            m.d.sync += left.eq(Mux(left == 0, each - 1, left - 1))
        return m
