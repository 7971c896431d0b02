"""Amaranth implementation of the attention array."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Signal, Value
from amaranth.lib import stream, wiring

from gridloom.specs.attention import FEED_LATENCY, FOOT_READ, AttentionSpec
from gridloom.specs.timing import MULTIPLIER_LATENCY

from ..common.delay import delay
from ..common.groups import GROUP, groups
from ..common.streams import members
from ..emit import place
from .differences import KeyDifferences
from .element import ElementBlock, element_ports
from .ends import ColumnEnds
from .operands import SLOTS, OperandLanes, TileCounter, address_width, unpack
from .output import WayOut
from .path import TILES, tile_layout
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
            slots.tile_first.eq(sequencer.tile.is_first),
            slots.tile_last.eq(sequencer.tile.is_last),
            slots.tile_opens.eq(sequencer.tile.opens),
            slots.tile_closes.eq(sequencer.tile.closes),
            slots.tile_block.eq(sequencer.tile.block),
            slots.query_slot.eq(sequencer.tile.slot),
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
        operands, queries = self._operands(m, platform, slots, waves)
        foot, top = self._array(m, platform, waves, operands, queries)
        ends = self._ends(m, platform, sequencer, slots, way_out, waves, foot)
        m.d.comb += [
            signal.eq(Cat(getattr(part, name) for part in ends)) for name, signal in top.items()
        ]
        return m

    def _waves(self, m, slots):
        """What the array does, by the sum of row and column, from 0 where operands enter."""
        spec = self.spec
        length = spec.rows + spec.cols + spec.sum_latency + FOOT_READ
        waves = {}
        starts = {name: getattr(slots, name) for name in ("weights", "begins", "ends", "loads")}
        # In an element that adds a difference of keys to the sum from above a score so begins.
        starts["passes"] = slots.weights | (0 if spec.is_floating else slots.begins)
        for name, start in starts.items():
            wave = Signal(FEED_LATENCY - 1 + length, name=f"{name}_wave")
            m.d.sync += wave.eq(Cat(start, wave))
            waves[name] = wave[FEED_LATENCY - 1 :]
        return waves

    def _operands(self, m, platform, slots, waves):
        """Buffers: a lane for each row, of keys and values, and for each column, of queries."""
        spec = self.spec
        kinds = {
            "query": (spec.head_dim, spec.resident + 1, slots.queries),
            "key": (spec.head_dim, SLOTS, slots.keys),
            "value": (spec.value_dim, SLOTS, slots.values),
        }
        writes = {}
        for name, (beats, held, available) in kinds.items():
            port = getattr(self, f"i_{name}")
            counter = TileCounter(beats, held)
            m.submodules[f"{name}_counter"] = counter
            data = delay(m, self._unpack(Value.cast(port.payload)), 1, name=f"{name}_beat")
            m.d.comb += [
                counter.valid.eq(port.valid),
                port.ready.eq(counter.ready),
                available.eq(counter.available),
                counter.claim.eq(getattr(slots, f"{name}_claim")),
                counter.release.eq(getattr(slots, f"{name}_release")),
            ]
            writes[name] = counter.write, counter.address, data

        address = slots.row_kind, slots.row_address
        written = writes["key"], writes["value"]
        lanes = (spec.head_dim, spec.value_dim), SLOTS
        rows = self._lanes(m, platform, "row", spec.rows, address, written, lanes)
        if not spec.is_floating:
            rows = self._differences(m, platform, rows, waves["begins"])
        address, written = (0, slots.query_address), (writes["query"],)
        lanes = (spec.head_dim,), spec.resident + 1
        columns = self._lanes(m, platform, "column", spec.cols, address, written, lanes)
        return rows, columns

    def _differences(self, m, platform, operands, begins):
        """Of each tile's first keys, what they have more than those above."""
        spec = self.spec
        width = spec.operand_width
        above: Any = Const(0, width)
        results = []
        for start, rows in groups(spec.rows):
            in_logic = min(max(start + rows - (spec.rows - spec.logic_rows), 0), rows)
            part = KeyDifferences(spec, rows, in_logic)
            inputs = {"begins": begins[start : start + rows], "above": above}
            inputs["operands"] = operands[start * width : (start + rows) * width]
            place(m, platform, f"differences_{start}", part, **inputs)
            above = part.above_out
            results.append(part.o)
        return Cat(results)

    def _unpack(self, beat):
        """A beat as the array has it."""
        if not self.spec.is_floating:
            return beat
        width = self.spec.operand_width
        return Cat(unpack(beat[n : n + width]) for n in range(0, len(beat), width))

    def _lanes(self, m, platform, name, count, source, writes, buffer):
        """Lanes of which each passes its address on to the next; their operands."""
        width = self.spec.unpacked_width
        kind, address = source
        operands = []
        for start, number in groups(count):
            lanes = OperandLanes(width, *buffer, self.spec.saves_cells, number)
            inputs = {"kind": kind, "address": address}
            for n, (write, write_address, data) in enumerate(writes):
                inputs |= {
                    f"write_{n}": write,
                    f"write_address_{n}": write_address,
                    f"data_{n}": data[start * width : (start + number) * width],
                }
            place(m, platform, f"{name}_{start}_operands", lanes, **inputs)
            kind, address = lanes.kind_out, lanes.address_out
            operands.append(lanes.operands)
        return Cat(operands)

    def _array(self, m, platform, waves, operands, queries):
        """Blocks of columns of elements: what is at their foot, and what comes to their top."""
        spec = self.spec
        top = {
            "shifts": Signal(spec.cols, name="column_shifts"),
            "returns": Signal(spec.cols, name="column_returns"),
            "probabilities": Signal(spec.cols * spec.probability_width),
        }
        width = spec.probability_width
        padding = Const(0, spec.score_width - width)
        probabilities = [top["probabilities"][c * width :][:width] for c in range(spec.cols)]
        given = {"query": queries, "above": Const(0, spec.cols * spec.sum_width)}
        if spec.has_own_chain:
            given |= {"shifts": top["shifts"], "raises": top["returns"]}
            given |= {"chain": Const(0, spec.cols * spec.score_width)}
            given |= {"probability": top["probabilities"]}
        else:
            moves = Signal(spec.cols, name="column_moves")
            m.d.comb += moves.eq(top["shifts"] | top["returns"])
            chain = Signal(spec.cols * spec.score_width, name="chain_top")
            m.d.comb += chain.eq(Cat(Cat(bits, padding) for bits in probabilities))
            given |= {"shifts": moves, "chain": chain}
        ages = {
            "is_weighted": ("weights", 0),
            "is_passing": ("passes", MULTIPLIER_LATENCY),
            "is_first": ("begins", MULTIPLIER_LATENCY),
            "captures": ("ends", spec.sum_latency),
            "loads": ("loads", 0),
        }
        widths = {name: width for name, (width, _) in element_ports(spec).items()}
        ages = {name: age for name, age in ages.items() if name in widths}
        totals, chains = [], []
        for start, cols in groups(spec.cols):
            block = ElementBlock(spec, cols)
            inputs = {
                name: value[start * widths[name] : (start + cols) * widths[name]]
                for name, value in given.items()
            }
            for name, (wave, late) in ages.items():
                inputs[name] = waves[wave][start + late : start + late + spec.rows + cols - 1]
            place(m, platform, f"columns_{start}", block, operands=operands, **inputs)
            operands = block.operands_out
            totals.append(block.total)
            chains.append(block.chain_out)
        return (Cat(totals), Cat(chains)), top

    def _ends(self, m, platform, sequencer, slots, way_out, waves, foot):
        """Softmax paths, told of each tile when its scores are complete, and the columns' feet."""
        spec = self.spec
        totals, chain = foot
        m.submodules.walker = walker = BoundsWalker(spec)
        tile = self._tile(m, sequencer, slots, walker)
        control = self._control(m, slots, way_out, waves)
        first = spec.rows - 1 + spec.sum_latency
        parts = []
        for start, num_paths in groups(spec.num_paths, max(1, GROUP // spec.sharing)):
            column, columns = start * spec.sharing, num_paths * spec.sharing
            ends = ColumnEnds(spec, num_paths)
            place(
                m,
                platform,
                f"ends_{column}",
                ends,
                starts=waves["ends"][first + column : first + column + columns][:: spec.sharing],
                **tile,
                bounds_write=walker.write[start : start + num_paths],
                bounds_address=Cat(walker.column, walker.tile_index),
                bounds=walker.bounds,
                scores=chain[column * spec.score_width :][: columns * spec.score_width],
                totals=totals[column * spec.sum_width :][: columns * spec.sum_width],
                valid=waves["weights"][first + column :][:columns],
                loads=waves["loads"][first + FOOT_READ + column :][:columns],
                control=control,
                statistics_address=Cat(way_out.statistics_column, way_out.statistics_slot),
                en=way_out.en,
                read_address=way_out.read_address,
            )
            control = ends.control_out
            parts.append(ends)
        m.d.comb += [
            way_out.known.eq(parts[-1].finished),
            way_out.statistics.eq(Cat(part.statistics for part in parts)),
            way_out.numerators.eq(Cat(part.numerators for part in parts)),
        ]
        return parts

    def _tile(self, m, sequencer, slots, walker):
        """The description of a tile that starts, and its place among the last ones."""
        spec = self.spec
        index = Signal(range(TILES))
        tile = Signal(tile_layout(spec))
        m.d.comb += [
            walker.start.eq(slots.take),
            walker.tile.eq(sequencer.tile),
            walker.index.eq(index),
            *(tile[name].eq(sequencer.tile[name]) for name in tile_layout(spec).members),
        ]
        with m.If(slots.take):
            m.d.sync += index.eq(index + 1)
        return {"tile_write": slots.take, "tile_index": index, "tile": tile.as_value()}

    def _control(self, m, slots, way_out, waves):
        """What the foot of the first column is told: last tile, slot, block, feature."""
        spec = self.spec
        feature = Signal(address_width(spec.value_dim) - 1)
        feature_ends = Signal()
        slot = Signal()
        valid = waves["weights"][spec.rows - 1 + spec.sum_latency]
        # Which tiles are the last of their queries, between the start of a slot and the foot.
        lasts = Signal(TILES)
        width = spec.block_width
        blocks = Signal(TILES * width)
        started = Signal(range(TILES))
        arrived = Signal(range(TILES))
        is_last = lasts.bit_select(arrived, 1)
        with m.If(slots.weighted_start):
            m.d.sync += [
                started.eq(started + 1),
                lasts.bit_select(started, 1).eq(slots.weighted_last),
                blocks.word_select(started, width).eq(slots.weighted_block),
            ]
        m.d.comb += feature_ends.eq(valid & (feature == spec.value_dim - 1))
        with m.If(valid):
            m.d.sync += feature.eq(feature + 1)
        with m.If(feature_ends):
            m.d.sync += [feature.eq(0), arrived.eq(arrived + 1), slot.eq(slot ^ is_last)]
        # A block ends when the last numerator of the last column is in memory.
        late = spec.cols - 1 + spec.foot_latency
        m.d.comb += way_out.summed.eq(
            delay(m, feature_ends & is_last, late, name="block_end", reset=True)
        )
        return Cat(is_last, slot, blocks.word_select(arrived, width), feature)
