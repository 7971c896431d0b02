"""Command traces as text, there and back, and what is wrong with bad ones."""

import pytest
from hypothesis import HealthCheck, given, settings

from gridloom.sim.memory import COMMAND, Kind, Scope, make_commands, parse, simulate, to_text
from gridloom.sim.memory.commands import HALF
from gridloom.specs.dram_presets import dram_preset
from gridloom.specs.errors import UserError

from .draws import cases


SPEC = dram_preset("hbm3_a").spec

WRITTEN = """
0 0 ACT 0.1.3 17
1.5 1 PRE 1.0.0
19 0 RD 0.1.3 5   # a read
20 0 WR 0.1.3 6
21 1 ACTB 3 17
40 1 RDB 3 0
50 1 PREB 3
60 0 PRES 1
80 0 REFS 1
80.5 0 PREA *
90 0 REFA *
700 1 REF 1.3.3
"""


def test_reads_every_command():
    commands = parse(SPEC, WRITTEN.splitlines())
    assert commands.dtype == COMMAND
    assert tuple(commands[0]) == (0, 0, Kind.ACT, Scope.BANK, 7, 17)
    assert tuple(commands[1]) == (3, 1, Kind.PRE, Scope.BANK, 16, -1)
    assert tuple(commands[5]) == (40 * HALF, 1, Kind.RD, Scope.BUNDLE, 3, 0)
    assert tuple(commands[-1]) == (700 * HALF, 1, Kind.REF, Scope.BANK, 31, -1)
    assert len(commands) == 12


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(case=cases())
def test_there_and_back(case):
    for commands in simulate(*case, wants_commands=True).commands.values():
        assert parse(case[0], to_text(case[0], commands)).tolist() == commands.tolist()


def test_empty_trace():
    assert len(parse(SPEC, ["# nothing", ""])) == 0
    assert list(to_text(SPEC, make_commands([]))) == [
        "# cycle pseudo-channel command target [row or column]"
    ]


@pytest.mark.parametrize(
    "line, words",
    [
        ("0 0 ACT", "must have cycle, pseudo-channel, command and target"),
        ("0 0 NOP 0.0.0", "command NOP must be one of ACT, ACTB"),
        ("0 0 ACT 0.0.0", "ACT must have a row after its target"),
        ("0 0 RD 0.0.0", "RD must have a column after its target"),
        ("0 0 PRE 0.0.0 4", "PRE must have nothing after its target"),
        ("0 2 PRE 0.0.0", "pseudo-channel 2 must be 0 to 1"),
        ("0 0 PRE 0.4.0", "group 4 must be 0 to 3"),
        ("0 0 PRE 3", "target 3 must be stack.group.bank, as 0.1.3"),
        ("0 0 PREB 4", "target 4 must be 0 to 3"),
        ("0 0 PREA 0", "target 0 must be *"),
        ("0 0 RD 0.0.0 32", "row or column 32 must be 0 to 31"),
        ("-1 0 PREA *", "cycle -1 must be a whole number of cycles"),
        ("0.25 0 PREA *", "cycle 0.25 must be a whole number of cycles"),
        ("5 0 PREA *\n4 0 PREA *", "it is earlier than the line before"),
    ],
)
def test_bad_lines(line, words):
    with pytest.raises(UserError) as error:
        parse(SPEC, line.splitlines())
    assert words in str(error.value)
    assert str(error.value).startswith(f"line {line.count(chr(10)) + 1} of the trace")
