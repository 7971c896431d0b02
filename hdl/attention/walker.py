"""Which rows of a tile each column counts."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import AttentionSpec, Mask

from .path import TILES, bounds_layout
from .sequencer import description_layout


__all__ = ["BoundsWalker"]


class BoundsWalker(wiring.Component):
    """Go through the columns of a tile, one per cycle, and tell each path its bounds.

    =============  =================================================================
    Latency        2 cycles from ``start`` to the first column's bounds
    Throughput     1 column per cycle
    Back-pressure  none
    Golden model   :meth:`gridloom.kernels.attention.Command.bounds`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Sizes.

    Members
    -------
    start, tile, index : In
        A tile starts; its description; its place among ``TILES``.
    write : Out(num_paths)
        To which path the bounds belong.
    column, tile_index, bounds : Out
        Column within the path, and the bounds.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        super().__init__(
            {
                "start": In(1),
                "tile": In(description_layout(spec)),
                "index": In(range(TILES)),
                "write": Out(spec.num_paths),
                "column": Out(max(1, (spec.sharing - 1).bit_length())),
                "tile_index": Out(range(TILES)),
                "bounds": Out(bounds_layout(spec)),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        tile = Signal(description_layout(spec), reset_less=True)
        index = Signal(range(TILES), reset_less=True)
        running = Signal()
        column = Signal(range(spec.sharing), reset_less=True)
        path = Signal(spec.num_paths, reset_less=True)  # one bit set

        wraps = Signal()
        ends = Signal()
        # Clipped before they are compared: a comparison of few bits.
        limit, reach, past = (Signal(range(spec.rows + 1)) for _ in range(3))
        m.d.comb += [
            wraps.eq(tile.remainder == tile.last_member),
            ends.eq(column == spec.sharing - 1),
            limit.eq(_clip(tile.limit, spec.rows)),
            reach.eq(_clip(tile.reach, spec.rows)),
            past.eq(_clip(tile.past, spec.rows)),
        ]
        m.d.sync += [
            self.write.eq(Mux(running, path, 0)),
            self.column.eq(column),
            self.tile_index.eq(index),
            self.bounds.low.eq(Mux(tile.mask == Mask.WINDOW, past, 0)),
            self.bounds.high.eq(Mux((tile.mask == Mask.NONE) | (reach > limit), limit, reach)),
            tile.remainder.eq(Mux(wraps, 0, tile.remainder + 1)),
            tile.reach.eq(tile.reach + wraps),
            tile.past.eq(tile.past + wraps),
            column.eq(Mux(ends, 0, column + 1)),
        ]
        with m.If(ends):
            m.d.sync += path.eq(path << 1)
            with m.If(path[-1]):
                m.d.sync += running.eq(0)
        with m.If(self.start):
            m.d.sync += [
                running.eq(1),
                tile.eq(self.tile),
                index.eq(self.index),
                column.eq(0),
                path.eq(1),
            ]
        return m


def _clip(value: Any, highest: int) -> Any:
    """``value``, but 0 where it is negative, and at most ``highest``."""
    return Mux(value < 0, 0, Mux(value > highest, highest, value))
