"""Stream rules, no result lost, nothing given before its verdict: bounded proofs."""

import pytest
from amaranth.hdl import Assert, Assume, Module, Signal

from gridloom.hdl.ascon import Ascon
from gridloom.specs.ascon import AsconSpec, Operation
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

SPEC = AsconSpec(rounds_per_cycle=12, max_bytes=32)
DEPTH = 10  # two short messages
RESULTS = Relation("i_command", "o_result", occupancy=2)


def verdict_first(m: Module, contract: StreamContract, is_wrong: bool = False) -> None:
    """Messages of one block to open: as many blocks as verdicts, none first, zeros if refused."""
    command = contract.component.i_command.payload
    m.d.comb += [
        Assume(command.operation == Operation.OPEN),
        Assume(command.ad_bytes == 0),
        Assume(command.message_bytes == 16),
    ]
    result, o = contract.component.o_result, contract.component.o
    verdicts, blocks = Signal(4), Signal(4)
    refused = Signal(16)  # by number of the message
    new = Signal()
    held = Signal()  # a result that has been counted waits
    m.d.sync += held.eq(result.valid & ~result.ready)
    m.d.comb += new.eq(result.valid & ~held)
    with m.If(new):
        m.d.sync += [
            verdicts.eq(verdicts + 1),
            refused.bit_select(verdicts, 1).eq(~result.payload.is_valid),
        ]
    with m.If(contract.taken["o"]):
        m.d.sync += blocks.eq(blocks + 1)
    is_refused = refused.bit_select(blocks, 1)
    is_zero = o.payload.data.as_value() == 0
    m.d.comb += [
        Assert(~o.valid | (blocks < verdicts)),
        Assert(~o.valid | o.payload.last),
        Assert(~o.valid | ~is_refused | (~is_zero if is_wrong else is_zero)),
        Assert(~result.valid | (result.payload.tag.as_value() == 0)),
    ]


# What the rounds compute decides no handshake: leaving it free proves more, and spares the solver.
FREE = ("$xor",)


def test_contract_and_verdict(tmp_path):
    contract = StreamContract(Ascon(SPEC), SPEC, [RESULTS], verdict_first)
    prove(contract, directory=tmp_path, depth=DEPTH, induction=False, free=FREE)


def test_a_refused_message_that_is_not_zeros_is_found(tmp_path):
    contract = StreamContract(
        Ascon(SPEC), SPEC, [RESULTS], lambda m, c: verdict_first(m, c, is_wrong=True)
    )
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(contract, directory=tmp_path, depth=DEPTH, induction=False, free=FREE)
