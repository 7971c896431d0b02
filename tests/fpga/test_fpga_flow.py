# amaranth: UnusedElaboratable=no
"""Boards, tools, reports and the messages of what can go wrong; no tool is run."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from gridloom.fpga import flow, netlist, tools
from gridloom.fpga.boards import BOARDS, find
from gridloom.fpga.link import open_port
from gridloom.fpga.netlist import decoded_verilog, routed_verilog
from gridloom.fpga.report import Usage, count_cells, parse
from gridloom.fpga.top import Top
from gridloom.hdl.emit import emit_verilog
from gridloom.specs.errors import UserError

from .mac import Mac, MacSpec


DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize("board", BOARDS.values(), ids=list(BOARDS))
def test_boards_are_whole(board):
    assert find(board.name) is board
    assert board.divisor(1_000_000) == board.clock_hz // 1_000_000
    pins = [board.clock_pin, board.rx_pin, board.tx_pin, board.led_pin]
    assert len(set(pins)) == 4
    text = board.constraints()
    assert all(pin in text for pin in pins)
    assert set(board.capacity) == {"logic", "ff", "dsp", "bram"}
    assert board.programmer[0] == "openFPGALoader"


def test_unknown_board():
    with pytest.raises(UserError, match=r"no board 'x'; choose from ulx3s_85f, colorlight_i5, ice"):
        find("x")


@pytest.mark.parametrize("baud", [0, -1, 2_100_000, 100, 20_000_000])
def test_impossible_baud(baud):
    with pytest.raises(UserError, match=rf"icebreaker cannot make {baud} baud within 2 % from"):
        find("icebreaker").divisor(baud)


@pytest.mark.parametrize("family,cell", [(None, ""), ("ecp5", "MULT18X18D"), ("gowin", "MULT9X9")])
def test_top_has_only_the_boards_pins(family, cell):
    spec = MacSpec()
    for drive_high in False, True:
        top = Top(Mac(spec), spec, 12, drive_high=drive_high)
        text = emit_verilog(top, name="mac_top", family=family)
        header = text[: text.index(";")]
        assert ("high" in header) == drive_high
        assert all(pin in header for pin in ("clk", "rx", "tx", "led"))
        assert cell in text
        assert text == emit_verilog(
            Top(Mac(spec), spec, 12, drive_high=drive_high), name="mac_top", family=family
        )


@pytest.mark.parametrize(
    "board,fmax,usage",
    [
        ("colorlight_i5", 101.22, {"logic": (917, 24288), "ff": (405, 24288), "dsp": (2, 28)}),
        ("icebreaker", 45.0, {"logic": (897, 5280), "dsp": (2, 8), "bram": (3, 30)}),
        ("tangnano9k", 94.78, {"logic": (1323, 8640), "ff": (405, 6480), "dsp": (1, 20)}),
    ],
)
def test_reports_of_nextpnr(board, fmax, usage):
    report = parse(DATA / f"{board}.report.json", find(board))
    assert report.fmax == fmax
    assert {k: report.usage[k] for k in usage} == {k: Usage(*u) for k, u in usage.items()}
    path = report.critical_path
    assert path.delay_ns == pytest.approx(1000 / fmax, rel=0.01)
    assert 0 < path.routing_ns < path.delay_ns
    assert path.segments[0].kind == "clk-to-q"
    assert path.segments[-1].kind == "setup"
    assert sum(s.delay_ns for s in path.segments) == pytest.approx(path.delay_ns, abs=0.02)
    json.dumps(report.to_json())


def test_a_broken_report(tmp_path):
    for text in "", "{}", '{"fmax": 3}':
        (tmp_path / "r.json").write_text(text)
        with pytest.raises(UserError, match="is not a report of nextpnr"):
            parse(tmp_path / "r.json", find("icebreaker"))
    with pytest.raises(UserError, match="is not a report of nextpnr"):
        parse(tmp_path / "missing.json", find("icebreaker"))


def test_cells_after_synthesis():
    cells = {"LUT4": 10, "CCU2C": 3, "TRELLIS_FF": 7, "MULT18X18D": 1, "PFUMX": 4}
    assert count_cells(cells, "ecp5") == {"logic": 16, "ff": 7, "dsp": 1, "bram": 0}
    cells = {"SB_LUT4": 5, "SB_CARRY": 3, "SB_DFF": 2, "SB_DFFESR": 4, "SB_RAM40_4K": 2}
    assert count_cells(cells, "ice40") == {"logic": 5, "ff": 6, "dsp": 0, "bram": 2}
    cells = {"LUT1": 1, "LUT4": 2, "ALU": 3, "DFF": 2, "DFFSE": 1, "MULT9X9": 3, "SDPX9B": 1}
    assert count_cells(cells, "gowin") == {"logic": 6, "ff": 3, "dsp": 2, "bram": 1}


def test_usage_share():
    assert Usage(3, 4).share == 0.75
    assert Usage(0, 0).share == 0.0
    assert Usage(1, 0).share == 1.0


# ---- tools


@pytest.fixture
def no_tools(monkeypatch):
    tools._locate.cache_clear()
    monkeypatch.setattr(tools.shutil, "which", lambda name: None)
    monkeypatch.setattr(tools, "find_spec", lambda name: None)
    yield
    tools._locate.cache_clear()


def fake_tool(monkeypatch, folder, script):
    """A program called ``fake`` that runs a line of Python."""
    path = folder / "fake.py"
    path.write_text(script)
    found = tools.Found("fake", (sys.executable, str(path)), str(path), "1.0")
    monkeypatch.setattr(tools, "find", lambda name: found)


def test_missing_tools_name_the_mending_command(no_tools, tmp_path):
    spec = MacSpec()
    with pytest.raises(UserError, match=r"yosys is not installed; pip install 'gridloom\[fpga\]'"):
        flow.build(Mac(spec), spec, find("icebreaker"), out_dir=tmp_path, cache_dir=tmp_path / "c")
    reports = tools.tools()
    assert {r.name for r in reports} >= {"yosys", "nextpnr-ecp5", "icepack", "gowin_pack"}
    assert all(r.where == "" and r.mend for r in reports)
    assert list(tmp_path.iterdir()) == []


def test_an_old_native_tool_is_passed_over(monkeypatch, tmp_path):
    old = tmp_path / "yosys"
    old.write_text("#!/bin/sh\necho Yosys 0.23\n")
    old.chmod(0o755)
    tools._locate.cache_clear()
    monkeypatch.setattr(tools.shutil, "which", lambda name: str(old))
    monkeypatch.setattr(tools, "find_spec", lambda name: None)
    with pytest.raises(UserError, match="yosys is not installed"):
        tools.find("yosys")
    old.write_text("#!/bin/sh\necho 'Yosys 0.55 (git)'\n")
    tools._locate.cache_clear()
    assert tools.find("yosys") == tools.Found("yosys", (str(old),), str(old), "0.55")
    tools._locate.cache_clear()


def test_a_failing_tool_is_one_sentence(monkeypatch, tmp_path):
    fake_tool(
        monkeypatch,
        tmp_path,
        "print('Info: x'); print('ERROR: no more BELs'); print('0 warnings, 1 error'); exit(1)",
    )
    with pytest.raises(UserError, match="^fake failed: no more BELs$"):
        tools.Runner().run("fake", [], tmp_path)
    fake_tool(monkeypatch, tmp_path, "exit(3)")
    with pytest.raises(UserError, match="^fake failed: exit status 3$"):
        tools.Runner().run("fake", [], tmp_path)


def test_a_tool_that_goes_on_for_ever_is_ended(monkeypatch, tmp_path):
    monkeypatch.setattr(tools, "WATCH_S", 0.05)
    fake_tool(monkeypatch, tmp_path, "import time; print('round', flush=True); time.sleep(60)")
    watch = {"": "", "round\n": "round and round"}.get
    with pytest.raises(UserError, match="^fake was ended: round and round$"):
        tools.Runner().run("fake", [], tmp_path, watch=watch)


@pytest.mark.parametrize(
    "overused, ends",
    [
        ([9000, 2000, 900, 850, 834, *[840] * 11], False),
        ([9000, 2000, 900, 850, 834, *[840] * 12], True),
        ([9000, 2000, 900, 850, 834, *[840] * 11, 833], False),
        ([9000, 2000, 90, *[91] * 40], False),  # nearly there
        ([], False),
    ],
)
def test_routing_that_does_not_get_better_is_ended(overused, ends):
    log = "".join(
        f"Info:     iter={n} wires=9 overused={o} overuse=9\n" for n, o in enumerate(overused)
    )
    assert bool(flow._stalled(log)) == ends
    if ends:
        assert flow._stalled(log) == (
            "840 wires are in use twice after 17 rounds of routing, no fewer than 12 rounds "
            "before; another --seed may do, or a smaller spec"
        )


def test_stopping_kills_the_children(monkeypatch, tmp_path):
    import threading
    import time

    fake_tool(monkeypatch, tmp_path, "import time; open('here', 'w'); time.sleep(60)")
    runner = tools.Runner()
    caught = []

    def work():
        try:
            runner.run("fake", [], tmp_path)
        except KeyboardInterrupt as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    while not (tmp_path / "here").exists():
        time.sleep(0.02)
    start = time.monotonic()
    runner.stop()
    thread.join(10)
    assert caught
    assert time.monotonic() - start < 5


def test_an_entry_is_whole_or_absent(tmp_path):
    entry = tmp_path / "cache" / "entry"

    def interrupted():
        with flow._new_entry(entry) as folder:
            (folder / "half").write_text("")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert list(entry.parent.iterdir()) == []
    for contents in "first", "second":  # the second comes too late and is dropped
        with flow._new_entry(entry) as folder:
            (folder / "file").write_text(contents)
    assert (entry / "file").read_text() == "first"
    assert list(entry.parent.iterdir()) == [entry]


def test_the_cache_is_bounded(monkeypatch, tmp_path):
    monkeypatch.setattr(flow, "MAX_ENTRIES", 2)
    stale = tmp_path / ".part-killed"
    stale.mkdir()
    os.utime(stale, (0, 0))
    for n in range(4):
        with flow._new_entry(tmp_path / f"entry{n}"):
            pass
        os.utime(tmp_path / f"entry{n}", (n, n))
    assert {p.name for p in tmp_path.iterdir()} == {"entry1", "entry2", "entry3"}


# ---- bad input


def test_no_seeds(tmp_path):
    spec = MacSpec()
    with pytest.raises(UserError, match="seeds must be at least 1"):
        flow.build(Mac(spec), spec, find("icebreaker"), seeds=0, out_dir=tmp_path)


def test_an_output_folder_that_is_a_file(tmp_path):
    spec = MacSpec()
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot write to"):
        flow.build(Mac(spec), spec, find("icebreaker"), out_dir=tmp_path / "file" / "x")


def test_programming_the_wrong_file(tmp_path):
    with pytest.raises(UserError, match="no bitstream"):
        flow.program(find("icebreaker"), tmp_path / "x.bin")
    (tmp_path / "x.bit").write_text("")
    with pytest.raises(UserError, match=r"icebreaker takes a .bin file, not x.bit"):
        flow.program(find("icebreaker"), tmp_path / "x.bit")


def test_programming_starts_the_loader(monkeypatch, tmp_path):
    fake_tool(monkeypatch, tmp_path, "import sys; print(sys.argv[1:])")
    (tmp_path / "x.bin").write_text("")
    said = flow.program(find("icebreaker"), tmp_path / "x.bin")
    assert "ice40_generic" in said
    assert "x.bin" in said


def test_an_unknown_family():
    with pytest.raises(UserError, match="no FPGA family 'x'; choose from ecp5, ice40, gowin"):
        flow.synthesize_only(Mac(MacSpec()), "x")


def test_an_unknown_port():
    pytest.importorskip("serial")
    with pytest.raises(UserError, match=r"cannot open port '/dev/nowhere': .*; ports found: "):
        open_port("/dev/nowhere")


def test_netlists_that_are_none(tmp_path):
    (tmp_path / "x.json").write_text("{}")
    with pytest.raises(UserError, match="is not a routed netlist of nextpnr"):
        routed_verilog(tmp_path / "x.json", find("icebreaker"))
    with pytest.raises(UserError, match="only iCE40 bitstreams can be read back, not ulx3s_85f's"):
        decoded_verilog(tmp_path / "x.bit", find("ulx3s_85f"), folder=tmp_path)


@pytest.mark.parametrize(
    "family,kind,parameters,ports,message",
    [
        ("ecp5", "TRELLIS_IO", {"DIR": "BIDIR"}, "BIO", "DIR BIDIR and ports B, I, O"),
        ("ecp5", "TRELLIS_IO", {"DIR": "OUTPUT"}, "BIT", "DIR OUTPUT and ports B, I, T"),
        ("ecp5", "TRELLIS_IO", {}, "BO", "DIR unset and ports B, O"),
        ("ice40", "SB_IO", {"PIN_TYPE": "0" * 32}, ["D_IN_0"], "PIN_TYPE unset and ports D_IN_0"),
    ],
)
def test_pads_that_are_neither_inputs_nor_outputs(
    tmp_path, monkeypatch, family, kind, parameters, ports, message
):
    monkeypatch.setattr(netlist, "_interfaces", lambda family: {})
    cell = {"type": kind, "parameters": parameters, "connections": {p: [1] for p in ports}}
    module = {"ports": {"pin": {"direction": "inout", "bits": [1]}}, "cells": {"pad": cell}}
    (tmp_path / "x.json").write_text(json.dumps({"modules": {"top": module}}))
    board = next(board for board in BOARDS.values() if board.family == family)
    with pytest.raises(UserError, match=f"no simulation model for pad pad with {message};"):
        netlist.routed_verilog(tmp_path / "x.json", board)


def test_boards_are_frozen():
    with pytest.raises(AttributeError):
        find("icebreaker").name = "x"
    assert replace(find("icebreaker"), name="x").name == "x"


def netlist_of(tmp_path, kind, port, bits, direction="input"):
    cell = {"type": kind, "connections": {port: bits}, "port_directions": {port: direction}}
    path = tmp_path / "synth.json"
    path.write_text(json.dumps({"modules": {"top": {"cells": {"sum_3": cell}}, "LUT4": {}}}))
    return path


def test_logic_without_a_driver_is_refused(tmp_path):
    """As Yosys's abc9 once left it."""
    with pytest.raises(UserError, match=r"but left A0 of sum_3 \(CCU2C\) undefined: the netlist"):
        flow.check_netlist(netlist_of(tmp_path, "CCU2C", "A0", ["x"]))


@pytest.mark.parametrize(
    "cell", [("CCU2C", "A0", ["0"]), ("DP16KD", "DIA8", ["x"]), ("CCU2C", "COUT", ["x"], "output")]
)
def test_what_may_be_undefined(tmp_path, cell):
    flow.check_netlist(netlist_of(tmp_path, *cell))
