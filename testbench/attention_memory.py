"""Runs of attention on tensors in memory: drawn, and put before cocotbext-axi's memory."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gridloom.hdl.attention.memory_top import AttentionMemoryTop
from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.attention import Command
from gridloom.kernels.attention_memory import Tensor, result_rows, settings, store, words_of
from gridloom.sim.attention_unstalled import unstalled
from gridloom.specs.attention import AttentionSpec
from gridloom.specs.attention_memory import GROUPED, TENSORS, row_layouts
from gridloom.specs.memory_port import PAGE_BYTES, MemoryPort

from .attention import draw_command, draw_operands
from .bench import BenchReport, run_scenarios
from .drivers.runner import check_simulator


__all__ = ["MemoryRun", "draw_run", "make_run", "run_memory_bench"]

MODULE = "gridloom.testbench.memory_bench"


@dataclass(frozen=True)
class MemoryRun:
    """One command on tensors: registers, the memory before and after, words that move."""

    command: Command
    tensors: dict[str, Tensor]
    settings: dict[str, int]
    before: np.ndarray
    after: np.ndarray
    words: dict[str, int]
    ideal_cycles: int  # of the array's tiles, one after another


def make_run(
    spec: AttentionSpec,
    port: MemoryPort,
    command: Command,
    tensors: dict[str, Tensor],
    operands: Sequence[np.ndarray],
    size: int,
) -> MemoryRun:
    """Put the operands, (heads, rows, features) each, into a memory of ``size`` bytes.

    What lies around them is rubbish, and must be so afterwards.
    """
    layouts = row_layouts(spec)
    before = np.random.default_rng(size).integers(0, 256, size, dtype=np.uint8)
    rows = {"query": command.queries, "key": command.keys, "value": command.keys}
    for name, operand in zip(rows, operands, strict=True):
        group = command.group if name in GROUPED else 1
        addresses = tensors[name].rows(command.heads, rows[name], group)
        store(before, addresses, layouts[name], operand)
    after = before.copy()
    results = result_rows(spec, command, *operands)
    addresses = tensors["output"].rows(command.heads, command.queries, command.group)
    store(after, addresses, layouts["partial" if command.is_partial else "output"], results)
    return MemoryRun(
        command,
        tensors,
        settings(command, tensors, port),
        before,
        after,
        words_of(spec, port, command),
        unstalled(spec, command).tiles * spec.slot_cycles,
    )


def draw_run(
    spec: AttentionSpec, port: MemoryPort, rng: np.random.Generator, tiles: int
) -> MemoryRun:
    """A command of about so many tiles, on tensors anywhere, with gaps and across pages."""
    command = draw_command(spec, rng, tiles)
    layouts = row_layouts(spec)
    tensors, address = {}, 0
    for name in TENSORS:
        is_output = name == "output"
        layout = layouts["partial" if is_output and command.is_partial else name]
        rows = command.queries if name in GROUPED else command.keys
        group = command.group if name in GROUPED else 1
        address += int(rng.integers(0, PAGE_BYTES // port.word_bytes)) * port.word_bytes
        tensors[name] = tensor = _draw_tensor(rng, address, layout, port, command, rows, group)
        address = int(tensor.rows(command.heads, rows, group).max()) + layout.size_bytes
        address = port.words(address) * port.word_bytes
    heads = draw_operands(spec, rng, command)
    operands = [np.stack(tensor) for tensor in zip(*heads, strict=True)]
    return make_run(spec, port, command, tensors, operands, address + PAGE_BYTES)


def _draw_tensor(rng, address, layout, port, command, rows, group) -> Tensor:
    """Heads outermost, or innermost; with gaps."""
    positions = -(-rows // group)
    row = (port.words(layout.size_bytes) + int(rng.integers(3))) * port.word_bytes
    if rng.random() < 0.5:  # [head][position][feature]
        head = positions * row + int(rng.integers(3)) * port.word_bytes
        return Tensor(address, group * head, row, head)
    return Tensor(address, group * row, command.heads * group * row, row)


def run_memory_bench(
    spec: AttentionSpec,
    port: MemoryPort,
    runs: Sequence[MemoryRun],
    *,
    simulator: str = "icarus",
    seed: int = 0,
    work_dir: Path,
) -> BenchReport:
    """Run the top with an AXI master on cocotbext-axi's memory: pauses, refusals, errors."""
    check_simulator(simulator)
    folder = Path(work_dir).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    top = AttentionMemoryTop(spec, port)
    path = folder / "attention_memory.v"
    path.write_text(emit_verilog(top, name="attention_memory"), encoding="utf-8")
    arrays = {}
    for n, run in enumerate(runs):
        arrays |= {f"before_{n}": run.before, f"after_{n}": run.after}
    np.savez(folder / "memory.npz", **arrays)
    document = {
        "registers": top.register_map(),
        "max_length": spec.max_length,
        "runs": [
            {"settings": r.settings, "words": r.words, "ideal_cycles": r.ideal_cycles} for r in runs
        ],
    }
    (folder / "memory.json").write_text(json.dumps(document), encoding="utf-8")
    results = run_scenarios(
        MODULE, path, "attention_memory", simulator=simulator, seed=seed, work_dir=folder
    )
    return BenchReport("attention", simulator, path.name, seed, len(runs), results)
