"""All that the host sees, and what may decide it."""

from typing import Any

from amaranth.hdl import Const, Module, Value
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.omap import OmapSpec

from ..common.landing_counter import LandingCounter
from .admission import Admission
from .intake import PageIntake
from .layout import BLOCK_BITS, bins_layout, is_resident, signature
from .outbox import Outbox
from .request_buffer import RequestBuffer
from .requester import PageRequester


__all__ = ["HOST_STREAMS", "HostSide"]

HOST_STREAMS = ("i_request", "o_response", "o_host_read", "i_host_read", "o_host_write")
HOST_STREAMS += ("i_host_written",)


class HostSide(wiring.Component):
    """Everything between the host's streams and the secret part, in which nothing is secret.

    =============  =================================================================
    Latency        ``spec.read_offset`` from a whole request to its pages asked for;
                   ``spec.answer_offset`` from its pages to its answer
    Throughput     a query in ``spec.interval`` cycles
    Back-pressure  towards the host: by the host and by timers. Towards the secret part: none, as
                   there is a place for each query in flight
    Golden model   none; ``sim.omap`` has the cycles
    Source         none
    =============  =================================================================

    What comes from the secret part reaches the host's streams in two ways only: which pages a
    query touches, and sealed blocks. When they come decides nothing, unless it is too late: proved
    in ``tests/omap/test_formal.py``.

    Parameters
    ----------
    spec : OmapSpec
        Blocks, pages, timers, queries in flight.

    Members
    -------
    i_request, o_response, o_host_read, i_host_read, o_host_write, i_host_written : streams
        The host's.
    is_open : In(1)
        Queries may begin: the keys are there, the memories are swept.
    request, page : Out(stream)
        Blocks of requests and of pages, to be opened.
    push, touch : In
        The pages of the next query are known.
    is_asked, is_kept : In(1)
        If there are passes: the host is asked for those pages; it gets them. Both are public.
    block, page_valid, response_valid, is_whole : In
        What is sealed.
    is_missed : Out(1)
        A timer was missed; no query begins any more.
    """

    request: stream.Interface
    page: stream.Interface
    i_request: stream.Interface
    o_response: stream.Interface
    o_host_read: stream.Interface
    i_host_read: stream.Interface
    o_host_write: stream.Interface
    i_host_written: stream.Interface

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        blocks = stream.Signature(BLOCK_BITS)
        directions = {"i": In, "o": Out}
        of_table = {"is_asked": In(1), "is_kept": In(1)} if spec.passes else {}
        super().__init__(
            {name: directions[name[0]](signature(spec, name)) for name in HOST_STREAMS}
            | {
                "is_open": In(1),
                "request": Out(blocks),
                "page": Out(blocks),
                "push": In(1),
                "touch": In(bins_layout(spec)),
                **of_table,
                "block": In(BLOCK_BITS),
                "page_valid": In(1),
                "response_valid": In(1),
                "is_whole": In(1),
                "is_missed": Out(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        m.submodules.admission = admission = Admission(spec)
        m.submodules.requests = requests = RequestBuffer(spec)
        m.submodules.requester = requester = PageRequester(spec)
        m.submodules.intake = intake = PageIntake(spec)
        m.submodules.outbox = outbox = Outbox(spec)
        request, read, written = self.i_request, self.i_host_read, self.i_host_written
        m.submodules.pages_away = pages_away = LandingCounter(
            spec.in_flight * spec.choices, self.i_host_written.signature.flip()
        )
        m.d.comb += [
            self.is_missed.eq(requester.is_missed | outbox.is_missed),
            admission.is_open.eq(self.is_open & ~self.is_missed),
            admission.begins.eq(requests.begins),
            admission.page_written.eq(written.valid & written.ready),
            admission.is_answered.eq(_ends(self.o_response)),
            requests.may_begin.eq(admission.may_begin),
            requests.i.valid.eq(request.valid),
            requests.i.payload.eq(request.payload.data.as_value()),
            request.ready.eq(requests.i.ready),
            requester.start.eq(requests.is_whole),
            requester.push.eq(self.push),
            requester.touch.eq(self.touch),
            intake.asked.eq(self.o_host_read.valid & self.o_host_read.ready),
            intake.i.valid.eq(read.valid),
            intake.i.payload.eq(read.payload.data.as_value()),
            read.ready.eq(intake.i.ready),
            outbox.starts.eq(intake.starts),
            outbox.push.eq(self.push),
            outbox.touch.eq(self.touch),
            outbox.block.eq(self.block),
            outbox.page_valid.eq(self.page_valid),
            outbox.response_valid.eq(self.response_valid),
            outbox.is_whole.eq(self.is_whole),
            pages_away.sent.eq(_ends(self.o_host_write)),
        ]
        if spec.skips_pages:
            is_seen = ~is_resident(spec, self.touch)
            is_asked, is_kept = (self.is_asked, self.is_kept) if spec.passes else (Const(1),) * 2
            m.d.comb += [
                requester.is_asked.eq(is_seen & is_asked.replicate(spec.choices)),
                intake.skipped.eq(requester.skips),
                outbox.is_kept.eq(is_seen & is_kept.replicate(spec.choices)),
                admission.page_dropped.eq(outbox.drops),
            ]
        wiring.connect(m, wiring.flipped(written), pages_away.i)
        wiring.connect(m, requests.o, wiring.flipped(self.request))
        wiring.connect(m, requester.o, wiring.flipped(self.o_host_read))
        wiring.connect(m, intake.o, wiring.flipped(self.page))
        wiring.connect(m, outbox.o_write, wiring.flipped(self.o_host_write))
        wiring.connect(m, outbox.o_response, wiring.flipped(self.o_response))
        return m


def _ends(given: stream.Interface) -> Value:
    """The last block of a page or a response goes."""
    return given.valid & given.ready & given.payload.last
