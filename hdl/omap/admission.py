"""When a query may begin, and how many are under way."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec

from .timers import is_apart


__all__ = ["Admission"]


class Admission(wiring.Component):
    """Let a query in after the interval since the one before, while there is a place for it.

    =============  =================================================================
    Latency        1 cycle from ``pages_written``, ``answered`` to ``may_begin``
    Throughput     one query in ``spec.interval`` cycles
    Back-pressure  none
    Golden model   none; ``sim.omap`` has the cycles
    Source         none
    =============  =================================================================

    All that it looks at, the host sees or does.

    Parameters
    ----------
    spec : OmapSpec
        Interval, queries in flight, pages of a query.

    Members
    -------
    is_open : In(1)
        The memories are swept, the keys are there, no timer was missed.
    may_begin : Out(1)
        A query may begin in this cycle.
    begins : In(1)
        It does.
    page_written, is_answered : In(1)
        The host has a page; it has a whole response.
    page_dropped : In(1)
        If pages are skipped: one has gone by that the host does not get.
    """

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        super().__init__(
            {
                "is_open": In(1),
                "may_begin": Out(1),
                "begins": In(1),
                "page_written": In(1),
                "is_answered": In(1),
                **({"page_dropped": In(1)} if spec.skips_pages else {}),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        in_flight = Signal(range(spec.in_flight + 1))
        pages = Signal(range(spec.in_flight * spec.choices + 1))
        answers = Signal(range(spec.in_flight + 1))
        retires = Signal()
        gone = self.page_written + self.page_dropped if spec.skips_pages else self.page_written
        m.d.comb += [
            self.may_begin.eq(
                self.is_open
                & is_apart(m, self.begins, spec.interval)
                & (in_flight != spec.in_flight)
            ),
            retires.eq((pages >= spec.choices) & (answers != 0)),
        ]
        m.d.sync += [
            in_flight.eq(in_flight + self.begins - retires),
            answers.eq(answers + self.is_answered - retires),
            pages.eq(pages + gone - Mux(retires, spec.choices, 0)),
        ]
        return m
