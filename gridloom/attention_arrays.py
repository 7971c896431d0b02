"""One sequence on several attention arrays: keys split, partial results merged, cycles compared."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from gridloom.kernels.attention import (
    OPERANDS,
    Command,
    assemble,
    commands_of,
    decode,
    decode_scale,
    draw_normal,
    float_attention,
    normal_scale,
    output_error,
    pack_head,
)
from gridloom.kernels.attention_split import split_inputs
from gridloom.kernels.payload import Batches
from gridloom.sim.attention_io import IoReport, measured
from gridloom.sim.attention_unstalled import unstalled
from gridloom.tables.minifloat import from_bfloat16

from .registry import find
from .specs.attention import AttentionSpec
from .specs.attention_merge import AttentionMergeSpec
from .specs.errors import UserError


__all__ = ["ArrayRun", "ArraysReport", "long_sequence", "run_arrays"]

RunEngine = Callable[[Any, Any, Any, Any], Any]  # block, spec, inputs, stalls: outputs and trace


@dataclass(frozen=True)
class ArrayRun:
    """One array's share.

    Parameters
    ----------
    keys, tiles : int
        That it took.
    cycles : int
        Up to its last partial result.
    busy : float
        Share of them in which its multipliers formed products.
    """

    keys: int
    tiles: int
    cycles: int
    busy: float


@dataclass(frozen=True)
class ArraysReport:
    """Several arrays beside one.

    Parameters
    ----------
    arrays : tuple of ArrayRun
        In the order of their keys.
    merge_latency : int
        Of the merge, from a beat of all arrays to its quotient.
    cycles, one_array_cycles : int
        Up to the last quotient.
    busy : float
        Share of the cycles of all multipliers, of all arrays, with products.
    values, equal : int
        Quotients, and those that are the same bits as one array's.
    largest_difference : int
        Between the two, in units of the last place.
    relative_difference : float
        L2, to one array's.
    io : IoReport
        Operands of all arrays and the merged results; partial ones stay on the chip.
    errors : tuple of float or None
        Relative L2 error against float64, merged and of one array, where that is known.
    """

    arrays: tuple[ArrayRun, ...]
    merge_latency: int
    cycles: int
    one_array_cycles: int
    busy: float
    values: int
    equal: int
    largest_difference: int
    relative_difference: float
    io: IoReport
    errors: tuple[float, float] | None = None

    HEADINGS = "array", "keys", "tiles", "cycles", "multipliers busy"

    @property
    def speedup(self) -> float:
        """Times one array's."""
        return self.one_array_cycles / self.cycles

    def rows(self) -> list[tuple[Any, ...]]:
        """One for each array, under :attr:`HEADINGS`."""
        return [(n, a.keys, a.tiles, a.cycles, f"{a.busy:.2%}") for n, a in enumerate(self.arrays)]

    def summary(self) -> dict[str, str]:
        """What became of it all."""
        late = self.cycles - max(a.cycles for a in self.arrays)
        errors = {}
        if self.errors:
            merged, one = (f"{error:.3%}" for error in self.errors)
            errors["error"] = f"{merged} against float64, of one array {one}"
        return {
            "all, merged": f"{self.cycles:,} cycles, {late} after the last array, "
            f"multipliers busy {self.busy:.2%}",
            "one array": f"{self.one_array_cycles:,} cycles",
            "speed-up": f"{self.speedup:.2f} of {len(self.arrays)}",
            "results": f"{self.equal:,} of {self.values:,} are one array's bits, the others at "
            f"most {self.largest_difference} units off; relative difference "
            f"{self.relative_difference:.1e}",
            **errors,
        }

    def to_json(self) -> dict[str, Any]:
        """The record as numbers and lists."""
        return {**asdict(self), "speedup": self.speedup, "io": self.io.to_json()}


def long_sequence(spec: AttentionSpec, keys: int, seed: int) -> tuple[Batches, np.ndarray]:
    """One head: a set of resident blocks of random queries, and so many random keys.

    Returns the input batches, and the results in float64 in units of a stored value.
    """
    rng = np.random.default_rng(seed)
    queries = min(spec.cols * spec.resident, spec.max_length)
    scale = normal_scale(spec)
    command = Command(scale, queries, keys)
    shapes = (queries, spec.head_dim), (keys, spec.head_dim), (keys, spec.value_dim)
    operands = [draw_normal(spec, rng, shape) for shape in shapes]
    real = (from_bfloat16(x) if spec.is_floating else x for x in operands)
    exact = float_attention(*real, decode_scale(spec, scale))
    return assemble(spec, [command], [pack_head(spec, command, *operands)]), exact


def run_arrays(
    spec: AttentionSpec,
    inputs: Batches,
    count: int,
    run: RunEngine,
    stalls: Callable[[int], Any] = lambda number: {},
    exact: np.ndarray | None = None,
) -> tuple[ArraysReport, Batches]:
    """Run the sequences of ``inputs`` on ``count`` arrays and on one; the merged outputs, too.

    The merge takes a beat as soon as every array has emitted it; what an array emits earlier waits
    in a queue, so that no array is held up by another.

    Parameters
    ----------
    run : callable
        ``run(block, spec, inputs, stalls)``: outputs and trace, from whatever engine.
    stalls : callable
        Stall patterns of an array, by its number.
    exact : float array of shape (queries, value_dim), optional
        Results of the only head.
    """
    if np.any(inputs["i_command"]["is_partial"]):
        raise UserError("is_partial must be 0 with --arrays, which merges partial results itself")
    attention, merge = find("attention"), find("attention_merge")
    merge_spec = AttentionMergeSpec.of(spec, ways=count)
    try:
        shares = split_inputs(spec, inputs, count)
    except ValueError as error:
        raise UserError(f"attention: {error}") from None
    runs = [run(attention, spec, share, stalls(n)) for n, share in enumerate(shares)]
    given = [r.trace.transfers["o_partial"] for r in runs]
    start, pattern = _arrivals(given)
    partials = {f"i_{n}": r.outputs["o_partial"] for n, r in enumerate(runs)}
    merged = run(merge, merge_spec, partials, dict.fromkeys(partials, pattern))
    one = run(attention, spec, inputs, stalls(0))
    cycles = start + merged.trace.cycles
    arrays = tuple(
        _array_run(spec, share, r.trace.cycles) for share, r in zip(shares, runs, strict=True)
    )
    busy = sum(a.busy * a.cycles for a in arrays) / (count * cycles)
    ours, theirs = merged.outputs["o"]["value"], one.outputs["o"]["value"]
    difference = np.abs(_ordered(spec, ours) - _ordered(spec, theirs))
    errors = None
    if exact is not None:
        errors = output_error(spec, ours, exact), output_error(spec, theirs, exact)
    report = ArraysReport(
        arrays=arrays,
        merge_latency=merge_spec.latency,
        cycles=cycles,
        one_array_cycles=one.trace.cycles,
        busy=busy,
        values=ours.size,
        equal=int(np.count_nonzero(difference == 0)),
        largest_difference=int(difference.max(initial=0)),
        relative_difference=_relative_difference(decode(spec, ours), decode(spec, theirs)),
        io=_io(spec, inputs, runs, len(ours)),
        errors=errors,
    )
    return report, merged.outputs


def _ordered(spec: AttentionSpec, stored: np.ndarray) -> np.ndarray:
    """Outputs as integers that count units of the last place: bits of bf16 in order."""
    if not spec.is_floating:
        return stored
    return np.where(stored >> 15, -(stored & 0x7FFF), stored)


def _relative_difference(values: np.ndarray, others: np.ndarray) -> float:
    """L2, of those that are finite in both."""
    finite = np.isfinite(values) & np.isfinite(others)
    values, others = values[finite], others[finite]
    return float(np.linalg.norm(values - others) / max(1e-300, np.linalg.norm(others)))


def _io(spec: AttentionSpec, inputs: Batches, runs: list[Any], results: int) -> IoReport:
    elements = {s: sum(len(r.trace.transfers[s]) for r in runs) for s in OPERANDS}
    elements |= {"o": results, "o_partial": 0}
    return measured(spec, commands_of(spec, inputs), elements, arrays=len(runs))


def _arrivals(given: list[np.ndarray]) -> tuple[int, np.ndarray]:
    """When beats may enter the merge: the first cycle, and a stall pattern from it on."""
    times = np.maximum.reduce(given) + 1
    pattern = np.ones(times[-1] - times[0] + 1, dtype=bool)
    pattern[times - times[0]] = False
    return int(times[0]), pattern


def _array_run(spec: AttentionSpec, inputs: Batches, cycles: int) -> ArrayRun:
    totals = [(c, unstalled(spec, c)) for c in commands_of(spec, inputs)]
    products = sum(u.products for _, u in totals)
    return ArrayRun(
        keys=sum(c.keys * c.heads for c, _ in totals),
        tiles=sum(u.tiles for _, u in totals),
        cycles=cycles,
        busy=products / cycles,
    )
