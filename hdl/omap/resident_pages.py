"""Pages that stay in HBM, on their way to be opened and back."""

from typing import Any

from amaranth.hdl import Const, Module, Mux, Signal, Value
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec

from ..common.landing_counter import LandingCounter
from ..common.queue import ResultQueue
from .layout import BLOCK_BITS, bins_layout, following, is_resident, power_of_two, signature


__all__ = ["ResidentPages"]

MEMORY_PORTS = ("i_read", "i_written", "o_read", "o_write")


class ResidentPages(wiring.Component):
    """Put pages of HBM in the place of zeros, and keep them as they are sealed.

    =============  =================================================================
    Latency        3 cycles from ``push`` to the first block wanted; none from ``i`` to ``o``; 2
                   from ``block`` to its write
    Throughput     1 block per cycle each way
    Back-pressure  waits for HBM and for whom opens pages; there is a place for all that is sealed
    Golden model   an array
    Source         BOLT (CCS 2025): a share of the bins lies in HBM
    =============  =================================================================

    Which pages they are is public, when they come is not: what is told of a page's coming is told
    by the zeros. A page is read when those of the query ``in_flight`` before have landed; of the
    queries since then it is forwarded. A block that comes with an error is zeros, so that its page
    is not genuine.

    Parameters
    ----------
    spec : OmapSpec
        Pages, queries in flight.

    Members
    -------
    push, touch : In
        A query will touch these pages.
    is_asked, is_kept : In(1)
        If there are passes: it reads them; it writes them.
    i, o : In(stream), Out(stream)
        Blocks of its pages: zeros for resident ones, and what is there.
    block, page_valid : In
        Its pages as they are sealed.
    i_read, i_written, o_read, o_write : streams
        Of the memory.
    """

    i: stream.Interface
    o: stream.Interface
    i_read: stream.Interface
    i_written: stream.Interface
    o_read: stream.Interface
    o_write: stream.Interface

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        blocks = stream.Signature(BLOCK_BITS)
        directions = {"i": In, "o": Out}
        super().__init__(
            {
                "push": In(1),
                "touch": In(bins_layout(spec)),
                **({"is_asked": In(1), "is_kept": In(1)} if spec.passes else {}),
                "i": In(blocks),
                "o": Out(blocks),
                "block": In(BLOCK_BITS),
                "page_valid": In(1),
            }
            | {
                name: directions[name[0]](signature(spec.resident_pages, name))
                for name in MEMORY_PORTS
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        self.most = spec.in_flight * spec.choices * spec.sealed_page_blocks  # blocks under way
        # Queries whose pages are all asked for, and not opened; and not landed. No other is opened
        # to its end, so that HBM that does not answer holds up those that do not need it, too.
        self.reads, self.opens, self.retires = Signal(), Signal(), Signal()
        self.ahead, self.behind = (
            Signal(range(spec.in_flight + 1)),
            Signal(range(spec.in_flight + 1)),
        )
        m.d.sync += [
            self.ahead.eq(self.ahead + self.reads - self.opens),
            self.behind.eq(self.behind + self.reads - self.retires),
        ]
        is_asked, is_kept = (self.is_asked, self.is_kept) if spec.passes else (Const(1),) * 2
        resident = is_resident(spec, self.touch)
        self._read(m, resident & is_asked.replicate(spec.choices))
        self._merge(m, resident & is_asked.replicate(spec.choices))
        self._write(m, resident & is_kept.replicate(spec.choices))
        return m

    def _pages(self, m: Module, name: str, marks: Value) -> ResultQueue:
        """Of each query its resident pages: marks, and where they begin."""
        spec = self.spec
        width = len(self.o_read.payload.address)
        shape = data.StructLayout(
            {"mark": spec.choices, "begin": data.ArrayLayout(width, spec.choices)}
        )
        m.submodules[name] = queue = ResultQueue(shape, power_of_two(spec.in_flight))
        m.d.comb += [queue.write.eq(self.push), queue.entry.mark.eq(marks)]
        for begin, page in zip(queue.entry.begin, self.touch, strict=True):
            m.d.comb += begin.eq((page - spec.host_pages)[: spec.bin_width] * self._blocks)
        return queue

    @property
    def _blocks(self) -> int:
        return self.spec.sealed_page_blocks

    def _steps(self, m: Module, name: str, queue: ResultQueue, moves: Value, skips: Value) -> Any:
        """Block by block, page by page through the queries: side, place, whether a query ends."""
        spec = self.spec
        side = Signal(range(spec.choices), name=f"{name}_side")
        place = Signal(range(self._blocks), name=f"{name}_place")
        page_ends, ends = Signal(name=f"{name}_page_ends"), Signal(name=f"{name}_ends")
        m.d.comb += [
            page_ends.eq(skips | (moves & (place == self._blocks - 1))),
            ends.eq(page_ends & (side == spec.choices - 1)),
            queue.pop.eq(ends),
        ]
        with m.If(moves):
            m.d.sync += place.eq(following(place, self._blocks))
        with m.If(page_ends):
            m.d.sync += side.eq(following(side, spec.choices))
        return side, place, ends

    def _read(self, m: Module, marks: Value) -> None:
        queue = self._pages(m, "wanted", marks)
        is_wanted, may_read = Signal(), Signal()
        moves = self.o_read.valid & self.o_read.ready
        side, place, ends = self._steps(m, "read", queue, moves, may_read & ~is_wanted)
        m.d.comb += [
            may_read.eq(queue.valid & (self.behind != self.spec.in_flight)),
            is_wanted.eq(queue.head.mark.bit_select(side, 1)),
            self.o_read.valid.eq(may_read & is_wanted),
            self.o_read.payload.address.eq(queue.head.begin[side] + place),
            self.reads.eq(ends),
        ]

    def _merge(self, m: Module, marks: Value) -> None:
        spec = self.spec
        m.submodules.merged = queue = ResultQueue(spec.choices, power_of_two(spec.in_flight))
        due = Signal(range(self.most + 1))
        may_open, is_here, moves = Signal(), Signal(), Signal()
        side, place, ends = self._steps(m, "merge", queue, moves, Const(0))
        is_last = (side == spec.choices - 1) & (place == self._blocks - 1)
        is_marked = queue.head.bit_select(side, 1)
        read = self.i_read
        m.d.comb += [
            queue.write.eq(self.push),
            queue.entry.eq(marks),
            self.opens.eq(ends),
            may_open.eq(queue.valid & (~is_last | (self.ahead != 0))),
            is_here.eq(may_open & (~is_marked | (read.valid & (due != 0)))),
            self.o.valid.eq(self.i.valid & is_here),
            self.o.payload.eq(
                Mux(
                    is_marked,
                    Mux(read.payload.is_error, 0, read.payload.data.as_value()),
                    self.i.payload,
                )
            ),
            self.i.ready.eq(self.o.ready & is_here),
            moves.eq(self.o.valid & self.o.ready),
            read.ready.eq(may_open & is_marked & (due != 0) & self.i.valid & self.o.ready),
        ]
        m.d.sync += due.eq(
            due + (self.o_read.valid & self.o_read.ready) - (read.valid & read.ready)
        )

    def _write(self, m: Module, marks: Value) -> None:
        spec = self.spec
        queue = self._pages(m, "sealed", marks)
        side, place, ends = self._steps(m, "seal", queue, self.page_valid, Const(0))
        m.submodules.kept = kept = ResultQueue(
            self.o_write.payload.shape(), power_of_two(self.most)
        )
        kept.give(m, self.o_write)
        # Pages that a query has kept, until all have landed.
        m.submodules.owed = owed = ResultQueue(
            range(spec.choices + 1), power_of_two(spec.in_flight)
        )
        m.submodules.away = away = LandingCounter(self.most, self.i_written.signature.flip())
        wiring.connect(m, wiring.flipped(self.i_written), away.i)
        landed = Signal(range(spec.in_flight * spec.choices + 1))  # pages, of what is owed
        land_place = Signal(range(self._blocks))
        lands, page_lands = Signal(), Signal()
        m.d.comb += [
            kept.write.eq(self.page_valid & queue.head.mark.bit_select(side, 1)),
            kept.entry.address.eq(queue.head.begin[side] + place),
            kept.entry.data.as_value().eq(self.block),
            owed.write.eq(ends),
            owed.entry.eq(sum(queue.head.mark[n] for n in range(spec.choices))),
            away.sent.eq(self.o_write.valid & self.o_write.ready),
            lands.eq(self.i_written.valid & self.i_written.ready),
            page_lands.eq(lands & (land_place == self._blocks - 1)),
            self.retires.eq(owed.valid & (landed >= owed.head)),
            owed.pop.eq(self.retires),
        ]
        m.d.sync += landed.eq(landed + page_lands - Mux(self.retires, owed.head, 0))
        with m.If(lands):
            m.d.sync += land_place.eq(following(land_place, self._blocks))
