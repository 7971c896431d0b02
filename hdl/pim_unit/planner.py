"""From commands to segments: rows of one kind, one after the other."""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_command import LAYOUT, MOST_ROWS, Flag, Opcode
from gridloom.specs.pim_unit import NUM_REGIONS, PimUnitSpec

from .column import index_width, slot_width
from .command import command_layout


__all__ = ["Planner", "segment_layout"]


def segment_layout(spec: PimUnitSpec) -> data.StructLayout:
    """Rows that are alike: all of a ``gemm``, a tile's keys, or its values feature by feature."""
    word = index_width(spec.buffer_words)
    return data.StructLayout(
        {
            "is_key": 1,
            "is_value": 1,
            "rows": MOST_ROWS.bit_length(),
            "beats": spec.buffer_words.bit_length(),
            "passes": range(spec.max_passes + 1),
            "group": LAYOUT["group"].width,
            "source": word,
            "target": word,
            "target_end": word + 1,
            "to_buffer": 1,
            "has_function": 1,
            "is_gated": 1,
            "shift": LAYOUT["shift"].width,
            "gate_shift": LAYOUT["gate_shift"].width,
            "result_shift": LAYOUT["result_shift"].width,
            "live": range(spec.columns + 1),  # columns of the last pass that count
            "scale": spec.array.scale_width,
            "slot": slot_width(spec),
            "tokens": range(spec.lanes + 1),  # of the tile
            "is_first": 1,  # tile of its head
            "is_last": 1,
            "regions": NUM_REGIONS,
            "writes": NUM_REGIONS,
        }
    )


class Planner(wiring.Component):
    """The segments of each command, one ahead of those that run.

    =============  =================================================================
    Latency        2 cycles from ``start`` to the first segment
    Throughput     1 segment per cycle
    Back-pressure  waits for ``take``
    Golden model   :func:`gridloom.specs.pim_command.tiles_of`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Lanes, lag, widths.

    Members
    -------
    start, command : In
        A command that computes; only while ``ready``.
    ready : Out(1)
        A command may come.
    regions : Out
        Parts of the buffer that commands and segments held here read or write.
    segment, valid : Out
        The next segment.
    take : In(1)
        It has been taken.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        super().__init__(
            {
                "start": In(1),
                "command": In(command_layout()),
                "ready": Out(1),
                "regions": Out(NUM_REGIONS),
                "segment": Out(segment_layout(spec)),
                "valid": Out(1),
                "take": In(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        current = Signal(command_layout(), reset_less=True)
        is_current = Signal()
        segment = Signal(segment_layout(spec))
        ends, emits = Signal(), Signal()
        m.d.comb += [
            self.ready.eq(~is_current),
            self.regions.eq(
                Mux(is_current, current.regions, 0) | Mux(self.valid, self.segment.regions, 0)
            ),
            emits.eq(is_current & (~self.valid | self.take)),
        ]
        with m.If(self.start):
            m.d.sync += [current.eq(self.command), is_current.eq(1)]
        with m.Elif(emits & ends):
            m.d.sync += is_current.eq(0)
        with m.If(emits):
            m.d.sync += [self.segment.eq(segment), self.valid.eq(1)]
        with m.Elif(self.take):
            m.d.sync += self.valid.eq(0)

        self._common(m, current, segment)
        if spec.has_attention:
            is_attend = Signal()
            m.d.comb += is_attend.eq(current.opcode == Opcode.ATTEND)
            tiles_end = self._tiles(m, current, segment, is_attend, emits)
            m.d.comb += ends.eq(~is_attend | tiles_end)
        else:
            m.d.comb += ends.eq(1)
        return m

    def _common(self, m, current, segment):
        """The segment of a ``gemm``."""
        names = (
            "beats",
            "group",
            "source",
            "target",
            "target_end",
            "shift",
            "gate_shift",
            "result_shift",
        )
        m.d.comb += [segment[name].eq(current[name]) for name in names]
        m.d.comb += [
            segment.rows.eq(current.count),
            segment.passes.eq(current.passes),
            segment.to_buffer.eq(current.flags & Flag.TO_BUFFER != 0),
            segment.has_function.eq(current.flags & Flag.FUNCTION != 0),
            segment.is_gated.eq(current.flags & Flag.GATED != 0),
            segment.live.eq(
                current.tokens + self.spec.columns - current.passes * self.spec.columns
            ),
            segment.regions.eq(current.regions),
            segment.writes.eq(current.writes),
        ]

    def _tiles(self, m, current, segment, is_attend, emits):
        """Tiles' keys, and ``lag`` tiles later their values; whether this is the last of all."""
        spec = self.spec
        keys = self._walk(m, "key", current)
        values = self._walk(m, "value", current)
        under_way = Signal(range(spec.num_slots + 1))
        source = Signal(index_width(spec.buffer_words), reset_less=True)
        is_value = Signal()
        m.d.comb += is_value.eq(keys["done"] | (under_way == spec.num_slots))
        with m.If(self.start):
            m.d.sync += [under_way.eq(0), source.eq(self.command.source)]
        with m.If(emits & is_attend):
            with m.If(is_value):
                m.d.sync += under_way.eq(under_way - 1)
            with m.Else():
                m.d.sync += under_way.eq(under_way + 1)
                with m.If(keys["is_last"]):
                    m.d.sync += source.eq(source + current.beats)
        m.d.comb += [
            keys["advance"].eq(emits & is_attend & ~is_value),
            values["advance"].eq(emits & is_attend & is_value),
        ]
        with m.If(is_attend):
            m.d.comb += [
                segment.is_key.eq(~is_value),
                segment.is_value.eq(is_value),
                segment.passes.eq(1),
                segment.group.eq(0),
                segment.source.eq(source),
                segment.to_buffer.eq(0),
                segment.live.eq(current.group),
                segment.scale.eq(current.scale),
            ]
            for chosen, walk in (0, keys), (1, values):
                with m.If(is_value == chosen):
                    m.d.comb += [
                        segment[name].eq(walk[name])
                        for name in ("slot", "tokens", "is_first", "is_last")
                    ]
            with m.If(is_value):
                m.d.comb += [segment.rows.eq(current.features), segment.beats.eq(1)]
            with m.Else():
                m.d.comb += segment.rows.eq(keys["tokens"])
        return is_value & keys["done"] & (under_way == 1)

    def _walk(self, m, name, current):
        """Through the tiles of all heads."""
        spec = self.spec
        left = Signal(spec.max_length.bit_length(), name=f"{name}_left", reset_less=True)
        heads = Signal(LAYOUT["tokens"].width, name=f"{name}_heads", reset_less=True)
        walk = {
            "is_first": Signal(name=f"{name}_first", reset_less=True),
            "slot": Signal(slot_width(spec), name=f"{name}_slot"),
            "is_last": Signal(name=f"{name}_last"),
            "tokens": Signal(range(spec.lanes + 1), name=f"{name}_tokens"),
            "done": Signal(name=f"{name}_done"),
            "advance": Signal(name=f"{name}_advance"),
        }
        is_last, slot = walk["is_last"], walk["slot"]
        m.d.comb += [
            is_last.eq(left <= spec.lanes),
            walk["tokens"].eq(Mux(is_last, left, spec.lanes)),
            walk["done"].eq(heads == 0),
        ]
        with m.If(self.start):
            m.d.sync += [
                left.eq(self.command.count),
                heads.eq(self.command.tokens),
                walk["is_first"].eq(1),
            ]
        with m.Elif(walk["advance"]):
            m.d.sync += [
                left.eq(Mux(is_last, current.count, left - spec.lanes)),
                heads.eq(heads - is_last),
                walk["is_first"].eq(is_last),
                slot.eq(Mux(slot == spec.num_slots - 1, 0, slot + 1)),
            ]
        return walk
