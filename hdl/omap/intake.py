"""Pages as the host gives them."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec

from ..common.queue import ResultQueue
from .layout import BLOCK_BITS, power_of_two
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
        If there are passes: zeros take the place of a page; not once one was asked for.
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
        skipping = {"skipped": In(1)} if spec.passes else {}
        super().__init__(
            {"asked": In(1), **skipping, "i": In(blocks), "o": Out(blocks), "starts": Out(1)}
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        each = spec.choices * spec.sealed_page_blocks
        most = spec.in_flight * each
        m.submodules.queue = queue = ResultQueue(BLOCK_BITS, power_of_two(most))
        due = Signal(range(most + 1))
        left = Signal(range(each), init=each - 1)  # of the query, behind this block
        whole = Signal(range(spec.in_flight + 1))
        takes, completes = Signal(), Signal()
        asks = self.asked
        if spec.passes:
            asks = self.asked | self.skipped
            zeros = Signal.like(due)  # of what is due
            m.d.sync += zeros.eq(
                zeros + Mux(self.skipped, spec.sealed_page_blocks, 0) - (zeros != 0)
            )
            m.d.comb += [
                self.i.ready.eq((due != 0) & (zeros == 0)),
                takes.eq((self.i.valid & self.i.ready) | (zeros != 0)),
                queue.entry.eq(Mux(zeros != 0, 0, self.i.payload)),
            ]
        else:
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
        m.d.sync += [
            due.eq(due + Mux(asks, spec.sealed_page_blocks, 0) - takes),
            whole.eq(whole + completes - self.starts),
        ]
        with m.If(takes):
            m.d.sync += left.eq(Mux(left == 0, each - 1, left - 1))
        return m
