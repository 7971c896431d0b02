"""Where the rows of a tensor lie in memory, one after the other."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out


__all__ = ["RowPointer", "tensor_layout"]

STRIDE_WIDTH = 32  # bits, counted in words


def tensor_layout(index_width: int) -> data.StructLayout:
    """A tensor in memory: its address, and how far heads, rows, and heads of a group lie apart.

    All in words.
    """
    strides = ("head_stride", "row_stride", "group_stride")
    return data.StructLayout(
        {"address": index_width, **dict.fromkeys(strides, STRIDE_WIDTH)},
    )


class RowPointer(wiring.Component):
    """Address of one row after the other: the heads of a group first, then the next position.

    =============  =================================================================
    Latency        1 cycle from ``start``, ``step`` or ``next_head`` to ``address``
    Throughput     1 row per cycle
    Back-pressure  none: it waits for ``step``
    Golden model   ``numpy.moveaxis``
    Source         none
    =============  =================================================================

    Parameters
    ----------
    index_width : int
        Bits of a word's address.
    count_width : int
        Bits of ``group``.

    Members
    -------
    tensor, group : In
        Where the tensor is, and rows of one position; they hold.
    start, next_head, step : In(1)
        Go to the first row, to the first row of the next head, to the next row.
    run : In(index_width)
        If not 0, ``step`` goes so many words instead, to a new position.
    address : Out(index_width)
        Of the row's first word.
    """

    def __init__(self, index_width: int, count_width: int):
        self.index_width = index_width
        super().__init__(
            {
                "tensor": In(tensor_layout(index_width)),
                "group": In(count_width),
                "start": In(1),
                "next_head": In(1),
                "step": In(1),
                "run": In(index_width),
                "address": Out(index_width),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        head = Signal(self.index_width, reset_less=True)
        position = Signal(self.index_width, reset_less=True)
        member = Signal.like(self.group, reset_less=True)
        target = Signal(self.index_width)  # of a new position
        with m.If(self.start):
            m.d.comb += target.eq(self.tensor.address)
        with m.Elif(self.next_head):
            m.d.comb += target.eq(head + self.tensor.head_stride)
        with m.Else():
            stride = Mux(self.run != 0, self.run, self.tensor.row_stride)
            m.d.comb += target.eq(position + stride)
        moves_head = Signal()
        moves_position = Signal()
        m.d.comb += [
            moves_head.eq(self.start | self.next_head),
            moves_position.eq(moves_head | (self.step & (member + 1 == self.group))),
        ]
        with m.If(moves_head):
            m.d.sync += head.eq(target)
        with m.If(moves_position):
            m.d.sync += [position.eq(target), self.address.eq(target), member.eq(0)]
        with m.Elif(self.step):
            m.d.sync += [
                self.address.eq(self.address + self.tensor.group_stride),
                member.eq(member + 1),
            ]
        return m
