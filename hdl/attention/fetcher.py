"""Which rows of queries, keys and values the array needs next, and where they lie."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import AttentionSpec
from gridloom.specs.attention_memory import row_layouts
from gridloom.specs.memory_port import MemoryPort

from ..common.axi_master import request_layout
from ..common.row_pointer import RowPointer, tensor_layout
from ..common.streams import payload_layout
from .sequencer import TileSequencer


__all__ = ["KINDS", "OperandFetcher", "arrival_layout"]

KINDS = ("query", "key", "value")


def arrival_layout(spec: AttentionSpec) -> data.StructLayout:
    """A tile that will come: of which of ``KINDS``, and how many rows."""
    return data.StructLayout({"kind": 2, "rows": range(max(spec.rows, spec.cols) + 1)})


class OperandFetcher(wiring.Component):
    """Ask for the rows of every tile in the order in which the array takes them.

    A second sequencer, the same as the array's, says which tiles those are, so that what is
    fetched is what is taken, masked tiles left out. For each tile: its block of queries if it is
    the first of theirs, then keys and values if they are not those of the tile before.

    =============  =================================================================
    Latency        about 8 cycles from ``start`` to the first request; more with groups or a window
    Throughput     1 row per cycle, or 1 tile where rows lie without gaps, and 3 to 5 cycles more
                   for each tile; a block of keys that does not follow the one before takes a
                   cycle for each bit of its number
    Back-pressure  lossless; a tile is asked for once a place is free
    Golden model   :func:`gridloom.kernels.attention.block_ranges`
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
        Begin with ``command``, whose tensors are ``query``, ``key`` and ``value``; they hold.
    free : In(3)
        A place is free for a tile of each of ``KINDS``.
    claim, arrival : Out
        Take the place; what will come there.
    request : Out(stream)
        ``address`` and ``words`` of a row, or of all rows of a tile.
    """

    request: stream.Interface

    def __init__(self, spec: AttentionSpec, port: MemoryPort):
        self.spec = spec
        self.port = port
        super().__init__(
            {
                "start": In(1),
                "command": In(payload_layout(spec.streams()[0])),
                **{name: In(tensor_layout(port.index_width)) for name in KINDS},
                "free": In(3),
                "claim": Out(3),
                "arrival": Out(arrival_layout(spec)),
                "request": Out(stream.Signature(request_layout(port))),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        m.submodules.sequencer = sequencer = TileSequencer(spec)
        m.submodules.pointer = pointer = RowPointer(self.port.index_width, spec.count_width)
        m.submodules.locator = locator = _BlockLocator(spec, self.port)
        rows = Signal(range(max(spec.rows, spec.cols) + 1), reset_less=True)
        queries_left = Signal(spec.count_width, reset_less=True)
        is_query = Signal(reset_less=True)
        has_keys = Signal(reset_less=True)
        num_queries = Signal(range(spec.cols + 1), reset_less=True)
        num_keys = Signal(range(spec.rows + 1), reset_less=True)
        base = Signal(spec.count_width, reset_less=True)
        tile = sequencer.tile
        m.d.comb += [
            sequencer.command.eq(self.command),
            sequencer.command_valid.eq(self.start),
            pointer.tensor.eq(self.query),
            pointer.group.eq(self.command.group),
            pointer.start.eq(self.start),
            locator.start.eq(self.start),
            locator.key.eq(self.key),
            locator.value.eq(self.value),
            locator.base.eq(base),
        ]
        words = self.request.payload.words
        row_words = {n: self.port.words(r.size_bytes) for n, r in row_layouts(spec).items()}
        # Rows without gaps come at once. What holds during a run is decided a cycle ahead of its
        # use, and so is a tile's size.
        joins = {name: Signal(name=f"{name}_joins", reset_less=True) for name in KINDS}
        tile_words = Signal.like(words, name="tile_words", reset_less=True)
        m.d.sync += [
            joins[name].eq(getattr(self, name).row_stride == row_words[name])
            for name in ("key", "value")
        ]
        m.d.sync += joins["query"].eq(
            (self.query.row_stride == row_words["query"]) & (self.command.group == 1)
        )

        with m.FSM():
            with m.State("TILE"):
                m.d.sync += [
                    is_query.eq(tile.is_first),
                    has_keys.eq(tile.opens),
                    num_queries.eq(tile.queries),
                    num_keys.eq(Mux(tile.limit < spec.rows, tile.limit, spec.rows)),
                    base.eq(self.command.keys - tile.limit),
                ]
                with m.If(sequencer.valid):
                    m.d.comb += sequencer.take.eq(1)
                    m.next = "JUDGE"
            with m.State("JUDGE"):
                m.next = "TILE"
                with m.If(has_keys):
                    m.next = "LOCATE"
                with m.If(is_query):
                    m.next = "QUERY_PLACE"
                    with m.If(queries_left == 0):  # of the next head
                        m.d.comb += [pointer.next_head.eq(1), locator.next_head.eq(1)]
                        m.d.sync += queries_left.eq(self.command.queries)
            with m.State("QUERY_PLACE"):
                m.d.sync += [
                    rows.eq(num_queries),
                    tile_words.eq(num_queries * row_words["query"]),
                ]
                m.d.comb += [self.arrival.kind.eq(0), self.arrival.rows.eq(num_queries)]
                with m.If(self.free[0]):
                    m.d.comb += self.claim[0].eq(1)
                    m.d.sync += queries_left.eq(queries_left - num_queries)
                    m.next = "QUERY_ROWS"
            with m.State("QUERY_ROWS"):
                m.d.comb += [
                    self.request.valid.eq(1),
                    self.request.payload.address.eq(pointer.address),
                    words.eq(Mux(joins["query"], tile_words, row_words["query"])),
                    pointer.run.eq(Mux(joins["query"], tile_words, 0)),
                    pointer.step.eq(self.request.ready),
                ]
                with m.If(self.request.ready):
                    m.d.sync += rows.eq(rows - 1)
                    with m.If((rows == 1) | joins["query"]):
                        m.next = "TILE"
                        with m.If(has_keys):
                            m.next = "LOCATE"
            with m.State("LOCATE"):
                m.d.comb += locator.locate.eq(1)
                m.next = "LOCATED"
            with m.State("LOCATED"):
                with m.If(locator.done):
                    m.next = "KEY_PLACE"
            for number, name, following in (1, "key", "VALUE_PLACE"), (2, "value", "TILE"):
                with m.State(f"{name.upper()}_PLACE"):
                    m.d.sync += [rows.eq(num_keys), tile_words.eq(num_keys * row_words[name])]
                    m.d.comb += [self.arrival.kind.eq(number), self.arrival.rows.eq(num_keys)]
                    with m.If(self.free[number]):
                        m.d.comb += self.claim[number].eq(1)
                        m.next = f"{name.upper()}_ROWS"
                with m.State(f"{name.upper()}_ROWS"):
                    m.d.comb += [
                        self.request.valid.eq(1),
                        self.request.payload.address.eq(getattr(locator, f"{name}_address")),
                        words.eq(Mux(joins[name], tile_words, row_words[name])),
                        locator.run.eq(Mux(joins[name], tile_words, 0)),
                        getattr(locator, f"{name}_step").eq(self.request.ready),
                    ]
                    with m.If(self.request.ready):
                        m.d.sync += rows.eq(rows - 1)
                        with m.If((rows == 1) | joins[name]):
                            m.next = following
        with m.If(self.start):
            m.d.sync += queries_left.eq(self.command.queries)
        return m


class _BlockLocator(wiring.Component):
    """Addresses of the rows of a block of keys and values.

    Blocks follow each other mostly; where one does not, its number times the strides are summed
    bit by bit.
    """

    def __init__(self, spec: AttentionSpec, port: MemoryPort):
        self.spec = spec
        self.port = port
        width = port.index_width
        super().__init__(
            {
                "start": In(1),
                "next_head": In(1),
                "key": In(tensor_layout(width)),
                "value": In(tensor_layout(width)),
                "run": In(width),
                "locate": In(1),
                "base": In(spec.count_width),
                "done": Out(1),
                "key_address": Out(width),
                "key_step": In(1),
                "value_address": Out(width),
                "value_step": In(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        width = self.port.index_width
        left = Signal(self.spec.count_width)  # bits of the base that are not summed yet
        next_base = Signal(self.spec.count_width + 1)
        follows = Signal()
        m.d.comb += [
            self.done.eq(left == 0),
            follows.eq((self.base == next_base) & (self.base != 0)),
        ]
        with m.If(self.locate):
            m.d.sync += [
                next_base.eq(self.base + self.spec.rows),
                left.eq(Mux(follows, 0, self.base)),
            ]
        with m.Elif(left != 0):
            m.d.sync += left.eq(left >> 1)
        with m.If(self.start | self.next_head):
            m.d.sync += next_base.eq(0)
        for name, tensor in ("key", self.key), ("value", self.value):
            address = getattr(self, f"{name}_address")
            head = Signal(width, name=f"{name}_head", reset_less=True)
            stride = Signal(width, name=f"{name}_stride", reset_less=True)
            with m.If(self.start):
                m.d.sync += head.eq(tensor.address)
            with m.Elif(self.next_head):
                m.d.sync += head.eq(head + tensor.head_stride)
            with m.If(self.locate):
                m.d.sync += stride.eq(tensor.row_stride)
                with m.If(~follows):
                    m.d.sync += address.eq(head)
            with m.Elif(left != 0):
                m.d.sync += stride.eq(stride << 1)
                with m.If(left[0]):
                    m.d.sync += address.eq(address + stride)
            with m.Elif(getattr(self, f"{name}_step")):
                run = Mux(self.run != 0, self.run, tensor.row_stride)
                m.d.sync += address.eq(address + run)
        return m
