"""Amaranth implementation of the oblivious map."""

from typing import Any

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring

from gridloom.specs.eviction_buffer import Mode
from gridloom.specs.omap import OmapSpec, Tape
from gridloom.specs.omap_streams import MEMORY_PORTS, memories_of

from ..common.queue import ResultQueue
from ..common.streams import members
from ..eviction_buffer import EvictionBuffer
from ..position_map import PositionMap
from .engine_team import engines_of
from .forward_table import ForwardTable
from .front import Front
from .host_side import HOST_STREAMS, HostSide
from .layout import BLOCK_BITS, job_layout, power_of_two
from .memory import BlockMemory
from .opener import PageOpener
from .page_ring import PageRing
from .resident_pages import ResidentPages
from .sealer import Sealer
from .shared_engine import SharedEngine


__all__ = ["Omap"]


class Omap(wiring.Component):
    """A key-value map whose host memory traffic tells nothing of keys, operations or hits.

    =============  =================================================================
    Latency        ``spec.read_offset``, the host's, ``spec.answer_offset``; ``sim.omap`` gives
                   every cycle
    Throughput     a query in ``spec.interval`` cycles, ``spec.in_flight`` of them under way
    Back-pressure  lossless. What the host sees waits for the host and for timers alone
    Golden model   :func:`gridloom.kernels.omap.golden` (bit-exact)
    Source         the problem: BOLT (CCS 2025); the scheme: hdl/omap/README.md
    =============  =================================================================

    Parameters
    ----------
    spec : OmapSpec
        Sizes, cipher, timers.

    Members
    -------
    i_key, i_request, o_response : streams
        The client's.
    o_host_read, i_host_read, o_host_write, i_host_written : streams
        The host's memory.
    i_tape : In(stream)
        Pairs of bins, where they come through a port.
    o_position_read, ... : streams
        Memories that nobody sees: of the position map, of bin records, of waiting tuples.
    """

    i_key: stream.Interface
    i_request: stream.Interface
    o_response: stream.Interface
    o_host_read: stream.Interface
    i_host_read: stream.Interface
    o_host_write: stream.Interface
    i_host_written: stream.Interface

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        super().__init__(members(spec))
        self.host_side = HostSide(spec)

    @property
    def is_halted(self) -> Signal:
        """A timer was missed. No port of the block: the host sees it anyway, a top may tell."""
        return self.host_side.is_missed

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        m.submodules.host_side = self.host_side
        m.submodules.front = self.front = Front(spec)
        m.submodules.position_map = self.position_map = PositionMap(spec.position_map)
        m.submodules.opener = self.opener = PageOpener(spec)
        m.submodules.eviction_buffer = self.buffer = EvictionBuffer(spec.eviction_buffer)
        m.submodules.sealer = self.sealer = Sealer(spec)
        self._engines(m)
        self.is_cleared = Signal()  # the eviction buffer's memory
        for name in HOST_STREAMS:
            outer, inner = wiring.flipped(getattr(self, name)), getattr(self.host_side, name)
            wiring.connect(m, inner, outer)
        self._memories(m)
        self._open(m)
        self._look_up(m)
        self._rebuild(m)
        return m

    def _engines(self, m: Module) -> None:
        """Each part's own, or one for all of a query, which needs it in this order."""
        spec = self.spec
        parts = {"front": self.front, "opener": self.opener, "sealer": self.sealer}
        if spec.shares_engine:
            m.submodules.engine = shared = SharedEngine(spec.engine("opener"), len(parts))
            engines: list[Any] = shared.users
        else:
            counts = {"front": 1, "opener": spec.engines_per_way, "sealer": spec.engines_per_way}
            engines = [engines_of(spec.engine(name), count) for name, count in counts.items()]
            for name, engine in zip(parts, engines, strict=True):
                m.submodules[f"{name}_engine"] = engine
        for part, engine in zip(parts.values(), engines, strict=True):
            wiring.connect(m, part.engine, engine)

    def _memories(self, m: Module) -> None:
        """The parts' memories: outside, or block RAM."""
        parts: dict[str, Any] = {
            "position_map": self.position_map,
            "eviction_buffer": self.buffer,
        }
        if self.spec.resident_bins:
            m.submodules.resident_pages = parts["resident_pages"] = self._keep(m)
        for memory, (part, prefix) in memories_of(self.spec).items():
            inner = [getattr(parts[part], f"{side}_{prefix}{what}") for side, what in MEMORY_PORTS]
            if self.spec.has_memories:
                self._block_ram(m, memory, inner)
            else:
                self._outside(m, memory, inner)

    def _outside(self, m: Module, memory: str, inner: list[stream.Interface]) -> None:
        for (side, what), port in zip(MEMORY_PORTS, inner, strict=True):
            wiring.connect(m, port, wiring.flipped(getattr(self, f"{side}_{memory}_{what}")))

    def _block_ram(self, m: Module, memory: str, inner: list[stream.Interface]) -> None:
        ports = dict(zip(("word", "written", "address", "write"), inner, strict=True))
        payloads = {name: port.payload.shape() for name, port in ports.items()}
        ram = BlockMemory(self.spec.memory_words[memory], **payloads)
        m.submodules[f"{memory}_memory"] = ram
        wiring.connect(m, ram.o_read, ports["word"])
        wiring.connect(m, ram.o_written, ports["written"])
        wiring.connect(m, ports["address"], ram.i_read)
        wiring.connect(m, ports["write"], ram.i_write)

    def _keep(self, m: Module) -> ResidentPages:
        """Pages that the host does not have, between its side and the secret part."""
        front, host_side, sealer = self.front, self.host_side, self.sealer
        pages = ResidentPages(self.spec)
        wiring.connect(m, host_side.page, pages.i)
        wiring.connect(m, pages.o, self.opener.i)
        m.d.comb += [
            pages.push.eq(front.push),
            pages.touch.eq(front.job.touch),
            pages.block.eq(sealer.block),
            pages.page_valid.eq(sealer.page_valid),
        ]
        if self.spec.passes:
            m.d.comb += [
                pages.is_asked.eq(host_side.is_asked),
                pages.is_kept.eq(host_side.is_kept),
            ]
        return pages

    def _open(self, m: Module) -> None:
        """Requests may come when the keys are there and the memories are swept."""
        front, host_side = self.front, self.host_side
        is_swept = Signal()
        with m.If(self.is_cleared & self.position_map.i_command.ready):
            m.d.sync += is_swept.eq(1)
        m.d.comb += [
            host_side.is_open.eq(front.has_keys & is_swept),
            front.i_key.valid.eq(self.i_key.valid),
            front.i_key.payload.eq(self.i_key.payload.data.as_value()),
            self.i_key.ready.eq(front.i_key.ready),
        ]
        if self.spec.passes:
            m.d.comb += front.rows.eq(self.i_key.payload.rows)
        wiring.connect(m, host_side.request, front.i)
        if self.spec.tape is Tape.PORT:
            wiring.connect(m, wiring.flipped(self.i_tape), front.i_tape)

    def _look_up(self, m: Module) -> None:
        """The position map, and what follows from it for those behind."""
        front, inner = self.front, self.position_map
        wiring.connect(m, front.command, inner.i_command)
        wiring.connect(m, inner.o_result, front.answer)
        wiring.connect(m, inner.o_hash, front.hash_key)
        wiring.connect(m, front.hashed, inner.i_hash)
        spec, job = self.spec, front.job
        m.submodules.table = table = ForwardTable(spec)
        m.submodules.jobs = jobs = ResultQueue(job_layout(spec), power_of_two(spec.in_flight))
        m.submodules.tuples = tuples = ResultQueue(
            BLOCK_BITS, power_of_two(spec.in_flight * spec.tuple_blocks)
        )
        query = self.buffer.i_query
        clears = Signal(init=1)  # the first query of all
        with m.If(query.ready):
            m.d.sync += clears.eq(0)
        mode: Any = Mode.QUERY
        if spec.passes:
            mode = Mux(jobs.head.is_row, Mode.ROW, Mode.QUERY)
            m.d.comb += [
                query.payload.turn.eq(jobs.head.turn),
                self.host_side.is_asked.eq(~(job.is_row | job.is_pages)),
                self.host_side.is_kept.eq(~job.is_row),
            ]
        m.d.comb += [
            table.push.eq(front.push),
            table.touch.eq(job.touch),
            jobs.write.eq(front.push),
            jobs.entry.eq(job),
            query.valid.eq(jobs.valid | clears),
            jobs.pop.eq(jobs.valid & query.ready),
            query.payload.mode.eq(Mux(clears, Mode.CLEAR, mode)),
            query.payload.takes.eq(jobs.head.takes),
            query.payload.puts.eq(jobs.head.puts),
            table.gives.eq(~job.is_row if spec.passes else 1),
            query.payload.version.as_value().eq(jobs.head.number),
            query.payload.touch.as_value().eq(jobs.head.touch.as_value()),
            query.payload.new.as_value().eq(jobs.head.new.as_value()),
            tuples.write.eq(front.block_valid),
            tuples.entry.eq(front.block),
            self.opener.push.eq(front.push),
            self.opener.touch.eq(job.touch),
            self.opener.sources.eq(table.sources),
            self.opener.key.eq(front.page_key),
            self.sealer.push.eq(front.push),
            self.sealer.query.touch.eq(job.touch),
            self.sealer.query.number.eq(job.number),
            self.sealer.query.status.eq(job.status),
            self.sealer.page_key.eq(front.page_key),
            self.sealer.channel_key.eq(front.channel_key),
            self.host_side.push.eq(front.push),
            self.host_side.touch.eq(job.touch),
        ]
        tuples.give(m, self.buffer.i_tuple)

    def _rebuild(self, m: Module) -> None:
        """Open pages through the eviction buffer to the ring, and from there to the sealer."""
        m.submodules.ring = ring = PageRing(self.spec)
        host_side, opener, sealer, buffer = self.host_side, self.opener, self.sealer, self.buffer
        if not self.spec.resident_bins:
            wiring.connect(m, host_side.page, opener.i)
        wiring.connect(m, buffer.o_version, opener.i_version)
        wiring.connect(m, opener.o, buffer.i_page)
        wiring.connect(m, ring.o, sealer.i_page)
        wiring.connect(m, buffer.o_tuple, sealer.i_tuple)
        with m.If(buffer.o_result.valid):
            m.d.sync += self.is_cleared.eq(1)  # by the first result; the others are answers
        m.d.comb += [
            sealer.i_result.valid.eq(buffer.o_result.valid & self.is_cleared),
            sealer.i_result.payload.eq(buffer.o_result.payload),
            buffer.o_result.ready.eq(sealer.i_result.ready | ~self.is_cleared),
            buffer.o_page.ready.eq(1),
            ring.write.eq(buffer.o_page.valid),
            ring.written.eq(buffer.o_page.payload.data.as_value()),
            ring.slot.eq(opener.slot),
            ring.side.eq(opener.side),
            ring.place.eq(opener.place),
            opener.block.eq(ring.block),
            opener.is_stored.eq(ring.is_stored),
            host_side.block.eq(sealer.block),
            host_side.page_valid.eq(sealer.page_valid),
            host_side.response_valid.eq(sealer.response_valid),
            host_side.is_whole.eq(sealer.is_whole),
        ]
