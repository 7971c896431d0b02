"""What the host sees depends on what the host does, on pages and on timers: proved at toy size.

Two copies of all that is between the host's streams and the secret part get the same from the host,
and the same pages to touch. When the secret part comes up with them, and with sealed blocks, is
free in each copy; so is when it takes requests and pages. If no timer is missed, the host sees the
same in every cycle, but for ciphertext.
"""

import pytest
from amaranth.hdl import Array, Assert, Assume, Cover, Module, Mux, Signal, Value
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.hdl.omap.host_side import HostSide
from gridloom.specs.omap import OmapSpec
from gridloom.testbench.formal import ProofFailedError, prove, why_no_proofs


pytestmark = [
    pytest.mark.formal,
    pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs())),
]

QUERIES = 2  # that fit into the depth
SPEC = OmapSpec(
    num_keys=8,
    keys_per_bin=2,
    slots=3,
    list_limit=10,
    key_bytes=4,
    choices=1,
    in_flight=2,
    interval=3,
    read_offset=7,
    answer_offset=4,
)
RESIDENT = SPEC.model_copy(update={"resident_bins": 2})  # of four
DEPTH = 28  # a whole query; two minutes
HALF_DEPTH = 18  # seconds: a request, its pages asked for, and some of what follows
SEEN_READY = ("i_request", "i_host_read", "i_host_written")
SEEN_VALID = {"o_response": ("last",), "o_host_read": ("page",), "o_host_write": ("page", "last")}


class TwoCopies(wiring.Component):
    """Two host sides whose secret parts work at their own pace.

    Parameters
    ----------
    leak : str
        What is broken in the copies, to see the proof fail.
    spec : OmapSpec
        Of both; ``RESIDENT`` is as long and as deep as ``SPEC``.
    """

    def __init__(self, leak: str = "", spec: OmapSpec = SPEC):
        self.leak = leak
        self.spec = spec
        free = {f"host_{name}": In(1) for name in (*SEEN_READY, *SEEN_VALID)}
        free |= {f"pace_{n}": In(4) for n in range(2)}
        free |= {f"touched_{n}": In(SPEC.bin_width) for n in range(QUERIES + 1)}
        super().__init__({**free, "is_open": In(1), "both_answered": Out(1)})

    def elaborate(self, platform):
        m = Module()
        copies = [HostSide(self.spec), HostSide(self.spec)]
        m.submodules.left, m.submodules.right = copies
        self._host(m, copies)
        pages = Array(getattr(self, f"touched_{n}") for n in range(QUERIES + 1))
        is_first = Signal(init=1)
        m.d.sync += is_first.eq(0)
        for page in pages:  # any, and they stay
            before = Signal.like(page)
            m.d.sync += before.eq(page)
            m.d.comb += Assume(is_first | (page == before))
        answers = [self._secret_part(m, copy, n, pages) for n, copy in enumerate(copies)]
        for copy in copies:
            m.d.comb += Assume(~copy.is_missed)
        m.d.comb += [Assert(equal) for equal in self._same(*copies)]
        m.d.comb += [
            self.both_answered.eq((answers[0] == 1) & (answers[1] == 1)),
            Cover(self.both_answered & copies[0].o_response.valid),
        ]
        return m

    def _host(self, m: Module, copies: list[HostSide]) -> None:
        """What the host and the client do, the same for both."""
        for name in (*SEEN_READY, *SEEN_VALID):
            free = getattr(self, f"host_{name}")
            for copy in copies:
                port = getattr(copy, name)
                m.d.comb += (port.valid if name in SEEN_READY else port.ready).eq(free)
        m.d.comb += [copy.is_open.eq(self.is_open) for copy in copies]

    def _secret_part(self, m: Module, copy: HostSide, number: int, pages: Array) -> Signal:
        """Free in its pace; it gives what it must, in order, and not before it can know it."""
        pushes, gives, *takes = getattr(self, f"pace_{number}")
        blocks, known, given = (
            Signal(8, name=f"{n}_{number}") for n in ("blocks", "known", "given")
        )
        place = Signal(8, name=f"place_{number}")
        pages_blocks = SPEC.choices * SPEC.sealed_page_blocks
        last = pages_blocks + SPEC.sealed_message_blocks - 1
        m.d.comb += [
            copy.request.ready.eq(takes[0]),
            copy.page.ready.eq(takes[1]),
            copy.push.eq(pushes & (known < blocks) & (known <= QUERIES)),
            Value.cast(copy.touch).eq(pages[known[:2]]),
            copy.page_valid.eq(gives & (given < known) & (place < pages_blocks)),
            copy.response_valid.eq(gives & (given < known) & (place >= pages_blocks)),
            copy.is_whole.eq(copy.response_valid & (place == last)),
        ]
        whole = copy.request.valid & copy.request.ready
        count = Signal(range(SPEC.sealed_message_blocks), name=f"count_{number}")
        with m.If(whole):
            m.d.sync += count.eq(Mux(count == SPEC.sealed_message_blocks - 1, 0, count + 1))
        m.d.sync += [
            blocks.eq(blocks + (whole & (count == SPEC.sealed_message_blocks - 1))),
            known.eq(known + copy.push),
            given.eq(given + copy.is_whole),
        ]
        with m.If(copy.page_valid | copy.response_valid):
            m.d.sync += place.eq(Mux(place == last, 0, place + 1))
        return given

    def _same(self, left: HostSide, right: HostSide) -> list[Value]:
        """What the host sees, stream by stream; ciphertext is masked."""
        if self.leak == "asks":
            return [left.push == right.push]
        same = [getattr(left, n).ready == getattr(right, n).ready for n in SEEN_READY]
        for name, fields in SEEN_VALID.items():
            one, other = getattr(left, name), getattr(right, name)
            same.append(one.valid == other.valid)
            for field in fields:
                equal = getattr(one.payload, field) == getattr(other.payload, field)
                same.append(~one.valid | equal)
        return same


@pytest.mark.parametrize(
    "spec",
    [pytest.param(SPEC, marks=pytest.mark.slow, id="all pages"), pytest.param(RESIDENT, id="half")],
)
@pytest.mark.parametrize("depth", [HALF_DEPTH, pytest.param(DEPTH, marks=pytest.mark.long)])
def test_the_host_sees_the_same_at_any_pace_of_the_secret_part(tmp_path, depth, spec):
    prove(
        TwoCopies(spec=spec),
        directory=tmp_path,
        depth=depth,
        induction=False,
        cover=depth == DEPTH,
        timeout_s=900,
    )


def test_paces_do_differ(tmp_path):
    """The proof would fail of anything that shows when pages are known."""
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(TwoCopies("asks"), directory=tmp_path, depth=DEPTH, induction=False, cover=False)
