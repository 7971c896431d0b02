"""Stream rules, counting and the error bound, proved for every input and every stall."""

import pytest
from amaranth.hdl import Assert, Module, Signal

from gridloom.hdl.exp2 import Exp2
from gridloom.specs.exp2 import Exp2Spec
from gridloom.specs.formats import QFormat
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

SPEC = Exp2Spec(in_fmt=QFormat(4, 2), out_fmt=QFormat(2, 4, is_signed=False))
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


def between_powers(m: Module, contract: StreamContract) -> None:
    """A result lies between the powers of two around it, and is exact at them."""
    o = contract.component.o
    x, y = source_of(m, contract), o.payload.y[0]
    frac = SPEC.in_fmt.frac_bits
    with m.If(o.valid):
        for exponent in range(SPEC.min_exponent, SPEC.max_exponent + 1):
            low = 2.0 ** (exponent + SPEC.out_fmt.frac_bits)  # in units of the output's LSB
            at_least = min(int(low + 0.5), SPEC.out_fmt.max)
            at_most = min(int(2 * low + 0.5), SPEC.out_fmt.max)
            with m.If((x >> frac) == exponent):
                m.d.comb += Assert((y >= at_least) & (y <= at_most))
            with m.If(x == exponent << frac):
                m.d.comb += Assert(y == at_least)


def never_zero(m: Module, contract: StreamContract) -> None:
    """False: small powers flush to zero."""
    o = contract.component.o
    m.d.comb += Assert(~o.valid | (o.payload.y[0] != 0))


def test_contract_and_bound(tmp_path):
    relation = Relation(occupancy=SPEC.latency, drain_cycles=SPEC.latency)
    contract = StreamContract(Exp2(SPEC), SPEC, [relation], between_powers)
    prove(contract, directory=tmp_path, depth=DEPTH, induction=False)


def test_a_wrong_property_is_refuted(tmp_path):
    contract = StreamContract(Exp2(SPEC), SPEC, [], never_zero)
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(contract, directory=tmp_path, depth=DEPTH, induction=False, cover=False)
