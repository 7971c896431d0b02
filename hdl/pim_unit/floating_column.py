"""A column of multipliers for bf16."""

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib.memory import Memory

from gridloom.specs.attention import EXPONENT_WIDTH, MANTISSA_BITS, SCALE_WIDTH, STEP

from ..attention.floating_sum import move_steps
from ..attention.operands import unpack
from ..attention.score_aligner import ScoreAligner
from ..common.delay import delay
from ..common.multiplier import Multiplier
from ..common.product import Product
from ..emit import place
from .aligned_sum import AlignedSum
from .column import PimColumn


__all__ = ["FloatingColumn"]


class FloatingColumn(PimColumn):
    """Products of a beat's bf16 weights with one token's activations, or one query's probabilities.

    =============  =================================================================
    Latency        as :class:`PimColumn`, but ``sums``, ``starts_group`` and ``group_pass`` come a
                   cycle before the sum of products, with its exponent
    Throughput     1 beat per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.attention_floating.dot`
    Source         Duplex (MICRO 2024): a weight meets ``columns`` activations
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Widths and depths.

    Members
    -------
    total_exponent : Out
        Of ``total``, in steps.
    others
        As those of :class:`PimColumn`. A weight is a signed integer and an exponent; ``row`` and
        ``scale`` have exponents above their integers.
    """

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        total, exponent = self._total(m, platform)
        integer, held_exponent = self._accumulated(m, total, exponent)
        m.d.comb += [
            self.total.eq(total),
            self.total_exponent.eq(delay(m, exponent, 1, name="total_exponent")),
            self.row.eq(Cat(integer, held_exponent)),
        ]
        if spec.has_attention:
            self._scale(m, platform, integer, held_exponent)
        return m

    def _total(self, m, platform):
        """Sum of a step's products; its exponent, a cycle ahead."""
        spec = self.spec
        width = spec.significand_width
        frac_bits = spec.factor_frac_bits
        activations = [
            Signal(spec.operand_width, name=f"activation_{n}") for n in range(spec.lanes)
        ]
        for unpacked, stored in zip(activations, self._activations(m, platform), strict=True):
            m.d.comb += unpacked.eq(unpack(stored))
        factors = [a[:width].as_signed() << (frac_bits - MANTISSA_BITS) for a in activations]
        exponents = [a[width:] for a in activations]
        if spec.has_attention:
            factors = self._with_probabilities(m, factors, frac_bits - spec.probability_width)
            exponents = [Mux(self.is_value, 0, exponent) for exponent in exponents]
        adder = AlignedSum(spec)
        sums, products = [], []
        for n, factor in enumerate(factors):
            weight = self.weights[n * spec.operand_width :][: spec.operand_width]
            multiplier = Multiplier(signed(width), signed(spec.factor_width))
            place(
                m,
                platform,
                f"multiplier_{n}",
                multiplier,
                en=1,
                a=weight[:width].as_signed(),
                b=factor,
            )
            products.append(multiplier.p)
            sums.append((weight[width:] + exponents[n])[: EXPONENT_WIDTH + 1])
        zeros = Cat(~factor.any() for factor in factors)
        place(
            m,
            platform,
            "sum",
            adder,
            products=Cat(products),
            exponents=Cat(sums),
            zeros=zeros,
        )
        return adder.total, adder.exponent

    def _passes(self, m, name, shape, number, adds, value):
        """What each pass has; the last one that was written."""
        held = Signal(shape, name=name, reset_less=True)
        with m.If(adds):
            m.d.sync += held.eq(value)
        if self.spec.max_passes == 1:
            return held, held
        m.submodules[f"{name}s"] = memory = Memory(shape=shape, depth=self.spec.max_passes, init=[])
        write_port = memory.write_port()
        read_port = memory.read_port(domain="comb")
        m.d.comb += [
            write_port.en.eq(adds),
            write_port.addr.eq(number),
            write_port.data.eq(value),
            read_port.addr.eq(number),
        ]
        return read_port.data, held

    def _accumulated(self, m, total, exponent):
        """The sum of a row so far: integer, exponent. The exponent is known a cycle ahead."""
        spec = self.spec
        width = spec.group_width
        steps = -(-width // STEP)
        # The exponent, and how far the integers are to move for it.
        new_exponent = Signal(len(exponent))
        old_exponent, held_exponent = self._passes(
            m, "exponent", len(exponent), self.group_pass, self.sums, new_exponent
        )
        before = Signal(len(exponent), name="exponent_before")
        rises = Signal()  # the sum before moves, else the step's
        distance = Signal(len(exponent))
        moves = Signal(range(steps + 1), reset_less=True)
        is_far = distance[len(moves) :].any()
        m.d.comb += [
            before.eq(Mux(self.starts_group, 0, old_exponent)),
            rises.eq(exponent > before),
            distance.eq(Mux(rises, exponent - before, before - exponent)),
            new_exponent.eq(Mux(rises, exponent, before)),
        ]
        m.d.sync += moves.eq(distance | is_far.replicate(len(distance)))
        rises = delay(m, rises, 1, name="rises")
        starts = delay(m, self.starts_group, 1, name="starts_group")
        sums = delay(m, self.sums, 1, name="sums", reset=True)
        number = delay(m, self.group_pass, 1, name="group_pass")

        new = Signal(signed(width), name="integer_new")
        old, integer = self._passes(m, "integer", signed(width), number, sums, new)
        moved_old, carry_old = move_steps(m, Mux(starts, 0, old), Mux(rises, moves, 0), "old")
        moved_total, carry = move_steps(m, total, Mux(rises, 0, moves), "total")
        m.d.comb += new.eq(moved_old + moved_total + (carry_old | carry))
        return integer, delay(m, held_exponent, 1, name="held_exponent")

    def _scale(self, m, platform, integer, exponent):
        """A score in fixed point, times the integer of the scale."""
        array = self.spec.array
        aligner = ScoreAligner(array)
        score = Cat(integer[: array.score_integer_width], exponent)
        place(
            m,
            platform,
            "aligner",
            aligner,
            score=score,
            scale_exponent=self.scale[SCALE_WIDTH:],
        )
        product = Product(array.scaled_width, SCALE_WIDTH)
        scale = delay(m, self.scale[:SCALE_WIDTH], array.align_latency, name="scale")
        place(m, platform, "product", product, en=1, a=aligner.fixed, b=scale)
        m.d.comb += self.product.eq(product.p)
