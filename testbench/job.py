"""What a cocotb process is asked to do and what it answers, on disk.

A job is a folder: ``job.json`` (streams, scenarios, limits), ``job.npz`` (payload words, stall
patterns, cycles) and, once it has run, ``results.jsonl`` (one line per scenario).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from gridloom.kernels.payload import Batches, from_ints, pack
from gridloom.sim.cycles import Stalls, Trace
from gridloom.specs.base import Spec
from gridloom.specs.streams import Direction, Field, Role, Stream


__all__ = [
    "JOB_VARIABLE",
    "Job",
    "Scenario",
    "read_job",
    "read_results",
    "write_job",
    "write_result",
]

JOB_VARIABLE = "GRIDLOOM_JOB"  # environment variable naming the folder


@dataclass(frozen=True)
class Scenario:
    """One run of the same elements under one set of stalls.

    Parameters
    ----------
    name : str
        Words separated by underscores.
    limit : int
        Cycles after which the run counts as stuck.
    stalls : Stalls
        Pattern of each stream that stalls.
    trace : Trace, optional
        The cycles that the model says; ``None`` compares bits only.
    warm_up : int
        Cycles run before a reset and the run that counts.
    """

    name: str
    limit: int
    stalls: Stalls = field(default_factory=dict)
    trace: Trace | None = None
    warm_up: int = 0


@dataclass(frozen=True)
class Job:
    """Elements to send, elements to expect, and the scenarios in which to do so.

    ``inputs`` and ``expected`` hold the payload bits of each element, by stream.
    """

    title: str
    streams: tuple[Stream, ...]
    inputs: Mapping[str, list[int]]
    expected: Mapping[str, list[int]]
    scenarios: tuple[Scenario, ...]

    def stream(self, name: str) -> Stream:
        """The stream called ``name``."""
        return next(s for s in self.streams if s.name == name)

    def describe(self, name: str, payload: int) -> str:
        """A payload field by field, for a person."""
        batch = from_ints(self.stream(name), [payload])
        return "{" + ", ".join(f"{f}: {values[0].tolist()}" for f, values in batch.items()) + "}"


def write_job(
    folder: Path,
    spec: Spec,
    inputs: Batches,
    expected: Batches,
    scenarios: Sequence[Scenario],
    title: str,
) -> None:
    """Write a job for the streams of ``spec``."""
    arrays: dict[str, np.ndarray] = {}
    for kind, streams, batches in (
        ("inputs", spec.inputs(), inputs),
        ("expected", spec.outputs(), expected),
    ):
        for s in streams:
            arrays[f"{kind}/{s.name}"] = pack(s, batches[s.name])
    for scenario in scenarios:
        for name, pattern in scenario.stalls.items():
            arrays[f"stalls/{scenario.name}/{name}"] = np.asarray(pattern, dtype=bool)
        if scenario.trace is not None:
            for name, cycles in scenario.trace.transfers.items():
                arrays[f"cycles/{scenario.name}/{name}"] = cycles
    document = {
        "title": title,
        "streams": [_stream_to_json(s) for s in spec.streams()],
        "scenarios": [
            {
                "name": s.name,
                "limit": s.limit,
                "timed": s.trace is not None,
                "warm_up": s.warm_up,
            }
            for s in scenarios
        ],
    }
    (folder / "job.json").write_text(json.dumps(document, indent=1), encoding="utf-8")
    np.savez(folder / "job.npz", **arrays)
    (folder / "results.jsonl").unlink(missing_ok=True)


def read_job(folder: Path) -> Job:
    """Read what :func:`write_job` wrote."""
    document = json.loads((folder / "job.json").read_text(encoding="utf-8"))
    with np.load(folder / "job.npz") as archive:
        arrays = dict(archive)
    return Job(
        title=document["title"],
        streams=tuple(map(_stream_from_json, document["streams"])),
        inputs={n: _ints(a) for n, a in _below(arrays, "inputs").items()},
        expected={n: _ints(a) for n, a in _below(arrays, "expected").items()},
        scenarios=tuple(
            Scenario(
                name=s["name"],
                limit=s["limit"],
                stalls=_below(arrays, f"stalls/{s['name']}"),
                trace=Trace(_below(arrays, f"cycles/{s['name']}")) if s["timed"] else None,
                warm_up=s["warm_up"],
            )
            for s in document["scenarios"]
        ),
    )


def write_result(folder: Path, **result: Any) -> None:
    """Append the outcome of one scenario."""
    with (folder / "results.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(result) + "\n")


def read_results(folder: Path) -> list[dict[str, Any]]:
    """Outcomes in the order in which they were written."""
    path = folder / "results.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [json.loads(line) for line in lines]


def _stream_to_json(stream: Stream) -> dict[str, Any]:
    document = asdict(stream)
    return {**document, "direction": stream.direction.value, "role": stream.role.value}


def _stream_from_json(document: dict[str, Any]) -> Stream:
    return Stream(
        name=document["name"],
        direction=Direction(document["direction"]),
        fields=tuple(Field(**f) for f in document["fields"]),
        role=Role(document["role"]),
        summary=document["summary"],
    )


def _below(arrays: Mapping[str, np.ndarray], prefix: str) -> dict[str, np.ndarray]:
    return {k[len(prefix) + 1 :]: a for k, a in arrays.items() if k.startswith(f"{prefix}/")}


def _ints(words: np.ndarray) -> list[int]:
    return [int.from_bytes(row.tobytes(), "little") for row in words.astype("<u4")]
