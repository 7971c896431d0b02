"""``gridloom run``: a real model with some of its operators on our blocks."""

from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.specs.errors import UserError, choose

from .options import Json, check_path
from .output import print_json, print_pairs, print_table, progress_bar


__all__ = ["HELP", "OPERATORS", "command"]

HELP = """Run a pretrained sentence encoder with operators replaced by blocks.

The model is all-MiniLM-L6-v2 with int8 weights (extra 'models'). Its softmax,
GELU and LayerNorm, all of its attention, or its feed-forward layers as
commands of block pim_unit, are computed by the bit-exact golden models or by
the compiled RTL, and every embedding is compared with the float one.

\b
Examples:
  gridloom run minilm
  gridloom run minilm --with softmax,gelu --bits 8
  gridloom run minilm --engine rtl            every layer through the RTL
  gridloom run minilm --with attention        int8 attention in the array
  gridloom run minilm --with attention --bits 16               in bf16
  gridloom run minilm --with pim              feed-forward layers by pim_unit
  gridloom run minilm --with pim,pim-attention --engine rtl
  gridloom run minilm --with pim-attention --bits 2    keys and values as KIVI
"""

MODELS = ("minilm",)
DEFAULT_OPERATORS = ("softmax", "gelu", "layernorm")
OPERATORS = (*DEFAULT_OPERATORS, "attention", "pim", "pim-attention")
ENGINES = ("golden", "rtl")
BITS = (2, 8, 16)


def command(
    model: Annotated[
        str, typer.Argument(metavar="MODEL", help=f"Which model: {', '.join(MODELS)}.")
    ],
    operators: Annotated[
        str,
        typer.Option("--with", metavar="NAMES", help="Operators to replace, separated by commas."),
    ] = ",".join(DEFAULT_OPERATORS),
    bits: Annotated[
        int | None,
        typer.Option(
            "--bits",
            metavar="2|8|16",
            help="Width of the blocks' numbers: 16 unless given, 8 with attention or pim; 2 of "
            "keys and values, for pim-attention alone.",
        ),
    ] = None,
    engine: Annotated[
        str,
        typer.Option(
            "--engine", "-e", metavar="golden|rtl", help="Golden models, or compiled RTL."
        ),
    ] = "golden",
    plot: Annotated[
        Path | None, typer.Option("--plot", metavar="F.png", help="Draw the cosines.")
    ] = None,
    json: Json = False,
) -> None:
    """Run the model both ways and print how far apart they are."""
    choose("model", model, MODELS)
    choose("engine", engine, ENGINES)
    replaced = parse_operators(operators)
    if bits is not None and bits not in BITS:
        raise UserError(f"--bits must be 2, 8 or 16, not {bits}")
    if plot is not None:
        check_path("plot", plot, ".png")
    workload = load_workload()
    with progress_bar(f"running {model}") as progress:
        report = workload.run_minilm(
            replaced, bits=bits, engine=engine, plot=plot, progress=progress
        )
    if json:
        print_json(report.as_dict())
    else:
        print_report(report)
    if not report.passed:
        raise typer.Exit(1)


def parse_operators(text: str) -> tuple[str, ...]:
    """The operators in a list separated by commas, each known and given once."""
    names = [name.strip() for name in text.split(",")]
    for name in names:
        choose("operator", name, OPERATORS)
    return tuple(dict.fromkeys(names))


def load_workload() -> Any:
    """The module that puts blocks into the encoder."""
    try:
        return import_module("gridloom.workload")
    except ModuleNotFoundError as error:
        if error.name != "gridloom.workload":
            raise
        raise UserError("this version of Gridloom has no workloads") from None


def print_report(report: Any) -> None:
    """Figures of the whole run, and one row for each operator."""
    print_pairs("", report.summary())
    print()
    columns = zip(report.HEADINGS, zip(*report.rows(), strict=True), strict=True)
    numbers = [name for name, cells in columns if any(isinstance(c, int | float) for c in cells)]
    print_table("", report.HEADINGS, report.rows(), right=numbers)
