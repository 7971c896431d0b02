"""The two equalities, as the test-suite of every block checks them.

Bits: the RTL's outputs equal the golden model's. Cycles: every transfer happens in the cycle the
cycle model says. Both with no tolerance, on a case drawn from a seed.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.payload import Batches, length
from gridloom.registry import Block, find
from gridloom.sim.cycles import Stalls, Trace, random_stalls, run
from gridloom.sim.rtl import Mismatch, compare_bits, compare_cycles, compile_verilog
from gridloom.specs.base import Spec

from .bench import WARM_UP, run_cocotb
from .drivers.amaranth_streams import simulate


__all__ = ["ENGINES", "Case", "check_block", "check_case", "draw_case", "drawn_specs", "make_case"]

ENGINES = ("amaranth", "compiled", "icarus", "verilator")


@dataclass(frozen=True)
class Case:
    """Elements, stalls, and what golden model and cycle model say of them."""

    block: Block
    spec: Spec
    seed: int
    inputs: Batches
    expected: Batches
    stalls: Stalls
    trace: Trace

    @property
    def output_counts(self) -> dict[str, int]:
        """Elements expected of each output."""
        return {name: length(batch) for name, batch in self.expected.items()}

    def __str__(self):
        return f"{self.block.name} {self.spec!r} seed={self.seed}"


def make_case(
    block: str | Block, spec: Spec, seed: int, size: int, stalls: Stalls | None = None
) -> Case:
    """A case for ``spec``: one seed in four runs free, the others stall at random.

    ``stalls`` given here are used instead; ``{}`` runs free.
    """
    block = find(block) if isinstance(block, str) else block
    rng = np.random.default_rng(seed)
    inputs = block.stimulus(spec, rng, size)
    expected = block.golden(spec, inputs)
    if stalls is None:
        stalls = random_stalls(rng, spec) if seed % 4 else {}
    counts = {name: length(batch) for name, batch in expected.items()}
    trace = run(block.cycles(spec, inputs), counts, stalls)
    return Case(block, spec, seed, inputs, expected, stalls, trace)


def draw_case(block: str | Block, seed: int, size: int = 60) -> Case:
    """A case whose spec, too, is drawn from ``seed``."""
    block = find(block) if isinstance(block, str) else block
    return make_case(block, block.draw_spec(np.random.default_rng([seed, 2])), seed, size)


def drawn_specs(block: str | Block, count: int, seed: int = 0) -> Iterator[Spec]:
    """Specs drawn from the block's whole parameter space."""
    block = find(block) if isinstance(block, str) else block
    for n in range(count):
        yield block.draw_spec(np.random.default_rng([seed + n, 2]))


def check_block(
    block: str | Block,
    spec: Spec,
    seed: int = 0,
    size: int = 100,
    engine: str = "amaranth",
    *,
    stalls: Stalls | None = None,
) -> Trace:
    """Check both equalities on ``size`` elements of stimulus; return the trace.

    Parameters
    ----------
    engine : str
        ``"amaranth"``: Amaranth's simulator, no Verilog; ``"compiled"``: emitted Verilog as a
        shared library; ``"icarus"``, ``"verilator"``: emitted Verilog under cocotb.
    stalls : Stalls, optional
        ``{}`` runs free; by default drawn from ``seed``.
    """
    return check_case(make_case(block, spec, seed, size, stalls), engine)


def check_case(case: Case, engine: str = "amaranth") -> Trace:
    """Check both equalities on a case; ``AssertionError`` names the first difference."""
    if engine in ("icarus", "verilator"):
        return _check_cocotb(case, engine)
    if engine == "amaranth":
        component = case.block.component(case.spec)
        outputs, trace = simulate(
            component,
            case.spec,
            case.inputs,
            case.output_counts,
            case.stalls,
            warm_up=case.seed % WARM_UP,
        )
    elif engine == "compiled":
        outputs, trace = _run_compiled(case)
    else:
        raise ValueError(f"engine must be one of {', '.join(ENGINES)}, not {engine!r}")
    try:
        compare_bits(case.expected, outputs)
        compare_cycles(case.trace, trace)
    except Mismatch as difference:
        raise AssertionError(f"{case}: {difference}") from None
    return trace


def _check_cocotb(case: Case, simulator: str) -> Trace:
    with tempfile.TemporaryDirectory(prefix="gridloom-check-") as name:
        path = Path(name) / f"{case.block.name}.v"
        text = emit_verilog(case.block.component(case.spec), name=case.block.name)
        path.write_text(text, encoding="utf-8")
        report = run_cocotb(
            path,
            case.block.name,
            case.spec,
            simulator=simulator,
            inputs=case.inputs,
            expected=case.expected,
            stalls=case.stalls,
            trace=case.trace,
            seed=case.seed,
            work_dir=Path(name),
        )
    for scenario in report.scenarios:
        assert scenario.passed, f"{case}: {scenario.message}"
    return case.trace


def _run_compiled(case: Case) -> tuple[Batches, Trace]:
    text = emit_verilog(case.block.component(case.spec), name=case.block.name)
    library = compile_verilog(text, case.block.name, case.spec.streams())
    done = library.run(case.inputs, case.output_counts, case.stalls, drain=16, strict=True)
    return done.outputs, done.trace
