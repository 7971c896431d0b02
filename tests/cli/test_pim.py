"""``gridloom pim``."""

import pytest

from gridloom.pim_assembly import assemble, to_bytes


PROGRAM = """\
load tag=1 tokens=8 beats=12 passes=1
gemm.function.to_buffer tag=2 rows=64 beats=12 tokens=8 passes=1 target=12 gate_shift=8
gemm tag=3 rows=32 beats=2 tokens=8 passes=1 source=12
attend tag=4 keys=40 heads=2 queries=8 beats=2 features=32 scale=500
"""
BAD = "gemm tag=5 rows=0 beats=2 tokens=8 passes=1\n"


@pytest.fixture
def program(tmp_path):
    path = tmp_path / "p.asm"
    path.write_text(PROGRAM)
    return path


def test_assemble_and_back(gridloom, program, tmp_path):
    binary, text = tmp_path / "p.bin", tmp_path / "q.asm"
    assert "4 commands" in gridloom("pim", "asm", program, "-o", binary).out
    assert binary.read_bytes() == to_bytes(assemble(PROGRAM))
    shown = gridloom("pim", "disasm", binary).out
    assert assemble(shown) == assemble(PROGRAM)
    assert "4 commands" in gridloom("pim", "disasm", binary, "-o", text).out
    assert text.read_text() == shown
    asm = gridloom("pim", "asm", program, "-o", binary, "--json").json
    assert asm == {"commands": 4, "file": str(binary)}
    disasm = gridloom("pim", "disasm", binary, "--json").json
    assert disasm == {"commands": shown.splitlines(), "file": None}


def test_check(gridloom, program, tmp_path):
    outcome = gridloom("pim", "check", program)
    assert outcome.status == 0
    report = gridloom("pim", "check", program, "--json").json
    assert report["obeyed"]
    assert [c["status"] for c in report["commands"]] == ["ok"] * 4
    assert [c["weights"] for c in report["commands"]] == [0, 768, 64, 2 * (80 + 2 * 32)]
    assert report["commands"][1]["reads"] == [0, 12]
    assert report["commands"][1]["writes"] == [12, 14]
    assert report["commands"][1]["cycles"] == 768
    assert report["cycles"] > report["steps"] == report["weights"]
    binary = tmp_path / "p.bin"
    gridloom("pim", "asm", program, "-o", binary)
    assert gridloom("pim", "check", binary).out == outcome.out


def test_check_of_a_bad_command(gridloom, program):
    program.write_text(PROGRAM + BAD)
    outcome = gridloom("pim", "check", program)
    assert outcome.status == 1
    assert "bad_size" in outcome.out


def test_check_on_another_unit(gridloom, program):
    report = gridloom("pim", "check", program, "-p", "function=none", "--json").json
    assert [c["status"] for c in report["commands"]] == ["ok", "bad_flags", "ok", "ok"]
    report = gridloom("pim", "check", program, "--preset", "snapshot", "--json").json
    assert {c["status"] for c in report["commands"]} == {"bad_size"}


def test_check_of_a_program_too_long_to_simulate(gridloom, program):
    program.write_text("gemm rows=1048576 beats=8 tokens=8 passes=1\n")
    outcome = gridloom("pim", "check", program, "--json")
    assert outcome.json["cycles"] is None
    assert outcome.json["steps"] == 8 << 20
    assert "more than 2,000,000 steps" in outcome.err


def test_nothing_is_written_for_a_mistake(refused, program, tmp_path):
    program.write_text(PROGRAM + "gem rows=1\n")
    binary = tmp_path / "p.bin"
    message = refused("pim", "asm", program, "-o", binary)
    assert message.startswith(f"line 5 of {program}: no opcode 'gem'; did you mean 'gemm'?")
    assert not binary.exists()


def test_refused(refused, program, tmp_path):
    assert "no such file" in refused("pim", "asm", tmp_path / "none.asm", "-o", "p.bin")
    assert "no such file" in refused("pim", "disasm", tmp_path / "none.bin")
    assert "must hold a multiple of 32 bytes" in refused("pim", "disasm", program)
    assert "no pim_unit preset" in refused("pim", "check", program, "--preset", "none")
    program.write_bytes(b"\xff\xfe")
    assert refused("pim", "asm", program, "-o", "p.bin") == f"{program} is not UTF-8 text"
