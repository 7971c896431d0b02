"""What simulates a block: both models, the compiled RTL, or the RTL held against the models."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gridloom.generate import emit
from gridloom.registry import Block
from gridloom.specs.base import Spec

from .output import progress_bar, step


__all__ = ["ENGINES", "STALLS", "Run", "bearable", "draw_stalls", "run_engine"]

ENGINES = ("model", "rtl", "both")
STALLS = ("none", "random")
DRAIN = 64  # cycles after the last output in which there must be no other


@dataclass(frozen=True)
class Run:
    """Outputs and trace of an engine, and the wall-clock seconds of its clock loop."""

    outputs: Any
    trace: Any
    seconds: float | None = None


def draw_stalls(spec: Spec, kind: str, seed: int) -> Any:
    """Patterns of the kind that ``--stalls`` names."""
    import numpy as np

    from gridloom.sim.cycles import random_stalls

    if kind == "none":
        return {}
    return random_stalls(np.random.default_rng([seed, 1]), spec)


def bearable(block: Block, spec: Spec, inputs: Any, stalls: Any) -> Any:
    """So much of ``stalls`` that a block with deadlines keeps them."""
    if not stalls or not block.cycles.has_deadlines:
        return stalls
    from gridloom.kernels.payload import length
    from gridloom.sim.cycles import run_bearably

    from .batches import run_golden

    golden = run_golden(block, spec, inputs)
    counts = {name: length(batch) for name, batch in golden.items()}
    return run_bearably(lambda: block.cycles(spec, inputs), counts, stalls)[0]


def run_engine(
    block: Block, spec: Spec, engine: str, inputs: Any, stalls: Any, wave: Path | None = None
) -> Run:
    """Both models, the RTL, or the RTL held against both models."""
    from gridloom.kernels.payload import length
    from gridloom.sim import cycles
    from gridloom.sim.rtl import compare_bits, compare_cycles

    from .batches import run_golden

    golden = run_golden(block, spec, inputs)
    counts = {name: length(batch) for name, batch in golden.items()}
    if engine == "rtl":
        return _run_rtl(block, spec, inputs, counts, stalls, wave)
    with step(f"simulating {block.name}"):
        trace = cycles.run(block.cycles(spec, inputs), counts, stalls)
    if engine == "model":
        return Run(golden, trace)
    run = _run_rtl(block, spec, inputs, counts, stalls, wave)
    compare_bits(golden, run.outputs)
    compare_cycles(trace, run.trace)
    return run


def _run_rtl(
    block: Block, spec: Spec, inputs: Any, counts: Any, stalls: Any, wave: Path | None
) -> Run:
    from gridloom.sim.rtl import compile_verilog

    kind = wave.suffix.removeprefix(".") if wave else None
    with progress_bar(f"compiling {block.name}") as report:
        verilog = emit(block, spec)
        library = compile_verilog(verilog, block.name, spec.streams(), trace=kind, progress=report)
    with progress_bar(f"simulating {block.name}") as report:
        run = library.run(
            inputs,
            counts,
            stalls,
            wave=wave,
            drain=DRAIN,
            progress=lambda share: report("", share),
        )
    return Run(run.outputs, run.trace, run.seconds)
