"""What prefill work the next stage carries."""

from collections.abc import Sequence
from dataclasses import dataclass

from gridloom.specs.duplex import PolicySpec, Scheduling

from .requests import Request
from .stage import Chunk


__all__ = ["Work", "next_work"]


@dataclass(frozen=True)
class Work:
    """Prefill work of a stage.

    Parameters
    ----------
    chunks : tuple of Chunk
        Tokens that pass through the layers.
    layers : float
        The share of the layers they pass through in this stage, 0 to 1.
    progress : tuple of (Request, int)
        What each request's ``prefilled`` becomes.
    finished : tuple of Request
        Whose first token comes out at the end of the stage.
    """

    chunks: tuple[Chunk, ...] = ()
    layers: float = 1.0
    progress: tuple[tuple[Request, int], ...] = ()
    finished: tuple[Request, ...] = ()


def next_work(policy: PolicySpec, waiting: Sequence[Request]) -> Work:
    """The prefill that ``policy`` puts into the next stage, of requests that have a slot."""
    if not waiting:
        return Work()
    match policy.scheduling:
        case Scheduling.CHUNKED:
            return _chunked(policy.chunk_tokens, waiting)
        case Scheduling.LAYERED:
            return _layered(policy.chunk_tokens, waiting)
        case _:
            return _whole(waiting)


def _whole(waiting: Sequence[Request]) -> Work:
    chunks = tuple(Chunk(r.prompt, 0, r.node) for r in waiting)
    return Work(chunks, 1.0, tuple((r, r.prompt) for r in waiting), tuple(waiting))


def _chunked(budget: int, waiting: Sequence[Request]) -> Work:
    """At most ``budget`` tokens, the oldest prompts first (Sarathi-Serve)."""
    chunks: list[Chunk] = []
    progress: list[tuple[Request, int]] = []
    for request in waiting:
        tokens = min(budget, request.prompt - request.prefilled)
        if tokens:
            chunks.append(Chunk(tokens, request.prefilled, request.node))
            progress.append((request, request.prefilled + tokens))
            budget -= tokens
    finished = tuple(r for r, done in progress if done == r.prompt)
    return Work(tuple(chunks), 1.0, tuple(progress), finished)


def _layered(group_tokens: int, waiting: Sequence[Request]) -> Work:
    """The oldest prompt, whole, through the next group of layers.

    There is a group for every ``group_tokens`` tokens of it, as in *layered prefill*
    (scale-snu/layered-prefill), so that a stage carries about that much work.
    """
    request = waiting[0]
    groups = -(-request.prompt // group_tokens)
    done = request.prefilled + 1
    finished = (request,) if done == groups else ()
    return Work((Chunk(request.prompt, 0, request.node),), 1 / groups, ((request, done),), finished)
