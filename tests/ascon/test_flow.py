"""Constant time, proved on the elaborated netlist: nothing secret decides when anything happens.

The proof follows every path of wires, cells, registers and memories from the secrets, whatever the
values on it and however many cycles it takes. It finds none to a ``valid`` or a ``ready``, to the
end of a message, or to an address of the buffer: secrets reach data, tag and verdict alone. Faults
at the end show that a way out is found.
"""

import re

import pytest

from gridloom.hdl.ascon import Ascon, message_buffer, rtl
from gridloom.specs.ascon import AD_BYTES_WIDTH, AsconSpec
from gridloom.testbench.formal import why_no_proofs
from gridloom.testbench.information_flow import read_flow


pytestmark = [
    pytest.mark.formal,
    pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs())),
]

SPEC = AsconSpec(rounds_per_cycle=3, max_bytes=48)
PUBLIC_BITS = 2 + AD_BYTES_WIDTH + SPEC.bytes_width  # of a command; key and nonce are above
HANDSHAKES = {"i_command__ready", "i__ready", "o__valid", "o_result__valid"}


PUBLIC = ("phase", "is_open", "is_prf", "is_running", "index", "ad_left", "message_left", "count")
PUBLIC += tuple(f"buffer.{n}" for n in ("taken", "written", "leaving", "write_place", "read_place"))


def secrets_reach(folder):
    """Output bits that some secret reaches, and names of public nets it does."""
    flow = read_flow(Ascon(SPEC), folder)
    command = flow.names["i_command__payload"]
    assert len(command) == PUBLIC_BITS + 256
    secrets = set(command[PUBLIC_BITS:]) | set(flow.names["i__payload"])
    reached, _ = flow.reached(secrets)
    outputs = {
        f"{name}[{n}]"
        for name, bits in flow.outputs.items()
        for n, bit in enumerate(bits)
        if bit in reached
    }
    nets = {name: flow.bits(rf"{re.escape(name)}(\$\d+)?") for name in PUBLIC}
    assert all(nets.values()), nets
    assert {"key", "state"} <= flow.of(reached)
    return outputs, {name for name, bits in nets.items() if not reached.isdisjoint(bits)}


def test_secrets_reach_data_tag_and_verdict_alone(tmp_path):
    outputs, public = secrets_reach(tmp_path)
    data = {f"o__payload[{n}]" for n in range(128)}  # bit 128 is `last`
    assert outputs == data | {f"o_result__payload[{n}]" for n in range(129)}
    assert not public


def test_what_is_public_reaches_the_handshakes(tmp_path):
    """The proof could fail: lengths do what secrets may not."""
    flow = read_flow(Ascon(SPEC), tmp_path)
    reached, _ = flow.reached(flow.names["i_command__payload"][:PUBLIC_BITS])
    found = {name for name, bits in flow.outputs.items() if not reached.isdisjoint(bits)}
    assert found >= HANDSHAKES


def early_verdict(self, m, original):
    """No block leaves of what is not genuine."""
    built = original(self, m)
    m.d.comb += self.buffer.release.eq(self.finish & ~self.buffer.is_hidden)
    return built


def skipped_zeros(self, platform, original):
    """Hidden blocks are not offered."""
    built = original(self, platform)
    with built.If(self.is_hidden & self.release):
        built.d.sync += self.o.valid.eq(0)
    return built


LEAKS = {
    "a wrong tag gives no blocks": (rtl.Ascon, "_finish", early_verdict),
    "a wrong tag takes back a block": (message_buffer.MessageBuffer, "elaborate", skipped_zeros),
}


@pytest.mark.parametrize("name", LEAKS)
def test_a_leak_is_found(name, monkeypatch, tmp_path):
    owner, method, leak = LEAKS[name]
    original = getattr(owner, method)
    monkeypatch.setattr(owner, method, lambda self, given: leak(self, given, original))
    outputs, _ = secrets_reach(tmp_path)
    assert "o__valid[0]" in outputs
