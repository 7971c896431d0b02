"""Merging is associative and commutative, bit for bit: proved of the RTL, for all inputs.

Widths are the smallest that an array can have. Only bf16 numerators are smaller still: more bits
are more digits of the same kind, and the proof of 34 had not ended after five minutes. The proofs
by induction hold for all time: what lanes hold beyond a few cycles is nothing.
"""

import pytest
from amaranth.hdl import Assert, Cover, Module, Signal, Value
from amaranth.lib import wiring
from amaranth.lib.wiring import In

from gridloom.hdl.attention_merge import AttentionMerge
from gridloom.hdl.attention_merge.alignment import lane_layout
from gridloom.hdl.attention_merge.lane import MergeLane
from gridloom.hdl.common.delay import delay
from gridloom.specs.attention import AttentionSpec, Operand
from gridloom.specs.attention_merge import AttentionMergeSpec, Form
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

PARTIAL, DIGITS = Form.PARTIAL, Form.DIGITS
INT8, BF16 = Operand.INT8, Operand.BF16


class NarrowArray(AttentionSpec):
    """An array with numerators of four digits: those of bf16 have 34 bits at least."""

    @property
    def numerator_width(self):
        return 10


class NarrowMerge(AttentionMergeSpec):
    """The merge of its results."""

    @property
    def array(self):
        return NarrowArray(**super().array.model_dump())


def spec_of(inputs_form, output_form, ways=2, operand=INT8):
    return (AttentionMergeSpec if operand is INT8 else NarrowMerge)(
        ways=ways,
        inputs_form=inputs_form,
        output_form=output_form,
        operand=operand,
        probability_width=4,
        exponent_width=6,
        max_length=2,
        digit_width=4,
        ranges=4,
    )


def lane(m, spec, *inputs):
    """A merge of ``inputs`` that never stands still."""
    component = MergeLane(spec)
    m.submodules += component
    m.d.comb += component.en.eq(1)
    for number, value in enumerate(inputs):
        m.d.comb += Value.cast(getattr(component, f"i_{number}")).eq(Value.cast(value))
    return Value.cast(component.o)


def late(m, value, cycles):
    return delay(m, Value.cast(value), cycles, name="late")


class Merges(wiring.Component):
    """Results ``a``, ``b`` and ``c`` merged in two ways, whose outputs must be the same."""

    def __init__(self, form, ways, operand=INT8):
        self.ways = ways
        self.operand = operand
        layout = lane_layout(spec_of(form, form, operand=operand), form)
        super().__init__({name: In(layout) for name in "abc"})

    def elaborate(self, platform):
        m = Module()
        left, right, latency = self.ways(m, self.operand, self.a, self.b, self.c)
        full = Signal(range(latency + 1))  # what comes out has gone in
        is_full = full == latency
        with m.If(~is_full):
            m.d.sync += full.eq(full + 1)
        m.d.comb += [Assert(~is_full | (left == right)), Cover(is_full)]
        return m


def groupings(m, operand, a, b, c):
    """(a b) c and a (b c)."""
    spec = spec_of(DIGITS, DIGITS, operand=operand)
    left = lane(m, spec, lane(m, spec, a, b), late(m, c, spec.latency))
    right = lane(m, spec, late(m, a, spec.latency), lane(m, spec, b, c))
    return left, right, 2 * spec.latency


def one_step(m, operand, a, b, c):
    """(a b) c and a b c."""
    spec, three = (spec_of(DIGITS, DIGITS, ways, operand) for ways in (2, 3))
    left = lane(m, spec, lane(m, spec, a, b), late(m, c, spec.latency))
    latency = 2 * spec.latency
    return left, late(m, lane(m, three, a, b, c), latency - three.latency), latency


def orders(m, operand, a, b, c):
    """a b c and c a b."""
    spec = spec_of(DIGITS, DIGITS, 3, operand)
    return lane(m, spec, a, b, c), lane(m, spec, c, a, b), spec.latency


def blocks(m, operand, a, b, c, between=DIGITS):
    """Partial results of arrays by two leaves and a root, and in one step; not yet rounded."""
    leaf, root = (
        spec_of(*forms, operand=operand) for forms in ((PARTIAL, between), (between, DIGITS))
    )
    whole = spec_of(PARTIAL, DIGITS, 3, operand)
    none = Signal(lane_layout(leaf, PARTIAL), init={"maximum": leaf.array.lowest_maximum})
    tree = lane(m, root, lane(m, leaf, a, b), lane(m, leaf, c, none))
    latency = leaf.latency + root.latency
    return tree, late(m, lane(m, whole, a, b, c), latency - whole.latency), latency


def depth_of(operand):
    """Cycles that any of these ways takes, and two more."""
    return sum(spec_of(form, DIGITS, operand=operand).latency for form in (PARTIAL, DIGITS)) + 2


@pytest.mark.parametrize("operand", [INT8, BF16])
@pytest.mark.parametrize(
    "ways", [groupings, one_step, pytest.param(orders, marks=pytest.mark.slow)]
)
def test_digits_merge_alike_however_they_are_grouped(ways, operand, tmp_path):
    prove(Merges(DIGITS, ways, operand), directory=tmp_path, depth=depth_of(operand))


@pytest.mark.parametrize("operand", [INT8, BF16])
def test_a_tree_of_blocks_is_one_block(operand, tmp_path):
    prove(Merges(PARTIAL, blocks, operand), directory=tmp_path, depth=depth_of(operand))


@pytest.mark.parametrize("operand", [INT8, BF16])
def test_rounding_between_merges_is_refuted(operand, tmp_path):
    def rounded(m, operand, a, b, c):
        return blocks(m, operand, a, b, c, between=PARTIAL)

    latencies = (spec_of(PARTIAL, form, operand=operand).latency for form in (PARTIAL, DIGITS))
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(Merges(PARTIAL, rounded, operand), directory=tmp_path, depth=sum(latencies) + 2)


def together(m: Module, contract: StreamContract) -> None:
    """Inputs are taken together, and ``last`` goes through."""
    taken = contract.taken
    m.d.comb += Assert(taken["i_0"] == taken["i_1"])


@pytest.mark.parametrize("output_form", [Form.DIGITS, Form.PARTIAL])
def test_contract(output_form, tmp_path):
    spec = spec_of(PARTIAL, output_form)
    held = [
        Relation(name, "o", occupancy=spec.latency, drain_cycles=spec.latency)
        for name in ("i_0", "i_1")
    ]
    contract = StreamContract(AttentionMerge(spec), spec, held, together)
    prove(contract, directory=tmp_path, depth=spec.latency + 6, induction=False)


def test_one_place_fewer_is_not_the_most(tmp_path):
    spec = spec_of(PARTIAL, DIGITS)
    contract = StreamContract(
        AttentionMerge(spec), spec, [Relation("i_0", "o", occupancy=spec.latency - 1)]
    )
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(contract, directory=tmp_path, depth=spec.latency + 4, induction=False)
