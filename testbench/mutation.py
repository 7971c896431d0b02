"""Deliberate faults, to learn whether the suites would notice.

Two kinds. *Named* faults are replacements in the sources of a block's RTL, thought of by people and
kept in ``testbench/mutants/<block>.toml``::

    [[mutant]]
    description = "ties round up instead of to even"
    file = "hdl/requantize/rtl.py"
    old = "guard & (sticky | lsb)"
    new = "guard"

``old`` must occur exactly once. A fault that provably changes nothing has ``equivalent = "<why>"``
and is left out of the score. *Drawn* faults are sampled from the emitted Verilog: see
:mod:`.verilog_faults`.

The work tree is never touched: each fault is met in a child process that imports the changed text.
A child that needs more processor time than ``LIMIT_S`` is stopped. What its suites noticed by then
counts; a fault that none noticed is neither caught nor missed: ``no verdict``.
"""

import contextlib
import importlib
import io
import multiprocessing
import os
import signal
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from importlib.machinery import SourceFileLoader
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from gridloom.kernels.payload import Batches
from gridloom.registry import Block, find
from gridloom.sim.cycles import Trace
from gridloom.sim.rtl import Mismatch, compare_bits, compare_cycles
from gridloom.specs.errors import UserError

from .checks import Case, draw_case, make_case
from .cpu_time import cpu_seconds


__all__ = ["MARK", "SUITES", "Fault", "MutationReport", "Verdict", "load_faults", "run_faults"]

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path(__file__).parent / "mutants"
SUITES = ("bits", "cycles", "formal", "cocotb")
MARK = 0.95  # share of faults that must be caught
LIMIT_S = 300  # processor time for all suites of one fault
IDLE_LIMIT_S = 3600  # wall time, for a child that waits instead
PATIENCE_S = 10  # wall time for a stopped child to say what it has
RELOADED = ("gridloom.hdl", "gridloom.testbench", "tests")


@dataclass(frozen=True)
class Fault:
    """A replacement in a source file; ``equivalent`` says why it changes nothing, if it does not.

    ``old`` and ``new`` both empty is no fault at all: the suites must pass with it.
    """

    block: str
    description: str
    file: str = ""
    old: str = ""
    new: str = ""
    equivalent: str = ""

    def apply(self) -> tuple[Path, str]:
        """The file and its changed text."""
        path = ROOT / self.file
        try:
            text = path.read_text(encoding="utf-8")
        except OSError as error:
            raise UserError(f"cannot read {path}: {error.strerror}") from None
        count = text.count(self.old)
        if count != 1:
            raise UserError(
                f"mutants/{self.block}.toml: {self.description!r} no longer applies: "
                f"{self.old!r} occurs {count} times in {self.file}, not once"
            )
        return path, text.replace(self.old, self.new)


@dataclass(frozen=True)
class Verdict:
    """What each suite said of a fault: its message where it noticed, ``""`` where it did not."""

    description: str
    findings: dict[str, str]
    equivalent: str = ""
    invalid: str = ""  # why the fault could not even be built
    limit: str = ""  # which limit ended the suites before they were through

    @property
    def caught(self) -> bool:
        """Whether any suite noticed."""
        return any(self.findings.values())

    @property
    def status(self) -> str:
        """One word for the table."""
        if self.invalid:
            return "invalid"
        if self.caught:
            return "caught"
        if self.limit:
            return "no verdict"
        return "equivalent" if self.equivalent else "MISSED"


@dataclass(frozen=True)
class MutationReport:
    """Verdicts on all faults of a block."""

    block: str
    verdicts: tuple[Verdict, ...] = field(default_factory=tuple)

    @property
    def counted(self) -> list[Verdict]:
        """Those that the score is made of: neither equivalent nor invalid.

        A fault without a verdict is among them, and not caught.
        """
        counted = "caught", "MISSED", "no verdict"
        return [v for v in self.verdicts if v.status in counted and not (v.limit and v.equivalent)]

    @property
    def score(self) -> float:
        """Share of counted faults that any suite caught."""
        return sum(v.caught for v in self.counted) / max(1, len(self.counted))

    def by_suite(self) -> dict[str, float]:
        """Share that each suite caught of the counted faults it was run against."""
        outcomes: dict[str, list[bool]] = {}
        for verdict in self.counted:
            for suite, message in verdict.findings.items():
                outcomes.setdefault(suite, []).append(bool(message))
        return {suite: sum(caught) / len(caught) for suite, caught in outcomes.items()}

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "block": self.block,
            "faults": len(self.verdicts),
            "counted": len(self.counted),
            "caught": sum(v.caught for v in self.counted),
            "no verdict": sum(v.status == "no verdict" for v in self.counted),
            "score": self.score,
            "by_suite": self.by_suite(),
            "verdicts": [{**asdict(v), "status": v.status} for v in self.verdicts],
        }


def load_faults(block: str) -> list[Fault]:
    """The named faults of a block."""
    path = FOLDER / f"{block}.toml"
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("mutant", [])
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{path} is not valid TOML: {error}") from None
    try:
        return [Fault(block=block, **entry) for entry in entries]
    except TypeError as error:
        raise UserError(f"{path}: a mutant has a wrong key: {error}") from None


def run_faults(
    block: str | Block,
    faults: Sequence[Fault] | None = None,
    *,
    suites: Sequence[str] = SUITES,
    num_cases: int = 48,
    presets: Sequence[str] = ("snapshot", "default"),
    size: int = 120,
    seed: int = 0,
    all_suites: bool = True,
    jobs: int = 1,
    progress: Callable[[Verdict], None] = lambda verdict: None,
) -> MutationReport:
    """Run the suites against each fault; the block's own list by default.

    Parameters
    ----------
    suites : sequence of str
        ``"bits"`` and ``"cycles"``: drawn cases in Amaranth's simulator against the golden and the
        cycle model; ``"formal"``: the block's proofs; ``"cocotb"``: its bench under Icarus.
    num_cases : int
        Drawn specs, each with its own stalls.
    presets : sequence of str
        Specs that are tried, too: the first before those drawn, the others, often the slowest,
        after them.
    all_suites : bool
        Run every suite even if one has noticed, so that each has a score of its own.
    jobs : int
        Faults judged at the same time.
    progress : callable
        Called with each verdict as it is found.

    Raises
    ------
    UserError
        If a suite fails, or runs into the limit, without any fault; if a fault no longer applies.
    """
    block = find(block) if isinstance(block, str) else block
    faults = load_faults(block.name) if faults is None else list(faults)
    for fault in faults:
        fault.apply()
    cases = [make_case(block, block.preset(preset), seed + 1, size) for preset in presets]
    cases[1:1] = [draw_case(block, seed + n, size) for n in range(num_cases)]
    work = _Work(block, cases, tuple(suites), all_suites)
    clean = work.judge([Fault(block.name, "no fault")], 1, lambda verdict: None)[0]
    if clean.caught or clean.invalid:
        raise UserError(f"{block.name} fails without any fault: {clean.findings or clean.invalid}")
    if clean.limit:
        raise UserError(f"{block.name} needs more than {clean.limit}, with fewer cases less")
    return MutationReport(block.name, tuple(work.judge(faults, jobs, progress)))


# ---- one fault, in a child process


@dataclass
class _Running:
    """A fault that a child process is judging."""

    index: int
    fault: Fault
    process: Any
    receiver: Any
    start: float  # monotonic
    limit: str = ""  # the one that it has passed

    def is_done(self, ready: list[Any]) -> bool:
        """Whether there is an answer, or no time left to wait for one."""
        if self.receiver in ready:
            return True
        seconds = time.monotonic() - self.start
        if cpu_seconds(self.process.pid) > LIMIT_S:
            self.limit = f"{LIMIT_S} s of processor time"
        elif seconds > IDLE_LIMIT_S:
            self.limit = f"{IDLE_LIMIT_S} s"
        return bool(self.limit)

    def verdict(self) -> Verdict:
        """Its answer, or why there is none."""
        if self.limit:
            self.process.terminate()
            if not self.receiver.poll(PATIENCE_S):
                return Verdict(self.fault.description, {}, self.fault.equivalent, limit=self.limit)
        try:
            return replace(self.receiver.recv(), limit=self.limit)
        except EOFError:
            reason = "the child process died"
            return Verdict(self.fault.description, {}, self.fault.equivalent, invalid=reason)

    def stop(self) -> None:
        """End the child, if it has not ended."""
        if self.process.is_alive():
            self.process.terminate()
            self.process.join(PATIENCE_S)
        if self.process.is_alive():
            self.process.kill()
        self.process.join()
        self.receiver.close()


@dataclass(frozen=True)
class _Work:
    """What is done with each fault."""

    block: Block
    cases: list[Case]
    suites: tuple[str, ...]
    all_suites: bool

    def judge(self, faults: Sequence[Fault], jobs: int, progress: Any) -> list[Verdict]:
        """Verdicts in the order of ``faults``, found by up to ``jobs`` children at a time."""
        verdicts: dict[int, Verdict] = {}
        waiting = list(enumerate(faults))
        running: list[_Running] = []
        try:
            while waiting or running:
                while waiting and len(running) < jobs:
                    running.append(self._start(*waiting.pop(0)))
                for child in self._finished(running):
                    running.remove(child)
                    verdicts[child.index] = child.verdict()
                    child.stop()
                    progress(verdicts[child.index])
        finally:
            for child in running:
                child.stop()
        return [verdicts[n] for n in range(len(faults))]

    def _start(self, index: int, fault: Fault) -> _Running:
        """Fork, so that the cases need not be computed again."""
        context = multiprocessing.get_context("fork")
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=self._run, args=(fault, sender))
        process.start()
        sender.close()
        return _Running(index, fault, process, receiver, time.monotonic())

    @staticmethod
    def _finished(running: list[_Running]) -> list[_Running]:
        ready = wait([child.receiver for child in running], timeout=1.0)
        return [child for child in running if child.is_done(ready)]

    def _run(self, fault: Fault, sender: Any) -> None:
        """In the child: import the changed text, run the suites, send what they say."""
        findings: dict[str, str] = {}
        invalid = ""
        stop = _Stop()
        signal.signal(signal.SIGTERM, stop)
        with tempfile.TemporaryDirectory(prefix="gridloom-mutant-") as name:
            try:
                with _quiet():
                    _import_changed(fault, self.block)
                    for run in self._plan(Path(name)):
                        if not stop.is_asked and (self.all_suites or not any(findings.values())):
                            run(findings)
            except _Stopped:
                pass
            except Exception as error:
                invalid = f"{type(error).__name__}: {error}".splitlines()[0]
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        if stop.is_asked:  # of a suite that was not through we know only what it noticed
            findings = {suite: message for suite, message in findings.items() if message}
        sender.send(Verdict(fault.description, findings, fault.equivalent, invalid))
        sender.close()

    def _plan(self, folder: Path) -> Iterator[Callable[[dict[str, str]], None]]:
        """Steps that add what a suite, or two, found."""
        simulated = [s for s in ("bits", "cycles") if s in self.suites]
        if simulated:
            enough = all if self.all_suites else any
            yield lambda f: _simulate_cases(f, self.block, self.cases, simulated, enough)
        if "formal" in self.suites:
            yield lambda f: f.update(formal=_run_proofs(self.block))
        if "cocotb" in self.suites:
            yield lambda f: f.update(cocotb=_run_cocotb(self.block, folder))


class _Stopped(KeyboardInterrupt):
    """The parent wants what there is; an interrupt, so that pytest takes it for no failure."""


class _Stop:
    """Handler of the signal by which the parent stops a child."""

    def __init__(self) -> None:
        self.is_asked = False

    def __call__(self, number: int, frame: Any) -> None:
        """Unwind."""
        self.is_asked = True
        raise _Stopped


def _simulate_cases(
    findings: dict[str, str], block: Block, cases: list[Case], suites: list[str], enough: Any
) -> None:
    """The first difference in bits and the first in cycles, case by case until they are enough."""
    streams = importlib.import_module("gridloom.testbench.drivers.amaranth_streams")
    for case in cases:
        component = block.component(case.spec)
        try:
            outputs, trace = streams.simulate(
                component,
                case.spec,
                case.inputs,
                case.output_counts,
                case.stalls,
                limit=2 * case.trace.cycles + 200,
                warm_up=24,
            )
            found = _differences(case, outputs, trace)
        except streams.StreamError as error:
            found = {"cycles": str(error)}
        for suite, message in found.items():
            if suite in suites:
                findings.setdefault(suite, f"{case}: {message}")
        if enough(suite in findings for suite in suites):
            break
    for suite in suites:
        findings.setdefault(suite, "")


def _differences(case: Case, outputs: Batches, trace: Trace) -> dict[str, str]:
    found = {}
    comparisons = (
        ("bits", compare_bits, case.expected, outputs),
        ("cycles", compare_cycles, case.trace, trace),
    )
    for suite, compare, expected, got in comparisons:
        try:
            compare(expected, got)
        except Mismatch as difference:
            found[suite] = str(difference)
    return found


def _run_proofs(block: Block) -> str:
    import pytest  # only this suite needs it

    path = ROOT / "tests" / block.name / "test_formal.py"
    if not path.is_file():
        return ""
    output = io.StringIO()
    options = ["-q", "-x", "-p", "no:cacheprovider", "--no-header", str(path)]
    with contextlib.redirect_stdout(output):
        status = pytest.main(options)
    lines = [line for line in output.getvalue().splitlines() if line.startswith(("FAILED", "E  "))]
    return lines[-1].strip() if status == 1 and lines else str(status) if status == 1 else ""


def _run_cocotb(block: Block, folder: Path) -> str:
    bench = importlib.import_module("gridloom.testbench.bench")
    for number, preset in enumerate(("snapshot", "default")):
        report = bench.run_bench(
            block, block.preset(preset), size=120, seed=number, work_dir=folder / preset
        )
        for scenario in report.scenarios:
            if not scenario.passed:
                return f"{preset}, {scenario.scenario}: {scenario.message}"
    return ""


# ---- importing text that is not on disk


class _ChangedLoader(SourceFileLoader):
    """Loads a module from a changed text."""

    def __init__(self, name: str, path: str, text: str):
        super().__init__(name, path)
        self.text = text

    def get_code(self, fullname: str) -> Any:
        return compile(self.text, self.path, "exec", dont_inherit=True)


class _ChangedFinder:
    """Finds modules as ever, but gives one file another text."""

    def __init__(self, path: Path, text: str):
        self.path = str(path)
        self.text = text

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        for finder in sys.meta_path:
            if finder is self:
                continue
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                if spec.origin and os.path.realpath(spec.origin) == self.path:
                    spec.loader = _ChangedLoader(name, spec.origin, self.text)
                return spec
        return None


def _import_changed(fault: Fault, block: Block) -> None:
    """Forget every module that may hold parts of the RTL, and find the changed one from now on."""
    if fault.file:
        path, text = fault.apply()
        sys.meta_path.insert(0, _ChangedFinder(path.resolve(), text))
    for name in list(sys.modules):
        if name.startswith(RELOADED) and name != __name__:
            del sys.modules[name]
    registry = importlib.import_module("gridloom.registry")
    for other in (block, *registry.BLOCKS):
        other.__dict__.pop("component", None)
        other.__dict__.pop("stimulus", None)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Send everything that programs started here write to nowhere."""
    sys.stdout.flush()
    sys.stderr.flush()
    saved = os.dup(1), os.dup(2)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 (a descriptor is wanted)
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        for descriptor, target in zip(saved, (1, 2), strict=True):
            os.dup2(descriptor, target)
            os.close(descriptor)
