"""Sealed pages to open ones."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.ascon import Operation as Cipher
from gridloom.specs.omap import OmapSpec

from ..common.queue import ResultQueue
from .forward_table import source_layout
from .layout import (
    BLOCK_BITS,
    bins_layout,
    engine_signature,
    following,
    nonce,
    power_of_two,
    signature,
)


__all__ = ["PageOpener"]


class Leave(enum.Enum, shape=1):
    """What is awaited of a page that is opened."""

    VERDICT = 0
    BLOCKS = 1


class PageOpener(wiring.Component):
    """Open page after page; give an earlier query's in the place of one that is behind the times.

    =============  =================================================================
    Latency        that of the cipher, and 4 cycles
    Throughput     one page after the other, as the cipher takes them
    Back-pressure  waits for pages, versions, and the pages of queries before
    Golden model   :func:`gridloom.kernels.ascon.open_sealed`
    Source         NIST SP 800-232
    =============  =================================================================

    The host's page is opened all the same where it is not used.

    Parameters
    ----------
    spec : OmapSpec
        Pages, queries in flight, cipher.

    Members
    -------
    push, touch, sources : In
        A query will touch these pages, and some of them come from earlier queries.
    key : In
        Of pages.
    i : In(stream)
        Blocks of sealed pages, and their tags.
    i_version : In(stream)
        ``version`` of each page.
    o : Out(stream)
        ``data``, ``is_genuine`` of open pages.
    slot, side, place, block : Out, Out, Out, In
        To the ring of earlier pages.
    is_stored : In(1)
        The pages of the next query are whole in the ring.
    engine : In
        Streams of an engine of Ascon.
    """

    i: stream.Interface
    i_version: stream.Interface
    o: stream.Interface

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        sources = data.ArrayLayout(source_layout(spec), spec.choices)
        super().__init__(
            {
                "push": In(1),
                "touch": In(bins_layout(spec)),
                "sources": In(sources),
                "key": In(BLOCK_BITS),
                "i": In(stream.Signature(BLOCK_BITS)),
                "i_version": In(signature(spec.eviction_buffer, "o_version")),
                "o": Out(signature(spec.eviction_buffer, "i_page")),
                "slot": Out(range(spec.in_flight)),
                "side": Out(range(spec.choices)),
                "place": Out(range(spec.page_blocks)),
                "block": In(BLOCK_BITS),
                "is_stored": In(1),
                "engine": In(engine_signature(spec, "opener")),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        depth = power_of_two(spec.in_flight)
        m.submodules.pages = self.pages = ResultQueue(bins_layout(spec), depth)
        m.submodules.sources = self.held = ResultQueue(self.sources.shape(), depth)
        m.d.comb += [
            self.pages.write.eq(self.push),
            self.pages.entry.eq(self.touch),
            self.held.write.eq(self.push),
            self.held.entry.eq(self.sources),
        ]
        self._feed(m)
        self._leave(m)
        return m

    def _feed(self, m: Module) -> None:
        """A command for each page, then its blocks and its tag."""
        spec, engine = self.spec, self.engine
        command = engine.i_command.payload
        side = Signal(range(spec.choices), name="feed_side")
        left = Signal(range(spec.sealed_page_blocks + 1))  # blocks of the page, 0 between pages
        begins, gives = Signal(), Signal()
        m.d.comb += [
            engine.i_command.valid.eq((left == 0) & self.pages.valid & self.i_version.valid),
            command.operation.eq(Cipher.OPEN),
            command.message_bytes.eq(BLOCK_BYTES * spec.page_blocks),
            command.key.as_value().eq(self.key),
            command.nonce.as_value().eq(
                nonce(self.i_version.payload.version, self.pages.head[side])
            ),
            begins.eq(engine.i_command.valid & engine.i_command.ready),
            self.i_version.ready.eq(begins),
            self.pages.pop.eq(begins & (side == spec.choices - 1)),
            engine.i.valid.eq((left != 0) & self.i.valid),
            engine.i.payload.data.as_value().eq(self.i.payload),
            self.i.ready.eq((left != 0) & engine.i.ready),
            gives.eq(self.i.valid & self.i.ready),
        ]
        m.d.sync += left.eq(Mux(begins, spec.sealed_page_blocks, left - gives))
        with m.If(begins):
            m.d.sync += side.eq(following(side, spec.choices))

    def _leave(self, m: Module) -> None:
        """A verdict for each page, then its blocks, or those of the page that replaces it."""
        spec, engine = self.spec, self.engine
        state = Signal(Leave)
        query = Signal(range(spec.in_flight))  # its number, modulo
        side = Signal(range(spec.choices), name="leave_side")
        place = Signal(range(spec.page_blocks), name="leave_place")
        is_behind = Signal()  # the pages of the query before are not stored yet
        is_genuine = Signal()
        source = self.held.head[side]
        is_forwarded, may_leave, moves, ends = (
            Signal(name=n) for n in ("is_forwarded", "may_leave", "moves", "ends")
        )
        m.d.comb += [
            is_forwarded.eq(source.distance != 0),
            # Whether one is forwarded or not, it takes as long.
            may_leave.eq(self.held.valid & ~is_behind),
            engine.o_result.ready.eq((state == Leave.VERDICT) & may_leave),
            self.o.valid.eq((state == Leave.BLOCKS) & engine.o.valid),
            engine.o.ready.eq((state == Leave.BLOCKS) & self.o.ready),
            self.o.payload.is_genuine.eq(is_genuine),
            self.o.payload.data.as_value().eq(
                Mux(is_forwarded, self.block, engine.o.payload.data.as_value())
            ),
            moves.eq(self.o.valid & self.o.ready),
            ends.eq(moves & engine.o.payload.last),
            self.held.pop.eq(ends & (side == spec.choices - 1)),
            self.slot.eq(query - source.distance),
            self.side.eq(source.side),
            self.place.eq(place + moves),  # read a cycle ahead
        ]
        m.d.sync += [
            place.eq(Mux(ends, 0, self.place)),
            is_behind.eq((is_behind & ~self.is_stored) | self.held.pop),
        ]
        with m.If(engine.o_result.valid & engine.o_result.ready):
            m.d.sync += [
                state.eq(Leave.BLOCKS),
                is_genuine.eq(engine.o_result.payload.is_valid | is_forwarded),
            ]
        with m.Elif(ends):
            m.d.sync += [state.eq(Leave.VERDICT), side.eq(following(side, spec.choices))]
        with m.If(self.held.pop):
            m.d.sync += query.eq(query + 1)
