"""Amaranth implementation of the bundle port."""

from typing import Any

from amaranth.hdl import Module, Value
from amaranth.lib import stream, wiring

from gridloom.specs.bundle_port import BundlePortSpec

from ..common.stream_buffer import StreamBuffer
from ..common.streams import members
from ..emit import place
from .block_ram import BlockRamBundle
from .command import CommandReader
from .dispatcher import Dispatcher
from .pages import PageChecker, PageTable
from .requester import Requester
from .row_buffer import RowBuffer


__all__ = ["BundlePort"]


class BundlePort(wiring.Component):
    """The memory's side of a Logic-PIM unit: addresses, pages, row buffer, credits.

    =============  =================================================================
    Latency        4 cycles from a command's turn to its first request, 2 from a beat of the memory
                   to ``o``; ``sim.bundle_port`` gives every cycle
    Throughput     a request and a beat per cycle, across rows, pages, runs, heads and commands
    Back-pressure  lossless; every ``ready`` comes from registers. ``i_bundle.ready`` is high while
                   beats are to come: a memory that gives what was asked for is never stopped
    Golden model   :func:`gridloom.kernels.bundle_port.golden` (bit-exact)
    Source         Duplex (MICRO 2024), bundles of banks; paged KV: vLLM (SOSP 2023)
    =============  =================================================================

    Parameters
    ----------
    spec : BundlePortSpec
        Memory, pages, buffer.

    Members
    -------
    i_command : In(stream)
        ``word``: commands, eight words each (:mod:`gridloom.specs.bundle_command`).
    i_table : In(stream)
        ``page``, ``valid``: entries of the page table, if there is one.
    i_bundle : In(stream)
        ``byte``: beats of the memory, read by read in the order of the requests.
    i_fill : In(stream)
        In its place, where block RAM plays the bundles: what it is to hold.
    o_request : Out(stream)
        ``column``, ``bundle``, ``row`` of a read; none with block RAM.
    o : Out(stream)
        ``byte``: beats for the unit.
    o_status : Out(stream)
        ``tag``, ``status`` of each command.
    """

    i_command: stream.Interface
    o: stream.Interface
    o_status: stream.Interface

    def __init__(self, spec: BundlePortSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        m.submodules.reader = reader = CommandReader(spec)
        m.submodules.requester = requester = Requester(spec)
        m.submodules.row_buffer = row_buffer = RowBuffer(spec)
        place(m, platform, "requests", requests := StreamBuffer(spec.read_width))
        asks = requester.request.valid & row_buffer.room
        m.d.comb += [
            reader.word.eq(self.i_command.payload.word),
            reader.word_valid.eq(self.i_command.valid),
            self.i_command.ready.eq(reader.word_ready),
            requester.plan.eq(reader.plan),
            requests.i.valid.eq(asks),
            requests.i.payload.eq(requester.request.payload),
            requester.request.ready.eq(row_buffer.room & requests.i.ready),
            row_buffer.reserve.eq(asks & requests.i.ready),
            row_buffer.last.eq(requester.last),
            row_buffer.asked.eq(requests.o.valid & requests.o.ready),
            self.o.valid.eq(row_buffer.o.valid),
            Value.cast(self.o.payload).eq(row_buffer.o.payload),
            row_buffer.o.ready.eq(self.o.ready),
        ]
        m.submodules.dispatcher = dispatcher = Dispatcher(spec)
        m.d.comb += [
            dispatcher.head.eq(reader.head),
            dispatcher.address.eq(reader.address),
            dispatcher.own_status.eq(reader.status),
            dispatcher.valid.eq(reader.valid),
            reader.take.eq(dispatcher.take),
            requester.start.eq(dispatcher.start),
            dispatcher.may_start.eq(requester.ready),
            self.o_status.payload.tag.eq(dispatcher.tag),
            self.o_status.payload.status.eq(dispatcher.status),
            self.o_status.valid.eq(dispatcher.status_valid),
            dispatcher.status_ready.eq(self.o_status.ready),
        ]
        if spec.has_pages:
            self._pages(m, reader, requester, dispatcher)
        if spec.has_memory:
            is_quiet = requester.quiet & ~requests.o.valid & ~row_buffer.expects
            self._block_ram(m, requests, row_buffer, dispatcher, is_quiet)
        else:
            self._outside(m, requests, row_buffer)
        return m

    def _pages(self, m, reader, requester, dispatcher):
        """The page table, and who looks a command's pages up before it begins."""
        m.submodules.table = table = PageTable(self.spec)
        m.submodules.checker = checker = PageChecker(self.spec)
        entry = self.i_table
        m.d.comb += [
            table.en_0.eq(1),
            table.address_0.eq(checker.address),
            checker.entry.eq(table.entry_0),
            checker.plan.eq(reader.plan),
            checker.start.eq(dispatcher.check),
            dispatcher.checked.eq(checker.done),
            dispatcher.page_status.eq(checker.status),
            table.en_1.eq(requester.en),
            table.address_1.eq(requester.address),
            requester.entry.eq(table.entry_1),
            dispatcher.may_write_entry.eq(requester.idle),
            dispatcher.entry_valid.eq(entry.valid),
            entry.ready.eq(dispatcher.entry_ready),
            table.write.eq(dispatcher.write_entry),
            table.write_address.eq(dispatcher.index),
            table.write_entry.page.eq(entry.payload.page),
            table.write_entry.valid.eq(entry.payload.valid & ~dispatcher.clears),
        ]

    def _block_ram(self, m, requests, row_buffer, dispatcher, is_quiet):
        """Requests to block RAM, which is filled when nothing is read."""
        m.submodules.memory = memory = BlockRamBundle(self.spec)
        m.d.comb += [
            memory.request.valid.eq(requests.o.valid),
            memory.request.payload.eq(requests.o.payload),
            requests.o.ready.eq(memory.request.ready),
            row_buffer.i.valid.eq(memory.valid),
            row_buffer.i.payload.eq(memory.beat),
            dispatcher.may_write_beat.eq(is_quiet),
            dispatcher.beat_valid.eq(self.i_fill.valid),
            self.i_fill.ready.eq(dispatcher.beat_ready),
            memory.write.eq(dispatcher.beat_valid & dispatcher.beat_ready),
            memory.write_address.eq(dispatcher.index),
            memory.write_beat.eq(Value.cast(self.i_fill.payload)),
        ]

    def _outside(self, m, requests, row_buffer):
        """Requests and beats through streams; a read's number is column, bundle, row."""
        request, beat = self.o_request, self.i_bundle
        read = requests.o.payload
        column = (self.spec.columns - 1).bit_length()
        bundle = column + (self.spec.bundles - 1).bit_length()
        m.d.comb += [
            request.valid.eq(requests.o.valid),
            request.payload.column.eq(read[:column]),
            request.payload.bundle.eq(read[column:bundle]),
            request.payload.row.eq(read[bundle:]),
            requests.o.ready.eq(request.ready),
            row_buffer.i.valid.eq(beat.valid),
            row_buffer.i.payload.eq(Value.cast(beat.payload)),
            beat.ready.eq(row_buffer.i.ready),
        ]
