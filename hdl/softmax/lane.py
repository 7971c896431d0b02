"""What every lane has: the way in, to the sum, and the way out, from the row buffer."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib import data
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.softmax import COARSE_BITS, SHIFT_STAGES, Probability, SoftmaxSpec
from gridloom.specs.timing import READ_LATENCY

from ..common.delay import delay
from ..common.product import Product
from ..common.streams import shape_of
from ..emit import Shareable, place
from .exponential import Exponential


__all__ = ["OutputLane", "ScoreLane"]
__all__ += ["coarse_exponent", "coarse_shape", "coarse_shift", "exponential_layout"]
__all__ += ["exponential_width"]

COARSE = 1 << COARSE_BITS


def exponential_layout(spec: SoftmaxSpec) -> data.StructLayout:
    """A floating-point exponential: mantissa in [1, 2), or 0, and exponent."""
    return data.StructLayout(
        {"mantissa": spec.mantissa_width, "exponent": signed(spec.exponent_width)}
    )


def exponential_width(spec: SoftmaxSpec) -> int:
    """Bits of an exponential."""
    return spec.mantissa_width + spec.exponent_width


def coarse_exponent(spec: SoftmaxSpec, exponential):
    """The coarse exponent of an exponential's bits."""
    return exponential[spec.mantissa_width + COARSE_BITS :].as_signed()


def coarse_shape(spec: SoftmaxSpec):
    """Shape of a coarse exponent, in units of ``2**COARSE_BITS``."""
    return signed(spec.exponent_width - COARSE_BITS)


def coarse_shift(m, value, steps, *, name):
    """``value`` shifted right by ``steps`` coarse units."""
    width = len(value)
    for bit in range(len(steps)):
        shifted = Signal(width, name=f"{name}_{bit}")
        m.d.comb += shifted.eq(Mux(steps[bit], value[min(width, COARSE << bit) :], value))
        value = shifted
    return value


def clip(value, highest):
    """``value`` (not negative) or ``highest``, whichever is smaller."""
    return Mux(value > highest, highest, value)


class ScoreLane(Shareable):
    """A score's exponential, masked, then aligned to the running maximum.

    =============  =================================================================
    Latency        to ``exponential``: ``spec.lookup_latency`` + 1 cycles;
                   from ``top`` to ``aligned``: 2 cycles
    Throughput     1 score per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.softmax.exponentials`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : SoftmaxSpec
        Formats and precisions.

    Members
    -------
    score : In
        A score.
    scale : In
        The run-time scale, where exponentials are computed in the lane.
    load : In(struct)
        ``en``, ``address``, ``entry``: fill the table, where there is one.
    is_counted : In(1)
        The score that entered ``lookup_latency`` cycles ago is not masked.
    exponential : Out
        Bits of mantissa and exponent; for a masked score 0 and the lowest.
    top : In
        Coarse maximum for the exponential of ``tree_stages`` + 1 cycles ago.
    aligned : Out
        The exponential as a fraction of ``2**(COARSE (top + 1))``, two cycles later.
    """

    def __init__(self, spec: SoftmaxSpec):
        self.spec = spec
        entry = exponential_layout(spec)
        load = data.StructLayout({"en": 1, "address": spec.in_fmt.width, "entry": entry})
        super().__init__(
            {
                "score": In(shape_of(spec.in_fmt)),
                **({"load": In(load)} if spec.has_table else {"scale": In(spec.scale_width)}),
                "is_counted": In(1),
                "exponential": Out(exponential_width(spec)),
                "top": In(coarse_shape(spec)),
                "aligned": Out(spec.sum_frac_bits),
            }
        )

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        looked_up = self._lookup(m, platform)

        masked = Signal(exponential_layout(spec), reset_less=True)
        lowest = -(1 << (spec.exponent_width - 1))
        m.d.sync += [
            masked.mantissa.eq(Mux(self.is_counted, looked_up.mantissa, 0)),
            masked.exponent.eq(Mux(self.is_counted, looked_up.exponent, lowest)),
        ]
        m.d.comb += self.exponential.eq(masked.as_value())

        # The exponent's low bits shift left at once, its high bits right when the maximum is known.
        fine = Signal(spec.mantissa_width + COARSE - 1, reset_less=True)
        m.d.sync += fine.eq(masked.mantissa << masked.exponent[:COARSE_BITS])
        fine = delay(m, fine, spec.tree_stages + 1, name="fine")
        coarse = delay(
            m, masked.exponent[COARSE_BITS:].as_signed(), spec.tree_stages + 1, name="coarse"
        )
        width = spec.sum_frac_bits
        furthest = -(-width // COARSE)
        distance = Signal(range(furthest + 1), reset_less=True)
        m.d.sync += distance.eq(clip((self.top - coarse).as_unsigned(), furthest))
        placed = Cat(Const(0, width - len(fine)), fine)
        m.d.sync += self.aligned.eq(coarse_shift(m, placed, distance, name="placed"))
        return m

    def _lookup(self, m, platform):
        spec = self.spec
        result = Signal(exponential_layout(spec))
        if spec.has_table:
            m.submodules.table = table = Memory(
                shape=exponential_layout(spec), depth=1 << spec.in_fmt.width, init=[]
            )
            write_port = table.write_port()
            read_port = table.read_port()
            m.d.comb += [
                write_port.en.eq(self.load.en),
                write_port.addr.eq(self.load.address),
                write_port.data.eq(self.load.entry),
                read_port.addr.eq(self.score.as_unsigned()),
                result.eq(read_port.data),
            ]
        else:
            unit = Exponential(spec)
            place(m, platform, "unit", unit)
            m.d.comb += [
                unit.score.eq(self.score),
                unit.scale.eq(self.scale),
                result.mantissa.eq(unit.mantissa),
                result.exponent.eq(unit.exponent),
            ]
        return result


class OutputLane(Shareable):
    """A lane's row buffer, and its exponentials times the row's reciprocal.

    =============  =================================================================
    Latency        ``spec.output_latency`` enabled cycles from ``read_address``
    Throughput     1 probability per cycle
    Back-pressure  none: ``en`` low holds the way out; the way in never stops
    Golden model   :func:`gridloom.kernels.softmax.golden`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : SoftmaxSpec
        Formats and precisions.

    Members
    -------
    write_en, write_address, exponential : In
        What to buffer.
    en : In(1)
        Advance the way out.
    read_address : In
        Which exponential leaves.
    reciprocal, base : In
        Of its row: the reciprocal of the sum, and the exponent of a probability of about one half,
        both ``READ_LATENCY`` enabled cycles after the address.
    probability : Out
        In the output format.
    """

    def __init__(self, spec: SoftmaxSpec):
        self.spec = spec
        address = range(spec.buffer_depth)
        super().__init__(
            {
                "write_en": In(1),
                "write_address": In(address),
                "exponential": In(exponential_width(spec)),
                "en": In(1),
                "read_address": In(address),
                "reciprocal": In(spec.reciprocal_frac_bits + 1),
                "base": In(signed(spec.exponent_width + 2)),
                "probability": Out(spec.probability_width),
            }
        )

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        m.submodules.buffer = buffer = Memory(
            shape=exponential_layout(spec), depth=spec.buffer_depth, init=[]
        )
        write_port = buffer.write_port()
        read_port = buffer.read_port()
        m.d.comb += [
            write_port.en.eq(self.write_en),
            write_port.addr.eq(self.write_address),
            write_port.data.as_value().eq(self.exponential),
            read_port.en.eq(self.en),
            read_port.addr.eq(self.read_address),
        ]

        exponential = Signal(exponential_layout(spec))
        word = read_port.data.as_value()
        m.d.comb += exponential.eq(delay(m, word, READ_LATENCY - 1, name="read", en=self.en))
        product = Product(spec.reciprocal_frac_bits + 2, spec.mantissa_width)
        place(
            m, platform, "product", product, en=self.en, a=self.reciprocal, b=exponential.mantissa
        )
        # How far the product is to be shifted right; never negative.
        shift = Signal(spec.exponent_width + 2, reset_less=True)
        with m.If(self.en):
            m.d.sync += shift.eq(self.base - exponential.exponent)
        shift = delay(m, shift, spec.product_latency - 2, name="shift_waiting", en=self.en)
        if spec.out_fmt is Probability.BFLOAT16:
            self._bfloat16(m, product.p, delay(m, shift, 1, name="shift", en=self.en))
        else:
            self._unorm(m, product.p, shift)
        return m

    def _unorm(self, m, product, shift):
        """Shift right in two stages, keep one bit for rounding; one is never exceeded."""
        spec = self.spec
        width = spec.probability_width
        kept = product[spec.mantissa_width + spec.reciprocal_frac_bits - 3 - width :]
        furthest = len(kept)
        clipped = Signal(range(furthest + 1), reset_less=True)
        with m.If(self.en):
            m.d.sync += clipped.eq(clip(shift, furthest))
        low_bits = len(clipped) // SHIFT_STAGES
        coarse = Signal(furthest, reset_less=True)
        low = Signal(low_bits, reset_less=True)
        shifted = Signal(furthest, reset_less=True)
        with m.If(self.en):
            m.d.sync += [
                coarse.eq(kept >> Cat(Const(0, low_bits), clipped[low_bits:])),
                low.eq(clipped[:low_bits]),
                shifted.eq(coarse >> low),
                self.probability.eq((shifted + 1) >> 1),
            ]

    def _bfloat16(self, m, product, shift):
        """Normalise by one bit at most, round half to even, flush what is too small."""
        spec = self.spec
        lead = spec.mantissa_width - 1 + spec.reciprocal_frac_bits  # the bit worth 1
        is_one = product[lead]
        significand = Signal(lead, reset_less=True)  # below the leading one
        exponent = Signal(signed(len(shift) + 2), reset_less=True)
        bits = Signal(signed(len(exponent) + 8), reset_less=True)
        is_zero = delay(m, ~product.any(), SHIFT_STAGES, name="is_zero", en=self.en)
        guard, lsb = significand[lead - 8], significand[lead - 7]
        up = guard & (significand[: lead - 8].any() | lsb)
        with m.If(self.en):
            m.d.sync += [
                significand.eq(Mux(is_one, product[:lead], product[: lead - 1] << 1)),
                exponent.eq(127 + is_one - shift),
                bits.eq(Cat(significand[lead - 7 :], exponent).as_signed() + up),
                self.probability.eq(Mux(is_zero | (bits < 1 << 7), 0, bits)),
            ]
