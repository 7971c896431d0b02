"""Which of the queries before touched the same page."""

from amaranth.hdl import Cat, Module, Signal, Value
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec

from .layout import bins_layout


__all__ = ["ForwardTable", "source_layout"]


def source_layout(spec: OmapSpec) -> data.StructLayout:
    """How many queries before, 0 for none, and which of its pages."""
    return data.StructLayout({"distance": range(max(2, spec.in_flight)), "side": range(2)})


class ForwardTable(wiring.Component):
    """Find the last of ``in_flight - 1`` queries before that touched a page.

    The host may have answered before it was given that query's page.

    =============  =================================================================
    Latency        combinational from ``touch`` to ``sources``
    Throughput     one query per cycle
    Back-pressure  none
    Golden model   none: what is forwarded is what the host would have been given
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : OmapSpec
        Queries in flight, pages of each.

    Members
    -------
    push : In(1)
        A query begins to touch ``touch``.
    touch : In
        Its pages.
    gives : In(1)
        It leaves them rebuilt; a row of a table leaves none.
    sources : Out
        Of each page: from which query, and which of its pages.
    """

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        super().__init__(
            {
                "push": In(1),
                "gives": In(1),
                "touch": In(bins_layout(spec)),
                "sources": Out(data.ArrayLayout(source_layout(spec), spec.choices)),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        depth = spec.in_flight - 1
        if not depth:
            return m
        held = [Signal(bins_layout(spec), name=f"touched_{n + 1}") for n in range(depth)]
        is_held = Signal(depth)
        for page, source in zip(self.touch, self.sources, strict=True):
            # The nearest is looked at last, so that it wins.
            for distance in range(depth, 0, -1):
                for side, other in enumerate(held[distance - 1]):
                    with m.If(is_held[distance - 1] & (page == other)):
                        m.d.comb += [source.distance.eq(distance), source.side.eq(side)]
        with m.If(self.push):
            m.d.sync += is_held.eq(Cat(self.gives, is_held))
            before: Value = self.touch
            for entry in held:
                m.d.sync += entry.eq(before)
                before = entry
        return m
