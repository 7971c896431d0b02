"""From the scores at the foot of some columns to the probabilities that go back up."""

from collections.abc import Hashable

from amaranth.hdl import Array, Cat, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import SCALE_WIDTH, AttentionSpec
from gridloom.specs.timing import READ_LATENCY

from ..common.block_ram import small_memory
from ..common.delay import delay
from ..common.product import Product
from ..emit import Shareable, place
from .delay_line import DelayLine
from .exponential import exponential
from .few_cells import saves_cells
from .rounding import round_right
from .score_aligner import ScoreAligner


__all__ = ["TILES", "SoftmaxPath", "bounds_layout", "statistics_layout", "tile_layout"]

TILES = 4  # whose descriptions are kept: more than can be under way


def tile_layout(spec: AttentionSpec) -> data.StructLayout:
    """What a path needs to know of a tile: its place among those of its queries, and the scale."""
    return data.StructLayout(
        {"is_first": 1, "is_last": 1, "block": spec.block_width, "scale": spec.scale_width}
    )


def bounds_layout(spec: AttentionSpec) -> data.StructLayout:
    """Which rows of a tile a column counts: from ``low`` to below ``high``."""
    return data.StructLayout({"low": range(spec.rows + 1), "high": range(spec.rows + 1)})


def statistics_layout(spec: AttentionSpec) -> data.StructLayout:
    """What the way out needs to know of a query."""
    return data.StructLayout(
        {"denominator": spec.denominator_width, "maximum": signed(spec.maximum_width)}
    )


def column_width(spec: AttentionSpec) -> int:
    """Bits of a column's number within its path."""
    return max(1, (spec.sharing - 1).bit_length())


class SoftmaxPath(Shareable):
    """Running maximum, probabilities and denominators of the columns that share it.

    =============  =================================================================
    Latency        ``spec.path_latency + spec.probability_delay`` cycles from a column's
                   first score to its first probability
    Throughput     1 score per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention.partial_attention`
    Source         FuseMax (MICRO 2024); Stevens et al., Softermax (2021)
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths and number of columns.

    Members
    -------
    starts : In(1)
        The last score of the first column is being captured.
    tile_write, tile_index, tile : In
        A tile begins; its place among ``TILES``, and its description, until its scores come.
    bounds_write, bounds_address, bounds : In
        Rows that a column counts in a tile.
    scores : In
        What stands at the foot of each column.
    shifts : Out
        Move these columns' scores down.
    probability, returns : Out
        A probability, and to which column it goes.
    rise, rises : Out
        With a column's last probability: by how much its maximum rose.
    finished : Out(1)
        All columns of a last tile have their statistics.
    statistics_address, statistics : slot and column; read ``READ_LATENCY`` cycles later.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        width = column_width(spec)
        super().__init__(
            {
                "starts": In(1),
                "tile_write": In(1),
                "tile_index": In(range(TILES)),
                "tile": In(tile_layout(spec)),
                "bounds_write": In(1),
                "bounds_address": In(2 + width),
                "bounds": In(bounds_layout(spec)),
                "scores": In(spec.score_width * spec.sharing),
                "shifts": Out(spec.sharing),
                "probability": Out(spec.probability_width),
                "returns": Out(spec.sharing),
                "rise": Out(spec.rise_width),
                "rises": Out(spec.sharing),
                "finished": Out(1),
                "statistics_address": In(1 + width),
                "statistics": Out(statistics_layout(spec)),
            }
        )

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        score, flags, scale = self._choose(m, platform)
        if spec.is_floating:
            score, scale = self._align(m, platform, score, scale)

        saves = saves_cells(spec, platform)
        product = Product(spec.scalable_width, SCALE_WIDTH, saves_cells=saves)
        place(m, platform, "product", product, en=1, a=score, b=scale)
        drop = spec.scale_frac_bits - spec.argument_frac_bits
        scaled = Signal(signed(spec.scaled_width), reset_less=True)
        m.d.sync += scaled.eq((product.p + ((1 << drop) >> 1)).shift_right(drop))
        flags = self._delay_flags(m, flags, spec.scaling_latency - 1, "scaled")

        maximum, rise, flags_after = self._running_maximum(m, scaled, flags)
        line = DelayLine(spec.scaled_width + 1, spec.rows + 1)
        place(m, platform, "line", line, i=Cat(scaled, flags.is_counted))
        # A column's maximum is known as its first score comes out of the line.
        second = self._walk(m, flags_after)
        probability = exponential(m, platform, spec, line.o, maximum)
        age = spec.exponential_latency
        valid = delay(m, second.valid, age, name="weighted_valid", reset=True)
        # The rise comes a cycle after the others.
        early = delay(m, Cat(second.as_value(), maximum), 1, name="walked")
        late = DelayLine(len(early) + len(rise), age - 1)
        place(m, platform, "late", late, i=Cat(early, rise))
        second = Signal(self._flags(), name="flags_weighted")
        maximum_old = late.o[len(second.as_value()) : len(early)]
        m.d.comb += [second.eq(late.o[: len(second.as_value())]), second.valid.eq(valid)]
        rise = late.o[len(early) :]
        self._denominators(m, platform, probability, second, rise, maximum_old)
        self._return(m, platform, probability, second, rise)
        return m

    def _memory(self, m, name, shape):
        """One word for each query, read at once; its ports to write and to read."""
        depth = (1 << column_width(self.spec)) * self.spec.resident_places
        m.submodules[name] = memory = Memory(shape=shape, depth=depth, init=[])
        return memory.write_port(), memory.read_port(domain="comb")

    def _flags(self):
        """Where a score stands: of which column, and of which kind of tile."""
        return data.StructLayout(
            {
                "valid": 1,
                "is_counted": 1,
                "starts_column": 1,
                "ends_column": 1,
                "column": column_width(self.spec),
                "is_first": 1,
                "is_last": 1,
                "block": self.spec.block_width,
            }
        )

    def _delay_flags(self, m, flags, cycles, name):
        """Later flags; of them only ``valid`` is reset."""
        later = Signal(self._flags(), name=f"flags_{name}")
        m.d.comb += [
            later.eq(delay(m, flags.as_value(), cycles, name=name)),
            later.valid.eq(delay(m, flags.valid, cycles, name=f"{name}_valid", reset=True)),
        ]
        return later

    def _counter(self, m, start, name):
        """Row and column of a walk through all scores of a tile."""
        spec = self.spec
        running = Signal(name=f"{name}_running")
        row = Signal(range(spec.rows), name=f"{name}_row", reset_less=True)
        column = Signal(column_width(spec), name=f"{name}_column", reset_less=True)
        ends = Signal(name=f"{name}_ends")
        m.d.comb += ends.eq(row == spec.rows - 1)
        m.d.sync += [row.eq(Mux(ends, 0, row + 1)), column.eq(column + ends)]
        with m.If(ends & (column == spec.sharing - 1)):
            m.d.sync += running.eq(0)
        with m.If(start):
            m.d.sync += [running.eq(1), row.eq(0), column.eq(0)]
        return running, row, column, ends

    def _choose(self, m, platform):
        """Walk through the columns; the score of each cycle, a cycle later."""
        spec = self.spec
        running, row, column, ends = self._counter(m, self.starts, "scores")
        index = Signal(range(TILES))
        tile = Signal(tile_layout(spec), reset_less=True)
        # `next_index` is the tile that starts, `index` the one that runs.
        next_index = Signal(range(TILES))
        m.submodules.tiles = tiles = Memory(
            shape=tile_layout(spec), depth=TILES, init=[], attrs=small_memory(platform)
        )
        write_tile = tiles.write_port()
        read_tile = tiles.read_port()
        m.d.comb += [
            write_tile.en.eq(self.tile_write),
            write_tile.addr.eq(self.tile_index),
            write_tile.data.eq(self.tile),
            read_tile.addr.eq(next_index),
        ]
        with m.If(self.starts):
            m.d.sync += [
                tile.eq(read_tile.data),
                index.eq(next_index),
                next_index.eq(next_index + 1),
            ]
        m.submodules.bounds = memory = Memory(
            shape=bounds_layout(spec), depth=1 << len(self.bounds_address), init=[]
        )
        write_port = memory.write_port()
        read_port = memory.read_port(domain="comb")
        m.d.comb += [
            write_port.en.eq(self.bounds_write),
            write_port.addr.eq(self.bounds_address),
            write_port.data.eq(self.bounds),
            read_port.addr.eq(Cat(column, index)),
        ]
        # The chain gives the last row first.
        number = Signal(range(spec.rows))
        counted = Signal()
        m.d.comb += [
            number.eq(spec.rows - 1 - row),
            counted.eq((number >= read_port.data.low) & (number < read_port.data.high)),
            self.shifts.eq(Cat(running & (column == n) for n in range(spec.sharing))),
        ]
        width = spec.score_width
        at_foot = Array(
            self.scores[n * width : (n + 1) * width].as_signed() for n in range(spec.sharing)
        )
        score = Signal(signed(width), reset_less=True)
        scale = Signal(spec.scale_width, reset_less=True)
        flags = Signal(self._flags())
        held = Signal.like(flags, name="flags_held")
        m.d.comb += [
            flags.valid.eq(running),
            flags.is_counted.eq(counted),
            flags.starts_column.eq(row == 0),
            flags.ends_column.eq(ends),
            flags.column.eq(column),
            flags.is_first.eq(tile.is_first),
            flags.is_last.eq(tile.is_last),
            flags.block.eq(tile.block),
        ]
        m.d.sync += [score.eq(at_foot[column]), scale.eq(tile.scale), held.eq(flags)]
        return score, held, scale

    def _align(self, m, platform, score, scale):
        """The score on the scale of its scale's exponent, and the integer of the scale."""
        aligner = ScoreAligner(self.spec)
        place(m, platform, "aligner", aligner, score=score, scale_exponent=scale[SCALE_WIDTH:])
        age = self.spec.align_latency
        return aligner.fixed, delay(m, scale[:SCALE_WIDTH], age, name="scale")

    def _running_maximum(self, m, scaled, flags):
        """Maximum of each row after the tile, its rise, and the flags of the columns' last scores.

        All come two cycles after a column's last score, but the rise three, and hold for a column's
        time.
        """
        spec = self.spec
        shape = signed(spec.maximum_width)
        above = Signal(shape)
        top = Signal(shape, reset_less=True)
        whole = scaled[spec.argument_frac_bits :].as_signed()
        m.d.comb += above.eq(Mux(flags.is_counted, whole + 1, spec.lowest_maximum))
        # `above > top`, without the way through a sum.
        is_above = flags.is_counted & (whole >= top)
        with m.If(flags.starts_column | is_above):
            m.d.sync += top.eq(above)

        write_port, read_port = self._memory(m, "maxima", shape)
        previous = Signal(shape, reset_less=True)
        m.d.sync += previous.eq(Mux(flags.is_first, spec.lowest_maximum, read_port.data))
        after = self._delay_flags(m, flags, 1, "topped")
        maximum = Signal(shape, reset_less=True)
        replaced = Signal(shape, reset_less=True)
        is_first = Signal(reset_less=True)
        new = Signal(shape)
        rise = Signal(spec.rise_width, reset_less=True)
        furthest = spec.furthest_rise
        difference = Signal(unsigned(spec.maximum_width + 1))
        m.d.comb += [
            new.eq(Mux(top > previous, top, previous)),
            difference.eq(maximum - replaced),
        ]
        ended = Signal()
        m.d.comb += [
            ended.eq(after.valid & after.ends_column),
            read_port.addr.eq(Cat(flags.column, flags.block)),
            write_port.addr.eq(Cat(after.column, after.block)),
            write_port.en.eq(ended),
            write_port.data.eq(new),
        ]
        with m.If(ended):
            m.d.sync += [maximum.eq(new), replaced.eq(previous), is_first.eq(after.is_first)]
        m.d.sync += rise.eq(Mux(is_first | (difference > furthest), furthest, difference))
        result = Signal(self._flags(), name="flags_maximum")
        m.d.comb += [result.eq(after), result.valid.eq(ended)]
        return maximum, rise, result

    def _walk(self, m, flags):
        """Flags of the scores of one column, once its maximum is known."""
        spec = self.spec
        running = Signal(name="weights_running")
        row = Signal(range(spec.rows), name="weights_row", reset_less=True)
        kept = Signal(self._flags(), name="flags_kept", reset_less=True)
        ends = Signal(name="weights_end")
        m.d.comb += ends.eq(row == spec.rows - 1)
        m.d.sync += row.eq(row + 1)
        with m.If(ends):
            m.d.sync += running.eq(0)
        with m.If(flags.valid):
            m.d.sync += [running.eq(1), row.eq(0), kept.eq(flags)]
        result = Signal(self._flags(), name="flags_walk")
        m.d.comb += [
            result.eq(kept),
            result.valid.eq(running),
            result.starts_column.eq(row == 0),
            result.ends_column.eq(ends),
        ]
        return result

    def _denominators(self, m, platform, probability, flags, rise, maximum):
        """Sum a column's probabilities; move what was there before, and add."""
        spec = self.spec
        width = spec.denominator_width
        write_known, read_known = self._memory(m, "denominators", width)
        growth = (spec.rows - 1).bit_length()
        block = Signal(spec.probability_width + growth, reset_less=True)
        m.d.sync += block.eq(Mux(flags.starts_column, 0, block) + probability)
        m.d.comb += read_known.addr.eq(Cat(flags.column, flags.block))
        moved, carry = round_right(m, read_known.data, rise, name="moved")
        held = Signal(width + 1, name="moved_held", reset_less=True)
        m.d.sync += held.eq(Cat(carry, moved))
        after = self._delay_flags(m, flags, 1, "summed")
        total = Signal(width)
        ended = Signal(name="column_ended")
        m.d.comb += [
            total.eq(held[1:] + block + held[0]),
            ended.eq(after.valid & after.ends_column),
            write_known.en.eq(ended),
            write_known.addr.eq(Cat(after.column, after.block)),
            write_known.data.eq(total),
        ]

        slot = Signal()
        m.submodules.statistics = memory = Memory(
            shape=statistics_layout(spec),
            depth=1 << len(self.statistics_address),
            init=[],
            attrs=small_memory(platform),
        )
        write_port = memory.write_port()
        read_port = memory.read_port()
        m.d.comb += [
            write_port.en.eq(ended & after.is_last),
            write_port.addr.eq(Cat(after.column, slot)),
            write_port.data.denominator.eq(total),
            write_port.data.maximum.eq(delay(m, maximum, 1, name="maximum")),
            read_port.addr.eq(self.statistics_address),
            self.finished.eq(write_port.en & (after.column == spec.sharing - 1)),
            self.statistics.eq(
                delay(m, read_port.data.as_value(), READ_LATENCY - 1, name="statistics")
            ),
        ]
        m.d.sync += slot.eq(slot ^ self.finished)

    def _return(self, m, platform, probability, flags, rise):
        """Send the probabilities to their column, if need be when its chain is free again."""
        spec = self.spec
        width = spec.probability_width
        cycles = spec.probability_delay
        valid = delay(m, flags.valid, cycles, name="returns", reset=True)
        line = DelayLine(width + spec.rise_width + 1 + len(flags.column), cycles)
        word = Cat(probability, rise, flags.ends_column, flags.column)
        place(m, platform, "waiting", line, i=word)
        column = line.o[width + spec.rise_width + 1 :]
        ends = line.o[width + spec.rise_width]
        chosen = Signal(spec.sharing)
        m.d.comb += [
            chosen.eq(Cat(valid & (column == n) for n in range(spec.sharing))),
            self.probability.eq(line.o[:width]),
            self.returns.eq(chosen),
            self.rise.eq(line.o[width : width + spec.rise_width]),
            self.rises.eq(Mux(ends, chosen, 0)),
        ]
