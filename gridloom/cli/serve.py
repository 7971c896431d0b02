"""``gridloom serve``: an LLM's requests on devices with Logic-PIM, or without."""

from typing import Annotated, Any

import typer

from gridloom.specs.duplex import Pim, Placement, Scheduling, Split
from gridloom.specs.duplex_presets import MODELS, SYSTEMS
from gridloom.specs.errors import UserError, choose

from .options import Json, Seed, parse_parameters
from .output import print_json, print_pairs, print_table, progress_bar
from .sweeps import Jobs, Scheduler


__all__ = ["HELP", "command"]

HELP = """Serve an LLM's requests on GPUs, or on devices with units in memory.

Continuous batching, stage by stage: throughput, latencies, energy and who was
busy, by the device model that 'gridloom reproduce duplex' checks against its
paper. A batch that does not fit in the devices' memory is refused.

\b
Examples:
  gridloom serve mixtral
  gridloom serve glam --system gpu --batch 32 --prompt 512 --output 512
  gridloom serve mixtral --policy all --prompt 2048 --output 256
  gridloom serve mixtral --system all --trace poisson:8 --batch 128
  gridloom serve glam --routing zipf:1 --placement free --trace requests.csv
  gridloom serve mixtral -p device.pim_own_bus=true -p cluster.devices=8

\b
Policies (what prefill a stage carries):
  whole    each waiting prompt, as in the paper
  chunked  so many tokens of prompts (-p policy.chunk_tokens=512)
  layered  a prompt through a group of layers
  split    none: half of the devices prefill, half decode
  shadow   ours: prompts pass through the xPU while Logic-PIM decodes

\b
Traces:
  closed          a request enters when one ends (default)
  poisson:RATE    so many arrive per second
  F.csv           a request a line: arrival in seconds, prompt, output

--routing: uniform, zipf:S, or F.csv with a token's experts a line.
-p: a parameter of model, device, cluster, policy, requests or routing.
"""

LATENCIES = {"ttft": "to the first token", "tbt": "between tokens", "e2e": "end to end"}
HEADINGS = ("system", "policy", "batch", "tok/s", "first token, ms", "token, ms", "p99, ms")
HEADINGS += ("end to end, s", "J/token", "xPU", "PIM")


def command(
    model: Annotated[str, typer.Argument(metavar="MODEL", help=f"Which: {', '.join(MODELS)}.")],
    system: Annotated[
        str, typer.Option("--system", "-s", metavar="NAME", help=f"{', '.join(SYSTEMS)}, or all.")
    ] = "duplex+pe+et",
    policy: Annotated[
        str, typer.Option("--policy", metavar="NAME", help=f"{', '.join(Scheduling)}, or all.")
    ] = "whole",
    split: Annotated[
        str | None,
        typer.Option(
            "--split", metavar="NAME", help=f"How experts are divided: {', '.join(Split)}."
        ),
    ] = None,
    placement: Annotated[
        str,
        typer.Option(
            "--placement", metavar="NAME", help=f"Experts' memory spaces: {', '.join(Placement)}."
        ),
    ] = "modulo",
    batch: Annotated[
        int, typer.Option("--batch", "-b", metavar="N", help="Requests at once, at most.")
    ] = 64,
    prompt: Annotated[
        int, typer.Option("--prompt", metavar="N", help="Mean tokens of a prompt.")
    ] = 1024,
    output: Annotated[
        int, typer.Option("--output", metavar="N", help="Mean tokens of an answer.")
    ] = 1024,
    trace: Annotated[
        str, typer.Option("--trace", metavar="TRACE", help="closed, poisson:RATE or F.csv.")
    ] = "closed",
    routing: Annotated[
        str, typer.Option("--routing", metavar="ROUTING", help="uniform, zipf:S or F.csv.")
    ] = "uniform",
    parameters: Annotated[
        list[str] | None,
        typer.Option(
            "-p",
            "--param",
            metavar="RECORD.KEY=VALUE",
            help="Change one parameter, e.g. -p device.stacks=6; may be repeated.",
        ),
    ] = None,
    seed: Seed = 0,
    jobs: Jobs = None,
    scheduler: Scheduler = None,
    json: Json = False,
) -> None:
    """Serve, and print what was seen."""
    choose("model", model, MODELS)
    systems = _all_or_one("system", system, list(SYSTEMS))
    policies = _all_or_one("policy", policy, [str(s) for s in Scheduling])
    changes = [
        *_trace(trace),
        *_routing(routing),
        ("policy", "placement", choose("placement", placement, list(Placement))),
        *([("policy", "split", choose("split", split, list(Split)))] if split else []),
        ("requests", "seed", seed),
        *_parameters(parameters),
    ]
    from gridloom.sim.duplex.runs import Run, execute

    lengths = {"batch": batch, "prompt": prompt, "output": output}
    if len(systems) == len(policies) == 1:
        scheduling = ("policy", "scheduling", policies[0])
        run = Run(model, systems[0], **lengths, changes=(scheduling, *changes))
        _one(run, execute(run, fits=False), json)
        return
    runs = [
        Run(model, s, **lengths, changes=(("policy", "scheduling", p), *changes))
        for s in systems
        for p in policies
        if p != Scheduling.SHADOW or SYSTEMS[s].device.pim is Pim.LOGIC
    ]
    _many(runs, jobs, scheduler, json)


def _all_or_one(kind: str, name: str, choices: list[str]) -> list[str]:
    return choices if name == "all" else [choose(kind, name, [*choices, "all"])]


def _number(option: str, text: str, example: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise UserError(f"{option} must have a number, as in {example}, not {text!r}") from None


def _trace(text: str) -> list[tuple[str, str, Any]]:
    if text == "closed":
        return []
    if text.startswith("poisson:"):
        rate = _number("--trace", text.removeprefix("poisson:"), "poisson:8")
        if rate <= 0:
            raise UserError(f"--trace poisson must have a rate above 0, not {rate:g}")
        return [("requests", "rate", rate)]
    if text.endswith(".csv"):
        return [("requests", "trace", text)]
    raise UserError(f"--trace must be closed, poisson:RATE or a .csv file, not {text!r}")


def _routing(text: str) -> list[tuple[str, str, Any]]:
    if text == "uniform":
        return []
    if text.startswith("zipf:"):
        return [("routing", "zipf", _number("--routing", text.removeprefix("zipf:"), "zipf:1"))]
    if text.endswith(".csv"):
        return [("routing", "trace", text)]
    raise UserError(f"--routing must be uniform, zipf:S or a .csv file, not {text!r}")


def _parameters(texts: list[str] | None) -> list[tuple[str, str, Any]]:
    changes = []
    for key, value in parse_parameters(texts or [], example="device.stacks=6").items():
        record, dot, parameter = key.partition(".")
        if not dot:
            raise UserError(f"-p {key!r} must name a record too, as in -p device.stacks=6")
        changes.append((record, parameter, value))
    return changes


def _one(run: Any, report: Any, as_json: bool) -> None:
    if as_json:
        print_json({**vars(run), "report": report.to_json()})
        return
    pairs = {
        "throughput": f"{report.throughput:,.1f} tokens/s",
        "batch": report.batch,
        **{f"{name}, median / p90 / p99": _latency(report, k) for k, name in LATENCIES.items()},
        "energy of a token": f"{report.joules:.4g} J",
        "xPU, PIM busy": f"{report.xpu_busy:.1%}, {report.pim_busy:.1%}",
        "lost to experts sharing a space": f"{report.conflict:.1%}",
        "K and V moved": f"{report.migrated / 2**20:.3g} MiB a token",
        "stages, with a prompt": f"{report.stages:,}, {report.mixed_stages:,}",
        "requests, tokens": f"{report.requests:,}, {report.tokens:,}",
    }
    print_pairs(f"{run.model} on {SYSTEMS[run.system].name}", pairs)
    print()
    print_pairs("Where the time goes", {k: f"{v:.1%}" for k, v in report.parts.items()})
    print()
    print_pairs("Energy of a token, J", report.energy)


def _latency(report: Any, kind: str) -> str:
    p = getattr(report, kind)
    if p is None:
        return "-"
    unit, scale = ("s", 1) if kind == "e2e" else ("ms", 1e3)
    return " / ".join(f"{x * scale:,.4g}" for x in (p.median, p.p90, p.p99)) + f" {unit}"


def _many(runs: list[Any], jobs: int | None, scheduler: str | None, as_json: bool) -> None:
    from gridloom.sim.duplex.runs import execute
    from gridloom.sweep import sweep

    with progress_bar("serving") as progress:
        reports = sweep(execute, runs, processes=jobs, scheduler=scheduler, report=progress)
    if as_json:
        pairs = zip(runs, reports, strict=True)
        print_json([{**vars(run), "report": report.to_json()} for run, report in pairs])
        return
    rows = [_row(run, report) for run, report in zip(runs, reports, strict=True)]
    print_table(f"{runs[0].model}, medians", HEADINGS, rows, right=HEADINGS[2:])


def _row(run: Any, report: Any) -> tuple[str, ...]:
    policy = {p: v for r, p, v in run.changes if r == "policy"}["scheduling"]

    def cell(kind: str, quantile: str, scale: float) -> str:
        p = getattr(report, kind)
        return "-" if p is None else f"{getattr(p, quantile) * scale:,.4g}"

    latencies = [cell("ttft", "median", 1e3), cell("tbt", "median", 1e3), cell("tbt", "p99", 1e3)]
    busy = f"{report.xpu_busy:.0%}", f"{report.pim_busy:.0%}"
    ends = cell("e2e", "median", 1), f"{report.joules:.4g}", *busy
    name = SYSTEMS[run.system].name
    return (name, policy, str(report.batch), f"{report.throughput:,.0f}", *latencies, *ends)
