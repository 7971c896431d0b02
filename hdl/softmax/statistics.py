"""The running maximum and sum of rows of scores, one chunk of lanes per cycle."""

from amaranth.hdl import Module, Mux, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.softmax import COARSE_BITS, SoftmaxSpec

from ..common.delay import delay
from ..common.streams import shape_of
from ..emit import place
from .lane import COARSE, ScoreLane, clip, coarse_shape, coarse_shift, exponential_layout


__all__ = ["Statistics", "flags_layout"]

LEVELS_PER_STAGE = 2  # of the tree of maxima


def flags_layout(spec: SoftmaxSpec) -> data.StructLayout:
    """What travels with a chunk: whether there is one, and where it stands in its row."""
    return data.StructLayout({"valid": 1, "first": 1, "last": 1})


class Statistics(wiring.Component):
    """Coarse maximum and sum of each row, and every exponential for the row buffer.

    =============  =================================================================
    Latency        ``spec.statistics_latency`` cycles from a row's last chunk to ``done``
    Throughput     1 chunk per cycle, rows back to back
    Back-pressure  none: it never stops
    Golden model   :func:`gridloom.kernels.softmax.golden`
    Source         one-pass normaliser: Milakov and Gimelshein (2018), algorithm 3;
                   integer maximum: Stevens et al., Softermax (2021)
    =============  =================================================================

    Parameters
    ----------
    spec : SoftmaxSpec
        Formats and precisions.

    Members
    -------
    flags : In(struct)
        The chunk offered in this cycle.
    counted : In
        How many of its lanes count.
    scores : In(array)
        Its scores.
    scale, load : In
        As in :class:`~.lane.ScoreLane`.
    write_en, exponentials : Out
        The chunk's exponentials, for the row buffer.
    done : Out(1)
        A row has ended; in the same cycle
    top, total, chunks : Out
        are its coarse maximum, its sum, and the number of its chunks less one.
    """

    def __init__(self, spec: SoftmaxSpec):
        self.spec = spec
        entry = exponential_layout(spec)
        load = data.StructLayout({"en": 1, "address": spec.in_fmt.width, "entry": entry})
        super().__init__(
            {
                "flags": In(flags_layout(spec)),
                "counted": In(range(spec.lanes + 1)),
                "scores": In(data.ArrayLayout(shape_of(spec.in_fmt), spec.lanes)),
                **({"load": In(load)} if spec.has_table else {"scale": In(spec.scale_width)}),
                "write_en": Out(1),
                "exponentials": Out(data.ArrayLayout(entry, spec.lanes)),
                "done": Out(1),
                "top": Out(coarse_shape(spec)),
                "total": Out(spec.sum_width),
                "chunks": Out(range(spec.max_chunks)),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        flags = delay(m, self.flags, spec.lookup_latency, name="flags_lookup", reset=True)
        counted = delay(m, self.counted, spec.lookup_latency, name="counted")

        lanes = [ScoreLane(spec) for _ in range(spec.lanes)]
        for number, lane in enumerate(lanes):
            place(m, platform, f"lane_{number}", lane)
            shared = lane.load.eq(self.load) if spec.has_table else lane.scale.eq(self.scale)
            m.d.comb += [
                shared,
                lane.score.eq(self.scores[number]),
                lane.is_counted.eq(counted > number),
                self.exponentials[number].eq(lane.exponential),
            ]

        flags = delay(m, flags, 1, name="flags_masked", reset=True)
        m.d.comb += self.write_en.eq(flags.valid)

        flags = delay(m, flags, spec.maximum_stages, name="flags_maximum", reset=True)
        top, rise = self._running_maximum(m, flags, self._maximum(m, lanes))
        for lane in lanes:
            m.d.comb += lane.top.eq(top)

        stages = 3 + spec.sum_stages  # running maximum, distance, alignment, adder tree
        flags = delay(m, flags, stages, name="flags_sum", reset=True)
        rise = delay(m, rise, stages - 1, name="rise")
        self._running_sum(m, flags, rise, self._sum(m, lanes))
        m.d.comb += self.top.eq(delay(m, top, stages, name="top_sum"))
        return m

    def _maximum(self, m, lanes):
        """Coarse maximum of the chunk's exponentials."""
        level = [lane.exponential.exponent[COARSE_BITS:].as_signed() for lane in lanes]
        for stage in range(self.spec.maximum_stages):
            for half in range(LEVELS_PER_STAGE):
                level = self._halve(
                    m, level, lambda a, b: Mux(a > b, a, b), f"maximum_{stage}_{half}"
                )
            level = [delay(m, x, 1, name=f"maximum_{stage}_{n}") for n, x in enumerate(level)]
        return level[0]

    def _sum(self, m, lanes):
        """Sum of the chunk's aligned exponentials."""
        level = [lane.aligned for lane in lanes]
        for stage in range(self.spec.sum_stages):
            level = self._halve(m, level, lambda a, b: a + b, f"sum_{stage}")
            level = [delay(m, x, 1, name=f"sum_{stage}_{n}") for n, x in enumerate(level)]
        return level[0]

    def _halve(self, m, values, combine, name):
        """One level of a tree; an odd value passes."""
        paired = []
        for n in range(0, len(values) - 1, 2):
            result = Signal.like(combine(values[n], values[n + 1]), name=f"{name}_pair_{n // 2}")
            m.d.comb += result.eq(combine(values[n], values[n + 1]))
            paired.append(result)
        return paired + values[len(paired) * 2 :]

    def _running_maximum(self, m, flags, chunk):
        """Coarse maximum of the row so far, and by how much the chunk raised it."""
        spec = self.spec
        furthest = -(-spec.sum_width // COARSE)
        top = Signal(coarse_shape(spec), reset_less=True)
        rise = Signal(range(furthest + 1), reset_less=True)
        is_higher = Signal()
        m.d.comb += is_higher.eq(flags.first | (chunk > top))
        with m.If(flags.valid & is_higher):
            m.d.sync += top.eq(chunk)
        # A row's first chunk shifts the sum of the row before it out.
        difference = Signal(signed(len(top) + 1))
        m.d.comb += difference.eq(chunk - top)
        m.d.sync += rise.eq(
            Mux(flags.first, furthest, Mux(is_higher, clip(difference.as_unsigned(), furthest), 0))
        )
        return top, rise

    def _running_sum(self, m, flags, rise, chunk):
        spec = self.spec
        total = Signal(spec.sum_width, reset_less=True)
        chunks = Signal.like(self.chunks, reset_less=True)
        with m.If(flags.valid):
            m.d.sync += [
                total.eq(coarse_shift(m, total, rise, name="moved") + chunk),
                chunks.eq(Mux(flags.first, 0, chunks + 1)),
            ]
        m.d.sync += self.done.eq(flags.valid & flags.last)
        m.d.comb += [self.total.eq(total), self.chunks.eq(chunks)]
