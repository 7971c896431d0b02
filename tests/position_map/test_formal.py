"""Stream rules, nothing taken unasked, a result for each command: proved for all time.

Induction needs to know how far a command can have come; what says so is proved with the rest.
"""

import pytest
from amaranth.hdl import Assert, Module, Mux

from gridloom.hdl.position_map import PositionMap
from gridloom.hdl.position_map.stash import Phase
from gridloom.specs.position_map import PositionMapSpec
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

SPEC = PositionMapSpec(
    num_keys=1, key_bytes=4, choices=1, bin_width=1, num_buckets=1, stash_depth=4
)
DEPTH = 3
HALF = 16
RELATIONS = [
    Relation("i_command", "o_result", occupancy=2),
    Relation("o_hash", "i_hash", occupancy=2),
    Relation("o_read", "i_read", occupancy=2 * HALF),
    Relation("o_write", "i_written", occupancy=SPEC.words),
]


def progress(m: Module, contract: StreamContract) -> None:
    """How far a command has come, and what is on its way."""
    top = contract.component
    reader, recent, stash = top.reader, top.recent, top.stash
    results, hashes, words, writes = contract.balances
    in_flight = recent.landing.away + recent.unsent
    is_searching = top.is_busy & ~top.is_fresh & ~top.is_obeyed
    hashes_asked = reader.hashes_awaited + reader.hashes + top.o_hash.valid
    has_candidate = (stash.phase == Phase.SCAN) | (stash.phase == Phase.RECALL)
    last_own = top.has_word & (top.word_number == HALF - 1)
    last = top.has_word & (top.word_number == 2 * HALF - 1)
    rules = [
        results == top.o_result.valid + is_searching,
        hashes == reader.hashes_awaited,
        words == (reader.asked - reader.came),
        writes == recent.landing.away,
        top.is_swept | (in_flight <= top.swept),
        top.is_swept | (top.swept <= SPEC.slots),
        top.is_swept | top.is_fresh,
        ~top.is_fresh | (in_flight <= SPEC.words),
        top.is_busy | ~top.is_fresh | (top.is_swept & (in_flight == 0)),
        top.is_fresh | (in_flight <= 2),
        ~(top.is_obeyed & top.is_busy) | (in_flight <= 1),
        hashes_asked == Mux(top.is_fresh, 0, Mux(has_candidate, 2, 1)),
        reader.asked <= HALF * reader.hashes,
        reader.came <= reader.asked,
        ~top.has_word | (top.word_number == reader.came - 1),
        top.is_obeyed | (reader.came <= HALF),
        ~top.is_obeyed | (reader.came >= HALF),
        ~(top.may_obey | last_own) | ((reader.came == HALF) & ~top.is_obeyed),
        ~(top.may_obey & last_own),
        ~(top.may_end | last) | ((reader.came == 2 * HALF) & top.is_obeyed & top.is_busy),
        ~(top.may_end & last),
        top.is_busy | top.is_fresh | ((reader.came == 2 * HALF) & ~top.has_word),
        top.is_busy | top.is_fresh | (has_candidate & top.is_obeyed),
        ~top.is_fresh | (~top.has_word & (reader.asked == 0) & ~top.is_obeyed & has_candidate),
        ~top.is_fresh | (~top.o_result.valid & (recent.unsent <= 1)),
        ~(stash.is_scanned | top.is_obeyed) | (stash.phase == Phase.RECALL),
    ]
    m.d.comb += [Assert(rule) for rule in rules]


def test_contract(tmp_path):
    contract = StreamContract(PositionMap(SPEC), SPEC, RELATIONS, progress)
    prove(contract, directory=tmp_path, depth=DEPTH, cover=False)


def test_a_wrong_bound_is_found(tmp_path):
    """A result may wait while the next command goes on: two are under way."""
    relations = [Relation("i_command", "o_result", occupancy=1), *RELATIONS[1:]]
    contract = StreamContract(PositionMap(SPEC), SPEC, relations, progress)
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(contract, directory=tmp_path, depth=DEPTH, cover=False)
