"""Amaranth implementation of the position map."""

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value
from amaranth.lib import stream, wiring

from gridloom.specs.position_map import BUCKET_SLOTS, HASHES, READS, Operation, PositionMapSpec

from ..common.streams import members
from .bucket_reader import SLOT_WIDTH, BucketReader
from .recent_writes import RecentWrites, entry_layout
from .room import Room
from .stash import Stash


__all__ = ["PositionMap"]

LAST_OWN = READS // HASHES - 1  # word of the command's own buckets
LAST = READS - 1


class PositionMap(wiring.Component):
    """Keep a position for each key, in a cuckoo hash table in a memory outside.

    =============  =================================================================
    Latency        ``spec.result_cycles(memory, hash)`` from the transfer of a command to its result
    Throughput     a command in ``spec.period_cycles(memory, hash)``
    Back-pressure  lossless; every ``ready`` comes from registers, and no hash, word or
                   acknowledgement is taken that was not asked for
    Golden model   :func:`gridloom.kernels.position_map.golden` (bit-exact)
    Source         Dietzfelbinger, Weidling (TCS 2007); Kirsch, Mitzenmacher, Wieder (SIAM J.
                   Comput. 2009); Arbitman, Naor, Segev (ICALP 2009)
    =============  =================================================================

    No ``valid`` and no ``ready`` depends on an operation, a key, a position, a hash or a word read.

    Parameters
    ----------
    spec : PositionMapSpec
        Keys, tables, stash.

    Members
    -------
    i_command : In(stream)
        ``operation``, ``key``, ``position``.
    i_hash : In(stream)
        ``index_0``, ``index_1`` of each key asked for.
    i_read : In(stream)
        ``is_valid``, ``key``, ``position``, ``is_error``: words, in the order of ``o_read``. A word
        that one of the two last writes has changed may come as it was before.
    i_written : In(stream)
        One element for each write that has landed.
    o_result : Out(stream)
        ``is_hit``, ``is_full``, ``is_stopped``, ``position``.
    o_hash : Out(stream)
        ``key``: of the command, then of the key that is repaired, zeros if none is.
    o_read : Out(stream)
        ``address``.
    o_write : Out(stream)
        ``address``, ``is_valid``, ``key``, ``position``; two writes to one address land in order.
    """

    i_command: stream.Interface
    i_hash: stream.Interface
    i_read: stream.Interface
    i_written: stream.Interface
    o_result: stream.Interface
    o_hash: stream.Interface
    o_read: stream.Interface
    o_write: stream.Interface

    def __init__(self, spec: PositionMapSpec):
        self.spec = spec
        self.stash = Stash(spec)
        self.reader = BucketReader(spec)
        self.recent = RecentWrites(spec)
        self.room = Room()
        # The command, how far it has come, and the word that is looked at.
        self.operation = Signal(Operation)
        self.key = Signal(spec.key_width, reset_less=True)
        self.position = Signal(spec.position_width, reset_less=True)
        self.swept = Signal(spec.address_width)  # words written after reset
        self.is_swept = Signal()  # all of them
        self.is_busy = Signal(init=1)
        self.is_fresh = Signal(init=1)  # no command yet
        self.may_obey = Signal()  # its own buckets have been read
        self.is_obeyed = Signal()  # it has its result; what is left is the repair
        self.may_end = Signal()  # the candidate's buckets have been read
        self.is_stopped = Signal()
        self.has_word = Signal()
        self.word = Signal(entry_layout(spec), reset_less=True)
        self.word_number = Signal(range(READS), reset_less=True)
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        m.submodules.stash = self.stash
        m.submodules.reader = self.reader
        m.submodules.recent = self.recent
        m.submodules.room = self.room
        wiring.connect(m, wiring.flipped(self.o_write), self.recent.o_write)
        wiring.connect(m, wiring.flipped(self.o_read), self.reader.o_read)
        wiring.connect(m, wiring.flipped(self.i_hash), self.reader.i_hash)
        wiring.connect(m, wiring.flipped(self.i_written), self.recent.i_written)

        self.begins, self.obeys, self.ends = Signal(), Signal(), Signal()
        self._sweep(m)
        self._begin(m)
        self._ask_hashes(m)
        self._take_words(m)
        self._find(m)
        self._obey(m)
        self._repair(m)
        return m

    def _sweep(self, m: Module) -> None:
        """After reset write every word once, since what a memory holds at first is not known."""
        with m.If(~self.is_swept):
            m.d.comb += [
                self.recent.write.eq(self.recent.has_room),
                self.recent.address.eq(self.swept),
            ]
            with m.If(self.recent.has_room):
                m.d.sync += [
                    self.swept.eq(self.swept + 1),
                    self.is_swept.eq(self.swept == self.spec.slots),
                ]

    def _begin(self, m: Module) -> None:
        """Take a command when the one before has ended; the first when the sweep has landed."""
        command = self.i_command.payload
        m.d.comb += [
            self.i_command.ready.eq(~self.is_busy),
            self.begins.eq(self.i_command.valid & ~self.is_busy),
            self.stash.begins.eq(self.begins),
            self.reader.begins.eq(self.begins),
            self.stash.ends.eq(self.ends),
        ]
        with m.If(self.begins):
            m.d.sync += [
                self.is_busy.eq(1),
                self.is_fresh.eq(0),
                self.is_obeyed.eq(0),
                self.operation.eq(command.operation),
                self.key.eq(command.key),
                self.position.eq(command.position),
            ]
        with m.Elif(self.ends | (self.is_fresh & self.is_swept & self.recent.is_clear)):
            m.d.sync += self.is_busy.eq(0)

    def _ask_hashes(self, m: Module) -> None:
        """Ask for the hash of the command's key, then of the candidate's."""
        o_hash = self.o_hash
        key = Value.cast(o_hash.payload.key)
        is_free = ~o_hash.valid | o_hash.ready
        m.d.comb += [
            self.reader.asks.eq(o_hash.valid & o_hash.ready),
            self.stash.take.eq(self.stash.offers & is_free),
            self.stash.sought.eq(self.key),
        ]
        with m.If(self.begins):
            m.d.sync += [o_hash.valid.eq(1), key.eq(self.i_command.payload.key)]
        with m.Elif(self.stash.take):
            candidate = Mux(self.stash.has_candidate, self.stash.place.key, 0)
            m.d.sync += [o_hash.valid.eq(1), key.eq(candidate)]
        with m.Elif(o_hash.ready):
            m.d.sync += o_hash.valid.eq(0)

    def _take_words(self, m: Module) -> None:
        """Words into a register, as the writes before have left them.

        The candidate's buckets wait for what the command writes.
        """
        word, reader = self.i_read, self.reader
        self.has_error = Signal()  # of the words so far, in this half
        given = Signal(entry_layout(self.spec))
        m.d.comb += [
            word.ready.eq(reader.is_awaited & (~reader.number[-1] | self.is_obeyed)),
            reader.take.eq(word.valid & word.ready),
            self.recent.look_up.eq(reader.address),
            given.is_valid.eq(word.payload.is_valid),
            given.key.eq(word.payload.key),
            given.position.eq(word.payload.position),
        ]
        m.d.sync += self.has_word.eq(reader.take)
        with m.If(reader.take):
            m.d.sync += [
                self.word.eq(Mux(self.recent.is_recent, self.recent.recent, given)),
                self.word_number.eq(reader.number),
            ]
        with m.If(self.begins | self.obeys):
            m.d.sync += self.has_error.eq(0)
        with m.Elif(reader.take & word.payload.is_error):
            m.d.sync += self.has_error.eq(1)
        m.d.comb += [
            self.room.enters.eq(self.has_word),
            self.room.is_first.eq(self.word_number[: SLOT_WIDTH + 1] == 0),
            self.room.is_second.eq(self.word_number[SLOT_WIDTH]),
            self.room.is_taken.eq(self.word.is_valid),
        ]

    def _find(self, m: Module) -> None:
        """Note where the key is, what position it has, and whether it was found twice."""
        stash = self.stash
        self.is_found, self.is_twice = Signal(), Signal()
        self.in_stash = Signal()
        self.found_slot = Signal(SLOT_WIDTH + 1, reset_less=True)
        self.found_place = Signal.like(stash.number, reset_less=True)
        self.found_side = Signal(reset_less=True)
        self.old = Signal(self.spec.position_width, reset_less=True)
        in_table, found = Signal(), Signal()
        m.d.comb += [
            # What is found in the candidate's buckets comes too late to count.
            in_table.eq(self.has_word & self.word.is_valid & (self.word.key == self.key)),
            found.eq(in_table | stash.is_found),
        ]
        with m.If(self.begins):
            m.d.sync += [self.is_found.eq(0), self.is_twice.eq(0)]
        with m.Elif(found):
            m.d.sync += [
                self.is_found.eq(1),
                self.is_twice.eq(self.is_twice | self.is_found | (in_table & stash.is_found)),
                self.in_stash.eq(stash.is_found),
                self.found_slot.eq(self.word_number),
                self.found_place.eq(stash.number),
                self.found_side.eq(stash.place.side),
                self.old.eq(Mux(stash.is_found, stash.place.position, self.word.position)),
            ]

    def _obey(self, m: Module) -> None:
        """Decide on the command when its buckets and the stash have been searched."""
        stash, result = self.stash, self.o_result
        m.d.comb += self.obeys.eq(
            self.may_obey & stash.is_scanned & self.recent.is_clear & ~result.valid
        )
        with m.If(self.obeys):
            m.d.sync += [self.may_obey.eq(0), self.is_obeyed.eq(1)]
        with m.Elif(self.has_word & (self.word_number == LAST_OWN)):
            m.d.sync += self.may_obey.eq(1)

        hits, inserts, is_full = self._judge(m)
        deletes = Signal()
        to_table = Signal()
        slot = Signal(SLOT_WIDTH + 1)
        m.d.comb += [
            deletes.eq(self.operation == Operation.DEL),
            to_table.eq((hits & ~self.in_stash) | (inserts & self.room.exists)),
            slot.eq(Mux(hits, self.found_slot, self.room.slot)),
        ]
        with m.If(self.obeys):
            own = self.reader.own_0, self.reader.own_1
            fields = self.key, self.position
            self._write(m, to_table, own, slot, to_table & ~deletes, fields)
            m.d.comb += [
                stash.write.eq((hits & self.in_stash & ~deletes) | (inserts & ~self.room.exists)),
                stash.clear.eq(hits & self.in_stash & deletes),
                stash.target.eq(Mux(hits, self.found_place, stash.free)),
                stash.entry.key.eq(self.key),
                stash.entry.position.eq(self.position),
                stash.entry.side.eq(hits & self.found_side),
            ]
            m.d.sync += [
                result.valid.eq(1),
                result.payload.is_hit.eq(hits),
                result.payload.is_full.eq(is_full),
                result.payload.is_stopped.eq(self.stops),
                Value.cast(result.payload.position).eq(Mux(hits, self.old, 0)),
                self.is_stopped.eq(self.stops),
                self.live.eq(self.live + inserts - (hits & deletes)),
            ]
        with m.Elif(result.ready):
            m.d.sync += result.valid.eq(0)

    def _judge(self, m: Module) -> tuple[Signal, Signal, Signal]:
        """Whether the key is used, whether it is new and goes in, whether the map is full."""
        self.live = Signal(range(self.spec.num_keys + 1))
        self.stops = Signal()
        is_new, is_full = Signal(), Signal()
        hits, inserts, refuses = Signal(), Signal(), Signal()
        m.d.comb += [
            is_full.eq(self.live == self.spec.num_keys),
            is_new.eq((self.operation == Operation.PUT) & ~self.is_found),
            self.stops.eq(
                self.is_stopped
                | self.has_error
                | self.is_twice
                | (is_new & ~is_full & ~self.room.exists & ~self.stash.has_free)
            ),
            hits.eq(~self.stops & self.is_found & (self.operation != Operation.NOP)),
            inserts.eq(~self.stops & is_new & ~is_full),
            refuses.eq(~self.stops & is_new & is_full),
        ]
        return hits, inserts, refuses

    def _repair(self, m: Module) -> None:
        """Move the candidate into its buckets, or let it change places with a key there."""
        stash, number = self.stash, self.word_number
        turn = Signal(range(BUCKET_SLOTS))  # the slot that gives way
        victim = Signal(entry_layout(self.spec), reset_less=True)
        moves, stops = Signal(), Signal()
        slot = Signal(SLOT_WIDTH + 1)
        m.d.sync += self.may_end.eq(self.has_word & (number == LAST))
        with m.If(self.has_word & (number[:-1] == Cat(turn, stash.place.side))):
            m.d.sync += victim.eq(self.word)
        m.d.comb += [
            self.ends.eq(self.may_end),
            stops.eq(self.is_stopped | self.has_error),
            moves.eq(stash.has_candidate & ~stops),
            slot.eq(Mux(self.room.exists, self.room.slot, Cat(turn, stash.place.side))),
        ]
        with m.If(self.ends):
            other = self.reader.other_0, self.reader.other_1
            fields = stash.place.key, stash.place.position
            self._write(m, moves, other, slot, moves, fields)
            m.d.comb += [
                stash.write.eq(moves & ~self.room.exists),
                stash.clear.eq(moves & self.room.exists),
                stash.target.eq(stash.candidate),
                stash.entry.key.eq(victim.key),
                stash.entry.position.eq(victim.position),
                stash.entry.side.eq(~stash.place.side),
            ]
            m.d.sync += [turn.eq(turn + 1), self.is_stopped.eq(stops)]

    def _write(self, m, is_slot, buckets, slot, is_valid, fields) -> None:
        """Write ``fields``, zeros where not ``is_valid``, to a slot or to the scratch word."""
        bucket = Mux(slot[-1], buckets[1], buckets[0])
        scratch = Const(self.spec.slots, self.spec.address_width)
        entry = self.recent.entry
        key, position = (Mux(is_valid, field, 0) for field in fields)
        m.d.comb += [
            self.recent.write.eq(1),
            self.recent.address.eq(Mux(is_slot, Cat(slot[:-1], bucket), scratch)),
            entry.is_valid.eq(is_valid),
            entry.key.eq(key),
            entry.position.eq(position),
        ]
