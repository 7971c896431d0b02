"""From a command to pieces: reads that follow each other in memory."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.bundle_command import LAYOUT
from gridloom.specs.bundle_port import BundlePortSpec


__all__ = ["PieceWalker", "entry_width", "piece_layout", "plan_layout", "run_layout"]

KINDS = "key", "value"


def entry_width() -> int:
    """Bits of the number of an entry that may be beyond the table: base and stride."""
    return LAYOUT["key_table"].width + 1


def _count_width(spec: BundlePortSpec) -> int:
    """Bits of a number of reads: of the whole memory, or of a tile."""
    tile = LAYOUT["key_beats"].width - spec.beat_index_width + 1 if spec.has_pages else 0
    return max(spec.read_width + 1, tile)


def run_layout(spec: BundlePortSpec) -> data.StructLayout:
    """A run: its reads, and the place of its last beat in the last of them."""
    return data.StructLayout({"reads": _count_width(spec), "last": spec.beat_index_width})


def plan_layout(spec: BundlePortSpec) -> data.StructLayout:
    """What a command reads."""
    run = run_layout(spec)
    fields: dict[str, Any] = {"offset": spec.read_width, "all_run": run}
    if spec.has_pages:
        pages = {name: LAYOUT[f"key_{name}"].width for name in ("table", "stride", "start")}
        fields |= {
            "is_paged": 1,
            **{name: LAYOUT[name].width for name in ("tiles", "heads", "lag")},
            **{name: data.StructLayout(pages) for name in KINDS},
            **{f"{name}_run": run for name in ("key", "last_key", "value")},
        }
    return data.StructLayout(fields)


def piece_layout(spec: BundlePortSpec) -> data.StructLayout:
    """Reads of a run, all of it or those in one page; ``ends`` the command."""
    fields: dict[str, Any] = {"offset": spec.read_width, **run_layout(spec).members, "ends": 1}
    if spec.has_pages:
        fields |= {"is_paged": 1, "entry": entry_width()}
    return data.StructLayout(fields)


class PieceWalker(wiring.Component):
    """The pieces of a command, one by one.

    =============  =================================================================
    Latency        1 cycle from ``start`` to the first piece
    Throughput     1 piece per cycle, across runs, heads and commands
    Back-pressure  waits for ``step``; ``ready`` depends on it combinationally
    Golden model   :func:`gridloom.kernels.bundle_port.pieces_of`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : BundlePortSpec
        Widths.

    Members
    -------
    start, plan : In
        A command; only while ``ready``.
    ready : Out(1)
        None is left, or the last piece is taken in this cycle.
    piece, valid : Out
        The next piece.
    step : In(1)
        It has been taken.
    stop : In(1)
        Forget the rest.
    """

    def __init__(self, spec: BundlePortSpec):
        self.spec = spec
        super().__init__(
            {
                "start": In(1),
                "plan": In(plan_layout(spec)),
                "ready": Out(1),
                "piece": Out(piece_layout(spec)),
                "valid": Out(1),
                "step": In(1),
                "stop": In(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        plan = Signal.like(self.plan, name="plan_held", reset_less=True)
        left = Signal(_count_width(self.spec), reset_less=True)  # reads of the run
        m.d.comb += self.ready.eq(~self.valid | (self.step & self.piece.ends))
        if self.spec.has_pages:
            self._walk_pages(m, plan, left)
        else:
            m.d.comb += [
                self.piece.offset.eq(plan.offset),
                self.piece.reads.eq(left),
                self.piece.last.eq(plan.all_run.last),
                self.piece.ends.eq(1),
            ]
        first = self._first_run()
        with m.If(self.start):
            m.d.sync += [self.valid.eq(1), plan.eq(self.plan), left.eq(first.reads)]
        with m.Elif(self.stop | (self.step & self.piece.ends)):
            m.d.sync += self.valid.eq(0)
        return m

    def _first_run(self):
        plan = self.plan
        if not self.spec.has_pages:
            return plan.all_run
        key = Mux(plan.tiles == 1, plan.last_key_run, plan.key_run)
        return run_layout(self.spec)(Mux(plan.is_paged, key, plan.all_run))

    def _walk_pages(self, m, plan, left):
        """Keys and values by turns: each goes on where it was."""
        layout = self._pointer_layout()
        held = {name: Signal(layout, name=name, reset_less=True) for name in KINDS}
        is_value = Signal()
        now, then, source = Signal(layout), Signal(layout), Signal.like(plan.key)
        m.d.comb += [
            now.eq(Mux(is_value, held["value"], held["key"])),
            source.eq(Mux(is_value, plan.value, plan.key)),
        ]
        ends_run, fills = self._piece(m, plan, left, now, is_value)
        self._advance(m, plan, left, (now, then), source, ends_run, fills)
        with m.If(self.start):
            for name in KINDS:
                m.d.sync += self._begin(held[name], self.plan[name], self.plan)
        with m.Elif(self.step):
            for name, is_own in ("key", ~is_value), ("value", is_value):
                with m.If(is_own):
                    m.d.sync += held[name].eq(then)
        self._turn(m, plan, left, held["key"], then, is_value, ends_run)

    def _pointer_layout(self):
        """Where keys are, or values: entry and offset of the next tile, and what is left."""
        return data.StructLayout(
            {
                "head": entry_width(),
                "entry": entry_width(),
                "offset": (self.spec.page_reads - 1).bit_length(),
                "tiles": LAYOUT["tiles"].width,
                "heads": LAYOUT["heads"].width,
            }
        )

    def _begin(self, pointer, pages, plan):
        return [
            pointer.head.eq(pages.table),
            pointer.entry.eq(pages.table),
            pointer.offset.eq(pages.start),
            pointer.tiles.eq(plan.tiles),
            pointer.heads.eq(plan.heads),
        ]

    def _piece(self, m, plan, left, now, is_value):
        """To the end of the run, or of the page; whether it is the one, and the other."""
        spec, piece = self.spec, self.piece
        room = Signal(range(spec.page_reads + 1))
        ends_run, fills = Signal(), Signal()
        key_last = Mux(now.tiles == 1, plan.last_key_run.last, plan.key_run.last)
        run_last = Mux(is_value, plan.value_run.last, key_last)
        m.d.comb += [
            room.eq(spec.page_reads - now.offset),
            ends_run.eq(~plan.is_paged | (left <= room)),
            fills.eq(left >= room),
            piece.is_paged.eq(plan.is_paged),
            piece.entry.eq(now.entry),
            piece.offset.eq(Mux(plan.is_paged, now.offset, plan.offset)),
            piece.reads.eq(Mux(ends_run, left, room)),
            piece.last.eq(spec.beats_per_read - 1),
        ]
        with m.If(~plan.is_paged):
            m.d.comb += piece.last.eq(plan.all_run.last)
        with m.Elif(ends_run):
            m.d.comb += piece.last.eq(run_last)
        return ends_run, fills

    def _advance(self, m, plan, left, pointers, source, ends_run, fills):
        """The pointer behind the piece: the same page, the next one, or the next head's."""
        now, then = pointers
        m.d.comb += [
            then.eq(now),
            then.entry.eq(now.entry + fills),
            then.offset.eq(Mux(fills, 0, now.offset + left)),
        ]
        with m.If(ends_run):
            m.d.comb += then.tiles.eq(now.tiles - 1)
            with m.If(now.tiles == 1):
                head = now.head + source.stride
                m.d.comb += [
                    then.head.eq(head),
                    then.entry.eq(head),
                    then.offset.eq(source.start),
                    then.tiles.eq(plan.tiles),
                    then.heads.eq(now.heads - 1),
                ]

    def _turn(self, m, plan, left, key, then, is_value, ends_run):
        """Whose run is next, and how long it is."""
        ahead = Signal(range((1 << len(plan.lag)) + 1))  # tiles of keys that lack their values
        later = Signal.like(ahead)
        turns_to_value, has_keys, ends_head = (
            Signal(name=name) for name in ("turns_to_value", "has_keys", "ends_head")
        )
        m.d.comb += [
            later.eq(Mux(is_value, ahead - 1, ahead + 1)),
            has_keys.eq(Mux(is_value, key.heads, then.heads) != 0),
            ends_head.eq(Mux(is_value, key.tiles, then.tiles) == 1),
            turns_to_value.eq(~has_keys | (later > plan.lag)),
            self.piece.ends.eq(~plan.is_paged | (ends_run & ~has_keys & (later == 0))),
        ]
        key_reads = Mux(ends_head, plan.last_key_run.reads, plan.key_run.reads)
        with m.If(self.start):
            m.d.sync += [is_value.eq(0), ahead.eq(0)]
        with m.Elif(self.step & ends_run):
            m.d.sync += [
                is_value.eq(turns_to_value),
                ahead.eq(later),
                left.eq(Mux(turns_to_value, plan.value_run.reads, key_reads)),
            ]
        with m.Elif(self.step):
            m.d.sync += left.eq(left - self.piece.reads)
