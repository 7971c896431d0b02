"""When the host is asked for the pages of a query."""

from typing import Any

from amaranth.hdl import Module, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec

from ..common.queue import ResultQueue
from .layout import bins_layout, following, of_host_layout, power_of_two, signature
from .timers import ReleaseTimers


__all__ = ["PageRequester"]


class PageRequester(wiring.Component):
    """Ask for the pages of a query ``read_offset`` cycles after its request was whole.

    =============  =================================================================
    Latency        ``spec.read_offset`` cycles from ``start`` to the first page, however long it
                   took to find out which
    Throughput     1 page per cycle
    Back-pressure  lossless: there is a place for each query in flight
    Golden model   the identity
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : OmapSpec
        Pages, queries in flight, offset.

    Members
    -------
    start : In(1)
        A request is whole.
    push, touch : In
        The pages of the next query.
    o : Out(stream)
        ``page``.
    is_asked, skips : In, Out(1)
        If pages are skipped: for which the host is asked; one goes by for which it is not.
    is_missed : Out(1)
        The time has come, and the pages are not known; from then on none is asked for.
    """

    o: stream.Interface

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        self._pages = of_host_layout(spec, "is_asked")
        skipping = {"is_asked": In(spec.choices), "skips": Out(1)} if spec.skips_pages else {}
        super().__init__(
            {
                **skipping,
                "start": In(1),
                "push": In(1),
                "touch": In(bins_layout(spec)),
                "o": Out(signature(spec, "o_host_read")),
                "is_missed": Out(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        m.submodules.timers = timers = ReleaseTimers(spec.in_flight, spec.read_offset)
        m.submodules.pages = pages = ResultQueue(self._pages, power_of_two(spec.in_flight))
        side = Signal(range(spec.choices))
        was_missed, goes, moves, ends = Signal(), Signal(), Signal(), Signal()
        m.d.comb += [
            timers.start.eq(self.start),
            pages.write.eq(self.push),
            pages.entry.touch.eq(self.touch),
            self.is_missed.eq(was_missed | (timers.is_due & ~pages.valid)),
            goes.eq(timers.is_due & pages.valid & ~was_missed),
            self.o.payload.page.eq(pages.head.touch[side]),
            ends.eq(moves & (side == spec.choices - 1)),
            timers.take.eq(ends),
            pages.pop.eq(ends),
        ]
        if spec.skips_pages:
            is_asked = pages.head.is_asked.bit_select(side, 1)
            m.d.comb += [
                pages.entry.is_asked.eq(self.is_asked),
                self.o.valid.eq(goes & is_asked),
                self.skips.eq(goes & ~is_asked),
                moves.eq((self.o.valid & self.o.ready) | self.skips),
            ]
        else:
            m.d.comb += [self.o.valid.eq(goes), moves.eq(goes & self.o.ready)]
        m.d.sync += was_missed.eq(self.is_missed)
        with m.If(moves):
            m.d.sync += side.eq(following(side, spec.choices))
        return m
