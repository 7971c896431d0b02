"""The published model of FuseMax, computed from its formulas: five designs, four workloads.

Source: Nayak, Wu, Odemuyiwa, Pellauer, Emer, Fletcher: *FuseMax: Leveraging Extended Einsums to
Optimize Attention Accelerator Design*, MICRO 2024 (arXiv:2406.10491), and its artifact
(FPSG-UIUC/micro24-fusemax-artifact), whose tables are the tests' oracle. The five designs are those
of the paper's figures 6 to 9: *unfused*, *FLAT*, *+Cascade*, *+Architecture* and *+Binding*, which
is FuseMax itself.

Everything is per layer: ``batch * heads`` independent attentions of ``length`` queries and keys. A
*tile* is ``size`` keys by ``size`` queries; ``average`` (av) is the share of the division, done
once per query row, in each of its tiles. The model knows no fill, no drain, no DRAM latency, no
mask and no ragged tile: cycles per tile times tiles, or bytes over bandwidth if that is longer.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from gridloom.specs.errors import UserError


__all__ = ["DESIGNS", "LENGTHS", "MACHINE", "WORKLOADS", "Machine", "Point", "Workload"]
__all__ += ["evaluate", "mean_of_ratios", "speedups", "table"]

KIB = 2**10
MIB = 2**20
LENGTHS = tuple(KIB * 4**n for n in range(6))  # 1K to 1M
EXP_MACS = 6  # multiply-adds of one exponential, on the PE's own multiplier
FLAT_QUERY_ROWS = (
    1024  # of a spilling FLAT mapping: column P1 of the artifact's flat_validation.csv
)


@dataclass(frozen=True)
class Machine:
    """The hardware that all designs share.

    Parameters
    ----------
    size : int
        The 2D array has ``size * size`` PEs, the 1D array ``size``.
    clock_hz, bandwidth : float
        Of both arrays, and of the DRAM in bytes per second.
    buffer_bytes : int
        On-chip buffer of FuseMax (and of +Cascade and +Architecture).
    baseline_buffer_bytes : int
        Of FLAT and of the unfused design, which the artifact gives twice as much.
    word_bytes, batch : int
        Bytes of every value, and sequences in a batch.
    """

    size: int = 256
    clock_hz: float = 940e6
    bandwidth: float = 400.0 * 2**30
    buffer_bytes: int = 16 * MIB
    baseline_buffer_bytes: int = 32 * MIB
    word_bytes: int = 2
    batch: int = 64


@dataclass(frozen=True)
class Workload:
    """A transformer's attention: heads of a layer, and features of a head (E = F)."""

    name: str
    heads: int
    head_dim: int


MACHINE = Machine()
WORKLOADS = (
    Workload("BERT", 12, 64),
    Workload("TrXL", 16, 64),
    Workload("T5", 8, 64),
    Workload("XLM", 16, 128),
)


@dataclass(frozen=True)
class Point:
    """One design on one workload at one length.

    Parameters
    ----------
    design, workload : str
        Keys of :data:`DESIGNS` and names of :data:`WORKLOADS`.
    length : int
        Queries, and as many keys.
    seconds : float
        Latency of the layer.
    compute_seconds, dram_seconds : float
        What each would take alone; of designs that do not overlap everything, the sum of phases.
    bytes : int or None
        To and from DRAM; ``None`` where only the design's own mapper knows (FLAT while it fuses).
    products : float
        Share of the 2D array's multiplier cycles spent on QK and on SV (AV) products.
    useful : float
        The paper's utilisation: products, and also maxima, exponentials and sums on the PEs.
    useful_1d : float
        The paper's utilisation of the 1D array.
    """

    design: str
    workload: str
    length: int
    seconds: float
    compute_seconds: float
    dram_seconds: float
    bytes: int | None
    products: float
    useful: float
    useful_1d: float

    @property
    def bound(self) -> str:
        """What limits the point; ``"phases"`` if one phase by arithmetic and another by DRAM."""
        if self.seconds > max(self.compute_seconds, self.dram_seconds):
            return "phases"
        return "DRAM" if self.dram_seconds > self.compute_seconds else "compute"

    def to_json(self) -> dict[str, Any]:
        """The record as numbers and strings."""
        return {**asdict(self), "bound": self.bound}


@dataclass(frozen=True)
class _Layer:
    """A workload at a length on a machine, with the quantities all formulas use."""

    machine: Machine
    workload: Workload
    length: int

    @property
    def blocks(self) -> int:
        """Tiles along keys (M1), and along queries."""
        return self.length // self.machine.size

    @property
    def attentions(self) -> int:
        return self.machine.batch * self.workload.heads

    @property
    def tiles(self) -> int:
        return self.attentions * self.blocks**2

    @property
    def average(self) -> float:
        """Divisions of a query row (F = E of them), spread over its tiles."""
        return self.workload.head_dim / self.blocks

    @property
    def operand_bytes(self) -> int:
        """All of Q; K, V and AV are as large."""
        words = self.attentions * self.length * self.workload.head_dim
        return words * self.machine.word_bytes

    @property
    def score_bytes(self) -> int:
        """All of QK; A is as large."""
        return self.attentions * self.length**2 * self.machine.word_bytes

    def seconds(self, cycles: float) -> float:
        return self.tiles * cycles / self.machine.clock_hz

    def point(self, design: str, seconds: float, **figures: Any) -> Point:
        return Point(design, self.workload.name, self.length, seconds, **figures)


def evaluate(design: str, workload: Workload, length: int, machine: Machine = MACHINE) -> Point:
    """Latency, traffic and utilisation of one design.

    Parameters
    ----------
    design : str
        One of :data:`DESIGNS`.
    workload : Workload
        Heads and features.
    length : int
        Queries and keys; a multiple of the array's size, as the model has no ragged tiles.
    """
    if length < machine.size or length % machine.size:
        raise UserError(f"length must be a multiple of {machine.size}, not {length}")
    if design not in DESIGNS:
        raise UserError(f"design must be one of {', '.join(DESIGNS)}, not {design!r}")
    return DESIGNS[design](_Layer(machine, workload, length))


def table(machine: Machine = MACHINE) -> tuple[Point, ...]:
    """Every design, workload and length of the paper."""
    return tuple(
        evaluate(design, workload, length, machine)
        for workload in WORKLOADS
        for length in LENGTHS
        for design in DESIGNS
    )


def speedups(points: tuple[Point, ...], baseline: str, design: str = "fusemax") -> list[float]:
    """Latency of ``baseline`` over that of ``design`` at every workload and length."""
    seconds = {(p.design, p.workload, p.length): p.seconds for p in points}
    places = [(p.workload, p.length) for p in points if p.design == design]
    return [seconds[baseline, *place] / seconds[design, *place] for place in places]


def mean_of_ratios(ratios: list[float]) -> float:
    """The arithmetic mean, which is what the paper gives (6.72 and 10.05).

    It favours the points with the largest ratios; the ratio of total times is another number.
    """
    return sum(ratios) / len(ratios)


# ---- the five designs


def _resident_blocks(layer: _Layer, tiles_per_block: int = 0) -> int:
    """Query blocks that stay on chip (P1): the largest divisor of N / A that fits.

    Beside one tile of K and of V the buffer holds, for every query, E words of Q, F of RNV, RM and
    RD, and ``tiles_per_block`` tiles of scores for every block (artifact: ``accel/proposal.py``).
    """
    size, word = layer.machine.size, layer.machine.word_bytes
    features = 2 * layer.workload.head_dim
    free = layer.machine.buffer_bytes - size * features * word
    per_block = size * (features + 2 + tiles_per_block * size) * word
    divisors = [d for d in range(1, layer.blocks + 1) if layer.blocks % d == 0]
    fitting = [d for d in divisors if d <= free // per_block]
    if not fitting:
        raise UserError(f"a buffer of {layer.machine.buffer_bytes} bytes holds no query block")
    return max(fitting)


def _one_pass_bytes(layer: _Layer, tiles_per_block: int = 0) -> int:
    """Q in and AV out once; K and V once for every resident super-block of queries."""
    passes = layer.blocks // _resident_blocks(layer, tiles_per_block)
    return (2 + 2 * passes) * layer.operand_bytes


def _tiled(
    design: str, layer: _Layer, cycles: float, useful: float, useful_1d: float, **options: int
) -> Point:
    """A one-pass design: so many cycles for each tile, busy for so many of them."""
    moved = _one_pass_bytes(layer, **options)
    compute, dram = layer.seconds(cycles), moved / layer.machine.bandwidth
    latency = max(compute, dram)
    return layer.point(
        design,
        latency,
        compute_seconds=compute,
        dram_seconds=dram,
        bytes=moved,
        products=layer.seconds(2 * layer.workload.head_dim) / latency,
        useful=layer.seconds(useful) / latency,
        useful_1d=layer.seconds(useful_1d) / latency,
    )


def _softmax_cycles() -> int:
    """Of a tile on the PEs beside the products: max, subtract and exponential, sum."""
    return 1 + (1 + EXP_MACS) + 1


def _work_1d(layer: _Layer) -> float:
    """Of a tile on the 1D array: RM', PRM, RD PRM, RNV PRM, RD', RNV', AV."""
    return 1 + (1 + EXP_MACS) + 1 + layer.workload.head_dim * 2 + 1 + layer.average


def _fusemax(layer: _Layer) -> Point:
    """Tiles interleaved, the slower array setting each phase (artifact: ``accel/proposal.py``)."""
    features = layer.workload.head_dim
    first = max(features + 1, 1 + features + layer.average)  # QK, LM | RD', RNV', AV
    cycles = first + 1 + (1 + EXP_MACS + 1) + features  # RM' | SLN, SLD | SLNV
    useful = 2 * features + _softmax_cycles()
    return _tiled("fusemax", layer, cycles, useful, _work_1d(layer))


def _architecture(layer: _Layer) -> Point:
    """The same array without interleaving: it waits for the sum over keys and for RNV'."""
    features = layer.workload.head_dim
    first = max(features + 1, 1 + layer.average)
    cycles = first + layer.machine.size + 1 + (1 + EXP_MACS + 1) + 2 * features
    useful = 2 * features + _softmax_cycles()
    return _tiled("architecture", layer, cycles, useful, _work_1d(layer))


def _cascade(layer: _Layer) -> Point:
    """The one-pass cascade on FLAT's array: everything but the products is on the 1D array.

    Scores and probabilities pass through the buffer, so that every resident block keeps a tile of
    each. (This is inferred: it gives the 24 published byte counts, and limits no latency.)
    """
    features, size = layer.workload.head_dim, layer.machine.size
    useful_1d = 4 * size + 5 + 2 * features + layer.average
    cycles = max(useful_1d, 2 * features)
    return _tiled("cascade", layer, cycles, 2 * features, useful_1d, tiles_per_block=2)


def _flat(layer: _Layer) -> Point:
    """FLAT: softmax on the 1D array, four cycles a row of scores, beside the products.

    Scores stay on chip while those of one block of queries fit in the buffer. Then its mapper's
    traffic, at most every operand once per tile, is hidden behind the 1D array. Beyond that QK and
    A go out and come back, and K and V come once for :data:`FLAT_QUERY_ROWS` queries.
    """
    machine, features = layer.machine, layer.workload.head_dim
    fuses = machine.size * layer.length * machine.word_bytes <= machine.baseline_buffer_bytes
    if fuses:
        moved = None
        traffic = (1 + 3 * layer.blocks) * layer.operand_bytes
    else:
        passes = layer.length // FLAT_QUERY_ROWS
        traffic = moved = 4 * layer.score_bytes + (2 + 2 * passes) * layer.operand_bytes
    compute = layer.seconds(max(2 * features, 4 * machine.size))
    latency = max(compute, traffic / machine.bandwidth)
    products = layer.seconds(2 * features) / latency
    return layer.point(
        "flat",
        latency,
        compute_seconds=compute,
        dram_seconds=traffic / machine.bandwidth,
        bytes=moved,
        products=products,
        useful=products,
        useful_1d=layer.seconds(4 * machine.size) / latency,
    )


def _unfused(layer: _Layer) -> Point:
    """QK, softmax, AV one after the other, each as long as its arithmetic or its traffic.

    Each product reads its streamed operand once for every block of the other that half the buffer
    holds. (The artifact searched a mapping and found twice as many passes for E = 64 at 1M, which
    makes those three latencies 0.02 % longer; the other 21 are equal.)
    """
    machine, features = layer.machine, layer.workload.head_dim
    rows = machine.baseline_buffer_bytes // 2 // (features * machine.word_bytes)
    passes = -(-layer.length // rows)
    product_bytes = layer.score_bytes + (2 + (passes - 1)) * layer.operand_bytes
    softmax_bytes = 2 * layer.score_bytes
    product = layer.seconds(features), product_bytes / machine.bandwidth
    softmax = layer.seconds(4 * machine.size), softmax_bytes / machine.bandwidth
    latency = 2 * max(product) + max(softmax)
    products = layer.seconds(2 * features) / latency
    return layer.point(
        "unfused",
        latency,
        compute_seconds=2 * product[0] + softmax[0],
        dram_seconds=2 * product[1] + softmax[1],
        bytes=2 * product_bytes + softmax_bytes,
        products=products,
        useful=products,
        useful_1d=softmax[0] / latency,
    )


DESIGNS: dict[str, Callable[[_Layer], Point]] = {
    "unfused": _unfused,
    "flat": _flat,
    "cascade": _cascade,
    "architecture": _architecture,
    "fusemax": _fusemax,
}
