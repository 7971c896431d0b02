"""What verbs print: tables for people, one JSON document for programs, progress on a terminal."""

import contextlib
import json
import math
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table


__all__ = ["note", "print_error", "print_json", "print_pairs", "print_report", "print_table"]
__all__ += ["progress_bar", "step"]

PIPE_WIDTH = 140  # columns where nobody is watching; cells are not cut


def _console(*, stderr: bool = False) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    return Console(
        stderr=stderr,
        width=None if stream.isatty() else PIPE_WIDTH,
        highlight=False,
        soft_wrap=False,
    )


def print_json(document: Any) -> None:
    """Print ``document`` as JSON, the only thing on standard output."""
    print(json.dumps(_plain(document), indent=2, allow_nan=False))


def _plain(value: Any) -> Any:
    """``value`` with NumPy scalars, paths and enums made plain; NaN and infinity become null."""
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, str | bool | int | None):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Path):
        return str(value)
    if hasattr(value, "tolist"):  # NumPy
        return _plain(value.tolist())
    if isinstance(value, Sequence | set):
        return [_plain(v) for v in value]
    return str(value)


def print_error(message: str, *, as_json: bool = False) -> None:
    """Say on standard error what is wrong."""
    if as_json:
        print(json.dumps({"error": message}), file=sys.stderr)
    elif sys.stderr.isatty():
        _console(stderr=True).print(f"[bold red]gridloom:[/] {escape(message)}", soft_wrap=True)
    else:
        print(f"gridloom: {message}", file=sys.stderr)


def note(message: str) -> None:
    """A remark for the person at the terminal, on standard error so that JSON stays pure."""
    print(message, file=sys.stderr)


def print_table(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], right: Sequence[str] = ()
) -> None:
    """Print ``rows`` under ``columns``; those named in ``right`` are aligned right."""
    table = Table(box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(escape(_cell(value)) for value in row))
    _print(title, table)


def print_pairs(title: str, pairs: Mapping[str, Any]) -> None:
    """Print names and values in two columns."""
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in pairs.items():
        table.add_row(escape(name), escape(_cell(value)))
    _print(title, table)


def print_report(report: Any, files: Any, show: Callable[[], None], as_json: bool) -> None:
    """What was found and written: one JSON document, or what ``show`` prints, then the files."""
    if as_json:
        print_json({**report.as_dict(), "files": files})
        return
    show()
    if files:
        print()
        print_pairs("Files", files)


def _print(title: str, table: Table) -> None:
    console = _console()
    if title:
        console.print(f"[bold]{escape(title)}[/]", soft_wrap=True)
    console.print(table)


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.4g}" if abs(value) < 1e4 else f"{value:,.0f}"
    if isinstance(value, int):
        return f"{value:,}"
    return str(value)


@contextlib.contextmanager
def step(text: str) -> Iterator[None]:
    """Show a spinner and the seconds spent while the block runs; quiet off a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    start = time.monotonic()
    with _console(stderr=True).status(escape(text)):
        yield
    note(f"{text}: {time.monotonic() - start:.1f} s")


@contextlib.contextmanager
def progress_bar(text: str) -> Iterator[Callable[[str, float], None]]:
    """A bar moved by calling ``report(what, share)``, share 0 to 1; quiet off a terminal."""
    if not sys.stderr.isatty():
        yield lambda what, share: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_console(stderr=True), transient=True) as progress:
        task = progress.add_task(escape(text), total=1.0)

        def report(what: str, share: float) -> None:
            progress.update(task, description=escape(what or text), completed=share)

        yield report
