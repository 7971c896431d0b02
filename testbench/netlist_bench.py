"""Proof without a board: a netlist, simulated under the host link's bench.

The netlist that place and route wrote, or a bitstream read back, runs with the models of its cells
and talks through its UART pins. Icarus starts at once and knows undefined values, which it carries
to where they matter; Verilator compiles for minutes and then runs tens of times faster, with
undefined values drawn at random.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from gridloom.fpga.boards import Board
from gridloom.fpga.flow import Build
from gridloom.fpga.netlist import can_read_back, decoded_verilog, routed_verilog
from gridloom.hdl.common.link_protocol import Identity
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError

from .drivers.runner import RunError, run_module


__all__ = ["check", "run_netlist"]

CASE_VARIABLE = "GRIDLOOM_LINK_CASE"  # environment variable naming the bench's JSON file
BENCH = "gridloom.testbench.link_bench"
PINS = ("clk", "rx", "tx")  # all that the bench sees of a netlist


def check(
    result: Build,
    spec: Spec,
    board: Board,
    inputs: Mapping[str, Sequence[int]],
    outputs: Mapping[str, Sequence[int]],
    *,
    folder: Path,
    from_bitstream: bool = False,
    simulator: str = "icarus",
) -> None:
    """Run ``inputs`` through a finished build's netlist and compare with ``outputs``.

    ``from_bitstream`` decodes the bitstream instead of taking nextpnr's netlist (iCE40 only).
    A difference or a link that misbehaves is an ``AssertionError``.
    """
    if from_bitstream:
        if board.family == "ice40" and not can_read_back(result, board):
            raise UserError(
                f"IceStorm reads {result.bitstream.name} back without its multipliers;"
                " check the routed netlist instead"
            )
        verilog = decoded_verilog(result.bitstream, board, folder=folder / "decode")
    else:
        verilog = routed_verilog(result.routed, board)
    run_netlist(
        verilog, spec, board, inputs, outputs, baud=result.baud, folder=folder, simulator=simulator
    )


def run_netlist(
    verilog: str,
    spec: Spec,
    board: Board,
    inputs: Mapping[str, Sequence[int]],
    outputs: Mapping[str, Sequence[int]],
    *,
    baud: int,
    folder: Path,
    name: str = "top",
    simulator: str = "icarus",
) -> None:
    """Run the host link's bench on module ``name`` of ``verilog``.

    Errors are those of :func:`check`, and :class:`UserError` if the simulator is missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    design = folder / "design.v"
    design.write_text(verilog)
    case = {
        "block": spec.BLOCK,
        "identity": Identity.of(spec).encode().hex(),
        "clock_hz": board.clock_hz,
        "divisor": board.divisor(baud),
        "inputs": {s.name: [hex(int(p)) for p in inputs.get(s.name, ())] for s in spec.inputs()},
        "outputs": {s.name: [hex(int(p)) for p in outputs.get(s.name, ())] for s in spec.outputs()},
        "widths": {s.name: s.width for s in spec.streams()},
    }
    (folder / "case.json").write_text(json.dumps(case))
    try:
        _, failed = run_module(
            BENCH,
            simulator=simulator,
            sources=[design],
            top=name,
            work_dir=folder,
            env={CASE_VARIABLE: str(folder / "case.json")},
            pins=PINS,
        )
    except RunError as error:
        raise AssertionError(str(error)) from None
    if failed:
        log = folder / "test.log"
        tail = "\n".join(log.read_text(errors="replace").splitlines()[-25:])
        raise AssertionError(f"the netlist failed the host link's bench; see {log}:\n{tail}")
