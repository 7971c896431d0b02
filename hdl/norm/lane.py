"""One lane on the way out: row buffer, deviation, root, gamma and beta, one rounding."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value, signed
from amaranth.lib.data import StructLayout
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.norm import NormKind, NormSpec
from gridloom.specs.timing import READ_LATENCY

from ..common.delay import delay
from ..common.multiplier import Multiplier
from ..common.normalizer import split_levels
from ..common.product import Product
from ..common.scaler import saturate
from ..common.streams import shape_of
from ..emit import Shareable, place


__all__ = ["OutputLane"]


class OutputLane(Shareable):
    """Holds a lane's values and weights; gives its results.

    =============  =================================================================
    Latency        ``spec.output_latency`` enabled cycles from ``read_address`` to ``y``
    Throughput     1 value per cycle (II = 1), sustained
    Back-pressure  none: ``en`` low holds every stage
    Golden model   :func:`gridloom.kernels.norm.normalize_row`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : NormSpec
        The block's parameters.

    Members
    -------
    en : In(1)
        Advance.
    write_en, write_address, x : In
        Store a value.
    weight_en, weight_address, weight : In
        Store a gamma (low bits) and a beta; only with ``spec.affine``.
    read_address : In
        Of the value to send out.
    length : In
        n, when the value has been read: ``READ_LATENCY`` later.
    sum : In
        S1, when the product with n is there; only for layer.
    shift, root : In
        When the deviation is there, and when it is scaled.
    gamma_address : In
        Of the weight, ``READ_LATENCY`` before the root's product is there.
    keep : In(1)
        Give the result and not 0; in the last cycle.
    y : Out
        A stored integer of ``out_fmt``.
    """

    def __init__(self, spec: NormSpec):
        self.spec = spec
        buffer_address = In(range(spec.buffer_depth))
        weight_address = In(range(spec.max_beats))
        self.weight_layout = StructLayout(
            {"gamma": shape_of(spec.gamma_fmt), "beta": shape_of(spec.beta_fmt)}
        )
        members = {
            "en": In(1),
            "write_en": In(1),
            "write_address": buffer_address,
            "x": In(shape_of(spec.in_fmt)),
            "read_address": buffer_address,
            "length": In(spec.length_width),
            "shift": In(spec.shift_width),
            "root": In(spec.root_width),
            "keep": In(1),
            "y": Out(shape_of(spec.out_fmt)),
        }
        if spec.kind is NormKind.LAYER:
            members["sum"] = In(signed(spec.sum_width))
        if spec.affine:
            members |= {
                "weight_en": In(1),
                "weight_address": weight_address,
                "weight": In(self.weight_layout.size),
                "gamma_address": weight_address,
            }
        super().__init__(members)

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        scaled = self._shifted(m, self._deviation(m, platform))
        product = Product(spec.scaled_width, spec.root_width)
        place(m, platform, "root_product", product, en=self.en, a=scaled, b=self.root)
        if spec.affine:
            y = product.p.shift_right(spec.root_width)
            total = self._affine(m, platform, y)
            drop = spec.affine_frac_bits - spec.out_fmt.frac_bits
        else:
            total = product.p
            drop = spec.scaled_frac_bits + spec.root_width - spec.out_fmt.frac_bits

        up = total[drop - 1] if drop else Const(0, 1)
        result, _ = saturate(m, total.shift_right(drop), up, self.y.shape())
        held = Signal.like(self.y, name="result", reset_less=True)
        with m.If(self.en):
            m.d.sync += held.eq(Mux(self.keep, result, 0))
        m.d.comb += self.y.eq(held)
        return m

    def _deviation(self, m, platform) -> Value:
        """n x - S1, or n x."""
        spec = self.spec
        m.submodules.buffer = buffer = Memory(
            shape=signed(spec.in_fmt.width), depth=spec.buffer_depth, init=[]
        )
        write_port, read_port = buffer.write_port(), buffer.read_port()
        m.d.comb += [
            write_port.en.eq(self.write_en),
            write_port.addr.eq(self.write_address),
            write_port.data.eq(self.x),
            read_port.en.eq(self.en),
            read_port.addr.eq(self.read_address),
        ]
        product = Multiplier(signed(spec.in_fmt.width), spec.length_width)
        x = delay(m, read_port.data, READ_LATENCY - 1, name="x_read", en=self.en)
        place(m, platform, "length_product", product, en=self.en, a=x, b=self.length)
        if spec.kind is NormKind.RMS:
            return product.p
        deviation = Signal(signed(len(product.p) + 1), reset_less=True)
        with m.If(self.en):
            m.d.sync += deviation.eq(product.p - self.sum)
        return deviation

    def _shifted(self, m, deviation: Value) -> Value:
        """The deviation shifted left, then its upper bits: always below 2 sqrt(n)."""
        spec = self.spec
        drop = spec.scaled_drop
        width = spec.scaled_width + max(0, drop)
        value = Signal(signed(width), name="unshifted")
        m.d.comb += value.eq(deviation << max(0, -drop))
        shift = self.shift
        position = 0
        for stage, share in enumerate(split_levels(spec.shift_width, spec.shift_stages)):
            for _ in range(share):
                shifted = Signal(signed(width), name=f"shifted_{position}")
                m.d.comb += shifted.eq(Mux(shift[position], value << (1 << position), value))
                value = shifted
                position += 1
            held = Signal(signed(width), name=f"shifted_held_{stage}", reset_less=True)
            with m.If(self.en):
                m.d.sync += held.eq(value)
            value = held
            shift = delay(m, shift, 1, name=f"shift_{stage}", en=self.en)
        return value.shift_right(max(0, drop))

    def _affine(self, m, platform, y: Value) -> Value:
        """gamma y + beta, with all its fraction bits."""
        spec = self.spec
        m.submodules.weights = weights = Memory(
            shape=self.weight_layout.size, depth=spec.max_beats, init=[]
        )
        write_port, read_port = weights.write_port(), weights.read_port()
        m.d.comb += [
            write_port.en.eq(self.weight_en),
            write_port.addr.eq(self.weight_address),
            write_port.data.eq(self.weight),
            read_port.en.eq(self.en),
            read_port.addr.eq(self.gamma_address),
        ]
        read = delay(m, read_port.data, READ_LATENCY - 1, name="weight_read", en=self.en)
        weight = self.weight_layout(read)
        product = Product(spec.scaled_width, weight.gamma.shape())
        place(m, platform, "gamma_product", product, en=self.en, a=y, b=weight.gamma)
        beta = delay(m, weight.beta, product.latency, name="beta", en=self.en)

        frac = spec.affine_frac_bits
        left = frac - spec.scaled_frac_bits - spec.gamma_fmt.frac_bits
        scaled = Cat(Const(0, left), product.p).as_signed()
        raised = Cat(Const(0, frac - spec.beta_fmt.frac_bits), beta)
        raised = raised.as_signed() if spec.beta_fmt.is_signed else raised
        total = Signal.like(scaled + raised, name="total", reset_less=True)
        with m.If(self.en):
            m.d.sync += total.eq(scaled + raised)
        return total
