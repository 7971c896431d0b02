"""The processing element, and how many of them stand together."""

from collections.abc import Hashable
from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import AttentionSpec

from ..common.multiplier import Multiplier
from ..emit import Shareable, place
from .delay_line import GROUP, groups


__all__ = ["ElementBlock", "ElementRow", "ProcessingElement"]


def element_ports(spec: AttentionSpec) -> dict[str, tuple[int, Any]]:
    """Width and direction of every port of an element but those of the operand."""
    operand, total = spec.operand_width, spec.sum_width
    bits = ("is_weighted", "is_first", "is_passing", "captures", "shifts", "loads")
    ports = dict.fromkeys(bits, (1, In))
    ports |= {"query": (operand, In), "query_out": (operand, Out)}
    ports |= {"above": (total, In), "total": (total, Out)}
    ports |= {"chain": (spec.score_width, In), "chain_out": (spec.score_width, Out)}
    if spec.has_own_chain:
        width = spec.probability_width
        ports |= {"raises": (1, In), "probability": (width, In), "probability_out": (width, Out)}
    return ports


class ProcessingElement(Shareable):
    """One multiplier: keys by queries into its own sum, or probabilities by values into a column's.

    =============  =================================================================
    Latency        3 cycles from its operands to the sum that they are in
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

    Members
    -------
    operand, operand_out : signed
        A key or a value, from the left, and to the right a cycle later.
    query, query_out : signed
        From above, and down a cycle later.
    is_weighted : In(1)
        The operand is a value: multiply it by the probability.
    is_first, is_passing : In(1)
        Of the product that is added now: it starts a sum; it adds to the sum from above.
    above, total : signed
        Sum of the element above, and of this one.
    captures : In(1)
        Keep ``total``, a finished score, in the chain.
    shifts, chain, chain_out
        Move the column's chain down.
    raises, probability, probability_out
        Move the chain of the probabilities, where they have their own.
    loads : In(1)
        Take the probability that the chain holds.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        operand = signed(spec.operand_width)
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
        """The widths."""
        spec = self.spec
        widths = spec.operand_width, spec.sum_width, spec.score_width, spec.probability_width
        return *widths, spec.has_own_chain

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        operand = Signal.like(self.operand, name="operand_held", reset_less=True)
        query = Signal.like(self.query, name="query_held", reset_less=True)
        total = Signal.like(self.total, name="total_held", reset_less=True)
        score = Signal.like(self.chain_out, name="score", reset_less=True)
        weight = Signal(spec.probability_width, reset_less=True)

        factor_shape = signed(max(spec.operand_width, spec.probability_width + 1))
        multiplier = Multiplier(self.operand.shape(), factor_shape)
        factor = Signal(factor_shape)
        m.d.comb += factor.eq(Mux(self.is_weighted, weight, self.query))
        place(m, platform, "multiplier", multiplier, en=1, a=self.operand, b=factor)

        addend = Signal.like(self.total, name="addend")
        m.d.comb += addend.eq(Mux(self.is_passing, self.above, Mux(self.is_first, 0, total)))
        m.d.sync += [
            operand.eq(self.operand),
            query.eq(self.query),
            total.eq(addend + multiplier.p),
        ]
        with m.If(self.captures):
            m.d.sync += score.eq(total)
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


class ElementRow(Shareable):
    """Some elements side by side, the operand passing through all of them.

    =============  =================================================================
    Latency        that of :class:`ProcessingElement`, a cycle later in each column
    Throughput     1 product per element and cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention.partial_attention`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Widths.
    cols : int
        Number of elements.

    Members
    -------
    operand, operand_out : signed
        What enters the first column and leaves the last.
    others
        As those of :class:`ProcessingElement`, for all columns side by side.
    """

    def __init__(self, spec: AttentionSpec, cols: int):
        self.spec = spec
        self.cols = cols
        self.ports = element_ports(spec)
        operand = signed(spec.operand_width)
        wide = {name: flow(width * cols) for name, (width, flow) in self.ports.items()}
        super().__init__({"operand": In(operand), "operand_out": Out(operand), **wide})

    def parameters(self) -> Hashable:
        """The elements' ports, and how many there are."""
        return self.cols, self.spec.operand_width, tuple(self.ports.items())

    def elaborate(self, platform):
        m = Module()
        operand = self.operand
        results: dict[str, list] = {
            name: [] for name, (_, flow) in self.ports.items() if flow is Out
        }
        for start, count in groups(self.cols) if self.cols > GROUP else groups(self.cols, 1):
            part = ElementRow(self.spec, count) if count > 1 else ProcessingElement(self.spec)
            given = {
                name: getattr(self, name)[start * width : (start + count) * width]
                for name, (width, flow) in self.ports.items()
                if flow is In
            }
            place(m, platform, f"column_{start}", part, operand=operand, **given)
            operand = part.operand_out
            for name, parts in results.items():
                parts.append(getattr(part, name))
        m.d.comb += self.operand_out.eq(operand)
        m.d.comb += [getattr(self, name).eq(Cat(parts)) for name, parts in results.items()]
        return m


class ElementBlock(Shareable):
    """Some rows of elements, each with its queries, sums and chains from the one above.

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
        Widths and number of columns.
    rows : int
        Number of rows.

    Members
    -------
    operands : In
        One for each row.
    is_weighted, is_first, is_passing, captures, loads : In
        One bit for each diagonal, that of the first row and column first.
    others
        As those of :class:`ElementRow`, into the first row and out of the last.
    """

    DIAGONAL = ("is_weighted", "is_first", "is_passing", "captures", "loads")

    def __init__(self, spec: AttentionSpec, rows: int):
        self.spec = spec
        self.rows = rows
        self.ports = element_ports(spec)
        diagonals = rows + spec.cols - 1
        super().__init__(
            {
                "operands": In(spec.operand_width * rows),
                **{
                    name: flow(diagonals if name in self.DIAGONAL else width * spec.cols)
                    for name, (width, flow) in self.ports.items()
                },
            }
        )

    def parameters(self) -> Hashable:
        """The elements' ports, and how many there are."""
        return self.rows, self.spec.cols, self.spec.operand_width, tuple(self.ports.items())

    def elaborate(self, platform):
        m = Module()
        cols, width = self.spec.cols, self.spec.operand_width
        given = {name: getattr(self, name) for name, (_, flow) in self.ports.items() if flow is In}
        passes = {"query": "query_out", "above": "total", "chain": "chain_out"}
        if self.spec.has_own_chain:
            passes["probability"] = "probability_out"
        for number in range(self.rows):
            row = ElementRow(self.spec, cols)
            waves = {name: getattr(self, name)[number : number + cols] for name in self.DIAGONAL}
            operand = self.operands[number * width : (number + 1) * width]
            place(m, platform, f"row_{number}", row, **{**given, **waves}, operand=operand)
            given |= {name: getattr(row, result) for name, result in passes.items()}
        m.d.comb += [getattr(self, result).eq(given[name]) for name, result in passes.items()]
        return m
