"""What an adversary compares: mixes of operations, a tape by which they reveal the same, a trace.

The tape of a map with ``tape = "port"`` is programmed: a public trace is fixed first, and each
query is given the pairs with which it has to touch that trace's bins if the scheme is right. So the
traces of any two mixes must be equal, in pages and in cycles.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from gridloom.kernels.omap import Request, drawn_pair
from gridloom.specs.omap import OmapSpec
from gridloom.specs.position_map import Operation


__all__ = ["HOST_STREAMS", "MIXES", "draw_mix", "hits_of", "programmed_tape"]
__all__ += ["public_trace", "touched", "visible"]

GET, PUT, DEL, NOP = Operation.GET, Operation.PUT, Operation.DEL, Operation.NOP
HOST_STREAMS = ("i_request", "o_response", "o_host_read", "i_host_read", "o_host_write")
HOST_STREAMS += ("i_host_written",)
Pairs = list[tuple[int, int]]
Draw = Iterator[tuple[Operation, int]]  # endless: an operation, the number of a key


def _same_key(_: int, rng: np.random.Generator) -> Draw:
    yield PUT, 0
    while True:
        yield GET, 0


def _sequential(keys: int, rng: np.random.Generator) -> Draw:
    for key in range(keys):
        yield PUT, key
    while True:
        for key in range(keys):
            yield GET, key


def _all_miss(keys: int, rng: np.random.Generator) -> Draw:
    while True:
        yield (GET, DEL)[int(rng.integers(2))], int(rng.integers(1 << 30))


def _zipf(keys: int, rng: np.random.Generator) -> Draw:
    while True:
        key = int(rng.zipf(1.2)) % keys
        yield (GET, GET, PUT)[int(rng.integers(3))], key


def _churn(keys: int, rng: np.random.Generator) -> Draw:
    live: list[int] = []
    number = 0
    while True:
        if len(live) == keys:
            yield DEL, live.pop(int(rng.integers(keys)))
        live.append(number)
        yield PUT, number
        number += 1


def _idle_or_full(keys: int, rng: np.random.Generator) -> Draw:
    for key in range(keys):
        yield PUT, key
    while True:
        yield (NOP, PUT)[int(rng.integers(2))], keys + int(rng.integers(1 << 30))


MIXES: Mapping[str, Callable[[int, np.random.Generator], Draw]] = {
    "same key": _same_key,
    "sequential": _sequential,
    "all miss": _all_miss,
    "zipf": _zipf,
    "churn": _churn,
    "nop and full": _idle_or_full,
}


def draw_mix(spec: OmapSpec, name: str, count: int, rng: np.random.Generator) -> list[Request]:
    """The first ``count`` requests of a mix."""
    draws = MIXES[name](spec.num_keys, rng)
    requests = []
    for _ in range(count):
        operation, number = next(draws)
        key = number.to_bytes(spec.key_bytes, "little")
        requests.append(Request(operation, key, rng.bytes(spec.value_bytes)))
    return requests


def hits_of(spec: OmapSpec, requests: Sequence[Request]) -> tuple[list[bool], list[bool]]:
    """Whether each request finds its key, and whether it places a tuple."""
    live: set[bytes] = set()
    hits, places = [], []
    for operation, key, _ in requests:
        is_hit = key in live and operation is not NOP
        is_new = operation is PUT and not is_hit and len(live) < spec.num_keys
        hits.append(is_hit)
        places.append((is_hit and operation is not DEL) or is_new)
        if is_new:
            live.add(key)
        elif operation is DEL:
            live.discard(key)
    return hits, places


def public_trace(spec: OmapSpec, count: int, rng: np.random.Generator) -> Pairs:
    """For each query what a port gives for a pair: a bin, how far behind it, less 1, the other."""
    steps = rng.integers(max(1, spec.num_bins - 1), size=count).tolist()
    return list(zip(rng.integers(spec.num_bins, size=count).tolist(), steps, strict=True))


def programmed_tape(
    spec: OmapSpec, requests: Sequence[Request], trace: Pairs, rng: np.random.Generator
) -> Pairs:
    """Two pairs for each request, with which it touches ``trace``; what is not revealed is random.

    Who is not there is given the trace's bins as dummies; a tuple is placed in the bins that the
    trace has where it is touched next.
    """
    hits, places = hits_of(spec, requests)
    tape = public_trace(spec, 2 * len(requests), rng)
    placed: dict[bytes, int] = {}  # by key: the query that placed its tuple
    for number, (request, is_hit) in enumerate(zip(requests, hits, strict=True)):
        if is_hit:
            tape[2 * placed[request.key] + 1] = trace[number]
        else:
            tape[2 * number] = trace[number]
        if places[number]:
            placed[request.key] = number
    return tape


def touched(spec: OmapSpec, trace: Pairs) -> list[int]:
    """The host's pages that ``trace`` touches, in order."""
    pages = (page for pair in trace for page in drawn_pair(spec, *pair))
    return [page for page in pages if page < spec.host_pages]


def visible(
    outputs: Mapping[str, Mapping[str, np.ndarray]], transfers: Mapping[str, np.ndarray]
) -> dict[str, np.ndarray]:
    """All that the host sees but for ciphertext: pages, and the cycle of every transfer."""
    seen = {f"{name}: cycles": transfers[name] for name in HOST_STREAMS}
    for name in ("o_host_read", "o_host_write"):
        seen[f"{name}: pages"] = np.asarray(outputs[name]["page"])
    for name in ("o_host_write", "o_response"):
        seen[f"{name}: ends"] = np.asarray(outputs[name]["last"])
    return seen
