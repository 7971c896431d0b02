"""The processing element, and how many of them stand together."""

from collections.abc import Hashable
from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import MANTISSA_BITS, AttentionSpec

from ..common.choosing_adder import ChoosingAdder
from ..common.groups import GROUP, groups
from ..common.multiplier import Multiplier
from ..emit import Shareable, place
from .floating_sum import FloatingSum


__all__ = ["DIAGONAL", "ElementBlock", "ElementColumn", "ProcessingElement"]

# What an element is told by the diagonal it stands on.
DIAGONAL = ("is_weighted", "is_first", "is_passing", "captures", "loads")


def element_ports(spec: AttentionSpec) -> dict[str, tuple[int, Any]]:
    """Width and direction of every port of an element but those of the operand."""
    operand, total = spec.unpacked_width, spec.sum_width
    bits = [name for name in DIAGONAL if name != "is_first" or spec.clears_sums]
    ports = dict.fromkeys([*bits, "shifts"], (1, In))
    ports |= {"query": (operand, In), "query_out": (operand, Out)}
    ports |= {"above": (total, In), "total": (total, Out)}
    ports |= {"chain": (spec.score_width, In), "chain_out": (spec.score_width, Out)}
    if spec.has_own_chain:
        width = spec.probability_width
        ports |= {"raises": (1, In), "probability": (width, In), "probability_out": (width, Out)}
    return ports


def passing_ports(spec: AttentionSpec) -> dict[str, str]:
    """What goes down a column: by which port it comes and by which it leaves."""
    passes = {"query": "query_out", "above": "total", "chain": "chain_out"}
    return passes | ({"probability": "probability_out"} if spec.has_own_chain else {})


class ProcessingElement(Shareable):
    """One multiplier: keys by queries into its own sum, or probabilities by values into a column's.

    =============  =================================================================
    Latency        ``spec.sum_latency`` cycles from its operands to the sum that they are in
    Throughput     1 product per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention.partial_attention`
    Source         systolic arrays with either operand stationary: Kung, Why systolic
                   architectures? (1982)
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths.
    in_logic : bool
        An FPGA builds the multiplier of logic.

    Members
    -------
    operand, operand_out : signed
        A key or a value, from the left, and to the right a cycle later.
    query, query_out : signed
        From above, and down a cycle later.
    is_weighted : In(1)
        The operand is a value: multiply it by the probability.
    is_first, is_passing : In(1)
        Of the product that is added now: it starts a sum; it adds to the sum from above. The first
        of an int8 score does so, too, being that of a difference (:mod:`.differences`), unless the
        multiplier is logic.
    above, total : signed
        Sum of the element above, and of this one; of bf16 the exponent, a cycle ahead, is on top.
    captures : In(1)
        Keep ``total``, a finished score, in the chain.
    shifts, chain, chain_out
        Move the column's chain down.
    raises, probability, probability_out
        Move the chain of the probabilities, where they have their own.
    loads : In(1)
        Take the probability that the chain holds.
    """

    def __init__(self, spec: AttentionSpec, *, in_logic: bool = False):
        self.spec = spec
        self.in_logic = in_logic
        operand = signed(spec.row_operand_width)
        is_signed = ("query", "query_out", "above", "total")
        super().__init__(
            {
                "operand": In(operand),
                "operand_out": Out(operand),
                **{
                    name: flow(signed(width) if name in is_signed else width)
                    for name, (width, flow) in element_ports(spec).items()
                },
            }
        )

    def parameters(self) -> Hashable:
        """The widths, and where the multiplier is built."""
        spec = self.spec
        widths = spec.unpacked_width, spec.sum_width, spec.score_width, spec.probability_width
        return *widths, spec.has_own_chain, spec.clears_sums, self.in_logic

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        operand = Signal.like(self.operand, name="operand_held", reset_less=True)
        query = Signal.like(self.query, name="query_held", reset_less=True)
        weight = Signal(spec.probability_width, reset_less=True)

        significand = self._significand(self.operand)
        factors = self._factors(weight, self._significand(self.query))
        factor = Signal(signed(spec.factor_width))
        m.d.comb += factor.eq(Mux(self.is_weighted, *factors))
        multiplier = Multiplier(significand.shape(), factor.shape(), in_logic=self.in_logic)
        place(m, platform, "multiplier", multiplier, en=1, a=significand, b=factor)
        m.d.sync += [operand.eq(self.operand), query.eq(self.query)]
        add = self._add_floating if spec.is_floating else self._add
        total, finished = add(m, platform, multiplier.p, factor)
        score = Signal.like(self.chain_out, name="score", reset_less=True)
        with m.If(self.captures):
            m.d.sync += score.eq(finished)
        with m.Elif(self.shifts):
            m.d.sync += score.eq(self.chain)
        returned = score
        if spec.has_own_chain:
            returned = Signal(spec.probability_width, name="returned", reset_less=True)
            with m.If(self.raises):
                m.d.sync += returned.eq(self.probability)
            m.d.comb += self.probability_out.eq(returned)
        with m.If(self.loads):
            m.d.sync += weight.eq(returned)
        m.d.comb += [
            self.operand_out.eq(operand),
            self.query_out.eq(query),
            self.total.eq(total),
            self.chain_out.eq(score),
        ]
        return m

    def _significand(self, operand):
        """The signed integer of an operand; logic multiplies no differences."""
        width = self.spec.significand_width
        has_more = self.spec.is_floating or self.in_logic
        return operand[:width].as_signed() if has_more else operand

    def _factors(self, weight, query):
        """Probability and query; those of bf16 with their binary points below each other."""
        if not self.spec.is_floating:
            return weight, query
        frac_bits = self.spec.factor_frac_bits
        weight = weight << (frac_bits - self.spec.probability_width)
        return weight, query << (frac_bits - MANTISSA_BITS)

    def _add(self, m, platform, product, factor):
        """The sum as it passes down, and as a score: the same for both."""
        total = Signal.like(self.total, name="total_held", reset_less=True)
        if self.in_logic:
            addend = Signal.like(self.total, name="addend")
            m.d.comb += addend.eq(Mux(self.is_first, 0, Mux(self.is_passing, self.above, total)))
            m.d.sync += total.eq(addend + product)
            return total, total
        adder = ChoosingAdder(self.spec.sum_width)
        choice = {"takes_first": self.is_passing, "first": self.above, "second": total}
        place(m, platform, "adder", adder, addend=product, **choice)
        m.d.sync += total.eq(adder.o)
        return total, total

    def _add_floating(self, m, platform, product, factor):
        """The sum of numbers with exponents as it passes down, and as a score."""
        spec = self.spec
        width = spec.significand_width
        adder = FloatingSum(spec)
        place(
            m,
            platform,
            "sum",
            adder,
            product=product,
            is_zero=~factor.any(),
            exponent=self.operand[width:] + Mux(self.is_weighted, 0, self.query[width:]),
            **{name: getattr(self, name) for name in ("is_first", "is_passing", "above")},
        )
        return adder.total, Cat(adder.total[: spec.score_integer_width], adder.total_exponent)


class ElementColumn(Shareable):
    """Some elements below each other, queries, sums and scores passing through all of them.

    =============  =================================================================
    Latency        that of :class:`ProcessingElement`, a cycle later in each row
    Throughput     1 product per element and cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention.partial_attention`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths.
    rows : int
        Number of elements.
    logic_rows : int
        Of the last so many an FPGA builds the multipliers of logic.

    Members
    -------
    operands, operands_out, and those of ``DIAGONAL``
        One of each element.
    others
        As those of :class:`ProcessingElement`, into the first and out of the last.
    """

    def __init__(self, spec: AttentionSpec, rows: int, logic_rows: int):
        self.spec = spec
        self.rows = rows
        self.logic_rows = logic_rows
        self.ports = element_ports(spec)
        operands = spec.row_operand_width * rows
        super().__init__(
            {
                "operands": In(operands),
                "operands_out": Out(operands),
                **{
                    name: flow(rows if name in DIAGONAL else width)
                    for name, (width, flow) in self.ports.items()
                },
            }
        )

    def parameters(self) -> Hashable:
        """The elements' ports, and how many there are of either kind."""
        counts = self.rows, self.logic_rows
        return *counts, self.spec.unpacked_width, tuple(self.ports.items())

    def elaborate(self, platform):
        m = Module()
        width = self.spec.row_operand_width
        given = {name: getattr(self, name) for name, (_, flow) in self.ports.items() if flow is In}
        passes = passing_ports(self.spec)
        operands = []
        for start, count in groups(self.rows) if self.rows > GROUP else groups(self.rows, 1):
            flags = [name for name in DIAGONAL if name in self.ports]
            flags = {name: getattr(self, name)[start : start + count] for name in flags}
            operand = self.operands[start * width : (start + count) * width]
            in_cells = self.rows - self.logic_rows - start  # of these elements
            if count > 1:
                part = ElementColumn(self.spec, count, count - min(max(in_cells, 0), count))
                inputs, result = {"operands": operand}, part.operands_out
            else:
                part = ProcessingElement(self.spec, in_logic=in_cells <= 0)
                inputs, result = {"operand": operand}, part.operand_out
            place(m, platform, f"row_{start}", part, **{**given, **flags}, **inputs)
            given |= {name: getattr(part, onward) for name, onward in passes.items()}
            operands.append(result)
        m.d.comb += self.operands_out.eq(Cat(operands))
        m.d.comb += [getattr(self, onward).eq(given[name]) for name, onward in passes.items()]
        return m


class ElementBlock(Shareable):
    """Some columns of elements, the operands passing from each to the next.

    =============  =================================================================
    Latency        that of :class:`ProcessingElement`, a cycle later in each row and column
    Throughput     1 product per element and cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention.partial_attention`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths and number of rows.
    cols : int
        Number of columns.

    Members
    -------
    operands, operands_out
        One for each row.
    those of ``DIAGONAL`` : In
        One bit for each diagonal, that of the first row and column first.
    others
        As those of :class:`ElementColumn`, for all columns side by side.
    """

    def __init__(self, spec: AttentionSpec, cols: int):
        self.spec = spec
        self.cols = cols
        self.ports = element_ports(spec)
        operands = spec.row_operand_width * spec.rows
        super().__init__(
            {
                "operands": In(operands),
                "operands_out": Out(operands),
                **{
                    name: flow(spec.rows + cols - 1 if name in DIAGONAL else width * cols)
                    for name, (width, flow) in self.ports.items()
                },
            }
        )

    def parameters(self) -> Hashable:
        """The elements' ports, and how many there are of either kind."""
        spec = self.spec
        counts = spec.rows, spec.logic_rows, self.cols
        return *counts, spec.unpacked_width, tuple(self.ports.items())

    def elaborate(self, platform):
        m = Module()
        rows = self.spec.rows
        operands = self.operands
        results: dict[str, list] = {}
        for number in range(self.cols):
            column = ElementColumn(self.spec, rows, self.spec.logic_rows)
            inputs = {"operands": operands}
            for name, (width, flow) in self.ports.items():
                if name in DIAGONAL:
                    inputs[name] = getattr(self, name)[number : number + rows]
                elif flow is In:
                    inputs[name] = getattr(self, name)[number * width : (number + 1) * width]
                else:
                    results.setdefault(name, []).append(getattr(column, name))
            place(m, platform, f"column_{number}", column, **inputs)
            operands = column.operands_out
        m.d.comb += self.operands_out.eq(operands)
        m.d.comb += [getattr(self, name).eq(Cat(parts)) for name, parts in results.items()]
        return m
