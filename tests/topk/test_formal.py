"""Properties of every input of a given length, proved rather than sampled."""

import pytest
from amaranth.hdl import Array, Assert, Module, Mux, Signal

from gridloom.hdl.topk import Topk
from gridloom.specs.formats import QFormat
from gridloom.specs.topk import TopkSpec
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

ROWS_HELD = 6  # two in the stages, one in the cells, one leaving, two in the buffer


def rows_come_out(k):
    """Every row gives one framed set of results, and in bounded time."""
    return Relation(occupancy=ROWS_HELD, drain_cycles=5 + 4 * k, field="last")


def sorted_results(m: Module, contract: StreamContract) -> None:
    """Scores of a row fall, and among equals indices rise."""
    o = contract.component.o.payload
    value, index = Signal.like(o.value), Signal.like(o.index)
    is_first = Signal(init=1)
    with m.If(contract.taken["o"]):
        m.d.sync += [value.eq(o.value), index.eq(o.index), is_first.eq(o.last)]
    in_order = (o.value < value) | ((o.value == value) & (o.index > index))
    m.d.comb += Assert(~contract.component.o.valid | is_first | in_order)


def greatest_first(m: Module, contract: StreamContract) -> None:
    """The first result of a row is its greatest score, at its first place."""
    i, o = contract.component.i.payload, contract.component.o.payload
    place = Signal(contract.spec.index_width)
    starts = Signal(init=1)
    greatest, greatest_at = Signal.like(i.value), Signal.like(place)
    is_new = Signal()
    best, best_at = Signal.like(i.value), Signal.like(place)
    m.d.comb += [
        is_new.eq(starts | (i.value > greatest)),
        best.eq(Mux(is_new, i.value, greatest)),
        best_at.eq(Mux(is_new, place, greatest_at)),
    ]
    # What each row on its way should give, oldest first.
    rows = Array(Signal.like(best, name=f"best_{n}") for n in range(ROWS_HELD + 2))
    places = Array(Signal.like(best_at, name=f"best_at_{n}") for n in range(ROWS_HELD + 2))
    head, tail = Signal(range(ROWS_HELD + 2)), Signal(range(ROWS_HELD + 2))
    with m.If(contract.taken["i"]):
        m.d.sync += [greatest.eq(best), greatest_at.eq(best_at), starts.eq(i.last)]
        m.d.sync += place.eq(Mux(i.last, 0, place + 1))
        with m.If(i.last):
            m.d.sync += [rows[tail].eq(best), places[tail].eq(best_at)]
            m.d.sync += tail.eq(Mux(tail == ROWS_HELD + 1, 0, tail + 1))
    is_first = Signal(init=1)
    with m.If(contract.taken["o"]):
        m.d.sync += is_first.eq(o.last)
        with m.If(o.last):
            m.d.sync += head.eq(Mux(head == ROWS_HELD + 1, 0, head + 1))
    with m.If(contract.component.o.valid & is_first):
        m.d.comb += Assert((o.value == rows[head]) & (o.index == places[head]))


CASES = [(sorted_results, 2, True), (sorted_results, 3, False), (greatest_first, 2, False)]


@pytest.mark.parametrize("properties, k, is_signed", CASES)
def test_contract_and_order(tmp_path, properties, k, is_signed):
    spec = TopkSpec(k=k, score_fmt=QFormat(2, 0, is_signed), max_length=16)  # beyond depth
    contract = StreamContract(Topk(spec), spec, [rows_come_out(k)], properties)
    prove(contract, directory=tmp_path, depth=12, induction=False)


def test_rows_of_one_drain_in_the_stated_time(tmp_path):
    spec = TopkSpec(k=1, score_fmt=QFormat(1, 0, False), max_length=2)
    contract = StreamContract(Topk(spec), spec, [rows_come_out(1)])
    prove(contract, directory=tmp_path, depth=16, induction=False)


def test_one_row_fewer_is_not_the_most(tmp_path):
    spec = TopkSpec(k=1, score_fmt=QFormat(1, 0, False), max_length=2)
    contract = StreamContract(Topk(spec), spec, [Relation(occupancy=ROWS_HELD - 1, field="last")])
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(contract, directory=tmp_path, depth=14, induction=False)
