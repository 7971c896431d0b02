"""``gridloom memory``: DRAM timing sets, and what bandwidth traffic gets from them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.files import write_files
from gridloom.specs.dram import ControllerSpec, DramSpec
from gridloom.specs.dram_presets import DRAM_PRESETS, DramPreset, dram_preset
from gridloom.specs.errors import UserError, choose

from .options import Json, Parameters, check_path, parse_parameters
from .output import print_json, print_pairs, print_table, step


__all__ = ["HELP", "command"]

HELP = """Simulate DRAM: HBM3 (two timing sets), HBM2E, DDR4, with reads of Logic-PIM.

Without options it lists the DRAMs, or shows one's parameters with their
sources. -p changes a parameter of the DRAM or of its controller.

\b
Examples:
  gridloom memory
  gridloom memory hbm3_b
  gridloom memory hbm3_b --table --plot bandwidth.png
  gridloom memory hbm3_b --traffic random -p read_depth=64 -p refresh=none
  gridloom memory hbm3_a --traffic both --commands trace.txt
  gridloom memory hbm3_a --check trace.txt
  gridloom memory ddr4 --input requests.csv --json

\b
Traffic of one channel:
  stream, random        reads of neighbours; of places drawn evenly
  conflict              reads of one bank, each of another row
  mixed                 two streamed reads to a streamed write
  bundle, two-bundles   row after row in lock step, by every PIM unit
  both                  a stream of the xPU beside PIM

--check exits with 1 if the trace breaks a rule.

\b
Files:
  F.csv   a request a line, ordered by arrival: cycle, byte address, R or W
  F.txt   a command a line: cycle, pseudo-channel, command, target, address
"""

MAX_SHOWN = 20  # broken rules


def command(
    name: Annotated[
        str | None, typer.Argument(metavar="[DRAM]", help="Which DRAM.", show_default=False)
    ] = None,
    parameters: Parameters = None,
    table: Annotated[
        bool, typer.Option("--table", help="Bandwidth by traffic, beside closed forms.")
    ] = False,
    traffic: Annotated[
        str | None, typer.Option("--traffic", metavar="KIND", help="Simulate this traffic.")
    ] = None,
    input_file: Annotated[
        Path | None, typer.Option("--input", "-i", metavar="F.csv", help="Simulate these requests.")
    ] = None,
    number: Annotated[
        int,
        typer.Option("--number", "-n", metavar="N", min=1, max=10**8, help="Requests of traffic."),
    ] = 100_000,
    commands: Annotated[
        Path | None,
        typer.Option("--commands", metavar="F.txt", help="Write the commands of the channel."),
    ] = None,
    check: Annotated[
        Path | None,
        typer.Option("--check", metavar="F.txt", help="Check a trace against the timing set."),
    ] = None,
    plot: Annotated[
        Path | None, typer.Option("--plot", metavar="F.png", help="Draw the table.")
    ] = None,
    json: Json = False,
) -> None:
    """Do what the options say."""
    wanted = {"--table": table, "--traffic": traffic, "--input": input_file, "--check": check}
    given = [option for option, value in wanted.items() if value]
    if len(given) > 1:
        raise UserError(f"{given[0]} and {given[1]} exclude each other; give one of them")
    if plot and not table:
        raise UserError("--plot draws the table; add --table")
    if commands and not (traffic or input_file):
        raise UserError("--commands needs requests; add --traffic or --input")
    for option, path, suffix in ("commands", commands, ".txt"), ("plot", plot, ".png"):
        if path:
            check_path(option, path, suffix)
    if name is None:
        if given or parameters:
            raise UserError(f"which DRAM? Choose from {', '.join(DRAM_PRESETS)}")
        _list(json)
        return
    preset = dram_preset(name)
    spec, controller = _records(preset, parameters)
    if table:
        if controller != ControllerSpec():
            raise UserError("--table has controllers of its own; change those of --traffic")
        _table(name, spec, number, plot, json)
    elif traffic or input_file:
        _run(name, spec, controller, traffic, input_file, number, commands, json)
    elif check:
        _check(spec, controller, check, json)
    else:
        _show(name, preset, spec, controller, json)


def _records(preset: DramPreset, parameters: list[str] | None) -> tuple[DramSpec, ControllerSpec]:
    """The preset with the changes of ``-p``, whichever record each belongs to."""
    changes = parse_parameters(parameters or [], example="read_depth=64")
    ours = DramSpec.model_fields
    for key in changes:
        choose("DRAM or controller parameter", key, [*ours, *ControllerSpec.model_fields])
    dram = {key: value for key, value in changes.items() if key in ours}
    others = {key: value for key, value in changes.items() if key not in ours}
    return DramSpec.make(**{**preset.values, **dram}), ControllerSpec.make(**others)


def _list(as_json: bool) -> None:
    specs = {name: preset.spec for name, preset in DRAM_PRESETS.items()}
    if as_json:
        print_json(
            [
                {"dram": name, "summary": DRAM_PRESETS[name].summary, **spec.model_dump()}
                for name, spec in specs.items()
            ]
        )
        return
    rows = [
        (
            name,
            DRAM_PRESETS[name].summary,
            f"{spec.size_bytes >> 30} GB",
            f"{spec.channels} x {spec.pseudo_channels}",
            f"{spec.peak_bandwidth / 1e9:.1f}",
        )
        for name, spec in specs.items()
    ]
    headings = ("DRAM", "what", "size", "pseudo-channels", "GB/s of each")
    print_table("", headings, rows, right=headings[2:])


def _show(
    name: str, preset: DramPreset, spec: DramSpec, controller: ControllerSpec, as_json: bool
) -> None:
    changed = {key for key, value in preset.values.items() if getattr(spec, key) != value}
    source = {k: "given with -p" if k in changed else preset.source_of(k) for k, _ in spec}
    if as_json:
        print_json(
            {
                "dram": name,
                "summary": preset.summary,
                "parameters": spec.model_dump(mode="json"),
                "sources": source,
                "controller": controller.model_dump(mode="json"),
            }
        )
        return
    rows = [(k, str(v), DramSpec.model_fields[k].description, source[k]) for k, v in spec]
    print_table(f"{name}: {preset.summary}", ("parameter", "value", "what", "source"), rows)
    print()
    rows = [(k, str(v), ControllerSpec.model_fields[k].description) for k, v in controller]
    print_table("Controller", ("parameter", "value", "what"), rows)


def _table(name: str, spec: DramSpec, number: int, path: Path | None, as_json: bool) -> None:
    from gridloom.sim.memory.experiments import measure, plot

    with step("simulating"):
        results = list(measure(spec, number))
    if path:
        plot(path, f"{name}: bandwidth by traffic", results)
    if as_json:
        print_json({"dram": name, "results": [r.to_json() for r in results], "plot": path})
        return
    headings = results[0].HEADINGS
    rows = [result.row() for result in results]
    print_table(f"{name}, a pseudo-channel", headings, rows, right=headings[2:])


def _run(
    name: str,
    spec: DramSpec,
    controller: ControllerSpec,
    traffic: str | None,
    input_file: Path | None,
    number: int,
    commands: Path | None,
    as_json: bool,
) -> None:
    from gridloom.sim.memory import simulate, to_text
    from gridloom.sim.memory.experiments import describe, make_traffic

    requests, pim = (
        make_traffic(traffic, spec, controller.mapping, number)
        if traffic
        else (_read_requests(input_file), None)
    )
    with step("simulating"):
        run = simulate(spec, controller, requests, pim, wants_commands=bool(commands))
    if commands:
        if len(run.commands) != 1:
            raise UserError(f"--commands writes one channel; the requests are of {_many(run)}")
        (trace,) = run.commands.values()
        write_files({commands: "\n".join(to_text(spec, trace)) + "\n"})
    if as_json:
        document = {"dram": name, "controller": controller.model_dump(mode="json")}
        print_json({**document, **run.report.to_json(), "trace": commands})
        return
    print_pairs(f"{name}, {traffic or input_file}", describe(run.report))


def _many(run: Any) -> str:
    return f"channels {', '.join(map(str, run.commands))}"


def _read_requests(path: Path) -> Any:
    """Requests from a CSV of cycle, address, and R or W."""
    import numpy as np

    from gridloom.sim.memory import XpuRequests

    rows = []
    for number, line in enumerate(_lines(path), 1):
        words = [word.strip() for word in line.split(",")]
        if not line.strip() or line.startswith("#"):
            continue
        try:
            cycle, address, way = words
            numbers = np.int64(int(cycle)), np.int64(int(address, 0))
            rows.append((*numbers, ("R", "W").index(way.upper())))
        except (ValueError, OverflowError):
            raise UserError(
                f"line {number} of {path}, {line.strip()!r}, must be: cycle, byte address, R or W"
            ) from None
    return XpuRequests(*np.array(rows, dtype=np.int64).reshape(-1, 3).T)


def _lines(path: Path) -> Iterable[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text") from None


def _check(spec: DramSpec, controller: ControllerSpec, path: Path, as_json: bool) -> None:
    from gridloom.sim.memory import check, parse

    trace = parse(spec, _lines(path))
    found = check(
        spec,
        trace,
        pim_own_bus=controller.pim_own_bus,
        pim_broadcast=controller.pim_broadcast,
    )
    if as_json:
        violations = [{"rule": v.rule, "text": v.text} for v in found]
        print_json({"ok": not found, "commands": len(trace), "violations": violations})
    elif not found:
        print(f"{len(trace):,} commands, every rule kept")
    else:
        for violation in found[:MAX_SHOWN]:
            print(violation.text)
        if len(found) > MAX_SHOWN:
            print(f"and {len(found) - MAX_SHOWN:,} more")
    if found:
        raise typer.Exit(1)
