"""From words on ``i_command`` to a command whose words have been checked."""

from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal, Value
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.bundle_command import LAYOUT, PortOpcode, PortStatus
from gridloom.specs.bundle_port import BundlePortSpec
from gridloom.specs.word_command import WORD_WIDTH

from ..common.command_words import read_words
from .walker import plan_layout, run_layout


__all__ = ["CommandReader", "head_layout"]


def head_layout() -> data.StructLayout:
    """What the command's first words say, beside its plan."""
    return data.StructLayout({name: LAYOUT[name].width for name in ("opcode", "tag", "count")})


class CommandReader(wiring.Component):
    """Queue of commands; what the words of the first say is checked.

    =============  =================================================================
    Latency        ``CHECK_CYCLES`` and the queue's 2 from a command's last word to ``valid``
    Throughput     a command every 12 cycles
    Back-pressure  lossless; ``ready`` comes from a register
    Golden model   :meth:`gridloom.specs.bundle_command.PortCommand.own_status`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : BundlePortSpec
        What it can obey.

    Members
    -------
    word, word_valid, word_ready : stream of words
    head : Out(head_layout())
        The command's opcode, tag and count.
    address : Out
        Its first read, or entry.
    plan : Out(plan_layout(spec))
        What it reads.
    status : Out
        Whether its own words are good.
    valid : Out(1)
        All of these hold.
    take : In(1)
        Go on to the next.
    """

    def __init__(self, spec: BundlePortSpec):
        self.spec = spec
        super().__init__(
            {
                "word": In(WORD_WIDTH),
                "word_valid": In(1),
                "word_ready": Out(1),
                "head": Out(head_layout()),
                "address": Out(LAYOUT["address"].width),
                "plan": Out(plan_layout(spec)),
                "status": Out(len(PortStatus).bit_length()),
                "valid": Out(1),
                "take": In(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        words, is_read = read_words(m, self, self.spec.queue_commands)
        fields = {n: words[p.word][p.low : p.low + p.width] for n, p in LAYOUT.items()}
        for name in ("opcode", "tag", "count"):
            m.d.comb += self.head[name].eq(fields[name])
        m.d.comb += self.address.eq(fields["address"])
        sizes = self._plan(m, fields)
        self._check(m, fields, is_read, *sizes)
        return m

    def _plan(self, m, fields):
        """Beats as reads, a cycle after the words; the command's size, and whether it is none."""
        spec, plan = self.spec, self.plan
        is_paged = fields["opcode"] == PortOpcode.ATTEND
        is_table = fields["opcode"] == PortOpcode.TABLE
        reads = self._reads(fields["count"])
        size = Signal(LAYOUT["count"].width + 1, name="size", reset_less=True)
        m.d.sync += size.eq(Mux(is_table, fields["count"], reads))
        m.d.comb += plan.offset.eq(fields["address"])
        beats = {"all": fields["count"]}
        if spec.has_pages:
            m.d.comb += plan.is_paged.eq(is_paged)
            m.d.comb += [plan[n].eq(fields[n]) for n in ("tiles", "heads", "lag")]
            for kind in ("key", "value"):
                for name in ("table", "stride", "start"):
                    m.d.comb += plan[kind][name].eq(fields[f"{kind}_{name}"])
            beats |= {name: fields[f"{name}_beats"] for name in ("key", "last_key", "value")}
        for name, count in beats.items():
            run = Signal(run_layout(spec), name=f"{name}_run", reset_less=True)
            m.d.sync += [run.reads.eq(self._reads(count)), run.last.eq(count - 1)]
            m.d.comb += plan[f"{name}_run"].eq(run)
        is_empty = Signal(reset_less=True)
        paged = [fields[n] for n in ("tiles", "heads", "key_beats", "last_key_beats")]
        paged.append(fields["value_beats"])
        none = Cat(value == 0 for value in paged).any()
        m.d.sync += is_empty.eq(Mux(is_paged, none, fields["count"] == 0))
        return size, is_empty

    def _reads(self, beats: Value) -> Value:
        width = self.spec.beat_index_width
        return (beats + self.spec.beats_per_read - 1)[width:]

    def _check(self, m, fields, is_read, size, is_empty):
        """The status, a cycle after the plan."""
        spec, opcode = self.spec, fields["opcode"]
        starts = [fields[f"{kind}_start"] for kind in ("key", "value")]
        is_paged = opcode == PortOpcode.ATTEND
        limit = Mux(opcode == PortOpcode.TABLE, spec.table_entries, spec.memory_reads)
        is_nop = opcode == PortOpcode.NOP
        is_far = Cat(start >= spec.page_reads for start in starts).any()
        reasons = [
            (PortStatus.BAD_OPCODE, ~Cat(opcode == o for o in spec.opcodes).any()),
            (PortStatus.BAD_SIZE, ~is_nop & (is_empty | (is_paged & is_far))),
            (PortStatus.BAD_ADDRESS, ~is_nop & ~is_paged & (fields["address"] + size > limit)),
        ]
        status = Signal.like(self.status, name="status_new")
        for code, holds in reversed(reasons):
            status = Mux(holds, code, status)
        planned = Signal()
        m.d.sync += planned.eq(is_read)
        with m.If(planned):
            m.d.sync += self.status.eq(status)
        with m.If(self.take):
            m.d.sync += self.valid.eq(0)
        with m.Elif(planned):
            m.d.sync += self.valid.eq(1)
