"""From codes of keys and values to int8: scales and zero points, of channels or of tokens."""

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_unit import (
    GROUP_SCALE_WIDTH,
    KV_SCALE_FRAC_BITS,
    KV_SCALE_WIDTH,
    PimUnitSpec,
)

from .column import index_width


__all__ = ["Dequantiser"]

HALF = (1 << KV_SCALE_FRAC_BITS) >> 1


class Dequantiser(wiring.Component):
    """Makes int8 of a beat of codes; weights of a ``gemm`` are only extended.

    A lane's value is ``zero + code * scale``, rounded half up and saturated. Lanes are features of
    a key, or tokens of a value, and each has a scale and a zero point of its own.

    =============  =================================================================
    Latency        ``READ_LATENCY`` cycles from ``beat`` to ``operands``, as long as activations
                   take out of their buffer: so the unit is no slower for it
    Throughput     1 beat per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.pim_unit.dequantise`
    Source         Liu et al., KIVI (ICML 2024), arXiv:2402.02750
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Lanes, width of a code, words that are kept.

    Members
    -------
    beat : In
        Codes, weights, or a part of a word of scales and zero points.
    are_codes : In(1)
        With a step's beat: they are.
    write, part : In
        The beat is that part of ``word``.
    word : In
        Which scales and zero points.
    operands : Out
        8 bits of each lane.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        super().__init__(
            {
                "beat": In(spec.beat_width),
                "are_codes": In(1),
                "write": In(1),
                "part": In(index_width(spec.parameter_beats)),
                "word": In(index_width(spec.parameter_words)),
                "operands": Out(spec.lanes * spec.operand_width),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        word = self._word(m)
        beat = Signal(spec.beat_width, name="beat_read", reset_less=True)
        are_codes = Signal(name="codes_read", reset_less=True)
        m.d.sync += [beat.eq(self.beat), are_codes.eq(self.are_codes)]
        operands = []
        for n in range(spec.lanes):
            code = beat[n * spec.weight_width :][: spec.weight_width]
            parameters = word[n * GROUP_SCALE_WIDTH :][:GROUP_SCALE_WIDTH]
            operands.append(self._operand(m, n, code, parameters, are_codes))
        m.d.comb += self.operands.eq(Cat(operands))
        return m

    def _word(self, m):
        """Scales and zero points of a step, a cycle later: read before the next are written."""
        spec = self.spec
        width = spec.lanes * GROUP_SCALE_WIDTH
        depth = 1 << len(self.word)  # two at the least: tools refuse a memory without an address
        m.submodules.parameters = memory = Memory(shape=width, depth=depth, init=[])
        write_port = memory.write_port(granularity=spec.beat_width)
        read_port = memory.read_port(domain="comb")
        word = Signal(width, name="parameter_word", reset_less=True)
        m.d.comb += [
            write_port.en.eq(self.write << self.part),
            write_port.addr.eq(self.word),
            write_port.data.eq(Cat(self.beat for _ in range(spec.parameter_beats))),
            read_port.addr.eq(self.word),
        ]
        m.d.sync += word.eq(read_port.data)
        return word

    def _operand(self, m, n, code, parameters, are_codes):
        """A lane's value, still with the scale's bits below the point in a register, saturated."""
        spec = self.spec
        scale, zero = parameters[:KV_SCALE_WIDTH], parameters[KV_SCALE_WIDTH:].as_signed()
        width = KV_SCALE_WIDTH + spec.weight_width + 1
        total = Signal(signed(width), name=f"value_{n}", reset_less=True)
        steps = [Mux(bit, scale << place, 0) for place, bit in enumerate(code)]
        affine = sum(steps, (zero << KV_SCALE_FRAC_BITS) + HALF)
        weight = code.as_signed() << KV_SCALE_FRAC_BITS
        m.d.sync += total.eq(Mux(are_codes, affine, weight))
        value = total.shift_right(KV_SCALE_FRAC_BITS)
        # A code only adds to its zero point, so nothing is below the least.
        most = (1 << (spec.operand_width - 1)) - 1
        is_over = ~value[-1] & value[spec.operand_width - 1 : -1].any()
        return Mux(is_over, most, value[: spec.operand_width])[: spec.operand_width]
