"""Activations from ``i_activation`` to the columns' buffers."""

from amaranth.hdl import Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_command import LAYOUT
from gridloom.specs.pim_unit import NUM_REGIONS, PimUnitSpec

from .column import index_width
from .command import command_layout


__all__ = ["Loader"]


class Loader(wiring.Component):
    """Where each beat goes: token by token, a token's beats ``passes`` words apart.

    =============  =================================================================
    Latency        from ``start`` 1 cycle to the first beat taken
    Throughput     1 beat per cycle
    Back-pressure  waits for beats, and while results are written
    Golden model   :class:`gridloom.kernels.pim_unit.Unit`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Columns and words.

    Members
    -------
    start, command : In
        Begin.
    busy, regions : Out
        Not all beats have come; the parts of the buffer that they go to.
    beat_valid, blocked : In(1)
        There is a beat; the buffer is being written by others.
    ready : Out(1)
        A beat is taken if there is one.
    write, column, word : Out
        Where it goes.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        super().__init__(
            {
                "start": In(1),
                "command": In(command_layout()),
                "busy": Out(1),
                "regions": Out(NUM_REGIONS),
                "beat_valid": In(1),
                "blocked": In(1),
                "ready": Out(1),
                "write": Out(1),
                "column": Out(index_width(spec.columns)),
                "word": Out(index_width(spec.buffer_words)),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        beats = Signal(spec.buffer_words.bit_length(), reset_less=True)
        passes = Signal(LAYOUT["passes"].width, reset_less=True)
        base = Signal.like(self.word, reset_less=True)
        word = Signal.like(self.word, reset_less=True)
        column = Signal.like(self.column, reset_less=True)
        beat = Signal.like(beats, reset_less=True)
        tokens_left = Signal(range(spec.columns * spec.max_passes + 1), reset_less=True)
        next_base = Signal.like(base)
        ends_columns = Signal()
        m.d.comb += [
            self.ready.eq(self.busy & ~self.blocked),
            self.write.eq(self.ready & self.beat_valid),
            self.word.eq(word),
            self.column.eq(column),
            ends_columns.eq(column == spec.columns - 1),
            next_base.eq(base + ends_columns),
        ]
        with m.If(self.write):
            m.d.sync += [word.eq(word + passes), beat.eq(beat + 1)]
            with m.If(beat == beats - 1):
                m.d.sync += [
                    beat.eq(0),
                    base.eq(next_base),
                    word.eq(next_base),
                    column.eq(column + 1),
                    tokens_left.eq(tokens_left - 1),
                ]
                with m.If(ends_columns):
                    m.d.sync += column.eq(0)
                with m.If(tokens_left == 1):
                    m.d.sync += self.busy.eq(0)
        with m.If(self.start):
            m.d.sync += [
                self.busy.eq(1),
                self.regions.eq(self.command.regions),
                beats.eq(self.command.beats),
                passes.eq(self.command.passes),
                base.eq(self.command.target),
                word.eq(self.command.target),
                column.eq(0),
                beat.eq(0),
                tokens_left.eq(self.command.count),
            ]
        return m
