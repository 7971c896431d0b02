"""``gridloom simulate pim_unit --memory DRAM``: beats come as a bundle of the DRAM gives them."""

from typing import Any

from gridloom.registry import Block
from gridloom.specs.errors import UserError, choose

from .options import parse_parameters
from .simulate_port import fed_by_port


__all__ = ["check_feed_options", "fed"]

STREAM = "i_weight"
OWN = ("bundles", "buffer_rows", "clocks", "port")  # the others are the controller's


def check_feed_options(block: Block, memory: str | None, feed: list[str] | None) -> None:
    """Refuse what does not go together."""
    if feed and memory is None:
        raise UserError("--feed describes a run with --memory; add --memory DRAM")
    if memory is not None and block.name != "pim_unit":
        raise UserError(f"--memory is for pim_unit only, not {block.name}")


def fed(
    block: Block,
    spec: Any,
    inputs: Any,
    patterns: Any,
    memory: str,
    parameters: list[str] | None,
    engine: str = "model",
) -> tuple[Any, dict[str, str]]:
    """The stalls with those of the memory, and what is to be said of it."""
    from gridloom.kernels.payload import length
    from gridloom.sim.cycles import run
    from gridloom.sim.pim_memory import feed, pattern_of

    feeder, has_port = _feed(memory, parameters)
    if has_port:
        return fed_by_port(spec, inputs, patterns, memory, feeder, engine)
    patterns = {name: p for name, p in patterns.items() if name != STREAM}
    counts = {name: length(batch) for name, batch in block.golden(spec, inputs).items()}
    count = length(inputs[STREAM])
    if not count:
        raise UserError("--memory needs a program that takes beats; this one takes none")
    trace = None

    def taken_at(arrivals: Any) -> Any:
        nonlocal trace
        trace = run(block.cycles(spec, inputs), counts, patterns, {STREAM: arrivals})
        return trace.transfers[STREAM]

    arrivals = feed(feeder, spec, count, taken_at)  # the last trace is that of these
    taken = trace.transfers[STREAM]
    span = int(taken[-1]) - int(arrivals[0]) + 1
    most = span * feeder.clocks / feeder.dram.ccd_l * feeder.beats_per_read(spec)
    remarks = {
        "memory": f"{memory}, {feeder.bundles} bundle{'s' * (feeder.bundles > 1)}, refresh "
        f"{feeder.controller.refresh.value}, places for {feeder.buffer_rows} rows",
        "beats": f"{count:,} in {span:,} cycles: {count / span:.1%} of one a cycle, "
        f"{count / most:.1%} of the bundle's peak",
        "waits": f"{int((taken - arrivals).max()):,} cycles at most from a beat's arrival",
    }
    return {**patterns, STREAM: pattern_of(trace, STREAM, arrivals)}, remarks


def _feed(memory: str, parameters: list[str] | None) -> tuple[Any, bool]:
    """What lies between memory and unit, and whether a bundle port is part of it."""
    from gridloom.sim.pim_memory import PimFeed
    from gridloom.specs.dram import ControllerSpec
    from gridloom.specs.dram_presets import dram_preset

    given = parse_parameters(parameters or [], "--feed", "bundles=2")
    for key in given:
        choose("parameter of --feed", key, [*OWN, *ControllerSpec.model_fields])
    controller = {key: value for key, value in given.items() if key not in OWN}
    own = {key: value for key, value in given.items() if key in OWN}
    has_port = own.pop("port", False)
    if not isinstance(has_port, bool):
        raise UserError(f"--feed port must be true or false, not {has_port!r}")
    for key, value in own.items():
        if not isinstance(value, int):
            raise UserError(f"--feed {key} must be a whole number, not {value!r}")
    feeder = PimFeed(dram_preset(memory).spec, ControllerSpec.make(**controller), **own)
    return feeder, has_port
