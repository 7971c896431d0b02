"""The processing element and a row of them."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import AttentionSpec

from ..common.multiplier import Multiplier
from ..emit import Shareable, place


__all__ = ["ElementRow", "ProcessingElement"]


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
        operand, total = signed(spec.operand_width), signed(spec.sum_width)
        own = {
            "raises": In(1),
            "probability": In(spec.probability_width),
            "probability_out": Out(spec.probability_width),
        }
        super().__init__(
            {
                "operand": In(operand),
                "operand_out": Out(operand),
                "query": In(operand),
                "query_out": Out(operand),
                "is_weighted": In(1),
                "is_first": In(1),
                "is_passing": In(1),
                "above": In(total),
                "total": Out(total),
                "captures": In(1),
                "shifts": In(1),
                "chain": In(spec.score_width),
                "chain_out": Out(spec.score_width),
                "loads": In(1),
                **(own if spec.has_own_chain else {}),
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
    """One processing element for each column, the operand passing through all of them.

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
        Widths and number of columns.

    Members
    -------
    operand : In(signed)
        What enters the first column.
    others
        As those of :class:`ProcessingElement`, for all columns side by side.
    """

    SHARED = ("operand", "operand_out")

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        element = ProcessingElement(spec)
        element._MustUse__silence = True
        self.widths = {
            name: (len(getattr(element, name)), member.flow)
            for name, member in element.signature.members.items()
            if name not in self.SHARED
        }
        members = {
            name: flow(width * spec.cols) for name, (width, flow) in self.widths.items()
        }
        super().__init__({"operand": In(signed(spec.operand_width)), **members})

    def parameters(self) -> Hashable:
        """The element's, and the columns."""
        element = ProcessingElement(self.spec)
        element._MustUse__silence = True
        return *element.parameters(), self.spec.cols

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        results: dict[str, list] = {}
        operand = self.operand
        for column in range(spec.cols):
            element = ProcessingElement(spec)
            given = {"operand": operand}
            for name, (width, flow) in self.widths.items():
                if flow is In:
                    part = getattr(self, name)[column * width : (column + 1) * width]
                    given[name] = part
                else:
                    results.setdefault(name, []).append(getattr(element, name))
            place(m, platform, f"column_{column}", element, **given)
            operand = element.operand_out
        m.d.comb += [getattr(self, name).eq(Cat(parts)) for name, parts in results.items()]
        return m
