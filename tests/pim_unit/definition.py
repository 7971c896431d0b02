"""What a command's status must be, stated once more for proofs."""

from amaranth.asserts import AnySeq
from amaranth.hdl import Assert, Cat, Module, Mux, Signal, Value
from amaranth.lib import wiring

from gridloom.hdl.pim_unit.command import CommandReader
from gridloom.specs.pim_command import MOST_ROWS, Flag, Opcode, Status
from gridloom.specs.pim_unit import NUM_REGIONS


__all__ = ["Definition", "StatusProof"]


def named(m, name, value):
    """``value`` as a signal, so that expressions stay short."""
    value = Value.cast(value)
    signal = Signal(value.shape(), name=name)
    m.d.comb += signal.eq(value)
    return signal


class Definition:
    """What :class:`PimCommand` says of a command, in exact numbers and for small buffers."""

    def __init__(self, m, spec, command):
        self.spec, self.command = spec, command
        is_load, is_gemm, self.is_attend = (
            named(m, f"defined_{o.name.lower()}", command.opcode == o)
            for o in (Opcode.LOAD, Opcode.GEMM, Opcode.ATTEND)
        )
        self.is_load, self.is_gemm = is_load, is_gemm
        to_buffer = is_gemm & (command.flags & Flag.TO_BUFFER != 0)
        blocks = (command.count + spec.lanes - 1) // spec.lanes
        times = named(m, "defined_times", Mux(self.is_attend, command.tokens, command.passes))
        words = named(m, "defined_words", self._product(command.beats, times))
        results = named(m, "defined_results", self._product(blocks, command.passes))
        read = Mux(is_gemm | self.is_attend, words, 0)
        written = Mux(is_load, words, Mux(to_buffer, results, 0))
        self.read, self.written = (
            named(m, "defined_read", read),
            named(m, "defined_written", written),
        )
        self.read_end = named(m, "defined_read_end", command.source + self.read)
        self.written_end = named(m, "defined_written_end", command.target + self.written)

    def _product(self, left, right):
        """Exact up to the buffer's size, or more than that."""
        most = self.spec.buffer_words
        result = Value.cast(most + 1)
        for n in range(most + 1):
            for k in range(most + 1):
                if n * k <= most:
                    result = Mux((left == n) & (right == k), n * k, result)
        return result

    def status(self):
        """The first reason in order."""
        spec, command = self.spec, self.command
        none = (1 << len(command.flags)) - 1
        others = Mux(self.is_gemm, none - spec.flags_of(Opcode.GEMM), none)
        is_nop = command.opcode == Opcode.NOP
        reaches = ((self.read != 0) & (self.read_end > spec.buffer_words)) | (
            (self.written != 0) & (self.written_end > spec.buffer_words)
        )
        return Mux(
            ~Cat(command.opcode == o for o in spec.opcodes).any(),
            Status.BAD_OPCODE,
            Mux(
                (command.flags & others) != 0,
                Status.BAD_FLAGS,
                Mux(
                    ~is_nop & ~self._has_good_size(),
                    Status.BAD_SIZE,
                    Mux(
                        reaches, Status.BAD_ADDRESS, Mux(self.overlaps(), Status.OVERLAP, Status.OK)
                    ),
                ),
            ),
        )

    def overlaps(self):
        """Whether words are both read and written."""
        return (
            (self.read != 0)
            & (self.written != 0)
            & (self.command.source < self.written_end)
            & (self.command.target < self.read_end)
        )

    def _has_good_size(self):
        spec, command = self.spec, self.command

        def is_within(value, most):
            return (value >= 1) & (value <= most)

        attend = (
            is_within(command.count, spec.max_length)
            & is_within(command.beats, spec.max_head_dim // spec.lanes)
            & is_within(command.group, spec.columns)
            & (command.tokens >= 1)
            & (command.features >= spec.least_features)
            & (command.features <= spec.max_features)
        )
        tokens = Mux(self.is_load, command.count, command.tokens)
        is_full = Value.cast(0)
        for passes in range(1, spec.max_passes + 1):
            low, high = (passes - 1) * spec.columns, passes * spec.columns
            is_full |= (command.passes == passes) & (tokens > low) & (tokens <= high)
        matrix = (
            (command.beats >= 1) & is_full & (self.is_load | is_within(command.count, MOST_ROWS))
        )
        if spec.is_floating:
            matrix &= self.is_load | (command.group == 0)
        return Mux(self.is_attend, attend, matrix)

    def parts(self):
        """``regions`` and ``writes``: eighths of the buffer with a word that is touched."""
        size = max(1, self.spec.buffer_words // NUM_REGIONS)

        def touched(start, end, length):
            return Cat(
                (length != 0) & (start < (n + 1) * size) & (end > n * size)
                for n in range(NUM_REGIONS)
            )

        writes = touched(self.command.target, self.written_end, self.written)
        return touched(self.command.source, self.read_end, self.read) | writes, writes


class StatusProof(wiring.Component):
    """The reader between any words and a taker at any time."""

    def __init__(self, spec):
        self.spec = spec
        super().__init__({})

    def elaborate(self, platform):
        m = Module()
        m.submodules.reader = reader = CommandReader(self.spec)
        definition = Definition(m, self.spec, reader.command)
        m.d.comb += [
            reader.word.eq(AnySeq(len(reader.word))),
            reader.word_valid.eq(AnySeq(1)),
            reader.take.eq(AnySeq(1) & reader.valid),
        ]
        regions, writes = definition.parts()
        with m.If(reader.valid):
            m.d.comb += Assert(reader.status == definition.status())
            with m.If((reader.status == Status.OK) & (reader.command.opcode != Opcode.NOP)):
                m.d.comb += [
                    Assert(reader.command.regions == regions),
                    Assert(reader.command.writes == writes),
                    Assert((writes == 0) | (reader.command.target_end == definition.written_end)),
                ]
        return m
