"""What can reach the host, by which way: proved on the elaborated netlist.

Secret are the words of HBM and when they come, all keys, and what is in an opened request. From
those bits the proof follows every path of wires, cells, registers and memories, whatever the values
on it and however many cycles it takes. They reach the host's streams and the client's through three
gates alone: the multiplexer that chooses which bins are touched, sealed blocks, and the strobes of
one bit by which the secret part hands over. Behind the first are numbers of pages and nothing else,
behind the second the data of pages and responses and nothing else; no valid, no ready, no register
that software reads is behind either. What goes through the gates is the matter of other tests:
that the pairs tell nothing (``test_trace.py``), that strobes decide no cycle that the host sees
unless a timer is missed (``test_formal.py``). Faults at the end show that a way past them is found.
"""

import re

import pytest

from gridloom.hdl.omap import front, memory_top, rtl
from gridloom.specs.omap import OmapSpec
from gridloom.specs.omap_ports import OmapPorts
from gridloom.testbench.formal import why_no_proofs
from gridloom.testbench.information_flow import read_flow


pytestmark = [
    pytest.mark.formal,
    pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs())),
]

SMALL = {
    "num_keys": 8,
    "key_bytes": 4,
    "keys_per_bin": 4,
    "slots": 5,
    "list_limit": 12,
    "stash_depth": 4,
    "in_flight": 2,
}
SPECS = {
    "two choices": OmapSpec(**SMALL),
    "one choice, passes": OmapSpec(**SMALL, choices=1, passes=2),
    "a page in HBM": OmapSpec(**SMALL, resident_bins=1),
    "four engines": OmapSpec(**SMALL, engines=4),
    "one engine": OmapSpec(**{**SMALL, "in_flight": 1}, engines=1),
}
HBM = r"i_(position|bin|frame|page)_(read|written)__(payload|valid)"
HBM_PINS = r"m_axi_(position|bin|frame|page)_([rb](valid|data|resp)|(aw|ar|w)ready)"
HELD = r"front\.(\w+_key_held|root|operation|key|message)"
TOUCHED, SEALED = r"front\.touch", r"sealer\.block"
STROBES = r"front\.(push|starts|has_keys|i__ready)|is_swept|(opener|resident_pages)\.i__ready"
STROBES += r"|sealer\.((page|response)_valid|is_whole)"
PAGES = {"o_host_read__payload.page", "o_host_write__payload.page"}
BLOCKS = {"o_host_write__payload.data", "o_response__payload.data"}
PACE = {f"o_{name}__valid" for name in ("host_read", "host_write", "response")}
PACE |= {f"i_{name}__ready" for name in ("request", "host_read", "host_written")}
PACE |= {f"o_{name}__payload.last" for name in ("host_write", "response")}


def leaks(flow, shown, gates, top="", memories=HBM):
    """Which of the nets ``shown`` depend on a secret by another way than the gates."""
    secrets = [flow.bits(memories), flow.bits(top + HELD)]
    closed = [flow.bits(f"{top}({gate})") for gate in gates]
    assert all(secrets)
    assert all(closed)
    reached, _ = flow.reached(set().union(*secrets), gates=set().union(*closed))
    return {name for name in shown if not reached.isdisjoint(flow.bits(re.escape(name)))}


@pytest.mark.parametrize(
    "name",
    [
        "one choice, passes",
        "a page in HBM",
        "one engine",
        *[pytest.param(n, marks=pytest.mark.slow) for n in ("two choices", "four engines")],
    ],
)
def test_secrets_reach_the_host_by_three_gates_alone(name, tmp_path):
    flow = read_flow(rtl.Omap(SPECS[name]), tmp_path)
    shown = PAGES | BLOCKS | PACE
    assert all(flow.bits(re.escape(net)) for net in shown)
    assert leaks(flow, shown, [TOUCHED, SEALED, STROBES]) == set()
    by_touch = leaks(flow, shown, [SEALED, STROBES])
    # Which pages the host does not have decides what it sees of them, and when.
    assert by_touch > PAGES if SPECS[name].resident_bins else by_touch == PAGES
    assert leaks(flow, shown, [TOUCHED, STROBES]) == BLOCKS
    assert leaks(flow, shown, [TOUCHED, SEALED]) >= PACE


def pins_of(flow):
    """What the host sees of the AXI top."""
    return {name for name in flow.outputs if name.startswith(("s_axi_", "m_axi_host_"))}


def top_leaks(folder):
    """Pins of the AXI top that the host sees and that depend on secrets past the gates."""
    flow = read_flow(memory_top.OmapMemoryTop(SPECS["two choices"], OmapPorts()), folder)
    return leaks(flow, pins_of(flow), [TOUCHED, SEALED, STROBES], r"omap\.", HBM_PINS)


def test_no_register_and_no_pin_of_the_host_is_behind_a_secret(tmp_path):
    assert top_leaks(tmp_path) == set()


def test_a_bit_of_the_position_map_past_the_multiplexer_is_found(monkeypatch, tmp_path):
    class Telling(front.Front):
        def _answer(self, m):
            super()._answer(m)
            m.d.comb += self.job.touch.as_value().eq(self.answer.payload.is_full)

    monkeypatch.setattr(rtl, "Front", Telling)
    flow = read_flow(rtl.Omap(SPECS["two choices"]), tmp_path)
    assert leaks(flow, PAGES | BLOCKS | PACE, [TOUCHED, SEALED, STROBES]) == PAGES


def test_a_register_that_tells_of_an_error_of_hbm_is_found(monkeypatch, tmp_path):
    told = property(lambda omap: omap.i_bin_read.payload.is_error)
    monkeypatch.setattr(rtl.Omap, "is_halted", told)
    assert "s_axi_rdata" in top_leaks(tmp_path)
