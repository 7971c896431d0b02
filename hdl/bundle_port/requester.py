"""From commands to reads, one per cycle while the row buffer has room."""

from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.bundle_port import BundlePortSpec

from .pages import entry_layout
from .walker import PieceWalker, piece_layout, plan_layout


__all__ = ["Requester"]


class Requester(wiring.Component):
    """The reads of each command: pieces, their pages, and then read by read.

    =============  =================================================================
    Latency        3 cycles from ``start`` to the first read
    Throughput     1 read per cycle, across pages, runs, heads and commands
    Back-pressure  lossless; stages advance as those before them do, by ``request.ready``
    Golden model   :func:`gridloom.kernels.bundle_port.pieces_of`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : BundlePortSpec
        Widths.

    Members
    -------
    start, plan : In
        A command; only while ``ready``.
    ready : Out(1)
        One may come.
    idle, quiet : Out(1)
        No page has to be looked up any more; no read has to be asked for any more.
    en, address, entry : Out, Out, In
        To the page table, if there is one: it answers a cycle later and holds.
    request : Out(stream)
        The number of a read.
    last : Out
        The place of the last of its beats that is wanted.
    """

    request: stream.Interface

    def __init__(self, spec: BundlePortSpec):
        self.spec = spec
        members = {
            "start": In(1),
            "plan": In(plan_layout(spec)),
            "ready": Out(1),
            "idle": Out(1),
            "quiet": Out(1),
            "request": Out(stream.Signature(spec.read_width)),
            "last": Out(spec.beat_index_width),
        }
        if spec.has_pages:
            members |= {
                "en": Out(1),
                "address": Out((spec.table_entries - 1).bit_length()),
                "entry": In(entry_layout(spec)),
            }
        super().__init__(members)

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        m.submodules.walker = walker = PieceWalker(self.spec)
        found = Signal(piece_layout(self.spec), reset_less=True)  # its page is known
        found_valid = Signal()
        moves, takes = Signal(), Signal()
        m.d.comb += [
            walker.start.eq(self.start),
            walker.plan.eq(self.plan),
            walker.step.eq(walker.valid & moves),
            self.ready.eq(walker.ready),
            moves.eq(~found_valid | takes),
            self.idle.eq(~walker.valid & ~found_valid),
            self.quiet.eq(self.idle & ~self.request.valid),
        ]
        with m.If(moves):
            m.d.sync += [found.eq(walker.piece), found_valid.eq(walker.valid)]
        if self.spec.has_pages:
            m.d.comb += [self.en.eq(moves), self.address.eq(walker.piece.entry)]
        self._read(m, found, found_valid, takes)
        return m

    def _read(self, m, found, found_valid, takes):
        """Read by read through a piece."""
        left = Signal(len(found.reads), reset_less=True)
        last = Signal.like(found.last, name="piece_last", reset_less=True)
        is_last = Signal()
        m.d.comb += [
            is_last.eq(left == 1),
            takes.eq(~self.request.valid | (self.request.ready & is_last)),
            self.last.eq(Mux(is_last, last, self.spec.beats_per_read - 1)),
        ]
        with m.If(takes):
            m.d.sync += [
                self.request.valid.eq(found_valid),
                self.request.payload.eq(self._address(found)),
                left.eq(found.reads),
                last.eq(found.last),
            ]
        with m.Elif(self.request.ready):
            m.d.sync += [self.request.payload.eq(self.request.payload + 1), left.eq(left - 1)]

    def _address(self, found):
        if not self.spec.has_pages:
            return found.offset
        offset = found.offset[: (self.spec.page_reads - 1).bit_length()]
        return Mux(found.is_paged, Cat(offset, self.entry.page), found.offset)
