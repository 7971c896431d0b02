"""Constant shape, proved on the elaborated netlist: nothing that is held decides when.

The proof follows every path of wires, cells, registers and memories from all payloads but the mode
of a query, whatever the values on it and however many cycles it takes. It finds none to a ``valid``
or a ``ready``. Faults at the end show that a way out is found.
"""

import pytest
from amaranth.hdl import Mux

from gridloom.hdl.eviction_buffer import EvictionBuffer, rtl, scanner
from gridloom.specs.eviction_buffer import MODE_WIDTH, EvictionBufferSpec
from gridloom.testbench.formal import why_no_proofs
from gridloom.testbench.information_flow import read_flow


pytestmark = [
    pytest.mark.formal,
    pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs())),
]

SPEC = EvictionBufferSpec(
    num_bins=4, slots=2, list_limit=2, num_frames=5, key_bytes=17, value_bytes=8
)
HANDSHAKES = {f"{s.name}__ready" for s in SPEC.inputs()}
HANDSHAKES |= {f"{s.name}__valid" for s in SPEC.outputs()}


def handshakes_reached(folder, secrets_of):
    """Handshakes that some of these bits of the inputs' payloads reach."""
    flow = read_flow(EvictionBuffer(SPEC), folder)
    assert flow.outputs.keys() >= HANDSHAKES
    payloads = {s.name: flow.names[f"{s.name}__payload"] for s in SPEC.inputs()}
    reached, memories = flow.reached(secrets_of(payloads))
    assert len(memories) == len(flow.memories) or not memories
    return {name for name in HANDSHAKES if not reached.isdisjoint(flow.outputs[name])}


def secrets(payloads):
    """Every bit of every payload but a query's mode."""
    held = {bit for name, bits in payloads.items() if name != "i_query" for bit in bits}
    return held | set(payloads["i_query"][MODE_WIDTH:])


def test_nothing_held_reaches_a_handshake(tmp_path):
    assert not handshakes_reached(tmp_path, secrets)


def test_the_mode_reaches_the_handshakes(tmp_path):
    """The proof could fail."""
    found = handshakes_reached(tmp_path, lambda payloads: payloads["i_query"][:MODE_WIDTH])
    assert found >= {"o_bin_read__valid", "i_page__ready", "o_result__valid"}


def early_end(self, m, original):
    """A list ends with its last tuple."""
    original(self, m)
    with m.If((self.phase == scanner.Phase.LISTS) & ~self.is_valid):
        m.d.sync += self.phase.eq(scanner.Phase.NOTHING)


def no_write_when_stopped(self, m, original):
    """What has stopped writes no more."""
    original(self, m)
    m.d.comb += self.o_bin_write.valid.eq(Mux(self.is_stopped, 0, self.phase == rtl.Phase.WRITE))


LEAKS = {
    "lists end early": (scanner.Scanner, "_settle", early_end),
    "a stop ends the writes": (rtl.EvictionBuffer, "_clear", no_write_when_stopped),
}


@pytest.mark.parametrize("name", LEAKS)
def test_a_leak_is_found(name, monkeypatch, tmp_path):
    owner, method, leak = LEAKS[name]
    original = getattr(owner, method)
    monkeypatch.setattr(owner, method, lambda self, m: leak(self, m, original))
    assert handshakes_reached(tmp_path, secrets)
