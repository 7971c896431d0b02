"""Proof of a bitstream without a board: its netlist simulated, talking through the UART pins.

Place and route may change a design; what it wrote is simulated with the cells' models under the
bench of the host link, and an iCE40 bitstream is also read back to Verilog and simulated, where
IceStorm's reader knows all of its cells. Icarus runs small netlists, Verilator large ones, of which
Icarus would take hours.
"""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .registry import Block
from .specs.base import Spec
from .specs.errors import UserError


if TYPE_CHECKING:  # it imports Amaranth
    from .fpga.flow import Build

__all__ = ["LARGE", "prove"]

LARGE = 4000  # logic cells from which Verilator saves more than the minutes it compiles
ROUTED, DECODED = "routed netlist", "bitstream read back"


def prove(
    block: Block,
    spec: Spec,
    build: "Build",
    *,
    size: int = 12,
    seed: int = 0,
    simulator: str | None = None,
    progress: Callable[[str, float], None] | None = None,
) -> dict[str, str]:
    """Run about ``size`` elements of stimulus through a finished build; what passed, by netlist.

    The outputs must be the golden model's. ``simulator`` is ``"icarus"`` or ``"verilator"``, by the
    number of logic cells if not given. Raises :class:`UserError` if they are not, naming the
    log of the bench, which is kept.
    """
    from .fpga import boards, netlist
    from .kernels.payload import to_ints
    from .testbench import netlist_bench

    say = progress or (lambda what, share: None)
    if simulator is None:
        simulator = "verilator" if build.report.usage["logic"].used >= LARGE else "icarus"
    board = boards.find(build.board)
    batches = block.stimulus(spec, np.random.default_rng(seed), size)
    expected = block.golden(spec, batches)
    inputs = {s.name: to_ints(s, batches[s.name]) for s in spec.inputs()}
    outputs = {s.name: to_ints(s, expected[s.name]) for s in spec.outputs()}
    folder = Path(tempfile.mkdtemp(prefix=f"gridloom-{block.name}-{board.name}-"))
    count = sum(map(len, outputs.values()))
    passed = {}
    netlists = [(ROUTED, False)] + [(DECODED, True)] * netlist.can_read_back(build, board)
    for name, from_bitstream in netlists:
        say(f"simulating the {name} with {simulator}", len(passed) / 2)
        try:
            netlist_bench.check(
                build,
                spec,
                board,
                inputs,
                outputs,
                folder=folder / name.split()[0],
                from_bitstream=from_bitstream,
                simulator=simulator,
            )
        except AssertionError as error:
            raise UserError(f"the {name} of {block.name} on {board.name}: {error}") from None
        passed[name] = f"{count} elements equal the golden model ({simulator})"
    shutil.rmtree(folder, ignore_errors=True)
    say("done", 1.0)
    return passed
