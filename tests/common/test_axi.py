# amaranth: UnusedElaboratable=no

"""AXI tops under cocotbext-axi: TDATA layout, framing, commands, registers, pauses everywhere."""

import numpy as np
import pytest

from gridloom.hdl.common.axi import AxiTop
from gridloom.hdl.common.axi_layout import axis_layout
from gridloom.hdl.common.axi_registers import registers_of, spec_hash
from gridloom.hdl.common.stream_buffer import StreamBuffer
from gridloom.kernels.payload import equal
from gridloom.registry import find
from gridloom.sim.cycles import random_stalls
from gridloom.specs.errors import UserError
from gridloom.specs.formats import QFormat
from gridloom.specs.requantize import RequantizeSpec
from gridloom.specs.streams import Direction, Field, Stream
from gridloom.testbench.bench import run_axi_bench
from gridloom.testbench.drivers.amaranth_streams import simulate

from .mixer import Mixer, MixerSpec, draw_inputs, golden


def assert_passed(report):
    failed = [f"{s.scenario}: {s.message}" for s in report.scenarios if not s.passed]
    assert not failed, "\n".join(failed)
    assert len(report.scenarios) >= 6


@pytest.mark.cocotb
def test_requantize_on_axi(tmp_path):
    block = find("requantize")
    spec = block.preset("default")
    inputs = block.stimulus(spec, np.random.default_rng(1), 80)
    expected = block.golden(spec, inputs)
    assert_passed(run_axi_bench(block.component(spec), spec, inputs, expected, work_dir=tmp_path))


@pytest.mark.cocotb
def test_commands_and_lanes_on_axi(tmp_path):
    spec = MixerSpec()
    inputs = draw_inputs(np.random.default_rng(2), 12)
    report = run_axi_bench(Mixer(spec), spec, inputs, golden(inputs), work_dir=tmp_path)
    assert_passed(report)
    assert "a_full_command_is_refused" in {s.scenario for s in report.scenarios}


def test_mixer_without_axi():
    spec = MixerSpec()
    for seed in range(4):
        rng = np.random.default_rng(seed)
        inputs = draw_inputs(rng, 10)
        expected = golden(inputs)
        counts = {"o": len(inputs["i"]["tag"]), "o_total": 10}
        outputs, _ = simulate(Mixer(spec), spec, inputs, counts, random_stalls(rng, spec))
        assert equal(outputs, expected)


def test_layout_is_that_of_a_c_structure():
    fields = (
        Field("flag", 1),
        Field("value", 12, is_signed=True, count=3),
        Field("last", 1),
        Field("sum", 33),
    )
    layout = axis_layout(Stream("o", Direction.OUT, fields))
    structure = np.dtype([("flag", "u1"), ("value", "<i2", 3), ("sum", "<u8")], align=True)
    assert [f.offset // 8 for f in layout.fields] == [
        structure.fields[n][1] for n in structure.names
    ]
    assert layout.width == 8 * structure.itemsize == 128
    assert layout.has_last


@pytest.mark.parametrize("width, element", [(1, 8), (9, 16), (17, 32), (33, 64), (65, 128)])
def test_elements_fill_whole_bytes(width, element):
    layout = axis_layout(Stream("i", Direction.IN, (Field("value", width),)))
    assert layout.fields[0].element_width == layout.width == element


def test_register_map():
    spec = MixerSpec()
    top = AxiTop(Mixer(spec), spec)
    registers = {r["name"]: r for r in top.register_map()}
    assert [r["offset"] for r in top.register_map()] == [4 * n for n in range(len(registers))]
    assert registers["spec_hash"]["reset"] == spec_hash(spec)
    assert registers["i_config_offset_w1"]["word"] == 1
    assert registers["i_config_gain_2"]["element"] == 2
    assert registers["i_config_push"]["access"] == "rw"
    assert registers["o_total_length"]["access"] == "ro"
    assert "o_packet_length" not in registers  # it has a field `last`
    assert top.address_width == 7


def test_spec_hash_tells_configurations_apart():
    hashes = {
        spec_hash(RequantizeSpec(in_fmt=QFormat(8, 8), out_fmt=QFormat(n, 4))) for n in range(1, 9)
    }
    assert len(hashes) == 8


def test_too_many_streams():
    class Wide(MixerSpec):
        def streams(self):
            return tuple(Stream(f"i_{n}", Direction.IN, (Field("value", 1),)) for n in range(17))

    with pytest.raises(
        UserError, match="mixer has 17 streams; at most 16 fit the registers of a bus"
    ):
        registers_of(Wide())


class BufferSpec(MixerSpec):
    def streams(self):
        value = (Field("value", 9),)
        return Stream("i", Direction.IN, value), Stream("o", Direction.OUT, value)


@pytest.mark.parametrize("seed", range(6))
def test_buffer_keeps_order_and_pace(seed):
    rng = np.random.default_rng(seed)
    spec = BufferSpec()
    inputs = {"i": {"value": rng.integers(0, 512, 100)}}
    stalls = random_stalls(rng, spec) if seed else {}
    outputs, trace = simulate(StreamBuffer(9), spec, inputs, {"o": 100}, stalls)
    assert equal(outputs, {"o": inputs["i"]})
    if not seed:
        assert trace.transfers["i"].tolist() == list(range(100))
        assert trace.transfers["o"].tolist() == list(range(1, 101))
