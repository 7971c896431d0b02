"""Text of commands to words and back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.pim_assembly import (
    assemble,
    disassemble,
    format_command,
    from_bytes,
    read_program,
    to_bytes,
)
from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import LAYOUT, Flag, Opcode, PimCommand
from gridloom.specs.pim_unit import PRESETS


MANUAL = (Path(__file__).parents[2] / "docs/pim.md").read_text(encoding="utf-8")
PROGRAM = """
# A comment, and an empty line.
load tag=1 tokens=8 beats=12 passes=1 target=0
gemm.function.gated.to_buffer rows=0x600 beats=12 tokens=8 passes=1 group=4 target=12  # at the end
    attend tag=0xffff keys=100 heads=4 queries=8 beats=4 features=128 scale=0b101
nop
.word 7 0 0 0 0 0 0 0xffffffff
"""


def test_a_program():
    load, gemm, attend, nop, raw = assemble(PROGRAM)
    assert load == PimCommand(Opcode.LOAD, tag=1, count=8, beats=12, passes=1).words()
    flags = Flag.FUNCTION | Flag.GATED | Flag.TO_BUFFER
    expected = PimCommand(
        Opcode.GEMM, flags, count=1536, beats=12, tokens=8, passes=1, group=4, target=12
    )
    assert gemm == expected.words()
    expected = PimCommand(
        Opcode.ATTEND, tag=65535, count=100, tokens=4, group=8, beats=4, features=128, scale=5
    )
    assert attend == expected.words()
    assert nop == [0] * 8
    assert raw == [7, 0, 0, 0, 0, 0, 0, 0xFFFFFFFF]


def test_its_text():
    assert disassemble(assemble(PROGRAM)).splitlines() == [
        "load tag=1 tokens=8 beats=12 passes=1",
        "gemm.to_buffer.function.gated rows=1536 beats=12 group=4 target=12 tokens=8 passes=1",
        "attend tag=65535 keys=100 beats=4 queries=8 heads=4 features=128 scale=5",
        "nop",
        ".word 0x00000007 0x00000000 0x00000000 0x00000000 0x00000000 0x00000000 0x00000000 "
        "0xffffffff  # opcode 7",
    ]


@pytest.mark.parametrize(
    "words, why",
    [
        ([0x2A, *[0] * 7], "opcode 42"),
        ([0x0802, *[0] * 7], "flags 0x08"),
        ([0x0101, *[0] * 7], "flags 0x01"),
        ([0, 1, *[0] * 6], "bits that no field has"),
    ],
)
def test_what_no_command_says_is_shown_as_words(words, why):
    assert format_command(words).endswith(f"# {why}")
    assert format_command(words).startswith(".word")


WORDS = st.lists(st.integers(0, (1 << 32) - 1), min_size=8, max_size=8)


@st.composite
def commands(draw):
    """Words of a command whose fields have any value, good or not."""
    opcode = draw(st.sampled_from(Opcode))
    flags = draw(st.integers(0, 15))
    names = [name for name in PimCommand(opcode).fields if name not in ("opcode", "flags")]
    values = {name: draw(st.integers(0, (1 << LAYOUT[name].width) - 1)) for name in names}
    return PimCommand(opcode, flags, **values).words()


@given(st.lists(WORDS | commands(), max_size=4))
def test_round_trip(program):
    assert assemble(disassemble(program)) == program
    assert from_bytes(to_bytes(program)) == program


def test_words_are_little_endian():
    assert to_bytes([[0x01020304, *[0] * 7]])[:5] == bytes([4, 3, 2, 1, 0])


def test_a_program_from_a_file(tmp_path):
    text, binary = tmp_path / "p.asm", tmp_path / "p.bin"
    text.write_text(PROGRAM)
    binary.write_bytes(to_bytes(assemble(PROGRAM)))
    assert read_program(text) == read_program(binary) == assemble(PROGRAM)


LOAD = "load tokens=8 beats=12 passes=1"


@pytest.mark.parametrize(
    "line, message",
    [
        ("lode tokens=8", "no opcode 'lode'; did you mean 'load'? choose from nop, load, gemm, "
         "attend, .word"),
        ("gemm.gate rows=1", "no flag of gemm 'gate'; did you mean 'gated'? choose from "
         "to_buffer, function, gated"),
        ("load.gated tokens=8", "load has no flags, but is given 'gated'"),
        ("gemm.gated.gated rows=1", "flag gated is given twice; give it once"),
        ("load rows=8", "no field of load 'rows'; choose from tag, tokens, beats, target, passes"),
        ("load tokens=8 beats=12", "load lacks passes; it needs tokens, beats, passes"),
        (f"{LOAD} tokens=9", "tokens is given twice; give it once"),
        (f"{LOAD} target", "'target' must be NAME=VALUE without blanks, as in beats=12"),
        (f"{LOAD} target=x", "target must be an integer, as 12 or 0x0c, not 'x'"),
        (f"{LOAD} target=65536", "target must be 0 to 65535, not 65536"),
        (f"{LOAD} tag=-1", "tag must be 0 to 65535, not -1"),
        (".word 1 2 3", ".word must have the 8 words of one command, not 3"),
        (".word 0 0 0 0 0 0 0 0x100000000", "a word must be 0 to 4294967295, not 4294967296"),
    ],
)  # fmt: skip
def test_mistakes(line, message):
    with pytest.raises(UserError) as caught:
        assemble(f"nop\n\n{line}  # here\n", "p.asm")
    assert str(caught.value) == f"line 3 of p.asm: {message}"


def test_bytes_of_no_whole_command():
    with pytest.raises(UserError) as caught:
        from_bytes(bytes(33), "p.bin")
    assert str(caught.value) == (
        "p.bin must hold a multiple of 32 bytes, 8 words of 4 bytes a command, not 33"
    )


def test_text_that_is_none(tmp_path):
    path = tmp_path / "p.asm"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(UserError, match="is not UTF-8 text, which .asm must be$"):
        read_program(path)


def test_the_example_of_the_manual():
    text = MANUAL[MANUAL.index("    # A gated expert") :].partition("\n\n")[0]
    commands = assemble(text)
    assert len(commands) == 6
    assert [command.status(PRESETS["default"]).name for command in decoded(commands)] == [
        *["OK"] * 4,
        "BAD_SIZE",
        "BAD_OPCODE",
    ]


def test_every_field_is_in_the_manual():
    """Each opcode's row names its fields, and those in bold are those that it must have."""
    rows = {line.split("|")[1].strip(): line for line in MANUAL.splitlines() if line[:1] == "|"}
    for opcode in Opcode:
        row = rows[f"`{opcode.name.lower()}`"]
        with pytest.raises(UserError) as caught:
            assemble(f"{opcode.name.lower()} nonsense=1")
        for name in str(caught.value).partition("choose from ")[2].split(", "):
            assert f"`{name}`" in row, name


def decoded(commands):
    return [PimCommand.from_words(words) for words in commands]
