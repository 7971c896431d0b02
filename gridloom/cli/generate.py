"""``gridloom generate``: Verilog and its description."""

from pathlib import Path
from typing import Annotated

import typer

from gridloom.generate import BUSES, generate
from gridloom.specs.errors import UserError
from gridloom.specs.memory_port import MemoryPort

from .options import (
    BlockName,
    Config,
    Directory,
    Json,
    Parameters,
    Preset,
    block_and_spec,
    one_of,
    parse_parameters,
)
from .output import print_json, print_pairs, step


__all__ = ["HELP", "command"]

HELP = """Write a block's Verilog, manifest and parameters.

BLOCK.v is plain Verilog, the same to the byte for the same parameters.
BLOCK.json describes it: parameters, ports, streams with the place of every
field, register map, latency, and the hash of the Verilog. BLOCK.toml holds
the parameters; change it and give it back with --config.

\b
Examples:
  gridloom generate softmax
  gridloom generate softmax --preset int8_u8 -p lanes=4 -o out
  gridloom generate softmax --config out/softmax.toml -o out
  gridloom generate softmax --bus axis        AXI4-Stream and AXI4-Lite
  gridloom generate attention --bus axi --port data_width=256
      tensors in memory, fetched by an AXI4 master
"""


def command(
    name: BlockName,
    preset: Preset = None,
    config: Config = None,
    parameters: Parameters = None,
    output: Directory = Path(),
    bus: Annotated[
        str,
        typer.Option(
            "--bus",
            metavar="stream|axis|axi",
            help="Ports: ready/valid streams, or AXI4-Stream with AXI4-Lite registers, or an AXI4 "
            "master with AXI4-Lite registers.",
        ),
    ] = "stream",
    port: Annotated[
        list[str] | None,
        typer.Option(
            "--port",
            metavar="KEY=VALUE",
            help="Change one parameter of the AXI4 master: data_width, address_width, "
            "outstanding_reads, outstanding_writes, tiles, longest_burst; may be repeated.",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Write the three files and say where they are."""
    block, spec = block_and_spec(name, preset, config, parameters)
    one_of("--bus", bus, BUSES)
    if port and bus != "axi":
        raise UserError(f"--port describes the master of --bus axi, not of --bus {bus}")
    master = MemoryPort.make(**parse_parameters(port or [], "--port", "data_width=256"))
    with step(f"generating {block.name}"):
        paths = generate(block, spec, output, bus=bus, port=master)
    if json:
        print_json({"block": block.name, "bus": bus, "files": paths})
        return
    names = {"v": "Verilog", "json": "manifest", "toml": "parameters"}
    print_pairs("", {names[suffix]: path for suffix, path in paths.items()})
