"""``gridloom generate``: Verilog and its description."""

from pathlib import Path
from typing import Annotated

import typer

from gridloom.generate import BUSES, generate
from gridloom.specs.errors import UserError

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
  gridloom generate omap --bus axi --port host_data_width=512
      pages in the host's memory, what is secret in HBM: an AXI4 master each
"""

PORT_EXAMPLES = {"omap": "host_data_width=512"}


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
            help="Ports: ready/valid streams, or AXI4-Stream with AXI4-Lite registers, or AXI4 "
            "masters with AXI4-Lite registers.",
        ),
    ] = "stream",
    port: Annotated[
        list[str] | None,
        typer.Option(
            "--port",
            metavar="KEY=VALUE",
            help="Change one parameter of the AXI4 masters; may be repeated. attention: "
            "data_width, address_width, outstanding_reads, outstanding_writes, tiles, "
            "longest_burst; omap: "
            "host_data_width, host_address_width, longest_burst, hbm_data_width, "
            "hbm_address_width, position_base, bin_base, frame_base.",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Write the three files and say where they are."""
    block, spec = block_and_spec(name, preset, config, parameters)
    one_of("--bus", bus, BUSES)
    if port and bus != "axi":
        raise UserError(f"--port describes the master of --bus axi, not of --bus {bus}")
    master = None
    if bus == "axi":
        given = parse_parameters(port or [], "--port", PORT_EXAMPLES.get(name, "data_width=256"))
        master = block.port_spec.make(**given)
    with step(f"generating {block.name}"):
        paths = generate(block, spec, output, bus=bus, port=master)
    if json:
        print_json({"block": block.name, "bus": bus, "files": paths})
        return
    names = {"v": "Verilog", "json": "manifest", "toml": "parameters"}
    print_pairs("", {names[suffix]: path for suffix, path in paths.items()})
