"""Rebuilt pages and answers to sealed ones."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.ascon import Operation as Cipher
from gridloom.specs.omap import OmapSpec, Status

from ..common.queue import ResultQueue
from .layout import (
    BLOCK_BITS,
    NUMBER_BITS,
    Direction,
    bins_layout,
    engine_signature,
    following,
    nonce,
    power_of_two,
    signature,
)


__all__ = ["Sealer", "sealing_layout"]


class Give(enum.Enum, shape=2):
    """What the engine is given."""

    COMMAND = 0
    HEADER = 1  # of a response
    BLOCKS = 2


class Leave(enum.Enum, shape=2):
    """What is awaited of a message that is sealed."""

    TAG = 0
    BLOCKS = 1
    STORE_TAG = 2


def sealing_layout(spec: OmapSpec) -> data.StructLayout:
    """What is known of a query when its pages are touched."""
    return data.StructLayout(
        {"touch": bins_layout(spec), "number": NUMBER_BITS, "status": len(Status).bit_length() - 1}
    )


class Sealer(wiring.Component):
    """Seal the pages of a query, then its response.

    =============  =================================================================
    Latency        that of the cipher, and 3 cycles
    Throughput     one message after the other, as the cipher takes them
    Back-pressure  waits for pages and answers; what it gives cannot be stopped, as there is a place
                   for it
    Golden model   :func:`gridloom.kernels.ascon.seal`
    Source         NIST SP 800-232
    =============  =================================================================

    Parameters
    ----------
    spec : OmapSpec
        Pages, queries in flight, cipher.

    Members
    -------
    push, query : In
        A query will give pages and an answer.
    page_key, channel_key : In
        For pages, for responses.
    i_page : In(stream)
        Blocks of pages.
    i_tuple, i_result : In(stream)
        Of the eviction buffer.
    block : Out
        Of a sealed message, its tag last.
    page_valid, response_valid : Out(1)
        It is a page's, or a response's.
    is_whole : Out(1)
        With it all that a query gives has been given.
    engine : In
        Streams of an engine of Ascon.
    """

    i_page: stream.Interface
    i_tuple: stream.Interface
    i_result: stream.Interface

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        super().__init__(
            {
                "push": In(1),
                "query": In(sealing_layout(spec)),
                "page_key": In(BLOCK_BITS),
                "channel_key": In(BLOCK_BITS),
                "i_page": In(stream.Signature(BLOCK_BITS)),
                "i_tuple": In(signature(spec.eviction_buffer, "o_tuple")),
                "i_result": In(signature(spec.eviction_buffer, "o_result")),
                "block": Out(BLOCK_BITS),
                "page_valid": Out(1),
                "response_valid": Out(1),
                "is_whole": Out(1),
                "engine": In(engine_signature(spec, "sealer")),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        depth = power_of_two(spec.in_flight)
        m.submodules.queries = self.queries = ResultQueue(sealing_layout(spec), depth)
        m.d.comb += [self.queries.write.eq(self.push), self.queries.entry.eq(self.query)]
        self._feed(m)
        self._leave(m)
        return m

    def _feed(self, m: Module) -> None:
        """A command for each page and for the response, then its blocks."""
        spec, engine, query = self.spec, self.engine, self.queries.head
        state = Signal(Give)
        turn = Signal(range(spec.choices + 1))  # a page, or the response
        left = Signal(range(spec.page_blocks), name="blocks_left")
        is_response, is_stopped, begins, gives = (
            Signal(name=n) for n in ("is_response", "is_stopped", "begins", "gives")
        )
        status = Signal(Status)
        # An engine that opens pages as well does so first.
        may_seal = self.i_page.valid if spec.shares_engine else Const(1)
        command = engine.i_command.payload
        page = Signal(BLOCK_BITS, name="page_nonce")
        with m.Switch(turn):
            for side, number in enumerate(query.touch):
                with m.Case(side):
                    m.d.comb += page.eq(nonce(query.number, number))
        response = nonce(query.number, Const(Direction.RESPONSE, NUMBER_BITS))
        bytes_of = Mux(is_response, spec.message_blocks, spec.page_blocks)
        m.d.comb += [
            is_response.eq(turn == spec.choices),
            engine.i_command.valid.eq(
                (state == Give.COMMAND)
                & self.queries.valid
                & Mux(is_response, self.i_result.valid, may_seal)
            ),
            command.operation.eq(Cipher.SEAL),
            command.message_bytes.eq(bytes_of << 4),
            command.key.as_value().eq(Mux(is_response, self.channel_key, self.page_key)),
            command.nonce.as_value().eq(Mux(is_response, response, page)),
            begins.eq(engine.i_command.valid & engine.i_command.ready),
            self.i_result.ready.eq(begins & is_response),
            self.i_page.ready.eq((state == Give.BLOCKS) & ~is_response & engine.i.ready),
            self.i_tuple.ready.eq((state == Give.BLOCKS) & is_response & engine.i.ready),
            gives.eq(engine.i.valid & engine.i.ready),
            status.eq(Mux(is_stopped, Status.STOPPED, query.status)),
            self.queries.pop.eq(gives & is_response & (state == Give.BLOCKS) & (left == 0)),
        ]
        given: Value = engine.i.payload.data.as_value()
        with m.If(state == Give.HEADER):
            m.d.comb += [engine.i.valid.eq(1), given.eq(status)]
        with m.Elif(state == Give.BLOCKS):
            with m.If(is_response):
                hides = (status == Status.STOPPED).replicate(BLOCK_BITS)
                m.d.comb += [
                    engine.i.valid.eq(self.i_tuple.valid),
                    given.eq(self.i_tuple.payload.data.as_value() & ~hides),
                ]
            with m.Else():
                m.d.comb += [
                    engine.i.valid.eq(self.i_page.valid),
                    given.eq(self.i_page.payload),
                ]
        with m.If(begins):
            m.d.sync += [
                state.eq(Mux(is_response, Give.HEADER, Give.BLOCKS)),
                left.eq(Mux(is_response, spec.tuple_blocks - 1, spec.page_blocks - 1)),
                is_stopped.eq(self.i_result.payload.is_stopped),
            ]
        with m.Elif(gives & (state == Give.HEADER)):
            m.d.sync += state.eq(Give.BLOCKS)
        with m.Elif(gives):
            m.d.sync += left.eq(left - 1)
            with m.If(left == 0):
                m.d.sync += [state.eq(Give.COMMAND), turn.eq(following(turn, spec.choices + 1))]

    def _leave(self, m: Module) -> None:
        """Blocks of each message as they come, then the tag, which came before them."""
        spec, engine = self.spec, self.engine
        state = Signal(Leave)
        turn = Signal(range(spec.choices + 1), name="leave_turn")
        tag = Signal(BLOCK_BITS)
        gives, is_response = Signal(name="block_given"), Signal(name="gives_response")
        stores = state == Leave.STORE_TAG
        m.d.comb += [
            engine.o_result.ready.eq(state == Leave.TAG),
            engine.o.ready.eq(state == Leave.BLOCKS),
            gives.eq((engine.o.valid & engine.o.ready) | stores),
            is_response.eq(turn == spec.choices),
            self.block.eq(Mux(stores, tag, engine.o.payload.data.as_value())),
            self.page_valid.eq(gives & ~is_response),
            self.response_valid.eq(gives & is_response),
            self.is_whole.eq(stores & is_response),
        ]
        with m.If(engine.o_result.valid & engine.o_result.ready):
            m.d.sync += [
                state.eq(Leave.BLOCKS),
                tag.eq(Cat(*engine.o_result.payload.tag)),
            ]
        with m.Elif(gives & (stores | engine.o.payload.last)):
            m.d.sync += state.eq(Mux(stores, Leave.TAG, Leave.STORE_TAG))
            with m.If(stores):
                m.d.sync += turn.eq(following(turn, spec.choices + 1))
