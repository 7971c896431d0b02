"""Attention on tensors in memory: bits, cycles, refusals, errors of the memory."""

import runpy
from pathlib import Path

import numpy as np
import pytest

from gridloom.attention_on_memory import OnMemory, compile_top
from gridloom.kernels import payload
from gridloom.kernels.attention import Command, assemble, encode_scale, pack_head
from gridloom.kernels.attention_memory import (
    Tensor,
    dense,
    load,
    operands_of,
    result_rows,
    store,
    words_of,
)
from gridloom.sim.attention_memory import run_on_memory
from gridloom.sim.attention_unstalled import unstalled
from gridloom.sim.port_memory import CHANNELS, PortMemory
from gridloom.specs.attention import PRESETS, AttentionSpec
from gridloom.specs.attention_memory import FAULT_TEXTS, Fault, element_width, row_layouts
from gridloom.specs.memory_port import MemoryPort
from gridloom.testbench import attention_memory
from gridloom.testbench.attention import draw_spec, stimulus
from gridloom.testbench.attention_memory import draw_run, run_memory_bench
from gridloom.testbench.drivers.amaranth_streams import StreamError
from gridloom.testbench.drivers.memory_port import simulate_on_memory


ROOT = Path(__file__).parents[2]
TINY = AttentionSpec(
    rows=2,
    cols=2,
    head_dim=6,
    value_dim=5,
    probability_width=4,
    sharing=2,
    output_lanes=2,
    output_frac_bits=4,
    max_length=64,
)


def draw_port(rng):
    return MemoryPort(
        data_width=int(rng.choice([64, 128, 256])),
        address_width=int(rng.choice([32, 40])),
        outstanding_reads=int(rng.choice([1, 2, 8])),
        outstanding_writes=int(rng.choice([1, 4])),
        tiles=int(rng.choice([2, 4])),
        longest_burst=int(rng.choice([1, 3, 16, 256])),
    )


def assert_passed(report, scenarios):
    failed = [f"{s.scenario}: {s.message}" for s in report.scenarios if not s.passed]
    assert not failed, "\n".join(failed)
    assert len(report.scenarios) == scenarios


# ---- under cocotbext-axi


@pytest.mark.cocotb
@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_on_axi(seed, tmp_path):
    """Results, refusals, registers while busy, errors of memory, stops."""
    rng = np.random.default_rng(seed)
    port = MemoryPort(data_width=64, longest_burst=3, outstanding_reads=3)
    runs = [draw_run(TINY, port, rng, 8) for _ in range(3)]
    assert_passed(run_memory_bench(TINY, port, runs, seed=seed, work_dir=tmp_path), 22)


@pytest.mark.cocotb
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_drawn_arrays_on_axi(seed, tmp_path):
    rng = np.random.default_rng([seed, 1])
    spec = draw_spec(rng).model_copy(update={"max_length": 64})
    port = draw_port(rng)
    runs = [draw_run(spec, port, rng, 8) for _ in range(3)]
    assert_passed(run_memory_bench(spec, port, runs, seed=seed, work_dir=tmp_path), 22)


# ---- cycles


def draw_memory(seed):
    """A memory of any latency, some of its channels stalling; the same each time."""
    rng = np.random.default_rng([seed, 2])
    stalls = {
        name: rng.random(int(rng.integers(5, 40))) < rng.choice([0, 0.2, 0.6]) for name in CHANNELS
    }
    latencies = int(rng.integers(1, 60)), int(rng.integers(1, 20))
    return PortMemory(*latencies, stalls if seed % 3 else None)


def check_cycles(spec, seed, tiles):
    """Every transfer on every channel, and the end, in the model's cycle; and the bits."""
    rng = np.random.default_rng([seed, 3])
    port = draw_port(rng)
    run = draw_run(spec, port, rng, tiles)
    expected = run_on_memory(spec, port, run.command, run.tensors, draw_memory(seed))
    image = run.before.copy()
    memory = draw_memory(seed)
    limit = expected.cycles + 100  # the watchdog
    found = simulate_on_memory(spec, port, run.command, run.tensors, memory, image, limit)
    assert found == expected
    np.testing.assert_array_equal(image, run.after)
    moved = {"words_read": len(found.transfers["r"]), "words_written": len(found.transfers["w"])}
    assert moved == run.words


@pytest.mark.parametrize("seed", range(6))
def test_cycles(seed):
    check_cycles(TINY, seed, 6)


def test_cycles_of_a_window(monkeypatch):
    """Blocks of keys that do not follow each other, in every head."""
    command = Command(3000, 11, 40, heads=2, mask=2, offset=20, window=3, group=2)
    monkeypatch.setattr(attention_memory, "draw_command", lambda *_: command)
    check_cycles(TINY, 1, 0)


@pytest.fixture(scope="module")
def compiled():
    """The top as users have it, in C++."""
    return compile_top(TINY, MemoryPort(data_width=64))


@pytest.mark.compiled
@pytest.mark.parametrize("seed", range(12))
def test_the_compiled_top(compiled, seed):
    """The same bits and cycles, from registers to the interrupt; and nothing else is written."""
    rng = np.random.default_rng([seed, 4])
    port = MemoryPort(data_width=64)
    run = draw_run(TINY, port, rng, 40)
    expected = run_on_memory(TINY, port, run.command, run.tensors, draw_memory(seed))
    image = run.before.copy()
    assert compiled.run(run.settings, draw_memory(seed), image).trace == expected
    np.testing.assert_array_equal(image, run.after)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(24))
def test_cycles_of_drawn_arrays(seed):
    check_cycles(draw_spec(np.random.default_rng(seed)), seed, 10)


def on_memory(spec, port, command, latency):
    return OnMemory(spec, port, command, latency).run()


def test_the_table_of_the_readme():
    """Its rows are what the script gives."""
    script = runpy.run_path(str(ROOT / "scripts/attention_memory_table.py"))
    readme = (ROOT / "hdl/attention/README.md").read_text(encoding="utf-8")
    rows = ["| " + " | ".join(row) + " |" for row in script["measure"]("square16")]
    assert len(rows) == 3
    for row in rows:
        assert row.replace("|  |", "| |") in readme


@pytest.mark.parametrize(
    "parameters, latency", [({}, 50), ({"outstanding_reads": 32, "tiles": 4}, 200)]
)
def test_the_array_is_not_starved(parameters, latency):
    """8 x 8 on 128 bits: no longer than the array alone, but for the first and the last word."""
    spec = PRESETS["default"]
    command = Command(encode_scale(spec, 2e-4), 128, 128)
    trace = on_memory(spec, MemoryPort(**parameters), command, latency)
    assert trace.cycles <= unstalled(spec, command).cycles + 2 * latency + 110


def test_a_watchdog_in_the_model():
    port = MemoryPort()
    run = draw_run(TINY, port, np.random.default_rng(0), 6)
    with pytest.raises(RuntimeError, match="not done after 5 cycles"):
        run_on_memory(TINY, port, run.command, run.tensors, PortMemory(), limit=5)


def test_a_watchdog_in_the_bench():
    port = MemoryPort()
    run = draw_run(TINY, port, np.random.default_rng(0), 6)
    memory, image = PortMemory(), run.before.copy()
    with pytest.raises(StreamError, match="not done after 5 cycles"):
        simulate_on_memory(TINY, port, run.command, run.tensors, memory, image, 5)


@pytest.mark.parametrize("name", ["read_latency", "write_latency"])
def test_a_memory_takes_time(name):
    with pytest.raises(ValueError, match=f"{name} must be at least 1, not 0"):
        PortMemory(**{name: 0})


# ---- what lies where


def test_a_window_reads_what_it_needs():
    port = MemoryPort(data_width=64)
    whole = words_of(TINY, port, Command(1, 32, 32))
    window = words_of(TINY, port, Command(1, 32, 32, mask=2, window=2))
    assert whole == {"words_read": 32 + 16 * 32 * 2, "words_written": 32 * 2}
    # Each block of two queries sees three keys: two blocks of keys, but for the first.
    assert window["words_read"] == 32 + (16 * 4 - 2) * 2
    assert on_memory(TINY, port, Command(1, 32, 32, mask=2, window=2), 1).cycles < 3000


def test_grouped_heads_need_no_reordering():
    """[position][head][feature], as models keep it: two heads of queries for each of keys."""
    port = MemoryPort(data_width=64)
    layout = row_layouts(TINY)["query"]
    row, heads, positions, group = 8, 2, 3, 2
    tensor = Tensor(0, group * row, heads * group * row, row)
    memory = np.zeros(1024, dtype=np.uint8)
    natural = np.arange(positions * heads * group)[:, None] * np.ones(6, int)
    starts = np.arange(len(natural)) * row
    store(memory, starts, layout, natural)
    found = load(memory, tensor.rows(heads, positions * group, group), layout)[:, :, 0]
    # Head h, query q of position q // 2: head 2 h + q % 2 of the model.
    for h in range(heads):
        for q in range(positions * group):
            assert found[h, q] == (q // group) * heads * group + group * h + q % group
    assert dense(0, layout, port, heads, 6, group) == Tensor(0, 48, 8, 24)


@pytest.mark.parametrize("seed", range(12))
def test_operands_of_streams(seed):
    """Unpacked and packed again they are the same, masked keys and all."""
    rng = np.random.default_rng([seed, 5])
    spec = draw_spec(rng)
    inputs = stimulus(spec, rng, 200)
    commands, heads = [], []
    for command, operands in operands_of(spec, inputs):
        commands.append(command)
        result_rows(spec, command, *operands)  # checks their shapes
        heads += [pack_head(spec, command, *head) for head in zip(*operands, strict=True)]
    assert payload.equal(assemble(spec, commands, heads), inputs)


def test_operands_that_are_too_many():
    inputs = stimulus(TINY, np.random.default_rng(0), 20)
    inputs["i_key"]["key"] = np.concatenate([inputs["i_key"]["key"]] * 2)
    with pytest.raises(ValueError, match="i_key must hold"):
        list(operands_of(TINY, inputs))


def test_partial_results_divide_to_the_others():
    rng = np.random.default_rng(0)
    shapes = (1, 3, 6), (1, 4, 6), (1, 4, 5)
    operands = [rng.integers(-128, 128, shape) for shape in shapes]
    whole = result_rows(TINY, Command(900, 3, 4), *operands)
    parts = result_rows(TINY, Command(900, 3, 4, is_partial=1), *operands)
    assert parts.shape == (1, 3, 7)
    quotient = parts[..., :5] / parts[..., 5:6] * 2.0**TINY.output_frac_bits
    assert np.abs(quotient - whole).max() <= 1


@pytest.mark.parametrize("width, container", [(1, 8), (8, 8), (9, 16), (20, 32), (41, 64)])
def test_elements_are_those_of_a_language(width, container):
    assert element_width(width) == container


def test_every_fault_is_described():
    assert set(FAULT_TEXTS) == set(Fault)
