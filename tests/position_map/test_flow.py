"""Constant shape, proved on the elaborated netlist: nothing secret decides when anything happens.

The proof follows every path of wires, cells, registers and memories from operations, keys,
positions, hashes and words, whatever the values on it and however many cycles it takes. It finds
none to a ``valid`` or a ``ready``; faults at the end show that a way out is found.
"""

import pytest

from gridloom.hdl.position_map import PositionMap, rtl, stash
from gridloom.specs.position_map import PositionMapSpec
from gridloom.testbench.formal import why_no_proofs
from gridloom.testbench.information_flow import read_flow


pytestmark = [
    pytest.mark.formal,
    pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs())),
]

SPEC = PositionMapSpec(num_keys=20, key_bytes=4, bin_width=3, num_buckets=2, stash_depth=4)
SECRET = ("i_command__payload", "i_hash__payload", "i_read__payload")
OUTPUTS = ("o_result", "o_hash", "o_read", "o_write")
INPUTS = ("i_command", "i_hash", "i_read", "i_written")
HANDSHAKES = {f"{name}__valid" for name in OUTPUTS} | {f"{name}__ready" for name in INPUTS}


def outputs_reached(folder, sources):
    """Names of outputs with a bit that one of these inputs reaches."""
    flow = read_flow(PositionMap(SPEC), folder)
    reached, _ = flow.reached({bit for name in sources for bit in flow.names[name]})
    assert flow.outputs.keys() == HANDSHAKES | {f"{name}__payload" for name in OUTPUTS}
    return {name for name, bits in flow.outputs.items() if not reached.isdisjoint(bits)}


def test_secrets_reach_payloads_alone(tmp_path):
    assert outputs_reached(tmp_path, SECRET) == {f"{name}__payload" for name in OUTPUTS}


def test_acknowledgements_reach_the_handshakes(tmp_path):
    """The proof could fail: an input that is public does what secrets may not."""
    assert outputs_reached(tmp_path, ["i_written__valid"]) >= HANDSHAKES


def no_repair(self, m, original):
    """A command ends at once where there is nothing to repair."""
    original(self, m)
    with m.If(self.is_obeyed & ~self.stash.has_candidate):
        m.d.comb += self.ends.eq(1)


def short_scan(self, m, original):
    """The scan ends where the key is found."""
    original(self, m)
    with m.If(self.is_found):
        m.d.sync += self.phase.eq(stash.Phase.RECALL)


LEAKS = {
    "no repair without a candidate": (rtl.PositionMap, "_repair", no_repair),
    "the scan ends at a hit": (stash.Stash, "_read", short_scan),
}


@pytest.mark.parametrize("name", LEAKS)
def test_a_leak_is_found(name, monkeypatch, tmp_path):
    owner, method, leak = LEAKS[name]
    original = getattr(owner, method)
    monkeypatch.setattr(owner, method, lambda self, m: leak(self, m, original))
    assert outputs_reached(tmp_path, SECRET) & HANDSHAKES
