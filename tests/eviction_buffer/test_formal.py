"""Stream rules, no result lost, nothing accepted that was not asked for: bounded proofs."""

import pytest
from amaranth.hdl import Assert, Module, Signal

from gridloom.hdl.eviction_buffer import EvictionBuffer
from gridloom.specs.eviction_buffer import EvictionBufferSpec
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

SPEC = EvictionBufferSpec(
    num_bins=2, choices=1, slots=2, list_limit=1, num_frames=2, key_bytes=4, load_width=2
)
DEPTH = 16  # a query, its result and the first block of its page
ASKED = {
    "o_bin_read": "i_bin_read",
    "o_bin_write": "i_bin_written",
    "o_frame_read": "i_frame_read",
    "o_frame_write": "i_frame_written",
}
RELATIONS = [
    Relation("i_query", "o_result", occupancy=3),
    Relation("o_bin_read", "i_bin_read", occupancy=2),
    Relation("o_bin_write", "i_bin_written", occupancy=3),
    Relation("o_frame_read", "i_frame_read", occupancy=2),
    Relation("o_frame_write", "i_frame_written", occupancy=2),
]


def sound(m: Module, contract: StreamContract, is_wrong: bool = False) -> None:
    """A stop is for good, and where it has stopped no tuple leaves; writes stay in their memory."""
    component = contract.component
    result, leaves = component.o_result, contract.taken["o_result"]
    was_stopped = Signal()
    with m.If(leaves & result.payload.is_stopped):
        m.d.sync += was_stopped.eq(1)
    m.d.comb += Assert(~(result.valid & was_stopped) | result.payload.is_stopped)
    record, word = component.o_bin_write, component.o_frame_write
    last = SPEC.num_bins - 1 if is_wrong else SPEC.num_bins
    m.d.comb += [
        Assert(~record.valid | (record.payload.address <= last)),
        Assert(~word.valid | (word.payload.address < SPEC.frame_words)),
    ]


def test_contract(tmp_path):
    contract = StreamContract(EvictionBuffer(SPEC), SPEC, RELATIONS, sound)
    prove(contract, directory=tmp_path, depth=DEPTH, induction=False)


def test_a_write_out_of_place_is_found(tmp_path):
    """The proof can fail: a clear writes the word behind the last bin, too."""
    contract = StreamContract(
        EvictionBuffer(SPEC), SPEC, RELATIONS, lambda m, c: sound(m, c, is_wrong=True)
    )
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(contract, directory=tmp_path, depth=DEPTH, induction=False)
