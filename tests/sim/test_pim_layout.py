"""Where a program lies in a DRAM's bundles."""

import numpy as np
import pytest

from gridloom.kernels.bundle_port import commands_of, golden
from gridloom.sim.pim_layout import lay_out
from gridloom.specs.bundle_command import PortOpcode
from gridloom.specs.dram_presets import dram_preset
from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import Opcode, PimCommand
from gridloom.specs.pim_unit import PRESETS, PimUnitSpec
from gridloom.testbench.pim_unit import program_inputs, stimulus


DRAM = dram_preset("hbm3_b").spec
UNIT = PRESETS["snapshot"]


def numbers_of(layout):
    """Numbers of the reads that the port asks for."""
    port, request = layout.port, golden(layout.port, layout.inputs)["o_request"]
    return (request["row"] * port.bundles + request["bundle"]) * port.columns + request["column"]


@pytest.mark.parametrize("seed", range(6))
def test_every_read_has_its_own_place(seed):
    inputs = stimulus(UNIT, np.random.default_rng(seed), 300)
    layout = lay_out(UNIT, inputs, DRAM, bundles=4)
    reads = numbers_of(layout)
    assert len(set(reads.tolist())) == len(reads)
    outputs = golden(layout.port, layout.inputs)
    assert not outputs["o_status"]["status"].any()
    beats = inputs["i_weight"]["weight"].astype(np.uint8).reshape(-1, UNIT.beat_width // 8)
    assert np.array_equal(outputs["o"]["byte"], beats)


def test_commands_that_take_no_beats_are_left_out():
    commands = [PimCommand(Opcode.NOP, tag=5), PimCommand(77)]
    commands.append(PimCommand(Opcode.GEMM, tag=6, count=3, beats=2, tokens=2, passes=1))
    inputs = program_inputs(UNIT, np.random.default_rng(0), commands)
    asked = commands_of(lay_out(UNIT, inputs, DRAM).inputs)
    assert [(c.opcode, c.tag) for c in asked] == [(PortOpcode.NOP, 5), (PortOpcode.WEIGHTS, 6)]


def test_a_beat_that_is_no_part_of_a_read():
    unit = PimUnitSpec(lanes=256, max_head_dim=256, buffer_words=4)
    narrow = DRAM.model_copy(update={"burst_bytes": DRAM.burst_bytes // 2})
    inputs = program_inputs(unit, np.random.default_rng(0), [PimCommand(Opcode.NOP)])
    with pytest.raises(UserError, match="must divide 1024, the bits of a lock-step read, which 20"):
        lay_out(unit, inputs, narrow)


@pytest.mark.parametrize(
    "keys, message",
    [
        (1 << 14, "the program takes 51,200 pages; 1 bundles have 32,768: take more bundles"),
        (1 << 16, "204,800 pages of keys and values; a page table has 65,536 at most"),
    ],
)
def test_too_many_pages(keys, message):
    unit = PimUnitSpec(lanes=4, columns=1, max_head_dim=4, max_features=8, buffer_words=1 << 12)
    shape = {"count": keys, "beats": 1, "group": 1, "tokens": 100, "features": 8, "scale": 1}
    inputs = {
        "i_command": {"word": np.array(PimCommand(Opcode.ATTEND, **shape).words())},
        "i_weight": {"weight": np.zeros((0, 4), dtype=np.int64)},
    }
    with pytest.raises(UserError, match=message):
        lay_out(unit, inputs, DRAM)
