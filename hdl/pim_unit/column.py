"""One column of multipliers, its activations, and its sums."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_unit import PimUnitSpec
from gridloom.specs.timing import READ_LATENCY

from ..common.block_ram import block_ram
from ..common.delay import delay
from ..common.multiplier import Multiplier
from ..common.product import Product
from ..emit import Shareable, place


__all__ = ["PimColumn", "index_width", "slot_width", "tree_sum"]


def index_width(count: int) -> int:
    """Bits that number ``count`` things, at least one."""
    return max(1, (count - 1).bit_length())


def slot_width(spec: PimUnitSpec) -> int:
    """Bits of a tile's slot."""
    return index_width(spec.num_slots)


def tree_sum(m: Module, terms: list[Value], level: int = 0) -> Value:
    """Sum of all terms, a register behind every level; ``level`` of them are done."""
    while len(terms) > 1:
        level += 1
        sums = []
        for n in range(0, len(terms), 2):
            total = Signal(signed(len(terms[n]) + 1), name=f"sum_{level}_{n // 2}", reset_less=True)
            m.d.sync += total.eq(terms[n] + terms[n + 1])
            sums.append(total)
        terms = sums
    return terms[0]


class PimColumn(Shareable):
    """Products of a beat's weights with one token's activations, or one query's probabilities.

    =============  =================================================================
    Latency        ``total_latency``, ``product_latency`` and ``row_latency`` of the record, from
                   ``word`` and ``slot``; other inputs are as late as the part they serve
    Throughput     1 beat per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.pim_unit.gemm_sums`
    Source         Duplex (MICRO 2024): a weight meets ``columns`` activations
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Widths and depths.

    Members
    -------
    write, write_word, data : In
        Store lanes of a word of activations, by a bit for each.
    word : In
        The word that a step reads.
    weights : In
        The step's beat, ``READ_LATENCY`` cycles later.
    sums, starts_group, group_pass : In
        With the sum of products: there is one, a group's first; which pass.
    scale : In
        With the group's sum: what it is multiplied by.
    adds, starts_row, row_pass : In
        With the product: it is a group's, the first of its row; which pass.
    total : Out
        Sum of a step's products.
    product : Out
        A group's sum times its scale; of a key the scaled score.
    row : Out
        Sum of a row so far.
    probability_write, probability_slot, probability_lane, probability : In
        Store a probability of a tile (these and the next only of a unit that can attend).
    slot : In
        The tile whose probabilities a step reads.
    is_value, lanes_counted : In
        With the weights: they are values, and which of them count.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        ports = {
            "write": In(spec.lanes),
            "write_word": In(index_width(spec.buffer_words)),
            "data": In(spec.lanes * spec.activation_width),
            "word": In(index_width(spec.buffer_words)),
            "weights": In(spec.lanes * spec.operand_width),
            "sums": In(1),
            "starts_group": In(1),
            "group_pass": In(index_width(spec.max_passes)),
            "scale": In(spec.scale_width),
            "adds": In(1),
            "starts_row": In(1),
            "row_pass": In(index_width(spec.max_passes)),
            "total": Out(signed(spec.total_width)),
            "product": Out(signed(spec.product_width)),
            "row": Out(signed(spec.row_width)),
        }
        if spec.is_floating:
            ports |= {"total_exponent": Out(spec.exponent_bits)}
        if spec.has_attention:
            ports |= {
                "probability_write": In(1),
                "probability_slot": In(slot_width(spec)),
                "probability_lane": In(index_width(spec.lanes)),
                "probability": In(spec.probability_width),
                "slot": In(slot_width(spec)),
                "is_value": In(1),
                "lanes_counted": In(spec.lanes),
            }
        super().__init__(ports)

    def parameters(self) -> Hashable:
        """The record, but for what concerns other parts."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        factors = self._activations(m, platform)
        if spec.has_attention:
            factors = self._with_probabilities(m, factors)
        products = self._products(m, platform, factors)
        m.d.comb += self.total.eq(tree_sum(m, products))
        group = self._sum(m, "group", self.total, self.starts_group, self.sums)
        product = Product(spec.group_width, spec.scale_width)
        place(m, platform, "product", product, en=1, a=group, b=self.scale)
        m.d.comb += self.product.eq(product.p)
        row = self._sum(m, "row", product.p, self.starts_row, self.adds)
        m.d.comb += self.row.eq(row)
        return m

    def _activations(self, m, platform):
        """Words of the buffer, ``READ_LATENCY`` cycles after their address."""
        m.submodules.buffer = buffer = Memory(
            shape=len(self.data), depth=self.spec.buffer_words, init=[], attrs=block_ram(platform)
        )
        write_port = buffer.write_port(granularity=self.spec.activation_width)
        read_port = buffer.read_port()
        m.d.comb += [
            write_port.en.eq(self.write),
            write_port.addr.eq(self.write_word),
            write_port.data.eq(self.data),
            read_port.addr.eq(self.word),
        ]
        word = delay(m, read_port.data, READ_LATENCY - 1, name="word")
        width = self.spec.activation_width
        return [word[n * width :][:width].as_signed() for n in range(self.spec.lanes)]

    def _with_probabilities(self, m, activations, shift=0):
        """Of values, the probabilities of the lanes that count take the place of activations.

        They are moved left by ``shift``, so that binary points lie below each other.
        """
        spec = self.spec
        width = spec.probability_width
        m.submodules.probabilities = memory = Memory(
            shape=width * spec.lanes, depth=1 << slot_width(spec), init=[]
        )
        write_port = memory.write_port(granularity=width)
        read_port = memory.read_port(domain="comb")
        word = Signal(width * spec.lanes, name="probability_word", reset_less=True)
        lane = Signal(spec.lanes)
        m.d.comb += [
            lane.eq(self.probability_write << self.probability_lane),
            write_port.en.eq(lane),
            write_port.addr.eq(self.probability_slot),
            write_port.data.eq(Cat(self.probability for _ in range(spec.lanes))),
            read_port.addr.eq(self.slot),
        ]
        m.d.sync += word.eq(read_port.data)
        word = delay(m, word, READ_LATENCY - 1, name="probability_word")
        factors = []
        for n, activation in enumerate(activations):
            factor = Signal(signed(spec.factor_width), name=f"factor_{n}")
            probability = Mux(self.lanes_counted[n], word[n * width :][:width], 0)
            probability = Cat(Const(0, shift), probability, Const(0, 1))
            m.d.comb += factor.eq(Mux(self.is_value, probability.as_signed(), activation))
            factors.append(factor)
        return factors

    def _products(self, m, platform, factors):
        spec = self.spec
        products = []
        for n, factor in enumerate(factors):
            multiplier = Multiplier(signed(spec.operand_width), signed(spec.factor_width))
            weight = self.weights[n * spec.operand_width :][: spec.operand_width].as_signed()
            place(m, platform, f"multiplier_{n}", multiplier, en=1, a=weight, b=factor)
            products.append(multiplier.p)
        return products

    def _sum(self, m, name, term, starts, adds):
        """The sum of the terms of a pass, which starts anew with some; a register."""
        width = getattr(self.spec, f"{name}_width")
        result = Signal(signed(width), name=name, reset_less=True)
        current = Signal(signed(width), name=f"{name}_new")
        before = result
        if self.spec.max_passes > 1:
            m.submodules[f"{name}_sums"] = memory = Memory(
                shape=signed(width), depth=self.spec.max_passes, init=[]
            )
            write_port = memory.write_port()
            read_port = memory.read_port(domain="comb")
            number = getattr(self, f"{name}_pass")
            m.d.comb += [
                write_port.en.eq(adds),
                write_port.addr.eq(number),
                write_port.data.eq(current),
                read_port.addr.eq(number),
            ]
            before = read_port.data
        m.d.comb += current.eq(Mux(starts, 0, before) + term)
        with m.If(adds):
            m.d.sync += result.eq(current)
        return result
