"""From commands to tiles."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import AttentionSpec, Mask

from ..common.streams import payload_layout


__all__ = ["TileSequencer", "description_layout"]


def description_layout(spec: AttentionSpec) -> data.StructLayout:
    """A tile: which rows its columns count, and its place among those of its queries and keys.

    ``reach``, ``past`` and ``limit`` count from the tile's first key: one past the last that the
    first query counts, that less the window, and the number of keys left.
    """
    return data.StructLayout(
        {
            "is_first": 1,
            "is_last": 1,
            "opens": 1,
            "closes": 1,
            "block": spec.block_width,
            "slot": range(spec.resident + 1),
            "is_partial": 1,
            "queries": range(spec.cols + 1),
            "scale": spec.scale_width,
            "mask": 2,
            "reach": signed(spec.reach_width),
            "past": signed(spec.reach_width),
            "limit": spec.count_width,
            "remainder": spec.count_width,
            "last_member": spec.count_width,
        }
    )


def block_layout(spec: AttentionSpec) -> data.StructLayout:
    """A block of queries: first key of its first tile, last key it needs, reach of its first query,
    place of that in its group, number of queries, and where they are buffered.
    """
    return data.StructLayout(
        {
            "first": spec.count_width,
            "final_key": signed(spec.reach_width),
            "reach": signed(spec.reach_width),
            "remainder": spec.count_width,
            "queries": range(spec.cols + 1),
            "slot": range(spec.resident + 1),
        }
    )


class TileSequencer(wiring.Component):
    """Describe the tiles of each command in order, those that a mask removes left out.

    =============  =================================================================
    Latency        ``sim.attention`` counts the cycles of each step
    Throughput     1 tile in 3 cycles; more between blocks of queries
    Back-pressure  lossless; every output comes from registers
    Golden model   :func:`gridloom.kernels.attention.block_bounds`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Sizes.

    Members
    -------
    command, command_valid, command_ready
        Handshake of ``i_command``.
    tile : Out
        The next tile, while ``valid``.
    take : In(1)
        Go on to the one after it.
    """

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        self.layout = payload_layout(spec.streams()[0])
        super().__init__(
            {
                "command": In(self.layout),
                "command_valid": In(1),
                "command_ready": Out(1),
                "tile": Out(description_layout(spec)),
                "valid": Out(1),
                "take": In(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        """One state machine for what happens once a command, a head, a block and a tile."""
        m = Module()
        spec = self.spec
        count = spec.count_width
        reach = signed(spec.reach_width)
        pending = Signal(self.layout, reset_less=True)
        is_pending = Signal()
        command = Signal(self.layout, reset_less=True)
        m.d.comb += self.command_ready.eq(~is_pending)
        with m.If(~is_pending):
            m.d.sync += [is_pending.eq(self.command_valid), pending.eq(self.command)]

        # Of the command: columns by group, and the position of the last query.
        step = Signal(count, reset_less=True)
        step_remainder = Signal(count, reset_less=True)
        final_position = Signal(count, reset_less=True)
        heads_left = Signal(16, reset_less=True)
        # Differences that hold for all of a command, ready before they are needed.
        final = Signal(count, reset_less=True)  # last key
        last_member = Signal(count, reset_less=True)  # of a group
        room = Signal(count, reset_less=True)  # remainders from which a block enters one more group
        reach_offset = Signal(reach, reset_less=True)
        past_offset = Signal(reach, reset_less=True)
        m.d.sync += [
            final.eq(command.keys - 1),
            last_member.eq(command.group - 1),
            room.eq(command.group - step_remainder),
            reach_offset.eq(command.offset + 1),
            past_offset.eq(reach_offset - command.window),
        ]
        # Of the block: position of its first query, and where the next block begins.
        position = Signal(count, reset_less=True)
        remainder = Signal(count, reset_less=True)
        queries_left = Signal(count, reset_less=True)
        next_position = Signal(count + 1, reset_less=True)
        next_remainder = Signal(count, reset_less=True)
        last_position = Signal(count + 1, reset_less=True)
        is_final = Signal(reset_less=True)
        reach_last = Signal(reach, reset_less=True)
        past = Signal(reach, reset_less=True)
        left_out = Signal(count, reset_less=True)  # keys from `block.first` that no query counts
        block = Signal(block_layout(spec), reset_less=True)
        slot = Signal(range(spec.resident + 1))
        number = Signal(spec.block_width, reset_less=True)  # of the resident blocks
        last_block = Signal(spec.block_width, reset_less=True)
        stores = Signal()
        picks = Signal()
        picked, following = self._resident_blocks(m, block, number, stores, picks)
        # Of the tile.
        base = Signal(count + 1, reset_less=True)
        next_base = Signal((base + spec.rows).shape(), reset_less=True)  # a cycle after `base`
        m.d.sync += next_base.eq(base + spec.rows)
        opens = Signal(reset_less=True)
        closes = Signal(reset_less=True)
        is_first = Signal(reset_less=True)
        is_last = Signal(reset_less=True)
        tile_reach = Signal(reach, reset_less=True)
        tile_limit = Signal(count, reset_less=True)
        steps = (spec.max_length // spec.rows).bit_length()
        span = Signal(max(1, (spec.rows << max(0, steps - 1)).bit_length()), reset_less=True)
        span_index = Signal(range(steps + 1), reset_less=True)

        is_masked = Signal()
        is_windowed = Signal()
        m.d.comb += [
            is_masked.eq(command.mask != Mask.NONE),
            is_windowed.eq(command.mask == Mask.WINDOW),
        ]
        divider = _Divider(count)
        m.submodules.divider = divider

        with m.FSM():
            with m.State("COMMAND"):
                with m.If(is_pending):
                    m.d.sync += [command.eq(pending), is_pending.eq(0)]
                    m.next = "CHECK"
            with m.State("CHECK"):
                m.d.sync += [
                    step.eq(spec.cols),
                    step_remainder.eq(0),
                    final_position.eq(command.queries - 1),
                    heads_left.eq(command.heads),
                ]
                m.d.comb += [
                    divider.start.eq(command.group > 1),
                    divider.dividend.eq(spec.cols),
                    divider.divisor.eq(command.group),
                ]
                is_empty = (
                    (command.queries == 0) | (command.keys == 0)
                    | (command.heads == 0) | (command.group == 0)
                )  # fmt: skip
                with m.If(is_empty):
                    m.next = "COMMAND"
                with m.Elif(command.group > 1):
                    m.next = "COLUMNS"
                with m.Else():
                    m.next = "HEAD"
            with m.State("COLUMNS"):
                m.d.comb += [
                    divider.start.eq(divider.done),
                    divider.dividend.eq(final_position),
                    divider.divisor.eq(command.group),
                ]
                with m.If(divider.done):
                    m.d.sync += [
                        step.eq(divider.quotient),
                        step_remainder.eq(divider.remainder),
                    ]
                    m.next = "QUERIES"
            with m.State("QUERIES"):
                with m.If(divider.done):
                    m.d.sync += final_position.eq(divider.quotient)
                    m.next = "HEAD"
            with m.State("HEAD"):
                m.d.sync += [
                    position.eq(0),
                    remainder.eq(0),
                    queries_left.eq(command.queries),
                    heads_left.eq(heads_left - 1),
                    number.eq(0),
                ]
                m.next = "BLOCK"
            with m.State("BLOCK"):
                wraps = Signal()
                m.d.comb += wraps.eq(remainder >= room)
                m.d.sync += [
                    next_position.eq(position + step + wraps),
                    next_remainder.eq(Mux(wraps, remainder - room, remainder + step_remainder)),
                    is_final.eq(queries_left <= spec.cols),
                ]
                m.next = "ENDS"
            with m.State("ENDS"):
                m.d.sync += last_position.eq(
                    Mux(is_final, final_position, next_position - (next_remainder == 0))
                )
                m.next = "REACH"
            with m.State("REACH"):
                m.d.sync += [
                    block.reach.eq(position + reach_offset),
                    reach_last.eq(last_position + reach_offset),
                    past.eq(position + past_offset),
                ]
                m.next = "KEYS"
            with m.State("KEYS"):
                m.d.sync += [
                    block.final_key.eq(
                        Mux(is_masked & (reach_last <= final), reach_last - 1, final)
                    ),
                    block.remainder.eq(remainder),
                    block.queries.eq(Mux(is_final, queries_left, spec.cols)),
                    block.slot.eq(slot),
                    block.first.eq(0),
                    left_out.eq(Mux(past < 0, 0, Mux(past > final, final, past))),
                    span.eq(spec.rows << max(0, steps - 1)),
                    span_index.eq(steps),
                    slot.eq(Mux(slot == spec.resident, 0, slot + 1)),
                ]
                m.next = "STORE"
                with m.If(is_windowed):
                    m.next = "SEEK"
            with m.State("SEEK"):
                # Whole tiles below the first key that counts, by long division.
                with m.If(span_index == 0):
                    m.next = "STORE"
                with m.Elif(span <= left_out):
                    m.d.sync += [block.first.eq(block.first + span), left_out.eq(left_out - span)]
                m.d.sync += [span.eq(span >> 1), span_index.eq(span_index - 1)]
            with m.State("STORE"):
                m.d.comb += stores.eq(1)
                m.d.sync += [
                    position.eq(next_position),
                    remainder.eq(next_remainder),
                    queries_left.eq(queries_left - spec.cols),
                    last_block.eq(number),
                    number.eq(number + 1),
                ]
                with m.If(number == 0):
                    m.d.sync += base.eq(block.first)
                m.next = "BLOCK"
                with m.If(is_final | (number == spec.resident - 1)):
                    m.next = "OPEN"
            with m.State("OPEN"):
                m.d.sync += [number.eq(0), opens.eq(1)]
                m.next = "PICK"
            with m.State("PICK"):
                m.d.comb += picks.eq(1)
                m.next = "JUDGE"
            with m.State("JUDGE"):
                # First and last key blocks never fall from one block of queries to the next.
                is_next = Signal()
                m.d.comb += is_next.eq((number != last_block) & (following <= base))
                m.d.sync += [
                    is_first.eq(base == picked.first),
                    is_last.eq(next_base.as_signed() > picked.final_key),
                    closes.eq(~is_next),
                    tile_reach.eq(picked.reach - base),
                    tile_limit.eq(command.keys - base),
                ]
                with m.If((base > picked.final_key) & (base != picked.first)):
                    m.d.sync += number.eq(number + 1)
                    m.next = "PICK"
                with m.Else():
                    m.d.sync += self.valid.eq(1)
                    m.next = "TILE"
            with m.State("TILE"):
                with m.If(self.take):
                    m.d.sync += [self.valid.eq(0), number.eq(number + 1), opens.eq(closes)]
                    m.next = "PICK"
                    with m.If(closes):
                        m.d.sync += [number.eq(0), base.eq(next_base)]
                        with m.If(is_last & (number == last_block)):
                            m.next = "BLOCK"
                            with m.If(is_final):
                                m.next = "HEAD"
                                with m.If(heads_left == 0):
                                    m.next = "COMMAND"

        m.d.comb += [
            self.tile.is_first.eq(is_first),
            self.tile.is_last.eq(is_last),
            self.tile.opens.eq(opens),
            self.tile.closes.eq(closes),
            self.tile.block.eq(number if spec.resident > 1 else 0),
            self.tile.slot.eq(picked.slot),
            self.tile.is_partial.eq(command.is_partial),
            self.tile.queries.eq(picked.queries),
            self.tile.scale.eq(command.scale),
            self.tile.mask.eq(command.mask),
            self.tile.reach.eq(tile_reach),
            self.tile.past.eq(tile_reach - command.window),
            self.tile.limit.eq(tile_limit),
            self.tile.remainder.eq(picked.remainder),
            self.tile.last_member.eq(last_member),
        ]
        return m

    def _resident_blocks(self, m, block, number, stores, picks):
        """Block ``number`` of those that were stored, once picked, and the next one's first key."""
        spec = self.spec
        if spec.resident == 1:
            # It stays as it is until its last tile is taken.
            return block, block.first
        m.submodules.blocks = blocks = Memory(
            shape=block_layout(spec), depth=spec.resident_places, init=[]
        )
        write_port = blocks.write_port()
        read_port = blocks.read_port(domain="comb")
        next_port = blocks.read_port(domain="comb")
        m.d.comb += [
            write_port.en.eq(stores),
            write_port.addr.eq(number),
            write_port.data.eq(block),
            read_port.addr.eq(number),
            next_port.addr.eq(number + 1),
        ]
        picked = Signal(block_layout(spec), reset_less=True)
        following = Signal(spec.count_width, reset_less=True)
        with m.If(picks):
            m.d.sync += [picked.eq(read_port.data), following.eq(next_port.data.first)]
        return picked, following


class _Divider(wiring.Component):
    """Quotient and remainder, a bit per cycle: ``done`` comes ``width + 1`` cycles after start."""

    def __init__(self, width: int):
        self.width = width
        super().__init__(
            {
                "start": In(1),
                "dividend": In(width),
                "divisor": In(width),
                "done": Out(1),
                "quotient": Out(width),
                "remainder": Out(width),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        left = Signal(range(self.width + 1))
        running = Signal()
        divisor = Signal(self.width, reset_less=True)
        shifted = Signal(self.width + 1)
        fits = Signal()
        m.d.comb += [
            shifted.eq((self.remainder << 1) | self.quotient[-1]),
            fits.eq(shifted >= divisor),
            self.done.eq(running & (left == 0)),
        ]
        with m.If(running):
            with m.If(left == 0):
                m.d.sync += running.eq(0)
            with m.Else():
                m.d.sync += [
                    left.eq(left - 1),
                    self.remainder.eq(Mux(fits, shifted - divisor, shifted)),
                    self.quotient.eq((self.quotient << 1) | fits),
                ]
        with m.If(self.start):
            m.d.sync += [
                running.eq(1),
                left.eq(self.width),
                divisor.eq(self.divisor),
                self.quotient.eq(self.dividend),
                self.remainder.eq(0),
            ]
        return m
