"""Where finished rows of outputs go."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import AttentionSpec
from gridloom.specs.attention_memory import row_layouts
from gridloom.specs.memory_port import MemoryPort

from ..common.axi_master import request_layout
from ..common.row_pointer import RowPointer, tensor_layout
from ..common.streams import payload_layout


__all__ = ["ResultStorer"]


class ResultStorer(wiring.Component):
    """Ask for room for every row, group by group of ``output_lanes``, as the array gives them.

    =============  =================================================================
    Latency        1 cycle from ``available`` to the first request
    Throughput     1 row per cycle, or 1 group where rows lie without gaps, and 1 cycle more for
                   each group
    Back-pressure  lossless; a row is asked for only when it is complete
    Golden model   none
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Sizes.
    port : MemoryPort
        Width of words and addresses.

    Members
    -------
    start : In(1)
        Begin with ``command``, whose results go to the tensor ``output``; they hold.
    available : In(1)
        A group of rows is complete.
    take, num_rows : Out
        Give out so many of them.
    request : Out(stream)
        ``address`` and ``words`` of a row, or of all rows of a group.
    finished : Out(1)
        Every row was asked for.
    """

    request: stream.Interface

    def __init__(self, spec: AttentionSpec, port: MemoryPort):
        self.spec = spec
        self.port = port
        super().__init__(
            {
                "start": In(1),
                "command": In(payload_layout(spec.streams()[0])),
                "output": In(tensor_layout(port.index_width)),
                "available": In(1),
                "take": Out(1),
                "num_rows": Out(range(spec.output_lanes + 1)),
                "request": Out(stream.Signature(request_layout(port))),
                "finished": Out(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        m.submodules.pointer = pointer = RowPointer(self.port.index_width, spec.count_width)
        rows = row_layouts(spec)
        # What holds during a run is decided a cycle ahead of its use, and so is a group's size.
        row_words = Signal(16, reset_less=True)
        group_words = Signal.like(self.request.payload.words, name="group_words", reset_less=True)
        sizes = [self.port.words(rows[n].size_bytes) for n in ("output", "partial")]
        joins = Signal(reset_less=True)  # rows without gaps go at once
        step = Signal.like(self.num_rows)
        queries_left = Signal(spec.count_width, reset_less=True)
        heads_left = Signal.like(self.command.heads, reset_less=True)
        rows_left = Signal.like(self.num_rows, reset_less=True)
        lanes = spec.output_lanes
        m.d.comb += [
            pointer.tensor.eq(self.output),
            pointer.group.eq(self.command.group),
            pointer.start.eq(self.start),
            self.num_rows.eq(Mux(queries_left < lanes, queries_left, lanes)),
            self.request.payload.address.eq(pointer.address),
            step.eq(Mux(joins, rows_left, 1)),
            self.request.payload.words.eq(Mux(joins, group_words, row_words)),
            pointer.run.eq(Mux(joins, group_words, 0)),
        ]
        m.d.sync += [
            row_words.eq(Mux(self.command.is_partial, sizes[1], sizes[0])),
            joins.eq((self.output.row_stride == row_words) & (self.command.group == 1)),
        ]
        with m.FSM():
            with m.State("START"):
                m.d.sync += [
                    queries_left.eq(self.command.queries),
                    heads_left.eq(self.command.heads),
                ]
                with m.If(self.start):
                    m.next = "GROUP"
            with m.State("GROUP"):
                m.d.sync += [
                    rows_left.eq(self.num_rows),
                    group_words.eq(self.num_rows * row_words),
                ]
                with m.If(self.available):
                    m.d.comb += self.take.eq(1)
                    m.next = "ROWS"
            with m.State("ROWS"):
                m.d.comb += self.request.valid.eq(1)
                with m.If(self.request.ready):
                    m.d.comb += pointer.step.eq(1)
                    m.d.sync += [
                        rows_left.eq(rows_left - step),
                        queries_left.eq(queries_left - step),
                    ]
                    with m.If(rows_left == step):
                        m.next = "GROUP"
                        with m.If(queries_left == step):
                            m.next = "HEAD"
            with m.State("HEAD"):
                m.d.comb += pointer.next_head.eq(1)
                m.d.sync += [
                    queries_left.eq(self.command.queries),
                    heads_left.eq(heads_left - 1),
                ]
                m.next = "GROUP"
                with m.If(heads_left == 1):
                    m.next = "FINISHED"
            with m.State("FINISHED"):
                m.d.comb += self.finished.eq(1)
                m.next = "START"
        return m
