"""Text of commands for the Logic-PIM unit: assembler and disassembler.

A command a line: opcode, flags behind dots, fields by name. ``#`` starts a comment::

    load                tag=1 tokens=8 beats=12 passes=1 target=0
    gemm.function.gated tag=2 rows=1536 beats=12 tokens=8 passes=1 source=0 gate_shift=9
    attend              tag=3 keys=100 heads=4 queries=8 beats=4 features=128 source=0 scale=0x1200
    .word               0x07 0 0 0 0 0 0 0

Numbers are decimal, 0x, 0o or 0b. ``.word`` gives a command's words as they are: the disassembler
writes it for whatever the text of a command does not say. So assembling what was disassembled gives
the same words, always.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from .specs.errors import UserError, choose
from .specs.pim_command import LAYOUT, Flag, Opcode, PimCommand
from .specs.word_command import NUM_WORDS, WORD_WIDTH


__all__ = ["assemble", "disassemble", "format_command", "from_bytes", "read_program", "to_bytes"]

COMMENT = "#"
RAW = ".word"
WORD_BYTES = WORD_WIDTH // 8
COMMAND_BYTES = NUM_WORDS * WORD_BYTES
TEXT_SUFFIX = ".asm"

# What a field is called where the record's name says less.
NAMES = {
    Opcode.LOAD: {"count": "tokens"},
    Opcode.GEMM: {"count": "rows"},
    Opcode.ATTEND: {"count": "keys", "tokens": "heads", "group": "queries"},
}
REQUIRED = {
    Opcode.LOAD: ("tokens", "beats", "passes"),
    Opcode.GEMM: ("rows", "beats", "tokens", "passes"),
    Opcode.ATTEND: ("keys", "heads", "queries", "beats", "features", "scale"),
}
FLAGS = {Opcode.GEMM: {flag.name.lower(): flag for flag in Flag}}
MNEMONICS = {opcode.name.lower(): opcode for opcode in Opcode}


def assemble(text: str, name: str = "the program") -> list[list[int]]:
    """The words of each command of a text; :class:`UserError` names the line of a mistake."""
    commands = []
    for number, line in enumerate(text.splitlines(), 1):
        tokens = line.partition(COMMENT)[0].split()
        if not tokens:
            continue
        try:
            commands.append(_words(*tokens))
        except UserError as error:
            raise UserError(f"line {number} of {name}: {error}") from None
    return commands


def disassemble(commands: Iterable[Sequence[int]]) -> str:
    """Text that assembles to these commands' words, a line each."""
    return "".join(f"{format_command(words)}\n" for words in commands)


def format_command(words: Sequence[int]) -> str:
    """One command's line."""
    command = PimCommand.from_words(list(words))
    flags = FLAGS.get(command.opcode, {})
    if command.opcode not in iter(Opcode):
        return _raw(words, f"opcode {command.opcode}")
    if command.flags & ~sum(flags.values()):
        return _raw(words, f"flags 0x{command.flags:02x}")
    if command.words() != list(words):
        return _raw(words, "bits that no field has")
    opcode = Opcode(command.opcode)
    chosen = [name for name, flag in flags.items() if command.has(flag)]
    mnemonic = ".".join([opcode.name.lower(), *chosen])
    fields = " ".join(
        f"{name}={value}"
        for name, value in _named_fields(command)
        if value or name in REQUIRED.get(opcode, ())
    )
    return f"{mnemonic} {fields}".rstrip()


def _raw(words: Sequence[int], why: str) -> str:
    return f"{RAW} {' '.join(f'0x{word:08x}' for word in words)}  {COMMENT} {why}"


def _named_fields(command: PimCommand) -> Iterator[tuple[str, int]]:
    names = NAMES.get(command.opcode, {})
    for field, value in command.fields.items():
        if field not in ("opcode", "flags"):
            yield names.get(field, field), value


def _words(mnemonic: str, *operands: str) -> list[int]:
    """The words of one line."""
    if mnemonic == RAW:
        return _raw_words(operands)
    name, *flag_names = mnemonic.split(".")
    opcode = MNEMONICS[choose("opcode", name, [*MNEMONICS, RAW])]
    flags = _flags(opcode, flag_names)
    fields = {name: field for field, name in _field_names(opcode).items()}
    values: dict[str, int] = {}
    for operand in operands:
        name, value = _operand(operand)
        field = fields[choose(f"field of {opcode.name.lower()}", name, fields)]
        if field in values:
            raise UserError(f"{name} is given twice; give it once")
        values[field] = _in_range(name, value, LAYOUT[field].width)
    required = REQUIRED.get(opcode, ())
    if absent := [name for name in required if fields[name] not in values]:
        raise UserError(f"{opcode.name.lower()} lacks {absent[0]}; it needs {', '.join(required)}")
    return PimCommand(opcode, flags, **values).words()


def _field_names(opcode: Opcode) -> dict[str, str]:
    """What each field of an opcode is called, by the record's name."""
    names = NAMES.get(opcode, {})
    others = (field for field in PimCommand(opcode).fields if field not in ("opcode", "flags"))
    return {field: names.get(field, field) for field in others}


def _flags(opcode: Opcode, names: Sequence[str]) -> int:
    known, flags = FLAGS.get(opcode, {}), 0
    for name in names:
        if not known:
            raise UserError(f"{opcode.name.lower()} has no flags, but is given {name!r}")
        flag = known[choose(f"flag of {opcode.name.lower()}", name, known)]
        if flags & flag:
            raise UserError(f"flag {name} is given twice; give it once")
        flags |= flag
    return int(flags)


def _operand(text: str) -> tuple[str, int]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise UserError(f"{text!r} must be NAME=VALUE without blanks, as in beats=12")
    return name, _integer(name, value)


def _integer(name: str, text: str) -> int:
    try:
        return int(text, 0)
    except ValueError:
        raise UserError(f"{name} must be an integer, as 12 or 0x0c, not {text!r}") from None


def _in_range(name: str, value: int, width: int) -> int:
    most = (1 << width) - 1
    if not 0 <= value <= most:
        raise UserError(f"{name} must be 0 to {most}, not {value}")
    return value


def _raw_words(operands: Sequence[str]) -> list[int]:
    if len(operands) != NUM_WORDS:
        raise UserError(
            f"{RAW} must have the {NUM_WORDS} words of one command, not {len(operands)}"
        )
    return [_in_range("a word", _integer("a word", text), WORD_WIDTH) for text in operands]


# ---- files


def to_bytes(commands: Iterable[Sequence[int]]) -> bytes:
    """A binary program: words, lowest byte first."""
    return b"".join(word.to_bytes(WORD_BYTES, "little") for words in commands for word in words)


def from_bytes(content: bytes, name: str = "the program") -> list[list[int]]:
    """The words of each command of a binary program."""
    if len(content) % COMMAND_BYTES:
        raise UserError(
            f"{name} must hold a multiple of {COMMAND_BYTES} bytes, {NUM_WORDS} words of "
            f"{WORD_BYTES} bytes a command, not {len(content)}"
        )
    words = [
        int.from_bytes(content[start : start + WORD_BYTES], "little")
        for start in range(0, len(content), WORD_BYTES)
    ]
    return [words[start : start + NUM_WORDS] for start in range(0, len(words), NUM_WORDS)]


def read_program(path: Path) -> list[list[int]]:
    """Commands from a file: text if its name ends in ``.asm``, else binary."""
    if path.suffix != TEXT_SUFFIX:
        return from_bytes(path.read_bytes(), str(path))
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text, which {TEXT_SUFFIX} must be") from None
    return assemble(text, str(path))
