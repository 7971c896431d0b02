"""The house is in order: arrows between rooms, packages, and every part of every block."""

import ast
import itertools
import runpy
import sys
import tomllib
from pathlib import Path

import pytest

from gridloom.registry import BLOCKS
from gridloom.specs.attention import AttentionSpec


ROOT = Path(__file__).parent.parent

# Folder of each room's package. `root` is the registry and the version; whatever else lies in
# gridloom/ is the front door and counts as `cli`.
ROOMS = {
    "specs": "gridloom/specs",
    "cli": "gridloom/cli",
    "root": "gridloom",
    "tables": "tables",
    "kernels": "kernels",
    "hdl": "hdl",
    "sim": "sim",
    "testbench": "testbench",
    "fpga": "fpga",
}

# Which rooms a room may import. They meet in the bench: kernels and hdl never see each other.
ARROWS = {
    "specs": set(),
    "root": {"specs"},
    "tables": {"specs"},
    "kernels": {"specs", "tables"},
    "hdl": {"specs", "tables"},
    "sim": {"specs", "tables", "kernels"},
    "testbench": set(ROOMS) - {"cli"},
    "fpga": {"root", "specs", "hdl", "kernels", "testbench"},
    "cli": set(ROOMS),
}
ROOT_MODULES = {"", "registry"}
FOREIGN = {
    "specs": {"amaranth", "cocotb", "numpy"},
    "root": {"amaranth", "cocotb", "numpy"},
    "tables": {"amaranth", "cocotb"},
    "kernels": {"amaranth", "cocotb"},
    "hdl": {"cocotb"},
    "sim": {"amaranth", "cocotb"},
}
ONLY_MODULES = {("fpga", "kernels"): {"payload"}}  # all of that room which may be imported

CONTRACT = ["Latency", "Throughput", "Back-pressure", "Golden model", "Source"]
README_ROWS = ["Function", *CONTRACT, "Verified by"]
TESTS = {f"test_{part}.py" for part in ("golden", "rtl", "cocotb", "cycles", "formal")}


def files_of(room):
    paths = {p for folder in ROOMS.values() for p in (ROOT / folder).rglob("*.py")}
    return sorted(p for p in paths if room_of_file(p) == room)


def room_of_file(path):
    path = path.relative_to(ROOT)
    if path.parent.as_posix() == "gridloom":
        return "root" if path.stem in ROOT_MODULES | {"__init__"} else "cli"
    return next(room for room, folder in ROOMS.items() if path.is_relative_to(folder))


def module_of(path):
    """Dotted name of a file's package, from which relative imports count."""
    folder = path.parent.relative_to(ROOT).parts
    return ".".join(folder if folder[0] == "gridloom" else ("gridloom", *folder))


def imports_of(path):
    """Every module a file imports, anywhere in it, by absolute name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                package = module_of(path).split(".")
                parts = package[: len(package) - node.level + 1]
                base = ".".join([*parts, *filter(None, [base])])
            yield base
            # `from .. import kernels` names a room only after `import`
            yield from (f"{base}.{alias.name}" for alias in node.names)


def room_of_module(name):
    """The room of a module of ours, or None."""
    parts = name.split(".")
    if parts[0] != "gridloom":
        return None
    module = parts[1] if len(parts) > 1 else ""
    if module in ROOMS:
        return module
    is_front_door = (ROOT / f"gridloom/{module}.py").is_file() and module not in ROOT_MODULES
    return "cli" if is_front_door else "root"


def arrows():
    """Every import from one room of another: (file, from room, to room, module)."""
    for room in ROOMS:
        for path in files_of(room):
            for name in imports_of(path):
                target = room_of_module(name)
                is_version = name in ("gridloom", "gridloom.__version__")
                if target not in (None, room) and not is_version:
                    yield path.relative_to(ROOT).as_posix(), room, target, name


def test_arrows_point_as_in_the_picture():
    wrong = [
        f"{path} imports {name}" for path, room, to, name in arrows() if to not in ARROWS[room]
    ]
    assert not wrong, "\n".join(wrong)


def test_arrows_to_single_modules():
    wrong = []
    for path, room, to, name in arrows():
        module = name.removeprefix(f"gridloom.{to}").lstrip(".").split(".")[0]
        allowed = ONLY_MODULES.get((room, to))
        if allowed is not None and module and module not in allowed:
            wrong.append(f"{path} imports {name}; of {to} only {', '.join(sorted(allowed))}")
    assert not wrong, "\n".join(wrong)


def test_no_cycles_between_rooms():
    edges = {(room, to) for _, room, to, _ in arrows()}
    reaches = set(edges)
    for via, start, end in itertools.product(ROOMS, repeat=3):
        if (start, via) in reaches and (via, end) in reaches:
            reaches.add((start, end))
    assert not [room for room in ROOMS if (room, room) in reaches], sorted(edges)


@pytest.mark.parametrize("room", FOREIGN)
def test_rooms_do_without_these_packages(room):
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files_of(room)
        for name in imports_of(path)
        if name.split(".")[0] in FOREIGN[room]
    ]
    assert not wrong, "\n".join(wrong)


def test_package_list_equals_folders():
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    setuptools = config["tool"]["setuptools"]
    tops = {folder.split("/")[0] for folder in ROOMS.values()}
    found = {
        module_of(init)
        for top in tops
        for init in (ROOT / top).rglob("__init__.py")
        if "__pycache__" not in init.parts
    }
    assert set(setuptools["packages"]) == found
    assert set(setuptools["package-dir"].values()) == tops


def test_test_folders_are_packages():
    """Blocks have files of the same names, which pytest tells apart by package only."""
    folders = {p.parent for p in (ROOT / "tests").glob("*/test_*.py")}
    assert not [f.name for f in folders if not (f / "__init__.py").is_file()]


def test_every_block_folder_is_registered():
    folders = {p.parent.name for p in (ROOT / "hdl").glob("*/__init__.py")} - {"common"}
    assert folders == {block.name for block in BLOCKS}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_block_has_every_part(block):
    parts = [
        f"gridloom/specs/{block.name}.py",
        f"kernels/{block.name}.py",
        f"hdl/{block.name}/__init__.py",
        f"hdl/{block.name}/README.md",
        f"sim/{block.name}.py",
        f"testbench/{block.name}.py",
        f"testbench/mutants/{block.name}.toml",
        f"tests/snapshots/{block.name}.v",
        *(f"tests/{block.name}/{test}" for test in sorted(TESTS)),
    ]
    missing = [part for part in parts if not (ROOT / part).is_file()]
    assert not missing, f"{block.name} lacks {', '.join(missing)}"
    for part in ("spec", "component", "golden", "figures", "cycles", "stimulus", "draw_spec"):
        assert callable(getattr(block, part)), part
    assert {"default", "snapshot"} <= set(block.presets)
    assert block.spec.BLOCK == block.name


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_block_states_its_contract(block):
    rows = {line.strip().split("  ")[0] for line in block.component.__doc__.splitlines()}
    assert not set(CONTRACT) - rows, f"docstring of {block.noun} lacks these rows"
    assert "Parameters\n    ---" in block.component.__doc__
    assert "Members\n    ---" in block.component.__doc__

    readme = (ROOT / "hdl" / block.name / "README.md").read_text(encoding="utf-8")
    cells = {line.split("|")[1].strip() for line in readme.splitlines() if line.startswith("|")}
    assert not set(README_ROWS) - cells, f"hdl/{block.name}/README.md lacks these rows"
    for heading in ("## Block diagram", "## Worked example"):
        assert heading in readme, f"hdl/{block.name}/README.md lacks {heading!r}"


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_parameters_are_described_and_survive_toml(block, tmp_path):
    for name, info in block.spec.model_fields.items():
        assert info.description, f"{block.name}: {name} has no description"
    for name, spec in block.presets.items():
        path = tmp_path / f"{name}.toml"
        path.write_text(spec.to_toml(), encoding="utf-8")
        assert block.spec.from_toml(path) == spec


SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script_says_what_it_does(script, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", [script.name, "--help"])
    with pytest.raises(SystemExit) as stop:
        runpy.run_path(str(script), run_name="__main__")
    assert stop.value.code == 0
    assert f"usage: {script.name}" in capsys.readouterr().out


@pytest.mark.slow
def test_area_of_elements():
    """The last step from a GEMM array to attention's own is nearly that."""
    script = runpy.run_path(str(ROOT / "scripts/attention_area.py"))
    spec = AttentionSpec(rows=2, cols=2, sharing=1)
    step = script["Gemm"](spec, list(script["STEPS"].values())[-1])
    ours = script["per_element"](script["ElementBlock"](spec, 2), 4)
    found = script["per_element"](step, 4)
    assert found["ff"] == ours["ff"]
    assert abs(found["logic"] / ours["logic"] - 1) < 0.03
