"""``gridloom simulate pim_unit --memory DRAM --feed port=true``: the bundle port in between."""

from typing import Any

from gridloom.registry import Block, find
from gridloom.specs.errors import UserError


__all__ = ["fed_by_port"]

STREAM = "i_weight"


def fed_by_port(
    spec: Any, inputs: Any, patterns: Any, memory: str, feeder: Any, engine: str
) -> tuple[Any, dict[str, str]]:
    """The stalls with those of port and memory, and what is to be said of them.

    With an engine that has the RTL the port's is run too, and held against its models.
    """
    from gridloom.kernels.payload import length
    from gridloom.sim.pim_layout import lay_out
    from gridloom.sim.pim_memory import pattern_of
    from gridloom.sim.pim_port import Bundles, run_behind_port

    if patterns:
        raise UserError("--feed port=true runs without stalls of its own; leave out --stalls")
    count = length(inputs[STREAM])
    if not count:
        raise UserError("--memory needs a program that takes beats; this one takes none")
    layout = lay_out(
        spec, inputs, feeder.dram, bundles=feeder.bundles, buffer_rows=feeder.buffer_rows
    )
    bundles = Bundles(feeder.dram, feeder.controller, feeder.clocks)
    done = run_behind_port(bundles, layout.port, layout.inputs, spec, inputs)
    taken = done.unit.transfers[STREAM]
    span = int(taken[-1] - done.arrivals[0]) + 1
    remarks = {
        "memory": f"{memory}, {feeder.bundles} bundle{'s' * (feeder.bundles > 1)}, refresh "
        f"{feeder.controller.refresh.value}, places for {feeder.buffer_rows} rows",
        "port": f"{length(layout.inputs['i_bundle']):,} beats in "
        f"{len(done.port.transfers['o_request']):,} reads, {layout.port.table_entries:,} entries",
        "beats": f"{count:,} in {span:,} cycles: {count / span:.1%} of one a cycle",
    }
    if engine != "model":
        _check_port(find("bundle_port"), layout, done)
        remarks["port's RTL"] = "equal to its models, every bit and every cycle"
    return {STREAM: pattern_of(done.unit, STREAM, done.offered)}, remarks


def _check_port(block: Block, layout: Any, done: Any) -> None:
    """The port's RTL, between the memory's beats and the unit's taking of them."""
    import numpy as np

    from gridloom.sim.pim_memory import pattern_of

    from .engines import run_engine

    stalls = np.ones(done.port.cycles + 1, dtype=bool)
    stalls[done.port.transfers["o"]] = False
    patterns = {"i_bundle": pattern_of(done.port, "i_bundle", done.arrivals), "o": stalls}
    run_engine(block, layout.port, "both", layout.inputs, patterns)
