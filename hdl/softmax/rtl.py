"""Amaranth implementation of the one-pass softmax."""

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib import stream, wiring

from gridloom.specs.softmax import SoftmaxSpec
from gridloom.specs.timing import READ_LATENCY

from ..common.delay import delay
from ..common.groups import groups
from ..common.pipeline import Pipeline
from ..common.streams import members
from ..emit import place
from .exponential import Exponential
from .lane import clip, exponential_width
from .lanes import OutputLanes
from .row import RowUnit
from .statistics import Statistics


__all__ = ["Softmax"]


class Softmax(wiring.Component):
    """Softmax of rows of scores, each read once.

    =============  =================================================================
    Latency        ``spec.latency`` cycles from a row's last scores to its first
                   probabilities
    Throughput     ``lanes`` scores per cycle (II = 1), rows back to back; a changed scale
                   costs ``spec.load_cycles``
    Back-pressure  lossless; every ``ready`` depends on registers only
    Golden model   :func:`gridloom.kernels.softmax.golden` (bit-exact)
    Source         Edge-MoE (ICCAD 2023), section IV-B; Milakov and Gimelshein (2018)
    =============  =================================================================

    Parameters
    ----------
    spec : SoftmaxSpec
        Formats, lanes, longest row.

    Members
    -------
    i_command : In(stream)
        ``scale`` (times log2(e)), ``length``, ``valid``, ``is_causal``, ``offset``, ``rows``: the
        rows that follow. Row ``r`` counts ``valid`` scores, or with ``is_causal`` at most
        ``r + offset + 1``. A length above ``max_length`` is taken as ``max_length``.
    i : In(stream)
        ``score``: a chunk of lanes.
    o : Out(stream)
        ``probability``: of the same chunk; ``last``: it ends a row.
    """

    i_command: stream.Interface
    i: stream.Interface
    o: stream.Interface

    def __init__(self, spec: SoftmaxSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        statistics = Statistics(spec)
        row_unit = RowUnit(spec)
        place(m, platform, "statistics", statistics)
        place(m, platform, "row_unit", row_unit)

        accept = Signal()  # a chunk is transferred
        issue = Signal()  # a chunk starts on its way out
        m.d.comb += accept.eq(self.i.valid & self.i.ready)
        has_room = self._room(m, "chunks", spec.buffer_depth, accept, issue)
        row_starts = Signal()
        has_place = self._room(m, "rows", spec.queue_depth, row_starts, row_unit.pop)
        may_start = has_room & has_place

        self._way_in(m, platform, statistics, accept, row_starts, has_room, may_start)
        m.d.comb += [
            row_unit.done.eq(statistics.done),
            row_unit.top.eq(statistics.top),
            row_unit.total.eq(statistics.total),
            row_unit.chunks.eq(statistics.chunks),
        ]
        self._way_out(m, platform, statistics, row_unit, issue)
        return m

    def _room(self, m, name, depth, taken, given):
        """Whether fewer than ``depth`` places are taken."""
        count = Signal(range(depth + 1), name=f"{name}_under_way")
        m.d.sync += count.eq(count + taken - given)
        return count != depth

    def _way_in(self, m, platform, statistics, accept, row_starts, has_room, may_start):
        """Follow the commands; give the statistics each chunk with its place in its row."""
        spec = self.spec
        pending = Signal.like(self.i_command.payload, reset_less=True)
        is_pending = Signal()
        is_prepared = Signal()  # the pending command has been clipped to what is possible
        active = Signal()
        is_first = Signal()  # the next chunk starts a row
        is_last = Signal(reset_less=True)  # the next chunk ends a row
        is_single = Signal(reset_less=True)  # every row is one chunk
        finished = Signal()  # the last chunk of a command is transferred
        start = Signal()
        length = Signal(spec.length_width, reset_less=True)
        valid = Signal(spec.length_width, reset_less=True)
        is_causal = Signal(reset_less=True)
        rows_left = Signal(16, reset_less=True)
        scores_left = Signal(spec.length_width, reset_less=True)
        # Below zero, none are left that count: floored where it is read, not where it is kept.
        counted_left = Signal(signed(spec.length_width + 1), reset_less=True)
        # How many scores of the next row a causal mask lets through.
        reach = Signal(signed(max(spec.length_width, 16) + 3), reset_less=True)
        loading = self._load(m, platform, statistics, pending.scale, start)

        m.d.comb += [
            self.i_command.ready.eq(~is_pending),
            finished.eq(accept & is_last & (rows_left == 1)),
            start.eq(is_prepared & (~active | finished)),
            self.i.ready.eq(active & ~loading & Mux(is_first, may_start, has_room)),
            row_starts.eq(accept & is_first),
            statistics.flags.valid.eq(accept),
            statistics.flags.first.eq(is_first),
            statistics.flags.last.eq(is_last),
            statistics.counted.eq(self._within(counted_left, spec.lanes)),
            statistics.scores.eq(self.i.payload.score.as_value()),
        ]
        with m.If(~is_pending):
            m.d.sync += [is_pending.eq(self.i_command.valid), pending.eq(self.i_command.payload)]
        with m.If(accept):
            m.d.sync += [
                is_first.eq(is_last),
                is_last.eq(scores_left <= 2 * spec.lanes),
                scores_left.eq(scores_left - spec.lanes),
                counted_left.eq(counted_left - spec.lanes),
            ]
            with m.If(is_last):
                m.d.sync += [
                    is_last.eq(is_single),
                    scores_left.eq(length),
                    counted_left.eq(self._counted(reach, is_causal, valid)),
                    reach.eq(reach + 1),
                    rows_left.eq(rows_left - 1),
                ]
        with m.If(finished):
            m.d.sync += active.eq(0)

        new_length = Signal(spec.length_width, reset_less=True)
        new_valid = Signal(spec.length_width, reset_less=True)
        is_new_single = Signal(reset_less=True)
        new_reach = Signal.like(reach, name="new_reach", reset_less=True)
        clipped = Signal(spec.length_width)
        m.d.comb += clipped.eq(clip(pending.length, spec.max_length))
        m.d.sync += [
            is_prepared.eq(is_pending & ~start),
            new_length.eq(clipped),
            new_valid.eq(clip(pending.valid, clipped)),
            is_new_single.eq(clipped <= spec.lanes),
            new_reach.eq(pending.offset + 1),
        ]
        with m.If(start):
            m.d.sync += [
                is_pending.eq(0),
                active.eq((pending.length != 0) & (pending.rows != 0)),
                is_first.eq(1),
                is_last.eq(is_new_single),
                is_single.eq(is_new_single),
                length.eq(new_length),
                valid.eq(new_valid),
                is_causal.eq(pending.is_causal),
                rows_left.eq(pending.rows),
                scores_left.eq(new_length),
                counted_left.eq(self._counted(new_reach, pending.is_causal, new_valid)),
                reach.eq(new_reach + 1),
            ]

    def _counted(self, reach, is_causal, valid):
        """How many scores of a row count."""
        return Mux(is_causal, self._within(reach, valid), valid)

    def _within(self, value, limit):
        """``value``, but not below 0 or above ``limit``."""
        return Mux(value < 0, 0, Mux(value > limit, limit, value))

    def _load(self, m, platform, statistics, scale, start):
        """Give the lanes the scale; where they have tables, fill these when it changes."""
        spec = self.spec
        held = Signal(spec.scale_width, reset_less=True)
        with m.If(start):
            m.d.sync += held.eq(scale)
        if not spec.has_table:
            m.d.comb += statistics.scale.eq(held)
            return 0

        unit = Exponential(spec)
        place(m, platform, "exponential", unit)
        is_loaded = Signal()
        loading = Signal()
        entries = 1 << spec.in_fmt.width
        entry = Signal(range(spec.load_cycles), reset_less=True)
        address = entry[: spec.in_fmt.width]
        latency = spec.exponential_latency
        m.d.comb += [
            unit.score.eq(address.as_signed()),
            unit.scale.eq(held),
            statistics.load.en.eq(
                delay(m, loading & (entry < entries), latency, name="load_en", reset=True)
            ),
            statistics.load.address.eq(delay(m, address, latency, name="load_address")),
            statistics.load.entry.mantissa.eq(unit.mantissa),
            statistics.load.entry.exponent.eq(unit.exponent),
        ]
        with m.If(loading):
            m.d.sync += entry.eq(entry + 1)
            with m.If(entry == spec.load_cycles - 1):
                m.d.sync += loading.eq(0)
        with m.If(start & ~(is_loaded & (held == scale))):
            m.d.sync += [loading.eq(1), is_loaded.eq(1), entry.eq(0)]
        return loading

    def _way_out(self, m, platform, statistics, row_unit, issue):
        """Buffer the exponentials; when a row's reciprocal is known, send its chunks through."""
        spec = self.spec
        write_index = Signal(range(spec.buffer_depth))
        read_index = Signal(range(spec.buffer_depth))
        index = Signal(range(spec.max_chunks))  # within the row
        is_first = Signal(init=1)
        is_last = Signal()
        is_next_last = Signal(reset_less=True)  # known a chunk early, as the queue waits for it
        issued = stream.Signature(1).create()
        pipeline = Pipeline(m, issued, self.o, spec.output_latency)
        m.d.comb += [
            issued.valid.eq(row_unit.valid),
            issue.eq(row_unit.valid & pipeline.advance),
            is_last.eq(Mux(is_first, row_unit.head.is_single, is_next_last)),
            row_unit.pop.eq(issue & is_last),
        ]
        m.d.sync += write_index.eq(write_index + statistics.write_en)
        with m.If(issue):
            m.d.sync += [
                read_index.eq(read_index + 1),
                index.eq(Mux(is_last, 0, index + 1)),
                is_first.eq(is_last),
                is_next_last.eq(index + 1 == row_unit.head.chunks),
            ]
        reciprocal = pipeline.register(
            row_unit.head.reciprocal, name="reciprocal", stages=READ_LATENCY
        )
        base = pipeline.register(row_unit.head.base, name="base", stages=READ_LATENCY)
        last = pipeline.register(is_last, name="last", stages=spec.output_latency)
        m.d.comb += self.o.payload.last.eq(last)
        width = exponential_width(spec)
        probabilities = []
        for start, count in groups(spec.lanes):
            group = OutputLanes(spec, count)
            place(
                m,
                platform,
                f"output_lanes_{start}",
                group,
                write_en=statistics.write_en,
                write_address=write_index,
                exponential=statistics.exponentials[start * width : (start + count) * width],
                en=pipeline.advance,
                read_address=read_index,
                reciprocal=reciprocal,
                base=base,
            )
            probabilities.append(group.probability)
        m.d.comb += self.o.payload.probability.as_value().eq(Cat(probabilities))
