"""Independent work over processes, or over the machines of a Dask scheduler."""

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Any, TypeVar

from .specs.errors import UserError


__all__ = ["sweep"]

Job = TypeVar("Job")
Result = TypeVar("Result")
CONNECT_S = 10  # patience with a scheduler that does not answer


def sweep(
    function: Callable[[Job], Result],
    jobs: Sequence[Job],
    *,
    processes: int | None = None,
    scheduler: str | None = None,
    report: Callable[[str, float], None] = lambda what, share: None,
) -> list[Result]:
    """Results of ``function`` for all ``jobs``, in their order.

    Parameters
    ----------
    function : callable
        Of one job; it and the jobs must be picklable.
    jobs : sequence
        What to do.
    processes : int or None
        How many work at once here; by default one for each processor.
    scheduler : str or None
        Address of a Dask scheduler that does the work instead.
    report : callable
        Told the job that ended, as text, and the share of jobs that are done.
    """
    if scheduler is not None:
        return _on_dask(function, jobs, scheduler, report)
    processes = min(processes or os.cpu_count() or 1, max(1, len(jobs)))
    if processes == 1:
        return _collect(((n, function(job)) for n, job in enumerate(jobs)), jobs, report)
    pool = ProcessPoolExecutor(processes)
    try:
        futures = {pool.submit(function, job): n for n, job in enumerate(jobs)}
        done = ((futures[future], future.result()) for future in as_completed(futures))
        return _collect(done, jobs, report)
    finally:
        pool.shutdown(cancel_futures=True)


def _collect(
    results: Iterable[tuple[int, Any]], jobs: Sequence[Any], report: Callable[[str, float], None]
) -> list[Any]:
    collected: list[Any] = [None] * len(jobs)
    for count, (number, result) in enumerate(results, 1):
        collected[number] = result
        report(str(jobs[number]), count / len(jobs))
    return collected


def _on_dask(
    function: Callable[[Any], Any],
    jobs: Sequence[Any],
    scheduler: str,
    report: Callable[[str, float], None],
) -> list[Any]:
    try:
        import distributed
    except ModuleNotFoundError:
        raise UserError("--scheduler needs Dask: pip install 'gridloom[sweep]'") from None
    try:
        client = distributed.Client(scheduler, timeout=CONNECT_S)
    except (OSError, ValueError, TimeoutError) as error:
        raise UserError(f"no Dask scheduler answers at {scheduler}: {error}") from None
    with client:
        futures = client.map(function, jobs, pure=False)
        numbers = {future.key: n for n, future in enumerate(futures)}
        done = distributed.as_completed(futures, with_results=True)
        return _collect(((numbers[f.key], result) for f, result in done), jobs, report)
