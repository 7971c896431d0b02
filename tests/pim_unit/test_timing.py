"""The times of a whole program at once, and beats from a memory: unit, model and device agree."""

import numpy as np
import pytest

from gridloom.hdl.emit import emit_verilog
from gridloom.hdl.pim_unit import PimUnit
from gridloom.kernels.payload import length
from gridloom.kernels.pim_needs import needs_of
from gridloom.kernels.pim_unit import golden
from gridloom.sim.cycles import run
from gridloom.sim.duplex.unit_timing import UnitTiming
from gridloom.sim.pim_memory import PimFeed, feed, pattern_of
from gridloom.sim.pim_timing import pim_times
from gridloom.sim.pim_unit import PimUnitCycles
from gridloom.sim.rtl import compare_bits, compare_cycles, compile_verilog
from gridloom.specs.dram import ControllerSpec
from gridloom.specs.dram_presets import dram_preset
from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import Flag, Opcode, PimCommand, Status
from gridloom.specs.pim_unit import PimUnitSpec, Weight
from gridloom.testbench.pim_unit import draw_command, program_inputs


def pim_load(tokens, beats, passes=1, target=0):
    return PimCommand(Opcode.LOAD, count=tokens, beats=beats, passes=passes, target=target)


def drawn_program(spec, rng):
    """Loads, then commands that compute."""
    commands = [pim_load(1, int(rng.integers(1, 9))) for _ in range(rng.integers(1, 3))]
    while len(commands) < 2 or rng.random() < 0.7:
        command = draw_command(spec, rng, 100)
        if command.opcode != Opcode.LOAD and command.status(spec) is Status.OK:
            commands.append(command)
    return commands


def outputs_of(spec, inputs):
    return {name: length(batch) for name, batch in golden(spec, inputs).items()}


def agree(trace, times):
    return all(
        np.array_equal(trace.transfers[name], expected)
        for name, expected in {
            "i_weight": times.beats,
            "o": times.results,
            "o_partial": times.partials,
        }.items()
    )


@pytest.mark.parametrize("seed", range(40))
def test_times_at_once_are_those_cycle_by_cycle(seed):
    rng = np.random.default_rng(seed)
    spec = PimUnitSpec(
        lanes=int(rng.choice([8, 16] if (is_int2 := bool(seed % 2)) else [4, 8, 16])),
        weight=Weight.INT2 if is_int2 else Weight.INT8,
        kv_group=int(rng.choice([4, 8, 32])),
        columns=2,
        buffer_words=64,
        max_passes=3,
        max_head_dim=64,
        max_features=32,
        lag=int(rng.integers(1, 4)),
        queue_results=256,
        queue_commands=int(rng.choice([1, 2, 4])),
    )
    commands = drawn_program(spec, rng)
    inputs = program_inputs(spec, rng, commands)
    late = np.sort(rng.integers(0, 400, length(inputs["i_weight"])))
    for arrivals in (None, late):
        given = {} if arrivals is None else {"i_weight": arrivals}
        trace = run(PimUnitCycles(spec, inputs), outputs_of(spec, inputs), {}, given)
        assert agree(trace, pim_times(spec, commands, arrivals))


# ---- a memory

SPEC = PimUnitSpec(
    lanes=32, columns=1, buffer_words=64, max_passes=3, max_head_dim=64, max_features=32
)


def gemv(rng):
    beats, passes = int(rng.integers(1, 8)), int(rng.integers(1, 4))
    shape = {"count": int(rng.integers(1, 200)), "beats": beats, "group": int(rng.integers(3))}
    shape |= {"tokens": passes, "passes": passes, "shift": 8}
    return [pim_load(passes, beats, passes), PimCommand(Opcode.GEMM, **shape)]


def expert(rng):
    beats, passes = int(rng.integers(1, 8)), int(rng.integers(1, 4))
    hidden = int(rng.integers(1, 32 * (32 // passes) + 1))
    tokens = {"tokens": passes, "passes": passes, "shift": 8}
    gated = Flag.GATED | Flag.FUNCTION | Flag.TO_BUFFER
    up = {"count": hidden, "beats": beats, "target": 32, "gate_shift": 4, "result_shift": 10}
    down = {"count": int(rng.integers(1, 60)), "beats": -(-hidden // 32), "source": 32}
    return [
        pim_load(passes, beats, passes),
        PimCommand(Opcode.GEMM, gated, **up, **tokens),
        PimCommand(Opcode.GEMM, **down, **tokens),
    ]


def decode(rng):
    shape = {"count": int(rng.integers(1, 200)), "beats": 2, "group": 1, "tokens": 2}
    shape |= {"features": int(rng.integers(8, 33)), "scale": 100}
    return [pim_load(1, 4), PimCommand(Opcode.ATTEND, **shape)]


def drawn_memory(rng):
    refresh = str(rng.choice(["none", "all-bank"]))
    return PimFeed(
        dram_preset(str(rng.choice(["hbm3_a", "hbm3_b"]))).spec,
        ControllerSpec(refresh=refresh),
        bundles=int(rng.integers(1, 3)),
        buffer_rows=int(rng.integers(1, 4)),
    )


@pytest.fixture(scope="module")
def library():
    return compile_verilog(emit_verilog(PimUnit(SPEC), name="pim_unit"), "pim_unit", SPEC.streams())


def ran_before(library, memory, commands, rng):
    """What the RTL does, after the cycle model, the times at once and the bits have agreed."""
    count = sum(needs_of(SPEC, c).beats for c in commands)
    arrivals = feed(memory, SPEC, count, lambda a: pim_times(SPEC, commands, a).beats)
    times = pim_times(SPEC, commands, arrivals)
    inputs = program_inputs(SPEC, rng, commands)
    counts = outputs_of(SPEC, inputs)
    trace = run(PimUnitCycles(SPEC, inputs), counts, {}, {"i_weight": arrivals})
    assert agree(trace, times)
    stalls = {"i_weight": pattern_of(trace, "i_weight", arrivals)}
    ran = library.run(inputs, counts, stalls, drain=64, strict=True)
    compare_bits(golden(SPEC, inputs), ran.outputs)
    compare_cycles(trace, ran.trace)
    return ran.trace


@pytest.mark.compiled
@pytest.mark.parametrize("kind", [gemv, expert, decode])
def test_unit_before_a_memory(library, kind):
    """Any products, gated layers and heads: cycle model and RTL, to the cycle."""
    for seed in range(8):
        rng = np.random.default_rng(seed)
        commands = kind(rng)
        ran_before(library, drawn_memory(rng), commands, rng)


def device_of(memory):
    """A device of one unit."""
    return UnitTiming(
        units=1,
        stacks=1,
        beat_bytes=memory.read_bytes(),
        beat_s=memory.dram.ccd_l * memory.dram.tck_ps * 1e-12,
        columns=SPEC.columns,
        share=1.0,
        fill_s=0.0,
        unit=SPEC,
        memory=memory,
    )


def asked(device, kind, rng):
    """The device model's seconds of drawn work, and the commands that it stands for."""
    few, tokens = int(rng.integers(1, 8)), int(rng.integers(1, 4))
    rows = int(rng.integers(1, 150))
    if kind == "product":
        shape = tokens, 32 * few, rows
        return float(device.matmul(*shape)), device.product(*shape)
    if kind == "expert":
        shape = tokens, 32 * int(rng.integers(1, 5)), 32 * int(rng.integers(1, 4))
        commands = device.expert(*shape, gated=bool(rng.integers(2)))
        return device.seconds(*commands), commands
    heads, features = int(rng.integers(1, 4)), int(rng.integers(8, 33))
    shape = heads, 1, features
    return float(device.attention([rows], *shape)), device.heads(rows, *shape)


@pytest.mark.compiled
@pytest.mark.parametrize("kind", ["product", "expert", "attention"])
def test_the_device_model_has_the_times_of_the_rtl(library, kind):
    """To the cycle: work that the device model asks of a unit, before HBM3."""
    for seed in range(18):
        rng = np.random.default_rng([seed, 1])
        device = device_of(drawn_memory(rng))
        seconds, commands = asked(device, kind, rng)
        trace = ran_before(library, device.memory, commands, rng)
        last = max(
            int(t.max()) for n, t in trace.transfers.items() if n in ("o", "o_partial") and len(t)
        )
        assert round(seconds / device.cycle_s) == last + 1
        assert seconds == pytest.approx((last + 1) * device.cycle_s)


def test_a_row_waits_for_its_place():
    """Of a buffer of one row the next is wanted when the last beat has gone."""
    memory = PimFeed(dram_preset("hbm3_b").spec, ControllerSpec(refresh="none"), buffer_rows=1)
    per_row = memory.beats_per_read(SPEC) * memory.dram.columns
    arrivals = feed(memory, SPEC, 3 * per_row, lambda a: np.maximum(a, 5000 + np.arange(len(a))))
    assert arrivals[per_row] > 5000 + per_row
    assert arrivals[per_row - 1] < 5000


@pytest.mark.parametrize(
    "options, message",
    [
        ({"bundles": 5}, "bundles must be 1 to 4 of this DRAM, not 5"),
        ({"buffer_rows": 0}, "buffer_rows must be at least 1, not 0"),
        ({"clocks": 0}, "clocks must be at least 1, not 0"),
    ],
)
def test_impossible_feeds(options, message):
    with pytest.raises(UserError, match=message):
        PimFeed(dram_preset("hbm3_b").spec, **options)


def test_a_beat_must_fit_a_read():
    dram = dram_preset("hbm3_b").spec.model_copy(update={"burst_bytes": 16})
    memory = PimFeed(dram)
    with pytest.raises(UserError, match="which 2048 does not"):
        memory.beats_per_read(PimUnitSpec(lanes=256, max_head_dim=256))


@pytest.mark.parametrize(
    "commands, arrivals, message",
    [
        ([PimCommand(9)], None, "command 0 must be one that is obeyed, not BAD_OPCODE"),
        (gemv(np.random.default_rng(0)), np.zeros(1), "arrivals must have .* elements, not 1"),
        (
            [*gemv(np.random.default_rng(0)), pim_load(1, 1)],
            None,
            "a load must come before all commands that compute",
        ),
    ],
)
def test_programs_whose_times_are_not_known_at_once(commands, arrivals, message):
    with pytest.raises(UserError, match=message):
        pim_times(SPEC, commands, arrivals)
