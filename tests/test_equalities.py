"""The two equalities of every block: golden bits and model cycles, over its whole parameter space.

Each shard draws its own specs, inputs and stalls, so that pytest-xdist can spread them. Amaranth's
simulator takes a new spec each time; compiled Verilog takes one spec through many stalls.
``scripts/soak.py`` goes on where this ends.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from gridloom.hdl.emit import emit_verilog
from gridloom.registry import BLOCKS
from gridloom.sim.rtl import compare_bits, compare_cycles, compile_verilog
from gridloom.testbench.checks import check_cases, draw_cases, drawn_specs, make_case


SHARDS = 10
SPECS_PER_SHARD = 10
RUNS_PER_SPEC = 2
HEAVY = {"omap": 1, "pim_unit": 2}  # blocks of long runs: one of each spec; shards that CI runs
LONG, SHORT = 32, 12  # sizes of stimulus, compiled and not; heavy blocks' are always short
IN_CI = 4  # shards that CI runs of the others
STALLS_PER_SPEC = 220  # compiled; with those of the shards 300 runs of each block in CI, heavy 230

FIRST_SEED = 10_000  # away from those of the blocks' own tests
SOAK = Path(__file__).parent.parent / "scripts" / "soak.py"

by_block = pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)


def shards():
    """Every shard of every block, those that are too many for CI marked."""
    for shard in range(SHARDS):
        for block in BLOCKS:
            in_ci = HEAVY.get(block.name, IN_CI)
            marks = [pytest.mark.long] if shard >= in_ci else []
            yield pytest.param(block, shard, id=f"{block.name}-{shard}", marks=marks)


@pytest.mark.parametrize("block, shard", list(shards()))
def test_drawn_specs(block, shard):
    runs = 1 if block.name in HEAVY else RUNS_PER_SPEC
    count = SPECS_PER_SHARD * runs
    first = FIRST_SEED + shard * count
    for seed in range(first, first + count, runs):
        check_cases(draw_cases(block, seed, SHORT, runs))


@by_block
@pytest.mark.compiled
def test_many_stalls_compiled(block):
    spec = next(drawn_specs(block, 1, FIRST_SEED))
    text = emit_verilog(block.component(spec), name=block.name)
    library = compile_verilog(text, block.name, spec.streams())
    size = SHORT if block.name in HEAVY else LONG
    for seed in range(FIRST_SEED, FIRST_SEED + STALLS_PER_SPEC):
        case = make_case(block, spec, seed, size)
        run = library.run(case.inputs, case.output_counts, case.stalls, drain=64, strict=True)
        compare_bits(case.expected, run.outputs)
        compare_cycles(case.trace, run.trace)


def soak(*arguments):
    command = [sys.executable, str(SOAK), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.compiled
@pytest.mark.parametrize("engine", ["amaranth", "compiled"])
def test_soak_counts_its_runs(engine, tmp_path):
    path = tmp_path / "soak.json"
    options = ["--runs", "6", "--seed", "4", "--engine", engine, "--json", str(path), "--jobs", "1"]
    result = soak("topk", "requantize", *options)
    assert result.returncode == 0, result.stderr
    report = json.loads(path.read_text(encoding="utf-8"))
    assert report["seed"] == 4
    for block in report["blocks"]:
        assert block["runs"] == 6
        assert block["next_seed"] == 10
        assert block["cycles"] > 0
        assert block["failures"] == []


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["topq"], "soak: no block 'topq'; did you mean 'topk'? choose from"),
        (["--engine", "none"], "invalid choice: 'none'"),
        (["--runs", "0"], "--runs must be at least 1, not 0"),
        (["--jobs", "0"], "--jobs must be at least 1, not 0"),
        (["--seed", "-1"], "--seed must be at least 0, not -1"),
        (["--seconds", "0"], "--seconds must be more than 0, not 0.0"),
        (["topk", "--json", "/no/such/folder/f.json"], "cannot write /no/such/folder/f.json"),
    ],
)
def test_soak_refuses(arguments, message):
    result = soak(*arguments)
    assert result.returncode == 2
    assert message in result.stderr
