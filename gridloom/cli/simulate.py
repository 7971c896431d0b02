"""``gridloom simulate``: cycles and bits, from the models, from the RTL, or from both."""

from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.files import make_directory
from gridloom.registry import Block
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError, choose

from .attention_traffic import print_traffic, traffic
from .engines import ENGINES, STALLS, Run, bearable, draw_stalls, run_engine
from .options import (
    BlockName,
    Config,
    Json,
    Parameters,
    Preset,
    Seed,
    block_and_spec,
    check_path,
    one_of,
)
from .output import print_json, print_pairs, print_table
from .simulate_arrays import simulate_arrays
from .simulate_memory import check_memory_options, simulate_on_memory
from .simulate_pim import check_feed_options, fed


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
  gridloom simulate attention --arrays 4 --random 16384
  gridloom simulate attention --bus axi --port data_width=256 --latency 200
  gridloom simulate pim_unit --memory hbm3_b --feed bundles=2 --engine both

Of each stream the report gives the share of all cycles with a transfer
(utilisation), elements per cycle between the first and the last, and the
cycles lost to the outside (stalled) and to the block (waiting).

Of attention it also gives the off-chip bytes beside the least possible, every
operand once, and beside the known lower bound.

With --arrays the keys of a sequence are split over several attention arrays,
in whole tiles; block attention_merge puts their results together. N random
elements are then one block of queries over N keys. The report gives the
cycles of each array, of all with the merge, and of a single one, and compares
bits.

With --bus axi attention fetches its operands from memory by the AXI4 master
that 'gridloom generate attention --bus axi' writes. N random elements are
then N queries over N keys; --command changes that. An --input file is the
same as for streams; its commands run one after the other. The report gives
cycles, those of the array alone, and words read and written. --output has an
array 'output' (heads, queries, elements), or 'output_N' for command N.

With --memory the beats of pim_unit come as bundles of that DRAM give them
('gridloom memory' lists DRAMs), row by row into a buffer of its own. --feed
changes bundles (1), buffer_rows (2), clocks of CK to a cycle of the unit (2),
or a parameter of the controller, refresh for one. With --feed port=true block
bundle_port is in between: it asks for the reads of the program, keys and
values by a page table; its RTL too is compared.

\b
Files:
  F.npy   the values of a block with one input: one dimension, or rows
  F.npz   an array STREAM.FIELD for every field, as 'gridloom show' names
          them; fields with lanes have one column per lane. All are stored
          integers: a value x in the format Qi.f is round(x * 2**f).
"""


MAX_ARRAYS = 16  # ways of a merge
SIMULATED_BUSES = ("stream", "axi")


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
    arrays: Annotated[
        int | None,
        typer.Option(
            "--arrays",
            metavar="N",
            help="attention: split a sequence's keys over N arrays, 2 to 16, and merge.",
        ),
    ] = None,
    bus: Annotated[
        str,
        typer.Option(
            "--bus", metavar="stream|axi", help="Streams, or tensors in memory (attention)."
        ),
    ] = "stream",
    port: Annotated[
        list[str] | None,
        typer.Option(
            "--port",
            metavar="KEY=VALUE",
            help="axi: change one parameter of the master, as for 'generate'; may be repeated.",
        ),
    ] = None,
    latency: Annotated[
        int | None,
        typer.Option(
            "--latency",
            metavar="N",
            min=1,
            max=10**6,
            help="axi: cycles from an address to its first word, and from the last word to the "
            "response; 50.",
        ),
    ] = None,
    fields: Annotated[
        list[str] | None,
        typer.Option(
            "--command",
            metavar="KEY=VALUE",
            help="axi: change one field of the command: queries, keys, heads, group, mask, "
            "offset, window, is_partial, scale; may be repeated.",
        ),
    ] = None,
    memory: Annotated[
        str | None,
        typer.Option("--memory", metavar="DRAM", help="pim_unit: beats come from this memory."),
    ] = None,
    feed: Annotated[
        list[str] | None,
        typer.Option(
            "--feed",
            metavar="KEY=VALUE",
            help="memory: change bundles, buffer_rows, clocks or the controller; may be repeated.",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Run the engine, write what was asked for, and print the report."""
    block, spec = block_and_spec(name, preset, config, parameters)
    choose("engine", engine, ENGINES)
    choose("kind of stalls", stalls, STALLS)
    files = {"output": output, "wave": wave, "plot": plot, "trace": trace}
    _check_files(engine, files)
    if arrays is not None:
        _check_arrays(block, arrays, files)
    one_of("--bus", bus, SIMULATED_BUSES)
    given = {"port": port, "latency": latency, "command": fields}
    others = {"wave": wave, "plot": plot, "trace": trace, "arrays": arrays}
    check_memory_options(block, bus, given, others)
    check_feed_options(block, memory, feed)
    if bus == "axi":
        simulate_on_memory(
            block,
            spec,
            engine,
            port,
            fields,
            latency,
            input_file,
            random,
            seed,
            stalls,
            output,
            as_json=json,
        )
        return
    if arrays is not None:
        simulate_arrays(
            block, spec, engine, arrays, input_file, random, seed, stalls, output, as_json=json
        )
        return
    from gridloom.sim.report import make_report

    from .batches import make_inputs

    inputs = make_inputs(block, spec, input_file, random, seed)
    patterns, remarks = bearable(block, spec, inputs, draw_stalls(spec, stalls, seed)), {}
    if memory is not None:
        patterns, remarks = fed(block, spec, inputs, patterns, memory, feed, engine)
    run = run_engine(block, spec, engine, inputs, patterns, wave)
    _write(spec, run, patterns, files)
    report = make_report(run.trace, spec, patterns)
    io = traffic(spec, inputs, run) if block.name == "attention" else None
    if json:
        written = {option: path for option, path in files.items() if path}
        document = _describe(engine, report, run) | ({"io": io.to_json()} if io else {}) | remarks
        print_json({**document, "files": written})
        return
    _print(engine, report, run, files, remarks)
    if io:
        print()
        print_traffic(io)


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


def _check_arrays(block: Block, arrays: int, files: dict[str, Path | None]) -> None:
    if block.name != "attention":
        raise UserError(f"--arrays is for attention only, not {block.name}")
    if not 2 <= arrays <= MAX_ARRAYS:
        raise UserError(f"--arrays must be 2 to {MAX_ARRAYS}, not {arrays}")
    for option in ("wave", "plot", "trace"):
        if files[option]:
            raise UserError(f"--{option} shows one array; leave out --arrays or --{option}")


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


def _print(
    engine: str,
    report: Any,
    run: Run,
    files: dict[str, Path | None],
    remarks: dict[str, str],
) -> None:
    latency = "" if report.latency is None else f", first in to first out {report.latency:,}"
    right = report.HEADINGS[2:]
    title = f"{report.block}: {report.cycles:,} cycles{latency}"
    print_table(title, report.HEADINGS, report.rows(), right=right)
    if engine == "both":
        remarks["RTL and models"] = "equal, every bit and every cycle"
    if run.seconds:
        remarks["speed"] = f"{report.cycles / run.seconds / 1e3:,.0f} k cycles/s"
    remarks |= {option: path for option, path in files.items() if path}
    if remarks:
        print()
        print_pairs("", remarks)
