"""The map on a board: the PC as client and host, against a board written in Python."""

import json

import numpy as np
import pytest

from gridloom.fpga import link
from gridloom.fpga.omap_host import BoardMap
from gridloom.hdl.common.link_protocol import element_bytes
from gridloom.kernels.omap import Map
from gridloom.kernels.payload import from_ints, to_ints
from gridloom.sim.oblivious_dict import MapStoppedError, ObliviousDict
from gridloom.specs.errors import UserError
from gridloom.specs.omap import OmapSpec
from gridloom.specs.omap_load import Kind
from gridloom.testbench.omap_oracle import play
from gridloom.testbench.serial_board import SerialBoard


SPEC = OmapSpec(
    num_keys=16, keys_per_bin=4, slots=5, key_bytes=4, value_bytes=8, in_flight=2,
    memory="block_ram",
)  # fmt: skip
LOADED = OmapSpec.make(**{**SPEC.model_dump(), "passes": 2, "num_frames": 16})
ROOT = bytes(range(16))


def key(number):
    return int(number).to_bytes(4, "little")


class MapBoard(SerialBoard):
    """A map by the golden model, element by element."""

    def reset(self):
        self._in = {s.name: b"" for s in self.spec.inputs()}
        self._out = {s.name: b"" for s in self.spec.outputs()}
        self._map = self._touch = None

    def take(self, stream, data):
        data = data[: self.rng.randrange(0, 60)]
        self._in[self.spec.inputs()[stream].name] += data
        self._work()
        return len(data)

    def give(self, stream, most):
        name, size = self.spec.outputs()[stream].name, self.rng.randrange(0, most + 1)
        data, self._out[name] = self._out[name][:size], self._out[name][size:]
        return data

    def _take(self, name, count):
        """So many elements of an input, or None."""
        stream = next(s for s in self.spec.inputs() if s.name == name)
        size = count * element_bytes(stream.width)
        if len(self._in[name]) < size or not count:
            return None
        data, self._in[name] = self._in[name][:size], self._in[name][size:]
        step = size // count
        ints = [int.from_bytes(data[n : n + step], "little") for n in range(0, size, step)]
        return from_ints(stream, ints)

    def _give(self, name, **batch):
        stream = next(s for s in self.spec.outputs() if s.name == name)
        size = element_bytes(stream.width)
        self._out[name] += b"".join(p.to_bytes(size, "little") for p in to_ints(stream, batch))

    def _work(self):
        if self._map is None:
            if (found := self._take("i_key", 1)) is None:
                return
            rows = int(found["rows"][0]) if self.spec.passes else 0
            root = found["data"].astype(np.uint8).tobytes()
            self._map = Map(self.spec, root, rows=rows, is_logged=False)
        if self._touch is None:
            if (found := self._take("i_request", self.spec.sealed_message_blocks)) is None:
                return
            self._touch = self._map.look_up(found["data"].astype(np.uint8).tobytes())
            if self._touch.of.kind is Kind.QUERY:
                self._give("o_host_read", page=np.array(self._touch.touch))
        pages = []
        if self._touch.of.kind is Kind.QUERY:
            count = self.spec.choices * self.spec.sealed_page_blocks
            if (found := self._take("i_host_read", count)) is None:
                return
            pages = [p.astype(np.uint8).tobytes() for p in np.split(found["data"], 2)]
        query, self._touch = self._map.rebuild(self._touch, pages), None
        for page, sealed in zip(query.touch, query.pages, strict=True):
            blocks = np.frombuffer(sealed, np.uint8).reshape(-1, 16)
            last = np.arange(len(blocks)) == len(blocks) - 1
            self._give("o_host_write", page=np.full(len(blocks), page), data=blocks, last=last)
        response = np.frombuffer(query.response, np.uint8).reshape(-1, 16)
        last = np.arange(len(response)) == len(response) - 1
        self._give("o_response", data=response, last=last)


@pytest.fixture
def plugged(monkeypatch):
    """Puts a board behind every port."""

    def plug(board):
        monkeypatch.setattr(link, "open_port", lambda name, baud: board)
        return board

    return plug


@pytest.mark.parametrize("drop", [0.0, 0.1])
def test_equals_a_dict(plugged, drop):
    plugged(MapBoard(SPEC, drop=drop))
    client = link.Client(timeout_s=0.001, attempts=30)
    with BoardMap(SPEC, "/dev/x", ROOT, client=client) as board:
        ours, host = ObliviousDict(SPEC, ROOT, transport=board), board.host
        play(ours, {}, [key(n) for n in range(5)], np.random.default_rng(1), 25)
        assert {len(pages) for pages in host.touched} == {2}
        assert {len(page) for page in host.pages.values()} == {SPEC.page_bytes}


def test_a_table(plugged):
    plugged(MapBoard(LOADED))
    items = {key(n): bytes([n] * 8) for n in range(9)}
    with BoardMap(LOADED, "/dev/x", ROOT, rows=12) as board:
        ours = ObliviousDict(LOADED, ROOT, transport=board)
        ours.load(items, rows=12)
        assert len(board.host.pages) == LOADED.num_bins
        assert {name: ours.get(name) for name in items} == items
        assert key(99) not in ours


def test_a_page_that_the_host_alters_stops_the_map(plugged):
    plugged(MapBoard(SPEC))
    with BoardMap(SPEC, "/dev/x", ROOT) as board:
        ours = ObliviousDict(SPEC, ROOT, transport=board)
        ours.idle(9)
        board.host.pages = {page: bytes(len(data)) for page, data in board.host.pages.items()}
        with pytest.raises(MapStoppedError):
            ours.idle(9)


def test_another_bitstream_is_refused_and_the_port_closed(plugged):
    board = plugged(MapBoard(LOADED))
    with pytest.raises(UserError, match="the board holds block 'omap' with configuration"):
        BoardMap(SPEC, "/dev/x", ROOT)
    assert not board.is_open


@pytest.mark.parametrize(
    "changes, rows, root, words",
    [
        ({"memory": "port"}, 0, ROOT, "memory = 'port': the host link has no ports for the secret"),
        ({"tape": "port"}, 0, ROOT, "tape = 'port': the host must not know what is drawn; use"),
        ({}, 5, ROOT, "rows = 5: a table needs a map with passes, and this one has none"),
        ({}, 0, b"short", "root must have 16 bytes, not 5"),
    ],
)
def test_what_a_board_cannot_have(changes, rows, root, words):
    spec = OmapSpec.make(**{**SPEC.model_dump(), **changes})
    with pytest.raises(UserError, match=words):
        BoardMap(spec, "/dev/x", root, rows)


@pytest.mark.long
@pytest.mark.parametrize("spec, rows", [(SPEC, 0), (LOADED, 3)])
def test_through_the_pins(tmp_path, spec, rows):
    """The Verilog of a bitstream, simulated, with nothing but its UART."""
    from gridloom.fpga.top import Top
    from gridloom.hdl.emit import emit_verilog
    from gridloom.registry import find
    from gridloom.testbench.drivers.runner import run_module

    design, divisor = tmp_path / "design.v", 4
    top = Top(find("omap").component(spec), spec, divisor)
    design.write_text(emit_verilog(top, name="omap_top"))
    case = {"spec": spec.model_dump(mode="json"), "root": ROOT.hex(), "rows": rows}
    case |= {"clock_hz": 25e6, "divisor": divisor, "operations": 12}
    (tmp_path / "case.json").write_text(json.dumps(case))
    count, failed = run_module(
        "gridloom.testbench.omap_link_bench",
        simulator="verilator",
        sources=[design],
        top="omap_top",
        work_dir=tmp_path,
        env={"GRIDLOOM_LINK_CASE": str(tmp_path / "case.json")},
        pins=("clk", "rx", "tx"),
    )
    assert (count, failed) == (1, 0), (tmp_path / "test.log").read_text()[-3000:]
