"""What was sealed, until it is time to let it go."""

from typing import Any

from amaranth.hdl import Const, Module, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec

from ..common.queue import ResultQueue
from .layout import (
    BLOCK_BITS,
    bins_layout,
    following,
    of_host_layout,
    power_of_two,
    signature,
)
from .timers import ReleaseTimers


__all__ = ["Outbox"]


class Outbox(wiring.Component):
    """Give the pages and the response of a query ``answer_offset`` cycles after its time started.

    =============  =================================================================
    Latency        ``spec.answer_offset`` + 1 cycles from ``starts`` to the first blocks, whatever
                   was sealed when
    Throughput     1 block of pages and 1 of responses per cycle
    Back-pressure  lossless: there is a place for each query in flight
    Golden model   the identity
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : OmapSpec
        Blocks, pages, queries in flight, offset.

    Members
    -------
    push, touch : In
        A query will write these pages.
    is_kept, drops : In, Out(1)
        If pages are skipped: which the host gets; one has gone by that it does not.
    starts : In(1)
        The time of the next query starts.
    block, page_valid, response_valid, is_whole : In
        What is sealed.
    o_write : Out(stream)
        ``page``, ``data``, ``last`` of pages.
    o_response : Out(stream)
        ``data``, ``last`` of responses.
    is_missed : Out(1)
        The time has come, and not all is sealed; from then on nothing more is let go.
    """

    o_write: stream.Interface
    o_response: stream.Interface

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        dropping = {"is_kept": In(spec.choices), "drops": Out(1)} if spec.skips_pages else {}
        super().__init__(
            {
                **dropping,
                "push": In(1),
                "touch": In(bins_layout(spec)),
                "starts": In(1),
                "block": In(BLOCK_BITS),
                "page_valid": In(1),
                "response_valid": In(1),
                "is_whole": In(1),
                "o_write": Out(signature(spec, "o_host_write")),
                "o_response": Out(signature(spec, "o_response")),
                "is_missed": Out(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        m.submodules.timers = timers = ReleaseTimers(spec.in_flight, spec.answer_offset)
        whole = Signal(range(spec.in_flight + 1))
        releases = Signal()
        is_missed = Signal(name="was_missed")
        m.d.comb += [
            timers.start.eq(self.starts),
            releases.eq(timers.is_due & (whole != 0) & ~is_missed),
            timers.take.eq(releases),
            self.is_missed.eq(is_missed | (timers.is_due & (whole == 0))),
        ]
        m.d.sync += [
            whole.eq(whole + self.is_whole - releases),
            is_missed.eq(self.is_missed),
        ]
        self._give_pages(m, releases)
        self._give_responses(m, releases)
        return m

    def _give_pages(self, m: Module, releases: Signal) -> None:
        spec, out = self.spec, self.o_write
        each = spec.choices * spec.sealed_page_blocks
        m.submodules.pages = queue = self._queue(m, spec.in_flight * each, self.page_valid)
        m.submodules.numbers = numbers = ResultQueue(
            of_host_layout(spec, "is_kept"), power_of_two(spec.in_flight)
        )
        side = Signal(range(spec.choices))
        is_kept = numbers.head.is_kept.bit_select(side, 1) if spec.skips_pages else Const(1)
        place = Signal(range(spec.sealed_page_blocks))
        ends = self._release(m, "pages", releases, queue, out, numbers.pop, is_kept)
        if spec.skips_pages:
            m.d.comb += [
                numbers.entry.is_kept.eq(self.is_kept),
                self.drops.eq(ends & out.payload.last & ~is_kept),
            ]
        m.d.comb += [
            numbers.write.eq(self.push),
            numbers.entry.touch.eq(self.touch),
            out.payload.page.eq(numbers.head.touch[side]),
            out.payload.data.as_value().eq(queue.head),
            out.payload.last.eq(place == spec.sealed_page_blocks - 1),
            numbers.pop.eq(ends & out.payload.last & (side == spec.choices - 1)),
        ]
        with m.If(ends):
            m.d.sync += place.eq(following(place, spec.sealed_page_blocks))
            with m.If(out.payload.last):
                m.d.sync += side.eq(following(side, spec.choices))

    def _give_responses(self, m: Module, releases: Signal) -> None:
        spec, out = self.spec, self.o_response
        blocks = spec.sealed_message_blocks
        m.submodules.responses = queue = self._queue(
            m, spec.in_flight * blocks, self.response_valid
        )
        place = Signal(range(blocks), name="response_place")
        done = Signal(name="response_done")
        moves = self._release(m, "responses", releases, queue, out, done, Const(1))
        m.d.comb += [
            out.payload.data.as_value().eq(queue.head),
            out.payload.last.eq(place == blocks - 1),
            done.eq(moves & out.payload.last),
        ]
        with m.If(moves):
            m.d.sync += place.eq(following(place, blocks))

    def _queue(self, m: Module, count: int, write: Signal) -> ResultQueue:
        queue = ResultQueue(BLOCK_BITS, power_of_two(count))
        m.d.comb += [queue.write.eq(write), queue.entry.eq(self.block)]
        return queue

    def _release(
        self,
        m: Module,
        name: str,
        releases: Signal,
        queue: ResultQueue,
        out: stream.Interface,
        done: Signal,
        is_kept: Value,
    ) -> Signal:
        """Let go, or drop, what belongs to queries that were released; whether a block goes."""
        released = Signal(range(self.spec.in_flight + 1), name=f"{name}_released")
        moves = Signal(name=f"{name}_move")
        m.d.comb += [
            out.valid.eq((released != 0) & is_kept),
            moves.eq((released != 0) & (out.ready | ~is_kept)),
            queue.pop.eq(moves),
        ]
        m.d.sync += released.eq(released + releases - done)
        return moves
