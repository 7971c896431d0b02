"""A buffer that gives out a message only when it has been released as a whole."""

from amaranth.hdl import Module, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.ascon import BLOCK_BYTES

from ..common.block_ram import block_ram, unguarded


__all__ = ["MessageBuffer"]

BLOCK_BITS = 8 * BLOCK_BYTES


class MessageBuffer(wiring.Component):
    """Hold the blocks of a message until it is released; then give them, or as many zeros.

    =============  =================================================================
    Latency        2 cycles from ``release`` to the first block on ``o``
    Throughput     1 block per cycle
    Back-pressure  lossless; a block can be written while ``has_room``
    Golden model   the identity, or zeros
    Source         store and forward; NIST SP 800-232, section 4.2: no plaintext unless genuine
    =============  =================================================================

    The next message is written while one leaves; it can be released once that has left.

    Parameters
    ----------
    depth : int
        Blocks, at least 2.

    Members
    -------
    write : In(1)
        Store ``block``; only while ``has_room``.
    block : In(128)
        A block of the message.
    has_room : Out(1)
        There is a place.
    release : In(1)
        All that was written since the last release may leave; only while ``is_free``.
    is_hidden : In(1)
        It leaves as zeros.
    is_free : Out(1)
        The message before has left.
    o : Out(stream)
        ``data``, ``last``.
    """

    write: Signal
    block: Signal
    has_room: Signal
    release: Signal
    is_hidden: Signal
    is_free: Signal
    o: stream.Interface

    def __init__(self, depth: int, signature: stream.Signature):
        self.depth = depth
        super().__init__(
            {
                "write": In(1),
                "block": In(BLOCK_BITS),
                "has_room": Out(1),
                "release": In(1),
                "is_hidden": In(1),
                "is_free": Out(1),
                "o": Out(signature),
            }
        )

    def elaborate(self, platform):
        m = Module()
        m.submodules.memory = memory = Memory(
            shape=BLOCK_BITS,
            depth=self.depth,
            init=[],
            attrs=block_ram(platform) | unguarded(platform),
        )
        write_port, read_port = memory.write_port(), memory.read_port()
        written = Signal(range(self.depth + 1))  # of a message that is not released
        leaving = Signal(range(self.depth + 1))  # of one that is
        taken = Signal(range(self.depth + 1))  # places
        fetch = Signal()
        hides = Signal()
        m.d.comb += [
            write_port.en.eq(self.write),
            write_port.data.eq(self.block),
            read_port.en.eq(fetch),
            self.has_room.eq(taken != self.depth),
            self.is_free.eq(leaving == 0),
            fetch.eq(~self.is_free & (~self.o.valid | self.o.ready)),
        ]
        self._step(m, "write_place", write_port.addr, self.write)
        self._step(m, "read_place", read_port.addr, fetch)
        m.d.sync += taken.eq(taken + self.write - fetch)

        with m.If(self.release):
            m.d.sync += [leaving.eq(written), hides.eq(self.is_hidden), written.eq(0)]
        with m.Else():
            m.d.sync += [leaving.eq(leaving - fetch), written.eq(written + self.write)]

        # A block stays in the read port's register until it has left.
        is_hidden = Signal()
        m.d.comb += self.o.payload.data.as_value().eq(
            read_port.data & ~is_hidden.replicate(BLOCK_BITS)
        )
        with m.If(fetch):
            m.d.sync += [
                self.o.valid.eq(1),
                self.o.payload.last.eq(leaving == 1),
                is_hidden.eq(hides),
            ]
        with m.Elif(self.o.ready):
            m.d.sync += self.o.valid.eq(0)
        return m

    def _step(self, m: Module, name: str, address: Signal, advance: Signal) -> None:
        """Count ``address`` round the buffer."""
        place = Signal.like(address, name=name)
        m.d.comb += address.eq(place)
        with m.If(advance):
            with m.If(place == self.depth - 1):
                m.d.sync += place.eq(0)
            with m.Else():
                m.d.sync += place.eq(place + 1)
