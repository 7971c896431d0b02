"""Amaranth implementation of LayerNorm and RMSNorm."""

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import stream, wiring

from gridloom.specs.norm import NormKind, NormSpec
from gridloom.specs.timing import READ_LATENCY

from ..common.multiplier import Multiplier
from ..common.pipeline import Pipeline
from ..common.streams import members
from ..emit import place
from .lane import OutputLane
from .row import RowUnit
from .statistics import Statistics


__all__ = ["Norm"]


class Norm(wiring.Component):
    """LayerNorm or RMSNorm of rows, each read once, from exact integer sums.

    =============  =================================================================
    Latency        ``spec.latency`` cycles from a row's last values to its first results
    Throughput     ``lanes`` values per cycle (II = 1), rows back to back where each takes at
                   least ``spec.min_row_cycles`` cycles; weights are loaded between rows
    Back-pressure  lossless; every ``ready`` depends on registers only
    Golden model   :func:`gridloom.kernels.norm.golden` (bit-exact)
    Source         Ba, Kiros and Hinton (2016); Zhang and Sennrich (2019)
    =============  =================================================================

    Parameters
    ----------
    spec : NormSpec
        Kind, formats, lanes, longest row, epsilon, weights.

    Members
    -------
    i_command : In(stream)
        ``weights`` (if affine): how many to take from ``i_weight`` first, when the rows before
        have left; ``length``, ``rows``: the rows that follow. A length above ``max_length`` is
        taken as ``max_length``; a length of 0 stands for no rows.
    i_weight : In(stream)
        ``index`` of a position in the rows, its ``gamma`` and ``beta``; only if affine.
    i : In(stream)
        ``x``: a beat of lanes.
    o : Out(stream)
        ``y``: of the same beat; ``last``: it ends a row.
    """

    i_command: stream.Interface
    i_weight: stream.Interface
    i: stream.Interface
    o: stream.Interface

    def __init__(self, spec: NormSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        statistics = Statistics(spec)
        row_unit = RowUnit(spec)
        self.accept = Signal()  # a beat is transferred
        self.issue = Signal()  # a beat starts on its way out
        self.ends_row = Signal()  # the beat that is transferred ends its row
        self.is_empty = Signal()  # no row has beats to come out
        self.is_drained = Signal()  # nothing is on its way out
        place(m, platform, "statistics", statistics, x=self.i.payload.x.as_value())
        place(
            m,
            platform,
            "row_unit",
            row_unit,
            done=statistics.done,
            sum=statistics.sum,
            square_sum=statistics.square_sum,
            epsilon_sum=statistics.epsilon_sum,
            length=statistics.length,
        )
        self._way_in(m, statistics, *self._room(m, row_unit))
        self._way_out(m, platform, statistics, row_unit)
        return m

    def _room(self, m, row_unit):
        """Whether a beat, and whether the end of a row, can be taken: flags in registers."""
        spec = self.spec
        # Depths are powers of two, so that the top bit of a count says that none is left.
        beats = Signal(range(spec.buffer_depth + 1), name="beats_under_way")
        rows = Signal(range(spec.queue_depth + 1), name="rows_under_way")
        busy = Signal(range(spec.row_interval))  # cycles until the row unit can take sums
        is_free = Signal(init=1)
        m.d.sync += [
            beats.eq(beats + self.accept - self.issue),
            rows.eq(rows + self.ends_row - row_unit.pop),
            busy.eq(Mux(busy == 0, 0, busy - 1)),
            is_free.eq(busy <= 1),
        ]
        with m.If(self.ends_row):
            m.d.sync += [busy.eq(spec.row_interval - 1), is_free.eq(spec.row_interval == 1)]
        m.d.comb += self.is_empty.eq((beats == 0) & (rows == 0))
        return ~beats[-1], ~rows[-1] & is_free

    def _way_in(self, m, statistics, has_room, may_end):
        """Follow the commands; give the statistics each beat with its place in its row."""
        spec = self.spec
        pending = Signal.like(self.i_command.payload, reset_less=True)
        is_pending = Signal()
        active = Signal()
        loading = Signal()
        is_first, is_last, is_last_row = Signal(), Signal(), Signal()
        finished, start = Signal(), Signal()
        length = Signal(spec.length_width, reset_less=True)
        left = Signal(spec.length_width, reset_less=True)  # values of the row still to come
        rows_left = Signal(16, reset_less=True)
        m.d.comb += [
            self.i_command.ready.eq(~is_pending),
            self.accept.eq(self.i.valid & self.i.ready),
            self.ends_row.eq(self.accept & is_last),
            finished.eq(self.ends_row & is_last_row),
            start.eq(is_pending & (~active | finished) & ~loading),
            self.i.ready.eq(active & ~loading & has_room & (~is_last | may_end)),
            statistics.valid.eq(self.accept),
            statistics.first.eq(is_first),
            statistics.last.eq(is_last),
            statistics.keep.eq(Mux(is_last, left, spec.lanes)),
        ]
        with m.If(~is_pending):
            m.d.sync += [is_pending.eq(self.i_command.valid), pending.eq(self.i_command.payload)]
        # What a comparison says of the next beat is found a cycle before, beside the count.
        with m.If(self.accept):
            m.d.sync += [
                is_first.eq(is_last),
                is_last.eq(left <= 2 * spec.lanes),
                left.eq(left - spec.lanes),
            ]
        with m.If(self.ends_row):
            m.d.sync += [
                left.eq(length),
                is_last.eq(length <= spec.lanes),
                rows_left.eq(rows_left - 1),
                is_last_row.eq(rows_left == 2),
            ]
        with m.If(finished):
            m.d.sync += active.eq(0)

        new_length = Signal(spec.length_width)
        is_longer = pending.length > spec.max_length
        is_short = (pending.length <= spec.lanes) | (spec.max_length <= spec.lanes)
        m.d.comb += new_length.eq(Mux(is_longer, spec.max_length, pending.length))
        with m.If(start):
            m.d.sync += [
                is_pending.eq(0),
                active.eq((pending.length != 0) & (pending.rows != 0)),
                is_first.eq(1),
                is_last.eq(is_short),
                is_last_row.eq(pending.rows == 1),
                length.eq(new_length),
                left.eq(new_length),
                rows_left.eq(pending.rows),
            ]
        if spec.affine:
            self._load(m, loading, start, pending.weights)

    def _load(self, m, loading, start, weights):
        """Take a command's weights once every row before has left."""
        weights_left = Signal.like(weights, reset_less=True)
        m.d.comb += self.i_weight.ready.eq(loading & self.is_empty & self.is_drained)
        with m.If(start):
            m.d.sync += [loading.eq(weights != 0), weights_left.eq(weights)]
        with m.If(self.i_weight.valid & self.i_weight.ready):
            m.d.sync += weights_left.eq(weights_left - 1)
            with m.If(weights_left == 1):
                m.d.sync += loading.eq(0)

    def _way_out(self, m, platform, statistics, row_unit):
        """Buffer the values; when a row's root is known, send its beats through the lanes."""
        spec = self.spec
        write_index = Signal(range(spec.buffer_depth))
        read_index = Signal(range(spec.buffer_depth))
        index = Signal(range(spec.max_beats))  # within the row
        lane_bits = (spec.lanes - 1).bit_length()
        head_last = row_unit.head_last
        is_last = Signal()
        issued = stream.Signature(1).create()
        pipeline = Pipeline(m, issued, self.o, spec.output_latency)
        m.d.comb += [
            issued.valid.eq(row_unit.valid),
            self.issue.eq(row_unit.valid & pipeline.advance),
            self.is_drained.eq(pipeline.valid == 0),
            is_last.eq(index == head_last[lane_bits:]),
            row_unit.pop.eq(self.issue & is_last),
        ]
        m.d.sync += write_index.eq(write_index + statistics.write_en)
        with m.If(self.issue):
            m.d.sync += [read_index.eq(read_index + 1), index.eq(Mux(is_last, 0, index + 1))]

        # What the lanes need of the row, each when its stage comes.
        length = Signal(spec.length_width)
        m.d.comb += length.eq(head_last + 1)
        scaled = spec.deviation_latency + spec.shift_stages
        inputs = {
            "en": pipeline.advance,
            "write_en": statistics.write_en,
            "write_address": write_index,
            "read_address": read_index,
            "length": pipeline.register(length, name="length", stages=READ_LATENCY),
            "shift": pipeline.register(row_unit.shift, name="shift", stages=spec.deviation_latency),
            "root": pipeline.register(row_unit.root, name="root", stages=scaled),
        }
        if spec.kind is NormKind.LAYER:
            deviates = READ_LATENCY + Multiplier.LATENCY
            inputs["sum"] = pipeline.register(row_unit.head_sum, name="sum", stages=deviates)
        # Only the last beat of a row has lanes that do not count.
        ending = Cat(is_last, head_last[:lane_bits])
        read = spec.root_latency - READ_LATENCY  # when a weight is
        ending = pipeline.register(ending, name="ending", stages=read)
        if spec.affine:
            inputs["gamma_address"] = self._weight_index(m, pipeline, ending[0])
            inputs["weight_address"] = self.i_weight.payload.index[lane_bits:]
            inputs["weight"] = Cat(self.i_weight.payload.gamma, self.i_weight.payload.beta)
        rest = spec.output_latency - 1 - read
        ending = pipeline.register(ending, name="ending_rounded", stages=rest)
        last = pipeline.register(ending[0], name="last")
        m.d.comb += self.o.payload.last.eq(last)
        self._lanes(m, platform, statistics, inputs, ending)

    def _weight_index(self, m, pipeline, is_last):
        """The beat of its row that a result comes from, when its weight is read."""
        spec = self.spec
        index = Signal(range(spec.max_beats), name="weight_index")
        with m.If(pipeline.advance & pipeline.valid[spec.root_latency - READ_LATENCY - 1]):
            m.d.sync += index.eq(Mux(is_last, 0, index + 1))
        return index

    def _lanes(self, m, platform, statistics, inputs, ending):
        spec = self.spec
        width = spec.in_fmt.width
        lane_bits = (spec.lanes - 1).bit_length()
        for n in range(spec.lanes):
            lane = OutputLane(spec)
            own = {
                "x": statistics.masked[n * width : (n + 1) * width],
                "keep": ~ending[0] | (ending[1:] >= n),
            }
            if spec.affine:
                weight = self.i_weight
                is_mine = weight.payload.index[:lane_bits] == n
                own["weight_en"] = weight.valid & weight.ready & is_mine
            place(m, platform, f"lane_{n}", lane, **inputs, **own)
            m.d.comb += self.o.payload.y[n].eq(lane.y)
