"""Verify a block's Verilog, or a netlist with the same ports, under cocotb."""

import contextlib
import errno
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from gridloom.hdl.common.axi import AxiTop
from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.payload import Batches, length
from gridloom.registry import Block, find
from gridloom.sim.cycles import Stalls, Trace, random_stalls, run_bearably, timeout
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError

from .drivers.runner import RunError, check_simulator, run_module
from .job import JOB_VARIABLE, Scenario, read_results, write_job


__all__ = [
    "BenchReport",
    "ScenarioReport",
    "run_axi_bench",
    "run_bench",
    "run_cocotb",
    "run_scenarios",
    "scenarios_of",
]

UNWRITABLE = {errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.ENOTDIR, errno.EEXIST}
WARM_UP = 24  # cycles of traffic before a reset
MODULE = "gridloom.testbench.stream_bench"


@dataclass(frozen=True)
class ScenarioReport:
    """Outcome of one scenario; ``message`` says what was different where it failed."""

    scenario: str
    passed: bool
    cycles: int = 0
    outputs: int = 0
    message: str = ""


@dataclass(frozen=True)
class BenchReport:
    """Outcome of a bench: which design, under which simulator and seed, and every scenario."""

    block: str
    simulator: str
    design: str
    seed: int
    elements: int
    scenarios: tuple[ScenarioReport, ...]

    @property
    def passed(self) -> bool:
        """Whether every scenario passed."""
        return all(s.passed for s in self.scenarios)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {**asdict(self), "passed": self.passed}


def scenarios_of(
    block: Block, spec: Spec, inputs: Batches, output_counts: Mapping[str, int], seed: int
) -> list[Scenario]:
    """Free running, stalling sources, stalling sinks, and everything stalling at its own pace.

    A block with deadlines is stalled so little that it keeps them.
    """
    rng = np.random.default_rng([seed, 1])  # independent of the stimulus
    ins = {s.name for s in spec.inputs()}
    even = random_stalls(rng, spec, probability=0.5)
    uneven = random_stalls(rng, spec)
    patterns: dict[str, Stalls] = {
        "free_running": {},
        "stalling_sources": {n: p for n, p in even.items() if n in ins},
        "stalling_sinks": {n: p for n, p in even.items() if n not in ins},
        "all_stalling": uneven,
    }
    scenarios = []
    for name, wanted in patterns.items():
        stalls, trace = run_bearably(lambda: block.cycles(spec, inputs), output_counts, wanted)
        limit = timeout(inputs, output_counts, stalls)
        warm_up = WARM_UP if stalls else 0
        scenarios.append(Scenario(name, limit, stalls, trace, warm_up))
    return scenarios


def run_bench(
    block: str | Block,
    spec: Spec,
    *,
    simulator: str = "icarus",
    netlist: Path | Sequence[Path] | None = None,
    top: str | None = None,
    seed: int = 0,
    size: int = 200,
    work_dir: Path | None = None,
) -> BenchReport:
    """Run a block's Verilog free, with stalling sources, with stalling sinks, with all stalling.

    Bits are compared with the golden model, the cycle of every transfer with the cycle model.

    Parameters
    ----------
    netlist : path or paths, optional
        Verilog to test instead of ours: a netlist and the cell models it needs.
    top : str, optional
        Its top module, if it is not called as the block.
    size : int
        Elements of stimulus, as the block counts them.
    work_dir : Path, optional
        Where job, logs and build go; a temporary folder by default.
    """
    block = find(block) if isinstance(block, str) else block
    check_simulator(simulator)
    rng = np.random.default_rng(seed)
    inputs = block.stimulus(spec, rng, size)
    expected = block.golden(spec, inputs)
    counts = {name: length(batch) for name, batch in expected.items()}
    with _folder(work_dir) as folder:
        sources = _sources(block, spec, netlist, folder)
        return run_cocotb(
            sources,
            top or block.name,
            spec,
            simulator=simulator,
            inputs=inputs,
            expected=expected,
            scenarios=scenarios_of(block, spec, inputs, counts, seed),
            seed=seed,
            work_dir=folder,
        )


def run_cocotb(
    verilog: Path | Sequence[Path],
    top: str,
    spec: Spec,
    *,
    simulator: str,
    inputs: Batches,
    expected: Batches,
    scenarios: Sequence[Scenario] | None = None,
    stalls: Stalls | None = None,
    trace: Trace | None = None,
    seed: int = 0,
    work_dir: Path,
) -> BenchReport:
    """Run Verilog files with the streams of ``spec`` on given elements.

    Either ``scenarios``, or one scenario with ``stalls`` and, optionally, the cycles in ``trace``.
    """
    sources = [Path(verilog)] if isinstance(verilog, str | Path) else [Path(v) for v in verilog]
    if scenarios is None:
        counts = {name: length(batch) for name, batch in expected.items()}
        limit = timeout(inputs, counts, stalls or {})
        scenarios = [Scenario("given_stalls", limit, stalls or {}, trace, WARM_UP)]
    work_dir = Path(work_dir).resolve()
    work_dir.mkdir(parents=True, exist_ok=True)
    write_job(work_dir, spec, inputs, expected, scenarios, title=f"{spec.BLOCK} as {top}")
    message = ""
    try:
        run_module(
            MODULE,
            simulator=simulator,
            sources=sources,
            top=top,
            work_dir=work_dir,
            env={JOB_VARIABLE: str(work_dir)},
            seed=seed,
        )
    except RunError as error:
        message = str(error)
    results = {r["scenario"]: ScenarioReport(**r) for r in read_results(work_dir)}
    silent = message or f"gave no result; see {work_dir / 'test.log'}"
    return BenchReport(
        block=spec.BLOCK,
        simulator=simulator,
        design=", ".join(s.name for s in sources),
        seed=seed,
        elements=sum(map(length, inputs.values())),
        scenarios=tuple(
            results.get(s.name, ScenarioReport(s.name, passed=False, message=silent))
            for s in scenarios
        ),
    )


def run_axi_bench(
    component: Any,
    spec: Spec,
    inputs: Batches,
    expected: Batches,
    *,
    simulator: str = "icarus",
    seed: int = 0,
    work_dir: Path | None = None,
) -> BenchReport:
    """Run the AXI top of a component: registers, pauses on every channel, every element.

    Bits only: a cycle model does not know when an AXI-Lite master comes round to a command.
    """
    check_simulator(simulator)
    top = AxiTop(component, spec)
    with _folder(work_dir) as folder:
        path = folder / f"{spec.BLOCK}_axi.v"
        path.write_text(emit_verilog(top, name=f"{spec.BLOCK}_axi"), encoding="utf-8")
        maps = {"registers": top.register_map(), "streams": top.stream_map()}
        (folder / "axi.json").write_text(json.dumps(maps), encoding="utf-8")
        counts = {name: length(batch) for name, batch in expected.items()}
        scenario = Scenario("all", timeout(inputs, counts, {}))
        write_job(folder, spec, inputs, expected, [scenario], title=f"{spec.BLOCK} on AXI")
        results = run_scenarios(
            "gridloom.testbench.axi_bench",
            path,
            f"{spec.BLOCK}_axi",
            simulator=simulator,
            seed=seed,
            work_dir=folder,
        )
    elements = sum(map(length, inputs.values()))
    return BenchReport(spec.BLOCK, simulator, path.name, seed, elements, results)


def run_scenarios(
    module: str, verilog: Path, top: str, *, simulator: str, seed: int, work_dir: Path
) -> tuple[ScenarioReport, ...]:
    """Run the cocotb tests of ``module`` on ``top``; each is a scenario, and writes its outcome."""
    _, failed = run_module(
        module,
        simulator=simulator,
        sources=[verilog],
        top=top,
        work_dir=work_dir,
        env={JOB_VARIABLE: str(work_dir)},
        seed=seed,
    )
    results = [ScenarioReport(**r) for r in read_results(work_dir)]
    if failed and all(r.passed for r in results):
        results.append(ScenarioReport("all", False, message=f"see {work_dir / 'test.log'}"))
    return tuple(results)


def _sources(block: Block, spec: Spec, netlist: Any, folder: Path) -> list[Path]:
    if netlist is not None:
        return [Path(netlist)] if isinstance(netlist, str | Path) else [Path(n) for n in netlist]
    path = folder / f"{block.name}.v"
    path.write_text(emit_verilog(block.component(spec), name=block.name), encoding="utf-8")
    return [path]


@contextlib.contextmanager
def _folder(work_dir: Path | None):
    if work_dir is None:
        with tempfile.TemporaryDirectory(prefix="gridloom-bench-") as name:
            yield Path(name)
        return
    folder = Path(work_dir).resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield folder
    except OSError as error:
        if error.errno not in UNWRITABLE:
            raise
        raise UserError(f"cannot write to {folder}: {error.strerror}") from None
