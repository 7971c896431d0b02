"""Options that several verbs share, and how they become a block and its spec."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.files import check_writable
from gridloom.registry import BLOCKS, Block, find
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError, choose


__all__ = [
    "SIMULATORS",
    "BlockName",
    "BoardName",
    "Config",
    "Directory",
    "Json",
    "Parameters",
    "Preset",
    "Seed",
    "block_and_spec",
    "check_path",
    "one_of",
    "parse_parameters",
]

SIMULATORS = ("icarus", "verilator")


def _block_names() -> list[str]:
    return [block.name for block in BLOCKS]


BlockName = Annotated[
    str,
    typer.Argument(
        metavar="BLOCK",
        help="Which block; 'gridloom list' names them.",
        show_default=False,
        autocompletion=_block_names,
    ),
]
BoardName = Annotated[
    str,
    typer.Option(
        "--board", "-b", metavar="BOARD", help="Which board; 'gridloom boards' names them."
    ),
]
Preset = Annotated[
    str | None,
    typer.Option(
        "--preset",
        metavar="NAME",
        help="Start from this named configuration; 'gridloom show BLOCK' lists them.",
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        "-c",
        metavar="FILE.toml",
        help="Start from this file, as 'gridloom generate' writes it.",
    ),
]
Parameters = Annotated[
    list[str] | None,
    typer.Option(
        "-p",
        "--param",
        metavar="KEY=VALUE",
        help="Change one parameter, e.g. -p lanes=8; may be repeated.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Directory = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="DIR", help="Where to write; created if it does not exist."
    ),
]
Seed = Annotated[
    int,
    typer.Option("--seed", metavar="N", help="Seed of everything random.", min=0, max=2**31 - 1),
]


def block_and_spec(
    name: str,
    preset: str | None = None,
    config: Path | None = None,
    parameters: list[str] | None = None,
) -> tuple[Block, Spec]:
    """The block called ``name`` and the spec that the options describe."""
    block = find(name)
    overrides = parse_parameters(parameters or [])
    for key in overrides:
        choose(f"{block.name} parameter", key, block.spec.model_fields)
    if config is not None:
        if preset is not None:
            raise UserError("--preset and --config exclude each other; give one of them")
        return block, block.spec.from_toml(config, overrides)
    base = block.preset(preset or "default")
    if not overrides:
        return block, base
    # Only what the preset sets itself, so that defaults computed from others are computed anew.
    chosen = {key: getattr(base, key) for key in base.model_fields_set}
    return block, block.spec.make(**{**chosen, **overrides})


def one_of(option: str, value: str, choices: Iterable[str]) -> str:
    """``value`` if the option may have it."""
    choices = list(choices)
    if value not in choices:
        raise UserError(f"{option} must be {' or '.join(choices)}, not {value!r}")
    return value


def check_path(option: str, path: Path, *suffixes: str) -> None:
    """Complain about an output file before the work is done, not after it."""
    if path.suffix not in suffixes:
        raise UserError(f"--{option} must end in {' or '.join(suffixes)}, not {path}")
    check_writable(path)


def parse_parameters(
    texts: list[str], option: str = "-p", example: str = "lanes=8"
) -> dict[str, Any]:
    """``key=value`` texts as a dictionary; values are JSON scalars or lists, else strings."""
    parameters: dict[str, Any] = {}
    for text in texts:
        key, equals, value = text.partition("=")
        key, value = key.strip(), value.strip()
        if not equals or not key or not value:
            raise UserError(f"{option} {text!r} must be KEY=VALUE, as in {option} {example}")
        if key in parameters:
            raise UserError(f"parameter {key!r} is given twice; give it once")
        parameters[key] = _scalar(value)
    return parameters


def _scalar(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=str)  # NaN and Infinity stay words
    except ValueError:
        return text
