"""``gridloom simulate attention --bus axi``: tensors in memory, behind an AXI4 master."""

from functools import reduce
from operator import add
from pathlib import Path
from typing import Any

from gridloom.files import staged
from gridloom.registry import Block
from gridloom.specs.errors import UserError
from gridloom.specs.memory_port import MemoryPort

from .options import parse_parameters
from .output import print_json, print_pairs, progress_bar, step


__all__ = ["check_memory_options", "simulate_on_memory"]

DEFAULT_LENGTH = 128  # queries and keys
DEFAULT_LATENCY = 50  # cycles


def check_memory_options(
    block: Block, bus: str, given: dict[str, Any], others: dict[str, Any]
) -> None:
    """Refuse what does not go together; ``given`` needs the bus, ``others`` need streams."""
    if bus == "stream":
        for option, value in given.items():
            if value:
                raise UserError(f"--{option} describes a run with --bus axi, not with streams")
        return
    _ = block.port_spec  # or it has none
    if block.name != "attention":
        raise UserError(
            f"--bus axi simulates attention, not {block.name}; leave it out to simulate its streams"
        )
    for option, value in others.items():
        if value is not None:
            raise UserError(f"--{option} is for streams; leave out --bus axi or --{option}")


def simulate_on_memory(
    block: Block,
    spec: Any,
    engine: str,
    port: list[str] | None,
    fields: list[str] | None,
    latency: int | None,
    input_file: Path | None,
    random: int | None,
    seed: int,
    stalls: str,
    output: Path | None,
    *,
    as_json: bool,
) -> None:
    """Run the models, the RTL or both, command after command; print the report."""
    from gridloom.attention_on_memory import OnMemory, draw_channel_stalls

    master = MemoryPort.make(**parse_parameters(port or [], "--port", "data_width=256"))
    commands = _commands(block, spec, input_file, random, seed, fields)
    patterns = draw_channel_stalls(seed) if stalls == "random" else None
    runs = [
        (OnMemory(spec, master, command, latency or DEFAULT_LATENCY, patterns), operands)
        for command, operands in commands
    ]
    traces, rows, seconds = _run(spec, master, engine, runs, with_rows=output is not None)
    report = reduce(add, (run.report(t) for (run, _), t in zip(runs, traces, strict=True)))
    if output:
        _write(output, rows)
    speed = report.cycles / seconds if seconds else None
    if as_json:
        document = {"block": block.name, "bus": "axi", "engine": engine, **report.to_json()}
        document |= {"equal": True} if engine == "both" else {}
        document |= {"simulated_cycles_per_second": round(speed)} if speed else {}
        files = {"output": output} if output else {}
        print_json({**document, "port": master.model_dump(), "files": files})
        return
    remarks = report.summary()
    if len(runs) > 1:
        remarks = {"commands": f"{len(runs)}, one after the other", **remarks}
    if engine == "both":
        remarks["RTL and models"] = "equal, every bit and every cycle"
    if speed:
        remarks["speed"] = f"{speed / 1e3:,.0f} k cycles/s"
    if output:
        remarks["output"] = str(output)
    title = f"attention on memory: {spec.rows} x {spec.cols}, words of {master.data_width} bits"
    print_pairs(title, remarks)


def _commands(
    block: Block,
    spec: Any,
    input_file: Path | None,
    random: int | None,
    seed: int,
    fields: list[str] | None,
) -> list[tuple[Any, Any]]:
    """What ``--input`` holds, or one command on random operands: (command, operands) each."""
    from gridloom.attention_on_memory import draw_operands, make_command
    from gridloom.kernels.attention_memory import operands_of

    from .batches import make_inputs

    if input_file is None:
        changes = parse_parameters(fields or [], "--command", "mask=1")
        command = make_command(spec, DEFAULT_LENGTH if random is None else random, changes)
        return [(command, draw_operands(spec, command, seed))]
    if fields:
        raise UserError("--input has commands of its own; leave out --input or --command")
    inputs = make_inputs(block, spec, input_file, random, seed)
    try:
        return list(operands_of(spec, inputs))
    except ValueError as error:
        raise UserError(f"{block.name}: {error}") from None


def _run(
    spec: Any, master: MemoryPort, engine: str, runs: list[Any], *, with_rows: bool
) -> tuple[list[Any], list[Any], float]:
    """Trace and, if wanted, rows of results of each run; wall-clock seconds of the RTL."""
    from gridloom.attention_on_memory import compile_top

    if engine != "model":
        with progress_bar("compiling attention on memory") as report:
            library = compile_top(spec, master, report)
    traces, rows, seconds = [], [], 0.0
    for run, operands in runs:
        if engine != "rtl":
            with step("simulating attention on memory"):
                trace = run.run()
        if engine != "model":
            with progress_bar("simulating its RTL") as report:
                found = run.run_rtl(library, operands, lambda share, r=report: r("", share))
            seconds += found.seconds
        if engine == "both":
            run.check_rtl(trace, operands, found)
        traces.append(trace if engine != "rtl" else found.trace)
        if with_rows:
            rows.append(run.results(operands) if engine != "rtl" else found.rows)
    return traces, rows, seconds


def _write(path: Path, rows: list[Any]) -> None:
    """An array ``output`` of (heads, queries, elements), or ``output_N`` for each command."""
    import numpy as np

    names = [f"output_{n}" for n in range(len(rows))] if len(rows) > 1 else ["output"]
    with staged(path) as temporary:
        np.savez_compressed(temporary, **dict(zip(names, rows, strict=True)))
