"""Tiles that come row by row, as they lie in memory, and leave column by column."""

from collections.abc import Hashable
from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from ..emit import Shareable, place


__all__ = ["TileTransposer", "TransposerRow"]


class TransposerRow(Shareable):
    """One row of the tiles: written a word at a time, read an element at a time.

    =============  =================================================================
    Latency        2 enabled cycles from ``read_address`` to ``element``
    Throughput     1 word in and 1 element out per cycle
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
    write, write_address, word : In
        Store a word.
    enable, read_address, index : In
        Read a word, and of that an element.
    element : Out(element_width)
        What was read.
    """

    def __init__(self, word_width: int, element_width: int, depth: int):
        self.word_width = word_width
        self.element_width = element_width
        self.depth = depth
        address = max(1, (depth - 1).bit_length())
        self.count = word_width // element_width
        super().__init__(
            {
                "write": In(1),
                "write_address": In(address),
                "word": In(word_width),
                "enable": In(1),
                "read_address": In(address),
                "index": In(max(1, (self.count - 1).bit_length())),
                "element": Out(element_width),
            }
        )

    def parameters(self) -> Hashable:
        return self.word_width, self.element_width, self.depth

    def elaborate(self, platform):
        m = Module()
        m.submodules.memory = memory = Memory(shape=self.word_width, depth=self.depth, init=[])
        write_port = memory.write_port()
        read_port = memory.read_port()
        index = Signal.like(self.index, reset_less=True)
        element = Signal(self.element_width, name="element_held", reset_less=True)
        m.d.comb += [
            write_port.en.eq(self.write),
            write_port.addr.eq(self.write_address),
            write_port.data.eq(self.word),
            read_port.en.eq(self.enable),
            read_port.addr.eq(self.read_address),
            self.element.eq(element),
        ]
        with m.If(self.enable):
            m.d.sync += [
                index.eq(self.index),
                element.eq(read_port.data.word_select(index, self.element_width)),
            ]
        return m


class TileTransposer(wiring.Component):
    """Turn tiles from rows of words into columns of elements; one leaves while others come.

    =============  =================================================================
    Latency        3 cycles from a tile's last word to ``o.valid``
    Throughput     1 word in and 1 column out per cycle at once: a tile in the longer of ``rows``
                   times the words of a row and ``features`` cycles
    Back-pressure  ``o`` lossless; words come only to places claimed before, so they need none
    Golden model   ``numpy.transpose``
    Source         none
    =============  =================================================================

    Parameters
    ----------
    rows : int
        Rows of a tile.
    features : int
        Elements of a row; a row begins with a word.
    element_width, word_width : int
        Bits, powers of two.
    places : int
        Tiles held or on their way, a power of two.

    Members
    -------
    free : Out(1)
        A place that nobody has claimed.
    claim : In(1)
        Words for a tile will come.
    num_rows : In
        Rows of the tile that comes now; the others are left as they are.
    valid, word : In
        The next word.
    complete : Out(1)
        It is the last of its tile.
    o : Out(stream)
        One feature of every row.
    """

    o: stream.Interface

    def __init__(
        self, rows: int, features: int, element_width: int, word_width: int, places: int = 2
    ):
        self.rows = rows
        self.places = places
        self.features = features
        self.element_width = element_width
        self.word_width = word_width
        self.row_words = -(-features * element_width // word_width)
        super().__init__(
            {
                "free": Out(1),
                "claim": In(1),
                "num_rows": In(range(rows + 1)),
                "valid": In(1),
                "word": In(word_width),
                "complete": Out(1),
                "o": Out(stream.Signature(rows * element_width)),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        claimed = Signal(range(self.places + 1))
        held = Signal(range(self.places + 1))
        released = Signal()
        m.d.comb += self.free.eq(claimed != self.places)
        m.d.sync += [
            claimed.eq(claimed + self.claim - released),
            held.eq(held + self.complete - released),
        ]
        row, write_address = self._write(m)
        enable, read_address, index = self._read(m, held, released)
        depth = 1 << len(write_address)
        elements = []
        for n in range(self.rows):
            part = TransposerRow(self.word_width, self.element_width, depth)
            place(
                m,
                platform,
                f"row_{n}",
                part,
                write=self.valid & (row == n),
                write_address=write_address,
                word=self.word,
                enable=enable,
                read_address=read_address,
                index=index,
            )
            elements.append(part.element)
        m.d.comb += self.o.payload.eq(Cat(elements))
        return m

    def _write(self, m: Module) -> tuple[Any, Any]:
        """Which row of which place the next word belongs to."""
        row = Signal(range(self.rows))
        word = Signal(range(self.row_words))
        number = Signal(range(self.places), name="write_place")
        row_ends = Signal()
        m.d.comb += [
            row_ends.eq(word == self.row_words - 1),
            self.complete.eq(self.valid & row_ends & (row + 1 == self.num_rows)),
        ]
        with m.If(self.valid):
            m.d.sync += word.eq(Mux(row_ends, 0, word + 1))
            with m.If(row_ends):
                m.d.sync += row.eq(row + 1)
        with m.If(self.complete):
            m.d.sync += [row.eq(0), number.eq(number + 1)]
        return row, Cat(word, number)

    def _read(self, m: Module, held: Any, released: Any) -> tuple[Any, Any, Any]:
        """Go through the features of a held tile; the pipeline moves as one."""
        per_word = self.word_width // self.element_width
        index = Signal(range(per_word))
        word = Signal(range(self.row_words), name="read_word")
        feature = Signal(range(self.features))
        number = Signal(range(self.places), name="read_place")
        enable = Signal()
        is_read = Signal()
        m.d.comb += [
            enable.eq(~self.o.valid | self.o.ready),
            released.eq(enable & (held != 0) & (feature == self.features - 1)),
        ]
        with m.If(enable):
            m.d.sync += [is_read.eq(held != 0), self.o.valid.eq(is_read)]
            with m.If(held != 0):
                m.d.sync += [feature.eq(feature + 1), index.eq(index + 1)]
                with m.If(index == per_word - 1):
                    m.d.sync += [index.eq(0), word.eq(word + 1)]
        with m.If(released):
            m.d.sync += [feature.eq(0), index.eq(0), word.eq(0), number.eq(number + 1)]
        return enable, Cat(word, number), index
