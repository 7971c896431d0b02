"""Commands that work through many runs: their options, and what becomes of a report."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from .output import print_report, progress_bar


__all__ = ["Jobs", "Scheduler", "report_paper"]

Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", metavar="N", min=1, max=1024, help="Processes; default: all processors."
    ),
]
Scheduler = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="ADDRESS", help="Work on this Dask scheduler instead."),
]


def report_paper(
    reproduce: Callable[..., tuple[Any, Any]],
    doing: str,
    show: Callable[[Any, bool], None],
    *,
    output: Path | None,
    quick: bool,
    jobs: int | None,
    scheduler: str | None,
    as_json: bool,
) -> None:
    """Reproduce a paper, which gives a report and the files it wrote; print both.

    Parameters
    ----------
    reproduce : function of ``output``, ``quick``, ``processes``, ``scheduler``, ``report``
    doing : str
        A word for the progress bar.
    show : function of the report and ``quick``
        Prints the tables, unless JSON is wanted.
    """
    with progress_bar(doing) as progress:
        report, files = reproduce(
            output, quick=quick, processes=jobs, scheduler=scheduler, report=progress
        )
    print_report(report, files, lambda: show(report, quick), as_json)
