"""From codes of keys and values to int8: scales and zero points, of channels or of tokens."""

from amaranth.hdl import Cat, Module, Signal
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_unit import GROUP_SCALE_WIDTH, PimUnitSpec

from ..emit import place
from .code_lane import CodeLane
from .column import index_width


__all__ = ["Dequantiser"]


class Dequantiser(wiring.Component):
    """Makes int8 of a beat of codes; weights of a ``gemm`` are only extended.

    Lanes are features of a key, or tokens of a value, and each has a scale and a zero point of its
    own, which come as beats before those that need them.

    =============  =================================================================
    Latency        ``READ_LATENCY`` cycles from ``beat`` to ``operands``, as long as activations
                   take out of their buffer: so the unit is no slower for it
    Throughput     1 beat per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.pim_codes.dequantise`
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
            lane = CodeLane(spec)
            code = beat[n * spec.weight_width :][: spec.weight_width]
            scaling = word[n * GROUP_SCALE_WIDTH :][:GROUP_SCALE_WIDTH]
            place(m, platform, f"lane_{n}", lane, code=code, is_code=are_codes, scaling=scaling)
            operands.append(lane.operand)
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
