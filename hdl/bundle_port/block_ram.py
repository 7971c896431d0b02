"""Block RAM that plays the bundles."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.bundle_port import MEMORY_LATENCY, BundlePortSpec

from ..common.block_ram import block_ram
from ..common.delay import delay


__all__ = ["BlockRamBundle"]


class BlockRamBundle(wiring.Component):
    """A memory that answers each request with the beats of its read, in order.

    =============  =================================================================
    Latency        3 cycles from a request to its first beat
    Throughput     1 beat per cycle, across requests
    Back-pressure  requests wait for the one before; beats cannot be stopped
    Golden model   an array
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : BundlePortSpec
        Sizes.

    Members
    -------
    write, write_address, write_beat : In
        Store a beat.
    request : In(stream)
        The number of a read.
    beat, valid : Out
        What was read.
    """

    LATENCY = MEMORY_LATENCY

    request: stream.Interface

    def __init__(self, spec: BundlePortSpec):
        self.spec = spec
        width = 8 * spec.beat_bytes
        super().__init__(
            {
                "write": In(1),
                "write_address": In(spec.read_width + spec.beat_index_width),
                "write_beat": In(width),
                "request": In(stream.Signature(spec.read_width)),
                "beat": Out(width),
                "valid": Out(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        depth = spec.memory_reads * spec.beats_per_read
        m.submodules.memory = memory = Memory(
            shape=len(self.beat), depth=depth, init=[], attrs=block_ram(platform)
        )
        writer, reader = memory.write_port(), memory.read_port()
        read = Signal(spec.read_width, reset_less=True)
        number = Signal(spec.beat_index_width)
        is_reading, ends = Signal(), Signal()
        last = Const(spec.beats_per_read - 1, max(1, spec.beat_index_width))
        m.d.comb += [
            writer.en.eq(self.write),
            writer.addr.eq(self.write_address),
            writer.data.eq(self.write_beat),
            reader.addr.eq(Cat(number, read)),
            ends.eq(number == last),
            self.request.ready.eq(~is_reading | ends),
            self.valid.eq(delay(m, is_reading, self.LATENCY - 1, name="is_read", reset=True)),
        ]
        m.d.sync += [number.eq(number + is_reading), self.beat.eq(reader.data)]
        with m.If(self.request.ready):
            m.d.sync += [is_reading.eq(self.request.valid), read.eq(self.request.payload)]
        return m
