"""Block RAM in the place of a memory outside."""

from typing import Any

from amaranth.hdl import Module, ShapeLike, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from ..common.block_ram import block_ram, unguarded


__all__ = ["BlockMemory"]


class BlockMemory(wiring.Component):
    """A memory with a stream for each of: addresses, what is there, writes, writes that landed.

    =============  =================================================================
    Latency        1 cycle from an address to its word, and from a write to ``o_written``
    Throughput     1 read and 1 write per cycle
    Back-pressure  lossless; ``ready`` of addresses and writes depends combinationally on that of
                   words and acknowledgements
    Golden model   an array
    Source         none
    =============  =================================================================

    Parameters
    ----------
    depth : int
        Words.
    address, word, write, written : ShapeLike
        Payloads; ``write`` has the address, then the word's fields, ``word`` these and
        ``is_error``.

    Members
    -------
    i_read, o_read, i_write, o_written : streams
    """

    def __init__(
        self,
        depth: int,
        *,
        address: ShapeLike,
        word: ShapeLike,
        write: ShapeLike,
        written: ShapeLike,
    ):
        self.depth = depth
        super().__init__(
            {
                "i_read": In(stream.Signature(address)),
                "o_read": Out(stream.Signature(word)),
                "i_write": In(stream.Signature(write)),
                "o_written": Out(stream.Signature(written)),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        address = len(Value.cast(self.i_read.payload))
        given = Value.cast(self.i_write.payload)
        width = len(given) - address
        m.submodules.memory = memory = Memory(
            shape=width, depth=self.depth, init=[], attrs=block_ram(platform) | unguarded(platform)
        )
        writer, reader = memory.write_port(), memory.read_port()
        reads, writes = Signal(), Signal()
        m.d.comb += [
            self.i_read.ready.eq(~self.o_read.valid | self.o_read.ready),
            reads.eq(self.i_read.valid & self.i_read.ready),
            reader.en.eq(reads),
            reader.addr.eq(Value.cast(self.i_read.payload)),
            Value.cast(self.o_read.payload).eq(reader.data),  # no word has an error
            self.i_write.ready.eq(~self.o_written.valid | self.o_written.ready),
            writes.eq(self.i_write.valid & self.i_write.ready),
            writer.en.eq(writes),
            writer.addr.eq(given[:address]),
            writer.data.eq(given[address:]),
            Value.cast(self.o_written.payload).eq(1),
        ]
        for out, moves in ((self.o_read, reads), (self.o_written, writes)):
            with m.If(moves):
                m.d.sync += out.valid.eq(1)
            with m.Elif(out.ready):
                m.d.sync += out.valid.eq(0)
        return m
