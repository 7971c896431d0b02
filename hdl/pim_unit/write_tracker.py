"""Which words of the buffer still lack results of a command."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_unit import NUM_REGIONS, PimUnitSpec

from .column import index_width


__all__ = ["WriteTracker"]


class WriteTracker(wiring.Component):
    """The words that a command's results fill one after the other, from first to last.

    =============  =================================================================
    Latency        1 cycle from ``gives`` or ``writes`` to ``settled``
    Throughput     1 result given and 1 written per cycle
    Back-pressure  none
    Golden model   none; ``sim.pim_timing`` has the cycle of each word
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Words, and results that can be under way.

    Members
    -------
    begins, target, target_end, regions : In
        A command begins: from which word to before which it writes, and the parts of the buffer
        that they are in. Only while ``settled``.
    gives : In(1)
        A step gives one of its results.
    writes, word, completes : In
        One is written: into which word, and whether it is the word's last.
    settled : Out(1)
        None is under way.
    reads, is_written : In, Out(1)
        A word, and whether it lacks none.
    in_use : Out
        Parts of the buffer in which words do.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        word = index_width(spec.buffer_words)
        super().__init__(
            {
                "begins": In(1),
                "target": In(word),
                "target_end": In(word + 1),
                "regions": In(NUM_REGIONS),
                "gives": In(1),
                "writes": In(1),
                "word": In(word),
                "completes": In(1),
                "settled": Out(1),
                "reads": In(word),
                "is_written": Out(1),
                "in_use": Out(NUM_REGIONS),
            }
        )

    def elaborate(self, platform):
        m = Module()
        # A result counts a cycle after its step, as that is known late; until then it is `given`.
        given = Signal()
        count = Signal(range(self.spec.result_latency + 2))
        later = Signal.like(count)
        is_empty = Signal(init=1)
        first = Signal(len(self.target_end), reset_less=True)
        end = Signal.like(first, name="end", reset_less=True)
        regions = Signal(NUM_REGIONS, name="regions_held", reset_less=True)
        m.d.comb += [
            later.eq(count + given - self.writes),
            self.settled.eq(is_empty & ~given),
            self.is_written.eq(self.settled | (self.reads < first) | (self.reads >= end)),
            self.in_use.eq(Mux(self.settled, 0, regions)),
        ]
        m.d.sync += [given.eq(self.gives), count.eq(later), is_empty.eq(later == 0)]
        with m.If(self.writes & self.completes):
            m.d.sync += first.eq(self.word + 1)
        with m.If(self.begins):
            m.d.sync += [
                first.eq(self.target),
                end.eq(self.target_end),
                regions.eq(self.regions),
            ]
        return m
