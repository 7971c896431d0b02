"""From segments to steps: one beat and one word of activations each."""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_unit import GROUP_SCALE_WIDTH, NUM_REGIONS, PimUnitSpec

from .column import index_width, slot_width
from .planner import segment_layout
from .result_column import result_layout


__all__ = ["Walker", "step_layout"]


def step_layout(spec: PimUnitSpec) -> data.StructLayout:
    """What becomes of a step's products; of its row, if that ends with it."""
    return data.StructLayout(
        {
            "number": index_width(spec.max_passes),
            "starts_group": 1,
            "ends_group": 1,
            "starts_row": 1,
            "ends_row": 1,
            "scale": spec.scale_width,
            "is_key": 1,
            "is_value": 1,
            "slot": slot_width(spec),
            "row": index_width(max(spec.lanes, spec.max_features)),  # token, or feature
            "starts_tile": 1,
            "ends_tile": 1,
            "is_first": 1,
            "is_last": 1,
            "counted": spec.lanes,
            "live": range(spec.columns + 1),
            "result": result_layout(spec),
            "gives": 1,  # a result
            "ends_command": 1,
            "target": index_width(spec.buffer_words),
            "lane": index_width(spec.lanes),
        }
    )


class Walker(wiring.Component):
    """Takes a beat in every cycle in which there is one, unless it must wait.

    It waits for a place for results, for activations that are still to be written, and for
    probabilities. Scales and zero points are beats as well, and take a cycle.

    =============  =================================================================
    Latency        1 cycle from ``take`` to the first step
    Throughput     1 step per cycle, across rows, segments and commands
    Back-pressure  ``ready`` comes from registers
    Golden model   :class:`gridloom.kernels.pim_unit.Unit`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Lanes, passes, widths.

    Members
    -------
    segment, segment_valid, take : the next segment, and that it has been taken
    regions : Out
        Parts of the buffer that the segment under way reads or writes.
    beat, beat_valid, ready : the stream of weights
    may_give, may_give_partial, may_weigh, is_written : In(1)
        There is a place for a result, and for a partial one; the probabilities of the oldest tile
        are there; ``word`` lacks no result.
    tracker : Out(1)
        Which of two trackers knows the words that the segment under way, or the last one that did,
        writes.
    settled : In(1)
        The other one is free.
    begins_writing : Out(1)
        With ``take``: the segment's results go to the buffer, and the other tracker has them.
    fires, word, step : Out
        A step, the word that it reads, and what becomes of it.
    weighed : Out(1)
        The last step of a tile's values.
    parameter_write, parameter_part, parameter_word : Out
        The beat is that part of a word of scales and zero points; the word that it belongs to, or
        that a step's codes need (only of a unit that has codes).
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        word = index_width(spec.buffer_words)
        parameters = {
            "parameter_write": Out(1),
            "parameter_part": Out(index_width(spec.parameter_beats)),
            "parameter_word": Out(index_width(spec.parameter_words)),
        }
        super().__init__(
            {
                "segment": In(segment_layout(spec)),
                "segment_valid": In(1),
                "take": Out(1),
                "regions": Out(NUM_REGIONS),
                "beat": In(spec.beat_width),
                "beat_valid": In(1),
                "ready": Out(1),
                "may_give": In(1),
                "may_give_partial": In(1),
                "may_weigh": In(1),
                "is_written": In(1),
                "tracker": Out(1),
                "settled": In(1),
                "begins_writing": Out(1),
                "fires": Out(1),
                "word": Out(word),
                "step": Out(step_layout(spec)),
                "weighed": Out(1),
                **(parameters if spec.has_codes else {}),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        current = Signal(segment_layout(spec), reset_less=True)
        is_active = Signal()
        beat = Signal(len(current.beats), reset_less=True)
        number = Signal(index_width(spec.max_passes), reset_less=True)
        word = Signal(len(self.word), reset_less=True)
        rows_left = Signal(len(current.rows), reset_less=True)
        row = Signal(len(self.step.row), reset_less=True)
        is_second = Signal(reset_less=True)  # of a pair
        ends_beat, ends_row, ends_pair, ends = (
            Signal(name=name) for name in ("ends_beat", "ends_row", "ends_pair", "ends")
        )
        m.d.comb += [
            ends_beat.eq(number + 1 == current.passes),
            ends_row.eq(beat + 1 == current.beats),
            ends_pair.eq(~current.is_gated | is_second),
            ends.eq(ends_beat & ends_row & ends_pair & (rows_left == 1)),
        ]
        needs_scales, scale = self._scales(m, current, number, ends_row, ends_beat)
        if spec.has_codes:
            needs_scales = needs_scales | self._parameters(m, current, beat, row, ends_row)

        # A result leaves a pair's second row.
        gives = Signal()
        allowed = Signal()
        m.d.comb += [
            gives.eq(ends_row & ends_pair & ~current.is_key & ~current.is_value),
            allowed.eq(
                Mux(
                    current.is_value,
                    self.may_weigh & (self.may_give_partial | ~current.is_last),
                    self.is_written & (self.may_give | ~gives | current.to_buffer),
                )
            ),
            self.ready.eq(is_active & (needs_scales | (allowed & ends_beat))),
            self.fires.eq(is_active & self.beat_valid & allowed & ~needs_scales),
            self.weighed.eq(self.fires & current.is_value & ends),
            self.word.eq(word),
            self.regions.eq(Mux(is_active, current.regions, 0)),
        ]
        with m.If(self.fires):
            m.d.sync += [number.eq(number + 1), word.eq(word + 1)]
            with m.If(ends_beat):
                m.d.sync += [number.eq(0), beat.eq(beat + 1)]
                with m.If(ends_row):
                    m.d.sync += [beat.eq(0), word.eq(current.source)]
                    m.d.sync += is_second.eq(~ends_pair)
                    with m.If(ends_pair):
                        m.d.sync += [rows_left.eq(rows_left - 1), row.eq(row + 1)]
            with m.If(ends):
                m.d.sync += is_active.eq(0)

        # The next segment follows at once, but for results that two others still write.
        m.d.comb += [
            self.take.eq(
                self.segment_valid
                & (~is_active | (self.fires & ends))
                & (~self.segment.to_buffer | self.settled)
            ),
            self.begins_writing.eq(self.take & self.segment.to_buffer),
        ]
        m.d.sync += self.tracker.eq(self.tracker ^ self.begins_writing)
        with m.If(self.take):
            m.d.sync += [
                current.eq(self.segment),
                is_active.eq(1),
                beat.eq(0),
                number.eq(0),
                word.eq(self.segment.source),
                rows_left.eq(self.segment.rows),
                row.eq(0),
                is_second.eq(0),
            ]
        self._step(m, current, number, row, rows_left, is_second, gives, ends_row, ends)
        m.d.comb += self.step.scale.eq(Mux(current.is_key, current.scale, scale))
        self._target(m, current, number, ends_beat, gives)
        return m

    def _scales(self, m, current, number, ends_row, ends_beat):
        """The scale of a group; whether the next beat must be of scales."""
        spec = self.spec
        scales = Signal(spec.beat_width, reset_less=True)
        left = Signal(range(spec.scales_per_beat + 1))
        place = Signal(len(current.group), name="place_in_group", reset_less=True)
        is_later = Signal(name="is_later_group", reset_less=True)  # in its row
        starts, ends, needs = (
            Signal(name=name) for name in ("starts_group", "ends_group", "needs_scales")
        )
        has_scales = Signal()
        m.d.comb += [
            has_scales.eq(current.group != 0 if not spec.is_floating else 0),
            starts.eq(place == 0),
            ends.eq(ends_row | (place + 1 == current.group)),
            needs.eq(has_scales & starts & (number == 0) & (left == 0)),
        ]
        with m.If(self.ready & self.beat_valid & needs):
            m.d.sync += [scales.eq(self.beat), left.eq(spec.scales_per_beat)]
        with m.If(self.fires & ends_beat):
            m.d.sync += place.eq(place + 1)
            with m.If(ends):
                m.d.sync += [place.eq(0), is_later.eq(~ends_row)]
                with m.If(has_scales):
                    m.d.sync += [
                        left.eq(left - 1),
                        scales.eq(scales >> GROUP_SCALE_WIDTH),
                    ]
        with m.If(self.take):
            m.d.sync += [left.eq(0), place.eq(0), is_later.eq(0)]
        m.d.comb += [
            self.step.starts_group.eq(starts),
            self.step.ends_group.eq(ends),
            self.step.starts_row.eq(~is_later),
        ]
        return needs, Mux(has_scales, scales[:GROUP_SCALE_WIDTH], 1)

    def _parameters(self, m, current, beat, row, ends_row):
        """Whether the next beat must be of scales and zero points.

        They come before a tile's keys, a word for each beat of a key, and before each group of
        features of its values, a word.
        """
        spec = self.spec
        needs = Signal(name="needs_parameters")
        part = Signal(len(self.parameter_part))
        group = spec.kv_group.bit_length() - 1
        m.d.comb += [
            self.parameter_write.eq(self.ready & self.beat_valid & needs),
            self.parameter_part.eq(part),
            self.parameter_word.eq(beat),
        ]
        with m.If(self.parameter_write):
            m.d.sync += part.eq(part + 1)
            with m.If(part == spec.parameter_beats - 1):
                m.d.sync += beat.eq(beat + 1)
                with m.If(ends_row):
                    m.d.sync += [beat.eq(0), needs.eq(0)]
        with m.If(self.fires & current.is_value & row[:group].all()):
            m.d.sync += needs.eq(1)
        with m.If(self.take):
            m.d.sync += needs.eq(self.segment.is_key | self.segment.is_value)
        return needs

    def _step(self, m, current, number, row, rows_left, is_second, gives, ends_row, ends):
        spec, step = self.spec, self.step
        is_gate = current.is_gated & ~is_second
        is_plain = ~(current.has_function | current.is_gated)
        result = step.result
        uses_gate_shift = is_gate | (current.has_function & ~current.is_gated)
        m.d.comb += [
            step.number.eq(number),
            step.ends_row.eq(ends_row),
            step.is_key.eq(current.is_key),
            step.is_value.eq(current.is_value),
            step.slot.eq(current.slot),
            step.row.eq(row),
            step.starts_tile.eq(row == 0),
            step.ends_tile.eq(rows_left == 1),
            step.is_first.eq(current.is_first),
            step.is_last.eq(current.is_last),
            step.counted.eq(Cat(Const(n) < current.tokens for n in range(spec.lanes))),
            step.live.eq(
                Mux(
                    current.is_key | current.is_value | (number + 1 == current.passes),
                    current.live,
                    spec.columns,
                )
            ),
            step.gives.eq(gives),
            step.ends_command.eq(ends),
            result.is_plain.eq(is_plain),
            result.has_function.eq(current.has_function),
            result.is_gate.eq(self.fires & is_gate & ends_row),
            result.is_gated.eq(current.is_gated & is_second),
            result.to_buffer.eq(current.to_buffer),
            result.tracker.eq(self.tracker),
            result.number.eq(number),
            result.shift.eq(Mux(uses_gate_shift, current.gate_shift, current.shift)),
            result.result_shift.eq(current.result_shift),
        ]

    def _target(self, m, current, number, ends_beat, gives):
        """Where results go: rows side by side in a word, passes in words side by side."""
        lane = Signal(len(self.step.lane), name="target_lane", reset_less=True)
        base = Signal(len(self.word), name="target_base", reset_less=True)
        m.d.comb += [self.step.lane.eq(lane), self.step.target.eq(base + number)]
        with m.If(self.fires & gives & ends_beat):
            m.d.sync += lane.eq(lane + 1)
            with m.If(lane == self.spec.lanes - 1):
                m.d.sync += [lane.eq(0), base.eq(base + current.passes)]
        with m.If(self.take):
            m.d.sync += [lane.eq(0), base.eq(self.segment.target)]
