"""The schedule has no conflict: proved of the slots, whatever tiles and operands do."""

import pytest
from amaranth.hdl import Assert, Assume, Cover, Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In

from gridloom.hdl.attention.operands import TileCounter
from gridloom.hdl.attention.slots import SlotControl
from gridloom.specs.attention import AttentionSpec
from gridloom.testbench.formal import ProofFailedError, prove, why_no_proofs


pytestmark = [
    pytest.mark.formal,
    pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs())),
]

# One with a chain of the probabilities' own and one without; slots as short as can be.
SHARED = AttentionSpec(rows=2, cols=2, head_dim=15, value_dim=15, sharing=1, probability_width=4)
OWN = AttentionSpec(rows=2, cols=2, head_dim=2, value_dim=3, sharing=1, probability_width=4)
INPUTS = ("tile_valid", "tile_first", "tile_last", "tile_opens", "tile_closes")
INPUTS += ("queries", "keys", "values", "released")


class Watched(wiring.Component):
    """Slots under any inputs; no element is ever asked for two things in a cycle."""

    def __init__(self, spec, *, allowed=1):
        self.spec = spec
        self.allowed = allowed  # operands that enter the array in a cycle
        super().__init__({name: In(1) for name in INPUTS})

    def elaborate(self, platform):
        m = Module()
        m.submodules.slots = slots = SlotControl(self.spec)
        m.d.comb += [getattr(slots, name).eq(getattr(self, name)) for name in INPUTS]
        reserved = Signal(range(4))
        m.d.sync += reserved.eq(reserved + (slots.take & self.tile_last) - self.released)
        m.d.comb += [
            Assume(~self.released | (reserved != 0)),
            Assert(reserved <= 2),
            Assert(slots.scores + slots.weights <= self.allowed),
            # A probability is never replaced while the element multiplies by it.
            Assert(~(slots.loads & slots.weights)),
            Assert(~slots.begins | slots.scores),
            Assert(~slots.ends | slots.scores),
            Cover(slots.weights),
        ]
        # SV never begins before the probabilities of its tile are in the elements.
        loaded = Signal(init=0)
        before = Signal()
        m.d.sync += before.eq(slots.weights)
        with m.If(slots.loads):
            m.d.sync += loaded.eq(1)
        with m.Elif(before & ~slots.weights):
            m.d.sync += loaded.eq(0)
        m.d.comb += Assert(~slots.weights | loaded)
        return m


@pytest.mark.parametrize("spec", [SHARED, OWN], ids=["shared", "own"])
def test_no_conflict(spec, tmp_path):
    assert spec.has_own_chain == (spec is OWN)
    depth = 2 * spec.slot_cycles + spec.head_dim + 6
    prove(Watched(spec), directory=tmp_path, depth=depth, induction=False)


def test_a_wrong_claim_is_refuted(tmp_path):
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(Watched(OWN, allowed=0), directory=tmp_path, depth=12, induction=False, cover=False)


class Counted(wiring.Component):
    """A buffer whose tiles are claimed and released in order."""

    def __init__(self):
        super().__init__({"valid": In(1), "claim": In(1), "release": In(1)})

    def elaborate(self, platform):
        m = Module()
        m.submodules.counter = counter = TileCounter(3)
        beats, claimed = Signal(range(8)), Signal(range(4))
        accept = Signal()
        m.d.comb += [
            counter.valid.eq(self.valid),
            counter.claim.eq(self.claim),
            counter.release.eq(self.release),
            accept.eq(self.valid & counter.ready),
            Assume(~self.claim | counter.available),
            Assume(~self.release | (claimed != 0)),
            # Beats held, claimed ones too, never exceed two tiles.
            Assert(beats <= 6),
            Assert(claimed <= 2),
            Cover(counter.available & (beats == 6)),
        ]
        m.d.sync += [
            beats.eq(beats + accept - (self.release * 3)[:2]),
            claimed.eq(claimed + self.claim - self.release),
        ]
        return m


def test_no_operand_is_overwritten(tmp_path):
    prove(Counted(), directory=tmp_path, depth=18, induction=False)
