"""Stream rules, counting and the error bound, proved for every input and every stall."""

import pytest
from amaranth.hdl import Assert, Module, Signal

from gridloom.hdl.reciprocal import Reciprocal
from gridloom.specs.formats import QFormat
from gridloom.specs.reciprocal import ReciprocalSpec
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

SPEC = ReciprocalSpec(in_fmt=QFormat(3, 2, is_signed=False), out_fmt=QFormat(2, 3, is_signed=False))
DEPTH = SPEC.latency + 5


def source_of(m: Module, contract: StreamContract) -> Signal:
    """The input that the offered output came from."""
    component = contract.component
    x = component.i.payload.x[0]
    for stage in range(SPEC.latency):
        held = Signal.like(x, name=f"source_{stage}")
        with m.If(~component.o.valid | component.o.ready):
            m.d.sync += held.eq(x)
        x = held
    return x


def within_bound(m: Module, contract: StreamContract) -> None:
    """x y is 1 to within 3/4 of a result's LSB times x, unless the result saturates."""
    o = contract.component.o
    x, y = source_of(m, contract), o.payload.y[0]
    one = 1 << (SPEC.in_fmt.frac_bits + SPEC.out_fmt.frac_bits)
    error = x * y - one
    with m.If(o.valid & (x != 0)):
        m.d.comb += Assert(4 * error <= 3 * x)
        m.d.comb += Assert((4 * error >= -3 * x) | (y == SPEC.out_fmt.max))
    with m.If(o.valid & (x == 0)):
        m.d.comb += Assert(y == SPEC.out_fmt.max)


def never_saturates(m: Module, contract: StreamContract) -> None:
    """False: zero saturates."""
    o = contract.component.o
    m.d.comb += Assert(~o.valid | (o.payload.y[0] != SPEC.out_fmt.max))


def test_contract_and_bound(tmp_path):
    relation = Relation(occupancy=SPEC.latency, drain_cycles=SPEC.latency)
    contract = StreamContract(Reciprocal(SPEC), SPEC, [relation], within_bound)
    prove(contract, directory=tmp_path, depth=DEPTH, induction=False)


def test_a_wrong_property_is_refuted(tmp_path):
    contract = StreamContract(Reciprocal(SPEC), SPEC, [], never_saturates)
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(contract, directory=tmp_path, depth=DEPTH, induction=False, cover=False)
