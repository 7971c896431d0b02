"""Amaranth implementation of the top-k selector."""

from itertools import pairwise
from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.data import StructLayout

from gridloom.specs.formats import BFLOAT16
from gridloom.specs.topk import TopkSpec

from ..common.stream_buffer import StreamBuffer
from ..common.streams import members
from ..emit import place
from .cell import TopkCell


__all__ = ["Topk"]


class Topk(wiring.Component):
    """Give the ``k`` greatest scores of each row, greatest first, with their indices.

    =============  =================================================================
    Latency        5 cycles from the transfer of a row's last score to its first result
    Throughput     1 score per cycle (II = 1) and 1 result per cycle, sustained; rows follow
                   each other without a gap where each is at least as long as the results of
                   the row before, min(k, its length)
    Back-pressure  lossless; ``i.ready`` does not depend on ``o.ready`` of the same cycle
    Golden model   :func:`gridloom.kernels.topk.golden` (bit-exact)
    Source         definition: a stable descending sort, cut at k; IEEE 754-2019 section
                   5.10 (totalOrder) for bfloat16
    =============  =================================================================

    Parameters
    ----------
    spec : TopkSpec
        Number of results, format of a score, longest row.

    Members
    -------
    i : In(stream)
        ``value``: a score; ``last``: it ends its row.
    o : Out(stream)
        ``value``: a score; ``index``: its place in the row; ``last``: it ends the row's results.
        In a row that is longer than ``max_length``, indices stay at ``max_length - 1``.
    """

    i: stream.Interface  # seen by type checkers only; the signature is given to __init__
    o: stream.Interface

    def __init__(self, spec: TopkSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        results = self._results(m, platform)
        score = StructLayout({"key": self.spec.score_width, "first": 1, "last": 1})
        compared = Signal(score, reset_less=True)  # stage 1: compared with every cell
        inserted = Signal(score, reset_less=True)  # stage 2: inserted into the cells
        compared_valid, inserted_valid = Signal(), Signal()
        compared_ready, inserted_ready = Signal(), Signal()
        is_done = Signal()  # the cells hold a finished row
        unload = Signal()  # and give it to the results
        m.d.comb += [
            unload.eq(is_done & (~results.valid | (results.ready & results.payload.last))),
            inserted_ready.eq(~inserted_valid | ~is_done | unload),
            compared_ready.eq(~compared_valid | inserted_ready),
            self.i.ready.eq(compared_ready),
        ]

        # A key stays in stage 1 after it has moved on, until the next is compared with it.
        key = Signal(self.spec.score_width)
        row_ended = Signal(init=1)
        beats_previous = Signal(reset_less=True)
        m.d.comb += key.eq(self._to_key(self.i.payload.value))
        with m.If(compared_ready):
            m.d.sync += compared_valid.eq(self.i.valid)
            with m.If(self.i.valid):
                m.d.sync += [
                    compared.key.eq(key),
                    compared.first.eq(row_ended),
                    compared.last.eq(self.i.payload.last),
                    row_ended.eq(self.i.payload.last),
                    beats_previous.eq(compared.key < key),
                ]

        index = Signal(self.spec.index_width, reset_less=True)
        with m.If(inserted_ready):
            m.d.sync += inserted_valid.eq(compared_valid)
            with m.If(compared_valid):
                m.d.sync += [
                    inserted.eq(compared),
                    index.eq(Mux(compared.first, 0, self._count(index))),
                ]
        with m.If(inserted_valid & inserted_ready):
            m.d.sync += is_done.eq(inserted.last)
        with m.Elif(unload):
            m.d.sync += is_done.eq(0)

        cells = self._cells(m, platform, inserted.first)
        for rank, cell in enumerate(cells):
            m.d.comb += [
                cell.next_key.eq(compared.key),
                cell.next_valid.eq(compared_valid),
                cell.beats_previous.eq(beats_previous),
                # The first score of a row beats whatever is there; the second finds every cell but
                # the first empty, before they are.
                cell.refill.eq(compared.first | (inserted.first if rank else 0)),
                cell.advance.eq(inserted_ready),
                cell.new_key.eq(inserted.key),
                cell.new_index.eq(index),
                cell.unload.eq(unload),
                cell.shift.eq(results.valid & results.ready),
            ]
        m.d.comb += [
            results.valid.eq(cells[0].result_valid),
            results.payload.value.eq(self._to_key(cells[0].result_key, is_back=True)),
            results.payload.index.eq(cells[0].result_index),
            results.payload.last.eq(~cells[1].result_valid if self.spec.k > 1 else 1),
        ]
        return m

    def _results(self, m: Module, platform: Any) -> stream.Interface:
        """A stream that leaves on ``o``; its ``ready`` is a register, for it steers every cell."""
        results = self.o.signature.create(path=("results",))
        width = len(Value.cast(self.o.payload))
        place(m, platform, "buffer", buffer := StreamBuffer(width))
        m.d.comb += [
            buffer.i.valid.eq(results.valid),
            buffer.i.payload.eq(results.payload),
            results.ready.eq(buffer.i.ready),
            self.o.valid.eq(buffer.o.valid),
            self.o.payload.eq(buffer.o.payload),
            buffer.o.ready.eq(self.o.ready),
        ]
        return results

    def _cells(self, m: Module, platform: Any, is_first: Value) -> list[TopkCell]:
        """A cell for each rank, joined to those above and below."""
        shape = self.spec.score_width, self.spec.index_width
        cells = [TopkCell(*shape) for _ in range(self.spec.k)]
        for rank, cell in enumerate(cells):
            place(m, platform, f"cell_{rank}", cell)
        for above, below in pairwise(cells):
            m.d.comb += [
                # What the first score of a row pushes down is left of the row before.
                below.above_valid.eq(above.valid & ~is_first),
                below.above_key.eq(above.key),
                below.above_index.eq(above.index),
                below.above_beats.eq(above.beats),
                below.above_raw.eq(above.raw),
                above.below_valid.eq(below.result_valid),
                above.below_key.eq(below.result_key),
                above.below_index.eq(below.result_index),
            ]
        return cells

    def _count(self, index: Value) -> Value:
        """The index after ``index``; it stays at the greatest rather than name a wrong score."""
        return Mux(index == self.spec.max_length - 1, index, index + 1)

    def _to_key(self, value: Value, *, is_back: bool = False) -> Value:
        """Unsigned integer in the order of the scores, or the score of such an integer."""
        sign = value[-1]
        if self.spec.score_fmt == BFLOAT16:  # sign and magnitude: all bits turn where negative
            is_negative = ~sign if is_back else sign
            return Cat(value[:-1] ^ is_negative.replicate(len(value) - 1), ~sign)
        if self.spec.score_fmt.is_signed:
            return Cat(value[:-1], ~sign)
        return value.as_unsigned()
