"""The running maximum and sum of rows of scores, one chunk of lanes per cycle."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data
from amaranth.lib.wiring import In, Out

from gridloom.specs.softmax import SoftmaxSpec

from ..common.delay import delay
from ..common.groups import groups
from ..emit import Shareable, place
from .lane import (
    COARSE,
    clip,
    coarse_exponent,
    coarse_shape,
    coarse_shift,
    exponential_width,
)
from .lanes import ScoreLanes, load_layout


__all__ = ["Statistics", "flags_layout"]


def flags_layout(spec: SoftmaxSpec) -> data.StructLayout:
    """What travels with a chunk: whether there is one, and where it stands in its row."""
    return data.StructLayout({"valid": 1, "first": 1, "last": 1})


def _halve(values, combine):
    """One level of a tree; an odd value passes."""
    pairs = zip(values[::2], values[1::2], strict=False)
    return [combine(a, b) for a, b in pairs] + (values[-1:] if len(values) % 2 else [])


def _split(value, width):
    """The parts of ``width`` bits that stand side by side in ``value``, the lowest first."""
    return [value[start : start + width] for start in range(0, len(value), width)]


def _hold(domain, values, shape, *, name):
    """All ``values`` side by side in one signal of ``domain``, and taken out of it again."""
    held = Signal(shape.width * len(values), name=name, reset_less=True)
    domain += held.eq(Cat(_resize(value, shape) for value in values))
    return [part.as_signed() if shape.signed else part for part in _split(held, shape.width)]


def _resize(value, shape):
    """``value`` extended to the width of ``shape``, which holds it."""
    fill = value[-1] if shape.signed else Const(0, 1)
    return Cat(value, fill.replicate(shape.width - len(value)))


class Statistics(Shareable):
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
    scores : In
        Its scores, side by side.
    scale, load : In
        As in :class:`~.lane.ScoreLane`.
    write_en, exponentials : Out
        The chunk's exponentials, side by side, for the row buffer.
    done : Out(1)
        A row has ended; in the same cycle
    top, total, chunks : Out
        are its coarse maximum, its sum, and the number of its chunks less one.
    """

    def __init__(self, spec: SoftmaxSpec):
        self.spec = spec
        super().__init__(
            {
                "flags": In(flags_layout(spec)),
                "counted": In(range(spec.lanes + 1)),
                "scores": In(spec.in_fmt.width * spec.lanes),
                **(
                    {"load": In(load_layout(spec))}
                    if spec.has_table
                    else {"scale": In(spec.scale_width)}
                ),
                "write_en": Out(1),
                "exponentials": Out(exponential_width(spec) * spec.lanes),
                "done": Out(1),
                "top": Out(coarse_shape(spec)),
                "total": Out(spec.sum_width),
                "chunks": Out(range(spec.max_chunks)),
            }
        )

    def parameters(self) -> Hashable:
        """The record."""
        return self.spec

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        flags = delay(m, self.flags, spec.lookup_latency, name="flags_lookup", reset=True)
        counted = delay(m, self.counted, spec.lookup_latency, name="counted")

        top = Signal(coarse_shape(spec), name="running_top", reset_less=True)
        source = {"load": self.load} if spec.has_table else {"scale": self.scale}
        is_counted = Signal(spec.lanes)
        m.d.comb += is_counted.eq(Cat(counted > number for number in range(spec.lanes)))
        width = spec.in_fmt.width
        lanes = []
        for start, count in groups(spec.lanes):
            group = ScoreLanes(spec, count)
            place(
                m,
                platform,
                f"lanes_{start}",
                group,
                score=self.scores[start * width : (start + count) * width],
                is_counted=is_counted[start : start + count],
                top=top,
                **source,
            )
            lanes.append(group)
        exponentials = Cat(group.exponential for group in lanes)
        m.d.comb += self.exponentials.eq(exponentials)

        flags = delay(m, flags, 1, name="flags_masked", reset=True)
        m.d.comb += self.write_en.eq(flags.valid)

        flags = delay(m, flags, spec.tree_stages, name="flags_maximum", reset=True)
        rise = self._running_maximum(m, flags, self._maximum(m), top)

        stages = 3 + spec.tree_stages  # running maximum, distance, alignment, adder tree
        flags = delay(m, flags, stages, name="flags_sum", reset=True)
        rise = delay(m, rise, stages - 1, name="rise")
        self._running_sum(m, flags, rise, self._sum(m, Cat(group.aligned for group in lanes)))
        m.d.comb += self.top.eq(delay(m, top, stages, name="top_sum"))
        return m

    def _maximum(self, m):
        """Coarse maximum of the chunk's exponentials."""
        shape = coarse_shape(self.spec)
        exponentials = _split(self.exponentials, exponential_width(self.spec))
        level = [coarse_exponent(self.spec, bits) for bits in exponentials]
        for stage in range(self.spec.tree_stages):
            level = _halve(level, lambda a, b: Mux(a > b, a, b))
            level = _hold(m.d.sync, level, shape, name=f"maximum_{stage}")
        return level[0]

    def _sum(self, m, aligned):
        """Sum of the chunk's aligned exponentials."""
        level = _split(aligned, self.spec.sum_frac_bits)
        for stage in range(self.spec.tree_stages):
            level = _halve(level, lambda a, b: a + b)
            shape = unsigned(self.spec.sum_frac_bits + stage + 1)
            level = _hold(m.d.sync, level, shape, name=f"sum_{stage}")
        return level[0]

    def _running_maximum(self, m, flags, chunk, top):
        """Keep ``top``, the coarse maximum of the row so far; by how much the chunk raised it."""
        spec = self.spec
        furthest = -(-spec.sum_width // COARSE)
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
        return rise

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
