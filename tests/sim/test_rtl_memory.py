"""The memory behind a compiled master, with masters that break the rules."""

import numpy as np
import pytest

from gridloom.sim.port_memory import MemoryTrace, PortMemory
from gridloom.sim.rtl import BrokenStream, Mismatch
from gridloom.sim.rtl_memory import compile_memory_top
from gridloom.specs.errors import UserError


pytestmark = pytest.mark.compiled

REGISTERS = {"control": 0, "error": 4, "interrupt_enable": 8, "cycles_low": 12, "cycles_high": 16}
# Registers that take everything; a run of `now` = 0, 1, 2, ... from the first cycle on.
TOP = """
module top(
  input aclk, input aresetn, output interrupt,
  input [7:0] s_axi_awaddr, input s_axi_awvalid, output s_axi_awready,
  input [31:0] s_axi_wdata, input [3:0] s_axi_wstrb, input s_axi_wvalid, output s_axi_wready,
  output reg [1:0] s_axi_bresp, output reg s_axi_bvalid, input s_axi_bready,
  input [7:0] s_axi_araddr, input s_axi_arvalid, output s_axi_arready,
  output reg [31:0] s_axi_rdata, output [1:0] s_axi_rresp, output reg s_axi_rvalid,
  input s_axi_rready,
  output [15:0] m_axi_araddr, output [7:0] m_axi_arlen, output m_axi_arvalid, input m_axi_arready,
  input m_axi_rid, input [63:0] m_axi_rdata, input [1:0] m_axi_rresp, input m_axi_rlast,
  input m_axi_rvalid, output m_axi_rready,
  output [15:0] m_axi_awaddr, output [7:0] m_axi_awlen, output m_axi_awvalid, input m_axi_awready,
  output [63:0] m_axi_wdata, output [7:0] m_axi_wstrb, output m_axi_wlast, output m_axi_wvalid,
  input m_axi_wready, input m_axi_bid, input [1:0] m_axi_bresp, input m_axi_bvalid,
  output m_axi_bready);
  reg runs = 0;
  reg start = 0;
  reg [31:0] now = 0;
  reg [63:0] word = 0;
  assign s_axi_awready = 1, s_axi_wready = 1, s_axi_arready = 1, s_axi_rresp = 0;
  assign m_axi_rready = 1, m_axi_bready = 1;
  always @(posedge aclk) begin
    s_axi_bvalid <= s_axi_wvalid;
    s_axi_rvalid <= s_axi_arvalid;
    s_axi_rdata <= s_axi_araddr == 4 ? ERROR : s_axi_araddr == 12 ? now - 1 : 0;
    start <= s_axi_wvalid & s_axi_awaddr == 0;
    runs <= aresetn & (start | runs);
    if (runs & ~interrupt) now <= now + 1;
    if (m_axi_rvalid) word <= m_axi_rdata;
  end
  BODY
endmodule
"""
IDLE = {
    "araddr": "0", "arlen": "0", "arvalid": "0", "awaddr": "0", "awlen": "0", "awvalid": "0",
    "wdata": "0", "wstrb": "255", "wlast": "1", "wvalid": "0",
}  # fmt: skip


def compiled(done="now == 20", error=0, **driven):
    """A top whose master drives these expressions."""
    body = [f"assign m_axi_{name} = {value};" for name, value in {**IDLE, **driven}.items()]
    body.append(f"assign interrupt = {done};")
    text = TOP.replace("BODY", "\n  ".join(body)).replace("ERROR", str(error))
    return compile_memory_top(text, "top", REGISTERS, 8)


def run(library, memory=None, size=64, **options):
    image = np.arange(size, dtype=np.uint8)
    return library.run({}, memory or PortMemory(), image, **options), image


def test_words_go_both_ways():
    """A word is read, and comes back with strobes: every transfer in its cycle."""
    library = compiled(
        arvalid="runs & (now == 0)",
        araddr="16",
        awvalid="runs & (now == 6)",
        awaddr="40",
        wvalid="runs & (now == 8)",
        wdata="word",
        wstrb="15",
    )
    found, image = run(library, PortMemory(4, 3))
    cycles = {"ar": [0], "r": [4], "aw": [6], "w": [8], "b": [11]}
    assert found.trace == MemoryTrace(cycles, 19)
    expected = np.arange(64, dtype=np.uint8)
    expected[40:44] = expected[16:20]
    assert image.tolist() == expected.tolist()


def test_stalls_hold_a_channel_up():
    library = compiled(arvalid="runs & (now < 5)", araddr="8")
    stalls = {"ar": np.array([1, 1, 1, 1, 0, 1, 1, 1, 1, 1], dtype=bool)}
    found, _ = run(library, PortMemory(1, 1, stalls))
    assert found.trace.transfers["ar"] == [4]
    assert found.trace.transfers["r"] == [5]


ALWAYS = {"ar": np.ones(1, dtype=bool), "w": np.ones(1, dtype=bool)}


@pytest.mark.parametrize(
    "driven, message",
    [
        (
            {"arvalid": "now == 3"},
            "channel ar of top withdrew valid before the transfer: cycle 4",
        ),
        (
            {"arvalid": "now >= 3", "araddr": "now[0] ? 8 : 0"},
            "channel ar of top changed its payload before the transfer: cycle 4",
        ),
        (
            {"wvalid": "now >= 3", "wdata": "now"},
            "channel w of top changed its payload before the transfer: cycle 4",
        ),
    ],
)
def test_a_master_that_breaks_a_rule(driven, message):
    with pytest.raises(BrokenStream) as caught:
        run(compiled(**driven), PortMemory(1, 1, ALWAYS))
    assert str(caught.value) == message


@pytest.mark.parametrize("channel", ["ar", "aw"])
def test_an_address_outside(channel):
    """Two words from the last one on."""
    driven = {f"{channel}valid": "now == 3", f"{channel}addr": "56", f"{channel}len": "1"}
    with pytest.raises(Mismatch) as caught:
        run(compiled(**driven))
    assert str(caught.value) == f"channel {channel} of top leaves the memory's 64 bytes in cycle 3"


def test_an_error_of_the_top_is_told():
    with pytest.raises(Mismatch, match="the register error of top is 0x10000 after the run"):
        run(compiled(error=1 << 16))


def test_a_top_that_is_never_done():
    with pytest.raises(UserError, match="top is stuck: not done after 5000 cycles"):
        run(compiled(done="0"), limit=5000)


def test_an_image_of_words_is_refused():
    with pytest.raises(ValueError, match="image must be a contiguous array of bytes, not int64"):
        compiled().run({}, PortMemory(), np.zeros(8, dtype=np.int64))


def test_progress_counts_words():
    counts = []
    run(compiled(arvalid="now == 0 && runs", arlen="3"), progress=counts.append)
    assert counts[-1] == 4
