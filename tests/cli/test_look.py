"""The verbs that only look: list, show, doctor; and how a block and its parameters are named."""

import subprocess

import pytest

from gridloom.cli import doctor
from gridloom.cli.show import describe_range
from gridloom.registry import BLOCKS, find
from gridloom.specs.base import Spec
from gridloom.specs.requantize import RequantizeSpec


def test_list(gridloom):
    outcome = gridloom("list")
    assert outcome.status == 0
    for block in BLOCKS:
        assert block.name in outcome.out
        assert block.summary in outcome.out


def test_list_as_json(gridloom):
    listed = gridloom("list", "--json").json
    assert [entry["block"] for entry in listed] == [block.name for block in BLOCKS]
    assert listed[0]["presets"] == list(BLOCKS[0].presets)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_show_every_block(gridloom, block):
    outcome = gridloom("show", block.name)
    assert outcome.status == 0
    for name, info in block.spec.model_fields.items():
        assert name in outcome.out
        assert info.description.split()[0] in outcome.out
    assert "latency (cycles)" in outcome.out


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_show_as_json(gridloom, block):
    shown = gridloom("show", block.name, "--json").json
    spec = block.preset()
    assert shown["block"] == block.name
    assert shown["latency"] == spec.latency
    assert {p["name"]: p["value"] for p in shown["parameters"]} == spec.model_dump(mode="json")
    assert [s["name"] for s in shown["streams"]] == [s.name for s in spec.streams()]
    assert {"table_bits", "multipliers"} <= shown["figures"].keys()


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_show_schema(gridloom, block):
    schema = gridloom("show", block.name, "--schema").json
    defaults = {key: entry["default"] for key, entry in schema["properties"].items()}
    assert block.spec.make(**defaults) == block.preset()


def test_show_takes_preset_and_parameters(gridloom):
    shown = gridloom("show", "requantize", "--preset", "int8", "-p", "rounding=floor", "--json")
    values = {p["name"]: p["value"] for p in shown.json["parameters"]}
    assert values == {"in_fmt": "Q24.8", "out_fmt": "Q8.0", "rounding": "floor"}
    assert shown.json["figures"]["max_error_ulp"] == 1.0


def test_show_takes_a_file(gridloom, tmp_path):
    config = tmp_path / "r.toml"
    config.write_text('[requantize]\nin_fmt = "Q9.9"\nout_fmt = "Q4.4"\n')
    shown = gridloom("show", "requantize", "-c", config, "-p", "out_fmt=Q3.3", "--json")
    values = {p["name"]: p["value"] for p in shown.json["parameters"]}
    assert values == {"in_fmt": "Q9.9", "out_fmt": "Q3.3", "rounding": "half-even"}


@pytest.mark.parametrize(
    "entry, words",
    [
        ({"type": "integer", "minimum": 1, "maximum": 32}, "1 to 32"),
        ({"type": "integer", "minimum": 1}, "integer, at least 1"),
        ({"minimum": 1, "maximum": 9, "multipleOf": 2}, "1 to 9, a multiple of 2"),
        ({"type": "number", "exclusiveMinimum": 0}, "number, above 0"),
        ({"type": "boolean"}, "true or false"),
        ({"const": "u8"}, "u8"),
        ({"enum": ["a", "b"]}, "a, b"),
        ({"$ref": "#/$defs/E"}, "x, y"),
        ({"anyOf": [{"minimum": 0, "maximum": 3}, {"type": "null"}]}, "0 to 3 or none"),
        ({"type": "array", "items": {"type": "integer"}}, "list of integer"),
        ({"pattern": r"^(U?Q-?\d+\.-?\d+|bfloat16)$"}, "Qi.f, UQi.f or bfloat16"),
        ({"type": "string"}, "text"),
        ({}, "anything"),
    ],
)
def test_ranges_in_words(entry, words):
    assert describe_range(entry, {"E": {"enum": ["x", "y"]}}) == words


# ---- what is refused


def test_unknown_block(refused):
    message = refused("show", "requantise")
    assert message.startswith("no block 'requantise'; did you mean 'requantize'? choose from ")
    for block in BLOCKS:
        assert block.name in message


def test_unknown_block_like_no_other(refused):
    assert refused("show", "zzz").startswith("no block 'zzz'; choose from ")


def test_unknown_preset(refused):
    assert refused("show", "requantize", "--preset", "int9") == (
        "no requantize preset 'int9'; did you mean 'int8'? "
        f"choose from {', '.join(find('requantize').presets)}"
    )


def test_unknown_parameter(refused):
    assert refused("show", "requantize", "-p", "in_frm=Q4.4") == (
        "no requantize parameter 'in_frm'; did you mean 'in_fmt'? "
        "choose from in_fmt, out_fmt, rounding"
    )


@pytest.mark.parametrize("text", ["lanes", "=3", "lanes=", " = "])
def test_malformed_parameter(refused, text):
    expected = f"-p {text!r} must be KEY=VALUE, as in -p lanes=8"
    assert refused("show", "requantize", "-p", text) == expected


def test_parameter_given_twice(refused):
    message = refused("show", "requantize", "-p", "rounding=floor", "-p", "rounding=half-up")
    assert message == "parameter 'rounding' is given twice; give it once"


def test_bad_value(refused):
    assert refused("show", "requantize", "-p", "in_fmt=8") == (
        "requantize: in_fmt = 8: 8 is not a format; write e.g. 'Q4.12' or 'UQ0.8'"
    )


def test_contradictory_values(refused):
    assert refused("show", "requantize", "-p", "in_fmt=UQ8.8") == (
        "requantize: in_fmt UQ8.8 and out_fmt Q8.0 must be both signed or both unsigned"
    )


def test_preset_and_file(refused, tmp_path):
    message = refused("show", "requantize", "--preset", "int8", "--config", tmp_path / "x.toml")
    assert message == "--preset and --config exclude each other; give one of them"


@pytest.mark.parametrize(
    "text, message",
    [
        ("[requantize]\nin_fmt = \n", "is not valid TOML: Invalid value (at line 2, column 10)"),
        ("[softmax]\n", "must have a table [requantize], but has softmax"),
        ("", "must have a table [requantize], but has nothing"),
        (b"\xff", "is not TOML: it is not UTF-8 text"),
    ],
)
def test_malformed_file(refused, tmp_path, text, message):
    path = tmp_path / "r.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert refused("show", "requantize", "--config", path) == f"{path} {message}"


def test_unknown_key_in_file(refused, tmp_path):
    path = tmp_path / "r.toml"
    path.write_text("[requantize]\nlanes = 3\n")
    message = "no requantize parameter 'lanes'; choose from in_fmt, out_fmt, rounding"
    assert refused("show", "requantize", "--config", path) == message


def test_absent_file(refused, tmp_path):
    path = tmp_path / "r.toml"
    message = f"cannot read {path}: No such file or directory"
    assert refused("show", "requantize", "--config", path) == message


def test_values_are_json_or_text(gridloom, monkeypatch):
    seen = {}

    class AnySpec(RequantizeSpec):
        @classmethod
        def make(cls, **parameters) -> Spec:
            seen.update(parameters)
            return RequantizeSpec()

    block = find("requantize")
    monkeypatch.setitem(block.__dict__, "spec", AnySpec)
    gridloom("show", "requantize", "-p", "in_fmt=[1, 2]", "-p", "out_fmt=NaN", "-p", "rounding=-3")
    assert {k: seen[k] for k in ("in_fmt", "out_fmt", "rounding")} == {
        "in_fmt": [1, 2],
        "out_fmt": "NaN",
        "rounding": -3,
    }


# ---- doctor


def test_doctor_finds_what_the_tests_need(gridloom):
    report = gridloom("doctor", "--json").json
    found = {f["name"]: f for f in report["findings"]}
    assert found["numpy"]["status"] == "found"
    assert found["numpy"]["version"]
    assert found["Python"]["version"].startswith("3.")
    assert found["pytest"]["needed_for"] == "the test suite (extra test)"
    for entry in report["findings"]:
        assert bool(entry["mend"]) == (entry["status"] != "found"), entry


def test_doctor_as_table(gridloom):
    outcome = gridloom("doctor")
    for tool in doctor.TOOLS:
        assert tool.name in outcome.out


def test_doctor_fails_without_a_required_tool(gridloom, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    outcome = gridloom("doctor", "--json")
    assert outcome.status == 1
    assert not outcome.json["ok"]
    found = {f["name"]: f for f in outcome.json["findings"]}
    assert found["g++"]["status"] == "missing"
    assert found["g++"]["mend"] == "sudo apt-get install g++"
    assert found["zlib.h"]["mend"] == "sudo apt-get install zlib1g-dev"
    assert "to mend" in gridloom("doctor").out


def test_doctor_knows_old_tools(monkeypatch):
    answer = subprocess.CompletedProcess([], 0, "Icarus Verilog version 10.3 (stable)", "")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: answer)
    monkeypatch.setattr(doctor.shutil, "which", lambda name: f"/usr/bin/{name}")
    tool = next(t for t in doctor.TOOLS if t.name == "iverilog")
    finding = doctor._tool(tool)
    assert (finding.status, finding.version) == ("too old", "10.3")
    assert finding.mend == "sudo apt-get install iverilog"


def test_doctor_survives_a_tool_that_hangs(monkeypatch):
    def hang(*_, **__):
        raise subprocess.TimeoutExpired("x", 1)

    monkeypatch.setattr(subprocess, "run", hang)
    assert doctor._version(["x"]) == ""


def test_doctor_knows_wrong_and_missing_packages(monkeypatch):
    from packaging.specifiers import SpecifierSet

    assert doctor._package("numpy", SpecifierSet("<1"), "").status == "wrong version"
    absent = doctor._package("no-such-package", SpecifierSet(">=2"), "fpga")
    assert (absent.status, absent.mend) == ("missing", "pip install 'no-such-package>=2'")
    assert not absent.is_required
