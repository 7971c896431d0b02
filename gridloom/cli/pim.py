"""``gridloom pim``: programs of the Logic-PIM unit."""

from pathlib import Path
from typing import Annotated, Any

import typer

from gridloom.files import write_files
from gridloom.pim_assembly import assemble, disassemble, format_command, from_bytes, read_program
from gridloom.pim_assembly import to_bytes as binary_of
from gridloom.specs.errors import UserError

from .options import Config, Json, Parameters, Preset, block_and_spec
from .output import note, print_json, print_pairs, print_table, step


__all__ = ["HELP", "app"]

HELP = """Assemble, disassemble and check programs of block pim_unit.

A program has a command a line; docs/pim.md has the opcodes and their fields.
Its binary is words of 32 bits, lowest byte first, eight a command.

\b
Examples:
  gridloom pim asm layer.asm -o layer.bin
  gridloom pim disasm layer.bin
  gridloom pim check layer.asm --preset gelu
  gridloom pim check layer.bin -p columns=4 --json

check exits with 1 if the unit would skip a command.
"""

app = typer.Typer(help=HELP, no_args_is_help=True, rich_markup_mode="rich")

Program = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="The program: text if it ends in .asm, else binary."),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="OUT", help="Where to write.")
]


@app.command("asm")
def asm(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The program's text.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="OUT", help="Where to write the binary.")
    ],
    json: Json = False,
) -> None:
    """Turn text into a binary program."""
    commands = assemble(_text(file), str(file))
    write_files({output: binary_of(commands)})
    if json:
        print_json({"commands": len(commands), "file": output})
    else:
        print(f"{output} holds {_number(commands)}")


@app.command("disasm")
def disasm(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The binary program.")],
    output: Output = None,
    json: Json = False,
) -> None:
    """Turn a binary program into text, on standard output unless -o is given."""
    commands = from_bytes(file.read_bytes(), str(file))
    if output:
        write_files({output: disassemble(commands)})
    if json:
        print_json({"commands": [format_command(words) for words in commands], "file": output})
    elif output:
        print(f"{output} holds {_number(commands)}")
    else:
        print(disassemble(commands), end="")


@app.command("check")
def check(
    file: Program,
    preset: Preset = None,
    config: Config = None,
    parameters: Parameters = None,
    json: Json = False,
) -> None:
    """Tell what a unit would do with each command, and how long that takes."""
    commands = read_program(file)
    _, spec = block_and_spec("pim_unit", preset, config, parameters)
    from gridloom.pim_check import MOST_STEPS, check_program

    checked = check_program(spec, commands)
    with step("simulating"):
        cycles = None if checked.trace is None else checked.trace.cycles
    if cycles is None:
        note(f"cycles are left out: the program has more than {MOST_STEPS:,} steps")
    if json:
        print_json(_document(checked, commands, cycles))
    else:
        _print(checked, commands, cycles)
    if not checked.is_obeyed:
        raise typer.Exit(1)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text") from None


def _number(commands: list[Any]) -> str:
    return f"{len(commands):,} command{'' if len(commands) == 1 else 's'}"


def _print(checked: Any, commands: list[list[int]], cycles: int | None) -> None:
    taken = ("activations", "weights", "scales", "steps")
    rows = [
        (
            number,
            format_command(commands[number]).partition(" ")[0],
            command.tag,
            checked.statuses[number].name.lower(),
            *map(_span, command.spans(checked.spec.lanes)),
            *(getattr(checked.needs[number], name) or None for name in taken),
            checked.cycles[number],
        )
        for number, command in enumerate(checked.commands)
    ]
    headings = ("#", "command", "tag", "status", "reads", "writes", *taken, "cycles")
    print_table("", headings, rows, right=("#", "tag", *taken, "cycles"))
    print()
    print_pairs("", _summary(checked, cycles))


def _span(span: tuple[int, int]) -> str | None:
    """Words of the buffer, first to last."""
    start, end = span
    return f"{start}..{end - 1}" if end > start else None


def _summary(checked: Any, cycles: int | None) -> dict[str, Any]:
    skipped = sum(status != 0 for status in checked.statuses)
    return {
        "commands": len(checked.commands),
        "skipped": skipped,
        "words of the buffer": f"{checked.buffer_words:,} of {checked.spec.buffer_words:,}",
        "beats of i_weight": checked.total("weights") + checked.total("scales"),
        "steps": checked.total("steps"),
        "cycles if beats never starve": cycles,
        "multipliers busy": f"{checked.total('steps') / cycles:.1%}" if cycles else None,
    }


def _document(checked: Any, commands: list[list[int]], cycles: int | None) -> dict[str, Any]:
    entries = []
    for number, (words, command) in enumerate(zip(commands, checked.commands, strict=True)):
        reads, writes = command.spans(checked.spec.lanes)
        entries.append(
            {
                "text": format_command(words),
                "tag": command.tag,
                "status": checked.statuses[number].name.lower(),
                "reads": reads,
                "writes": writes,
                **vars(checked.needs[number]),
                "cycles": checked.cycles[number],
            }
        )
    totals = {name: checked.total(name) for name in ("weights", "scales", "steps")}
    return {
        "obeyed": checked.is_obeyed,
        "spec": checked.spec.model_dump(mode="json"),
        "commands": entries,
        **totals,
        "cycles": cycles,
    }
