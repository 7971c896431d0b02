"""Amaranth implementation of the eviction buffer."""

from amaranth.hdl import Cat, Module, Mux, Signal, Value
from amaranth.lib import enum, stream, wiring

from gridloom.specs.eviction_buffer import EvictionBufferSpec

from ..common.landing_counter import LandingCounter
from ..common.stream_buffer import StreamBuffer
from ..common.streams import members
from ..emit import place
from .frame_pool import FramePool
from .frame_reader import FrameReader
from .layouts import BLOCK_BITS, asked_layout, times
from .page_buffer import PageBuffer
from .placement import Placement
from .record_fetcher import RecordFetcher
from .record_ring import RecordRing
from .scanner import Scanner
from .tuple_buffer import TupleBuffer


__all__ = ["EvictionBuffer"]


class Phase(enum.Enum, shape=3):
    """What is awaited, or done."""

    QUERY = 0  # a query with its records
    REPLAY = 1  # records of the query before go to this one
    SCAN = 2
    DECIDE = 3
    WRITE = 4
    CLEAR = 5  # all that was written has landed
    SWEEP = 6
    LAND = 7


class EvictionBuffer(wiring.Component):
    """Rebuild the pages of touched bins with the tuples that wait for them; place a tuple.

    =============  =================================================================
    Latency        ``sim.eviction_buffer`` gives every cycle: of a query by its parameters, the
                   memories' latencies and the stalls, whatever it does
    Throughput     a query in L + C W T + 8 + max(2 C, T) cycles if the frame memory answers L
                   cycles after it was asked, and pages come while it does
    Back-pressure  lossless; every ``ready`` comes from registers. A read datum or an
                   acknowledgement that was not asked for is not accepted
    Golden model   :func:`gridloom.kernels.eviction_buffer.golden` (bit-exact)
    Source         Path ORAM's stash as lists by bin, one query as in BOLT (CCS 2025); two choices:
                   Azar, Broder, Karlin, Upfal (SIAM J. Comput. 1999)
    =============  =================================================================

    No ``valid`` and no ``ready`` depends on a bin, a record, a tuple, a page, or what is asked for
    but ``mode``. While a query streams, records of the next are fetched; what the query before
    held, a query does not take from memory.

    Parameters
    ----------
    spec : EvictionBufferSpec
        Bins, pages, lists, tuples.

    Members
    -------
    i_query : In(stream)
        ``mode``, ``touch``, ``new``, ``takes``, ``puts``, ``version``; a mode above 1 is a query,
        ``puts`` 3 nothing.
    i_tuple, i_page : In(stream)
        The tuple given; pages of the bins touched, ``is_genuine`` in every block.
    o_version, o_result, o_tuple, o_page : Out(stream)
        Versions of the pages touched; whether the block has stopped, the tuple taken, pages.
    o_bin_read, i_bin_read, o_bin_write, i_bin_written : stream
        The memory of records.
    o_frame_read, i_frame_read, o_frame_write, i_frame_written : stream
        The memory of frames.
    """

    i_query: stream.Interface
    o_result: stream.Interface
    o_bin_write: stream.Interface
    o_frame_write: stream.Interface
    i_bin_written: stream.Interface
    i_frame_written: stream.Interface

    def __init__(self, spec: EvictionBufferSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        self.phase = Signal(Phase)
        self.asked = Signal(asked_layout(spec))
        self.is_stopped, self.is_bad = Signal(), Signal()  # for good; a record could not be read
        self.places, self.frame = Signal(), Signal(spec.frame_width)  # of the query before, too
        self.target = Signal(spec.bin_width)
        self.has_written = Signal()  # the first record of the query has left, or can
        self.has_captured = Signal()  # the next query has the records of this one
        self.take, self.decide, self.turn = Signal(), Signal(), Signal()
        self.turns_left = Signal(range(2 * spec.choices + 1))
        self.words_left = Signal(range(spec.tuple_blocks + 1))

        m.submodules.fetcher = self.fetcher = RecordFetcher(spec)
        m.submodules.ring = self.ring = RecordRing(spec)
        m.submodules.reader = self.reader = FrameReader(spec)
        m.submodules.pool = self.pool = FramePool(spec)
        m.submodules.scanner = self.scanner = Scanner(spec)
        m.submodules.pages = self.pages = PageBuffer(spec)
        m.submodules.tuples = self.tuples = TupleBuffer(spec)
        m.submodules.placement = self.placement = Placement(spec)
        m.submodules.bins_away = self.bins_away = LandingCounter(
            max(2 * spec.choices, spec.num_bins + 1), self.i_bin_written.signature.flip()
        )
        m.submodules.words_away = self.words_away = LandingCounter(
            spec.list_entries + spec.tuple_blocks, self.i_frame_written.signature.flip()
        )
        parts = {
            self.fetcher: ("i_query", "i_bin_read", "o_version", "o_bin_read"),
            self.reader: ("o_frame_read",),
            self.scanner: ("i_tuple", "i_page", "i_frame_read"),
            self.pages: ("o_page",),
            self.tuples: ("o_tuple",),
        }
        for part, names in parts.items():
            for name in names:
                wiring.connect(m, wiring.flipped(getattr(self, name)), getattr(part, name))
        wiring.connect(m, wiring.flipped(self.i_bin_written), self.bins_away.i)
        wiring.connect(m, wiring.flipped(self.i_frame_written), self.words_away.i)

        place(m, platform, "words", words := StreamBuffer(spec.frame_address_width + BLOCK_BITS))
        self.words = words
        self._take(m)
        self._scan(m)
        self._decide(m)
        self._write_records(m)
        self._write_frames(m)
        self._clear(m)
        return m

    def _take(self, m: Module) -> None:
        """Take the next query when its records are there, those of this one among them."""
        spec, fetcher, ring = self.spec, self.fetcher, self.ring
        is_held = Signal()  # the query before was no clear
        may_take = fetcher.asked.is_clear | self.has_captured | ~is_held
        clearing = (Phase.CLEAR, Phase.SWEEP, Phase.LAND)
        is_clearing = Cat(self.phase == phase for phase in clearing).any()
        replays = Signal()
        m.d.comb += [
            self.take.eq((self.phase == Phase.QUERY) & fetcher.is_full & may_take),
            fetcher.take.eq(self.take),
            fetcher.may_read.eq((self.bins_away.is_landed | self.has_written) & ~is_clearing),
            fetcher.captures.eq(self.turn & (self.has_captured | replays) & ~self.is_stopped),
            fetcher.captured.eq(ring.front),
            ring.load.eq(self.take),
            ring.bins.eq(fetcher.asked.bins),
            ring.records.eq(fetcher.records),
            replays.eq(self.phase == Phase.REPLAY),
        ]
        touch = self.asked.bins.as_value()[: spec.choices * spec.bin_width]
        m.d.comb += [
            fetcher.previous.is_valid.eq(is_held & ~self.asked.is_row if spec.passes else is_held),
            fetcher.previous.touch.eq(touch),
            fetcher.previous.version.eq(self.asked.version),
        ]
        with m.If(self.take):
            m.d.sync += [
                self.asked.eq(fetcher.asked),
                self.is_bad.eq(fetcher.is_bad),
                self.has_captured.eq(0),
                self.has_written.eq(0),
                is_held.eq(~fetcher.asked.is_clear),
                self.phase.eq(Mux(fetcher.asked.is_clear, Phase.CLEAR, Phase.SCAN)),
            ]
        with m.Elif((self.phase == Phase.QUERY) & fetcher.is_full):
            m.d.sync += [self.phase.eq(Phase.REPLAY), self.turns_left.eq(2 * spec.choices)]
        with m.If(replays):
            m.d.sync += self.turns_left.eq(self.turns_left - 1)
            with m.If(self.turns_left == 1):
                m.d.sync += [self.phase.eq(Phase.QUERY), self.has_captured.eq(1)]

    def _scan(self, m: Module) -> None:
        """All that streams in, to pages, lists and the tuple taken."""
        scanner, ring, pages, tuples = self.scanner, self.ring, self.pages, self.tuples
        passes = self.spec.passes
        if passes:
            m.d.comb += [
                scanner.is_row.eq(self.asked.is_row),
                scanner.turn.eq(self.asked.turn),
                ring.keeps_versions.eq(self.asked.is_row),
            ]
        starts = self.take & ~self.fetcher.asked.is_clear
        touched = [ring.held[n].record.frames.as_value() for n in range(self.spec.choices)]
        m.d.comb += [
            self.reader.start.eq(starts),
            self.reader.head.eq(self.pool.head),
            self.reader.frames.eq(Cat(touched)),
            self.reader.received.eq(scanner.received),
            scanner.start.eq(starts),
            scanner.takes.eq(self.asked.takes),
            scanner.held.eq(ring.held),
            scanner.expects.eq(self.reader.expects),
            scanner.has_landed.eq(self.words_away.is_landed & ~self.words.o.valid),
            scanner.may_push.eq(self.words.i.ready),
            scanner.is_placed.eq(self.places),
            scanner.placed_frame.eq(self.frame),
            scanner.placed.eq(tuples.placed),
            scanner.has_room.eq(pages.has_room & ~self.asked.is_row if passes else pages.has_room),
            pages.open.eq(starts),
            pages.page.eq(scanner.page),
            pages.write.eq(scanner.writes_page),
            pages.block.eq(scanner.block),
            pages.number.eq(scanner.number),
            pages.keeps.eq(scanner.fills),
            tuples.open.eq(starts),
            tuples.write.eq(scanner.keeps_given | scanner.writes_taken),
            tuples.is_given.eq(scanner.keeps_given),
            tuples.block.eq(scanner.block),
            tuples.number.eq(scanner.number),
            ring.page.eq(scanner.page),
            ring.takes.eq(scanner.finds),
            ring.settles.eq(scanner.settles),
            ring.entry.eq(scanner.entry),
            ring.stays.eq(scanner.stays),
            ring.waiting.eq(scanner.waiting),
            ring.seals.eq(scanner.seals),
            ring.count.eq(scanner.count),
            ring.version.eq(self.asked.version),
        ]
        with m.If((self.phase == Phase.SCAN) & scanner.is_done):
            m.d.sync += self.phase.eq(Phase.DECIDE)

    def _decide(self, m: Module) -> None:
        """Place, or stop; pages, tuple and result may leave once those before have left."""
        placement, pool, scanner = self.placement, self.pool, self.scanner
        result = self.o_result
        self.is_busy = self.pages.is_busy | self.tuples.is_busy | result.valid
        stops = Signal()
        places_given = self.asked.puts == 2
        m.d.comb += [
            placement.asked.eq(self.asked),
            placement.held.eq(self.ring.held),
            placement.is_found.eq(scanner.is_found),
            placement.is_wrong.eq(scanner.is_wrong | self.is_bad | self.is_stopped),
            placement.has_spare.eq(pool.has_spare),
            stops.eq(placement.stops),
            self.decide.eq((self.phase == Phase.DECIDE) & ~self.is_busy),
            pool.head_frame.eq(scanner.head_frame),
            pool.head_is_bad.eq(scanner.head_is_bad),
            pool.frees.eq(scanner.frees & ~self.is_stopped),
            pool.ends.eq(self.decide & ~stops),
            pool.takes.eq(placement.places),
            self.pages.send.eq(self.decide),
            self.pages.hides.eq(stops),
            self.tuples.send.eq(self.decide),
            self.tuples.hides.eq(stops | ~scanner.is_found),
            self.tuples.chooses.eq(self.phase == Phase.DECIDE),
            self.tuples.places_given.eq(places_given),
            result.payload.is_stopped.eq(self.is_stopped),
        ]
        if self.spec.passes:
            counts, rows = Signal(), Signal.like(placement.rows)
            m.d.comb += [self.ring.counts.eq(counts), self.ring.rows.eq(rows)]
            with m.If(self.decide):
                m.d.sync += [counts.eq(placement.counts), rows.eq(placement.rows)]
        with m.If(self.decide):
            m.d.sync += [
                self.is_stopped.eq(stops),
                self.places.eq(placement.places),
                self.target.eq(placement.target),
                self.frame.eq(pool.spare),
                self.has_captured.eq(self.fetcher.is_full),
                self.turns_left.eq(2 * self.spec.choices),
                self.words_left.eq(self.spec.tuple_blocks),
                self.phase.eq(Phase.WRITE),
                result.valid.eq(1),
            ]
        with m.Elif(result.ready):
            m.d.sync += result.valid.eq(0)

    def _write_records(self, m: Module) -> None:
        """Records of all bins leave, and turn; or empty ones, of a sweep."""
        write, ring = self.o_bin_write, self.ring
        self.sweep_address = Signal(self.spec.bin_address_width)
        may_write = self.has_written | self.bins_away.is_landed
        writes, leaves = Signal(), Signal()
        record = Signal(len(Value.cast(ring.front.record)))
        address = Signal.like(self.sweep_address)
        with m.If(self.phase == Phase.SWEEP):
            m.d.comb += address.eq(self.sweep_address)
        with m.Elif(self.is_stopped):
            m.d.comb += address.eq(self.spec.num_bins)
        with m.Else():
            m.d.comb += [address.eq(ring.front.bin), record.eq(ring.front.record)]
        m.d.comb += [
            writes.eq((self.phase == Phase.WRITE) & (self.turns_left != 0) & may_write),
            write.valid.eq(writes | (self.phase == Phase.SWEEP)),
            Value.cast(write.payload).eq(Cat(address, record)),
            leaves.eq(write.valid & write.ready),
            self.bins_away.sent.eq(leaves),
            self.turn.eq((writes & write.ready) | (self.phase == Phase.REPLAY)),
            ring.turn.eq(self.turn),
            ring.appends.eq(self.places),
            ring.target.eq(self.target),
            ring.frame.eq(self.frame),
        ]
        with m.If(writes & write.ready):
            m.d.sync += [self.has_written.eq(1), self.turns_left.eq(self.turns_left - 1)]

    def _write_frames(self, m: Module) -> None:
        """Frames freed, to the ring; then the tuple that is placed; what is neither, to scratch."""
        spec, scanner, words = self.spec, self.scanner, self.words
        number, next_number = Signal(range(spec.tuple_blocks)), Signal(range(spec.tuple_blocks))
        address, block = Signal(spec.frame_address_width), Signal(BLOCK_BITS)
        is_placing, places_word = Signal(), Signal()
        is_writing = self.phase == Phase.WRITE
        with m.If(is_writing):
            first = Mux(self.places, times(self.frame, spec.tuple_blocks), spec.scratch_address)
            m.d.comb += [
                address.eq(first + number),
                block.eq(self.tuples.placed & self.places.replicate(BLOCK_BITS)),
            ]
        with m.Elif(self.pool.frees):
            m.d.comb += [address.eq(spec.ring_address + self.pool.tail), block.eq(scanner.frame)]
        with m.Else():
            m.d.comb += address.eq(spec.scratch_address)
        m.d.comb += [
            is_placing.eq(is_writing & (self.words_left != 0)),
            places_word.eq(is_placing & words.i.ready),
            words.i.valid.eq(is_placing | scanner.settles),
            words.i.payload.eq(Cat(address, block)),
            self.o_frame_write.valid.eq(words.o.valid),
            Value.cast(self.o_frame_write.payload).eq(words.o.payload),
            words.o.ready.eq(self.o_frame_write.ready),
            self.words_away.sent.eq(words.o.valid & words.o.ready),
            next_number.eq(Mux(is_writing, number + places_word, 0)),
            # The scan stands at block 0 while the phase is another.
            self.tuples.next_number.eq(next_number | scanner.next_number),
        ]
        m.d.sync += number.eq(next_number)
        with m.If(places_word):
            m.d.sync += self.words_left.eq(self.words_left - 1)
        has_records = self.turns_left == self.turn
        has_words = self.words_left == places_word
        with m.If(is_writing & has_records & has_words):
            m.d.sync += self.phase.eq(Phase.QUERY)

    def _clear(self, m: Module) -> None:
        """Write empty records everywhere, once nothing is on its way."""
        is_landed = self.bins_away.is_landed & self.scanner.has_landed
        with m.Switch(self.phase):
            with m.Case(Phase.CLEAR):
                m.d.sync += [self.sweep_address.eq(0), self.places.eq(0)]
                with m.If(is_landed & ~self.is_busy):
                    m.d.sync += self.phase.eq(Phase.SWEEP)
            with m.Case(Phase.SWEEP):
                with m.If(self.o_bin_write.ready):
                    m.d.sync += self.sweep_address.eq(self.sweep_address + 1)
                    with m.If(self.sweep_address == self.spec.num_bins):
                        m.d.sync += self.phase.eq(Phase.LAND)
            with m.Case(Phase.LAND):
                m.d.comb += self.pool.clear.eq(self.bins_away.is_landed)
                with m.If(self.bins_away.is_landed):
                    m.d.sync += [self.phase.eq(Phase.QUERY), self.o_result.valid.eq(1)]
