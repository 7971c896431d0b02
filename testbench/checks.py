"""The two equalities, as the test-suite of every block checks them.

Bits: the RTL's outputs equal the golden model's. Cycles: every transfer happens in the cycle the
cycle model says. Both with no tolerance, on a case drawn from a seed.
"""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.payload import Batches, length
from gridloom.registry import Block, find
from gridloom.sim.cycles import Stalls, Trace, run_bearably
from gridloom.sim.rtl import Mismatch, compare_bits, compare_cycles, compile_verilog
from gridloom.specs.base import Spec

from .bench import WARM_UP, run_cocotb
from .drivers.amaranth_streams import Run, simulate_runs


__all__ = ["ENGINES", "Case", "check_block", "check_case", "check_cases", "draw_case", "draw_cases"]
__all__ += ["check_seeds", "drawn_specs", "make_case"]

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

    A block with deadlines is stalled so little that it keeps them. ``stalls`` given here are used
    instead; ``{}`` runs free.
    """
    block = find(block) if isinstance(block, str) else block
    rng = np.random.default_rng(seed)
    inputs = block.stimulus(spec, rng, size)
    expected = block.golden(spec, inputs)
    if stalls is None:
        stalls = block.draw_stalls(rng, spec) if seed % 4 else {}
    counts = {name: length(batch) for name, batch in expected.items()}
    stalls, trace = run_bearably(lambda: block.cycles(spec, inputs), counts, stalls)
    return Case(block, spec, seed, inputs, expected, stalls, trace)


def draw_case(block: str | Block, seed: int, size: int = 60) -> Case:
    """A case whose spec, too, is drawn from ``seed``."""
    return draw_cases(block, seed, size)[0]


def draw_cases(block: str | Block, seed: int, size: int = 60, count: int = 1) -> list[Case]:
    """Cases ``seed``, ``seed + 1``, ... of one spec, which is drawn from ``seed``."""
    block = find(block) if isinstance(block, str) else block
    spec = next(drawn_specs(block, 1, seed))
    return [make_case(block, spec, n, size) for n in range(seed, seed + count)]


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


def check_seeds(
    block: str | Block, spec: Spec, seeds: Iterable[int], size: int, engine: str = "amaranth"
) -> list[Trace]:
    """:func:`check_block` with each of ``seeds``, on one component or one compiled library."""
    return check_cases([make_case(block, spec, seed, size) for seed in seeds], engine)


def check_case(case: Case, engine: str = "amaranth") -> Trace:
    """Check both equalities on a case; ``AssertionError`` names the first difference."""
    return check_cases([case], engine)[0]


def check_cases(cases: Sequence[Case], engine: str = "amaranth") -> list[Trace]:
    """:func:`check_case` of several cases of one spec, on one component, with a reset between."""
    if engine in ("icarus", "verilator"):
        return [_check_cocotb(case, engine) for case in cases]
    if engine == "amaranth":
        done = _simulate(cases)
    elif engine == "compiled":
        done = _run_compiled(cases)
    else:
        raise ValueError(f"engine must be one of {', '.join(ENGINES)}, not {engine!r}")
    for case, (outputs, trace) in zip(cases, done, strict=True):
        try:
            compare_bits(case.expected, outputs)
            compare_cycles(case.trace, trace)
        except Mismatch as difference:
            raise AssertionError(f"{case}: {difference}") from None
    return [trace for _, trace in done]


def _simulate(cases: Sequence[Case]) -> list[tuple[Batches, Trace]]:
    first = cases[0]
    runs = [Run(case.inputs, case.output_counts, case.stalls) for case in cases]
    component = first.block.component(first.spec)
    return simulate_runs(component, first.spec, runs, warm_up=first.seed % WARM_UP)


def _run_compiled(cases: Sequence[Case]) -> list[tuple[Batches, Trace]]:
    block, spec = cases[0].block, cases[0].spec
    text = emit_verilog(block.component(spec), name=block.name)
    library = compile_verilog(text, block.name, spec.streams())
    runs = [library.run(c.inputs, c.output_counts, c.stalls, drain=16, strict=True) for c in cases]
    return [(run.outputs, run.trace) for run in runs]


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
