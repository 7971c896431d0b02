"""The way out: one reciprocal for each query, one product for each of its features."""

from collections.abc import Hashable
from typing import Any

from amaranth.hdl import Array, Cat, Module, Mux, Shape, Signal, Value, signed
from amaranth.lib import data, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import (
    NORMALIZER_STAGES,
    QUEUE_SLOTS,
    RECIPROCAL_FRAC_BITS,
    AttentionSpec,
)
from gridloom.specs.timing import READ_LATENCY
from gridloom.tables.attention import reciprocal_input_width, reciprocal_table

from ..common.block_ram import small_memory
from ..common.delay import delay
from ..common.normalizer import Normalizer
from ..common.streams import members
from ..emit import Shareable, place
from .delay_line import DelayLine
from .floating_quotient import FloatingQuotient
from .operands import address_width
from .path import column_width, statistics_layout
from .quotient import quotient_of
from .table_function import TableFunction


__all__ = ["OutputLane", "WayOut"]

PARTIAL_STAGES = READ_LATENCY + 1  # from an address to the numerators of a group


def query_layout(spec: AttentionSpec) -> data.StructLayout:
    """What a lane keeps of a query."""
    return data.StructLayout(
        {
            "reciprocal": RECIPROCAL_FRAC_BITS + 1,
            "count": Normalizer.levels(spec.denominator_width),
            **statistics_layout(spec).members,
        }
    )


def partial_layout(spec: AttentionSpec) -> data.StructLayout:
    """A query's results before division."""
    return data.StructLayout(
        {
            "maximum": signed(spec.maximum_width),
            "denominator": spec.denominator_width,
            "numerator": signed(spec.numerator_width),
            **({"exponent": spec.numerator_exponent_width} if spec.is_floating else {}),
        }
    )


class OutputLane(Shareable):
    """Every `output_lanes`-th query: numerator times reciprocal of the denominator, rounded.

    =============  =================================================================
    Latency        ``spec.output_latency`` enabled cycles from ``address`` to ``value``,
                   ``PARTIAL_STAGES`` to ``partial``
    Throughput     1 per cycle
    Back-pressure  none: ``en`` low holds every stage
    Golden model   :func:`gridloom.kernels.attention.divide`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths and number of groups.

    Members
    -------
    write, write_address, query : In
        Keep what is known of a query.
    en : In(1)
        Advance.
    address : In
        Group and slot to read.
    group : In
        The group, ``READ_LATENCY`` enabled cycles later,
    numerators : In
        and the numerators of all groups with it.
    exists : In(1)
        There is such a query; a cycle after the numerators.
    value : Out
        The quotient.
    partial : Out(struct)
        Maximum, denominator and numerator.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        group = range(max(2, spec.num_groups))
        address = 1 + len(Signal(group))
        super().__init__(
            {
                "write": In(1),
                "write_address": In(address),
                "query": In(query_layout(spec)),
                "en": In(1),
                "address": In(address),
                "group": In(group),
                "numerators": In(spec.state_width * spec.num_groups),
                "exists": In(1),
                "value": Out(Shape(spec.output_width, not spec.is_floating)),
                "partial": Out(partial_layout(spec)),
            }
        )

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        m.submodules.queries = memory = Memory(
            shape=query_layout(spec),
            depth=1 << len(self.address),
            init=[],
            attrs=small_memory(platform),
        )
        write_port = memory.write_port()
        read_port = memory.read_port()
        query = Signal(query_layout(spec), name="query_held")
        width = spec.state_width
        of_groups = Array(self.numerators[n * width :][:width] for n in range(spec.num_groups))
        numerator = Signal(signed(width), reset_less=True)
        word = read_port.data.as_value()
        m.d.comb += [
            write_port.en.eq(self.write),
            write_port.addr.eq(self.write_address),
            write_port.data.eq(self.query),
            read_port.en.eq(self.en),
            read_port.addr.eq(self.address),
            query.eq(delay(m, word, PARTIAL_STAGES - 1, name="read", en=self.en)),
        ]
        with m.If(self.en):
            m.d.sync += numerator.eq(of_groups[self.group])
        with m.If(self.exists):
            m.d.comb += [
                self.partial.maximum.eq(query.maximum),
                self.partial.denominator.eq(query.denominator),
                Cat(
                    Value.cast(getattr(self.partial, name))
                    for name in ("numerator", "exponent")[: 1 + spec.is_floating]
                ).eq(numerator),
            ]
        reciprocal = Mux(self.exists, query.reciprocal, 0)
        divide = self._divide_floating if spec.is_floating else self._divide
        divide(m, platform, numerator, query.count, reciprocal)
        return m

    def _divide_floating(self, m, platform, numerator, count, reciprocal):
        quotient = FloatingQuotient(self.spec)
        place(
            m,
            platform,
            "quotient",
            quotient,
            en=self.en,
            numerator=numerator,
            count=count,
            reciprocal=reciprocal,
        )
        m.d.comb += self.value.eq(quotient.value)

    def _divide(self, m, platform, *operands):
        shape = self.value.shape()
        value = quotient_of(m, platform, self.spec, *operands, shape=shape, en=self.en)
        m.d.comb += self.value.eq(value)


class WayOut(wiring.Component):
    """Divide or pass on the numerators of finished blocks of queries.

    =============  =================================================================
    Latency        ``spec.reciprocal_latency`` cycles from ``known`` to the first reciprocal;
                   ``spec.output_latency`` from the address of a numerator to ``o.valid``
    Throughput     ``output_lanes`` results per cycle
    Back-pressure  lossless; ``released`` gives a block's place back
    Golden model   :func:`gridloom.kernels.attention.divide`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Sizes.

    Members
    -------
    reserve, queries, is_partial : In
        A block's last tile has started; how many queries it has, and of which kind.
    known : In(1)
        The paths have its statistics.
    summed : In(1)
        The feet have its numerators.
    statistics_slot, statistics_column : Out
        Read the paths.
    statistics : In
        Of every path, side by side.
    en, read_address : Out
        Read the feet.
    numerators : In
        Of every column, side by side.
    o, o_partial : Out(stream)
        Results.
    released : Out(1)
        A block's last numerators have been read.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        ports = members(spec)
        super().__init__(
            {
                "reserve": In(1),
                "queries": In(range(spec.cols + 1)),
                "is_partial": In(1),
                "known": In(1),
                "summed": In(1),
                "statistics_slot": Out(1),
                "statistics_column": Out(column_width(spec)),
                "statistics": In(statistics_layout(spec).size * spec.num_paths),
                "en": Out(1),
                "read_address": Out(address_width(spec.value_dim)),
                "numerators": In(spec.state_width * spec.cols),
                "o": ports["o"],
                "o_partial": ports["o_partial"],
                "released": Out(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        query, done = self._reciprocals(m, platform)
        self._read(m, platform, query, done)
        return m

    def _reciprocals(self, m, platform):
        """Walk through a block's queries; write each with its reciprocal to the lanes' memories."""
        spec = self.spec
        layout = statistics_layout(spec)
        running = Signal()
        slot = Signal()
        path = Signal(range(max(2, spec.num_paths)), reset_less=True)
        column = Signal(column_width(spec), reset_less=True)
        path_ends = column == spec.sharing - 1
        ends = Signal()
        m.d.comb += [
            ends.eq(running & path_ends & (path == spec.num_paths - 1)),
            self.statistics_slot.eq(slot),
            self.statistics_column.eq(column),
        ]
        m.d.sync += [
            column.eq(Mux(path_ends, 0, column + 1)),
            path.eq(path + path_ends),
            slot.eq(slot ^ ends),
        ]
        with m.If(ends):
            m.d.sync += running.eq(0)
        with m.If(self.known):
            m.d.sync += [running.eq(1), column.eq(0), path.eq(0)]

        # The path's memory has been read, its register not yet: they are chosen in between.
        every = Array(
            self.statistics[n * layout.size : (n + 1) * layout.size] for n in range(spec.num_paths)
        )
        chosen = Signal(layout)
        m.d.comb += chosen.eq(every[delay(m, path, READ_LATENCY, name="path")])
        normalizer = Normalizer(spec.denominator_width, NORMALIZER_STAGES)
        m.submodules.normalizer = normalizer
        table = reciprocal_table(spec)
        width = reciprocal_input_width(spec)
        inverse = TableFunction(table, 1 + len(normalizer.count))
        place(
            m,
            platform,
            "inverse",
            inverse,
            x=normalizer.mantissa[spec.denominator_width - 1 - width : -1],
            i=Cat(normalizer.zero, normalizer.count),
        )
        m.d.comb += [normalizer.en.eq(1), normalizer.x.eq(chosen.denominator)]
        guard = table.frac_bits - RECIPROCAL_FRAC_BITS
        rounded = (inverse.y + ((1 << guard) >> 1)).shift_right(guard)
        line = DelayLine(layout.size, NORMALIZER_STAGES + inverse.latency + 1)
        place(m, platform, "line", line, i=chosen)
        query = Signal(query_layout(spec))
        reciprocal = Signal(RECIPROCAL_FRAC_BITS + 1, reset_less=True)
        m.d.sync += reciprocal.eq(Mux(inverse.o[0], 0, rounded))
        m.d.comb += [
            query.reciprocal.eq(reciprocal),
            query.count.eq(delay(m, inverse.o[1:], 1, name="count")),
            Cat(query.denominator, query.maximum).eq(line.o),
        ]
        age = spec.reciprocal_latency
        valid = delay(m, running, age, name="query_valid", reset=True)
        return (query, valid), delay(m, ends, age, name="query_ends", reset=True)

    def _read(self, m, platform, query, done):
        """Go through groups of queries, and through the features of each."""
        spec = self.spec
        blocks = Array(
            Signal(data.StructLayout({"queries": range(spec.cols + 1), "is_partial": 1}),
                   name=f"block_{n}", reset_less=True)
            for n in range(QUEUE_SLOTS)
        )  # fmt: skip
        reserved_slot = Signal()
        with m.If(self.reserve):
            m.d.sync += [
                blocks[reserved_slot].queries.eq(self.queries),
                blocks[reserved_slot].is_partial.eq(self.is_partial),
                reserved_slot.eq(~reserved_slot),
            ]
        known = self._count(m, "known", done)
        summed = self._count(m, "summed", self.summed)

        slot = Signal()
        feature = Signal(address_width(spec.value_dim) - 1)
        group = Signal(range(max(2, spec.num_groups)))
        covered = Signal(range(spec.cols + 1))  # queries of the groups before
        is_partial = Signal()  # what the stages hold
        valid = Signal(spec.output_latency)
        advance = Signal()
        issue = Signal()
        feature_ends = Signal()
        block_ends = Signal()
        block = blocks[slot]
        m.d.comb += [
            advance.eq(
                Mux(
                    is_partial,
                    ~valid[PARTIAL_STAGES - 1] | self.o_partial.ready,
                    ~valid[-1] | self.o.ready,
                )
            ),
            issue.eq(known & summed & ((block.is_partial == is_partial) | ~valid.any()) & advance),
            feature_ends.eq(feature == spec.value_dim - 1),
            block_ends.eq(issue & feature_ends & (covered + spec.output_lanes >= block.queries)),
            self.released.eq(block_ends),
            self.en.eq(advance),
            self.read_address.eq(Cat(feature, slot)),
        ]
        with m.If(issue):
            m.d.sync += [
                is_partial.eq(block.is_partial),
                feature.eq(Mux(feature_ends, 0, feature + 1)),
            ]
            with m.If(feature_ends):
                m.d.sync += [
                    group.eq(Mux(block_ends, 0, group + 1)),
                    covered.eq(Mux(block_ends, 0, covered + spec.output_lanes)),
                    slot.eq(slot ^ block_ends),
                ]
        with m.If(advance):
            # Partial results leave early.
            kept = Mux(is_partial, valid & ((1 << (PARTIAL_STAGES - 1)) - 1), valid)
            m.d.sync += valid.eq(Cat(issue, kept))
        m.d.comb += [
            self.o.valid.eq(valid[-1] & ~is_partial),
            self.o_partial.valid.eq(valid[PARTIAL_STAGES - 1] & is_partial),
        ]
        control = Cat(feature_ends, covered, group)
        self._lanes(m, platform, query, advance, control, Cat(group, slot), block.queries)

    def _count(self, m, name, event):
        """Whether a block is held: one more with each event, one less when it is released."""
        count = Signal(range(QUEUE_SLOTS + 1), name=f"blocks_{name}")
        m.d.sync += count.eq(count + event - self.released)
        return count != 0

    def _lanes(self, m, platform, query, advance, control, address, queries):
        spec = self.spec
        entry, valid = query
        group_width = len(address) - 1
        # Queries come in order: lane by lane, then group by group.
        lane = Signal(spec.output_lanes, init=1)
        write_group = Signal(group_width)
        write_slot = Signal()
        last_lane = lane[-1]
        last_group = write_group == spec.num_groups - 1
        with m.If(valid):
            m.d.sync += lane.eq(Cat(last_lane, lane[:-1]))
            with m.If(last_lane):
                m.d.sync += [
                    write_group.eq(Mux(last_group, 0, write_group + 1)),
                    write_slot.eq(write_slot ^ last_group),
                ]
        late = delay(m, Cat(control, queries), PARTIAL_STAGES, name="control", en=advance)
        is_last, covered = late[0], late[1 : 1 + len(range_bits(spec))]
        counted = late[len(control) :]
        early = delay(m, control, READ_LATENCY, name="group", en=advance)
        width = spec.state_width
        lanes = []
        for number in range(spec.output_lanes):
            columns = range(number, spec.cols, spec.output_lanes)
            output_lane = OutputLane(spec)
            place(
                m,
                platform,
                f"lane_{number}",
                output_lane,
                write=valid & lane[number],
                write_address=Cat(write_group, write_slot),
                query=entry,
                en=advance,
                address=address,
                group=early[1 + len(range_bits(spec)) :],
                numerators=Cat(self.numerators[c * width : (c + 1) * width] for c in columns),
                exists=covered + number < counted,
            )
            lanes.append(output_lane)
        age = spec.output_latency - PARTIAL_STAGES
        partial = self.o_partial.payload
        m.d.comb += [
            self.o.payload.value.as_value().eq(Cat(lane.value for lane in lanes)),
            self.o.payload.last.eq(delay(m, is_last, age, name="last", en=advance)),
            partial.last.eq(is_last),
            *(
                getattr(partial, name).as_value().eq(
                    Cat(Value.cast(getattr(lane.partial, name)) for lane in lanes)
                )
                for name in partial_layout(spec).members
            ),
        ]  # fmt: skip


def range_bits(spec: AttentionSpec) -> Signal:
    """As wide as a number of queries of a block."""
    return Signal(range(spec.cols + 1))
