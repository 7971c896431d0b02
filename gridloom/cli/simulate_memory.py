"""``gridloom simulate attention --bus axi``: tensors in memory, behind an AXI4 master."""

from pathlib import Path
from typing import Any

from gridloom.files import staged
from gridloom.registry import Block
from gridloom.specs.errors import UserError
from gridloom.specs.memory_port import MemoryPort

from .options import parse_parameters
from .output import print_json, print_pairs, step


__all__ = ["check_memory_options", "simulate_on_memory"]

DEFAULT_LENGTH = 128  # queries and keys
DEFAULT_LATENCY = 50  # cycles


def check_memory_options(
    block: Block, bus: str, engine: str, given: dict[str, Any], others: dict[str, Any]
) -> None:
    """Refuse what does not go together; ``given`` needs the bus, ``others`` need streams."""
    if bus == "stream":
        for option, value in given.items():
            if value:
                raise UserError(f"--{option} describes a run with --bus axi, not with streams")
        return
    _ = block.memory_top  # or it has none
    for option, value in others.items():
        if value is not None:
            raise UserError(f"--{option} is for streams; leave out --bus axi or --{option}")
    if engine == "rtl":
        raise UserError("--bus axi runs the RTL beside its models only; take --engine both")


def simulate_on_memory(
    spec: Any,
    engine: str,
    port: list[str] | None,
    fields: list[str] | None,
    latency: int | None,
    random: int | None,
    seed: int,
    stalls: str,
    output: Path | None,
    *,
    as_json: bool,
) -> None:
    """Run the models, and the RTL if asked; print the report."""
    import numpy as np

    from gridloom.attention_on_memory import OnMemory, draw_channel_stalls, make_command

    master = MemoryPort.make(**parse_parameters(port or [], "--port", "data_width=256"))
    changes = parse_parameters(fields or [], "--command", "mask=1")
    command = make_command(spec, DEFAULT_LENGTH if random is None else random, changes)
    patterns = draw_channel_stalls(seed) if stalls == "random" else None
    run = OnMemory(spec, master, command, latency or DEFAULT_LATENCY, patterns)
    with step("simulating attention on memory"):
        report, trace = run.run()
    if engine == "both":
        with step("simulating its RTL"):
            run.check_rtl(trace, run.draw_operands(seed))
    if output:
        with staged(output) as temporary:
            np.savez_compressed(temporary, output=run.results(run.draw_operands(seed)))
    if as_json:
        equal = {"equal": True} if engine == "both" else {}
        files = {"output": output} if output else {}
        document = {"block": "attention", "bus": "axi", "engine": engine, **report.to_json()}
        print_json({**document, **equal, "port": master.model_dump(), "files": files})
        return
    remarks = report.summary()
    if engine == "both":
        remarks["RTL and models"] = "equal, every bit and every cycle"
    if output:
        remarks["output"] = str(output)
    title = f"attention on memory: {spec.rows} x {spec.cols}, words of {master.data_width} bits"
    print_pairs(title, remarks)
