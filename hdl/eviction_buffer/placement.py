"""Where a tuple is placed, and whether all is as it must be."""

from amaranth.hdl import Cat, Module, Mux, Signal, Value
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.eviction_buffer import EvictionBufferSpec, Puts

from .layouts import asked_layout, held_layout, is_of_turn


__all__ = ["Placement"]


class Placement(wiring.Component):
    """Choose the less loaded of the bins to place in; find every reason to stop.

    =============  =================================================================
    Latency        combinational
    Throughput     a query per cycle
    Back-pressure  none
    Golden model   :func:`gridloom.kernels.eviction_buffer.query`
    Source         balanced allocations: Azar, Broder, Karlin, Upfal (SIAM J. Comput. 1999)
    =============  =================================================================

    Parameters
    ----------
    spec : EvictionBufferSpec
        Records.

    Members
    -------
    asked, held : In
        The query; its records, those touched as they are after the scan.
    is_found, is_wrong, has_spare : In(1)
        The tuple to take was found; something else is not as it must be; there is a frame.
    target : Out(bin_width)
        The bin to place in.
    stops, places : Out(1)
        Nothing may be changed; something is placed.
    counts, rows : Out
        If there is a mode ROW: a row is counted, and the target's count with it.
    """

    def __init__(self, spec: EvictionBufferSpec):
        self.spec = spec
        counting = {"counts": Out(1), "rows": Out(spec.load_width + 1)} if spec.passes else {}
        super().__init__(
            {
                "asked": In(asked_layout(spec)),
                "held": In(data.ArrayLayout(held_layout(spec), 2 * spec.choices)),
                "is_found": In(1),
                "is_wrong": In(1),
                "has_spare": In(1),
                "target": Out(spec.bin_width),
                "stops": Out(1),
                "places": Out(1),
                **counting,
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec, asked = self.spec, self.asked
        loads, counts = zip(*(self._now(m, n) for n in range(spec.choices)), strict=True)
        news = [self.held[spec.choices + n].bin for n in range(spec.choices)]
        load, count, target = loads[0], counts[0], news[0]
        rows = self._rows(m) if spec.passes else []
        if spec.choices == 2:
            is_second = Signal()
            m.d.comb += is_second.eq(loads[1] < loads[0])
            if spec.passes:
                with m.If(asked.is_row):
                    m.d.comb += is_second.eq(rows[1] < rows[0])
                rows = [Mux(is_second, rows[1], rows[0])]
            load, count, target = (
                Mux(is_second, pair[1], pair[0]) for pair in (loads, counts, news)
            )
        is_full = (count == spec.list_limit) | (load == (1 << spec.load_width) - 1)
        wants, lacks, is_lost = Signal(), Signal(), Signal()
        m.d.comb += [
            self.target.eq(target),
            wants.eq((asked.puts == Puts.GIVEN) | ((asked.puts == Puts.TAKEN) & asked.takes)),
            lacks.eq(is_full | ~self.has_spare),
            is_lost.eq(asked.takes & ~self.is_found),
        ]
        if spec.passes:
            self._place_row(m, wants, lacks, is_lost, rows[0])
        else:
            m.d.comb += [
                self.stops.eq(self.is_wrong | is_lost | (wants & lacks)),
                self.places.eq(wants & ~self.stops),
            ]
        return m

    def _place_row(
        self, m: Module, wants: Signal, lacks: Signal, is_lost: Signal, rows: Value
    ) -> None:
        """A row is counted in every pass, and placed in that of its bin."""
        asked, keeps, is_over = self.asked, Signal(), Signal()
        m.d.comb += [
            keeps.eq(wants & (~asked.is_row | is_of_turn(self.spec, self.target, asked.turn))),
            is_over.eq(asked.is_row & wants & (rows == (1 << self.spec.load_width) - 1)),
            self.stops.eq(self.is_wrong | (is_lost & ~asked.is_row) | (keeps & lacks) | is_over),
            self.places.eq(keeps & ~self.stops),
            self.counts.eq(asked.is_row & wants & ~self.stops),
            self.rows.eq(Cat((rows + 1)[: self.spec.load_width], ~asked.turn[0])),
        ]

    def _rows(self, m: Module) -> list[Value]:
        """Rows that this pass has counted for the bins to place in."""
        counted = []
        for n in range(self.spec.choices):
            record = self.held[self.spec.choices + n].record
            rows = Signal(self.spec.load_width, name=f"rows_{n}")
            with m.If(record.rows[-1] != self.asked.turn[0]):
                m.d.comb += rows.eq(record.rows)
            counted.append(rows)
        return counted

    def _now(self, m: Module, n: int) -> tuple[Value, Value]:
        """Load and count of a bin to place in; if it was touched, the touched record counts."""
        new = self.held[self.spec.choices + n]
        load = Signal(self.spec.load_width, name=f"load_{n}")
        count = Signal(self.spec.count_width, name=f"count_{n}")
        m.d.comb += [load.eq(new.record.load), count.eq(new.record.count)]
        for touched in range(self.spec.choices):
            old = self.held[touched]
            with m.If(old.bin == new.bin):
                m.d.comb += [load.eq(old.record.load), count.eq(old.record.count)]
        return load, count
