"""The port between a DRAM's bundles and the Logic-PIM unit: beats and cycles, models and RTL."""

import numpy as np
import pytest

from gridloom.hdl.bundle_port import BundlePort
from gridloom.hdl.emit import emit_verilog
from gridloom.hdl.pim_unit import PimUnit
from gridloom.kernels.bundle_port import golden, obey_all
from gridloom.kernels.payload import length, pack, unpack
from gridloom.kernels.pim_port import page_address, port_command
from gridloom.kernels.pim_unit import golden as unit_golden
from gridloom.sim.pim_memory import pattern_of
from gridloom.sim.pim_port import Bundles, run_behind_port
from gridloom.sim.rtl import compare_bits, compare_cycles, compile_verilog
from gridloom.specs.bundle_command import PortCommand, PortOpcode
from gridloom.specs.bundle_port import BundlePortSpec
from gridloom.specs.dram import ControllerSpec, Refresh
from gridloom.specs.dram_presets import dram_preset
from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import Opcode, PimCommand, tiles_of
from gridloom.specs.pim_unit import PimFunction, PimUnitSpec, Weight
from gridloom.testbench.bundle_port import program_inputs as port_program
from gridloom.testbench.pim_unit import program_inputs


DRAM = dram_preset("hbm3_b").spec
UNIT = PimUnitSpec(
    lanes=16,
    columns=1,
    function=PimFunction.NONE,
    buffer_words=32,
    max_passes=1,
    max_head_dim=32,
    max_features=16,
    lag=2,
)
CODES, FLOATS = (
    UNIT.model_copy(
        update={"weight": weight, "lanes": lanes, "max_head_dim": 2 * lanes, "kv_group": 8}
    )
    for weight, lanes in ((Weight.INT2, 64), (Weight.BF16, 8))
)
PORT = BundlePortSpec(
    beat_bytes=16,
    beats_per_read=16,
    bundles=2,
    rows=16,
    page_reads=2,
    table_entries=64,
    buffer_reads=64,
)
FREE_PAGES = 100, 400  # weights are before and behind
COMMANDS = [
    PimCommand(Opcode.LOAD, tag=1, count=1, beats=8, passes=1),
    PimCommand(Opcode.GEMM, 0, 2, count=70, beats=7, tokens=1, passes=1, shift=8, address=5),
    PimCommand(
        Opcode.ATTEND,
        tag=3,
        count=70,
        beats=2,
        group=1,
        tokens=2,
        features=11,
        scale=100,
        address=page_address(0, 15),
        value_address=page_address(32, 16),
    ),
    PimCommand(Opcode.GEMM, 0, 4, count=33, beats=8, group=3, tokens=1, passes=1, address=901),
]


def bytes_of(unit, inputs):
    """Beats of the unit as bytes."""
    stream = next(s for s in unit.inputs() if s.name == "i_weight")
    words = pack(stream, inputs["i_weight"])
    return words.astype("<u4").view(np.uint8)[:, : stream.width // 8].astype(np.int64)


def beats_of_tile(unit, command, tokens):
    """Of so many keys, or, with 0, of values; in 2 bits behind their scales and zero points."""
    beats = tokens * command.beats or command.features
    if unit.weight is Weight.INT2:  # eight beats for 16 bits of each lane
        beats += 8 * (command.beats if tokens else -(-command.features // unit.kv_group))
    return beats


def in_memory(port, unit, commands, pages, beats):
    """A memory that holds what ``commands`` take, laid out as pages and addresses say."""
    image = np.full((port.memory_reads * port.beats_per_read, port.beat_bytes), 255)
    each, taken = port.beats_per_read, 0

    def put(read, count):
        nonlocal taken
        image[read * each : read * each + count] = beats[taken : taken + count]
        taken += count

    for command in commands:
        asked = port_command(unit, command)
        if asked.opcode == PortOpcode.WEIGHTS:
            put(command.address, asked.count)
        if asked.opcode != PortOpcode.ATTEND:
            continue
        for tile in tiles_of(command, unit.lanes, unit.lag):
            tokens = tile.tokens if not tile.is_value else 0
            count, size = (beats_of_tile(unit, command, n) for n in (tokens, tokens and unit.lanes))
            place = command.value_address if tile.is_value else command.address
            first = tile.number * -(-size // each)
            for n in range(0, count, each):  # each read, in whatever page it is
                number, offset = divmod(first + n // each, port.page_reads)
                page = pages[(place & 0xFFFF) + tile.head * (place >> 16) + number]
                put(page * port.page_reads + offset, min(each, count - n))
    assert taken == len(beats)
    return image


def joined(unit=UNIT, seed=0):
    """A program of both, and a memory with scattered pages."""
    rng = np.random.default_rng(seed)
    inputs = program_inputs(unit, rng, COMMANDS)
    pages = rng.permutation(np.arange(*FREE_PAGES))[: PORT.table_entries]
    image = in_memory(PORT, unit, COMMANDS, pages, bytes_of(unit, inputs))
    table = PortCommand(PortOpcode.TABLE, count=len(pages))
    port = port_program(PORT, rng, [table, *(port_command(unit, c) for c in COMMANDS)], holes=0)
    port["i_table"]["page"][:] = pages
    reads = np.concatenate(obey_all(PORT, port)[0].reads)
    lines = image.reshape(-1, PORT.beats_per_read, PORT.beat_bytes)[reads]
    port["i_bundle"] = {"byte": lines.reshape(-1, PORT.beat_bytes)}
    return port, inputs


@pytest.mark.parametrize("unit", [UNIT, CODES, FLOATS], ids=["int8", "int2", "bf16"])
def test_the_units_beats_come_from_their_places(unit):
    port, inputs = joined(unit)
    assert np.array_equal(golden(PORT, port)["o"]["byte"], bytes_of(unit, inputs))
    words = golden(PORT, port)["o"]["byte"].astype(np.uint8).view("<u4")
    stream = next(s for s in unit.inputs() if s.name == "i_weight")
    assert np.array_equal(unpack(stream, words)["weight"], inputs["i_weight"]["weight"])


@pytest.mark.compiled
def test_rtl_of_both_is_their_models_behind_a_dram():
    """The port's beats leave when the unit takes them; the DRAM answers what the port asks."""
    port, inputs = joined()
    result = run_behind_port(Bundles(DRAM), PORT, port, UNIT, inputs)
    taken = result.unit.transfers["i_weight"]
    assert np.array_equal(result.port.transfers["o"], taken)

    takes = np.ones(result.port.cycles + 1, dtype=bool)
    takes[taken] = False
    for component, spec, streams, expected, trace, stalls in (
        (
            BundlePort,
            PORT,
            port,
            golden(PORT, port),
            result.port,
            {"i_bundle": pattern_of(result.port, "i_bundle", result.arrivals), "o": takes},
        ),
        (
            PimUnit,
            UNIT,
            inputs,
            unit_golden(UNIT, inputs),
            result.unit,
            {"i_weight": pattern_of(result.unit, "i_weight", result.offered)},
        ),
    ):
        text = emit_verilog(component(spec), name=spec.BLOCK)
        library = compile_verilog(text, spec.BLOCK, spec.streams())
        counts = {name: length(batch) for name, batch in expected.items()}
        done = library.run(streams, counts, stalls, drain=16, strict=True)
        compare_bits(expected, done.outputs)
        compare_cycles(trace, done.trace)


# A unit that takes as much as a bundle gives: a read of 256 bytes in two of its cycles.
WIDE = PimUnitSpec(lanes=128, columns=1, max_head_dim=128, buffer_words=32)


@pytest.mark.parametrize("bundles, least, most", [(1, 0.755, 0.765), (2, 0.99, 1.0)])
def test_two_bundles_hide_the_change_of_rows(bundles, least, most):
    """As a closed form has it: 128 of 168 CK of a row, without refresh."""
    port = BundlePortSpec(beat_bytes=128, beats_per_read=2, bundles=bundles, table_entries=0)
    gemm = PimCommand(Opcode.GEMM, count=300, beats=16, tokens=1, passes=1)
    commands = [PimCommand(Opcode.LOAD, count=1, beats=16, passes=1), gemm]
    rng = np.random.default_rng(0)
    controller = ControllerSpec(refresh=Refresh.NONE, pim_window=bundles)
    result = run_behind_port(
        Bundles(DRAM, controller),
        port,
        port_program(port, rng, [port_command(WIDE, c) for c in commands]),
        WIDE,
        program_inputs(WIDE, rng, commands),
    )
    beats = result.unit.transfers["i_weight"]
    row = port.columns * port.beats_per_read
    rows = np.diff(beats[row::row])  # of the first in each row
    assert least <= row / rows[2:].mean() <= most


@pytest.mark.parametrize(
    "changed, message",
    [
        ({"beat_bytes": 32}, "beat_bytes x beats_per_read must be 256, as this DRAM's, not 512"),
        ({"columns": 16, "rows": 16}, "columns must be 32, as this DRAM's, not 16"),
        ({"bundles": 8}, "bundles must be at most 4, as this DRAM has, not 8"),
        ({"rows": 1 << 15}, "rows must be at most 16384, as this DRAM has, not 32768"),
    ],
)
def test_a_port_that_is_not_the_drams(changed, message):
    with pytest.raises(UserError, match=message):
        Bundles(DRAM).check(PORT.model_copy(update=changed))


def test_programs_that_do_not_match():
    port, inputs = joined()
    fewer = program_inputs(UNIT, np.random.default_rng(0), [*COMMANDS[:2], COMMANDS[3]])
    with pytest.raises(UserError, match="the port gives 1157 beats for a program that takes 767"):
        run_behind_port(Bundles(DRAM), PORT, port, UNIT, fewer)
