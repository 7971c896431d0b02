"""Break a block's RTL on purpose and report which suites notice.

python scripts/mutate.py requantize                     its named faults, all suites
python scripts/mutate.py requantize --drawn 40          and 40 drawn from its Verilog
python scripts/mutate.py --all --suites bits,cycles --json faults.json
"""

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from gridloom.registry import BLOCKS, find
from gridloom.specs.errors import UserError
from gridloom.testbench.mutation import (
    MARK,
    SUITES,
    MutationReport,
    Verdict,
    load_faults,
    run_faults,
)
from gridloom.testbench.verilog_faults import run_verilog_faults


def main() -> int:
    """Run, print, and return 1 if a block is below the mark."""
    options = parse_arguments()
    console = Console()
    reports = []
    try:
        for name in [b.name for b in BLOCKS] if options.all else options.blocks:
            for report in judge(name, options, console):
                console.print(table_of(report))
                reports.append(report)
        if options.json:
            text = json.dumps([r.as_dict() for r in reports], indent=2) + "\n"
            options.json.write_text(text, encoding="utf-8")
    except UserError as error:
        print(f"mutate: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return int(any(r.score < MARK for r in reports))


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("blocks", nargs="*", metavar="BLOCK")
    parser.add_argument("--all", action="store_true", help="every block")
    parser.add_argument("--suites", default=",".join(SUITES), help="default: %(default)s")
    parser.add_argument("--first", action="store_true", help="stop at the first suite to notice")
    parser.add_argument("--cases", type=int, default=48, help="drawn specs (default: %(default)s)")
    parser.add_argument(
        "--size", type=int, default=120, help="elements each (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1, help="faults judged at the same time")
    parser.add_argument("--drawn", type=int, default=0, help="faults drawn from the Verilog, too")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the verdicts here")
    options = parser.parse_args()
    if not options.blocks and not options.all:
        parser.error("name a block, or give --all")
    wrong = set(options.suites.split(",")) - set(SUITES)
    if wrong:
        parser.error(f"no suite {sorted(wrong)[0]!r}; choose from {', '.join(SUITES)}")
    return options


def judge(name: str, options: argparse.Namespace, console: Console) -> list[MutationReport]:
    """The named faults of a block, then the drawn ones."""
    block = find(name)
    faults = load_faults(name)
    reports = []

    def tell(verdict: Verdict) -> None:
        progress.advance(task)
        if not console.is_terminal:  # hours may lie between this line and the table
            console.print(f"{verdict.status}: {verdict.description}", markup=False)

    with Progress(console=console, transient=True) as progress:
        task = progress.add_task(f"{name}: named faults", total=len(faults))
        reports.append(
            run_faults(
                block,
                faults,
                suites=options.suites.split(","),
                num_cases=options.cases,
                size=options.size,
                seed=options.seed,
                all_suites=not options.first,
                jobs=options.jobs,
                progress=tell,
            )
        )
        if options.drawn:
            task = progress.add_task(f"{name}: drawn faults", total=options.drawn)
            reports.append(
                run_verilog_faults(
                    block,
                    count=options.drawn,
                    num_cases=options.cases,
                    seed=options.seed,
                    progress=tell,
                )
            )
    return reports


def table_of(report: MutationReport) -> Table:
    """Verdicts, one a line, and the score below."""
    suites = list(dict.fromkeys(s for v in report.verdicts for s in v.findings))
    by_suite = report.by_suite()
    caught = sum(v.caught for v in report.counted)
    unjudged = sum(v.status == "no verdict" for v in report.counted)
    title = f"{report.block}: {caught} of {len(report.counted)} faults caught"
    table = Table(title=title + (f", {unjudged} without a verdict" if unjudged else ""))
    table.show_footer = True
    table.add_column("fault", f"{report.score:.1%} by any", overflow="fold")
    table.add_column("verdict")
    for suite in suites:
        table.add_column(suite, f"{by_suite.get(suite, 0):.0%}", justify="center")
    for verdict in report.verdicts:
        reasons = {"equivalent": verdict.equivalent, "no verdict": verdict.limit}
        reason = reasons.get(verdict.status, verdict.invalid)
        description = verdict.description + (f" ({reason})" if reason else "")
        marks = (_mark(verdict.findings.get(s)) for s in suites)
        table.add_row(description.replace("[", r"\["), verdict.status, *marks)
    return table


def _mark(finding: str | None) -> str:
    """``x``: noticed; ``.``: not noticed; nothing: the suite was not run."""
    if finding is None:
        return ""
    return "x" if finding else "."


if __name__ == "__main__":
    sys.exit(main())
