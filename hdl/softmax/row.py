"""From a row's sum to what its outputs need."""

from collections.abc import Hashable

from amaranth.hdl import Module, Signal, signed
from amaranth.lib import data
from amaranth.lib.wiring import In, Out

from gridloom.specs.softmax import COARSE_BITS, NORMALIZER_STAGES, SoftmaxSpec
from gridloom.tables.softmax import reciprocal_input_width, reciprocal_table

from ..common.delay import delay
from ..common.normalizer import Normalizer
from ..common.polynomial import Polynomial
from ..common.queue import ResultQueue
from ..emit import Shareable, place
from .lane import coarse_shape


__all__ = ["RowUnit", "row_layout"]


def row_layout(spec: SoftmaxSpec) -> data.StructLayout:
    """What the way out needs to know of a row."""
    return data.StructLayout(
        {
            "reciprocal": spec.reciprocal_frac_bits + 1,
            "base": signed(spec.exponent_width + 2),
            "chunks": range(spec.max_chunks),
            "is_single": 1,  # chunk
        }
    )


class RowUnit(Shareable):
    """Reciprocal of each row's sum, queued until the way out takes it.

    =============  =================================================================
    Latency        ``spec.row_latency`` cycles from ``done`` to ``valid``
    Throughput     1 row per cycle
    Back-pressure  none: the front end keeps at most ``spec.queue_depth`` rows under way
    Golden model   :func:`gridloom.kernels.softmax.golden`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : SoftmaxSpec
        Formats and precisions.

    Members
    -------
    done, top, total, chunks : In
        As :class:`~.statistics.Statistics` gives them.
    valid, head : Out
        The oldest row whose reciprocal is known.
    pop : In(1)
        Drop it.
    """

    def __init__(self, spec: SoftmaxSpec):
        self.spec = spec
        super().__init__(
            {
                "done": In(1),
                "top": In(coarse_shape(spec)),
                "total": In(spec.sum_width),
                "chunks": In(range(spec.max_chunks)),
                "valid": Out(1),
                "head": Out(row_layout(spec)),
                "pop": In(1),
            }
        )

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        spec = self.spec

        m.submodules.normalizer = normalizer = Normalizer(spec.sum_width, NORMALIZER_STAGES)
        width = reciprocal_input_width(spec)
        table = reciprocal_table(spec)
        polynomial = Polynomial(table)
        place(m, platform, "polynomial", polynomial)
        m.d.comb += [
            normalizer.en.eq(1),
            normalizer.x.eq(self.total),
            polynomial.en.eq(1),
            polynomial.x.eq(normalizer.mantissa[spec.sum_width - 1 - width : -1]),
        ]

        # 2**-base is the weight of a product's bit that stands for one half of an output.
        base = Signal(signed(spec.exponent_width + 2), reset_less=True)
        top = delay(m, self.top, NORMALIZER_STAGES, name="top")
        coarse = (top + 1) << COARSE_BITS
        m.d.sync += base.eq(coarse + spec.length_width - normalizer.count)

        m.submodules.queue = queue = ResultQueue(row_layout(spec), spec.queue_depth)
        guard = table.frac_bits - spec.reciprocal_frac_bits
        rounded = (polynomial.y + ((1 << guard) >> 1)).shift_right(guard)
        latency = NORMALIZER_STAGES + polynomial.latency
        m.d.comb += [
            queue.write.eq(delay(m, self.done, latency, name="done", reset=True)),
            queue.entry.reciprocal.eq(rounded),
            queue.entry.base.eq(delay(m, base, polynomial.latency - 1, name="base")),
            queue.entry.chunks.eq(delay(m, self.chunks, latency, name="chunks")),
            queue.entry.is_single.eq(delay(m, self.chunks == 0, latency, name="is_single")),
            self.valid.eq(queue.valid),
            self.head.eq(queue.head),
            queue.pop.eq(self.pop),
        ]
        return m
