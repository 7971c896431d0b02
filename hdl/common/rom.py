"""Read-only tables."""

from collections.abc import Hashable, Sequence

from amaranth.hdl import Module, Shape, Signal
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from ..emit import Shareable


__all__ = ["Rom"]

FABRIC_BITS = 4096  # smaller tables go into logic: a block RAM would be mostly empty


class Rom(Shareable):
    """A table read one cycle after its address, while enabled.

    =============  =================================================================
    Latency        1 cycle, counted in enabled cycles
    Throughput     1 read per cycle
    Back-pressure  none: ``en`` low holds the output
    Golden model   indexing ``values``
    Source         none
    =============  =================================================================

    Parameters
    ----------
    values : sequence of int
        Stored integers, a power of two of them.
    shape : Shape
        Of one entry.
    in_block_ram : bool
        Keep even a small table in block RAM.

    Members
    -------
    en : In(1)
        Advance.
    address : In(ceil(log2(len(values))))
        Which entry.
    data : Out(shape)
        The entry addressed in the last enabled cycle.
    """

    LATENCY = 1

    def __init__(self, values: Sequence[int], shape: Shape, *, in_block_ram: bool = False):
        self.values = tuple(values)
        self.shape = Shape.cast(shape)
        self.in_block_ram = in_block_ram
        address_width = (len(self.values) - 1).bit_length()
        super().__init__({"en": In(1), "address": In(address_width), "data": Out(self.shape)})

    def parameters(self) -> Hashable:
        """The contents, their shape, and where they are."""
        return self.values, self.shape.width, self.shape.signed, self.in_block_ram

    def elaborate(self, platform):
        m = Module()
        if len(self.values) == 1:
            m.d.comb += self.data.eq(self.values[0])
        elif len(self.values) * self.shape.width <= FABRIC_BITS and not self.in_block_ram:
            entry = Signal(self.shape)
            with m.Switch(self.address):
                for address, value in enumerate(self.values):
                    with m.Case(address):
                        m.d.comb += entry.eq(value)
            held = Signal(self.shape, reset_less=True)
            with m.If(self.en):
                m.d.sync += held.eq(entry)
            m.d.comb += self.data.eq(held)
        else:
            m.submodules.memory = memory = Memory(
                shape=self.shape,
                depth=len(self.values),
                init=list(self.values),
                attrs={"ram_style": "block"} if self.in_block_ram else {},
            )
            port = memory.read_port()
            m.d.comb += [port.en.eq(self.en), port.addr.eq(self.address), self.data.eq(port.data)]
        return m
