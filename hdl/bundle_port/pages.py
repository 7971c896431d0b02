"""The page table, and whether it has all pages of a command."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.bundle_command import PortStatus
from gridloom.specs.bundle_port import BundlePortSpec

from .walker import PieceWalker, entry_width, plan_layout


__all__ = ["PageChecker", "PageTable", "entry_layout"]


def entry_layout(spec: BundlePortSpec) -> data.StructLayout:
    """A page's number, and whether the entry is one."""
    return data.StructLayout({"page": spec.page_width, "valid": 1})


class PageTable(wiring.Component):
    """A memory of entries with two reading ports.

    =============  =================================================================
    Latency        1 cycle from ``address`` to ``entry``
    Throughput     one write and two reads per cycle
    Back-pressure  none; a reading port holds its entry while ``en`` is low
    Golden model   a list
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : BundlePortSpec
        Entries, pages.

    Members
    -------
    write, write_address, write_entry : In
        Store an entry.
    en_0, en_1 : In(1)
        Read.
    address_0, address_1 : In
        Which.
    entry_0, entry_1 : Out
        What was there.
    """

    def __init__(self, spec: BundlePortSpec):
        self.spec = spec
        index = (spec.table_entries - 1).bit_length()
        entry = entry_layout(spec)
        ports = {"write": In(1), "write_address": In(index), "write_entry": In(entry)}
        for n in range(2):
            ports |= {f"en_{n}": In(1), f"address_{n}": In(index), f"entry_{n}": Out(entry)}
        super().__init__(ports)

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        memory = Memory(shape=entry_layout(self.spec), depth=self.spec.table_entries, init=[])
        m.submodules.memory = memory
        writer = memory.write_port()
        m.d.comb += [
            writer.en.eq(self.write),
            writer.addr.eq(self.write_address),
            writer.data.eq(self.write_entry),
        ]
        for n in range(2):
            reader = memory.read_port()
            m.d.comb += [
                reader.en.eq(getattr(self, f"en_{n}")),
                reader.addr.eq(getattr(self, f"address_{n}")),
                getattr(self, f"entry_{n}").eq(reader.data),
            ]
        return m


class PageChecker(wiring.Component):
    """Look up every page of a command before it is begun.

    =============  =================================================================
    Latency        2 cycles from ``start`` to ``done``, and one for each piece
    Throughput     1 piece per cycle
    Back-pressure  none
    Golden model   :meth:`gridloom.kernels.bundle_port.Port.status`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : BundlePortSpec
        Widths.

    Members
    -------
    start, plan : In
        A command.
    address, entry : Out, In
        To the page table, which answers a cycle later.
    done : Out(1)
        All pages are there, or the first that is not has been found; only the first time counts.
    status : Out
        Which of these, in the same cycle.
    """

    def __init__(self, spec: BundlePortSpec):
        self.spec = spec
        super().__init__(
            {
                "start": In(1),
                "plan": In(plan_layout(spec)),
                "address": Out((spec.table_entries - 1).bit_length()),
                "entry": In(entry_layout(spec)),
                "done": Out(1),
                "status": Out(len(PortStatus).bit_length()),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        m.submodules.walker = walker = PieceWalker(self.spec)
        is_looked_up = Signal()
        entry = Signal(entry_width(), reset_less=True)
        ends = Signal(reset_less=True)
        is_beyond = Signal()
        m.d.comb += [
            walker.start.eq(self.start),
            walker.plan.eq(self.plan),
            walker.step.eq(walker.valid),
            walker.stop.eq(self.done),
            self.address.eq(walker.piece.entry),
            is_beyond.eq(entry >= self.spec.table_entries),
            self.done.eq(is_looked_up & (ends | is_beyond | ~self.entry.valid)),
            self.status.eq(
                Mux(
                    is_beyond,
                    PortStatus.BAD_ADDRESS,
                    Mux(self.entry.valid, PortStatus.OK, PortStatus.BAD_PAGE),
                )
            ),
        ]
        m.d.sync += [
            is_looked_up.eq(walker.valid),
            entry.eq(walker.piece.entry),
            ends.eq(walker.piece.ends),
        ]
        return m
