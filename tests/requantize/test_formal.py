"""Requantizer properties that hold for every input, proved rather than sampled."""

import pytest
from amaranth.hdl import Assert, Const, Module, Signal

from gridloom.hdl.requantize import Requantize
from gridloom.specs.formats import QFormat, Rounding
from gridloom.specs.requantize import RequantizeSpec
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

ONE_IN_ONE_OUT = Relation(occupancy=1, drain_cycles=1)


def half_lsb(m: Module, contract: StreamContract) -> None:
    """An unsaturated result is within half an output LSB of the input it came from."""
    component = contract.component
    spec = contract.spec
    source = Signal.like(component.i.payload.value)
    with m.If(contract.taken["i"]):
        m.d.sync += source.eq(component.i.payload.value)
    drop = spec.in_fmt.frac_bits - spec.out_fmt.frac_bits
    result = component.o.payload
    error = (result.value << drop) - source
    half = Const(1 << (drop - 1))
    with m.If(component.o.valid & ~result.saturated):
        m.d.comb += Assert((error <= half) & (error >= -half))
    m.d.comb += Assert(contract.balances[0] == component.o.valid)  # closes the induction


@pytest.mark.parametrize("rounding", [Rounding.HALF_EVEN, Rounding.HALF_UP])
def test_contract_and_error_bound(tmp_path, rounding):
    spec = RequantizeSpec(in_fmt=QFormat(8, 8), out_fmt=QFormat(4, 4), rounding=rounding)
    contract = StreamContract(Requantize(spec), spec, [ONE_IN_ONE_OUT], half_lsb)
    prove(contract, directory=tmp_path, depth=6)


def test_a_wrong_bound_is_refuted(tmp_path):
    spec = RequantizeSpec(
        in_fmt=QFormat(4, 4), out_fmt=QFormat(2, 2), rounding=Rounding.FLOOR
    )  # floor errs by up to a whole LSB
    contract = StreamContract(Requantize(spec), spec, [ONE_IN_ONE_OUT], half_lsb)
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(contract, directory=tmp_path, depth=4)
    assert (tmp_path / "trace.vcd").is_file()
