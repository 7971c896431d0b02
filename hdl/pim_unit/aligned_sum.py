"""The sum of a step's bf16 products."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import EXPONENT_WIDTH, MANTISSA_BITS, STEP, STEP_BITS, UNIT_BITS
from gridloom.specs.pim_unit import PimUnitSpec
from gridloom.specs.timing import MULTIPLIER_LATENCY

from ..attention.delay_line import DelayLine
from ..common.delay import delay
from ..emit import Shareable, place
from .column import tree_sum


__all__ = ["AlignedSum"]

LEVELS_AT_ONCE = 2  # of comparisons in a cycle


class AlignedSum(Shareable):
    """Products in the unit of the greatest of them, by whole steps of exponents, added.

    =============  =================================================================
    Latency        ``spec.total_latency`` less ``READ_LATENCY`` cycles from ``exponents`` to
                   ``total``
    Throughput     1 step per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention_floating.dot`, ``at_once`` being ``lanes``
    Source         aligned accumulation in coarse steps: Kulisch, Computer Arithmetic and Validity
                   (2013); one alignment for a whole product of vectors, as tensor cores have it:
                   Fasi et al., PeerJ Computer Science 7:e330 (2021)
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Lanes and widths.

    Members
    -------
    exponents, zeros : In
        Of each lane the sum of its factors' exponents, and whether the factor that is not the
        weight is 0.
    products : In
        ``MULTIPLIER_LATENCY`` cycles later.
    exponent : Out
        Of the sum, in steps; a cycle ahead of ``total``.
    total : Out
        Its integer.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        self.product_width = spec.significand_width + spec.factor_width
        super().__init__(
            {
                "exponents": In((EXPONENT_WIDTH + 1) * spec.lanes),
                "zeros": In(spec.lanes),
                "products": In(self.product_width * spec.lanes),
                "exponent": Out(spec.exponent_bits),
                "total": Out(signed(spec.total_width)),
            }
        )

    def parameters(self) -> Hashable:
        """Lanes and widths."""
        return self.spec.lanes, self.product_width

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        # With the products: exponents, and steps from the greatest of them.
        exponents = self._exponents(m)
        coarse = [exponent[STEP_BITS:] for exponent in exponents]
        greatest = self._greatest(m, coarse)
        wait = spec.greatest_latency
        line = DelayLine(len(self.products) + len(exponents[0]) * spec.lanes, wait)
        place(m, platform, "products", line, i=Cat(self.products, *exponents))
        products, waited = line.o[: len(self.products)], line.o[len(self.products) :]

        terms = []
        for n in range(spec.lanes):
            product = products[n * self.product_width :][: self.product_width].as_signed()
            exponent = waited[n * len(exponents[0]) :][: len(exponents[0])]
            terms.append(self._aligned(m, n, product, exponent, greatest))
        m.d.comb += [
            self.total.eq(tree_sum(m, self._pairs(m, terms), 1)),
            self.exponent.eq(delay(m, greatest, spec.tree_levels + 1, name="exponent")),
        ]
        return m

    def _exponents(self, m):
        """Of each lane, as late as its product; a factor of 0 hides any exponent."""
        width = EXPONENT_WIDTH + 1
        zeros = delay(m, self.zeros, 1, name="zeros")
        given = delay(m, self.exponents, 1, name="exponents")
        results = []
        for n in range(self.spec.lanes):
            exponent = Mux(zeros[n], 0, given[n * width :][:width])
            results.append(delay(m, exponent, MULTIPLIER_LATENCY - 1, name=f"exponent_{n}"))
        return results

    def _greatest(self, m, values):
        """The greatest of all, a register behind every other level."""
        level = 0
        while len(values) > 1:
            level += 1
            pairs = zip(values[::2], values[1::2], strict=True)
            values = [Mux(left > right, left, right) for left, right in pairs]
            domain = "sync" if level % LEVELS_AT_ONCE == 0 or len(values) == 1 else "comb"
            for n, value in enumerate(values):
                held = Signal(len(value), name=f"greatest_{level}_{n}", reset_less=True)
                m.d[domain] += held.eq(value)
                values[n] = held
        return values[0]

    def _aligned(self, m, n, product, exponent, greatest):
        """A product in the unit of the greatest, and the carry of its rounding."""
        spec = self.spec
        base = UNIT_BITS - MANTISSA_BITS - spec.factor_frac_bits
        term = Signal(signed(spec.array.term_width), name=f"term_{n}", reset_less=True)
        steps = -(-len(term) // STEP)  # after which nothing is left but the rounding
        moves = Signal(range(steps + 1), name=f"moves_{n}", reset_less=True)
        distance = Signal(len(greatest), name=f"distance_{n}")
        is_far = distance[len(moves) :].any()  # farther than can be said: all ones do as well
        moved = Signal(signed(len(term) + 1), name=f"moved_{n}", reset_less=True)
        m.d.comb += distance.eq(greatest - exponent[STEP_BITS:])
        m.d.sync += [
            term.eq((product << base) << exponent[:STEP_BITS]),
            moves.eq(distance | is_far.replicate(len(distance))),
            moved.eq(Cat(Const(0, 1), term).as_signed() >> Cat(Const(0, STEP_BITS), moves)),
        ]
        return moved

    def _pairs(self, m, terms):
        """The first level of the tree, which adds the carries, too."""
        sums = []
        for n, (left, right) in enumerate(zip(terms[::2], terms[1::2], strict=True)):
            total = Signal(signed(len(left)), name=f"sum_1_{n}", reset_less=True)
            m.d.sync += total.eq(left[1:].as_signed() + right[1:].as_signed() + left[0] + right[0])
            sums.append(total)
        return sums
