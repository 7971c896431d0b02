"""Where requests come from: synthetic ones that follow each other, Poisson arrivals, a CSV."""

import csv
import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gridloom.specs.duplex import RequestsSpec
from gridloom.specs.errors import UserError


__all__ = ["Request", "arrivals", "lengths", "read_requests"]


@dataclass
class Request:
    """One request on its way.

    Parameters
    ----------
    arrival_s : float
        When it came.
    prompt, output : int
        Tokens in, and tokens to generate, at least one of each.
    node : int
        The node that serves it.
    prefilled : int
        Tokens of the prompt that are done; of a layered prefill, groups of layers.
    first_s, end_s : float or None
        When the first and the last token came out.
    """

    arrival_s: float
    prompt: int
    output: int
    node: int = 0
    prefilled: int = 0
    first_s: float | None = None
    end_s: float | None = None

    @property
    def tokens(self) -> int:
        """Tokens whose keys and values it has in the end."""
        return self.prompt + self.output


def lengths(spec: RequestsSpec, rng: np.random.Generator) -> Iterator[tuple[int, int]]:
    """Prompt and output lengths without end: normal, at least one token."""
    mean = np.array([spec.prompt, spec.output])
    while True:
        drawn = rng.normal(mean, spec.jitter * mean)
        prompt, output = np.maximum(1, np.rint(drawn)).astype(int)
        yield int(prompt), int(output)


def arrivals(spec: RequestsSpec, rng: np.random.Generator) -> Iterator[Request]:
    """Requests in the order of their arrival: Poisson without end, or those of the trace."""
    if spec.trace:
        yield from read_requests(Path(spec.trace))
        return
    now = 0.0
    for prompt, output in lengths(spec, rng):
        now += rng.exponential(1 / spec.rate)
        yield Request(now, prompt, output)


def read_requests(path: Path) -> list[Request]:
    """Requests of a CSV: arrival in seconds, prompt and output tokens; a heading is allowed.

    Raises
    ------
    UserError
        Naming the first row that is wrong or arrives before the row above it.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [(n, row) for n, row in enumerate(csv.reader(file), 1) if row]
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text") from None
    except OSError as error:
        raise UserError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from None
    if rows and [cell.strip() for cell in rows[0][1]] == ["arrival", "prompt", "output"]:
        rows = rows[1:]
    if not rows:
        raise UserError(f"{path} has no requests; a row is: arrival in seconds, prompt, output")
    requests = [_request(path, number, row) for number, row in rows]
    for (number, _), (a, b) in zip(rows[1:], itertools.pairwise(requests), strict=True):
        if b.arrival_s < a.arrival_s:
            raise UserError(
                f"row {number} of {path} arrives at {b.arrival_s:g} s, before the row above it at "
                f"{a.arrival_s:g} s; sort the rows"
            )
    return requests


def _request(path: Path, number: int, row: list[str]) -> Request:
    try:
        arrival, prompt, output = float(row[0]), int(row[1]), int(row[2])
        is_right = len(row) == 3 and prompt > 0 and output > 0 and 0 <= arrival < math.inf
    except (ValueError, IndexError):
        is_right = False
    if not is_right:
        raise UserError(
            f"row {number} of {path}, {','.join(row)!r}, must be: arrival in seconds, prompt and "
            "output of at least one token"
        )
    return Request(arrival, prompt, output)
