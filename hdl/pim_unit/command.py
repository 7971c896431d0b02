"""From words on ``i_command`` to a command that has been checked."""

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.pim_command import LAYOUT, MOST_ROWS, Flag, Opcode, Status
from gridloom.specs.pim_unit import NUM_REGIONS, PimUnitSpec
from gridloom.specs.word_command import WORD_WIDTH

from ..common.command_words import read_words
from ..common.delay import delay
from ..common.multiplier import Multiplier
from ..emit import place


__all__ = ["CommandReader", "command_layout"]

END_WIDTH = 13  # bits of a number of words
COUNT_WIDTH = MOST_ROWS.bit_length()  # of what a command may count
OPCODES = Opcode.ATTEND, Opcode.GEMM, Opcode.LOAD


def command_layout() -> data.StructLayout:
    """A command's fields, the parts of the buffer that it uses, and writes, and where that ends."""
    fields = {name: place.width for name, place in LAYOUT.items()}
    parts = {"regions": NUM_REGIONS, "writes": NUM_REGIONS, "target_end": END_WIDTH}
    return data.StructLayout({**fields, **parts})


class CommandReader(wiring.Component):
    """Queue of commands; the first of them is checked.

    =============  =================================================================
    Latency        ``CHECK_CYCLES`` and the queue's 2 from a command's last word to ``valid``
    Throughput     a command every 14 cycles
    Back-pressure  lossless; ``ready`` comes from a register
    Golden model   :meth:`gridloom.specs.pim_command.PimCommand.status`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        What it can obey.

    Members
    -------
    word, word_valid, word_ready : stream of words
    command : Out(command_layout())
        The command.
    status : Out
        Whether it may be obeyed, or why not.
    valid : Out(1)
        Both hold.
    take : In(1)
        Go on to the next.
    """

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        super().__init__(
            {
                "word": In(WORD_WIDTH),
                "word_valid": In(1),
                "word_ready": Out(1),
                "command": Out(command_layout()),
                "status": Out(len(Status).bit_length()),
                "valid": Out(1),
                "take": In(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        words, is_read = read_words(m, self, self.spec.queue_commands)
        command = self.command
        for name, (word, low, width) in LAYOUT.items():
            m.d.comb += command[name].eq(words[word][low : low + width])
        self._check(m, platform, is_read)
        return m

    def _check(self, m, platform, is_read):
        """Products, then ends, then the status, a cycle each."""
        spec, command = self.spec, self.command
        is_attend, is_gemm, is_load = (Signal(name=f"is_{o.name.lower()}") for o in OPCODES)
        m.d.comb += [
            signal.eq(command.opcode == opcode)
            for signal, opcode in zip((is_attend, is_gemm, is_load), OPCODES, strict=True)
        ]
        to_buffer = is_gemm & (command.flags & Flag.TO_BUFFER != 0)
        # No count beyond these bits has a good size.
        count = command.count[:COUNT_WIDTH]
        blocks = Signal(COUNT_WIDTH + 1)
        m.d.comb += blocks.eq((count + spec.lanes - 1) >> spec.tree_levels)

        # A count beyond the buffer is marked, the product is that of the others.
        width = spec.buffer_words.bit_length()
        tokens_or_passes = Mux(is_attend, command.tokens, command.passes)
        beats_or_blocks = Mux(is_load, command.beats, blocks)
        factors = (command.beats, tokens_or_passes), (beats_or_blocks, command.passes)
        used = ~is_load, is_load | to_buffer
        starts = command.source, command.target
        ends, is_outside = [], Signal()
        far = [Signal(name=f"far_{n}", reset_less=True) for n in range(2)]
        for n, (pair, is_used, start) in enumerate(zip(factors, used, starts, strict=True)):
            product = Multiplier(width, width, in_logic=True)
            place(m, platform, f"span_{n}", product, en=1, a=pair[0][:width], b=pair[1][:width])
            end = Signal(2 * width + LAYOUT["source"].width, name=f"end_{n}", reset_less=True)
            m.d.sync += [
                far[n].eq(is_used & Cat(factor[width:] for factor in pair).any()),
                end.eq(Mux(is_used, start + product.p, 0)),
            ]
            ends.append(end)
        size_is_good = Signal(reset_less=True)
        m.d.sync += size_is_good.eq(self._has_good_size(is_attend, is_load))
        m.d.comb += is_outside.eq(Cat(*far, *(end > spec.buffer_words for end in ends)).any())
        ended = delay(m, is_read, Multiplier.LATENCY + 1, name="is_read", reset=True)

        reads, writes = (self._regions(s, e) for s, e in zip(starts, ends, strict=True))
        flags = Mux(is_gemm, command.flags & ~int(spec.flags_of(Opcode.GEMM)), command.flags)
        overlaps = (ends[0] != 0) & (ends[1] != 0) & (ends[0] > starts[1]) & (ends[1] > starts[0])
        reasons = [
            (Status.BAD_OPCODE, ~Cat(command.opcode == o for o in spec.opcodes).any()),
            (Status.BAD_FLAGS, flags != 0),
            (Status.BAD_SIZE, (command.opcode != Opcode.NOP) & ~size_is_good),
            (Status.BAD_ADDRESS, (command.opcode != Opcode.NOP) & is_outside),
            (Status.OVERLAP, is_gemm & overlaps),
        ]
        status = Signal.like(self.status, name="status_new")
        for code, holds in reversed(reasons):
            status = Mux(holds, code, status)
        touched = {
            "regions": Signal(NUM_REGIONS, reset_less=True),
            "writes": Signal(NUM_REGIONS, reset_less=True),
            "target_end": Signal(END_WIDTH, reset_less=True),
        }
        m.d.comb += [command[name].eq(signal) for name, signal in touched.items()]
        with m.If(ended):
            m.d.sync += [
                self.status.eq(status),
                touched["regions"].eq(reads | writes),
                touched["writes"].eq(writes),
                touched["target_end"].eq(ends[1]),
            ]
        with m.If(self.take):
            m.d.sync += self.valid.eq(0)
        with m.Elif(ended):
            m.d.sync += self.valid.eq(1)

    def _has_good_size(self, is_attend, is_load):
        spec, command = self.spec, self.command
        count, is_far = command.count[:COUNT_WIDTH], command.count[COUNT_WIDTH:].any()
        most = spec.max_head_dim // spec.lanes
        attend = (
            self._within(count, spec.max_length)
            & self._within(command.beats, most)
            & self._within(command.group, spec.columns)
            & (command.tokens != 0)
            & (command.features >= spec.least_features)
            & (command.features <= spec.max_features)
        )
        tokens = Mux(is_load, count, command.tokens)
        full = command.passes * spec.columns
        load = (
            (command.beats != 0)
            & self._within(command.passes, spec.max_passes)
            & (tokens <= full)
            & (tokens + spec.columns > full)
            & (is_load | self._within(count, MOST_ROWS))
        )
        if spec.is_floating:  # which has no scales
            load &= is_load | (command.group == 0)
        return Mux(is_attend, attend, load) & ~is_far

    def _within(self, value, most):
        return (value != 0) & (value <= most)

    def _regions(self, start, end):
        """The parts of the buffer from ``start`` to before ``end``, by a bit each."""
        shift = (self.spec.region_words - 1).bit_length()
        first, last = start >> shift, (end - 1)[: len(end)] >> shift
        return Cat(
            (end != 0) & (first <= number) & (last >= number) for number in range(NUM_REGIONS)
        )
