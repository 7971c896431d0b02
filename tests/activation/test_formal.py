"""Activation properties that hold for every input, proved rather than sampled."""

import pytest
from amaranth.hdl import Assert, Cover, Module, Mux, Signal, Value, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In

from gridloom.hdl.activation import Activation
from gridloom.hdl.activation.fixed import FixedLane
from gridloom.specs.activation import ActivationSpec
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

INT6 = QFormat(3, 3)


def spec_of(function, **others):
    return ActivationSpec(function=function, in_fmt=INT6, out_fmt=INT6, **others)


def stages_are_the_balance(m: Module, contract: StreamContract) -> None:
    """Every element between the streams is in a stage; closes the induction."""
    total: Value = sum(contract.component.stages)
    m.d.comb += Assert(contract.balances[0] == total)


@pytest.mark.parametrize("method", ["rom", "constant", "linear"])
def test_stream_contract(tmp_path, method):
    spec = spec_of("gelu", method=method)
    once = Relation(occupancy=spec.latency, drain_cycles=spec.latency)
    contract = StreamContract(Activation(spec), spec, [once], stages_are_the_balance)
    prove(contract, directory=tmp_path, depth=spec.latency + 3)


class Compared(wiring.Component):
    """Two lanes that always advance, and what must hold between their inputs and outputs."""

    def __init__(self, spec, holds):
        self.spec = spec
        self.holds = holds
        super().__init__({"x_0": In(INT6.width), "x_1": In(INT6.width)})

    def elaborate(self, platform):
        m = Module()
        operands = []
        for n, x in enumerate((self.x_0, self.x_1)):
            m.submodules[f"lane_{n}"] = lane = FixedLane(self.spec)
            m.d.comb += [lane.x.eq(x), lane.en.eq(1)]
            for stage in range(self.spec.latency):
                held = Signal(signed(INT6.width), name=f"x_{n}_{stage}", reset_less=True)
                m.d.sync += held.eq(x)
                x = held
            operands.append((x, lane.y))
        (x_0, y_0), (x_1, y_1) = operands
        filled = Signal(range(self.spec.latency + 1))
        with m.If(filled < self.spec.latency):
            m.d.sync += filled.eq(filled + 1)
        with m.Else():
            m.d.comb += Assert(self.holds(x_0, y_0, x_1, y_1))
            m.d.comb += Cover((x_0 == -x_1) & (y_0 != y_1))
        return m


def rises(x_0, y_0, x_1, y_1):
    return (x_0 > x_1) | (y_0 <= y_1)


def is_odd(x_0, y_0, x_1, y_1):
    return (x_0 != -x_1) | (y_0 == -y_1)


def sums_to_one(x_0, y_0, x_1, y_1):
    return (x_0 != -x_1) | (y_0 + y_1 == 1 << INT6.frac_bits)


def lacks_the_same_of_a_ramp(x_0, y_0, x_1, y_1):
    lack_0, lack_1 = Mux(x_0 > 0, x_0, 0) - y_0, Mux(x_1 > 0, x_1, 0) - y_1
    return ((x_0 != -x_1) | (lack_0 == lack_1)) & (lack_0 >= 0) & (lack_0 <= 2)


@pytest.mark.parametrize(
    "function, method, holds",
    [
        ("sigmoid", "constant", rises),
        ("sigmoid", "constant", sums_to_one),
        ("tanh", "constant", rises),
        ("tanh", "linear", is_odd),
        ("tanh", "narrow", rises),  # saturated at both ends
        ("erf", "constant", rises),
        ("erf", "bipartite", is_odd),
        ("gelu", "constant", lacks_the_same_of_a_ramp),
        ("gelu", "linear", lacks_the_same_of_a_ramp),
        ("gelu", "quadratic", lacks_the_same_of_a_ramp),
    ],
)
def test_every_pair_of_inputs(tmp_path, function, method, holds):
    if method in ("constant", "narrow"):
        out_fmt = INT6 if method == "constant" else QFormat(0, 6)
        spec = ActivationSpec(function=function, in_fmt=INT6, out_fmt=out_fmt, max_error_ulp=0.5)
    else:
        spec = spec_of(function, method=method, max_error_ulp=0.75)
    prove(Compared(spec, holds), directory=tmp_path, depth=spec.latency + 2)


def test_a_wrong_property_is_refuted(tmp_path):
    spec = spec_of("gelu", max_error_ulp=0.5)  # falls a little below zero before it rises
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(Compared(spec, rises), directory=tmp_path, depth=spec.latency + 2)
