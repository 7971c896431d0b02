"""From a spec to files: the Verilog, the manifest that describes it, and the parameters.

>>> from gridloom.registry import find
>>> from gridloom.generate import generate
>>> block = find("requantize")
>>> generate(block, block.preset("int8"), "out")  # doctest: +SKIP
"""

import hashlib
import inspect
import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from . import __version__
from .files import write_files
from .registry import Block
from .specs.base import Spec
from .specs.errors import UserError
from .specs.streams import Stream


__all__ = ["BUSES", "describe_streams", "emit", "generate", "render", "timing"]

BUSES = ("stream", "axis", "axi")


def generate(
    block: Block,
    spec: Spec,
    directory: Path,
    *,
    bus: str = "stream",
    port: Spec | None = None,
) -> dict[str, Path]:
    """Write ``<block>.v``, ``<block>.json`` and ``<block>.toml`` into ``directory``.

    All of them or, if anything fails, none. Returns the path of each by its suffix.
    """
    directory = Path(directory)
    texts = render(block, spec, bus=bus, port=port)
    paths = {suffix: directory / f"{block.name}.{suffix}" for suffix in texts}
    write_files({paths[suffix]: text for suffix, text in texts.items()})
    return paths


def render(
    block: Block, spec: Spec, *, bus: str = "stream", port: Spec | None = None
) -> dict[str, str]:
    """The text of each file by its suffix; the same for the same spec, on every machine.

    ``port`` is for the bus ``axi`` alone: a ``block.port_spec``, widths of the AXI4 masters.
    """
    verilog, interface = _build(block, spec, bus, port)
    manifest = _manifest(block, spec, bus, verilog, interface)
    return {
        "v": verilog,
        "json": json.dumps(manifest, indent=2) + "\n",
        "toml": spec.to_toml(),
    }


def emit(block: Block, spec: Spec) -> str:
    """Verilog of the block with its own ready/valid ports."""
    return _emit(block.component(spec), block.name)


def _emit(component: Any, name: str) -> str:
    from .hdl.emit import emit_verilog  # Amaranth is slow to import

    try:
        return emit_verilog(component, name=name)
    except Exception as error:
        if type(error).__name__ != "WasmtimeError":  # Yosys runs in a sandbox of its own
            raise
        text = f"{str(error)[:1].lower()}{str(error)[1:]}"
        raise UserError(
            f"cannot run Yosys: {text}; it needs room in {tempfile.gettempdir()}"
        ) from None


STREAM_PORTS = {
    "clock": {"port": "clk", "edge": "rising"},
    "reset": {"port": "rst", "active": "high", "kind": "synchronous"},
    "registers": [],
}


AXI_PORTS = {
    "clock": {"port": "aclk", "edge": "rising"},
    "reset": {"port": "aresetn", "active": "low", "kind": "synchronous"},
}


def _build(block: Block, spec: Spec, bus: str, port: Spec | None) -> tuple[str, dict[str, Any]]:
    """The Verilog, and what the manifest says of its clock, reset and bus."""
    if bus == "stream":
        return emit(block, spec), STREAM_PORTS
    if bus not in BUSES:
        raise ValueError(f"bus must be one of {', '.join(BUSES)}, not {bus!r}")
    if bus == "axi":
        try:
            top = block.memory_top(spec, port or block.port_spec())
        except ValueError as error:  # one sentence: a row does not fit the port
            raise UserError(f"{block.name}: {error}") from None
        own = top.bus_map()
    else:
        from .hdl.common.axi import AxiTop  # Amaranth is slow to import

        top = AxiTop(block.component(spec), spec)
        own = {"axi4_stream": top.stream_map()}
    return _emit(top, block.name), {**AXI_PORTS, **own, "registers": top.register_map()}


def _manifest(
    block: Block, spec: Spec, bus: str, verilog: str, interface: dict[str, Any]
) -> dict[str, Any]:
    """Everything a program needs to use the Verilog without reading it."""
    return {
        "block": block.name,
        "summary": block.summary,
        "gridloom": __version__,
        "spec": spec.model_dump(mode="json"),
        "module": block.name,
        "bus": bus,
        "ports": _ports(verilog, block.name),
        "streams": describe_streams(spec),
        **interface,
        **timing(spec),
        "verilog_sha256": hashlib.sha256(verilog.encode()).hexdigest(),
    }


def timing(spec: Spec) -> dict[str, Any]:
    """Latency and initiation interval in cycles, from the record the RTL and its model read."""
    meaning = inspect.getdoc(getattr(type(spec), "latency", None)) or ""
    return {
        "latency": spec.latency,
        "latency_meaning": meaning.partition("\n\n")[0].replace("``", "").rstrip("."),
        "initiation_interval": getattr(spec, "initiation_interval", 1),
    }


def describe_streams(spec: Spec) -> list[dict[str, Any]]:
    """Every stream with its fields, their widths and where they lie in the payload."""
    return [_describe(stream) for stream in spec.streams()]


def _describe(stream: Stream) -> dict[str, Any]:
    offsets: Mapping[str, int] = stream.offsets
    return {
        "name": stream.name,
        "direction": stream.direction.value,
        "role": stream.role.value,
        "summary": stream.summary,
        "width": stream.width,
        "fields": [
            {**asdict(f), "total_width": f.total_width, "offset": offsets[f.name]}
            for f in stream.fields
        ],
    }


def _ports(verilog: str, module: str) -> list[dict[str, Any]]:
    """Ports as they are in the Verilog: Yosys drops those that nothing reads."""
    body = verilog[verilog.index(f"module {module}(") :]
    body = body[: body.index("\nendmodule")]
    found = re.findall(r"^ +(input|output) (?:\[(\d+):0\] )?\\?(\S+?) ?;$", body, re.M)
    return [
        {"name": name, "direction": direction, "width": int(high or 0) + 1}
        for direction, high, name in sorted(found, key=lambda port: port[2])
    ]
