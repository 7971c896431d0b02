"""What depends on what, in a design of one register, one choice and one memory."""

import subprocess

import pytest
from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.errors import UserError
from gridloom.testbench import information_flow
from gridloom.testbench.formal import why_no_proofs
from gridloom.testbench.information_flow import read_flow


pytestmark = pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs()))


class Small(wiring.Component):
    """``later`` is ``value`` or 5, as ``choice`` says, a cycle later; ``kept`` is remembered."""

    value: In(4)
    choice: In(1)
    address: In(2)
    later: Out(4)
    kept: Out(4)

    def elaborate(self, platform):
        m = Module()
        held = Signal(4)
        m.d.sync += held.eq(Mux(self.choice, self.value, 5))
        m.submodules.words = words = Memory(shape=4, depth=4, init=[])
        write, read = words.write_port(), words.read_port()
        m.d.comb += [
            self.later.eq(held),
            write.en.eq(1),
            write.addr.eq(self.address),
            write.data.eq(held),
            self.kept.eq(read.data),
        ]
        return m


@pytest.fixture(scope="module")
def flow(tmp_path_factory):
    return read_flow(Small(), tmp_path_factory.mktemp("flow"))


@pytest.mark.parametrize(
    "source, ports",
    [("value", {"later", "kept"}), ("choice", {"later", "kept"}), ("address", {"kept"})],
)
def test_what_depends_on_it(flow, source, ports):
    reached, memories = flow.reached(flow.bits(source))
    assert {p for p, bits in flow.outputs.items() if not reached.isdisjoint(bits)} == ports
    assert memories == {"words"}
    assert ports <= flow.of(reached)


@pytest.mark.parametrize("port", ["later", "kept"])
def test_a_bit_stays_in_its_place(flow, port):
    """Through a choice, a register and a memory."""
    reached, _ = flow.reached(flow.names["value"][2:3])
    assert reached & set(flow.outputs[port]) == {flow.outputs[port][2]}


def test_a_cut_ends_a_path(flow):
    reached, memories = flow.reached(flow.bits("value"), "words")
    assert memories == {"words"}
    assert reached.isdisjoint(flow.outputs["kept"])
    assert flow.bits("held") <= flow.registers


def test_yosys_fails(monkeypatch, tmp_path):
    failed = subprocess.CompletedProcess([], 1, "", "ERROR: no")
    monkeypatch.setattr(information_flow, "run_tool", lambda *_: failed)
    with pytest.raises(UserError, match="^Yosys cannot flatten the design: ERROR: no$"):
        read_flow(Small(), tmp_path)


def test_yosys_is_missing(monkeypatch, tmp_path):
    monkeypatch.setattr(information_flow, "why_no_proofs", lambda: "it is not there")
    with pytest.raises(UserError, match="^it is not there$"):
        read_flow(Small(), tmp_path)
