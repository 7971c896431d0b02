"""What the last writes have left, for reads that may overtake them."""

from amaranth.hdl import Module, Mux, Signal, Value
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.position_map import PositionMapSpec

from ..common.landing_counter import LandingCounter
from ..common.streams import payload_layout


__all__ = ["KEPT", "RecentWrites", "entry_layout"]

KEPT = 3  # writes: those of the command before, and the first of the command itself
UNSENT = 2  # of them, at most


def entry_layout(spec: PositionMapSpec) -> data.StructLayout:
    """A word of the memory."""
    return data.StructLayout(
        {"is_valid": 1, "key": spec.key_width, "position": spec.position_width}
    )


class RecentWrites(wiring.Component):
    """Send writes, count their acknowledgements, and keep the last three.

    =============  =================================================================
    Latency        1 cycle from ``write`` to ``o_write.valid``; ``recent`` is combinational
    Throughput     1 write per cycle
    Back-pressure  the writer waits for ``has_room``, or for ``is_clear`` before two writes;
                   ``i_written.ready`` comes from a register
    Golden model   ``kernels.position_map``, class ``_Recent``
    Source         store-to-load forwarding
    =============  =================================================================

    Parameters
    ----------
    spec : PositionMapSpec
        Widths.

    Members
    -------
    write : In(1)
        Send ``entry`` to ``address``; only while ``has_room``, or up to twice after ``is_clear``.
    address, entry : In
        What to write.
    has_room : Out(1)
        All before has been sent, or is being sent.
    is_clear : Out(1)
        Every write has landed.
    look_up : In
        An address.
    is_recent, recent : Out
        Whether one of the last three writes was to ``look_up``, and what the last of them wrote.
    o_write : Out(stream)
        Writes.
    i_written : In(stream)
        Acknowledgements.
    """

    o_write: stream.Interface
    i_written: stream.Interface

    def __init__(self, spec: PositionMapSpec):
        self.spec = spec
        self.unsent = Signal(range(UNSENT + 1))
        written, write = (
            stream.Signature(payload_layout(s))
            for s in spec.streams()
            if s.name in ("i_written", "o_write")
        )
        self.landing = LandingCounter(spec.words, written)
        super().__init__(
            {
                "write": In(1),
                "address": In(spec.address_width),
                "entry": In(entry_layout(spec)),
                "has_room": Out(1),
                "is_clear": Out(1),
                "look_up": In(spec.address_width),
                "is_recent": Out(1),
                "recent": Out(entry_layout(spec)),
                "o_write": Out(write),
                "i_written": In(written),
            }
        )

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        kept = [
            (
                Signal(spec.address_width, name=f"address_{n}", reset_less=True),
                Signal(entry_layout(spec), name=f"entry_{n}", reset_less=True),
            )
            for n in range(KEPT)
        ]
        with m.If(self.write):
            before = self.address, self.entry
            for address, entry in kept:
                m.d.sync += [address.eq(before[0]), entry.eq(before[1])]
                before = address, entry

        self._look_up(m, kept)
        sent = self._send(m, kept)
        m.submodules.landing = landing = self.landing
        wiring.connect(m, wiring.flipped(self.i_written), landing.i)
        m.d.comb += [
            landing.sent.eq(sent),
            self.is_clear.eq((self.unsent == 0) & landing.is_landed),
        ]
        return m

    def _look_up(self, m: Module, kept: list) -> None:
        """The youngest write to an address wins."""
        for address, entry in reversed(kept):
            with m.If(address == self.look_up):
                m.d.comb += [self.is_recent.eq(1), self.recent.eq(entry)]

    def _send(self, m: Module, kept: list) -> Value:
        """Offer the oldest write that is not sent; whether it goes."""
        unsent = self.unsent
        sent = Signal()
        payload = self.o_write.payload
        m.d.comb += [
            self.o_write.valid.eq(unsent != 0),
            sent.eq(self.o_write.valid & self.o_write.ready),
            self.has_room.eq((unsent == 0) | ((unsent == 1) & sent)),
        ]
        m.d.sync += unsent.eq(unsent + self.write - sent)
        is_second = unsent == UNSENT
        fields = [payload.address, payload.is_valid, payload.key, payload.position]
        first, second = ([a, e.is_valid, e.key, e.position] for a, e in kept[:UNSENT])
        for field, young, old in zip(fields, first, second, strict=True):
            m.d.comb += Value.cast(field).eq(Mux(is_second, old, young))
        return sent
