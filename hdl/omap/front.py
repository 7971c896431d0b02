"""From a sealed request to what is to be done: the part of a query that comes before its pages."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Mux, Signal, Value
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.ascon import Operation as Cipher
from gridloom.specs.eviction_buffer import Puts
from gridloom.specs.omap import OmapSpec, Status, Tape
from gridloom.specs.omap_streams import ROWS_WIDTH
from gridloom.specs.position_map import Operation

from .layout import (
    BLOCK_BITS,
    NUMBER_BITS,
    Direction,
    KeyUse,
    engine_signature,
    job_layout,
    nonce,
    signature,
)
from .loader import Loader


__all__ = ["Front"]


class Step(enum.Enum, shape=4):
    """What is awaited."""

    KEY = 0  # the root key
    REQUEST = 1  # a request, for the engine to be told of
    BLOCKS = 2  # its blocks
    VERDICT = 3
    MESSAGE = 4  # what was in it
    PAIR = 5  # a pair of the tape that comes through a port
    LOOK_UP = 6  # the position map takes the command
    HASH = 7  # it asks for the hash of a key
    PRF_COMMAND = 8
    PRF_BLOCK = 9
    PRF_RESULT = 10
    HASHED = 11  # the position map takes the hash
    ANSWER = 12
    DONE = 13


class Task(enum.Enum, shape=3):
    """What a pseudorandom block is for."""

    DERIVE = 0
    DUMMY = 1
    NEW = 2
    HASH = 3
    HASH_REST = 4  # bytes of the key past the first block


class Front(wiring.Component):
    """Open a request, draw its pairs, look its key up, and say which bins are touched.

    =============  =================================================================
    Latency        ``spec.front_cycles`` and what the position map's memory takes
    Throughput     one query after the other
    Back-pressure  waits for requests, pairs and the position map; nothing that comes after it can
                   stop it, for there is a place for each query in flight
    Golden model   :func:`gridloom.kernels.omap.golden` (bit-exact)
    Source         the scheme: BOLT (CCS 2025) and hdl/omap/README.md
    =============  =================================================================

    Parameters
    ----------
    spec : OmapSpec
        Sizes, cipher, tape.

    Members
    -------
    i_key : In(stream)
        The root key, once after reset.
    rows : In
        With the root key: rows of the table that comes first, if there are passes.
    i : In(stream)
        Blocks of requests.
    i_tape : In(stream)
        Pairs, if they come through a port.
    command, answer, hash_key, hashed : streams
        Of the position map.
    has_keys : Out(1)
        The keys are there.
    block, block_valid : Out
        The blocks of a query's tuple, one after the other.
    push, job : Out
        What is to be done, for one cycle.
    page_key, channel_key : Out
        For those that seal.
    engine : In
        Streams of an engine of Ascon.
    """

    def __init__(self, spec: OmapSpec):
        self.spec = spec
        ports = {
            "i_key": In(stream.Signature(BLOCK_BITS)),
            "i": In(stream.Signature(BLOCK_BITS)),
            "command": Out(signature(spec.position_map, "i_command")),
            "answer": In(signature(spec.position_map, "o_result")),
            "hash_key": In(signature(spec.position_map, "o_hash")),
            "hashed": Out(signature(spec.position_map, "i_hash")),
            "has_keys": Out(1),
            "block": Out(BLOCK_BITS),
            "block_valid": Out(1),
            "push": Out(1),
            "job": Out(job_layout(spec)),
            "page_key": Out(BLOCK_BITS),
            "channel_key": Out(BLOCK_BITS),
            "engine": In(engine_signature(spec, "front")),
        }
        if spec.passes:
            ports["rows"] = In(ROWS_WIDTH)
        if spec.tape is Tape.PORT:
            ports["i_tape"] = In(signature(spec, "i_tape"))
        super().__init__(ports)

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        self.step = Signal(Step)
        self.task = Signal(Task)
        self.which = Signal(2)  # of several keys or hashes
        self.keys = [Signal(BLOCK_BITS, name=f"{use.name.lower()}_key_held") for use in KeyUse]
        self.root = Signal(BLOCK_BITS)
        self.number = Signal(NUMBER_BITS, init=1)
        # What numbers the message, and the direction in its nonce; whether it is of a table.
        self.index, self.direction = self.number, Const(Direction.REQUEST, NUMBER_BITS)
        self.of_table = Const(0)
        if spec.passes:
            self._count_rows(m)
        self.operation = Signal(Operation)
        self.key = Signal(8 * spec.key_bytes)
        self.pairs = [Signal(2 * spec.bin_width, name=name) for name in ("dummy", "new")]
        self.is_stopped = Signal()
        self.message = Signal(BLOCK_BITS)  # of a pseudorandom block
        self.rest = Signal(max(0, len(self.key) - BLOCK_BITS))  # of a key past the first block
        m.d.comb += [
            self.page_key.eq(self.keys[KeyUse.PAGE]),
            self.channel_key.eq(self.keys[KeyUse.CHANNEL]),
        ]
        self._command_engine(m)
        with m.Switch(self.step):
            with m.Case(Step.KEY):
                self._take_root(m)
            with m.Case(Step.REQUEST):
                with m.If(self.i.valid & self.engine.i_command.ready):
                    m.d.sync += self.step.eq(Step.BLOCKS)
            with m.Case(Step.BLOCKS):
                self._pass_blocks(m)
            with m.Case(Step.VERDICT):
                self._judge(m)
            with m.Case(Step.MESSAGE):
                self._unpack(m)
            if spec.tape is Tape.PORT:
                with m.Case(Step.PAIR):
                    self._take_pair(m)
            with m.Case(Step.LOOK_UP):
                with m.If(self.command.ready):
                    m.d.sync += [self.step.eq(Step.HASH), self.which.eq(0)]
            with m.Case(Step.HASH):
                self._take_hash_key(m)
            with m.Case(Step.PRF_COMMAND):
                with m.If(self.engine.i_command.ready):
                    m.d.sync += self.step.eq(Step.PRF_BLOCK)
            with m.Case(Step.PRF_BLOCK):
                with m.If(self.engine.i.ready):
                    m.d.sync += self.step.eq(Step.PRF_RESULT)
            with m.Case(Step.PRF_RESULT):
                with m.If(self.engine.o_result.valid):
                    self._use(m, self.engine.o_result.payload.tag.as_value())
            with m.Case(Step.HASHED):
                with m.If(self.hashed.ready):
                    m.d.sync += [
                        self.which.eq(self.which + 1),
                        self.step.eq(Mux(self.which[0], Step.ANSWER, Step.HASH)),
                    ]
            with m.Case(Step.ANSWER):
                with m.If(self.answer.valid):
                    m.d.sync += self.step.eq(Step.DONE)
            with m.Case(Step.DONE):
                m.d.sync += [self.step.eq(Step.REQUEST), self.number.eq(self.number + 1)]
        self._answer(m)
        return m

    def _command_engine(self, m: Module) -> None:
        """What the engine is told, and given, and when its results are taken."""
        engine, command = self.engine, self.engine.i_command.payload
        opens = self.step == Step.REQUEST
        gives = self.step == Step.PRF_BLOCK
        message_bytes = BLOCK_BYTES * (self.spec.message_blocks)
        hash_bytes = min(self.spec.key_bytes, BLOCK_BYTES)
        is_hash = (self.task == Task.HASH) | (self.task == Task.HASH_REST)
        key = Signal(BLOCK_BITS, name="prf_key")
        with m.Switch(self.task):
            with m.Case(Task.DERIVE):
                m.d.comb += key.eq(self.root)
            with m.Case(Task.DUMMY, Task.NEW):
                m.d.comb += key.eq(self.keys[KeyUse.TAPE])
            with m.Default():
                m.d.comb += key.eq(self.keys[KeyUse.HASH])
        m.d.comb += [
            engine.i_command.valid.eq((opens & self.i.valid) | (self.step == Step.PRF_COMMAND)),
            command.operation.eq(Mux(opens, Cipher.OPEN, Cipher.PRF)),
            command.message_bytes.eq(
                Mux(opens, message_bytes, Mux(is_hash, hash_bytes, BLOCK_BYTES))
            ),
            command.key.as_value().eq(Mux(opens, self.keys[KeyUse.CHANNEL], key)),
            command.nonce.as_value().eq(nonce(self.index, self.direction)),
            engine.i.valid.eq(gives | ((self.step == Step.BLOCKS) & self.i.valid)),
            engine.i.payload.data.as_value().eq(Mux(gives, self.message, self.i.payload)),
            self.i.ready.eq((self.step == Step.BLOCKS) & engine.i.ready),
            engine.o_result.ready.eq((self.step == Step.VERDICT) | (self.step == Step.PRF_RESULT)),
            engine.o.ready.eq(self.step == Step.MESSAGE),
        ]

    def _count_rows(self, m: Module) -> None:
        """A table's messages are numbered by themselves, in every pass anew."""
        m.submodules.loader = self.loader = loader = Loader(self.spec)
        self.index, self.of_table = Signal(NUMBER_BITS), Signal()
        self.direction = Signal(NUMBER_BITS)
        m.d.comb += [
            self.of_table.eq(loader.is_row | loader.is_pages),
            self.index.eq(Mux(self.of_table, loader.row, self.number)),
            self.direction.eq(Mux(self.of_table, Direction.ROW, Direction.REQUEST)),
            loader.starts.eq(self.i_key.valid & self.i_key.ready),
            loader.rows.eq(self.rows),
            loader.advances.eq(self.push),
        ]

    def _counter(self, which: int) -> Value:
        """What the tape is asked for: the first pair of the message, or the second."""
        return Cat(Const(which, 1), self.index, self.of_table)

    def _take_root(self, m: Module) -> None:
        m.d.comb += self.i_key.ready.eq(1)
        with m.If(self.i_key.valid):
            m.d.sync += [self.root.eq(self.i_key.payload), self.which.eq(0)]
            self._ask(m, Task.DERIVE, 0)

    def _ask(self, m: Module, task: Any, message: Value | int) -> None:
        """A pseudorandom block of ``message`` comes next."""
        m.d.sync += [
            self.step.eq(Step.PRF_COMMAND),
            self.task.eq(task),
            self.message.eq(message),
        ]

    def _pass_blocks(self, m: Module) -> None:
        """The request's blocks to the engine."""
        count = self.spec.sealed_message_blocks
        place = Signal(range(count), name="block_place")
        with m.If(self.i.valid & self.engine.i.ready):
            m.d.sync += place.eq(place + 1)
            with m.If(place == count - 1):
                m.d.sync += [place.eq(0), self.step.eq(Step.VERDICT)]

    def _judge(self, m: Module) -> None:
        """A request that is not the next one of the client stops the map."""
        result = self.engine.o_result
        with m.If(result.valid):
            m.d.sync += self.step.eq(Step.MESSAGE)
            with m.If(~result.payload.is_valid):
                m.d.sync += self.is_stopped.eq(1)

    def _unpack(self, m: Module) -> None:
        """The operation, then the tuple, of which the key is kept here."""
        out = self.engine.o
        block = out.payload.data.as_value()
        place = Signal(range(self.spec.message_blocks), name="message_place")
        with m.If(out.valid):
            m.d.comb += self.block_valid.eq(place != 0)
            m.d.sync += place.eq(place + 1)
            for number in range(-(-self.spec.key_bytes // BLOCK_BYTES)):
                part = self.key[number * BLOCK_BITS : (number + 1) * BLOCK_BITS]
                with m.If(place == number + 1):
                    m.d.sync += part.eq(block)
            with m.If(place == 0):
                m.d.sync += self.operation.eq(block[: len(self.operation)])
                with m.If(block[len(self.operation) : 8].any()):  # none that is defined
                    m.d.sync += self.is_stopped.eq(1)
                if self.spec.passes:
                    with m.If(self.of_table & block[0]):  # a row is a PUT or nothing
                        m.d.sync += self.is_stopped.eq(1)
            with m.If(out.payload.last):
                m.d.sync += [place.eq(0), self.which.eq(0)]
                if self.spec.tape is Tape.PORT:
                    m.d.sync += self.step.eq(Step.PAIR)
                else:
                    self._ask(m, Task.DUMMY, self._counter(0))
        m.d.comb += self.block.eq(block)

    def _take_pair(self, m: Module) -> None:
        """Two pairs of the port."""
        m.d.comb += self.i_tape.ready.eq(1)
        with m.If(self.i_tape.valid):
            for number, pair in enumerate(self.pairs):
                with m.If(self.which == number):
                    m.d.sync += pair.eq(self._pair(*self._drawn(self.i_tape.payload)))
            m.d.sync += self.which.eq(self.which + 1)
            with m.If(self.which[0]):
                m.d.sync += self.step.eq(Step.LOOK_UP)

    def _drawn(self, payload: data.View) -> tuple[Value, Value]:
        step = payload.step if self.spec.choices == 2 else Const(0, 1)
        return payload.first, step

    def _pair(self, first: Value, step: Value) -> Value:
        """The bin ``first`` and one that lies ``1 + step`` behind it."""
        width = self.spec.bin_width
        if self.spec.choices == 1:
            return first
        return Cat(first, (first + step + 1)[:width])

    def _take_hash_key(self, m: Module) -> None:
        """The position map wants the hash of a key: its command's, then another."""
        m.d.comb += self.hash_key.ready.eq(1)
        with m.If(self.hash_key.valid):
            key = self.hash_key.payload.key.as_value()
            self._ask(m, Task.HASH, key[:BLOCK_BITS])
            m.d.sync += self.rest.eq(key[BLOCK_BITS:])

    def _use(self, m: Module, drawn: Value) -> None:
        """A pseudorandom block is there."""
        spec = self.spec
        with m.Switch(self.task):
            with m.Case(Task.DERIVE):
                with m.Switch(self.which):
                    for use, key in zip(KeyUse, self.keys, strict=True):
                        with m.Case(use.value):
                            m.d.sync += key.eq(drawn)
                m.d.sync += self.which.eq(self.which + 1)
                self._ask(m, Task.DERIVE, self.which + 1)
                with m.If(self.which == len(KeyUse) - 1):
                    m.d.sync += [
                        self.step.eq(Step.REQUEST),
                        self.has_keys.eq(1),
                        self.root.eq(0),
                    ]
            if spec.tape is Tape.PRF:
                first = drawn[: spec.bin_width]
                # A fraction of 2^64 times the bins that are left.
                product = Signal(64 + spec.bin_width)
                fraction = drawn[64:]
                m.d.comb += product.eq((fraction << spec.bin_width) - fraction)
                pair = self._pair(first, product[64:])
                with m.Case(Task.DUMMY):
                    m.d.sync += self.pairs[0].eq(pair)
                    self._ask(m, Task.NEW, self._counter(1))
                with m.Case(Task.NEW):
                    m.d.sync += [self.pairs[1].eq(pair), self.step.eq(Step.LOOK_UP)]
            with m.Case(Task.HASH):
                if len(self.rest):
                    self._ask(m, Task.HASH_REST, drawn ^ self.rest)
                else:
                    m.d.sync += [self.message.eq(drawn), self.step.eq(Step.HASHED)]
            with m.Case(Task.HASH_REST):
                m.d.sync += [self.message.eq(drawn), self.step.eq(Step.HASHED)]

    def _answer(self, m: Module) -> None:
        """What the position map is told, and what follows from its answer."""
        spec = self.spec
        is_idle = self.is_stopped | self.loader.is_pages if spec.passes else self.is_stopped
        is_nop = Signal()
        command, answer = self.command.payload, self.answer.payload
        dummy, new = self.pairs
        position = Signal(spec.choices * spec.bin_width, reset_less=True)
        is_hit, is_full = Signal(), Signal()
        m.d.comb += [
            is_nop.eq((self.operation == Operation.NOP) | is_idle),
            self.command.valid.eq(self.step == Step.LOOK_UP),
            command.operation.eq(Mux(is_idle, Operation.NOP, self.operation)),
            command.key.as_value().eq(self.key),
            command.position.eq(new),
            self.hashed.valid.eq(self.step == Step.HASHED),
            self.hashed.payload.index_0.eq(self.message[:32]),
            self.hashed.payload.index_1.eq(self.message[32:64]),
            self.answer.ready.eq(self.step == Step.ANSWER),
        ]
        with m.If(self.answer.valid & self.answer.ready):
            m.d.sync += [
                is_hit.eq(answer.is_hit & ~self.is_stopped),
                is_full.eq(answer.is_full),
                position.eq(answer.position),
                self.is_stopped.eq(self.is_stopped | answer.is_stopped),
            ]
        takes = Signal()
        puts = Signal(Puts)
        status = Signal(Status)
        touch = Signal(spec.choices * spec.bin_width)
        job = self.job
        m.d.comb += [
            takes.eq(is_hit & ~is_nop),
            touch.eq(Mux(takes, position, dummy)),
            self.push.eq(self.step == Step.DONE),
            job.touch.as_value().eq(touch),
            job.new.as_value().eq(new),
            job.takes.eq(takes),
            job.puts.eq(puts),
            job.status.eq(status),
            job.number.eq(self.number),
        ]
        if spec.passes:
            loader = self.loader
            m.d.comb += [
                job.is_row.eq(loader.is_row),
                job.is_pages.eq(loader.is_pages),
                job.turn.eq(loader.turn),
            ]
            with m.If(loader.is_pages):
                m.d.comb += job.touch.eq(loader.pages)
        with m.If(~is_nop):
            with m.Switch(self.operation):
                with m.Case(Operation.GET):
                    m.d.comb += puts.eq(Mux(is_hit, Puts.TAKEN, Puts.NOTHING))
                with m.Case(Operation.PUT):
                    m.d.comb += puts.eq(Mux(is_full, Puts.NOTHING, Puts.GIVEN))
            with m.If(is_full):
                m.d.comb += status.eq(Status.FULL)
            with m.Elif(~is_hit & (self.operation != Operation.PUT)):
                m.d.comb += status.eq(Status.NOT_FOUND)
        with m.If(self.is_stopped):
            m.d.comb += status.eq(Status.STOPPED)
