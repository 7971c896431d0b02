"""How long our attention array takes and what it moves, in closed form and itemised.

For system studies at paper scale: an answer takes about a millisecond. The schedule is the one
of E + F cycles a tile (E for QK, F for SV, every multiplier busy in each), softmax beside the
array. What depends on the RTL's pipeline is in :class:`ArrayPipeline` alone, and all of that is
asked of :class:`AttentionSpec`, as the exact cycle model does: without a memory in the way, cycles
equal :func:`.attention_unstalled.unstalled` where no tile waits there.

The estimate assumes that transfers overlap arithmetic, except for the first fetch and the last
store, and that results leave as fast as they come. Running state is wider than words
(``state_bytes``), K and V tiles are double-buffered.
"""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from gridloom.specs.attention import AttentionSpec, Operand
from gridloom.specs.errors import UserError

from ..kernels.attention import Command
from .attention import BLOCK_STEPS, OPEN_STEPS, command_steps, known_after, summed_after


__all__ = ["MASKS", "Array", "ArrayPipeline", "Cycles", "Estimate", "RunShape", "Step", "Traffic"]
__all__ += ["array_cycles", "attended", "estimate", "scores", "tile_schedule", "traffic"]

MASKS = ("none", "causal", "window")
MAX_LENGTH = 2**20


@dataclass(frozen=True)
class RunShape:
    """One launch: what is to be computed.

    Parameters
    ----------
    queries, keys : int
        Of every head; 1 to 2^20.
    head_dim, value_dim : int
        Features E of queries and keys, F of values.
    heads : int
        K/V heads of all sequences of the batch together.
    group : int
        Query heads that share a K/V head; packed along queries, those of one position adjacent.
    mask : str
        ``"none"``; ``"causal"``: query i sees keys up to i + offset; ``"window"``: of those, the
        last ``window``.
    offset : int
        Keys before the first query, for the masks; negative if queries come first.
    window : int or None
        Keys a query sees, with the mask ``"window"``.
    """

    queries: int
    keys: int
    head_dim: int = 64
    value_dim: int = 64
    heads: int = 1
    group: int = 1
    mask: str = "none"
    offset: int = 0
    window: int | None = None

    def __post_init__(self) -> None:
        for name in ("queries", "keys"):
            _check_range(name, getattr(self, name), MAX_LENGTH)
        for name in ("head_dim", "value_dim", "heads", "group"):
            _check_range(name, getattr(self, name), 2**20)
        if self.mask not in MASKS:
            raise UserError(f"mask must be none, causal or window, not {self.mask!r}")
        _check_range("offset", self.offset, MAX_LENGTH, -MAX_LENGTH)
        if self.offset and self.mask == "none":
            raise UserError("offset must be given with mask=causal or mask=window, and only then")
        if (self.mask == "window") != (self.window is not None):
            raise UserError("window must be given with mask=window, and only then")
        if self.window is not None:
            _check_range("window", self.window, MAX_LENGTH)
            if self.window > self.keys:
                raise UserError(f"window must be at most keys ({self.keys}), not {self.window}")


def _check_range(name: str, value: Any, most: int, least: int = 1) -> None:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    if not is_whole or not least <= value <= most:
        raise UserError(f"{name} must be a whole number from {least:,} to {most:,}, not {value!r}")


@dataclass(frozen=True)
class Array:
    """The array and its memory.

    Parameters
    ----------
    rows, cols : int
        Keys and queries of a tile.
    clock_hz, bandwidth : float
        Bandwidth in bytes per second.
    buffer_bytes : int
        For resident queries with their state, and K and V tiles.
    word_bytes, state_bytes : int
        Of Q, K, V and AV; of RNV, RM and RD.
    """

    rows: int = 256
    cols: int = 256
    clock_hz: float = 940e6
    bandwidth: float = 400.0 * 2**30
    buffer_bytes: int = 16 * 2**20
    word_bytes: int = 2
    state_bytes: int = 4

    def __post_init__(self) -> None:
        for name in ("rows", "cols", "word_bytes", "state_bytes"):
            _check_range(name, getattr(self, name), 2**12)
        _check_range("buffer_bytes", self.buffer_bytes, 2**50)
        for name in ("clock_hz", "bandwidth"):
            value = getattr(self, name)
            if (
                isinstance(value, bool)
                or not isinstance(value, int | float)
                or not 0 < value < 1e18
            ):
                raise UserError(f"{name} must be a positive number, not {value!r}")

    def transfer(self, size_bytes: float) -> float:
        """Cycles that so many bytes take."""
        return size_bytes / self.bandwidth * self.clock_hz


@dataclass(frozen=True)
class ArrayPipeline:
    """Everything the estimate takes from the RTL's pipeline, in cycles unless said otherwise.

    Parameters
    ----------
    interval : int
        From one tile to the next in steady state.
    lag_tiles : int
        Tiles between the QK of a tile and its SV; as many slots of the multipliers stay empty at
        either end of a launch.
    load : int
        From the first operand at the array to the first tile.
    skew : int
        From the first PE's product of a wavefront to the last PE's.
    finish : int
        From the last product to the last value of AV.
    dram_latency : int
        From a request to its first byte.
    paths, columns : int
        So many softmax paths serve so many columns: 1 and 4 if four columns share one, 2 and 1 if
        a column is cut in two, each half with a path and chains of its own.
    chain_start, chain : int
        When, from its start, the scores of a tile's first column begin to go to the foot, and for
        how long.
    return_start : int
        When the probabilities begin to come back, for as long.
    sum_start : int
        From a row of SV products in the first PE to their sum at the foot.
    has_own_chain : bool
        Whether probabilities come back by another chain than that of the scores.
    """

    interval: int
    lag_tiles: int
    load: int
    skew: int
    finish: int
    dram_latency: int
    paths: int
    columns: int
    chain_start: int
    chain: int
    return_start: int
    sum_start: int
    has_own_chain: bool

    @classmethod
    def of(
        cls,
        array: Array,
        head_dim: int,
        value_dim: int,
        *,
        dram_latency_ns: float = 100.0,
        paths: int | None = None,
        columns: int | None = None,
    ) -> "ArrayPipeline":
        """That of our RTL at this size; the latency of DRAM is an assumption.

        ``paths`` and ``columns`` are by default the least that sustain E + F cycles a tile, if any
        do. What one array cannot sustain is taken to be several, sums going down through all of
        them: none has more columns than a tile has cycles, or more than half as many rows. Such a
        compound is not built.
        """
        paths = paths or _least_paths(array, head_dim, value_dim)
        part = _spec(array, head_dim, value_dim, paths)
        sharing = columns or (1 if paths > 1 else _most_sharing(part))
        part = part.model_copy(update={"sharing": sharing})
        return cls._of_parts(part, array, paths, round(dram_latency_ns * 1e-9 * array.clock_hz))

    @classmethod
    def of_spec(cls, spec: AttentionSpec) -> "ArrayPipeline":
        """That of the array that ``spec`` describes, its operands there at once."""
        return cls._of_parts(spec, Array(spec.rows, spec.cols), 1, 0)

    @classmethod
    def _of_parts(
        cls, part: AttentionSpec, array: Array, paths: int, dram_latency: int
    ) -> "ArrayPipeline":
        """That of an array made of such parts."""
        sizes = {"rows": max(part.rows, array.rows), "cols": array.cols}
        whole = part.model_copy(update=sizes)
        end = max(summed_after(whole), known_after(part) - part.lag * part.slot_cycles)
        skew = array.rows + array.cols - 2
        last_product = part.head_dim + part.value_dim + skew
        return cls(
            interval=part.slot_cycles,
            lag_tiles=part.lag,
            load=max(first_steps(part), part.head_dim),
            skew=skew,
            finish=end - last_product + 1 + part.num_groups * part.value_dim + part.output_latency,
            dram_latency=dram_latency,
            paths=paths,
            columns=part.sharing,
            chain_start=part.window_start,
            chain=part.rows,
            return_start=part.probability_start,
            sum_start=whole.rows - 1 + whole.sum_latency,
            has_own_chain=part.has_own_chain,
        )


def first_steps(spec: AttentionSpec) -> int:
    """Cycles of the sequencer from the take of a command without groups to its first tile."""
    return command_steps(spec, Command(0, 1, 1)) + 1 + BLOCK_STEPS * spec.resident + OPEN_STEPS


def _spec(array: Array, head_dim: int, value_dim: int, paths: int) -> AttentionSpec:
    """The RTL's record; unchecked, since estimates go beyond the sizes that can be generated."""
    cols = min(array.cols, max(2, head_dim + value_dim))
    return AttentionSpec.model_construct(
        rows=max(2, -(-array.rows // paths)),
        cols=cols,
        head_dim=head_dim,
        value_dim=value_dim,
        operand=Operand.INT8 if array.word_bytes == 1 else Operand.BF16,
        sharing=1,
        output_lanes=cols,
    )


def _least_paths(array: Array, head_dim: int, value_dim: int) -> int:
    """Parts of a column, each with a path, so that its scores are away before the next ones."""
    period = head_dim + value_dim
    least = paths = -(-array.rows // max(2, period // 2))
    while paths < array.rows // 2:
        if _spec(array, head_dim, value_dim, paths).slot_cycles == period:
            return paths
        paths *= 2
    return least


def _most_sharing(spec: AttentionSpec) -> int:
    """Columns that can share a path, a tile taking no longer than if none did."""
    for sharing in range(min(spec.cols, spec.slot_cycles // spec.rows), 1, -1):
        shared = spec.model_copy(update={"sharing": sharing})
        is_as_fast = (shared.slot_cycles, shared.lag) == (spec.slot_cycles, spec.lag)
        if spec.cols % sharing == 0 and is_as_fast:
            return sharing
    return 1


@dataclass(frozen=True)
class Cycles:
    """Where the cycles of a launch go; they add up to :attr:`total`.

    Parameters
    ----------
    products : float
        The least possible: products that are needed, over multipliers.
    ragged : float
        Tiles that reach beyond the last query or key.
    mask : float
        Masked scores in tiles that are not masked whole (those cost nothing).
    softmax : int
        Where the softmax paths need longer for a tile than the products.
    fill, drain : int
        Until the first tile, and empty slots until the first SV; skew and division after the last.
    fetch, stall, store : float
        DRAM: until the first tile can start, while the array waits, after the last value.
    """

    products: float
    ragged: float
    mask: float
    softmax: int
    fill: int
    drain: int
    fetch: float
    stall: float
    store: float

    @property
    def total(self) -> float:
        """All of them."""
        return sum(asdict(self).values())

    def to_json(self) -> dict[str, float]:
        """The items and their total."""
        return {**asdict(self), "total": self.total}


@dataclass(frozen=True)
class Traffic:
    """Bytes to and from DRAM, by tensor."""

    q: int
    k: int
    v: int
    av: int

    @property
    def total(self) -> int:
        """All four."""
        return self.q + self.k + self.v + self.av

    def to_json(self) -> dict[str, int]:
        """The parts and their total."""
        return {**asdict(self), "total": self.total}


@dataclass(frozen=True)
class Estimate:
    """A launch on an array: its tiles, cycles and traffic.

    Parameters
    ----------
    tiles, skipped_tiles : int
        Computed, and removed by the mask.
    passes : int
        Resident super-blocks of queries of a head: how often K and V come in without a mask.
    cycles : Cycles
        Itemised.
    traffic : Traffic
        Bytes.
    seconds, dram_seconds : float
        All of it, and what the transfers alone would take.
    utilisation : float
        Share of the multipliers' cycles with a needed product. The PEs do nothing but products,
        so this is also the paper's "useful work".
    """

    tiles: int
    skipped_tiles: int
    passes: int
    cycles: Cycles
    traffic: Traffic
    seconds: float
    dram_seconds: float
    utilisation: float

    def to_json(self) -> dict[str, Any]:
        """The record as numbers and dicts."""
        parts = {"cycles": self.cycles.to_json(), "traffic": self.traffic.to_json()}
        return {**asdict(self), **parts}


# ---- what the mask leaves


def _limits(shape: RunShape, positions: Any, last_positions: Any) -> tuple[Any, Any]:
    """First and last key that queries between two positions see; last < first if none."""
    first, last = np.zeros_like(positions), np.full_like(positions, shape.keys - 1)
    if shape.mask != "none":
        last = np.minimum(last, last_positions + shape.offset)
    if shape.window is not None:
        first = np.maximum(first, positions + shape.offset - shape.window + 1)
    return first, last


def scores(shape: RunShape) -> int:
    """Pairs of a query and a key that it sees, over all heads."""
    if shape.mask == "none":
        pairs = shape.queries * shape.keys
    else:
        pairs = _keys_up_to(shape, shape.offset)
        if shape.window is not None:
            pairs -= _keys_up_to(shape, shape.offset - shape.window)
    return pairs * shape.group * shape.heads


def _keys_up_to(shape: RunShape, offset: int) -> int:
    """Sum over queries i of the number of keys up to i + offset."""
    # i + offset + 1 keys, but at least none and at most all: a ramp between two levels
    start = min(max(0, -offset), shape.queries)
    full = min(max(start, shape.keys - offset), shape.queries)
    ramp = full - start
    return ramp * (start + offset) + ramp * (ramp + 1) // 2 + (shape.queries - full) * shape.keys


def attended(shape: RunShape) -> tuple[int, int]:
    """Queries of a head that see a key, and keys that are seen by a query."""
    if shape.mask == "none":
        return shape.queries, shape.keys
    window = shape.window or shape.queries + shape.keys + abs(shape.offset)
    first = max(0, -shape.offset)  # query
    last = min(shape.queries - 1, shape.keys + window - 2 - shape.offset)
    if last < first:
        return 0, 0
    low = max(0, first + shape.offset - window + 1)
    return last - first + 1, min(shape.keys - 1, last + shape.offset) - low + 1


@dataclass(frozen=True)
class _Blocks:
    """The query blocks of a head: rows, first and last tile of keys (exclusive), scores inside."""

    rows: Any
    first: Any
    end: Any
    scores: Any

    @property
    def tiles(self) -> Any:
        return self.end - self.first


def _blocks(shape: RunShape, array: Array) -> _Blocks:
    packed = shape.queries * shape.group
    starts = np.arange(0, packed, array.cols, dtype=np.int64)
    rows = np.minimum(packed - starts, array.cols)
    first, last = _limits(shape, starts // shape.group, (starts + rows - 1) // shape.group)
    is_empty = last < first
    first = np.where(is_empty, 0, first // array.rows)
    end = np.where(is_empty, 0, last // array.rows + 1)
    keys = np.minimum(end * array.rows, shape.keys) - first * array.rows
    return _Blocks(rows, first, end, rows * np.maximum(keys, 0))


# ---- traffic


def _resident_blocks(shape: RunShape, array: Array) -> int:
    """Query blocks that the buffer holds beside two tiles each of K and of V."""
    features = shape.head_dim + shape.value_dim
    free = array.buffer_bytes - 2 * array.rows * features * array.word_bytes
    state = (shape.value_dim + 2) * array.state_bytes
    fitting = free // (array.cols * (shape.head_dim * array.word_bytes + state))
    if fitting < 1:
        raise UserError(f"a buffer of {array.buffer_bytes:,} bytes holds no block of queries")
    return fitting


def traffic(shape: RunShape, array: Array) -> tuple[Traffic, int]:
    """Bytes by tensor, and the passes over the keys.

    For every super-block of resident queries, the K and V tiles that any of its blocks needs come
    in once. Blocks without a key need no Q, but their zeros go out.
    """
    blocks = _blocks(shape, array)
    starts = np.arange(0, len(blocks.rows), _resident_blocks(shape, array))
    has_tiles = blocks.tiles > 0
    first = np.minimum.reduceat(np.where(has_tiles, blocks.first, MAX_LENGTH), starts)
    end = np.maximum.reduceat(blocks.end, starts)
    keys = np.minimum(end * array.rows, shape.keys) - first * array.rows
    key_rows = int(np.maximum(keys, 0).sum())
    scale = shape.heads * array.word_bytes
    moved = Traffic(
        q=int(blocks.rows[has_tiles].sum()) * shape.head_dim * scale,
        k=key_rows * shape.head_dim * scale,
        v=key_rows * shape.value_dim * scale,
        av=shape.queries * shape.group * shape.value_dim * scale,
    )
    return moved, len(starts)


# ---- cycles


def array_cycles(
    shape: RunShape, array: Array, pipeline: ArrayPipeline, moved: Traffic | None = None
) -> Cycles:
    """The cycles of a launch, itemised.

    Heads follow each other without a bubble: the last tiles of one drain while the first of the
    next fill. All that is particular to an implementation comes from ``pipeline``: tiles start
    every ``interval``, and around them lie ``load``, ``lag_tiles * interval``, ``skew`` and
    ``finish``. ``moved`` is by default :func:`traffic`'s.
    """
    blocks = _blocks(shape, array)
    tiles = int(blocks.tiles.sum()) * shape.heads
    period = shape.head_dim + shape.value_dim
    inside = int(blocks.scores.sum()) * shape.heads
    needed = scores(shape)
    pes = array.rows * array.cols
    fill = pipeline.load + pipeline.lag_tiles * pipeline.interval if tiles else 0
    softmax = max(0, tiles - 1) * (pipeline.interval - period)
    drain = pipeline.skew + pipeline.finish
    compute = tiles * period + softmax + fill + drain
    moved = moved or traffic(shape, array)[0]
    first_bytes = (array.cols + array.rows) * shape.head_dim * array.word_bytes
    first = array.transfer(min(first_bytes, moved.q + moved.k))
    store = array.transfer(min(array.cols * shape.value_dim * array.word_bytes, moved.av))
    return Cycles(
        products=needed * period / pes,
        ragged=(tiles * pes - inside) * period / pes,
        mask=(inside - needed) * period / pes,
        softmax=softmax,
        fill=fill,
        drain=drain,
        fetch=first + pipeline.dram_latency,
        stall=max(0.0, array.transfer(moved.total) - first - store - compute),
        store=store,
    )


def estimate(
    shape: RunShape, array: Array | None = None, pipeline: ArrayPipeline | None = None
) -> Estimate:
    """Tiles, cycles and traffic of ``shape``; by default on the paper's size and memory."""
    array = array or Array()
    pipeline = pipeline or ArrayPipeline.of(array, shape.head_dim, shape.value_dim)
    moved, passes = traffic(shape, array)
    cycles = array_cycles(shape, array, pipeline, moved)
    tiles = int(_blocks(shape, array).tiles.sum()) * shape.heads
    all_tiles = -(-shape.queries * shape.group // array.cols) * -(-shape.keys // array.rows)
    return Estimate(
        tiles=tiles,
        skipped_tiles=all_tiles * shape.heads - tiles,
        passes=passes,
        cycles=cycles,
        traffic=moved,
        seconds=cycles.total / array.clock_hz,
        dram_seconds=moved.total / array.bandwidth,
        utilisation=cycles.products / cycles.total,
    )


# ---- one tile


@dataclass(frozen=True)
class Step:
    """What a unit does for one tile: from ``start`` (0: its first QK product) for ``cycles``."""

    unit: str
    what: str
    start: int
    cycles: int


def tile_schedule(shape: RunShape, array: Array, pipeline: ArrayPipeline) -> tuple[Step, ...]:
    """The way of one tile through the first column, seen from its first PE."""
    sv = shape.head_dim + pipeline.lag_tiles * pipeline.interval
    first, back = pipeline.chain_start, pipeline.return_start
    down, up = ("score chain", "probability chain") if pipeline.has_own_chain else ("chain",) * 2
    scoring = pipeline.chain * pipeline.columns
    return (
        Step("multipliers", "QK", 0, shape.head_dim),
        Step("multipliers", "SV", sv, shape.value_dim),
        Step(down, "scores to the foot", first, pipeline.chain),
        Step("softmax path", "max, exp, sum", first, scoring),
        Step(up, "probabilities from the top", back, pipeline.chain),
        Step("1D unit", "RNV PRM + SLNV", sv + pipeline.sum_start, shape.value_dim),
    )
