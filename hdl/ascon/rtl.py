"""Amaranth implementation of the Ascon engine."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value
from amaranth.lib import enum, stream, wiring

from gridloom.specs.ascon import (
    AD_BYTES_WIDTH,
    BLOCK_BYTES,
    LONG_ROUNDS,
    AsconSpec,
    Operation,
)

from ..common.streams import members
from .message_buffer import BLOCK_BITS, MessageBuffer
from .rounds import STATE_WIDTH, WORD, Rounds


__all__ = ["Ascon"]

AEAD_IV = 0x00001000808C0001
PRF_IV = 7 | LONG_ROUNDS << 16 | BLOCK_BITS << 24  # and the bits of the message from bit 48
DOMAIN_BIT = 1 << (WORD - 1)  # of the last word: the message begins


class Phase(enum.Enum, shape=3):
    """What is awaited, or permuted."""

    COMMAND = 0
    START = 1  # key and nonce; of the PRF the message, too
    AD = 2
    MESSAGE = 3
    RESULT = 4


class Ascon(wiring.Component):
    """Seal and open messages with Ascon-AEAD128; Ascon-PRF-short.

    =============  =================================================================
    Latency        ``spec.unstalled_cycles(operation, ad_bytes, message_bytes)`` from the
                   transfer of a command to its result; a message leaves from 1 cycle later on
    Throughput     1 block per 8 rounds (ceil(8 / rounds_per_cycle) cycles); commands follow each
                   other with their results
    Back-pressure  lossless; every ``ready`` comes from registers. A message waits in the buffer, so
                   ``o`` holds nothing up until it is a whole message behind
    Golden model   :func:`gridloom.kernels.ascon.golden` (bit-exact)
    Source         NIST SP 800-232 (2025); Dobraunig, Eichlseder, Mendel, Schlaeffer, Ascon MAC,
                   PRF, and Short-Input PRF (CT-RSA 2024)
    =============  =================================================================

    No ``valid`` and no ``ready`` depends on a key, a nonce, data, or whether a tag is right.

    Parameters
    ----------
    spec : AsconSpec
        Rounds in a cycle, longest message.

    Members
    -------
    i_command : In(stream)
        ``operation``, ``ad_bytes``, ``message_bytes``, ``key``, ``nonce``. A message that is too
        long is cut, to ``max_bytes`` or to the 16 bytes of the PRF; operation 3 is 2.
    i : In(stream)
        ``data``: blocks of associated data, of the message, and the tag where one is opened. Bytes
        past the end count for nothing.
    o_result : Out(stream)
        ``tag``: of a sealed message, or the PRF's; zeros where one was opened. ``is_valid``: the
        tag given was right; set otherwise.
    o : Out(stream)
        ``data``: blocks of the message, zeros past its end, and all zeros where it is not genuine;
        ``last``: it ends there. The first comes after the result.
    """

    i_command: stream.Interface
    i: stream.Interface
    o_result: stream.Interface
    o: stream.Interface

    def __init__(self, spec: AsconSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        self.phase = Signal(Phase)
        self.is_open = Signal()
        self.is_prf = Signal()
        self.key = Signal(BLOCK_BITS)
        self.state = Signal(STATE_WIDTH)
        self.ad_left = Signal(AD_BYTES_WIDTH)
        self.message_left = Signal(self.spec.bytes_width)
        self.ends = Signal()  # a permutation ends with this cycle
        self.finish = Signal()
        self.buffer = MessageBuffer(self.spec.max_blocks, self.o.signature)
        m.submodules.buffer = self.buffer
        wiring.connect(m, wiring.flipped(self.o), self.buffer.o)

        takes_block = self._permute(m, platform)
        awaits_tag = self._finish(m)
        m.d.comb += self.i.ready.eq(takes_block | awaits_tag)
        self._advance(m)
        self._load(m)
        return m

    def _load(self, m: Module) -> None:
        """Take a command: lengths, key, and the state before the first permutation."""
        command = self.i_command.payload
        key, nonce = command.key.as_value(), command.nonce.as_value()
        is_prf = Signal(name="is_prf_command")
        longest = Signal.like(self.message_left)
        length = Signal.like(self.message_left)
        initial = Signal(WORD)
        m.d.comb += [
            self.i_command.ready.eq(self.phase == Phase.COMMAND),
            is_prf.eq(command.operation[1]),
            longest.eq(Mux(is_prf, BLOCK_BYTES, self.spec.max_bytes)),
            length.eq(Mux(command.message_bytes > longest, longest, command.message_bytes)),
            initial.eq(Mux(is_prf, PRF_IV | Cat(Const(0, 51), length[:5]), AEAD_IV)),
        ]
        with m.If(self.i_command.ready & self.i_command.valid):
            m.d.sync += [
                self.phase.eq(Phase.START),
                self.is_open.eq(command.operation == Operation.OPEN),
                self.is_prf.eq(is_prf),
                self.key.eq(key),
                self.state.eq(Cat(initial, key, Mux(is_prf, 0, nonce))),
                self.ad_left.eq(command.ad_bytes),
                self.message_left.eq(length),
            ]

    def _permute(self, m: Module, platform: Any) -> Value:
        """Begin a permutation when its block is there, and go on; whether a block is wanted."""
        is_running = Signal()
        may_begin = Signal()
        begins = Signal()
        has_block = Signal()
        is_message = Signal()
        is_final = Signal()
        index = Signal(4)
        count = self._bytes_here(m)
        rounds = Rounds(self.spec.rounds_per_cycle)
        m.submodules.rounds = rounds
        m.d.comb += [
            is_message.eq(self.phase == Phase.MESSAGE),
            is_final.eq(is_message & ~count[-1]),
            has_block.eq(count != 0),
            may_begin.eq(
                ((self.phase == Phase.START) | (self.phase == Phase.AD) | is_message)
                & ~is_running
                & ~(is_message & has_block & ~self.buffer.has_room)
            ),
            begins.eq(may_begin & (self.i.valid | ~has_block)),
            self.buffer.write.eq(begins & is_message & has_block),
            rounds.before.eq(Mux(begins, self._absorbed(m, count, is_final), self.state)),
            rounds.starts.eq(begins),
            rounds.is_long.eq((self.phase == Phase.START) | is_final),
            rounds.index.eq(index),
            self.ends.eq((begins | is_running) & rounds.ends),
        ]
        with m.If(begins | is_running):
            m.d.sync += [
                is_running.eq(~rounds.ends),
                index.eq(rounds.next_index),
                self.state.eq(self._ended(m, rounds)),
            ]
        return may_begin & has_block

    def _bytes_here(self, m: Module) -> Signal:
        """Bytes of the block that the next permutation takes, up to 16."""
        left = Signal(max(AD_BYTES_WIDTH, self.spec.bytes_width))
        count = Signal(range(BLOCK_BYTES + 1))
        with m.Switch(self.phase):
            with m.Case(Phase.START):
                m.d.comb += left.eq(Mux(self.is_prf, self.message_left, 0))
            with m.Case(Phase.AD):
                m.d.comb += left.eq(self.ad_left)
            with m.Default():
                m.d.comb += left.eq(self.message_left)
        m.d.comb += count.eq(Mux(left >= BLOCK_BYTES, BLOCK_BYTES, left))
        return count

    def _absorbed(self, m: Module, count: Value, is_final: Value) -> Value:
        """The state with the next block in it; the buffer is given the other side of the block.

        A block of the PRF goes to the last two words, of all else to the first two, padded.
        """
        rate, rest, last = self.state[:BLOCK_BITS], self.state[BLOCK_BITS:192], self.state[192:]
        given = Signal(BLOCK_BITS)
        kept = Signal(BLOCK_BITS)
        replaces = Signal()  # ciphertext comes in, the state takes it over
        m.d.comb += replaces.eq(self.is_open & (self.phase == Phase.MESSAGE))
        inputs = self.i.payload.data
        for place in range(BLOCK_BYTES):
            held, byte = rate.word_select(place, 8), inputs[place]
            mixed = held ^ byte
            with m.If(count > place):
                m.d.comb += [
                    given.word_select(place, 8).eq(mixed),
                    kept.word_select(place, 8).eq(Mux(replaces, byte, mixed)),
                ]
            with m.Else():
                m.d.comb += kept.word_select(place, 8).eq(held ^ (count == place))
        m.d.comb += self.buffer.block.eq(given)

        starts = self.phase == Phase.START
        message = Cat(Mux(count > n, inputs[n], 0) for n in range(BLOCK_BYTES))
        absorbed = Signal(STATE_WIDTH)
        with m.If(starts):
            m.d.comb += absorbed.eq(Cat(rate, rest, last ^ message))
        with m.Else():
            key = Cat(Const(0, BLOCK_BITS), Mux(is_final, self.key, 0))
            m.d.comb += absorbed.eq(Cat(kept, rest, last) ^ key)
        return absorbed

    def _ended(self, m: Module, rounds: Rounds) -> Value:
        """The state after this cycle: long permutations end in the key, and the message begins."""
        key = Mux(self.ends & rounds.is_long, self.key, 0)
        begins_message = Signal()
        with m.Switch(self.phase):
            with m.Case(Phase.START):
                m.d.comb += begins_message.eq(self.ends & (self.ad_left == 0))
            with m.Case(Phase.AD):
                m.d.comb += begins_message.eq(self.ends & (self.ad_left < BLOCK_BYTES))
        # In a PRF the bit would be part of the tag.
        domain = Mux(begins_message & ~self.is_prf, DOMAIN_BIT, 0)
        key = Cat(Const(0, STATE_WIDTH - BLOCK_BITS), key)
        return rounds.after ^ key ^ Cat(Const(0, STATE_WIDTH - WORD), domain)

    def _advance(self, m: Module) -> None:
        """What comes after a permutation."""
        with m.If(self.ends):
            with m.Switch(self.phase):
                with m.Case(Phase.START):
                    ad_follows = Mux(self.ad_left == 0, Phase.MESSAGE, Phase.AD)
                    m.d.sync += self.phase.eq(Mux(self.is_prf, Phase.RESULT, ad_follows))
                with m.Case(Phase.AD):  # the last block has a byte of padding, if nothing else
                    with m.If(self.ad_left < BLOCK_BYTES):
                        m.d.sync += self.phase.eq(Phase.MESSAGE)
                    m.d.sync += self.ad_left.eq(self.ad_left - BLOCK_BYTES)
                with m.Case(Phase.MESSAGE):
                    with m.If(self.message_left < BLOCK_BYTES):
                        m.d.sync += self.phase.eq(Phase.RESULT)
                    m.d.sync += self.message_left.eq(self.message_left - BLOCK_BYTES)

    def _finish(self, m: Module) -> Value:
        """Give the result and release the message; whether the tag is wanted."""
        may_finish = Signal()
        is_genuine = Signal()
        tag = self.state[-BLOCK_BITS:]
        result = self.o_result
        m.d.comb += [
            may_finish.eq((self.phase == Phase.RESULT) & ~result.valid & self.buffer.is_free),
            self.finish.eq(may_finish & (self.i.valid | ~self.is_open)),
            is_genuine.eq(~self.is_open | (self.i.payload.data.as_value() == tag)),
            self.buffer.release.eq(self.finish),
            self.buffer.is_hidden.eq(~is_genuine),
        ]
        with m.If(self.finish):
            m.d.sync += [
                self.phase.eq(Phase.COMMAND),
                result.valid.eq(1),
                result.payload.is_valid.eq(is_genuine),
                # The right tag of what is not genuine would make it so.
                result.payload.tag.as_value().eq(Mux(self.is_open, 0, tag)),
            ]
        with m.Elif(result.ready):
            m.d.sync += result.valid.eq(0)
        return may_finish & self.is_open
