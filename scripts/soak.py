"""Golden model, cycle model and RTL on specs, inputs and stalls drawn at random, for hours.

python scripts/soak.py                                every block, 5,000 runs each
python scripts/soak.py topk softmax --seconds 600     these, for ten minutes
python scripts/soak.py topk --seed 41 --runs 1        one run again, as a failure names it

Run n of a block depends on the block, n, the engine and --specs-every alone, so a soak goes on
with --seed where the last one ended. Exit status 1 if any run failed.
"""

import argparse
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.payload import length
from gridloom.registry import BLOCKS, find
from gridloom.sim.rtl import RtlLibrary, compare_bits, compare_cycles, compile_verilog
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError
from gridloom.testbench.checks import Case, check_case, drawn_specs, make_case


SMALLEST, LARGEST = 8, 300  # elements of a run, log-uniform
SHOWN_FAILURES = 10


@dataclass(frozen=True)
class Failure:
    """A run in which the three views differ."""

    seed: int
    spec: str
    message: str


@dataclass
class Tally:
    """What has been done with one block."""

    block: str
    next_seed: int
    runs: int = 0
    specs: int = 0
    cycles: int = 0
    elements: int = 0
    failures: list[Failure] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Count a finished batch."""
        self.runs += other.runs
        self.specs += other.specs
        self.cycles += other.cycles
        self.elements += other.elements
        self.failures += other.failures


@dataclass(frozen=True)
class Batch:
    """Runs ``first`` to ``last`` of a block, all of one spec."""

    block: str
    first: int
    last: int
    spec_seed: int
    engine: str
    cache_dir: Path

    def run(self) -> Tally:
        """In a worker: draw the spec, compile it where needed, check every run."""
        block = find(self.block)
        spec = next(drawn_specs(block, 1, self.spec_seed))
        tally = Tally(self.block, self.last + 1, specs=1)
        library = self._compile(spec) if self.engine == "compiled" else None
        for seed in range(self.first, self.last + 1):
            try:
                _check(make_case(block, spec, seed, _size(seed)), library, tally)
            except Exception as error:  # whatever it is, the soak goes on and reports it
                message = str(error) or type(error).__name__
                tally.failures.append(Failure(seed, str(spec), message))
            tally.runs += 1
        if library:
            with suppress(OSError):  # thousands of them would fill the disk
                library.path.unlink()
        return tally

    def _compile(self, spec: Spec) -> RtlLibrary:
        text = emit_verilog(find(self.block).component(spec), name=self.block)
        try:
            return compile_verilog(text, self.block, spec.streams(), cache_dir=self.cache_dir)
        except UserError as error:
            raise UserError(f"{self.block} seed {self.first}: {error}") from None


def _size(seed: int) -> int:
    draw = np.random.default_rng([seed, 3]).uniform(np.log(SMALLEST), np.log(LARGEST))
    return int(np.exp(draw))


def _check(case: Case, library: RtlLibrary | None, tally: Tally) -> None:
    tally.cycles += case.trace.cycles
    tally.elements += sum(map(length, case.inputs.values()))
    if library is None:
        check_case(case)
        return
    run = library.run(case.inputs, case.output_counts, case.stalls, drain=64, strict=True)
    compare_bits(case.expected, run.outputs)
    compare_cycles(case.trace, run.trace)


def batches(options: argparse.Namespace, cache_dir: Path) -> Iterator[Batch]:
    """Every block in turn, so that all get equally far when time is short."""
    every = 1 if options.engine == "amaranth" else options.specs_every
    end = options.seed + options.runs
    first = options.seed
    while first < end:
        spec_seed = first - first % every
        last = min(spec_seed + every, end) - 1
        for name in options.blocks:
            yield Batch(name, first, last, spec_seed, options.engine, cache_dir)
        first = last + 1


def soak(options: argparse.Namespace, console: Console, cache_dir: Path) -> list[Tally]:
    """Run until all is done or time is up."""
    tallies = {name: Tally(name, options.seed) for name in options.blocks}
    deadline = time.monotonic() + options.seconds if options.seconds else float("inf")
    waiting = batches(options, cache_dir)
    columns = TextColumn("{task.description:12}"), BarColumn(), MofNCompleteColumn()
    columns += TextColumn("{task.fields[state]}"), TimeElapsedColumn()
    with (
        # Workers leave Ctrl-C to us.
        ProcessPoolExecutor(
            options.jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)
        ) as pool,
        Progress(*columns, console=console, transient=True) as progress,
    ):
        tasks = {n: progress.add_task(n, total=options.runs, state="") for n in options.blocks}
        running: set[Future] = set()
        try:
            while True:
                while len(running) < options.jobs and time.monotonic() < deadline:
                    batch = next(waiting, None)
                    if batch is None:
                        break
                    running.add(pool.submit(batch.run))
                if not running:
                    return list(tallies.values())
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for finished in (future.result() for future in done):
                    _count(tallies[finished.block], finished, progress, tasks, console)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _count(tally: Tally, batch: Tally, progress: Progress, tasks: Any, console: Console) -> None:
    tally.add(batch)
    tally.next_seed = max(tally.next_seed, batch.next_seed)
    for failure in batch.failures:
        if len(tally.failures) <= SHOWN_FAILURES:
            console.print(f"{tally.block} seed {failure.seed}: {failure.message}", markup=False)
    state = f"{len(tally.failures)} failed" if tally.failures else ""
    progress.update(tasks[tally.block], completed=tally.runs, state=state)


def table_of(tallies: list[Tally]) -> Table:
    """What was done, one block a line."""
    table = Table(title="golden model = RTL, cycle model = RTL")
    table.add_column("block")
    for heading in ("runs", "specs", "elements", "cycles", "failed", "next seed"):
        table.add_column(heading, justify="right")
    for t in tallies:
        numbers = t.runs, t.specs, t.elements, t.cycles, len(t.failures), t.next_seed
        table.add_row(t.block, *(f"{n:,}" for n in numbers))
    return table


def again(failure: Failure, tally: Tally, options: argparse.Namespace) -> str:
    """The command that repeats a run."""
    every = f" --specs-every {options.specs_every}" if options.engine == "compiled" else ""
    return (
        f"python scripts/soak.py {tally.block} --seed {failure.seed} --runs 1 "
        f"--engine {options.engine}{every}"
    )


def write_json(tallies: list[Tally], options: argparse.Namespace) -> None:
    """The tallies and what is needed to repeat or continue them."""
    keys = "seed runs seconds engine specs_every".split()
    document: dict[str, Any] = {key: getattr(options, key) for key in keys}
    document["blocks"] = [asdict(t) for t in tallies]
    try:
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError(f"cannot write {options.json}: {error.strerror}") from None


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("blocks", nargs="*", metavar="BLOCK", help="default: every block")
    parser.add_argument("--runs", type=int, default=5000, help="of each (default: %(default)s)")
    parser.add_argument("--seconds", type=float, help="start no more runs after this long")
    parser.add_argument("--seed", type=int, default=0, help="of the first run")
    parser.add_argument("--engine", choices=("compiled", "amaranth"), default="compiled")
    parser.add_argument(
        "--specs-every", type=int, default=20, help="runs per compiled spec (default: %(default)s)"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="worker processes")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results here")
    options = parser.parse_args()
    for name, least in ("runs", 1), ("jobs", 1), ("specs_every", 1), ("seed", 0):
        value = getattr(options, name)
        if value < least:
            parser.error(f"--{name.replace('_', '-')} must be at least {least}, not {value}")
    if options.seconds is not None and options.seconds <= 0:
        parser.error(f"--seconds must be more than 0, not {options.seconds}")
    return options


def main() -> int:
    """Soak, print, and return 1 if anything failed."""
    options = parse_arguments()
    console = Console(stderr=True)
    try:
        options.blocks = [find(name).name for name in options.blocks or [b.name for b in BLOCKS]]
        if options.json and not os.access(options.json.parent, os.W_OK):
            raise UserError(f"cannot write {options.json}: no folder one can write to")
        with tempfile.TemporaryDirectory(prefix="gridloom-soak-") as folder:
            tallies = soak(options, console, Path(folder))
        if options.json:
            write_json(tallies, options)
    except UserError as error:
        print(f"soak: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    Console().print(table_of(tallies))
    for tally in tallies:
        for failure in tally.failures[:SHOWN_FAILURES]:
            print(f"{again(failure, tally, options)}\n    {failure.spec}\n    {failure.message}")
    return int(any(t.failures for t in tallies))


if __name__ == "__main__":
    sys.exit(main())
