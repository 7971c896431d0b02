"""Amaranth implementation of the attention array."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Signal, Value
from amaranth.lib import stream, wiring

from gridloom.specs.attention import (
    FEED_LATENCY,
    FOOT_LATENCY,
    FOOT_READ,
    SUM_LATENCY,
    AttentionSpec,
)

from ..common.delay import delay
from ..common.streams import members
from ..emit import place
from .element import ElementRow
from .foot import ColumnFoot
from .operands import OperandLane, TileCounter, address_width
from .output import WayOut
from .path import TILES, SoftmaxPath, tile_layout
from .sequencer import TileSequencer
from .slots import SlotControl
from .walker import BoundsWalker


__all__ = ["Attention"]


class Attention(wiring.Component):
    """Attention of blocks of queries over streams of keys and values, in one pass.

    =============  =================================================================
    Latency        about ``spec.latency`` cycles from the start of a block's last tile to its
                   first output; ``sim.attention`` gives every cycle
    Throughput     a tile of ``rows`` keys by ``cols`` queries in ``spec.slot_cycles`` cycles,
                   ``head_dim + value_dim`` where softmax paths and chains keep up
    Back-pressure  lossless; every ``ready`` but those of outputs comes from registers
    Golden model   :func:`gridloom.kernels.attention.golden` (bit-exact)
    Source         FuseMax (MICRO 2024) for the cascade; the schedule is ours
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Size, formats, sharing.

    Members
    -------
    i_command : In(stream)
        ``scale``, ``queries``, ``keys``, ``heads``, ``group``, ``mask``, ``offset``, ``window``,
        ``is_partial``: the heads that follow.
    i_query, i_key, i_value : In(stream)
        One feature of a block of queries, keys or values per beat, in the order that
        :mod:`gridloom.specs.attention` gives.
    o : Out(stream)
        ``value``: one feature of ``output_lanes`` queries; ``last``: all of theirs are out.
    o_partial : Out(stream)
        ``maximum``, ``denominator``, ``numerator``, ``last``: the same of partial commands.
    """

    i_command: stream.Interface
    i_query: stream.Interface
    i_key: stream.Interface
    i_value: stream.Interface
    o: stream.Interface
    o_partial: stream.Interface

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        m.submodules.sequencer = sequencer = TileSequencer(self.spec)
        m.submodules.slots = slots = SlotControl(self.spec)
        m.submodules.way_out = way_out = WayOut(self.spec)
        m.d.comb += [
            sequencer.command.eq(self.i_command.payload),
            sequencer.command_valid.eq(self.i_command.valid),
            self.i_command.ready.eq(sequencer.command_ready),
            sequencer.take.eq(slots.take),
            slots.tile_valid.eq(sequencer.valid),
            slots.tile_last.eq(sequencer.tile.is_last),
            slots.released.eq(way_out.released),
            way_out.reserve.eq(slots.take & sequencer.tile.is_last),
            way_out.queries.eq(sequencer.tile.queries),
            way_out.is_partial.eq(sequencer.tile.is_partial),
        ]
        for port, own in (way_out.o, self.o), (way_out.o_partial, self.o_partial):
            m.d.comb += [
                own.valid.eq(port.valid),
                own.payload.eq(port.payload),
                port.ready.eq(own.ready),
            ]
        waves = self._waves(m, slots)
        operands, queries = self._operands(m, platform, slots)
        feet, shifts, returns, probabilities = self._array(m, platform, waves, operands, queries)
        paths = self._paths(m, platform, sequencer, slots, way_out, waves, feet)
        m.d.comb += [
            shifts.eq(Cat(path.shifts for path in paths)),
            returns.eq(Cat(path.returns for path in paths)),
            probabilities.eq(
                Cat(path.probability for path in paths for _ in range(self.spec.sharing))
            ),
        ]
        self._feet(m, platform, slots, way_out, waves, feet, paths)
        return m

    def _waves(self, m, slots):
        """What the array does, by the sum of row and column, from 0 where operands enter."""
        spec = self.spec
        length = spec.rows + spec.cols + SUM_LATENCY + FOOT_READ
        waves = {}
        for name in "weights", "begins", "ends", "loads":
            wave = Signal(FEED_LATENCY - 1 + length, name=f"{name}_wave")
            m.d.sync += wave.eq(Cat(getattr(slots, name), wave))
            waves[name] = wave[FEED_LATENCY - 1 :]
        return waves

    def _operands(self, m, platform, slots):
        """Buffers: a lane for each row, of keys and values, and for each column, of queries."""
        spec = self.spec
        kinds = {
            "query": (spec.head_dim, slots.queries, slots.take & slots.tile_last),
            "key": (spec.head_dim, slots.keys, slots.take),
            "value": (spec.value_dim, slots.values, slots.weighted_start),
        }
        writes = {}
        for name, (beats, available, claim) in kinds.items():
            port = getattr(self, f"i_{name}")
            counter = TileCounter(beats)
            m.submodules[f"{name}_counter"] = counter
            data = delay(m, Value.cast(port.payload), 1, name=f"{name}_beat")
            m.d.comb += [
                counter.valid.eq(port.valid),
                port.ready.eq(counter.ready),
                available.eq(counter.available),
                counter.claim.eq(claim),
                counter.release.eq(getattr(slots, f"{name}_release")),
            ]
            writes[name] = counter.write, counter.address, data

        rows = self._lanes(
            m,
            platform,
            "row",
            spec.rows,
            (slots.row_kind, slots.row_address),
            (writes["key"], writes["value"]),
            (spec.head_dim, spec.value_dim),
        )
        columns = self._lanes(
            m,
            platform,
            "column",
            spec.cols,
            (0, slots.query_address),
            (writes["query"],),
            (spec.head_dim,),
        )
        return rows, columns

    def _lanes(self, m, platform, name, count, source, writes, beats):
        """Lanes of which each passes its address on to the next; their operands."""
        width = self.spec.operand_width
        kind, address = source
        operands = []
        for number in range(count):
            lane = OperandLane(width, beats)
            inputs = {"kind": kind, "address": address}
            for n, (write, write_address, data) in enumerate(writes):
                inputs |= {
                    f"write_{n}": write,
                    f"write_address_{n}": write_address,
                    f"data_{n}": data[number * width : (number + 1) * width],
                }
            place(m, platform, f"{name}_{number}_operands", lane, **inputs)
            kind, address = lane.kind_out, lane.address_out
            operands.append(lane.operand)
        return operands

    def _array(self, m, platform, waves, operands, queries):
        """Rows of elements, and the signals that run down their columns."""
        spec = self.spec
        shifts = Signal(spec.cols, name="column_shifts")
        returns = Signal(spec.cols, name="column_returns")
        probabilities = Signal(spec.cols * spec.probability_width)
        query = Cat(queries)
        above = Signal(spec.cols * spec.sum_width, name="above_top")  # 0
        chain = Signal(spec.cols * spec.score_width, name="chain_top")
        moves = shifts
        returned = probabilities
        if not spec.has_own_chain:
            moves = Signal(spec.cols, name="column_moves")
            m.d.comb += moves.eq(shifts | returns)
            width = spec.probability_width
            padding = spec.score_width - width
            m.d.comb += chain.eq(
                Cat(
                    Cat(probabilities[c * width : (c + 1) * width], Const(0, padding))
                    for c in range(spec.cols)
                )
            )
        for number in range(spec.rows):
            row = ElementRow(spec)
            ages = {
                "is_weighted": ("weights", 0),
                "is_passing": ("weights", SUM_LATENCY - 1),
                "is_first": ("begins", SUM_LATENCY - 1),
                "captures": ("ends", SUM_LATENCY),
                "loads": ("loads", 0),
            }
            inputs = {
                name: waves[wave][number + age : number + age + spec.cols]
                for name, (wave, age) in ages.items()
            }
            inputs |= {"operand": operands[number], "query": query, "above": above}
            inputs |= {"shifts": moves, "chain": chain}
            if spec.has_own_chain:
                inputs |= {"raises": returns, "probability": returned}
            place(m, platform, f"row_{number}", row, **inputs)
            query, above, chain = row.query_out, row.total, row.chain_out
            returned = row.probability_out if spec.has_own_chain else None
        return (above, chain), shifts, returns, probabilities

    def _paths(self, m, platform, sequencer, slots, way_out, waves, feet):
        """A path for every `sharing` columns, told of each tile when its scores are complete."""
        spec = self.spec
        layout = tile_layout(spec)
        index = Signal(range(TILES))
        tiles = [Signal(layout, name=f"tile_{n}", reset_less=True) for n in range(TILES)]
        m.submodules.walker = walker = BoundsWalker(spec)
        m.d.comb += [
            walker.start.eq(slots.take),
            walker.tile.eq(sequencer.tile),
            walker.index.eq(index),
        ]
        with m.If(slots.take):
            m.d.sync += index.eq(index + 1)
            with m.Switch(index):
                for n, tile in enumerate(tiles):
                    with m.Case(n):
                        m.d.sync += [
                            tile.is_first.eq(sequencer.tile.is_first),
                            tile.is_last.eq(sequencer.tile.is_last),
                            tile.scale.eq(sequencer.tile.scale),
                        ]
        _, chain = feet
        width = spec.sharing * spec.score_width
        paths = []
        for number in range(spec.num_paths):
            path = SoftmaxPath(spec)
            column = number * spec.sharing
            place(
                m,
                platform,
                f"path_{number}",
                path,
                starts=waves["ends"][spec.rows - 1 + column + SUM_LATENCY],
                tiles=Cat(tile.as_value() for tile in tiles),
                bounds_write=walker.write[number],
                bounds_address=Cat(walker.column, walker.tile_index),
                bounds=walker.bounds,
                scores=chain[number * width : (number + 1) * width],
                statistics_address=Cat(way_out.statistics_column, way_out.statistics_slot),
            )
            paths.append(path)
        m.d.comb += [
            way_out.known.eq(paths[-1].finished),
            way_out.statistics.eq(Cat(path.statistics.as_value() for path in paths)),
        ]
        return paths

    def _feet(self, m, platform, slots, way_out, waves, feet, paths):
        """The feet of the columns; what they do passes from each to the next."""
        spec = self.spec
        total, _ = feet
        first = spec.rows - 1 + SUM_LATENCY
        feature = Signal(address_width(spec.value_dim) - 1)
        feature_ends = Signal()
        slot = Signal()
        valid = waves["weights"][first]
        # Which tiles are the last of their queries, between the start of a slot and the foot.
        lasts = Signal(TILES)
        started = Signal(range(TILES))
        arrived = Signal(range(TILES))
        is_last = lasts.bit_select(arrived, 1)
        with m.If(slots.weighted_start):
            m.d.sync += [
                started.eq(started + 1),
                lasts.bit_select(started, 1).eq(slots.weighted_last),
            ]
        m.d.comb += feature_ends.eq(valid & (feature == spec.value_dim - 1))
        with m.If(valid):
            m.d.sync += feature.eq(feature + 1)
        with m.If(feature_ends):
            m.d.sync += [feature.eq(0), arrived.eq(arrived + 1), slot.eq(slot ^ is_last)]

        control = Cat(is_last, slot, feature)
        numerators = []
        width = spec.sum_width
        for column in range(spec.cols):
            path = paths[column // spec.sharing]
            foot = ColumnFoot(spec)
            place(
                m,
                platform,
                f"foot_{column}",
                foot,
                total=total[column * width :][: spec.weighted_width],
                valid=waves["weights"][first + column],
                is_last=control[0],
                slot=control[1],
                feature=control[2:],
                rise_write=path.rises[column % spec.sharing],
                rise=path.rise,
                loads=waves["loads"][first + column + FOOT_READ],
                en=way_out.en,
                read_address=way_out.read_address,
            )
            control = delay(m, control, 1, name=f"foot_control_{column}")
            numerators.append(foot.numerator)
        m.d.comb += way_out.numerators.eq(Cat(numerators))
        # A block ends when the last numerator of the last column is in memory.
        age = spec.cols - 1 + FOOT_LATENCY
        ends = delay(m, feature_ends & is_last, age, name="block_ends", reset=True)
        m.d.comb += way_out.summed.eq(ends)
