"""``gridloom generate``, and that files appear whole or not at all."""

import hashlib
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from gridloom.files import check_writable, fill_in, staged, write_files
from gridloom.generate import generate, render
from gridloom.registry import BLOCKS, find
from gridloom.specs.errors import UserError


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_generate_every_block(gridloom, tmp_path, block):
    outcome = gridloom("generate", block.name, "--preset", "snapshot", "-o", tmp_path, "--json")
    files = outcome.json["files"]
    assert names(tmp_path) == sorted(f"{block.name}.{s}" for s in ("v", "json", "toml"))
    verilog = (tmp_path / f"{block.name}.v").read_text()
    manifest = json.loads((tmp_path / f"{block.name}.json").read_text())
    spec = block.preset("snapshot")
    assert files["v"] == str(tmp_path / f"{block.name}.v")
    assert f"module {block.name}(" in verilog
    assert manifest["verilog_sha256"] == hashlib.sha256(verilog.encode()).hexdigest()
    assert manifest["spec"] == spec.model_dump(mode="json")
    assert manifest["latency"] == spec.latency
    assert block.spec.from_toml(tmp_path / f"{block.name}.toml") == spec


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_manifest_describes_the_verilog(block):
    texts = render(block, block.preset("snapshot"))
    manifest = json.loads(texts["json"])
    ports = {p["name"]: p for p in manifest["ports"]}
    header = texts["v"].split("module ", 1)[1].split("(", 1)[1].split(")", 1)[0]
    assert set(ports) == {name.strip() for name in header.replace("\n", " ").split(",")}
    for stream in manifest["streams"]:
        is_input = stream["direction"] == "in"
        payload = ports[f"{stream['name']}__payload"]
        assert payload["width"] == stream["width"]
        assert payload["direction"] == ("input" if is_input else "output")
        ends = [f["offset"] + f["total_width"] for f in stream["fields"]]
        assert [f["offset"] for f in stream["fields"]] == [0, *ends[:-1]]
        assert ends[-1] == stream["width"]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_axi(gridloom, tmp_path, block):
    arguments = ["--preset", "snapshot", "--bus", "axis", "-o", tmp_path]
    if block.name == "omap":  # its secret memories are no streams of a bus
        arguments += ["-p", "memory=block_ram"]
    assert gridloom("generate", block.name, *arguments).status == 0
    manifest = json.loads((tmp_path / f"{block.name}.json").read_text())
    ports = {p["name"]: p for p in manifest["ports"]}
    assert {"aclk", "aresetn", "s_axi_wdata", "s_axi_rdata"} <= set(ports)
    for stream in manifest["axi4_stream"].values():
        assert ports[f"{stream['prefix']}_tdata"]["width"] == stream["tdata_width"]
    names = [register["name"] for register in manifest["registers"]]
    assert names[:3] == ["id", "version", "spec_hash"]
    assert manifest["clock"]["port"] == "aclk"
    assert manifest["reset"]["active"] == "low"


def test_a_bus_has_no_room_for_secret_memories(gridloom, tmp_path):
    outcome = gridloom("generate", "omap", "--preset", "snapshot", "--bus", "axis", "-o", tmp_path)
    assert outcome.status == 2
    assert "omap has 19 streams; at most 16 fit the registers of a bus" in outcome.err
    assert not list(tmp_path.iterdir())


def test_axi_master(gridloom, tmp_path):
    arguments = ["--preset", "snapshot", "--bus", "axi", "--port", "data_width=64"]
    outcome = gridloom("generate", "attention", *arguments, "-o", tmp_path)
    assert outcome.status == 0
    manifest = json.loads((tmp_path / "attention.json").read_text())
    ports = {p["name"]: p["width"] for p in manifest["ports"]}
    assert ports["m_axi_rdata"] == ports["m_axi_wdata"] == manifest["axi4"]["data_width"] == 64
    assert ports["m_axi_araddr"] == ports["m_axi_awaddr"] == 32
    assert {"aclk", "aresetn", "interrupt", "m_axi_bready", "s_axi_wdata"} <= set(ports)
    registers = [register["name"] for register in manifest["registers"]]
    assert registers[:6] == ["id", "version", "spec_hash", "control", "status", "error"]
    assert {"query_address", "output_group_stride", "interrupt_enable"} <= set(registers)
    assert manifest["memory"]["output"] == {"elements": 16, "element_width": 16}


def test_axi_masters_of_the_map(gridloom, tmp_path, monkeypatch):
    """What the manifest says of masters, streams and memories; the Verilog is another test's."""
    monkeypatch.setattr("gridloom.generate._emit", lambda *_: "module omap();\n\nendmodule\n")
    arguments = ["--bus", "axi", "--port", "host_data_width=512", "--port", "bin_base=0x10000000"]
    assert gridloom("generate", "omap", *arguments, "-o", tmp_path).status == 0
    manifest = json.loads((tmp_path / "omap.json").read_text())
    assert set(manifest["axi4"]) == set(manifest["memory"]) == {"host", "position", "bin", "frame"}
    assert manifest["axi4"]["host"]["prefix"] == "m_axi_host"
    assert manifest["axi4"]["host"]["data_width"] == 512
    assert manifest["axi4"]["bin"]["data_width"] == 256
    assert manifest["memory"]["bin"]["base"] == 0x10000000
    assert manifest["memory"]["bin"]["port_cycles"] + manifest["memory"]["bin"]["hbm_cycles"] == 32
    assert set(manifest["axi4_stream"]) == {"i_key", "i_request", "o_response"}
    assert manifest["axi4_stream"]["o_response"]["tlast"] == "last"
    assert manifest["registers"][5]["name"] == "page_address"


@pytest.mark.slow
@pytest.mark.parametrize("memory", ["port", "block_ram"])
def test_pins_of_the_map(gridloom, tmp_path, memory):
    arguments = ["--preset", "snapshot", "-p", f"memory={memory}", "--bus", "axi"]
    assert gridloom("generate", "omap", *arguments, "-o", tmp_path).status == 0
    manifest = json.loads((tmp_path / "omap.json").read_text())
    ports = {p["name"]: p["width"] for p in manifest["ports"]}
    for master in manifest["axi4"].values():
        assert ports[f"{master['prefix']}_araddr"] == master["address_width"]
        assert ports[f"{master['prefix']}_wdata"] == master["data_width"]
    for stream in manifest["axi4_stream"].values():
        assert ports[f"{stream['prefix']}_tdata"] == 128
    known = ("aclk", "aresetn", "s_axi_", "s_axis_", "m_axis_")
    known += tuple(f"{master['prefix']}_" for master in manifest["axi4"].values())
    assert [name for name in ports if not name.startswith(known)] == []


def test_bus_from_python():
    block = find("requantize")
    with pytest.raises(ValueError, match="bus must be one of stream, axis, axi, not 'apb'"):
        render(block, block.preset(), bus="apb")


def test_generate_says_where_the_files_are(gridloom, tmp_path):
    outcome = gridloom("generate", "requantize", "-o", tmp_path / "a" / "b")
    assert str(tmp_path / "a" / "b" / "requantize.v") in outcome.out
    assert (tmp_path / "a" / "b" / "requantize.toml").is_file()


def test_generate_again_from_its_own_parameters(gridloom, tmp_path):
    gridloom("generate", "requantize", "-p", "in_fmt=Q9.9", "-o", tmp_path / "a")
    config = tmp_path / "a" / "requantize.toml"
    gridloom("generate", "requantize", "--config", config, "-o", tmp_path / "b")
    for suffix in ("v", "json", "toml"):
        name = f"requantize.{suffix}"
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_text_does_not_depend_on_the_hash_seed(tmp_path):
    texts = set()
    for seed in "0", "1":
        code = (
            "import sys\nfrom gridloom.cli import main\n"
            f"sys.argv[1:] = ['generate', 'requantize', '-o', {str(tmp_path / seed)!r}]\nmain()"
        )
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(
            [sys.executable, "-c", code], env=environment, check=True, capture_output=True
        )
        texts.add(
            b"".join((tmp_path / seed / f"requantize.{s}").read_bytes() for s in ("v", "json"))
        )
    assert len(texts) == 1


def test_python_users_generate_without_the_command_line(tmp_path):
    block = find("requantize")
    paths = generate(block, block.preset("int8"), tmp_path / "out")
    assert {p.name for p in paths.values()} == {f"requantize.{s}" for s in ("v", "json", "toml")}


# ---- what is refused


def test_unknown_bus(refused):
    message = "--bus must be stream or axis or axi, not 'apb'"
    assert refused("generate", "requantize", "--bus", "apb") == message


def test_blocks_without_a_master(refused):
    message = "softmax has no AXI4 master; blocks that have one: attention, omap"
    assert refused("generate", "softmax", "--bus", "axi") == message


@pytest.mark.parametrize(
    "arguments, message",
    [
        (
            ["--bus", "axi", "--port", "data_width=48"],
            "memory_port: data_width = 48: must be 64, 128, 256, 512 or 1024",
        ),
        (
            ["--bus", "axi", "--port", "width=64"],
            "no memory_port parameter 'width'; did you mean 'data_width'? choose from data_width, "
            "address_width, outstanding_reads, outstanding_writes, tiles, longest_burst",
        ),
        (
            ["--bus", "axi", "--port", "wide"],
            "--port 'wide' must be KEY=VALUE, as in --port data_width=256",
        ),
        (
            ["--port", "data_width=64"],
            "--port describes the master of --bus axi, not of --bus stream",
        ),
    ],
)
def test_wrong_port(refused, arguments, message):
    assert refused("generate", "attention", *arguments) == message


@pytest.mark.parametrize(
    "given, message",
    [
        (
            "data_width=64",
            "no omap_ports parameter 'data_width'; did you mean 'hbm_data_width'? choose from "
            "host_data_width, host_address_width, longest_burst, hbm_data_width, "
            "hbm_address_width, position_base, bin_base, frame_base, page_base",
        ),
        (
            "host_data_width=96",
            "omap_ports: host_data_width = 96: must be 64, 128, 256, 512 or 1024",
        ),
        ("wide", "--port 'wide' must be KEY=VALUE, as in --port host_data_width=512"),
        ("frame_base=1", "omap: frame_base = 0x1 is not a multiple of 4096"),
    ],
)
def test_wrong_ports_of_the_map(refused, given, message):
    assert refused("generate", "omap", "--bus", "axi", "--port", given) == message


def test_directory_is_a_file(refused, tmp_path):
    path = tmp_path / "out"
    path.touch()
    message = f"cannot write to {path}: it is a file, not a directory"
    assert refused("generate", "requantize", "-o", path) == message


def test_directory_under_a_file(refused, tmp_path):
    (tmp_path / "out").touch()
    path = tmp_path / "out" / "deeper"
    message = f"cannot create the directory {path}: not a directory"
    assert refused("generate", "requantize", "-o", path) == message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_directory_not_writable(refused, tmp_path):
    tmp_path.chmod(0o500)
    message = refused("generate", "requantize", "-o", tmp_path)
    tmp_path.chmod(0o700)
    assert message.endswith(": permission denied")


def test_a_file_that_cannot_be_finished(refused, tmp_path, monkeypatch):
    """The kernel's limit on the size of a file stands in for a full disk."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limited(texts):
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, old[1]))
        try:
            write_files(texts)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, old)

    monkeypatch.setattr("gridloom.generate.write_files", limited)
    message = refused("generate", "requantize", "-o", tmp_path)
    files = "requantize.v, requantize.json, requantize.toml"
    assert message == f"cannot write {files} in {tmp_path}: file too large"
    assert names(tmp_path) == []


def test_no_room_for_the_verilog_writer(refused, tmp_path, monkeypatch):
    class WasmtimeError(Exception):
        pass

    def fail(component, **_):
        component._MustUse__silence = True  # or Amaranth warns that it was never elaborated
        raise WasmtimeError("No space left on device (os error 28)")

    monkeypatch.setattr("gridloom.hdl.emit.emit_verilog", fail)
    assert refused("generate", "requantize", "-o", tmp_path) == (
        f"cannot run Yosys: no space left on device (os error 28); it needs room in "
        f"{tempfile.gettempdir()}"
    )


def test_full_disk_while_flushing_leaves_nothing(tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match=r"cannot write a.v, a.json in .*: no space left on device"):
        write_files({tmp_path / "a.v": "x", tmp_path / "a.json": "y"})
    assert names(tmp_path) == []


def test_an_error_keeps_the_old_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")

    def write_half():
        with staged(path) as temporary:
            temporary.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert path.read_text() == "old"
    assert names(tmp_path) == ["a.txt"]


def test_files_get_usual_permissions(tmp_path):
    old = os.umask(0o022)
    try:
        write_files({tmp_path / "a": "x"})
    finally:
        os.umask(old)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


def test_a_directory_is_no_file(tmp_path):
    with pytest.raises(UserError, match="it is a directory"):
        write_files({tmp_path: "x"})
    with pytest.raises(UserError, match="it is a directory"):
        check_writable(tmp_path)


def test_check_writable(tmp_path):
    check_writable(tmp_path / "deep" / "er" / "file.png")
    assert names(tmp_path) == []
    with pytest.raises(UserError, match=r"cannot write /proc/x.png: "):
        check_writable(Path("/proc/x.png"))


def test_fill_in(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("x\n<!-- t -->\nold\n<!-- end of t -->\ny\n")
    for _ in range(2):
        fill_in(path, "t", "new\n")
        assert path.read_text() == "x\n<!-- t -->\n\nnew\n\n<!-- end of t -->\ny\n"


def test_nothing_to_fill_in(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("<!-- t -->\n")
    message = f"{path} has no lines <!-- t --> and <!-- end of t --> to write between"
    with pytest.raises(UserError, match=f"^{re.escape(message)}$"):
        fill_in(path, "t", "")
