"""Measure compiled RTL from Python against a bare C++ loop and against cocotb.

Usage: python scripts/bench_rtl.py [--block NAME ...] [--cycles N] [--rounds N] [--json FILE]

The bare loop runs the same Verilated model with the same flags, its inputs from memory and its
sinks always willing. cocotb runs the project's own bench, without stalls; its speed is the slope
between a short and a long run, so that start-up does not count. Compiled RTL from Python is timed
end to end: NumPy arrays in, stream rules checked, cycles recorded, NumPy arrays out. It and the
bare loop are measured in processor time, in alternating rounds of which the best count; cocotb in
wall-clock time. So a machine that others use as well makes cocotb look slower, and only it.
"""

import argparse
import json
import subprocess
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.payload import Batches, length, pack
from gridloom.registry import Block, find
from gridloom.sim.rtl import compile_verilog
from gridloom.sim.rtl_build import build_program
from gridloom.specs.base import Spec
from gridloom.testbench.bench import run_cocotb
from gridloom.testbench.drivers.runner import why_not


BARE_LOOP = Path(__file__).with_suffix(".cpp")
MARK_BARE = 0.8  # least share of the bare loop's speed
MARK_COCOTB = 20  # least multiple of cocotb's speed on Verilator


@dataclass(frozen=True)
class Result:
    """Speeds of one block in cycles per second; compile time in seconds."""

    block: str
    preset: str
    cycles: int
    compile_seconds: float
    bare: float
    python: float
    cocotb_verilator: float | None
    cocotb_icarus: float | None


def main() -> None:
    """Measure each block, print a table, write JSON."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--block", action="append", help="block to measure; may be repeated")
    parser.add_argument("--preset", default="default")
    parser.add_argument("--cycles", type=int, default=400_000, help="of compiled RTL, about")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-cocotb", action="store_true")
    parser.add_argument("--json", type=Path, help="file to write")
    options = parser.parse_args()
    console = Console()
    results = []
    for name in options.block or ["requantize", "softmax"]:
        with console.status(f"measuring {name}"):
            results.append(measure(find(name), options))
    console.print(table(results))
    if options.json:
        options.json.write_text(json.dumps([asdict(r) for r in results], indent=2) + "\n")


def measure(block: Block, options: argparse.Namespace) -> Result:
    """All speeds of one block."""
    spec = block.preset(options.preset)
    verilog = emit_verilog(block.component(spec), name=block.name)
    start = time.perf_counter()
    # A comment of its own makes the text new to the cache.
    library = compile_verilog(f"{verilog}// {time.time_ns()}\n", block.name, spec.streams())
    compile_seconds = time.perf_counter() - start
    inputs, expected = stimulus(block, spec, options.cycles)
    counts = {name: length(batch) for name, batch in expected.items()}

    cycles, bare, python = library.run(inputs, counts).trace.cycles, 0.0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "bare"
        build_program(verilog, block.name, spec.streams(), BARE_LOOP, program)
        files = write_words(spec, inputs, Path(folder))
        for _ in range(options.rounds):
            bare = max(bare, cycles / run_bare(program, cycles, files))
            start = time.thread_time()
            library.run(inputs, counts)
            python = max(python, cycles / (time.thread_time() - start))
    return Result(
        block=block.name,
        preset=options.preset,
        cycles=cycles,
        compile_seconds=compile_seconds,
        bare=bare,
        python=python,
        cocotb_verilator=cocotb_speed(block, spec, verilog, "verilator", 40_000, options),
        cocotb_icarus=cocotb_speed(block, spec, verilog, "icarus", 10_000, options),
    )


def stimulus(block: Block, spec: Spec, cycles: int) -> tuple[Batches, Batches]:
    """Inputs for about ``cycles`` cycles, and the outputs expected."""
    size = 200
    while True:
        inputs = block.stimulus(spec, np.random.default_rng(1), size)
        longest = max(map(length, inputs.values()))
        if longest >= 0.9 * cycles or size > 10_000_000:
            return inputs, block.golden(spec, inputs)
        size = max(size + 1, int(size * min(100.0, cycles / max(1, longest))))


def write_words(spec: Spec, inputs: Batches, folder: Path) -> list[str]:
    """The payload words of each input stream as a file."""
    files = []
    for stream in spec.inputs():
        path = folder / f"{stream.name}.bin"
        pack(stream, inputs[stream.name]).astype("<u4").tofile(path)
        files.append(str(path))
    return files


def run_bare(program: Path, cycles: int, files: list[str]) -> float:
    """Seconds that the bare loop takes."""
    command = [str(program), str(cycles), *files]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def cocotb_speed(
    block: Block,
    spec: Spec,
    verilog: str,
    simulator: str,
    cycles: int,
    options: argparse.Namespace,
) -> float | None:
    """Cycles per second under cocotb, without build and start-up; ``None`` if it is missing."""
    if options.no_cocotb or why_not(simulator):
        return None
    points = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / f"{block.name}.v").write_text(verilog)
        for number, size in enumerate((50, 50, cycles)):  # the first run builds
            inputs, expected = stimulus(block, spec, size)
            start = time.perf_counter()
            report = run_cocotb(
                folder / f"{block.name}.v",
                block.name,
                spec,
                simulator=simulator,
                inputs=inputs,
                expected=expected,
                stalls={},
                work_dir=folder / str(number),
            )
            if not report.passed:
                raise SystemExit(f"{block.name} fails under cocotb: {report.scenarios[0].message}")
            points.append((report.scenarios[0].cycles, time.perf_counter() - start))
    (_, (few, short), (many, long)) = points
    return (many - few) / (long - short)


def table(results: list[Result]) -> Table:
    """Speeds and ratios, with the marks they are held to."""
    out = Table(
        title="Compiled RTL: thousand cycles per second",
        caption=(
            f"marks: Python/bare at least {MARK_BARE}; "
            f"at least {MARK_COCOTB} times cocotb on Verilator"
        ),
    )
    headings = ("block", "compile s", "bare C++", "Python", "Python/bare")
    headings += ("cocotb Verilator", "times", "cocotb Icarus", "times")
    for heading in headings:
        out.add_column(heading, justify="left" if heading == "block" else "right")
    for r in results:
        cells = [r.block, f"{r.compile_seconds:.2f}"]
        cells += [f"{speed / 1e3:,.0f}" for speed in (r.bare, r.python)]
        cells.append(f"{r.python / r.bare:.2f}")
        for speed in (r.cocotb_verilator, r.cocotb_icarus):
            cells += [f"{speed / 1e3:,.1f}", f"{r.python / speed:,.0f}"] if speed else ["-", "-"]
        out.add_row(*cells)
    return out


if __name__ == "__main__":
    main()
