"""Stream rules and counting, proved for every input, every command and every stall."""

import pytest
from amaranth.hdl import Assert, Module, Signal

from gridloom.hdl.norm import Norm
from gridloom.specs.formats import QFormat
from gridloom.specs.norm import NormKind, NormSpec
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

SPEC = NormSpec(
    kind=NormKind.RMS,
    in_fmt=QFormat(2, 0),
    out_fmt=QFormat(2, 0),
    max_length=2,
    epsilon=0.0,
    affine=False,
)
DEPTH = SPEC.latency + 6  # the first results and a few more


def signs(m: Module, contract: StreamContract) -> None:
    """The first result has the sign of the first value, and is 0 where that is."""
    component = contract.component
    x, y = Signal.like(component.i.payload.x[0]), component.o.payload.y[0]
    has_come, has_left = Signal(), Signal()
    with m.If(contract.taken["i"] & ~has_come):
        m.d.sync += [x.eq(component.i.payload.x[0]), has_come.eq(1)]
    with m.If(contract.taken["o"]):
        m.d.sync += has_left.eq(1)
    with m.If(component.o.valid & ~has_left):
        m.d.comb += [
            Assert(has_come),
            Assert((x != 0) | (y == 0)),
            Assert((x <= 0) | (y >= 0)),
            Assert((x >= 0) | (y <= 0)),
        ]


def sign_of_zero(m: Module, contract: StreamContract) -> None:
    """False: results other than zero exist."""
    o = contract.component.o
    m.d.comb += Assert(~o.valid | (o.payload.y[0] == 0))


def test_contract(tmp_path):
    """No beat is lost or invented, and results hold while they are stalled."""
    relation = Relation(occupancy=SPEC.buffer_depth + SPEC.output_latency)
    contract = StreamContract(Norm(SPEC), SPEC, [relation], signs)
    prove(contract, directory=tmp_path, depth=DEPTH, induction=False)


def test_a_wrong_property_is_refuted(tmp_path):
    contract = StreamContract(Norm(SPEC), SPEC, [], sign_of_zero)
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(contract, directory=tmp_path, depth=DEPTH, induction=False, cover=False)
