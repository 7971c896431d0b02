"""The security suite of the oblivious map: what an adversary on the host would try.

``SECURITY.md`` has the claim and the argument. Each check here gives findings, one a mix, case or
attack; ``gridloom test omap --security`` and the tests run them. They need compiled RTL, the
statistics numba.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from gridloom.hdl.emit import emit_verilog
from gridloom.hdl.omap import Omap
from gridloom.kernels.omap import Client, Request, golden
from gridloom.kernels.payload import Batches, length
from gridloom.sim.cycles import random_stalls
from gridloom.sim.rtl import RtlLibrary, compile_verilog
from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.omap import OmapSpec, Status, Tape
from gridloom.specs.position_map import Operation

from .omap import brisk, draw_requests, inputs_of
from .omap_mixes import MIXES, draw_mix, programmed_tape, public_trace, touched, visible


__all__ = [
    "ATTACKS",
    "RESIDENT_SPEC",
    "SUITE_SPEC",
    "Finding",
    "check_addresses",
    "check_cases",
    "check_statistics",
]
__all__ += ["check_tampering", "check_traces", "equal_traces", "root_of", "run_suite", "told"]

GET, PUT, DEL, NOP = Operation.GET, Operation.PUT, Operation.DEL, Operation.NOP
SUITE_SPEC = brisk(OmapSpec(num_keys=16, keys_per_bin=2, slots=3, list_limit=10, tape=Tape.PORT))
RESIDENT_SPEC = brisk(SUITE_SPEC.model_copy(update={"resident_bins": 3}))  # of eight
PUBLIC = ("i_key", "i_request", "o_response", "o_host_read", "i_host_read", "o_host_write")
PUBLIC += ("i_host_written",)
SWEPT = 2_000  # cycles in which the suite's memories are
TAMPERED_QUERY, TAMPERED_QUERIES = 40, 60
STATISTICS = {"num_keys": 128, "num_bins": 16, "slots": 9}
SMALLEST_P = 1e-4


@dataclass(frozen=True)
class Finding:
    """What one check says of one subject.

    Parameters
    ----------
    check, subject : str
        What was looked at.
    queries : int
        How many it took.
    passed : bool
    detail : str
        Why not, or a figure.
    """

    check: str
    subject: str
    queries: int
    passed: bool
    detail: str = ""

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


@lru_cache(maxsize=4)
def compiled(spec: OmapSpec) -> RtlLibrary:
    """The RTL of a map."""
    return compile_verilog(emit_verilog(Omap(spec), name="omap"), "omap", spec.streams())


def _programmed(
    spec: OmapSpec, mix: str, trace: list[tuple[int, int]], rng: np.random.Generator
) -> Batches:
    """Inputs of a mix that has to reveal ``trace``."""
    requests = draw_mix(spec, mix, len(trace), rng)
    return inputs_of(spec, requests, rng, pairs=programmed_tape(spec, requests, trace, rng))


def check_addresses(spec: OmapSpec, queries: int, seed: int = 0) -> Iterator[Finding]:
    """Pages touched are those of a tape that was programmed beforehand; golden model."""
    for number, mix in enumerate(MIXES):
        rng = np.random.default_rng([seed, number])
        trace = public_trace(spec, queries, rng)
        outputs = golden(spec, _programmed(spec, mix, trace, rng))
        pages = outputs["o_host_read"]["page"], outputs["o_host_write"]["page"]
        read, written = pages[0].tolist(), pages[1][:: spec.sealed_page_blocks].tolist()
        asked = touched(spec, trace)
        different = sum(a != b for a, b in zip(read + written, asked + asked, strict=True))
        yield Finding(
            "pages of a programmed tape", mix, queries, not different, f"{different} differ"
        )


def check_traces(spec: OmapSpec, queries: int, seed: int = 0) -> Iterator[Finding]:
    """Traces of all mixes are equal, cycle stamps included; compiled RTL.

    Each mix has other keys, values, root key and latencies of secret memories, the same host and
    client, who take their time. The root key comes when all memories are swept: how long that takes
    is nobody's secret.
    """
    trace = public_trace(spec, queries, np.random.default_rng(seed))
    rngs = {mix: np.random.default_rng([seed, 2, number]) for number, mix in enumerate(MIXES)}
    subjects = (
        (mix, queries, _programmed(spec, mix, trace, rng), rng) for mix, rng in rngs.items()
    )
    check = "traces equal to the cycle"
    if spec.resident_bins:
        check += f", {spec.resident_bins} of {spec.num_bins} pages in HBM"
    yield from equal_traces(check, spec, subjects, seed)


Subject = tuple[str, int, Batches, np.random.Generator]


def equal_traces(
    check: str, spec: OmapSpec, subjects: Iterable[Subject], seed: int
) -> Iterator[Finding]:
    """A finding for each subject: whether the host sees what it sees of the first; compiled RTL.

    A subject is its name, how many queries it counts for, its inputs, and what its latencies of
    secret memories are drawn by.
    """
    library = compiled(spec)
    drawn = random_stalls(np.random.default_rng([seed, 1]), spec)
    outside = {name: pattern for name, pattern in drawn.items() if name in PUBLIC}
    outside["i_key"] = np.arange(10 * SWEPT) < SWEPT
    first: Mapping[str, np.ndarray] = {}
    for subject, queries, inputs, rng in subjects:
        counts = {name: length(batch) for name, batch in golden(spec, inputs).items()}
        stalls = random_stalls(rng, spec, probability=float(rng.choice([0.0, 0.1, 0.5])))
        run = library.run(inputs, counts, {**stalls, **outside}, strict=True)
        seen = visible(run.outputs, run.trace.transfers)
        first = first or seen
        different = [name for name in seen if not np.array_equal(seen[name], first[name])]
        yield Finding(check, subject, queries, not different, ", ".join(different))


def _cases(spec: OmapSpec) -> dict[str, list[Request]]:
    """Every operation on a key that is there and on one that is not, and PUT when full."""
    there, absent = bytes(spec.key_bytes), bytes(spec.key_bytes - 1) + b"\xff"
    value = bytes(spec.value_bytes)
    fill = [Request(PUT, bytes([n]) * spec.key_bytes, value) for n in range(1, spec.num_keys)]
    start = [Request(PUT, there, value), *fill]
    last = {
        "GET hit": Request(GET, there),
        "GET miss": Request(GET, absent),
        "PUT replaces": Request(PUT, there, value),
        "PUT full": Request(PUT, absent, value),
        "DEL hit": Request(DEL, there),
        "DEL miss": Request(DEL, absent),
        "NOP": Request(NOP, there),
        "GET of a key in flight": Request(GET, fill[-1].key),
    }
    cases = {name: [*start, request] * 2 for name, request in last.items()}
    cases["PUT inserts"] = [Request(DEL, there), *start, Request(PUT, there, value)] * 2
    most = max(map(len, cases.values()))
    idle = Request(NOP, there)
    return {name: [*given, *[idle] * (most - len(given))] for name, given in cases.items()}


def check_cases(spec: OmapSpec, seed: int = 0) -> Iterator[Finding]:
    """Every case takes the same cycles on every stream, secret ones too; compiled RTL."""
    library = compiled(spec)
    stalls = random_stalls(np.random.default_rng(seed), spec, probability=0.1)
    first = None
    for name, requests in _cases(spec).items():
        inputs = inputs_of(spec, requests, np.random.default_rng(seed))
        counts = {n: length(batch) for n, batch in golden(spec, inputs).items()}
        trace = library.run(inputs, counts, stalls, strict=True).trace
        first = first or trace
        different = [
            stream
            for stream, cycles in trace.transfers.items()
            if not np.array_equal(cycles, first.transfers[stream])
        ]
        yield Finding(
            "cycles of every case", name, len(requests), not different, ", ".join(different)
        )


def _alter(batch: dict[str, np.ndarray], block: int, each: int, group: int) -> None:
    """Another bit."""
    batch["data"][TAMPERED_QUERY * group + block % each, 3] ^= 0x40


def _replay(batch: dict[str, np.ndarray], block: int, each: int, group: int) -> None:
    """As it was at the very start."""
    start = TAMPERED_QUERY * group
    batch["data"][start : start + each] = batch["data"][:each]


def _swap(batch: dict[str, np.ndarray], block: int, each: int, group: int) -> None:
    """The pages of a query change places."""
    start = TAMPERED_QUERY * group
    pages = batch["data"][start : start + group].copy()
    batch["data"][start : start + group] = np.roll(pages, each, axis=0)


Change = Callable[[dict[str, np.ndarray], int, int, int], None]
ATTACKS: Mapping[str, tuple[str, Change]] = {
    "a page altered": ("i_host_read", _alter),
    "a page replayed": ("i_host_read", _replay),
    "pages swapped": ("i_host_read", _swap),
    "a request altered": ("i_request", _alter),
    "a request replayed": ("i_request", _replay),
}


def check_tampering(
    spec: OmapSpec, blocks: Sequence[int] | None = None, attacks: Sequence[str] | None = None
) -> Iterator[Finding]:
    """STOPPED and zeros from a forged block on, in the shape and cycles of before; compiled RTL.

    Parameters
    ----------
    blocks : sequence of int, optional
        Blocks of a page or request to alter; by default all of a page.
    attacks : sequence of str, optional
        Some of ``ATTACKS``.
    """
    spec = spec.model_copy(update={"in_flight": 1})  # else a page may not be the host's
    library = compiled(spec)
    for name in attacks or ATTACKS:
        stream, change = ATTACKS[name]
        each = spec.sealed_page_blocks
        group = spec.choices * each
        if stream == "i_request":
            each = group = spec.sealed_message_blocks
        wrong: list[str] = []
        tried = range(spec.sealed_page_blocks) if blocks is None else blocks
        for block in tried:
            rng = np.random.default_rng(block)
            inputs = inputs_of(spec, draw_requests(spec, rng, TAMPERED_QUERIES), rng)
            counts = {n: length(batch) for n, batch in golden(spec, inputs).items()}
            before = library.run(inputs, counts, {}, strict=True).trace
            change(inputs[stream], block, each, group)
            run = library.run(inputs, counts, {}, strict=True)
            client = Client(spec, root_of(inputs))
            wrong += told(client, run.outputs, TAMPERED_QUERY)
            wrong += ["other cycles"] * (run.trace != before)
        queries = TAMPERED_QUERIES * len(tried)
        yield Finding("tampering", name, queries, not wrong, ", ".join(sorted(set(wrong))))


def root_of(inputs: Batches) -> bytes:
    """The root key in them."""
    return bytes(np.asarray(inputs["i_key"]["data"])[0].astype(np.uint8))


def told(client: Client, outputs: Batches, place: int) -> list[str]:
    """What is wrong with the answers, of which the one at ``place`` was tampered with."""
    sealed = np.asarray(outputs["o_response"]["data"]).astype(np.uint8)
    rows = sealed.reshape(-1, client.spec.sealed_message_blocks * BLOCK_BYTES)
    answers = [client.response(row.tobytes()) for row in rows]
    wrong = []
    if any(answer.status is Status.STOPPED for answer in answers[:place]):
        wrong.append("stopped too early")
    rest = answers[place:]
    if any(answer.status is not Status.STOPPED for answer in rest):
        wrong.append("went on")
    if any(any(answer.key + answer.value) for answer in rest):
        wrong.append("told something")
    return wrong


def check_statistics(queries: int, seed: int = 0) -> Iterator[Finding]:
    """Pages shown are uniform and independent; each faulty scheme is caught by a test."""
    from gridloom.sim.omap_trace import Fault, catches, p_values  # numba takes a second

    for mix, values in p_values(Fault.SOUND, queries, seed, **STATISTICS).items():
        worst = min(values, key=lambda test: values[test])
        p = values[worst]
        yield Finding("statistics", mix, queries, p > SMALLEST_P, f"least p {p:.3f}: {worst}")
    for fault in list(Fault)[1:]:
        caught = [test for test, n in catches(fault, queries, seed, **STATISTICS).items() if n]
        detail = "by " + ", ".join(caught) if caught else "missed"
        yield Finding("faulty scheme caught", fault.name, queries, bool(caught), detail)


def run_suite(
    queries: int = 60,
    seed: int = 0,
    report: Callable[[str, float], None] = lambda what, share: None,
) -> list[Finding]:
    """All checks: ``queries`` of each mix in RTL, a thousand times as many without."""
    from .omap_tables import ATTACKED_ROW, TABLE_SPEC, check_attacks, check_tables  # built on this

    spec = SUITE_SPEC
    parts = (
        ("pages of a programmed tape", check_addresses(spec, queries, seed)),
        ("traces of all mixes", check_traces(spec, queries, seed)),
        ("traces, some pages in HBM", check_traces(RESIDENT_SPEC, queries, seed)),
        ("every case", check_cases(spec, seed)),
        ("tampering", check_tampering(spec, blocks=range(0, spec.sealed_page_blocks, 2))),
        ("tables", check_tables(TABLE_SPEC, seed)),
        ("attacks on tables", check_attacks(TABLE_SPEC, ATTACKED_ROW, seed)),
        ("statistics", check_statistics(1_000 * queries, seed)),
    )
    findings: list[Finding] = []
    for number, (what, check) in enumerate(parts):
        report(what, number / len(parts))
        findings += check
    report("", 1.0)
    return findings
