"""Commands one after the other: done here, or handed on, as their status goes out."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.bundle_command import LAYOUT, PortOpcode, PortStatus
from gridloom.specs.bundle_port import BundlePortSpec

from .command import head_layout


__all__ = ["Dispatcher"]

STATUS_WIDTH = len(PortStatus).bit_length()


class Dispatcher(wiring.Component):
    """Whose turn it is, and what becomes of it.

    After a reset it makes every entry of the page table invalid, one per cycle.

    =============  =================================================================
    Latency        2 cycles from ``valid`` to the status of a command that needs no pages
    Throughput     a command every 2 cycles, or as the reader gives them
    Back-pressure  a command whose status cannot leave waits, and all behind it
    Golden model   :meth:`gridloom.kernels.bundle_port.Port.obey`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : BundlePortSpec
        What there is.

    Members
    -------
    head, address, own_status, valid : In
        The next command and what its own words say of it.
    take : Out(1)
        It has been dealt with.
    tag, status, status_valid, status_ready : stream of statuses
    start, may_start : Out(1), In(1)
        Hand the command to the requester.
    index : Out
        Of the entry, or of the beat, that is written.
    check, checked, page_status : Out(1), In(1), In
        Look up its pages.
    may_write_entry, entry_valid, entry_ready : stream of entries
    write_entry, clears : Out(1)
        Write one; one that is not valid.
    may_write_beat, beat_valid, beat_ready : stream of beats
    """

    def __init__(self, spec: BundlePortSpec):
        self.spec = spec
        members = {
            "head": In(head_layout()),
            "address": In(LAYOUT["address"].width),
            "own_status": In(STATUS_WIDTH),
            "valid": In(1),
            "take": Out(1),
            "tag": Out(LAYOUT["tag"].width),
            "status": Out(STATUS_WIDTH),
            "status_valid": Out(1),
            "status_ready": In(1),
            "start": Out(1),
            "may_start": In(1),
            "index": Out(LAYOUT["address"].width + spec.beat_index_width),
        }
        if spec.has_pages:
            members |= {"check": Out(1), "checked": In(1), "page_status": In(STATUS_WIDTH)}
            members |= {"write_entry": Out(1), "clears": Out(1)}
        members |= {
            f"{prefix}{what}{suffix}": flow(1)
            for what, has in (("entry", spec.has_pages), ("beat", spec.has_memory))
            if has
            for prefix, suffix, flow in (
                ("may_write_", "", In),
                ("", "_valid", In),
                ("", "_ready", Out),
            )
        }
        super().__init__(members)

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec, head = self.spec, self.head
        status = Signal(STATUS_WIDTH, name="status_found", reset_less=True)
        reads = Signal(reset_less=True)  # the command is for the requester
        left = Signal.like(head.count, name="left", reset_less=True)
        writes = Signal()
        with m.FSM():
            if spec.has_pages:
                self._clear(m)
            with m.State("COMMAND"):
                m.d.sync += [
                    status.eq(self.own_status),
                    reads.eq(head.opcode == PortOpcode.WEIGHTS),
                    left.eq(head.count),
                    self.index.eq(Cat(Const(0, spec.beat_index_width), self.address)),
                ]
                with m.If(self.valid):
                    m.next = "REPORT"
                    with m.If(self.own_status == PortStatus.OK):
                        self._begin(m)
            if spec.has_pages:
                with m.State("PAGES"):
                    m.d.sync += [status.eq(self.page_status), reads.eq(1)]
                    with m.If(self.checked):
                        m.next = "REPORT"
                self._write(m, "ENTRIES", "entry", writes, left)
            if spec.has_memory:
                self._write(m, "BEATS", "beat", writes, left)
            with m.State("REPORT"):
                starts = Signal()
                m.d.comb += [
                    starts.eq(reads & (status == PortStatus.OK)),
                    self.take.eq(~self.status_valid & (~starts | self.may_start)),
                    self.start.eq(self.take & starts),
                ]
                with m.If(self.take):
                    m.next = "COMMAND"
        with m.If(writes):
            m.d.sync += [self.index.eq(self.index + 1), left.eq(left - 1)]
        self._report(m, status)
        return m

    def _clear(self, m):
        """Entries that a reset leaves are none."""
        with m.State("CLEAR"):
            m.d.comb += [self.clears.eq(1), self.write_entry.eq(1)]
            m.d.sync += self.index.eq(self.index + 1)
            with m.If(self.index == self.spec.table_entries - 1):
                m.next = "COMMAND"

    def _begin(self, m):
        """What is not just reported."""
        opcode = self.head.opcode
        if self.spec.has_pages:
            with m.If(opcode == PortOpcode.ATTEND):
                m.d.comb += self.check.eq(1)
                m.next = "PAGES"
            with m.If(opcode == PortOpcode.TABLE):
                m.d.sync += self.index.eq(self.address)
                m.next = "ENTRIES"
        if self.spec.has_memory:
            with m.If(opcode == PortOpcode.FILL):
                m.next = "BEATS"

    def _write(self, m, state, what, writes, left):
        """As many elements as the command says, once what was there is read no more."""
        ready, valid = getattr(self, f"{what}_ready"), getattr(self, f"{what}_valid")
        with m.State(state):
            m.d.comb += [ready.eq(getattr(self, f"may_write_{what}")), writes.eq(ready & valid)]
            if what == "entry":
                m.d.comb += self.write_entry.eq(writes)
            with m.If(writes & (left == 1)):
                m.next = "REPORT"

    def _report(self, m, status):
        with m.If(self.take):
            m.d.sync += [
                self.status_valid.eq(1),
                self.status.eq(status),
                self.tag.eq(self.head.tag),
            ]
        with m.Elif(self.status_ready):
            m.d.sync += self.status_valid.eq(0)
