"""When each tile's scores are gone through again."""

from amaranth.hdl import Array, Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_unit import PimUnitSpec

from ..common.delay import delay
from .column import index_width, slot_width


__all__ = ["SoftmaxControl"]


class SoftmaxControl(wiring.Component):
    """Replays each tile's scores once its last is known, a cycle apart from the tile before.

    =============  =================================================================
    Latency        3 cycles from a tile's last score to the first replayed
    Throughput     a tile of n scores in n + 1 cycles
    Back-pressure  none: values come no sooner than probabilities, so keys do not overtake
    Golden model   :func:`gridloom.kernels.attention.partial_attention`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Lanes and slots.

    Members
    -------
    score_valid, score_slot, score_row, ends_tile, is_first : In
        A score.
    replay_valid, replay_slot, replay_row, replay_starts, replay_ends, replay_first : Out
        A score again.
    probability_write, probability_slot, probability_lane : Out
        Its probability's place.
    weighed : In(1)
        A tile's values are done.
    may_weigh : Out(1)
        There is a tile with all its probabilities.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        slot, row = slot_width(spec), index_width(spec.lanes)
        super().__init__(
            {
                "score_valid": In(1),
                "score_slot": In(slot),
                "score_row": In(row),
                "ends_tile": In(1),
                "is_first": In(1),
                "replay_valid": Out(1),
                "replay_slot": Out(slot),
                "replay_row": Out(row),
                "replay_starts": Out(1),
                "replay_ends": Out(1),
                "replay_first": Out(1),
                "probability_write": Out(1),
                "probability_slot": Out(slot),
                "probability_lane": Out(row),
                "weighed": In(1),
                "may_weigh": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        slots = range(spec.num_slots)
        last_rows = Array(
            Signal(len(self.score_row), name=f"last_row_{n}", reset_less=True) for n in slots
        )
        firsts = Array(Signal(name=f"first_{n}", reset_less=True) for n in slots)
        ends = Signal()
        m.d.comb += ends.eq(self.score_valid & self.ends_tile)
        with m.If(ends):
            m.d.sync += [
                last_rows[self.score_slot].eq(self.score_row),
                firsts[self.score_slot].eq(self.is_first),
            ]

        running = Signal()
        row = Signal(len(self.score_row), reset_less=True)
        slot = Signal(len(self.score_slot))
        waiting = Signal(range(spec.num_slots + 1))  # ended tiles whose maximum is known
        starts, finishes = Signal(), Signal()
        known = delay(m, ends, 1, name="ends", reset=True)
        m.d.comb += [
            starts.eq(~running & (waiting != 0)),
            finishes.eq(running & (row == last_rows[slot])),
        ]
        m.d.sync += [waiting.eq(waiting + known - starts), row.eq(row + 1)]
        with m.If(starts):
            m.d.sync += [running.eq(1), row.eq(0)]
        with m.If(finishes):
            m.d.sync += [
                running.eq(0),
                slot.eq(slot + 1),
            ]
            with m.If(slot == spec.num_slots - 1):
                m.d.sync += slot.eq(0)
        m.d.comb += [
            self.replay_valid.eq(running),
            self.replay_slot.eq(slot),
            self.replay_row.eq(row),
            self.replay_starts.eq(row == 0),
            self.replay_ends.eq(finishes),
            self.replay_first.eq(firsts[slot]),
        ]

        age = spec.probability_latency - 1
        ready = Signal(range(spec.num_slots + 1))
        m.d.comb += [
            self.probability_write.eq(delay(m, running, age, name="replays", reset=True)),
            self.probability_slot.eq(delay(m, slot, age, name="replay_slot")),
            self.probability_lane.eq(delay(m, row, age, name="replay_row")),
            self.may_weigh.eq(ready != 0),
        ]
        m.d.sync += ready.eq(
            ready + delay(m, finishes, age, name="finishes", reset=True) - self.weighed
        )
        return m
