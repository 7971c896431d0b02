"""When tiles start, and what the array does in each cycle after."""

from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import QUEUE_SLOTS, AttentionSpec

from ..common.delay import delay
from .operands import address_width


__all__ = ["SlotControl"]


class SlotControl(wiring.Component):
    """Start a slot when all it needs is there; then count through it.

    =============  =================================================================
    Latency        1 cycle from the last condition to the first address
    Throughput     1 slot in ``spec.slot_cycles`` cycles, back to back
    Back-pressure  none within a slot
    Golden model   :class:`gridloom.sim.attention.AttentionCycles`
    Source         FuseMax (MICRO 2024), interleaving of its Einsums; fixed slots are ours
    =============  =================================================================

    A slot may multiply scores (QK) of a new tile, probabilities (SV) of the tile ``spec.lag`` slots
    before, or both. Where no tile is ready a slot serves the tiles under way alone.

    Parameters
    ----------
    spec : AttentionSpec
        The schedule.

    Members
    -------
    tile_valid, tile_first, tile_last : In
        A tile is described; it is the first, the last of its queries,
    tile_opens, tile_closes : In
        and of its keys and values.
    query_slot, tile_block : In
        Where its queries are buffered, and their number among the resident blocks.
    queries, keys, values : In
        Operand buffers hold a tile.
    released : In(1)
        A block's results have left.
    take : Out(1)
        The described tile starts.
    scores, weights : Out(1)
        QK, SV: an operand is being addressed.
    begins, ends : Out(1)
        It is the first, the last of a tile's QK.
    query_address, row_kind, row_address : Out
        Addresses of the first column and the first row.
    loads : Out(1)
        The probabilities that have come back are to be used from now on.
    weighted_start, weighted_last : Out(1)
        A slot with SV starts; its tile is the last of its queries.
    weighted_block : Out
        The number of its queries' block.
    query_claim, key_claim, value_claim : Out(1)
        A buffered tile is about to be used.
    query_release, key_release, value_release : Out(1)
        A buffered tile has been used up.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        self.row_address_width = max(address_width(spec.head_dim), address_width(spec.value_dim))
        inputs = ("tile_valid", "tile_first", "tile_last", "tile_opens", "tile_closes")
        inputs += ("queries", "keys", "values", "released")
        outputs = ("take", "scores", "weights", "begins", "ends", "row_kind", "loads")
        outputs += ("query_claim", "key_claim", "value_claim", "weighted_start", "weighted_last")
        outputs += ("query_release", "key_release", "value_release")
        super().__init__(
            {
                **{name: In(1) for name in inputs},
                **{name: Out(1) for name in outputs},
                "query_slot": In(range(spec.resident + 1)),
                "tile_block": In(spec.block_width),
                "weighted_block": Out(spec.block_width),
                "query_address": Out(address_width(spec.head_dim, spec.resident + 1)),
                "row_address": Out(self.row_address_width),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        phase = Signal(range(spec.slot_cycles))
        running = Signal()
        is_final = Signal()  # the last cycle of a slot
        starts = Signal()
        ready = Signal()  # a tile is ready
        waits = Signal()  # the oldest tile has no values yet
        reserved = Signal(range(QUEUE_SLOTS + 1))
        # Tiles under way, the oldest highest.
        valid, last, opens, closes = (
            Signal(spec.lag, name=name) for name in ("valid", "last", "opens", "closes")
        )
        blocks = Signal(spec.lag * spec.block_width)
        has_scores = Signal()
        has_weights = Signal()
        query_slot = Signal.like(self.query_slot, name="query_slot_held")
        releases = Signal(3)  # queries, keys, values: after this slot

        m.d.comb += [
            ready.eq(
                self.tile_valid
                & (self.queries | ~self.tile_first)
                & (self.keys | ~self.tile_opens)
                & (~self.tile_last | (reserved != QUEUE_SLOTS))
            ),
            waits.eq(valid[-1] & opens[-1] & ~self.values),
            starts.eq((~running | is_final) & (ready | valid.any()) & ~waits),
            self.take.eq(starts & ready),
            self.weighted_start.eq(starts & valid[-1]),
            self.weighted_last.eq(last[-1]),
            self.weighted_block.eq(blocks[-spec.block_width :]),
            self.query_claim.eq(self.take & self.tile_first),
            self.key_claim.eq(self.take & self.tile_opens),
            self.value_claim.eq(self.weighted_start & opens[-1]),
        ]  # fmt: skip
        m.d.sync += [
            reserved.eq(reserved + (self.take & self.tile_last) - self.released),
            phase.eq(Mux(is_final | ~running, 0, phase + 1)),
            is_final.eq(running & (phase == spec.slot_cycles - 2)),
        ]
        with m.If(is_final):
            m.d.sync += running.eq(0)
        with m.If(starts):
            m.d.sync += [
                running.eq(1),
                valid.eq(Cat(ready, valid)),
                last.eq(Cat(self.tile_last, last)),
                has_scores.eq(ready),
                has_weights.eq(valid[-1]),
                opens.eq(Cat(self.tile_opens, opens)),
                closes.eq(Cat(self.tile_closes, closes)),
                blocks.eq(Cat(self.tile_block, blocks)),
                query_slot.eq(self.query_slot),
                releases.eq(Cat(self.tile_last, self.tile_closes, closes[-1])),
            ]
        slots = query_slot, releases
        self._addresses(m, phase, running & has_scores, running & has_weights, *slots)
        slot_end = Signal()
        m.d.comb += slot_end.eq(running & is_final)
        m.d.comb += self.loads.eq(self._load(m, slot_end))
        return m

    def _load(self, m, slot_end):
        """``load_delay`` cycles after the slot's end, 1 cycle later than ``slot_end``."""
        spec = self.spec
        if spec.load_delay == 0:
            return delay(m, slot_end, 1, name="slot_end", reset=True)
        left = Signal(range(spec.load_delay + 1))
        waits = Signal()
        m.d.sync += left.eq(left - 1)
        with m.If(left == 0):
            m.d.sync += waits.eq(0)
        with m.If(slot_end):
            m.d.sync += [left.eq(spec.load_delay), waits.eq(1)]
        return waits & (left == 0)

    def _addresses(self, m, phase, has_scores, has_weights, query_slot, releases):
        """Count through the features of both products."""
        spec = self.spec
        feature = Signal(self.row_address_width - 1)
        key_slot, value_slot = (Signal(name=f"{name}_slot") for name in ("key", "value"))
        half = spec.head_dim
        score_end = phase == half - 1
        weight_end = Signal()
        m.d.comb += [
            self.scores.eq(has_scores & (phase < half)),
            self.weights.eq(has_weights & (phase >= half) & (phase < half + spec.value_dim)),
            self.begins.eq(has_scores & (phase == 0)),
            self.ends.eq(has_scores & score_end),
            weight_end.eq(has_weights & (phase == half + spec.value_dim - 1)),
            self.row_kind.eq(self.weights),
            self.query_address.eq(Cat(feature[: address_width(spec.head_dim) - 1], query_slot)),
            self.row_address.eq(Cat(feature, Mux(self.weights, value_slot, key_slot))),
        ]
        m.d.sync += feature.eq(feature + 1)
        with m.If(score_end | (phase == spec.slot_cycles - 1) | ~(has_scores | has_weights)):
            m.d.sync += feature.eq(0)
        m.d.sync += [
            key_slot.eq(key_slot ^ (self.ends & releases[1])),
            value_slot.eq(value_slot ^ (weight_end & releases[2])),
        ]
        # The last lane reads later than the first.
        rows, cols = spec.rows - 1, spec.cols - 1
        ends = (
            (self.key_release, self.ends & releases[1], rows, "key_end"),
            (self.value_release, weight_end & releases[2], rows, "value_end"),
            (self.query_release, self.ends & releases[0], cols, "query_end"),
        )
        for release, end, cycles, name in ends:
            m.d.comb += release.eq(delay(m, end, cycles, name=name, reset=True))
