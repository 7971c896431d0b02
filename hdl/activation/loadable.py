"""One lane of the activation whose table is loaded at run time."""

from collections.abc import Hashable

from amaranth.hdl import Module, signed, unsigned
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.activation import TABLE_DEPTH

from ..emit import Shareable
from .arithmetic import held


__all__ = ["LoadableLane"]


class LoadableLane(Shareable):
    """A table of 256 results of 8 bits.

    Members
    -------
    en : In(1)
        Advance.
    x, y : In(signed(8)), Out(signed(8))
        The input, and its entry two enabled cycles later.
    write : In(1)
        Store ``value`` at ``address`` in this cycle, whatever ``en`` is.
    address, value : In(8), In(signed(8))
        The entry.
    """

    LATENCY = 2  # cycles

    def __init__(self):
        super().__init__(
            {
                "en": In(1),
                "x": In(signed(8)),
                "y": Out(signed(8)),
                "write": In(1),
                "address": In(unsigned(8)),
                "value": In(signed(8)),
            }
        )

    def parameters(self) -> Hashable:
        """Nothing: all are alike."""
        return ()

    def elaborate(self, platform):
        m = Module()
        m.submodules.entries = entries = Memory(shape=signed(8), depth=TABLE_DEPTH, init=[])
        write = entries.write_port()
        read = entries.read_port()
        m.d.comb += [
            write.en.eq(self.write),
            write.addr.eq(self.address),
            write.data.eq(self.value),
            read.en.eq(self.en),
            read.addr.eq(self.x),
            self.y.eq(held(m, self.en, read.data, "result")),
        ]
        return m
