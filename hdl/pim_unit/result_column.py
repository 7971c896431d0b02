"""From a row's sum to its result: shift, function, gate, shift."""

from collections.abc import Hashable

from amaranth.hdl import Const, Module, Mux, Signal, signed
from amaranth.lib import data
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_unit import FUNCTION_FMT, PimFunction, PimUnitSpec
from gridloom.specs.timing import MULTIPLIER_LATENCY

from ..activation.fixed import FixedLane
from ..attention.delay_line import DelayLine
from ..attention.rounding import round_right
from ..common.delay import delay
from ..common.multiplier import Multiplier
from ..emit import Shareable, place
from .column import index_width


__all__ = ["ResultColumn", "result_layout"]

SHIFT_WIDTH = 6


def result_layout(spec: PimUnitSpec) -> data.StructLayout:
    """What is to be made of a row's sum."""
    return data.StructLayout(
        {
            "is_plain": 1,  # neither function nor gate
            "has_function": 1,
            "is_gate": 1,  # the first row of a pair
            "is_gated": 1,  # the second
            "to_buffer": 1,
            "tracker": 1,
            "number": index_width(spec.max_passes),
            "shift": SHIFT_WIDTH,
            "result_shift": SHIFT_WIDTH,
        }
    )


class ResultColumn(Shareable):
    """The result of each sum, or of each pair.

    =============  =================================================================
    Latency        ``spec.result_latency - spec.row_latency`` cycles from ``row`` to ``value``
    Throughput     1 sum per cycle
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.pim_unit.golden`
    Source         gated units: Shazeer, GLU Variants Improve Transformer, arXiv:2002.05202
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Function and widths.

    Members
    -------
    row : In
        A sum.
    control : In(result_layout(spec))
        With it: what is to become of it.
    value : Out
        The result, saturated to ``output_width`` bits or to an activation's.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        super().__init__(
            {
                "row": In(signed(spec.row_width)),
                "control": In(result_layout(spec)),
                "value": Out(signed(spec.output_width)),
            }
        )

    def parameters(self) -> Hashable:
        """Function and widths."""
        spec = self.spec
        return spec.row_width, spec.output_width, spec.function, spec.max_passes

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        whole = self._shifted(m, "row", self.row, self.control.shift)
        plain, argument = Signal(signed(spec.output_width)), Signal(signed(FUNCTION_FMT.width))
        m.d.comb += [plain.eq(_saturated(whole, len(plain))), argument.eq(_saturated(whole, 16))]
        plain, argument = self._held(m, "plain", plain), self._held(m, "argument", argument)
        control = self._later(m, self.control, 2, "shifted")

        value = self._function(m, platform, argument, control)
        control = self._later(m, control, spec.function_latency, "valued")
        argument = delay(m, argument, spec.function_latency, name="argument")
        left, right = self._factors(m, value, argument, control)
        product = Multiplier(left.shape(), right.shape())
        place(m, platform, "product", product, en=1, a=left, b=right)

        control = self._later(m, control, 1 + MULTIPLIER_LATENCY, "multiplied")
        whole = self._shifted(m, "product", product.p, control.result_shift)
        control = self._later(m, control, 1, "last")
        age = spec.function_latency + 1 + MULTIPLIER_LATENCY + 1
        line = DelayLine(spec.output_width, age)
        place(m, platform, "plain_line", line, i=plain)
        result = Signal(signed(max(len(whole), spec.output_width)))
        m.d.comb += result.eq(Mux(control.is_plain, line.o.as_signed(), whole))
        narrow = _saturated(result, spec.activation_width)
        wide = _saturated(result, spec.output_width)
        m.d.sync += self.value.eq(Mux(control.to_buffer, narrow, wide))
        return m

    def _held(self, m, name, value):
        held = Signal(value.shape(), name=f"{name}_held", reset_less=True)
        m.d.sync += held.eq(value)
        return held

    def _later(self, m, control, cycles, name):
        layout = result_layout(self.spec)
        later = Signal(layout, name=f"control_{name}")
        m.d.comb += later.as_value().eq(delay(m, control.as_value(), cycles, name=f"to_{name}"))
        return later

    def _shifted(self, m, name, value, shift):
        """Shifted right, rounded half up, a cycle later."""
        moved, carry = round_right(m, value, shift, name=f"{name}_moved")
        held = Signal(signed(len(moved)), name=f"{name}_shifted", reset_less=True)
        held_carry = Signal(name=f"{name}_carry", reset_less=True)
        m.d.sync += [held.eq(moved), held_carry.eq(carry)]
        whole = Signal(signed(len(moved) + 1), name=f"{name}_rounded")
        m.d.comb += whole.eq(held + held_carry)
        return whole

    def _function(self, m, platform, argument, control):
        """The function of the argument, or the argument, when the function is known."""
        spec = self.spec
        if spec.function is PimFunction.NONE:
            return argument
        lane = FixedLane(spec.activation)
        place(m, platform, "function", lane, en=1, x=argument)
        age = spec.function_latency
        has_function = delay(m, control.has_function, age, name="has_function")
        return Mux(has_function, lane.y, delay(m, argument, age, name="identity")).as_signed()

    def _factors(self, m, value, argument, control):
        """Value and one, or the gate's value and the argument; a register before the product."""
        gate = self._gate(m, value, control)
        left = Signal(signed(FUNCTION_FMT.width), reset_less=True)
        right = Signal(signed(FUNCTION_FMT.width), reset_less=True)
        m.d.sync += [
            left.eq(Mux(control.is_gated, gate, value)),
            right.eq(Mux(control.is_gated, argument, Const(1))),
        ]
        return left, right

    def _gate(self, m, value, control):
        """The last value of a gate in the same pass."""
        shape = signed(FUNCTION_FMT.width)
        if self.spec.max_passes == 1:  # a memory of one word has no address, which tools refuse
            gate = Signal(shape, name="gate", reset_less=True)
            with m.If(control.is_gate):
                m.d.sync += gate.eq(value)
            return gate
        m.submodules.gates = gates = Memory(shape=shape, depth=self.spec.max_passes, init=[])
        write_port = gates.write_port()
        read_port = gates.read_port(domain="comb")
        m.d.comb += [
            write_port.en.eq(control.is_gate),
            write_port.addr.eq(control.number),
            write_port.data.eq(value),
            read_port.addr.eq(control.number),
        ]
        return read_port.data


def _saturated(value, width):
    """``value`` within ``width`` signed bits."""
    high = (1 << (width - 1)) - 1
    if len(value) <= width:
        return value
    fits = (value[width - 1 :] == 0) | value[width - 1 :].all()
    return Mux(fits, value[:width], Mux(value[-1], -high - 1, high)).as_signed()
