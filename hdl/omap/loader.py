"""Which message of an initialisation it is that comes."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec
from gridloom.specs.omap_streams import ROWS_WIDTH

from .layout import bins_layout


__all__ = ["Loader"]


class Loader(wiring.Component):
    """Count the messages of a table: its rows, then those that write pages, in every pass.

    =============  =================================================================
    Latency        1 cycle from ``starts`` or ``advances``
    Throughput     a message per cycle
    Back-pressure  none
    Golden model   :func:`gridloom.specs.omap_load.message_of`
    Source         none
    =============  =================================================================

    All of it is public: nothing that is in a message counts.

    Parameters
    ----------
    spec : OmapSpec
        Passes, bins.

    Members
    -------
    starts, rows : In
        A table of so many rows comes first; or none, if there are 0.
    advances : In(1)
        The message is done with.
    is_row, is_pages : Out(1)
        It is a row; it writes pages. Otherwise it is a query.
    row, turn : Out
        Place in the table, from 1 on; pass.
    pages : Out
        What it writes.
    """

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        super().__init__(
            {
                "starts": In(1),
                "rows": In(ROWS_WIDTH),
                "advances": In(1),
                "is_row": Out(1),
                "is_pages": Out(1),
                "row": Out(ROWS_WIDTH + 1, init=1),
                "turn": Out(spec.eviction_buffer.turn_width),
                "pages": Out(bins_layout(spec)),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        is_loading, is_last = Signal(), Signal()
        rows = Signal(ROWS_WIDTH)
        written = Signal(max(1, spec.bin_width - (spec.choices - 1)))  # so many times C pages
        m.d.comb += [
            is_last.eq(self.row == rows + spec.pages_per_pass),
            self.is_row.eq(is_loading & (self.row <= rows)),
            self.is_pages.eq(is_loading & (self.row > rows)),
        ]
        for side, page in enumerate(self.pages):
            m.d.comb += page.eq(Cat(Const(side, spec.choices - 1), written))
        with m.If(self.starts):
            m.d.sync += [is_loading.eq(self.rows != 0), rows.eq(self.rows)]
        with m.Elif(self.advances & is_loading):
            m.d.sync += [
                self.row.eq(Mux(is_last, 1, self.row + 1)),
                written.eq(written + self.is_pages),
                self.turn.eq(self.turn + is_last),
            ]
            with m.If(is_last & (self.turn == spec.passes - 1)):
                m.d.sync += is_loading.eq(0)
        return m
