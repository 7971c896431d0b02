"""Proofs: credits never let the row buffer overflow, the memory is never stopped, stream rules."""

import pytest
from amaranth.hdl import Array, Assert, Assume, Cover, Module, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.hdl.bundle_port import BundlePort
from gridloom.hdl.bundle_port.row_buffer import RowBuffer
from gridloom.specs.bundle_port import BundleMemory, BundlePortSpec
from gridloom.testbench.formal import (
    ProofFailedError,
    Relation,
    StreamContract,
    prove,
    why_no_proofs,
)


pytestmark = [
    pytest.mark.formal,
    pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs())),
]

SMALL = BundlePortSpec(
    beat_bytes=2,
    beats_per_read=1,
    columns=2,
    bundles=1,
    rows=2,
    page_reads=1,
    table_entries=0,
    buffer_reads=4,
    queue_commands=1,
)
PAIRS = SMALL.model_copy(update={"beats_per_read": 2, "buffer_reads": 2})
PAGED = SMALL.model_copy(update={"table_entries": 2})
FILLED = PAIRS.model_copy(update={"memory": BundleMemory.BLOCK_RAM})


def never_stopped(m: Module, contract: StreamContract) -> None:
    """Beats are taken exactly while some are to come: a memory that gives no others never waits."""
    m.d.comb += Assert(contract.component.i_bundle.ready == (contract.balances[0] != 0))
    m.d.comb += Cover(contract.balances[0] == contract.spec.buffer_beats)


def asked_for(spec: BundlePortSpec) -> Relation:
    """No beat comes that was not asked for, and never more than there is room for are to come."""
    return Relation(
        "o_request", "i_bundle", spec.buffer_beats, outputs_per_input=spec.beats_per_read
    )


@pytest.mark.parametrize("spec", [SMALL, PAIRS], ids=["beat by beat", "in pairs"])
def test_credits_of_the_whole_port(spec, tmp_path):
    relations = [asked_for(spec)]
    if spec.beats_per_read == 1:  # nothing is dropped
        relations += [Relation(n, "o", spec.buffer_beats) for n in ("i_bundle", "o_request")]
    contract = StreamContract(BundlePort(spec), spec, relations, never_stopped)
    prove(contract, directory=tmp_path, depth=28, induction=False)


def test_fewer_places_are_not_enough(tmp_path):
    """The bound is reached: with one place fewer the proof fails."""
    few = Relation("o_request", "o", SMALL.buffer_beats - 1)
    contract = StreamContract(BundlePort(SMALL), SMALL, [few])
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(contract, directory=tmp_path, depth=28, induction=False)


@pytest.mark.parametrize("spec", [PAGED, FILLED], ids=["pages", "block RAM"])
def test_stream_rules(spec, tmp_path):
    """Deep enough for a first beat."""
    prove(StreamContract(BundlePort(spec), spec), directory=tmp_path, depth=24, induction=False)


class RowBufferProof(wiring.Component):
    """Any memory, any unit: what is wanted of each read leaves once, in order."""

    def __init__(self, spec: BundlePortSpec, *, has_credit: bool = True):
        self.spec = spec
        self.has_credit = has_credit
        self.width = 8 * spec.beat_bytes
        super().__init__(
            {
                "reserve": In(1),
                "last": In(max(1, spec.beat_index_width)),  # a trace cannot name what has no bits
                "asked": In(1),
                "i": In(stream.Signature(self.width)),
                "o": Out(stream.Signature(self.width)),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        m.submodules.buffer = buffer = RowBuffer(spec)
        m.d.comb += [
            buffer.reserve.eq(self.reserve),
            buffer.last.eq(self.last),
            buffer.asked.eq(self.asked),
            buffer.i.valid.eq(self.i.valid),
            buffer.i.payload.eq(self.i.payload),
            self.i.ready.eq(buffer.i.ready),
            self.o.valid.eq(buffer.o.valid),
            self.o.payload.eq(buffer.o.payload),
            buffer.o.ready.eq(self.o.ready),
        ]
        promised, asked, came = (Signal(5, name=n) for n in ("promised", "asked_for", "came"))
        arrives = self.i.valid & self.i.ready
        m.d.sync += [
            promised.eq(promised + self.reserve),
            asked.eq(asked + self.asked),
            came.eq(came + arrives),
        ]
        m.d.comb += [
            Assume(~self.reserve | buffer.room | (not self.has_credit)),
            Assume(~self.asked | (asked != promised)),
            Assume(~self.i.valid | (came < asked * spec.beats_per_read)),
            Assume(self.i.payload == came),  # each beat is its number
            Assert(~self.i.valid | self.i.ready),
        ]
        self._expect(m, promised)
        return m

    def _expect(self, m, promised):
        """The number that has to leave next."""
        spec = self.spec
        lasts = Array(Signal(max(1, spec.beat_index_width), name=f"last_{n}") for n in range(8))
        with m.If(self.reserve):
            m.d.sync += lasts[promised[:3]].eq(self.last)
        read, beat = Signal(5), Signal(spec.beat_index_width)
        number = Signal(self.width)
        m.d.comb += [
            number.eq(read * spec.beats_per_read + beat),
            Assert(~self.o.valid | (Value.cast(self.o.payload) == number)),
            Assert(~self.o.valid | (read != promised)),
            Cover(self.o.valid & (read == 3)),
        ]
        with m.If(self.o.valid & self.o.ready):
            m.d.sync += beat.eq(beat + 1)
            with m.If(beat == lasts[read[:3]][: spec.beat_index_width]):
                m.d.sync += [read.eq(read + 1), beat.eq(0)]


@pytest.mark.parametrize("spec", [SMALL, PAIRS], ids=["beat by beat", "in pairs"])
def test_row_buffer_loses_nothing(spec, tmp_path):
    prove(RowBufferProof(spec), directory=tmp_path, depth=12, induction=False)


def test_reads_without_credit_lose_beats(tmp_path):
    """The proof needs its assumption: asking without room overflows the buffer."""
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(RowBufferProof(PAIRS, has_credit=False), directory=tmp_path, depth=12)
