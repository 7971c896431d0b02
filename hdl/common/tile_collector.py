"""Groups that come column by column and leave row by row, as they are to lie in memory."""

from collections.abc import Hashable
from typing import Any

from amaranth.hdl import Array, Cat, Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from ..emit import Shareable, place
from .axi_master import word_layout


__all__ = ["CollectorRow", "TileCollector"]


class CollectorRow(Shareable):
    """One row of the groups: written an element at a time, read a word at a time.

    =============  =================================================================
    Latency        1 enabled cycle from ``read_address`` to ``word``
    Throughput     1 element in and 1 word out per cycle
    Back-pressure  ``enable`` low holds what is read
    Golden model   none
    Source         none
    =============  =================================================================

    Parameters
    ----------
    word_width, element_width : int
        Bits, powers of two.
    depth : int
        Words.

    Members
    -------
    write, write_address, index, element : In
        Store an element of a word.
    enable, read_address : In
        Read a word.
    word : Out(word_width)
        What was read.
    """

    def __init__(self, word_width: int, element_width: int, depth: int):
        self.word_width = word_width
        self.element_width = element_width
        self.depth = depth
        self.count = word_width // element_width
        address = max(1, (depth - 1).bit_length())
        super().__init__(
            {
                "write": In(1),
                "write_address": In(address),
                "index": In(max(1, (self.count - 1).bit_length())),
                "element": In(element_width),
                "enable": In(1),
                "read_address": In(address),
                "word": Out(word_width),
            }
        )

    def parameters(self) -> Hashable:
        return self.word_width, self.element_width, self.depth

    def elaborate(self, platform):
        m = Module()
        m.submodules.memory = memory = Memory(shape=self.word_width, depth=self.depth, init=[])
        write_port = memory.write_port(granularity=self.element_width)
        read_port = memory.read_port()
        m.d.comb += [
            write_port.en.bit_select(self.index[: (self.count - 1).bit_length()], 1).eq(self.write),
            write_port.addr.eq(self.write_address),
            write_port.data.eq(self.element.replicate(self.count)),
            read_port.en.eq(self.enable),
            read_port.addr.eq(self.read_address),
            self.word.eq(read_port.data),
        ]
        return m


class TileCollector(wiring.Component):
    """Turn groups from columns of elements into rows of words; one leaves while others come.

    =============  =================================================================
    Latency        3 cycles from ``take`` to ``o.valid``
    Throughput     1 column in and 1 word out per cycle at once
    Back-pressure  lossless; ``i.ready`` comes from a register
    Golden model   ``numpy.transpose``
    Source         none
    =============  =================================================================

    Parameters
    ----------
    rows : int
        Rows of a group.
    elements : int
        Columns of a group; a row begins with a word.
    element_width, word_width : int
        Bits, powers of two.
    places : int
        Groups held, a power of two.

    Members
    -------
    i : In(stream)
        One element of every row.
    available : Out(1)
        A whole group is held and none is leaving.
    take, num_rows : In
        Give out so many rows of it, the first ones; the others are dropped.
    o : Out(stream)
        ``data`` and ``strobe``: the words of these rows, one row after the other.
    """

    i: stream.Interface
    o: stream.Interface

    def __init__(
        self, rows: int, elements: int, element_width: int, word_width: int, places: int = 2
    ):
        self.rows = rows
        self.places = places
        self.elements = elements
        self.element_width = element_width
        self.word_width = word_width
        self.row_words = -(-elements * element_width // word_width)
        super().__init__(
            {
                "i": In(stream.Signature(rows * element_width)),
                "available": Out(1),
                "take": In(1),
                "num_rows": In(range(rows + 1)),
                "o": Out(stream.Signature(word_layout(word_width))),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        held = Signal(range(self.places + 1))
        completes = Signal()
        released = Signal()
        m.d.comb += self.i.ready.eq(held != self.places)
        m.d.sync += held.eq(held + completes - released)
        write_address, index = self._write(m, completes)
        enable, read_address, row = self._read(m, held, released)
        words = []
        for n in range(self.rows):
            part = CollectorRow(self.word_width, self.element_width, 1 << len(write_address))
            place(
                m,
                platform,
                f"row_{n}",
                part,
                write=self.i.valid & self.i.ready,
                write_address=write_address,
                index=index,
                element=self.i.payload[n * self.element_width :][: self.element_width],
                enable=enable,
                read_address=read_address,
            )
            words.append(part.word)
        with m.If(enable):
            m.d.sync += self.o.payload.data.eq(Array(words)[row])
        return m

    def _write(self, m: Module, completes: Any) -> tuple[Any, Any]:
        """Where the next column goes."""
        per_word = self.word_width // self.element_width
        index = Signal(range(per_word))
        word = Signal(range(self.row_words), name="write_word")
        column = Signal(range(self.elements))
        number = Signal(range(self.places), name="write_place")
        accept = Signal()
        m.d.comb += [
            accept.eq(self.i.valid & self.i.ready),
            completes.eq(accept & (column == self.elements - 1)),
        ]
        with m.If(accept):
            m.d.sync += [column.eq(column + 1), index.eq(index + 1)]
            with m.If(index == per_word - 1):
                m.d.sync += [index.eq(0), word.eq(word + 1)]
        with m.If(completes):
            m.d.sync += [column.eq(0), index.eq(0), word.eq(0), number.eq(number + 1)]
        return Cat(word, number), index

    def _read(self, m: Module, held: Any, released: Any) -> tuple[Any, Any, Any]:
        """Go through the words of the rows that are wanted; the pipeline moves as one."""
        row = Signal(range(self.rows), name="read_row")
        rows_left = Signal(range(self.rows + 1))
        word = Signal(range(self.row_words), name="read_word")
        number = Signal(range(self.places), name="read_place")
        enable = Signal()
        row_ends = Signal()
        read_row = Signal.like(row, reset_less=True)  # of the word that the memories give
        is_read = Signal()
        read_ends = Signal(reset_less=True)
        m.d.comb += [
            enable.eq(~self.o.valid | self.o.ready),
            self.available.eq((held != 0) & (rows_left == 0)),
            row_ends.eq(word == self.row_words - 1),
            released.eq(enable & (rows_left == 1) & row_ends),
        ]
        with m.If(enable):
            m.d.sync += [
                is_read.eq(rows_left != 0),
                read_row.eq(row),
                read_ends.eq(row_ends),
                self.o.valid.eq(is_read),
                self.o.payload.strobe.eq(Mux(read_ends, self._last_strobe, ~0)),
            ]
            with m.If(rows_left != 0):
                m.d.sync += word.eq(Mux(row_ends, 0, word + 1))
                with m.If(row_ends):
                    m.d.sync += [row.eq(row + 1), rows_left.eq(rows_left - 1)]
        with m.If(released):
            m.d.sync += number.eq(number + 1)
        with m.If(self.take):
            m.d.sync += [rows_left.eq(self.num_rows), row.eq(0)]
        return enable, Cat(word, number), read_row

    @property
    def _last_strobe(self) -> int:
        """Bytes of a row's last word that belong to it."""
        size = self.elements * self.element_width // 8
        return (1 << (size - (self.row_words - 1) * self.word_width // 8)) - 1
