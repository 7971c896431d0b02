"""Stream rules, no loss, right framing of rows: bounded proofs, for every input and stall."""

import pytest
from amaranth.hdl import Assert, Assume, Module, Signal

from gridloom.hdl.softmax import Softmax
from gridloom.specs.formats import QFormat
from gridloom.specs.softmax import Exponential, Probability, SoftmaxSpec
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

# Exponentials are computed, so that no proof has to wait for a table to be filled.
SPEC = SoftmaxSpec(
    in_fmt=QFormat(4, 0),
    out_fmt=Probability.U8,
    lanes=2,
    max_length=4,
    exponential=Exponential.POLYNOMIAL,
)
DEPTH = SPEC.latency + 6  # the first rows leave, and others are stalled behind them
LENGTH = 3  # two chunks, the second one ragged


def framed_rows(m: Module, contract: StreamContract, chunks: int = 2) -> None:
    """``last`` ends every row of two chunks, and no other chunk."""
    command = contract.component.i_command.payload
    m.d.comb += Assume(command.length == LENGTH)
    index = Signal(range(chunks))
    with m.If(contract.taken["o"]):
        m.d.sync += index.eq(index + 1)
    o = contract.component.o
    m.d.comb += Assert(~o.valid | (o.payload.last == (index == chunks - 1)))


def contract_of(hook) -> StreamContract:
    held = Relation("i", "o", occupancy=SPEC.buffer_depth + SPEC.output_latency)
    return StreamContract(Softmax(SPEC), SPEC, [held], hook)


def test_contract_and_framing(tmp_path):
    # Products decide no handshake: leaving them free proves more, and spares the solver.
    prove(
        contract_of(framed_rows), directory=tmp_path, depth=DEPTH, induction=False, free=("$mul",)
    )


def test_wrong_framing_is_refuted(tmp_path):
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(
            contract_of(lambda m, contract: framed_rows(m, contract, chunks=1)),
            directory=tmp_path,
            depth=DEPTH,
            induction=False,
            free=("$mul",),
        )
