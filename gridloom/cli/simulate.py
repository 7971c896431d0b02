"""``gridloom simulate``: cycles and bits, from the models, from the RTL, or from both."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.files import make_directory
from gridloom.generate import emit
from gridloom.registry import Block
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError, choose

from .options import (
    BlockName,
    Config,
    Json,
    Parameters,
    Preset,
    Seed,
    block_and_spec,
    check_path,
)
from .output import print_json, print_pairs, print_table, progress_bar, step


__all__ = ["HELP", "command"]

HELP = """Simulate a block: cycles, utilisation, throughput and its outputs.

The models need no tools. The RTL is compiled with Verilator on first use and
kept in a cache. With --engine both, every bit and the cycle of every transfer
are compared, and the exit status is 1 if anything differs.

\b
Examples:
  gridloom simulate softmax
  gridloom simulate softmax --engine both --random 1000 --stalls random
  gridloom simulate softmax --input in.npz --output out.npz
  gridloom simulate softmax --engine rtl --wave run.fst
  gridloom simulate softmax --plot run.png --trace run.json

Of each stream the report gives the share of all cycles with a transfer
(utilisation), elements per cycle between the first and the last, and the
cycles lost to the outside (stalled) and to the block (waiting).

\b
Files:
  F.npy   the values of a block with one input: one dimension, or rows
  F.npz   an array STREAM.FIELD for every field, as 'gridloom show' names
          them; fields with lanes have one column per lane. All are stored
          integers: a value x in the format Qi.f is round(x * 2**f).
"""

ENGINES = ("model", "rtl", "both")
STALLS = ("none", "random")
DRAIN = 64  # cycles after the last output in which there must be no other


def command(
    name: BlockName,
    preset: Preset = None,
    config: Config = None,
    parameters: Parameters = None,
    engine: Annotated[
        str,
        typer.Option(
            "--engine",
            "-e",
            metavar="model|rtl|both",
            help="Golden and cycle model, compiled RTL, or both compared.",
        ),
    ] = "model",
    input_file: Annotated[
        Path | None, typer.Option("--input", "-i", metavar="F.npy|F.npz", help="Input elements.")
    ] = None,
    random: Annotated[
        int | None,
        typer.Option(
            "--random", metavar="N", min=1, max=10**8, help="N random elements, corners first."
        ),
    ] = None,
    seed: Seed = 0,
    stalls: Annotated[
        str,
        typer.Option(
            "--stalls", metavar="none|random", help="How the outside world holds the streams up."
        ),
    ] = "none",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="F.npz", help="Write the outputs.")
    ] = None,
    wave: Annotated[
        Path | None,
        typer.Option(
            "--wave", metavar="F.fst|F.vcd", help="Write a waveform (engine rtl or both)."
        ),
    ] = None,
    plot: Annotated[
        Path | None, typer.Option("--plot", metavar="F.png", help="Draw a timeline.")
    ] = None,
    trace: Annotated[
        Path | None, typer.Option("--trace", metavar="F.json", help="Write a Perfetto trace.")
    ] = None,
    json: Json = False,
) -> None:
    """Run the engine, write what was asked for, and print the report."""
    block, spec = block_and_spec(name, preset, config, parameters)
    choose("engine", engine, ENGINES)
    choose("kind of stalls", stalls, STALLS)
    files = {"output": output, "wave": wave, "plot": plot, "trace": trace}
    _check_files(engine, files)
    from gridloom.sim.report import make_report

    from .batches import make_inputs

    inputs = make_inputs(block, spec, input_file, random, seed)
    patterns = _stalls(spec, stalls, seed)
    run = _run(block, spec, engine, inputs, patterns, wave)
    _write(spec, run, patterns, files)
    report = make_report(run.trace, spec, patterns)
    if json:
        written = {option: path for option, path in files.items() if path}
        print_json({**_describe(engine, report, run), "files": written})
    else:
        _print(engine, report, run, files)


@dataclass(frozen=True)
class Run:
    """Outputs and trace of an engine, and the wall-clock seconds of its clock loop."""

    outputs: Any
    trace: Any
    seconds: float | None = None


def _check_files(engine: str, files: dict[str, Path | None]) -> None:
    suffixes = {
        "output": (".npz",),
        "wave": (".fst", ".vcd"),
        "plot": (".png",),
        "trace": (".json",),
    }
    for option, path in files.items():
        if path is not None:
            check_path(option, path, *suffixes[option])
    if files["wave"] and engine == "model":
        raise UserError("--wave needs the RTL; add --engine rtl or --engine both")


def _stalls(spec: Spec, kind: str, seed: int) -> Any:
    import numpy as np

    from gridloom.sim.cycles import random_stalls

    if kind == "none":
        return {}
    return random_stalls(np.random.default_rng([seed, 1]), spec)


def _run(block: Block, spec: Spec, engine: str, inputs: Any, stalls: Any, wave: Path | None) -> Run:
    """Both models, the RTL, or the RTL held against both models."""
    from gridloom.kernels.payload import length
    from gridloom.sim import cycles
    from gridloom.sim.rtl import compare_bits, compare_cycles

    from .batches import run_golden

    golden = run_golden(block, spec, inputs)
    counts = {name: length(batch) for name, batch in golden.items()}
    if engine == "rtl":
        return _run_rtl(block, spec, inputs, counts, stalls, wave)
    with step(f"simulating {block.name}"):
        trace = cycles.run(block.cycles(spec, inputs), counts, stalls)
    if engine == "model":
        return Run(golden, trace)
    run = _run_rtl(block, spec, inputs, counts, stalls, wave)
    compare_bits(golden, run.outputs)
    compare_cycles(trace, run.trace)
    return run


def _run_rtl(
    block: Block, spec: Spec, inputs: Any, counts: Any, stalls: Any, wave: Path | None
) -> Run:
    from gridloom.sim.rtl import compile_verilog

    kind = wave.suffix.removeprefix(".") if wave else None
    with progress_bar(f"compiling {block.name}") as report:
        verilog = emit(block, spec)
        library = compile_verilog(verilog, block.name, spec.streams(), trace=kind, progress=report)
    with progress_bar(f"simulating {block.name}") as report:
        run = library.run(
            inputs,
            counts,
            stalls,
            wave=wave,
            drain=DRAIN,
            progress=lambda share: report("", share),
        )
    return Run(run.outputs, run.trace, run.seconds)


def _describe(engine: str, report: Any, run: Run) -> dict[str, Any]:
    document = {"engine": engine, **report.to_json()}
    if engine == "both":
        document["equal"] = True  # or we had not come here
    if run.seconds:
        document["simulated_cycles_per_second"] = round(report.cycles / run.seconds)
    return document


def _write(spec: Spec, run: Run, stalls: Any, files: dict[str, Path | None]) -> None:
    from gridloom.sim.report import plot_timeline, write_perfetto

    from .batches import write_outputs

    if files["output"]:
        write_outputs(files["output"], run.outputs)
    for option, write in ("plot", plot_timeline), ("trace", write_perfetto):
        if path := files[option]:
            make_directory(path.parent)
            write(path, run.trace, spec, stalls)


def _print(engine: str, report: Any, run: Run, files: dict[str, Path | None]) -> None:
    latency = "" if report.latency is None else f", first in to first out {report.latency:,}"
    right = report.HEADINGS[2:]
    title = f"{report.block}: {report.cycles:,} cycles{latency}"
    print_table(title, report.HEADINGS, report.rows(), right=right)
    remarks = {}
    if engine == "both":
        remarks["RTL and models"] = "equal, every bit and every cycle"
    if run.seconds:
        remarks["speed"] = f"{report.cycles / run.seconds / 1e3:,.0f} k cycles/s"
    remarks |= {option: path for option, path in files.items() if path}
    if remarks:
        print()
        print_pairs("", remarks)
